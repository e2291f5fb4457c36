//! Function transformations.

use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};

use mlx_sys as sys;

use crate::call::{check, ints, raw_arrays, take};
use crate::{Array, Result};

/// A function of arrays that may fail; its caller keeps its error.
pub type Function<'a> = dyn FnMut(&[Array]) -> Option<Vec<Array>> + 'a;

/// Values of a function, and its gradients or products.
pub type Pair = (Vec<Array>, Vec<Array>);

/// Runs a function, and computes the gradients of its first output, which must be a
/// scalar, with respect to the inputs that `argnums` names.
pub fn value_and_grad(function: &mut Function<'_>, argnums: &[i32], inputs: &[Array]) -> Result<Pair> {
    // SAFETY: the callback lives for the call, the slices outlive it.
    pair("value_and_grad", function, |callback, values, others| unsafe {
        sys::mlxb_value_and_grad(callback, ints(Some(argnums)), raw_arrays(inputs), values, others)
    })
}

/// Runs a function, and computes the products of cotangents with its Jacobian.
pub fn vjp(function: &mut Function<'_>, primals: &[Array], cotangents: &[Array]) -> Result<Pair> {
    // SAFETY: as above.
    pair("vjp", function, |callback, values, others| unsafe {
        sys::mlxb_vjp(callback, raw_arrays(primals), raw_arrays(cotangents), values, others)
    })
}

/// Runs a function, and computes the products of its Jacobian with tangents.
pub fn jvp(function: &mut Function<'_>, primals: &[Array], tangents: &[Array]) -> Result<Pair> {
    // SAFETY: as above.
    pair("jvp", function, |callback, values, others| unsafe {
        sys::mlxb_jvp(callback, raw_arrays(primals), raw_arrays(tangents), values, others)
    })
}

type Slot = *mut *mut sys::ArrayVector;

fn pair(
    op: &str,
    function: &mut Function<'_>,
    call: impl FnOnce(sys::Callback, Slot, Slot) -> i32,
) -> Result<Pair> {
    let mut values = std::ptr::null_mut();
    let mut others = std::ptr::null_mut();
    let mut function = function;
    let callback = sys::Callback { context: (&raw mut function).cast(), call: trampoline };
    check(op, call(callback, &raw mut values, &raw mut others))?;
    // SAFETY: on success both vectors are ours.
    Ok(unsafe { (take(values), take(others)) })
}

/// Calls the Rust function that `context` points to. A panic is a failure: it must not
/// cross into C++.
///
/// # Safety
/// `context` points to a `&mut Function`, `inputs` to `size` arrays, and `outputs` to a
/// vector, all alive during the call.
unsafe extern "C" fn trampoline(
    context: *mut c_void,
    inputs: *const sys::RawArray,
    size: usize,
    outputs: *mut sys::ArrayVector,
) -> bool {
    // SAFETY: as the caller promises; `Array` is transparent over `RawArray`.
    let (function, inputs) = unsafe {
        let function = &mut *context.cast::<&mut Function<'_>>();
        let inputs = if size == 0 { &[] } else { std::slice::from_raw_parts(inputs.cast::<Array>(), size) };
        (function, inputs)
    };
    let Ok(Some(results)) = catch_unwind(AssertUnwindSafe(|| function(inputs))) else {
        return false;
    };
    for result in &results {
        // SAFETY: a live vector and a live array.
        unsafe { sys::mlxb_vector_push(outputs, result.raw()) }
    }
    true
}

//! Function transformations.

use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::{self, ThreadId};

use mlx_sys as sys;

use crate::call::{check, ints, many, raw_arrays, take};
use crate::{Array, Result};

/// What a function gives: arrays, and numbers beside them.
pub type Outputs = (Vec<Array>, Vec<i32>);

/// A function of arrays, with numbers beside them where a transform says so, that may fail; its
/// caller keeps its error. Graphs may keep it, and then call it on the thread that made it.
pub type Function = Box<dyn Fn(&[Array], &[i32]) -> Option<Outputs>>;

/// Values of a function, and its gradients or products.
pub type Pair = (Vec<Array>, Vec<Array>);

/// A function of arrays alone.
pub fn function(body: impl Fn(&[Array]) -> Option<Vec<Array>> + 'static) -> Function {
    Box::new(move |inputs, _| body(inputs).map(|outputs| (outputs, Vec::new())))
}

/// Runs a function, and computes the gradients of its first output, which must be a
/// scalar, with respect to the inputs that `argnums` names.
pub fn value_and_grad(function: Function, argnums: &[i32], inputs: &[Array]) -> Result<Pair> {
    // SAFETY: the slices outlive the call, the callback is the bridge's.
    pair("value_and_grad", |values, others| unsafe {
        let (argnums, inputs) = (ints(Some(argnums)), raw_arrays(inputs));
        sys::mlxb_value_and_grad(callback(function), argnums, inputs, values, others)
    })
}

/// Runs a function, and computes the products of cotangents with its Jacobian.
pub fn vjp(function: Function, primals: &[Array], cotangents: &[Array]) -> Result<Pair> {
    // SAFETY: as above.
    pair("vjp", |values, others| unsafe {
        sys::mlxb_vjp(callback(function), raw_arrays(primals), raw_arrays(cotangents), values, others)
    })
}

/// Runs a function, and computes the products of its Jacobian with tangents.
pub fn jvp(function: Function, primals: &[Array], tangents: &[Array]) -> Result<Pair> {
    // SAFETY: as above.
    pair("jvp", |values, others| unsafe {
        sys::mlxb_jvp(callback(function), raw_arrays(primals), raw_arrays(tangents), values, others)
    })
}

/// Runs a function over axes of its inputs, -1 being none. The numbers that it gives are the axes
/// of its outputs.
pub fn vmap(function: Function, inputs: &[Array], in_axes: &[i32]) -> Result<Vec<Array>> {
    // SAFETY: as above.
    many("vmap", |outputs| unsafe {
        sys::mlxb_vmap(callback(function), raw_arrays(inputs), ints(Some(in_axes)), outputs)
    })
}

/// Runs a function, which a gradient will run again instead of keeping what it computed.
pub fn checkpoint(function: Function, inputs: &[Array]) -> Result<Vec<Array>> {
    // SAFETY: as above.
    many("checkpoint", |outputs| unsafe {
        sys::mlxb_checkpoint(callback(function), raw_arrays(inputs), outputs)
    })
}

/// What transforms of a function do instead of transforming it.
#[derive(Default)]
pub struct Custom {
    /// Gets primals, cotangents and outputs, and how many the first two are; gives the products.
    pub vjp: Option<Function>,
    /// Gets primals and tangents, how many primals there are, and which of them have tangents;
    /// gives the tangents of the outputs.
    pub jvp: Option<Function>,
    /// Gets inputs and their axes; gives outputs and their axes, -1 where there is none.
    pub vmap: Option<Function>,
}

/// Runs a function that has transforms of its own.
pub fn custom_function(function: Function, custom: Custom, inputs: &[Array]) -> Result<Vec<Array>> {
    let optional = |function: Option<Function>| {
        function.map_or(
            sys::Callback { context: std::ptr::null_mut(), call: None, drop: drop_function },
            callback,
        )
    };
    let (vjp, jvp, vmap) = (optional(custom.vjp), optional(custom.jvp), optional(custom.vmap));
    // SAFETY: as above.
    many("custom_function", |outputs| unsafe {
        sys::mlxb_custom_function(callback(function), vjp, jvp, vmap, raw_arrays(inputs), outputs)
    })
}

type Slot = *mut *mut sys::ArrayVector;

fn pair(op: &str, call: impl FnOnce(Slot, Slot) -> i32) -> Result<Pair> {
    let mut values = std::ptr::null_mut();
    let mut others = std::ptr::null_mut();
    check(op, call(&raw mut values, &raw mut others))?;
    // SAFETY: on success both vectors are ours.
    Ok(unsafe { (take(values), take(others)) })
}

/// A function and the only thread that may call or drop it.
struct Owned {
    function: Function,
    thread: ThreadId,
}

/// A function as the bridge takes it, which owns it from then on.
pub(crate) fn callback(function: Function) -> sys::Callback {
    let owned = Box::new(Owned { function, thread: thread::current().id() });
    sys::Callback { context: Box::into_raw(owned).cast(), call: Some(call_function), drop: drop_function }
}

/// Calls a function. A panic is a failure: it must not cross into C++.
///
/// # Safety
/// `context` is that of a [`callback`]; the inputs and vectors are alive during the call.
unsafe extern "C" fn call_function(
    context: *mut c_void,
    inputs: sys::Arrays,
    numbers: sys::Ints,
    outputs: *mut sys::ArrayVector,
    results: *mut sys::NumberVector,
) -> bool {
    // SAFETY: as the caller promises; `Array` is transparent over `RawArray`.
    let (owned, inputs, numbers) = unsafe {
        (
            &*context.cast::<Owned>(),
            slice(inputs.data.cast::<Array>(), inputs.size),
            slice(numbers.data, numbers.size),
        )
    };
    if owned.thread != thread::current().id() {
        return false;
    }
    let Ok(Some(given)) = catch_unwind(AssertUnwindSafe(|| (owned.function)(inputs, numbers))) else {
        return false;
    };
    // SAFETY: live vectors and live arrays.
    unsafe {
        given.0.iter().for_each(|array| sys::mlxb_vector_push(outputs, array.raw()));
        given.1.iter().for_each(|number| sys::mlxb_numbers_push(results, *number));
    }
    true
}

/// # Safety
/// The pointer is to that many values that live as long as the result is used, or null for none.
unsafe fn slice<'a, T>(data: *const T, size: usize) -> &'a [T] {
    // SAFETY: as the caller promises.
    if size == 0 { &[] } else { unsafe { std::slice::from_raw_parts(data, size) } }
}

/// Drops a function, or leaks it when its graph ended on a thread that is not its own.
///
/// # Safety
/// `context` is that of a [`callback`], or null, and used no more.
unsafe extern "C" fn drop_function(context: *mut c_void) {
    if context.is_null() {
        return;
    }
    // SAFETY: as the caller promises.
    let owned = unsafe { Box::from_raw(context.cast::<Owned>()) };
    if owned.thread == thread::current().id() {
        // A panic must not cross into C++ either.
        let _ = catch_unwind(AssertUnwindSafe(|| drop(owned)));
    } else {
        std::mem::forget(owned);
    }
}

//! JavaScript functions that MLX calls.
//!
//! A function finds arrays in the buffer as the results of a call lie there: their number, their
//! handles; then, after their own number, the numbers beside them. It leaves arrays and numbers
//! there as the arguments of a call. It keeps what it throws, and leaves a negative number of arrays:
//! a pending exception ends the process when garbage is collected meanwhile.

use std::cell::RefCell;
use std::ptr::{null, null_mut};
use std::rc::Rc;

use mlx::transforms::{Function, Outputs};
use mlx::{Array, Error, Result};
use napi_sys as napi;

use crate::call::{Call, Env, RawValue};
use crate::env::check;
use crate::state;

/// References to functions that nothing calls any more. Graphs end within garbage collection,
/// where references may not be deleted.
#[derive(Default)]
pub struct Released(RefCell<Vec<napi::napi_ref>>);

impl Released {
    /// Deletes the references; not for use within a finalizer.
    pub fn delete(&self, env: Env) {
        for reference in self.0.take() {
            // SAFETY: a live environment and a reference of its own, deleted once.
            unsafe { napi::napi_delete_reference(env, reference) };
        }
    }
}

/// A function that is kept alive.
struct Kept {
    env: Env,
    reference: napi::napi_ref,
    released: Rc<Released>,
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.released.0.borrow_mut().push(self.reference);
    }
}

impl Kept {
    fn call(&self, inputs: &[Array], numbers: &[i32]) -> Option<Outputs> {
        let call = Call::of(self.env);
        call.give_with_numbers(inputs.to_vec(), numbers).ok()?;
        let (mut scope, mut function) = (null_mut(), null_mut());
        let (mut receiver, mut result) = (null_mut(), null_mut());
        // SAFETY: MLX calls functions within a call of the addon only, so the environment is alive; the
        // result keeps the arrays until their handles are read.
        unsafe {
            napi::napi_open_handle_scope(self.env, &raw mut scope);
            napi::napi_get_reference_value(self.env, self.reference, &raw mut function);
            napi::napi_get_undefined(self.env, &raw mut receiver);
            let status = napi::napi_call_function(self.env, receiver, function, 0, null(), &raw mut result);
            let outputs = (status == napi::Status::napi_ok).then(|| read_outputs(self.env)).flatten();
            napi::napi_close_handle_scope(self.env, scope);
            outputs
        }
    }
}

fn read_outputs(env: Env) -> Option<Outputs> {
    let reply = Call::of(env);
    Some((reply.arrays().ok()?, reply.ints().ok()?.to_vec()))
}

/// A JavaScript function as MLX takes it.
pub fn function(call: &Call<'_>, op: &str, value: RawValue) -> Result<Function> {
    optional(call, op, value)?.ok_or_else(|| Error::wrong_type(op, "expected a function"))
}

/// A JavaScript function, or none where there is `undefined`.
pub fn optional(call: &Call<'_>, op: &str, value: RawValue) -> Result<Option<Function>> {
    let mut kind = napi::ValueType::napi_undefined;
    if !value.is_null() {
        // SAFETY: a live environment and a value of the current call.
        check(op, unsafe { napi::napi_typeof(call.env, value, &raw mut kind) })?;
    }
    match kind {
        napi::ValueType::napi_undefined => return Ok(None),
        napi::ValueType::napi_function => {}
        _ => return Err(Error::wrong_type(op, "expected a function")),
    }
    let mut reference = null_mut();
    // SAFETY: as above.
    check(op, unsafe { napi::napi_create_reference(call.env, value, 1, &raw mut reference) })?;
    let released = Rc::clone(&state::of(call.env).functions);
    let kept = Kept { env: call.env, reference, released };
    Ok(Some(Box::new(move |inputs, numbers| kept.call(inputs, numbers))))
}

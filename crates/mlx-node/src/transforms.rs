//! Transforms of JavaScript functions.
//!
//! The function gets handles in the buffer and leaves handles there. It catches its own
//! exceptions and leaves −1 in their place; what it caught is thrown again by the caller.

use std::ptr::null_mut;

use mlx::transforms::{self, Function};
use mlx::{Array, Result};
use napi_sys as napi;

use crate::call::{Call, Callback, CallbackInfo, Env, RawValue, run};
use crate::env::arguments;

type Pair = (Vec<Array>, Vec<Array>);

/// Calls a JavaScript function with arrays.
fn call_function(call: &Call<'_>, function: RawValue, inputs: &[Array]) -> Option<Vec<Array>> {
    call.give_many(inputs.to_vec()).ok()?;
    let env = call.env;
    let mut scope = null_mut();
    let (mut receiver, mut result) = (null_mut(), null_mut());
    // SAFETY: a live environment and a function; a status other than ok leaves an exception
    // pending, which Node throws when the addon returns.
    let status = unsafe {
        napi::napi_open_handle_scope(env, &raw mut scope);
        napi::napi_get_undefined(env, &raw mut receiver);
        let status = napi::napi_call_function(env, receiver, function, 0, std::ptr::null(), &raw mut result);
        napi::napi_close_handle_scope(env, scope);
        status
    };
    let buffer = &call.state.buffer;
    let count = buffer[0].get();
    if status != napi::Status::napi_ok || !(0.0..buffer.len() as f64).contains(&count) {
        return None;
    }
    buffer[1..].iter().take(count as usize).map(|h| call.state.slab.get(h.get()).ok().cloned()).collect()
}

/// Runs a transform of the function in the first argument; leaves how many values there
/// are, then the handles of the values and of the others.
fn transform(
    env: Env,
    info: CallbackInfo,
    apply: impl FnOnce(&Call<'_>, &mut Function<'_>) -> Result<Pair>,
) -> RawValue {
    run(env, |call| {
        let [function] = arguments(env, info)?;
        let (values, others) = apply(call, &mut |inputs| call_function(call, function, inputs))?;
        let split = values.len() as f64;
        call.give_many(values.into_iter().chain(others).collect())?;
        let total = call.state.buffer[0].get() as usize;
        // The number of values follows the handles.
        match call.state.buffer.get(total + 1) {
            Some(slot) => slot.set(split),
            None => return Err(mlx::Error::value("mlx", "more results than the call buffer holds")),
        }
        Ok(())
    })
}

unsafe extern "C" fn value_and_grad(env: Env, info: CallbackInfo) -> RawValue {
    transform(env, info, |call, function| {
        let (argnums, inputs) = (call.ints()?, call.arrays()?);
        transforms::value_and_grad(function, &argnums, &inputs)
    })
}

unsafe extern "C" fn vjp(env: Env, info: CallbackInfo) -> RawValue {
    transform(env, info, |call, function| {
        let (primals, cotangents) = (call.arrays()?, call.arrays()?);
        transforms::vjp(function, &primals, &cotangents)
    })
}

unsafe extern "C" fn jvp(env: Env, info: CallbackInfo) -> RawValue {
    transform(env, info, |call, function| {
        let (primals, tangents) = (call.arrays()?, call.arrays()?);
        transforms::jvp(function, &primals, &tangents)
    })
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[("value_and_grad", value_and_grad), ("vjp", vjp), ("jvp", jvp)];

//! Transforms of JavaScript functions.

use mlx::transforms::{self, Custom, Function};
use mlx::{Array, Result};

use crate::call::{Call, Callback, CallbackInfo, Env, RawValue, run};
use crate::callback;
use crate::env::arguments;

type Pair = (Vec<Array>, Vec<Array>);

/// Runs a transform of the function in the first argument; leaves the values and the others, then
/// how many of them are values.
fn transform(
    env: Env,
    info: CallbackInfo,
    op: &str,
    apply: impl FnOnce(&Call<'_>, Function) -> Result<Pair>,
) -> RawValue {
    run(env, |call| {
        let [function] = arguments(env, info)?;
        let result = apply(call, callback::function(call, op, function)?);
        call.state.functions.delete(env);
        let (values, others) = result?;
        let split = values.len() as i32;
        call.give_with_numbers(values.into_iter().chain(others).collect(), &[split])
    })
}

unsafe extern "C" fn value_and_grad(env: Env, info: CallbackInfo) -> RawValue {
    transform(env, info, "value_and_grad", |call, function| {
        let (argnums, inputs) = (call.ints()?, call.arrays()?);
        transforms::value_and_grad(function, &argnums, &inputs)
    })
}

unsafe extern "C" fn vjp(env: Env, info: CallbackInfo) -> RawValue {
    transform(env, info, "vjp", |call, function| {
        let (primals, cotangents) = (call.arrays()?, call.arrays()?);
        transforms::vjp(function, &primals, &cotangents)
    })
}

unsafe extern "C" fn jvp(env: Env, info: CallbackInfo) -> RawValue {
    transform(env, info, "jvp", |call, function| {
        let (primals, tangents) = (call.arrays()?, call.arrays()?);
        transforms::jvp(function, &primals, &tangents)
    })
}

unsafe extern "C" fn vmap(env: Env, info: CallbackInfo) -> RawValue {
    transform(env, info, "vmap", |call, function| {
        let (inputs, axes) = (call.arrays()?, call.ints()?);
        Ok((transforms::vmap(function, &inputs, &axes)?, Vec::new()))
    })
}

unsafe extern "C" fn checkpoint(env: Env, info: CallbackInfo) -> RawValue {
    transform(env, info, "checkpoint", |call, function| {
        Ok((transforms::checkpoint(function, &call.arrays()?)?, Vec::new()))
    })
}

/// The function's own vjp, jvp and vmap follow it.
unsafe extern "C" fn custom_function(env: Env, info: CallbackInfo) -> RawValue {
    transform(env, info, "custom_function", |call, function| {
        let [_, vjp, jvp, vmap] = arguments(env, info)?;
        let optional = |value| callback::optional(call, "custom_function", value);
        let custom = Custom { vjp: optional(vjp)?, jvp: optional(jvp)?, vmap: optional(vmap)? };
        Ok((transforms::custom_function(function, custom, &call.arrays()?)?, Vec::new()))
    })
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[
    ("value_and_grad", value_and_grad),
    ("vjp", vjp),
    ("jvp", jvp),
    ("vmap", vmap),
    ("checkpoint", checkpoint),
    ("custom_function", custom_function),
];

//! Compiled functions.

use mlx::compile::{self, Called, Compiled};

use crate::call::{Callback, CallbackInfo, Env, RawValue, run, run_value};
use crate::callback;
use crate::env::arguments;
use crate::numbered::keep;

/// `compiled_new()`: makes a compiled function, shapeless when slot 1 says so; leaves its number in slot 1 and
/// returns the object that keeps it.
unsafe extern "C" fn compiled_new(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| keep(call, "compile", |state| &state.compiled, Compiled::new(call.bool()?)?))
}

/// `compiled_call(trace)`: calls the function of a number, with a signature and arrays. `trace` is called when there
/// is no graph for them; besides its results it leaves a number, which stands beside the results of every call that
/// uses the graph. 1 follows it when the graph is kept.
unsafe extern "C" fn compiled_call(env: Env, info: CallbackInfo) -> RawValue {
    run(env, |call| {
        let compiled = call.state.compiled.get("compile", call.float()?)?;
        let signature = call.float()?.to_bits();
        let inputs = call.arrays()?;
        let Called { outputs, note, kept } = match compiled.replay(signature, &inputs)? {
            Some(called) => called,
            None => {
                let [trace] = arguments(env, info)?;
                let called = compiled.trace(callback::function(call, "compile", trace)?, signature, &inputs);
                call.state.functions.delete(env);
                called?
            }
        };
        call.give_with_numbers(outputs, &[note, i32::from(kept)])
    })
}

unsafe extern "C" fn enable_compile(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        compile::enable();
        call.give_nothing()
    })
}

unsafe extern "C" fn disable_compile(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        compile::disable();
        call.give_nothing()
    })
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[
    ("compiled_new", compiled_new),
    ("compiled_call", compiled_call),
    ("enable_compile", enable_compile),
    ("disable_compile", disable_compile),
];

//! Computing arrays, now or later.

use mlx::{Array, Result};

use crate::call::{Callback, CallbackInfo, Env, RawValue, run, run_value};
use crate::waiter::Waiter;

/// `eval()`: computes a list of arrays.
unsafe extern "C" fn eval(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let arrays = call.arrays()?;
        mlx_cpu::lower(&arrays)?;
        Array::eval(&arrays)?;
        call.state.functions.delete(env);
        call.give_nothing()
    })
}

/// `async_eval()`: schedules a list of arrays; returns a promise.
unsafe extern "C" fn async_eval(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| -> Result<RawValue> {
        let arrays = call.arrays()?;
        mlx_cpu::lower(&arrays)?;
        let work = Array::async_eval(&arrays)?;
        let mut waiter = call.state.waiter.borrow_mut();
        let waiter = match waiter.as_mut() {
            Some(waiter) => waiter,
            None => waiter.insert(Waiter::start(env)?),
        };
        let promise = waiter.promise(env, work, arrays)?;
        call.give_nothing()?;
        Ok(promise)
    })
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[("eval", eval), ("async_eval", async_eval)];

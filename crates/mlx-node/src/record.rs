//! Functions whose graphs are written down.

use mlx::record::{Recorded, Replay};

use crate::call::{Callback, CallbackInfo, Env, RawValue, run, run_value};
use crate::callback;
use crate::env::arguments;
use crate::numbered::keep;

/// `recorded_new()`: makes a recorded function; leaves its number in slot 1 and returns the object that keeps it.
unsafe extern "C" fn recorded_new(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| keep(call, "record", |state| &state.recorded, Recorded::new()))
}

/// `recorded_replay()`: calls the function of a number with arrays and numbers, if there is a graph for them. Without
/// one it leaves no arrays, and in slot 1 whether such a call came before.
unsafe extern "C" fn recorded_replay(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let recorded = call.state.recorded.get("record", call.float()?)?;
        match recorded.replay(&call.arrays()?, &call.floats()?)? {
            Replay::Made(outputs) => call.give_many(outputs),
            Replay::Unknown { met } => {
                call.give_numbers(&[f64::from(u8::from(met))])?;
                call.give_nothing()
            }
        }
    })
}

/// `recorded_trace(body)`: writes down the graph of the function of a number for arrays and numbers, and calls it.
unsafe extern "C" fn recorded_trace(env: Env, info: CallbackInfo) -> RawValue {
    run(env, |call| {
        let recorded = call.state.recorded.get("record", call.float()?)?;
        let (inputs, numbers) = (call.arrays()?, call.floats()?);
        let [body] = arguments(env, info)?;
        let outputs = recorded.trace(callback::function(call, "record", body)?, &inputs, &numbers);
        call.state.functions.delete(env);
        call.give_many(outputs?)
    })
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[
    ("recorded_new", recorded_new),
    ("recorded_replay", recorded_replay),
    ("recorded_trace", recorded_trace),
];

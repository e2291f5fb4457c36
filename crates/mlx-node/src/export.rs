//! Functions to files and back, and graphs as text.

use mlx::export::{self, Exporter, Imported, Inputs};
use mlx::{Array, Result};
use napi_sys as napi;

use crate::call::{Call, Callback, CallbackInfo, Env, RawValue, run, run_value};
use crate::callback;
use crate::env::{arguments, string};
use crate::object::{Held, held, hold};

impl Held for Exporter {
    const NAME: &str = "exporter";
    const TAG: napi::napi_type_tag =
        napi::napi_type_tag { lower: 0x6d6c_785f_6578_706f, upper: 0x7274_6572_0000_0001 };
}

impl Held for Imported {
    const NAME: &str = "imported function";
    const TAG: napi::napi_type_tag =
        napi::napi_type_tag { lower: 0x6d6c_785f_696d_706f, upper: 0x7274_6564_0000_0001 };
}

/// Names, then all inputs, the named ones last.
fn inputs(call: &Call<'_>) -> Result<(Vec<String>, Vec<Array>)> {
    Ok((call.texts()?, call.arrays()?))
}

/// `exporter()`: path, shapeless, metadata; returns an exporter.
unsafe extern "C" fn exporter(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let (path, shapeless, metadata) = (call.text()?, call.bool()?, call.text()?);
        let object = hold(env, Exporter::new(&path, shapeless, &metadata)?)?;
        call.give_nothing()?;
        Ok(object)
    })
}

/// `exporter_trace(exporter, function)`: inputs.
unsafe extern "C" fn exporter_trace(env: Env, info: CallbackInfo) -> RawValue {
    run(env, |call| {
        let [object, function] = arguments(env, info)?;
        let (keywords, arrays) = inputs(call)?;
        let inputs = Inputs { arrays: &arrays, keywords: &keywords };
        let function = callback::function(call, "export_function", function)?;
        let result = held::<Exporter>(env, object)?.trace(function, inputs);
        call.state.functions.delete(env);
        result?;
        call.give_nothing()
    })
}

/// `exporter_close(exporter)`.
unsafe extern "C" fn exporter_close(env: Env, info: CallbackInfo) -> RawValue {
    run(env, |call| {
        let [object] = arguments(env, info)?;
        held::<Exporter>(env, object)?.close()?;
        call.give_nothing()
    })
}

/// `export_messages(function)`: inputs, shapeless; leaves arrays and returns JSON.
unsafe extern "C" fn export_messages(env: Env, info: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let [function] = arguments(env, info)?;
        let (keywords, arrays) = inputs(call)?;
        let inputs = Inputs { arrays: &arrays, keywords: &keywords };
        let shapeless = call.bool()?;
        let function = callback::function(call, "export_function", function)?;
        let result = export::messages(function, inputs, shapeless);
        call.state.functions.delete(env);
        let (text, constants) = result?;
        call.give_many(constants)?;
        Ok(string(env, &text))
    })
}

/// `import_function()`: path; returns a function.
unsafe extern "C" fn import_function(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let object = hold(env, Imported::new(&call.text()?)?)?;
        call.give_nothing()?;
        Ok(object)
    })
}

/// `imported_metadata(function)`: returns a string.
unsafe extern "C" fn imported_metadata(env: Env, info: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let [object] = arguments(env, info)?;
        let metadata = held::<Imported>(env, object)?.metadata();
        call.give_nothing()?;
        Ok(string(env, &metadata))
    })
}

/// `imported_call(function)`: inputs; leaves arrays.
unsafe extern "C" fn imported_call(env: Env, info: CallbackInfo) -> RawValue {
    run(env, |call| {
        let [object] = arguments(env, info)?;
        let (keywords, arrays) = inputs(call)?;
        let outputs = held::<Imported>(env, object)?.call(Inputs { arrays: &arrays, keywords: &keywords })?;
        call.give_many(outputs)
    })
}

/// `export_to_dot()`: outputs, names, named arrays; returns a string.
unsafe extern "C" fn export_to_dot(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let (outputs, names, named) = (call.arrays()?, call.texts()?, call.arrays()?);
        let text = export::to_dot(&outputs, &names, &named)?;
        call.give_nothing()?;
        Ok(string(env, &text))
    })
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[
    ("exporter", exporter),
    ("exporter_trace", exporter_trace),
    ("exporter_close", exporter_close),
    ("export_messages", export_messages),
    ("import_function", import_function),
    ("imported_metadata", imported_metadata),
    ("imported_call", imported_call),
    ("export_to_dot", export_to_dot),
];

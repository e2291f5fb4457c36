//! Files of arrays.

use mlx::{Array, io};

use crate::call::{Callback, CallbackInfo, Env, RawValue, run, run_value};
use crate::env::string;

/// `load_npy()`.
unsafe extern "C" fn load_npy(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let path = call.text()?;
        call.give(io::load_npy(&path, call.stream()?)?)
    })
}

/// `save_npy()`.
unsafe extern "C" fn save_npy(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let path = call.text()?;
        io::save_npy(&path, &call.array()?.clone())?;
        call.give_nothing()
    })
}

/// `load_safetensors()`: leaves the arrays, sorted by name, and returns names and metadata
/// as JSON-free text: names, an empty line, then keys and values in turn, each with its
/// line breaks escaped.
unsafe extern "C" fn load_safetensors(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let path = call.text()?;
        let (mut arrays, metadata) = io::load_safetensors(&path, call.stream()?)?;
        arrays.sort_by(|a, b| a.0.cmp(&b.0));
        let names = arrays.iter().map(|(name, _)| name.clone());
        let pairs = metadata.into_iter().flat_map(|(key, value)| [key, value]);
        let text: Vec<String> = names.chain(pairs).map(|t| escape(&t)).collect();
        call.give_many(arrays.into_iter().map(|(_, array)| array).collect())?;
        Ok(string(env, &text.join("\n")))
    })
}

fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n")
}

/// `save_safetensors()`: path, names, arrays, keys and values in turn.
unsafe extern "C" fn save_safetensors(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let path = call.text()?;
        let names = call.texts()?;
        let arrays: Vec<Array> = call.arrays()?;
        let metadata = call.texts()?;
        let named: Vec<(String, Array)> = names.into_iter().zip(arrays).collect();
        let pairs: Vec<(String, String)> =
            metadata.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect();
        io::save_safetensors(&path, &named, &pairs)?;
        call.give_nothing()
    })
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[
    ("load_npy", load_npy),
    ("save_npy", save_npy),
    ("load_safetensors", load_safetensors),
    ("save_safetensors", save_safetensors),
];

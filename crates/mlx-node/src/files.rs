//! Files of arrays. Names and metadata pass as JSON, in bytes: there may be more of them than the call
//! buffer holds.

use std::io::{self, Write};
use std::ptr::null_mut;

use mlx::io::{Source, Target, Value};
use mlx::{Array, Error};
use napi_sys as napi;
use serde::{Deserialize, Serialize};

use crate::call::{Call, Callback, CallbackInfo, Env, RawValue, Result, run, run_value};
use crate::env::{arguments, bytes, string};

/// A value of a file's metadata; an array is its position among the call's arrays.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Meta {
    Array(usize),
    Text(String),
    Texts(Vec<String>),
}

#[derive(Default, Serialize)]
struct Loaded {
    names: Vec<String>,
    metadata: Vec<(String, Meta)>,
}

/// `load(bytes)`: format, path or none, stream; the file's bytes when there is no path. Leaves its arrays,
/// those of the metadata last, and returns names and metadata.
unsafe extern "C" fn load(env: Env, info: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let (format, path, stream) = (call.text()?, call.optional(|c| c.text())?, call.stream()?);
        let source = match &path {
            Some(path) => Source::Path(path),
            None => {
                let [given] = arguments(env, info)?;
                Source::Bytes(borrow(env, given)?)
            }
        };
        let mut loaded = Loaded::default();
        let (named, metadata) = match (format.as_str(), &path) {
            ("npy", _) => (vec![(String::new(), mlx::io::load_npy(source, stream)?)], Vec::new()),
            ("npz", _) => (mlx::io::load_npz(source, stream)?, Vec::new()),
            ("safetensors", _) => {
                let (named, metadata) = mlx::io::load_safetensors(source, stream)?;
                (named, metadata.into_iter().map(|(key, text)| (key, Value::Text(text))).collect())
            }
            ("gguf", Some(path)) => mlx::io::load_gguf(path, stream)?,
            _ => return Err(Error::value("load", &format!("no format '{format}' here"))),
        };
        let mut arrays = Vec::new();
        for (name, array) in named {
            loaded.names.push(name);
            arrays.push(array);
        }
        for (key, value) in metadata {
            let meta = match value {
                Value::Text(text) => Meta::Text(text),
                Value::Texts(texts) => Meta::Texts(texts),
                Value::Array(array) => {
                    arrays.push(array);
                    Meta::Array(arrays.len() - 1)
                }
            };
            loaded.metadata.push((key, meta));
        }
        call.give_many(arrays)?;
        let text = serde_json::to_string(&loaded).map_err(|e| Error::value("load", &e.to_string()))?;
        Ok(string(env, &text))
    })
}

/// Bytes of JavaScript, which are not to be used once it runs again.
fn borrow<'a>(env: Env, value: RawValue) -> Result<&'a [u8]> {
    let (data, length) = bytes("file", env, value)?;
    // SAFETY: the bytes are there until JavaScript runs again.
    Ok(if length == 0 { &[] } else { unsafe { std::slice::from_raw_parts(data, length) } })
}

#[derive(Deserialize)]
struct Request {
    format: String,
    path: Option<String>,
    names: Vec<String>,
    metadata: Vec<(String, Meta)>,
}

/// `save(request, write)`: arrays, those of the metadata last. `write` gets the file's bytes when the
/// request has no path; what it throws is thrown here.
unsafe extern "C" fn save(env: Env, info: CallbackInfo) -> RawValue {
    run(env, |call| {
        let arrays = call.arrays()?;
        let [request, write] = arguments(env, info)?;
        let request: Request = serde_json::from_slice(borrow(env, request)?)
            .map_err(|error| Error::wrong_type("save", &error.to_string()))?;
        let mut writer = Writer { call, write };
        let target = match &request.path {
            Some(path) => Target::Path(path),
            None => Target::Write(&mut writer),
        };
        save_to(target, &request, &arrays)?;
        call.give_nothing()
    })
}

fn save_to(target: Target<'_>, request: &Request, arrays: &[Array]) -> Result<()> {
    let malformed = || Error::wrong_type("save", "malformed call of the addon");
    let named: Vec<(String, Array)> = request.names.iter().cloned().zip(arrays.iter().cloned()).collect();
    match (request.format.as_str(), target) {
        ("npy", target) => mlx::io::save_npy(target, arrays.first().ok_or_else(malformed)?),
        ("npz", target) => mlx::io::save_npz(target, &named, false),
        ("npz-compressed", target) => mlx::io::save_npz(target, &named, true),
        ("safetensors", target) => {
            let texts = request.metadata.iter().map(|(key, value)| match value {
                Meta::Text(text) => Ok((key.clone(), text.clone())),
                _ => Err(malformed()),
            });
            mlx::io::save_safetensors(target, &named, &texts.collect::<Result<Vec<_>>>()?)
        }
        ("gguf", Target::Path(path)) => {
            let values = request.metadata.iter().map(|(key, value)| {
                let value = match value {
                    Meta::Text(text) => Value::Text(text.clone()),
                    Meta::Texts(texts) => Value::Texts(texts.clone()),
                    Meta::Array(index) => Value::Array(arrays.get(*index).ok_or_else(malformed)?.clone()),
                };
                Ok((key.clone(), value))
            });
            mlx::io::save_gguf(path, &named, &values.collect::<Result<Vec<_>>>()?)
        }
        _ => Err(malformed()),
    }
}

/// The most that JavaScript gets at once.
const CHUNK: usize = 16 << 20;

/// Writes by a JavaScript function, which gets buffers of its own. What it throws stays pending, and Node
/// throws it when the addon returns.
struct Writer<'a> {
    call: &'a Call<'a>,
    write: RawValue,
}

impl Writer<'_> {
    fn give(&self, data: &[u8]) -> napi::napi_status {
        let env = self.call.env;
        let (mut scope, mut receiver) = (null_mut(), null_mut());
        let (mut buffer, mut result) = (null_mut(), null_mut());
        // SAFETY: a live environment and a value that Node checks to be a function; the data are copied.
        unsafe {
            napi::napi_open_handle_scope(env, &raw mut scope);
            napi::napi_get_undefined(env, &raw mut receiver);
            let bytes = data.as_ptr().cast();
            let mut status =
                napi::napi_create_buffer_copy(env, data.len(), bytes, null_mut(), &raw mut buffer);
            if status == napi::Status::napi_ok {
                let chunk = &raw const buffer;
                status = napi::napi_call_function(env, receiver, self.write, 1, chunk, &raw mut result);
            }
            napi::napi_close_handle_scope(env, scope);
            status
        }
    }
}

impl Write for Writer<'_> {
    fn write(&mut self, data: &[u8]) -> io::Result<usize> {
        let count = data.len().min(CHUNK);
        match self.give(&data[..count]) {
            napi::Status::napi_ok => Ok(count),
            status => Err(io::Error::other(format!("Node-API status {status}"))),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[("load", load), ("save", save)];

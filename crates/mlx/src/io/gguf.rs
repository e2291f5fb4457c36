//! GGUF files: named arrays, quantized ones among them, with metadata. MLX reads and writes them itself.

use std::mem::MaybeUninit;
use std::ptr::null;

use mlx_sys as sys;

use super::Named;
use super::gguf_check;
use super::input::{Input, Source};
use super::output;
use crate::call::{check, raw_arrays, text, text_of};
use crate::{Array, Dtype, Error, Result, StreamOrDevice, ops};

/// A value of the metadata.
#[derive(Clone, Debug)]
pub enum Value {
    /// A scalar or one-dimensional array.
    Array(Array),
    /// A string.
    Text(String),
    /// A list of strings.
    Texts(Vec<String>),
}

/// Loads a GGUF file: its arrays and its metadata, both sorted by name. The arrays are read at once.
pub fn load(path: &str, stream: StreamOrDevice) -> Result<(Named, Vec<(String, Value)>)> {
    let input = Input::open(Source::Path(path))?;
    gguf_check::check(&input).map_err(|what| input.broken("gguf", what))?;
    let mut gguf = std::ptr::null_mut();
    // SAFETY: the path outlives the call.
    check("load", unsafe { sys::mlxb_load_gguf(text(Some(path)), stream.raw(), &raw mut gguf) })?;
    // SAFETY: on success `gguf` is ours until it is dropped here; what is taken out of it are copies.
    let (mut arrays, mut metadata) = unsafe {
        let arrays: Named = (0..sys::mlxb_gguf_size(gguf)).map(|i| array(gguf, i)).collect();
        let metadata: Vec<_> =
            (0..sys::mlxb_gguf_metadata_size(gguf)).filter_map(|i| value(gguf, i)).collect();
        sys::mlxb_gguf_drop(gguf);
        (arrays, metadata)
    };
    arrays.sort_by(|a, b| a.0.cmp(&b.0));
    metadata.sort_by(|a, b| a.0.cmp(&b.0));
    Ok((arrays, metadata))
}

/// # Safety
/// The file's contents are alive and have such an array.
unsafe fn array(gguf: *const sys::Gguf, i: usize) -> (String, Array) {
    let (mut name, mut array) = (text(None), MaybeUninit::<Array>::uninit());
    // SAFETY: as the caller says; the array is constructed in room for one.
    unsafe {
        sys::mlxb_gguf_array(gguf, i, &raw mut name, array.as_mut_ptr().cast());
        (text_of(name), array.assume_init())
    }
}

/// # Safety
/// The file's contents are alive and have such a value.
unsafe fn value(gguf: *const sys::Gguf, i: usize) -> Option<(String, Value)> {
    let (mut key, mut count) = (text(None), 0);
    // SAFETY: as the caller says; an array is constructed in room for one.
    unsafe {
        let kind = sys::mlxb_gguf_kind(gguf, i, &raw mut key, &raw mut count);
        let texts = || (0..count).map(|j| text_of(sys::mlxb_gguf_text(gguf, i, j)));
        let value = match kind {
            1 => {
                let mut array = MaybeUninit::<Array>::uninit();
                sys::mlxb_gguf_value(gguf, i, array.as_mut_ptr().cast());
                Value::Array(array.assume_init())
            }
            2 => Value::Text(texts().collect()),
            3 => Value::Texts(texts().collect()),
            _ => return None,
        };
        Some((text_of(key), value))
    }
}

/// Saves named arrays with metadata as GGUF.
pub fn save(path: &str, arrays: &[(String, Array)], metadata: &[(String, Value)]) -> Result<()> {
    let op = "save_gguf";
    arrays.iter().try_for_each(|(name, array)| savable(op, name, array))?;
    metadata.iter().try_for_each(|(key, value)| savable_value(op, key, value))?;
    let names: Vec<sys::Text> = arrays.iter().map(|(name, _)| text(Some(name))).collect();
    let values = arrays.iter().map(|(_, array)| packed(array)).collect::<Result<Vec<Array>>>()?;
    let keys: Vec<sys::Text> = metadata.iter().map(|(key, _)| text(Some(key))).collect();
    let metadata = metadata.iter().map(|(_, value)| value.packed()).collect::<Result<Vec<Value>>>()?;
    let texts: Vec<Vec<sys::Text>> = metadata.iter().map(Value::texts).collect();
    let metadata: Vec<sys::GgufValue> = metadata.iter().zip(&texts).map(|(v, t)| v.raw(t)).collect();
    output::create(op, path)?;
    let failed = |what: &str| output::failure(op, &format!("cannot write '{path}': {what}"));
    // SAFETY: every list outlives the call; there is a name for each array and a key for each value.
    let saved = check(op, unsafe {
        sys::mlxb_save_gguf(
            text(Some(path)),
            names.as_ptr(),
            raw_arrays(&values),
            keys.as_ptr(),
            metadata.as_ptr(),
            metadata.len(),
        )
    });
    saved.map_err(|error| failed(error.message.trim_start_matches("[save_gguf] ")))?;
    // MLX does not say whether everything was written.
    gguf_check::check(&Input::open(Source::Path(path))?).map_err(|what| failed(&what))
}

/// The elements in row-major order, which MLX takes for granted.
fn packed(array: &Array) -> Result<Array> {
    let packed = ops::core::contiguous(array, false, StreamOrDevice::Default)?;
    Array::eval(std::slice::from_ref(&packed))?;
    Ok(packed)
}

/// MLX says it itself, but only when it has begun to write.
fn savable(op: &str, name: &str, array: &Array) -> Result<()> {
    use Dtype::{Float16, Float32, Int8, Int16, Int32};
    if !matches!(array.dtype(), Float32 | Float16 | Int8 | Int16 | Int32) {
        let what = format!("'{name}': a gguf file holds no {:?}", array.dtype());
        return Err(Error::wrong_type(op, &what));
    }
    if array.shape().len() > gguf_check::MOST_DIMENSIONS {
        let what = format!("'{name}': a gguf file holds no arrays of {} dimensions", array.shape().len());
        return Err(Error::value(op, &what));
    }
    Ok(())
}

fn savable_value(op: &str, key: &str, value: &Value) -> Result<()> {
    let Value::Array(array) = value else { return Ok(()) };
    if array.dtype().is_inexact() && array.dtype() != Dtype::Float32 {
        return Err(Error::wrong_type(op, &format!("'{key}': gguf metadata holds no {:?}", array.dtype())));
    }
    if array.shape().len() > 1 || array.size() == 0 {
        let what = format!("'{key}': gguf metadata holds scalars and elements in one dimension only");
        return Err(Error::value(op, &what));
    }
    Ok(())
}

impl Value {
    fn packed(&self) -> Result<Value> {
        match self {
            Value::Array(array) => packed(array).map(Value::Array),
            other => Ok(other.clone()),
        }
    }

    fn texts(&self) -> Vec<sys::Text> {
        match self {
            Value::Array(_) => Vec::new(),
            Value::Text(one) => vec![text(Some(one))],
            Value::Texts(list) => list.iter().map(|one| text(Some(one))).collect(),
        }
    }

    fn raw(&self, texts: &[sys::Text]) -> sys::GgufValue {
        let array = if let Value::Array(array) = self { array.raw() } else { null() };
        let list = matches!(self, Value::Texts(_));
        sys::GgufValue { array, texts: texts.as_ptr(), size: texts.len(), list }
    }
}

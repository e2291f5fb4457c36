//! Files of arrays.

use std::collections::HashMap;
use std::mem::MaybeUninit;

use mlx_sys as sys;

use crate::call::{check, one, raw_arrays, text, text_of};
use crate::{Array, Result, StreamOrDevice};

/// Named arrays and the metadata of their file.
pub type Safetensors = (Vec<(String, Array)>, HashMap<String, String>);

/// Loads a `.npy` file, lazily.
pub fn load_npy(path: &str, stream: StreamOrDevice) -> Result<Array> {
    // SAFETY: the path outlives the call; `out` has room for an array.
    one("load", |out| unsafe { sys::mlxb_load_npy(text(Some(path)), stream.raw(), out) })
}

/// Saves an array as `.npy`.
pub fn save_npy(path: &str, array: &Array) -> Result<()> {
    // SAFETY: the path and the array outlive the call.
    check("save", unsafe { sys::mlxb_save_npy(text(Some(path)), array.raw()) })
}

/// Loads a `.safetensors` file, lazily.
pub fn load_safetensors(path: &str, stream: StreamOrDevice) -> Result<Safetensors> {
    let mut named = std::ptr::null_mut();
    // SAFETY: the path outlives the call.
    check("load", unsafe { sys::mlxb_load_safetensors(text(Some(path)), stream.raw(), &raw mut named) })?;
    let mut arrays = Vec::new();
    let mut metadata = HashMap::new();
    // SAFETY: on success `named` is ours until it is dropped here; its texts are copied
    // before that, its arrays constructed in room for one.
    unsafe {
        for i in 0..sys::mlxb_named_size(named) {
            let mut name = text(None);
            let mut array = MaybeUninit::<Array>::uninit();
            sys::mlxb_named_get(named, i, &raw mut name, array.as_mut_ptr().cast());
            arrays.push((text_of(name), array.assume_init()));
        }
        for i in 0..sys::mlxb_named_metadata_size(named) {
            let (mut key, mut value) = (text(None), text(None));
            sys::mlxb_named_metadata(named, i, &raw mut key, &raw mut value);
            metadata.insert(text_of(key), text_of(value));
        }
        sys::mlxb_named_drop(named);
    }
    Ok((arrays, metadata))
}

/// Saves named arrays with metadata as `.safetensors`.
pub fn save_safetensors(path: &str, arrays: &[(String, Array)], metadata: &[(String, String)]) -> Result<()> {
    let names: Vec<sys::Text> = arrays.iter().map(|(name, _)| text(Some(name))).collect();
    let values: Vec<Array> = arrays.iter().map(|(_, array)| array.clone()).collect();
    let pairs: Vec<sys::Text> =
        metadata.iter().flat_map(|(key, value)| [text(Some(key)), text(Some(value))]).collect();
    // SAFETY: every list outlives the call; there is a name for each array.
    check("save_safetensors", unsafe {
        sys::mlxb_save_safetensors(
            text(Some(path)),
            names.as_ptr(),
            raw_arrays(&values),
            pairs.as_ptr(),
            pairs.len(),
        )
    })
}

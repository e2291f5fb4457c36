//! safetensors files: named arrays, with metadata.

use std::io::Read;

use ::safetensors::Dtype as Stored;
use ::safetensors::tensor::Metadata;
use mlx_sys as sys;

use super::Named;
use super::input::{Input, Source};
use super::layout::Layout;
use super::output::{self, Target};
use crate::call::{raw_arrays, text};
use crate::{Array, Dtype, Error, Result, StreamOrDevice};

const FORMAT: &str = "safetensors";
/// As the format defines it.
const LONGEST: u64 = 100_000_000;

/// Loads a safetensors file: its arrays and its metadata, both sorted by name.
pub fn load(source: Source<'_>, stream: StreamOrDevice) -> Result<(Named, Vec<(String, String)>)> {
    let input = Input::open(source)?;
    let (header, start) = header(&input).map_err(|what| input.broken(FORMAT, what))?;
    let mut names = header.offset_keys();
    names.sort();
    let load = |name: String| {
        let info = header.info(&name).ok_or_else(|| input.broken(FORMAT, "a name without an array"))?;
        let lengths: Vec<u64> = info.shape.iter().map(|length| *length as u64).collect();
        let layout = dtype(info.dtype).and_then(|dtype| Layout::new(dtype, &lengths));
        let layout = layout.map_err(|what| input.broken(FORMAT, format!("'{name}': {what}")))?;
        let array = input.array(FORMAT, &layout, start + info.data_offsets.0 as u64, stream)?;
        Ok((name, array))
    };
    let arrays = names.into_iter().map(load).collect::<Result<Named>>()?;
    let pairs = header.metadata().iter().flatten();
    let mut metadata: Vec<_> = pairs.map(|(key, text)| (key.clone(), text.clone())).collect();
    metadata.sort();
    Ok((arrays, metadata))
}

/// The header and where it ends.
fn header(input: &Input<'_>) -> std::result::Result<(Metadata, u64), String> {
    let mut reader = input.reader();
    let mut length = [0; 8];
    reader.read_exact(&mut length).map_err(|_| "it ends within its header")?;
    let length = u64::from_le_bytes(length);
    if length > LONGEST || length + 8 > input.length() {
        return Err(format!("it has {} bytes, too few for a header of {length}", input.length()));
    }
    let mut text = vec![0; length as usize];
    reader.read_exact(&mut text).map_err(|_| "it ends within its header")?;
    let header = serde_json::from_slice(&text).map_err(|error| format!("its header: {error}"))?;
    Ok((header, 8 + length))
}

/// The dtype that MLX gives to a stored one.
fn dtype(stored: Stored) -> std::result::Result<Dtype, String> {
    Ok(match stored {
        Stored::BOOL => Dtype::Bool,
        Stored::U8 | Stored::F8_E4M3 | Stored::F8_E8M0 => Dtype::Uint8,
        Stored::U16 => Dtype::Uint16,
        Stored::U32 => Dtype::Uint32,
        Stored::U64 => Dtype::Uint64,
        Stored::I8 => Dtype::Int8,
        Stored::I16 => Dtype::Int16,
        Stored::I32 => Dtype::Int32,
        Stored::I64 => Dtype::Int64,
        Stored::F16 => Dtype::Float16,
        Stored::BF16 => Dtype::Bfloat16,
        Stored::F32 => Dtype::Float32,
        Stored::C64 => Dtype::Complex64,
        other => return Err(format!("MLX has no dtype for {other:?}")),
    })
}

/// Saves named arrays with metadata as safetensors.
pub fn save(target: Target<'_>, arrays: &[(String, Array)], metadata: &[(String, String)]) -> Result<()> {
    let op = "save_safetensors";
    if let Some((name, array)) = arrays.iter().find(|(_, array)| array.dtype() == Dtype::Float64) {
        let what = format!("'{name}': safetensors files of MLX hold no {:?}", array.dtype());
        return Err(Error::wrong_type(op, &what));
    }
    if arrays.iter().any(|(name, _)| name == "__metadata__") {
        return Err(Error::value(op, "the name '__metadata__' is the format's own"));
    }
    let names: Vec<sys::Text> = arrays.iter().map(|(name, _)| text(Some(name))).collect();
    let values: Vec<Array> = arrays.iter().map(|(_, array)| array.clone()).collect();
    let pairs: Vec<sys::Text> =
        metadata.iter().flat_map(|(key, value)| [text(Some(key)), text(Some(value))]).collect();
    output::open(op, target, |output| {
        // SAFETY: every list and the sink outlive the call; there is a name for each array.
        output::through(op, output, |sink| unsafe {
            sys::mlxb_save_safetensors(sink, names.as_ptr(), raw_arrays(&values), pairs.as_ptr(), pairs.len())
        })
    })
}

//! Whether a GGUF file is what it says: MLX's reader follows every count and offset, and divides by what
//! it finds.

use std::collections::HashSet;
use std::io::{Read, Seek};

use super::input::{Input, Seekable};

/// What MLX's reader has room for.
pub(super) const MOST_DIMENSIONS: usize = 8;

const STRING: u32 = 8;
const ARRAY: u32 = 9;
const BOOL: u32 = 7;
const UINT32: u32 = 4;
const FLOAT64: u32 = 12;
const ALIGNMENT: &[u8] = b"general.alignment";

type Check<T> = Result<T, String>;

/// An error says what is wrong.
pub(super) fn check(input: &Input<'_>) -> Check<()> {
    let mut file = Counted { reader: input.reader(), position: 0, length: input.length() };
    if &file.bytes::<4>()? != b"GGUF" {
        return Err("it does not begin as such a file does".to_owned());
    }
    let version = file.u32()?;
    if !(2..=3).contains(&version) {
        return Err(format!("version {version} is unknown"));
    }
    let (tensors, values) = (file.u64()?, file.u64()?);
    let mut alignment = None;
    let mut keys = HashSet::new();
    for _ in 0..values {
        let key = file.string()?;
        let found = value(&mut file)?;
        if key == ALIGNMENT {
            let whole = found.filter(|bytes| bytes.is_power_of_two());
            alignment = Some(whole.ok_or("its alignment is no power of two")?);
        }
        if !keys.insert(key) {
            return Err("a key is there twice".to_owned());
        }
    }
    let ends = (0..tensors).map(|_| tensor(&mut file, alignment)).collect::<Check<Vec<u64>>>()?;
    let start = file.position.next_multiple_of(u64::from(alignment.unwrap_or(32)));
    match ends.into_iter().max() {
        Some(end) if start.checked_add(end).is_none_or(|end| end > input.length()) => {
            Err(format!("it has {} bytes, fewer than its arrays need", input.length()))
        }
        _ => Ok(()),
    }
}

/// Passes over a value of the metadata; gives it when it is a uint32.
fn value(file: &mut Counted<'_>) -> Check<Option<u32>> {
    match file.u32()? {
        UINT32 => return file.u32().map(Some),
        ARRAY => {
            let (kind, count) = (file.u32()?, file.u64()?);
            elements(file, kind, count)?;
        }
        kind => elements(file, kind, 1)?,
    }
    Ok(None)
}

fn elements(file: &mut Counted<'_>, kind: u32, count: u64) -> Check<()> {
    let size = match kind {
        0 | 1 => 1,
        2 | 3 => 2,
        4..=6 => 4,
        10 | 11 => 8,
        // Of which MLX's reader passes over the first half only.
        FLOAT64 => return Err("its metadata has a float64, which MLX cannot read".to_owned()),
        BOOL => {
            for _ in 0..count {
                if file.bytes::<1>()?[0] > 1 {
                    return Err("a boolean is neither true nor false".to_owned());
                }
            }
            return Ok(());
        }
        STRING => {
            for _ in 0..count {
                let length = file.u64()?;
                file.skip(length)?;
            }
            return Ok(());
        }
        ARRAY => return Err("its metadata has an array of arrays".to_owned()),
        _ => return Err(format!("its metadata has a value of unknown type {kind}")),
    };
    i32::try_from(count).map_err(|_| "its metadata has an array that is too long")?;
    file.skip(size * count)
}

/// Reads what describes a tensor; gives where it ends.
fn tensor(file: &mut Counted<'_>, alignment: Option<u32>) -> Check<u64> {
    let name = file.string()?;
    let name = String::from_utf8_lossy(&name);
    let dimensions = file.u32()? as usize;
    if dimensions > MOST_DIMENSIONS {
        return Err(format!("'{name}' has {dimensions} dimensions"));
    }
    let lengths = (0..dimensions).map(|_| file.u64()).collect::<Check<Vec<u64>>>()?;
    let (kind, offset) = (file.u32()?, file.u64()?);
    let (items, bytes) =
        block(kind).ok_or_else(|| format!("'{name}' is of type {kind}, which MLX does not load"))?;
    let impossible = || format!("'{name}': an array of shape {lengths:?} is impossible");
    if lengths.iter().any(|length| i32::try_from(*length).is_err()) {
        return Err(impossible());
    }
    // Blocks lie along the first dimension.
    let row = lengths.first().copied().unwrap_or(1);
    if items > 1 && (lengths.is_empty() || lengths.contains(&0) || row % items != 0) {
        return Err(impossible());
    }
    // A length of zero hides what MLX multiplies before it.
    let strides = lengths.iter().try_fold(8_u64, |all, length| all.checked_mul(*length.max(&1)));
    strides.filter(|all| i64::try_from(*all).is_ok()).ok_or_else(impossible)?;
    if offset % u64::from(alignment.unwrap_or(32)) != 0 {
        return Err(format!("'{name}' is not aligned"));
    }
    let size = lengths.iter().product::<u64>() / items * bytes;
    offset.checked_add(size).ok_or_else(impossible)
}

/// How many elements a block has, and how many bytes of it MLX reads; of the types that it loads.
fn block(kind: u32) -> Option<(u64, u64)> {
    Some(match kind {
        0 => (1, 4),      // F32
        1 => (1, 2),      // F16
        2 => (32, 18),    // Q4_0
        3 => (32, 20),    // Q4_1
        8 => (32, 34),    // Q8_0
        10 => (256, 84),  // Q2_K
        12 => (256, 144), // Q4_K
        14 => (256, 210), // Q6_K
        24 => (1, 1),     // I8
        25 => (1, 2),     // I16
        26 => (1, 4),     // I32
        30 => (1, 2),     // BF16
        _ => return None,
    })
}

/// A reader that knows where it is, and that asks for no more than there is.
struct Counted<'a> {
    reader: Box<dyn Seekable + 'a>,
    position: u64,
    length: u64,
}

impl Counted<'_> {
    fn advance(&mut self, count: u64) -> Check<()> {
        let end = self.position.checked_add(count).filter(|end| *end <= self.length);
        self.position = end.ok_or("it ends within its header")?;
        Ok(())
    }

    fn bytes<const N: usize>(&mut self) -> Check<[u8; N]> {
        self.advance(N as u64)?;
        let mut found = [0; N];
        self.reader.read_exact(&mut found).map_err(|error| error.to_string())?;
        Ok(found)
    }

    fn u32(&mut self) -> Check<u32> {
        self.bytes().map(u32::from_le_bytes)
    }

    fn u64(&mut self) -> Check<u64> {
        self.bytes().map(u64::from_le_bytes)
    }

    fn string(&mut self) -> Check<Vec<u8>> {
        let length = self.u64()?;
        self.advance(length)?;
        let mut found = vec![0; length as usize];
        self.reader.read_exact(&mut found).map_err(|error| error.to_string())?;
        Ok(found)
    }

    fn skip(&mut self, count: u64) -> Check<()> {
        self.advance(count)?;
        self.reader.seek_relative(count as i64).map_err(|error| error.to_string())
    }
}

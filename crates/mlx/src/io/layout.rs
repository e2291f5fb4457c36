//! How an array's elements lie in a file.

use mlx_sys as sys;

use super::region::FileRegion;
use crate::call::one;
use crate::{Array, Dtype, Result, StreamOrDevice, ops};

/// More dimensions than this, as in NumPy, no array has.
const MOST_DIMENSIONS: usize = 64;

/// Dtype, shape, order and byte order of elements. Their bytes can be counted.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    dtype: Dtype,
    shape: Vec<i32>,
    pub column_major: bool,
    pub big_endian: bool,
}

impl Layout {
    /// Of row-major elements; an error says what is wrong with the shape.
    pub fn new(dtype: Dtype, lengths: &[u64]) -> std::result::Result<Layout, String> {
        let impossible = || format!("an array of shape {lengths:?} is impossible");
        if lengths.len() > MOST_DIMENSIONS {
            return Err(impossible());
        }
        let shape: Option<Vec<i32>> = lengths.iter().map(|length| i32::try_from(*length).ok()).collect();
        // A length of zero hides what MLX multiplies before it.
        let strides =
            lengths.iter().try_fold(dtype.size() as u64, |all, length| all.checked_mul(*length.max(&1)));
        match (shape, strides) {
            (Some(shape), Some(bytes)) if i64::try_from(bytes).is_ok() => {
                Ok(Layout { dtype, shape, column_major: false, big_endian: false })
            }
            _ => Err(impossible()),
        }
    }

    pub fn nbytes(&self) -> u64 {
        self.shape.iter().fold(self.dtype.size() as u64, |all, length| all * *length as u64)
    }

    /// The array of a part of a file, read when it is computed.
    pub fn lazy(&self, region: FileRegion, stream: StreamOrDevice) -> Result<Array> {
        let (dtype, shape) = self.stored();
        let header = npy_header(dtype, &shape, self.big_endian);
        let header = sys::Text { data: header.as_ptr().cast(), size: header.len() };
        // SAFETY: the header outlives the call; the region is given away; `out` has room for an array.
        let stored =
            one("load", |out| unsafe { sys::mlxb_load(region.into_raw(), header, stream.raw(), out) })?;
        self.interpret(stored, stream)
    }

    /// The array of elements in memory, copied.
    pub fn eager(&self, data: &[u8], stream: StreamOrDevice) -> Result<Array> {
        let (dtype, shape) = self.stored();
        let swapped = (self.big_endian && dtype.size() > 1).then(|| swap(data, dtype.size()));
        let stored = Array::from_bytes(swapped.as_deref().unwrap_or(data), dtype, &shape, dtype)?;
        let placed = match stream {
            StreamOrDevice::Default => stored,
            given => ops::core::contiguous(&stored, false, given)?,
        };
        self.interpret(placed, stream)
    }

    /// What is read: booleans as the bytes that they are, of which a file may hold any, and complex numbers
    /// of another byte order as their parts; MLX would swap those with each other.
    fn stored(&self) -> (Dtype, Vec<i32>) {
        let mut shape = self.shape.clone();
        if self.column_major {
            shape.reverse();
        }
        match self.dtype {
            Dtype::Bool => (Dtype::Uint8, shape),
            Dtype::Complex64 if self.big_endian => {
                shape.push(2);
                (Dtype::Float32, shape)
            }
            dtype => (dtype, shape),
        }
    }

    /// The array, of what was read.
    fn interpret(&self, stored: Array, stream: StreamOrDevice) -> Result<Array> {
        let (dtype, mut shape) = self.stored();
        let array = match self.dtype {
            Dtype::Bool => ops::core::not_equal(&stored, &Array::scalar_int(0, Dtype::Uint8)?, stream)?,
            Dtype::Complex64 if dtype == Dtype::Float32 => {
                shape.pop();
                let pairs = ops::core::view(&stored, Dtype::Complex64, stream)?;
                ops::core::reshape(&pairs, &shape, stream)?
            }
            _ => stored,
        };
        if self.column_major { ops::core::transpose(&array, None, stream) } else { Ok(array) }
    }
}

/// The header with which MLX reads elements, as it writes it itself: MLX looks at fixed places.
fn npy_header(dtype: Dtype, shape: &[i32], big_endian: bool) -> Vec<u8> {
    let order = match dtype.size() {
        1 => '|',
        _ if big_endian => '>',
        _ => '<',
    };
    let lengths: String = shape.iter().map(|length| format!("{length}, ")).collect();
    let kind = type_code(dtype);
    let dict = format!("{{'descr': '{order}{kind}', 'fortran_order': False, 'shape': ({lengths})}}\n");
    let mut header = b"\x93NUMPY\x01\x00".to_vec();
    header.extend((dict.len() as u16).to_le_bytes());
    header.extend(dict.as_bytes());
    header
}

/// A dtype's code in npy files, without the byte order.
pub(super) fn type_code(dtype: Dtype) -> &'static str {
    match dtype {
        Dtype::Bool => "b1",
        Dtype::Uint8 => "u1",
        Dtype::Uint16 => "u2",
        Dtype::Uint32 => "u4",
        Dtype::Uint64 => "u8",
        Dtype::Int8 => "i1",
        Dtype::Int16 => "i2",
        Dtype::Int32 => "i4",
        Dtype::Int64 => "i8",
        Dtype::Float16 => "f2",
        Dtype::Float32 => "f4",
        Dtype::Float64 => "f8",
        Dtype::Bfloat16 => "V2",
        Dtype::Complex64 => "c8",
    }
}

fn swap(data: &[u8], size: usize) -> Vec<u8> {
    data.chunks_exact(size).flat_map(|element| element.iter().rev().copied()).collect()
}

//! The array.

use std::ffi::c_void;
use std::fmt;
use std::mem::MaybeUninit;

use mlx_sys as sys;

use crate::call::{check, ints, one, raw_arrays, string};
use crate::{Dtype, Error, Result, StreamOrDevice, ops};

/// An n-dimensional array, or the graph node that will compute one.
///
/// Cloning shares it. It is bound to the thread that made it.
#[repr(transparent)]
pub struct Array(sys::RawArray);

/// A Rust type that is the element of an array.
///
/// # Safety
/// The type has the size and the layout of the dtype's elements, and every bit pattern
/// that MLX stores is one of its values.
pub unsafe trait Element: Copy {
    /// The dtype.
    const DTYPE: Dtype;
}

macro_rules! element {
    ($($rust:ty => $dtype:ident),* $(,)?) => {$(
        // SAFETY: MLX stores this dtype as this type.
        unsafe impl Element for $rust {
            const DTYPE: Dtype = Dtype::$dtype;
        }
    )*};
}

element! {
    bool => Bool, u8 => Uint8, u16 => Uint16, u32 => Uint32, u64 => Uint64,
    i8 => Int8, i16 => Int16, i32 => Int32, i64 => Int64, f32 => Float32, f64 => Float64,
}

/// Scheduled work that any thread may wait for.
pub struct Pending(*mut sys::ArrayVector);

// SAFETY: the arrays are stand-ins that nobody else refers to; what they share are events, made
// to be waited for from other threads. The pointer is used by one thread at a time.
unsafe impl Send for Pending {}

impl Pending {
    /// Blocks until the work is done.
    pub fn wait(&self) -> Result<()> {
        // SAFETY: the stand-ins live as long as self.
        check("async_eval", unsafe { sys::mlxb_pending_wait(self.0) })
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        // SAFETY: ours, and dropped once.
        unsafe { sys::mlxb_pending_drop(self.0) }
    }
}

impl Array {
    #[inline]
    pub(crate) fn raw(&self) -> *const sys::RawArray {
        &raw const self.0
    }

    /// A scalar: the value, converted to the dtype.
    pub fn scalar(value: f64, dtype: Dtype) -> Result<Array> {
        // SAFETY: `out` has room for an array.
        one("array", |out| unsafe { sys::mlxb_array_scalar(value, dtype as i32, out) })
    }

    /// A scalar of an integer, exact for 64-bit dtypes.
    pub fn scalar_int(value: i64, dtype: Dtype) -> Result<Array> {
        // SAFETY: `out` has room for an array.
        one("array", |out| unsafe { sys::mlxb_array_scalar_int(value, dtype as i32, out) })
    }

    /// A complex scalar.
    pub fn scalar_complex(re: f32, im: f32) -> Result<Array> {
        // SAFETY: `out` has room for an array.
        one("array", |out| unsafe { sys::mlxb_array_scalar_complex(re, im, out) })
    }

    /// Copies elements into a new array.
    pub fn from_slice<T: Element>(data: &[T], shape: &[i32]) -> Result<Array> {
        // SAFETY: an element's bytes are plain data of the slice's own length.
        let bytes =
            unsafe { std::slice::from_raw_parts(data.as_ptr().cast::<u8>(), std::mem::size_of_val(data)) };
        Array::from_bytes(bytes, T::DTYPE, shape, T::DTYPE)
    }

    /// Copies elements of dtype `from`, given as bytes, into a new array of dtype `to`.
    pub fn from_bytes(bytes: &[u8], from: Dtype, shape: &[i32], to: Dtype) -> Result<Array> {
        // SAFETY: the slices outlive the call, which checks that the sizes agree.
        one("array", |out| unsafe {
            let data = bytes.as_ptr().cast::<c_void>();
            sys::mlxb_array_from_data(data, bytes.len(), from as i32, ints(Some(shape)), to as i32, out)
        })
    }

    /// The lengths of its dimensions.
    pub fn shape(&self) -> &[i32] {
        // SAFETY: the shape lives as long as the array, which is borrowed.
        unsafe {
            let shape = sys::mlxb_array_shape(self.raw());
            if shape.size == 0 { &[] } else { std::slice::from_raw_parts(shape.data, shape.size) }
        }
    }

    /// How many elements it has.
    pub fn size(&self) -> usize {
        // SAFETY: a live array.
        unsafe { sys::mlxb_array_size(self.raw()) }
    }

    /// How many bytes its elements take.
    #[inline]
    pub fn nbytes(&self) -> usize {
        // SAFETY: a live array.
        unsafe { sys::mlxb_array_nbytes(self.raw()) }
    }

    /// Its bytes, and how many graph nodes go with it when it goes, up to `most`: its own, and those
    /// behind it that no other array holds.
    #[inline]
    pub fn weigh(&self, most: usize) -> (usize, usize) {
        let mut nodes = 0;
        // SAFETY: a live array, and room for the number.
        let bytes = unsafe { sys::mlxb_array_weigh(self.raw(), most, &raw mut nodes) };
        (bytes, nodes)
    }

    /// Its elements' type.
    pub fn dtype(&self) -> Dtype {
        // SAFETY: a live array.
        let code = unsafe { sys::mlxb_array_dtype(self.raw()) };
        Dtype::from_code(code).expect("MLX's dtypes are those of this crate")
    }

    /// Whether a transform is tracing it.
    pub fn is_tracer(&self) -> bool {
        // SAFETY: a live array.
        unsafe { sys::mlxb_array_is_tracer(self.raw()) }
    }

    /// The identity of the graph node; clones share it.
    pub fn id(&self) -> usize {
        // SAFETY: a live array.
        unsafe { sys::mlxb_array_id(self.raw()) }
    }

    /// Whether its elements can be read without waiting.
    pub fn is_available(&self) -> bool {
        // SAFETY: a live array.
        unsafe { sys::mlxb_array_is_available(self.raw()) }
    }

    /// Makes this array what the other is.
    pub fn assign(&mut self, other: &Array) {
        // SAFETY: two live arrays; C++ assignment releases what was here.
        unsafe { sys::mlxb_array_assign(&raw mut self.0, other.raw()) }
    }

    /// Computes arrays, and waits for them.
    pub fn eval(arrays: &[Array]) -> Result<()> {
        // SAFETY: the slice outlives the call.
        check("eval", unsafe { sys::mlxb_eval(raw_arrays(arrays)) })
    }

    /// Schedules the computation of arrays.
    pub fn async_eval(arrays: &[Array]) -> Result<Pending> {
        let mut pending = std::ptr::null_mut();
        // SAFETY: the slice outlives the calls; on success `pending` is ours.
        unsafe {
            check("async_eval", sys::mlxb_async_eval(raw_arrays(arrays)))?;
            check("async_eval", sys::mlxb_pending(raw_arrays(arrays), &raw mut pending))?;
        }
        Ok(Pending(pending))
    }

    /// Waits for arrays that were scheduled, and reports what went wrong with them.
    pub fn wait(arrays: &[Array]) -> Result<()> {
        // SAFETY: the slice outlives the call.
        check("eval", unsafe { sys::mlxb_wait(raw_arrays(arrays)) })
    }

    /// Evaluates the array and gives its row-major bytes to a function.
    pub fn with_bytes<R>(&self, read: impl FnOnce(&[u8]) -> R) -> Result<R> {
        Array::eval(std::slice::from_ref(self))?;
        if self.size() == 0 {
            return Ok(read(&[]));
        }
        // SAFETY: evaluated arrays have flags.
        if unsafe { sys::mlxb_array_row_contiguous(self.raw()) } {
            // SAFETY: an evaluated row-contiguous array has this many bytes from here.
            let bytes = unsafe {
                let data = sys::mlxb_array_data(self.raw()).cast::<u8>();
                std::slice::from_raw_parts(data, self.nbytes())
            };
            return Ok(read(bytes));
        }
        let packed = ops::core::contiguous(self, false, StreamOrDevice::default())?;
        packed.with_bytes(read)
    }

    /// Evaluates the array and copies its elements.
    pub fn to_vec<T: Element>(&self) -> Result<Vec<T>> {
        if self.dtype() != T::DTYPE {
            let message = format!("an array of {:?} does not hold {:?}", self.dtype(), T::DTYPE);
            return Err(Error::wrong_type("to_vec", &message));
        }
        self.with_bytes(|bytes| {
            let count = bytes.len() / std::mem::size_of::<T>();
            let mut out = Vec::<T>::with_capacity(count);
            // SAFETY: the buffer has room for `count` elements, whose bytes these are.
            unsafe {
                std::ptr::copy_nonoverlapping(bytes.as_ptr(), out.as_mut_ptr().cast(), bytes.len());
                out.set_len(count);
            }
            out
        })
    }

    /// What Python prints.
    pub fn print(&self) -> Result<String> {
        // SAFETY: a live array.
        string("print", |out| unsafe { sys::mlxb_array_print(self.raw(), out) })
    }
}

impl Clone for Array {
    fn clone(&self) -> Array {
        let mut out = MaybeUninit::<Array>::uninit();
        // SAFETY: a live array is copied into room for one.
        unsafe {
            sys::mlxb_array_clone(self.raw(), out.as_mut_ptr().cast());
            out.assume_init()
        }
    }
}

impl Drop for Array {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: a live array, dropped once.
        unsafe { sys::mlxb_array_drop(&raw mut self.0) }
    }
}

impl fmt::Debug for Array {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Array({:?}, {:?})", self.shape(), self.dtype())
    }
}

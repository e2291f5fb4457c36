//! A call: reading arguments from the buffer, storing results.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::null_mut;

use mlx::call::{Arg, Tag};
use mlx::distributed::Group;
use mlx::{Array, Device, DeviceType, Dtype, ErrorKind, Stream, StreamOrDevice};
pub use mlx::{Error, Result};
use napi_sys as napi;
use smallvec::SmallVec;

use crate::scalars::Scalars;
use crate::state::{self, State};

/// An environment.
pub type Env = napi::napi_env;
/// What Node gives to a function.
pub type CallbackInfo = napi::napi_callback_info;
/// A JavaScript value, or null for undefined.
pub type RawValue = napi::napi_value;
/// A function that Node calls.
pub type Callback = unsafe extern "C" fn(Env, CallbackInfo) -> RawValue;
/// A short list of integers.
pub type IntList = SmallVec<[i32; 8]>;

/// Runs a function of the addon. Errors and panics are left for JavaScript to ask for.
#[inline(always)]
pub fn run(env: Env, function: impl FnOnce(&Call<'_>) -> Result<()>) -> RawValue {
    run_value(env, |call| function(call).map(|()| null_mut()))
}

/// Runs a function of the addon that returns a JavaScript value.
#[inline(always)]
pub fn run_value(env: Env, function: impl FnOnce(&Call<'_>) -> Result<RawValue>) -> RawValue {
    let call = Call::of(env);
    let state = call.state;
    match catch_unwind(AssertUnwindSafe(|| function(&call))) {
        Ok(Ok(value)) => return value,
        Ok(Err(error)) => state.fail(error),
        Err(_) => state.fail(Error::new(ErrorKind::Runtime, "mlx", "internal error: a panic in the addon")),
    }
    null_mut()
}

/// The arguments of a call, read from the buffer in order, and the place for its results.
pub struct Call<'a> {
    pub env: Env,
    pub state: &'a State,
    position: Cell<usize>,
}

/// An array or a scalar. Its tag is as wide as what follows it: a narrower one, written and read back
/// as part of a wider word, stalls the processor in every call.
#[repr(u64)]
pub enum Operand<'a> {
    Array(&'a Array),
    Number(f64),
    Bool(bool),
    Int(i64),
    Complex(f32, f32),
    /// An array of integers that the call brings with it, or what a scalar became.
    Made(Array),
}

/// A union's value.
pub enum OwnedArg {
    Array(Array),
    Arrays(Vec<Array>),
    Int(i32),
    Float(f64),
    Bool(bool),
    Uint64(u64),
    Text(String),
    Ints(IntList),
    Pair([i32; 2]),
    Triple([i32; 3]),
    Lists(Vec<Vec<i32>>),
    Dtype(Dtype),
}

impl OwnedArg {
    /// As the safe wrappers take it.
    pub fn borrow(&self) -> Arg<'_> {
        match self {
            OwnedArg::Array(v) => Arg::Array(v),
            OwnedArg::Arrays(v) => Arg::Arrays(v),
            OwnedArg::Int(v) => Arg::Int(*v),
            OwnedArg::Float(v) => Arg::Float(*v),
            OwnedArg::Bool(v) => Arg::Bool(*v),
            OwnedArg::Uint64(v) => Arg::Uint64(*v),
            OwnedArg::Text(v) => Arg::Text(v),
            OwnedArg::Ints(v) => Arg::Ints(v),
            OwnedArg::Pair(v) => Arg::Pair(*v),
            OwnedArg::Triple(v) => Arg::Triple(*v),
            OwnedArg::Lists(v) => Arg::Lists(v),
            OwnedArg::Dtype(v) => Arg::Dtype(*v),
        }
    }
}

/// The dtype that scalars take: that of the first array.
#[inline(always)]
pub fn weak_dtype(operands: &[Option<&Operand<'_>>]) -> Option<Dtype> {
    let mut scalars = false;
    let mut first = None;
    for operand in operands.iter().flatten() {
        match operand {
            Operand::Array(array) if first.is_none() => first = Some(*array),
            Operand::Made(array) if first.is_none() => first = Some(array),
            Operand::Array(_) | Operand::Made(_) => {}
            _ => scalars = true,
        }
    }
    if scalars { first.map(Array::dtype) } else { None }
}

impl Operand<'_> {
    /// The array that it stands for, beside an array of the given dtype.
    #[inline(always)]
    pub fn resolve(&mut self, beside: Option<Dtype>, scalars: &Scalars) -> Result<&Array> {
        if let Operand::Array(array) = self { Ok(array) } else { self.settle(beside, scalars) }
    }

    #[inline(never)]
    fn settle(&mut self, beside: Option<Dtype>, scalars: &Scalars) -> Result<&Array> {
        if !matches!(self, Operand::Array(_) | Operand::Made(_)) {
            *self = Operand::Made(self.make(beside, Some(scalars))?);
        }
        match self {
            Operand::Array(array) => Ok(array),
            Operand::Made(array) => Ok(array),
            _ => unreachable!("scalars became arrays"),
        }
    }

    /// An array that shares nothing with the kept scalars.
    pub fn fresh(&self, beside: Option<Dtype>) -> Result<Array> {
        self.make(beside, None)
    }

    fn make(&self, beside: Option<Dtype>, scalars: Option<&Scalars>) -> Result<Array> {
        match *self {
            Operand::Array(array) => Ok(array.clone()),
            Operand::Made(ref array) => Ok(array.clone()),
            Operand::Bool(value) => Array::scalar_int(i64::from(value), beside.unwrap_or(Dtype::Bool)),
            Operand::Complex(re, im) => Array::scalar_complex(re, im),
            Operand::Int(value) => match beside {
                Some(Dtype::Bool) | None => Array::scalar_int(value, Dtype::Int64),
                // Above the range of int64 a bigint comes as what it wraps around to.
                Some(dtype) if dtype.size() == 8 || dtype.is_inexact() => Array::scalar_int(value, dtype),
                Some(dtype) => Operand::whole(i128::from(value), dtype),
            },
            Operand::Number(value) => match (beside, scalars) {
                (Some(dtype), Some(scalars)) => scalars.get(value, dtype, || Operand::number(value, beside)),
                _ => Operand::number(value, beside),
            },
        }
    }

    fn number(value: f64, beside: Option<Dtype>) -> Result<Array> {
        match beside {
            None => Array::scalar(value, Dtype::Float32),
            Some(dtype) if dtype.is_inexact() => Array::scalar(value, dtype),
            Some(_) if value.fract() != 0.0 || !value.is_finite() => Array::scalar(value, Dtype::Float32),
            Some(Dtype::Bool) => Operand::whole(value as i128, Dtype::Int32),
            Some(dtype) => Operand::whole(value as i128, dtype),
        }
    }

    /// A whole number of an integer type, which has to hold it, as in Python; negative numbers wrap
    /// around as uint64 there, and so here.
    fn whole(value: i128, dtype: Dtype) -> Result<Array> {
        let bits = 8 * dtype.size() as u32;
        let signed = matches!(dtype, Dtype::Int8 | Dtype::Int16 | Dtype::Int32 | Dtype::Int64);
        let end = 1_i128 << (bits - u32::from(signed));
        let start = if signed || dtype == Dtype::Uint64 { -(1_i128 << (bits - 1)) } else { 0 };
        if !(start..end).contains(&value) {
            let name = format!("{dtype:?}").to_lowercase();
            let message = format!("Converting {value} to {name} would result in overflow.");
            // The caller knows the op.
            return Err(Error { kind: ErrorKind::Value, message });
        }
        Array::scalar_int(value as i64, dtype)
    }
}

impl<'a> Call<'a> {
    /// The call that JavaScript has written into the buffer.
    #[inline(always)]
    pub fn of(env: Env) -> Call<'a> {
        Call { env, state: state::of(env), position: Cell::new(1) }
    }

    #[cold]
    fn malformed(&self) -> Error {
        Error::wrong_type("mlx", "malformed call of the addon")
    }

    /// The next slot.
    #[inline(always)]
    fn next(&self) -> Result<f64> {
        let position = self.position.get();
        match self.state.buffer.get(position) {
            Some(slot) => {
                self.position.set(position + 1);
                Ok(slot.get())
            }
            None => Err(self.malformed()),
        }
    }

    /// The next `count` slots.
    fn take(&self, count: usize) -> Result<&'a [Cell<f64>]> {
        let position = self.position.get();
        let end = position.checked_add(count).ok_or_else(|| self.malformed())?;
        let slots = self.state.buffer.get(position..end).ok_or_else(|| self.malformed())?;
        self.position.set(end);
        Ok(slots)
    }

    fn count(&self) -> Result<usize> {
        let count = self.next()?;
        if count >= 0.0 && count < self.state.buffer.len() as f64 {
            Ok(count as usize)
        } else {
            Err(self.malformed())
        }
    }

    /// An array or a scalar.
    #[inline(always)]
    pub fn operand(&self) -> Result<Operand<'a>> {
        let slot = self.next()?;
        if slot >= 0.0 { Ok(Operand::Array(self.state.slab.get(slot)?)) } else { self.scalar(slot) }
    }

    #[cold]
    fn scalar(&self, tag: f64) -> Result<Operand<'a>> {
        Ok(match tag {
            -2.0 => Operand::Number(self.next()?),
            -3.0 => Operand::Bool(self.next()? != 0.0),
            -4.0 => Operand::Int(self.next()?.to_bits() as i64),
            -5.0 => Operand::Complex(self.next()? as f32, self.next()? as f32),
            -6.0 => Operand::Made(self.int_array()?),
            _ => return Err(self.malformed()),
        })
    }

    /// An array, a scalar, or none.
    #[inline(always)]
    pub fn optional_operand(&self) -> Result<Option<Operand<'a>>> {
        let slot = self.next()?;
        if slot >= 0.0 {
            Ok(Some(Operand::Array(self.state.slab.get(slot)?)))
        } else if slot == -1.0 {
            Ok(None)
        } else {
            self.scalar(slot).map(Some)
        }
    }

    /// An array.
    #[inline(always)]
    pub fn array(&self) -> Result<&'a Array> {
        self.state.slab.get(self.next()?)
    }

    /// A list of arrays.
    pub fn arrays(&self) -> Result<Vec<Array>> {
        let count = self.count()?;
        self.take(count)?.iter().map(|slot| self.state.slab.get(slot.get()).cloned()).collect()
    }

    /// A value or none.
    #[inline(always)]
    pub fn optional<T>(&self, read: impl FnOnce(&Self) -> Result<T>) -> Result<Option<T>> {
        if self.next()? == 0.0 { Ok(None) } else { read(self).map(Some) }
    }

    /// An integer.
    #[inline(always)]
    pub fn int(&self) -> Result<i32> {
        Ok(self.next()? as i32)
    }

    /// A number.
    #[inline(always)]
    pub fn float(&self) -> Result<f64> {
        self.next()
    }

    /// A boolean.
    #[inline(always)]
    pub fn bool(&self) -> Result<bool> {
        Ok(self.next()? != 0.0)
    }

    /// An unsigned 64-bit integer.
    pub fn uint64(&self) -> Result<u64> {
        Ok(self.next()?.to_bits())
    }

    /// A list of integers.
    pub fn ints(&self) -> Result<IntList> {
        let count = self.count()?;
        Ok(self.take(count)?.iter().map(|slot| slot.get() as i32).collect())
    }

    /// A list of numbers.
    pub fn floats(&self) -> Result<SmallVec<[f64; 8]>> {
        let count = self.count()?;
        Ok(self.take(count)?.iter().map(Cell::get).collect())
    }

    /// A fixed number of integers.
    pub fn tuple<const N: usize>(&self) -> Result<[i32; N]> {
        let mut values = [0; N];
        for value in &mut values {
            *value = self.int()?;
        }
        Ok(values)
    }

    /// An int32 array: its shape, then its elements.
    fn int_array(&self) -> Result<Array> {
        let shape = self.ints()?;
        let elements = self.ints()?;
        Array::from_slice(&elements, &shape)
    }

    /// A list of lists of integers.
    pub fn lists(&self) -> Result<Vec<Vec<i32>>> {
        (0..self.count()?).map(|_| self.ints().map(|list| list.to_vec())).collect()
    }

    /// A string: its length in bytes, then its bytes, eight to a slot.
    pub fn text(&self) -> Result<String> {
        let length = self.next()?;
        if !(0.0..=(self.state.buffer.len() * 8) as f64).contains(&length) {
            return Err(self.malformed());
        }
        let length = length as usize;
        let slots = self.take(length.div_ceil(8))?;
        let mut bytes: Vec<u8> = slots.iter().flat_map(|slot| slot.get().to_bits().to_ne_bytes()).collect();
        bytes.truncate(length);
        String::from_utf8(bytes).map_err(|_| self.malformed())
    }

    /// A list of strings.
    pub fn texts(&self) -> Result<Vec<String>> {
        (0..self.count()?).map(|_| self.text()).collect()
    }

    /// A dtype.
    pub fn dtype(&self) -> Result<Dtype> {
        Dtype::from_code(self.int()?).ok_or_else(|| self.malformed())
    }

    /// A group of processes.
    pub fn group(&self) -> Result<Group> {
        self.state.groups.get(self.next()?).ok_or_else(|| self.malformed())
    }

    /// A device.
    pub fn device(&self) -> Result<Device> {
        let kind = if self.next()? == 0.0 { DeviceType::Cpu } else { DeviceType::Gpu };
        Ok(Device { kind, index: self.int()? })
    }

    /// A stream, a device or the default.
    #[inline(always)]
    pub fn stream(&self) -> Result<StreamOrDevice> {
        let kind = self.next()?;
        if kind == 0.0 {
            return Ok(StreamOrDevice::Default);
        }
        if kind == 1.0 {
            return Ok(StreamOrDevice::Device(self.device()?));
        }
        let index = self.int()?;
        Ok(StreamOrDevice::Stream(Stream { index, device: self.device()?, thread_local: kind == 3.0 }))
    }

    /// A value of one of several kinds.
    pub fn any(&self, kinds: &[Tag]) -> Result<OwnedArg> {
        let code = self.next()?;
        let kind = kinds.iter().find(|k| f64::from(**k as i32) == code).ok_or_else(|| self.malformed())?;
        Ok(match kind {
            Tag::Array => OwnedArg::Array(self.operand()?.fresh(None)?),
            Tag::Arrays => OwnedArg::Arrays(self.arrays()?),
            Tag::Int => OwnedArg::Int(self.int()?),
            Tag::Float => OwnedArg::Float(self.float()?),
            Tag::Bool => OwnedArg::Bool(self.bool()?),
            Tag::Uint64 => OwnedArg::Uint64(self.uint64()?),
            Tag::Text => OwnedArg::Text(self.text()?),
            Tag::Ints => OwnedArg::Ints(self.ints()?),
            Tag::Pair => OwnedArg::Pair(self.tuple()?),
            Tag::Triple => OwnedArg::Triple(self.tuple()?),
            Tag::Lists => OwnedArg::Lists(self.lists()?),
            Tag::Dtype => OwnedArg::Dtype(self.dtype()?),
        })
    }

    /// Leaves an array as the result.
    #[inline(always)]
    pub fn give(&self, array: Array) -> Result<()> {
        let handle = self.state.slab.put(array);
        self.state.buffer[0].set(f64::from(handle));
        Ok(())
    }

    /// Leaves a list of arrays as the result.
    pub fn give_many(&self, arrays: Vec<Array>) -> Result<()> {
        if arrays.len() >= self.state.buffer.len() {
            return Err(Error::value("mlx", "more results than the call buffer holds"));
        }
        let count = arrays.len() as f64;
        for (index, array) in arrays.into_iter().enumerate() {
            self.state.buffer[index + 1].set(f64::from(self.state.slab.put(array)));
        }
        self.state.buffer[0].set(count);
        Ok(())
    }

    /// Leaves a list of arrays as the result, and after it, with their number, numbers.
    pub fn give_with_numbers(&self, arrays: Vec<Array>, numbers: &[i32]) -> Result<()> {
        let first = arrays.len() + 1;
        if first + numbers.len() >= self.state.buffer.len() {
            return Err(Error::value("mlx", "more results than the call buffer holds"));
        }
        self.give_many(arrays)?;
        self.state.buffer[first].set(numbers.len() as f64);
        for (slot, number) in self.state.buffer[first + 1..].iter().zip(numbers) {
            slot.set(f64::from(*number));
        }
        Ok(())
    }

    /// Leaves numbers as the result.
    pub fn give_numbers(&self, numbers: &[f64]) -> Result<()> {
        if numbers.len() >= self.state.buffer.len() {
            return Err(Error::value("mlx", "more results than the call buffer holds"));
        }
        for (slot, number) in self.state.buffer[1..].iter().zip(numbers) {
            slot.set(*number);
        }
        self.state.buffer[0].set(numbers.len() as f64);
        Ok(())
    }

    /// Says that the call went well.
    pub fn give_nothing(&self) -> Result<()> {
        self.state.buffer[0].set(0.0);
        Ok(())
    }
}

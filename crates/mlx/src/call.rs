//! What the generated functions use to call the bridge.

use std::mem::MaybeUninit;
use std::ptr::null;

pub use mlx_sys as sys;

use crate::ErrorKind;
pub use crate::{Array, Dtype, Error, Result, StreamOrDevice};

/// A value of a parameter that takes one of several kinds.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub enum Arg<'a> {
    Array(&'a Array),
    Arrays(&'a [Array]),
    Int(i32),
    Float(f64),
    Bool(bool),
    Uint64(u64),
    Text(&'a str),
    Ints(&'a [i32]),
    Pair([i32; 2]),
    Triple([i32; 3]),
    Lists(&'a [Vec<i32>]),
    Dtype(Dtype),
}

/// The kinds of [`Arg`]; the codes are those that JavaScript writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Tag {
    Array,
    Arrays,
    Int,
    Float,
    Bool,
    Uint64,
    Text,
    Ints,
    Pair,
    Triple,
    Lists,
    Dtype,
}

impl Arg<'_> {
    /// Its kind.
    pub fn tag(&self) -> Tag {
        match self {
            Arg::Array(_) => Tag::Array,
            Arg::Arrays(_) => Tag::Arrays,
            Arg::Int(_) => Tag::Int,
            Arg::Float(_) => Tag::Float,
            Arg::Bool(_) => Tag::Bool,
            Arg::Uint64(_) => Tag::Uint64,
            Arg::Text(_) => Tag::Text,
            Arg::Ints(_) => Tag::Ints,
            Arg::Pair(_) => Tag::Pair,
            Arg::Triple(_) => Tag::Triple,
            Arg::Lists(_) => Tag::Lists,
            Arg::Dtype(_) => Tag::Dtype,
        }
    }
}

/// A union's value with what its pointers point to.
pub struct RawAny {
    any: sys::Any,
    _owned: Vec<i32>,
}

impl RawAny {
    /// What crosses the bridge; valid as long as `self` and the argument.
    pub fn raw(&self) -> sys::Any {
        self.any
    }
}

/// Takes a value for a parameter of the given kinds.
pub fn any(op: &str, name: &str, value: Option<Arg<'_>>, kinds: &[Tag]) -> Result<RawAny> {
    let mut any = sys::Any {
        tag: -1,
        number: 0.0,
        array: null(),
        ints: ints(None),
        text: text(None),
        arrays: raw_arrays(&[]),
    };
    let mut owned = Vec::new();
    let Some(value) = value else {
        return Ok(RawAny { any, _owned: owned });
    };
    let position = kinds.iter().position(|k| *k == value.tag());
    let position = position.ok_or_else(|| {
        Error::wrong_type(op, &format!("argument '{name}' does not take a value of kind {:?}", value.tag()))
    })?;
    any.tag = position as i32;
    match value {
        Arg::Array(a) => any.array = a.raw(),
        Arg::Arrays(a) => any.arrays = raw_arrays(a),
        Arg::Int(v) => any.number = f64::from(v),
        Arg::Float(v) => any.number = v,
        Arg::Bool(v) => any.number = f64::from(u8::from(v)),
        Arg::Uint64(v) => any.number = v as f64,
        Arg::Text(v) => any.text = text(Some(v)),
        Arg::Ints(v) => any.ints = ints(Some(v)),
        Arg::Pair(v) => owned.extend(v),
        Arg::Triple(v) => owned.extend(v),
        Arg::Lists(v) => owned = flatten_lists(v),
        Arg::Dtype(v) => any.number = f64::from(v as i32),
    }
    if matches!(value, Arg::Pair(_) | Arg::Triple(_) | Arg::Lists(_)) {
        any.ints = ints(Some(&owned));
    }
    Ok(RawAny { any, _owned: owned })
}

/// The array that a bridge function makes.
#[inline(always)]
pub fn one(op: &str, call: impl FnOnce(*mut sys::RawArray) -> i32) -> Result<Array> {
    let mut out = MaybeUninit::<Array>::uninit();
    check(op, call(out.as_mut_ptr().cast()))?;
    // SAFETY: on success the function has constructed an array there; `Array` is
    // transparent over `RawArray`.
    possible(op, unsafe { out.assume_init() })
}

/// An array, unless it could never be computed: what MLX would allocate for it is less than it needs.
#[inline(always)]
fn possible(op: &str, array: Array) -> Result<Array> {
    if array.nbytes() == usize::MAX { Err(impossible(op, &array)) } else { Ok(array) }
}

#[cold]
fn impossible(op: &str, array: &Array) -> Error {
    Error::value(op, &format!("an array of shape {:?} is impossible", array.shape()))
}

/// The arrays that a bridge function makes.
pub fn many(op: &str, call: impl FnOnce(*mut *mut sys::ArrayVector) -> i32) -> Result<Vec<Array>> {
    let mut vector = std::ptr::null_mut();
    check(op, call(&raw mut vector))?;
    // SAFETY: on success the function has stored a vector that is ours.
    unsafe { take(vector) }.into_iter().map(|array| possible(op, array)).collect()
}

/// Moves the arrays out of a vector and frees it.
///
/// # Safety
/// The vector is a live one of the bridge's, and ours.
pub unsafe fn take(vector: *mut sys::ArrayVector) -> Vec<Array> {
    // SAFETY: as the caller says; the buffer has room for all arrays, which are moved
    // into it before the length says so.
    unsafe {
        let size = sys::mlxb_vector_size(vector);
        let mut arrays = Vec::<Array>::with_capacity(size);
        sys::mlxb_vector_take(vector, arrays.as_mut_ptr().cast());
        arrays.set_len(size);
        arrays
    }
}

/// Turns a status into a result.
#[inline(always)]
pub fn check(op: &str, status: i32) -> Result<()> {
    if status == 0 { Ok(()) } else { Err(failure(op, status)) }
}

#[cold]
fn failure(op: &str, status: i32) -> Error {
    let kind = match status {
        1 => ErrorKind::Value,
        3 => ErrorKind::Callback,
        _ => ErrorKind::Runtime,
    };
    // SAFETY: the bridge's message lives until its next failure on this thread.
    let message = unsafe { text_of(sys::mlxb_last_error()) };
    Error::new(kind, op, &message)
}

/// A copy of text from the bridge.
///
/// # Safety
/// The text is alive.
pub unsafe fn text_of(text: sys::Text) -> String {
    if text.data.is_null() {
        return String::new();
    }
    // SAFETY: the caller says that these bytes are alive.
    let bytes = unsafe { std::slice::from_raw_parts(text.data.cast::<u8>(), text.size) };
    String::from_utf8_lossy(bytes).into_owned()
}

/// The text that a bridge function makes.
pub fn string(op: &str, call: impl FnOnce(*mut *mut sys::CxxString) -> i32) -> Result<String> {
    let mut string = std::ptr::null_mut();
    check(op, call(&raw mut string))?;
    // SAFETY: on success the string is ours until it is dropped here.
    unsafe {
        let text = text_of(sys::mlxb_string_text(string));
        sys::mlxb_string_drop(string);
        Ok(text)
    }
}

/// A list of integers for the bridge.
#[inline(always)]
pub fn ints(list: Option<&[i32]>) -> sys::Ints {
    list.map_or(sys::Ints { data: null(), size: 0 }, |v| sys::Ints { data: v.as_ptr(), size: v.len() })
}

/// A string for the bridge.
pub fn text(text: Option<&str>) -> sys::Text {
    text.map_or(sys::Text { data: null(), size: 0 }, |t| sys::Text { data: t.as_ptr().cast(), size: t.len() })
}

/// A list of strings for the bridge: what [`texts`] makes of it.
pub struct RawTexts<'a> {
    list: Vec<sys::Text>,
    _texts: std::marker::PhantomData<&'a str>,
}

impl RawTexts<'_> {
    /// What crosses the bridge; valid as long as `self`.
    pub fn raw(&self) -> sys::Texts {
        sys::Texts { data: self.list.as_ptr(), size: self.list.len() }
    }
}

/// A list of strings for the bridge.
pub fn texts(list: &[String]) -> RawTexts<'_> {
    let list = list.iter().map(|t| text(Some(t))).collect();
    RawTexts { list, _texts: std::marker::PhantomData }
}

/// A list of arrays for the bridge.
pub fn raw_arrays(arrays: &[Array]) -> sys::Arrays {
    sys::Arrays { data: arrays.as_ptr().cast(), size: arrays.len() }
}

/// An array or null for the bridge.
#[inline(always)]
pub fn raw_or_null(array: Option<&Array>) -> *const sys::RawArray {
    array.map_or(null(), Array::raw)
}

/// An integer or none for the bridge.
#[inline(always)]
pub fn optional_int(value: Option<i32>) -> sys::OptionalInt {
    sys::OptionalInt { present: value.is_some(), value: value.unwrap_or(0) }
}

/// A float or none for the bridge.
#[inline(always)]
pub fn optional_float(value: Option<f64>) -> sys::OptionalFloat {
    sys::OptionalFloat { present: value.is_some(), value: value.unwrap_or(0.0) }
}

/// Lists end to end, each after its length.
pub fn flatten_lists(lists: &[Vec<i32>]) -> Vec<i32> {
    lists.iter().flat_map(|l| std::iter::once(l.len() as i32).chain(l.iter().copied())).collect()
}

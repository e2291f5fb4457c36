//! What dtypes hold and promote to, what shapes broadcast to, how arrays print.

use mlx_sys as sys;

use crate::call::{check, ints, raw_arrays, text, text_of};
use crate::{Array, Dtype, Error, Result};

/// What a floating-point dtype holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finfo {
    /// The dtype; for a complex one, that of its parts.
    pub dtype: Dtype,
    /// Bits of a number.
    pub bits: i32,
    /// The least number.
    pub min: f64,
    /// The largest number.
    pub max: f64,
    /// The step from one to the next number.
    pub eps: f64,
    /// The smallest normal number.
    pub smallest_normal: f64,
}

fn dtype_of(op: &str, code: i32) -> Result<Dtype> {
    Dtype::from_code(code).ok_or_else(|| Error::value(op, "unknown dtype"))
}

/// What a floating-point or complex dtype holds.
pub fn finfo(dtype: Dtype) -> Result<Finfo> {
    let (mut of, mut bits, mut values) = (0, 0, [0.0; 4]);
    // SAFETY: all point to numbers, the last to four.
    check("finfo", unsafe {
        sys::mlxb_finfo(dtype as i32, &raw mut of, &raw mut bits, values.as_mut_ptr())
    })?;
    let [min, max, eps, smallest_normal] = values;
    Ok(Finfo { dtype: dtype_of("finfo", of)?, bits, min, max, eps, smallest_normal })
}

/// The least and the largest number of an integer dtype.
pub fn iinfo(dtype: Dtype) -> Result<(i64, u64)> {
    let (mut least, mut largest) = (0, 0);
    // SAFETY: both point to numbers.
    check("iinfo", unsafe { sys::mlxb_iinfo(dtype as i32, &raw mut least, &raw mut largest) })?;
    Ok((least, largest))
}

/// The dtype that two dtypes have in common.
pub fn promote_types(a: Dtype, b: Dtype) -> Result<Dtype> {
    let mut out = 0;
    // SAFETY: `out` is an integer.
    check("promote_types", unsafe { sys::mlxb_promote_types(a as i32, b as i32, &raw mut out) })?;
    dtype_of("promote_types", out)
}

/// The shape that two shapes broadcast to.
pub fn broadcast_shapes(a: &[i32], b: &[i32]) -> Result<Vec<i32>> {
    let mut out = vec![0; a.len().max(b.len())];
    // SAFETY: the lists are alive; the result is as long as the longer one.
    check("broadcast_shapes", unsafe {
        sys::mlxb_broadcast_shapes(ints(Some(a)), ints(Some(b)), out.as_mut_ptr())
    })?;
    Ok(out)
}

/// The positions of the operands that each step of an `einsum` contracts, and a report.
pub fn einsum_path(subscripts: &str, operands: &[Array]) -> Result<(Vec<Vec<i32>>, String)> {
    let mut string = std::ptr::null_mut();
    // SAFETY: on success the string is ours until it is dropped here.
    let answer = unsafe {
        check(
            "einsum_path",
            sys::mlxb_einsum_path(text(Some(subscripts)), raw_arrays(operands), &raw mut string),
        )?;
        let answer = text_of(sys::mlxb_string_text(string));
        sys::mlxb_string_drop(string);
        answer
    };
    let (steps, report) = answer.split_once('\n').unwrap_or((&answer, ""));
    let step = |text: &str| text.split(',').filter_map(|n| n.parse().ok()).collect();
    Ok((steps.split(';').map(step).collect(), report.to_owned()))
}

/// Decimal places of printed numbers; negative for the default.
pub fn print_precision() -> i32 {
    // SAFETY: no arguments.
    unsafe { sys::mlxb_print_precision() }
}

/// Sets the decimal places of printed numbers.
pub fn set_print_precision(precision: i32) -> Result<()> {
    // SAFETY: a plain value.
    check("set_printoptions", unsafe { sys::mlxb_set_print_precision(precision) })
}

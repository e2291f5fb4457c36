//! What dtypes hold and promote to, what shapes broadcast to, how arrays print.

use mlx::types;

use crate::call::{Callback, CallbackInfo, Env, RawValue, run, run_value};
use crate::env::string;

/// `finfo()`: leaves the code of the dtype, its bits, least, largest, step and smallest normal number.
unsafe extern "C" fn finfo(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let info = types::finfo(call.dtype()?)?;
        call.give_numbers(&[
            f64::from(info.dtype as i32),
            f64::from(info.bits),
            info.min,
            info.max,
            info.eps,
            info.smallest_normal,
        ])
    })
}

/// `iinfo()`: leaves the least and the largest number, as 64-bit integers.
unsafe extern "C" fn iinfo(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let (least, largest) = types::iinfo(call.dtype()?)?;
        call.give_numbers(&[f64::from_bits(least as u64), f64::from_bits(largest)])
    })
}

/// `promote_types()`: leaves the code of the dtype that two have in common.
unsafe extern "C" fn promote_types(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let dtype = types::promote_types(call.dtype()?, call.dtype()?)?;
        call.give_numbers(&[f64::from(dtype as i32)])
    })
}

/// `broadcast_shapes()`: leaves the shape that two shapes broadcast to.
unsafe extern "C" fn broadcast_shapes(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let shape = types::broadcast_shapes(&call.ints()?, &call.ints()?)?;
        call.give_numbers(&shape.into_iter().map(f64::from).collect::<Vec<_>>())
    })
}

/// `einsum_path()`: leaves the steps end to end, each after its length; returns the report.
unsafe extern "C" fn einsum_path(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let (steps, report) = types::einsum_path(&call.text()?, &call.arrays()?)?;
        let flat: Vec<f64> = mlx::call::flatten_lists(&steps).into_iter().map(f64::from).collect();
        call.give_numbers(&flat)?;
        Ok(string(env, &report))
    })
}

/// `print_precision()`: leaves the decimal places of printed numbers.
unsafe extern "C" fn print_precision(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| call.give_numbers(&[f64::from(types::print_precision())]))
}

unsafe extern "C" fn set_print_precision(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        types::set_print_precision(call.int()?)?;
        call.give_nothing()
    })
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[
    ("finfo", finfo),
    ("iinfo", iinfo),
    ("promote_types", promote_types),
    ("broadcast_shapes", broadcast_shapes),
    ("einsum_path", einsum_path),
    ("print_precision", print_precision),
    ("set_print_precision", set_print_precision),
];

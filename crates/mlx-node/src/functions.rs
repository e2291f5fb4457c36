//! The addon's functions by name. Node takes one or two microseconds to make one, so JavaScript has each made
//! when it first calls it.

use std::ptr::null_mut;

use napi_sys as napi;

use crate::call::{Callback, CallbackInfo, Env, RawValue};
use crate::env::{arguments, string};
use crate::{
    compile, data, distributed, evaluate, export, files, kernels, lifetime, ops, record, state, system,
    transforms, types,
};

/// What a module of functions lists: their names, and what Node calls.
pub type Functions = &'static [(&'static str, Callback)];

/// What the module exports at once.
pub const EXPORTS: Functions = &[("find", find), ("names", names)];

const MODULES: &[Functions] = &[
    compile::FUNCTIONS,
    data::FUNCTIONS,
    distributed::FUNCTIONS,
    evaluate::FUNCTIONS,
    export::FUNCTIONS,
    files::FUNCTIONS,
    kernels::FUNCTIONS,
    lifetime::FUNCTIONS,
    record::FUNCTIONS,
    state::FUNCTIONS,
    system::FUNCTIONS,
    transforms::FUNCTIONS,
    types::FUNCTIONS,
    ops::OPS,
];

fn all() -> impl Iterator<Item = (&'static str, Callback)> {
    MODULES.iter().copied().flatten().copied()
}

/// No name of a function is longer.
const LONGEST: usize = 64;

/// `find(name)`: makes the function of a name; undefined where there is none.
unsafe extern "C" fn find(env: Env, info: CallbackInfo) -> RawValue {
    let Ok([name]) = arguments(env, info) else { return null_mut() };
    let mut bytes = [0_u8; LONGEST];
    let mut length = 0;
    // SAFETY: a live environment; Node checks that the value is a string, and writes what fits.
    let status = unsafe {
        napi::napi_get_value_string_utf8(env, name, bytes.as_mut_ptr().cast(), LONGEST, &raw mut length)
    };
    if status != napi::Status::napi_ok {
        return null_mut();
    }
    all()
        .find(|(name, _)| name.as_bytes() == &bytes[..length])
        .map_or(null_mut(), |(name, callback)| make(env, name, callback))
}

/// `names()`: the names of all functions, with spaces between them.
unsafe extern "C" fn names(env: Env, _: CallbackInfo) -> RawValue {
    string(env, &all().map(|(name, _)| name).collect::<Vec<_>>().join(" "))
}

/// A function for JavaScript; null if Node refuses to make one.
pub fn make(env: Env, name: &str, callback: Callback) -> RawValue {
    let mut function = null_mut();
    // SAFETY: a live environment, a name with its length, a function of the right type.
    unsafe {
        napi::napi_create_function(
            env,
            name.as_ptr().cast(),
            name.len() as isize,
            Some(callback),
            null_mut(),
            &raw mut function,
        );
    }
    function
}

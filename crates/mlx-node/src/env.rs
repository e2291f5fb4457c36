//! Small helpers over Node-API.

use std::ffi::c_void;
use std::ptr::null_mut;

use mlx::{Error, Result};
use napi_sys as napi;

/// Turns a Node-API status into a result.
pub fn check(op: &str, status: napi::napi_status) -> Result<()> {
    if status == napi::Status::napi_ok {
        return Ok(());
    }
    Err(Error::wrong_type(op, &format!("Node-API refused a value (status {status})")))
}

/// The first `N` arguments of a call; missing ones are `undefined`.
pub fn arguments<const N: usize>(
    env: napi::napi_env,
    info: napi::napi_callback_info,
) -> Result<[napi::napi_value; N]> {
    let mut values = [null_mut(); N];
    let mut count = N;
    // SAFETY: live environment and info; the buffer has room for `count` values.
    check("arguments", unsafe {
        napi::napi_get_cb_info(env, info, &raw mut count, values.as_mut_ptr(), null_mut(), null_mut())
    })?;
    Ok(values)
}

/// A JavaScript string.
pub fn string(env: napi::napi_env, text: &str) -> napi::napi_value {
    let mut value = null_mut();
    // SAFETY: live environment, text with its length. On failure the value stays null,
    // which Node reads as undefined.
    unsafe {
        napi::napi_create_string_utf8(env, text.as_ptr().cast(), text.len() as isize, &raw mut value);
    }
    value
}

/// The bytes of a `Uint8Array`: pointer and length. They may be used until JavaScript runs
/// again.
pub fn bytes(op: &str, env: napi::napi_env, value: napi::napi_value) -> Result<(*mut u8, usize)> {
    let mut kind = 0;
    let mut length = 0;
    let mut data: *mut c_void = null_mut();
    // SAFETY: live environment; Node checks that the value is a typed array.
    let status = unsafe {
        napi::napi_get_typedarray_info(
            env,
            value,
            &raw mut kind,
            &raw mut length,
            &raw mut data,
            null_mut(),
            null_mut(),
        )
    };
    if status != napi::Status::napi_ok || kind != napi::TypedarrayType::uint8_array {
        return Err(Error::wrong_type(op, "expected a Uint8Array"));
    }
    Ok((data.cast(), length))
}

/// Whether a value is a function.
pub fn is_function(env: napi::napi_env, value: napi::napi_value) -> bool {
    let mut kind = napi::ValueType::napi_undefined;
    // SAFETY: a live environment and value.
    let status = unsafe { napi::napi_typeof(env, value, &raw mut kind) };
    status == napi::Status::napi_ok && kind == napi::ValueType::napi_function
}

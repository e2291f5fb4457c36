//! Native objects that JavaScript holds. Their type is checked when they come back.

use std::ffi::c_void;
use std::ptr::null_mut;

use mlx::{Error, Result};
use napi_sys as napi;

use crate::env::check;

/// A type whose values JavaScript may hold.
pub trait Held: 'static {
    /// What it is called in errors.
    const NAME: &str;
    /// What tells the type from others.
    const TAG: napi::napi_type_tag;
}

/// The object that holds a value, and drops it when it is garbage.
pub fn hold<T: Held>(env: napi::napi_env, value: T) -> Result<napi::napi_value> {
    let data = Box::into_raw(Box::new(value));
    let mut object = null_mut();
    // SAFETY: a live environment; the finalizer gives the box back, once.
    let status = unsafe {
        napi::napi_create_external(env, data.cast(), Some(finalize::<T>), null_mut(), &raw mut object)
    };
    if let Err(error) = check(T::NAME, status) {
        // SAFETY: Node did not take the box.
        drop(unsafe { Box::from_raw(data) });
        return Err(error);
    }
    // SAFETY: a live environment, and an object that has no tag yet.
    check(T::NAME, unsafe { napi::napi_type_tag_object(env, object, &T::TAG) })?;
    Ok(object)
}

/// The value that an object holds. It lives as long as the object does, as during the call of which
/// the object is an argument.
pub fn held<'a, T: Held>(env: napi::napi_env, object: napi::napi_value) -> Result<&'a T> {
    let mut tagged = false;
    let mut data = null_mut();
    // SAFETY: a live environment; only an object of `hold` has the tag, and its data is a box of
    // the type.
    unsafe {
        let status = napi::napi_check_object_type_tag(env, object, &T::TAG, &raw mut tagged);
        if status != napi::Status::napi_ok || !tagged {
            return Err(Error::wrong_type(T::NAME, "the object is of another kind"));
        }
        check(T::NAME, napi::napi_get_value_external(env, object, &raw mut data))?;
        Ok(&*data.cast::<T>())
    }
}

/// Runs during garbage collection: it may not touch JavaScript, and does not.
unsafe extern "C" fn finalize<T>(_: napi::napi_env, data: *mut c_void, _: *mut c_void) {
    // SAFETY: the box of `hold`, finalized once.
    drop(unsafe { Box::from_raw(data.cast::<T>()) });
}

//! Elements in and out.

use std::ffi::c_void;
use std::ptr::null_mut;

use mlx::{Array, Dtype, StreamOrDevice, ops};
use napi_sys as napi;

use crate::call::{Callback, CallbackInfo, Env, Error, RawValue, Result, run, run_value};
use crate::env::{arguments, bytes, check, string};

/// `array_scalar()`: an array of a scalar and, if given, a dtype.
unsafe extern "C" fn array_scalar(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let operand = call.operand()?;
        let dtype = call.optional(|c| c.dtype())?;
        let array = operand.fresh(dtype)?;
        call.give(match dtype {
            Some(dtype) => ops::core::astype(&array, dtype, StreamOrDevice::Default)?,
            None => array,
        })
    })
}

/// `array_scalar_exact()`: an array of a 64-bit integer and a dtype.
unsafe extern "C" fn array_scalar_exact(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| call.give(Array::scalar_int(call.uint64()? as i64, call.dtype()?)?))
}

/// `array_data(bytes)`: an array of elements of one dtype, converted to another, in a shape.
unsafe extern "C" fn array_data(env: Env, info: CallbackInfo) -> RawValue {
    run(env, |call| {
        let (from, to, shape) = (call.dtype()?, call.dtype()?, call.ints()?);
        let [source] = arguments(env, info)?;
        let (data, length) = bytes("array", env, source)?;
        if length == 0 {
            return call.give(Array::from_bytes(&[], from, &shape, to)?);
        }
        // SAFETY: no JavaScript runs while the bytes are read.
        let slice = unsafe { std::slice::from_raw_parts(data, length) };
        if from == Dtype::Bool && slice.iter().any(|b| *b > 1) {
            return Err(Error::value("array", "boolean data holds bytes other than 0 and 1"));
        }
        call.give(Array::from_bytes(slice, from, &shape, to)?)
    })
}

/// `describe()`: leaves the dtype's code and the shape.
unsafe extern "C" fn describe(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let array = call.array()?;
        let buffer = &call.state.buffer;
        buffer[1].set(f64::from(array.dtype() as i32));
        for (slot, length) in buffer[2..].iter().zip(array.shape()) {
            slot.set(f64::from(*length));
        }
        buffer[0].set(array.shape().len() as f64);
        Ok(())
    })
}

/// `id()`: leaves the identity of an array's graph node, and whether it is traced.
unsafe extern "C" fn id(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let array = call.array()?;
        call.give_numbers(&[array.id() as f64, f64::from(u8::from(array.is_tracer()))])
    })
}

/// `read(bytes)`: evaluates an array and copies its elements into a `Uint8Array`.
unsafe extern "C" fn read(env: Env, info: CallbackInfo) -> RawValue {
    run(env, |call| {
        let array = call.array()?.clone();
        mlx_cpu::lower(std::slice::from_ref(&array))?;
        let [target] = arguments(env, info)?;
        array.with_bytes(|source| {
            let (data, length) = bytes("array", env, target)?;
            if length != source.len() {
                return Err(Error::value("array", "the target has not the array's size"));
            }
            // SAFETY: the target has this many bytes, is not MLX's memory, and no
            // JavaScript runs meanwhile.
            unsafe { std::ptr::copy_nonoverlapping(source.as_ptr(), data, length) };
            Ok(())
        })??;
        call.give_nothing()
    })
}

/// `view()`: an `ArrayBuffer` over an array's memory, which it keeps alive.
unsafe extern "C" fn view(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let array = call.array()?.clone();
        let packed = ops::core::contiguous(&array, false, StreamOrDevice::Default)?;
        mlx_cpu::lower(std::slice::from_ref(&packed))?;
        let (data, length) = packed.with_bytes(|b| (b.as_ptr(), b.len()))?;
        let mut value = null_mut();
        let owner = Box::into_raw(Box::new(packed));
        // SAFETY: the memory lives as long as the array that the finalizer drops.
        let status = unsafe {
            napi::napi_create_external_arraybuffer(
                env,
                data.cast_mut().cast(),
                length,
                Some(drop_array),
                owner.cast(),
                &raw mut value,
            )
        };
        if let Err(error) = check("asTypedArray", status) {
            // SAFETY: Node did not take the box.
            drop(unsafe { Box::from_raw(owner) });
            return Err(error);
        }
        call.give_nothing()?;
        Ok(value)
    })
}

unsafe extern "C" fn drop_array(_: napi::napi_env, _: *mut c_void, hint: *mut c_void) {
    // SAFETY: the box of `view`, finalized once, on the thread that made it.
    drop(unsafe { Box::from_raw(hint.cast::<Array>()) });
}

/// `print()`: what Python prints.
unsafe extern "C" fn print(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let array = call.array()?.clone();
        mlx_cpu::lower(std::slice::from_ref(&array))?;
        let text = array.print()?;
        call.give_nothing()?;
        Ok(string(env, &text))
    })
}

/// `assign()`: makes the first array what the second is.
unsafe extern "C" fn assign(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| -> Result<()> {
        let target = call.float()?;
        call.state.slab.assign(target, call.array()?)?;
        call.give_nothing()
    })
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[
    ("array_scalar", array_scalar),
    ("array_scalar_exact", array_scalar_exact),
    ("array_data", array_data),
    ("describe", describe),
    ("id", id),
    ("read", read),
    ("view", view),
    ("print", print),
    ("assign", assign),
];

//! Devices, streams, memory, the random state.

use mlx::system::{self, Info, Limit};
use mlx::{Error, Stream, StreamOrDevice};

use crate::call::{Call, Callback, CallbackInfo, Env, RawValue, Result, run, run_value};
use crate::env::string;

fn give_stream(call: &Call<'_>, stream: Stream) -> Result<()> {
    call.give_numbers(&[
        if stream.thread_local { 3.0 } else { 2.0 },
        f64::from(stream.index),
        f64::from(stream.device.kind as i32),
        f64::from(stream.device.index),
    ])
}

/// The stream that is set as default: a stream, not a device.
fn given_stream(call: &Call<'_>, op: &str) -> Result<Stream> {
    match call.stream()? {
        StreamOrDevice::Stream(stream) => Ok(stream),
        StreamOrDevice::Device(device) => system::default_stream(device),
        StreamOrDevice::Default => Err(Error::wrong_type(op, "expected a stream")),
    }
}

unsafe extern "C" fn default_device(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let device = system::default_device()?;
        call.give_numbers(&[f64::from(device.kind as i32), f64::from(device.index)])
    })
}

unsafe extern "C" fn set_default_device(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        system::set_default_device(call.device()?)?;
        call.give_nothing()
    })
}

unsafe extern "C" fn is_available(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| call.give_numbers(&[f64::from(u8::from(system::is_available(call.device()?)?))]))
}

unsafe extern "C" fn device_count(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| call.give_numbers(&[f64::from(system::device_count(call.device()?)?)]))
}

/// Lines of `name=value`; numbers stand after `#`.
unsafe extern "C" fn device_info(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let lines: Vec<String> = system::device_info(call.device()?)?
            .into_iter()
            .map(|(name, value)| match value {
                Info::Text(text) => format!("{name}={text}"),
                Info::Number(number) => format!("{name}=#{number}"),
            })
            .collect();
        call.give_nothing()?;
        Ok(string(env, &lines.join("\n")))
    })
}

unsafe extern "C" fn default_stream(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| give_stream(call, system::default_stream(call.device()?)?))
}

unsafe extern "C" fn set_default_stream(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        system::set_default_stream(given_stream(call, "set_default_stream")?)?;
        call.give_nothing()
    })
}

unsafe extern "C" fn new_stream(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| give_stream(call, system::new_stream(call.device()?)?))
}

unsafe extern "C" fn new_thread_unsafe_stream(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| give_stream(call, system::new_thread_unsafe_stream(call.device()?)?))
}

unsafe extern "C" fn new_thread_local_stream(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| give_stream(call, system::new_thread_local_stream(call.device()?)?))
}

unsafe extern "C" fn clear_streams(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        system::clear_streams()?;
        call.give_nothing()
    })
}

unsafe extern "C" fn synchronize(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        system::synchronize(call.stream()?)?;
        call.give_nothing()
    })
}

unsafe extern "C" fn synchronize_all(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        system::synchronize_all()?;
        call.give_nothing()
    })
}

/// `memory()`: leaves active, peak, cached bytes and the limit.
unsafe extern "C" fn memory(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        call.state.slab.drop_dead();
        let m = system::memory()?;
        call.give_numbers(&[m.active, m.peak, m.cache, m.limit].map(|bytes| bytes as f64))
    })
}

/// `array_buffer_size()`: leaves the bytes of the buffers of arrays.
unsafe extern "C" fn array_buffer_size(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| call.give_numbers(&[system::array_buffer_size(&call.arrays()?)? as f64]))
}

/// `backends()`: leaves whether Metal and CUDA are there.
unsafe extern "C" fn backends(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let b = system::backends()?;
        call.give_numbers(&[b.metal, b.cuda].map(|there| f64::from(u8::from(there))))
    })
}

unsafe extern "C" fn start_metal_capture(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        system::start_metal_capture(&call.text()?)?;
        call.give_nothing()
    })
}

unsafe extern "C" fn stop_metal_capture(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        system::stop_metal_capture()?;
        call.give_nothing()
    })
}

/// `set_limit()`: 0 memory, 1 cache, 2 wired; leaves the previous limit.
unsafe extern "C" fn set_limit(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let what = match call.int()? {
            0 => Limit::Memory,
            1 => Limit::Cache,
            2 => Limit::Wired,
            _ => return Err(Error::value("set_limit", "unknown limit")),
        };
        let bytes = call.float()?;
        if !(0.0..=9e15).contains(&bytes) {
            return Err(Error::value("set_limit", "a limit is a number of bytes, zero or more"));
        }
        call.give_numbers(&[system::set_limit(what, bytes as usize)? as f64])
    })
}

unsafe extern "C" fn reset_peak_memory(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        system::reset_peak_memory()?;
        call.give_nothing()
    })
}

unsafe extern "C" fn clear_cache(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        system::clear_cache()?;
        call.give_nothing()
    })
}

unsafe extern "C" fn seed(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        system::seed(call.uint64()?)?;
        call.give_nothing()
    })
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[
    ("default_device", default_device),
    ("set_default_device", set_default_device),
    ("is_available", is_available),
    ("device_count", device_count),
    ("device_info", device_info),
    ("default_stream", default_stream),
    ("set_default_stream", set_default_stream),
    ("new_stream", new_stream),
    ("new_thread_unsafe_stream", new_thread_unsafe_stream),
    ("new_thread_local_stream", new_thread_local_stream),
    ("clear_streams", clear_streams),
    ("synchronize", synchronize),
    ("synchronize_all", synchronize_all),
    ("memory", memory),
    ("array_buffer_size", array_buffer_size),
    ("backends", backends),
    ("start_metal_capture", start_metal_capture),
    ("stop_metal_capture", stop_metal_capture),
    ("set_limit", set_limit),
    ("reset_peak_memory", reset_peak_memory),
    ("clear_cache", clear_cache),
    ("seed", seed),
];

//! Devices, streams, memory, the random state.

use mlx_sys as sys;

use crate::call::{check, raw_arrays, string, text, text_of};
use crate::{Array, Device, DeviceType, Result, Stream, StreamOrDevice};

/// What a device says of itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Info {
    /// Text.
    Text(String),
    /// A number.
    Number(u64),
}

/// What the allocator counts, in bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Memory {
    /// In use.
    pub active: usize,
    /// The most that was in use.
    pub peak: usize,
    /// Kept for reuse.
    pub cache: usize,
    /// The limit of what is used.
    pub limit: usize,
}

/// A limit of the allocator.
#[derive(Clone, Copy)]
#[repr(i32)]
#[allow(missing_docs)]
pub enum Limit {
    Memory,
    Cache,
    Wired,
}

/// The default device.
pub fn default_device() -> Result<Device> {
    let (mut kind, mut index) = (0, 0);
    // SAFETY: both point to integers.
    check("default_device", unsafe { sys::mlxb_default_device(&raw mut kind, &raw mut index) })?;
    Ok(Device::from_raw(kind, index))
}

/// Sets the default device.
pub fn set_default_device(device: Device) -> Result<()> {
    // SAFETY: plain values.
    check("set_default_device", unsafe { sys::mlxb_set_default_device(device.kind as i32, device.index) })
}

/// Whether there is such a device.
pub fn is_available(device: Device) -> Result<bool> {
    let mut out = false;
    // SAFETY: `out` is a boolean.
    check("is_available", unsafe { sys::mlxb_is_available(device.kind as i32, device.index, &raw mut out) })?;
    Ok(out)
}

/// How many devices of this sort there are.
pub fn device_count(device: Device) -> Result<i32> {
    let mut out = 0;
    // SAFETY: `out` is an integer.
    check("device_count", unsafe { sys::mlxb_device_count(device.kind as i32, &raw mut out) })?;
    Ok(out)
}

/// What a device says of itself.
pub fn device_info(device: Device) -> Result<Vec<(String, Info)>> {
    // SAFETY: only numbers and the place for the result cross the bridge.
    let lines =
        string("device_info", |out| unsafe { sys::mlxb_device_info(device.kind as i32, device.index, out) })?;
    let blas = (device.kind == DeviceType::Cpu).then(blas).flatten();
    let blas = blas.map(|name| ("blas".to_owned(), Info::Text(name.trim().to_owned())));
    let parse = |line: &str| {
        let (name, value) = line.split_once('=')?;
        let value = match value.split_once(':')? {
            ("n", number) => Info::Number(number.parse().ok()?),
            (_, text) => Info::Text(text.to_owned()),
        };
        Some((name.to_owned(), value))
    };
    Ok(lines.lines().filter_map(parse).chain(blas).collect())
}

type MakeStream = unsafe extern "C" fn(i32, i32, *mut sys::Stream) -> i32;

fn stream_of(op: &str, make: MakeStream, device: Device) -> Result<Stream> {
    let mut out = StreamOrDevice::Default.raw();
    // SAFETY: `out` is a stream.
    check(op, unsafe { make(device.kind as i32, device.index, &raw mut out) })?;
    Ok(Stream::from_raw(out))
}

/// The default stream of a device on this thread.
pub fn default_stream(device: Device) -> Result<Stream> {
    stream_of("default_stream", sys::mlxb_default_stream, device)
}

/// Makes a stream the default of its device.
pub fn set_default_stream(stream: Stream) -> Result<()> {
    // SAFETY: a plain value.
    check("set_default_stream", unsafe { sys::mlxb_set_default_stream(StreamOrDevice::from(stream).raw()) })
}

/// Makes a stream.
pub fn new_stream(device: Device) -> Result<Stream> {
    stream_of("new_stream", sys::mlxb_new_stream, device)
}

/// Makes a stream that every thread may use, if not at once.
pub fn new_thread_unsafe_stream(device: Device) -> Result<Stream> {
    stream_of("new_thread_unsafe_stream", sys::mlxb_new_thread_unsafe_stream, device)
}

/// Makes a stream that is another one in each thread.
pub fn new_thread_local_stream(device: Device) -> Result<Stream> {
    stream_of("new_thread_local_stream", sys::mlxb_new_thread_local_stream, device)
}

/// Waits for the work of a stream.
pub fn synchronize(stream: StreamOrDevice) -> Result<()> {
    // SAFETY: a plain value.
    check("synchronize", unsafe { sys::mlxb_synchronize(stream.raw()) })
}

/// Waits for the work of all streams.
pub fn synchronize_all() -> Result<()> {
    // SAFETY: there is nothing to ask for.
    check("synchronize", unsafe { sys::mlxb_synchronize_all() })
}

/// Ends the streams of this thread.
pub fn clear_streams() -> Result<()> {
    // SAFETY: no arguments.
    check("clear_streams", unsafe { sys::mlxb_clear_streams() })
}

/// What the allocator counts now.
pub fn memory() -> Result<Memory> {
    let mut m = Memory::default();
    // SAFETY: all point to sizes.
    check("memory", unsafe {
        sys::mlxb_memory(&raw mut m.active, &raw mut m.peak, &raw mut m.cache, &raw mut m.limit)
    })?;
    Ok(m)
}

/// Bytes of the buffers that arrays share or have to themselves, each counted once.
pub fn array_buffer_size(arrays: &[Array]) -> Result<usize> {
    let mut out = 0;
    // SAFETY: the arrays are alive, `out` is a size.
    check("get_array_buffer_size", unsafe { sys::mlxb_array_buffer_size(raw_arrays(arrays), &raw mut out) })?;
    Ok(out)
}

/// The GPU backends that work here.
#[derive(Clone, Copy, Debug, Default)]
pub struct Backends {
    /// Apple's Metal.
    pub metal: bool,
    /// NVIDIA's CUDA.
    pub cuda: bool,
}

/// The GPU backends that work here.
pub fn backends() -> Result<Backends> {
    let mut b = Backends::default();
    // SAFETY: both point to booleans.
    check("is_available", unsafe { sys::mlxb_backends(&raw mut b.metal, &raw mut b.cuda) })?;
    Ok(b)
}

/// Begins to record what Metal does, into a `.gputrace` file.
pub fn start_metal_capture(path: &str) -> Result<()> {
    // SAFETY: the text is alive.
    check("start_capture", unsafe { sys::mlxb_metal_start_capture(text(Some(path))) })
}

/// Ends the recording of what Metal does.
pub fn stop_metal_capture() -> Result<()> {
    // SAFETY: no arguments.
    check("stop_capture", unsafe { sys::mlxb_metal_stop_capture() })
}

/// Sets a limit in bytes; gives back the previous one.
pub fn set_limit(what: Limit, limit: usize) -> Result<usize> {
    let mut out = 0;
    // SAFETY: `out` is a size.
    check("set_limit", unsafe { sys::mlxb_set_limit(what as i32, limit, &raw mut out) })?;
    Ok(out)
}

/// Lets the peak begin again.
pub fn reset_peak_memory() -> Result<()> {
    // SAFETY: no arguments.
    check("reset_peak_memory", unsafe { sys::mlxb_reset_peak_memory() })
}

/// Gives cached buffers back to the system.
pub fn clear_cache() -> Result<()> {
    // SAFETY: no arguments.
    check("clear_cache", unsafe { sys::mlxb_clear_cache() })
}

/// The optimised BLAS in use in place of MLX's own, if there is one.
pub fn blas() -> Option<String> {
    // SAFETY: the text is static.
    let name = unsafe { text_of(sys::mlxb_blas()) };
    (!name.is_empty()).then_some(name)
}

/// Seeds this thread's random state.
pub fn seed(seed: u64) -> Result<()> {
    // SAFETY: a plain value.
    check("seed", unsafe { sys::mlxb_seed(seed) })
}

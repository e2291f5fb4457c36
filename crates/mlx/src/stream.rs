//! Where ops run.

use mlx_sys as sys;

/// The sort of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(i32)]
pub enum DeviceType {
    /// The processor.
    Cpu,
    /// The graphics processor.
    Gpu,
}

/// A device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Device {
    /// Its sort.
    pub kind: DeviceType,
    /// Its number among those of its sort.
    pub index: i32,
}

/// A queue of work on a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stream {
    /// Its number.
    pub index: i32,
    /// Its device.
    pub device: Device,
    /// Whether it stands for one stream in each thread.
    pub thread_local: bool,
}

/// What an op takes to say where it runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StreamOrDevice {
    /// The default stream of the default device.
    #[default]
    Default,
    /// The default stream of a device.
    Device(Device),
    /// A stream.
    Stream(Stream),
}

impl Device {
    pub(crate) fn from_raw(kind: i32, index: i32) -> Device {
        Device { kind: if kind == 0 { DeviceType::Cpu } else { DeviceType::Gpu }, index }
    }
}

impl Stream {
    pub(crate) fn from_raw(raw: sys::Stream) -> Stream {
        Stream {
            index: raw.index,
            device: Device::from_raw(raw.device, raw.device_index),
            thread_local: raw.kind == 3,
        }
    }
}

impl StreamOrDevice {
    #[inline]
    pub(crate) fn raw(self) -> sys::Stream {
        let (kind, index, device) = match self {
            StreamOrDevice::Default => return sys::Stream { kind: 0, index: 0, device: 0, device_index: 0 },
            StreamOrDevice::Device(device) => (1, 0, device),
            StreamOrDevice::Stream(s) => (if s.thread_local { 3 } else { 2 }, s.index, s.device),
        };
        sys::Stream { kind, index, device: device.kind as i32, device_index: device.index }
    }
}

impl From<Stream> for StreamOrDevice {
    fn from(stream: Stream) -> Self {
        StreamOrDevice::Stream(stream)
    }
}

impl From<Device> for StreamOrDevice {
    fn from(device: Device) -> Self {
        StreamOrDevice::Device(device)
    }
}

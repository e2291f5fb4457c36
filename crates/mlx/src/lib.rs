//! A safe API over Apple's MLX.
//!
//! ```no_run
//! use mlx::{Array, Dtype, StreamOrDevice, ops};
//!
//! let s = StreamOrDevice::default();
//! let a = Array::from_slice(&[1.0f32, 2.0, 3.0], &[3])?;
//! let b = ops::core::exp(&a, s)?;
//! assert_eq!(b.dtype(), Dtype::Float32);
//! assert_eq!(b.to_vec::<f32>()?.len(), 3);
//! # Ok::<(), mlx::Error>(())
//! ```

mod array;
pub mod call;
pub mod compile;
pub mod distributed;
mod dtype;
mod dying;
mod error;
pub mod export;
pub mod io;
pub mod kernels;
pub mod lower;
pub mod record;
mod stream;
pub mod system;
pub mod transforms;
pub mod types;

pub use array::{Array, Element, Pending};
pub use dtype::Dtype;
pub use dying::Dying;
pub use error::{Error, ErrorKind, Result};
pub use stream::{Device, DeviceType, Stream, StreamOrDevice};

/// The ops of the table, a module for each namespace.
pub mod ops {
    include!(concat!(env!("OUT_DIR"), "/ops.rs"));
}

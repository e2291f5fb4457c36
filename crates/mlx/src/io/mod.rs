//! Files of arrays: npy, npz, safetensors and GGUF.
//!
//! A header is believed only when what it says fits the file: MLX itself reads wherever a header points.
//! Elements are read by MLX, when the array is computed, but for those that come from memory or from an
//! npz file.

mod gguf;
mod gguf_check;
mod input;
mod layout;
mod npy;
mod npy_header;
mod npz;
mod output;
mod region;
mod safetensors;

use crate::Array;

pub use gguf::{Value, load as load_gguf, save as save_gguf};
pub use input::Source;
pub use npy::{load as load_npy, save as save_npy};
pub use npz::{load as load_npz, save as save_npz};
pub use output::Target;
pub use safetensors::{load as load_safetensors, save as save_safetensors};

/// Arrays by name.
pub type Named = Vec<(String, Array)>;

//! npy files: one array.

use std::io::Write;

use mlx_sys as sys;

use super::input::{Input, Source};
use super::npy_header;
use super::output::{self, Target};
use crate::{Array, Result, StreamOrDevice};

/// Loads an npy file.
pub fn load(source: Source<'_>, stream: StreamOrDevice) -> Result<Array> {
    let input = Input::open(source)?;
    let (layout, start) = npy_header::read(&mut input.reader()).map_err(|what| input.broken("npy", what))?;
    input.array("npy", &layout, start, stream)
}

/// Saves an array as npy.
pub fn save(target: Target<'_>, array: &Array) -> Result<()> {
    output::open("save", target, |output| write("save", output, array))
}

/// Writes an array as npy.
pub(super) fn write(op: &str, to: &mut dyn Write, array: &Array) -> Result<()> {
    // SAFETY: the array and the sink outlive the call.
    output::through(op, to, |sink| unsafe { sys::mlxb_save_npy(sink, array.raw()) })
}

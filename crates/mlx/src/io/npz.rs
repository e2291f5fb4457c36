//! npz files: zip archives of npy files.

use std::io::Read;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::Named;
use super::input::{Input, Source};
use super::npy;
use super::npy_header;
use super::output::{self, Target};
use crate::{Array, Error, Result, StreamOrDevice, system};

/// Deflate makes of one byte at most so many.
const MOST_EXPANSION: u64 = 1032;
/// From here on a member's sizes need eight bytes; headers and what compression may add leave some room.
const LARGE: usize = u32::MAX as usize - (64 << 20);

/// Loads an npz file: its arrays, in the file's order.
pub fn load(source: Source<'_>, stream: StreamOrDevice) -> Result<Named> {
    let input = Input::open(source)?;
    let broken = |what: String| input.broken("npz", what);
    let mut archive = ZipArchive::new(input.reader()).map_err(|error| broken(error.to_string()))?;
    let mut room = system::memory()?.limit as u64;
    (0..archive.len())
        .map(|i| {
            let mut member = archive.by_index(i).map_err(|error| broken(error.to_string()))?;
            let name = member.name().map_err(|error| broken(error.to_string()))?.into_owned();
            let most = member.compressed_size().saturating_mul(MOST_EXPANSION);
            // Before anything is read: together members may claim more than there is memory.
            let left = room.checked_sub(member.size()).filter(|_| member.size() <= most);
            room = left.ok_or_else(|| broken(format!("'{name}': {} bytes cannot be", member.size())))?;
            let size = member.size();
            let array = array(&mut member, size, stream, &|what| broken(format!("'{name}': {what}")))?;
            Ok((name.strip_suffix(".npy").unwrap_or(&name).to_owned(), array))
        })
        .collect()
}

/// The array of a member with so many bytes.
fn array(
    member: &mut impl Read,
    size: u64,
    stream: StreamOrDevice,
    broken: &dyn Fn(String) -> Error,
) -> Result<Array> {
    let (layout, start) = npy_header::read(member).map_err(broken)?;
    let needed = layout.nbytes();
    if start.checked_add(needed) != Some(size) {
        return Err(broken(format!("it has {size} bytes where {needed} at {start} are needed")));
    }
    let mut data = Vec::new();
    data.try_reserve_exact(needed as usize).map_err(|error| broken(error.to_string()))?;
    member.take(needed).read_to_end(&mut data).map_err(|error| broken(error.to_string()))?;
    // At its end the checksum is compared.
    let rest = member.read(&mut [0]).map_err(|error| broken(error.to_string()))?;
    if data.len() as u64 != needed || rest != 0 {
        return Err(broken("it has another size than it says".to_owned()));
    }
    layout.eager(&data, stream)
}

/// Saves named arrays as npz, compressed or not.
pub fn save(target: Target<'_>, arrays: &[(String, Array)], compressed: bool) -> Result<()> {
    let op = if compressed { "savez_compressed" } else { "savez" };
    let method = if compressed { CompressionMethod::Deflated } else { CompressionMethod::Stored };
    let failed = |error: zip::result::ZipError| output::failure(op, &error.to_string());
    output::open(op, target, |output| {
        let mut zip = ZipWriter::new_stream(output);
        for (name, array) in arrays {
            let options = SimpleFileOptions::default().compression_method(method);
            let options = options.large_file(array.nbytes() > LARGE);
            zip.start_file(format!("{name}.npy"), options).map_err(failed)?;
            npy::write(op, &mut zip, array)?;
        }
        zip.finish().map_err(failed)?;
        Ok(())
    })
}

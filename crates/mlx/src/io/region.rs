//! A part of a file, which MLX reads from its own threads.

use std::cell::RefCell;
use std::ffi::{c_char, c_void};
use std::fs::File;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;

use mlx_sys as sys;

use crate::call::text;

/// What is read by one thread; more is read by several.
const BATCH: usize = 32 << 20;
const READERS: usize = 4;

/// A part of an open file.
pub(super) struct FileRegion {
    file: Arc<File>,
    label: String,
    start: u64,
    size: u64,
}

impl FileRegion {
    pub fn new(file: Arc<File>, label: String, start: u64, size: u64) -> FileRegion {
        FileRegion { file, label, start, size }
    }

    /// As the bridge takes it, which then owns it.
    pub fn into_raw(self) -> sys::Region {
        let context = Box::into_raw(Box::new(self)).cast::<c_void>();
        sys::Region { context, read: read_region, check: check_region, drop: drop_region }
    }

    fn read(&self, data: &mut [u8], offset: usize) -> io::Result<()> {
        let start = self.start + offset as u64;
        if data.len() <= BATCH {
            return read_at(&self.file, data, start);
        }
        let share = data.len().div_ceil(READERS);
        thread::scope(|scope| {
            let readers: Vec<_> = data
                .chunks_mut(share)
                .enumerate()
                .map(|(i, part)| scope.spawn(move || read_at(&self.file, part, start + (i * share) as u64)))
                .collect();
            readers
                .into_iter()
                .try_for_each(|reader| reader.join().unwrap_or_else(|_| Err(io::Error::other("a panic"))))
        })
    }

    fn check(&self) -> io::Result<()> {
        if self.file.metadata()?.len() < self.start + self.size {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "it has become shorter"));
        }
        Ok(())
    }

    /// What went wrong, for C++, which reads it before this thread comes here again.
    fn report(&self, result: io::Result<()>) -> sys::Text {
        thread_local! {
            static MESSAGE: RefCell<String> = const { RefCell::new(String::new()) };
        }
        let Err(error) = result else { return text(None) };
        MESSAGE.with_borrow_mut(|message| {
            *message = format!("cannot read {}: {error}", self.label);
            text(Some(message))
        })
    }
}

#[cfg(unix)]
fn read_at(file: &File, data: &mut [u8], offset: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, data, offset)
}

#[cfg(windows)]
fn read_at(file: &File, mut data: &mut [u8], mut offset: u64) -> io::Result<()> {
    while !data.is_empty() {
        let count = std::os::windows::fs::FileExt::seek_read(file, data, offset)?;
        if count == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        data = &mut data[count..];
        offset += count as u64;
    }
    Ok(())
}

/// Runs a function on the region, without a panic getting out.
///
/// # Safety
/// The context is that of a live region.
unsafe fn with_region(context: *mut c_void, body: impl FnOnce(&FileRegion) -> io::Result<()>) -> sys::Text {
    // SAFETY: as the caller says; regions are only read, by any thread.
    let region = unsafe { &*context.cast_const().cast::<FileRegion>() };
    let result = catch_unwind(AssertUnwindSafe(|| body(region)));
    region.report(result.unwrap_or_else(|_| Err(io::Error::other("a panic"))))
}

unsafe extern "C" fn read_region(
    context: *mut c_void,
    data: *mut c_char,
    size: usize,
    offset: usize,
) -> sys::Text {
    // SAFETY: the bridge gives back the region's context, and room for so many bytes, which are written only.
    unsafe {
        with_region(context, |region| {
            region.read(std::slice::from_raw_parts_mut(data.cast::<u8>(), size), offset)
        })
    }
}

unsafe extern "C" fn check_region(context: *mut c_void) -> sys::Text {
    // SAFETY: the bridge gives back the region's context.
    unsafe { with_region(context, FileRegion::check) }
}

unsafe extern "C" fn drop_region(context: *mut c_void) {
    // SAFETY: the box of `into_raw`, given back once.
    drop(unsafe { Box::from_raw(context.cast::<FileRegion>()) });
}

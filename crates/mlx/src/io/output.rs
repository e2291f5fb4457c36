//! What is written to: a file or what the caller gives.

use std::ffi::{c_char, c_void};
use std::fs::File;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use mlx_sys as sys;

use crate::call::check;
use crate::{Error, ErrorKind, Result};

/// Where a file is written to.
pub enum Target<'a> {
    /// A path; what is there is overwritten.
    Path(&'a str),
    /// Gets the file's bytes in order.
    Write(&'a mut dyn Write),
}

/// Opens a target for a function that writes to it.
pub(super) fn open(
    op: &str,
    target: Target<'_>,
    body: impl FnOnce(&mut Output<'_>) -> Result<()>,
) -> Result<()> {
    let (mut file, label);
    let to: &mut dyn Write = match target {
        Target::Write(to) => {
            label = "what was given".to_owned();
            to
        }
        Target::Path(path) => {
            label = format!("'{path}'");
            file = create(op, path)?;
            &mut file
        }
    };
    let mut output = Output { to, failure: None };
    let result = body(&mut output);
    match output.failure {
        Some(error) => Err(failure(op, &format!("cannot write {label}: {error}"))),
        None => result,
    }
}

/// Makes a file, or empties the one that is there.
pub(super) fn create(op: &str, path: &str) -> Result<File> {
    File::create(path).map_err(|error| failure(op, &format!("cannot write '{path}': {error}")))
}

pub(super) fn failure(op: &str, what: &str) -> Error {
    Error::new(ErrorKind::Runtime, op, what)
}

/// A target that is open. It remembers what went wrong, and takes no bytes after that.
pub(super) struct Output<'a> {
    to: &'a mut dyn Write,
    failure: Option<io::Error>,
}

impl Write for Output<'_> {
    fn write(&mut self, data: &[u8]) -> io::Result<usize> {
        if self.failure.is_some() {
            return Ok(data.len());
        }
        self.to.write_all(data).map(|()| data.len()).map_err(|error| {
            let kind = error.kind();
            self.failure = Some(error);
            kind.into()
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

struct Sink<'a> {
    to: &'a mut dyn Write,
    failure: Option<io::Error>,
}

/// Writes what C++ writes.
pub(super) fn through(op: &str, to: &mut dyn Write, call: impl FnOnce(sys::Sink) -> i32) -> Result<()> {
    let mut sink = Sink { to, failure: None };
    let status = call(sys::Sink { context: (&raw mut sink).cast(), write: write_sink });
    match sink.failure {
        Some(error) => Err(failure(op, &error.to_string())),
        None => check(op, status),
    }
}

unsafe extern "C" fn write_sink(context: *mut c_void, data: *const c_char, size: usize) -> bool {
    // SAFETY: the bridge gives back the context of a live sink, which nobody else uses meanwhile.
    let sink = unsafe { &mut *context.cast::<Sink<'_>>() };
    let data = match size {
        0 => &[],
        // SAFETY: the bridge gives so many bytes.
        _ => unsafe { std::slice::from_raw_parts(data.cast::<u8>(), size) },
    };
    let result = catch_unwind(AssertUnwindSafe(|| sink.to.write_all(data)));
    sink.failure = result.unwrap_or_else(|_| Err(io::Error::other("a panic"))).err();
    sink.failure.is_none()
}

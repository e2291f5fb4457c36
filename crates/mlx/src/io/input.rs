//! What is read: a file or memory.

use std::fs::{self, File};
use std::io::{BufReader, Cursor, Read, Seek};
use std::sync::Arc;

use super::layout::Layout;
use super::region::FileRegion;
use crate::{Array, Error, ErrorKind, Result, StreamOrDevice};

/// Where a file is read from.
#[derive(Clone, Copy)]
pub enum Source<'a> {
    /// A path.
    Path(&'a str),
    /// The file's bytes.
    Bytes(&'a [u8]),
}

/// A source that is open, and what messages call it.
pub(super) struct Input<'a> {
    content: Content<'a>,
    label: String,
    length: u64,
}

enum Content<'a> {
    File(Arc<File>),
    Bytes(&'a [u8]),
}

pub(super) trait Seekable: Read + Seek {}

impl<T: Read + Seek> Seekable for T {}

impl<'a> Input<'a> {
    pub fn open(source: Source<'a>) -> Result<Input<'a>> {
        let path = match source {
            Source::Bytes(bytes) => {
                let label = "the file in memory".to_owned();
                return Ok(Input { content: Content::Bytes(bytes), label, length: bytes.len() as u64 });
            }
            Source::Path(path) => path,
        };
        let label = format!("'{path}'");
        let failed =
            |what: String| Error::new(ErrorKind::Runtime, "load", &format!("cannot read {label}: {what}"));
        // Asked first, as opening a pipe waits for who writes to it.
        let metadata = fs::metadata(path).map_err(|e| failed(e.to_string()))?;
        if !metadata.is_file() {
            return Err(failed("it is not a file".to_owned()));
        }
        let file = File::open(path).map_err(|e| failed(e.to_string()))?;
        Ok(Input { content: Content::File(Arc::new(file)), label, length: metadata.len() })
    }

    pub fn length(&self) -> u64 {
        self.length
    }

    /// Reads from the start; there is one reader at a time.
    pub fn reader(&self) -> Box<dyn Seekable + '_> {
        match &self.content {
            Content::File(file) => Box::new(BufReader::new(&**file)),
            Content::Bytes(bytes) => Box::new(Cursor::new(*bytes)),
        }
    }

    /// What is wrong with the file.
    pub fn broken(&self, format: &str, what: impl std::fmt::Display) -> Error {
        Error::new(ErrorKind::Runtime, "load", &format!("{} is no valid {format} file: {what}", self.label))
    }

    /// The array that lies at an offset, of which a file's elements are read when they are needed.
    pub fn array(&self, format: &str, layout: &Layout, offset: u64, stream: StreamOrDevice) -> Result<Array> {
        let size = layout.nbytes();
        if offset.checked_add(size).is_none_or(|end| end > self.length) {
            let what = format!("it has {} bytes where {size} at {offset} are needed", self.length);
            return Err(self.broken(format, what));
        }
        match &self.content {
            Content::File(file) => {
                layout.lazy(FileRegion::new(file.clone(), self.label.clone(), offset, size), stream)
            }
            Content::Bytes(bytes) => layout.eager(&bytes[offset as usize..][..size as usize], stream),
        }
    }
}

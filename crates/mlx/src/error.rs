//! What goes wrong.

use std::fmt;

/// A result of this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// An error with the op that it came from, in MLX's own words where MLX raised it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What sort of error it is.
    pub kind: ErrorKind,
    /// `[op] what was wrong`.
    pub message: String,
}

/// Sorts of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// A value, shape, axis or size that the op does not take.
    Value,
    /// A value of the wrong type.
    Type,
    /// Anything else that MLX reports.
    Runtime,
    /// A function passed to a transform failed; it has its own error.
    Callback,
}

impl Error {
    /// An error of a kind, whose message begins with the op.
    pub fn new(kind: ErrorKind, op: &str, message: &str) -> Error {
        let message = if message.starts_with('[') { message.to_owned() } else { format!("[{op}] {message}") };
        Error { kind, message }
    }

    /// A wrong value.
    pub fn value(op: &str, message: &str) -> Error {
        Error::new(ErrorKind::Value, op, message)
    }

    /// A wrong type.
    pub fn wrong_type(op: &str, message: &str) -> Error {
        Error::new(ErrorKind::Type, op, message)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

//! Reads the op table (`ops/*.toml`) and writes the code of every layer from it.
//!
//! `table` parses and checks the rows; each other module writes one layer's text:
//! the C++ bridge, its Rust declarations, the safe Rust wrappers, the addon's
//! functions, and the TypeScript functions with their types and documentation.

pub mod bridge;
pub mod node;
pub mod signatures;
pub mod table;
pub mod typescript;
pub mod wrappers;

pub use table::{Case, Kind, Op, Param, Returns, Table, Type};

//! Functions as files, and graphs as text.

use std::ptr::{NonNull, null_mut};

use mlx_sys as sys;

use crate::call::{check, many, raw_arrays, string, take, text, text_of, texts};
use crate::transforms::{Function, callback};
use crate::{Array, Result};

/// Inputs of a function. Those that have a name come last.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// All of them.
    pub arrays: &'a [Array],
    /// The names of the last ones.
    pub keywords: &'a [String],
}

impl Inputs<'_> {
    /// As the bridge takes them, which relies on there being an array for each name.
    fn checked(self, op: &str) -> Result<Self> {
        if self.keywords.len() > self.arrays.len() {
            return Err(crate::Error::value(op, "more names than inputs"));
        }
        Ok(self)
    }
}

/// Writes traces of a function to a file.
pub struct Exporter(NonNull<sys::Exporter>);

impl Exporter {
    /// Opens a file.
    pub fn new(path: &str, shapeless: bool, metadata: &str) -> Result<Exporter> {
        let mut exporter = null_mut();
        // SAFETY: the texts outlive the call.
        check("export_function", unsafe {
            sys::mlxb_exporter(text(Some(path)), shapeless, text(Some(metadata)), &raw mut exporter)
        })?;
        Ok(Exporter(NonNull::new(exporter).expect("the bridge has made an exporter")))
    }

    /// Traces a function for inputs of these shapes and types.
    pub fn trace(&self, function: Function, inputs: Inputs<'_>) -> Result<()> {
        let inputs = inputs.checked("export_function")?;
        let keywords = texts(inputs.keywords);
        // SAFETY: a live exporter, which refuses to be used by its own function; the lists outlive the
        // call, the callback is the bridge's.
        check("export_function", unsafe {
            let (function, arrays) = (callback(function), raw_arrays(inputs.arrays));
            sys::mlxb_exporter_trace(self.0.as_ptr(), function, arrays, keywords.raw())
        })
    }

    /// Ends the file.
    pub fn close(&self) -> Result<()> {
        // SAFETY: a live exporter.
        check("export_function", unsafe { sys::mlxb_exporter_close(self.0.as_ptr()) })
    }
}

impl Drop for Exporter {
    fn drop(&mut self) {
        // SAFETY: ours, dropped once.
        unsafe { sys::mlxb_exporter_drop(self.0.as_ptr()) }
    }
}

/// Traces a function and tells of it as a JSON list. What JSON lacks stands in objects with the
/// only key `$`: a number's name, a dtype's code, or the position of one of the arrays.
pub fn messages(function: Function, inputs: Inputs<'_>, shapeless: bool) -> Result<(String, Vec<Array>)> {
    let op = "export_function";
    let inputs = inputs.checked(op)?;
    let keywords = texts(inputs.keywords);
    let mut constants = null_mut();
    // SAFETY: the lists outlive the call, the callback is the bridge's.
    let text = string(op, |out| unsafe {
        let (function, arrays) = (callback(function), raw_arrays(inputs.arrays));
        sys::mlxb_export_messages(function, arrays, keywords.raw(), shapeless, out, &raw mut constants)
    })?;
    // SAFETY: on success the vector is ours.
    Ok((text, unsafe { take(constants) }))
}

/// A function from a file.
pub struct Imported(NonNull<sys::Imported>);

impl Imported {
    /// Reads a file, and checks that its function can run.
    pub fn new(path: &str) -> Result<Imported> {
        let mut function = null_mut();
        // SAFETY: the path outlives the call.
        check("import_function", unsafe { sys::mlxb_import(text(Some(path)), &raw mut function) })?;
        Ok(Imported(NonNull::new(function).expect("the bridge has made a function")))
    }

    /// What was saved with the function.
    pub fn metadata(&self) -> String {
        // SAFETY: a live function, whose text is copied.
        unsafe { text_of(sys::mlxb_imported_metadata(self.0.as_ptr())) }
    }

    /// Calls the function.
    pub fn call(&self, inputs: Inputs<'_>) -> Result<Vec<Array>> {
        let inputs = inputs.checked("import_function")?;
        let keywords = texts(inputs.keywords);
        // SAFETY: a live function; the lists outlive the call.
        many("import_function", |out| unsafe {
            sys::mlxb_imported_call(self.0.as_ptr(), raw_arrays(inputs.arrays), keywords.raw(), out)
        })
    }
}

impl Drop for Imported {
    fn drop(&mut self) {
        // SAFETY: ours, dropped once.
        unsafe { sys::mlxb_imported_drop(self.0.as_ptr()) }
    }
}

/// The graph behind arrays in the DOT language; arrays in it may be given names.
pub fn to_dot(outputs: &[Array], names: &[String], named: &[Array]) -> Result<String> {
    if names.len() != named.len() {
        return Err(crate::Error::value("export_to_dot", "there must be a name for each array"));
    }
    let names = texts(names);
    // SAFETY: the lists outlive the call.
    string("export_to_dot", |out| unsafe {
        sys::mlxb_export_to_dot(raw_arrays(outputs), names.raw(), raw_arrays(named), out)
    })
}

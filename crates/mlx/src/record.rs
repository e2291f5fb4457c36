//! Functions that do the same ops for all inputs of the same shapes and dtypes.

use mlx_sys as sys;

use crate::call::{check, raw_arrays, take};
use crate::transforms::{Function, callback};
use crate::{Array, Result};

/// A function with the graphs that are written down for it.
pub struct Recorded {
    raw: *mut sys::Recorded,
}

/// What a call finds.
pub enum Replay {
    /// A graph, and what it gives.
    Made(Vec<Array>),
    /// No graph.
    Unknown {
        /// Whether such a call came before, so that a graph is worth its while, unless it proved too large.
        met: bool,
    },
}

impl Default for Recorded {
    fn default() -> Self {
        Self::new()
    }
}

impl Recorded {
    /// A function without graphs.
    pub fn new() -> Recorded {
        // SAFETY: the object is ours.
        Recorded { raw: unsafe { sys::mlxb_recorded_new() } }
    }

    /// Calls the function by the graph for the inputs' shapes and dtypes and for numbers, if there is one.
    pub fn replay(&self, inputs: &[Array], numbers: &[f64]) -> Result<Replay> {
        let (mut outputs, mut met) = (std::ptr::null_mut(), false);
        // SAFETY: the slices live for the call, which calls nothing that could reach this object.
        check("record", unsafe {
            sys::mlxb_recorded_replay(
                self.raw,
                raw_arrays(inputs),
                doubles(numbers),
                &raw mut outputs,
                &raw mut met,
            )
        })?;
        // SAFETY: a vector that is there is ours.
        Ok(if outputs.is_null() { Replay::Unknown { met } } else { Replay::Made(unsafe { take(outputs) }) })
    }

    /// Writes down what `body` does with such inputs, and calls the function. `body` gets arrays without elements.
    pub fn trace(&self, body: Function, inputs: &[Array], numbers: &[f64]) -> Result<Vec<Array>> {
        let mut outputs = std::ptr::null_mut();
        // SAFETY: the slices live for the call, the callback is the bridge's; while the body runs, which may call
        // this function, C++ holds no reference to a graph.
        check("record", unsafe {
            sys::mlxb_recorded_trace(
                self.raw,
                callback(body),
                raw_arrays(inputs),
                doubles(numbers),
                &raw mut outputs,
            )
        })?;
        // SAFETY: on success the vector is ours.
        Ok(unsafe { take(outputs) })
    }
}

fn doubles(numbers: &[f64]) -> sys::Doubles {
    sys::Doubles { data: numbers.as_ptr(), size: numbers.len() }
}

impl Drop for Recorded {
    fn drop(&mut self) {
        // SAFETY: the object of `new`, dropped once.
        unsafe { sys::mlxb_recorded_drop(self.raw) }
    }
}

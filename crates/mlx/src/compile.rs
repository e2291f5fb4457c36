//! Functions that are traced once for each signature; later calls use the simplified and fused graph.

use std::cell::Cell;
use std::rc::Rc;

use mlx_sys as sys;

use crate::call::{check, raw_arrays, take};
use crate::transforms::{Function, callback};
use crate::{Array, Error, ErrorKind, Result};

/// A compiled function: the graphs that are kept for it, which go when it is dropped.
///
/// It is bound to the thread that made it.
pub struct Compiled {
    raw: *mut sys::Compiled,
    /// MLX's cache must not change while it is waiting for a trace.
    tracing: Rc<Cell<bool>>,
}

/// What a call of a compiled function gives.
pub struct Called {
    /// The function's results.
    pub outputs: Vec<Array>,
    /// The number that the trace gave for the graph.
    pub note: i32,
    /// Whether the graph, and with it the note, is kept for later calls.
    pub kept: bool,
}

impl Compiled {
    /// A function without graphs; a shapeless one uses the same graph for inputs of other lengths.
    pub fn new(shapeless: bool) -> Result<Compiled> {
        let mut compiled = std::ptr::null_mut();
        // SAFETY: on success the object is ours.
        check("compile", unsafe { sys::mlxb_compiled_new(shapeless, &raw mut compiled) })?;
        Ok(Compiled { raw: compiled, tracing: Rc::default() })
    }

    /// Calls the function by a graph that is at hand for the signature and the inputs' shapes and dtypes, if there
    /// is one.
    pub fn replay(&self, signature: u64, inputs: &[Array]) -> Result<Option<Called>> {
        // SAFETY: the slice lives for the call.
        called(|outputs, call| unsafe {
            sys::mlxb_compiled_replay(self.raw, signature, raw_arrays(inputs), outputs, call)
        })
    }

    /// Calls the function. `trace` runs it, when there is no graph; besides its results it gives one number, to be
    /// kept with the graph.
    ///
    /// A trace that calls the same compiled function again fails.
    pub fn trace(&self, trace: Function, signature: u64, inputs: &[Array]) -> Result<Called> {
        if self.tracing.get() {
            return Err(Error::new(
                ErrorKind::Runtime,
                "compile",
                "the function calls itself while it is traced",
            ));
        }
        let tracing = Rc::clone(&self.tracing);
        let traced: Function = Box::new(move |arrays, numbers| {
            tracing.set(true);
            let _end = End(&tracing);
            trace(arrays, numbers)
        });
        // SAFETY: the slice lives for the call, the callback is the bridge's.
        let called = called(|outputs, call| unsafe {
            sys::mlxb_compiled_trace(self.raw, callback(traced), signature, raw_arrays(inputs), outputs, call)
        })?;
        Ok(called.expect("a call without a failure has outputs"))
    }
}

fn called(
    call: impl FnOnce(*mut *mut sys::ArrayVector, *mut sys::CompiledCall) -> i32,
) -> Result<Option<Called>> {
    let mut outputs = std::ptr::null_mut();
    let mut used = sys::CompiledCall::default();
    check("compile", call(&raw mut outputs, &raw mut used))?;
    if outputs.is_null() {
        return Ok(None);
    }
    let sys::CompiledCall { note, kept } = used;
    // SAFETY: on success the vector is ours.
    Ok(Some(Called { outputs: unsafe { take(outputs) }, note, kept }))
}

/// Ends a trace, also when it panics.
struct End<'a>(&'a Cell<bool>);

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

impl Drop for Compiled {
    fn drop(&mut self) {
        // SAFETY: the object of `new`, dropped once.
        unsafe { sys::mlxb_compiled_drop(self.raw) }
    }
}

/// Lets compiled functions use their graphs, whatever `MLX_DISABLE_COMPILE` says.
pub fn enable() {
    // SAFETY: it sets a flag.
    unsafe { sys::mlxb_enable_compile() }
}

/// Makes compiled functions run as they were before.
pub fn disable() {
    // SAFETY: it sets a flag.
    unsafe { sys::mlxb_disable_compile() }
}

//! Compiled functions. An environment keeps them in a list; JavaScript holds one object for each, whose finalizer
//! frees the graphs.

use std::cell::RefCell;
use std::ffi::c_void;
use std::ptr::null_mut;
use std::rc::Rc;

use mlx::compile::{self, Called, Compiled};
use napi_sys as napi;

use crate::call::{Callback, CallbackInfo, Env, Error, RawValue, Result, run, run_value};
use crate::callback;
use crate::env::{arguments, check};
use crate::state::{self, State};

/// The compiled functions of an environment.
#[derive(Default)]
pub struct Functions(RefCell<Vec<Option<Rc<Compiled>>>>);

impl Functions {
    fn put(&self, compiled: Compiled) -> usize {
        let mut list = self.0.borrow_mut();
        let index = list.iter().position(Option::is_none).unwrap_or(list.len());
        if index == list.len() {
            list.push(None);
        }
        list[index] = Some(Rc::new(compiled));
        index
    }

    fn get(&self, index: f64) -> Result<Rc<Compiled>> {
        let list = self.0.borrow();
        let found = list.get(index as usize).and_then(Option::as_ref);
        found.cloned().ok_or_else(|| Error::value("compile", "no such function"))
    }

    fn remove(&self, index: usize) {
        // The graphs are freed after the list is free again.
        let removed = self.0.borrow_mut()[index].take();
        drop(removed);
    }
}

struct Holder {
    state: Rc<State>,
    index: usize,
}

/// `compiled_new()`: makes a compiled function, shapeless when slot 1 says so; leaves its number in slot 1 and
/// returns the object that keeps it.
unsafe extern "C" fn compiled_new(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let index = call.state.compiled.put(Compiled::new(call.bool()?)?);
        let data = Box::into_raw(Box::new(Holder { state: state::share(env), index }));
        let mut value = null_mut();
        // SAFETY: the box is given back by the finalizer, once.
        let status = unsafe {
            napi::napi_create_external(env, data.cast(), Some(release), null_mut(), &raw mut value)
        };
        if let Err(error) = check("compile", status) {
            // SAFETY: Node did not take the box.
            drop(unsafe { Box::from_raw(data) });
            call.state.compiled.remove(index);
            return Err(error);
        }
        call.give_numbers(&[index as f64])?;
        Ok(value)
    })
}

/// Runs during garbage collection: it may not touch JavaScript, and does not.
unsafe extern "C" fn release(_: napi::napi_env, data: *mut c_void, _: *mut c_void) {
    // SAFETY: the box of `compiled_new`, finalized once.
    let holder = unsafe { Box::from_raw(data.cast::<Holder>()) };
    holder.state.compiled.remove(holder.index);
}

/// `compiled_call(trace)`: calls the function of a number, with a signature and arrays. `trace` is called when there
/// is no graph for them; besides its results it leaves a number, which stands beside the results of every call that
/// uses the graph. 1 follows it when the graph is kept.
unsafe extern "C" fn compiled_call(env: Env, info: CallbackInfo) -> RawValue {
    run(env, |call| {
        let compiled = call.state.compiled.get(call.float()?)?;
        let signature = call.float()?.to_bits();
        let inputs = call.arrays()?;
        let Called { outputs, note, kept } = match compiled.replay(signature, &inputs)? {
            Some(called) => called,
            None => {
                let [trace] = arguments(env, info)?;
                let called = compiled.trace(callback::function(call, "compile", trace)?, signature, &inputs);
                call.state.functions.delete(env);
                called?
            }
        };
        call.give_with_numbers(outputs, &[note, i32::from(kept)])
    })
}

unsafe extern "C" fn enable_compile(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        compile::enable();
        call.give_nothing()
    })
}

unsafe extern "C" fn disable_compile(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        compile::disable();
        call.give_nothing()
    })
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[
    ("compiled_new", compiled_new),
    ("compiled_call", compiled_call),
    ("enable_compile", enable_compile),
    ("disable_compile", disable_compile),
];

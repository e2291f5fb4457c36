//! What an environment owns: the call buffer, the arrays, the last error.
//!
//! Each worker thread is an environment of its own. The state is kept alive by the
//! instance data and by every object whose finalizer uses it, so the order in which
//! Node runs finalizers at the end does not matter.

use std::cell::{Cell, RefCell};
use std::ffi::c_void;
use std::ptr::null_mut;
use std::rc::Rc;

use mlx::compile::Compiled;
use mlx::record::Recorded;
use mlx::{Error, ErrorKind};
use napi_sys as napi;

use crate::call::{Callback, CallbackInfo, Env, RawValue};
use crate::callback::Released;
use crate::distributed::Groups;
use crate::env;
use crate::lifetime::Collector;
use crate::numbered::Numbered;
use crate::scalars::Scalars;
use crate::slab::Slab;
use crate::waiter::Waiter;

/// Slots of the call buffer: 512 KiB of which the system gives what is touched.
pub const SLOTS: usize = 1 << 16;

/// The state of an environment.
pub struct State {
    pub buffer: Box<[Cell<f64>]>,
    pub slab: Slab,
    pub scalars: Scalars,
    pub collector: Collector,
    pub compiled: Numbered<Compiled>,
    pub recorded: Numbered<Recorded>,
    pub waiter: RefCell<Option<Waiter>>,
    /// JavaScript functions that no graph needs any more.
    pub functions: Rc<Released>,
    pub groups: Groups,
    error: RefCell<Option<Error>>,
}

impl State {
    /// Keeps an error for JavaScript to ask for.
    #[cold]
    pub fn fail(&self, error: Error) {
        self.buffer[0].set(-1.0);
        *self.error.borrow_mut() = Some(error);
    }
}

/// Makes the state of an environment.
///
/// # Safety
/// The environment is alive and has no instance data.
pub unsafe fn install(env: napi::napi_env) {
    let state = Rc::new(State {
        buffer: vec![Cell::new(0.0); SLOTS].into_boxed_slice(),
        slab: Slab::new(),
        scalars: Scalars::new(),
        collector: Collector::default(),
        compiled: Numbered::default(),
        recorded: Numbered::default(),
        waiter: RefCell::new(None),
        functions: Rc::default(),
        groups: Groups::default(),
        error: RefCell::new(None),
    });
    let data = Rc::into_raw(state).cast_mut().cast::<c_void>();
    // SAFETY: as the caller says; the pointer is owned by the instance data from here on.
    unsafe { napi::napi_set_instance_data(env, data, Some(uninstall), null_mut()) };
}

unsafe extern "C" fn uninstall(_: napi::napi_env, data: *mut c_void, _: *mut c_void) {
    // SAFETY: the pointer that `install` made, given back once.
    let state = unsafe { Rc::from_raw(data.cast_const().cast::<State>()) };
    state.waiter.borrow_mut().take();
    if state.slab.is_used() {
        // The process may be about to end. OpenBLAS then ends its threads, and waits forever for
        // one that is given work meanwhile. What failed, nobody is left to tell.
        let _ = mlx::system::synchronize_all();
    }
}

/// The state of a live environment, borrowed for a call.
#[inline(always)]
pub fn of<'a>(env: napi::napi_env) -> &'a State {
    let mut data = null_mut();
    // SAFETY: `install` has set the instance data, which lives until the environment ends.
    unsafe {
        napi::napi_get_instance_data(env, &raw mut data);
        &*data.cast_const().cast::<State>()
    }
}

/// A share of the state, for a finalizer.
pub fn share(env: napi::napi_env) -> Rc<State> {
    let state = std::ptr::from_ref(of(env));
    // SAFETY: the pointer came from an `Rc`, whose count is raised for the new owner.
    unsafe {
        Rc::increment_strong_count(state);
        Rc::from_raw(state)
    }
}

/// `buffer()`: the call buffer.
unsafe extern "C" fn buffer(env: Env, _: CallbackInfo) -> RawValue {
    let state = share(env);
    let data = state.buffer.as_ptr().cast_mut().cast::<c_void>();
    let mut value = null_mut();
    // SAFETY: the memory lives as long as the share that the finalizer gives back.
    unsafe {
        let hint = Rc::into_raw(state).cast_mut().cast::<c_void>();
        napi::napi_create_external_arraybuffer(
            env,
            data,
            SLOTS * size_of::<f64>(),
            Some(drop_share),
            hint,
            &raw mut value,
        );
    }
    value
}

unsafe extern "C" fn drop_share(_: napi::napi_env, _: *mut c_void, hint: *mut c_void) {
    // SAFETY: the share that `buffer` gave away.
    drop(unsafe { Rc::from_raw(hint.cast_const().cast::<State>()) });
}

/// `error()`: the message of the last error; its kind is left in slot 1.
unsafe extern "C" fn error(env: Env, _: CallbackInfo) -> RawValue {
    let state = of(env);
    let Some(error) = state.error.borrow_mut().take() else {
        state.buffer[1].set(2.0);
        return env::string(env, "no error");
    };
    state.buffer[1].set(match error.kind {
        ErrorKind::Value => 0.0,
        ErrorKind::Type => 1.0,
        ErrorKind::Runtime => 2.0,
        ErrorKind::Callback => 3.0,
    });
    env::string(env, &error.message)
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[("buffer", buffer), ("error", error)];

//! A thread that waits for scheduled work, so that the event loop does not.

use std::collections::HashMap;
use std::ffi::c_void;
use std::ptr::null_mut;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use mlx::{Array, Error, ErrorKind, Pending, Result};
use napi_sys as napi;

use crate::env::{check, string};
use crate::state;

/// The waiting of an environment; its thread ends when this is dropped.
pub struct Waiter {
    jobs: Sender<Job>,
    loop_hold: napi::napi_threadsafe_function,
    promises: HashMap<u64, Promise>,
    next: u64,
}

struct Promise {
    deferred: napi::napi_deferred,
    arrays: Vec<Array>,
}

struct Job {
    id: u64,
    work: Pending,
}

struct Done {
    id: u64,
    result: Result<()>,
}

/// The way from the waiting thread to the event loop, which is gone once the environment ends:
/// Node frees the thread-safe function then, whoever still holds it.
struct Signal(Mutex<Option<Function>>);

/// A thread-safe function, which is made to be called from any thread.
struct Function(napi::napi_threadsafe_function);

// SAFETY: see above.
unsafe impl Send for Function {}

impl Signal {
    /// Sends a result to the event loop; says whether there still is one.
    fn send(&self, done: Done) -> bool {
        let function = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(Function(function)) = *function else { return false };
        let done = Box::into_raw(Box::new(done));
        let mode = napi::ThreadsafeFunctionCallMode::nonblocking;
        // SAFETY: the function is alive while the lock is held and it is there; the box is
        // taken by `settle`.
        let status = unsafe { napi::napi_call_threadsafe_function(function, done.cast(), mode) };
        if status != napi::Status::napi_ok {
            // SAFETY: Node did not take the box.
            drop(unsafe { Box::from_raw(done) });
        }
        status == napi::Status::napi_ok
    }
}

/// Runs when the environment ends, before Node frees the function.
unsafe extern "C" fn close(data: *mut c_void) {
    // SAFETY: the share that `start` gave away.
    let signal = unsafe { Arc::from_raw(data.cast_const().cast::<Signal>()) };
    signal.0.lock().unwrap_or_else(PoisonError::into_inner).take();
}

impl Waiter {
    /// Starts the thread of an environment.
    pub fn start(env: napi::napi_env) -> Result<Waiter> {
        let mut function = null_mut();
        // SAFETY: a live environment; the callback takes what the thread sends.
        check("async_eval", unsafe {
            napi::napi_create_threadsafe_function(
                env,
                null_mut(),
                null_mut(),
                string(env, "mlx.async_eval"),
                0,
                1,
                null_mut(),
                None,
                null_mut(),
                Some(settle),
                &raw mut function,
            )
        })?;
        // SAFETY: a live function; idle, it does not keep the process running.
        unsafe { napi::napi_unref_threadsafe_function(env, function) };
        let (jobs, inbox) = channel();
        let signal = Arc::new(Signal(Mutex::new(Some(Function(function)))));
        let share = Arc::into_raw(signal.clone()).cast_mut().cast();
        // SAFETY: hooks run last in, first out: this one before that of the function.
        unsafe { napi::napi_add_env_cleanup_hook(env, Some(close), share) };
        thread::Builder::new()
            .name("mlx-wait".into())
            .spawn(move || wait_for_jobs(&inbox, &signal))
            .map_err(|e| Error::new(ErrorKind::Runtime, "async_eval", &e.to_string()))?;
        Ok(Waiter { jobs, loop_hold: function, promises: HashMap::new(), next: 0 })
    }

    /// A promise that settles when the work is done.
    pub fn promise(
        &mut self,
        env: napi::napi_env,
        work: Pending,
        arrays: Vec<Array>,
    ) -> Result<napi::napi_value> {
        let (mut deferred, mut value) = (null_mut(), null_mut());
        // SAFETY: a live environment.
        check("async_eval", unsafe { napi::napi_create_promise(env, &raw mut deferred, &raw mut value) })?;
        let id = self.next;
        self.next += 1;
        if self.promises.is_empty() {
            // SAFETY: a live function; the process stays until the promise is settled.
            unsafe { napi::napi_ref_threadsafe_function(env, self.loop_hold) };
        }
        self.promises.insert(id, Promise { deferred, arrays });
        self.jobs
            .send(Job { id, work })
            .map_err(|_| Error::new(ErrorKind::Runtime, "async_eval", "the waiting thread has ended"))?;
        Ok(value)
    }
}

fn wait_for_jobs(inbox: &Receiver<Job>, signal: &Signal) {
    while let Ok(Job { id, work }) = inbox.recv() {
        let result = work.wait();
        drop(work);
        if !signal.send(Done { id, result }) {
            return;
        }
    }
}

/// Settles the promise of a job, on the environment's thread. Without an environment the
/// process is ending and there is nobody to tell.
unsafe extern "C" fn settle(env: napi::napi_env, _: napi::napi_value, _: *mut c_void, data: *mut c_void) {
    // SAFETY: the box that the waiting thread sent.
    let done = unsafe { Box::from_raw(data.cast::<Done>()) };
    if env.is_null() {
        return;
    }
    let mut waiter = state::of(env).waiter.borrow_mut();
    let Some(waiter) = waiter.as_mut() else { return };
    let Some(promise) = waiter.promises.remove(&done.id) else { return };
    if waiter.promises.is_empty() {
        // SAFETY: a live function.
        unsafe { napi::napi_unref_threadsafe_function(env, waiter.loop_hold) };
    }
    let result = done.result.and_then(|()| Array::wait(&promise.arrays));
    let mut value = null_mut();
    // SAFETY: a live environment and a deferred that is settled once.
    unsafe {
        match result {
            Ok(()) => {
                napi::napi_get_undefined(env, &raw mut value);
                napi::napi_resolve_deferred(env, promise.deferred, value);
            }
            Err(error) => {
                napi::napi_create_error(env, null_mut(), string(env, &error.message), &raw mut value);
                napi::napi_reject_deferred(env, promise.deferred, value);
            }
        }
    }
}

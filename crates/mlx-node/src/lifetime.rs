//! How arrays end: page holders, explicit disposal, and when to collect garbage.

use std::cell::Cell;
use std::ffi::c_void;
use std::ptr::null_mut;
use std::rc::Rc;

use napi_sys as napi;

use crate::call::{Callback, CallbackInfo, Env, Error, RawValue, run, run_value};
use crate::env::check;
use crate::state::{self, State};

/// Graph nodes that come with new arrays between two young collections, when these find enough to
/// release. Fewer collect amid the forward pass of a model, where all is in use and is copied in vain;
/// with 4096 instead of 1024 an LSTM's step is built in two thirds of the time.
const NODES: usize = 4096;
const MAX_NODES: usize = 64 * NODES;
/// Bytes put between two young collections, likewise. Evaluations collect sooner; what a graph that is
/// being built refers to is no garbage yet.
const BYTES: usize = 256 << 20;
const MAX_BYTES: usize = 1 << 30;
/// Bytes put since the last collection that make one worth its time before an evaluation.
const EVAL_BYTES: usize = 16 << 20;
/// V8 is told of changes of at least this many bytes.
const TOLD_STEP: i64 = 1 << 20;

/// Decides when JavaScript should collect its young garbage.
///
/// V8 sees small objects only and would wait for megabytes of them, each with an array
/// behind it. A collection that finds little to release makes the next one come later.
#[derive(Default)]
pub struct Collector {
    /// Pages opened since the last collection.
    pages: Cell<usize>,
    nodes_at_last: Cell<usize>,
    bytes_at_last: Cell<usize>,
    node_interval: Cell<usize>,
    byte_interval: Cell<usize>,
    /// Whether the event loop is asked to drop what is dead.
    posted: Cell<bool>,
    /// Whether the collection was due for its bytes.
    heavy: Cell<bool>,
    /// Bytes after the young collection before.
    before: Cell<i64>,
    told: Cell<i64>,
}

impl Collector {
    /// Called for each opened page; says whether to collect now.
    fn page_opened(&self, state: &State) -> bool {
        self.pages.set(self.pages.get() + 1);
        let grown = state.slab.bytes().saturating_sub(self.bytes_at_last.get());
        let nodes = state.slab.nodes().wrapping_sub(self.nodes_at_last.get());
        let heavy = grown >= self.byte_interval.get().max(BYTES);
        let due = heavy || nodes >= self.node_interval.get().max(NODES);
        if due {
            self.heavy.set(heavy);
            state.slab.take_released();
        }
        due
    }

    /// Called before an evaluation; says whether to collect now.
    fn evaluating(&self, state: &State) -> bool {
        let grown = state.slab.bytes().saturating_sub(self.bytes_at_last.get());
        let due = grown >= EVAL_BYTES;
        if due {
            state.slab.take_released();
        }
        due
    }

    /// Adapts to what the last collection released.
    fn learn(&self, state: &State) {
        let (bytes, pages) = state.slab.take_released();
        if self.heavy.replace(false) {
            state.slab.drop_dead();
        }
        let next = |useful: bool, last: usize, least: usize, most: usize| {
            if useful { least } else { (last.max(least) * 2).min(most) }
        };
        let interval = self.node_interval.get();
        self.node_interval.set(next(pages * 4 >= self.pages.get(), interval, NODES, MAX_NODES));
        let interval = self.byte_interval.get();
        self.byte_interval.set(next(bytes * 4 >= interval.max(BYTES), interval, BYTES, MAX_BYTES));
        self.pages.set(0);
        self.nodes_at_last.set(state.slab.nodes());
        self.bytes_at_last.set(state.slab.bytes());
    }

    /// Tells V8 how much memory its objects keep: what two young collections in a row have left. What the next one
    /// releases is not worth a full one, which V8 would start for it, at several milliseconds; amid a forward
    /// pass a young one leaves all of it.
    fn tell(&self, env: Env, state: &State) {
        let bytes = state.slab.bytes() as i64;
        let lasting = bytes.min(self.before.replace(bytes));
        let change = lasting - self.told.get();
        if change.abs() >= TOLD_STEP {
            let mut total = 0;
            // SAFETY: a live environment.
            unsafe { napi::napi_adjust_external_memory(env, change, &raw mut total) };
            self.told.set(lasting);
        }
    }
}

struct Holder {
    state: Rc<State>,
    page: u32,
}

/// `holder()`: makes the object that keeps the page in slot 1 alive; leaves in slot 1
/// whether young garbage should be collected (1) and whether the page is that of large arrays (2), together.
unsafe extern "C" fn holder(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let page = call.int()? as u32;
        if !call.state.slab.hold(page) {
            return Err(Error::value("mlx", "no such page"));
        }
        let data = Box::into_raw(Box::new(Holder { state: state::share(env), page }));
        let mut value = null_mut();
        // SAFETY: the box is given back by the finalizer, once.
        let status = unsafe {
            napi::napi_create_external(env, data.cast(), Some(release), null_mut(), &raw mut value)
        };
        if let Err(error) = check("mlx", status) {
            // SAFETY: Node did not take the box.
            drop(unsafe { Box::from_raw(data) });
            call.state.slab.release(page);
            return Err(error);
        }
        call.state.functions.delete(env);
        let due = call.state.collector.page_opened(call.state);
        let large = call.state.slab.is_large(page);
        call.give_numbers(&[f64::from(u8::from(due) | u8::from(large) << 1)])?;
        Ok(value)
    })
}

/// Runs during garbage collection: it may not touch JavaScript, and does not.
unsafe extern "C" fn release(env: napi::napi_env, data: *mut c_void, _: *mut c_void) {
    // SAFETY: the box of `holder`, finalized once.
    let Holder { state, page } = *unsafe { Box::from_raw(data.cast::<Holder>()) };
    state.slab.release(page);
    if state.slab.has_dead() && !state.collector.posted.replace(true) {
        let data = Rc::into_raw(Rc::clone(&state)).cast_mut().cast();
        // SAFETY: of a finalizer's environment; `idle` takes the share of the state back.
        let status = unsafe { napi::node_api_post_finalizer(env.cast(), Some(idle), data, null_mut()) };
        if status != napi::Status::napi_ok {
            // SAFETY: nobody else took the share.
            drop(unsafe { Rc::from_raw(data.cast::<State>()) });
            state.collector.posted.set(false);
        }
    }
}

/// Runs when the event loop turns: a program that makes no more arrays keeps no dead ones.
unsafe extern "C" fn idle(_: napi::napi_env, data: *mut c_void, _: *mut c_void) {
    // SAFETY: the share of `release`, given once.
    let state = unsafe { Rc::from_raw(data.cast::<State>()) };
    state.collector.posted.set(false);
    state.slab.drop_dead();
}

/// `dispose()`: drops the array whose handle is in slot 1.
unsafe extern "C" fn dispose(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        call.state.slab.dispose(call.float()?);
        call.give_nothing()
    })
}

/// `pressure()`: leaves 1 in slot 1 when young garbage should be collected before an evaluation:
/// what is garbage then is neither kept nor copied where its memory could be used again.
unsafe extern "C" fn pressure(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let due = call.state.collector.evaluating(call.state);
        call.give_numbers(&[f64::from(u8::from(due))])
    })
}

/// `leave_large()`: puts no more arrays into the page of large ones.
unsafe extern "C" fn leave_large(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        call.state.slab.leave_large();
        call.give_nothing()
    })
}

/// `collected()`: called after a collection that was due.
unsafe extern "C" fn collected(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        call.state.collector.learn(call.state);
        call.state.collector.tell(env, call.state);
        call.give_nothing()
    })
}

/// `drop_dead()`: drops at once what collections have found.
unsafe extern "C" fn drop_dead(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        call.state.slab.drop_dead();
        call.give_nothing()
    })
}

/// `live()`: leaves the number and the bytes of this environment's arrays.
unsafe extern "C" fn live(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| call.give_numbers(&[call.state.slab.count() as f64, call.state.slab.bytes() as f64]))
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[
    ("holder", holder),
    ("collected", collected),
    ("leave_large", leave_large),
    ("dispose", dispose),
    ("drop_dead", drop_dead),
    ("live", live),
    ("pressure", pressure),
];

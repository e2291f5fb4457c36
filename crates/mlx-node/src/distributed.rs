//! Groups of processes. JavaScript refers to one by a number, and holds an object that keeps it alive.

use std::cell::RefCell;
use std::ffi::c_void;
use std::ptr::null_mut;
use std::rc::Rc;

use mlx::distributed::{self, Exchange, Exchanger, Group};
use napi_sys as napi;

use crate::call::{Call, Callback, CallbackInfo, Env, RawValue, Result, run, run_value};
use crate::env::{arguments, bytes, check, is_function};
use crate::state::{self, State};

/// The groups of an environment.
#[derive(Default)]
pub struct Groups(RefCell<Vec<Option<Group>>>);

impl Groups {
    /// A share of a group.
    pub fn get(&self, number: f64) -> Option<Group> {
        self.0.borrow().get(number as usize).filter(|_| number >= 0.0)?.clone()
    }

    fn put(&self, group: Group) -> usize {
        let mut groups = self.0.borrow_mut();
        if let Some(free) = groups.iter().position(Option::is_none) {
            groups[free] = Some(group);
            return free;
        }
        groups.push(Some(group));
        groups.len() - 1
    }

    fn remove(&self, number: usize) {
        let group = self.0.borrow_mut().get_mut(number).and_then(Option::take);
        drop(group);
    }
}

struct Holder {
    state: Rc<State>,
    number: usize,
}

/// Leaves a group's number, rank and size in the slots from 1 on; gives the object that keeps it alive.
fn give(call: &Call<'_>, group: Group) -> Result<RawValue> {
    let (rank, size) = (group.rank()?, group.size()?);
    let number = call.state.groups.put(group);
    let data = Box::into_raw(Box::new(Holder { state: state::share(call.env), number }));
    let mut value = null_mut();
    // SAFETY: the box is given back by the finalizer, once.
    let status = unsafe {
        napi::napi_create_external(call.env, data.cast(), Some(release), null_mut(), &raw mut value)
    };
    if let Err(error) = check("init", status) {
        // SAFETY: Node did not take the box.
        drop(unsafe { Box::from_raw(data) });
        call.state.groups.remove(number);
        return Err(error);
    }
    call.give_numbers(&[number as f64, f64::from(rank), f64::from(size)])?;
    Ok(value)
}

/// Runs during garbage collection: it may not touch JavaScript, and does not.
unsafe extern "C" fn release(_: napi::napi_env, data: *mut c_void, _: *mut c_void) {
    // SAFETY: the box of `give`, finalized once.
    let holder = unsafe { Box::from_raw(data.cast::<Holder>()) };
    holder.state.groups.remove(holder.number);
}

/// Asks JavaScript, `(rank, size, source)`, for the bytes of all processes. It catches its own
/// exceptions and returns nothing in their place.
fn exchange(env: Env, function: RawValue, place: &mut (i32, i32), asked: Exchange<'_>) -> Result<()> {
    let (source, target) = match asked {
        Exchange::Begin { rank, size } => {
            *place = (rank, size);
            (None, None)
        }
        Exchange::Gather { source, target } => (Some(source), Some(target)),
    };
    let mut arguments = [null_mut(); 3];
    let (mut receiver, mut answer) = (null_mut(), null_mut());
    // SAFETY: a live environment; the source is copied.
    check("init", unsafe {
        napi::napi_get_undefined(env, &raw mut receiver);
        arguments[2] = receiver;
        napi::napi_create_int32(env, place.0, &raw mut arguments[0]);
        napi::napi_create_int32(env, place.1, &raw mut arguments[1]);
        if let Some(source) = source {
            let data = source.as_ptr().cast();
            napi::napi_create_buffer_copy(env, source.len(), data, null_mut(), &raw mut arguments[2]);
        }
        napi::napi_call_function(env, receiver, function, 3, arguments.as_ptr(), &raw mut answer)
    })?;
    let (data, length) = bytes("init", env, answer)?;
    match target {
        None => Ok(()),
        Some(target) if target.len() == length => {
            // SAFETY: the bytes are alive until JavaScript runs again, and of this length.
            target.copy_from_slice(unsafe { std::slice::from_raw_parts(data, length) });
            Ok(())
        }
        Some(target) => {
            let message = format!("expected {} bytes from the exchange, got {length}", target.len());
            Err(mlx::Error::value("init", &message))
        }
    }
}

/// `group_init(exchange)`: makes the group of all processes. `strict` and `backend` stand in the buffer.
unsafe extern "C" fn group_init(env: Env, info: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let (strict, backend) = (call.bool()?, call.text()?);
        let [function] = arguments(env, info)?;
        let mut place = (0, 0);
        let mut exchanger = |asked: Exchange<'_>| exchange(env, function, &mut place, asked).is_ok();
        let exchanger: Option<&mut Exchanger<'_>> =
            if is_function(env, function) { Some(&mut exchanger) } else { None };
        give(call, distributed::init(strict, &backend, exchanger)?)
    })
}

/// `group_split()`: splits a group by a color and a key.
unsafe extern "C" fn group_split(env: Env, _: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let (group, color, key) = (call.group()?, call.int()?, call.int()?);
        give(call, group.split(color, key)?)
    })
}

/// `group_is_available()`: leaves 1 in slot 1 when MLX has the backend.
unsafe extern "C" fn group_is_available(env: Env, _: CallbackInfo) -> RawValue {
    run(env, |call| {
        let there = distributed::is_available(&call.text()?)?;
        call.give_numbers(&[f64::from(u8::from(there))])
    })
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] =
    &[("group_init", group_init), ("group_split", group_split), ("group_is_available", group_is_available)];

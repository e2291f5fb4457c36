//! Objects that an environment keeps in a list, where calls find them by number. JavaScript holds one object for each,
//! whose finalizer takes it from the list.

use std::cell::RefCell;
use std::ffi::c_void;
use std::ptr::null_mut;
use std::rc::Rc;

use napi_sys as napi;

use crate::call::{Call, Error, RawValue, Result};
use crate::env::check;
use crate::state::{self, State};

/// The objects of one sort.
pub struct Numbered<T>(RefCell<Vec<Option<Rc<T>>>>);

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Numbered(RefCell::default())
    }
}

impl<T> Numbered<T> {
    fn put(&self, object: T) -> usize {
        let mut list = self.0.borrow_mut();
        let index = list.iter().position(Option::is_none).unwrap_or(list.len());
        if index == list.len() {
            list.push(None);
        }
        list[index] = Some(Rc::new(object));
        index
    }

    /// The object of a number.
    pub fn get(&self, op: &str, index: f64) -> Result<Rc<T>> {
        let list = self.0.borrow();
        let found = list.get(index as usize).and_then(Option::as_ref);
        found.cloned().ok_or_else(|| Error::value(op, "no such function"))
    }

    fn remove(&self, index: usize) {
        // The object is dropped after the list is free again.
        let removed = self.0.borrow_mut()[index].take();
        drop(removed);
    }
}

struct Holder<T: 'static> {
    state: Rc<State>,
    list: fn(&State) -> &Numbered<T>,
    index: usize,
}

/// Puts an object into a list; leaves its number in slot 1, and makes the JavaScript object that keeps it.
pub fn keep<T: 'static>(
    call: &Call<'_>,
    op: &str,
    list: fn(&State) -> &Numbered<T>,
    object: T,
) -> Result<RawValue> {
    let index = list(call.state).put(object);
    let data = Box::into_raw(Box::new(Holder { state: state::share(call.env), list, index }));
    let mut value = null_mut();
    // SAFETY: the box is given back by the finalizer, once.
    let status = unsafe {
        napi::napi_create_external(call.env, data.cast(), Some(release::<T>), null_mut(), &raw mut value)
    };
    if let Err(error) = check(op, status) {
        // SAFETY: Node did not take the box.
        drop(unsafe { Box::from_raw(data) });
        list(call.state).remove(index);
        return Err(error);
    }
    call.give_numbers(&[index as f64])?;
    Ok(value)
}

/// Runs during garbage collection: it may not touch JavaScript, and does not.
unsafe extern "C" fn release<T: 'static>(_: napi::napi_env, data: *mut c_void, _: *mut c_void) {
    // SAFETY: the box of `keep`, finalized once.
    let holder = unsafe { Box::from_raw(data.cast::<Holder<T>>()) };
    (holder.list)(&holder.state).remove(holder.index);
}

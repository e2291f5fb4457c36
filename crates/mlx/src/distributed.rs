//! Groups of processes that compute together. Their ops are [`crate::ops::distributed`].

use std::ffi::{c_char, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::{NonNull, null_mut};
use std::slice;

use mlx_sys as sys;

use crate::Result;
use crate::call::{check, text};

/// A group of processes.
#[derive(Debug)]
pub struct Group(NonNull<sys::Group>);

/// What the processes of a group that is being made tell each other.
#[derive(Debug)]
pub enum Exchange<'a> {
    /// The rank of this process and the size of the group; comes first.
    Begin {
        /// This process's.
        rank: i32,
        /// Of the group.
        size: i32,
    },
    /// Bytes of this process go to all, and those of all, by rank, come back.
    Gather {
        /// This process's bytes.
        source: &'a [u8],
        /// Room for the bytes of all.
        target: &'a mut [u8],
    },
}

/// Does an exchange; says whether it succeeded and keeps its error.
pub type Exchanger<'a> = dyn FnMut(Exchange<'_>) -> bool + 'a;

/// Whether MLX has a backend, `any` for one of them.
pub fn is_available(backend: &str) -> Result<bool> {
    let mut there = false;
    // SAFETY: the text outlives the call, which writes one boolean.
    let status = unsafe { sys::mlxb_group_is_available(text(Some(backend)), &raw mut there) };
    check("is_available", status).map(|()| there)
}

/// The group of all processes; of this one alone when there is no other and `strict` is false.
///
/// `exchanger` connects the processes where the backend, `jaccl`, has nothing to do so.
pub fn init(strict: bool, backend: &str, exchanger: Option<&mut Exchanger<'_>>) -> Result<Group> {
    let mut exchanger = exchanger;
    let exchange = match &mut exchanger {
        Some(exchanger) => {
            sys::Exchange { context: std::ptr::from_mut(exchanger).cast(), call: Some(trampoline) }
        }
        None => sys::Exchange { context: null_mut(), call: None },
    };
    // SAFETY: the text and the exchanger outlive the call.
    make("init", |out| unsafe { sys::mlxb_group_init(strict, text(Some(backend)), exchange, out) })
}

fn make(op: &str, call: impl FnOnce(*mut *mut sys::Group) -> i32) -> Result<Group> {
    let mut group = null_mut();
    check(op, call(&raw mut group))?;
    Ok(Group(NonNull::new(group).expect("a group was made")))
}

impl Group {
    /// What crosses the bridge.
    pub fn raw(&self) -> *const sys::Group {
        self.0.as_ptr()
    }

    /// This process's number among those of the group.
    pub fn rank(&self) -> Result<i32> {
        let mut rank = 0;
        // SAFETY: a live group; the call writes one integer.
        check("rank", unsafe { sys::mlxb_group_rank(self.raw(), &raw mut rank) }).map(|()| rank)
    }

    /// How many processes there are.
    pub fn size(&self) -> Result<i32> {
        let mut size = 0;
        // SAFETY: as above.
        check("size", unsafe { sys::mlxb_group_size(self.raw(), &raw mut size) }).map(|()| size)
    }

    /// The group of the processes that give the same color, ranked by key; by their ranks in this
    /// group where the key is negative.
    pub fn split(&self, color: i32, key: i32) -> Result<Group> {
        // SAFETY: a live group.
        make("split", |out| unsafe { sys::mlxb_group_split(self.raw(), color, key, out) })
    }
}

impl Clone for Group {
    fn clone(&self) -> Group {
        // SAFETY: a live group, whose copy is ours.
        let copy = unsafe { sys::mlxb_group_clone(self.raw()) };
        Group(NonNull::new(copy).expect("a group was copied"))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // SAFETY: the group is ours and dropped once.
        unsafe { sys::mlxb_group_drop(self.0.as_ptr()) }
    }
}

/// Calls the Rust function that `context` points to. A panic is a failure: it must not cross into C++.
///
/// # Safety
/// `context` points to an exchanger, `source` to `bytes` bytes or null, and `target`, where `source` is
/// not null, to `size` times as many, all alive during the call.
unsafe extern "C" fn trampoline(
    context: *mut c_void,
    rank: i32,
    size: i32,
    source: *const c_char,
    target: *mut c_char,
    bytes: usize,
) -> bool {
    // SAFETY: as the caller promises.
    let (exchanger, exchange) = unsafe {
        let exchanger = &mut *context.cast::<&mut Exchanger<'_>>();
        let exchange = if source.is_null() {
            Exchange::Begin { rank, size }
        } else {
            let all = bytes.saturating_mul(usize::try_from(size).unwrap_or(0));
            Exchange::Gather {
                source: slice::from_raw_parts(source.cast(), bytes),
                target: slice::from_raw_parts_mut(target.cast(), all),
            }
        };
        (exchanger, exchange)
    };
    catch_unwind(AssertUnwindSafe(|| exchanger(exchange))).unwrap_or(false)
}

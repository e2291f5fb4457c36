//! Arrays that are dropped little by little.

use mlx_sys as sys;

use crate::Array;

/// Arrays that nobody needs any more, to be dropped as new ones come, which take the memory of the last ones
/// dropped while it is in the processor's cache. Dropped together they would take longer than they took to make.
pub struct Dying {
    list: Vec<Array>,
    window: *mut sys::Dying,
}

impl Dying {
    /// An empty list.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Dying {
        // SAFETY: the object is ours.
        Dying { list: Vec::new(), window: unsafe { sys::mlxb_dying_new() } }
    }

    /// Takes an array in.
    pub fn push(&mut self, array: Array) {
        self.list.push(array);
    }

    /// How many arrays wait to be dropped.
    pub fn waiting(&self) -> usize {
        self.list.len()
    }

    /// Whether there is nothing to drop.
    pub fn is_empty(&self) -> bool {
        // SAFETY: the window lives as long as self.
        self.list.is_empty() && unsafe { sys::mlxb_dying_is_empty(self.window) }
    }

    /// Drops that many graph nodes, as far as there are any.
    #[inline]
    pub fn drop_nodes(&mut self, nodes: usize) {
        let (list, count) = (self.list.as_mut_ptr(), self.list.len());
        // SAFETY: the window lives as long as self. The arrays behind the length that is left have moved away.
        unsafe {
            let left = sys::mlxb_dying_drop(self.window, list.cast(), count, nodes);
            self.list.set_len(left);
        }
    }

    /// Drops everything.
    pub fn clear(&mut self) {
        self.drop_nodes(usize::MAX);
    }
}

impl Drop for Dying {
    fn drop(&mut self) {
        self.clear();
        // SAFETY: ours, and freed once.
        unsafe { sys::mlxb_dying_free(self.window) }
    }
}

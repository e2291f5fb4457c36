//! Where the arrays of an environment live: pages of 128 slots.
//!
//! A handle is page × 128 + slot. JavaScript holds one object for each page; when the last
//! array object of a page is collected, that object is too, and the page's slots are
//! released together.

use std::cell::{Cell, UnsafeCell};
use std::mem::MaybeUninit;

use mlx::{Array, Dying, Error, Result};

const SLOTS: usize = 128;

/// Arrays whose elements take less than this are small. Small and large ones have pages of their own; those of a page of
/// small ones are dropped little by little as new ones come.
const SMALL_BYTES: usize = 64 << 10;

/// A page holds so many times the bytes of its smallest array, or of one that is just not small: an array that lives on
/// never keeps much else.
const SHARE: usize = 4;

/// A page of several arrays holds no more bytes than this.
const FULL_BYTES: usize = 4 << 20;

/// What a graph node takes.
const NODE_BYTES: usize = 512;

/// The graph nodes of one array count up to this many.
const MAX_NODES: usize = 256;

/// Above this number of dead arrays more nodes are dropped than come.
const MOST_DEAD: usize = 16384;

/// One array counts for at most this much; a lazy one may never be computed.
const MAX_BYTES: usize = 1 << 30;

struct Page {
    slots: [MaybeUninit<Array>; SLOTS],
    /// A bit for each slot that holds an array.
    live: u128,
    /// How many slots were given out.
    used: usize,
    /// Objects that keep the page: one, or more when the package's modules were loaded again.
    holders: u32,
    bytes: usize,
    nodes: usize,
    /// Bytes of the smallest array.
    least: usize,
    /// Whether it is for large arrays.
    large: bool,
}

impl Page {
    fn has_room(&self, bytes: usize) -> bool {
        let full = (SHARE * self.least.min(bytes).max(SMALL_BYTES)).min(FULL_BYTES);
        self.used == 0 || (self.used < SLOTS && self.bytes + bytes <= full)
    }
}

/// The pages.
pub struct Slab {
    // Boxed, as references to arrays outlive the growth of the list.
    #[expect(clippy::vec_box)]
    pages: UnsafeCell<Vec<Box<Page>>>,
    free: UnsafeCell<Vec<u32>>,
    /// The pages that new arrays go to: small ones, and large ones.
    current: [Cell<Option<u32>>; 2],
    /// Arrays that nobody holds any more.
    dead: UnsafeCell<Dying>,
    /// How many graph nodes came with the arrays that were ever put.
    nodes: Cell<usize>,
    /// Bytes of all pages.
    bytes: Cell<usize>,
    /// Bytes and pages released since they were last asked for.
    released: Cell<(usize, usize)>,
}

impl Slab {
    pub fn new() -> Slab {
        Slab {
            pages: UnsafeCell::new(Vec::new()),
            free: UnsafeCell::new(Vec::new()),
            current: [const { Cell::new(None) }; 2],
            dead: UnsafeCell::new(Dying::new()),
            nodes: Cell::new(0),
            bytes: Cell::new(0),
            released: Cell::new((0, 0)),
        }
    }

    /// Takes an array in; gives its handle.
    #[inline(always)]
    pub fn put(&self, array: Array) -> u32 {
        let (bytes, nodes) = array.weigh(MAX_NODES);
        let bytes = bytes.min(MAX_BYTES) + nodes * NODE_BYTES;
        let large = bytes >= SMALL_BYTES;
        let current = &self.current[usize::from(large)];
        // SAFETY: the slab is used by one thread, and no reference to a page's bookkeeping is held.
        let has_room = |index: &u32| unsafe { (&*self.pages.get())[*index as usize].has_room(bytes) };
        let index = current.get().filter(has_room).unwrap_or_else(|| self.open(large));
        // SAFETY: the slab is used by one thread; no other reference to the page's
        // bookkeeping exists during this call, and the slot written to is unused, so no
        // reference to its array exists either.
        let page = unsafe { &mut (&mut *self.pages.get())[index as usize] };
        let slot = page.used;
        page.slots[slot].write(array);
        page.live |= 1 << slot;
        page.used += 1;
        page.bytes += bytes;
        page.nodes += nodes;
        page.least = page.least.min(bytes);
        self.bytes.set(self.bytes.get() + bytes);
        self.nodes.set(self.nodes.get().wrapping_add(nodes));
        self.drop_some(nodes);
        index * SLOTS as u32 + slot as u32
    }

    /// Drops as many dead nodes as new ones came, and more when many wait.
    #[inline(always)]
    fn drop_some(&self, nodes: usize) {
        // SAFETY: one thread, and no reference into the list is held while nodes are dropped.
        let dead = unsafe { &mut *self.dead.get() };
        dead.drop_nodes(nodes * (1 + dead.waiting() / MOST_DEAD));
    }

    /// Whether there are arrays that nobody holds any more.
    pub fn has_dead(&self) -> bool {
        // SAFETY: as above.
        !unsafe { &*self.dead.get() }.is_empty()
    }

    /// Drops all arrays that nobody holds any more.
    pub fn drop_dead(&self) {
        // SAFETY: as above.
        unsafe { &mut *self.dead.get() }.clear();
    }

    #[cold]
    fn open(&self, large: bool) -> u32 {
        // SAFETY: one thread, and no reference into the lists is held.
        let (pages, free) = unsafe { (&mut *self.pages.get(), &mut *self.free.get()) };
        let index = free.pop().unwrap_or_else(|| {
            pages.push(Box::new(Page {
                slots: [const { MaybeUninit::uninit() }; SLOTS],
                live: 0,
                used: 0,
                holders: 0,
                bytes: 0,
                nodes: 0,
                least: usize::MAX,
                large,
            }));
            pages.len() as u32 - 1
        });
        pages[index as usize].large = large;
        self.current[usize::from(large)].set(Some(index));
        index
    }

    /// The page and the slot of a handle that holds an array.
    #[inline(always)]
    fn locate(&self, handle: f64) -> Option<(*mut Page, usize)> {
        let handle = handle as u32 as usize;
        // SAFETY: one thread, and no reference into the list is held.
        let page: *mut Page = unsafe { (&mut *self.pages.get()).get_mut(handle / SLOTS)?.as_mut() };
        let slot = handle % SLOTS;
        // SAFETY: the page is alive as long as the slab.
        let live = unsafe { (*page).live };
        (live & (1 << slot) != 0).then_some((page, slot))
    }

    /// The array of a handle.
    ///
    /// It stays where it is until its slot or page is released, which happens in
    /// `dispose`, in `assign` or in a finalizer: none of them runs while an addon function
    /// holds the reference, as long as that function lets no JavaScript run.
    #[inline(always)]
    pub fn get(&self, handle: f64) -> Result<&Array> {
        match self.locate(handle) {
            // SAFETY: the live bit says that the slot holds an array.
            Some((page, slot)) => Ok(unsafe { &*(*page).slots[slot].as_ptr() }),
            None => Err(Error::value("array", "the array has been disposed")),
        }
    }

    /// Makes the array of a handle what another is.
    pub fn assign(&self, handle: f64, other: &Array) -> Result<()> {
        let other = other.clone();
        let (page, slot) =
            self.locate(handle).ok_or_else(|| Error::value("array", "the array has been disposed"))?;
        // SAFETY: the live bit says that the slot holds an array; `other` is a share of its own.
        unsafe { (*page).slots[slot].assume_init_mut() }.assign(&other);
        Ok(())
    }

    /// Drops the array of a handle; its slot is used again when the page is.
    pub fn dispose(&self, handle: f64) {
        if let Some((page, slot)) = self.locate(handle) {
            // SAFETY: one thread, and no other reference to the page's bookkeeping is held.
            let page = unsafe { &mut *page };
            page.live &= !(1 << slot);
            // SAFETY: the bit was set, so the slot held an array, and now nobody takes it.
            let array = unsafe { page.slots[slot].assume_init_read() };
            let bytes = (array.nbytes().min(MAX_BYTES) + NODE_BYTES).min(page.bytes);
            page.bytes -= bytes;
            self.bytes.set(self.bytes.get() - bytes);
            drop(array);
        }
    }

    /// Puts no more arrays into the page of large ones, as JavaScript no longer keeps it.
    pub fn leave_large(&self) {
        if let Some(index) = self.current[1].take() {
            // SAFETY: one thread, and no reference into the lists is held.
            let (pages, free) = unsafe { (&*self.pages.get(), &mut *self.free.get()) };
            if pages[index as usize].used == 0 {
                free.push(index);
            }
        }
    }

    /// Whether a page is for large arrays.
    pub fn is_large(&self, index: u32) -> bool {
        // SAFETY: one thread, and no reference to a page is held.
        unsafe { (&*self.pages.get())[index as usize].large }
    }

    /// Notes an object that keeps a page; says whether there is such a page.
    pub fn hold(&self, index: u32) -> bool {
        // SAFETY: one thread, and no reference to a page is held.
        let page = unsafe { (&mut *self.pages.get()).get_mut(index as usize) };
        page.filter(|page| page.used > 0).map(|page| page.holders += 1).is_some()
    }

    /// Takes back one `hold`; with the last one all arrays of the page die, and it is free.
    pub fn release(&self, index: u32) {
        // SAFETY: one thread, and no reference to a page is held.
        let Some(page) = (unsafe { (&mut *self.pages.get()).get_mut(index as usize) }) else {
            return;
        };
        page.holders = page.holders.saturating_sub(1);
        if page.holders == 0 && page.used > 0 {
            self.clear(index);
        }
    }

    fn clear(&self, index: u32) {
        // SAFETY: as above.
        let page = unsafe { &mut (&mut *self.pages.get())[index as usize] };
        let live = std::mem::take(&mut page.live);
        let bytes = std::mem::take(&mut page.bytes);
        let small = bytes.saturating_sub(std::mem::take(&mut page.nodes) * NODE_BYTES) < SMALL_BYTES;
        for slot in 0..SLOTS {
            if live & (1 << slot) != 0 {
                // SAFETY: the bit was set, so the slot held an array, and now nobody takes it.
                let array = unsafe { page.slots[slot].assume_init_read() };
                if small {
                    // SAFETY: one thread, and no reference into the list is held.
                    unsafe { &mut *self.dead.get() }.push(array);
                }
            }
        }
        page.used = 0;
        page.least = usize::MAX;
        self.bytes.set(self.bytes.get() - bytes);
        let (all_bytes, all_pages) = self.released.get();
        self.released.set((all_bytes + bytes, all_pages + 1));
        if self.current.iter().all(|current| current.get() != Some(index)) {
            // SAFETY: as above.
            unsafe { (&mut *self.free.get()).push(index) };
        }
    }

    /// Whether there has ever been an array.
    pub fn is_used(&self) -> bool {
        // SAFETY: one thread.
        !unsafe { (&*self.pages.get()).is_empty() }
    }

    /// How many graph nodes came with the arrays that were ever put.
    pub fn nodes(&self) -> usize {
        self.nodes.get()
    }

    /// Bytes of all arrays.
    pub fn bytes(&self) -> usize {
        self.bytes.get()
    }

    /// Live arrays; counted on demand.
    pub fn count(&self) -> usize {
        // SAFETY: one thread.
        unsafe { (&*self.pages.get()).iter().map(|p| p.live.count_ones() as usize).sum() }
    }

    /// Bytes and pages released since the last call.
    pub fn take_released(&self) -> (usize, usize) {
        self.released.take()
    }
}

impl Drop for Slab {
    fn drop(&mut self) {
        for index in 0..self.pages.get_mut().len() {
            self.clear(index as u32);
        }
    }
}

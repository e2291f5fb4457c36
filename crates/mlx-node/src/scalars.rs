//! Scalars that stand beside arrays, kept for the next call: a loop uses the same few.
//!
//! They are inputs of ops only and never handed out, so nobody can change them.

use std::cell::RefCell;

use mlx::{Array, Dtype, Result};

const SLOTS: usize = 64;

struct Entry {
    bits: u64,
    dtype: Dtype,
    array: Array,
}

/// The kept scalars; each has one place, where a later one may replace it.
pub struct Scalars(RefCell<Vec<Option<Entry>>>);

impl Scalars {
    pub fn new() -> Scalars {
        Scalars(RefCell::new((0..SLOTS).map(|_| None).collect()))
    }

    /// The array of a number beside an array of a dtype.
    pub fn get(&self, value: f64, dtype: Dtype, make: impl FnOnce() -> Result<Array>) -> Result<Array> {
        let bits = value.to_bits();
        let mixed = (bits ^ dtype as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut entries = self.0.borrow_mut();
        let place = &mut entries[(mixed >> 58) as usize];
        if let Some(entry) = place.as_ref().filter(|e| e.bits == bits && e.dtype == dtype) {
            return Ok(entry.array.clone());
        }
        let array = make()?;
        *place = Some(Entry { bits, dtype, array: array.clone() });
        Ok(array)
    }
}

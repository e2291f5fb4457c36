//! Giving the primitives of a graph other kernels, just before it is evaluated.

use std::ffi::c_void;

use mlx_sys as sys;

use crate::call::{check, raw_arrays};
use crate::{Array, Result};

/// A primitive on a CPU stream that is about to be evaluated.
pub struct Node<'a> {
    name: &'a str,
    output: &'a Array,
    inputs: &'a [Array],
}

/// A kernel over float32 rows: input, output, how many rows, how many columns. The output has as
/// many columns as the input, or one; it may be the input's own memory when it has as many.
pub type RowsKernel = unsafe extern "C" fn(*const f32, *mut f32, usize, usize);

/// What a node is to be computed by.
pub struct Kernel(RowsKernel);

impl Node<'_> {
    /// The primitive's name, such as `Softmax`.
    pub fn name(&self) -> &str {
        self.name
    }

    /// What it computes.
    pub fn output(&self) -> &Array {
        self.output
    }

    /// What it computes it from.
    pub fn inputs(&self) -> &[Array] {
        self.inputs
    }
}

impl Kernel {
    /// A kernel over the rows of the last axis, for row-contiguous input; other input is computed
    /// by the primitive itself.
    pub fn rows(kernel: RowsKernel) -> Kernel {
        Kernel(kernel)
    }
}

/// Finds kernels for primitives.
pub trait Match {
    /// Whether primitives of a name may have one.
    fn knows(&self, name: &str) -> bool;

    /// The kernel of a primitive of a known name.
    fn find(&self, node: &Node<'_>) -> Option<Kernel>;
}

/// Asks for each node of the graph behind `arrays` whether it has a kernel.
pub fn lower(arrays: &[Array], find: &dyn Match) -> Result<()> {
    let mut find = find;
    let matcher = sys::Matcher { context: (&raw mut find).cast(), knows, call: trampoline };
    // SAFETY: the arrays and the matcher outlive the call.
    check("lower", unsafe { sys::mlxb_lower(raw_arrays(arrays), matcher) })
}

/// # Safety
/// The text is alive.
unsafe fn text<'a>(text: sys::Text) -> &'a str {
    // SAFETY: as the caller promises.
    let bytes = unsafe { std::slice::from_raw_parts(text.data.cast::<u8>(), text.size) };
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// # Safety
/// `context` points to a reference to a `Match`; the text is alive.
unsafe extern "C" fn knows(context: *mut c_void, name: sys::Text) -> bool {
    // SAFETY: as the caller promises.
    let (find, name) = unsafe { (*context.cast::<&dyn Match>(), text(name)) };
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| find.knows(name))).unwrap_or(false)
}

/// # Safety
/// `context` points to a reference to a `Match`; the text and the arrays are alive.
unsafe extern "C" fn trampoline(
    context: *mut c_void,
    name: sys::Text,
    output: *const sys::RawArray,
    inputs: sys::Arrays,
) -> Option<RowsKernel> {
    if inputs.size == 0 {
        return None;
    }
    // SAFETY: as the caller promises; `Array` is transparent over `RawArray`.
    let (find, node) = unsafe {
        let inputs = std::slice::from_raw_parts(inputs.data.cast::<Array>(), inputs.size);
        let node = Node { name: text(name), output: &*output.cast::<Array>(), inputs };
        (*context.cast::<&dyn Match>(), node)
    };
    let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| find.find(&node)));
    found.ok().flatten().map(|kernel| kernel.0)
}

//! The CPU engine. Just before an evaluation it walks the graph and gives primitives on CPU
//! streams faster kernels. Differentiation, vectorization and compilation have happened by then,
//! so a kernel need only compute.
//!
//! The passes, in order:
//!
//! 1. `softmax`: softmax and logsumexp over the last axis of float32 arrays.
//!
//! What no pass recognises runs as MLX's own, and so does an input that a kernel does not take.
//! On by default where MLX has no tuned CPU backend (everywhere but macOS); `MLX_CPU_ENGINE=0`
//! turns it off, `MLX_CPU_ENGINE=1` on.

mod exp;
mod softmax;

use std::sync::OnceLock;

use mlx::lower::{Kernel, Match, Node};
use mlx::{Array, Result};

/// Recognises nodes and names kernels for them.
pub struct Pass {
    /// The names of the primitives that it looks at.
    pub primitives: &'static [&'static str],
    /// The kernel for a node of such a primitive.
    pub find: fn(&Node<'_>) -> Option<Kernel>,
}

/// The passes, in the order in which they are asked.
pub const PASSES: &[Pass] = &[softmax::PASS];

struct Passes(&'static [Pass]);

impl Match for Passes {
    fn knows(&self, name: &str) -> bool {
        self.0.iter().any(|pass| pass.primitives.contains(&name))
    }

    fn find(&self, node: &Node<'_>) -> Option<Kernel> {
        self.0.iter().filter(|pass| pass.primitives.contains(&node.name())).find_map(|pass| (pass.find)(node))
    }
}

/// Whether the engine is on.
pub fn enabled() -> bool {
    static ENABLED: OnceLock<bool> = OnceLock::new();
    *ENABLED.get_or_init(|| match std::env::var("MLX_CPU_ENGINE").as_deref() {
        Ok("0") => false,
        Ok("1") => true,
        _ => !cfg!(target_os = "macos"),
    })
}

/// Lowers the graph behind arrays that are about to be evaluated. Also when the engine is off the
/// graph is walked, as reductions of nothing are replaced: MLX's may never end.
pub fn lower(arrays: &[Array]) -> Result<()> {
    mlx::lower::lower(arrays, &Passes(if enabled() { PASSES } else { &[] }))
}

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

use mlx::lower::{Kernel, Node};
use mlx::{Array, Result};

/// A pass: recognises a node and names the kernel for it.
type Pass = fn(&Node<'_>) -> Option<Kernel>;

/// The passes by name, in the order in which they are asked.
pub const PASSES: &[(&str, Pass)] = &[("softmax", softmax::pass)];

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
    let passes = if enabled() { PASSES } else { &[] };
    mlx::lower::lower(arrays, &|node| passes.iter().find_map(|(_, pass)| pass(node)))
}

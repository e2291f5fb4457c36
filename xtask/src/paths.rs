//! Where things lie in the repository.

use std::path::{Path, PathBuf};

/// The repository's root folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the repository's root")
}

/// The lock of the MLX runtime.
pub fn lock_file() -> PathBuf {
    root().join("runtime.lock.toml")
}

/// The folder that holds one unpacked runtime per platform.
pub fn runtime() -> PathBuf {
    root().join("runtime")
}

//! Where MLX is: `MLX_HOME`, or the runtime that `cargo xtask fetch` brought.

use std::env;
use std::path::{Path, PathBuf};

/// The folder that holds `include` and `lib`.
pub fn mlx() -> Result<PathBuf, String> {
    println!("cargo:rerun-if-env-changed=MLX_HOME");
    let home = match env::var_os("MLX_HOME") {
        Some(home) => PathBuf::from(home),
        None => Path::new("../../runtime").join(platform()?).join("mlx"),
    };
    let header = home.join("include/mlx/mlx.h");
    println!("cargo:rerun-if-changed={}", header.display());
    if !header.exists() {
        return Err(format!(
            "MLX was not found in {}: run `cargo xtask fetch`, or set MLX_HOME to an installation",
            home.display()
        ));
    }
    home.canonicalize().map_err(|e| format!("{}: {e}", home.display()))
}

/// The folder of the OpenBLAS library that was fetched beside MLX.
pub fn openblas(mlx: &Path) -> PathBuf {
    let fetched = mlx.with_file_name("scipy_openblas32").join("lib");
    if fetched.exists() {
        return fetched;
    }
    let runtime = Path::new("../../runtime").join(platform().unwrap_or_default());
    let fallback = runtime.join("scipy_openblas32/lib");
    fallback.canonicalize().unwrap_or(fallback)
}

/// Node's name for the platform that is built for.
fn platform() -> Result<String, String> {
    let os = match env::var("CARGO_CFG_TARGET_OS").as_deref() {
        Ok("macos") => "darwin",
        Ok("windows") => "win32",
        Ok("linux") => "linux",
        other => return Err(format!("MLX is not published for {other:?}")),
    };
    let arch = match env::var("CARGO_CFG_TARGET_ARCH").as_deref() {
        Ok("x86_64") => "x64",
        Ok("aarch64") => "arm64",
        other => return Err(format!("MLX is not published for {other:?}")),
    };
    Ok(format!("{os}-{arch}"))
}

pub fn is_macos() -> bool {
    env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("macos")
}

pub fn is_windows() -> bool {
    env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("windows")
}

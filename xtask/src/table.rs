//! Which wheels the project uses: what `cargo xtask lock` looks up and `runtime.lock.toml` pins.

/// The release of MLX that the bindings are made for.
pub const MLX: &str = "0.32.4";
/// The release of OpenBLAS that replaces the reference BLAS of MLX's Linux wheels.
pub const OPENBLAS: &str = "0.3.34.481.3";

/// One wheel of one platform.
pub struct Entry {
    /// Platform package that the wheel belongs to.
    pub platform: &'static str,
    /// Which of several builds for the platform; none when there is one.
    pub variant: Option<&'static str>,
    /// Name of the Python package.
    pub package: &'static str,
    /// Its version.
    pub version: &'static str,
    /// What pip calls the platform.
    pub tag: &'static str,
}

/// Every wheel of every platform. A platform's first variant is its default.
pub fn entries() -> Vec<Entry> {
    const X64: &str = "manylinux_2_35_x86_64";
    const ARM64: &str = "manylinux_2_35_aarch64";
    vec![
        mlx("darwin-arm64", Some("macos-14"), "mlx-metal", "macosx_14_0_arm64"),
        mlx("darwin-arm64", Some("macos-15"), "mlx-metal", "macosx_15_0_arm64"),
        mlx("darwin-arm64", Some("macos-26"), "mlx-metal", "macosx_26_0_arm64"),
        mlx("linux-x64", None, "mlx-cpu", X64),
        openblas("linux-x64", "manylinux_2_28_x86_64"),
        mlx("linux-arm64", None, "mlx-cpu", ARM64),
        openblas("linux-arm64", "manylinux_2_28_aarch64"),
        mlx("linux-x64-cuda", Some("cuda-13"), "mlx-cuda-13", X64),
        mlx("linux-x64-cuda", Some("cuda-12"), "mlx-cuda-12", X64),
        openblas("linux-x64-cuda", "manylinux_2_28_x86_64"),
        mlx("linux-arm64-cuda", Some("cuda-13"), "mlx-cuda-13", ARM64),
        mlx("linux-arm64-cuda", Some("cuda-12"), "mlx-cuda-12", ARM64),
        openblas("linux-arm64-cuda", "manylinux_2_28_aarch64"),
        mlx("win32-x64", None, "mlx-cpu", "win_amd64"),
        mlx("win32-x64-cuda", Some("cuda-13"), "mlx-cuda-13", "win_amd64"),
    ]
}

fn mlx(
    platform: &'static str,
    variant: Option<&'static str>,
    package: &'static str,
    tag: &'static str,
) -> Entry {
    Entry { platform, variant, package, version: MLX, tag }
}

fn openblas(platform: &'static str, tag: &'static str) -> Entry {
    Entry { platform, variant: None, package: "scipy-openblas32", version: OPENBLAS, tag }
}

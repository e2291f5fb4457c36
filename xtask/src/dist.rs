//! `cargo xtask dist`: assembles the npm packages under `dist/npm/`.

mod files;
mod manifest;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::{paths, platform};

/// Assemble the npm packages: mlx itself and the package with this platform's binaries.
///
/// Takes the built package (npm run build) and the runtime that `cargo xtask fetch` brought, and
/// writes dist/npm/mlx/ and dist/npm/mlx-PLATFORM/, ready for `npm pack` and `npm publish`.
#[derive(clap::Args)]
pub struct Args {
    /// Platform of the binaries, as in linux-x64-cuda; this machine's by default.
    #[arg(long)]
    platform: Option<String>,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<()> {
    let platform = match &args.platform {
        Some(name) => name.as_str(),
        None => platform::host()?,
    };
    let package = paths::root().join("packages/mlx");
    let manifest = manifest::read(&package.join("package.json"))?;
    let out = paths::root().join("dist/npm");

    let folder = fresh(&out.join("mlx"))?;
    main_package(&package, &folder)?;
    manifest::write(&folder, &manifest::main(&manifest)?)?;
    println!("{}", shown(&folder));

    let folder = fresh(&out.join(format!("mlx-{platform}")))?;
    platform_package(platform, &package.join("native"), &folder)?;
    manifest::write(&folder, &manifest::platform(platform, &manifest)?)?;
    println!("{}", shown(&folder));
    Ok(())
}

fn main_package(package: &Path, folder: &Path) -> Result<()> {
    let built = package.join("dist");
    ensure!(built.is_dir(), "{} is missing: run npm run build first", shown(&built));
    files::copy_tree(&built, &folder.join("dist"), |path| path.extension() != Some("tsbuildinfo".as_ref()))?;
    files::copy_tree(&package.join("bin"), &folder.join("bin"), |_| true)?;
    if package.join("README.md").exists() {
        files::copy(&package.join("README.md"), folder)?;
    } else {
        files::copy(&paths::root().join("README.md"), folder)?;
    }
    licences(folder)
}

/// The addon finds MLX by paths relative to itself, so the wheels' layout is kept; Windows looks
/// for DLLs in the addon's own folder only.
fn platform_package(platform: &str, native: &Path, folder: &Path) -> Result<()> {
    let addon = native.join("mlx.node");
    ensure!(addon.is_file(), "{} is missing: run npm run build first", shown(&addon));
    files::copy(&addon, folder)?;
    for library in files::shared_libraries(native, 1)? {
        files::copy(&library, folder)?;
    }
    let runtime = paths::runtime().join(platform);
    ensure!(
        runtime.is_dir(),
        "{} is missing: run cargo xtask fetch --platform {platform} first",
        shown(&runtime)
    );
    for library in files::shared_libraries(&runtime, usize::MAX)? {
        let relative = library.strip_prefix(&runtime)?.parent().unwrap_or(Path::new(""));
        let target = if platform.starts_with("win32") { folder.to_owned() } else { folder.join(relative) };
        files::copy(&library, &target)?;
    }
    // MLX compiles fused kernels when they are needed, from its headers.
    let headers = Path::new("mlx/include");
    if runtime.join(headers).is_dir() {
        files::copy_tree(&runtime.join(headers), &folder.join(headers), |_| true)?;
    }
    for info in runtime.read_dir()? {
        let info = info?;
        let name = info.file_name().to_string_lossy().into_owned();
        let texts = info.path().join("licenses");
        if let Some(wheel) = name.strip_suffix(".dist-info")
            && texts.is_dir()
        {
            files::copy_tree(&texts, &folder.join("licenses").join(wheel), |_| true)?;
        }
    }
    licences(folder)
}

fn licences(folder: &Path) -> Result<()> {
    for name in ["LICENSE", "NOTICE.md"] {
        files::copy(&paths::root().join(name), folder)?;
    }
    Ok(())
}

fn fresh(folder: &Path) -> Result<std::path::PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot replace {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder.to_owned())
}

fn shown(path: &Path) -> String {
    path.strip_prefix(paths::root()).unwrap_or(path).display().to_string()
}

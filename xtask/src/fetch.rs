//! `cargo xtask fetch`: brings the MLX runtime into `runtime/PLATFORM/`.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};

use crate::lock::{Lock, Wheel};
use crate::pip::Pip;
use crate::{paths, platform, unpack};

const STAMP: &str = ".stamp";
const SCRATCH: &str = ".fetch-";
/// No fetch takes longer: an older scratch folder was left by one that was interrupted.
const ABANDONED: Duration = Duration::from_secs(3600);

/// Bring the MLX runtime of this platform.
///
/// Downloads the packages that runtime.lock.toml pins with pip, checks their sha256 and unpacks
/// them into runtime/PLATFORM/. Does nothing when they are there already, or when MLX_HOME names
/// an installation of MLX to use instead.
#[derive(clap::Args)]
pub struct Args {
    /// Platform to bring, as in linux-x64; this machine's by default.
    #[arg(long)]
    platform: Option<String>,
    /// Which build of the platform, as in macos-15 or cuda-12; the best for this machine by default.
    #[arg(long)]
    variant: Option<String>,
    /// Print what the lock holds and bring nothing.
    #[arg(long)]
    list: bool,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<()> {
    let lock = Lock::load()?;
    if args.list {
        list(&lock);
        return Ok(());
    }
    if let Some(home) = std::env::var_os("MLX_HOME").filter(|home| !home.is_empty())
        && args.platform.is_none()
    {
        println!("MLX: the installation at {} (MLX_HOME)", Path::new(&home).display());
        return Ok(());
    }
    let platform = match &args.platform {
        Some(name) => name.as_str(),
        None => platform::host()?,
    };
    let variant = args.variant.clone().or_else(|| platform::default_variant(&lock, platform));
    let wheels = lock.select(platform, variant.as_deref())?;
    let folder = paths::runtime().join(platform);
    let stamp = stamp_of(&wheels);
    if is_stamped(&folder, &stamp) {
        println!("MLX: {} is up to date", shown(&folder));
        return Ok(());
    }
    bring(&wheels, &folder, &stamp)?;
    println!("MLX: {} unpacked", shown(&folder));
    Ok(())
}

fn list(lock: &Lock) {
    for wheel in &lock.wheel {
        let variant = wheel.variant.as_deref().unwrap_or("");
        println!("{:<17} {variant:<9} {} {}  {}", wheel.platform, wheel.file, wheel.version, wheel.sha256);
    }
}

/// Unpacks beside the final folder and renames at the end, so that a failure leaves what was there.
fn bring(wheels: &[&Wheel], folder: &Path, stamp: &str) -> Result<()> {
    let parent = paths::runtime();
    fs::create_dir_all(&parent).with_context(|| format!("cannot create {}", parent.display()))?;
    sweep(&parent)?;
    let scratch = tempfile::Builder::new()
        .prefix(SCRATCH)
        .tempdir_in(&parent)
        .with_context(|| format!("cannot write to {}", parent.display()))?;
    let fresh = scratch.path().join("fresh");
    fs::create_dir(&fresh)?;
    let pip = Pip::find()?;
    for (index, wheel) in wheels.iter().enumerate() {
        let downloads = scratch.path().join(format!("download-{index}"));
        fs::create_dir(&downloads)?;
        bring_one(&pip, wheel, &downloads, &fresh)?;
        fs::remove_dir_all(&downloads)?;
    }
    fs::write(fresh.join(STAMP), stamp)?;
    replace(&fresh, folder, &scratch.path().join("old"), stamp)
}

fn sweep(parent: &Path) -> Result<()> {
    for entry in parent.read_dir()? {
        let entry = entry?;
        let age = SystemTime::now().duration_since(entry.metadata()?.modified()?).unwrap_or_default();
        if entry.file_name().to_string_lossy().starts_with(SCRATCH) && age > ABANDONED {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

fn bring_one(pip: &Pip, wheel: &Wheel, downloads: &Path, folder: &Path) -> Result<()> {
    let name = format!("{} {}", wheel.package, wheel.version);
    let spinner = ProgressBar::new_spinner()
        .with_style(ProgressStyle::with_template("{spinner} downloading {msg} ({elapsed})")?)
        .with_message(name.clone());
    spinner.enable_steady_tick(Duration::from_millis(100));
    let file = pip.download(&wheel.package, &wheel.version, &wheel.tag, downloads);
    spinner.finish_and_clear();
    let file = file?;
    unpack::verify(&file, &wheel.sha256)?;
    let style = ProgressStyle::with_template("unpacking {msg} {bar:30} {pos}/{len} files")?;
    let bar = ProgressBar::new(0).with_style(style).with_message(name);
    let outcome = unpack::unpack(&file, folder, &bar);
    bar.finish_and_clear();
    outcome
}

/// Puts `fresh` where `folder` is; a fetch at the same time may have done it already.
fn replace(fresh: &Path, folder: &Path, old: &Path, stamp: &str) -> Result<()> {
    if folder.exists() {
        fs::rename(folder, old).with_context(|| format!("cannot replace {}", folder.display()))?;
    }
    match fs::rename(fresh, folder) {
        Err(_) if is_stamped(folder, stamp) => Ok(()),
        outcome => outcome.with_context(|| format!("cannot create {}", folder.display())),
    }
}

fn is_stamped(folder: &Path, stamp: &str) -> bool {
    fs::read_to_string(folder.join(STAMP)).is_ok_and(|found| found == stamp)
}

fn stamp_of(wheels: &[&Wheel]) -> String {
    wheels.iter().map(|wheel| format!("{} {}\n", wheel.sha256, wheel.file)).collect()
}

fn shown(folder: &Path) -> String {
    folder.strip_prefix(paths::root()).unwrap_or(folder).display().to_string()
}

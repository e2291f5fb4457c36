//! `cargo xtask lock`: looks every wheel up and pins its hash.

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};

use crate::lock::{Lock, Wheel};
use crate::pip::Pip;
use crate::{paths, table};

/// Look up the runtime's packages for every platform and write runtime.lock.toml.
///
/// Names and versions come from xtask/src/table.rs; file names and sha256 from pip. Nothing is
/// downloaded whole.
#[derive(clap::Args)]
pub struct Args {}

/// Runs the command.
pub fn run(_: &Args) -> Result<()> {
    let pip = Pip::find()?;
    let entries = table::entries();
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}")?;
    let bar = ProgressBar::new(entries.len() as u64).with_style(style);
    let mut lock = Lock { wheel: Vec::new() };
    for entry in entries {
        bar.set_message(format!("{} for {}", entry.package, entry.platform));
        let (file, sha256) = pip.resolve(entry.package, entry.version, entry.tag)?;
        lock.wheel.push(Wheel {
            platform: entry.platform.into(),
            variant: entry.variant.map(Into::into),
            package: entry.package.into(),
            version: entry.version.into(),
            tag: entry.tag.into(),
            file,
            sha256,
        });
        bar.inc(1);
    }
    bar.finish_and_clear();
    lock.save()?;
    println!("{}: {} files pinned", paths::lock_file().display(), lock.wheel.len());
    Ok(())
}

//! The ordinary pip client, which brings wheels by name and version.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// A Python that has pip.
pub struct Pip {
    python: String,
}

/// What pip would install: the part of its report that the lock needs.
#[derive(Deserialize)]
struct Report {
    install: Vec<Install>,
}

#[derive(Deserialize)]
struct Install {
    download_info: DownloadInfo,
}

#[derive(Deserialize)]
struct DownloadInfo {
    url: String,
    archive_info: ArchiveInfo,
}

#[derive(Deserialize)]
struct ArchiveInfo {
    hashes: Hashes,
}

#[derive(Deserialize)]
struct Hashes {
    sha256: String,
}

impl Pip {
    /// Finds a Python with pip: `PYTHON` when set, else `python3` or `python`.
    pub fn find() -> Result<Self> {
        let named = std::env::var("PYTHON").ok();
        let candidates = named.map_or_else(|| vec!["python3".into(), "python".into()], |name| vec![name]);
        for python in candidates {
            let output = Command::new(&python).args(["-m", "pip", "--version"]).output();
            if output.is_ok_and(|output| output.status.success()) {
                return Ok(Self { python });
            }
        }
        bail!(
            "python3 with pip is needed to bring MLX: install Python 3 with pip (Debian: apt-get install python3-pip)"
        )
    }

    /// Downloads one wheel into `folder` and returns where it lies.
    pub fn download(&self, package: &str, version: &str, tag: &str, folder: &Path) -> Result<PathBuf> {
        self.run(&["download", "--dest"], folder.as_os_str(), package, version, tag)?;
        let mut files = folder.read_dir()?.filter_map(|entry| Some(entry.ok()?.path()));
        files.next().with_context(|| format!("pip left no file for {package} {version}"))
    }

    /// Asks which file pip would take, and its sha256.
    pub fn resolve(&self, package: &str, version: &str, tag: &str) -> Result<(String, String)> {
        let scratch = tempfile::tempdir()?;
        let report = scratch.path().join("report.json");
        let target = scratch.path().join("target");
        let target = target.to_str().context("the temporary folder's name is not Unicode")?;
        let options = ["install", "--dry-run", "--ignore-installed", "--target", target, "--report"];
        self.run(&options, report.as_os_str(), package, version, tag)?;
        let report: Report = serde_json::from_slice(&std::fs::read(&report)?)?;
        let [install] = <[_; 1]>::try_from(report.install)
            .map_err(|list| anyhow::anyhow!("pip names {} files for {package}", list.len()))?;
        let DownloadInfo { url, archive_info } = install.download_info;
        let file = url.split(['#', '?']).next().and_then(|path| path.rsplit('/').next());
        Ok((file.context("pip's report names no file")?.to_owned(), archive_info.hashes.sha256))
    }

    fn run(&self, head: &[&str], value: &OsStr, package: &str, version: &str, tag: &str) -> Result<()> {
        let output = Command::new(&self.python)
            .args(["-m", "pip"])
            .args(head)
            .arg(value)
            .args(["--quiet", "--no-input", "--disable-pip-version-check", "--no-deps"])
            .args(["--only-binary=:all:", "--platform", tag])
            .arg(format!("{package}=={version}"))
            .output()
            .with_context(|| format!("cannot start {}", self.python))?;
        if output.status.success() {
            return Ok(());
        }
        let log = String::from_utf8_lossy(&output.stderr);
        let reason = log.lines().find(|line| line.starts_with("ERROR")).or_else(|| log.lines().last());
        bail!("pip could not bring {package} {version} for {tag}: {}", reason.unwrap_or("no reason given"))
    }
}

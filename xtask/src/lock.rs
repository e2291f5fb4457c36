//! `runtime.lock.toml`: the wheels of every platform, each with its hash.

use std::fs;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::paths;

const HEADER: &str = "\
# The binary packages of the MLX runtime, by platform, with their sha256.
# Written by `cargo xtask lock`; brought by `cargo xtask fetch`.

";

/// Everything that is pinned.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// One entry per file.
    pub wheel: Vec<Wheel>,
}

/// One file of one platform.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wheel {
    /// Platform package that it belongs to.
    pub platform: String,
    /// Which of the platform's builds; a wheel without one belongs to each of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// Name of the Python package.
    pub package: String,
    /// Its version.
    pub version: String,
    /// What pip calls the platform.
    pub tag: String,
    /// The file's name.
    pub file: String,
    /// Its hash, in lower-case hexadecimal digits.
    pub sha256: String,
}

impl Lock {
    /// Reads the committed lock.
    pub fn load() -> Result<Self> {
        let path = paths::lock_file();
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        toml::from_str(&text).with_context(|| format!("{} is not a valid lock", path.display()))
    }

    /// Writes the lock whole.
    pub fn save(&self) -> Result<()> {
        let path = paths::lock_file();
        let text = format!("{HEADER}{}", toml::to_string(self)?);
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
    }

    /// Names of the platforms, in the lock's order.
    pub fn platforms(&self) -> Vec<&str> {
        distinct(self.wheel.iter().map(|wheel| wheel.platform.as_str()))
    }

    /// Names of a platform's builds, in the lock's order; empty when there is one build.
    pub fn variants(&self, platform: &str) -> Vec<&str> {
        let of_platform = self.wheel.iter().filter(|wheel| wheel.platform == platform);
        distinct(of_platform.filter_map(|wheel| wheel.variant.as_deref()))
    }

    /// The wheels that make one build of a platform.
    pub fn select(&self, platform: &str, variant: Option<&str>) -> Result<Vec<&Wheel>> {
        let variants = self.variants(platform);
        if let Some(name) = variant
            && !variants.contains(&name)
        {
            bail!("{platform} has no variant {name}; it has: {}", list(&variants));
        }
        let wheels: Vec<_> = self
            .wheel
            .iter()
            .filter(|wheel| wheel.platform == platform)
            .filter(|wheel| wheel.variant.is_none() || wheel.variant.as_deref() == variant)
            .collect();
        if wheels.is_empty() {
            bail!("no runtime for platform {platform}; there are: {}", list(&self.platforms()));
        }
        Ok(wheels)
    }
}

fn list(names: &[&str]) -> String {
    if names.is_empty() { "none".into() } else { names.join(", ") }
}

fn distinct<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = Vec::new();
    for name in names {
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn committed_lock_covers_the_table() {
        let lock = Lock::load().expect("the committed lock parses");
        for entry in crate::table::entries() {
            let wheels = lock.select(entry.platform, entry.variant).expect(entry.platform);
            let wheel = wheels.iter().find(|wheel| wheel.package == entry.package);
            let wheel = wheel.unwrap_or_else(|| panic!("{} lacks {}", entry.platform, entry.package));
            assert_eq!(wheel.version, entry.version, "{}", wheel.file);
            assert!(wheel.sha256.len() == 64, "{} has no sha256", wheel.file);
        }
    }

    #[test]
    fn unknown_platform_and_variant_name_what_there_is() {
        let lock = Lock::load().expect("the committed lock parses");
        let error = lock.select("plan9-mips", None).err().expect("refused").to_string();
        assert!(error.contains("linux-x64"), "{error}");
        let error = lock.select("linux-x64-cuda", Some("cuda-9")).err().expect("refused").to_string();
        assert!(error.contains("cuda-13"), "{error}");
    }
}

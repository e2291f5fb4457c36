//! Which platform and which of its builds suit this machine.

use std::process::Command;

use anyhow::{Result, bail};

use crate::lock::Lock;

/// Name of this machine's platform, as in `linux-x64`.
pub fn host() -> Result<&'static str> {
    Ok(match (std::env::consts::OS, std::env::consts::ARCH) {
        ("macos", "aarch64") => "darwin-arm64",
        ("linux", "x86_64") => "linux-x64",
        ("linux", "aarch64") => "linux-arm64",
        ("windows", "x86_64") => "win32-x64",
        (os, arch) => bail!("MLX has no build for {os} on {arch}; set MLX_HOME to one of your own"),
    })
}

/// The build of `platform` to take when the user names none.
pub fn default_variant(lock: &Lock, platform: &str) -> Option<String> {
    let variants = lock.variants(platform);
    let newest = macos_release().and_then(|release| newest_that_fits(&variants, release));
    newest.or(variants.first().copied()).map(str::to_owned)
}

/// The build for the newest macOS that is not newer than `release`.
fn newest_that_fits<'a>(variants: &[&'a str], release: u32) -> Option<&'a str> {
    let made_for = |variant: &str| variant.strip_prefix("macos-")?.parse::<u32>().ok();
    let fitting = variants.iter().copied().filter(|variant| made_for(variant).is_some_and(|v| v <= release));
    fitting.max_by_key(|variant| made_for(variant))
}

/// Major release of macOS; none elsewhere.
fn macos_release() -> Option<u32> {
    if !cfg!(target_os = "macos") {
        return None;
    }
    let output = Command::new("sw_vers").arg("-productVersion").output().ok()?;
    String::from_utf8(output.stdout).ok()?.split('.').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mac_takes_the_newest_build_it_can_run() {
        let variants = ["macos-14", "macos-15", "macos-26"];
        assert_eq!(newest_that_fits(&variants, 13), None);
        assert_eq!(newest_that_fits(&variants, 15), Some("macos-15"));
        assert_eq!(newest_that_fits(&variants, 27), Some("macos-26"));
    }
}

//! The `package.json` of each published package.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

/// Platform packages that npm picks from by itself. The CUDA ones share their `os` and `cpu` with
/// the CPU ones and are large, so a user installs them by name.
const AUTOMATIC: [&str; 4] = ["darwin-arm64", "linux-arm64", "linux-x64", "win32-x64"];

/// Reads a `package.json`.
pub fn read(path: &Path) -> Result<Map<String, Value>> {
    let text = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("{} is no valid package.json", path.display()))
}

/// Writes a package's `package.json`.
pub fn write(folder: &Path, manifest: &Map<String, Value>) -> Result<()> {
    let text = format!("{}\n", serde_json::to_string_pretty(manifest)?);
    fs::write(folder.join("package.json"), text)?;
    Ok(())
}

/// The main package: as in the repository, with the platform packages of the same version.
pub fn main(source: &Map<String, Value>) -> Result<Map<String, Value>> {
    let version = version(source)?;
    let siblings = AUTOMATIC.iter().map(|platform| (format!("mlx-{platform}"), json!(version)));
    let mut manifest = source.clone();
    for key in ["scripts", "devDependencies", "private"] {
        manifest.remove(key);
    }
    manifest.insert("optionalDependencies".into(), Value::Object(siblings.collect()));
    Ok(manifest)
}

/// The package of one platform's binaries.
pub fn platform(name: &str, source: &Map<String, Value>) -> Result<Map<String, Value>> {
    let mut parts = name.split('-');
    let (Some(os), Some(cpu)) = (parts.next(), parts.next()) else {
        bail!("{name} is no platform's name");
    };
    let mut manifest = Map::new();
    manifest.insert("name".into(), json!(format!("mlx-{name}")));
    manifest.insert("version".into(), json!(version(source)?));
    manifest.insert("description".into(), json!(format!("Binaries of mlx for {name}.")));
    manifest.insert("license".into(), json!(licence(os)));
    for key in ["repository", "engines"] {
        manifest.extend(source.get(key).map(|value| (key.to_owned(), value.clone())));
    }
    manifest.insert("main".into(), json!("mlx.node"));
    manifest.insert("os".into(), json!([os]));
    manifest.insert("cpu".into(), json!([cpu]));
    if os == "linux" {
        manifest.insert("libc".into(), json!(["glibc"]));
    }
    Ok(manifest)
}

/// Licences of what the package holds; NOTICE.md says which is whose.
fn licence(os: &str) -> &'static str {
    match os {
        "linux" => "MIT AND BSD-3-Clause AND (GPL-3.0-or-later WITH GCC-exception-3.1) AND LGPL-2.1-or-later",
        "win32" => "MIT AND BSD-3-Clause",
        _ => "MIT",
    }
}

fn version(source: &Map<String, Value>) -> Result<&str> {
    source.get("version").and_then(Value::as_str).context("package.json names no version")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn siblings_have_the_exact_version() {
        let source = json!({ "name": "mlx", "version": "1.2.3", "scripts": {} });
        let source = source.as_object().expect("an object");
        let main = main(source).expect("a manifest");
        assert_eq!(main["optionalDependencies"]["mlx-linux-x64"], "1.2.3");
        assert!(!main.contains_key("scripts"));
        let cuda = platform("linux-x64-cuda", source).expect("a manifest");
        assert_eq!(cuda["cpu"], json!(["x64"]));
        assert_eq!(cuda["version"], "1.2.3");
    }
}

//! Checks a wheel's hash and unpacks it.

use std::fs::File;
use std::io::{Read, copy};
use std::path::Path;

use anyhow::{Context, Result, bail};
use indicatif::ProgressBar;
use sha2::{Digest, Sha256};
use zip::ZipArchive;

/// Fails unless the file's sha256 is `expected`.
pub fn verify(file: &Path, expected: &str) -> Result<()> {
    let mut reader = File::open(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut hasher = Sha256::new();
    let mut chunk = vec![0; 1 << 20];
    loop {
        let length = reader.read(&mut chunk)?;
        if length == 0 {
            break;
        }
        hasher.update(&chunk[..length]);
    }
    let found: String = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    if found == expected {
        return Ok(());
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    bail!("{name} is not the file that runtime.lock.toml pins: sha256 {found}, expected {expected}")
}

/// Unpacks a wheel into `folder`, in the wheel's own layout.
pub fn unpack(wheel: &Path, folder: &Path, bar: &ProgressBar) -> Result<()> {
    let mut archive = ZipArchive::new(File::open(wheel)?)
        .with_context(|| format!("{} is no readable archive", wheel.display()))?;
    bar.set_length(archive.len() as u64);
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        let Some(relative) = entry.enclosed_name() else {
            bail!("{} holds a path that leaves its folder: {:?}", wheel.display(), entry.name());
        };
        let target = folder.join(relative);
        if entry.is_dir() {
            std::fs::create_dir_all(&target)?;
        } else {
            std::fs::create_dir_all(target.parent().unwrap_or(folder))?;
            let mut file =
                File::create(&target).with_context(|| format!("cannot write {}", target.display()))?;
            copy(&mut entry, &mut file).with_context(|| format!("cannot unpack {}", target.display()))?;
        }
        bar.inc(1);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn wheel(folder: &Path, entry: &str) -> std::path::PathBuf {
        let path = folder.join("a.whl");
        let mut writer = zip::ZipWriter::new(File::create(&path).expect("create"));
        writer.start_file(entry, zip::write::SimpleFileOptions::default()).expect("start");
        writer.write_all(b"hello").expect("write");
        writer.finish().expect("finish");
        path
    }

    #[test]
    fn unpacks_in_the_wheels_layout() {
        let folder = tempfile::tempdir().expect("folder");
        let wheel = wheel(folder.path(), "mlx/lib/libmlx.so");
        unpack(&wheel, &folder.path().join("out"), &ProgressBar::hidden()).expect("unpacks");
        let text = std::fs::read_to_string(folder.path().join("out/mlx/lib/libmlx.so")).expect("there");
        assert_eq!(text, "hello");
    }

    #[test]
    fn refuses_a_path_that_leaves_the_folder() {
        let folder = tempfile::tempdir().expect("folder");
        let wheel = wheel(folder.path(), "../outside");
        assert!(unpack(&wheel, &folder.path().join("out"), &ProgressBar::hidden()).is_err());
        assert!(!folder.path().join("outside").exists());
    }

    #[test]
    fn a_wrong_hash_names_both() {
        let folder = tempfile::tempdir().expect("folder");
        let wheel = wheel(folder.path(), "x");
        let error = verify(&wheel, &"0".repeat(64)).expect_err("refused").to_string();
        assert!(error.contains("a.whl") && error.contains(&"0".repeat(64)), "{error}");
    }
}

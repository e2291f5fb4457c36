//! Copying what a package holds.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Copies a file into a folder; a symbolic link becomes the file that it names.
pub fn copy(file: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let target = folder.join(file.file_name().unwrap_or_default());
    fs::copy(file, &target)
        .with_context(|| format!("cannot copy {} to {}", file.display(), target.display()))?;
    Ok(())
}

/// Copies the files of a folder that `wanted` picks, folders within it too.
pub fn copy_tree(from: &Path, to: &Path, wanted: impl Fn(&Path) -> bool + Copy) -> Result<()> {
    for entry in sorted(from)? {
        if entry.is_dir() {
            copy_tree(&entry, &to.join(entry.file_name().unwrap_or_default()), wanted)?;
        } else if wanted(&entry) {
            copy(&entry, to)?;
        }
    }
    Ok(())
}

/// The shared libraries and compiled GPU kernels in a folder, `depth` folders deep.
pub fn shared_libraries(folder: &Path, depth: usize) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in sorted(folder)? {
        if !entry.is_dir() {
            found.extend(is_shared_library(&entry).then_some(entry));
        } else if depth > 1 {
            found.extend(shared_libraries(&entry, depth - 1)?);
        }
    }
    Ok(found)
}

fn is_shared_library(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let versioned = name.contains(".so.");
    versioned || [".so", ".dylib", ".dll", ".metallib"].iter().any(|suffix| name.ends_with(suffix))
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = folder.read_dir().with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_libraries_from_the_rest() {
        for name in ["libmlx.so", "libgfortran-f7379c93.so.5.0.0", "libmlx.dylib", "mlx.metallib", "mlx.dll"]
        {
            assert!(is_shared_library(Path::new(name)), "{name}");
        }
        for name in ["mlx.lib", "MLXConfig.cmake", "array.h", "a.sort"] {
            assert!(!is_shared_library(Path::new(name)), "{name}");
        }
    }
}

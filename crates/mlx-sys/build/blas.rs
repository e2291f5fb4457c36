//! `libmlx_blas.so`: gives OpenBLAS's routines the standard names.
//!
//! MLX's Linux wheel comes with the reference BLAS. ELF resolves a name to the first
//! library in load order that has it, so a library linked before MLX that defines
//! `cblas_sgemm` and the LAPACK names puts OpenBLAS in their place. The OpenBLAS wheel
//! prefixes its names with `scipy_`; each forwarding function is a single jump.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use crate::locate;

/// What MLX calls.
const NAMES: &[&str] = &[
    "cblas_cgemm", "cblas_dgemm", "cblas_sgemm", "cgeev_", "cgesdd_", "cheevd_", "dgeev_",
    "dgeqrf_", "dgesdd_", "dgetrf_", "dgetri_", "dorgqr_", "dpotrf_", "dsyevd_", "dtrtri_",
    "sgeev_", "sgeqrf_", "sgesdd_", "sgetrf_", "sgetri_", "sorgqr_", "spotrf_", "ssyevd_",
    "strtri_",
];

/// Builds the library where it is of use; says whether it did.
pub fn build(mlx: &Path, out: &Path) -> bool {
    let openblas = locate::openblas(mlx);
    if env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("linux") || !openblas.exists() {
        return false;
    }
    let jump = match env::var("CARGO_CFG_TARGET_ARCH").as_deref() {
        Ok("x86_64") => "endbr64\\n jmp scipy_NAME@PLT",
        Ok("aarch64") => "bti c\\n b scipy_NAME",
        _ => return false,
    };
    let mut source = String::from("char *scipy_openblas_get_config(void);\n");
    source.push_str("const char *mlx_blas_config(void) { return scipy_openblas_get_config(); }\n");
    for name in NAMES {
        let jump = jump.replace("NAME", name);
        let _ = writeln!(
            source,
            "__asm__(\".text\\n.globl {name}\\n.type {name}, %function\\n{name}:\\n {jump}\\n\");"
        );
    }
    let file = out.join("blas.c");
    fs::write(&file, source).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let library = out.join("libmlx_blas.so");
    let status = cc::Build::new()
        .get_compiler()
        .to_command()
        .args(["-shared", "-fPIC", "-O2", "-Wl,-soname,libmlx_blas.so"])
        .arg("-Wl,-rpath,$ORIGIN:$ORIGIN/scipy_openblas32/lib")
        .arg(&file)
        .arg(format!("-L{}", openblas.display()))
        .args(["-lscipy_openblas", "-o"])
        .arg(&library)
        .status()
        .unwrap_or_else(|e| panic!("the C compiler did not start: {e}"));
    assert!(status.success(), "libmlx_blas.so did not link");
    publish(&library, out);
    true
}

/// Puts a copy beside the build's outputs, where packaging looks for it.
fn publish(library: &Path, out: &Path) {
    if let Some(profile) = out.ancestors().nth(3) {
        let copy = profile.join("libmlx_blas.so");
        fs::copy(library, &copy).unwrap_or_else(|e| panic!("{}: {e}", copy.display()));
    }
}

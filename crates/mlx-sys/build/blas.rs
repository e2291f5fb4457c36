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
use crate::shared::shared_library;

/// What MLX calls.
const NAMES: &[&str] = &[
    "cblas_cgemm",
    "cblas_dgemm",
    "cblas_sgemm",
    "cgeev_",
    "cgesdd_",
    "cheevd_",
    "dgeev_",
    "dgeqrf_",
    "dgesdd_",
    "dgetrf_",
    "dgetri_",
    "dorgqr_",
    "dpotrf_",
    "dsyevd_",
    "dtrtri_",
    "sgeev_",
    "sgeqrf_",
    "sgesdd_",
    "sgetrf_",
    "sgetri_",
    "sorgqr_",
    "spotrf_",
    "ssyevd_",
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
    shared_library("mlx_blas", &file, out, |command| {
        command.arg("-Wl,-rpath,$ORIGIN:$ORIGIN/scipy_openblas32/lib");
        command.arg(format!("-L{}", openblas.display())).arg("-lscipy_openblas");
    });
    true
}

//! `libmlx_blas.so`: gives OpenBLAS's routines the standard names.
//!
//! MLX's Linux wheel comes with the reference BLAS. ELF resolves a name to the first
//! library in load order that has it, so a library linked before MLX that defines
//! `cblas_sgemm` and the LAPACK names puts OpenBLAS in their place. The OpenBLAS wheel
//! prefixes its names with `scipy_`; `support/blas.c` forwards each.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use crate::locate;
use crate::shared::shared_library;

/// What MLX calls.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "cblas_cgemm", "cblas_dgemm", "cblas_sgemm", "cgeev_", "cgesdd_", "cheevd_", "dgeev_",
    "dgeqrf_", "dgesdd_", "dgetrf_", "dgetri_", "dorgqr_", "dpotrf_", "dsyevd_", "dtrtri_",
    "sgeev_", "sgeqrf_", "sgesdd_", "sgetrf_", "sgetri_", "sorgqr_", "spotrf_", "ssyevd_",
    "strtri_",
];

/// Builds the library where it is of use; says whether it did.
pub fn build(mlx: &Path, out: &Path) -> bool {
    let linux = env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux");
    let known = matches!(env::var("CARGO_CFG_TARGET_ARCH").as_deref(), Ok("x86_64" | "aarch64"));
    if !linux || !known || !locate::openblas(mlx).exists() {
        return false;
    }
    let mut names = String::new();
    for (index, name) in NAMES.iter().enumerate() {
        let _ = writeln!(names, "NAME({name}, {index})");
    }
    fs::write(out.join("names.inc"), names).expect("OUT_DIR is writable");
    shared_library("mlx_blas", &["support/blas.c"], out, |command| {
        command.arg("-I").arg(out).arg("-Wl,-rpath,$ORIGIN:$ORIGIN/scipy_openblas32/lib");
        command.args(["-ldl", "-lpthread"]);
    });
    true
}

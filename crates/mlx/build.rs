//! Writes the safe functions of the op table, and lets the tests find MLX.

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo:rerun-if-changed=../../ops");
    let table = codegen::Table::read(Path::new("../../ops")).unwrap_or_else(|e| panic!("op table: {e}"));
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("ops.rs"), codegen::wrappers::rust(&table)).expect("OUT_DIR is writable");

    let rpath = env::var_os("DEP_MLX_RPATH").expect("mlx-sys says where MLX is");
    if env::var("CARGO_CFG_TARGET_FAMILY").as_deref() == Ok("unix") {
        for folder in env::split_paths(&rpath) {
            println!("cargo:rustc-link-arg=-Wl,-rpath,{}", folder.display());
        }
    }
}

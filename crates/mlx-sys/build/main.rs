//! Finds MLX, generates and compiles the bridge, and says how to link both.

mod blas;
mod locate;
mod shared;

use std::path::Path;
use std::{env, fs};

use codegen::Table;

fn main() {
    let mlx = locate::mlx().unwrap_or_else(|message| {
        eprintln!("{message}");
        std::process::exit(1);
    });
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);

    println!("cargo:rustc-link-search=native={}", out.display());
    let memory = shared::memory(&mlx, out).then_some("MLX_MEMORY");
    let blas = blas::build(&mlx, out).then_some("MLX_BLAS");
    bridge(&mlx, out, memory.into_iter().chain(blas));
    println!("cargo:rustc-link-search=native={}", mlx.join("lib").display());
    println!("cargo:rustc-link-lib=dylib=mlx");
    if !locate::is_windows() {
        let cpp = if locate::is_macos() { "c++" } else { "stdc++" };
        println!("cargo:rustc-link-lib=dylib={cpp}");
    }
    let paths = [out.to_owned(), mlx.join("lib"), locate::openblas(&mlx)];
    let paths = env::join_paths(paths).expect("paths without separators");
    println!("cargo:rpath={}", paths.to_string_lossy());
}

/// Generates the bridge from the op table and compiles it with its handwritten part.
fn bridge(mlx: &Path, out: &Path, defines: impl Iterator<Item = &'static str>) {
    let ops = Path::new("../../ops");
    println!("cargo:rerun-if-changed={}", ops.display());
    println!("cargo:rerun-if-changed=bridge");
    let table = Table::read(ops).unwrap_or_else(|e| panic!("op table: {e}"));

    let mut build = cc::Build::new();
    build.cpp(true).std("c++20").include(mlx.join("include")).include("bridge").opt_level(2);
    build.flag_if_supported("-fvisibility=hidden").flag_if_supported("/EHsc");
    for define in defines {
        build.define(define, None);
    }
    // MLX's headers warn under -Wall; the bridge's own files do not.
    build.warnings(false);
    for group in &table.groups {
        let file = out.join(format!("ops_{}.cpp", group.name));
        write_if_changed(&file, &codegen::bridge::cpp(group));
        build.file(file);
    }
    for entry in fs::read_dir("bridge").expect("the bridge folder stands beside build") {
        let path = entry.expect("a readable folder").path();
        if path.extension().is_some_and(|e| e == "cpp") {
            build.file(path);
        }
    }
    write_if_changed(&out.join("ops.rs"), &codegen::bridge::declarations(&table));
    build.compile("mlx_bridge");
}

fn write_if_changed(file: &Path, text: &str) {
    if fs::read_to_string(file).ok().as_deref() != Some(text) {
        fs::write(file, text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    }
}

//! Writes the addon's functions of the op table, and says where the addon finds MLX.

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo:rerun-if-changed=../../ops");
    let table = codegen::Table::read(Path::new("../../ops")).unwrap_or_else(|e| panic!("op table: {e}"));
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("ops.rs"), codegen::node::rust(&table)).expect("OUT_DIR is writable");

    // The addon stands beside MLX's folders, in development and in the platform packages.
    let folders: &[&str] = match env::var("CARGO_CFG_TARGET_OS").as_deref() {
        Ok("linux") => &["$ORIGIN", "$ORIGIN/mlx/lib", "$ORIGIN/scipy_openblas32/lib"],
        Ok("macos") => &["@loader_path", "@loader_path/mlx/lib"],
        _ => &[],
    };
    for folder in folders {
        println!("cargo:rustc-link-arg-cdylib=-Wl,-rpath,{folder}");
    }
    if env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        // MLX stays loaded once it is, with threads that lead here: so does the addon,
        // when the last worker thread that uses it ends.
        println!("cargo:rustc-link-arg-cdylib=-Wl,-z,nodelete");
        // `operator new` and `operator delete` are those of libmlx_memory.so, as in MLX.
        println!("cargo:rustc-link-arg-cdylib=-Wl,--wrap=_Znwm,--wrap=_ZdlPvm");
    }
    if env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("macos") {
        println!("cargo:rustc-link-arg-cdylib=-Wl,-undefined,dynamic_lookup");
    }
}

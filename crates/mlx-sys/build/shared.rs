//! Small shared libraries that stand before MLX in load order, where ELF finds their symbols first.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Links one source file into `libNAME.so`, and puts a copy beside the build's outputs, where
/// packaging looks for it.
pub fn shared_library(name: &str, source: &Path, out: &Path, options: impl FnOnce(&mut Command)) {
    let cpp = source.extension().is_some_and(|e| e == "cpp");
    let file = format!("lib{name}.so");
    let library = out.join(&file);
    let mut command = cc::Build::new().cpp(cpp).get_compiler().to_command();
    command.args(["-shared", "-fPIC", "-O2", &format!("-Wl,-soname,{file}")]).arg(source);
    options(&mut command);
    let status = command.arg("-o").arg(&library).status();
    let status = status.unwrap_or_else(|e| panic!("the compiler did not start: {e}"));
    assert!(status.success(), "{file} did not link");
    println!("cargo:rustc-link-lib=dylib={name}");
    if let Some(profile) = out.ancestors().nth(3) {
        let copy = profile.join(&file);
        fs::copy(&library, &copy).unwrap_or_else(|e| panic!("{}: {e}", copy.display()));
    }
}

/// Builds `libmlx_memory.so` where it is of use; says whether it did.
pub fn memory(mlx: &Path, out: &Path) -> bool {
    if env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("linux") {
        return false;
    }
    println!("cargo:rerun-if-changed=support");
    shared_library("mlx_memory", Path::new("support/memory.cpp"), out, |command| {
        command.args(["-std=c++20", "-fvisibility=hidden"]).arg("-I").arg(mlx.join("include"));
    });
    true
}

//! Small shared libraries that stand before MLX in load order, where ELF finds their symbols first.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Links source files into `libNAME.so`, and puts a copy beside the build's outputs, where
/// packaging looks for it.
pub fn shared_library(name: &str, sources: &[&str], out: &Path, options: impl FnOnce(&mut Command)) {
    let cpp = sources.iter().any(|source| source.ends_with(".cpp"));
    let file = format!("lib{name}.so");
    let library = out.join(&file);
    let mut command = cc::Build::new().cpp(cpp).get_compiler().to_command();
    command.args(["-shared", "-fPIC", "-O2", &format!("-Wl,-soname,{file}")]).args(sources);
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
    shared_library("mlx_memory", &["support/memory.cpp", "support/blocks.cpp"], out, |command| {
        command.args(["-std=c++20", "-fvisibility=hidden"]).arg("-I").arg(mlx.join("include"));
        // A thread's variables are found without a call; compilers that do not know the option do so anyway, or slower.
        let dialect = "-mtls-dialect=gnu2";
        if cc::Build::new().cpp(true).is_flag_supported(dialect).is_ok_and(|known| known) {
            command.arg(dialect);
        }
    });
    true
}

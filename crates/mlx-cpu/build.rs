//! Lets the tests find MLX.

use std::env;

fn main() {
    let rpath = env::var_os("DEP_MLX_RPATH").expect("mlx-sys says where MLX is");
    if env::var("CARGO_CFG_TARGET_FAMILY").as_deref() == Ok("unix") {
        for folder in env::split_paths(&rpath) {
            println!("cargo:rustc-link-arg=-Wl,-rpath,{}", folder.display());
        }
    }
}

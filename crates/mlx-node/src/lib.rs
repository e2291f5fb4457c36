//! The Node-API addon. JavaScript writes a call's arguments into a shared buffer as plain
//! numbers and calls a function without arguments; the function leaves a handle there.
//! Nothing is created on the JavaScript heap by an op, and nothing is looked up.

mod call;
mod callback;
mod compile;
mod data;
mod distributed;
mod env;
mod evaluate;
mod export;
mod files;
mod functions;
mod kernels;
mod lifetime;
mod numbered;
mod object;
mod record;
mod scalars;
mod slab;
mod state;
mod system;
mod transforms;
mod types;
mod waiter;

#[allow(clippy::too_many_arguments)]
mod ops {
    include!(concat!(env!("OUT_DIR"), "/ops.rs"));
}

use napi_sys as napi;

/// Node-API's experimental version: finalizers run during garbage collection, so memory
/// comes back within a synchronous loop as well.
const EXPERIMENTAL: i32 = i32::MAX;

/// Tells Node which Node-API version the module is made for.
#[unsafe(no_mangle)]
pub extern "C" fn node_api_module_get_api_version_v1() -> i32 {
    EXPERIMENTAL
}

/// Fills the module's exports.
///
/// # Safety
/// Node calls it once for each environment, with that environment and a fresh object.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn napi_register_module_v1(
    env: napi::napi_env,
    exports: napi::napi_value,
) -> napi::napi_value {
    // SAFETY: Node's symbols are there when it loads a module.
    unsafe { napi::setup() };
    // SAFETY: `env` is alive and has no instance data yet.
    unsafe { state::install(env) };
    for &(name, callback) in functions::EXPORTS {
        // SAFETY: a live environment, and values of it.
        unsafe {
            napi::napi_set_property(
                env,
                exports,
                env::string(env, name),
                functions::make(env, name, callback),
            );
        }
    }
    exports
}

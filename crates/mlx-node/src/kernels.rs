//! GPU kernels of the user's own source. JavaScript holds one as an external object.

use mlx::kernels::{self, Kernel, MathMode, Run, ScalarArg, Source, TemplateArg};
use napi_sys as napi;

use crate::call::{Call, Callback, CallbackInfo, Env, Error, RawValue, Result, run, run_value};
use crate::env::{arguments, bytes};
use crate::object::{Held, held, hold};

impl Held for Kernel {
    const NAME: &str = "kernel";
    const TAG: napi::napi_type_tag =
        napi::napi_type_tag { lower: 0x6d6c_782d_6b65_726e, upper: 0x656c_2d6f_626a_6563 };
}

/// A source from the buffer; its body and header are Uint8Arrays of UTF-8.
fn source(call: &Call<'_>, op: &str, body: RawValue, header: RawValue) -> Result<Source> {
    let text = |value| {
        let (data, length) = bytes(op, call.env, value)?;
        // SAFETY: no JavaScript runs while the bytes are read.
        let slice = if length == 0 { &[] } else { unsafe { std::slice::from_raw_parts(data, length) } };
        String::from_utf8(slice.to_vec()).map_err(|_| Error::wrong_type(op, "the source is not UTF-8"))
    };
    Ok(Source {
        name: call.text()?,
        inputs: call.texts()?,
        outputs: call.texts()?,
        body: text(body)?,
        header: text(header)?,
        ensure_row_contiguous: call.bool()?,
    })
}

fn list<T>(call: &Call<'_>, read: impl Fn(&Call<'_>) -> Result<T>) -> Result<Vec<T>> {
    (0..call.int()?).map(|_| read(call)).collect()
}

fn read_run(call: &Call<'_>) -> Result<Run> {
    let beside = |c: &Call<'_>| c.operand()?.fresh(None);
    Ok(Run {
        inputs: list(call, beside)?,
        output_shapes: call.lists()?,
        output_dtypes: list(call, |c| c.dtype())?,
        grid: call.tuple()?,
        threadgroup: call.tuple()?,
        init_value: call.optional(|c| c.float())?,
        stream: call.stream()?,
    })
}

fn template_arg(call: &Call<'_>) -> Result<(String, TemplateArg)> {
    let name = call.text()?;
    let argument = match call.int()? {
        0 => TemplateArg::Int(call.int()?),
        1 => TemplateArg::Bool(call.bool()?),
        _ => TemplateArg::Dtype(call.dtype()?),
    };
    Ok((name, argument))
}

fn scalar(call: &Call<'_>) -> Result<ScalarArg> {
    Ok(match call.int()? {
        0 => ScalarArg::Int(call.int()?),
        1 => ScalarArg::Bool(call.bool()?),
        _ => ScalarArg::Float(call.float()?),
    })
}

/// `metal_kernel(body, header)`: an object that holds a kernel.
unsafe extern "C" fn metal_kernel(env: Env, info: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let [body, header] = arguments(env, info)?;
        let source = source(call, "metal_kernel", body, header)?;
        let atomic_outputs = call.bool()?;
        let math_mode = match call.int()? {
            0 => MathMode::Safe,
            1 => MathMode::Relaxed,
            _ => MathMode::Fast,
        };
        let kernel = Kernel::metal(&source, atomic_outputs, math_mode)?;
        call.give_nothing()?;
        hold(env, kernel)
    })
}

/// `cuda_kernel(body, header)`: an object that holds a kernel.
unsafe extern "C" fn cuda_kernel(env: Env, info: CallbackInfo) -> RawValue {
    run_value(env, |call| {
        let [body, header] = arguments(env, info)?;
        let source = source(call, "cuda_kernel", body, header)?;
        let kernel = Kernel::cuda(&source, call.int()?)?;
        call.give_nothing()?;
        hold(env, kernel)
    })
}

/// `run_kernel(kernel)`: leaves the outputs.
unsafe extern "C" fn run_kernel(env: Env, info: CallbackInfo) -> RawValue {
    run(env, |call| {
        let [kernel] = arguments(env, info)?;
        let kernel = held::<Kernel>(env, kernel)?;
        let given = read_run(call)?;
        let template = list(call, template_arg)?;
        call.give_many(kernel.run(&given, &template, call.bool()?)?)
    })
}

/// `precompiled_cuda_kernel(compiled)`: leaves the outputs.
unsafe extern "C" fn precompiled_cuda_kernel(env: Env, info: CallbackInfo) -> RawValue {
    run(env, |call| {
        let [compiled] = arguments(env, info)?;
        let name = call.text()?;
        let given = read_run(call)?;
        let scalars = list(call, scalar)?;
        let (shared_memory, ensure_row_contiguous) = (call.int()?, call.bool()?);
        let (data, length) = bytes("precompiled_cuda_kernel", env, compiled)?;
        // SAFETY: no JavaScript runs while the bytes are read.
        let code = if length == 0 { &[] } else { unsafe { std::slice::from_raw_parts(data, length) } };
        call.give_many(kernels::precompiled_cuda_kernel(
            &name,
            code,
            &given,
            &scalars,
            shared_memory,
            ensure_row_contiguous,
        )?)
    })
}

/// The functions of this module.
pub const FUNCTIONS: &[(&str, Callback)] = &[
    ("metal_kernel", metal_kernel),
    ("cuda_kernel", cuda_kernel),
    ("run_kernel", run_kernel),
    ("precompiled_cuda_kernel", precompiled_cuda_kernel),
];

//! GPU kernels of the user's own source.

use mlx_sys as sys;

use crate::call::{check, flatten_lists, ints, many, optional_float, raw_arrays, text};
use crate::{Array, Dtype, Result, StreamOrDevice};

/// A function of the user's own source that runs on a GPU.
#[derive(Debug)]
pub struct Kernel {
    op: &'static str,
    raw: *mut sys::Kernel,
}

/// What a [`Kernel`] is made of.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// The names of its inputs in the source.
    pub inputs: Vec<String>,
    /// The names of its outputs in the source.
    pub outputs: Vec<String>,
    /// The body of the function.
    pub body: String,
    /// What stands before the function.
    pub header: String,
    /// Whether inputs are made row-contiguous first.
    pub ensure_row_contiguous: bool,
}

/// How exactly Metal computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum MathMode {
    /// As IEEE 754 says.
    Safe,
    /// Without signed zeros.
    Relaxed,
    /// Without infinities and NaN.
    Fast,
}

/// A template argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemplateArg {
    /// A number.
    Int(i32),
    /// A boolean.
    Bool(bool),
    /// A type.
    Dtype(Dtype),
}

/// A scalar argument of a precompiled kernel.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum ScalarArg {
    Int(i32),
    Bool(bool),
    Float(f64),
}

/// What a kernel is run on.
#[derive(Clone, Debug)]
pub struct Run {
    /// Its inputs.
    pub inputs: Vec<Array>,
    /// The shapes of its outputs.
    pub output_shapes: Vec<Vec<i32>>,
    /// The dtypes of its outputs.
    pub output_dtypes: Vec<Dtype>,
    /// How many threads run in all.
    pub grid: [i32; 3],
    /// How many threads make a group.
    pub threadgroup: [i32; 3],
    /// What the outputs hold before.
    pub init_value: Option<f64>,
    /// Where it runs.
    pub stream: StreamOrDevice,
}

impl Source {
    fn with_raw<R>(&self, call: impl FnOnce(*const sys::KernelSource) -> R) -> R {
        let names = |list: &[String]| list.iter().map(|name| text(Some(name))).collect::<Vec<_>>();
        let (inputs, outputs) = (names(&self.inputs), names(&self.outputs));
        let raw = sys::KernelSource {
            name: text(Some(&self.name)),
            input_names: inputs.as_ptr(),
            inputs: inputs.len(),
            output_names: outputs.as_ptr(),
            outputs: outputs.len(),
            source: text(Some(&self.body)),
            header: text(Some(&self.header)),
            ensure_row_contiguous: self.ensure_row_contiguous,
        };
        call(&raw const raw)
    }
}

impl Run {
    fn with_raw<R>(&self, call: impl FnOnce(*const sys::KernelRun) -> R) -> R {
        let shapes = flatten_lists(&self.output_shapes);
        let dtypes: Vec<i32> = self.output_dtypes.iter().map(|d| *d as i32).collect();
        let raw = sys::KernelRun {
            inputs: raw_arrays(&self.inputs),
            output_shapes: ints(Some(&shapes)),
            output_dtypes: ints(Some(&dtypes)),
            grid: ints(Some(&self.grid)),
            threadgroup: ints(Some(&self.threadgroup)),
            init_value: optional_float(self.init_value),
            stream: self.stream.raw(),
        };
        call(&raw const raw)
    }
}

impl Kernel {
    /// A kernel of Metal source.
    pub fn metal(source: &Source, atomic_outputs: bool, math_mode: MathMode) -> Result<Kernel> {
        Kernel::make("metal_kernel", source, |source, out| {
            // SAFETY: the source is alive, `out` a pointer.
            unsafe { sys::mlxb_metal_kernel(source, atomic_outputs, math_mode as i32, out) }
        })
    }

    /// A kernel of CUDA source.
    pub fn cuda(source: &Source, shared_memory: i32) -> Result<Kernel> {
        Kernel::make("cuda_kernel", source, |source, out| {
            // SAFETY: as above.
            unsafe { sys::mlxb_cuda_kernel(source, shared_memory, out) }
        })
    }

    fn make(
        op: &'static str,
        source: &Source,
        make: impl FnOnce(*const sys::KernelSource, *mut *mut sys::Kernel) -> i32,
    ) -> Result<Kernel> {
        let mut raw = std::ptr::null_mut();
        check(op, source.with_raw(|source| make(source, &raw mut raw)))?;
        Ok(Kernel { op, raw })
    }

    /// What makes such kernels: `metal_kernel` or `cuda_kernel`.
    pub fn op(&self) -> &'static str {
        self.op
    }

    /// The outputs of a run; `verbose` prints the generated source when it is compiled.
    pub fn run(&self, run: &Run, template: &[(String, TemplateArg)], verbose: bool) -> Result<Vec<Array>> {
        let names: Vec<sys::Text> = template.iter().map(|(name, _)| text(Some(name))).collect();
        let arguments: Vec<i32> = template.iter().flat_map(|(_, argument)| coded(*argument)).collect();
        many(self.op, |out| {
            // SAFETY: everything pointed to lives during the call.
            run.with_raw(|run| unsafe {
                sys::mlxb_kernel_run(self.raw, run, names.as_ptr(), ints(Some(&arguments)), verbose, out)
            })
        })
    }
}

fn coded(argument: TemplateArg) -> [i32; 2] {
    match argument {
        TemplateArg::Int(value) => [0, value],
        TemplateArg::Bool(value) => [1, i32::from(value)],
        TemplateArg::Dtype(value) => [2, value as i32],
    }
}

impl Drop for Kernel {
    fn drop(&mut self) {
        // SAFETY: ours, and dropped once.
        unsafe { sys::mlxb_kernel_drop(self.raw) }
    }
}

/// Runs a kernel that is already compiled, as PTX or a cubin.
pub fn precompiled_cuda_kernel(
    name: &str,
    compiled: &[u8],
    run: &Run,
    scalars: &[ScalarArg],
    shared_memory: i32,
    ensure_row_contiguous: bool,
) -> Result<Vec<Array>> {
    let (kinds, values): (Vec<i32>, Vec<f64>) = scalars
        .iter()
        .map(|scalar| match *scalar {
            ScalarArg::Int(value) => (0, f64::from(value)),
            ScalarArg::Bool(value) => (1, f64::from(u8::from(value))),
            ScalarArg::Float(value) => (2, value),
        })
        .unzip();
    let compiled = sys::Text { data: compiled.as_ptr().cast(), size: compiled.len() };
    many("precompiled_cuda_kernel", |out| {
        // SAFETY: everything pointed to lives during the call.
        run.with_raw(|run| unsafe {
            sys::mlxb_precompiled_cuda_kernel(
                text(Some(name)),
                compiled,
                run,
                ints(Some(&kinds)),
                values.as_ptr(),
                shared_memory,
                ensure_row_contiguous,
                out,
            )
        })
    })
}

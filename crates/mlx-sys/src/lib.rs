//! Declarations of the C++ bridge to MLX. The functions of the op table are generated;
//! the rest is written here beside its C++ in `bridge/`.
//!
//! Functions that can fail return a status (`0` is success) and leave a message for
//! [`mlxb_last_error`]; none lets an exception out.

#![allow(clippy::too_many_arguments)]

use std::ffi::{c_char, c_void};

/// An array: one C++ `std::shared_ptr`, two pointers that may be moved bytewise.
#[repr(C)]
#[derive(Debug)]
pub struct RawArray([*mut c_void; 2]);

/// A C++ `std::vector` of arrays.
#[repr(C)]
pub struct ArrayVector([u8; 0]);

/// A compiled function.
#[repr(C)]
pub struct Compiled([u8; 0]);

/// A function whose graphs are written down.
#[repr(C)]
pub struct Recorded([u8; 0]);

/// Nodes on their way out.
#[repr(C)]
pub struct Dying([u8; 0]);

/// What a call of a compiled function found or made in the cache.
#[repr(C)]
#[derive(Clone, Copy, Default, Debug)]
pub struct CompiledCall {
    /// What the trace left with the graph.
    pub note: i32,
    /// Whether the graph stays in the cache.
    pub kept: bool,
}

/// A C++ `std::string`.
#[repr(C)]
pub struct CxxString([u8; 0]);

/// A group of processes.
#[repr(C)]
pub struct Group([u8; 0]);

/// What a GGUF file holds.
#[repr(C)]
pub struct Gguf([u8; 0]);

/// A part of a file that C++ reads, from any thread. What is wrong comes back as text, null when nothing is.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Region {
    /// Passed through.
    pub context: *mut c_void,
    /// Reads so many bytes from an offset on.
    pub read: unsafe extern "C" fn(*mut c_void, *mut c_char, usize, usize) -> Text,
    /// Says whether the part is still there.
    pub check: unsafe extern "C" fn(*mut c_void) -> Text,
    /// Lets go of the context.
    pub drop: unsafe extern "C" fn(*mut c_void),
}

/// What C++ writes to; says whether it succeeded.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Sink {
    /// Passed through.
    pub context: *mut c_void,
    /// Writes bytes.
    pub write: unsafe extern "C" fn(*mut c_void, *const c_char, usize) -> bool,
}

/// A value of a GGUF file's metadata: an array when there is one, else strings.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct GgufValue {
    /// The array, or null.
    pub array: *const RawArray,
    /// The first string.
    pub texts: *const Text,
    /// How many strings.
    pub size: usize,
    /// Whether the strings are a list.
    pub list: bool,
}

/// A function on its way into a file, trace by trace.
#[repr(C)]
pub struct Exporter([u8; 0]);

/// A function from a file.
#[repr(C)]
pub struct Imported([u8; 0]);

/// A borrowed list of integers; null when absent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Ints {
    /// The first.
    pub data: *const i32,
    /// How many.
    pub size: usize,
}

/// Borrowed numbers.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Doubles {
    /// The first.
    pub data: *const f64,
    /// How many.
    pub size: usize,
}

/// Borrowed UTF-8; null when absent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Text {
    /// The first byte.
    pub data: *const c_char,
    /// How many bytes.
    pub size: usize,
}

/// A borrowed list of texts.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Texts {
    /// The first.
    pub data: *const Text,
    /// How many.
    pub size: usize,
}

/// A borrowed list of arrays.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Arrays {
    /// The first.
    pub data: *const RawArray,
    /// How many.
    pub size: usize,
}

/// An integer or none.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct OptionalInt {
    /// Whether there is one.
    pub present: bool,
    /// It.
    pub value: i32,
}

/// A float or none.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct OptionalFloat {
    /// Whether there is one.
    pub present: bool,
    /// It.
    pub value: f64,
}

/// One of several kinds.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Any {
    /// The position of the kind in the parameter's union; negative for none.
    pub tag: i32,
    /// A number or boolean.
    pub number: f64,
    /// An array.
    pub array: *const RawArray,
    /// Integers.
    pub ints: Ints,
    /// A string.
    pub text: Text,
    /// Arrays.
    pub arrays: Arrays,
}

/// Where an op runs.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stream {
    /// 0 default, 1 device, 2 stream, 3 thread-local stream.
    pub kind: i32,
    /// The stream's index.
    pub index: i32,
    /// 0 CPU, 1 GPU.
    pub device: i32,
    /// The device's index.
    pub device_index: i32,
}

/// A C++ `std::vector` of integers.
#[repr(C)]
pub struct NumberVector([u8; 0]);

/// A function that C++ calls and that it may keep: gets arrays and numbers, pushes arrays and
/// numbers, says whether it succeeded. The bridge owns it from the call on that it is given to.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Callback {
    /// Passed through.
    pub context: *mut c_void,
    /// The function; none where there is none.
    pub call:
        Option<unsafe extern "C" fn(*mut c_void, Arrays, Ints, *mut ArrayVector, *mut NumberVector) -> bool>,
    /// Takes the context back, perhaps on another thread.
    pub drop: unsafe extern "C" fn(*mut c_void),
}

/// A function of the user's own source that runs on a GPU.
#[repr(C)]
pub struct Kernel([u8; 0]);

/// What a [`Kernel`] is made of.
#[repr(C)]
pub struct KernelSource {
    /// Its name.
    pub name: Text,
    /// The names of its inputs.
    pub input_names: *const Text,
    /// How many inputs.
    pub inputs: usize,
    /// The names of its outputs.
    pub output_names: *const Text,
    /// How many outputs.
    pub outputs: usize,
    /// The body of the function.
    pub source: Text,
    /// What stands before the function.
    pub header: Text,
    /// Whether inputs are made row-contiguous first.
    pub ensure_row_contiguous: bool,
}

/// What a [`Kernel`] is run on.
#[repr(C)]
pub struct KernelRun {
    /// Its inputs.
    pub inputs: Arrays,
    /// Shapes end to end, each after its length.
    pub output_shapes: Ints,
    /// Codes of dtypes.
    pub output_dtypes: Ints,
    /// Three: threads of all groups.
    pub grid: Ints,
    /// Three: threads of one group.
    pub threadgroup: Ints,
    /// What outputs hold before.
    pub init_value: OptionalFloat,
    /// Where it runs.
    pub stream: Stream,
}

/// A function that C++ asks for the kernel of a node; none leaves the node alone.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Matcher {
    /// Passed through.
    pub context: *mut c_void,
    /// Whether primitives of a name may have a kernel.
    pub knows: unsafe extern "C" fn(*mut c_void, Text) -> bool,
    /// The function.
    pub call: unsafe extern "C" fn(
        *mut c_void,
        Text,
        *const RawArray,
        Arrays,
    ) -> Option<unsafe extern "C" fn(*const f32, *mut f32, usize, usize)>,
}

/// Exchanges bytes among the processes of a group that is being made: gets the rank, the size, this
/// process's bytes (null for the first call, which tells rank and size only) and the place for all.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Exchange {
    /// Passed through.
    pub context: *mut c_void,
    /// The function; none when nothing is given.
    pub call: Option<unsafe extern "C" fn(*mut c_void, i32, i32, *const c_char, *mut c_char, usize) -> bool>,
}

include!(concat!(env!("OUT_DIR"), "/ops.rs"));

#[allow(missing_docs)]
unsafe extern "C" {
    pub fn mlxb_last_error() -> Text;

    pub fn mlxb_array_drop(a: *mut RawArray);
    pub fn mlxb_array_clone(a: *const RawArray, out: *mut RawArray);
    pub fn mlxb_array_assign(a: *mut RawArray, b: *const RawArray);
    pub fn mlxb_array_size(a: *const RawArray) -> usize;
    pub fn mlxb_array_nbytes(a: *const RawArray) -> usize;
    pub fn mlxb_array_weigh(a: *const RawArray, most: usize, nodes: *mut usize) -> usize;
    pub fn mlxb_array_dtype(a: *const RawArray) -> i32;
    pub fn mlxb_array_shape(a: *const RawArray) -> Ints;
    pub fn mlxb_array_is_tracer(a: *const RawArray) -> bool;
    pub fn mlxb_array_id(a: *const RawArray) -> usize;
    pub fn mlxb_array_is_available(a: *const RawArray) -> bool;
    pub fn mlxb_array_data(a: *const RawArray) -> *const c_void;
    pub fn mlxb_array_row_contiguous(a: *const RawArray) -> bool;
    pub fn mlxb_array_scalar(value: f64, dtype: i32, out: *mut RawArray) -> i32;
    pub fn mlxb_array_scalar_int(value: i64, dtype: i32, out: *mut RawArray) -> i32;
    pub fn mlxb_array_scalar_complex(re: f32, im: f32, out: *mut RawArray) -> i32;
    pub fn mlxb_array_from_data(
        data: *const c_void,
        bytes: usize,
        from: i32,
        shape: Ints,
        to: i32,
        out: *mut RawArray,
    ) -> i32;
    pub fn mlxb_array_print(a: *const RawArray, out: *mut *mut CxxString) -> i32;
    pub fn mlxb_string_text(s: *const CxxString) -> Text;
    pub fn mlxb_string_drop(s: *mut CxxString);

    pub fn mlxb_dying_new() -> *mut Dying;
    pub fn mlxb_dying_free(dying: *mut Dying);
    pub fn mlxb_dying_drop(dying: *mut Dying, list: *mut RawArray, count: usize, nodes: usize) -> usize;
    pub fn mlxb_dying_is_empty(dying: *const Dying) -> bool;

    pub fn mlxb_vector_size(v: *const ArrayVector) -> usize;
    pub fn mlxb_vector_take(v: *mut ArrayVector, out: *mut RawArray);
    pub fn mlxb_vector_push(v: *mut ArrayVector, a: *const RawArray);
    pub fn mlxb_numbers_push(v: *mut NumberVector, number: i32);

    pub fn mlxb_lower(arrays: Arrays, matcher: Matcher) -> i32;
    pub fn mlxb_eval(arrays: Arrays) -> i32;
    pub fn mlxb_async_eval(arrays: Arrays) -> i32;
    pub fn mlxb_pending(arrays: Arrays, out: *mut *mut ArrayVector) -> i32;
    pub fn mlxb_pending_wait(pending: *mut ArrayVector) -> i32;
    pub fn mlxb_pending_drop(pending: *mut ArrayVector);
    pub fn mlxb_wait(arrays: Arrays) -> i32;

    pub fn mlxb_value_and_grad(
        function: Callback,
        argnums: Ints,
        inputs: Arrays,
        values: *mut *mut ArrayVector,
        gradients: *mut *mut ArrayVector,
    ) -> i32;
    pub fn mlxb_vjp(
        function: Callback,
        primals: Arrays,
        cotangents: Arrays,
        values: *mut *mut ArrayVector,
        products: *mut *mut ArrayVector,
    ) -> i32;
    pub fn mlxb_jvp(
        function: Callback,
        primals: Arrays,
        tangents: Arrays,
        values: *mut *mut ArrayVector,
        products: *mut *mut ArrayVector,
    ) -> i32;
    pub fn mlxb_vmap(
        function: Callback,
        inputs: Arrays,
        in_axes: Ints,
        outputs: *mut *mut ArrayVector,
    ) -> i32;
    pub fn mlxb_checkpoint(function: Callback, inputs: Arrays, outputs: *mut *mut ArrayVector) -> i32;
    pub fn mlxb_custom_function(
        function: Callback,
        vjp: Callback,
        jvp: Callback,
        vmap: Callback,
        inputs: Arrays,
        outputs: *mut *mut ArrayVector,
    ) -> i32;

    pub fn mlxb_compiled_new(shapeless: bool, out: *mut *mut Compiled) -> i32;
    pub fn mlxb_compiled_drop(compiled: *mut Compiled);
    pub fn mlxb_compiled_replay(
        compiled: *const Compiled,
        signature: u64,
        inputs: Arrays,
        outputs: *mut *mut ArrayVector,
        call: *mut CompiledCall,
    ) -> i32;
    pub fn mlxb_compiled_trace(
        compiled: *mut Compiled,
        trace: Callback,
        signature: u64,
        inputs: Arrays,
        outputs: *mut *mut ArrayVector,
        call: *mut CompiledCall,
    ) -> i32;

    pub fn mlxb_recorded_new() -> *mut Recorded;
    pub fn mlxb_recorded_drop(recorded: *mut Recorded);
    pub fn mlxb_recorded_replay(
        recorded: *mut Recorded,
        inputs: Arrays,
        numbers: Doubles,
        outputs: *mut *mut ArrayVector,
        met: *mut bool,
    ) -> i32;
    pub fn mlxb_recorded_trace(
        recorded: *mut Recorded,
        body: Callback,
        inputs: Arrays,
        numbers: Doubles,
        outputs: *mut *mut ArrayVector,
    ) -> i32;

    pub fn mlxb_enable_compile();
    pub fn mlxb_disable_compile();

    pub fn mlxb_exporter(path: Text, shapeless: bool, metadata: Text, out: *mut *mut Exporter) -> i32;
    pub fn mlxb_exporter_trace(
        exporter: *mut Exporter,
        function: Callback,
        inputs: Arrays,
        keywords: Texts,
    ) -> i32;
    pub fn mlxb_exporter_close(exporter: *mut Exporter) -> i32;
    pub fn mlxb_exporter_drop(exporter: *mut Exporter);
    pub fn mlxb_export_messages(
        function: Callback,
        inputs: Arrays,
        keywords: Texts,
        shapeless: bool,
        messages: *mut *mut CxxString,
        constants: *mut *mut ArrayVector,
    ) -> i32;
    pub fn mlxb_import(path: Text, out: *mut *mut Imported) -> i32;
    pub fn mlxb_imported_metadata(function: *const Imported) -> Text;
    pub fn mlxb_imported_call(
        function: *const Imported,
        inputs: Arrays,
        keywords: Texts,
        out: *mut *mut ArrayVector,
    ) -> i32;
    pub fn mlxb_imported_drop(function: *mut Imported);
    pub fn mlxb_export_to_dot(outputs: Arrays, names: Texts, named: Arrays, out: *mut *mut CxxString) -> i32;

    pub fn mlxb_default_device(kind: *mut i32, index: *mut i32) -> i32;
    pub fn mlxb_set_default_device(kind: i32, index: i32) -> i32;
    pub fn mlxb_is_available(kind: i32, index: i32, out: *mut bool) -> i32;
    pub fn mlxb_device_count(kind: i32, out: *mut i32) -> i32;
    pub fn mlxb_device_info(kind: i32, index: i32, out: *mut *mut CxxString) -> i32;
    pub fn mlxb_default_stream(kind: i32, index: i32, out: *mut Stream) -> i32;
    pub fn mlxb_set_default_stream(s: Stream) -> i32;
    pub fn mlxb_new_stream(kind: i32, index: i32, out: *mut Stream) -> i32;
    pub fn mlxb_new_thread_unsafe_stream(kind: i32, index: i32, out: *mut Stream) -> i32;
    pub fn mlxb_new_thread_local_stream(kind: i32, index: i32, out: *mut Stream) -> i32;
    pub fn mlxb_synchronize(s: Stream) -> i32;
    pub fn mlxb_synchronize_all() -> i32;
    pub fn mlxb_clear_streams() -> i32;
    pub fn mlxb_memory(active: *mut usize, peak: *mut usize, kept: *mut usize, limit: *mut usize) -> i32;
    pub fn mlxb_array_buffer_size(arrays: Arrays, out: *mut usize) -> i32;
    pub fn mlxb_set_limit(what: i32, limit: usize, out: *mut usize) -> i32;
    pub fn mlxb_reset_peak_memory() -> i32;
    pub fn mlxb_clear_cache() -> i32;
    pub fn mlxb_seed(seed: u64) -> i32;
    pub fn mlxb_blas() -> Text;

    pub fn mlxb_finfo(dtype: i32, of: *mut i32, bits: *mut i32, values: *mut f64) -> i32;
    pub fn mlxb_iinfo(dtype: i32, least: *mut i64, largest: *mut u64) -> i32;
    pub fn mlxb_promote_types(a: i32, b: i32, out: *mut i32) -> i32;
    pub fn mlxb_broadcast_shapes(a: Ints, b: Ints, out: *mut i32) -> i32;
    pub fn mlxb_einsum_path(subscripts: Text, operands: Arrays, out: *mut *mut CxxString) -> i32;
    pub fn mlxb_print_precision() -> i32;
    pub fn mlxb_set_print_precision(precision: i32) -> i32;

    pub fn mlxb_backends(metal: *mut bool, cuda: *mut bool) -> i32;
    pub fn mlxb_metal_start_capture(path: Text) -> i32;
    pub fn mlxb_metal_stop_capture() -> i32;

    pub fn mlxb_metal_kernel(
        source: *const KernelSource,
        atomic_outputs: bool,
        math_mode: i32,
        out: *mut *mut Kernel,
    ) -> i32;
    pub fn mlxb_cuda_kernel(source: *const KernelSource, shared_memory: i32, out: *mut *mut Kernel) -> i32;
    pub fn mlxb_kernel_run(
        kernel: *const Kernel,
        run: *const KernelRun,
        names: *const Text,
        arguments: Ints,
        verbose: bool,
        out: *mut *mut ArrayVector,
    ) -> i32;
    pub fn mlxb_kernel_drop(kernel: *mut Kernel);
    pub fn mlxb_precompiled_cuda_kernel(
        name: Text,
        compiled: Text,
        run: *const KernelRun,
        kinds: Ints,
        values: *const f64,
        shared_memory: i32,
        ensure_row_contiguous: bool,
        out: *mut *mut ArrayVector,
    ) -> i32;

    pub fn mlxb_group_init(strict: bool, backend: Text, exchange: Exchange, out: *mut *mut Group) -> i32;
    pub fn mlxb_group_is_available(backend: Text, out: *mut bool) -> i32;
    pub fn mlxb_group_rank(group: *const Group, out: *mut i32) -> i32;
    pub fn mlxb_group_size(group: *const Group, out: *mut i32) -> i32;
    pub fn mlxb_group_split(group: *const Group, color: i32, key: i32, out: *mut *mut Group) -> i32;
    pub fn mlxb_group_clone(group: *const Group) -> *mut Group;
    pub fn mlxb_group_drop(group: *mut Group);

    pub fn mlxb_load(region: Region, header: Text, s: Stream, out: *mut RawArray) -> i32;
    pub fn mlxb_save_npy(sink: Sink, a: *const RawArray) -> i32;
    pub fn mlxb_save_safetensors(
        sink: Sink,
        names: *const Text,
        arrays: Arrays,
        metadata: *const Text,
        metadata_size: usize,
    ) -> i32;
    pub fn mlxb_load_gguf(path: Text, s: Stream, out: *mut *mut Gguf) -> i32;
    pub fn mlxb_gguf_size(gguf: *const Gguf) -> usize;
    pub fn mlxb_gguf_array(gguf: *const Gguf, i: usize, name: *mut Text, out: *mut RawArray);
    pub fn mlxb_gguf_metadata_size(gguf: *const Gguf) -> usize;
    pub fn mlxb_gguf_kind(gguf: *const Gguf, i: usize, key: *mut Text, size: *mut usize) -> i32;
    pub fn mlxb_gguf_value(gguf: *const Gguf, i: usize, out: *mut RawArray);
    pub fn mlxb_gguf_text(gguf: *const Gguf, i: usize, j: usize) -> Text;
    pub fn mlxb_gguf_drop(gguf: *mut Gguf);
    pub fn mlxb_save_gguf(
        path: Text,
        names: *const Text,
        arrays: Arrays,
        keys: *const Text,
        values: *const GgufValue,
        size: usize,
    ) -> i32;
}

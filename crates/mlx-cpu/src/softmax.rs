//! Softmax and logsumexp over the last axis, float32.

use mlx::Dtype;
use mlx::lower::{Kernel, Node};

use crate::Pass;
use crate::exp::exp;

/// Independent sums and maxima, as many as the widest registers hold twice.
const LANES: usize = 32;

/// Recognises both.
pub const PASS: Pass = Pass { primitives: &["Softmax", "LogSumExp"], find };

fn find(node: &Node<'_>) -> Option<Kernel> {
    if node.output().dtype() != Dtype::Float32 || node.inputs().first()?.dtype() != Dtype::Float32 {
        return None;
    }
    match node.name() {
        "Softmax" => Some(Kernel::rows(dispatch_softmax())),
        "LogSumExp" => Some(Kernel::rows(dispatch_logsumexp())),
        _ => None,
    }
}

#[inline(always)]
fn maximum(row: &[f32]) -> f32 {
    let mut lanes = [f32::NEG_INFINITY; LANES];
    let (chunks, rest) = row.as_chunks::<LANES>();
    for chunk in chunks {
        for (lane, x) in lanes.iter_mut().zip(chunk) {
            *lane = lane.max(*x);
        }
    }
    lanes.iter().chain(rest).fold(f32::NEG_INFINITY, |a, b| a.max(*b))
}

/// Calls `store` with the exponential of each element less `most`, and sums them.
#[inline(always)]
fn sum_of_exp(row: &[f32], most: f32, mut store: impl FnMut(usize, f32)) -> f32 {
    let mut lanes = [0.0f32; LANES];
    let (chunks, rest) = row.as_chunks::<LANES>();
    for (index, chunk) in chunks.iter().enumerate() {
        for lane in 0..LANES {
            let e = exp(chunk[lane] - most);
            store(index * LANES + lane, e);
            lanes[lane] += e;
        }
    }
    let mut sum: f32 = lanes.iter().sum();
    for (index, x) in rest.iter().enumerate() {
        let e = exp(x - most);
        store(chunks.len() * LANES + index, e);
        sum += e;
    }
    sum
}

#[inline(always)]
fn softmax(input: &[f32], output: &mut [f32], columns: usize) {
    for (row, out) in input.chunks_exact(columns).zip(output.chunks_exact_mut(columns)) {
        let most = maximum(row);
        let scale = 1.0 / sum_of_exp(row, most, |i, e| out[i] = e);
        for x in out {
            *x *= scale;
        }
    }
}

#[inline(always)]
fn softmax_in_place(data: &mut [f32], columns: usize) {
    let mut copy = vec![0.0; columns];
    for out in data.chunks_exact_mut(columns) {
        copy.copy_from_slice(out);
        softmax(&copy, out, columns);
    }
}

#[inline(always)]
fn logsumexp(input: &[f32], output: &mut [f32], columns: usize) {
    for (row, out) in input.chunks_exact(columns).zip(output) {
        let most = maximum(row);
        *out = if most.is_infinite() { most } else { sum_of_exp(row, most, |_, _| {}).ln() + most };
    }
}

type Rows = unsafe extern "C" fn(*const f32, *mut f32, usize, usize);

/// Makes a kernel of a function over slices, compiled for each set of instructions, and the
/// function that picks one.
macro_rules! kernel {
    ($pick:ident, $run:ident, $base:ident, $avx2:ident, $avx512:ident) => {
        /// # Safety
        /// `input` has `rows` × `columns` floats; `output` as many, or one for each row; both are
        /// the same memory or apart.
        unsafe extern "C" fn $base(input: *const f32, output: *mut f32, rows: usize, columns: usize) {
            // SAFETY: as the caller says.
            unsafe { $run(input, output, rows, columns) }
        }

        /// # Safety
        /// As above, on a processor with these instructions.
        #[cfg(target_arch = "x86_64")]
        #[target_feature(enable = "avx2,fma")]
        unsafe extern "C" fn $avx2(input: *const f32, output: *mut f32, rows: usize, columns: usize) {
            // SAFETY: as the caller says.
            unsafe { $run(input, output, rows, columns) }
        }

        /// # Safety
        /// As above, on a processor with these instructions.
        #[cfg(target_arch = "x86_64")]
        #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,fma")]
        unsafe extern "C" fn $avx512(input: *const f32, output: *mut f32, rows: usize, columns: usize) {
            // SAFETY: as the caller says.
            unsafe { $run(input, output, rows, columns) }
        }

        fn $pick() -> Rows {
            #[cfg(target_arch = "x86_64")]
            {
                let wide = is_x86_feature_detected!("avx512f")
                    && is_x86_feature_detected!("avx512vl")
                    && is_x86_feature_detected!("avx512dq")
                    && is_x86_feature_detected!("avx512bw");
                if wide {
                    return $avx512;
                }
                if is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma") {
                    return $avx2;
                }
            }
            $base
        }
    };
}

/// # Safety
/// As of the kernels.
#[inline(always)]
unsafe fn run_softmax(input: *const f32, output: *mut f32, rows: usize, columns: usize) {
    // SAFETY: as the caller says; the slices do not overlap, or there is only one.
    unsafe {
        let out = std::slice::from_raw_parts_mut(output, rows * columns);
        if std::ptr::eq(input, output) {
            softmax_in_place(out, columns);
        } else {
            softmax(std::slice::from_raw_parts(input, rows * columns), out, columns);
        }
    }
}

/// # Safety
/// As of the kernels.
#[inline(always)]
unsafe fn run_logsumexp(input: *const f32, output: *mut f32, rows: usize, columns: usize) {
    // SAFETY: as the caller says; the output is memory of its own.
    unsafe {
        let data = std::slice::from_raw_parts(input, rows * columns);
        logsumexp(data, std::slice::from_raw_parts_mut(output, rows), columns);
    }
}

kernel!(dispatch_softmax, run_softmax, softmax_base, softmax_avx2, softmax_avx512);
kernel!(dispatch_logsumexp, run_logsumexp, logsumexp_base, logsumexp_avx2, logsumexp_avx512);

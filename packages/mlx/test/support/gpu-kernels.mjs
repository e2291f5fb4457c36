// Kernels of the same meaning for each GPU backend, for the tests on a GPU.
import { mx } from './core.mjs';

/** CUDA as PTX: y = x · factor for n elements. */
export const SCALE_PTX = `
.version 7.0
.target sm_70
.address_size 64
.visible .entry scale(.param .u64 x, .param .u64 y, .param .f32 factor, .param .u32 n)
{
  .reg .pred %outside;
  .reg .b32 %block, %size, %thread, %i, %n;
  .reg .f32 %factor, %value;
  .reg .b64 %x, %y, %at;
  ld.param.u64 %x, [x];
  ld.param.u64 %y, [y];
  ld.param.f32 %factor, [factor];
  ld.param.u32 %n, [n];
  mov.u32 %block, %ctaid.x;
  mov.u32 %size, %ntid.x;
  mov.u32 %thread, %tid.x;
  mad.lo.u32 %i, %block, %size, %thread;
  setp.ge.u32 %outside, %i, %n;
  @%outside bra END;
  cvta.to.global.u64 %x, %x;
  cvta.to.global.u64 %y, %y;
  mul.wide.u32 %at, %i, 4;
  add.u64 %x, %x, %at;
  add.u64 %y, %y, %at;
  ld.global.f32 %value, [%x];
  mul.f32 %value, %value, %factor;
  st.global.f32 [%y], %value;
END:
  ret;
}`;

const cuda = {
  make: mx.fast.cuda_kernel,
  i: 'unsigned i = cooperative_groups::this_grid().thread_rank();',
  exp: 'expf',
  header: '__device__ float twice(float v) { return v + v; }',
  reverse: {
    source: `
      extern __shared__ float tile[];
      unsigned t = threadIdx.x, i = blockIdx.x * blockDim.x + t;
      tile[t] = x[i];
      __syncthreads();
      y[i] = tile[blockDim.x - 1 - t];`,
    options: { shared_memory: 64 * 4 },
  },
  count: { source: 'atomicAdd(&y[0], x[0]);', options: {} },
};

const metal = {
  make: mx.fast.metal_kernel,
  i: 'uint i = thread_position_in_grid.x;',
  exp: 'metal::exp',
  header: 'float twice(float v) { return v + v; }',
  reverse: {
    source: `
      threadgroup float tile[64];
      uint t = thread_position_in_threadgroup.x, i = thread_position_in_grid.x;
      tile[t] = x[i];
      threadgroup_barrier(mem_flags::mem_threadgroup);
      y[i] = tile[63 - t];`,
    options: { compile_options: { math_mode: 'safe' } },
  },
  count: {
    source: 'atomic_fetch_add_explicit(&y[0], x[0], memory_order_relaxed);',
    options: { atomic_outputs: true },
  },
};

/** The backend that is here, if any. */
export const backend = mx.cuda.is_available() ? cuda : mx.metal.is_available() ? metal : undefined;

/** The keywords of a call with one thread for each element of a shape, and one output of that shape. */
export const over = (inputs, { shape, dtype }, more = {}) => {
  const size = shape.reduce((a, b) => a * b, 1);
  return {
    inputs,
    output_shapes: [shape],
    output_dtypes: [dtype],
    grid: [size, 1, 1],
    threadgroup: [Math.min(size, 64), 1, 1],
    ...more,
  };
};

// GPU kernels of the user's own source: what can be said of them without a GPU.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leaked, mx } from './support/core.mjs';

const { metal_kernel, cuda_kernel, precompiled_cuda_kernel } = mx.fast;
const SOURCE = 'y[0] = x[0];';
const metal = (...rest) => metal_kernel('copy', ['x'], ['y'], SOURCE, ...rest);

const call = {
  inputs: [mx.ones([4])],
  output_shapes: [[4]],
  output_dtypes: [mx.float32],
  grid: [4, 1, 1],
  threadgroup: [4, 1, 1],
};

const compiled = { name: 'copy', compiled_source: new Uint8Array([1, 2]), scalars: [1, 2.5, true], ...call };

test('a backend that is not there, as in Python: at the call for Metal, at once for CUDA', () => {
  if (!mx.metal.is_available()) {
    const message = '[metal_kernel] No Metal back-end.';
    assert.throws(() => metal()(call), { name: 'Error', message });
    assert.throws(
      () => metal()({ ...call, template: [['T', mx.int8]], init_value: 0, verbose: true, stream: mx.cpu }),
      {
        name: 'Error',
        message,
      },
    );
  }
  if (!mx.cuda.is_available()) {
    assert.throws(() => cuda_kernel('copy', ['x'], ['y'], SOURCE), { name: 'Error', message: /No CUDA back-end/ });
    assert.throws(() => precompiled_cuda_kernel(compiled), { name: 'Error', message: /No CUDA back-end/ });
  }
});

test('keywords of a kernel', () => {
  assert.equal(typeof metal(), 'function');
  assert.equal(typeof metal('', true, false, { math_mode: 'fast' }), 'function');
  assert.equal(typeof metal('', false, true, { compile_options: { math_mode: 'relaxed' } }), 'function');
  assert.equal(typeof metal({ header: '#include <metal_stdlib>', atomic_outputs: true }), 'function');
  const keywords = { name: 'copy', input_names: ['x'], output_names: ['y'], source: SOURCE };
  assert.equal(typeof metal_kernel({ ...keywords, compile_options: null }), 'function');
  assert.equal(typeof metal_kernel('copy', [], ['y'], '/* é */'.repeat(100_000)), 'function');
  const refused = [
    [() => metal_kernel('copy', ['x'], [], SOURCE), RangeError, /at least one output/],
    [() => metal({ bogus: 1 }), TypeError, /unknown keyword 'bogus'/],
    [() => metal({ compile_options: { math_mode: 'wild' } }), RangeError, /math_mode/],
    [() => metal('', true, false, { mode: 'fast' }), RangeError, /unknown compile option 'mode'/],
    [() => metal('', true, false, 3), TypeError, /'compile_options'/],
    [() => metal(3), TypeError, /'header'/],
    [() => metal('', 1), TypeError, /'ensure_row_contiguous'/],
    [() => metal('', true, 1), TypeError, /'atomic_outputs'/],
    [() => metal_kernel(3, ['x'], ['y'], SOURCE), TypeError, /'name'/],
    [() => metal_kernel('copy', 'x', ['y'], SOURCE), TypeError, /'input_names'/],
    [() => metal_kernel('copy', [1], ['y'], SOURCE), TypeError, /'input_names\[0\]'/],
    [() => metal_kernel('copy', ['x'], ['y']), TypeError, /'source'/],
    [() => cuda_kernel('copy', ['x'], ['y'], SOURCE, { shared_memory: 0.5 }), TypeError, /'shared_memory'/],
    [() => cuda_kernel('copy', ['x'], ['y'], SOURCE, '', true, 0, 1), TypeError, /at most/],
  ];
  for (const [run, type, message] of refused) {
    assert.throws(
      run,
      (error) => error instanceof type && message.test(error.message) && /^\[\w+_kernel\]/.test(error.message),
    );
  }
});

test('keywords of a call', () => {
  const kernel = metal();
  const refused = [
    [{ inputs: [call.inputs[0], 2] }, RangeError, /Expected `inputs` to have size 1/],
    [{ output_shapes: [[4], [4]] }, RangeError, /`output_shapes`/],
    [{ output_dtypes: [] }, RangeError, /`output_dtypes`/],
    [{ output_shapes: [[-4]] }, RangeError, /negative/],
    [{ output_shapes: [4.5] }, TypeError, /'output_shapes\[0\]'/],
    [{ output_dtypes: ['float32'] }, TypeError, /'output_dtypes\[0\]'/],
    [{ grid: [0, 1, 1] }, RangeError, /grid/],
    [{ threadgroup: [4, 0, 1] }, RangeError, /threadgroup/],
    [{ grid: [4, 1] }, TypeError, /'grid'/],
    [{ grid: 4 }, TypeError, /'grid'/],
    [{ threadgroup: [4, 1, '1'] }, TypeError, /'threadgroup/],
    [{ inputs: ['x'] }, TypeError, /'inputs\[0\]'/],
    [{ inputs: mx.ones([2]) }, TypeError, /'inputs'/],
    [{ template: [['N', 2.5]] }, TypeError, /'template\[0\]'/],
    [{ template: [['N', 'int']] }, TypeError, /'template\[0\]'/],
    [{ template: [['N']] }, TypeError, /'template\[0\]'/],
    [{ template: [[3, 4]] }, TypeError, /'template\[0\]'/],
    [{ template: [['N', 2 ** 40]] }, RangeError, /'template\[0\]'/],
    [{ init_value: '0' }, TypeError, /'init_value'/],
    [{ verbose: 1 }, TypeError, /'verbose'/],
    [{ stream: 'gpu' }, TypeError, /'stream'/],
    [{ bogus: 1 }, TypeError, /unknown keyword 'bogus'/],
    [{ grid: undefined }, TypeError, /'grid' is missing/],
  ];
  for (const [change, type, message] of refused) {
    for (const run of [
      () => kernel({ ...call, ...change }),
      () => precompiled_cuda_kernel({ ...compiled, ...change }),
    ]) {
      assert.throws(run, (error) => error instanceof Error && /^\[\w+_kernel\]/.test(error.message));
    }
    assert.throws(
      () => kernel({ ...call, ...change }),
      (error) => error instanceof type && message.test(error.message),
      JSON.stringify(change),
    );
  }
  assert.throws(() => kernel([call.inputs[0]]), { name: 'TypeError', message: /^\[metal_kernel\] expected keywords/ });
  assert.throws(() => kernel(), TypeError);
  const gone = mx.ones([4]);
  gone.dispose();
  assert.throws(() => kernel({ ...call, inputs: [gone] }), /disposed/);
});

test('keywords of a compiled kernel', () => {
  const refused = [
    [{ compiled_source: 'ptx' }, /'compiled_source'/],
    [{ name: 3 }, /'name'/],
    [{ scalars: ['1'] }, /'scalars\[0\]'/],
    [{ scalars: 1 }, /'scalars'/],
    [{ shared_memory: 1.5 }, /'shared_memory'/],
    [{ ensure_row_contiguous: 1 }, /'ensure_row_contiguous'/],
    [{ scalars: undefined }, /'scalars' is missing/],
    [{ template: [] }, /unknown keyword 'template'/],
  ];
  for (const [change, message] of refused) {
    assert.throws(() => precompiled_cuda_kernel({ ...compiled, ...change }), { name: 'TypeError', message });
  }
  assert.throws(() => precompiled_cuda_kernel('copy'), TypeError);
});

test('kernels are let go of', async () => {
  const kept = await leaked(() => {
    for (let i = 0; i < 200; i++) {
      const kernel = metal();
      if (!mx.metal.is_available()) assert.throws(() => kernel({ ...call, inputs: [i] }));
    }
  });
  assert.ok(kept < 128, `${kept} arrays`);
});

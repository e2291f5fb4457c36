// On a GPU: the ops of the table against the CPU, kernels of the user's own, streams, memory, workers, training.
// MLX_CASES sets the cases for each dtype of each op (2); MLX_OPS names the ops to test (all).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';

process.env.MLX_ENABLE_TF32 = '0'; // Products of float32 are to be those of float32.

const { child, folder, mx } = await import('./support/core.mjs');
const { backend, over, SCALE_PTX } = await import('./support/gpu-kernels.mjs');

const gpu = mx.is_available(mx.gpu);
const skip = gpu ? false : 'MLX has no GPU backend here';
const skipKernels = skip || (backend ? false : 'neither Metal nor CUDA');
const skipCuda = mx.cuda.is_available() ? false : 'MLX has no CUDA backend here';

const onGpu = (body) => mx.stream(mx.gpu, body);
const list = (array) => array.tolist();
const near = (a, b) => assert.ok(mx.allclose(a, b, 1e-5, 1e-6, { stream: mx.cpu }).item(), `${a} for ${b}`);

test('the GPU', { skip }, () => {
  assert.ok(mx.device_count(mx.gpu) >= 1);
  assert.ok(Object.keys(mx.device_info(mx.gpu)).length > 0);
  assert.ok(onGpu(() => mx.default_device().equals(mx.gpu)));
  const stream = mx.new_stream(mx.gpu);
  assert.ok(stream.device.equals(new mx.Device(mx.gpu, 0)));
  assert.deepEqual(list(mx.add(mx.ones([3], { stream }), 1, stream)), [2, 2, 2]);
  for (const make of [mx.new_thread_local_stream, mx.new_thread_unsafe_stream]) {
    const other = make(mx.gpu);
    assert.deepEqual(list(mx.arange(3, { stream: other }).add(1)), [1, 2, 3]);
    mx.synchronize(other);
  }
  mx.synchronize(mx.gpu);
  assert.deepEqual(list(onGpu(() => mx.arange(4).add(mx.stream(mx.cpu, () => mx.ones([4]))))), [1, 2, 3, 4]);
});

test('memory of the GPU', { skip }, () => {
  onGpu(() => {
    const before = mx.get_active_memory();
    mx.reset_peak_memory();
    const a = mx.full([1 << 20], 1);
    mx.eval(a);
    assert.ok(mx.get_active_memory() - before >= 4 << 20);
    assert.ok(mx.get_peak_memory() >= 4 << 20);
    assert.ok(mx.get_array_buffer_size(a) >= 4 << 20);
    a.dispose();
    mx.clear_cache();
    assert.equal(mx.get_cache_memory(), 0);
    const limit = mx.set_memory_limit(1 << 20);
    const sums = Array.from({ length: 8 }, (_, i) => mx.full([1 << 18], i).sum());
    mx.eval(sums); // A limit that is too low makes evaluations wait, and fails none.
    assert.deepEqual(
      sums.map((s) => s.item() / (1 << 18)),
      [0, 1, 2, 3, 4, 5, 6, 7],
    );
    assert.equal(mx.set_memory_limit(limit), 1 << 20);
    const cache = mx.set_cache_limit(0);
    mx.eval(mx.ones([1 << 18]).add(1));
    assert.equal(mx.set_cache_limit(cache), 0);
  });
});

test('async evaluation, and a worker thread', { skip }, async () => {
  const sum = onGpu(() => mx.ones([1000]).square().sum());
  await mx.async_eval(sum);
  assert.equal(sum.item(), 1000);
  const program = `
const { parentPort } = require('node:worker_threads');
const { core: mx } = require(${JSON.stringify(folder)});
const matrix = mx.arange(16, { stream: mx.gpu }).reshape(4, 4).astype(mx.float32);
parentPort.postMessage(mx.stream(mx.gpu, () => matrix.matmul(matrix).sum().item()));`;
  const worker = new Worker(program, { eval: true });
  const said = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  const matrix = mx.arange(16).reshape(4, 4).astype(mx.float32);
  assert.equal(said, matrix.matmul(matrix).sum().item());
});

test('elementwise, with a template of a dtype', { skip: skipKernels }, () => {
  const kernel = backend.make('exp_of', ['x'], ['y'], `${backend.i} T v = x[i]; y[i] = ${backend.exp}(v);`);
  const shape = [4, 16];
  for (const [dtype, tolerance] of [
    [mx.float32, 1e-5],
    [mx.float16, 1e-2],
  ]) {
    const x = mx.random.normal(shape).astype(dtype);
    const [y] = kernel(over([x], { shape, dtype }, { template: [['T', mx.float32]], stream: mx.gpu }));
    assert.equal(y.dtype, dtype);
    assert.ok(mx.allclose(y, mx.exp(x, mx.cpu), tolerance, tolerance, { stream: mx.cpu }).item());
  }
});

test('template arguments of each kind, and scalars as inputs', { skip: skipKernels }, () => {
  const source = `${backend.i} T v = x[i] * N + static_cast<T>(k[0]); y[i] = FLIP ? -v : v;`;
  const kernel = backend.make('templated', ['x', 'k'], ['y'], source);
  const x = mx.arange(8).astype(mx.float32);
  for (const [n, flip] of [
    [3, true],
    [2, false], // MLX's CUDA kernels take no negative numbers: their names contain them.
  ]) {
    const template = [
      ['T', mx.float32],
      ['N', n],
      ['FLIP', flip],
    ];
    const call = over([x, 2.5], { shape: [8], dtype: mx.float32 }, { template, stream: mx.gpu });
    near(
      kernel(call)[0],
      x
        .multiply(n)
        .add(2.5)
        .multiply(flip ? -1 : 1),
    );
  }
});

test('initial values', { skip: skipKernels }, () => {
  const kernel = backend.make('every_other', ['x'], ['y'], `${backend.i} if (i % 2 == 0) y[i] = x[i];`);
  const x = mx.arange(6).astype(mx.float32);
  const [y] = kernel(over([x], { shape: [6], dtype: mx.float32 }, { init_value: 7.5, stream: mx.gpu }));
  assert.deepEqual(list(y), [0, 7.5, 2, 7.5, 4, 7.5]);
});

test('several outputs, of shapes and dtypes of their own', { skip: skipKernels }, () => {
  const source = `${backend.i} y[i] = x[i] + 1; z[i] = x[i] > 2; if (i == 0) n[0] = x_shape[0] * 10 + x_ndim;`;
  const kernel = backend.make('several', ['x'], ['y', 'z', 'n'], source);
  const outputs = kernel(
    over(
      [mx.arange(5).astype(mx.float32)],
      { shape: [5], dtype: mx.float32 },
      {
        output_shapes: [[5], [5], [1, 1]],
        output_dtypes: [mx.float32, mx.bool_, mx.int32],
        stream: mx.gpu,
      },
    ),
  );
  assert.deepEqual(outputs.map(list), [[1, 2, 3, 4, 5], [false, false, false, true, true], [[51]]]);
});

test('headers', { skip: skipKernels }, () => {
  const kernel = backend.make('with_header', ['x'], ['y'], `${backend.i} y[i] = twice(x[i]);`, backend.header);
  const x = mx.arange(4).astype(mx.float32);
  assert.deepEqual(list(kernel(over([x], { shape: [4], dtype: mx.float32 }, { stream: mx.gpu }))[0]), [0, 2, 4, 6]);
});

test('shared memory', { skip: skipKernels }, () => {
  const { source, options } = backend.reverse;
  const kernel = backend.make('reverse', ['x'], ['y'], source, options);
  const x = mx.arange(128).astype(mx.float32);
  const [y] = kernel(over([x], { shape: [128], dtype: mx.float32 }, { stream: mx.gpu }));
  assert.deepEqual(list(y), list(x.reshape(2, 64).get(':', '::-1').reshape(-1)));
});

test('atomic outputs', { skip: skipKernels }, () => {
  const { source, options } = backend.count;
  const kernel = backend.make('count', ['x'], ['y'], source, options);
  const call = { grid: [1000, 1, 1], threadgroup: [100, 1, 1], init_value: 0, stream: mx.gpu };
  const [y] = kernel(over([mx.array([2])], { shape: [1], dtype: mx.float32 }, call));
  assert.deepEqual(list(y), [2000]);
});

test('inputs that are strided, packed first or read by their strides', { skip: skipKernels }, () => {
  const x = mx.arange(12).reshape(3, 4).astype(mx.float32).T;
  const out = { shape: [4, 3], dtype: mx.float32 };
  const packed = backend.make('packed', ['x'], ['y'], `${backend.i} y[i] = x[i];`);
  assert.deepEqual(list(packed(over([x], out, { stream: mx.gpu }))[0]), list(x));
  const source = `${backend.i}
    int row = i / x_shape[1], column = i % x_shape[1];
    y[i] = x[row * x_strides[0] + column * x_strides[1]];`;
  const strided = backend.make('strided', ['x'], ['y'], source, { ensure_row_contiguous: false });
  assert.deepEqual(list(strided(over([x], out, { stream: mx.gpu }))[0]), list(x));
});

test('kernels within graphs, and with a gradient of their own', { skip: skipKernels }, () => {
  const kernel = backend.make('squared', ['x'], ['y'], `${backend.i} y[i] = x[i] * x[i];`);
  const squared = (x) => onGpu(() => kernel(over([x], { shape: x.shape, dtype: x.dtype }))[0]);
  const x = mx.array([1, 2, 3]);
  assert.deepEqual(list(squared(squared(x.add(1)))), [16, 81, 256]);
  assert.throws(() => mx.grad((v) => squared(v).sum())(x), Error);
  const smooth = mx.custom_function(squared);
  smooth.vjp((primal, cotangent) => primal.multiply(2).multiply(cotangent));
  assert.deepEqual(list(mx.grad((v) => smooth(v).sum())(x)), [2, 4, 6]);
});

test('a kernel that does not compile is an error', { skip: skipKernels }, () => {
  const kernel = backend.make('broken', ['x'], ['y'], 'this is no source;');
  const call = over([mx.ones([2])], { shape: [2], dtype: mx.float32 }, { stream: mx.gpu });
  assert.throws(() => mx.eval(kernel(call)), Error);
  assert.deepEqual(list(onGpu(() => mx.ones([2]).add(1))), [2, 2]);
});

test('verbose kernels print their source', { skip: skipKernels }, async () => {
  const { stdout, stderr } = await child(`
import { backend, over } from './gpu-kernels.mjs';
import { mx } from './core.mjs';
const kernel = backend.make('told', ['x'], ['y'], \`\${backend.i} y[i] = x[i]; /* told */\`);
mx.eval(kernel(over([mx.ones([2])], { shape: [2], dtype: mx.float32 }, { verbose: true, stream: mx.gpu })));`);
  assert.match(stdout, /told/, stderr);
});

test('a compiled CUDA kernel', { skip: skipCuda }, () => {
  const x = mx.arange(100).astype(mx.float32);
  const call = {
    ...over([x], { shape: [100], dtype: mx.float32 }),
    name: 'scale',
    compiled_source: new TextEncoder().encode(SCALE_PTX),
    scalars: [2.5, 100],
    stream: mx.gpu,
  };
  near(mx.fast.precompiled_cuda_kernel(call)[0], x.multiply(2.5));
  assert.throws(() => mx.eval(mx.fast.precompiled_cuda_kernel({ ...call, name: 'other' })), Error);
});

test('a training step is that of the CPU', { skip }, () => {
  const keys = mx.random.split(mx.random.key(7), 3);
  const [x, w1, w2] = [
    [32, 16],
    [16, 64],
    [64, 1],
  ].map((shape, i) => mx.random.normal(shape, { key: keys.get(i) }));
  mx.eval(x, w1, w2);
  const loss = (a, b) => mx.mean(mx.square(mx.tanh(x.matmul(a)).matmul(b)));
  const step = mx.value_and_grad(loss, [0, 1]);
  const [[value, grads], [expected, expectedGrads]] = [mx.gpu, mx.cpu].map((device) =>
    mx.stream(device, () => {
      const result = step(w1, w2);
      mx.eval(result);
      return result;
    }),
  );
  near(value, expected);
  grads.forEach((grad, i) => {
    assert.ok(mx.allclose(grad, expectedGrads[i], 1e-3, 1e-4, { stream: mx.cpu }).item());
  });
});

/** What MLX says where a GPU has no such op, or not for such a type. */
const UNSUPPORTED =
  /not (yet )?supported|no (CUDA|Metal|GPU) implementation|not (yet )?implemented|NYI|does not (yet )?support|types? supported|numbers supported|Can not do|Failed to compile kernel/i;

/** Results that GPUs may give otherwise: only the element in the middle has a place of its own. */
const UNORDERED = ['argpartition', 'partition'];

if (gpu) {
  const { casesOf } = await import('./support/differential-cases.mjs');
  const { compare } = await import('./support/differential-compare.mjs');
  const { Pool } = await import('./support/differential-python.mjs');
  const { run } = await import('./support/differential-run.mjs');
  const { differenceOf, nameOf, rows } = await import('./support/differential-table.mjs');

  const wanted = process.env.MLX_OPS?.split(',');
  const pool = new Pool();
  const tested = rows
    .filter(
      (row) =>
        !row.internal &&
        !row.test?.skip &&
        !UNORDERED.includes(nameOf(row)) &&
        (!wanted || wanted.includes(nameOf(row))),
    )
    .map((row) => ({ row, cases: casesOf(row, Number(process.env.MLX_CASES ?? 2), pool) }));
  const inputs = pool.all();
  // GPUs add in another order, and round some functions otherwise.
  const loose = (row) => {
    const tolerance = row.test?.tolerance ?? 1;
    const more = typeof tolerance === 'number' ? tolerance * 16 : tolerance;
    return { ...row, test: { ...row.test, tolerance: more } };
  };

  for (const { row, cases } of tested) {
    test(`${nameOf(row)} as on the CPU`, (context) => {
      let unsupported = 0;
      const faults = [];
      for (const case_ of cases) {
        if (differenceOf(row, case_)) continue;
        const plain = { ...case_, streamed: false };
        const expected = mx.stream(mx.cpu, () => run(plain, inputs));
        const actual = onGpu(() => run(plain, inputs));
        const failure = (!expected.error && actual.error) || (!expected.gradient_error && actual.gradient_error);
        if (failure && UNSUPPORTED.test(failure.message)) {
          unsupported++;
          continue;
        }
        const { fault } = compare(loose(row), actual, expected);
        if (fault) faults.push(`${JSON.stringify(case_.args).slice(0, 200)}: ${fault}`);
      }
      if (unsupported > 0) context.diagnostic(`${unsupported} of ${cases.length} cases are not supported on the GPU`);
      assert.deepEqual(faults, []);
    });
  }
}

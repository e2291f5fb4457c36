// Making arrays of all sorts of data and reading them back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mx } from './support/core.mjs';

const TYPED = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
};

test('the dtype that data suggests', () => {
  const cases = [
    [1, 'float32'],
    [true, 'bool'],
    [5n, 'int64'],
    [{ re: 1, im: 2 }, 'complex64'],
    [[], 'float32'],
    [[1, 2], 'float32'],
    [[true, false], 'bool'],
    [[1n, 2n], 'int64'],
    [[1, true], 'float32'],
    [[1n, 2.5], 'float32'],
    [[1n, true], 'int64'],
    [[{ re: 0, im: 1 }, 2], 'complex64'],
    [[[1], [2]], 'float32'],
    [[[], []], 'float32'],
    ...Object.entries(TYPED).map(([name, type]) => [new type(2), name]),
    [new Uint8ClampedArray(2), 'uint8'],
  ];
  for (const [data, name] of cases) assert.equal(mx.array(data).dtype.name, name, String(data));
  assert.equal(mx.arange(3).dtype, mx.int32);
  assert.equal(mx.arange(0.5, 3).dtype, mx.float32);
});

test('with and without new, of arrays, with keywords', () => {
  const a = new mx.array([1, 2], mx.int32);
  assert.ok(a instanceof mx.array && mx.array(1) instanceof mx.array);
  assert.deepEqual(mx.array(a).tolist(), [1, 2]);
  assert.equal(mx.array(a, mx.float16).dtype, mx.float16);
  assert.equal(mx.array([1.7], { dtype: mx.int8 }).item(), 1);
  assert.deepEqual([...mx.array([[1, 2, 3]]).shape], [1, 3]);
  assert.ok(Object.isFrozen(a.shape));
});

test('nested arrays, typed arrays and numbers together', () => {
  assert.deepEqual(mx.array([mx.array([1, 2]), mx.array([3, 4])]).tolist(), [
    [1, 2],
    [3, 4],
  ]);
  assert.deepEqual(
    mx
      .array([
        [mx.array(1), 2],
        [3, mx.array(4)],
      ])
      .tolist(),
    [
      [1, 2],
      [3, 4],
    ],
  );
  assert.deepEqual(mx.array([new Float32Array([1, 2]), [3, 4]]).tolist(), [
    [1, 2],
    [3, 4],
  ]);
});

test('ragged data says where, and circular data ends', () => {
  const cases = [
    [[[1, 2], [3]], '[1] has length 1'],
    [[[1, 2], 3], '[1]'],
    [[1, [2]], '[1]'],
    [
      [
        [[1], [2]],
        [[3], [4, 5]],
      ],
      '[1][1]',
    ],
    [[mx.ones([2]), mx.ones([3])], '[1]'],
    [[[1, 2], mx.ones([3])], '[1]'],
  ];
  for (const [data, where] of cases) {
    assert.throws(
      () => mx.array(data),
      (error) =>
        error instanceof RangeError && error.message.startsWith('[array] ragged') && error.message.includes(where),
      where,
    );
  }
  const circle = [];
  circle.push(circle);
  assert.throws(() => mx.array(circle), { name: 'RangeError', message: /contains itself/ });
});

test('what is no data', () => {
  for (const data of [
    undefined,
    null,
    'text',
    Symbol('s'),
    () => 1,
    new Date(),
    new Map(),
    {},
    new DataView(new ArrayBuffer(4)),
    new ArrayBuffer(4),
    [undefined],
    ['1'],
    [null],
    new Array(2),
    { re: 1 },
  ]) {
    assert.throws(() => mx.array(data), { name: 'TypeError', message: /^\[array\] / });
  }
  for (const dtype of ['float32', 5, Float32Array])
    assert.throws(() => mx.array(1, dtype), { name: 'TypeError', message: /'dtype'/ });
  assert.throws(() => mx.array([{ re: 1, im: 2 }], mx.float32), TypeError);
  assert.throws(() => mx.array([Number.NaN], mx.int64), { name: 'RangeError', message: /^\[array\]/ });
  assert.throws(() => mx.array(2n ** 64n), { name: 'RangeError', message: /64 bits/ });
});

test('typed arrays go in and come out as they are', () => {
  for (const [name, type] of Object.entries(TYPED)) {
    const big = name.endsWith('64') && name !== 'float64';
    const data = type.from(big ? [0n, 1n, 100n, -1n] : [0, 1, 100, -1]);
    const a = mx.array(data);
    assert.deepEqual(a.toTypedArray(), data, name);
    assert.deepEqual(a.asTypedArray(), data, name);
    assert.deepEqual(a.tolist(), [...data], name);
    assert.deepEqual(mx.array(data.subarray(1, 3)).toTypedArray(), data.slice(1, 3), name);
    data[0] = data[2];
    assert.equal(Number(a.get(0).item()), 0, `${name} is a copy`);
  }
  assert.deepEqual(mx.array([true, false]).toTypedArray(), new Uint8Array([1, 0]));
  assert.deepEqual(mx.array({ re: 1, im: -2 }).toTypedArray(), new Float32Array([1, -2]));
  assert.deepEqual(mx.array([1.5, -2], mx.bfloat16).toTypedArray(), new Float32Array([1.5, -2]));
  assert.throws(() => mx.array([1], mx.bfloat16).asTypedArray(), { name: 'TypeError', message: /bfloat16/ });
  const shared = new Float32Array(new SharedArrayBuffer(8));
  shared[1] = 5;
  assert.deepEqual(mx.array(shared).tolist(), [0, 5]);
});

test('a detached buffer', () => {
  const data = new Float32Array(4);
  structuredClone(data.buffer, { transfer: [data.buffer] });
  try {
    assert.equal(mx.array(data).size, 0);
  } catch (error) {
    assert.ok(error instanceof TypeError);
  }
});

test('views of transposed and sliced arrays are in order', () => {
  const a = mx.arange(6).reshape(2, 3);
  assert.deepEqual([...a.T.asTypedArray()], [0, 3, 1, 4, 2, 5]);
  assert.deepEqual([...a.get(':', '::2').asTypedArray()], [0, 2, 3, 5]);
  assert.deepEqual([...mx.broadcast_to(mx.array(7), [3]).asTypedArray()], [7, 7, 7]);
  assert.equal(mx.zeros([0, 3]).asTypedArray().length, 0);
  assert.deepEqual(mx.zeros([2, 0]).tolist(), [[], []]);
});

test('integers of 64 bits keep all of them', () => {
  const values = [2n ** 63n - 1n, -(2n ** 63n), 0n, -1n];
  assert.deepEqual(mx.array(values).tolist(), values);
  assert.equal(mx.array(2n ** 64n - 1n, mx.uint64).item(), 2n ** 64n - 1n);
  assert.equal(JSON.stringify(mx.array([1n, 2n])), '[1,2]');
  assert.equal(JSON.stringify({ a: mx.zeros([1500], mx.int64) }).length, '{"a":[]}'.length + 2999);
  assert.equal(JSON.stringify(mx.array([[1, 2.5]])), '[[1,2.5]]');
});

test('iteration goes over the first axis', () => {
  assert.deepEqual(
    [
      ...mx.array([
        [1, 2],
        [3, 4],
      ]),
    ].map((row) => row.tolist()),
    [
      [1, 2],
      [3, 4],
    ],
  );
  const [a, b] = mx.array([5, 6]);
  assert.deepEqual([a.item(), b.item()], [5, 6]);
  assert.throws(() => [...mx.array(1)], TypeError);
});

test('weak scalars take the dtype beside them, unless it would lose something', () => {
  const names = [
    'bool',
    'uint8',
    'int8',
    'int16',
    'int32',
    'uint32',
    'int64',
    'uint64',
    'float16',
    'bfloat16',
    'float32',
    'complex64',
  ];
  for (const name of names) {
    const a = mx.array([1, 0], mx[name]);
    const inexact = mx.issubdtype(mx[name], mx.inexact);
    assert.equal(a.add(2).dtype.name, name === 'bool' ? 'int32' : name, `${name} + 2`);
    assert.equal(a.add(0.5).dtype.name, inexact ? name : 'float32', `${name} + 0.5`);
    assert.equal(a.add(1n).dtype.name, name === 'bool' ? 'int64' : name, `${name} + 1n`);
    assert.equal(a.add(true).dtype.name, name, `${name} + true`);
    assert.equal(mx.add(2, a).dtype.name, a.add(2).dtype.name, `2 + ${name}`);
  }
  assert.equal(mx.array([1]).add({ re: 0, im: 1 }).dtype, mx.complex64);
  assert.equal(mx.add(1, 2).dtype, mx.float32);
});

// Shapes, contraction orders, parts of arrays, and arrays of what may be one already.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askPython, leaked, mx, skip } from './support/core.mjs';

const SHAPES = [
  [[2]],
  [[]],
  [[], [2]],
  [[1], [3, 1]],
  [[6, 7], [5, 6, 1], [7]],
  [
    [5, 1, 4],
    [1, 3, 1],
  ],
  [[0], [1]],
  [[2], [3]],
  [
    [2, 3],
    [3, 2],
  ],
  [[-1], [3]],
];

test('broadcast_shapes', { skip }, () => {
  const expected = askPython(`
import json
import mlx.core as mx
def attempt(shapes):
    try:
        return mx.broadcast_shapes(*shapes)
    except ValueError:
        return "refused"
print(json.dumps([attempt(shapes) for shapes in ${JSON.stringify(SHAPES)}]))`);
  SHAPES.forEach((shapes, i) => {
    for (const call of [() => mx.broadcast_shapes(...shapes), () => mx.broadcast_shapes(shapes)]) {
      if (expected[i] === 'refused') assert.throws(call, { name: 'RangeError', message: /^\[broadcast_shapes\]/ });
      else assert.deepEqual(call(), expected[i], JSON.stringify(shapes));
    }
  });
  assert.throws(() => mx.broadcast_shapes(), { name: 'RangeError', message: /^\[broadcast_shapes\]/ });
  for (const bad of [3, 'ab', null, [0.5], [2n], { shape: [2] }]) {
    assert.throws(() => mx.broadcast_shapes([2], bad), { name: 'TypeError', message: /^\[broadcast_shapes\]/ });
  }
  assert.throws(() => mx.broadcast_shapes([2 ** 40]), RangeError);
  assert.throws(() => mx.broadcast_shapes(new Array(70_000).fill(1)), RangeError);
});

const CONTRACTIONS = [
  ['ij->ji', [[2, 3]]],
  [
    'ij,jk',
    [
      [2, 3],
      [3, 4],
    ],
  ],
  [
    'ij,jk,kl->il',
    [
      [2, 3],
      [3, 4],
      [4, 5],
    ],
  ],
  [
    'abc,cd,de,ef->abf',
    [
      [2, 3, 4],
      [4, 5],
      [5, 6],
      [6, 2],
    ],
  ],
  ['i,j,k->ijk', [[9], [2], [3]]],
  ['ij,jk', [[2, 3]]],
  ['ij', []],
  ['ij', [[2, 3, 4]]],
];

test('einsum_path', { skip }, () => {
  const expected = askPython(`
import json
import mlx.core as mx
def attempt(subscripts, shapes):
    try:
        return mx.einsum_path(subscripts, *[mx.zeros(shape) for shape in shapes])
    except ValueError:
        return "refused"
print(json.dumps([attempt(*case) for case in json.loads(${JSON.stringify(JSON.stringify(CONTRACTIONS))})]))`);
  CONTRACTIONS.forEach(([subscripts, shapes], i) => {
    const operands = shapes.map((shape) => mx.zeros(shape));
    for (const call of [() => mx.einsum_path(subscripts, ...operands), () => mx.einsum_path(subscripts, operands)]) {
      if (expected[i] === 'refused') assert.throws(call, { name: 'RangeError', message: /^\[einsum_path\]/ });
      else assert.deepEqual(call(), expected[i], subscripts);
    }
  });
  assert.throws(() => mx.einsum_path(3, mx.ones([2])), TypeError);
  assert.throws(() => mx.einsum_path('i', 3), {
    name: 'TypeError',
    message: /^\[einsum_path\] argument 'operands\[0\]'/,
  });
});

test('real, imag, mT', { skip }, () => {
  const expected = askPython(`
import json
import mlx.core as mx
arrays = [mx.array([1 + 2j, 0 - 3j]), mx.array([1.5, 2]), mx.array([1, 2]), mx.array([True])]
parts = [repr(part) for a in arrays for part in (a.real, a.imag)]
print(json.dumps([*parts, repr(mx.arange(12).reshape(2, 2, 3).mT)]))`);
  const arrays = [
    mx.array([
      { re: 1, im: 2 },
      { re: 0, im: -3 },
    ]),
    mx.array([1.5, 2]),
    mx.array([1, 2], mx.int32),
    mx.array([true]),
  ];
  const parts = arrays.flatMap((a) => [a.real, a.imag]);
  assert.deepEqual([...parts, mx.arange(12).reshape(2, 2, 3).mT].map(String), expected);
  assert.throws(() => mx.array([1]).mT, { name: 'RangeError', message: /^\[matrix_transpose\]/ });
  const gone = mx.array([1]);
  gone.dispose();
  for (const name of ['real', 'imag', 'mT', 'T']) assert.throws(() => gone[name], /disposed/);
});

test('asarray', () => {
  assert.equal(mx.asarray([1, 2]).dtype, mx.float32);
  assert.equal(mx.asarray(1.5).item(), 1.5);
  assert.equal(mx.asarray(new Int8Array(2)).dtype, mx.int8);
  assert.equal(mx.asarray([1], { dtype: mx.int8 }).dtype, mx.int8);
  const a = mx.array([1, 2]);
  mx.eval(a);
  const shared = [mx.asarray(a), mx.asarray(a, mx.float32), mx.asarray(a, { copy: false }), mx.asarray(a, null, false)];
  mx.eval(shared);
  assert.equal(mx.get_array_buffer_size(a, shared), 8);
  const copied = mx.asarray(a, { copy: true });
  mx.eval(copied);
  assert.equal(mx.get_array_buffer_size(a, copied), 16);
  assert.deepEqual(mx.asarray(a, mx.int32, true).tolist(), [1, 2]);
  for (const [data, dtype] of [[[1, 2]], [3], [new Float32Array(2)], [a, mx.int32]]) {
    assert.throws(() => mx.asarray(data, dtype, { copy: false }), { name: 'RangeError', message: /^\[asarray\]/ });
  }
  // A change of the one is none of the other.
  const changed = mx.asarray(a);
  changed.set(0, 9);
  assert.deepEqual(
    [a.tolist(), changed.tolist()],
    [
      [1, 2],
      [9, 2],
    ],
  );
  assert.throws(() => mx.asarray('x'), { name: 'TypeError', message: /^\[asarray\]/ });
  assert.throws(() => mx.asarray(a, 'float32'), { name: 'TypeError', message: /'dtype'/ });
  assert.throws(() => mx.asarray(a, null, 1), { name: 'TypeError', message: /'copy'/ });
  assert.throws(() => mx.asarray(a, { type: mx.int8 }), { name: 'TypeError', message: /unknown keyword 'type'/ });
});

test('nothing leaks', async () => {
  const kept = await leaked(() => {
    for (let i = 0; i < 300; i++) {
      const a = mx.array([[1, 2]]);
      mx.einsum_path('ij->ji', a);
      mx.eval(mx.asarray(a, { copy: true }), a.real, a.imag, a.mT);
    }
  });
  assert.ok(kept < 128, `${kept} arrays`);
});

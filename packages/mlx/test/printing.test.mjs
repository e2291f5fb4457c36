// Arrays print as Python prints them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { askPython, mx, skip } from './support/core.mjs';

/** Arrays in both languages. */
const ARRAYS = [
  ['mx.array(1)', 'mx.array(1.0)'],
  ['mx.array(0.1)', 'mx.array(0.1)'],
  ['mx.array(true)', 'mx.array(True)'],
  ['mx.array([true, false])', 'mx.array([True, False])'],
  ['mx.array([])', 'mx.array([])'],
  ['mx.zeros([0, 3])', 'mx.zeros((0, 3))'],
  ['mx.zeros([2, 0, 3], mx.int8)', 'mx.zeros((2, 0, 3), mx.int8)'],
  ['mx.array([1.5, NaN, Infinity, -Infinity, -0])', 'mx.array([1.5, float("nan"), float("inf"), -float("inf"), -0.0])'],
  ['mx.array([1e-8, 1e8, 123456.789, 1 / 3])', 'mx.array([1e-8, 1e8, 123456.789, 1 / 3])'],
  ['mx.array([[1, 2], [3, 4]])', 'mx.array([[1.0, 2], [3, 4]])'],
  ['mx.array({ re: 1, im: -2 })', 'mx.array(1 - 2j)'],
  ['mx.array([{ re: 0.5, im: 0 }, { re: 0, im: 1 }])', 'mx.array([0.5 + 0j, 1j])'],
  ['mx.array([2n ** 62n, -1n])', 'mx.array([2 ** 62, -1], mx.int64)'],
  ['mx.array(2n ** 63n + 5n, mx.uint64)', 'mx.array(2 ** 62, mx.uint64) * 2 + mx.array(5, mx.uint64)'],
  ['mx.arange(24).reshape(2, 3, 4)', 'mx.arange(24).reshape(2, 3, 4)'],
  ['mx.arange(2000)', 'mx.arange(2000)'],
  ['mx.zeros([100, 100])', 'mx.zeros((100, 100))'],
  ['mx.zeros([7, 8, 100])', 'mx.zeros((7, 8, 100))'],
  ['mx.arange(1000).reshape(2, 500).T', 'mx.arange(1000).reshape(2, 500).T'],
  ...['uint8', 'int16', 'uint32', 'float16', 'bfloat16', 'float64', 'int64'].map((dtype) => [
    `mx.array([1, 2, 100], mx.${dtype})`,
    dtype === 'float64' ? 'mx.array([1, 2, 100], mx.float64)' : `mx.array([1, 2, 100], mx.${dtype})`,
  ]),
];

test('arrays', { skip }, () => {
  const expected = askPython(`
import json
import mlx.core as mx
mx.set_default_device(mx.cpu)
print(json.dumps([repr(a) for a in [${ARRAYS.map(([, python]) => python).join(', ')}]]))`);
  ARRAYS.forEach(([text], i) => {
    const array = new Function('mx', `return ${text}`)(mx);
    assert.equal(String(array), expected[i], text);
    assert.equal(inspect(array), expected[i], text);
  });
});

test('within other objects, and after dispose', () => {
  const a = mx.array([1, 2]);
  assert.match(inspect({ a }), /a: array\(\[1, 2\], dtype=float32\)/);
  a.dispose();
  assert.equal(inspect(a), 'array(disposed)');
  assert.throws(() => String(a), /disposed/);
});

test('dtypes', () => {
  assert.equal(String(mx.float32), 'mlx.core.float32');
  assert.equal(inspect([mx.int8]), '[ mlx.core.int8 ]');
  assert.equal(JSON.stringify(mx.bool_), '"bool"');
  assert.equal(String(mx.floating), 'DtypeCategory.floating');
  assert.deepEqual([mx.float32.name, mx.float32.size, mx.complex64.size], ['float32', 4, 8]);
  assert.ok(Object.isFrozen(mx.float32) && mx.ones([1]).dtype === mx.float32);
  assert.equal(mx.issubdtype(mx.float16, mx.inexact), true);
  assert.equal(mx.issubdtype(mx.int8, mx.floating), false);
});

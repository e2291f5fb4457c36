// Print options govern every way that an array is shown, as in Python.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { format, inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { askPython, folder, mx, skip } from './support/core.mjs';

afterEach(() => mx.set_printoptions());

const PRECISIONS = [-5, -1, 0, 1, 2, 3, 5, 7, 10, 20, 100, 1074];
const ARRAYS = [
  [
    'mx.array([1.23456789, 2e-9, 1 / 3, 123456.789, -0, NaN, Infinity])',
    '[1.23456789, 2e-9, 1 / 3, 123456.789, -0.0, float("nan"), float("inf")]',
  ],
  ['mx.array(1 / 3)', '1 / 3'],
  ['mx.array({ re: 1, im: 2.3456789 })', '1 + 2.3456789j'],
  ['mx.array([[1, 2], [3, 4]], mx.int32)', '[[1, 2], [3, 4]]'],
  ['mx.array([true, false])', '[True, False]'],
  ['mx.arange(2000).divide(7)', 'mx.arange(2000) / 7'],
  ...['float16', 'bfloat16', 'float64'].map((dtype) => [
    `mx.array([1 / 3, 1e4 / 3], mx.${dtype})`,
    `mx.array([1 / 3, 1e4 / 3], mx.${dtype})`,
  ]),
];

const made = () => ARRAYS.map(([text]) => new Function('mx', `return ${text}`)(mx));

test('every precision prints as in Python', { skip }, () => {
  const expected = askPython(`
import json
import mlx.core as mx
mx.set_default_device(mx.cpu)
out = []
for precision in ${JSON.stringify(PRECISIONS)}:
    with mx.printoptions(precision=precision):
        out.append([str(mx.array(a)) for a in [${ARRAYS.map(([, text]) => text)}]])
print(json.dumps(out))`);
  PRECISIONS.forEach((precision, i) => {
    const shown = mx.printoptions({ precision }, () => made().map(String));
    assert.deepEqual(shown, expected[i], `precision ${precision}`);
  });
});

test('String, inspect, console.log and templates follow the options', () => {
  const a = mx.array([1 / 3]);
  const ways = () => [String(a), inspect(a), format('%s', inspect({ a }).slice(5, -2)), `${a}`];
  assert.deepEqual(new Set(ways()), new Set(['array([0.333333], dtype=float32)']));
  mx.set_printoptions(2);
  assert.deepEqual(new Set(ways()), new Set(['array([0.33], dtype=float32)']));
  mx.set_printoptions({ precision: 3 });
  assert.deepEqual(new Set(ways()), new Set(['array([0.333], dtype=float32)']));
  assert.equal(mx.get_printoptions().precision, 3);
  mx.set_printoptions();
  assert.equal(mx.get_printoptions().precision, -1);
  mx.set_printoptions(mx.printoptions(4, () => mx.get_printoptions()));
  assert.equal(String(a), 'array([0.3333], dtype=float32)');
});

test('contexts nest, and end when their function throws', () => {
  const mine = new Error('mine');
  const precision = () => mx.get_printoptions().precision;
  const inner = mx.printoptions(2, () => [precision(), mx.printoptions(5, precision), precision()]);
  assert.deepEqual([...inner, precision()], [2, 5, 2, -1]);
  assert.throws(
    () =>
      mx.printoptions(2, () => {
        throw mine;
      }),
    (error) => error === mine,
  );
  assert.equal(precision(), -1);
  const context = mx.printoptions({ precision: 6 });
  assert.equal(precision(), 6);
  context[Symbol.dispose]();
  mx.set_printoptions(1);
  context[Symbol.dispose]();
  assert.equal(precision(), 1);
  assert.equal(
    mx.printoptions(() => precision()),
    -1,
  );
});

test('wrong options', () => {
  for (const bad of ['3', 1.5, null, Number.NaN, [3]]) {
    assert.throws(() => mx.set_printoptions(bad), {
      name: 'TypeError',
      message: /^\[set_printoptions\] argument 'prec/,
    });
    assert.throws(() => mx.printoptions(bad, () => 0), {
      name: 'TypeError',
      message: /^\[printoptions\] argument 'prec/,
    });
  }
  for (const bad of [1075, 2 ** 31 - 1, 2 ** 40]) assert.throws(() => mx.set_printoptions(bad), RangeError);
  assert.throws(() => mx.set_printoptions({ prec: 3 }), { name: 'TypeError', message: /unknown keyword 'prec'/ });
  assert.throws(() => mx.printoptions({ digits: 3 }), { name: 'TypeError', message: /unknown keyword 'digits'/ });
  assert.equal(mx.get_printoptions().precision, -1);
  assert.ok(Object.isFrozen(mx.get_printoptions()));
});

test('the options are those of all threads', async () => {
  mx.set_printoptions(2);
  const program = `
const { parentPort } = require('node:worker_threads');
const { core: mx } = require(${JSON.stringify(folder)});
parentPort.postMessage(String(mx.array([1 / 3])));`;
  const worker = new Worker(program, { eval: true });
  const shown = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  assert.equal(shown, 'array([0.33], dtype=float32)');
  await worker.terminate();
});

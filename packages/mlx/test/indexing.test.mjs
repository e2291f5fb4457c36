// Generated indices, against Python: elements, shapes, dtypes and gradients of get, set and at.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consult, fill, gets, masks, mx, part, refusals, skip, writes } from './support/indexing-cases.mjs';

function apply(spec, array, parts, value) {
  if (spec.action === 'get') return array.get(...parts);
  if (spec.action === 'set') return array.set(spec.mask && !Array.isArray(parts[0]) ? parts[0] : parts, value);
  return array.at(...parts)[spec.action](value);
}

function valueOf(spec, expected) {
  if (spec.value === undefined) return undefined;
  if ('scalar' in spec.value) return spec.value.scalar;
  if ('data' in spec.value) return mx.array(spec.value.data, mx[spec.value.dtype]);
  return fill(expected.value_shape, spec.dtype, 3);
}

const size = (shape) => shape.reduce((a, b) => a * b, 1);

function weighted(result) {
  const weights = Array.from({ length: size(result.shape) }, (_, i) => (i % 13) + 1);
  return result.multiply(mx.array(weights, mx.int32).reshape(result.shape)).sum();
}

function gradients(spec, parts, value) {
  const array = fill(spec.shape, spec.dtype);
  if (spec.action === 'get') return [mx.grad((a) => weighted(a.get(...parts)))(array)];
  return mx.grad((a, v) => weighted(apply(spec, a.multiply(2), parts, v)), [0, 1])(array, value);
}

const plain = (value) => (Array.isArray(value) ? value.map(plain) : typeof value === 'bigint' ? Number(value) : value);

function check(spec, expected) {
  const parts = spec.parts.map(part);
  const value = valueOf(spec, expected);
  const result = apply(spec, fill(spec.shape, spec.dtype), parts, value);
  assert.deepEqual([...result.shape], expected.shape);
  assert.equal(result.dtype.name, expected.dtype);
  assert.deepEqual(plain(result.tolist()), expected.values);
  if (!spec.grad || expected.refused) return;
  if (spec.grad && expected.grads === null) {
    assert.throws(() => gradients(spec, parts, value), /not implemented/);
    return;
  }
  const grads = gradients(spec, parts, value);
  const lists = grads.map((grad) => grad.tolist());
  if (near(lists, expected.grads)) return;
  // Python's gradients of maximum and minimum go astray where a number or an index array is beside slices.
  assert.match(spec.action, /^(maximum|minimum)$/, `gradients ${JSON.stringify(lists)}`);
  for (const [i, slopes] of [slopesOf(spec, parts, value, 0), slopesOf(spec, parts, value, 1)].entries()) {
    const flat = grads[i].reshape(-1).tolist();
    slopes.forEach(([left, right], at) => {
      if (left === right) assert.ok(near(flat[at], left), `gradient ${i}, element ${at}: ${flat[at]}, not ${left}`);
    });
  }
}

/** The slopes of the loss to both sides of each element of the array or the value. */
function slopesOf(spec, parts, value, which) {
  const inputs = [fill(spec.shape, spec.dtype), value];
  const loss = (changed) => {
    const [array, given] = inputs.map((input, i) => (i === which ? changed : input));
    return weighted(apply(spec, array.multiply(2), parts, given)).item();
  };
  const input = inputs[which];
  const middle = loss(input);
  const flat = input.reshape(-1).tolist();
  return flat.map((_, at) =>
    [-0.25, 0.25].map((step) => {
      const moved = mx.array(flat.map((x, i) => (i === at ? x + step : x))).reshape(input.shape);
      return (loss(moved) - middle) / step;
    }),
  );
}

/** Whether nested numbers are the same but for the last digits. */
const near = (a, b) =>
  Array.isArray(a)
    ? a.length === b.length && a.every((part, i) => near(part, b[i]))
    : Math.abs(a - b) <= 1e-5 * (1 + Math.abs(b));

function compare(context, cases) {
  const results = consult(cases);
  const refused = results.filter((result) => result.refused).length;
  context.diagnostic(`${cases.length} cases, of which Python MLX refuses ${refused}: compared with NumPy`);
  cases.forEach((spec, i) => {
    try {
      assert.equal(results[i].error, undefined);
      check(spec, results[i]);
    } catch (error) {
      error.message = `${JSON.stringify(spec)}: ${error.message}`;
      throw error;
    }
  });
}

test('get gives what Python gives, and its gradients', { skip }, (context) => compare(context, gets(1200, 1)));

test('set and at change what Python changes, and their gradients', { skip }, (context) =>
  compare(context, writes(1400, 2)),
);

test('random masks', { skip }, (context) => compare(context, masks(300, 3)));

test('what Python refuses is refused', { skip }, (context) => {
  const cases = refusals(300, 4);
  const results = consult(cases);
  const refused = cases.filter((_, i) => 'error' in results[i]);
  context.diagnostic(`${refused.length} of ${cases.length}`);
  assert.ok(refused.length > cases.length / 2);
  for (const spec of refused) {
    const run = () => apply(spec, fill(spec.shape, spec.dtype), spec.parts.map(part), valueOf(spec, {})).tolist();
    assert.throws(run, /^(Range|Type)Error: \[(get|set|at)\]/, JSON.stringify(spec));
  }
});

const scalars = [3, 2.5, true, -1];
const datas = [
  { data: 2.75, dtype: 'float32' },
  { data: 7, dtype: 'int64' },
  { data: true, dtype: 'bool' },
];
const dtypes = ['float32', 'int32', 'bool', 'float16', 'bfloat16', 'int64', 'int8'];
const places = [[0], [':'], [{ list: [0, 2] }], ['...'], [null], []];

test('values take the type of the array as in Python', { skip }, (context) => {
  const values = [...scalars.map((scalar) => ({ scalar })), ...datas];
  const cases = dtypes.flatMap((dtype) =>
    places.flatMap((parts) =>
      values.flatMap((value) =>
        ['set', 'add', 'maximum', 'divide'].map((action) => ({ action, shape: [4], dtype, parts, value })),
      ),
    ),
  );
  compare(context, cases);
});

test('scalar arrays', { skip }, (context) => {
  const actions = ['set', 'add', 'subtract', 'multiply', 'divide', 'maximum', 'minimum'];
  const cases = [[], ['...'], [null], [null, '...', null]].flatMap((parts) => [
    { action: 'get', shape: [], dtype: 'float32', parts, grad: true },
    ...actions.map((action) => ({ action, shape: [], dtype: 'float32', parts, value: { scalar: 5 } })),
  ]);
  compare(context, cases);
});

const mask = (data) => ({ array: data, dtype: 'bool' });

test('masks', { skip }, (context) => {
  const [t, f] = [true, false];
  const plane = mask([
    [t, f, t],
    [f, f, t],
  ]);
  const rows = mask([t, f]);
  const values = [
    [plane, { scalar: 5 }],
    [plane, { data: [10, 20, 30], dtype: 'float32' }],
    [plane, { data: [10, 20, 30, 40], dtype: 'int32' }],
    [plane, { data: 2.5, dtype: 'float32' }],
    [rows, { scalar: 5 }],
    [rows, { data: [10, 20, 30], dtype: 'float32' }],
    [rows, { data: [[10, 20, 30]], dtype: 'float32' }],
    [rows, { data: [[10]], dtype: 'float32' }],
    [mask([f, f]), { scalar: 5 }],
    [mask(t), { scalar: 5 }],
    [mask(f), { scalar: 5 }],
    [{ list: [t, f] }, { scalar: 5 }],
    [t, { scalar: 5 }],
    [f, { scalar: 5 }],
  ];
  compare(
    context,
    ['float32', 'int32'].flatMap((dtype) =>
      values.map(([part, value]) => ({ action: 'set', mask: true, shape: [2, 3], dtype, parts: [part], value })),
    ),
  );
});

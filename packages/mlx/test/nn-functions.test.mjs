// Activations, losses and initializers against Python MLX: results and gradients, each option at least once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { casesOf, label } from './support/nn-cases.mjs';
import { argumentsOf, assertClose, consult, find, inOrder, mx, nn, signatures, skip } from './support/nn-oracle.mjs';
import * as table from './support/nn-table.mjs';

const { x, ids, between } = table;

const python = signatures();
const parametersOf = (name) => {
  const [root, member] = name.startsWith('losses.') ? ['nn.losses', name.slice(7)] : ['nn', name];
  return python[root][member]?.parameters ?? [];
};
const dtypes = ['float16', 'bfloat16'];
const half = (...shape) => ({ ...x(...shape), dtype: 'float16' });
const loss = (name, args, kwargs) => ({ function: `losses.${name}`, args, kwargs });

const generatedFunctions = Object.entries(table.functions).flatMap(([name, entry]) =>
  casesOf('function', name, parametersOf(name), entry, dtypes),
);

const functions = [
  ...generatedFunctions,
  { function: 'hard_tanh', args: [x(3, 4), -0.3, 0.6] },
  loss('cross_entropy', [x(4, 5), between(0, 1, 4, 5)]),
  loss('cross_entropy', [x(4, 5), ids(5, 4), x(4)]),
  loss('cross_entropy', [x(5, 4), ids(5, 4)], { axis: 0 }),
  loss('cross_entropy', [x(2, 3, 5), ids(5, 2, 3)], { label_smoothing: 0.2, reduction: 'mean' }),
  loss('cross_entropy', [half(4, 5), ids(5, 4)]),
  loss('binary_cross_entropy', [x(4), between(0, 1, 4), x(4)]),
  loss('nll_loss', [x(5, 4), ids(5, 4), 0]),
  loss('gaussian_nll_loss', [x(4), x(4), between(0, 1, 4)], { full: true, eps: 0.3 }),
  loss('triplet_loss', [x(4, 3), x(4, 3), x(4, 3)], { axis: 0, p: 3, margin: 0.5, eps: 0.001 }),
  loss('cosine_similarity_loss', [x(4, 3), x(4, 3)], { axis: 0, eps: 0.5 }),
];

const initializers = [
  ...Object.entries(table.initializers).flatMap(([name, entry]) =>
    casesOf('initializer', name, python['nn.init'][name]?.parameters ?? [], entry, []),
  ),
  { initializer: 'constant', args: [2], kwargs: { dtype: { $dtype: 'bfloat16' } }, shape: [2] },
  { initializer: 'normal', args: [1, 0.2], kwargs: { dtype: { $dtype: 'bfloat16' } }, shape: [4] },
  { initializer: 'he_normal', shape: [4, 3, 5], call: { mode: 'fan_out', gain: 3 } },
  { initializer: 'sparse', args: [0.4], shape: [4, 6], shapeOnly: true },
  { initializer: 'orthogonal', args: [2], shape: [3, 5] },
];

const cases = [...functions, ...initializers];
const results = consult(cases);

functions.forEach((case_, index) => {
  test(`${case_.function}(${label(case_)}) #${index}`, { skip }, () => {
    const made = inOrder(results.of(index, 'input'))[Symbol.iterator]();
    const args = argumentsOf(case_, made);
    const fn = find(nn, case_.function);
    const isReal = (arg) => arg instanceof mx.array && mx.issubdtype(arg.dtype, mx.floating);
    // Arrays among the keywords count too.
    const reals = args.flatMap((arg) => (arg?.constructor === Object ? Object.values(arg) : [arg])).filter(isReal);
    const run = (given) => {
      const taken = given[Symbol.iterator]();
      const place = (arg) => {
        if (isReal(arg)) return taken.next().value;
        const isOptions = arg?.constructor === Object;
        return isOptions ? Object.fromEntries(Object.entries(arg).map(([name, item]) => [name, place(item)])) : arg;
      };
      return mx.sum(fn(...args.map(place)));
    };
    const isHalf = reals.some(({ dtype }) => dtype.size === 2);
    assertClose(fn(...args), results.of(index, 'output')[0], 'result', isHalf ? undefined : 2e-5);
    const [, grads] = mx.value_and_grad(run)(reals);
    for (const [i, grad] of inOrder(results.of(index, 'grad')).entries()) {
      assertClose(grads[i], grad, `gradient of argument ${i}`, isHalf ? undefined : 1e-4);
    }
  });
});

initializers.forEach((case_, i) => {
  const index = functions.length + i;
  test(`init.${case_.initializer}(${label(case_)}) on [${case_.shape}] #${index}`, { skip }, () => {
    mx.random.seed(index);
    const initializer = nn.init[case_.initializer](...argumentsOf(case_));
    const values = initializer(mx.zeros(case_.shape), ...(case_.call ? [case_.call] : []));
    const expected = results.of(index, 'output')[0];
    if (!case_.shapeOnly) return assertClose(values, expected, 'values', 5e-4);
    assert.deepEqual(values.shape, expected.shape);
    return undefined;
  });
});

test('init.sparse puts the same number of zeros into every row', () => {
  const rows = nn.init
    .sparse(0.4)(mx.zeros([50, 6]))
    .tolist();
  for (const row of rows) assert.equal(row.filter((entry) => entry === 0).length, 3);
  const places = new Set(rows.map((row) => row.map((entry) => (entry === 0 ? 0 : 1)).join('')));
  assert.ok(places.size > 5, 'zeros are in different places');
});

test('losses refuse shapes and options that do not fit, saying what was received', () => {
  const { losses } = nn;
  const [a, b] = [mx.zeros([2, 3]), mx.zeros([2, 4])];
  assert.throws(() => losses.mse_loss(a, b), { name: 'RangeError', message: /^\[mse_loss\].*\[2, 3\].*\[2, 4\]/ });
  assert.throws(() => losses.cross_entropy(a, b), {
    name: 'RangeError',
    message: /^\[cross_entropy\].*\[2, 4\].*\[2, 3\]/,
  });
  assert.throws(() => losses.cross_entropy(a, mx.zeros([3])), /expected \[2\]/);
  assert.throws(() => losses.cross_entropy(a, [0, 1], { label_smoothing: 1 }), /label_smoothing/);
  assert.throws(() => losses.cross_entropy(a, [0, 1], { axis: 4 }), /axis 4/);
  assert.throws(() => losses.l1_loss(a, a, 'average'), /reduction must be/);
  assert.throws(() => losses.l1_loss(a, a, { reduce: 'mean' }), {
    name: 'TypeError',
    message: /unknown keyword 'reduce'/,
  });
  assert.throws(() => losses.binary_cross_entropy(a, a, mx.zeros([2])), /weights \[2\]/);
  assert.throws(() => losses.cross_entropy('a', [0]), {
    name: 'TypeError',
    message: /expected an mx array, received 'a'/,
  });
  assert.throws(() => losses.mse_loss(a, 3), { name: 'TypeError', message: /^\[mse_loss\] expected an mx array/ });
});

test('class numbers may be a plain list', () => {
  const logits = mx.array([
    [2, -1],
    [-1, 2],
  ]);
  const losses = nn.losses.cross_entropy(logits, [0, 1]).tolist();
  for (const value_ of losses) assert.ok(Math.abs(value_ - 0.0485873) < 1e-5);
});

test('initializers refuse shapes that they cannot fill', () => {
  assert.throws(() => nn.init.identity()(mx.zeros([2, 3])), /square/);
  assert.throws(() => nn.init.glorot_normal()(mx.zeros([2])), /at least 2 dimensions/);
  assert.throws(() => nn.init.he_normal()(mx.zeros([2, 2]), 'fan'), /mode must be/);
  assert.throws(() => nn.init.orthogonal()(mx.zeros([2])), /matrix/);
});

test('counts', { skip }, (context) => {
  context.diagnostic(`${functions.length} cases of activations and losses, ${initializers.length} of initializers`);
  assert.ok(functions.length > 150 && initializers.length > 30);
});

// Activations, losses and initializers against Python MLX: results and gradients, each option at least once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { argumentsOf, assertClose, consult, find, inOrder, mx, nn, skip } from './support/nn-oracle.mjs';

const x = (...shape) => ({ $array: shape });
const ids = (high, ...shape) => ({ $array: shape, low: 0, high, integers: true });
const between = (low, high, ...shape) => ({ $array: shape, low, high });
const signs = (...shape) => ({ $array: shape, signs: true });
const half = (...shape) => ({ $array: shape, dtype: 'float16' });

const activations = [
  'celu elu gelu gelu_approx gelu_fast_approx glu hard_shrink hard_tanh hardswish leaky_relu log_sigmoid log_softmax mish',
  'relu relu2 relu6 selu sigmoid silu softmax softmin softplus softshrink softsign step tanh',
]
  .join(' ')
  .split(' ')
  .flatMap((name) => [
    { function: name, args: [between(-4, 7, 3, 6)] },
    { function: name, args: [half(3, 6)], grad: false },
  ]);

const loss = (name, args, kwargs) => ({ function: `losses.${name}`, args, kwargs });
const reductions = (name, ...args) => [
  loss(name, args),
  ...['none', 'mean', 'sum'].map((reduction) => loss(name, args, { reduction })),
];

const functions = [
  ...activations,
  { function: 'celu', args: [x(3, 4), 0.5] },
  { function: 'elu', args: [x(3, 4)], kwargs: { alpha: 0.5 } },
  { function: 'glu', args: [x(4, 3)], kwargs: { axis: 0 } },
  { function: 'hard_shrink', args: [x(3, 4), 0.2] },
  { function: 'hard_tanh', args: [x(3, 4), -0.3, 0.6] },
  { function: 'hard_tanh', args: [x(3, 4)], kwargs: { max_val: 0.6 } },
  { function: 'leaky_relu', args: [x(3, 4)], kwargs: { negative_slope: 0.3 } },
  { function: 'log_softmax', args: [x(3, 4)], kwargs: { axis: 0 } },
  { function: 'prelu', args: [x(3, 4), x(4)] },
  { function: 'softmax', args: [x(3, 4), 0] },
  { function: 'softmin', args: [x(3, 4)], kwargs: { axis: 0 } },
  { function: 'softshrink', args: [x(3, 4), 0.2] },
  { function: 'step', args: [x(3, 4), 0.3] },

  ...reductions('cross_entropy', x(4, 5), ids(5, 4)),
  loss('cross_entropy', [x(4, 5), between(0, 1, 4, 5)]),
  loss('cross_entropy', [x(4, 5), ids(5, 4), x(4)]),
  loss('cross_entropy', [x(5, 4), ids(5, 4)], { axis: 0 }),
  loss('cross_entropy', [x(2, 3, 5), ids(5, 2, 3)], { label_smoothing: 0.2, reduction: 'mean' }),
  loss('cross_entropy', [half(4, 5), ids(5, 4)]),
  ...reductions('binary_cross_entropy', x(4, 3), between(0, 1, 4, 3)),
  loss('binary_cross_entropy', [between(0.1, 0.9, 4), between(0, 1, 4)], { with_logits: false }),
  loss('binary_cross_entropy', [x(4), between(0, 1, 4), x(4)]),
  ...reductions('l1_loss', x(4, 3), x(4, 3)),
  ...reductions('mse_loss', x(4, 3), x(4, 3)),
  ...reductions('nll_loss', x(4, 5), ids(5, 4)),
  loss('nll_loss', [x(5, 4), ids(5, 4), 0]),
  ...reductions('gaussian_nll_loss', x(4, 3), x(4, 3), between(0.1, 2, 4, 3)),
  loss('gaussian_nll_loss', [x(4), x(4), between(0, 1, 4)], { full: true, eps: 0.3 }),
  ...reductions('kl_div_loss', x(4, 5), x(4, 5)),
  loss('kl_div_loss', [x(4, 5), x(4, 5), 0]),
  ...reductions('smooth_l1_loss', x(4, 3), x(4, 3)),
  loss('smooth_l1_loss', [x(4, 3), x(4, 3), 0.5]),
  ...reductions('triplet_loss', x(4, 3), x(4, 3), x(4, 3)),
  loss('triplet_loss', [x(4, 3), x(4, 3), x(4, 3)], { axis: 0, p: 3, margin: 0.5, eps: 0.001 }),
  ...reductions('hinge_loss', x(4, 3), signs(4, 3)),
  ...reductions('huber_loss', x(4, 3), x(4, 3)),
  loss('huber_loss', [x(4, 3), x(4, 3), 0.4]),
  ...reductions('log_cosh_loss', x(4, 3), x(4, 3)),
  ...reductions('cosine_similarity_loss', x(4, 3), x(4, 3)),
  loss('cosine_similarity_loss', [x(4, 3), x(4, 3)], { axis: 0, eps: 0.5 }),
  ...reductions('margin_ranking_loss', x(4), x(4), signs(4)),
  loss('margin_ranking_loss', [x(4), x(4), signs(4)], { margin: 0.4 }),
];

const initializers = [
  { initializer: 'constant', args: [0.5], shape: [2, 3] },
  { initializer: 'constant', args: [2], kwargs: { dtype: { $dtype: 'float16' } }, shape: [2] },
  { initializer: 'normal', shape: [4, 5] },
  { initializer: 'normal', args: [1, 0.2], kwargs: { dtype: { $dtype: 'float16' } }, shape: [4] },
  { initializer: 'uniform', shape: [4, 5] },
  { initializer: 'uniform', kwargs: { low: -2, high: 3 }, shape: [4] },
  { initializer: 'identity', shape: [3, 3] },
  { initializer: 'glorot_normal', shape: [4, 5] },
  { initializer: 'glorot_normal', shape: [4, 3, 5], call: { gain: 2 } },
  { initializer: 'glorot_uniform', shape: [4, 5] },
  { initializer: 'glorot_uniform', shape: [4, 3, 3, 5], call: { gain: 2 } },
  { initializer: 'he_normal', shape: [4, 5] },
  { initializer: 'he_normal', shape: [4, 3, 5], call: { mode: 'fan_out', gain: 3 } },
  { initializer: 'he_uniform', shape: [4, 5] },
  { initializer: 'he_uniform', shape: [4, 3, 5], call: { mode: 'fan_out' } },
  { initializer: 'sparse', args: [0.4], shape: [4, 6], shapeOnly: true },
  { initializer: 'orthogonal', shape: [3, 5] },
  { initializer: 'orthogonal', args: [2], shape: [5, 3] },
];

const cases = [...functions, ...initializers];
const results = consult(cases);

functions.forEach((case_, index) => {
  const options = case_.kwargs ? ` ${JSON.stringify(case_.kwargs)}` : '';
  test(`${case_.function}${options} #${index}`, { skip }, () => {
    const made = inOrder(results.of(index, 'input'))[Symbol.iterator]();
    const [first, ...rest] = argumentsOf(case_, made);
    const fn = find(nn, case_.function);
    assertClose(fn(first, ...rest), results.of(index, 'output')[0], 'result');
    if (case_.grad === false) return;
    const [, grad] = mx.value_and_grad((a) => mx.sum(fn(a, ...rest)))(first);
    assertClose(grad, results.of(index, 'grad')[0], 'gradient', first.dtype.name === 'float16' ? 5e-3 : 1e-4);
  });
});

initializers.forEach((case_, i) => {
  const index = functions.length + i;
  test(`init.${case_.initializer} on [${case_.shape}] #${index}`, { skip }, () => {
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

// Every optimizer, each option at least once, over ten steps, and every schedule, against Python MLX.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { casesOf, label } from './support/nn-cases.mjs';
import {
  assertClose,
  assertTreeClose,
  consult,
  inOrder,
  mx,
  nn,
  optim,
  signatures,
  skip,
  utils,
  value,
} from './support/nn-oracle.mjs';
import * as table from './support/nn-table.mjs';

const { optimizers: python } = signatures();
const parametersOf = (name) => python[name]?.parameters ?? [];
const call = (name, args = [], kwargs = undefined) => ({ $call: `optim.${name}`, args, ...(kwargs && { kwargs }) });

/** The cases of an optimizer: defaults, each option, half precision, and a schedule for the learning rate. */
function optimizerCases([name, entry]) {
  const cases = casesOf('optimizer', name, parametersOf(name), entry, ['float16', 'bfloat16']);
  const takesRate = parametersOf(name).some((parameter) => parameter.name === 'learning_rate');
  const scheduled = {
    args: [call('cosine_decay', [entry.args?.[0] ?? 0.01, 8])],
    kwargs: entry.args ? {} : { relative_step: false },
  };
  return [...cases, ...(takesRate ? [{ ...cases[0], ...scheduled }] : [])].map(
    ({ optimizer, args, kwargs, ...rest }) => ({
      ...rest,
      optimizer: call(optimizer, args, kwargs),
    }),
  );
}

const optimizer = (...args) => ({ optimizer: call(...args) });
const optimizers = [
  ...Object.entries(table.optimizers).flatMap(optimizerCases),
  optimizer('SGD', [0.1], { momentum: 0.9, weight_decay: 0.1, nesterov: true }),
  optimizer('Adam', [0.01], { betas: [0.8, 0.95], eps: 1e-6, bias_correction: true }),
  { ...optimizer('Adam', [0.05], { bias_correction: true }), dtype: 'bfloat16' },
  optimizer('AdamW', [], { learning_rate: 0.02, weight_decay: 0 }),
  optimizer('AdamW', [
    call('join_schedules', [[call('linear_schedule', [0, 0.1, 4]), call('step_decay', [0.1, 0.5, 2])], [4]]),
  ]),
  optimizer('Adafactor', [], { warmup_init: true, beta_1: 0.9, weight_decay: 0.1 }),
  optimizer('Muon', [0.02], { momentum: 0.8, weight_decay: 0, nesterov: false, ns_steps: 3 }),
  optimizer('MultiOptimizer', [[call('Muon', [0.02]), call('AdamW', [0.01])], [{ $call: 'matrices' }]]),
];

const schedules = [
  ...Object.entries(table.schedules).flatMap(([name, entry]) =>
    casesOf('schedule', name, parametersOf(name), entry, []).map(({ schedule, args, kwargs }) =>
      call(schedule, args, kwargs),
    ),
  ),
  call('step_decay', [], { init: 1, decay_rate: 0.5, step_size: 4 }),
  call('linear_schedule', [10, 0, 10]),
  call('join_schedules', [
    [call('linear_schedule', [0, 0.1, 5]), call('cosine_decay', [0.1, 6]), call('exponential_decay', [0.5, 0.5])],
    [5, 11],
  ]),
].map((schedule) => ({ schedule, steps: 16 }));

const array = (...shape) => ({ $array: shape });
const clips = [
  { clip: { w: array(3, 2), layers: [{ b: array(2) }] }, max_norm: 0.5 },
  { clip: { w: array(3, 2) }, max_norm: 100 },
  { clip: { w: { ...array(40), dtype: 'float16', low: 100, high: 200 }, b: array(2) }, max_norm: 1 },
];

const cases = [...optimizers, ...schedules, ...clips];
const results = consult(cases);

/** A tree from arrays by path. */
const tree = (index, kind) => utils.tree_unflatten(Object.entries(results.of(index, kind)));

optimizers.forEach((case_, index) => {
  const { $call } = case_.optimizer;
  test(`${$call}(${label({ ...case_.optimizer, dtype: case_.dtype })}) #${index}`, { skip }, () => {
    const made = value(case_.optimizer);
    let parameters = tree(index, 'params');
    for (let step = 0; step < 10; step++) {
      parameters = made.apply_gradients(tree(index, `grads${step}`), parameters);
      mx.eval(parameters, made.state);
    }
    // Muon's iterations multiply rounding errors.
    const tolerance = /Muon|Multi/.test($call) ? 2e-3 : case_.dtype ? undefined : 1e-4;
    assertTreeClose(parameters, results.of(index, 'updated'), 'parameter', tolerance);
    assertTreeClose(made.state, results.of(index, 'state'), 'state', tolerance);
  });
});

schedules.forEach((case_, i) => {
  const index = optimizers.length + i;
  test(`${case_.schedule.$call}(${label(case_.schedule)})`, { skip }, () => {
    const schedule = value(case_.schedule);
    const values = Array.from({ length: case_.steps }, (_, step) => schedule(mx.array(step, mx.uint64)));
    assertClose(mx.stack(values), results.of(index, 'output')[0], 'values');
    assertClose(schedule(3), values[3], 'value for a plain number', 1e-6);
  });
});

clips.forEach((case_, i) => {
  const index = optimizers.length + schedules.length + i;
  test(`clip_grad_norm to ${case_.max_norm} #${i}`, { skip }, () => {
    const grads = value(case_.clip, inOrder(results.of(index, 'input'))[Symbol.iterator]());
    const [clipped, norm] = optim.clip_grad_norm(grads, case_.max_norm);
    const actual = [norm, ...utils.tree_flatten(clipped).map(([, leaf]) => leaf)];
    for (const [n, expected] of inOrder(results.of(index, 'output')).entries()) {
      assertClose(actual[n], expected, `result ${n}`);
    }
  });
});

test('the norm of no gradients is 0', () => {
  const [clipped, norm] = optim.clip_grad_norm({}, { max_norm: 1 });
  assert.deepEqual(clipped, {});
  assert.equal(norm.item(), 0);
});

test('an optimizer trains a model and keeps its state beside the parameters', () => {
  mx.random.seed(0);
  const model = new nn.Sequential(new nn.Linear(2, 8), nn.tanh, new nn.Linear(8, 1));
  const x = mx.random.normal([16, 2]);
  const y = mx.sum(x, 1, true);
  const lossAndGrad = nn.value_and_grad(model, (a, b) => nn.losses.mse_loss(model(a), b));
  const adam = new optim.Adam(0.02);
  const losses = [];
  for (let i = 0; i < 60; i++) {
    const [loss, grads] = lossAndGrad(x, y);
    adam.update(model, grads);
    mx.eval(model.parameters(), adam.state);
    losses.push(loss.item());
  }
  assert.ok(losses[59] < losses[0] / 10, `loss fell from ${losses[0]} to ${losses[59]}`);
  assert.equal(Number(adam.step.item()), 60);
  const names = utils.tree_flatten(adam.state).map(([name]) => name);
  assert.deepEqual(names.slice(0, 4), ['step', 'learning_rate', 'layers.0.weight.m', 'layers.0.weight.v']);
});

test('a state can be given to another optimizer, which goes on from it', () => {
  const [a, b] = [new optim.AdamW(0.1), new optim.AdamW(0.5)];
  const grads = { w: mx.array([1, -2]) };
  const first = a.apply_gradients(grads, { w: mx.zeros([2]) });
  b.state = utils.tree_unflatten(utils.tree_flatten(a.state));
  assertClose(b.apply_gradients(grads, first).w, a.apply_gradients(grads, first).w, 'parameter');
  assert.equal(Number(b.step.item()), 2);
});

test('learning rates can be read, set and scheduled', () => {
  const sgd = new optim.SGD(optim.exponential_decay(0.5, 0.5));
  for (let i = 0; i < 3; i++) sgd.update({}, {});
  assert.equal(sgd.learning_rate.item(), 0.125);
  const adam = new optim.Adam({ learning_rate: 0.25 });
  adam.learning_rate = 0.5;
  assert.equal(adam.learning_rate.item(), 0.5);
  const both = new optim.MultiOptimizer([adam, new optim.SGD(1)], [() => true]);
  both.learning_rate = 0.125;
  assert.equal(both.optimizers[1].learning_rate.item(), 0.125);
});

test('schedules of whole numbers are floating all the same', () => {
  const at = (schedule, step) => [schedule(step).item(), schedule(step).dtype.name];
  assert.deepEqual(at(optim.exponential_decay(1, 2), 3), [8, 'float32']);
  assert.deepEqual(at(optim.step_decay(8, 2, 2), 5), [32, 'float32']);
  assert.deepEqual(at(optim.linear_schedule(10, 0, 10), mx.array(4, mx.uint64)), [6, 'float32']);
});

test('only the gradients given are applied', () => {
  const model = new nn.Sequential(new nn.Linear(2, 2), new nn.Linear(2, 2));
  model.layers[0].freeze();
  const before = model.layers[0].weight;
  const [, grads] = nn.value_and_grad(model, (x) => mx.sum(model(x)))(mx.ones([1, 2]));
  new optim.SGD(0.1).update(model, grads);
  assert.equal(model.layers[0].weight, before);
  assert.deepEqual(
    utils.tree_flatten(grads).map(([name]) => name),
    ['layers.1.weight', 'layers.1.bias'],
  );
});

test('a subclass needs only init_single and apply_single', () => {
  class Sign extends optim.Optimizer {
    constructor(rate) {
      super();
      this._maybe_schedule('learning_rate', rate);
    }
    init_single(parameter, state) {
      state.last = mx.zeros_like(parameter);
    }
    apply_single(gradient, parameter, state) {
      state.last = gradient;
      return mx.subtract(parameter, mx.multiply(mx.sign(gradient), this.learning_rate));
    }
  }
  const sign = new Sign(0.5);
  const updated = sign.apply_gradients({ w: mx.array([3, -3]) }, { w: mx.array([1, 1]) });
  assert.deepEqual(updated.w.tolist(), [0.5, 1.5]);
  assert.deepEqual(sign.state.w.last.tolist(), [3, -3]);
});

test('wrong options and foreign gradients are refused with the name of what is wrong', () => {
  const throws = (fn, message, name = 'RangeError') => assert.throws(fn, { name, message });
  throws(() => new optim.AdamW(1e-3, { wait_decay: 0.1 }), /^\[AdamW\] unknown keyword 'wait_decay'/, 'TypeError');
  throws(() => new optim.AdamW(), /^\[AdamW\] missing argument 'learning_rate'/, 'TypeError');
  throws(() => new optim.AdamW('fast'), /learning_rate must be a number/, 'TypeError');
  throws(() => new optim.Adam(1e-3, [0.9, 1]), /^\[Adam\] beta2 must be in \[0, 1\), received 1/);
  throws(() => new optim.SGD(0.1, { nesterov: true }), /nesterov/);
  throws(() => new optim.RMSprop(0.1, { eps: 0 }), /eps must be above 0/);
  throws(() => new optim.Adafactor({ relative_step: false }), /learning_rate/);
  throws(() => new optim.MultiOptimizer([new optim.SGD(1)], [() => true]), /filters/);
  throws(() => optim.step_decay(1, 0.5, 0), /step_size must be at least 1/);
  throws(() => optim.join_schedules([], []), /at least one schedule/);
  throws(() => optim.clip_grad_norm({}, -1), /max_norm/);

  const model = new nn.Linear(2, 2);
  const sgd = new optim.SGD(0.1);
  throws(() => sgd.update(model, { wait: mx.zeros([2]) }), /no parameter at 'wait'/);
  throws(() => sgd.update(model, { weight: 3 }), /'weight' is no mx array/, 'TypeError');
  const used = new optim.Adam(0.1);
  used.update(model, { weight: mx.zeros([2, 2]) });
  throws(() => used.update(model, { bias: mx.zeros([2]) }), /made for another model.*'bias'/);
});

test('steps inside mx.tidy work when their results are kept', () => {
  const adam = new optim.AdamW(0.1);
  let parameters = { w: mx.array([1, 2]) };
  for (let i = 0; i < 3; i++) {
    const step = () => [adam.apply_gradients({ w: mx.array([0.5, -1]) }, parameters), adam.state];
    [parameters] = mx.tidy(step);
    mx.eval(parameters, adam.state);
  }
  const plain = new optim.AdamW(0.1);
  let expected = { w: mx.array([1, 2]) };
  for (let i = 0; i < 3; i++) expected = plain.apply_gradients({ w: mx.array([0.5, -1]) }, expected);
  assertClose(parameters.w, expected.w, 'parameter');
});

test("another model's gradients are refused, naming the first place that does not fit", () => {
  const gradientsOf = (model) => utils.tree_map((p) => mx.ones(p.shape), model.parameters());
  const [model, deeper] = [nn.Linear, nn.Linear].map(
    () => new nn.Sequential(new nn.Linear(2, 3), nn.relu, new nn.Linear(3, 1)),
  );
  deeper.layers.push(new nn.Linear(1, 1));
  const other = new nn.Sequential(new nn.Linear(2, 3), nn.relu, new nn.Linear(4, 1));
  const refuses = (used, gradients, message, name = 'RangeError') => {
    const before = utils.tree_flatten(model.parameters());
    assert.throws(() => used.update(model, gradients), { name, message });
    assert.deepEqual(utils.tree_flatten(model.parameters()), before, 'the model is as it was');
  };
  const shapes =
    /^\[Adam\.apply_gradients\] the gradient at 'layers\.2\.weight' has shape \[1, 4\], the parameter \[1, 3\]/;
  const used = new optim.Adam(0.1);
  used.update(model, gradientsOf(model));
  for (const adam of [new optim.Adam(0.1), used]) {
    refuses(adam, gradientsOf(other), shapes);
    refuses(adam, gradientsOf(deeper), /no parameter at 'layers\.3\.weight'/);
    refuses(adam, { layers: [{ weight: mx.ones([1, 1]), bias: 3 }] }, /shape \[1, 1\]/);
    for (const none of [undefined, null, 3, mx.ones([2]), model])
      refuses(adam, none, /expected a tree of gradients/, 'TypeError');
  }
  // A refused first step leaves no trace.
  const fresh = new optim.Adam(0.1);
  assert.throws(() => fresh.update(model, gradientsOf(other)));
  fresh.update(model, gradientsOf(model));
  assert.deepEqual(Object.keys(fresh.state), ['step', 'learning_rate', 'layers']);
  for (const thing of [undefined, null, 3, mx.ones([2]), [], nn.relu]) {
    assert.throws(() => new optim.SGD(1).update(thing, {}), {
      name: 'TypeError',
      message: /^\[SGD\.update\] expected a module/,
    });
  }
});

test('numbers, booleans, schedules and states of a wrong kind are refused', () => {
  const throws = (fn, message) => assert.throws(fn, { name: 'TypeError', message });
  throws(() => new optim.SGD(0.1, { momentum: 'x' }), "[SGD] momentum must be a number, received 'x'");
  throws(() => new optim.SGD(0.1, { nesterov: 1 }), '[SGD] nesterov must be a boolean, received 1');
  throws(() => new optim.Muon(0.1, { ns_steps: [5] }), /ns_steps must be a number/);
  throws(() => new optim.Adam(0.1, [0.9]), /betas must be a list of two/);
  throws(() => new optim.SGD(() => 'x'), /learning_rate must be a number, an array or a schedule/);
  throws(() => (new optim.SGD(0.1).learning_rate = 'x'), /learning_rate must be/);
  throws(() => (new optim.SGD(0.1).state = 3), /state must be an object/);
  throws(() => new optim.MultiOptimizer([3]), /must be a list of optimizers/);
  throws(() => new optim.MultiOptimizer(new optim.SGD(1)), /must be a list of optimizers/);
  const own = new Error('stop');
  const scheduled = new optim.SGD((step) => {
    if (step.item() > 0n) throw own;
    return mx.array(0.1);
  });
  const model = new nn.Linear(1, 1);
  const grads = utils.tree_map((p) => mx.ones(p.shape), model.parameters());
  scheduled.update(model, grads);
  assert.throws(
    () => scheduled.update(model, grads),
    (error) => error === own,
  );
  const stepless = new optim.SGD(0.1);
  stepless.state = {};
  assert.throws(() => stepless.update(model, grads), { name: 'RangeError', message: /state has no 'step'/ });
});

test('a learning rate given as an array is copied', () => {
  const rate = mx.array([1]);
  const sgd = new optim.SGD(mx.array(0.5));
  sgd.learning_rate = rate;
  rate.set([], 7);
  assert.deepEqual(sgd.learning_rate.tolist(), [1]);
});

const half = (path) => path.startsWith('layers.0');
const resumable = {
  SGD: () => new optim.SGD(0.1, { momentum: 0.9 }),
  RMSprop: () => new optim.RMSprop(0.01),
  Adagrad: () => new optim.Adagrad(0.1),
  AdaDelta: () => new optim.AdaDelta(1),
  Adam: () => new optim.Adam(optim.cosine_decay(0.1, 20), { bias_correction: true }),
  AdamW: () => new optim.AdamW(0.01),
  Adamax: () => new optim.Adamax(0.01),
  Lion: () => new optim.Lion(0.01),
  Adafactor: () => new optim.Adafactor({ beta_1: 0.9 }),
  Muon: () => new optim.Muon(optim.linear_schedule(0.02, 0, 20)),
  MultiOptimizer: () => new optim.MultiOptimizer([new optim.Muon(0.02), new optim.AdamW(0.01)], [half]),
};

for (const [name, make] of Object.entries(resumable)) {
  test(`${name}: a state saved to a file and loaded goes on as if nothing had been`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'mlx-state-'));
    const file = join(folder, 'state.safetensors');
    try {
      mx.random.seed(1);
      const model = new nn.Sequential(new nn.Linear(3, 4), nn.tanh, new nn.Linear(4, 2));
      const x = mx.random.normal([8, 3]);
      const lossAndGrad = nn.value_and_grad(model, (input) => mx.mean(mx.square(model(input))));
      const train = (optimizer, steps) => {
        for (let i = 0; i < steps; i++) {
          optimizer.update(model, lossAndGrad(x)[1]);
          mx.eval(model.parameters(), optimizer.state);
        }
      };
      const first = make();
      train(first, 4);
      const before = utils.tree_flatten(model.parameters());
      mx.save_safetensors(file, utils.tree_flatten(first.state, { destination: {} }));
      train(first, 4);
      const expected = utils.tree_flatten(model.parameters());

      model.load_weights(before);
      const second = make();
      second.state = utils.tree_unflatten(mx.load(file));
      train(second, 4);
      for (const [i, [path, array_]] of utils.tree_flatten(model.parameters()).entries()) {
        assert.deepEqual(array_.tolist(), expected[i][1].tolist(), path);
      }
      const [a, b] = [first, second].map(({ state }) =>
        utils.tree_flatten(state).map(([path, leaf]) => [path, leaf.tolist()]),
      );
      assert.deepEqual(Object.fromEntries(b), Object.fromEntries(a));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

test('counts', { skip }, (context) => {
  context.diagnostic(`${optimizers.length} cases of optimizers over ten steps, ${schedules.length} of schedules`);
  assert.ok(optimizers.length > 80);
});

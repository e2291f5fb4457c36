// Layers, losses and optimizers whose graphs are written down: the first call runs the ops, the second writes the graph
// down, later ones use it. All give the same, and whatever a graph depends on makes another one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { live, mx, nn, optim, settle, utils } from './support/core.mjs';

const values = (tree) => utils.tree_flatten(tree).map(([path, array]) => [path, array.dtype.name, array.tolist()]);

/** Calls a function as often as it takes to come to the graph, and once more; all results have to be the same. */
function repeated(run) {
  const [first, ...others] = Array.from({ length: 4 }, run);
  for (const other of others) {
    for (const [i, array] of other.entries()) {
      assert.deepEqual([array.shape, array.dtype], [first[i].shape, first[i].dtype]);
      // A GPU adds gradients in any order.
      assert.ok(mx.allclose(array, first[i], 1e-5, 1e-6).item());
    }
  }
}

const x = mx.random.normal([4, 6, 8], { key: mx.random.key(1) });
const image = mx.random.normal([2, 6, 6, 3], { key: mx.random.key(2) });
const layers = {
  Linear: [() => new nn.Linear(8, 3), x],
  'Linear without a bias': [() => new nn.Linear(8, 3, false), x],
  RNN: [() => new nn.RNN(8, 5), x],
  'RNN with relu': [() => new nn.RNN(8, 5, { nonlinearity: nn.relu }), x],
  GRU: [() => new nn.GRU(8, 5), x],
  LSTM: [() => new nn.LSTM(8, 5), x],
  BatchNorm: [() => new nn.BatchNorm(8), x],
  RMSNorm: [() => new nn.RMSNorm(8), x],
  LayerNorm: [() => new nn.LayerNorm(8), x],
  MaxPool2d: [() => new nn.MaxPool2d(2), image],
  'AvgPool2d with padding': [() => new nn.AvgPool2d(3, { stride: 2, padding: 1 }), image],
  GELU: [() => new nn.GELU('precise'), x],
};

for (const [name, [make, input]] of Object.entries(layers)) {
  test(`${name}: the same values and gradients in each call`, () => {
    const layer = make();
    const sum = (y) => (Array.isArray(y) ? mx.add(y[0].sum(), y[1].sum()) : mx.square(y).sum());
    layer.eval();
    repeated(() => [layer(input)].flat());
    layer.train();
    const gradient = mx.grad((a) => sum(layer(a)));
    repeated(() => [gradient(input)]);
  });
}

test('a layer in a gradient that was met outside of one, and the reverse', () => {
  const layer = new nn.Linear(8, 3);
  const loss = (a) => mx.square(layer(a)).sum();
  const expected = mx.matmul(mx.multiply(layer(x), 2), layer.weight);
  for (let i = 0; i < 3; i++) assert.ok(mx.allclose(mx.grad(loss)(x), expected, 1e-4, 1e-5).item());
  repeated(() => [loss(x)]);
  const batched = mx.vmap((a) => layer(a));
  repeated(() => [batched(x)]);
  assert.ok(mx.allclose(batched(x), layer(x)).item());
  const compiled = mx.compile((a) => layer(a));
  for (let i = 0; i < 3; i++) assert.ok(mx.allclose(compiled(x), layer(x)).item());
});

test('options that change, and shapes and dtypes, make another graph', () => {
  const norm = new nn.BatchNorm(8);
  norm.eval();
  repeated(() => [norm(x)]);
  const before = norm(x).tolist();
  norm.eps = 10;
  assert.notDeepEqual(norm(x).tolist(), before);
  norm.running_mean = mx.ones([8]);
  assert.ok(mx.allclose(norm(x), mx.multiply(mx.subtract(x, 1), mx.rsqrt(mx.array(11))), 1e-4, 1e-4).item());

  const layer = new nn.Linear(8, 3);
  for (const shape of [[8], [2, 8], [0, 8], [2, 3, 8], [8]]) {
    for (let i = 0; i < 3; i++) assert.deepEqual(layer(mx.ones(shape)).shape, [...shape.slice(0, -1), 3]);
  }
  for (let i = 0; i < 3; i++) assert.equal(layer(x.astype(mx.float16)).dtype, mx.float32);
  layer.set_dtype(mx.float16);
  for (let i = 0; i < 3; i++) assert.equal(layer(x.astype(mx.float16)).dtype, mx.float16);
});

test('options that are no numbers are taken as they are in each call', () => {
  const norm = new nn.BatchNorm(2, { affine: false });
  norm.eval();
  for (const eps of [0, 0, 0, 3, 3, 3]) {
    norm.eps = mx.array(eps);
    assert.ok(mx.allclose(norm(mx.ones([1, 2])), mx.rsqrt(mx.array(1 + eps))).item());
  }
});

test('a function that is compiled for any lengths does not use graphs for some', () => {
  const norm = new nn.BatchNorm(4, { track_running_stats: false });
  const x = (n) => mx.random.normal([n, 4], { key: mx.random.key(n) });
  for (let i = 0; i < 3; i++) norm(x(3));
  const compiled = mx.compile((a) => norm(a), { shapeless: true });
  for (const n of [3, 5, 3, 8]) assert.ok(mx.allclose(compiled(x(n)), norm(x(n)), 1e-4, 1e-4).item());
});

test('a deep model whose parts know what they are in', () => {
  class Part extends nn.Module {
    constructor(depth, parent) {
      super();
      this._parent = parent;
      this.w = mx.array([2]);
      if (depth > 0) this.inner = new Part(depth - 1, this);
    }
    forward(a) {
      return this.inner ? this.inner(a).add(this.w) : a.multiply(this.w);
    }
  }
  const model = new Part(80, null);
  const [, gradients] = nn.value_and_grad(model, (a) => model(a).sum())(mx.array([3]));
  assert.equal(utils.tree_flatten(gradients).length, 81);
  model.inner.inner.inner.loop = model;
  assert.throws(() => nn.value_and_grad(model, (a) => model(a).sum())(mx.array([3])), /cycle/);
});

test('running statistics follow in each call', () => {
  const norm = new nn.BatchNorm(2, { momentum: 0.5 });
  const batch = mx.array([
    [0, 2],
    [2, 6],
  ]);
  for (const mean of [0.5, 0.75, 0.875, 0.9375]) {
    norm(batch);
    assert.equal(norm.running_mean.get(0).item(), mean);
  }
});

test('errors are the same in each call', () => {
  const layer = new nn.Sequential(new nn.Linear(8, 3), new nn.LSTM(4, 2));
  for (let i = 0; i < 4; i++) {
    assert.throws(() => layer(x), /layers\.1/);
    assert.throws(() => nn.losses.cross_entropy(mx.zeros([2, 3]), mx.array([0], mx.int32)), /do not fit/);
    assert.throws(() => new nn.MaxPool2d(9)(image), /does not fit/);
    assert.throws(() => mx.fast.rms_norm(x, mx.ones([3]), 1e-5), /rms_norm/);
  }
  // Class numbers are bounded, known or not; the GPU's kernel refuses those that are known.
  for (const number of mx.default_device().type === mx.gpu ? [2] : [2, 7, -100]) {
    repeated(() => [nn.losses.cross_entropy(mx.array([[1, 2, 3]]), mx.array([number], mx.int32))]);
    repeated(() => [nn.losses.cross_entropy(mx.array([[1, 2, 3]]), mx.array([number - 1], mx.int32).add(1))]);
  }
});

test('rotary positions that begin elsewhere', () => {
  const a = mx.ones([1, 1, 3, 4]);
  const rope = (offset) => mx.fast.rope(a, 4, { traditional: false, base: 100, scale: 1, offset });
  repeated(() => [rope(0)]);
  repeated(() => [rope(2)]);
  assert.ok(mx.allclose(rope(mx.array(2, mx.int32)), rope(2)).item());
  assert.ok(!mx.allclose(rope(mx.array(1, mx.int32)), rope(2)).item());
});

/** The same optimizer with a class of the user's, whose steps are done op by op. */
const plain = (Class) =>
  class extends Class {
    apply_single(gradient, parameter, state) {
      return super.apply_single(gradient, parameter, state);
    }
  };

const changes = {
  nothing: () => {},
  betas: (optimizer) => {
    optimizer.betas = [0.5, 0.6];
  },
  'learning rate': (optimizer) => {
    optimizer.learning_rate = 0.5;
  },
  'weight decay': (optimizer) => {
    optimizer.weight_decay = 0.3;
  },
  state: (optimizer) => {
    optimizer.state = utils.tree_map((array) => mx.array(array), optimizer.state);
  },
};

for (const [what, change] of Object.entries(changes)) {
  test(`steps of an optimizer op by op and by graphs, with another ${what} halfway`, () => {
    const start = () => ({ w: mx.ones([3, 2]), layers: [{ b: mx.ones([2], mx.float16) }, {}] });
    const run = (Class) => {
      const optimizer = new Class(optim.cosine_decay(0.1, 6), { betas: [0.8, 0.9], bias_correction: true });
      let parameters = start();
      for (let i = 0; i < 8; i++) {
        if (i === 4) change(optimizer);
        parameters = optimizer.apply_gradients(
          utils.tree_map((p) => mx.multiply(p, i - 3.5), parameters),
          parameters,
        );
        mx.eval(parameters, optimizer.state);
      }
      return [values(parameters), values(optimizer.state)];
    };
    assert.deepEqual(run(optim.AdamW), run(plain(optim.AdamW)));
  });
}

test('a step that was replaced in a class of the library is asked for each parameter', () => {
  class Own extends optim.SGD {}
  let calls = 0;
  Own.prototype.apply_single = (gradient, parameter) => {
    calls++;
    return parameter.subtract(gradient);
  };
  for (let i = 0; i < 2; i++) new Own(0.1).apply_gradients({ w: mx.array([1]) }, { w: mx.array([1]) });
  const optimizer = new optim.SGD(0.1);
  const { apply_single } = optim.SGD.prototype;
  try {
    optim.SGD.prototype.apply_single = Own.prototype.apply_single;
    for (let i = 0; i < 5; i++) optimizer.apply_gradients({ w: mx.array([1]) }, { w: mx.array([1]) });
  } finally {
    optim.SGD.prototype.apply_single = apply_single;
  }
  assert.equal(calls, 7);
});

test('a schedule of the user is asked in each step', () => {
  const rates = [0.5, 0.25, 0.125, 0.0625];
  const seen = [];
  const optimizer = new optim.SGD((step) => {
    seen.push(Number(step.item()));
    return mx.array(rates[seen.length - 2] ?? 1);
  });
  let parameters = { w: mx.array([0]) };
  for (const rate of rates) {
    const next = optimizer.apply_gradients({ w: mx.array([1]) }, parameters);
    assert.equal(next.w.item(), parameters.w.item() - rate);
    parameters = next;
  }
  assert.deepEqual(seen, [0, 0, 1, 2, 3]);
});

test('an optimizer within a gradient and a compiled function', () => {
  const optimizer = new optim.SGD(0.5, { momentum: 0.5 });
  const step = (g) => optimizer.apply_gradients({ w: g }, { w: mx.array([1, 1]) }).w;
  for (let i = 0; i < 3; i++) step(mx.array([1, 1]));
  const gradient = mx.grad((g) => step(g).sum())(mx.array([1, 2]));
  assert.deepEqual(gradient.tolist(), [-0.5, -0.5]);

  const state = { w: mx.array([1]), optimizer: new optim.Adam(0.1) };
  const kept = [state.optimizer.state];
  const parameters = { w: state.w };
  const compiled = mx.compile(() => state.optimizer.update(parameters, { w: mx.array([1]) }), {
    inputs: [parameters, kept],
    outputs: [parameters, kept],
  });
  for (let i = 0; i < 4; i++) compiled();
  assert.equal(Number(state.optimizer.step.item()), 4);
});

test('gradients that are missing, new or of another shape', () => {
  const model = new nn.Sequential(new nn.Linear(2, 2), new nn.Linear(2, 1));
  const optimizer = new optim.Adam(0.1);
  const all = utils.tree_map((p) => mx.ones_like(p), model.trainable_parameters());
  for (let i = 0; i < 3; i++) optimizer.update(model, all);
  const { weight } = model.layers[0];
  for (let i = 0; i < 3; i++) optimizer.update(model, { layers: [{}, all.layers[1]] });
  assert.equal(model.layers[0].weight, weight);
  for (let i = 0; i < 3; i++) {
    assert.throws(() => optimizer.update(model, { layers: [{ weight: mx.ones([3, 3]) }] }), /layers\.0\.weight/);
    assert.throws(() => optimizer.update(model, { other: mx.ones([2]) }), /'other'/);
  }
  optimizer.update(model, all);
  assert.notEqual(model.layers[0].weight, weight);
});

test('any number of shapes keeps a bounded number of graphs', async () => {
  const layer = new nn.Linear(1, 1);
  const many = () => {
    for (let n = 1; n <= 600; n++) for (let i = 0; i < 2; i++) layer(mx.ones([n, 1]));
  };
  many();
  await settle();
  const [before, arrays] = [process.memoryUsage().rss, live()];
  for (let i = 0; i < 10; i++) many();
  await settle();
  assert.ok(process.memoryUsage().rss - before < 32 * 2 ** 20);
  assert.ok(live() - arrays < 600);
});

test('a graph that is too large is made op by op', () => {
  const lstm = new nn.LSTM(1, 1);
  const long = mx.ones([1, 6000, 1]);
  const last = Array.from({ length: 3 }, () => lstm(long)[0].get(0, -1).item());
  assert.equal(last[1], last[0]);
  assert.equal(last[2], last[0]);
});

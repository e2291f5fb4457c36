// Modules: calling, parameters, freezing, replacing, printing, weights, and errors that name the place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { mx, nn, utils } from './support/nn-oracle.mjs';

class Block extends nn.Module {
  constructor(dims) {
    super();
    this.name = 'block';
    this.length = 3;
    this.norm = new nn.LayerNorm(dims);
    this.maps = { up: new nn.Linear(dims, 2 * dims), down: [nn.relu, new nn.Linear(2 * dims, dims)] };
    this.stride = [2, 2];
    this.gain = mx.ones([dims]);
    this._secret = mx.zeros([1]);
  }

  forward(x) {
    const y = this.maps.up(this.norm(x));
    return mx.add(x, mx.multiply(this.gain, this.maps.down[1](this.maps.down[0](y))));
  }
}

class Net extends nn.Module {
  embedding = new nn.Embedding(10, 4);
  blocks = [new Block(4), new Block(4)];
  head = new nn.Linear(4, 10, { bias: false });

  forward(x) {
    return this.head(this.blocks.reduce((y, block) => block(y), this.embedding(x)));
  }
}

const names = (tree) => utils.tree_flatten(tree).map(([name]) => name);
const blockNames = [
  'norm.weight',
  'norm.bias',
  'maps.up.weight',
  'maps.up.bias',
  'maps.down.1.weight',
  'maps.down.1.bias',
  'gain',
];

test('an instance is a function, an instance of its class, and has its own name and length', () => {
  const block = new Block(4);
  assert.equal(typeof block, 'function');
  assert.ok(block instanceof Block && block instanceof nn.Module);
  assert.ok(!(block instanceof Function), 'nothing of Function is inherited');
  assert.deepEqual([block.name, block.length], ['block', 3]);
  assert.deepEqual(block(mx.zeros([2, 4])).shape, [2, 4]);
  assert.ok(nn.Module.is_module(block) && !nn.Module.is_module(nn.relu) && !nn.Module.is_module({}));
  assert.deepEqual(new Net()([1, 2]).shape, [2, 10]);
});

test('parameters are the arrays at any depth, in order, without private ones', () => {
  assert.deepEqual(names(new Block(4).parameters()), blockNames);
  const net = new Net();
  assert.deepEqual(names(net.parameters()), [
    'embedding.weight',
    ...blockNames.map((name) => `blocks.0.${name}`),
    ...blockNames.map((name) => `blocks.1.${name}`),
    'head.weight',
  ]);
  assert.deepEqual(names(net.trainable_parameters()), names(net.parameters()));
  assert.ok(names(new Block(4).state).includes('_secret'));
});

test('children, leaf modules and named modules', () => {
  const net = new Net();
  assert.deepEqual(Object.keys(net.children()), ['embedding', 'blocks', 'head']);
  assert.equal(net.children().blocks[1], net.blocks[1]);
  assert.deepEqual(Object.keys(new Block(4).children()), ['norm', 'maps']);
  assert.equal(net.leaf_modules().blocks[0].maps.down[1], net.blocks[0].maps.down[1]);
  assert.deepEqual(net.leaf_modules().blocks[0].maps.down[0], {});
  assert.deepEqual(
    net.named_modules().map(([path]) => path),
    [
      '',
      'head',
      ...['blocks.1', 'blocks.0'].flatMap((b) => [b, `${b}.maps.down.1`, `${b}.maps.up`, `${b}.norm`]),
      'embedding',
    ],
  );
  assert.equal(net.modules().length, 11);
});

test('the state is live', () => {
  const block = new Block(4);
  const { state } = block;
  block.gain = mx.full([4], 2);
  assert.equal(state.gain, block.gain);
  state.maps.up.weight = mx.zeros([8, 4]);
  assert.equal(block.maps.up.weight, state.maps.up.weight);
});

test('freezing and unfreezing, of everything, of keys, with and without recursion', () => {
  const net = new Net();
  assert.equal(net.freeze(), net);
  assert.deepEqual(names(net.trainable_parameters()), []);
  net.unfreeze({ keys: 'bias' });
  assert.ok(names(net.trainable_parameters()).every((name) => name.endsWith('bias')));
  net.unfreeze();
  net.freeze({ keys: ['weight', 'gain'] });
  assert.ok(names(net.trainable_parameters()).every((name) => name.endsWith('bias')));
  net.unfreeze();
  const block = net.blocks[0].freeze({ recurse: false });
  assert.deepEqual(
    names(block.trainable_parameters()),
    blockNames.filter((name) => name !== 'gain'),
  );

  assert.throws(() => net.freeze({ keys: 'biass', strict: true }), { name: 'RangeError', message: /'biass'/ });
  net.freeze({ keys: 'biass' });
  assert.throws(() => block.freeze({ keys: 'bias', strict: true, recurse: false }), /'bias'/);
  assert.throws(() => net.freeze({ key: 'bias' }), { name: 'TypeError', message: /unknown keyword 'key'/ });
});

test('batch norm statistics stay frozen', () => {
  const norm = new nn.BatchNorm(3);
  norm.unfreeze();
  assert.deepEqual(names(norm.trainable_parameters()), ['weight', 'bias']);
});

test('training mode reaches every module', () => {
  const net = new nn.Sequential(new nn.Dropout(0.5), [new nn.Dropout(0.5)].at(0));
  assert.ok(net.training);
  assert.equal(net.eval(), net);
  assert.ok(net.modules().every((module) => !module.training));
  net.train();
  assert.ok(net.modules().every((module) => module.training));
  assert.ok(!net.train({ mode: false }).training);
});

test('update replaces arrays, apply maps them, set_dtype casts floating ones', () => {
  const net = new Net();
  net.update({ blocks: [{}, { gain: mx.zeros([4]) }] });
  assert.deepEqual(net.blocks[1].gain.tolist(), [0, 0, 0, 0]);
  net.apply((p) => mx.multiply(p, 0));
  assert.equal(mx.sum(net.head.weight).item(), 0);
  net.count = mx.array([1], mx.int32);
  net.set_dtype(mx.float16);
  assert.deepEqual([net.head.weight.dtype.name, net.count.dtype.name], ['float16', 'int32']);
  net.set_dtype(mx.float32, null);
  assert.equal(net.count.dtype.name, 'float32');
});

test('update names the place that does not fit', () => {
  const net = new Net();
  const array = mx.zeros([4]);
  const throws = (tree, name, message) => assert.throws(() => net.update(tree), { name, message });
  throws({ head: { wait: array } }, 'RangeError', /^\[Net.update\].*no parameter named 'head.wait'/);
  throws({ blocks: [{}, {}, { gain: array }] }, 'RangeError', /list at 'blocks' has 2 entries/);
  throws({ blocks: [{ gain: 1 }] }, 'TypeError', /'blocks.0.gain' must be replaced by an mx array, received 1/);
  throws({ head: array }, 'TypeError', /expected an object or a list at 'head', received an mx array/);
  net.update({ head: { wait: array } }, false);
  net.update({ head: { wait: array } }, { strict: false });
  assert.ok(!('wait' in net.head));
});

test('update_modules replaces modules', () => {
  const net = new Net();
  const head = new nn.Linear(4, 3);
  net.update_modules({ head, blocks: [{ maps: { down: [{}, new nn.Identity()] } }] });
  assert.equal(net.head, head);
  assert.ok(net.blocks[0].maps.down[1] instanceof nn.Identity);
  assert.throws(() => net.update_modules({ tail: head }), /no module named 'tail'/);
  assert.throws(() => net.update_modules({ head: 3 }), /at 'head'/);
});

test('filter_and_map with all its arguments', () => {
  const block = new Block(4);
  const shapes = block.filter_and_map(nn.Module.valid_parameter_filter, (p) => p.shape.join('x'));
  assert.deepEqual(shapes.maps, { up: { weight: '8x4', bias: '8' }, down: [{}, { weight: '4x8', bias: '4' }] });
  const kinds = block.filter_and_map({
    filter_fn: nn.Module.valid_child_filter,
    map_fn: (module) => module.constructor.name,
    is_leaf_fn: (_module, _key, value) => nn.Module.is_module(value),
  });
  assert.deepEqual(kinds, { norm: 'LayerNorm', maps: { up: 'Linear', down: [{}, 'Linear'] } });
});

test('printing', () => {
  const text = [
    'Net(',
    '  (embedding): Embedding(10, 4)',
    '  (blocks.0): Block(',
    '    (norm): LayerNorm(4, eps=1e-05, affine=True)',
    '    (maps.up): Linear(input_dims=4, output_dims=8, bias=True)',
    '    (maps.down.1): Linear(input_dims=8, output_dims=4, bias=True)',
    '  )',
    '  (head): Linear(input_dims=4, output_dims=10, bias=False)',
    ')',
  ].join('\n');
  const net = new Net();
  net.blocks.pop();
  assert.equal(String(net), text);
  assert.equal(inspect(net), text);
});

test('a cycle is an error, never a hang', () => {
  const [a, b] = [new Block(2), new Block(2)];
  a.maps.down.push(b);
  b.parent = a;
  const message = /cycle: 'maps.down.2.parent' leads back to Block/;
  for (const method of ['parameters', 'leaf_modules', 'modules', 'train', 'freeze']) {
    assert.throws(() => a[method](), { name: 'RangeError', message }, method);
  }
  assert.match(String(a), /\(parent\): Block\(\.\.\.\)/);
  const loop = new Block(2);
  loop.maps.self = loop.maps;
  assert.throws(() => loop.parameters(), /cycle/);
});

test('a module used twice is no cycle', () => {
  const shared = new nn.Linear(2, 2);
  const net = new nn.Sequential(shared, shared);
  assert.equal(names(net.parameters()).length, 4);
});

test('an error of MLX in a layer says which layer it was, and stays the same error object', () => {
  const net = new Net();
  net.blocks[1].maps.up = new nn.Linear(3, 8);
  const message =
    /^\[addmm\].*\(in layer 'blocks\.1\.maps\.up', Linear\(input_dims=3, output_dims=8, bias=True\), called with shape \[2, 4\]\)$/s;
  assert.throws(() => net([1, 2]), { message });
  const own = new TypeError('mine');
  net.head = () => {
    throw own;
  };
  assert.throws(
    () => new nn.Sequential(net)([1]),
    (error) => error instanceof Error,
  );
  net.blocks = [];
  assert.throws(
    () => net([1, 2]),
    (error) => error === own && error.message === 'mine',
  );
});

test('layers refuse wrong arguments', () => {
  const throws = (fn, name, message) => assert.throws(fn, { name, message });
  throws(
    () => new nn.Linear(2, 3, { bais: false }),
    'TypeError',
    "[Linear] unknown keyword 'bais' (expected: input_dims, output_dims, bias)",
  );
  throws(() => new nn.Linear(2), 'TypeError', "[Linear] missing argument 'output_dims'");
  throws(() => new nn.Linear(2, 3, true, 4), 'TypeError', '[Linear] takes at most 3 arguments, received 4');
  throws(() => new nn.Linear(2, 3, { input_dims: 2 }), 'TypeError', "[Linear] argument 'input_dims' given twice");
  throws(() => new nn.Dropout(1), 'RangeError', /\[Dropout\].*received 1/);
  throws(() => new nn.LayerNorm(4, 0), 'RangeError', /\[LayerNorm\] 'eps' must be positive/);
  throws(() => new nn.MultiHeadAttention(8, 3), 'RangeError', /heads must divide dims/);
  throws(() => new nn.GELU('rough'), 'RangeError', /approx must be one of none, precise, tanh, fast/);
  throws(() => new nn.ReLU({ inplace: true }), 'TypeError', /\[ReLU\] unknown keyword 'inplace'/);
  throws(() => new nn.Conv2d(4, 8, 3, { groups: 3 }), 'RangeError', /groups must divide in_channels/);
  throws(() => new nn.GroupNorm(3, 8), 'RangeError', /num_groups/);
  throws(() => new nn.Sequential(nn.relu, 3), 'TypeError', /argument 1/);
  throws(() => new nn.MaxPool2d(2)(mx.zeros([2, 3])), 'RangeError', /\[MaxPool2d\] expected an input of 4 dimensions/);
  throws(() => new nn.MaxPool1d(5)(mx.zeros([1, 3, 2])), 'RangeError', /does not fit/);
  throws(() => new nn.BatchNorm(2)(mx.zeros([1, 2])), 'RangeError', /more than one value/);
  throws(() => new nn.Upsample(2, 'best'), 'RangeError', /mode must be/);
  throws(() => new (class Empty extends nn.Module {})()(1), 'Error', /\[Empty\].*no forward/);
});

test('create_additive_causal_mask', () => {
  const mask = nn.MultiHeadAttention.create_additive_causal_mask(3);
  const low = -3.4028234663852886e38;
  assert.deepEqual(mx.add(mask, 0).tolist(), [
    [0, low, low],
    [0, 0, low],
    [0, 0, 0],
  ]);
  assert.equal(nn.MultiHeadAttention.create_additive_causal_mask(2, mx.float16).dtype.name, 'float16');
});

test('quantize replaces the layers that a predicate chooses', () => {
  const model = new nn.Sequential(new nn.Embedding(10, 64), nn.relu, new nn.Linear(64, 64), new nn.Linear(64, 64));
  const x = [1, 2, 3];
  const before = model(x);
  nn.quantize(model, { bits: 8, class_predicate: (path) => (path === 'layers.3' ? { bits: 4 } : path !== 'layers.0') });
  assert.ok(model.layers[0] instanceof nn.Embedding && model.layers[2] instanceof nn.QuantizedLinear);
  assert.deepEqual([model.layers[2].bits, model.layers[3].bits], [8, 4]);
  assert.ok(mx.max(mx.abs(mx.subtract(model(x), before))).item() < 0.5);
  nn.quantize(model);
  assert.ok(model.layers[0] instanceof nn.QuantizedEmbedding);
  assert.deepEqual(model.layers[0].as_linear(mx.zeros([2, 64])).shape, [2, 10]);
  assert.throws(() => nn.quantize(model, { class_predicate: () => true }), {
    name: 'TypeError',
    message: /'layers.0' cannot be quantized/,
  });
});

test('value_and_grad leaves the model with its own arrays, also when the loss throws', () => {
  const model = new nn.Sequential(new nn.Linear(2, 2), new nn.Linear(2, 1));
  const before = utils.tree_flatten(model.parameters());
  const same = () => utils.tree_flatten(model.parameters()).every(([, array], i) => array === before[i][1]);
  const x = mx.ones([3, 2]);
  const [[loss, extra], grads] = nn.value_and_grad(model, (input) => [mx.sum(model(input)), 'extra'])(x);
  assert.equal(extra, 'extra');
  assert.equal(loss.ndim, 0);
  assert.deepEqual(names(grads), names(model.parameters()));
  assert.ok(same(), 'after a call');

  const own = new Error('stop');
  const failing = nn.value_and_grad(model, () => {
    throw own;
  });
  assert.throws(
    () => failing(x),
    (error) => error === own,
  );
  assert.ok(same(), 'after an error');
  assert.throws(() => nn.value_and_grad(model, (input) => model(input))(x), /scalar/);
  assert.ok(same(), 'after a loss that is no scalar');
  nn.value_and_grad(model, (input) => mx.sum(model(input)))(x);
});

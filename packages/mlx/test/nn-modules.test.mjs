// Modules of every make against Python's: what they print, hold and let through, and what they refuse, after the same
// operations. Most of the modules are drawn at random, all with parameters: Python takes a module without any for `{}`,
// so that update_modules ignores it and leaf_modules does not see it. And where update is not strict, Python puts
// anything in the place of an array; here that is an error.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ask, mx, nn, skip, utils } from './support/nn-oracle.mjs';
import { generator } from './support/random.mjs';

const array = (...shape) => ({ $array: shape });
const layer = (name, args = [], kwargs = {}) => ({ $nn: name, args, kwargs });
const module_ = (name, fields) => ({ $module: name, fields });

/** A module with the fields described; `forward` gives back its input. */
function build(spec) {
  if (Array.isArray(spec)) return spec.map(build);
  if (typeof spec !== 'object' || spec === null) return spec;
  if (spec.$array) return mx.zeros(spec.$array, { dtype: mx[spec.dtype ?? 'float32'] });
  if (spec.$nn) {
    const made = nn[spec.$nn];
    return new made(
      ...(spec.args ?? []).map(build),
      ...(Object.keys(spec.kwargs ?? {}).length ? [build(spec.kwargs)] : []),
    );
  }
  if (spec.$module) {
    const made = new { [spec.$module]: class extends nn.Module {} }[spec.$module]();
    return Object.assign(made, build(spec.fields));
  }
  return Object.fromEntries(Object.entries(spec).map(([key, item]) => [key, build(item)]));
}

function shown(value) {
  if (value instanceof mx.array) return `${value.dtype.name}[${value.shape.join(',')}]`;
  if (nn.Module.is_module(value)) return value.constructor.name;
  return String(value);
}

const flat = (tree) => utils.tree_flatten(tree).map(([path, leaf]) => `${path}=${shown(leaf)}`);
const truth = (value) => (value ? 'True' : 'False');
const { Module } = nn;
const isTree = (value) => Array.isArray(value) || value?.constructor === Object || Module.is_module(value);

const filters = {
  parameters: Module.valid_parameter_filter,
  trainable: Module.trainable_parameter_filter,
  children: Module.valid_child_filter,
  matrices: (module, key, value) =>
    Module.valid_parameter_filter(module, key, value) && !(value instanceof mx.array && value.ndim !== 2),
  weights: (_module, key, value) => key.split('.').at(-1) === 'weight' || isTree(value),
};
const predicates = { default: [], all: [null], integers: [(dtype) => mx.issubdtype(dtype, mx.integer)] };

const operations = {
  print: (m) => [String(m)],
  parameters: (m) => flat(m.parameters()),
  trainable: (m) => flat(m.trainable_parameters()),
  children: (m) => flat(m.children()),
  leaves: (m) => flat(m.leaf_modules()),
  named: (m) => m.named_modules().map(([path, inside]) => `${path}=${shown(inside)}`),
  modules: (m) => m.modules().map(shown),
  freeze: (m, keywords) => flat(m.freeze(keywords).trainable_parameters()),
  unfreeze: (m, keywords) => flat(m.unfreeze(keywords).trainable_parameters()),
  train: (m, mode) =>
    m
      .train(mode)
      .modules()
      .map(({ training }) => truth(training)),
  eval: (m) =>
    m
      .eval()
      .modules()
      .map(({ training }) => truth(training)),
  set_dtype: (m, dtype, predicate) =>
    [m.set_dtype(mx[dtype], ...predicates[predicate]), ...flat(m.parameters())].slice(1),
  filter: (m, name) => flat(m.filter_and_map(filters[name])),
  map: (m, name) => flat(m.filter_and_map(filters[name], { map_fn: (leaf) => `x${shown(leaf)}` })),
  whole: (m) => flat(m.filter_and_map(filters.children, null, (_module, _key, value) => Module.is_module(value))),
  apply: (m, name) => flat(m.apply((p) => mx.expand_dims(p, 0), filters[name]).parameters()),
  visit: (m) => {
    const found = [];
    m.apply_to_modules((path, inside) => found.push(`${path}=${shown(inside)}`));
    return found;
  },
  update: (m, tree, strict) => flat(m.update(build(tree), { strict }).parameters()),
  update_modules: (m, tree, strict) => String(m.update_modules(build(tree), strict)).split('\n'),
  load: (m, weights, strict) => flat(m.load_weights(build(weights), strict).parameters()),
  delete: (m, name) => {
    delete m[name];
    return flat(m.parameters());
  },
  assign: (m, name, value) => {
    m[name] = build(value);
    return [String(m), ...flat(m.parameters())];
  },
  has: (m, name) => [truth(name in m)],
  quantize: (m, keywords) => {
    nn.quantize(m, keywords);
    return String(m).split('\n');
  },
};

function run({ model, operations: steps }) {
  const made = build(model);
  return steps.map(([name, ...args]) => {
    try {
      return operations[name](made, ...args);
    } catch (error) {
      return [`refused: ${error.message}`];
    }
  });
}

const look = ['print', 'parameters', 'trainable', 'children', 'leaves', 'named', 'modules', 'visit', 'whole'].map(
  (name) => [name],
);
const block = module_('Block', {
  norm: layer('LayerNorm', [4]),
  maps: { up: layer('Linear', [4, 8]), down: [layer('ReLU'), layer('Linear', [8, 4])] },
  gain: array(4),
  _secret: array(1),
  name: 'block',
});
const net = module_('Net', {
  embedding: layer('Embedding', [10, 4]),
  blocks: [block, block],
  head: layer('Linear', [4, 10], { bias: false }),
  statistics: layer('BatchNorm', [4]),
});

const printed = [
  layer('Sequential', [layer('Linear', [2, 3]), layer('ReLU'), layer('Sequential', [layer('Linear', [3, 1])])]),
  layer('Transformer', [8, 2, 1, 2]),
  layer('TransformerEncoder', [2, 8, 2]),
  layer('MultiHeadAttention', [8, 2], { bias: true }),
  layer('QuantizedLinear', [64, 8], { bias: false, mode: 'mxfp8' }),
  layer('QuantizedEmbedding', [10, 64]),
  layer('QQLinear', [64, 8]),
  layer('Dropout', [0.3]),
  layer('Upsample', [2], { mode: 'linear', align_corners: true }),
  layer('Upsample', [[2, 1.5]], { mode: 'cubic', antialias: true }),
  layer('Conv2d', [4, 8, [3, 2]], { stride: [2, 1], padding: 1, groups: 2 }),
  layer('ConvTranspose3d', [4, 8, 3], { output_padding: 1, dilation: 2, bias: false }),
  layer('MaxPool2d', [2]),
  layer('AvgPool3d', [2], { stride: 1, padding: 1 }),
  layer('LayerNorm', [4], { eps: 1e-10 }),
  layer('BatchNorm', [4], { momentum: 0.25, affine: false, track_running_stats: false }),
  layer('RoPE', [8], { traditional: true }),
  layer('GRU', [3, 4]),
  layer('LSTM', [3, 4], { bias: false }),
  layer('GELU'),
  layer('Identity', [1, 2]),
  module_('Empty', {}),
  module_('Nested', { a: { b: { c: [layer('PReLU'), [layer('PReLU')]] } } }),
].map((model) => ({ model, operations: look }));

const scripts = [
  { model: net, operations: [...look, ['freeze', {}], ['unfreeze', { keys: 'bias' }], ['unfreeze', {}]] },
  {
    model: net,
    operations: [
      ['freeze', { keys: ['weight', 'gain'] }],
      ['freeze', { keys: 'nothing' }],
      ['freeze', { keys: 'nothing', strict: true }],
      ['unfreeze', { keys: 'weight', strict: true }],
      ['unfreeze', { recurse: false, keys: ['bias'], strict: true }],
      ['freeze', { recurse: false }],
      ['train', false],
      ['train', true],
      ['eval'],
    ],
  },
  {
    model: module_('Mixed', { a: { ...array(3), dtype: 'int32' }, b: array(2, 2), c: layer('Linear', [2, 2]) }),
    operations: [
      ['set_dtype', 'float16', 'default'],
      ['set_dtype', 'bfloat16', 'integers'],
      ['set_dtype', 'float32', 'all'],
      ...Object.keys(filters).flatMap((name) => [
        ['filter', name],
        ['map', name],
      ]),
      ['apply', 'matrices'],
      ['apply', 'parameters'],
      ['has', 'a'],
      ['delete', 'a'],
      ['has', 'a'],
      ['assign', 'a', layer('PReLU')],
      ['assign', 'b', 'text'],
      ['assign', 'd', [array(1), { e: array(2) }]],
    ],
  },
  {
    model: net,
    operations: [
      ['update', { head: { weight: array(3, 3) } }, true],
      ['update', { blocks: [{}, { gain: array(7) }] }, true],
      ['update', { blocks: [{}, {}, { gain: array(7) }] }, true],
      ['update', { head: { wait: array(1) } }, true],
      ['update', { head: { wait: array(1) } }, false],
      ['update', { head: array(1) }, true],
      ['update', { tail: array(1), embedding: { weight: array(2, 2) } }, false],
      ['update', {}, true],
      ['load', { 'head.weight': array(5, 5) }, true],
      ['load', { 'head.weight': array(5, 5) }, false],
      ['load', { 'head.weight': array(5, 5), 'head.bias': array(5) }, false],
      ['load', {}, true],
      ['load', {}, false],
      ['update_modules', { head: layer('Linear', [4, 2]) }, true],
      ['update_modules', { blocks: [{ maps: { down: [layer('PReLU')] } }] }, true],
      ['update_modules', { tail: layer('PReLU') }, true],
      ['update_modules', { tail: layer('PReLU') }, false],
      ['update_modules', { blocks: [{ gain: layer('PReLU') }] }, true],
      ['update_modules', { blocks: [{ gain: layer('PReLU') }] }, false],
      ['update_modules', {}, true],
    ],
  },
  {
    model: module_('Wide', { a: layer('Linear', [64, 64]), b: [layer('Embedding', [8, 64]), layer('PReLU')] }),
    operations: [['quantize', { bits: 8 }], ['parameters'], ['trainable'], ['quantize', { mode: 'mxfp4' }]],
  },
];

/** A module drawn at random, with lists, plain objects, other modules, private names and values that are none of it. */
function drawModule(random, depth) {
  const fields = {};
  for (let i = random.below(5); i >= 0; i--)
    fields[`${random.chance(0.15) ? '_' : ''}${'abcdefg'[i]}`] = drawValue(random, depth);
  return module_(random.pick(['Net', 'Block', 'Head']), fields);
}

function drawValue(random, depth) {
  const leaves = [
    () => array(...Array.from({ length: random.below(3) }, () => 1 + random.below(3))),
    () => ({ ...array(2), dtype: 'int32' }),
    () => layer('Linear', [1 + random.below(3), 2], { bias: random.chance(0.5) }),
    () => layer('BatchNorm', [3]),
    () => layer('PReLU'),
    () => random.below(10),
    () => 'text',
  ];
  const branches = [
    () => Array.from({ length: 1 + random.below(3) }, () => drawValue(random, depth - 1)),
    () => ({ k: drawValue(random, depth - 1), l: drawValue(random, depth - 1) }),
    () => drawModule(random, depth - 1),
  ];
  return random.pick(depth > 0 && random.chance(0.6) ? branches : leaves)();
}

function drawOperations(random) {
  const keys = () => random.pick(['weight', 'bias', 'a', ['b', 'running_mean'], 'absent']);
  const keywords = () => ({
    ...(random.chance(0.5) && { keys: keys(), strict: random.chance(0.5) }),
    ...(random.chance(0.5) && { recurse: random.chance(0.5) }),
  });
  const draw = [
    () => ['freeze', keywords()],
    () => ['unfreeze', keywords()],
    () => ['train', random.chance(0.5)],
    () => ['set_dtype', random.pick(['float16', 'float32']), random.pick(Object.keys(predicates))],
    () => ['filter', random.pick(Object.keys(filters))],
    () => ['apply', random.pick(['parameters', 'matrices'])],
    () => ['assign', random.pick(['y', 'z']), drawValue(random, 1)],
    () => ['update', { a: random.pick([array(2), { weight: array(1, 1) }, [array(1)]]) }, true],
    () => ['update_modules', { a: random.pick([layer('PReLU'), [layer('PReLU')], {}]) }, true],
    () => ['update_modules', { a: random.pick([layer('PReLU'), {}]), z: layer('PReLU') }, false],
  ];
  return Array.from({ length: 6 }, () => random.pick(draw)());
}

const random = generator(11);
const drawn = Array.from({ length: 150 }, () => ({
  model: drawModule(random, 3),
  operations: [...look, ...drawOperations(random), ...look],
}));
const cases = [...printed, ...scripts, ...drawn];

const expected = (() => {
  if (skip) return [];
  const folder = mkdtempSync(join(tmpdir(), 'mlx-modules-'));
  const file = join(folder, 'cases.json');
  try {
    writeFileSync(file, JSON.stringify(cases));
    return ask('nn_modules.py', file);
  } finally {
    rmSync(folder, { recursive: true });
  }
})();

cases.forEach((case_, index) => {
  const name = case_.model.$nn ?? case_.model.$module;
  test(`${name} #${index}: ${case_.operations.length} operations`, { skip }, () => {
    for (const [i, results] of run(case_).entries()) {
      const wanted = expected[index][i];
      const what = `${JSON.stringify(case_.operations[i])} on ${JSON.stringify(case_.model)}`;
      if (wanted[0]?.startsWith('refused')) assert.match(results[0] ?? '', /^refused/, what);
      else assert.deepEqual(results, wanted, what);
    }
  });
});

test('counts', { skip }, (context) => {
  context.diagnostic(
    `${cases.length} modules, ${cases.reduce((sum, { operations: steps }) => sum + steps.length, 0)} operations`,
  );
});

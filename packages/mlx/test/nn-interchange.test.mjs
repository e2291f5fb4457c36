// Weights of a model with every kind of layer: saved by Python and loaded here, and the reverse; and what is refused.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { assertClose, mx, nn, skip, utils } from './support/nn-oracle.mjs';

const folder = mkdtempSync(join(tmpdir(), 'mlx-weights-'));
after(() => rmSync(folder, { recursive: true }));
const file = (name) => join(folder, name);

/** The model of support/nn_interchange.py. */
class Every extends nn.Module {
  constructor() {
    super();
    this.embedding = new nn.Embedding(12, 8);
    this.rows = [new nn.RNN(8, 8), new nn.GRU(8, 8), new nn.RNN(8, 8, { bias: false })];
    this.lstm = new nn.LSTM(8, 8);
    this.norms = { layer: new nn.LayerNorm(8), rms: new nn.RMSNorm(8), group: new nn.GroupNorm(2, 8) };
    this.instance = new nn.InstanceNorm(8, { affine: true });
    this.batch = new nn.BatchNorm(8);
    this.convolutions = [new nn.Conv1d(8, 8, 3, { padding: 1 }), new nn.ConvTranspose1d(8, 8, 3, { padding: 1 })];
    this.images = new nn.Sequential(new nn.Conv2d(8, 4, 3), new nn.PReLU(), new nn.ConvTranspose2d(4, 8, 3));
    this.volumes = new nn.Sequential(new nn.Conv3d(8, 2, 1), new nn.ConvTranspose3d(2, 8, 1));
    this.transformer = new nn.Transformer(8, 2, 1, 1);
    this.bilinear = new nn.Bilinear(8, 8, 8);
    this.wide = new nn.Linear(8, 64, { bias: false });
    this.quantized = [new nn.QuantizedLinear(64, 64), new nn.QuantizedLinear(64, 8, { mode: 'mxfp4' })];
    this.codes = new nn.QuantizedEmbedding(12, 64);
    this.gains = [{ a: mx.ones([8]) }, mx.full([8], 0.5)];
  }

  forward(ids) {
    let x = this.embedding(ids);
    for (const row of this.rows) x = mx.add(x, row(x));
    x = mx.add(x, this.lstm(x)[0]);
    for (const name of ['layer', 'rms', 'group']) x = this.norms[name](x);
    x = this.batch(this.instance(x));
    for (const convolution of this.convolutions) x = mx.add(x, convolution(x));
    const image = mx.repeat(mx.reshape(x, [2, 2, 3, 8]), 2, 1);
    x = mx.add(x, mx.reshape(mx.mean(this.images(image), [1, 2], true), [2, 1, 8]));
    x = mx.add(x, mx.reshape(this.volumes(mx.expand_dims(x, [1, 2])), x.shape));
    x = this.transformer(x, x, null, null, null);
    x = mx.add(x, this.bilinear(x, x));
    const hidden = mx.tanh(mx.add(this.quantized[0](this.wide(x)), this.codes(ids)));
    const sum = mx.add(x, this.quantized[1](hidden));
    return mx.add(mx.multiply(sum, this.gains[0].a), this.gains[1]);
  }
}

function python(mode, weights, results) {
  const script = fileURLToPath(new URL('./support/nn_interchange.py', import.meta.url));
  const run = spawnSync(process.env.MLX_ORACLE_PYTHON, [script, mode, weights, results], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  return mx.load(results);
}

test('weights saved by Python load here and give the same outputs', { skip }, () => {
  const { ids, output } = python('save', file('python.safetensors'), file('python-results.safetensors'));
  const model = new Every().load_weights(file('python.safetensors')).eval();
  assertClose(model(ids), output, 'output', 1e-4);
});

test('weights saved here load in Python and give the same outputs', { skip }, () => {
  mx.random.seed(11);
  const model = new Every().eval();
  model.save_weights(file('ours.safetensors'));
  const ids = mx.random.randint(0, 12, [2, 6]);
  mx.save_safetensors(file('ours-results.safetensors'), { ids });
  const expected = model(ids);
  mx.eval(expected);
  assertClose(
    expected,
    python('load', file('ours.safetensors'), file('ours-results.safetensors')).output,
    'output',
    1e-4,
  );
});

test('saving and loading gives back the very numbers', () => {
  const model = new Every();
  model.save_weights(file('same.safetensors'));
  const other = new Every().load_weights(pathToFileURL(file('same.safetensors')));
  const expected = Object.fromEntries(utils.tree_flatten(model.parameters()));
  for (const [name, array] of utils.tree_flatten(other.parameters())) {
    assert.ok(mx.array_equal(array, expected[name]).item(), name);
  }
});

const small = () => new nn.Sequential(new nn.Linear(2, 3), new nn.Linear(3, 1));
const [w23, w31] = [mx.zeros([3, 2]), mx.zeros([1, 3])];

test('strict loading reports everything that does not fit at once', () => {
  const weights = [
    ['layers.0.weight', w31],
    ['layers.1.weight', w31],
    ['layers.1.scale', w31],
    ['head.weight', w31],
    ['layers.1.bias', 3],
  ];
  const message = [
    '[Sequential.load_weights] the weights do not fit the model:',
    '  2 not in the model: head.weight, layers.1.scale',
    '  1 missing: layers.0.bias',
    '  1 not an mx array: layers.1.bias (3)',
    '  1 of another shape: layers.0.weight (expected [3, 2], received [1, 3])',
  ].join('\n');
  assert.throws(() => small().load_weights(weights), { name: 'RangeError', message });
});

test('loading that is not strict takes what fits by name', () => {
  const model = small();
  model.load_weights(
    [
      ['layers.0.weight', w23],
      ['head.weight', w31],
    ],
    false,
  );
  model.load_weights({ 'layers.1.weight': w31 }, { strict: false });
  assert.equal(model.layers[0].weight, w23);
  assert.equal(model.layers[1].weight, w31);
});

test('bad files are refused and leave the model as it is', () => {
  const model = small();
  const before = model.layers[0].weight;
  writeFileSync(file('broken.safetensors'), 'no weights');
  assert.throws(() => model.load_weights(file('absent.safetensors')), Error);
  assert.throws(() => model.load_weights(file('broken.safetensors')), Error);
  assert.throws(() => model.load_weights(7), { name: 'TypeError', message: /file name or a list/ });
  assert.throws(() => model.save_weights(file('weights.bin')), { name: 'RangeError', message: /must end in/ });
  assert.throws(() => model.save_weights(join(folder, 'no', 'folder', 'w.safetensors')), Error);
  assert.equal(model.layers[0].weight, before);
});

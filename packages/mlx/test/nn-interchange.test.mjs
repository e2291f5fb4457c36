// Weights of a model with every kind of layer: saved by Python and loaded here, and the reverse; and what is refused.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { assertClose, mx, nn, skip, utils, value } from './support/nn-oracle.mjs';
import { layers } from './support/nn-table.mjs';

const folder = mkdtempSync(join(tmpdir(), 'mlx-weights-'));
after(() => rmSync(folder, { recursive: true }));
const file = (name) => join(folder, name);

const kinds = Object.entries(layers);

/** A model with a layer of every kind, the half of them in a list; as in support/nn_interchange.py. */
function every() {
  const made = kinds.map(([name, { args = [], base }]) => new nn[name](...args.map(value), ...(base ? [base] : [])));
  const half = Math.floor(made.length / 2);
  const model = new nn.Module();
  model.list = made.slice(0, half);
  model.named = Object.fromEntries(made.slice(half).map((layer, i) => [kinds[half + i][0], layer]));
  model.gains = [{ a: mx.full([8], 0.5) }, mx.ones([2])];
  return model;
}

/** What each layer that can run here makes of its inputs, by the layer's number. */
function outputs(model, inputs) {
  const made = [...model.list, ...Object.values(model.named)];
  return kinds.map(([, { inputs: specs, gpu }], i) => {
    if (gpu) return [];
    return [made[i](...specs.map((spec, j) => inputs[`${i}.${j}`] ?? spec))].flat();
  });
}

function python(mode, ...files) {
  const script = fileURLToPath(new URL('./support/nn_interchange.py', import.meta.url));
  writeFileSync(file('kinds.json'), JSON.stringify(kinds));
  const run = spawnSync(process.env.MLX_ORACLE_PYTHON, [script, mode, file('kinds.json'), ...files], {
    encoding: 'utf8',
  });
  assert.equal(run.status, 0, run.stderr);
}

function assertOutputs(ours, theirs) {
  let count = 0;
  ours.forEach((arrays, i) => {
    arrays.forEach((array, k) => {
      assertClose(array, theirs[`${i}.${k}`], kinds[i][0], 1e-4);
      count += 1;
    });
  });
  assert.ok(count > 60, `${count} outputs compared`);
}

/** Whether a model has the very weights of another one. */
function assertSame(model, other) {
  const expected = Object.fromEntries(utils.tree_flatten(model.parameters()));
  const found = utils.tree_flatten(other.parameters());
  assert.equal(found.length, Object.keys(expected).length);
  for (const [name, array] of found) assert.ok(mx.array_equal(array, expected[name]).item(), name);
}

for (const format of ['safetensors', 'npz']) {
  test(`${format}: weights saved by Python load here and give the same outputs`, { skip }, () => {
    const weights = file(`python.${format}`);
    const [inputs, results] = ['inputs', 'results'].map((name) => file(`${format}-${name}.safetensors`));
    python('save', weights, inputs, results);
    const model = every().load_weights(weights).eval();
    assertOutputs(outputs(model, mx.load(inputs)), mx.load(results));
  });

  test(`${format}: weights saved here load in Python and give the same outputs`, { skip }, () => {
    mx.random.seed(11);
    const weights = file(`ours.${format}`);
    const [inputs, results] = ['inputs', 'results'].map((name) => file(`ours-${format}-${name}.safetensors`));
    const model = every();
    model.save_weights(weights);
    model.eval();
    const given = {};
    kinds.forEach(([, { inputs: specs }], i) => {
      specs.forEach((spec, j) => {
        if (!spec?.$array) return;
        const { $array: shape, low = -1, high = 1, integers } = spec;
        given[`${i}.${j}`] = integers ? mx.random.randint(low, high, shape) : mx.random.uniform(low, high, shape);
      });
    });
    mx.save_safetensors(inputs, given);
    const ours = outputs(model, given);
    mx.eval(ours);
    python('load', weights, inputs, results);
    assertOutputs(ours, mx.load(results));
  });

  test(`${format}: saving and loading gives back the very numbers`, () => {
    const model = every();
    model.save_weights(file(`same.${format}`));
    assertSame(model, every().load_weights(pathToFileURL(file(`same.${format}`))));
    assertSame(model, every().load_weights(readFileSync(file(`same.${format}`))));
  });
}

test('weights go through memory', () => {
  const model = every();
  const chunks = [];
  model.save_weights({ write: (chunk) => chunks.push(chunk) });
  assertSame(model, every().load_weights(Buffer.concat(chunks)));
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

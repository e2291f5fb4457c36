// Every layer against Python MLX: names and order of the parameters, initial values, printing, outputs and gradients.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { casesOf, label, optional } from './support/nn-cases.mjs';
import {
  argumentsOf,
  assertClose,
  assertTreeClose,
  consult,
  find,
  inOrder,
  mx,
  nn,
  signatures,
  skip,
  utils,
  value,
} from './support/nn-oracle.mjs';
import { ids, layers, x } from './support/nn-table.mjs';

const half = ['float16', 'bfloat16'];
const { nn: python } = signatures();
const here = Object.entries(layers).filter(([, { gpu }]) => !gpu || mx.default_device().type === mx.gpu);
const generated = here.flatMap(([name, { gpu: _gpu, ...entry }]) => {
  const { parameters = [], members = {} } = python[name] ?? {};
  for (const { name: option } of optional(members.__call__?.parameters))
    assert.ok(option in entry.call, `${name}: ${option}`);
  return casesOf('layer', name, parameters, entry, half);
});

/** What the options one by one do not reach: other shapes, evaluation, and options together. */
const more = [
  { layer: 'Linear', args: [4, 3], kwargs: { bias: false }, inputs: [x(4)] },
  { layer: 'Linear', kwargs: { input_dims: 4, output_dims: 3 }, inputs: [x(2, 4)] },
  { layer: 'Bilinear', args: [4, 3, 2, false], inputs: [x(2, 5, 4), x(2, 5, 3)] },
  { layer: 'Dropout', args: [0], inputs: [x(3, 4)], unprinted: true },
  { layer: 'Dropout', kwargs: { p: 0.3 }, inputs: [x(3, 4)], evaluate: true },
  { layer: 'Dropout2d', inputs: [x(3, 3, 8)] },
  { layer: 'Dropout3d', inputs: [x(2, 3, 3, 8)] },
  { layer: 'InstanceNorm', args: [4], kwargs: { affine: true, eps: 1e-4 }, inputs: [x(2, 7, 4)] },
  { layer: 'GroupNorm', args: [4, 8], kwargs: { pytorch_compatible: true }, inputs: [x(2, 3, 3, 8)] },
  { layer: 'GroupNorm', args: [2, 8, 1e-3, false], inputs: [x(2, 8)] },
  { layer: 'BatchNorm', args: [4], inputs: [x(6, 4)], evaluate: true },
  { layer: 'BatchNorm', args: [4, 1e-3, 0.3], kwargs: { affine: false }, inputs: [x(2, 3, 3, 4)] },
  { layer: 'BatchNorm', args: [4], kwargs: { track_running_stats: false }, inputs: [x(2, 5, 4)] },
  { layer: 'Conv1d', args: [4, 6, 3, 2, 1, 2, 2], kwargs: { bias: false }, inputs: [x(2, 9, 4)] },
  {
    layer: 'Conv2d',
    args: [4, 6, [3, 2]],
    kwargs: { stride: [2, 1], padding: [1, 0], dilation: [2, 1], groups: 2 },
    inputs: [x(2, 7, 7, 4)],
  },
  { layer: 'Conv3d', args: [2, 3, [2, 1, 2]], kwargs: { stride: 2, padding: [1, 0, 1] }, inputs: [x(1, 4, 4, 4, 2)] },
  { layer: 'ConvTranspose1d', args: [4, 6, 3, 2, 1], kwargs: { output_padding: 1, bias: false }, inputs: [x(2, 5, 4)] },
  {
    layer: 'ConvTranspose2d',
    args: [4, 6, [3, 2]],
    kwargs: { stride: [2, 3], padding: [1, 0], output_padding: [1, 0] },
    inputs: [x(2, 5, 5, 4)],
  },
  { layer: 'MaxPool1d', args: [3, 2, 1], inputs: [x(2, 8, 3)] },
  { layer: 'MaxPool2d', args: [[3, 2]], kwargs: { stride: [1, 2], padding: 1 }, inputs: [x(2, 6, 6, 3)] },
  { layer: 'AvgPool2d', args: [3, 2, 1], inputs: [x(2, 6, 6, 3)] },
  {
    layer: 'RNN',
    args: [3, 5],
    kwargs: { bias: false, nonlinearity: { $nn: 'relu' } },
    inputs: [x(4, 3), x(5)],
    unprinted: true,
  },
  { layer: 'GRU', args: [3, 5, false], inputs: [x(4, 3), x(5)] },
  { layer: 'LSTM', args: [3, 5], kwargs: { bias: false }, inputs: [x(2, 4, 3), x(2, 5), x(2, 5)] },
  {
    layer: 'RoPE',
    args: [6],
    kwargs: { traditional: true, base: 500, scale: 0.5 },
    inputs: [x(2, 3, 4, 8)],
    call: { offset: 3 },
  },
  {
    layer: 'SinusoidalPositionalEncoding',
    args: [2],
    kwargs: { cos_first: true, full_turns: true, scale: 1 },
    inputs: [x(5)],
  },
  { layer: 'SinusoidalPositionalEncoding', args: [6, 0.01, 2], inputs: [x(2, 3)] },
  { layer: 'ALiBi', inputs: [x(2, 6, 4, 4), 0, x(4, 4)] },
  ...['nearest', 'linear', 'cubic'].map((mode) => ({
    layer: 'Upsample',
    args: [[1.6, 0.7], mode],
    inputs: [x(1, 6, 7, 2)],
  })),
  ...['linear', 'cubic'].flatMap((mode) => [
    { layer: 'Upsample', args: [2, mode], kwargs: { align_corners: true }, inputs: [x(1, 4, 5, 2)] },
    { layer: 'Upsample', args: [0.5], kwargs: { mode, antialias: true }, inputs: [x(1, 8, 6, 2)] },
    { layer: 'Upsample', args: [[1.5]], kwargs: { mode, antialias: true }, inputs: [x(1, 8, 2)] },
  ]),
  {
    layer: 'MultiHeadAttention',
    args: [8, 2],
    kwargs: {
      query_input_dims: 3,
      key_input_dims: 4,
      value_input_dims: 5,
      value_dims: 6,
      value_output_dims: 7,
      bias: true,
    },
    inputs: [x(2, 3, 3), x(2, 4, 4), x(2, 4, 5), x(3, 4)],
  },
  {
    layer: 'TransformerEncoderLayer',
    args: [8, 2, 12, 0, { $nn: 'gelu' }, false],
    inputs: [x(2, 3, 8), x(3, 3)],
    unprinted: true,
  },
  { layer: 'QuantizedLinear', args: [64, 8], kwargs: { bias: false, group_size: 32, bits: 8 }, inputs: [x(2, 64)] },
  { layer: 'QuantizedEmbedding', args: [10, 64], kwargs: { bits: 2 }, inputs: [ids(10, 3)], grad: false },
];

const cases = [...generated, ...more];
const results = consult(cases);

/** The number whose gradients are compared: the outputs weighted by fixed numbers. */
function weighted(outputs) {
  return outputs
    .map((out) => {
      const weights = mx.add(mx.cos(mx.reshape(mx.arange(out.size), out.shape)), 0.5);
      return mx.sum(mx.multiply(out.astype(mx.float32), weights));
    })
    .reduce((sum, term) => mx.add(sum, term));
}

cases.forEach((case_, index) => {
  test(`${case_.layer}(${label(case_)}) #${index}`, { skip }, () => {
    mx.random.seed(index);
    const layer = new (find(nn, case_.layer))(...argumentsOf(case_));
    const texts = results.texts[index];
    assert.deepEqual(
      utils.tree_flatten(layer.parameters()).map(([key]) => key),
      texts.names,
    );
    assertTreeClose(layer.parameters(), results.of(index, 'initial'), 'initial');
    layer.load_weights(Object.entries(results.of(index, 'weights')));
    if (case_.evaluate) layer.eval();
    if (!case_.unprinted) assert.equal(String(layer), texts.repr);
    assert.deepEqual(
      utils.tree_flatten(layer.trainable_parameters()).map(([key]) => key),
      texts.trainable,
    );

    const given = results.of(index, 'input');
    const inputs = case_.inputs.map((spec, i) => (spec?.$array ? given[i] : value(spec)));
    const options = Object.entries(case_.call ?? {});
    const call = Object.fromEntries(options.map(([name, spec]) => [name, given[name] ?? value(spec)]));
    const tolerance = case_.dtype ? undefined : 1e-4;
    const reals = inputs.map((input) => input instanceof mx.array && mx.issubdtype(input.dtype, mx.floating));
    let outputs;
    const run = (tree) => {
      layer.update(tree.params);
      const taken = tree.inputs[Symbol.iterator]();
      mx.random.seed(100 + index);
      const args = inputs.map((input, i) => (reals[i] ? taken.next().value : input));
      outputs = [layer(...args, ...(case_.call ? [call] : []))].flat();
      return weighted(outputs);
    };
    const tree = { params: layer.trainable_parameters(), inputs: inputs.filter((_, i) => reals[i]) };
    if (case_.grad === false) {
      run(tree);
    } else {
      const [, grads] = mx.value_and_grad(run)(tree);
      assertTreeClose(grads, results.of(index, 'grad'), 'gradient', tolerance);
    }
    for (const [i, expected] of inOrder(results.of(index, 'output')).entries()) {
      assertClose(outputs[i], expected, `output ${i}`, tolerance);
    }
    assertTreeClose(layer.parameters(), results.of(index, 'after'), 'parameters afterwards');
  });
});

test('counts', { skip }, (context) => {
  context.diagnostic(`${here.length} layers in ${cases.length} cases, ${generated.length} of them generated`);
  assert.ok(generated.length > 200);
});

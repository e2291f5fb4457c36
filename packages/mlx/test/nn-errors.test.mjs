// Wrong inputs into every layer: an error that names the layer, and the process goes on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mx, nn } from './support/nn-oracle.mjs';

const layers = [
  new nn.Linear(4, 3),
  new nn.Bilinear(4, 3, 2),
  new nn.Embedding(8, 4),
  new nn.LayerNorm(4),
  new nn.RMSNorm(4),
  new nn.InstanceNorm(4, { affine: true }),
  new nn.GroupNorm(2, 4),
  new nn.GroupNorm(2, 4, { pytorch_compatible: true }),
  new nn.BatchNorm(4),
  new nn.Conv1d(4, 3, 2),
  new nn.Conv2d(4, 3, 2),
  new nn.Conv3d(4, 3, 2),
  new nn.ConvTranspose1d(4, 3, 2),
  new nn.ConvTranspose2d(4, 3, 2),
  new nn.ConvTranspose3d(4, 3, 2),
  new nn.MaxPool1d(2),
  new nn.MaxPool2d(2),
  new nn.MaxPool3d(2),
  new nn.AvgPool1d(2),
  new nn.AvgPool2d(2),
  new nn.AvgPool3d(2),
  new nn.RNN(4, 3),
  new nn.GRU(4, 3),
  new nn.LSTM(4, 3),
  new nn.RoPE(4),
  new nn.SinusoidalPositionalEncoding(4),
  new nn.ALiBi(),
  new nn.Upsample(2),
  new nn.MultiHeadAttention(4, 2),
  new nn.TransformerEncoder(1, 4, 2),
  new nn.TransformerDecoder(1, 4, 2),
  new nn.Transformer(4, 2, 1, 1),
  new nn.QuantizedLinear(64, 8),
  new nn.QuantizedEmbedding(8, 64),
  new nn.QQLinear(64, 8),
  new nn.Dropout(),
  new nn.Dropout2d(),
  new nn.Dropout3d(),
  new nn.GLU(),
  new nn.PReLU(3),
  new nn.Softmax(),
];

const noArrays = [undefined, null, 'x', {}, Symbol('s'), () => 1, new Date(), new Map()];
const arrays = [
  mx.array(1),
  mx.zeros([5]),
  mx.zeros([5, 7]),
  mx.zeros([2, 3, 7]),
  mx.zeros([0, 4]),
  mx.zeros([1, 2, 3, 4, 5]),
  mx.array([[1, 2, 3, 7]], mx.int32),
];

/** Whether an error of a layer, or of one inside it, says which it was. */
function named(error, layer) {
  const names = layer.modules().map((module) => module.constructor.name);
  return error instanceof Error && names.some((name) => error.message.includes(name));
}

for (const layer of layers) {
  test(`${String(layer).split('\n')[0]} refuses what is no array`, () => {
    for (const input of noArrays) {
      assert.throws(
        () => layer(input, input, input, input, input),
        (error) => named(error, layer) && error.name === 'TypeError',
        `input ${String(input)}`,
      );
    }
  });

  test(`${String(layer).split('\n')[0]} takes or refuses arrays of any shape`, () => {
    for (const input of arrays) {
      try {
        mx.eval(layer(input, input, input));
      } catch (error) {
        assert.ok(named(error, layer), `input of shape [${input.shape}]: ${error}`);
      }
    }
  });
}

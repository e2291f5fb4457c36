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

/** A model whose layers lie deep inside. */
function deep() {
  const model = new nn.Sequential(new nn.Embedding(10, 8), new nn.TransformerEncoder(3, 8, 2), new nn.Linear(8, 4));
  return Object.assign(model, {
    forward: (ids) => model.layers[2](model.layers[1](model.layers[0](ids), { mask: 'causal' })),
  });
}
const third = (model) => model.layers[1].layers[2];
const where = (name) => `layer 'layers.1.layers.2.${name}'`;

/** Each change makes the model fail, and the error says where and why. */
const broken = [
  [
    'a weight that is a number',
    (m) => (third(m).attention.query_proj.weight = 3),
    where('attention.query_proj'),
    "'weight' must be an mx array and is 3",
  ],
  [
    'a weight that is null',
    (m) => (third(m).linear1.weight = null),
    where('linear1'),
    "'weight' must be an mx array and is null",
  ],
  [
    'a weight that is a list',
    (m) => (third(m).linear2.weight = [[1]]),
    where('linear2'),
    "'weight' must be an mx array and is a list",
  ],
  ['a bias that is text', (m) => (third(m).ln1.bias = 'b'), where('ln1'), "'bias' must be an mx array and is 'b'"],
  [
    'a weight of another shape',
    (m) => (third(m).linear1.weight = mx.zeros([3, 3])),
    where('linear1'),
    'Linear(input_dims=3, output_dims=3, bias=True), called with shape [1, 2, 8]',
  ],
  [
    'a norm of another width',
    (m) => (third(m).ln2 = new nn.LayerNorm(5)),
    where('ln2'),
    'LayerNorm(5, eps=1e-05, affine=True), called with shape [1, 2, 8]',
  ],
  ['a layer that is no function', (m) => (third(m).dropout1 = 7), "layer 'layers.1.layers.2'", 'is not a function'],
  ['a layer that is gone', (m) => delete third(m).attention, "layer 'layers.1.layers.2'", 'is not a function'],
];

for (const [name, change, place, reason] of broken) {
  test(`a model with ${name}`, () => {
    const model = deep();
    assert.deepEqual(model([[1, 2]]).shape, [1, 2, 4]);
    change(model);
    for (const run of [model, nn.value_and_grad(model, (ids) => mx.sum(model(ids)))]) {
      assert.throws(
        () => run([[1, 2]]),
        ({ message }) => {
          assert.ok(message.includes(place), message);
          assert.ok(message.includes(reason), message);
          return true;
        },
      );
    }
  });
}

test('an input out of range, deep inside', () => {
  assert.throws(() => deep()([[1, 12]]), /index 12 is out of range.*\(in layer 'layers\.0', Embedding\(10, 8\)/);
});

test('errors that a forward throws on purpose pass unchanged, also types of its own', () => {
  class Refusal extends Error {}
  const own = new Refusal('no more');
  const model = new nn.Sequential(
    Object.assign(new nn.Identity(), {
      forward: () => {
        throw own;
      },
    }),
  );
  assert.throws(
    () => model(mx.zeros([1])),
    (error) => error === own && error.message === 'no more',
  );
  own.message = '[mine] begins like one of ours';
  Object.freeze(own);
  assert.throws(
    () => model(mx.zeros([1])),
    (error) => error === own,
  );
});

test('constructors refuse sizes that are none, naming the parameter', () => {
  const makers = {
    'Linear input_dims': (size) => new nn.Linear(size, 3),
    'Linear output_dims': (size) => new nn.Linear({ input_dims: 3, output_dims: size }),
    'Bilinear input2_dims': (size) => new nn.Bilinear(2, size, 3),
    'Embedding dims': (size) => new nn.Embedding(4, size),
    'LayerNorm dims': (size) => new nn.LayerNorm(size),
    'RMSNorm dims': (size) => new nn.RMSNorm(size),
    'InstanceNorm dims': (size) => new nn.InstanceNorm(size),
    'GroupNorm num_groups': (size) => new nn.GroupNorm(size, 4),
    'BatchNorm num_features': (size) => new nn.BatchNorm(size),
    'Conv1d in_channels': (size) => new nn.Conv1d(size, 4, 3),
    'Conv2d kernel_size': (size) => new nn.Conv2d(4, 4, [3, size]),
    'Conv3d out_channels': (size) => new nn.Conv3d(4, size, 3),
    'Conv1d groups': (size) => new nn.Conv1d(4, 4, 3, { groups: size }),
    'ConvTranspose2d out_channels': (size) => new nn.ConvTranspose2d(4, size, 3),
    'RNN hidden_size': (size) => new nn.RNN(4, size),
    'GRU input_size': (size) => new nn.GRU(size, 4),
    'LSTM hidden_size': (size) => new nn.LSTM(4, size),
    'MultiHeadAttention num_heads': (size) => new nn.MultiHeadAttention(8, size),
    'MultiHeadAttention value_dims': (size) => new nn.MultiHeadAttention(8, 2, { value_dims: size }),
    'TransformerEncoder num_layers': (size) => new nn.TransformerEncoder(size, 8, 2),
    'QuantizedLinear output_dims': (size) => new nn.QuantizedLinear(64, size),
    'QuantizedEmbedding num_embeddings': (size) => new nn.QuantizedEmbedding(size, 64),
    'QQLinear input_dims': (size) => new nn.QQLinear(size, 64),
  };
  for (const [name, make] of Object.entries(makers)) {
    const [layer, parameter] = name.split(' ');
    const message = new RegExp(`^\\[${layer}\\] ${parameter} must be a whole number of at least [01], received`);
    for (const size of [-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(() => make(size), { name: 'RangeError', message }, `${name}=${size}`);
    }
    for (const size of ['4', true, {}, [4], mx.array(4)].slice(
      name.endsWith('kernel_size') || /groups$|dims$|size$|layers$|heads$|channels$|features$|embeddings$/.test(name)
        ? 0
        : 5,
    )) {
      assert.throws(() => make(size), TypeError, `${name}=${size}`);
    }
  }
});

test('losses that are no scalar are refused', () => {
  const model = new nn.Linear(2, 3);
  const of = (loss) => () => nn.value_and_grad(model, loss)(mx.zeros([4, 2]));
  assert.throws(
    of((x) => model(x)),
    { name: 'RangeError', message: /^\[value_and_grad\].*scalar.*shape \[4,3\]/ },
  );
  for (const loss of [undefined, null, 3, 'x', [], {}, () => 1, ['a', mx.array(1)]]) {
    assert.throws(
      of(() => loss),
      { message: /^\[value_and_grad\].*scalar/ },
      String(loss),
    );
  }
  assert.throws(() => nn.value_and_grad({}, () => mx.array(1)), { name: 'TypeError', message: /expected a module/ });
  assert.throws(() => nn.value_and_grad(model, 3), { name: 'TypeError', message: /expected a function/ });
});

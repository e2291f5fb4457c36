// What TypeScript knows of modules and optimizers. Compiled strictly by ../types.test.mjs, never run.
import { core as mx, nn, optimizers as optim, utils } from 'mlx';
import { same } from './same';

/** A module as a user writes it: fields of any kind, and a typed `forward`. */
class Mlp extends nn.Module {
  layers: nn.Linear[];
  activation: (x: mx.array) => mx.array = nn.relu;
  gain = mx.ones([1]);

  constructor(dims: readonly number[]) {
    super();
    this.layers = dims.slice(1).map((to, i) => new nn.Linear(dims[i]!, to));
  }

  override forward(x: mx.array): mx.array {
    for (const layer of this.layers) x = this.activation(layer(x));
    return mx.multiply(x, this.gain);
  }
}

const model = new Mlp([2, 3, 1]);
const x = mx.zeros([4, 2]);

// An instance is called as its forward is.
same<mx.array>()(model(x));
// @ts-expect-error The input must be an array.
model('x');
// @ts-expect-error An input is missing.
model();
// @ts-expect-error There is only one input.
model(x, x);

// Layers of the library are typed alike.
const [hidden, cell] = new nn.LSTM(2, 3)(x, { cell: mx.zeros([3]) });
same<mx.array>()(hidden);
same<mx.array>()(cell);
same<mx.array>()(new nn.MultiHeadAttention(8, 2)(x, x, x, { mask: 'causal' }));
same<mx.array>()(new nn.Embedding(4, 2)([1, 2, 3]));
same<mx.array>()(new nn.Transformer(8, 2)(x, x, null, { tgt_mask: 'causal', memory_mask: null }));
// @ts-expect-error There is no such mask.
new nn.MultiHeadAttention(8, 2)(x, x, x, 'diagonal');
// @ts-expect-error There is no such keyword.
new nn.GRU(2, 3)(x, { state: x });

// Constructors: by position, by keyword, and in between.
new nn.Linear(2, 3, { bias: false });
new nn.Linear({ input_dims: 2, output_dims: 3 });
new nn.Conv2d(3, 8, [3, 2], { stride: [1, 2], groups: 1 });
new nn.Conv1d(3, 8, 3, 1, { padding: 1 });
new nn.QuantizedLinear(64, 8, { mode: 'mxfp4', bias: false });
new nn.QuantizedLinear(64, 8, true, 32, { bits: 8 });
new nn.TransformerEncoder(2, 8, 2, { norm_first: false });
// @ts-expect-error A sequence has one axis.
new nn.Conv1d(3, 8, [3, 3]);
// @ts-expect-error A misspelt keyword.
new nn.Linear(2, 3, { bais: false });
// @ts-expect-error An argument is missing.
new nn.Linear(2);

// Parameters have the types of the fields.
same<mx.array | undefined>()(model.layers[0]?.weight);
same<mx.array | undefined>()(new nn.LayerNorm(4).bias);

// Modules in modules, and modules that take modules.
class Residual<M extends nn.Module & ((x: mx.array) => mx.array)> extends nn.Module {
  constructor(readonly inner: M) {
    super();
  }

  override forward(x: mx.array): mx.array {
    return mx.add(x, this.inner(x));
  }
}
const residual = new Residual(new nn.Sequential(model, nn.relu, new nn.Linear(1, 2)));
same<nn.Sequential>()(residual.inner);
same<mx.array>()(residual(x));

/** A forward with several inputs and outputs, some of them optional. */
class Pair extends nn.Module {
  override forward(a: mx.array, scale = 1): { sum: mx.array; scale: number } {
    return { sum: mx.sum(a), scale };
  }
}
same<{ sum: mx.array; scale: number }>()(new Pair()(x));
new Pair()(x, 2);

// Methods return the module itself, so that they chain.
same<Mlp>()(
  model
    .freeze({ keys: ['bias'], recurse: false })
    .unfreeze()
    .train()
    .eval(),
);
same<Mlp>()(model.update({}).load_weights('w.safetensors', { strict: false }));
model.set_dtype(mx.float16, (dtype) => dtype === mx.float32);
for (const [path, module] of model.named_modules()) {
  same<string>()(path);
  same<nn.Module>()(module);
}

// Training: the wrapped function keeps its types.
const lossAndGrad = nn.value_and_grad(model, (a: mx.array, b: mx.array) =>
  nn.losses.mse_loss(model(a), b, { reduction: 'mean' }),
);
const [loss, grads] = lossAndGrad(x, x);
same<mx.array>()(loss);
// @ts-expect-error An argument is missing.
lossAndGrad(x);
const withAccuracy = nn.value_and_grad(model, (a: mx.array): [mx.array, number] => [mx.sum(model(a)), 1]);
same<[mx.array, number]>()(withAccuracy(x)[0]);

// Optimizers.
const optimizer = new optim.AdamW(optim.cosine_decay(1e-3, 100), { weight_decay: 0.1 });
optimizer.update(model, grads);
optimizer.learning_rate = 0.5;
same<mx.array>()(optimizer.learning_rate);
const [clipped, norm] = optim.clip_grad_norm(grads, 1);
same<Record<string, any>>()(clipped);
same<mx.array>()(norm);
// @ts-expect-error A rate is missing.
new optim.SGD();
// @ts-expect-error A misspelt keyword.
new optim.SGD(0.1, { momentun: 0.9 });

class SignDescent extends optim.Optimizer {
  constructor(learning_rate: optim.Scheduled) {
    super();
    this._maybe_schedule('learning_rate', learning_rate);
  }

  override init_single(_parameter: mx.array, _state: optim.ParameterState): void {}

  override apply_single(gradient: mx.array, parameter: mx.array): mx.array {
    return mx.subtract(parameter, mx.multiply(mx.sign(gradient), this.learning_rate));
  }
}
new SignDescent(0.1).update(model, grads);

// Trees.
same<utils.FlatTree>()(utils.tree_flatten(model.parameters()));

// What the generated tests of nn and optimizers need to know of each class and function of Python MLX: arguments for
// its required parameters, inputs, and for each optional parameter a value that is not the default. Names, order and
// defaults of the parameters come from Python (nn_signatures.py).

export const x = (...shape) => ({ $array: shape });
export const ids = (high, ...shape) => ({ $array: shape, low: 0, high, integers: true });
export const between = (low, high, ...shape) => ({ $array: shape, low, high });
export const signs = (...shape) => ({ $array: shape, signs: true });
const nn = (name) => ({ $nn: name });
const call = (name, args = [], kwargs = undefined) => ({ $call: name, args, ...(kwargs && { kwargs }) });

/** Other values than the defaults, by the name of the parameter; an entry of the tables below goes before. */
export const alternates = {
  alpha: 0.5,
  axis: 0,
  base: 500,
  dtype: { $dtype: 'float16' },
  eps: 1e-3,
  lambd: 0.2,
  label_smoothing: 0.2,
  margin: 0.4,
  negative_slope: 0.2,
  reduction: ['none', 'mean', 'sum'],
  scale: 0.5,
  threshold: 0.3,
  weight_decay: 0.1,
};

const convolution = (axes, sequence = false) => ({
  args: [4, 6, 3],
  inputs: [x(2, ...Array(axes).fill(sequence ? 9 : 6), 4)],
  options: { stride: 2, padding: 1, dilation: 2, groups: 2, output_padding: 1 },
  // Padding of an output goes with a stride.
  beside: { output_padding: { stride: 2 } },
});
const pool = (...shape) => ({ args: [2], inputs: [x(2, ...shape, 3)], options: { stride: 1, padding: 1 } });
const plain = { inputs: [x(3, 4)] };
const attention = {
  args: [8, 2],
  options: { mlp_dims: 12, dropout: 0.2, activation: nn('gelu') },
};
const quantization = { group_size: 32, bits: 8, mode: ['mxfp4', 'nvfp4', 'mxfp8'] };
const sharded = { args: [4, 6], inputs: [x(2, 5, 4)], options: { group: call('mx.distributed.init') } };
const quantizedSharded = {
  args: [64, 8],
  inputs: [x(2, 64)],
  options: { ...sharded.options, group_size: 32, bits: 8, mode: 'mxfp4' },
  beside: { mode: { group_size: 32 } },
};

/** Layers: constructor arguments, inputs, and values for the options of the constructor and of the call. */
export const layers = {
  ...Object.fromEntries(
    [
      'ReLU ReLU2 ReLU6 SELU HardTanh Softmax Softmin LogSoftmax Softplus Softsign SiLU Mish Hardswish Sigmoid LogSigmoid',
      'Tanh LeakyReLU ELU CELU Softshrink HardShrink Step',
    ]
      .join(' ')
      .split(' ')
      .map((name) => [name, plain]),
  ),
  GELU: { ...plain, options: { approx: ['precise', 'tanh', 'fast'] } },
  GLU: { inputs: [x(4, 6)] },
  PReLU: { ...plain, options: { num_parameters: 4, init: 0.1 } },

  Identity: { args: [1, 2], inputs: [x(3, 4)] },
  Linear: { args: [4, 3], inputs: [x(2, 5, 4)] },
  Bilinear: { args: [4, 3, 2], inputs: [x(5, 4), x(5, 3)] },
  Embedding: { args: [10, 4], inputs: [ids(10, 2, 3)] },
  Dropout: { inputs: [x(20, 4)], options: { p: 0.2 } },
  Dropout2d: { inputs: [x(2, 3, 3, 8)], options: { p: 0.2 } },
  Dropout3d: { inputs: [x(2, 2, 3, 3, 8)], options: { p: 0.2 } },

  LayerNorm: { args: [6], inputs: [x(2, 3, 6)] },
  RMSNorm: { args: [6], inputs: [x(2, 3, 6)] },
  InstanceNorm: { args: [4], inputs: [x(2, 3, 5, 4)] },
  GroupNorm: { args: [2, 8], inputs: [x(2, 3, 3, 8)] },
  BatchNorm: { args: [4], inputs: [x(6, 4)], options: { momentum: 0.3 } },

  Conv1d: convolution(1, true),
  Conv2d: convolution(2),
  Conv3d: convolution(3),
  ConvTranspose1d: convolution(1),
  ConvTranspose2d: convolution(2),
  ConvTranspose3d: { ...convolution(3), inputs: [x(1, 3, 3, 3, 4)] },
  MaxPool1d: pool(8),
  MaxPool2d: pool(6, 6),
  MaxPool3d: pool(4, 4, 4),
  AvgPool1d: pool(8),
  AvgPool2d: pool(6, 6),
  AvgPool3d: pool(4, 4, 4),

  // What a function prints as in Python is an address.
  RNN: {
    args: [3, 5],
    inputs: [x(2, 4, 3)],
    options: { nonlinearity: nn('relu') },
    call: { hidden: x(2, 5) },
    unprinted: true,
  },
  GRU: { args: [3, 5], inputs: [x(2, 4, 3)], call: { hidden: x(2, 5) } },
  LSTM: { args: [3, 5], inputs: [x(2, 4, 3)], call: { hidden: x(2, 5), cell: x(2, 5) } },

  RoPE: { args: [8], inputs: [x(2, 3, 4, 8)], call: { offset: 3 } },
  SinusoidalPositionalEncoding: { args: [8], inputs: [x(5)], options: { min_freq: 0.01, max_freq: 2 } },
  ALiBi: { inputs: [x(2, 8, 4, 4)], call: { offset: 2, mask: x(4, 4) } },
  Upsample: {
    args: [2],
    inputs: [x(1, 4, 5, 2)],
    options: { mode: ['linear', 'cubic'] },
    beside: { align_corners: { mode: 'linear' }, antialias: { mode: 'linear' } },
  },

  MultiHeadAttention: {
    args: [8, 2],
    inputs: [x(2, 3, 8), x(2, 4, 8), x(2, 4, 8)],
    options: {
      query_input_dims: 8,
      key_input_dims: 8,
      value_input_dims: 8,
      value_dims: 6,
      value_output_dims: 7,
    },
    call: { mask: x(3, 4) },
  },
  TransformerEncoderLayer: { ...attention, inputs: [x(2, 3, 8), null] },
  TransformerDecoderLayer: { ...attention, inputs: [x(2, 3, 8), x(2, 4, 8), null, null] },
  TransformerEncoder: { ...attention, args: [2, 8, 2], inputs: [x(2, 3, 8), x(3, 3)] },
  TransformerDecoder: { ...attention, args: [2, 8, 2], inputs: [x(2, 3, 8), x(2, 4, 8), x(3, 3), x(3, 4)] },
  Transformer: {
    beside: Object.fromEntries(
      'num_heads mlp_dims dropout activation custom_encoder custom_decoder norm_first checkpoint'
        .split(' ')
        .map((name) => [name, { dims: 8, num_encoder_layers: 1, num_decoder_layers: 1 }]),
    ),
    options: {
      ...attention.options,
      dims: 8,
      num_heads: 4,
      num_encoder_layers: 1,
      num_decoder_layers: 1,
      custom_encoder: call('nn.TransformerEncoder', [1, 8, 2]),
      custom_decoder: call('nn.TransformerDecoder', [1, 8, 2]),
    },
    base: { dims: 8, num_encoder_layers: 1, num_decoder_layers: 1 },
    inputs: [x(2, 3, 8), x(2, 4, 8), null, x(4, 4), null],
  },

  QuantizedLinear: { args: [64, 8], inputs: [x(2, 64)], options: quantization },
  // MLX has no kernel for it on the CPU.
  QQLinear: { args: [64, 8], options: { ...quantization, mode: 'mxfp8' }, inputs: [x(2, 64)], gpu: true },
  QuantizedEmbedding: { args: [10, 64], inputs: [ids(10, 2, 3)], options: quantization, grad: false },

  AllToShardedLinear: sharded,
  ShardedToAllLinear: sharded,
  QuantizedAllToShardedLinear: quantizedSharded,
  QuantizedShardedToAllLinear: quantizedSharded,
  FullyShardedModule: {
    args: [call('nn.Linear', [4, 6])],
    inputs: [x(2, 5, 4)],
    options: { ...sharded.options, compute_dtype: { $dtype: 'float16' } },
  },
};

/** Functions: arguments, and values for the options. */
export const functions = {
  ...Object.fromEntries(
    [
      'celu elu gelu gelu_approx gelu_fast_approx glu hard_shrink hard_tanh hardswish leaky_relu log_sigmoid log_softmax',
      'mish relu relu2 relu6 selu sigmoid silu softmax softmin softplus softshrink softsign step tanh',
    ]
      .join(' ')
      .split(' ')
      .map((name) => [name, { args: [between(-4, 7, 4, 6)], options: { min_val: -0.3, max_val: 0.6 } }]),
  ),
  prelu: { args: [x(3, 4), x(4)] },
  'losses.cross_entropy': { args: [x(5, 5), ids(5, 5)], options: { weights: x(5) } },
  'losses.binary_cross_entropy': {
    args: [between(0.1, 0.9, 4, 3), between(0, 1, 4, 3)],
    options: { weights: x(4, 3) },
  },
  'losses.l1_loss': { args: [x(4, 3), x(4, 3)] },
  'losses.mse_loss': { args: [x(4, 3), x(4, 3)] },
  'losses.nll_loss': { args: [x(5, 5), ids(5, 5)] },
  'losses.gaussian_nll_loss': { args: [x(4, 3), x(4, 3), between(0.1, 2, 4, 3)], options: { eps: 0.3 } },
  'losses.kl_div_loss': { args: [x(4, 5), x(4, 5)] },
  'losses.smooth_l1_loss': { args: [x(4, 3), x(4, 3)], options: { beta: 0.5 } },
  'losses.triplet_loss': { args: [x(4, 3), x(4, 3), x(4, 3)], options: { p: 3 } },
  'losses.hinge_loss': { args: [x(4, 3), signs(4, 3)] },
  'losses.huber_loss': { args: [x(4, 3), x(4, 3)], options: { delta: 0.4 } },
  'losses.log_cosh_loss': { args: [x(4, 3), x(4, 3)] },
  'losses.cosine_similarity_loss': { args: [x(4, 3), x(4, 3)], options: { eps: 0.5 } },
  'losses.margin_ranking_loss': { args: [x(4), x(4), signs(4)] },
};

const fan = { mode: 'fan_out', gain: 3 };

/** Initializers: arguments, the shape to fill, and what the initializer itself takes. */
export const initializers = {
  constant: { args: [0.5], shape: [2, 3] },
  normal: { shape: [4, 5], options: { mean: 1, std: 0.2 } },
  uniform: { shape: [4, 5], options: { low: -2, high: 3 } },
  identity: { shape: [3, 3] },
  glorot_normal: { shape: [4, 3, 5], call: { gain: 2 } },
  glorot_uniform: { shape: [4, 3, 3, 5], call: { gain: 2 } },
  he_normal: { shape: [4, 3, 5], call: fan },
  he_uniform: { shape: [4, 5], call: fan },
  // Which entries are zero is drawn in another way.
  sparse: { args: [0.4], shape: [4, 6], options: { mean: 1, std: 0.2 }, shapeOnly: true },
  orthogonal: { shape: [5, 3], options: { gain: 2 } },
};

/** Schedules: arguments and options. */
export const schedules = {
  exponential_decay: { args: [0.1, 0.9] },
  step_decay: { args: [0.1, 0.9, 3] },
  cosine_decay: { args: [0.1, 10], options: { end: 0.02 } },
  linear_schedule: { args: [0, 0.1, 8] },
  join_schedules: {
    args: [[call('optim.linear_schedule', [0, 0.1, 5]), call('optim.cosine_decay', [0.1, 6])], [5]],
  },
};

/** Optimizers: arguments and options; each is also tried with a schedule as its learning rate. */
export const optimizers = {
  SGD: {
    args: [0.1],
    options: { momentum: 0.9, dampening: 0.2 },
    beside: { nesterov: { momentum: 0.9 }, dampening: { momentum: 0.9 } },
  },
  RMSprop: { args: [0.01], options: { alpha: 0.9 } },
  Adagrad: { args: [0.1] },
  AdaDelta: { args: [1.5], options: { rho: 0.8 } },
  Adam: { args: [0.01], options: { betas: [[0.8, 0.95]] } },
  AdamW: { args: [0.01], options: { betas: [[0.8, 0.95]] } },
  Adamax: { args: [0.01], options: { betas: [[0.8, 0.95]] } },
  Lion: { args: [0.01], options: { betas: [[0.8, 0.95]] } },
  Adafactor: {
    options: {
      learning_rate: 0.01,
      eps: [[1e-20, 1e-2]],
      clip_threshold: 0.5,
      decay_rate: -0.6,
      beta_1: 0.9,
    },
    beside: { learning_rate: { relative_step: false }, relative_step: { learning_rate: 0.01 } },
  },
  Muon: { args: [0.02], options: { momentum: 0.8, ns_steps: 3 } },
  MultiOptimizer: {
    args: [[call('optim.AdamW', [0.01])]],
    options: { filters: [[{ $call: 'matrices' }]] },
    beside: { filters: { args: [[call('optim.Muon', [0.02]), call('optim.AdamW', [0.01])]] } },
  },
};

// One rank of the tests of divided layers: what they compute goes to a file for each rank, beside the first argument.
// nn_ranks.py does the same with Python.
import { mx, nn, utils } from './core.mjs';

const { distributed } = nn.layers;
mx.set_default_device(mx.cpu);
const group = mx.distributed.init(true);
const [rank, size] = [group.rank(), group.size()];
const found = {};

const CLASSES = { RangeError: 'ValueError', Error: 'RuntimeError', TypeError: 'TypeError' };

/** Notes what a case gives: arrays of a tree, and the error's kind where there is one. */
function note(name, body) {
  try {
    const flat = utils.tree_flatten(body());
    mx.eval(flat.map(([, array]) => array));
    for (const [path, array] of flat) found[`${name}/${path}`] = array;
  } catch (error) {
    found[`${name}/error ${CLASSES[error.constructor.name] ?? error}`] = mx.array(1);
  }
}

/** Numbers that are not random, and the same in all ranks unless they are told apart. */
const numbers = (shape, from = 0) => {
  const count = shape.reduce((a, b) => a * b, 1);
  return mx.sin(mx.add(mx.multiply(mx.arange(count), 0.7), from)).reshape(shape);
};

function linear(input_dims, output_dims, bias = true) {
  const layer = new nn.Linear(input_dims, output_dims, bias);
  const names = Object.keys(layer.parameters());
  layer.update(Object.fromEntries(names.map((name, i) => [name, numbers(layer[name].shape, i)])));
  return layer;
}

/** This rank's part of an array along its last axis. */
const own = (array) => mx.split(array, size, -1)[rank];

/** Output, gradients of the parameters and of the input, and the parameters. */
function run(layer, x) {
  const loss = (inputs) => {
    const y = layer(inputs);
    return mx.sum(mx.multiply(y, numbers(y.shape, 3)));
  };
  const [, gradients] = nn.value_and_grad(layer, loss)(x);
  return { y: layer(x), gradients, input: mx.grad(loss)(x), parameters: layer.parameters() };
}

const x = numbers([3, 8], 1);
for (const bias of [true, false]) {
  const whole = linear(8, 12, bias);
  note(`all to sharded ${bias}`, () => run(nn.AllToShardedLinear.from_linear(whole), x));
  note(`sharded to all ${bias}`, () => run(nn.ShardedToAllLinear.from_linear(whole, { group }), own(x)));
  note(`whole ${bias}`, () => run(whole, x));
}

for (const segments of [3, [4], [4, 8], [0.5], [0.25, 0.75]]) {
  const name = JSON.stringify(segments);
  const keywords = { segments, group };
  note(`segments ${name}`, () => run(distributed.shard_linear(linear(8, 24), 'all-to-sharded', keywords), x));
  const fused = linear(24, 4);
  note(`input segments ${name}`, () => distributed.shard_linear(fused, 'sharded-to-all', keywords).parameters());
}

for (const [name, options] of Object.entries({ affine: { group_size: 32, bits: 8 }, mxfp4: { mode: 'mxfp4' } })) {
  const whole = linear(128, 8).to_quantized(options);
  const wide = numbers([3, 128], 1);
  const inputs = (layer, given) => ({
    y: layer(given),
    input: mx.grad((v) => mx.sum(mx.square(layer(v))))(given),
    parameters: layer.parameters(),
    frozen: mx.array(utils.tree_flatten(layer.unfreeze().trainable_parameters()).length),
  });
  note(`${name}: all to sharded`, () => inputs(distributed.shard_linear(whole, 'all-to-sharded'), wide));
  note(`${name}: sharded to all`, () =>
    inputs(distributed.shard_linear(whole, 'sharded-to-all', { group }), own(wide)),
  );
}

note('in place', () => {
  const model = new nn.Sequential(linear(8, 12), nn.relu, linear(12, 4));
  distributed.shard_inplace(model, 'all-to-sharded', { group });
  return model.parameters();
});
note('in place, by a function', () => {
  const model = new nn.Sequential(linear(8, 12), linear(12, 4));
  const where = (path, weight) => (path.endsWith('bias') ? null : path.includes('1') ? [1, 2] : weight.ndim - 2);
  distributed.shard_inplace(model, where);
  return model.parameters();
});

mx.random.seed(3);
for (const name of ['AllToShardedLinear', 'ShardedToAllLinear']) {
  note(name, () => new nn[name](8, 12, false).parameters());
  note(`${name}, not divisible`, () => new nn[name](7, 5).parameters());
}
for (const name of ['QuantizedAllToShardedLinear', 'QuantizedShardedToAllLinear']) {
  note(name, () => new nn[name](128, 8, true, 32, 8).parameters());
  note(`${name}, not divisible`, () => new nn[name](65, 5).parameters());
}

const gradients = () => ({
  a: [numbers([2, 3], rank), numbers([5], 2 * rank)],
  b: { c: numbers([4], 3 * rank), d: numbers([], rank) },
});
for (const all_reduce_size of [32 * 2 ** 20, 0, 1, 24, 44]) {
  note(`averages ${all_reduce_size}`, () => nn.average_gradients(gradients(), { group, all_reduce_size }));
}
note('averages of several dtypes', () =>
  nn.average_gradients({ a: numbers([3], rank), b: numbers([2], rank).astype(mx.float16) }),
);
note('averages on a stream', () => nn.average_gradients(gradients(), group, 8, mx.new_stream(mx.cpu)));
note('averages of nothing', () => nn.average_gradients({ a: [] }));
for (const max_norm of [0.5, 100]) {
  note(`clipped ${max_norm}`, () => nn.utils.clip_grad_norm_sharded(gradients(), max_norm, group));
}

const mlp = () => new nn.Sequential(linear(8, 12), nn.relu, linear(12, 4, false));
note('fully sharded', () => {
  const layer = nn.fully_shard(mlp(), { group });
  return { parts: layer.parameters(), y: layer(x), after: layer.parameters() };
});
note('fully sharded in float16', () => nn.fully_shard(mlp(), { compute_dtype: mx.float16 })(x));
note('fully sharded within another', () => {
  const layer = mlp();
  layer.layers[2] = nn.fully_shard(layer.layers[2]);
  const outer = nn.fully_shard(layer);
  return { parts: outer.parameters(), y: outer(x), again: mx.array(nn.fully_shard(outer) === outer ? 1 : 0) };
});
note('fully sharded table', () => {
  const table = new nn.Embedding(4, 8);
  table.weight = numbers([4, 8]);
  return nn.fully_shard(table).as_linear(x);
});
note('fully sharded, no parameters', () => mx.array(nn.fully_shard(new nn.Dropout(0.1)) instanceof nn.Dropout ? 1 : 0));
note('fully sharded, not divisible', () => nn.fully_shard(linear(2, 7)).parameters());
note('fully sharded, a gradient', () => {
  const layer = nn.fully_shard(mlp());
  return nn.value_and_grad(layer, () => mx.sum(layer(x)))();
});

mx.save_safetensors(`${process.argv[2]}.${rank}`, found);

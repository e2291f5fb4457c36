"""One rank of the tests of divided layers, in Python: as nn-ranks.mjs.

usage: nn_ranks.py FILE
"""

import json
import sys

import mlx.core as mx
import mlx.nn as nn
import mlx.utils as utils
from mlx.nn.layers import distributed
from mlx.nn.utils import clip_grad_norm_sharded

mx.set_default_device(mx.cpu)
group = mx.distributed.init(True)
rank, size = group.rank(), group.size()
found = {}


def note(name, body):
    try:
        flat = utils.tree_flatten(body())
        mx.eval([array for _, array in flat])
        for path, array in flat:
            found[f"{name}/{path}"] = array
    except Exception as error:
        found[f"{name}/error {type(error).__name__}"] = mx.array(1.0)


def numbers(shape, start=0):
    count = 1
    for length in shape:
        count *= length
    return mx.sin(mx.arange(count) * 0.7 + start).reshape(shape)


def linear(input_dims, output_dims, bias=True):
    layer = nn.Linear(input_dims, output_dims, bias)
    layer.update({name: numbers(layer[name].shape, i) for i, name in enumerate(layer.parameters())})
    return layer


def own(array):
    return mx.split(array, size, axis=-1)[rank]


def run(layer, x):
    def loss(inputs):
        y = layer(inputs)
        return (y * numbers(y.shape, 3)).sum()

    _, gradients = nn.value_and_grad(layer, loss)(x)
    return {"y": layer(x), "gradients": gradients, "input": mx.grad(loss)(x), "parameters": layer.parameters()}


x = numbers([3, 8], 1)
for bias in [True, False]:
    whole = linear(8, 12, bias)
    text = str(bias).lower()
    note(f"all to sharded {text}", lambda: run(nn.AllToShardedLinear.from_linear(whole), x))
    note(f"sharded to all {text}", lambda: run(nn.ShardedToAllLinear.from_linear(whole, group=group), own(x)))
    note(f"whole {text}", lambda: run(whole, x))

for segments in [3, [4], [4, 8], [0.5], [0.25, 0.75]]:
    name = json.dumps(segments, separators=(",", ":"))
    keywords = {"segments": segments, "group": group}
    note(f"segments {name}", lambda: run(distributed.shard_linear(linear(8, 24), "all-to-sharded", **keywords), x))
    fused = linear(24, 4)
    note(f"input segments {name}", lambda: distributed.shard_linear(fused, "sharded-to-all", **keywords).parameters())

for name, options in {"affine": {"group_size": 32, "bits": 8}, "mxfp4": {"mode": "mxfp4"}}.items():
    whole = linear(128, 8).to_quantized(**options)
    wide = numbers([3, 128], 1)

    def inputs(layer, given):
        result = {
            "y": layer(given),
            "input": mx.grad(lambda v: mx.square(layer(v)).sum())(given),
            "parameters": layer.parameters(),
        }
        layer.unfreeze()
        return {**result, "frozen": mx.array(float(len(utils.tree_flatten(layer.trainable_parameters()))))}

    note(f"{name}: all to sharded", lambda: inputs(distributed.shard_linear(whole, "all-to-sharded"), wide))
    note(f"{name}: sharded to all", lambda: inputs(distributed.shard_linear(whole, "sharded-to-all", group=group), own(wide)))


def in_place():
    model = nn.Sequential(linear(8, 12), nn.relu, linear(12, 4))
    distributed.shard_inplace(model, "all-to-sharded", group=group)
    return model.parameters()


def by_a_function():
    def where(path, weight):
        return None if path.endswith("bias") else (1, 2) if "1" in path else weight.ndim - 2

    model = nn.Sequential(linear(8, 12), linear(12, 4))
    distributed.shard_inplace(model, where)
    return model.parameters()


note("in place", in_place)
note("in place, by a function", by_a_function)

mx.random.seed(3)
for name in ["AllToShardedLinear", "ShardedToAllLinear"]:
    note(name, lambda: getattr(nn, name)(8, 12, False).parameters())
    note(f"{name}, not divisible", lambda: getattr(nn, name)(7, 5).parameters())
for name in ["QuantizedAllToShardedLinear", "QuantizedShardedToAllLinear"]:
    note(name, lambda: getattr(nn, name)(128, 8, True, 32, 8).parameters())
    note(f"{name}, not divisible", lambda: getattr(nn, name)(65, 5).parameters())


def gradients():
    return {
        "a": [numbers([2, 3], rank), numbers([5], 2 * rank)],
        "b": {"c": numbers([4], 3 * rank), "d": numbers([], rank)},
    }


for all_reduce_size in [32 * 2**20, 0, 1, 24, 44]:
    note(f"averages {all_reduce_size}", lambda: nn.average_gradients(gradients(), group=group, all_reduce_size=all_reduce_size))
note("averages of several dtypes", lambda: nn.average_gradients({"a": numbers([3], rank), "b": numbers([2], rank).astype(mx.float16)}))
note("averages on a stream", lambda: nn.average_gradients(gradients(), group, 8, mx.new_stream(mx.cpu)))
note("averages of nothing", lambda: nn.average_gradients({"a": []}))
for max_norm in [0.5, 100]:
    note(f"clipped {max_norm}", lambda: clip_grad_norm_sharded(gradients(), max_norm, group))


def mlp():
    return nn.Sequential(linear(8, 12), nn.relu, linear(12, 4, False))


def fully_sharded():
    layer = nn.fully_shard(mlp(), group=group)
    return {"parts": layer.parameters(), "y": layer(x), "after": layer.parameters()}


def within_another():
    layer = mlp()
    layer.layers[2] = nn.fully_shard(layer.layers[2])
    outer = nn.fully_shard(layer)
    return {"parts": outer.parameters(), "y": outer(x), "again": mx.array(float(nn.fully_shard(outer) is outer))}


def table():
    layer = nn.Embedding(4, 8)
    layer.weight = numbers([4, 8])
    return nn.fully_shard(layer).as_linear(x)


def gradient():
    layer = nn.fully_shard(mlp())
    return nn.value_and_grad(layer, lambda: layer(x).sum())()


note("fully sharded", fully_sharded)
note("fully sharded in float16", lambda: nn.fully_shard(mlp(), compute_dtype=mx.float16)(x))
note("fully sharded within another", within_another)
note("fully sharded table", table)
note("fully sharded, no parameters", lambda: mx.array(float(isinstance(nn.fully_shard(nn.Dropout(0.1)), nn.Dropout))))
note("fully sharded, not divisible", lambda: nn.fully_shard(linear(2, 7)).parameters())
note("fully sharded, a gradient", gradient)

mx.save_safetensors(f"{sys.argv[1]}.{rank}.safetensors", found)

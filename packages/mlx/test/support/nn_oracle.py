"""Computes with Python MLX what the JavaScript tests of nn and optimizers compare with.

Usage: nn_oracle.py CASES.json RESULTS.safetensors

The cases are tables written in the test files. Each result is stored under the number of its case; texts, such as how a
model prints, go to standard output as JSON. Values that JSON lacks are written as objects:
{"$array": [shape], "low", "high", "dtype", "integers"}, {"$dtype": name}, {"$nn": name}, {"$call": name, "args"}.
"""

import json
import sys

import mlx.core as mx
import mlx.nn as nn
import mlx.optimizers as optim
import numpy as np
from mlx.utils import tree_flatten, tree_map

random = np.random.default_rng(7)


def make(spec):
    """An array of random numbers as a case describes it."""
    shape, low, high = spec["$array"], spec.get("low", -1.5), spec.get("high", 1.5)
    if spec.get("integers"):
        return mx.array(random.integers(low, high, shape).astype(np.int32))
    if spec.get("signs"):
        return mx.array(random.choice([-1.0, 1.0], shape).astype(np.float32)).astype(getattr(mx, spec.get("dtype", "float32")))
    values = mx.array(random.uniform(low, high, shape).astype(np.float32))
    return values.astype(getattr(mx, spec.get("dtype", "float32")))


def value(spec, arrays):
    """What an argument of a case stands for; arrays are made and noted in order."""
    if isinstance(spec, list):
        items = [value(item, arrays) for item in spec]
        return tuple(items) if items and all(isinstance(item, (int, float)) for item in items) else items
    if not isinstance(spec, dict):
        return spec
    if "$array" in spec:
        arrays.append(make(spec))
        return arrays[-1]
    if "$dtype" in spec:
        return getattr(mx, spec["$dtype"])
    if "$nn" in spec:
        return find(nn, spec["$nn"])
    if "$call" in spec:
        return find(sys.modules[__name__], spec["$call"])(*value(spec.get("args", []), arrays), **value(spec.get("kwargs", {}), arrays))
    return {key: value(item, arrays) for key, item in spec.items()}


def find(root, path):
    for name in path.split("."):
        root = getattr(root, name)
    return root


def in_dtype(spec, case):
    """A description of an array of floating numbers in the dtype of the case."""
    if isinstance(spec, list):
        return [in_dtype(item, case) for item in spec]
    if not isinstance(spec, dict) or "$array" not in spec or "dtype" not in case or spec.get("integers"):
        return spec
    return {**spec, "dtype": case["dtype"]}


def outputs_of(result):
    return list(result) if isinstance(result, (list, tuple)) else [result]


def is_real(array):
    return mx.issubdtype(array.dtype, mx.floating)


class Results:
    def __init__(self):
        self.arrays = {}
        self.texts = {}

    def put(self, index, kind, items):
        items = enumerate(items) if isinstance(items, list) else items.items()
        for key, array in items:
            self.arrays[f"{index}/{kind}/{key}"] = array


def layer_case(results, index, case):
    mx.random.seed(index)
    noted = []
    args, kwargs = list(value(case.get("args", []), noted)), value(case.get("kwargs", {}), noted)
    layer = find(nn, case["layer"])(*args, **kwargs)
    results.put(index, "initial", dict(tree_flatten(layer.parameters())))
    if "dtype" in case:
        layer.set_dtype(getattr(mx, case["dtype"]))
    if not case.get("evaluate", False):
        layer.train()
    weights = {k: perturbed(v) for k, v in tree_flatten(layer.parameters())}
    layer.load_weights(list(weights.items()))
    if case.get("evaluate", False):
        layer.eval()
    inputs = [value(in_dtype(item, case), []) for item in case["inputs"]]
    extra = {name: value(item, []) for name, item in case.get("call", {}).items()}

    def run(tree):
        layer.update(tree["params"])
        taken = iter(tree["inputs"])
        mx.random.seed(100 + index)
        outs = outputs_of(layer(*[next(taken) if real else given for given, real in zip(inputs, reals)], **extra))
        return sum((out.astype(mx.float32) * (0.5 + mx.cos(mx.arange(out.size).reshape(out.shape)))).sum() for out in outs), outs

    reals = [isinstance(item, mx.array) and is_real(item) for item in inputs]
    tree = {"params": layer.trainable_parameters(), "inputs": [i for i, real in zip(inputs, reals) if real]}
    if case.get("grad", True):
        (_, outs), grads = mx.value_and_grad(run)(tree)
        results.put(index, "grad", dict(tree_flatten(grads)))
    else:
        _, outs = run(tree)
    results.put(index, "weights", weights)
    given = {**{str(i): a for i, a in enumerate(inputs)}, **extra}
    results.put(index, "input", {name: a for name, a in given.items() if isinstance(a, mx.array)})
    results.put(index, "output", outs)
    results.put(index, "after", dict(tree_flatten(layer.parameters())))
    results.texts[str(index)] = {
        "repr": repr(layer),
        "names": [k for k, _ in tree_flatten(layer.parameters())],
        "trainable": [k for k, _ in tree_flatten(layer.trainable_parameters())],
    }


def perturbed(array):
    """Other weights than the initial ones, so that zeros and ones are tested as well."""
    if not is_real(array):
        return array
    noise = mx.array(random.uniform(0.5, 1.5, array.shape).astype(np.float32)).astype(array.dtype)
    return array * noise + (noise - 1) * 0.2 if array.ndim < 2 else array * noise


def function_case(results, index, case):
    noted = []
    args = list(value(in_dtype(case["args"], case), noted))
    kwargs = value({k: in_dtype(v, case) for k, v in case.get("kwargs", {}).items()}, noted)
    names = list(kwargs)
    function = find(nn, case["function"])
    results.put(index, "input", noted)
    results.put(index, "output", outputs_of(function(*args, **kwargs)))
    if not case.get("grad", True):
        return
    given = [*args, *kwargs.values()]
    reals = [isinstance(item, mx.array) and is_real(item) for item in given]

    def run(floats):
        taken = iter(floats)
        items = [next(taken) if real else item for item, real in zip(given, reals)]
        return function(*items[: len(args)], **dict(zip(names, items[len(args) :]))).sum()

    results.put(index, "grad", mx.grad(run)([item for item, real in zip(given, reals) if real]))


def initializer_case(results, index, case):
    mx.random.seed(index)
    make_values = find(nn.init, case["initializer"])(*case.get("args", []), **value(case.get("kwargs", {}), []))
    results.put(index, "output", [make_values(mx.zeros(case["shape"]), **case.get("call", {}))])


def schedule_case(results, index, case):
    schedule = value(case["schedule"], [])
    results.put(index, "output", [mx.stack([mx.array(schedule(mx.array(i, mx.uint64))) for i in range(case["steps"])])])


SHAPES = {"w": [4, 3], "b": [3], "layers": [{"tall": [6, 2]}, {"filters": [2, 3, 3, 2], "gain": [1]}]}


def optimizer_case(results, index, case):
    """Ten steps on a tree of parameters of every number of dimensions, with the gradients noted."""
    dtype = getattr(mx, case.get("dtype", "float32"))
    numbers = lambda shape: mx.array(random.normal(size=shape).astype(np.float32)).astype(dtype)
    parameters = tree_map(numbers, SHAPES, is_leaf=lambda node: isinstance(node, list) and isinstance(node[0], int))
    optimizer = value(case["optimizer"], [])
    results.put(index, "params", dict(tree_flatten(parameters)))
    for step in range(10):
        gradients = tree_map(lambda p: numbers(p.shape), parameters)
        results.put(index, f"grads{step}", dict(tree_flatten(gradients)))
        parameters = optimizer.apply_gradients(gradients, parameters)
    results.put(index, "updated", dict(tree_flatten(parameters)))
    results.put(index, "state", dict(tree_flatten(optimizer.state)))


def matrices():
    """A filter of MultiOptimizer."""
    return lambda path, array: array.ndim >= 2


def clip_case(results, index, case):
    noted = []
    grads = value(case["clip"], noted)
    clipped, norm = optim.clip_grad_norm(grads, case["max_norm"])
    results.put(index, "input", noted)
    results.put(index, "output", [norm, *[a for _, a in tree_flatten(clipped)]])


def attributes_case(results, index, case):
    """The public attributes of an instance that JSON can hold."""
    made = find(sys.modules[__name__], case["attributes"])(*value(case["args"], []), **value(case["kwargs"], []))
    own = {**vars(made), **(made if isinstance(made, nn.Module) else {})}
    simple = lambda item: isinstance(item, (bool, int, float, str, type(None))) or (
        isinstance(item, (list, tuple)) and all(map(simple, item))
    )
    results.texts[str(index)] = {k: v for k, v in own.items() if not k.startswith("_") and simple(v)}


KINDS = {
    "attributes": attributes_case,
    "layer": layer_case,
    "function": function_case,
    "initializer": initializer_case,
    "schedule": schedule_case,
    "optimizer": optimizer_case,
    "clip": clip_case,
}


def main(cases_file, results_file):
    with open(cases_file) as file:
        cases = json.load(file)
    results = Results()
    for index, case in enumerate(cases):
        kind = next(name for name in KINDS if name in case)
        try:
            KINDS[kind](results, index, case)
        except Exception as error:
            raise RuntimeError(f"case {index}: {json.dumps(case)}") from error
    mx.save_safetensors(results_file, results.arrays)
    json.dump(results.texts, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Builds the modules that nn-modules.test.mjs describes, does the same to them, and prints what comes of it as JSON.

Usage: nn_modules.py CASES.json
"""

import json
import sys

import mlx.core as mx
import mlx.nn as nn
from mlx.utils import tree_flatten, tree_map


class Anything(nn.Module):
    def __init__(self, fields):
        super().__init__()
        for name, value in fields.items():
            setattr(self, name, value)

    def __call__(self, x):
        return x


def build(spec):
    if isinstance(spec, list):
        items = [build(item) for item in spec]
        return tuple(items) if items and all(isinstance(item, (int, float)) for item in items) else items
    if not isinstance(spec, dict):
        return spec
    if "$array" in spec:
        return mx.zeros(spec["$array"], getattr(mx, spec.get("dtype", "float32")))
    if "$nn" in spec:
        return getattr(nn, spec["$nn"])(*[build(a) for a in spec.get("args", [])], **build(spec.get("kwargs", {})))
    if "$module" in spec:
        return type(spec["$module"], (Anything,), {})(build(spec["fields"]))
    return {key: build(value) for key, value in spec.items()}


def shown(value):
    if isinstance(value, mx.array):
        return f"{str(value.dtype).removeprefix('mlx.core.')}{list(value.shape)}".replace(" ", "")
    if isinstance(value, nn.Module):
        return type(value).__name__
    return str(value)


def flat(tree):
    is_leaf = lambda node: isinstance(node, nn.Module)
    return [f"{path}={shown(leaf)}" for path, leaf in tree_flatten(tree, is_leaf=is_leaf)]


FILTERS = {
    "parameters": nn.Module.valid_parameter_filter,
    "trainable": nn.Module.trainable_parameter_filter,
    "children": nn.Module.valid_child_filter,
    "matrices": lambda module, key, value: nn.Module.valid_parameter_filter(module, key, value)
    and not (isinstance(value, mx.array) and value.ndim != 2),
    "weights": lambda module, key, value: key.split(".")[-1] == "weight" or isinstance(value, (list, dict)),
}
PREDICATES = {
    "default": {},
    "all": {"predicate": None},
    "integers": {"predicate": lambda dtype: mx.issubdtype(dtype, mx.integer)},
}

OPERATIONS = {
    "print": lambda m: [repr(m)],
    "parameters": lambda m: flat(m.parameters()),
    "trainable": lambda m: flat(m.trainable_parameters()),
    "children": lambda m: flat(m.children()),
    "leaves": lambda m: flat(m.leaf_modules()),
    "named": lambda m: [f"{path}={shown(module)}" for path, module in m.named_modules()],
    "modules": lambda m: [shown(module) for module in m.modules()],
    "freeze": lambda m, kwargs: flat(m.freeze(**kwargs).trainable_parameters()),
    "unfreeze": lambda m, kwargs: flat(m.unfreeze(**kwargs).trainable_parameters()),
    "train": lambda m, mode: [str(module.training) for module in m.train(mode).modules()],
    "eval": lambda m: [str(module.training) for module in m.eval().modules()],
    "set_dtype": lambda m, dtype, predicate: [m.set_dtype(getattr(mx, dtype), **PREDICATES[predicate]), *flat(m.parameters())][1:],
    "filter": lambda m, name: flat(m.filter_and_map(FILTERS[name])),
    "map": lambda m, name: flat(m.filter_and_map(FILTERS[name], map_fn=lambda leaf: "x" + shown(leaf))),
    "whole": lambda m: flat(
        m.filter_and_map(FILTERS["children"], is_leaf_fn=lambda module, key, value: nn.Module.is_module(value))
    ),
    "apply": lambda m, name: flat(m.apply(lambda p: p[None], FILTERS[name]).parameters()),
    "visit": lambda m: visit(m),
    "update": lambda m, tree, strict: flat(m.update(build(tree), strict=strict).parameters()),
    "update_modules": lambda m, tree, strict: repr(m.update_modules(build(tree), strict=strict)).split("\n"),
    "load": lambda m, weights, strict: flat(m.load_weights(list(build(weights).items()), strict=strict).parameters()),
    "delete": lambda m, name: (delattr(m, name), flat(m.parameters()))[1],
    "assign": lambda m, name, value: (setattr(m, name, build(value)), [repr(m), *flat(m.parameters())])[1],
    "has": lambda m, name: [str(hasattr(m, name))],
    "quantize": lambda m, kwargs: (nn.quantize(m, **kwargs), repr(m).split("\n"))[1],
}


def visit(module):
    found = []
    module.apply_to_modules(lambda path, inside: found.append(f"{path}={shown(inside)}"))
    return found


def run(case):
    module, results = build(case["model"]), []
    for name, *args in case["operations"]:
        try:
            results.append(OPERATIONS[name](module, *args))
        except Exception as error:
            results.append([f"refused: {type(error).__name__}"])
    return results


with open(sys.argv[1]) as file:
    json.dump([run(case) for case in json.load(file)], sys.stdout)

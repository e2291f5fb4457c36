"""Indexes arrays with Python MLX, for the tests of indexing.

Reads a JSON list of cases from standard input and writes their results as JSON. A case has a shape, a dtype, parts and an
action: get, set, an update of `at`, or mask. Parts are numbers, slices as text, "...", null, {"list": nested},
{"array": nested, "dtype": name}, {"slice": text}. A value is {"scalar": s}, {"data": nested, "dtype": name} or {"mode": how, "bits": n}:
a shape that broadcasts to what the index selects.
"""

import json
import sys

import mlx.core as mx
import numpy as np


def part(spec):
    if spec == "...":
        return ...
    if isinstance(spec, str):
        return slice(*(int(bound) if bound else None for bound in spec.split(":")))
    if isinstance(spec, dict) and "slice" in spec:
        return part(spec["slice"])
    if isinstance(spec, dict):
        return spec["list"] if "list" in spec else mx.array(np.array(spec["array"], dtype=spec["dtype"]))
    return spec


def fill(shape, dtype, factor=1):
    size = int(np.prod(shape))
    return ((mx.arange(size) % 97 + 1) * factor).reshape(shape).astype(getattr(mx, {"bool": "bool_"}.get(dtype, dtype)))


def named(parts):
    """How many axes have a part."""
    return sum(p is not None and p is not ... for p in parts)


def split(parts, rank):
    """The index of the numbers, and that of the other parts: numbers count not as index arrays when writing."""
    spread = [p for p in parts if p is not ...] if named(parts) == rank else parts
    spread = spread if any(p is ... for p in spread) else [*spread, ...]
    numbers = tuple(p if isinstance(p, int) or p is ... else slice(None) for p in spread if p is not None)
    return numbers, tuple(np.array(p) if isinstance(p, mx.array) else p for p in spread if not isinstance(p, int))


def selected(shape, parts):
    """The shape that a value is broadcast to."""
    numbers, rest = split(parts, len(shape))
    return np.zeros(shape)[numbers][rest].shape


def shape_of(mode, bits, sizes):
    """A shape that broadcasts to sizes."""
    if mode == "ones":
        return [1 if bits >> i & 1 else size for i, size in enumerate(sizes)]
    if mode == "fewer":
        return list(sizes[bits % (len(sizes) + 1) :])
    return [1, *sizes] if mode == "more" else list(sizes)


def value_of(case, parts):
    spec = case["value"]
    if "scalar" in spec:
        return spec["scalar"]
    if "data" in spec:
        return mx.array(np.array(spec["data"], dtype=spec["dtype"]))
    return fill(shape_of(spec["mode"], spec["bits"], selected(case["shape"], parts)), case["dtype"], 3)


def apply(case, array, parts, value):
    index = parts[0] if case.get("mask") else tuple(parts)
    if case["action"] == "get":
        return array[index]
    if case["action"] == "set":
        array[index] = value
        return array
    return getattr(array.at[index], case["action"])(value)


def weighted(result):
    """A loss in which each element counts differently."""
    return (result * (mx.arange(result.size).reshape(result.shape) % 13 + 1)).sum()


def gradients(case, parts, value):
    array = fill(case["shape"], case["dtype"])
    if case["action"] == "get":
        return [mx.grad(lambda a: weighted(apply(case, a, parts, None)))(array)]
    return mx.grad(lambda a, v: weighted(apply(case, a * 2, parts, v)), argnums=(0, 1))(array, value)


def run(case):
    parts = [part(spec) for spec in case["parts"]]
    value = None if case["action"] == "get" else value_of(case, parts)
    result = apply(case, fill(case["shape"], case["dtype"]), parts, value)
    mx.eval(result)
    try:
        grads = gradients(case, parts, value) if case.get("grad") else []
        mx.eval(grads)
    except Exception as error:
        if "not implemented" not in str(error):
            raise
        grads = None
    return {
        "shape": result.shape,
        "dtype": str(result.dtype).removeprefix("mlx.core."),
        "values": result.tolist(),
        "value_shape": getattr(value, "shape", None),
        "grads": grads and [grad.tolist() for grad in grads],
    }


UPDATES = {
    "add": np.add,
    "subtract": np.subtract,
    "multiply": np.multiply,
    "divide": lambda a, b: np.multiply(a, np.reciprocal(b.astype(np.float32)).astype(a.dtype)),
    "maximum": np.maximum,
    "minimum": np.minimum,
}


def by_numpy(case, error):
    """The result of a write that MLX refuses though it is a sound one: new axes between index arrays, for one."""
    parts = [part(spec) for spec in case["parts"]]
    value = np.array(value_of(case, parts))
    result = np.array(fill(case["shape"], case["dtype"]))
    places = np.arange(result.size).reshape(result.shape)
    numbers, rest = split(parts, result.ndim)
    chosen = places[numbers][rest]
    lead = value.ndim - chosen.ndim
    values = np.broadcast_to(value.reshape(value.shape[max(lead, 0) :]), chosen.shape)
    flat = result.reshape(-1)
    for place, item in zip(chosen.reshape(-1), values.reshape(-1)):
        flat[place] = item if case["action"] == "set" else UPDATES[case["action"]](flat[place], item)
    return {
        "shape": result.shape,
        "dtype": case["dtype"],
        "values": result.tolist(),
        "value_shape": value.shape,
        "refused": str(error),
    }


def attempt(case):
    try:
        return run(case)
    except Exception as error:
        if case["action"] == "get" or case.get("mask"):
            return {"error": str(error)}
        try:
            return by_numpy(case, error)
        except Exception:
            return {"error": str(error)}


json.dump([attempt(case) for case in json.load(sys.stdin)], sys.stdout)

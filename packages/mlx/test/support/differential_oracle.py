"""Runs the cases of the differential tests in Python MLX.

usage: differential_oracle.py FOLDER FIRST

FOLDER holds cases.json and inputs.bin. For each case from FIRST on a line goes to results.jsonl and
the elements of its results to outputs.bin, at once: when MLX ends the process, what was done stays.
"""

import json
import re
import sys
from pathlib import Path

import mlx.core as mx

mx.set_default_device(mx.cpu)
folder = Path(sys.argv[1])
inputs = memoryview((folder / "inputs.bin").read_bytes())


def dtype_of(name):
    return mx.bool_ if name == "bool" else getattr(mx, name)


def elements(spec):
    dtype = dtype_of(spec["dtype"])
    if spec["bytes"] == 0:
        return mx.zeros(spec["stored"], dtype)
    data = mx.array(inputs[spec["at"] : spec["at"] + spec["bytes"]], dtype=mx.uint8)
    return data.view(dtype).reshape(spec["stored"])


LAYOUTS = {
    "plain": lambda a: a,
    "transposed": lambda a: a.transpose(),
    "strided": lambda a: a[..., ::2],
    "reversed": lambda a: a[..., ::-1],
}


def value(spec):
    """What a case's argument stands for."""
    if isinstance(spec, list):
        return [value(part) for part in spec]
    if not isinstance(spec, dict):
        return spec
    if "$array" in spec:
        return LAYOUTS[spec["$array"]["layout"]](elements(spec["$array"]))
    if "$ints" in spec:
        return mx.array(spec["$ints"], dtype=mx.int32)
    if "$dtype" in spec:
        return dtype_of(spec["$dtype"])
    if "$float" in spec:
        return float(spec["$float"])
    if "$data" in spec:
        return mx.array(spec["$data"], dtype=dtype_of(spec["of"]))
    if "$key" in spec:
        return mx.random.key(spec["$key"])
    if "$batch" in spec:
        return mx.stack([value(part) for part in spec["$batch"]], axis=spec["axis"])
    if "$quantized" in spec:
        parts = mx.quantize(value(spec["$quantized"]), **spec["options"])
        return parts[spec["part"]] if spec["part"] < len(parts) else None
    raise ValueError(f"no such argument: {spec}")


SIGNATURES = {}


def find(name):
    at = mx
    for part in name.split("."):
        at = getattr(at, part)
    return at


def signature(name):
    """Names of parameters that go by position, where the documentation has one signature."""
    if name not in SIGNATURES:
        head = (find(name).__doc__ or "").split("\n\n")[0].split("\n")
        lines = [line[line.index("(") :] for line in head if re.match(r"\w+\(", line)]
        names = re.findall(r"(?:^|[(,]\s*)(\*?\w*|/)(?=\s*[:,=)])", lines[0]) if len(lines) == 1 else None
        SIGNATURES[name] = names[: names.index("*")] if names and "*" in names else names
    return SIGNATURES[name]


def invoke(case, positional, keywords):
    """Calls the method where there is one. Operators have none, and some methods take less than the op."""
    if case["style"] == "method" and isinstance(positional[0], mx.array):
        try:
            return getattr(mx.array, case["op"])(*positional, **keywords)
        except (AttributeError, TypeError):
            pass
    return find(case["op"])(*positional, **keywords)


def replaced(args, places, arrays):
    """Arguments with the arrays at some places replaced."""
    filled = {name: list(v) if isinstance(v, list) else v for name, v in args.items()}
    for (name, at), array in zip(places, arrays):
        if at is None:
            filled[name] = array
        else:
            filled[name][at] = array
    return filled


def arrays_at(args, places):
    return [args[name] if at is None else args[name][at] for name, at in places]


def call(case, args):
    if "vmap" not in case:
        return call_once(case, args)
    places, axes, out = (case["vmap"][key] for key in ("places", "axes", "out"))

    def body(*arrays):
        return call_once(case, replaced(args, places, arrays))

    return mx.vmap(body, in_axes=tuple(axes), out_axes=out)(*arrays_at(args, places))


def arguments(case, args):
    """What stands first by position and the rest by keyword."""
    known = signature(case["op"])
    positional, keywords = [], {"stream": mx.cpu} if case.get("streamed") else {}
    contiguous = True
    for param in case["order"]:
        name = param["name"]
        if name not in args:
            contiguous = False
        elif param.get("spread"):
            positional.extend(args[name])
            contiguous = False
        elif contiguous and (known is None or (param["required"] and name in known)):
            positional.append(args[name])
        else:
            keywords[name] = args[name]
    keywords.update(case.get("extra", {}))
    return positional, keywords


def call_once(case, args):
    positional, keywords = arguments(case, args)
    if "seed" in case:
        mx.random.seed(case["seed"])
    result = invoke(case, positional, keywords)
    if result is None:
        return [mx.random.uniform(shape=[4])] if case.get("draws") else []
    return list(result) if isinstance(result, (list, tuple)) else [result]


def cotangent(output, index):
    weights = [((i * 7 + index * 3) % 11 - 5) / 4 for i in range(output.size)]
    return mx.array(weights, dtype=mx.float32).reshape(output.shape).astype(output.dtype)


def gradients(case, args):
    places = case["grad"]
    start = arrays_at(args, places)

    def loss(*arrays):
        filled = replaced(args, places, arrays)
        total = mx.array(0.0)
        for index, output in enumerate(call(case, filled)):
            if mx.issubdtype(output.dtype, mx.inexact):
                total = total + mx.real((output * cotangent(output, index)).sum()).astype(mx.float32)
        return total

    found = mx.grad(loss, argnums=list(range(len(start))))(*start)
    return [found] if isinstance(found, mx.array) else list(found)


def stored(arrays, out):
    described = []
    for array in arrays:
        dtype = str(array.dtype).split(".")[-1]
        data = b""
        if array.size > 0:
            data = bytes(mx.contiguous(array).reshape([-1]).view(mx.uint8))
        described.append({"shape": list(array.shape), "dtype": dtype, "at": out.tell(), "bytes": len(data)})
        out.write(data)
    out.flush()
    return described


def run(case, out):
    result = {}
    find(case["op"])
    try:
        args = {name: value(spec) for name, spec in case["args"].items()}
        result["outputs"] = stored(call(case, args), out)
        if case.get("grad") and any(o["dtype"].startswith(("float", "bfloat", "complex")) for o in result["outputs"]):
            result["gradients"] = stored(gradients(case, args), out)
    except Exception as error:
        kind = "gradient_error" if "outputs" in result else "error"
        result[kind] = f"{type(error).__name__}: {error}"[:500]
    return result


def main():
    cases = json.loads((folder / "cases.json").read_text())
    with open(folder / "outputs.bin", "ab") as out, open(folder / "results.jsonl", "a") as results:
        for case in cases[int(sys.argv[2]) :]:
            results.write(json.dumps(run(case, out)) + "\n")
            results.flush()


if __name__ == "__main__":
    main()

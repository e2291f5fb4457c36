"""Arrays of each dtype and layout, saved in each format and read back, to exchange files with JavaScript.

Usage: files_oracle.py save FOLDER     writes the files
       files_oracle.py load FOLDER     tells what the files hold, as JSON
"""

import json
import sys
from pathlib import Path

import mlx.core as mx

DTYPES = "bool_ uint8 uint16 uint32 uint64 int8 int16 int32 int64 float16 bfloat16 float32 float64 complex64".split()
GGUF = "int8 int16 int32 float16 float32".split()


def cases(name):
    base = mx.arange(24).astype(getattr(mx, name))
    if name.endswith("64") and "int" in name:
        base = base + (1 << 40)
    if name == "complex64":
        base = base * mx.array(1 + 2j)
    square = base.reshape(4, 6)
    arrays = {
        "scalar": base[5],
        "empty": base[:0],
        "rows": square[:, :0],
        "matrix": square,
        "transposed": square.T,
        "strided": base[::3],
        "deep": base.reshape(1, 2, 3, 4, 1),
        "broadcast": mx.broadcast_to(base[5], (2, 3)),
    }
    return {f"{name}-{case}": array for case, array in arrays.items()}


def metadata():
    return {
        "name": "tiny ü\n",
        "words": ["a", "", "ü"],
        "scalar": mx.array(1.5),
        "count": mx.array(7, mx.uint32),
        "flag": mx.array(True),
        "sizes": mx.array([1, 2, 3], mx.int64),
    }


def told(value):
    if isinstance(value, (str, list)):
        return value
    flat = mx.contiguous(value).reshape(-1)
    return [str(value.dtype).split(".")[-1], list(value.shape), flat.view(mx.uint8).tolist() if flat.size else []]


def save(folder):
    arrays = {k: v for name in DTYPES for k, v in cases(name).items()}
    for key, array in arrays.items():
        mx.save(str(folder / key), array)
    mx.savez(str(folder / "stored"), *list(arrays.values())[:2], **arrays)
    mx.savez_compressed(str(folder / "compressed"), **arrays)
    single = {k: v for k, v in arrays.items() if not k.startswith("float64")}
    mx.save_safetensors(str(folder / "named"), single, {"author": "me\n\"you\" ü", "empty": ""})
    # Which Python takes row-major only.
    rows = {k: mx.contiguous(v) for name in GGUF for k, v in cases(name).items()}
    mx.save_gguf(str(folder / "named"), rows, metadata())


def load(folder):
    found = {}
    for path in sorted(folder.iterdir()):
        if path.suffix in (".safetensors", ".gguf"):
            arrays, meta = mx.load(str(path), return_metadata=True)
            found[f"{path.name} metadata"] = {k: told(v) for k, v in meta.items()}
        else:
            arrays = mx.load(str(path))
        if isinstance(arrays, mx.array):
            arrays = {"": arrays}
        found[path.name] = {k: told(v) for k, v in arrays.items()}
    print(json.dumps(found))


with mx.stream(mx.cpu):
    {"save": save, "load": load}[sys.argv[1]](Path(sys.argv[2]))

"""Prints the signatures of Python MLX as its stubs have them, for the test of parity: for each function of mlx.core and its
modules, and each method of the array, the overloads, each a list of parameters [name, kind, default], with default null
where there is none and else its text."""

import ast
import json
import pathlib
import sys

import mlx.core

# mlx itself is a namespace package, and mlx.core an extension beside its stubs.
STUBS = pathlib.Path(mlx.core.__file__).parent / "core"
MODULES = ("core", "fast", "fft", "linalg", "random", "metal", "cuda")


def parameters(arguments):
    named = [*arguments.posonlyargs, *arguments.args]
    defaults = [None] * (len(named) - len(arguments.defaults)) + arguments.defaults
    rows = [(a.arg, "positional", d) for a, d in zip(named, defaults)]
    if arguments.vararg:
        rows.append((arguments.vararg.arg, "list", None))
    rows += [(a.arg, "keyword", d) for a, d in zip(arguments.kwonlyargs, arguments.kw_defaults)]
    return [[name, kind, None if d is None else ast.unparse(d)] for name, kind, d in rows if name != "self"]


def signatures(body):
    found = {}
    for node in body:
        plain = isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
        if plain and not any(getattr(d, "id", "") == "property" for d in node.decorator_list):
            found.setdefault(node.name, []).append(parameters(node.args))
    return found


def body_of(module):
    return ast.parse((STUBS / ("__init__.pyi" if module == "core" else f"{module}.pyi")).read_text()).body


classes = {node.name: node.body for node in body_of("core") if isinstance(node, ast.ClassDef)}
found = {module: signatures(body_of(module)) for module in MODULES}
json.dump({**found, "array": signatures(classes["array"]), "ArrayAt": signatures(classes["ArrayAt"])}, sys.stdout)

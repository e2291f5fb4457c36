"""Prints what Python MLX says of itself: the parameters of every class, method and function of nn, optimizers and
utils with their defaults, as JSON. A default that JSON lacks is written as in nn_oracle.py; {"$function": name} stands
for any other function.
"""

import inspect
import json
import sys

import mlx.core as mx
import mlx.nn as nn
import mlx.optimizers as optim
import mlx.utils as utils

MODULES = {"nn": nn, "nn.losses": nn.losses, "nn.init": nn.init, "optimizers": optim, "utils": utils}


def default(value):
    if value is inspect.Parameter.empty:
        return {"required": True}
    if isinstance(value, mx.Dtype):
        return {"default": {"$dtype": str(value).removeprefix("mlx.core.")}}
    if value is nn.relu:
        return {"default": {"$nn": "relu"}}
    if callable(value):
        return {"default": {"$function": getattr(value, "__name__", "")}}
    return {"default": value}


def parameters(function, skip=0):
    return [
        {"name": p.name, "kind": p.kind.name, **default(p.default)}
        for p in list(inspect.signature(function).parameters.values())[skip:]
    ]


def members(cls):
    """Methods of a class that MLX wrote, by name, and its properties."""
    found = {}
    for base in reversed([b for b in cls.__mro__ if b.__module__.startswith("mlx")]):
        if issubclass(base, nn.Module) and base is nn.Module and cls is not nn.Module:
            continue
        for name, member in vars(base).items():
            if name.startswith("_") and name != "__call__":
                continue
            if isinstance(member, property):
                found[name] = {"kind": "property", "settable": member.fset is not None}
            elif isinstance(member, (staticmethod, classmethod)):
                found[name] = {"kind": "static", "parameters": parameters(member.__get__(None, cls))}
            elif inspect.isfunction(member):
                found[name] = {"kind": "method", "parameters": parameters(member, skip=1)}
    return found


def describe(value):
    if inspect.isclass(value):
        return {"kind": "class", "parameters": parameters(value), "members": members(value)}
    return {"kind": "function", "parameters": parameters(value)}


def belongs(module, name, value):
    if name.startswith("_") or not callable(value):
        return False
    where = getattr(value, "__module__", None)
    if where is not None and not where.startswith("mlx"):
        return False
    return not (module is not nn and value is nn.Module) and not (module is not utils and name.startswith("tree_"))


json.dump(
    {
        path: {name: describe(value) for name, value in vars(module).items() if belongs(module, name, value)}
        for path, module in MODULES.items()
    },
    sys.stdout,
)

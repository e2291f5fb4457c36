"""Exchanges the weights of a model with a layer of every kind with the same model in JavaScript.

Usage: nn_interchange.py save KINDS WEIGHTS INPUTS RESULTS     writes weights, inputs and outputs
       nn_interchange.py load KINDS WEIGHTS INPUTS RESULTS     loads weights and inputs, writes outputs

KINDS is a list of pairs of a layer's name and its entry in nn-table.mjs, as JSON.
"""

import json
import sys

import mlx.core as mx
import mlx.nn as nn
from mlx.utils import tree_flatten
from nn_oracle import make, outputs_of, perturbed, value


class Every(nn.Module):
    def __init__(self, kinds):
        super().__init__()
        made = [getattr(nn, name)(*value(entry.get("args", []), []), **entry.get("base", {})) for name, entry in kinds]
        half = len(made) // 2
        self.list = made[:half]
        self.named = {name: layer for (name, _), layer in zip(kinds[half:], made[half:])}
        self.gains = [{"a": mx.full((8,), 0.5)}, mx.ones((2,))]

    def layers(self):
        return [*self.list, *self.named.values()]


def inputs_for(kinds):
    return {
        f"{i}.{j}": make(spec)
        for i, (_, entry) in enumerate(kinds)
        for j, spec in enumerate(entry["inputs"])
        if isinstance(spec, dict)
    }


def main(mode, kinds_file, weights, inputs_file, results):
    with open(kinds_file) as file:
        kinds = json.load(file)
    model = Every(kinds)
    if mode == "save":
        model.load_weights([(name, perturbed(array)) for name, array in tree_flatten(model.parameters())])
        model.save_weights(weights)
        mx.save_safetensors(inputs_file, inputs_for(kinds))
    else:
        model.load_weights(weights)
    model.eval()
    given = mx.load(inputs_file)
    outputs = {}
    for i, ((_, entry), layer) in enumerate(zip(kinds, model.layers())):
        if entry.get("gpu"):
            continue
        inputs = [given.get(f"{i}.{j}", spec) for j, spec in enumerate(entry["inputs"])]
        outputs |= {f"{i}.{k}": array for k, array in enumerate(outputs_of(layer(*inputs)))}
    mx.save_safetensors(results, outputs)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""A model with every kind of layer that has weights, to exchange its weights with the same model in JavaScript.

Usage: nn_interchange.py save WEIGHTS RESULTS     writes its weights, and inputs and output
       nn_interchange.py load WEIGHTS RESULTS     loads weights, reads inputs from RESULTS, writes the output there
"""

import sys

import mlx.core as mx
import mlx.nn as nn
from mlx.utils import tree_flatten


class Every(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(12, 8)
        self.rows = [nn.RNN(8, 8), nn.GRU(8, 8), nn.RNN(8, 8, bias=False)]
        self.lstm = nn.LSTM(8, 8)
        self.norms = {"layer": nn.LayerNorm(8), "rms": nn.RMSNorm(8), "group": nn.GroupNorm(2, 8)}
        self.instance = nn.InstanceNorm(8, affine=True)
        self.batch = nn.BatchNorm(8)
        self.convolutions = [nn.Conv1d(8, 8, 3, padding=1), nn.ConvTranspose1d(8, 8, 3, padding=1)]
        self.images = nn.Sequential(nn.Conv2d(8, 4, 3), nn.PReLU(), nn.ConvTranspose2d(4, 8, 3))
        self.volumes = nn.Sequential(nn.Conv3d(8, 2, 1), nn.ConvTranspose3d(2, 8, 1))
        self.transformer = nn.Transformer(8, 2, 1, 1)
        self.bilinear = nn.Bilinear(8, 8, 8)
        self.wide = nn.Linear(8, 64, bias=False)
        self.quantized = [nn.QuantizedLinear(64, 64), nn.QuantizedLinear(64, 8, mode="mxfp4")]
        self.codes = nn.QuantizedEmbedding(12, 64)
        self.gains = [{"a": mx.ones((8,))}, mx.full((8,), 0.5)]

    def __call__(self, ids):
        x = self.embedding(ids)
        for row in self.rows:
            x = x + row(x)
        x = x + self.lstm(x)[0]
        for name in ("layer", "rms", "group"):
            x = self.norms[name](x)
        x = self.batch(self.instance(x))
        for convolution in self.convolutions:
            x = x + convolution(x)
        image = mx.repeat(x.reshape(2, 2, 3, 8), 2, 1)
        x = x + self.images(image).mean((1, 2)).reshape(2, 1, 8)
        x = x + self.volumes(x[:, None, None]).reshape(x.shape)
        x = self.transformer(x, x, None, None, None)
        x = x + self.bilinear(x, x)
        codes = self.quantized[1](mx.tanh(self.quantized[0](self.wide(x)) + self.codes(ids)))
        return (x + codes) * self.gains[0]["a"] + self.gains[1]


def main(mode, weights, results):
    mx.random.seed(3)
    model = Every()
    if mode == "save":
        floats = {k: v + 0.05 for k, v in tree_flatten(model.parameters()) if v.dtype == mx.float32 and v.ndim == 1}
        model.load_weights(list(floats.items()), strict=False)
        model.save_weights(weights)
        ids = mx.random.randint(0, 12, (2, 6))
    else:
        model.load_weights(weights)
        ids = mx.load(results)["ids"]
    model.eval()
    mx.save_safetensors(results, {"ids": ids, "output": model(ids)})


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Training steps of one of the models, in Python. Arguments: `plain`, or `compiled` for a compiled step, the model, the
folder of weights and batches, how many steps to warm up and how many to time; prints the mean of the steps in
milliseconds, the median of the part on the host before anything is evaluated, and the losses, as JSON."""

import json
import sys
import time
from pathlib import Path
from statistics import median_high as median

import mlx.core as mx
import mlx.nn as nn
from models import models


def main(task, name, folder, warmup, count):
    config = json.loads((folder / "config.json").read_text())
    create, make_optimizer = models[name]
    model = create(config)
    model.load_weights(str(folder / "weights.safetensors"))
    batches = mx.load(str(folder / "batches.safetensors"))
    inputs, targets = batches["inputs"], batches["targets"]
    optimizer = make_optimizer(config)

    def loss_fn(model, x, y):
        return nn.losses.cross_entropy(model(x), y, reduction="mean")

    loss_and_grad = nn.value_and_grad(model, loss_fn)
    mx.eval(model.parameters(), inputs, targets)

    state = [model.state, optimizer.state]

    def train(x, y):
        loss, grads = loss_and_grad(model, x, y)
        optimizer.update(model, grads)
        return loss

    run = mx.compile(train, inputs=state, outputs=state) if task == "compiled" else train
    host = []

    def step(i):
        start = time.perf_counter()
        loss = run(inputs[i % len(inputs)], targets[i % len(targets)])
        host.append(time.perf_counter() - start)
        mx.eval(loss, model.parameters(), optimizer.state)
        return loss.item()

    losses = [step(i) for i in range(warmup)]
    start = time.perf_counter()
    losses += [step(i) for i in range(warmup, warmup + count)]
    whole = time.perf_counter() - start
    print(json.dumps({"step": whole * 1000 / count, "host": median(host[warmup:]) * 1000, "losses": losses}))


main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))

"""Training steps of the demo's model, in Python. Arguments: `time`, or `compiled` for a compiled step, the folder of
weights and batches, how many steps to warm up and how many to time; prints milliseconds per step and the losses as
JSON."""

import json
import sys
import time
from pathlib import Path

import mlx.core as mx
import mlx.nn as nn
import mlx.optimizers as optim


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.scale = (width / heads) ** -0.5
        self.qkv = nn.Linear(width, 3 * width, bias=False)
        self.out = nn.Linear(width, width, bias=False)

    def __call__(self, x):
        batch, length, width = x.shape
        size = width // self.heads
        queries, keys, values = (
            part.reshape(batch, length, self.heads, size).transpose(0, 2, 1, 3)
            for part in mx.split(self.qkv(x), 3, axis=-1)
        )
        attended = mx.fast.scaled_dot_product_attention(
            rotate(queries, size), rotate(keys, size), values, scale=self.scale, mask="causal"
        )
        return self.out(attended.transpose(0, 2, 1, 3).reshape(batch, length, width))


def rotate(x, size):
    return mx.fast.rope(x, size, traditional=False, base=10000, scale=1, offset=0)


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.attention_norm = nn.RMSNorm(width)
        self.attention = Attention(width, heads)
        self.feed_norm = nn.RMSNorm(width)
        self.up = nn.Linear(width, 4 * width, bias=False)
        self.down = nn.Linear(4 * width, width, bias=False)

    def __call__(self, x):
        y = x + self.attention(self.attention_norm(x))
        return y + self.down(mx.square(nn.relu(self.up(self.feed_norm(y)))))


class CharTransformer(nn.Module):
    def __init__(self, vocabulary, layers, width, heads):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, width)
        self.blocks = [Block(width, heads) for _ in range(layers)]
        self.norm = nn.RMSNorm(width)
        self.head = nn.Linear(width, vocabulary, bias=False)

    def __call__(self, tokens):
        x = self.embedding(tokens)
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x))


def make_optimizer(config):
    rate, steps = config["learningRate"], config["steps"]
    rise = min(config["warmup"], steps // 10)
    schedule = optim.join_schedules(
        [optim.linear_schedule(rate / rise, rate, rise), optim.cosine_decay(rate, steps - rise, rate / 20)], [rise]
    )
    return optim.AdamW(schedule, betas=[0.9, 0.99], weight_decay=config["weightDecay"])


def main(task, folder, warmup, count):
    config = json.loads((folder / "config.json").read_text())
    model = CharTransformer(config["vocabulary"], config["layers"], config["width"], config["heads"])
    model.load_weights(str(folder / "weights.safetensors"))
    batches = mx.load(str(folder / "batches.safetensors"))["batches"]
    optimizer = make_optimizer(config)

    def loss_fn(model, inputs, targets):
        return nn.losses.cross_entropy(model(inputs), targets, reduction="mean")

    loss_and_grad = nn.value_and_grad(model, loss_fn)
    mx.eval(model.parameters(), batches)

    state = [model.state, optimizer.state]

    def train(inputs, targets):
        loss, grads = loss_and_grad(model, inputs, targets)
        optimizer.update(model, grads)
        return loss

    run = mx.compile(train, inputs=state, outputs=state) if task == "compiled" else train

    def step(i):
        batch = batches[i]
        loss = run(batch[:, :-1], batch[:, 1:])
        mx.eval(loss, model.parameters(), optimizer.state)
        return loss.item()

    losses = [step(i) for i in range(warmup)]
    start = time.perf_counter()
    losses += [step(i) for i in range(warmup, warmup + count)]
    print(json.dumps({"step": (time.perf_counter() - start) * 1000 / count, "losses": losses}))


main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))

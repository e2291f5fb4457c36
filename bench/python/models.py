"""The models that are trained, as in bench/js/models.mjs: how each is made from its configuration, and its optimizer."""

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
    def __init__(self, config):
        super().__init__()
        vocabulary, width = config["vocabulary"], config["width"]
        self.embedding = nn.Embedding(vocabulary, width)
        self.blocks = [Block(width, config["heads"]) for _ in range(config["layers"])]
        self.norm = nn.RMSNorm(width)
        self.head = nn.Linear(width, vocabulary, bias=False)

    def __call__(self, tokens):
        x = self.embedding(tokens)
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x))


class ConvNet(nn.Module):
    def __init__(self, config):
        super().__init__()
        first, second = config["widths"]
        self.features = nn.Sequential(
            nn.Conv2d(config["channels"], first, 3, padding=1, bias=False),
            nn.BatchNorm(first),
            nn.relu,
            nn.MaxPool2d(2),
            nn.Conv2d(first, second, 3, padding=1, bias=False),
            nn.BatchNorm(second),
            nn.relu,
            nn.MaxPool2d(2),
        )
        self.head = nn.Linear((config["size"] // 4) ** 2 * second, config["classes"])

    def __call__(self, images):
        return self.head(self.features(images).flatten(1))


class CharLSTM(nn.Module):
    def __init__(self, config):
        super().__init__()
        vocabulary, width = config["vocabulary"], config["width"]
        self.embedding = nn.Embedding(vocabulary, width)
        self.lstm = nn.LSTM(width, width)
        self.head = nn.Linear(width, vocabulary)

    def __call__(self, tokens):
        states, _ = self.lstm(self.embedding(tokens))
        return self.head(states)


def adamw(config):
    rate, steps = config["learningRate"], config["steps"]
    rise = min(config["warmup"], steps // 10)
    schedule = optim.join_schedules(
        [optim.linear_schedule(rate / rise, rate, rise), optim.cosine_decay(rate, steps - rise, rate / 20)], [rise]
    )
    return optim.AdamW(schedule, betas=[0.9, 0.99], weight_decay=config["weightDecay"])


def adam(config):
    return optim.Adam(config["learningRate"])


def sgd(config):
    return optim.SGD(config["learningRate"], momentum=config["momentum"])


models = {"transformer": (CharTransformer, adamw), "cnn": (ConvNet, sgd), "lstm": (CharLSTM, adam)}

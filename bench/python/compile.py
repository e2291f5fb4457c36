"""Calls of a compiled function of fifty ops, its graph made and its result left alone or evaluated; nanoseconds per
call as JSON."""

import json
import time

import mlx.core as mx

OPS = 50
CALLS = 5_000
REPEATS = 5

x = mx.ones((8, 8))
y = mx.full((8, 8), 0.5)
mx.eval(x, y)


@mx.compile
def chain(a, b):
    z = a
    for _ in range(0, OPS, 5):
        z = mx.maximum(mx.tanh(z * b + a) - b, a)
    return z


def call():
    for _ in range(CALLS):
        chain(x, y)


def evaluated():
    for _ in range(CALLS):
        mx.eval(chain(x, y))


def best(loop):
    mx.eval(chain(x, y))
    loop()
    least = float("inf")
    for _ in range(REPEATS):
        start = time.perf_counter()
        loop()
        least = min(least, time.perf_counter() - start)
    return least * 1e9 / CALLS


cases = {"call": call, "evaluated": evaluated}
print(json.dumps({name: best(loop) for name, loop in cases.items()}))

"""Time to build one node of a graph, nothing evaluated; nanoseconds per call as JSON."""

import json
import time

import mlx.core as mx

CALLS = 50_000
REPEATS = 5

a = mx.ones((8, 8))
b = mx.ones((8, 8))
mx.eval(a, b)


def add():
    for _ in range(CALLS):
        a + b


def reshape():
    for _ in range(CALLS):
        a.reshape(4, 16)


def sum_axis():
    for _ in range(CALLS):
        mx.sum(a, axis=1)


def matmul():
    for _ in range(CALLS):
        mx.matmul(a, b)


def best(loop):
    loop()
    least = float("inf")
    for _ in range(REPEATS):
        start = time.perf_counter()
        loop()
        least = min(least, time.perf_counter() - start)
    return least * 1e9 / CALLS


cases = {"add": add, "reshape": reshape, "sum": sum_axis, "matmul": matmul}
print(json.dumps({name: best(loop) for name, loop in cases.items()}))

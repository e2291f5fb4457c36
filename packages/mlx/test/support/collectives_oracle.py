"""One rank of the tests of collectives, in Python: as collectives.mjs.

usage: collectives_oracle.py CASES [BACKEND]
"""

import json
import sys

import mlx.core as mx

distributed = mx.distributed
mx.set_default_device(mx.cpu)
group = distributed.init(True, sys.argv[2] if len(sys.argv) > 2 else "any")
rank, size = group.rank(), group.size()
parts = []


def dtype_of(name):
    return mx.bool_ if name == "bool" else getattr(mx, name)


def make_input(case):
    dtype, shape = case.get("dtype", "float32"), case.get("shape", [2, 3])
    count = 1
    for length in shape:
        count *= length
    values = [((i * 7 + rank * 3) % 11 - 5) / 2 for i in range(count)]
    if dtype.startswith("uint"):
        values = [abs(v) for v in values]
    return mx.array(values, dtype=mx.float32).reshape(shape).astype(dtype_of(dtype))


def weights(array):
    return mx.arange(array.size).reshape(array.shape).astype(array.dtype)


def passed_on(x, case):
    far = case.get("far", 1)
    following, last = (rank + far) % size, (rank - far) % size
    if rank % 2 == 0:
        mx.eval(distributed.send(x, following, group=group))
    received = distributed.recv_like(x, last, group=group)
    mx.eval(received)
    if rank % 2 == 1:
        mx.eval(distributed.send(x, following, group=group))
    return received


def received(x, _):
    if rank == 0:
        mx.eval(distributed.send(x, 1))
    return distributed.recv(x.shape, x.dtype, 0) if rank == 1 else x


def gradient(x, case):
    def loss(v):
        y = getattr(distributed, case["op"])(v, group=group)
        return (y * weights(y)).sum()

    return mx.grad(loss)(x)


def split(x, case):
    key = case.get("key", -1)
    part = group.split(case["color"][rank], key[rank] if isinstance(key, list) else key)
    parts.append(part)  # MLX may free a group that is garbage before its stream has used it.
    result = getattr(distributed, case["op"])(x, group=part)
    return mx.concatenate([result.reshape(-1), mx.array([part.rank(), part.size()], dtype=mx.float32)])


def operation(case):
    return lambda v: getattr(distributed, case["op"])(v, group=group)


def compiled(x, case):
    body = mx.compile(lambda v: operation(case)((v + 1) * 2) * 3)
    return mx.concatenate([body(x).reshape(-1), mx.grad(lambda v: body(v).sum())(x).reshape(-1)])


KINDS = {
    "plain": lambda x, case: operation(case)(x),
    "global": lambda x, case: getattr(distributed, case["op"])(x),
    "transposed": lambda x, case: operation(case)(x.T),
    "pass": passed_on,
    "recv": received,
    "grad": gradient,
    "jvp": lambda x, case: mx.jvp(operation(case), [x], [weights(x)])[1][0],
    "vmap": lambda x, case: mx.vmap(operation(case), case.get("in_axes", 0), case.get("out_axes", 0))(x),
    "compile": compiled,
    "call": lambda x, case: getattr(distributed, case["op"])(x, *case["args"]),
    "split": split,
}


def outcome(case):
    try:
        result = KINDS[case["kind"]](make_input(case), case)
        data = bytes(mx.contiguous(result).reshape(-1).view(mx.uint8)) if result.size > 0 else b""
        return {"shape": result.shape, "dtype": str(result.dtype).split(".")[-1], "bytes": data.hex()}
    except Exception as error:
        return {"error": type(error).__name__}


with open(sys.argv[1]) as cases, open(f"{sys.argv[1]}.{rank}", "w") as outcomes:
    json.dump([outcome(case) for case in json.load(cases)], outcomes)

parts.clear()  # Before MPI ends, as the process would otherwise.

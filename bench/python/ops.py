"""Time of one call of every op, nothing evaluated; nanoseconds by case as JSON, null where a call is refused."""

import json
import math
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "packages" / "mlx" / "test" / "support"))
import differential_oracle as oracle  # noqa: E402
from mlx import core as mx  # noqa: E402

BATCH = 5_000_000  # nanoseconds
BATCHES = 5
WARM_UP = 60_000_000


def is_plain(spec):
    return all(map(is_plain, spec)) if isinstance(spec, list) else not isinstance(spec, dict)


def loop_of(case):
    """A loop of the call as a program would write it: required arguments by position, the others as keywords."""
    arrays = []

    def source(spec):
        if is_plain(spec):
            return repr(spec)
        arrays.append(oracle.value(spec))
        return f"arrays[{len(arrays) - 1}]"

    sources = {name: source(spec) for name, spec in case["args"].items()}
    positional, keywords = oracle.arguments(case, {k: [v] if is_spread(case, k) else v for k, v in sources.items()})
    positional = [f"*{p}" if is_spread_source(case, sources, p) else p for p in positional]
    call = ", ".join([*positional, *(f"{name}={text}" for name, text in keywords.items())])
    mx.eval(arrays)
    space = {"f": oracle.find(case["op"]), "arrays": arrays}
    exec(f"def loop(count):\n    g = f\n    a = arrays\n    for _ in range(count):\n        g({call.replace('arrays[', 'a[')})", space)
    return space["loop"]


def is_spread(case, name):
    return any(p.get("spread") for p in case["order"] if p["name"] == name)


def is_spread_source(case, sources, text):
    return any(sources[p["name"]] is text for p in case["order"] if p.get("spread") and p["name"] in sources)


def timed(loop, count):
    start = time.perf_counter_ns()
    loop(count)
    return time.perf_counter_ns() - start


def calls(nanoseconds, spent, count):
    return max(3, math.ceil(nanoseconds / spent * count))


def time_of(case):
    try:
        loop = loop_of(case)
        timed(loop, 3)
        warm = calls(WARM_UP, timed(loop, 100), 100)
        count = calls(BATCH, timed(loop, warm), warm)
        return min(timed(loop, count) for _ in range(BATCHES)) / count
    except Exception:
        return None


cases = json.loads((oracle.folder / "cases.json").read_text())
print(json.dumps([time_of(case) for case in cases]))

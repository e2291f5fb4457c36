// The same expression in JavaScript and in Python: what both give, or that both refuse.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askPython, mx, nn, skip } from './core.mjs';

const ORACLE = `
import json, sys
import mlx.core as mx

mx.set_default_device(mx.cpu)

def plain(value):
    if isinstance(value, mx.array):
        return {"shape": list(value.shape), "dtype": str(value.dtype).split(".")[-1], "list": value.tolist()}
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return value

def outcome(program):
    try:
        scope = {"mx": mx}
        exec(program, scope)
        return {"value": plain(scope["result"])}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}

print(json.dumps([outcome(program) for program in json.load(sys.stdin)]))
`;

function plain(value) {
  if (value instanceof mx.array) return { shape: [...value.shape], dtype: value.dtype.name, list: value.tolist() };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

function close(actual, expected, where) {
  if (typeof expected === 'number') {
    assert.ok(Math.abs(actual - expected) <= 1e-5 * (1 + Math.abs(expected)), `${where}: ${actual}, not ${expected}`);
  } else if (typeof expected === 'object' && expected !== null) {
    assert.deepEqual(Object.keys(actual ?? {}), Object.keys(expected), where);
    for (const key of Object.keys(expected)) close(actual[key], expected[key], `${where}.${key}`);
  } else {
    assert.equal(actual, expected, where);
  }
}

const KINDS = { ValueError: 'RangeError', IndexError: 'RangeError', TypeError: 'TypeError', RuntimeError: 'Error' };

/**
 * Tests of programs by name: `[JavaScript, Python, kind of the error]`, each of which puts its outcome into
 * `result`. The error's kind is that which answers Python's, unless another is named; `returns` where
 * only Python refuses.
 */
export function testPaired(programs) {
  const entries = Object.entries(programs);
  const answers = skip
    ? []
    : askPython(
        ORACLE,
        JSON.stringify(entries.map(([, [, python]]) => (python.includes('result =') ? python : `result = ${python}`))),
      );
  entries.forEach(([name, [text, , kind]], i) => {
    const body = text.includes('return ') && !text.startsWith('(') && !text.startsWith('mx.') ? text : `return ${text}`;
    const run = new Function('mx', 'nn', body);
    test(name, { skip }, () => {
      const { error, value } = answers[i];
      if (kind === 'returns') assert.ok(error, 'Python returns as well');
      if (!error || kind === 'returns') {
        const ours = plain(run(mx, nn));
        if (!error) close(ours, value, 'result');
        return;
      }
      const expected = kind ?? KINDS[error.split(':')[0]];
      assert.throws(() => plain(run(mx, nn)), { name: expected, message: /^\[\w+\] ./ }, `Python: ${error}`);
    });
  });
}

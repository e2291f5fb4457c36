// Dtypes, their categories, what they hold and what they promote to, against Python.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { askPython, mx, skip } from './support/core.mjs';

const NAMES = [
  ...['bool_', 'uint8', 'uint16', 'uint32', 'uint64', 'int8', 'int16', 'int32', 'int64'],
  ...['float16', 'bfloat16', 'float32', 'float64', 'complex64'],
];
const CATEGORIES = [
  ...['complexfloating', 'floating', 'inexact', 'signedinteger', 'unsignedinteger', 'integer', 'number', 'generic'],
];
const KINDS = [
  ...['bool', 'signed integer', 'unsigned integer', 'integral', 'real floating', 'complex floating', 'numeric'],
];

const head = `
import json
import mlx.core as mx
names = ${JSON.stringify(NAMES)}
categories = ${JSON.stringify(CATEGORIES)}
dtypes = [getattr(mx, name) for name in names]
named = dtypes + [getattr(mx, name) for name in categories]
def attempt(call):
    try:
        return call()
    except Exception as error:
        return type(error).__name__
`;

const dtypes = NAMES.map((name) => mx[name]);
const named = [...dtypes, ...CATEGORIES.map((name) => mx[name])];

/** What Python's exceptions are here. */
const REFUSALS = { ValueError: RangeError, TypeError };

function compare(call, expected, message) {
  if (expected in REFUSALS) assert.throws(call, REFUSALS[expected], message);
  else assert.deepEqual(call(), expected, message);
}

test('finfo', { skip }, () => {
  const expected = askPython(`${head}
def read(d):
    f = mx.finfo(d)
    return [repr(f), f.bits, f.min, f.max, f.eps, f.smallest_normal, repr(f.dtype)]
print(json.dumps([attempt(lambda: read(d)) for d in dtypes]))`);
  dtypes.forEach((dtype, i) => {
    const read = () => {
      const f = mx.finfo(dtype);
      return [inspect(f), f.bits, f.min, f.max, f.eps, f.smallest_normal, String(f.dtype)];
    };
    compare(read, expected[i], NAMES[i]);
  });
});

test('iinfo', { skip }, () => {
  const expected = askPython(`${head}
def read(d):
    i = mx.iinfo(d)
    return [repr(i), str(i.min), str(i.max), repr(i.dtype)]
print(json.dumps([attempt(lambda: read(d)) for d in dtypes]))`);
  dtypes.forEach((dtype, i) => {
    const read = () => {
      const info = mx.iinfo(dtype);
      return [inspect(info), String(info.min), String(info.max), String(info.dtype)];
    };
    compare(read, expected[i], NAMES[i]);
  });
});

test('finfo and iinfo are classes, called with and without new', () => {
  const info = new mx.finfo(mx.float16);
  assert.ok(info instanceof mx.finfo && mx.finfo(mx.float16) instanceof mx.finfo);
  assert.ok(!(mx.iinfo(mx.int8) instanceof mx.finfo));
  assert.equal(typeof mx.iinfo(mx.int64).max, 'bigint');
  assert.equal(typeof mx.iinfo(mx.uint32).max, 'number');
  for (const bad of [undefined, 3, 'float32', mx.floating, mx.array(1)]) {
    assert.throws(() => mx.finfo(bad), { name: 'TypeError', message: /^\[finfo\] argument 'dtype'/ });
    assert.throws(() => mx.iinfo(bad), { name: 'TypeError', message: /^\[iinfo\] argument 'dtype'/ });
  }
});

test('categories', { skip }, () => {
  const [printed, related] = askPython(`${head}
print(json.dumps([[str(c) for c in mx.DtypeCategory], [[mx.issubdtype(a, b) for b in named] for a in named]]))`);
  assert.deepEqual(
    CATEGORIES.map((name) => String(mx.DtypeCategory[name])),
    printed,
  );
  assert.deepEqual(
    named.map((a) => named.map((b) => mx.issubdtype(a, b))),
    related,
  );
  for (const name of CATEGORIES) assert.equal(mx.DtypeCategory[name], mx[name]);
  assert.equal(mx.issubdtype({ arg1: mx.int8, arg2: mx.integer }), true);
  assert.throws(() => mx.issubdtype('float32', mx.floating), { name: 'TypeError', message: /'arg1'/ });
  assert.throws(() => mx.issubdtype(mx.int8), { name: 'TypeError', message: /'arg2'/ });
  assert.throws(() => mx.issubdtype(mx.int8, mx.integer, 1), TypeError);
});

test('kinds', { skip }, () => {
  const lists = [['bool', 'integral'], ['numeric', 'int8'], []];
  const expected = askPython(`${head}
kinds = ${JSON.stringify(KINDS)} + dtypes + [("bool", "integral"), ("numeric", mx.int8), ()]
print(json.dumps([[mx.isdtype(d, k) for k in kinds] for d in dtypes]))`);
  const kinds = [...KINDS, ...dtypes, ...lists.map((list) => list.map((kind) => mx[kind] ?? kind))];
  assert.deepEqual(
    dtypes.map((dtype) => kinds.map((kind) => mx.isdtype(dtype, kind))),
    expected,
  );
  assert.throws(() => mx.isdtype(mx.int8, 'integer'), { name: 'RangeError', message: /^\[isdtype\] unknown kind/ });
  assert.throws(() => mx.isdtype(mx.int8, ['bool', 'integer']), RangeError);
  for (const bad of [3, mx.floating, [['bool']], undefined]) assert.throws(() => mx.isdtype(mx.int8, bad), TypeError);
  assert.throws(() => mx.isdtype(mx.floating, 'bool'), TypeError);
});

test('promotion', { skip }, () => {
  const [pairs, casts] = askPython(`${head}
print(json.dumps([
    [[str(mx.result_type(a, b)) for b in dtypes] for a in dtypes],
    [[mx.can_cast(a, b) for b in dtypes] for a in dtypes],
]))`);
  assert.deepEqual(
    dtypes.map((a) => dtypes.map((b) => String(mx.result_type(a, b)))),
    pairs,
  );
  assert.deepEqual(
    dtypes.map((a) => dtypes.map((b) => mx.can_cast(a, b))),
    casts,
  );
  assert.equal(mx.result_type(mx.array([1]), mx.float16, mx.bool_), mx.float32);
  assert.equal(mx.result_type(mx.uint8), mx.uint8);
  assert.equal(mx.can_cast(mx.array(1), mx.int32), false);
  assert.equal(mx.can_cast({ from_: mx.int8, to: mx.int16 }), true);
  assert.throws(() => mx.result_type(), { name: 'RangeError', message: /^\[result_type\]/ });
  assert.throws(() => mx.result_type(mx.int8, 1), { name: 'TypeError', message: /arrays_and_dtypes\[1\]/ });
  assert.throws(() => mx.can_cast(1, mx.int8), { name: 'TypeError', message: /'from_'/ });
  assert.throws(() => mx.can_cast(mx.int8, mx.array(1)), { name: 'TypeError', message: /'to'/ });
});

test('a dtype shows its size in its class', () => {
  assert.deepEqual(
    dtypes.map((dtype) => dtype.size),
    [1, 1, 2, 4, 8, 1, 2, 4, 8, 2, 2, 4, 8, 8],
  );
  assert.ok('size' in mx.Dtype.prototype);
});

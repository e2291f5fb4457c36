// What indexing refuses, and says; what it leaves alone; and forms that Python has no like of.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const { core: mx } = createRequire(import.meta.url)('../dist/index.js');

const int = (data) => mx.array(data, mx.int32);
const bool = (data) => mx.array(data, mx.bool);
const cyclic = [];
cyclic.push(cyclic);

/** Parts of an index for an array of shape [2, 3], and the error, which is the same for get, set and at. */
const INDICES = [
  [[5], RangeError, 'index 5 is out of range for axis 0 with size 2'],
  [[-3], RangeError, 'index -3 is out of range for axis 0 with size 2'],
  [[':', 3], RangeError, 'index 3 is out of range for axis 1 with size 3'],
  [['...', -4], RangeError, 'index -4 is out of range for axis 1 with size 3'],
  [[2n], RangeError, 'index 2 is out of range for axis 0 with size 2'],
  [[2 ** 40], RangeError, /index 1099511627776 is out of range/],
  [[1.5], TypeError, 'an index must be a whole number, got 1.5'],
  [[Number.NaN], TypeError, 'an index must be a whole number, got NaN'],
  [[0, 0, 0], RangeError, 'too many parts: 3 for an array of 2 dimensions'],
  [[0, null, 0, '...', ':'], RangeError, 'too many parts: 3 for an array of 2 dimensions'],
  [['...', 0, '...'], RangeError, "an index can have only one '...'"],
  [['x'], TypeError, /'x' is no slice: expected one such as/],
  [['1'], TypeError, /'1' is no slice/],
  [['1:2:3:4'], TypeError, /'1:2:3:4' is no slice/],
  [['0.5:'], TypeError, /'0.5:' is no slice/],
  [['::0'], RangeError, 'the step of a slice cannot be 0'],
  [[{ step: 0 }], RangeError, 'the step of a slice cannot be 0'],
  [[{ start: 0.5 }], TypeError, 'the start of a slice must be a whole number or null, got 0.5'],
  [[{ stop: '1' }], TypeError, "the stop of a slice must be a whole number or null, got '1'"],
  [[{ stop: int(1) }], TypeError, /the stop of a slice must be a whole number or null, got an object of type array/],
  [[{ strat: 1 }], TypeError, /a part of an index must be a whole number, a slice such as .*; got an object/],
  [[undefined], TypeError, /a part of an index must be .*; got undefined/],
  [[0, true], TypeError, /a part of an index must be .*; got true/],
  [[new Map([[1, 2]])], TypeError, /a part of an index must be .*; got an object of type Map/],
  [[Symbol('s')], TypeError, /a part of an index must be/],
  [[() => 0], TypeError, /a part of an index must be/],
  [[[0, 2]], RangeError, 'index 2 is out of range for axis 0 with size 2'],
  [[':', [[0], [-4]]], RangeError, 'index -4 is out of range for axis 1 with size 3'],
  [[new Int8Array([0, 2])], RangeError, 'index 2 is out of range for axis 0 with size 2'],
  [[[0, 0.5]], TypeError, 'an index must be a whole number, got 0.5'],
  [[[0, '1']], TypeError, "an index array must be of whole numbers, got '1'"],
  [[[0, null]], TypeError, 'an index array must be of whole numbers, got null'],
  [[[0, true]], TypeError, /an index array must be of whole numbers, got true: a boolean list stands alone/],
  [[[[0, 1], [0]]], RangeError, 'a ragged index: a list has length 1, expected 2'],
  [[[[0, 1], 0]], RangeError, 'a ragged index: 0 is beside lists'],
  [[[0, [0]]], TypeError, /an index array must be of whole numbers/],
  [[cyclic], RangeError, 'an index is nested too deeply, or contains itself'],
  [[new Float32Array([0])], TypeError, 'an index array must be of integers, got a Float32Array'],
  [[mx.array([0])], TypeError, 'an index array must be of integers, got float32'],
  [[[mx.array(0)]], TypeError, 'an index array must be of integers, got float32'],
  [[0, bool([true, false, true])], TypeError, /a boolean array is no index here: it stands alone/],
  [
    [
      [0, 1],
      [0, 1, 2],
    ],
    RangeError,
    'index arrays of shapes [2] and [3] do not broadcast',
  ],
];

function check(run, kind, message, op) {
  const expected = typeof message === 'string' ? `[${op}] ${message}` : message;
  assert.throws(run, (error) => {
    assert.equal(error.constructor, kind, error.stack);
    if (typeof expected === 'string') assert.equal(error.message, expected);
    else assert.match(error.message, expected);
    assert.ok(error.message.startsWith(`[${op}] `), error.message);
    return true;
  });
}

test('an index that is none, by get, set and at', () => {
  const array = mx.arange(6).reshape(2, 3);
  const before = array.tolist();
  for (const [parts, kind, message] of INDICES) {
    check(() => array.get(...parts), kind, message, 'get');
    check(() => array.set(parts, 1), kind, message, 'set');
    check(() => array.at(...parts).add(1), kind, message, 'at');
  }
  assert.deepEqual(array.tolist(), before);
});

test('boolean arrays are no indices of get and at', () => {
  const array = mx.zeros([3]);
  const message = /a boolean array is no index here/;
  check(() => array.get(bool([true, false, true])), TypeError, message, 'get');
  check(() => array.at(bool([true, false, true])).add(1), TypeError, message, 'at');
  check(() => array.get(true), TypeError, /a part of an index must be/, 'get');
});

test('index arrays on axes without elements', () => {
  const array = mx.zeros([0, 3]);
  const message = 'index arrays are out of range for axis 0 with size 0';
  check(() => array.get(int([0])), RangeError, message, 'get');
  check(() => array.set([int([0])], 1), RangeError, message, 'set');
  check(() => array.at(int(0)).add(1), RangeError, message, 'at');
  check(() => array.get([0]), RangeError, 'index 0 is out of range for axis 0 with size 0', 'get');
  check(() => array.get(0), RangeError, 'index 0 is out of range for axis 0 with size 0', 'get');
  assert.deepEqual([...array.get([]).shape], [0, 3]);
  assert.deepEqual([...array.get(':', 0).shape], [0]);
});

const VALUES = [
  [mx.float32, 'x', TypeError, /argument 'value': expected an array, a scalar or lists of scalars, got 'x'/],
  [mx.float32, null, TypeError, /argument 'value': expected an array, .* got null/],
  [mx.float32, undefined, TypeError, /argument 'value': expected an array, .* got undefined/],
  [mx.float32, {}, TypeError, /argument 'value': expected an array, .* got \{\}/],
  [mx.float32, [1, 'x', 3], TypeError, /expected a number, boolean, bigint, .* got 'x'/],
  [mx.float32, [[1, 2], [3]], RangeError, /ragged data/],
  [mx.float32, [1, 2], RangeError, 'a value of shape [2] does not broadcast to [3]'],
  [mx.float32, mx.zeros([2, 3]), RangeError, 'a value of shape [2,3] does not broadcast to [3]'],
  [mx.float32, mx.zeros([2, 1]), RangeError, 'a value of shape [2,1] does not broadcast to [3]'],
  [mx.float32, [], RangeError, 'a value of shape [0] does not broadcast to [3]'],
  [mx.int32, 2 ** 31, RangeError, '2147483648 does not fit int32'],
  [mx.int32, -(2 ** 31) - 1, RangeError, '-2147483649 does not fit int32'],
  [mx.uint8, -1, RangeError, '-1 does not fit uint8'],
  [mx.uint8, 256, RangeError, '256 does not fit uint8'],
  [mx.int8, 128n, RangeError, '128 does not fit int8'],
  [mx.uint32, 2 ** 32, RangeError, '4294967296 does not fit uint32'],
  [mx.int64, 2n ** 63n, RangeError, '9223372036854775808 does not fit int64'],
  [mx.uint64, -1n, RangeError, '-1 does not fit uint64'],
];

test('values that an array does not take', () => {
  for (const [dtype, value, kind, message] of VALUES) {
    const array = mx.zeros([2, 3], dtype);
    for (const part of [0, int(0)]) {
      check(() => array.set(part, value), kind, message, 'set');
      check(() => array.at(part).add(value), kind, message, 'at');
    }
    assert.equal(array.any().item(), false);
  }
});

test('masks that do not fit', () => {
  const array = mx.zeros([2, 3]);
  assert.throws(() => array.set(bool([true, true, true]), 1), /mask should have the same shape as the beginning/);
  assert.throws(() => array.set(mx.ones([2, 3, 1], mx.bool), 1), /mask cannot have more dimensions/);
  assert.throws(() => array.set([[true], [true, false]], 1), TypeError);
  assert.throws(() => array.set([[[true], [true, false]]], 1), /ragged/);
  assert.throws(() => array.set(true, 'x'), TypeError);
  assert.throws(() => array.set(bool([true, true]), [1, 2]).tolist(), /not have enough elements|broadcast/);
});

test('disposed arrays', () => {
  const array = mx.zeros([2]);
  const index = int([0]);
  const value = mx.ones([]);
  const mask = bool([true, true]);
  for (const part of [array, index, value, mask]) part.dispose();
  check(() => array.get(0), Error, 'the array has been disposed', 'get');
  check(() => array.set(0, 1), Error, 'the array has been disposed', 'set');
  check(() => array.at(0).add(1), Error, 'the array has been disposed', 'at');
  assert.throws(() => array.set(true, 1), /disposed/);
  assert.throws(() => mx.zeros([2]).get(index), /disposed/);
  assert.throws(() => mx.zeros([2]).set([index], 1), /disposed/);
  assert.throws(() => mx.zeros([2]).set(0, value), /disposed/);
  assert.throws(() => mx.zeros([2]).set(mask, 1), /disposed/);
});

test('the forms of a part', () => {
  const array = mx.arange(12).reshape(3, 4);
  const same = (a, b) => assert.deepEqual(a.tolist(), b.tolist());
  same(array.get(1n), array.get(1));
  same(array.get({ start: 1 }), array.get('1:'));
  same(array.get({ stop: -1, step: 2 }), array.get(':-1:2'));
  same(array.get({ start: null, step: -1 }), array.get('::-1'));
  same(array.get({}), array.get(':'));
  same(array.get({ stop: Infinity }), array.get(':'));
  same(array.get({ start: -Infinity, stop: 2 }), array.get(':2'));
  same(array.get(' 1 : 3 '), array.get('1:3'));
  same(array.get('99999999999:'), array.get('3:'));
  for (const Type of [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array]) {
    same(array.get(new Type([2, 0])), array.get([2, 0]));
  }
  same(array.get(new BigInt64Array([-1n, 0n])), array.get([2, 0]));
  same(array.get([-1n, 0]), array.get([2, 0]));
  same(array.get([int(2), 0]), array.get([2, 0]));
  same(
    array.get([int([2, 0]), [1, -1]]),
    array.get([
      [2, 0],
      [1, 2],
    ]),
  );
  same(array.get([[2, 0]]), array.get(int([[2, 0]])));
  same(array.get(mx.array([1, 2], mx.uint64), int([0, -1])), array.get([1, 2], [0, 3]));
  assert.deepEqual([...array.get([]).shape], [0, 4]);
  assert.deepEqual([...array.get([[], []]).shape], [2, 0, 4]);
});

test('set gives the array back, changes it alone, and keeps its type', () => {
  const array = mx.zeros([2, 3], mx.int32);
  const [all, none, later] = [array.get('...'), array.get(), array.add(1)];
  assert.equal(array.set(0, 1.9).set([':', 0], [7, 8]), array);
  assert.deepEqual(array.tolist(), [
    [7, 1, 1],
    [8, 0, 0],
  ]);
  assert.equal(array.set('...', mx.array(2.5)).dtype, mx.int32);
  assert.deepEqual(array.tolist(), [
    [2, 2, 2],
    [2, 2, 2],
  ]);
  for (const other of [all, none]) assert.equal(other.any().item(), false);
  assert.deepEqual(later.tolist(), [
    [1, 1, 1],
    [1, 1, 1],
  ]);
});

test('writing nothing changes nothing', () => {
  const array = mx.arange(6).reshape(2, 3);
  array.set([], 0).set('...', mx.arange(6).reshape(2, 3));
  for (const parts of [['1:1'], [[]], [[], '1:'], ['0:0', [1, 2]], [0, '3:', null], [int([]), 0]]) {
    array.set(parts, 9);
    assert.deepEqual(
      array
        .at(...parts)
        .add(9)
        .tolist(),
      array.tolist(),
    );
  }
  assert.deepEqual(array.tolist(), [
    [0, 1, 2],
    [3, 4, 5],
  ]);
  const gradient = mx.grad((a) =>
    a
      .get([], '1:')
      .sum()
      .add(a.get([0, 1], '0:0').sum())
      .add(a.get('0:0').sum()),
  );
  assert.equal(
    gradient(mx.ones([2, 3]))
      .any()
      .item(),
    false,
  );
});

test('values of every form', () => {
  const array = mx.zeros([2, 2]);
  array
    .set(0, new Float64Array([1, 2]))
    .set([1, 0], 3n)
    .set([1, 1], true);
  assert.deepEqual(array.tolist(), [
    [1, 2],
    [3, 1],
  ]);
  array.set(':', [mx.array([5, 6]), [7, mx.array(8)]]);
  assert.deepEqual(array.tolist(), [
    [5, 6],
    [7, 8],
  ]);
  const complex = mx
    .zeros([2], mx.complex64)
    .set(0, { re: 1, im: 2 })
    .set([[1]], [{ re: 3, im: 4 }]);
  assert.deepEqual(complex.tolist(), [
    { re: 1, im: 2 },
    { re: 3, im: 4 },
  ]);
  const whole = mx
    .zeros([2], mx.int64)
    .set(0, 2n ** 62n + 1n)
    .set([[1]], 2n ** 62n + 1n);
  assert.deepEqual(whole.tolist(), [2n ** 62n + 1n, 2n ** 62n + 1n]);
});

test('an update is applied once for each time that a position is named', () => {
  assert.deepEqual(mx.zeros([2]).at([0, 1, 0]).add(1).tolist(), [2, 1]);
  assert.ok(mx.zeros([2]).at(0) instanceof mx.ArrayAt);
  const once = mx.zeros([2]).set([[0, 1, 0]], 1);
  assert.deepEqual(once.tolist(), [1, 1]);
});

// Bad input is a clear error with the op's name; the process lives and nothing leaks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leaked, mx, settle, table } from './support/core.mjs';

const works = () => assert.deepEqual(mx.array([1, 2]).add(1).tolist(), [2, 3]);

/** Demands an error of a class whose message has the parts; then ops still work. */
function refuses(body, kind, ...parts) {
  assert.throws(body, (error) => {
    assert.ok(error instanceof kind, `${error?.name}, expected ${kind.name}: ${error?.message}`);
    for (const part of parts) assert.ok(error.message.includes(part), `"${part}" is not in: ${error.message}`);
    return true;
  });
  works();
}

const at = (namespace) => (namespace === 'core' ? mx : mx[namespace]);
const ops = table.filter((op) => !op.internal && typeof at(op.namespace)[op.name] === 'function');

/** A value that a parameter takes. */
function plausible({ kinds: [kind], name }) {
  if (typeof kind === 'object') return kind.enum[0];
  const values = {
    array: () =>
      mx.array([
        [1, 2],
        [3, 4],
      ]),
    arrays: () => [
      mx.array([
        [1, 2],
        [3, 4],
      ]),
    ],
    int: () => (/axis/.test(name) ? 0 : 1),
    bool: () => false,
    float: () => 1,
    value: () => 1,
    uint64: () => 1,
    string: () => 'ij->ij',
    dtype: () => mx.float32,
    ints: () => [0],
    shape: () => [2, 2],
    pair: () => [1, 1],
    triple: () => [1, 1, 1],
    lists: () => [[0], [0]],
    int_array: () => [0],
  };
  return values[kind]();
}

const HOSTILE = {
  symbol: Symbol('s'),
  function: () => 1,
  date: new Date(0),
  map: new Map([[1, 2]]),
  'list of symbols': [Symbol('s')],
  'list of objects': [new Date(0)],
};
const NAMED = { string: 'nonsense', NaN: Number.NaN, undefined };

/** What a parameter may not be; strings, NaN and undefined are valid for some. */
function hostileFor({ kinds, optional, required, variadic }) {
  const list = { ...HOSTILE };
  const has = (...names) => names.some((name) => kinds.some((kind) => kind === name || typeof kind === name));
  if (!has('string', 'object')) list.string = NAMED.string;
  if (has('object')) list.string = NAMED.string;
  if (!has('array', 'float', 'value', 'arrays', 'int_array')) list.NaN = NAMED.NaN;
  if (required && !optional && !variadic) list.undefined = NAMED.undefined;
  return list;
}

test('each argument of each op of a wrong type', async (t) => {
  let count = 0;
  for (const op of ops) {
    await t.test(`${op.namespace}.${op.name}`, () => {
      op.params.forEach((parameter, position) => {
        if (op.params.slice(0, position + 1).some((earlier) => earlier.variadic)) return;
        for (const [what, value] of Object.entries(hostileFor(parameter))) {
          const args = op.params.slice(0, position).map(plausible);
          count++;
          assert.throws(
            () => at(op.namespace)[op.name](...args, value),
            (error) => {
              const where = `${what} as '${parameter.name}' of ${op.name}: ${error?.name}: ${error?.message}`;
              assert.ok(error instanceof TypeError || error instanceof RangeError, where);
              assert.ok(error.message.startsWith(`[${op.name}] `), where);
              assert.ok(error.message.includes(`'${parameter.name}`), where);
              return true;
            },
          );
        }
      });
    });
  }
  works();
  assert.ok(count > 2500, `${count} calls`);
});

test('a disposed array in each position of each op', () => {
  const gone = mx.array([1]);
  gone.dispose();
  let count = 0;
  for (const op of ops) {
    op.params.forEach((parameter, position) => {
      if (!parameter.kinds.some((kind) => /array/.test(kind))) return;
      const args = op.params.slice(0, position).map(plausible);
      const value = parameter.kinds[0] === 'arrays' && !parameter.variadic ? [gone] : gone;
      count++;
      refuses(() => at(op.namespace)[op.name](...args, value), Error, `[${op.name}] `, 'disposed');
    });
  }
  assert.ok(count > 250, `${count} calls`);
});

test('a disposed array in everything else', () => {
  const gone = mx.array([1, 2]);
  gone.dispose();
  const uses = {
    shape: () => gone.shape,
    dtype: () => gone.dtype,
    item: () => gone.item(),
    tolist: () => gone.tolist(),
    typed: () => gone.toTypedArray(),
    view: () => gone.asTypedArray(),
    text: () => String(gone),
    iteration: () => [...gone],
    get: () => gone.get(0),
    set: () => gone.set(0, 1),
    value: () => mx.zeros([2]).set(0, gone),
    at: () => gone.at(0).add(1),
    eval: () => mx.eval(gone),
    tree: () => mx.eval({ a: [gone] }),
    array: () => mx.array(gone),
    list: () => mx.array([gone, gone]),
    grad: () => mx.grad((x) => x.sum())(gone),
    save: () => mx.save('/nonexistent/x.npy', gone),
    method: () => gone.add(1),
  };
  for (const [name, use] of Object.entries(uses)) {
    assert.throws(use, /disposed/, name);
    works();
  }
});

test('keywords that are unknown, given twice or not in last place', () => {
  const a = mx.ones([2, 2]);
  refuses(() => mx.sum(a, { axes: 0 }), TypeError, '[sum]', "unknown keyword 'axes'", 'axis, keepdims');
  refuses(() => mx.sum(a, 0, { axis: 0 }), TypeError, '[sum]', "'axis' is given twice");
  refuses(() => mx.sum(a, { axis: 0 }, true), TypeError, '[sum]', 'last');
  refuses(() => a.sum({ nothing: 1 }), TypeError, '[sum]', 'nothing');
  refuses(() => mx.array([1], { type: mx.int8 }), TypeError, '[array]', "'type'");
  refuses(() => mx.zeros([1], { dtype: 'float32' }), TypeError, '[zeros]', "'dtype'", 'float32');
  refuses(() => mx.grad((x) => x, { argnum: 0 }), TypeError, '[grad]', "'argnum'");
  refuses(() => mx.load('x.npy', { formats: 'npy' }), TypeError, '[load]', "'formats'");
});

test('shapes, dtypes, axes and indices that do not fit', () => {
  const a = mx.ones([2, 3]);
  refuses(() => mx.add(a, mx.ones([2, 4])), RangeError, '[add]', '(2,3)', '(2,4)');
  refuses(() => mx.matmul(a, a), RangeError, '[matmul]');
  refuses(() => mx.reshape(a, [5]), RangeError, '[reshape]', '(5)');
  refuses(() => mx.sum(a, 7), RangeError, '[sum]', '7');
  refuses(() => mx.sum(a, [0, 0]), RangeError, '[sum]');
  refuses(() => mx.concatenate([a, mx.ones([2])]), RangeError, '[concatenate]');
  refuses(() => mx.concatenate([]), RangeError, '[concatenate]');
  refuses(() => mx.stack([a, mx.ones([2])]), RangeError, '[stack]');
  refuses(() => mx.split(a, 4), RangeError, '[split]');
  refuses(() => mx.bitwise_and(a, a), Error, '[bitwise_and]');
  refuses(() => mx.matmul(mx.ones([2, 2], mx.int32), mx.ones([2, 2], mx.int32)), Error, '[matmul]');
  refuses(() => mx.random.randint(0, 1.5, [2], mx.float32), Error, '[randint]');
  refuses(() => mx.einsum('ij,jk', a), RangeError, '[einsum]');
  refuses(() => mx.expand_dims(a, 9), RangeError, '[expand_dims]', '9');
  refuses(() => mx.transpose(a, [0, 5]), RangeError, '[transpose]');
  refuses(() => a.get(5), RangeError, '[get]', '5');
  refuses(() => a.item(), RangeError, '[item]', '6 elements');
  refuses(() => mx.array([1.5]).add(2n ** 64n), RangeError, '[add]', '64 bits');
  refuses(() => mx.zeros([-1]), RangeError, '[zeros]');
  refuses(() => mx.sum(a, 2 ** 31), RangeError, '[sum]', "'axis'", '32-bit');
});

test('divisions of integers that trap on some processors', () => {
  const least = mx.array([-(2 ** 31), 7], mx.int32);
  for (const dtype of [mx.int8, mx.uint16, mx.int32, mx.uint32, mx.int64, mx.uint64]) {
    const a = mx.array([6, 7], dtype);
    const zero = mx.array([0, 2], dtype);
    assert.deepEqual(mx.floor_divide(a, zero).tolist().map(Number), [0, 3], dtype.name);
    assert.deepEqual(mx.remainder(a, zero).tolist().map(Number), [0, 1], dtype.name);
    assert.deepEqual(
      mx.divmod(a, 0).map((part) => part.tolist().map(Number)),
      [
        [0, 0],
        [0, 0],
      ],
      dtype.name,
    );
  }
  assert.deepEqual(mx.floor_divide(least, mx.array(-1, mx.int32)).tolist(), [-(2 ** 31), -7]);
  assert.deepEqual(mx.remainder(least, mx.array([-1, -1], mx.int32)).tolist(), [0, 0]);
  works();
});

test('sizes beyond memory', async () => {
  const huge = {
    RangeError: [
      [65536, 65536, 65536, 65536],
      [2 ** 31 - 1, 2 ** 31 - 1, 2 ** 31 - 1],
    ],
    Error: [
      [1e9, 1e9],
      [1e6, 1e6],
    ],
  };
  for (const shape of huge.RangeError) refuses(() => mx.zeros(shape), RangeError, '[zeros]', 'impossible');
  for (const shape of huge.Error) {
    refuses(() => mx.eval(mx.zeros(shape)), Error, 'allocate');
    refuses(() => mx.ones(shape).add(mx.ones(shape)).sum().item(), Error, 'allocate');
    await assert.rejects(async () => mx.async_eval(mx.random.normal(shape)), /allocate/);
    works();
  }
  await settle();
});

test('nothing is left of what was refused', async () => {
  const attempts = () => {
    const a = mx.ones([2, 3]);
    for (let i = 0; i < 200; i++) {
      assert.throws(() => mx.add(a, mx.ones([2, 4])));
      assert.throws(() => mx.stack([mx.ones([1]), mx.ones([2])]));
      assert.throws(() => mx.concatenate([mx.ones([1]), 3]));
      assert.throws(() => mx.array([[1, 2], [3]]));
      assert.throws(() => mx.array([mx.ones([1]), mx.ones([2])]));
      assert.throws(() => mx.eval(mx.zeros([1e9, 1e9])));
      assert.throws(() => a.get(9));
    }
  };
  const left = await leaked(attempts);
  assert.ok(left <= 128, `${left} arrays`);
});

// Compiled functions: when they are traced, what they take and give, and how they are combined.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { bump, counted, double } from './support/compiled.mjs';
import { askPython, child, mx, skip } from './support/core.mjs';

const x = mx.array([1, 2]);
const lists = (value) => (Array.isArray(value) ? value.map(lists) : value.tolist());

beforeEach(() => mx.random.seed(0));

test('a function is traced once for each kind of arguments', () => {
  const f = counted(double);
  const traces = (...args) => {
    f(...args);
    return f.traces;
  };
  const steps = [
    [[x], 1],
    [[mx.array([5, 6])], 1],
    [[mx.array([1, 2, 3])], 2],
    [[mx.array([1, 2], mx.int32)], 3],
    [[x], 3],
    [[x, 1], 4],
    [[x, 2], 5],
    [[x, 1], 5],
    [[x, true], 6],
    [[x, '1'], 7],
    [[x, 1n], 8],
    [[x, null], 9],
    [[x, undefined], 10],
    [[x, Number.NaN], 11],
    [[x, Number.NaN], 11],
    [[x, 0], 12],
    [[x, -0], 13],
    [[x, [1]], 14],
    [[x, [[1]]], 15],
    [[x, ['1']], 16],
    [[x, { a: 1 }], 17],
    [[x, { b: 1 }], 18],
    [[x, { a: 1 }], 18],
    [[x, { a: x }], 19],
    [[x, '[a'], 20],
    [[x, '"],"'], 21],
    [[x, '"', ''], 22],
    [[x, '', '"'], 23],
  ];
  for (const [args, expected] of steps) assert.equal(traces(...args), expected, `${args.slice(1)}`);
});

test('as many traces as Python', { skip }, () => {
  const python = askPython(`
import json, mlx.core as mx
x = mx.array([1.0, 2.0]); n = []; count = 0
def f(x, *a, **k):
    global count
    count += 1
    return x * 2
c = mx.compile(f)
for a in [(x,), (x, 1), (x, 2), (x, "a"), (x, None), (x, [1, 2]), (x, [1, 3]), (x, {"a": 1}), (x, {"b": 1}), (x, [x, {"c": x}]),
          (mx.ones((3,)),), (mx.ones((3, 1)),), (x, 1), (x, "a"), (x,)]:
    c(*a); n.append(count)
print(json.dumps(n))`);
  const f = counted(double);
  const calls = [[x], [x, 1], [x, 2], [x, 'a'], [x, null], [x, [1, 2]], [x, [1, 3]], [x, { a: 1 }], [x, { b: 1 }]];
  calls.push([x, [x, { c: x }]], [mx.ones([3])], [mx.ones([3, 1])], [x, 1], [x, 'a'], [x]);
  const traces = calls.map((args) => {
    f(...args);
    return f.traces;
  });
  assert.deepEqual(traces, python);
});

test('trees go in and out', () => {
  const f = counted((tree, [a, { b }], options) => ({
    sum: a.add(b),
    list: [tree.deep[0].x.negative(), null, 'text', { empty: [] }],
    scaled: a.multiply(options.by),
  }));
  for (let i = 1; i < 4; i++) {
    const result = f({ deep: [{ x: mx.array(i) }] }, [mx.array(i), { b: mx.array(10) }], { by: 3 });
    assert.equal(result.sum.item(), i + 10);
    assert.equal(result.scaled.item(), 3 * i);
    assert.equal(result.list[0].item(), -i);
    assert.deepEqual(result.list.slice(1), [null, 'text', { empty: [] }]);
  }
  assert.equal(f.traces, 1);
  const names = mx.compile((o) => ({ ['__proto__']: o.a, constructor: o.a }))({ a: x });
  assert.deepEqual(Object.keys(names), ['__proto__', 'constructor']);
});

test('what is returned need not be an array, nor new', () => {
  const map = new Map();
  assert.equal(mx.compile(() => null)(), null);
  assert.equal(mx.compile(() => map)(x), map);
  assert.equal(mx.compile(() => undefined)(x), undefined);
  assert.deepEqual(mx.compile(() => [])(x), []);
  const [same, twice, constant] = mx.compile((a) => [a, a, mx.array(7)])(x);
  assert.deepEqual([same.tolist(), twice.tolist(), constant.item()], [[1, 2], [1, 2], 7]);
});

test('the same array given twice is two inputs', () => {
  const f = mx.compile((a, b) => a.multiply(10).add(b));
  const y = mx.array([5, 6]);
  assert.deepEqual(lists([f(x, x), f(x, y), f(y, x)]), [
    [11, 22],
    [15, 26],
    [51, 62],
  ]);
});

test('ops with several results, sorted, sliced and scattered parts', () => {
  const body = (a) => {
    const [q, r] = mx.linalg.qr(a, { stream: mx.cpu });
    const [left, right] = mx.split(a, 2, 1);
    const b = mx.array(a);
    b.set([0], 5);
    return [q.matmul(r), left.add(right), mx.sort(a), b, ...mx.divmod(a, 2)];
  };
  const f = counted(body);
  for (let i = 0; i < 3; i++) {
    const a = mx.random.normal([4, 4]);
    for (const [k, part] of f(a).entries()) assert.ok(mx.allclose(part, body(a)[k], 1e-4, 1e-4).item(), `part ${k}`);
  }
  assert.equal(f.traces, 1);
});

test('constants that were not computed when the function was compiled', () => {
  const w = mx.random.normal([3]).add(1);
  const f = mx.compile((a) => a.multiply(w));
  const first = f(mx.ones([3])).tolist();
  assert.deepEqual(first, w.tolist());
  assert.deepEqual(f(mx.ones([3])).tolist(), first);
});

test('the keywords of Python', () => {
  const state = { w: mx.array([1, 1]) };
  const body = (a) => a.add(state.w);
  for (const f of [
    mx.compile(body, [state]),
    mx.compile(body, { inputs: state }),
    mx.compile(body, state, null, false),
    mx.compile(body, [state], { outputs: [state] }),
    mx.compile(body, [state], null, { shapeless: true }),
  ]) {
    assert.deepEqual(f(x).tolist(), [2, 3]);
  }
  const named = mx.compile(function scale(a, _b) {
    return a;
  });
  assert.deepEqual([named.name, named.length], ['scale', 2]);
});

test('a function that calls itself', () => {
  const power = counted((a, n) => (n === 0 ? a : power(a.multiply(2), n - 1)));
  assert.deepEqual(power(x, 3).tolist(), [8, 16]);
  assert.deepEqual(power(x, 3).tolist(), [8, 16]);
  assert.deepEqual(power(x, 2).tolist(), [4, 8]);
  const endless = mx.compile((a) => endless(a));
  assert.throws(() => endless(x), RangeError);
  const even = mx.compile((a, n) => (n === 0 ? a : odd(a.add(1), n - 1)));
  const odd = mx.compile((a, n) => (n === 0 ? a.negative() : even(a.add(1), n - 1)));
  assert.deepEqual(even(x, 5).tolist(), [-6, -7]);
  assert.deepEqual(even(x, 4).tolist(), [5, 6]);
});

test('compiled functions within compiled functions', () => {
  const state = { n: mx.array(0) };
  const inner = counted(
    (a) => {
      state.n = state.n.add(1);
      return a.exp().add(state.n);
    },
    { inputs: state, outputs: state },
  );
  const outer = counted((a) => inner(inner(a)).sum(), { inputs: state, outputs: state });
  const plain = (a, n) =>
    a
      .exp()
      .add(n + 1)
      .exp()
      .add(n + 2)
      .sum()
      .item();
  for (let i = 0; i < 3; i++) {
    const result = outer(mx.array([0.1, 0.2])).item();
    assert.ok(Math.abs(result / plain(mx.array([0.1, 0.2]), 2 * i) - 1) < 1e-5);
    assert.equal(state.n.item(), 2 * i + 2);
  }
  assert.deepEqual([inner.traces, outer.traces], [2, 1], 'one trace for each place in the outer graph');
});

test('gradients of compiled functions, and compiled gradients', () => {
  const f = (a, b) => a.multiply(a).multiply(b).exp().sum();
  const b = mx.array([0.5, 0.25]);
  const expected = mx.grad(f, [0, 1])(x, b);
  const close = (got) => {
    for (const [i, g] of got.entries()) assert.ok(mx.allclose(g, expected[i]).item());
  };
  const compiled = counted(f);
  for (let i = 0; i < 2; i++) {
    close(mx.grad(compiled, [0, 1])(x, b));
    assert.ok(mx.allclose(compiled(x, b), f(x, b)).item(), 'and in between it is called as it is');
  }
  assert.equal(compiled.traces, 3);
  const gradient = mx.compile(mx.grad(f, [0, 1]));
  for (let i = 0; i < 2; i++) close(gradient(x, b));
  close(mx.compile(mx.grad(mx.compile(f), [0, 1]))(x, b));
  const [, [tangent]] = mx.jvp(mx.compile(f), [x, b], [mx.ones([2]), mx.zeros([2])]);
  assert.ok(mx.allclose(tangent, expected[0].sum()).item());
  const second = mx.grad((a) => mx.grad(mx.compile(f))(a, b).sum())(x);
  assert.ok(mx.allclose(second, mx.grad((a) => mx.grad(f)(a, b).sum())(x)).item());
});

test('shapeless functions are traced once for all lengths', () => {
  const f = counted((a) => mx.softmax(a.multiply(2)).sum(-1), { shapeless: true });
  for (const length of [2, 3, 100]) assert.deepEqual(f(mx.ones([2, length])).shape, [2]);
  assert.equal(f.traces, 1);
  f(mx.ones([2]));
  f(mx.ones([2], mx.float16));
  assert.equal(f.traces, 3);
});

test('compiling can be turned off', async () => {
  const f = counted(double);
  f(x);
  mx.disable_compile();
  try {
    assert.deepEqual(f(x).tolist(), [2, 4]);
    f(x);
    assert.equal(f.traces, 3);
    const state = { w: x };
    const g = mx.compile(bump(state, 1), { inputs: state, outputs: state });
    assert.deepEqual(
      [g().tolist(), g().tolist(), state.w.tolist()],
      [
        [2, 3],
        [3, 4],
        [3, 4],
      ],
    );
  } finally {
    mx.enable_compile();
  }
  f(x);
  assert.equal(f.traces, 3);
  const program = `
import { core as mx } from 'mlx';
let traces = 0;
const f = mx.compile((a) => (traces++, a.exp().add(1)));
const x = mx.array([0, 0]);
for (let i = 0; i < 3; i++) mx.eval(f(x));
if (process.env.MLX_DISABLE_COMPILE) { mx.enable_compile(); for (let i = 0; i < 3; i++) mx.eval(f(x)); }
console.log(traces, f(x).tolist().join());`;
  const off = await child(program, { env: { MLX_DISABLE_COMPILE: '1' } });
  assert.equal(off.stdout, '4 2,2\n', off.stderr);
  const plain = await child(program);
  assert.equal(plain.stdout, '1 2,2\n', plain.stderr);
});

const cpu = mx.default_device().type === mx.cpu;

test('without a C++ compiler the function runs in every call', {
  skip: !cpu || process.platform === 'win32',
}, async () => {
  const program = `
import { core as mx } from 'mlx';
let traces = 0;
const f = mx.compile((a) => (traces++, a.exp().add(1)));
for (let i = 0; i < 3; i++) mx.eval(f(mx.array([0, 0])));
console.log(traces);`;
  const { stdout, stderr } = await child(program, { env: { PATH: '' } });
  assert.equal(stdout, '3\n', stderr);
});

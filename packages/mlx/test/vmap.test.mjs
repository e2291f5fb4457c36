// Vectorizing functions: axes, trees, other transforms, arrays that are changed in place; against Python MLX.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mx } from './support/core.mjs';
import { testPaired } from './support/paired.mjs';

const X = ['mx.arange(6, { dtype: mx.float32 }).reshape(2, 3)', 'mx.arange(6, dtype=mx.float32).reshape(2, 3)'];

testPaired({
  'one axis for all arguments': [
    'mx.vmap((a, b) => a.add(b))(mx.array([1, 2]), mx.array([3, 4]))',
    'mx.vmap(lambda a, b: a + b)(mx.array([1., 2.]), mx.array([3., 4.]))',
  ],
  'an axis for each argument, one of none': [
    `mx.vmap((a, b) => a.multiply(b).sum(), [1, null])(${X[0]}, mx.array([5, 7]))`,
    `mx.vmap(lambda a, b: (a * b).sum(), in_axes=(1, None))(${X[1]}, mx.array([5., 7.]))`,
  ],
  'negative axes, in and out': [
    `mx.vmap((a) => mx.stack([a, a.add(1)]), -1, -1)(${X[0]})`,
    `mx.vmap(lambda a: mx.stack([a, a + 1]), in_axes=-1, out_axes=-1)(${X[1]})`,
  ],
  keywords: [
    `mx.vmap((a) => a.exp(), { in_axes: 1, out_axes: 1 })(${X[0]})`,
    `mx.vmap(lambda a: a.exp(), in_axes=1, out_axes=1)(${X[1]})`,
  ],
  'a keyword in the second place': [
    `mx.vmap((a) => a.exp(), 1, { out_axes: 1 })(${X[0]})`,
    `mx.vmap(lambda a: a.exp(), 1, out_axes=1)(${X[1]})`,
  ],
  'a tree of arguments': [
    `mx.vmap((d, c) => d.a.add(d.b[0]).add(c), [{ a: 0, b: [null] }, 1])({ a: ${X[0]}, b: [mx.array(10)] }, ${X[0]}.T)`,
    `mx.vmap(lambda d, c: d["a"] + d["b"][0] + c, in_axes=({"a": 0, "b": [None]}, 1))({"a": ${X[1]}, "b": [mx.array(10.)]}, ${X[1]}.T)`,
  ],
  'one axis for a whole branch': [
    `mx.vmap((d, c) => d.a.add(d.b).add(c), [0, null])({ a: ${X[0]}, b: ${X[0]} }, mx.array(1))`,
    `mx.vmap(lambda d, c: d["a"] + d["b"] + c, in_axes=(0, None))({"a": ${X[1]}, "b": ${X[1]}}, mx.array(1.))`,
  ],
  'axes of a single tree': [
    `mx.vmap((d) => d.a.add(d.b), { a: 0, b: null })({ a: ${X[0]}, b: mx.array(1) })`,
    `mx.vmap(lambda d: d["a"] + d["b"], in_axes={"a": 0, "b": None})({"a": ${X[1]}, "b": mx.array(1.)})`,
  ],
  'a single argument with its axis in a list': [
    `mx.vmap((a) => a.sum(), [1])(${X[0]})`,
    `mx.vmap(lambda a: a.sum(), in_axes=(1,))(${X[1]})`,
  ],
  'trees of results': [
    `mx.vmap((a) => [a, { k: a.sum(), c: mx.array([1, 2]) }], 0, [1, { k: 0, c: null }])(${X[0]})`,
    `mx.vmap(lambda a: (a, {"k": a.sum(), "c": mx.array([1., 2.])}), out_axes=(1, {"k": 0, "c": None}))(${X[1]})`,
  ],
  'constants are repeated': [
    `mx.vmap((a) => [a, mx.array([1, 2])])(${X[0]})`,
    `mx.vmap(lambda a: (a, mx.array([1., 2.])))(${X[1]})`,
  ],
  'empty trees': [`mx.vmap((a, b) => [a, b, {}])(${X[0]}, [])`, `mx.vmap(lambda a, b: (a, b, {}))(${X[1]}, [])`],
  'no elements': ['mx.vmap((a) => a.add(1))(mx.zeros([0, 3]))', 'mx.vmap(lambda a: a + 1)(mx.zeros([0, 3]))'],
  twice: [
    `mx.vmap(mx.vmap((a, b) => a.multiply(b), [0, null]), [null, 0])(mx.array([1, 2]), mx.array([3, 4, 5]))`,
    `mx.vmap(mx.vmap(lambda a, b: a * b, in_axes=(0, None)), in_axes=(None, 0))(mx.array([1., 2.]), mx.array([3., 4., 5.]))`,
  ],
  'three times': [
    'mx.vmap(mx.vmap(mx.vmap((a) => a.sum(), 1)), 2)(mx.arange(24).reshape(2, 1, 3, 4))',
    'mx.vmap(mx.vmap(mx.vmap(lambda a: a.sum(), 1)), 2)(mx.arange(24).reshape(2, 1, 3, 4))',
  ],
  'of a gradient': [
    'mx.vmap(mx.grad((a, b) => a.square().multiply(b), [0, 1]))(mx.array([1, 2]), mx.array([3, 4]))',
    'mx.vmap(mx.grad(lambda a, b: a.square() * b, argnums=[0, 1]))(mx.array([1., 2.]), mx.array([3., 4.]))',
  ],
  'of a value and gradients of a tree': [
    'mx.vmap(mx.value_and_grad((p, x) => p.w.multiply(x).sum()), [{ w: null }, 0])({ w: mx.array([1, 2]) }, mx.array([[3, 4], [5, 6]]))',
    'mx.vmap(mx.value_and_grad(lambda p, x: (p["w"] * x).sum()), in_axes=({"w": None}, 0))({"w": mx.array([1., 2.])}, mx.array([[3., 4.], [5., 6.]]))',
  ],
  'in a gradient': [
    'mx.grad((w, x) => mx.vmap((v) => v.multiply(w).exp().sum())(x).mean())(mx.array([0.5, 1]), mx.array([[1, 2], [3, 4]]))',
    'mx.grad(lambda w, x: mx.vmap(lambda v: (v * w).exp().sum())(x).mean())(mx.array([0.5, 1.]), mx.array([[1., 2.], [3., 4.]]))',
  ],
  'with vjp and jvp, in both orders': [
    `const x = mx.array([1, 2]);
     return [
       mx.vmap((a) => mx.vjp(mx.sin, [a], [mx.array(2)]))(x), mx.vjp(mx.vmap(mx.sin), [x], [x]),
       mx.vmap((a) => mx.jvp(mx.sin, [a], [mx.array(2)]))(x), mx.jvp(mx.vmap(mx.sin), [x], [x]),
     ];`,
    `x = mx.array([1., 2.])
result = [
    mx.vmap(lambda a: mx.vjp(mx.sin, [a], [mx.array(2.)]))(x), mx.vjp(mx.vmap(mx.sin), [x], [x]),
    mx.vmap(lambda a: mx.jvp(mx.sin, [a], [mx.array(2.)]))(x), mx.jvp(mx.vmap(mx.sin), [x], [x]),
]`,
  ],
  'the Jacobian and the Hessian': [
    `const f = (x) => x.square().sum().multiply(x.sum()), x = mx.array([1, 2, 3]);
     return [mx.vmap((v) => mx.vjp(mx.grad(f), [x], [v])[1][0])(mx.eye(3)), mx.vmap((v) => mx.jvp(mx.grad(f), [x], [v])[1][0])(mx.eye(3))];`,
    `f, x = lambda x: x.square().sum() * x.sum(), mx.array([1., 2., 3.])
result = [mx.vmap(lambda v: mx.vjp(mx.grad(f), [x], [v])[1][0])(mx.eye(3)), mx.vmap(lambda v: mx.jvp(mx.grad(f), [x], [v])[1][0])(mx.eye(3))]`,
  ],
  'random keys': [
    'mx.vmap((k) => mx.random.uniform({ shape: [2], key: k }))(mx.random.split(mx.random.key(3), 4))',
    'mx.vmap(lambda k: mx.random.uniform(shape=[2], key=k))(mx.random.split(mx.random.key(3), 4))',
  ],
  'indices that are traced': [
    'mx.vmap((a, i) => [a.get(i), mx.take(a, i), a.at(i).add(1)])(mx.arange(6).reshape(2, 3), mx.array([0, -1], mx.int32))',
    'mx.vmap(lambda a, i: (a[i], mx.take(a, i), a.at[i].add(1)))(mx.arange(6).reshape(2, 3), mx.array([0, -1]))',
  ],
  'arrays changed in place': [
    `const f = (a, i, v) => { a.set(i, v); return a; };
     const x = mx.zeros([2, 3]);
     return [mx.vmap(f)(x, mx.array([0, 2], mx.int32), mx.array([5, 6])), x];`,
    `def f(a, i, v):
    a[i] = v
    return a
x = mx.zeros([2, 3])
result = [mx.vmap(f)(x, mx.array([0, 2]), mx.array([5., 6.])), x]`,
  ],
  'an array made within': [
    '(() => { const f = (v) => { const z = mx.zeros([3]); z.set(1, v); return z; }; return mx.vmap(f)(mx.array([1, 2])); })()',
    `def f(v):
    z = mx.zeros([3])
    z[1] = v
    return z
result = mx.vmap(f)(mx.array([1., 2.]))`,
  ],
  'rows by iteration': [
    'mx.vmap((a) => mx.stack([...a].reverse()))(mx.arange(8).reshape(2, 2, 2))',
    'mx.vmap(lambda a: mx.stack(list(reversed(list(a)))))(mx.arange(8).reshape(2, 2, 2))',
  ],

  'lengths that differ': [
    `mx.vmap((a, b) => a)(${X[0]}, mx.zeros([3]))`,
    `mx.vmap(lambda a, b: a)(${X[1]}, mx.zeros([3]))`,
  ],
  'an axis that is not there': [`mx.vmap((a) => a, 2)(${X[0]})`, `mx.vmap(lambda a: a, 2)(${X[1]})`],
  'an output axis that is not there': [`mx.vmap((a) => a, 0, 3)(${X[0]})`, `mx.vmap(lambda a: a, 0, 3)(${X[1]})`],
  'a scalar': ['mx.vmap((a) => a)(mx.array(1))', 'mx.vmap(lambda a: a)(mx.array(1.))'],
  'a number as argument': [
    `mx.vmap((a, b) => a, [0, null])(${X[0]}, 2)`,
    `mx.vmap(lambda a, b: a, (0, None))(${X[1]}, 2)`,
    'TypeError',
  ],
  'a number as result': [`mx.vmap((a) => 3)(${X[0]})`, `mx.vmap(lambda a: 3)(${X[1]})`, 'TypeError'],
  'nothing as result': [`mx.vmap((a) => {})(${X[0]})`, `mx.vmap(lambda a: None)(${X[1]})`, 'TypeError'],
  'no argument': ['mx.vmap(() => mx.array(1))()', 'mx.vmap(lambda: mx.array(1.))()'],
  'no axis': [
    `mx.vmap((a, b) => a, [null, null])(${X[0]}, ${X[0]})`,
    `mx.vmap(lambda a, b: a, (None, None))(${X[1]}, ${X[1]})`,
  ],
  'no output axis for what has one': [
    `mx.vmap((a) => [a], 0, [null])(${X[0]})`,
    `mx.vmap(lambda a: (a,), 0, (None,))(${X[1]})`,
  ],
  'too many axes': [
    `mx.vmap((a, b) => a, [0, 0, 0])(${X[0]}, ${X[0]})`,
    `mx.vmap(lambda a, b: a, (0, 0, 0))(${X[1]}, ${X[1]})`,
  ],
  'axes of another tree': [
    `mx.vmap((d) => d.a, { a: 0, c: 0 })({ a: ${X[0]}, b: ${X[0]} })`,
    `mx.vmap(lambda d: d["a"], {"a": 0, "c": 0})({"a": ${X[1]}, "b": ${X[1]}})`,
  ],
  'output axes of another tree': [
    `mx.vmap((a) => [a, a], 0, [0])(${X[0]})`,
    `mx.vmap(lambda a: (a, a), 0, (0,))(${X[1]})`,
  ],
  'a fraction as axis': [`mx.vmap((a) => a, 0.5)(${X[0]})`, `mx.vmap(lambda a: a, 0.5)(${X[1]})`, 'TypeError'],
  'a text as axis': [`mx.vmap((a) => a, 'x')(${X[0]})`, `mx.vmap(lambda a: a, "x")(${X[1]})`, 'TypeError'],
  'no function': ['mx.vmap(3)', 'mx.vmap(3)'],
  'reading within': [
    `mx.vmap((a) => a.multiply(a.sum().item()))(${X[0]})`,
    `mx.vmap(lambda a: a * a.sum().item())(${X[1]})`,
  ],
  'computing within': [
    `mx.vmap((a) => { mx.eval(a); return a; })(${X[0]})`,
    `mx.vmap(lambda a: (mx.eval(a), a)[1])(${X[1]})`,
  ],
  'printing within': [`mx.vmap((a) => [String(a), a][1])(${X[0]})`, `mx.vmap(lambda a: (str(a), a)[1])(${X[1]})`],
  'an op that has no vectorized form': [
    'mx.vmap((a) => mx.linalg.qr(a)[0])(mx.ones([2, 3, 3]))',
    'mx.vmap(lambda a: mx.linalg.qr(a, stream=mx.cpu)[0])(mx.ones([2, 3, 3]))',
    'RangeError',
  ],
});

test('an array that is two of the results, whose axis Python moves twice', () => {
  const x = mx.arange(24).reshape(2, 3, 4);
  const [a, b] = mx.vmap((v) => [v, v], 2)(x);
  const [c, d, e] = mx.vmap((v) => [v, v, v], 2, [0, 1, 2])(x);
  assert.deepEqual(
    [a, b, c, d, e].map((v) => [...v.shape]),
    [
      [4, 2, 3],
      [4, 2, 3],
      [4, 2, 3],
      [2, 4, 3],
      [2, 3, 4],
    ],
  );
  assert.deepEqual(b.tolist(), x.transpose(2, 0, 1).tolist());
});

test('gradients of slices that are set, which Python computes for the first of the batch alone', () => {
  const x = mx.arange(6, { dtype: mx.float32 }).reshape(2, 3);
  const set = (row) => {
    const copy = row.add(0);
    copy.set(':2', 7);
    return copy;
  };
  assert.deepEqual(mx.vmap(set)(x).tolist(), [
    [7, 7, 2],
    [7, 7, 5],
  ]);
  const gradient = [
    [0, 0, 4],
    [0, 0, 10],
  ];
  assert.deepEqual(
    mx
      .vmap(mx.grad((row) => set(row).square().sum()))(x)
      .tolist(),
    gradient,
  );
  assert.deepEqual(
    mx
      .grad((a) => mx.vmap(set)(a).square().sum())(x)
      .tolist(),
    gradient,
  );
});

test('axes in keywords, and objects that are trees of axes', () => {
  const x = mx.ones([2, 3]);
  assert.throws(() => mx.vmap((a) => a, { in_axes: 0 }, 1), { name: 'TypeError', message: /^\[vmap\] .*last/ });
  assert.throws(() => mx.vmap((a) => a, 0, { in_axes: 0 }), { name: 'TypeError', message: /'in_axes'.*twice/ });
  assert.throws(() => mx.vmap((a) => a, { in_axis: 0 })(x), { name: 'TypeError', message: /'in_axes'/ });
  assert.deepEqual(mx.vmap((d) => d.in_axes, { in_axes: { in_axes: 1 } })({ in_axes: x }).shape, [3, 2]);
});

test('what goes wrong within leaves everything as it was', () => {
  const x = mx.array([1, 2]);
  const mine = new Error('mine');
  const throws = () => {
    throw mine;
  };
  for (const f of [
    mx.vmap(throws),
    mx.vmap(mx.grad(throws)),
    mx.grad(mx.vmap(throws)),
    mx.vmap(mx.vmap(throws, null)),
  ]) {
    assert.throws(
      () => f(x),
      (error) => error === mine || /^\[vmap\]/.test(error.message),
    );
  }
  const disposing = (a) => {
    a.dispose();
    return a;
  };
  assert.throws(() => mx.vmap(disposing)(x), /disposed/);
  assert.throws(() => mx.vmap(async (a) => a)(x), { name: 'TypeError' });
  assert.throws(() => mx.vmap((a) => [a, [a]].flatMap((v) => [v, throws]))(x), { name: 'TypeError' });
  const endless = (a) => mx.vmap(endless, null)(a);
  assert.throws(() => endless(x), Error);
  assert.throws(() => mx.vmap((a) => mx.vmap((b) => b)(a))(x), { name: 'RangeError', message: /axis 0/ });
  assert.deepEqual(
    mx
      .vmap((a) => a.add(1))(x)
      .tolist(),
    [2, 3],
  );
});

test('a tree that contains itself', () => {
  const tree = { a: mx.ones([2]) };
  tree.self = tree;
  assert.throws(() => mx.vmap((t) => t.a)(tree), { name: 'RangeError', message: /^\[vmap\] .*itself/ });
  assert.throws(() => mx.vmap(() => tree)(mx.ones([2])), { name: 'RangeError', message: /^\[vmap\] .*itself/ });
});

// Functions with transforms of their own, checkpoints, dependencies; against Python MLX.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mx, nn, settle } from './support/core.mjs';
import { testPaired } from './support/paired.mjs';

const XY = ['const x = mx.array([1, 2]), y = mx.array([3, 4]);', 'x, y = mx.array([1., 2.]), mx.array([3., 4.])'];
const program = (js, python) => [`${XY[0]}\n${js}`, `${XY[1]}\n${python}`];

testPaired({
  'nothing of its own': program(
    `const f = mx.custom_function((a, b) => a.multiply(b));
     return [f(x, y), mx.grad((a, b) => f(a, b).sum(), [0, 1])(x, y), mx.vmap(f)(x, y), mx.custom_function(() => 3)(x)];`,
    `f = mx.custom_function(lambda a, b: a * b)
result = [f(x, y), mx.grad(lambda a, b: f(a, b).sum(), [0, 1])(x, y), mx.vmap(f)(x, y), mx.custom_function(lambda a: 3)(x)]`,
  ),
  'a vjp, which gets primals, cotangents and outputs': program(
    `const seen = [];
     const f = mx.custom_function((a, b) => a.multiply(b)).vjp((...given) => { seen.push(given); return [given[1].multiply(2), given[1].multiply(3)]; });
     return [f(x, y), mx.grad((a, b) => f(a, b).multiply(b).sum(), [0, 1])(x, y), seen];`,
    `seen = []
f = mx.custom_function(lambda a, b: a * b)
@f.vjp
def g(*given):
    seen.append(given)
    return given[1] * 2, given[1] * 3
result = [f(x, y), mx.grad(lambda a, b: (f(a, b) * b).sum(), [0, 1])(x, y), seen]`,
  ),
  'one primal is no list': program(
    `const f = mx.custom_function((a) => a.exp()).vjp((p, c, o) => p.multiply(c).multiply(o));
     return [mx.value_and_grad((a) => f(a).sum())(x), mx.grad(mx.grad((a) => f(a)))(mx.array(2))];`,
    `f = mx.custom_function(lambda a: a.exp())
f.vjp(lambda p, c, o: p * c * o)
result = [mx.value_and_grad(lambda a: f(a).sum())(x), mx.grad(mx.grad(lambda a: f(a)))(mx.array(2.))]`,
  ),
  'several outputs': program(
    `const f = mx.custom_function((a) => [a.sin(), { c: a.cos() }]).vjp((p, [s, { c }], o) => s.multiply(10).add(c).add(o[1].c));
     return mx.grad((a) => { const [s, { c }] = f(a); return s.add(c.multiply(3)).sum(); })(x);`,
    `f = mx.custom_function(lambda a: (a.sin(), {"c": a.cos()}))
f.vjp(lambda p, c, o: c[0] * 10 + c[1]["c"] + o[1]["c"])
def loss(a):
    s, d = f(a)
    return (s + d["c"] * 3).sum()
result = mx.grad(loss)(x)`,
  ),
  'trees of inputs, with what is no array': program(
    `const f = mx.custom_function((d) => ({ o: d.w[0].multiply(d.w[1]).multiply(d.k) }))
       .vjp((p, c, o) => ({ w: [c.o.multiply(p.k), c.o.add(o.o)] }));
     return mx.grad((w) => f({ w, k: 5 }).o.sum())([x, y]);`,
    `f = mx.custom_function(lambda d: {"o": d["w"][0] * d["w"][1] * d["k"]})
f.vjp(lambda p, c, o: {"w": [c["o"] * p["k"], c["o"] + o["o"]]})
result = mx.grad(lambda w: f({"w": w, "k": 5})["o"].sum())([x, y])`,
  ),
  'a jvp, which gets null where there is no tangent': program(
    `const seen = [];
     const f = mx.custom_function((a, b) => a.multiply(b))
       .jvp((p, t) => { seen.push([p, t]); return t[0] ? t[0].multiply(7) : t[1].multiply(9); });
     return [mx.jvp(f, [x, y], [x, y]), mx.jvp((a) => f(a, y), [x], [y]), mx.jvp((b) => f(x, b), [y], [x]), seen];`,
    `seen = []
f = mx.custom_function(lambda a, b: a * b)
@f.jvp
def g(p, t):
    seen.append([p, t])
    return t[1] * 9 if t[0] is None else t[0] * 7
result = [mx.jvp(f, [x, y], [x, y]), mx.jvp(lambda a: f(a, y), [x], [y]), mx.jvp(lambda b: f(x, b), [y], [x]), seen]`,
  ),
  'what is not set is as usual': program(
    `const f = mx.custom_function((a) => a.square()).jvp((p, t) => t.multiply(100));
     const g = mx.custom_function((a) => a.square()).vjp((p, c) => c.multiply(100));
     return [mx.grad((a) => f(a).sum())(x), mx.jvp(g, [x], [y]), mx.vmap(g)(x), mx.grad((a) => mx.vmap(g)(a).sum())(x)];`,
    `f = mx.custom_function(lambda a: a.square())
f.jvp(lambda p, t: t * 100)
g = mx.custom_function(lambda a: a.square())
g.vjp(lambda p, c, o: c * 100)
result = [mx.grad(lambda a: f(a).sum())(x), mx.jvp(g, [x], [y]), mx.vmap(g)(x), mx.grad(lambda a: mx.vmap(g)(a).sum())(x)]`,
  ),
  'a vmap, which gets inputs and axes': program(
    `const seen = [], z = mx.array([[1, 2, 3], [4, 5, 6]]);
     const f = mx.custom_function((a, b) => a.multiply(b).sum())
       .vmap((inputs, axes) => { seen.push([inputs, axes]); return [inputs[0].sum(axes[0] === 0 ? 1 : 0).multiply(10), 0]; });
     return [mx.vmap(f, [1, null])(z, x), mx.vmap(f, [0, 0])(z, z), seen];`,
    `seen, z = [], mx.array([[1., 2., 3.], [4., 5., 6.]])
f = mx.custom_function(lambda a, b: (a * b).sum())
@f.vmap
def g(inputs, axes):
    seen.append([inputs, axes])
    return inputs[0].sum(1 if axes[0] == 0 else 0) * 10, 0
result = [mx.vmap(f, (1, None))(z, x), mx.vmap(f, (0, 0))(z, z), seen]`,
  ),
  'a vmap of trees, with axes for a whole branch': program(
    `const f = mx.custom_function((d) => [d.w[0], { s: d.w[0].add(d.w[1]) }])
       .vmap((d, axes) => [[d.w[0], { s: d.w[0].multiply(axes.w[1] === null ? 2 : 3) }], 0]);
     return mx.vmap((a) => f({ w: [a, mx.array(1)], text: 'hi' }))(x);`,
    `f = mx.custom_function(lambda d: (d["w"][0], {"s": d["w"][0] + d["w"][1]}))
f.vmap(lambda d, axes: ((d["w"][0], {"s": d["w"][0] * (2 if axes["w"][1] is None else 3)}), 0))
result = mx.vmap(lambda a: f({"w": [a, mx.array(1.)], "text": "hi"}))(x)`,
  ),
  'a vmap whose result has no axis': program(
    `const f = mx.custom_function((a) => a.multiply(2)).vmap((a, axis) => [mx.array(5), null]);
     return mx.vmap((a) => f(a).add(a))(x);`,
    `f = mx.custom_function(lambda a: a * 2)
f.vmap(lambda a, axis: (mx.array(5.), None))
result = mx.vmap(lambda a: f(a) + a)(x)`,
  ),
  'captured arrays are constants': program(
    `const f = (b) => mx.custom_function((a) => a.multiply(b)).vjp((p, c) => c);
     return [mx.grad((a) => f(y)(a).sum())(x), mx.grad((b) => f(b)(x).sum())(y)];`,
    `def f(b):
    g = mx.custom_function(lambda a: a * b)
    g.vjp(lambda p, c, o: c)
    return g
result = [mx.grad(lambda a: f(y)(a).sum())(x), mx.grad(lambda b: f(b)(x).sum())(y)]`,
  ),
  'no inputs': program(
    'return mx.custom_function(() => mx.array([1, 2])).vjp((p, c) => [])();',
    `f = mx.custom_function(lambda: mx.array([1., 2.]))
f.vjp(lambda p, c, o: [])
result = f()`,
  ),
  'a result that is no array': program(
    'return mx.custom_function((a) => [a, 3]).vjp((p, c) => c)(x);',
    `f = mx.custom_function(lambda a: (a, 3))
f.vjp(lambda p, c, o: c)
result = f(x)`,
  ).concat('TypeError'),
  'a vmap that does not return two': program(
    'return mx.vmap(mx.custom_function((a) => a).vmap((a) => a))(x);',
    `f = mx.custom_function(lambda a: a)
f.vmap(lambda a, axes: a)
result = mx.vmap(f)(x)`,
  ).concat('TypeError'),
  'no function': ['mx.custom_function(3)', 'mx.custom_function(3)'],
  'no function as vjp': ['mx.custom_function((a) => a).vjp(3)', 'mx.custom_function(lambda a: a).vjp(3)'],

  'a checkpoint': program(
    `const f = mx.checkpoint((a, k, { b }) => ({ o: a.sin().multiply(b).exp(), k }));
     return [f(x, 3, { b: y }), mx.value_and_grad((a, b) => f(a, 3, { b }).o.sum(), [0, 1])(x, y)];`,
    `f = mx.checkpoint(lambda a, k, d: {"o": (a.sin() * d["b"]).exp(), "k": k})
result = [f(x, 3, {"b": y}), mx.value_and_grad(lambda a, b: f(a, 3, {"b": b})["o"].sum(), [0, 1])(x, y)]`,
  ),
  'derivatives of a checkpoint, vectorized': program(
    `const f = mx.checkpoint((a) => a.sin());
     return [mx.grad(mx.grad(f))(mx.array(1)), mx.vmap(f)(x), mx.vmap(mx.grad((a) => a.multiply(a.sin())))(x), mx.jvp(f, [x], [y])];`,
    `f = mx.checkpoint(lambda a: a.sin())
result = [mx.grad(mx.grad(f))(mx.array(1.)), mx.vmap(f)(x), mx.vmap(mx.grad(lambda a: a * a.sin()))(x), mx.jvp(f, [x], [y])]`,
  ),
  'a checkpoint of no function': ['mx.checkpoint(3)', 'mx.checkpoint(3)'],

  'depends: an array, lists': program(
    'return [mx.depends(x, y), mx.depends([x, y], y), mx.depends([x], [x, y]), mx.depends([x], []), mx.depends(x, { dependencies: y })];',
    'result = [mx.depends(x, y), mx.depends([x, y], y), mx.depends([x], [x, y]), mx.depends([x], []), mx.depends(x, y)]',
  ),
  'depends: gradients': program(
    'return mx.grad((a, b) => mx.depends(a.square(), b.exp()).sum(), [0, 1])(x, y);',
    'result = mx.grad(lambda a, b: mx.depends(a.square(), b.exp()).sum(), [0, 1])(x, y)',
  ),
  'depends: a tree': program('return mx.depends({ a: x }, y);', 'result = mx.depends({"a": x}, y)').concat('TypeError'),
  'depends: a number': program('return mx.depends(x, 2);', 'result = mx.depends(x, 2)').concat('TypeError'),
});

const [x, y] = [mx.array([1, 2]), mx.array([3, 4])];

test('an object to call, whose methods give it back', () => {
  const f = mx.custom_function((a) => a);
  assert.equal(
    f
      .vjp((_, c) => c)
      .jvp((_, t) => t)
      .vmap((a, axis) => [a, axis]),
    f,
  );
  assert.equal(typeof f, 'function');
  assert.deepEqual(f(x).tolist(), [1, 2]);
});

test('wrong results of a vjp, jvp or vmap are refused', () => {
  const make = () => mx.custom_function((a, b) => a.multiply(b));
  const gradient = (f) => mx.grad((a, b) => f(a, b).sum(), [0, 1])(x, y);
  const refused = { name: 'RangeError', message: /\[custom_function\] The (vjp|jvp|vmap) / };
  for (const wrong of [
    (_, c) => c,
    () => null,
    () => 5,
    (_, c) => [c, c, c],
    () => [x, mx.zeros([3])],
    () => [x, x.sum()],
  ]) {
    assert.throws(() => gradient(make().vjp(wrong)), refused);
  }
  for (const wrong of [() => null, () => [x, x], () => x.sum(), () => 'text']) {
    assert.throws(() => mx.jvp(make().jvp(wrong), [x, y], [x, y]), refused);
  }
  for (const wrong of [
    () => [x.sum(), null],
    () => [[x, x], 0],
    () => [mx.zeros([3]), 0],
    () => [5, 0],
    () => [mx.zeros([2, 1]), 0],
  ]) {
    assert.throws(() => mx.vmap(make().vmap(wrong))(x, y), { name: 'RangeError' });
  }
  for (const axes of [1, -2, 7]) {
    assert.throws(() => mx.vmap(make().vmap(() => [x, axes]))(x, y), { name: 'RangeError' });
  }
  for (const axes of [0.5, 'x', true, { a: 0 }, [0, 0]]) {
    assert.throws(() => mx.vmap(make().vmap(() => [x, axes]))(x, y), { name: 'TypeError' });
  }
  assert.throws(() => make().vjp(() => x)(x), TypeError);
  assert.deepEqual(
    gradient(make()).map((g) => g.tolist()),
    [
      [3, 4],
      [1, 2],
    ],
  );
});

test('a gradient has the dtype of what it belongs to', () => {
  const f = mx.custom_function((a) => a.astype(mx.float32)).vjp((_, c) => c.multiply(2));
  const gradient = mx.grad((a) => f(a).sum())(x.astype(mx.float16));
  assert.deepEqual([gradient.dtype, gradient.tolist()], [mx.float16, [2, 2]]);
});

test('what the functions throw comes out unchanged', () => {
  for (const mine of [new Error('mine'), undefined, 'text']) {
    const throws = () => {
      throw mine;
    };
    const identity = (a) => a;
    for (const run of [
      () => mx.custom_function(throws).vjp(identity)(x),
      () => mx.grad((a) => mx.custom_function(identity).vjp(throws)(a).sum())(x),
      () => mx.jvp(mx.custom_function(identity).jvp(throws), [x], [x]),
      () => mx.vmap(mx.custom_function(identity).vmap(throws))(x),
      () => mx.vmap(mx.grad(mx.custom_function(identity).vjp(throws)))(x),
      () => mx.checkpoint(throws)(x),
    ]) {
      let caught = 'nothing';
      try {
        run();
      } catch (error) {
        caught = error;
      }
      assert.equal(caught, mine);
    }
    assert.equal(
      mx
        .grad((a) => a.square())(mx.array(3))
        .item(),
      6,
    );
  }
});

test('a function may be run again for its gradient, and fail then', () => {
  let runs = 0;
  const mine = new Error('mine');
  const f = mx.checkpoint((a) => {
    if (++runs === 2) throw mine;
    return a.sin().exp();
  });
  assert.throws(
    () => mx.grad((a) => f(a).sum())(x),
    (error) => error === mine,
  );
  assert.equal(runs, 2);
  mx.grad((a) => f(a).sum())(x);
  assert.equal(runs, 4);
  let outputs = 1;
  const grows = mx.checkpoint((a) => Array.from({ length: outputs++ }, () => a.sin()));
  assert.throws(() => mx.grad((a) => grows(a)[0].sum())(x), Error);
  for (const nothing of [() => [], () => 3, () => undefined, () => ({})]) {
    assert.throws(() => mx.checkpoint(nothing)(x), {
      name: 'RangeError',
      message: /^\[checkpoint\] .*at least one array/,
    });
  }
});

test('functions that dispose of what they get, keep it, or transform again', () => {
  const kept = [];
  const f = mx
    .custom_function((a) => a.square())
    .vjp((p, c, o) => {
      kept.push(p, c, o);
      const product = mx
        .grad((q) => q.square().sum())(p)
        .multiply(c);
      p.dispose();
      return product;
    });
  assert.deepEqual(
    mx
      .grad((a) => f(a).sum())(x)
      .tolist(),
    [2, 4],
  );
  assert.deepEqual(
    kept.map((a) => (a.disposed ? 'gone' : a.tolist())),
    ['gone', [1, 1], [1, 4]],
  );
  const again = mx
    .custom_function((a) => a.square())
    .vjp((p, c) =>
      mx
        .grad((q) => again(q).sum())(p)
        .multiply(c),
    );
  assert.throws(() => mx.grad((a) => again(a).sum())(x), Error);
  assert.deepEqual(x.tolist(), [1, 2]);
});

test('a graph keeps its functions until it ends', async () => {
  const registry = new FinalizationRegistry(() => ended++);
  let ended = 0;
  const make = () => {
    const vjp = (_, c) => c.multiply(2);
    registry.register(vjp, '');
    return mx.custom_function((a) => a.add(1)).vjp(vjp)(x);
  };
  const results = Array.from({ length: 50 }, make);
  await settle();
  assert.equal(ended, 0, 'the graphs are there, not computed');
  mx.eval(results);
  await settle();
  assert.ok(ended >= 45, `${ended} of 50 functions have ended with the graphs that were computed`);
  for (let i = 0; i < 300; i++) make();
  await settle();
  mx.eval(mx.ones([1]));
  await settle();
  assert.ok(ended >= 250, `${ended} of 350 functions have ended with the graphs that are garbage`);
});

test('a checkpoint of a module has gradients of its parameters, and leaves them in place', () => {
  const model = new nn.Sequential(new nn.Linear(3, 4), nn.tanh, new nn.Linear(4, 2));
  const input = mx.random.normal({ shape: [5, 3] });
  const before = model.layers[0].weight;
  const run = nn.utils.checkpoint(model);
  const [value, gradients] = nn.value_and_grad(model, (a) => run(a).square().mean())(input);
  const [expected, usual] = nn.value_and_grad(model, (a) => model(a).square().mean())(input);
  assert.ok(mx.allclose(value, expected).item());
  for (const i of [0, 2]) assert.ok(mx.allclose(gradients.layers[i].weight, usual.layers[i].weight).item());
  assert.equal(model.layers[0].weight, before);
  const [scaled] = nn.value_and_grad(model, (a) =>
    nn.utils
      .checkpoint(model, (b, k) => model(b).multiply(k))(a, 2)
      .sum(),
  )(input);
  assert.ok(mx.allclose(scaled, model(input).sum().multiply(2)).item());
  assert.throws(() => nn.utils.checkpoint(5), { name: 'TypeError', message: /^\[checkpoint\]/ });
  assert.throws(() => nn.utils.checkpoint(model, 5), { name: 'TypeError', message: /^\[checkpoint\]/ });
});

// Gradients and other transforms, against Python MLX, and what goes wrong within them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askPython, mx, nn, skip } from './support/core.mjs';

/** Functions in both languages: JavaScript, Python, and the arguments. */
const FUNCTIONS = {
  polynomial: ['(x) => x.multiply(x).multiply(x).add(x).sum()', 'lambda x: (x * x * x + x).sum()', [[1, 2, -3]]],
  trigonometry: ['(x) => x.sin().multiply(x.exp()).sum()', 'lambda x: (x.sin() * x.exp()).sum()', [[0.5, -1, 2]]],
  matmul: [
    '(a, b) => a.matmul(b).square().mean()',
    'lambda a, b: (a @ b).square().mean()',
    [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [0.5, -1],
        [2, 0],
      ],
    ],
  ],
  softmax: ['(x) => mx.softmax(x, -1).get(0).log()', 'lambda x: mx.softmax(x, -1)[0].log()', [[1, 2, 3]]],
  division: [
    '(x, y) => x.divide(y).sqrt().sum()',
    'lambda x, y: (x / y).sqrt().sum()',
    [
      [1, 4],
      [2, 8],
    ],
  ],
  indexing: ["(x) => x.get('::2').square().sum()", 'lambda x: x[::2].square().sum()', [[1, 2, 3, 4, 5]]],
  where: [
    '(x) => mx.where(x.greater(0), x.square(), x.negative()).sum()',
    'lambda x: mx.where(x > 0, x.square(), -x).sum()',
    [[1, -2, 3]],
  ],
  norm: [
    '(x) => mx.fast.rms_norm(x, null, 1e-5).get(0)',
    'lambda x: mx.fast.rms_norm(x, None, 1e-5)[0]',
    [[1, 2, 3, 4]],
  ],
  stopped: [
    '(x) => mx.stop_gradient(x.square()).multiply(x).sum()',
    'lambda x: (mx.stop_gradient(x.square()) * x).sum()',
    [[2, 3]],
  ],
};

function close(actual, expected, what) {
  const [a, b] = [actual, expected].map((value) => [value].flat(Infinity));
  assert.equal(a.length, b.length, what);
  for (const [i, v] of a.entries())
    assert.ok(Math.abs(v - b[i]) <= 1e-5 * (1 + Math.abs(b[i])), `${what}: ${v}, expected ${b[i]}`);
}

test('values and gradients are those of Python', { skip }, () => {
  const rows = Object.values(FUNCTIONS).map(([, python, args]) => `(${python}, ${JSON.stringify(args)})`);
  const expected = askPython(`
import json
import mlx.core as mx
out = []
for f, args in [${rows.join(', ')}]:
    arrays = [mx.array(a, mx.float32) for a in args]
    value, grads = mx.value_and_grad(f, argnums=list(range(len(arrays))))(*arrays)
    out.append([value.item(), [g.tolist() for g in grads]])
print(json.dumps(out))`);
  Object.entries(FUNCTIONS).forEach(([name, [text, , args]], i) => {
    const fun = new Function('mx', `return ${text}`)(mx);
    const [value, grads] = mx.value_and_grad(
      fun,
      args.map((_, k) => k),
    )(...args.map((a) => mx.array(a)));
    close(value.item(), expected[i][0], `${name}: value`);
    close(
      [grads].flat().map((g) => g.tolist()),
      expected[i][1],
      `${name}: gradients`,
    );
  });
});

test('derivatives of derivatives', () => {
  const f = (x) => x.power(4);
  const third = mx.grad(mx.grad(mx.grad(f)))(mx.array(2));
  close(third.item(), 48, 'third derivative');
  const mixed = mx.grad((x) => mx.grad((y) => x.square().multiply(y.square()))(mx.array(3)))(mx.array(2));
  close(mixed.item(), 24, 'mixed derivative');
  const [value, gradient] = mx.value_and_grad((x) => mx.grad((y) => y.sin())(x))(mx.array(1));
  close([value.item(), gradient.item()], [Math.cos(1), -Math.sin(1)], 'sine');
});

test('argnums and argnames', () => {
  const f = (x, y, options = {}) =>
    x
      .multiply(y)
      .add(options.z ?? 0)
      .sum();
  const [x, y, z] = [mx.array([1, 2]), mx.array([3, 4]), mx.array([5, 6])];
  assert.deepEqual(mx.grad(f)(x, y).tolist(), [3, 4]);
  assert.deepEqual(mx.grad(f, 1)(x, y).tolist(), [1, 2]);
  assert.deepEqual(mx.grad(f, { argnums: 1 })(x, y).tolist(), [1, 2]);
  assert.deepEqual(
    mx
      .grad(f, [0, 1])(x, y)
      .map((g) => g.tolist()),
    [
      [3, 4],
      [1, 2],
    ],
  );
  assert.deepEqual(mx.grad(f, [1])(x, y).tolist(), [1, 2]);
  const [positional, named] = mx.grad(f, 0, 'z')(x, y, { z });
  assert.deepEqual(
    [positional.tolist(), named.z.tolist()],
    [
      [3, 4],
      [1, 1],
    ],
  );
  const [none, only] = mx.grad(f, { argnames: ['z'] })(x, y, { z });
  assert.deepEqual([none, only.z.tolist()], [null, [1, 1]]);
  assert.throws(() => mx.grad(f, 5)(x, y), { name: 'RangeError', message: /^\[grad\] .*5/ });
  assert.throws(() => mx.grad(f, -1), { name: 'RangeError' });
  assert.throws(() => mx.grad(f, [0, 0]), { name: 'RangeError', message: /twice/ });
  assert.throws(() => mx.grad(f, 0.5), { name: 'TypeError', message: /'argnums'/ });
  assert.throws(() => mx.grad(f, 0, 'w')(x, y, { z }), { name: 'RangeError', message: /'w'/ });
  assert.throws(() => mx.grad('f'), { name: 'TypeError', message: /^\[grad\] argument 'fun'/ });
});

test('gradients come in the order of the arguments, and by name', () => {
  const f = (x, y, { z }) => x.multiply(y).multiply(z).sum();
  const [x, y, z] = [mx.array([1, 2]), mx.array([3, 4]), mx.array([5, 6])];
  const lists = (gradients) => gradients.map((g) => g.tolist());
  assert.deepEqual(lists(mx.grad(f, [1, 0])(x, y, { z })), lists(mx.grad(f, [0, 1])(x, y, { z })));
  const [none, named] = mx.grad(f, null, ['z', 'z'])(x, y, { z });
  assert.deepEqual([none, Object.keys(named)], [null, ['z']]);
  const [value, [[dx, dy], { z: dz }]] = mx.value_and_grad(f, [0, 1], 'z')(x, y, { z });
  assert.deepEqual([value.item(), ...lists([dx, dy, dz])], [63, [15, 24], [5, 12], [3, 8]]);
});

test('results beside the loss', () => {
  const x = mx.array([1, 2]);
  assert.throws(() => mx.grad((a) => [a.sum(), a])(x), {
    name: 'TypeError',
    message: /^\[grad\] .*must return a scalar array,/,
  });
  const model = new nn.Linear(2, 1);
  const [[loss, others]] = mx.value_and_grad((a) => [a.sum(), { model, a, none: null }])(x);
  assert.equal(loss.item(), 3);
  assert.equal(others.model, model);
  assert.deepEqual([others.a.tolist(), others.none], [[1, 2], null]);
});

test('arrays that are changed within', () => {
  const x = mx.array([1, 2]);
  const outside = mx.array([1, 2]);
  const inside = (a) => {
    a.set(0, a.get(1).multiply(2));
    return a.sum();
  };
  const [value, gradient] = mx.value_and_grad(inside)(x);
  assert.deepEqual([value.item(), gradient.tolist(), x.tolist()], [6, [0, 3], [1, 2]]);
  const [, captured] = mx.value_and_grad((a) => {
    outside.set(0, a.get(1).multiply(2));
    return outside.sum();
  })(x);
  assert.deepEqual(
    [captured.tolist(), outside.tolist()],
    [
      [0, 2],
      [4, 2],
    ],
  );
});

test('vjp and jvp by keyword', () => {
  const [x, y] = [mx.array([1, 2]), mx.array([3, 4])];
  assert.deepEqual(mx.vjp(mx.square, { primals: [x], cotangents: [y] })[1][0].tolist(), [6, 16]);
  assert.deepEqual(mx.jvp(mx.square, [x], { tangents: [y] })[1][0].tolist(), [6, 16]);
  assert.throws(() => mx.vjp(mx.square, [x], { tangents: [y] }), {
    name: 'TypeError',
    message: /^\[vjp\] .*'tangents'/,
  });
  assert.throws(() => mx.vjp(mx.square, [x], [mx.zeros([3])]), { name: 'RangeError', message: /^\[vjp\]/ });
  assert.throws(() => mx.jvp(mx.square, [x], [mx.zeros([3])]), { name: 'RangeError', message: /^\[jvp\]/ });
  const [outputs, products] = mx.vjp(() => [], [x], []);
  assert.deepEqual([outputs, products[0].tolist()], [[], [0, 0]]);
});

test('trees in, trees out', () => {
  const parameters = { w: mx.array([1, 2]), layers: [{ b: mx.array(3) }, { b: mx.array(4) }] };
  const f = (p, x) => p.w.multiply(x).sum().add(p.layers[0].b.square()).add(p.layers[1].b);
  const [value, gradients] = mx.value_and_grad(f)(parameters, mx.array([5, 6]));
  assert.equal(value.item(), 30);
  assert.deepEqual(Object.keys(gradients), ['w', 'layers']);
  assert.deepEqual(gradients.w.tolist(), [5, 6]);
  assert.deepEqual(
    gradients.layers.map(({ b }) => b.item()),
    [6, 1],
  );
  assert.throws(() => mx.grad(f)({ w: 'text' }, mx.array([1])), { name: 'TypeError', message: /'text'/ });
  assert.throws(() => mx.grad(f)({}, mx.array([1])), { name: 'RangeError', message: /no array/ });
});

test('other results are passed through', () => {
  const [result, gradient] = mx.value_and_grad((x) => [x.square().sum(), { doubled: x.add(x), label: 'text', n: 3 }])(
    mx.array([1, 2]),
  );
  assert.equal(result[0].item(), 5);
  assert.deepEqual(result[1].doubled.tolist(), [2, 4]);
  assert.deepEqual([result[1].label, result[1].n], ['text', 3]);
  assert.deepEqual(gradient.tolist(), [2, 4]);
});

test('what a function throws comes out unchanged, at any depth', () => {
  const x = mx.array(1);
  for (const thrown of [new RangeError('mine'), 'text', undefined, null, 5, Symbol('s'), { a: 1 }]) {
    const throws = () => {
      throw thrown;
    };
    for (const f of [
      mx.grad(throws),
      mx.value_and_grad((y) => mx.grad(throws)(y)),
      (y) => mx.vjp(throws, [y], [y]),
      (y) => mx.jvp(throws, [y], [y]),
    ]) {
      let caught = 'nothing';
      try {
        f(x);
      } catch (error) {
        caught = error;
      }
      assert.equal(caught, thrown);
      assert.equal(
        mx
          .grad((y) => y.square())(x)
          .item(),
        2,
      );
    }
  }
});

test('functions that return what has no gradient', () => {
  const x = mx.array([1, 2]);
  for (const wrong of [undefined, null, 5, 'text', {}, [], [5], Promise.resolve(), () => 1]) {
    assert.throws(() => mx.grad(() => wrong)(x), { name: 'TypeError', message: /^\[grad\] .*scalar/ });
  }
  assert.throws(() => mx.grad((y) => y)(x), { name: 'RangeError', message: /^\[grad\] .*\[2\]/ });
  assert.deepEqual(
    mx
      .grad(() => mx.array(1))(x)
      .tolist(),
    [0, 0],
  );
  assert.equal(
    mx
      .grad((y) => y.sum())(x)
      .tolist()[0],
    1,
  );
});

test('functions that dispose of their inputs, compute them or keep them', () => {
  const x = mx.array([1, 2]);
  assert.throws(
    () =>
      mx.grad((y) => {
        y.dispose();
        return y.sum();
      })(x),
    /disposed/,
  );
  const disposing = (y) => {
    const z = y.square().sum();
    y.dispose();
    return z;
  };
  assert.deepEqual(mx.grad(disposing)(x).tolist(), [2, 4]);
  let kept;
  mx.grad((y) => {
    kept = y;
    return y.sum();
  })(x);
  assert.deepEqual(kept.add(1).tolist(), [2, 3]);
  assert.deepEqual(
    mx
      .grad((y) => (y.sum().item() > 2 ? y.square().sum() : y.sum()))(x)
      .tolist(),
    [2, 4],
  );
  assert.deepEqual(x.tolist(), [1, 2]);
});

test('transforms within transforms, deep, and endless ones', () => {
  const nested = (depth) => (depth === 0 ? (x) => x.exp() : mx.grad(nested(depth - 1)));
  close(nested(6)(mx.array(1)).item(), Math.E, 'sixth derivative');
  const endless = (x) => mx.grad(endless)(x);
  assert.throws(() => endless(mx.array(1)), Error);
  assert.equal(mx.array(1).add(1).item(), 2);
});

test('vjp and jvp', () => {
  const f = (x, y) => [x.multiply(y), x.sum()];
  const [x, y] = [mx.array([1, 2]), mx.array([3, 4])];
  const [outputs, products] = mx.vjp(f, [x, y], [mx.array([1, 1]), mx.array(10)]);
  assert.deepEqual(
    outputs.map((a) => a.tolist()),
    [[3, 8], 3],
  );
  assert.deepEqual(
    products.map((a) => a.tolist()),
    [
      [13, 14],
      [1, 2],
    ],
  );
  const [, tangents] = mx.jvp(f, [x, y], [mx.array([1, 0]), mx.array([0, 1])]);
  assert.deepEqual(
    tangents.map((a) => a.tolist()),
    [[3, 2], 1],
  );
  assert.throws(() => mx.vjp(f, [x, y], [x]), Error);
  assert.throws(() => mx.jvp(f, [x], []), Error);
  assert.throws(() => mx.vjp(f, x, [5]), { name: 'TypeError', message: /^\[vjp\] argument 'cotangents/ });
  assert.throws(() => mx.vjp(() => 5, [x], [x]), { name: 'TypeError', message: /^\[vjp\]/ });
});

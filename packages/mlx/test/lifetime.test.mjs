// Memory comes back: by itself, within a synchronous loop too, and at once for those who ask.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { child, leaked, live, mx, settle } from './support/core.mjs';

const MB = 2 ** 20;
// A page that something else keeps holds up to 127 others.
const few = (count, what) => assert.ok(count <= 800, `${count} arrays are left of ${what}`);

test('a long synchronous loop keeps memory and the number of arrays bounded', () => {
  const a = mx.ones([4]);
  for (let i = 0; i < 20_000; i++) a.add(a);
  const [memory, arrays] = [process.memoryUsage().rss, live()];
  let most = 0;
  for (let i = 0; i < 300_000; i++) {
    a.add(a);
    if (i % 10_000 === 0) most = Math.max(most, live());
  }
  const grown = (process.memoryUsage().rss - memory) / MB;
  assert.ok(grown < 64, `resident memory grew by ${grown} MB`);
  assert.ok(most < arrays + 300_000, `${most} arrays at once`);
});

test('large arrays that are made, computed and dropped', () => {
  const before = process.memoryUsage().rss;
  let most = 0;
  for (let i = 0; i < 500; i++) {
    const a = mx.ones([1024, 1024]).add(i);
    mx.eval(a);
    if (i % 10 === 0) most = Math.max(most, process.memoryUsage().rss - before);
  }
  assert.ok(most < 512 * MB, `resident memory grew by ${most / MB} MB`);
});

test('typed arrays over large arrays that are dropped', async () => {
  const before = process.memoryUsage().rss;
  for (let i = 0; i < 400; i++) {
    assert.equal(mx.full([1024, 1024], i).asTypedArray()[5], i);
    if (i % 20 === 0) await settle();
  }
  const grown = process.memoryUsage().rss - before;
  assert.ok(grown < 512 * MB, `resident memory grew by ${grown / MB} MB`);
});

test('a small array that lives does not keep large ones that were made beside it', async () => {
  const kept = [];
  for (let i = 0; i < 100; i++) {
    mx.eval(mx.ones([1024, 1024]).add(i));
    kept.push(mx.array(i));
  }
  await settle();
  const active = mx.get_active_memory();
  assert.ok(active < 64 * MB, `${active / MB} MB are in use`);
  assert.equal(kept[99].item(), 99);
});

test('dispose', () => {
  const before = live();
  const a = mx.ones([512, 512]);
  mx.eval(a);
  const active = mx.get_active_memory();
  assert.equal(a.disposed, false);
  a.dispose();
  a.dispose();
  assert.equal(a.disposed, true);
  assert.equal(live(), before);
  assert.equal(active - mx.get_active_memory(), MB);
});

test('what is made of a disposed array goes on', () => {
  const a = mx.array([1, 2]);
  const b = a.add(1);
  const view = a.asTypedArray();
  a[Symbol.dispose]();
  assert.deepEqual(b.tolist(), [2, 3]);
  assert.deepEqual([...view], [1, 2]);
});

test('a handle that is used again belongs to the new array alone', async () => {
  const gone = [];
  for (let i = 0; i < 500; i++) {
    const a = mx.array(i);
    a.dispose();
    gone.push(a);
  }
  await settle();
  const fresh = Array.from({ length: 500 }, (_, i) => mx.array(i));
  for (const a of gone) assert.throws(() => a.item(), /disposed/);
  for (const [i, a] of fresh.entries()) assert.equal(a.item(), i);
});

test('tidy disposes of what its result does not hold', () => {
  const inside = [];
  const result = mx.tidy(() => {
    const a = mx.ones([2]);
    const b = a.add(1);
    const c = b.multiply(2);
    inside.push(a, b, c);
    return { sum: c, list: [b, 5, 'text'], none: null };
  });
  assert.deepEqual(
    inside.map((a) => a.disposed),
    [true, false, false],
  );
  assert.deepEqual(result.sum.tolist(), [4, 4]);
  assert.deepEqual(result.list[0].tolist(), [2, 2]);
});

test('nested tidy hands its result to the one around it', () => {
  let inner;
  const outer = mx.tidy(() => {
    inner = mx.tidy(() => mx.ones([2]).add(1));
    assert.equal(inner.disposed, false);
    return inner.add(1);
  });
  assert.equal(inner.disposed, true);
  assert.deepEqual(outer.tolist(), [3, 3]);
});

test('tidy with a function that throws, is asynchronous or returns nothing', () => {
  const mine = new Error('mine');
  const made = [];
  assert.throws(
    () =>
      mx.tidy(() => {
        made.push(mx.ones([2]));
        throw mine;
      }),
    (error) => error === mine,
  );
  assert.throws(() => mx.tidy(async () => made.push(mx.ones([2]))), { name: 'TypeError', message: /^\[tidy\]/ });
  assert.equal(
    mx.tidy(() => void made.push(mx.ones([2]))),
    undefined,
  );
  assert.ok(made.every((a) => a.disposed));
  assert.equal(mx.ones([2]).add(1).disposed, false);
});

test('tidy around gradients and in-place changes', async () => {
  const kept = mx.zeros([3]);
  const left = await leaked(() => {
    const gradient = mx.tidy(() => mx.grad((x) => x.square().sum())(mx.array([1, 2, 3])));
    assert.deepEqual(gradient.tolist(), [2, 4, 6]);
    mx.tidy(() => kept.set(0, mx.array(5)));
    assert.deepEqual(kept.tolist(), [5, 0, 0]);
  });
  few(left, 'tidy');
});

const LEAKS = {
  value_and_grad: () => mx.value_and_grad((x) => x.square().sum())(mx.ones([3])),
  'nested grads': () => mx.grad(mx.grad(mx.grad((x) => x.square().multiply(x))))(mx.array(2)),
  'vjp and jvp': () => {
    mx.vjp((x) => x.sin(), [mx.ones([2])], [mx.ones([2])]);
    mx.jvp((x) => x.sin(), [mx.ones([2])], [mx.ones([2])]);
  },
  vmap: () => mx.vmap((x, y) => [x.sin(), { y }], [0, null])(mx.ones([3]), mx.ones([2])),
  'a vmap that fails': () => assert.throws(() => mx.vmap((x) => x.sum().item())(mx.ones([3]))),
  checkpoint: () => mx.grad(mx.checkpoint((x) => x.sin().exp()))(mx.array(1)),
  'custom functions': () => {
    const f = mx.custom_function((x) => x.square()).vjp((x, c) => c.multiply(x));
    f.jvp((x, t) => t.multiply(x)).vmap((x, axis) => [x.square(), axis]);
    const x = mx.ones([3]);
    f(x);
    mx.grad((y) => f(y).sum())(x);
    mx.jvp(f, [x], [x]);
    mx.vmap(f)(x);
  },
  'custom functions that throw': () => {
    const throws = () => {
      throw new Error('mine');
    };
    assert.throws(() => mx.grad(mx.custom_function((x) => x.square()).vjp(throws))(mx.array(1)));
    assert.throws(() => mx.checkpoint(throws)(mx.array(1)));
  },
  'a callback that throws': () =>
    assert.throws(() =>
      mx.value_and_grad((x) => {
        x.add(1).multiply(2);
        throw new Error('mine');
      })(mx.ones([3])),
    ),
  'a callback that returns no array': () => assert.throws(() => mx.grad(() => 'text')(mx.ones([3]))),
  'a callback that returns a vector': () => assert.throws(() => mx.grad((x) => x.add(1))(mx.ones([3]))),
  'a callback that fails in an op': () => assert.throws(() => mx.grad((x) => x.add(mx.ones([9])))(mx.ones([3]))),
  'a nested callback that throws': () =>
    assert.throws(() =>
      mx.grad((x) =>
        mx.grad(() => {
          throw new Error('mine');
        })(x),
      )(mx.array(1)),
    ),
  indexing: () => {
    const a = mx.zeros([4, 4]);
    a.set([0, ':'], a.get(1));
    a.at(0).add(1);
    for (const row of a) row.tolist();
  },
  reading: () => {
    const a = mx.ones([4, 4]).astype(mx.bfloat16);
    String(a);
    a.tolist();
    JSON.stringify(a);
    a.sum().item();
  },
};

for (const [name, body] of Object.entries(LEAKS)) {
  test(`nothing is left of ${name}`, async () => {
    const left = await leaked(async () => {
      for (let i = 0; i < 1200; i++) body();
    });
    few(left, name);
  });
}

test('nothing is left of promises', async () => {
  const left = await leaked(async () => {
    const a = mx.ones([10]);
    await Promise.all(Array.from({ length: 900 }, (_, i) => mx.async_eval(a.add(i))));
    for (let i = 0; i < 300; i++) mx.async_eval(a.add(i));
    await a.sum().itemAsync();
  });
  few(left, 'promises');
});

test('garbage is collected while functions throw', async () => {
  const { code, signal, stderr } = await child(
    `
import { mx } from './core.mjs';
const throwing = mx.grad(() => { throw 1; });
for (let i = 0; i < 40_000; i++) try { throwing(mx.array(1)); } catch {}`,
    { flags: ['--max-semi-space-size=1'] },
  );
  assert.equal(signal ?? code, 0, stderr.slice(0, 500));
});

// When a collection comes amid the results depends on what was made before: each in a process of its own.
for (const [what, count, list] of [
  ['small ones and a large one', 130, 'i < 129 ? a.get(i) : a.add(1)'],
  ['many large ones and a small one', 41, 'i < 40 ? a.add(i) : a.get(i)'],
]) {
  test(`results of one call outlive collections amid them: ${what}`, async () => {
    const { code, stderr } = await child(`
import { mx } from './core.mjs';
const large = mx.ones([20_000]);
const make = mx.compile((a) => Array.from({ length: ${count} }, (_, i) => ${list}));
// Fails if the addon has let go of the last one.
const last = () => make(large).at(-1).shape;
for (let i = 0; i < 1000; i++) last();`);
    assert.equal(code, 0, stderr);
  });
}

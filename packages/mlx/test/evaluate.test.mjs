// Computing arrays, now and later.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { child, folder, mx } from './support/core.mjs';

/** A chain of products that takes a while. */
function chain(length = 150, size = 256) {
  const a = mx.ones([size, size]);
  let b = a;
  for (let i = 0; i < length; i++) b = b.matmul(a).multiply(1 / size);
  return b;
}

test('eval takes arrays, trees, modules and what holds no array', () => {
  const a = mx.ones([2]).add(1);
  const b = mx.ones([2]).add(2);
  mx.eval(a, { b: [b, null, 'text', 3] }, undefined, []);
  mx.eval();
  assert.deepEqual(
    [a.tolist(), b.tolist()],
    [
      [2, 2],
      [3, 3],
    ],
  );
  const circle = [a];
  circle.push(circle);
  assert.throws(() => mx.eval(circle), { name: 'RangeError', message: /^\[eval\] .*contains itself/ });
});

test('while arrays are computed the event loop is free', async () => {
  let done = false;
  let ticks = 0;
  // Few nodes with much to do each: they are scheduled at once and take their time.
  let work = mx.ones([2048, 2048]);
  for (let i = 0; i < 4; i++) work = work.matmul(work).multiply(1 / 2048);
  const promise = mx.async_eval(work).then(() => {
    done = true;
  });
  while (!done) {
    await new Promise((resolve) => setImmediate(resolve));
    ticks++;
  }
  await promise;
  assert.ok(ticks > 3, `${ticks} turns of the event loop`);
});

test('what is awaited is there', async () => {
  const b = chain(20);
  assert.equal(await mx.async_eval(b, [b, { b }]), undefined);
  assert.equal(b.get(0, 0).item(), 1);
  await mx.async_eval();
  await mx.async_eval(b);
});

test('many promises at once, in any order', async () => {
  const a = mx.ones([16, 16]);
  const all = Array.from({ length: 500 }, (_, i) => a.multiply(i));
  const settled = [];
  await Promise.all(all.map((b, i) => mx.async_eval(b).then(() => settled.push(i))));
  assert.equal(settled.length, 500);
  assert.deepEqual(
    all.map((b) => b.get(0, 0).item()),
    all.map((_, i) => i),
  );
});

test('a promise of arrays that are disposed of meanwhile', async () => {
  const b = chain(50);
  const promise = mx.async_eval(b);
  b.dispose();
  await promise;
});

test('asynchronous reading', async () => {
  const a = mx.array([
    [1, 2],
    [3, 4],
  ]);
  const [item, list, typed] = await Promise.all([a.sum().itemAsync(), a.add(1).tolistAsync(), a.toTypedArrayAsync()]);
  assert.equal(item, 10);
  assert.deepEqual(list, [
    [2, 3],
    [4, 5],
  ]);
  assert.deepEqual(typed, new Float32Array([1, 2, 3, 4]));
  await assert.rejects(a.itemAsync(), { name: 'RangeError', message: /^\[item\]/ });
});

test('an error of asynchronous work rejects, and the next work goes well', async () => {
  const singular = () => mx.linalg.inv(mx.zeros([2, 2]), { stream: mx.cpu });
  for (let i = 0; i < 5; i++) {
    await assert.rejects(async () => {
      await mx.async_eval(singular());
    }, /singular|failed|Inverse/i);
    const b = mx.ones([2]).add(i);
    await mx.async_eval(b);
    assert.deepEqual(b.tolist(), [1 + i, 1 + i]);
  }
});

test('an error that nobody awaits does not end the process', async () => {
  mx.async_eval(mx.linalg.inv(mx.zeros([2, 2]), { stream: mx.cpu }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(mx.ones([2]).sum().item(), 2);
});

test('arguments that cannot be computed', async () => {
  const gone = mx.ones([2]);
  gone.dispose();
  await assert.rejects(async () => mx.async_eval(gone), /^Error: \[async_eval\] .*disposed/);
});

test('a pending promise keeps the process alive, an idle package does not', async () => {
  const core = JSON.stringify(pathToFileURL(`${folder}dist/core/index.js`).href);
  const program = `import mx from ${core};
const a = mx.ones([256, 256]); let b = a;
for (let i = 0; i < 100; i++) b = b.matmul(a).multiply(1 / 256);
mx.async_eval(b).then(() => { console.log('settled', b.get(0, 0).item()); });`;
  const { code, signal, stdout, stderr } = await child(program, { stopAfter: 60_000 });
  assert.equal(signal ?? code, 0, stderr);
  assert.equal(stdout, 'settled 1\n');
});

test('a deep graph and a wide one', () => {
  let deep = mx.array(0);
  for (let i = 0; i < 20_000; i++) deep = deep.add(1);
  assert.equal(deep.item(), 20_000);
  const wide = mx.stack(Array.from({ length: 5_000 }, (_, i) => mx.array(i)));
  assert.equal(wide.sum().item(), 12_497_500);
});

test('a deep graph that is never computed', () => {
  let deep = mx.array(0);
  for (let i = 0; i < 100_000; i++) deep = deep.add(1);
  deep.dispose();
  assert.equal(mx.array(1).item(), 1);
});

// The whole package in worker threads.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { child, folder, mx, settle } from './support/core.mjs';

const BEGIN = `
const { parentPort, workerData } = require('node:worker_threads');
const { core: mx, nn, optimizers } = require(${JSON.stringify(folder)});
`;

/** Runs a program in a worker thread until it ends; gives its messages and exit code. */
function work(program, { workerData, onMessage } = {}) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(BEGIN + program, { eval: true, workerData });
    const messages = [];
    worker.on('message', (message) => {
      messages.push(message);
      onMessage?.(worker, message);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => resolve({ code, messages }));
  });
}

const TRAIN = `
mx.random.seed(workerData);
const model = new nn.Sequential(new nn.Linear(2, 16), nn.relu, new nn.Linear(16, 1));
const optimizer = new optimizers.Adam(0.02);
const x = mx.random.normal([64, 2]);
const y = x.multiply(x).sum(1, true);
const step = nn.value_and_grad(model, (x, y) => nn.losses.mse_loss(model(x), y, { reduction: 'mean' }));
const losses = [];
for (let i = 0; i < 60; i++) {
  const [loss, gradients] = step(x, y);
  optimizer.update(model, gradients);
  mx.eval(model.parameters(), optimizer.state);
  losses.push(loss.item());
}
parentPort.postMessage([losses[0], losses.at(-1)]);
`;

test('several workers train at once, and so does this thread', async () => {
  const workers = [1, 2, 3].map((seed) => work(TRAIN, { workerData: seed }));
  let here = mx.ones([64, 64]);
  for (let i = 0; i < 200; i++) {
    here = here.matmul(here).multiply(1 / 64);
    mx.eval(here);
    if (i % 20 === 0) await settle();
  }
  assert.equal(here.get(0, 0).item(), 1);
  for (const { code, messages } of await Promise.all(workers)) {
    assert.equal(code, 0);
    const [[first, last]] = messages;
    assert.ok(last < first / 2, `the loss went from ${first} to ${last}`);
  }
});

test('the same seed gives the same numbers in each thread', async () => {
  const program = 'mx.random.seed(7); parentPort.postMessage(mx.random.normal([3]).tolist());';
  const results = await Promise.all([work(program), work(program)]);
  mx.random.seed(7);
  const here = mx.random.normal([3]).tolist();
  for (const { messages } of results) assert.deepEqual(messages[0], here);
});

test('asynchronous work in a worker', async () => {
  const program = `
const a = mx.ones([128, 128]);
let ticks = 0;
const timer = setInterval(() => ticks++, 0);
Promise.all(Array.from({ length: 20 }, (_, i) => mx.async_eval(a.matmul(a).add(i)))).then(async () => {
  clearInterval(timer);
  parentPort.postMessage(await a.sum().itemAsync());
});`;
  const { code, messages } = await work(program);
  assert.equal(code, 0);
  assert.deepEqual(messages, [128 * 128]);
});

test('errors of a worker come out of it', async () => {
  await assert.rejects(work('mx.ones([2]).add(mx.ones([3]));'), /\[add\]/);
  await assert.rejects(work("mx.grad(() => { throw new TypeError('mine'); })(mx.ones([]));"), /mine/);
});

const TRANSFORMS = `
const f = mx.custom_function((x) => x.square()).vjp((x, c) => c.multiply(x)).vmap((x, axis) => [x.square(), axis]);
const g = mx.checkpoint((x) => f(x).exp());
const x = mx.array([1, 2]);
globalThis.kept = [f(x), g(x)]; // Graphs that keep functions when the thread ends.
const mine = new Error('mine');
let thrown;
try {
  mx.grad(mx.custom_function((x) => x).vjp(() => { throw mine; }))(mx.array(1));
} catch (error) {
  thrown = error === mine;
}
parentPort.postMessage([mx.grad((x) => f(x).sum())(x).tolist(), mx.vmap(f)(x).tolist(), mx.vmap(mx.grad((x) => x.square()))(x).tolist(), thrown]);
`;

test('transforms in workers, whose graphs keep functions until the end', async () => {
  const expected = [[1, 2], [1, 4], [2, 4], true];
  for (const { code, messages } of await Promise.all(Array.from({ length: 4 }, () => work(TRANSFORMS)))) {
    assert.deepEqual([code, messages], [0, [expected]]);
  }
});

test('an array does not go to another thread', async () => {
  const { MessageChannel } = await import('node:worker_threads');
  const { port1, port2 } = new MessageChannel();
  assert.throws(() => port1.postMessage(mx.ones([2])), { name: 'DataCloneError' });
  assert.throws(() => structuredClone({ a: [mx.ones([2])] }), { name: 'DataCloneError' });
  const disposed = mx.ones([2]);
  disposed.dispose();
  const received = new Promise((resolve) => port2.once('message', resolve));
  port1.postMessage(disposed);
  const stranger = await received;
  port1.close();
  assert.throws(() => mx.add(stranger, 1), { name: 'TypeError', message: /^\[add\] argument 'a'/ });
  assert.throws(() => mx.stack([stranger]), { name: 'TypeError', message: /^\[stack\]/ });
});

test('a worker is terminated in the middle of work, of a callback and of waiting', async () => {
  const programs = [
    "parentPort.postMessage('go'); const a = mx.ones([200, 200]); for (;;) mx.eval(a.matmul(a));",
    "parentPort.postMessage('go'); mx.grad((x) => { for (;;) mx.eval(mx.ones([10]).add(1)); })(mx.ones([]));",
    "parentPort.postMessage('go'); mx.grad((x) => mx.grad((y) => { for (;;); })(x))(mx.ones([]));",
    "parentPort.postMessage('go'); mx.vmap((x) => { for (;;) x.add(1); })(mx.ones([2]));",
    "parentPort.postMessage('go'); mx.grad(mx.custom_function((x) => x).vjp(() => { for (;;); }))(mx.ones([]));",
    `parentPort.postMessage('go'); const a = mx.ones([300, 300]); let b = a;
     for (let i = 0; i < 300; i++) b = b.matmul(a); mx.async_eval(b).then(() => parentPort.postMessage('done'));`,
    "parentPort.postMessage('go'); mx.tidy(() => { for (;;) mx.ones([100]); });",
    "parentPort.postMessage('go'); for (;;) { const kept = mx.ones([1000]).asTypedArray(); }",
  ];
  for (const program of programs) {
    for (let round = 0; round < 3; round++) {
      const { messages } = await work(program, {
        onMessage: (worker) => setTimeout(() => worker.terminate(), round * 10),
      });
      assert.equal(messages[0], 'go');
    }
  }
  assert.equal(mx.ones([3]).sum().item(), 3);
});

test('twenty workers end cleanly, one after another', async () => {
  for (let i = 0; i < 20; i++) {
    const { code, messages } = await work(
      'const a = mx.ones([100]); mx.async_eval(a.add(1)); parentPort.postMessage(a.sum().item());',
    );
    assert.equal(code, 0);
    assert.deepEqual(messages, [100]);
  }
});

test('workers of a process that has not loaded the package itself, and of one that exits', async () => {
  const program = (end) => `
import { Worker } from 'node:worker_threads';
const text = ${JSON.stringify(`${BEGIN} const a = mx.ones([64, 64]); for (let i = 0; i < 20; i++) mx.eval(a.matmul(a)); mx.async_eval(a.add(1)); parentPort.postMessage(1);`)};
for (let i = 0; i < 3; i++) await new Promise((resolve) => new Worker(text, { eval: true, execArgv: [] }).on('${end}', resolve));
process.exit(5);`;
  for (const end of ['exit', 'message']) {
    for (let round = 0; round < 3; round++) {
      const { code, signal, stderr } = await child(program(end));
      assert.equal(signal ?? code, 5, stderr);
    }
  }
});

test('compiled functions in workers, alive when their thread ends', async () => {
  const program = `
const { state } = mx.random;
const kept = { sum: mx.array(0) };
globalThis.draw = mx.compile(() => mx.random.uniform({ shape: [2] }), { inputs: state, outputs: state });
globalThis.add = mx.compile((x) => { kept.sum = kept.sum.add(x); return x.exp(); }, { inputs: kept, outputs: kept });
mx.random.seed(workerData);
const drawn = Array.from({ length: 3 }, () => draw().tolist());
for (let i = 1; i <= 100; i++) mx.eval(add(mx.array(i)));
parentPort.postMessage([drawn, kept.sum.item()]);`;
  const results = await Promise.all([7, 7, 8].map((seed) => work(program, { workerData: seed })));
  mx.random.seed(7);
  const here = Array.from({ length: 3 }, () => mx.random.uniform({ shape: [2] }).tolist());
  for (const [i, { code, messages }] of results.entries()) {
    const [[drawn, sum]] = messages;
    assert.deepEqual([code, sum], [0, 5050]);
    (i < 2 ? assert.deepEqual : assert.notDeepEqual)(drawn, here);
  }
});

test('a worker that is ended, and a process that exits, while a function is traced', async () => {
  const endless = 'mx.compile((x) => { parentPort.postMessage(1); for (;;) x.add(1); })(mx.array(1));';
  const { code } = await work(endless, { onMessage: (worker) => worker.terminate() });
  assert.equal(code, 1);
  const exits = "import { core as mx } from 'mlx'; mx.compile((x) => process.exit(x.ndim + 3))(mx.ones([2]));";
  assert.equal((await child(exits)).code, 4);
});

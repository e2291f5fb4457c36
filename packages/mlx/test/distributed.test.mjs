// mx.distributed: one process, rings of processes, MPI jobs. What they compute is compared with Python.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { bothOutcomes, casesFor, mpi, skipMpi } from './support/cooperation.mjs';
import { askPython, folder, mx, settle, skip } from './support/core.mjs';
import { ring } from './support/ranks.mjs';

const { distributed } = mx;
const LOAD = `const { core: mx } = require(${JSON.stringify(folder)}); const { distributed } = mx;`;
const node = (program, ...flags) => [process.execPath, ...flags, '-e', `${LOAD}\n${program}`];

test('one process is a group of one', () => {
  const group = distributed.init();
  assert.equal(group.rank(), 0);
  assert.equal(group.size(), 1);
  assert.ok(group instanceof distributed.Group);
  assert.equal(String(group), 'Group(rank 0 of 1)');
  for (const strict of [undefined, null, false]) assert.equal(distributed.init(strict, 'ring').size(), 1);
  assert.equal(distributed.init({ backend: 'mpi' }).size(), 1);
  assert.equal(distributed.init(false, { backend: 'nccl' }).size(), 1);
  assert.deepEqual(distributed.all_sum(mx.array([1, 2]), { group }).tolist(), [1, 2]);
  assert.deepEqual(distributed.all_gather(mx.array([1, 2]), group, mx.cpu).tolist(), [1, 2]);
});

test('backends are there as in Python', { skip }, () => {
  const names = ['any', 'ring', 'mpi', 'nccl', 'jaccl', 'none such', ''];
  const program = `import mlx.core as mx, json
print(json.dumps([mx.distributed.is_available(name) for name in ${JSON.stringify(names)}]))`;
  assert.deepEqual(
    names.map((name) => distributed.is_available(name)),
    askPython(program),
  );
  assert.equal(distributed.is_available(), distributed.is_available('any'));
  assert.equal(distributed.is_available({ backend: 'ring' }), distributed.is_available('ring'));
});

test('what is wrong with a call is said', () => {
  const group = distributed.init();
  const { strict: never, ...wrong } = { strict: true, stict: true };
  const refused = [
    [() => distributed.init(true, 'ring'), Error, /MLX_RANK/],
    [() => distributed.init(true), Error, /initialize any backend/],
    [() => distributed.init(false, 'none such'), RangeError, /none such/],
    [() => distributed.init(1), TypeError, /'strict'/],
    [() => distributed.init(wrong), TypeError, /unknown keyword 'stict'/],
    [() => distributed.init(true, 'ring', { backend: 'ring' }), TypeError, /'backend' is given twice/],
    [() => distributed.init(false, 'ring', () => {}), RangeError, /only supported with the 'jaccl' backend/],
    [() => distributed.init(false, 'jaccl', 3), TypeError, /'all_gather_factory': expected a function/],
    [() => distributed.is_available(3), TypeError, /'backend'/],
    [() => distributed.is_available({ back: 'ring' }), TypeError, /unknown keyword 'back'/],
    [() => new distributed.Group(), TypeError, /no constructor/],
    [() => new distributed.Group({ number: 0 }), TypeError, /no constructor/],
    [() => group.split(0), Error, /Cannot split/],
    [() => group.split('red'), TypeError, /'color'/],
    [() => group.split(0, { keys: 1 }), TypeError, /unknown keyword 'keys'/],
    [() => distributed.all_sum(mx.array(1), 3), TypeError, /'group': expected a group/],
    [() => distributed.all_sum('text'), TypeError, /'x'/],
    [() => distributed.send(mx.array(1), 0), RangeError, /singleton/],
    [() => distributed.recv([-1], mx.float32, 0), RangeError, /length -1/],
    [() => distributed.recv([1], 'float32', 0), TypeError, /'dtype'/],
  ];
  for (const [call, kind, message] of refused) {
    assert.throws(call, (error) => error.constructor === kind && message.test(error.message));
  }
  assert.equal(never, true);
});

test('garbage groups are given back, and their places used again', async () => {
  let most = 0;
  for (let round = 0; round < 20; round++) {
    for (let i = 0; i < 100; i++) most = Math.max(most, distributed.init()._number);
    await settle();
  }
  assert.ok(most < 400, `the group numbers went up to ${most}`);
});

for (const [backend, size] of [
  ['ring', 2],
  ['ring', 3],
  ['ring', 4],
  ['mpi', 2],
  ['mpi', 4],
]) {
  test(`${backend}, ${size} ranks: as Python`, { skip: skip || (backend === 'mpi' && skipMpi) }, async () => {
    const cases = casesFor(backend, size);
    const { ours, python } = await bothOutcomes(backend, size, cases);
    assert.equal(ours.length, size);
    for (let rank = 0; rank < size; rank++) {
      cases.forEach((case_, i) => {
        assert.deepEqual(ours[rank][i], python[rank][i], `rank ${rank}: ${JSON.stringify(case_)}`);
      });
    }
    const failed = ours[0].filter(({ error }) => error);
    assert.ok(failed.length < 10, `${failed.length} of ${cases.length} were refused`);
  });
}

test('MPI: reductions that would end the job are refused', { skip: skipMpi }, async () => {
  const { code, stdout, stderr } = await mpi(
    node(`distributed.init(true, 'mpi');
for (const [op, dtype] of [['all_sum', mx.bool], ['all_max', mx.complex64], ['all_min', mx.bool]]) {
  try { mx.eval(distributed[op](mx.ones([2], dtype))); } catch (error) { console.log(error.message); }
}
mx.eval(distributed.all_sum(mx.ones([2])));`),
  );
  assert.equal(code, 0, stderr);
  assert.equal(stdout.match(/MPI does not reduce/g)?.length, 6, stdout);
});

test('MPI: groups of groups come and go', { skip: skipMpi }, async () => {
  const { code, stdout, stderr } = await mpi(
    node(
      `const group = distributed.init(true, 'mpi');
let sum = mx.array(0);
for (let i = 0; i < 60; i++) {
  mx.async_eval((sum = sum.add(distributed.all_sum(mx.array(1), { group: group.split(i % 3) }))));
  if (i % 9 === 0) globalThis.gc();
}
console.log(String(sum.item()));`,
      '--expose-gc',
    ),
  );
  assert.equal(code, 0, stderr);
  assert.equal(stdout, '120\n120\n');
});

test('a peer that is lost is an error, not the end', async () => {
  const [left, gone] = await ring(
    node(`const group = distributed.init(true, 'ring');
if (group.rank() === 1) process.exit(3);
try { mx.eval(distributed.all_sum(mx.zeros([1 << 20]))); } catch (error) { console.log(error.constructor.name, error.message); }
mx.async_eval(distributed.all_sum(mx.zeros([1 << 20]))).catch((error) => console.log(error.constructor.name, error.message));`),
  );
  assert.equal(gone.code, 3);
  assert.equal(left.code, 0, left.stderr);
  assert.match(left.stdout, /^Error \[eval\].*peer was lost\nError .*peer was lost\n$/);
});

test('a rank may end in the middle of a collective that the others never join', async () => {
  const [left, late] = await ring(
    node(`const group = distributed.init(true, 'ring');
const began = Date.now();
process.on('exit', () => console.log(Date.now() - began));
if (group.rank() === 1) setTimeout(() => process.exit(4), 10_000);
else { mx.async_eval(distributed.all_sum(mx.ones([4]))); setTimeout(() => process.exit(3), 100); }`),
  );
  assert.equal(left.signal ?? left.code, 3, left.stderr);
  assert.equal(late.signal ?? late.code, 4, late.stderr);
  assert.ok(Number(left.stdout) < 8000, left.stdout);
});

test('a rank may end in the middle of a collective', async () => {
  const [left, late] = await ring(
    node(`const group = distributed.init(true, 'ring');
const wait = group.rank() === 1 ? 1500 : 0;
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
if (wait) { try { mx.eval(distributed.all_sum(mx.ones([4]))); } catch {} process.exit(4); }
mx.async_eval(distributed.all_sum(mx.ones([4])));
process.exit(3);`),
  );
  assert.equal(left.signal ?? left.code, 3, left.stderr);
  assert.equal(late.signal ?? late.code, 4, late.stderr);
});

test('worker threads have groups of their own', async () => {
  const program = `${LOAD}
const { parentPort } = require('node:worker_threads');
const group = distributed.init();
for (let i = 0; i < 200; i++) distributed.init();
parentPort.postMessage([group.size(), distributed.all_sum(mx.array([1, 2]), { group }).tolist()]);`;
  const results = await Promise.all(
    Array.from({ length: 4 }, () => {
      const worker = new Worker(program, { eval: true });
      return new Promise((resolve, reject) => {
        let said;
        worker.on('message', (message) => (said = message));
        worker.on('error', reject);
        worker.on('exit', () => resolve(said));
      });
    }),
  );
  for (const result of results) assert.deepEqual(result, [1, [1, 2]]);
});

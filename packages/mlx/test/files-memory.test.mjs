// Files in memory, open files, and when files are read.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { leaked, mx } from './support/core.mjs';
import { saved } from './support/fuzz-file-cases.mjs';

const folder = fs.mkdtempSync(join(tmpdir(), 'mlx-memory-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name) => join(folder, name);

const a = mx.arange(6).reshape(2, 3);
const bools = mx.array([true, false, true]);
const SAVES = {
  npy: (to) => mx.save(to, a),
  npz: (to) => mx.savez(to, { a, bools }),
  compressed: (to) => mx.savez_compressed(to, { a, bools }),
  safetensors: (to) => mx.save_safetensors(to, { a, bools }),
};
const formatOf = (kind) => (kind === 'compressed' ? 'npz' : kind);
const first = (loaded) => (loaded instanceof mx.array ? loaded : loaded.a).tolist();

for (const [kind, save] of Object.entries(SAVES)) {
  test(`${kind}: bytes in whatever holds them`, () => {
    const bytes = saved(save);
    const padded = new Uint8Array(bytes.length + 5);
    padded.set(bytes, 3);
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    const views = {
      Buffer: bytes,
      Uint8Array: padded.subarray(3, 3 + bytes.length),
      DataView: new DataView(padded.buffer, 3, bytes.length),
      ArrayBuffer: new Uint8Array(bytes).buffer,
      SharedArrayBuffer: shared.buffer,
      shared,
    };
    for (const [name, view] of Object.entries(views)) {
      assert.deepEqual(first(mx.load(view)), a.tolist(), name);
      assert.deepEqual(first(mx.load(view, formatOf(kind))), a.tolist(), name);
    }
    const early = mx.load(bytes);
    bytes.fill(0);
    assert.deepEqual(first(early), a.tolist());
    assert.throws(() => mx.load(bytes), { name: 'RangeError', message: /^\[load\]/ });
  });

  test(`${kind}: open files, handles and streams`, async () => {
    const path = at(`x.${kind}`);
    const fd = fs.openSync(path, 'w+');
    save(fd);
    fs.closeSync(fd);
    assert.deepEqual(first(mx.load(path, formatOf(kind))), a.tolist());
    const handle = await fs.promises.open(path, 'r+');
    assert.deepEqual(first(mx.load(handle)), a.tolist());
    await handle.truncate(0);
    save({ fd: handle.fd });
    await handle.close();
    const chunks = [];
    const stream = new Writable({
      write(chunk, _, done) {
        chunks.push(chunk);
        done();
      },
    });
    save(stream);
    stream.end();
    await new Promise((resolve) => stream.on('finish', resolve));
    assert.deepEqual(first(mx.load(Buffer.concat(chunks))), a.tolist());
    const file = fs.createWriteStream(path);
    save(file);
    file.end();
    await new Promise((resolve) => file.on('close', resolve));
    assert.deepEqual(first(mx.load(path, formatOf(kind))), a.tolist());
  });

  test(`${kind}: what write throws comes out, and it may do what it likes`, () => {
    for (let stop = 0; stop < 4; stop++) {
      const mine = new Error('mine');
      let calls = 0;
      const write = () => {
        if (calls++ === stop) throw mine;
      };
      const run = () => save({ write });
      // Few chunks may be enough for a file.
      if (kind === 'npy' && stop > 2) run();
      else assert.throws(run, (error) => error === mine);
      assert.ok(calls <= stop + 1 || kind === 'npy');
    }
    assert.throws(() => save({ write: async () => {} }), { name: 'TypeError', message: /asynchronous/ });
    const chunks = [];
    save({
      write(chunk) {
        chunks.push(chunk);
        assert.deepEqual(first(mx.load(saved(save))), a.tolist());
        assert.throws(() => mx.load(at('missing.npy')), Error);
        mx.eval(a.add(1));
      },
    });
    assert.deepEqual(first(mx.load(Buffer.concat(chunks))), a.tolist());
  });
}

test('an open file is read and written from where it stands', () => {
  const fd = fs.openSync(at('many'), 'w+');
  fs.writeSync(fd, 'before');
  mx.save(fd, mx.array([1, 2]));
  fs.closeSync(fd);
  const again = fs.openSync(at('many'), 'r');
  fs.readSync(again, Buffer.alloc(6));
  assert.deepEqual(mx.load(again).tolist(), [1, 2]);
  fs.closeSync(again);
  assert.throws(() => mx.load(again), { code: 'EBADF' });
  assert.throws(() => mx.save(again, a), { code: 'EBADF' });
});

test('write may dispose of what is being saved', () => {
  const [x, y] = [mx.ones([3]).add(1), mx.zeros([2])];
  const bytes = saved(({ write }) =>
    mx.savez(
      {
        write(chunk) {
          write(chunk);
          x.dispose();
          y.dispose();
        },
      },
      { x, y },
    ),
  );
  assert.deepEqual(mx.load(bytes).x.tolist(), [2, 2, 2]);
  assert.throws(() => saved((to) => mx.save(to, x)), /disposed/);
});

test('chunks are of bounded size and the receiver may keep them', () => {
  const chunks = [];
  const big = mx.full([5 << 20], 7, mx.float32);
  mx.save({ write: (chunk) => chunks.push(chunk) }, big);
  assert.ok(chunks.every((chunk) => Buffer.isBuffer(chunk) && chunk.length <= 16 << 20));
  assert.ok(mx.array_equal(mx.load(Buffer.concat(chunks)), big).item());
});

test('arrays of npy and safetensors files are read when they are computed', () => {
  mx.save(at('lazy'), mx.array([1, 2, 3]));
  mx.save_safetensors(at('lazy'), { x: mx.array([1, 2, 3]) });
  mx.savez(at('lazy'), { x: mx.array([1, 2, 3]) });
  const npy = mx.load(at('lazy.npy'));
  const { x } = mx.load(at('lazy.safetensors'));
  const eager = mx.load(at('lazy.npz')).x;
  for (const name of ['lazy.npy', 'lazy.safetensors', 'lazy.npz']) {
    const fd = fs.openSync(at(name), 'r+');
    const four = Buffer.from(new Float32Array([4]).buffer);
    fs.writeSync(fd, four, 0, 4, fs.fstatSync(fd).size - 4);
    fs.closeSync(fd);
    fs.rmSync(at(name));
  }
  assert.deepEqual(npy.tolist(), [1, 2, 4]);
  assert.deepEqual(x.tolist(), [1, 2, 4]);
  assert.deepEqual(eager.tolist(), [1, 2, 3]);
});

test('a file that became shorter is an error each time, and computing goes on', async () => {
  const whole = mx.arange(100_000);
  mx.save(at('short'), whole);
  mx.save_safetensors(at('short'), { x: whole });
  for (const name of ['short.npy', 'short.safetensors']) {
    const load = () => {
      const loaded = mx.load(at(name));
      return loaded.x ?? loaded;
    };
    const [now, later, other] = [load(), load(), mx.ones([3]).add(1)];
    fs.truncateSync(at(name), 2000);
    const expected = { name: 'Error', message: new RegExp(`^\\[\\w+\\] cannot read .*${name}`) };
    for (let i = 0; i < 3; i++) assert.throws(() => mx.eval(now.add(1), other), expected);
    await assert.rejects(mx.async_eval(later.sum()), expected);
    assert.deepEqual(other.tolist(), [2, 2, 2]);
  }
});

test('more than one reader reads a large file', () => {
  const large = mx.arange(20 << 20).astype(mx.float32);
  mx.save(at('large'), large);
  const loaded = mx.load(at('large.npy'));
  assert.ok(mx.array_equal(loaded, large).item());
  fs.rmSync(at('large.npy'));
});

test('what was loaded lazily may be saved over its own file', () => {
  mx.save(at('self'), mx.array([1, 2, 3]));
  mx.save(at('self'), mx.load(at('self.npy')).add(1));
  mx.save(at('self'), mx.load(at('self.npy')));
  assert.deepEqual(mx.load(at('self.npy')).tolist(), [2, 3, 4]);
});

test('streams and devices', () => {
  mx.save(at('s'), a);
  const stream = mx.new_stream(mx.cpu);
  for (const given of [mx.cpu, stream, mx.default_stream(mx.cpu)]) {
    assert.deepEqual(mx.load(at('s.npy'), { stream: given }).tolist(), a.tolist());
    assert.deepEqual(mx.load(at('s.npy'), 'npy', false, given).tolist(), a.tolist());
    assert.deepEqual(mx.load(fs.readFileSync(at('s.npy')), { stream: given }).tolist(), a.tolist());
  }
  if (!mx.is_available(mx.gpu)) {
    assert.throws(() => mx.load(at('s.npy'), { stream: mx.gpu }), /gpu/);
    assert.throws(() => mx.load(fs.readFileSync(at('s.npy')), { stream: mx.gpu }), /gpu/);
  }
});

test('nothing leaks', async () => {
  const kept = await leaked(() => {
    for (const [kind, save] of Object.entries(SAVES)) {
      const bytes = saved(save);
      fs.writeFileSync(at(`leak.${kind}`), bytes);
      for (let i = 0; i < 50; i++) {
        mx.load(bytes);
        mx.load(at(`leak.${kind}`), formatOf(kind));
        assert.throws(() => mx.load(bytes.subarray(0, -1)), Error);
        assert.throws(() => save({ write: () => JSON.parse('{') }), SyntaxError);
      }
    }
  });
  assert.ok(kept <= 0, `${kept} arrays`);
  if (process.platform === 'linux') assert.ok(fs.readdirSync('/proc/self/fd').length < 200);
});

test('worker threads load and save', async () => {
  mx.save_safetensors(at('worker'), { a });
  const program = `
    const { workerData, parentPort } = require('node:worker_threads');
    const { core: mx } = require(workerData.main);
    const { a } = mx.load(workerData.path);
    const chunks = [];
    mx.savez({ write: (chunk) => chunks.push(chunk) }, a.add(1));
    parentPort.postMessage(Buffer.concat(chunks));`;
  const workerData = { main: new URL('../dist/index.js', import.meta.url).pathname, path: at('worker.safetensors') };
  const workers = [1, 2, 3].map(() => new Worker(program, { eval: true, workerData }));
  const results = await Promise.all(
    workers.map((worker) => new Promise((resolve, reject) => worker.on('message', resolve).on('error', reject))),
  );
  for (const bytes of results) assert.deepEqual(mx.load(bytes).arr_0.tolist(), a.add(1).tolist());
});

// Devices, streams, memory, and the package in unusual surroundings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { askPython, child, folder, mx, skip } from './support/core.mjs';

const MB = 2 ** 20;

test('devices', () => {
  assert.equal(String(mx.cpu), 'DeviceType.cpu');
  const device = new mx.Device(mx.cpu, 0);
  assert.equal(inspect(device), 'Device(cpu, 0)');
  assert.ok(device.equals(mx.cpu) && device.equals(new mx.Device(mx.cpu)) && !device.equals(mx.gpu));
  assert.equal(mx.is_available(mx.cpu), true);
  assert.equal(mx.device_count(mx.cpu), 1);
  assert.ok(mx.default_device() instanceof mx.Device);
  assert.equal(typeof mx.device_info(mx.cpu), 'object');
  assert.throws(() => new mx.Device('cpu'), { name: 'TypeError', message: /^\[Device\]/ });
  assert.throws(() => new mx.Device(mx.cpu, -1), TypeError);
  assert.throws(() => mx.set_default_device('cpu'), { name: 'TypeError', message: /^\[set_default_device\]/ });
  assert.throws(() => mx.device_count(device), { name: 'TypeError', message: /^\[device_count\]/ });
  assert.throws(() => mx.is_available(mx.cpu, 1), TypeError);
  for (const [type, member] of [
    [mx.Device, 'type'],
    [mx.Stream, 'device'],
    [mx.ThreadLocalStream, 'device'],
  ]) {
    assert.ok(member in type.prototype);
  }
  assert.equal(new mx.Device({ type: mx.cpu, index: 2 }).index, 2);
  assert.equal(mx.is_available({ device: mx.cpu }), true);
});

test('devices say what Python says', { skip }, () => {
  const [info, available, counts] = askPython(`
import json
import mlx.core as mx
devices = [mx.cpu, mx.gpu, mx.Device(mx.cpu, 5)]
print(json.dumps([
    [mx.device_info(), mx.device_info(mx.gpu)],
    [mx.is_available(d) for d in devices] + [mx.metal.is_available(), mx.cuda.is_available()],
    [mx.device_count(mx.cpu), mx.device_count(mx.gpu)],
]))`);
  const { blas, ...cpu } = mx.device_info();
  assert.deepEqual([cpu, mx.device_info({ d: mx.gpu })], info);
  const devices = [mx.cpu, mx.gpu, new mx.Device(mx.cpu, 5)];
  assert.deepEqual(
    [...devices.map((d) => mx.is_available(d)), mx.metal.is_available(), mx.cuda.is_available()],
    available,
  );
  assert.deepEqual([mx.device_count(mx.cpu), mx.device_count({ device_type: mx.gpu })], counts);
});

test('a device that is not there', { skip: mx.is_available(mx.gpu) }, () => {
  assert.equal(mx.device_count(mx.gpu), 0);
  assert.throws(() => mx.set_default_device(mx.gpu), /^RangeError: \[set_default_device\]/);
  assert.throws(() => mx.zeros([2], { stream: mx.gpu }).tolist(), /gpu/);
  assert.throws(() => mx.zeros([2], { stream: new mx.Device(mx.cpu, 9) }).tolist(), Error);
  assert.deepEqual(mx.zeros([1], { stream: mx.cpu }).tolist(), [0]);
});

test('streams', () => {
  const stream = mx.new_stream(mx.cpu);
  assert.match(inspect(stream), /^Stream\(Device\(cpu, 0\), \d+\)$/);
  assert.deepEqual(mx.add(mx.ones([2], { stream }), 1, stream).tolist(), [2, 2]);
  const before = mx.default_stream(mx.cpu);
  const inside = mx.stream(stream, () => mx.default_stream(mx.cpu));
  assert.ok(inside.equals(stream) && mx.default_stream(mx.cpu).equals(before));
  const mine = new Error('mine');
  assert.throws(
    () =>
      mx.stream(stream, () => {
        throw mine;
      }),
    (error) => error === mine,
  );
  assert.ok(mx.default_stream(mx.cpu).equals(before));
  const context = mx.stream(stream);
  assert.ok(mx.default_stream(mx.cpu).equals(stream));
  context[Symbol.dispose]();
  context[Symbol.dispose]();
  assert.ok(mx.default_stream(mx.cpu).equals(before));
  mx.synchronize(stream);
  mx.synchronize();
  assert.throws(() => mx.synchronize(5), { name: 'TypeError', message: /^\[synchronize\]/ });
  assert.throws(() => mx.set_default_stream(mx.cpu), TypeError);
  const local = mx.new_thread_local_stream(mx.cpu);
  assert.deepEqual(mx.ones([2], { stream: local }).tolist(), [1, 1]);
});

test('streams that Python has besides', () => {
  const shared = mx.new_thread_unsafe_stream(mx.cpu);
  assert.match(inspect(shared), /^Stream\(Device\(cpu, 0\), \d+\)$/);
  assert.deepEqual(mx.add(mx.ones([2], { stream: shared }), 1, shared).tolist(), [2, 2]);
  assert.deepEqual(mx.stream(shared, () => mx.arange(3).square()).tolist(), [0, 1, 4]);
  const local = mx.new_thread_local_stream({ device: mx.cpu });
  assert.match(inspect(local), /^ThreadLocalStream\(Device\(cpu, 0\), \d+\)$/);
  assert.ok(local.device.equals(mx.cpu));
  for (const make of [mx.new_stream, mx.new_thread_unsafe_stream, mx.new_thread_local_stream, mx.default_stream]) {
    assert.throws(() => make('cpu'), { name: 'TypeError', message: /argument 'device'/ });
    assert.throws(() => make({ devices: mx.cpu }), { name: 'TypeError', message: /unknown keyword 'devices'/ });
  }
  assert.throws(() => mx.stream(5), { name: 'TypeError', message: /^\[stream\] argument 's'/ });
  assert.equal(
    mx.stream({ s: shared }, () => 7),
    7,
  );
});

test('a stream that every thread may use serves a worker, one of a thread does not', async () => {
  const program = (stream) => `
const { parentPort } = require('node:worker_threads');
const { core: mx } = require(${JSON.stringify(folder)});
const stream = Object.assign(Object.create(mx.Stream.prototype), { _device: new mx.Device(mx.cpu), index: ${stream.index} });
try {
  parentPort.postMessage(mx.ones([3], { stream }).add(1, stream).tolist());
} catch (error) {
  parentPort.postMessage(error.message);
}`;
  const answer = async (stream) => {
    const worker = new Worker(program(stream), { eval: true });
    const said = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await worker.terminate();
    return said;
  };
  assert.deepEqual(await answer(mx.new_thread_unsafe_stream(mx.cpu)), [2, 2, 2]);
  assert.match(await answer(mx.new_stream(mx.cpu)), /There is no Stream/);
});

test('a context of using', () => {
  const stream = mx.new_stream(mx.cpu);
  const body = `
    const before = mx.default_stream(mx.cpu);
    { using _ = mx.stream(stream); seen.push(mx.default_stream(mx.cpu).equals(stream)); }
    seen.push(mx.default_stream(mx.cpu).equals(before));`;
  const seen = [];
  let run;
  try {
    run = new Function('mx', 'stream', 'seen', body);
  } catch {
    return; // This Node has no such syntax.
  }
  run(mx, stream, seen);
  assert.deepEqual(seen, [true, true]);
});

const CLEARED = `
const { core: mx } = require(${JSON.stringify(folder)});
const waiting = mx.ones([4]).add(1);
const stream = mx.new_stream(mx.cpu);
mx.eval(mx.ones([2]));
mx.clear_streams();
const said = [];
const attempt = (run) => { try { said.push(run()); } catch (error) { said.push(error.name); } };
attempt(() => waiting.tolist());
attempt(() => mx.ones([2], { stream }).tolist());
mx.async_eval(mx.ones([3])).then(() => said.push('computed'), (error) => said.push(error.name)).then(() => {
  mx.set_default_stream(mx.new_stream(mx.cpu));
  attempt(() => mx.ones([2]).add(1).sum().item());
  mx.clear_streams();
  console.log(said.join());
});`;

test('cleared streams are errors until a new one is the default', async () => {
  const { code, signal, stdout, stderr } = await child(
    `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(`${folder}x.js`)});${CLEARED}`,
  );
  assert.equal(signal ?? code, 0, stderr);
  assert.equal(stdout, 'Error,Error,Error,4\n');
});

test('memory', () => {
  mx.clear_cache();
  assert.equal(mx.get_cache_memory(), 0);
  const before = mx.get_active_memory();
  mx.reset_peak_memory();
  const a = mx.full([1024, 1024], 1);
  mx.eval(a);
  assert.equal(mx.get_active_memory() - before, 4 * MB);
  assert.ok(mx.get_peak_memory() >= before + 4 * MB);
  a.dispose();
  assert.equal(mx.get_active_memory(), before);
  const limit = mx.set_cache_limit(0);
  assert.equal(mx.set_cache_limit(limit), 0);
  const memory = mx.set_memory_limit(2 ** 40);
  assert.equal(mx.set_memory_limit(memory), 2 ** 40);
  for (const bad of [-1, Number.NaN, 'all', 1e300])
    assert.throws(() => mx.set_memory_limit(bad), /^\w*Error: \[set_(memory_)?limit\]/);
});

test('limits hold, and what Python lets pass passes', { skip }, () => {
  const expected = askPython(`
import json
import mlx.core as mx
def evaluate():
    a = [mx.full((1 << 18,), i) for i in range(5)]
    mx.eval(a)
    return sum(x.sum().item() for x in a)
before = mx.get_memory_limit()
said = [mx.set_memory_limit(1000) == before, mx.get_memory_limit(), evaluate(), mx.set_memory_limit(before)]
print(json.dumps(said + [mx.set_wired_limit(10), mx.set_wired_limit(0)]))`);
  const evaluate = () => {
    const arrays = Array.from({ length: 5 }, (_, i) => mx.full([1 << 18], i));
    mx.eval(arrays);
    return arrays.reduce((sum, a) => sum + a.sum().item(), 0);
  };
  const before = mx.get_memory_limit();
  const said = [mx.set_memory_limit(1000) === before, mx.get_memory_limit(), evaluate(), mx.set_memory_limit(before)];
  assert.deepEqual([...said, mx.set_wired_limit(10), mx.set_wired_limit({ limit: 0 })], expected);
});

test('the cache keeps no more than its limit, of small buffers and large ones', () => {
  const release = (count, size) => {
    const arrays = Array.from({ length: count }, (_, i) => mx.full([size], i));
    mx.eval(arrays);
    for (const array of arrays) array.dispose();
  };
  const before = mx.set_cache_limit(0);
  mx.clear_cache();
  release(50, 1000);
  release(20, 1 << 16);
  assert.equal(mx.get_cache_memory(), 0);
  assert.equal(mx.set_cache_limit(MB), 0);
  release(20, 1 << 16);
  release(500, 1000);
  assert.ok(mx.get_cache_memory() <= MB, `${mx.get_cache_memory()} bytes`);
  assert.equal(mx.set_cache_limit(64 * MB), MB);
  release(20, 1 << 18);
  const kept = mx.get_cache_memory();
  assert.ok(kept > MB && kept <= 64 * MB, `${kept} bytes`);
  mx.set_cache_limit(0);
  assert.equal(mx.get_cache_memory(), 0);
  assert.equal(mx.set_cache_limit(before), 0);
  assert.equal(mx.set_cache_limit(before), before);
});

test('the buffers of arrays', { skip }, () => {
  const expected = askPython(`
import json
import mlx.core as mx
out = []
for n in [0, 1, 100, 5000, 100000]:
    a = mx.full((n,), 2.0)
    b = a + 1
    mx.eval(a, b)
    out.append([mx.get_array_buffer_size(a), mx.get_array_buffer_size(a, [a, {"b": b}], "x")])
print(json.dumps(out + [mx.get_array_buffer_size()]))`);
  const sizes = [0, 1, 100, 5000, 100000].map((n) => {
    const a = mx.full([n], 2);
    const b = a.add(1);
    mx.eval(a, b);
    return [mx.get_array_buffer_size(a), mx.get_array_buffer_size(a, [a, { b }], 'x')];
  });
  assert.deepEqual([...sizes, mx.get_array_buffer_size()], expected);
  const a = mx.ones([100]);
  assert.throws(() => mx.get_array_buffer_size(a.add(1)), {
    name: 'RangeError',
    message: /^\[get_array_buffer_size\]/,
  });
  mx.eval(a);
  const part = a.get(':10');
  mx.eval(part);
  assert.equal(mx.get_array_buffer_size(a, part), 400);
});

test('names of mlx.core.metal warn and do what those of mlx.core do', async () => {
  const warnings = [];
  const listen = (warning) => warnings.push(warning);
  process.on('warning', listen);
  const names = ['get_active_memory', 'get_peak_memory', 'get_cache_memory', 'reset_peak_memory', 'clear_cache'];
  for (const name of names) assert.equal(typeof mx.metal[name](), typeof mx[name]());
  assert.deepEqual(mx.metal.device_info(), mx.device_info(mx.gpu));
  const limit = mx.get_memory_limit();
  assert.equal(mx.metal.set_memory_limit(limit), limit);
  assert.equal(mx.metal.set_cache_limit(mx.metal.set_cache_limit(0)), 0);
  assert.equal(mx.metal.set_wired_limit(0), 0);
  assert.throws(() => mx.metal.set_memory_limit(-1), RangeError);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', listen);
  assert.ok(warnings.length >= 11 && warnings.every((w) => w.name === 'DeprecationWarning'));
  assert.match(warnings[0].message, /mx\.metal\.get_active_memory .*mx\.get_active_memory/);
});

test('captures, where there is no Metal, do nothing', { skip: mx.metal.is_available() }, () => {
  assert.equal(mx.metal.start_capture('trace.gputrace'), undefined);
  assert.equal(mx.metal.start_capture({ path: 'trace.gputrace' }), undefined);
  assert.equal(mx.metal.stop_capture(), undefined);
  assert.throws(() => mx.metal.start_capture(), { name: 'TypeError', message: /^\[start_capture\]/ });
});

test('the random seed', () => {
  mx.random.seed(5);
  const first = mx.random.uniform(0, 1, [4]).tolist();
  mx.random.seed(5);
  assert.deepEqual(mx.random.uniform(0, 1, [4]).tolist(), first);
  assert.notDeepEqual(mx.random.uniform(0, 1, [4]).tolist(), first);
  const key = mx.random.key(1);
  assert.deepEqual(mx.random.normal([2], { key }).tolist(), mx.random.normal([2], { key }).tolist());
  mx.random.seed(2n ** 64n - 1n);
  assert.throws(() => mx.random.seed(-1), { name: 'RangeError', message: /^\[seed\]/ });
  assert.throws(() => mx.random.seed(0.5), { name: 'TypeError', message: /^\[seed\]/ });
});

const SURROUNDINGS = {
  'loaded again after its modules were forgotten': `
const sums = [];
for (let i = 0; i < 5; i++) {
  const { core: mx } = require(${JSON.stringify(folder)});
  sums.push(mx.array([1, i]).add(1).sum().item());
  mx.async_eval(mx.ones([100, 100]).add(i));
  for (const key of Object.keys(require.cache)) if (!key.endsWith('.node')) delete require.cache[key];
  globalThis.gc?.();
}
console.log(sums.join());`,
  'in contexts of its own': `
const vm = require('node:vm');
const { core: mx } = require(${JSON.stringify(folder)});
const context = vm.createContext({ mx, kept: [] });
const text = 'kept.push(mx.grad((x) => x.square().sum())(mx.array([1, 2])).tolist().join()); kept.at(-1)';
const results = [vm.runInContext(text, context), vm.runInNewContext(text, { mx, kept: [] })];
let message = '';
try { vm.runInContext('mx.add(mx.ones([2]), Symbol())', context); } catch (error) { message = error.message.slice(0, 5); }
console.log(results.join(' '), message, vm.runInContext('String(mx.array([[1, 2], [3, 4]]).sum([0, 1]))', context));`,
};

test('the package loaded again after its modules were forgotten', async () => {
  const { code, signal, stdout, stderr } = await child(
    `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(`${folder}x.js`)});${SURROUNDINGS['loaded again after its modules were forgotten']}`,
    { flags: ['--expose-gc'] },
  );
  assert.equal(signal ?? code, 0, stderr);
  assert.equal(stdout, '3,4,5,6,7\n');
});

test('the package in contexts of its own', async () => {
  const { code, signal, stdout, stderr } = await child(
    `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(`${folder}x.js`)});${SURROUNDINGS['in contexts of its own']}`,
  );
  assert.equal(signal ?? code, 0, stderr);
  assert.equal(stdout, '2,4 2,4 [add] array(10, dtype=float32)\n');
});

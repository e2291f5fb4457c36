// Devices, streams, memory, and the package in unusual surroundings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { child, folder, mx } from './support/core.mjs';

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

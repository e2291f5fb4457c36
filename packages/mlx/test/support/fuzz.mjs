// Throws random calls at the addon, in a process of its own: MODE SEED COUNT TRACE. What is about to be
// called is written over the trace file, so that it tells the last call of a process that has ended.
import { openSync, writeSync } from 'node:fs';
import { mx, namesOfFunctions, native, slots, table } from './core.mjs';
import { Values } from './fuzz-values.mjs';
import { generator } from './random.mjs';

const [mode, seed, count, traceFile] = process.argv.slice(2);
const random = generator(Number(seed));
const pool = [];
const values = new Values(random, pool);
const trace = openSync(traceFile, 'w');
const SMALL = 1 << 18;
const tally = { calls: 0, errors: 0, arrays: 0 };

function note(...what) {
  writeSync(trace, `${tally.calls} ${what.join(' ')}`.slice(0, 3000).padEnd(3000), 0);
}

function shownArray(array) {
  try {
    return `${array.dtype.name}[${array.shape}]`;
  } catch {
    return 'gone'; // Released behind its back.
  }
}

function shown(value, depth = 0) {
  if (value instanceof mx.MxArray) return shownArray(value);
  if (Array.isArray(value) && depth < 4) return `[${value.map((v) => shown(v, depth + 1)).join(', ')}]`;
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return `{${Object.entries(value)
      .map(([k, v]) => `${k}: ${shown(v, depth + 1)}`)
      .join(', ')}}`;
  }
  return typeof value === 'object' ? Object.prototype.toString.call(value) : String(value);
}

/** Keeps an array of a result for later calls when it is small, and often computes it. */
function keep(result, name) {
  if (Array.isArray(result)) {
    for (const part of result.slice(0, 4)) keep(part, name);
    return;
  }
  if (!(result instanceof mx.MxArray) || result.disposed) return;
  tally.arrays++;
  if (result.nbytes > SMALL) {
    result.dispose();
    return;
  }
  if (random.chance(0.5)) {
    note('compute', name, shown(result), lastCall);
    const way = random.below(5);
    if (way === 0) result.tolist();
    else if (way === 1) String(result);
    else if (way === 2) result.asTypedArray();
    else mx.eval(result);
  }
  pool[random.below(pool.length)] = result;
}

let lastCall = '';

function attempt(name, args, call) {
  tally.calls++;
  lastCall = `${name}(${args.map((a) => shown(a)).join(', ')})`;
  note(lastCall);
  try {
    keep(call(), name);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    tally.errors++;
  }
}

const at = (path) => (path === 'core' ? mx : mx[path]);

const ops = table.filter((op) => !op.internal && typeof at(op.namespace)[op.name] === 'function');
const methods = Object.getOwnPropertyNames(mx.MxArray.prototype).filter(
  (name) =>
    name !== 'constructor' && typeof Object.getOwnPropertyDescriptor(mx.MxArray.prototype, name).value === 'function',
);

/** Functions that are in no row: what they are given is up to chance. */
const others = [
  ...[
    'finfo',
    'iinfo',
    'issubdtype',
    'isdtype',
    'result_type',
    'can_cast',
    'broadcast_shapes',
    'einsum_path',
    'asarray',
  ],
  ...['printoptions', 'get_array_buffer_size', 'device_info', 'device_count', 'is_available', 'default_stream'],
  ...['synchronize', 'stream', 'Device', 'fast.metal_kernel', 'fast.cuda_kernel', 'fast.precompiled_cuda_kernel'],
];

function callOther() {
  const path = random.pick(others);
  const function_ = path.split('.').reduce((owner, name) => owner[name], mx);
  const args = values.list(
    () => random.pick([values.hostile(), values.int(), values.array(), random.pick(dtypes), [values.int()]]),
    4,
  );
  return attempt(path, args, () => {
    const result = path === 'Device' ? new mx.Device(...args) : function_(...args);
    result?.[Symbol.dispose]?.();
    return typeof result === 'function' ? result(kernelCall(args)) : result;
  });
}

const dtypes = [mx.bool_, mx.int8, mx.uint64, mx.float16, mx.complex64, mx.floating];

/** A call of a kernel, some of its keywords wrong. */
function kernelCall([first, second]) {
  const call = {
    inputs: [values.array()],
    output_shapes: [[2]],
    output_dtypes: [mx.float32],
    grid: [2, 1, 1],
    threadgroup: [2, 1, 1],
    template: [['N', 3]],
  };
  return { ...call, [random.pick(Object.keys(call))]: random.pick([first, [second], [[first]]]) };
}

/** A random call of a public function. */
function callPublic() {
  switch (random.below(11)) {
    case 0: {
      const data = values.data();
      return attempt('array', [data], () => mx.array(data, random.chance(0.3) ? values.hostile() : undefined));
    }
    case 1: {
      const [a, parts] = [values.array(), values.index()];
      return attempt('get', [a, ...parts], () => a.get(...parts));
    }
    case 2: {
      const [a, parts, value] = [values.array(), values.index(), values.data()];
      if (random.chance(0.5)) return attempt('set', [a, parts, value], () => a.set(parts, value));
      const way = random.pick(['add', 'subtract', 'multiply', 'divide', 'maximum', 'minimum']);
      return attempt('at', [a, parts, way, value], () => a.at(...parts)[way](value));
    }
    case 3: {
      const [a, name] = [values.array(), random.pick(methods)];
      const args = values.list(() => (random.chance(0.6) ? values.int() : values.hostile()), 4);
      if (name.endsWith('Async')) return undefined;
      return attempt(`.${name}`, [a, ...args], () => a[name](...args));
    }
    case 4:
      return callOther();
    default: {
      const op = random.pick(ops);
      const args = values.argumentsOf(op);
      return attempt(`${op.namespace}.${op.name}`, args, () => at(op.namespace)[op.name](...args));
    }
  }
}

let mutating = false;
const originals = Object.fromEntries(namesOfFunctions().map((name) => [name, native[name]]));
// Threads stay, and so do limits; the buffer is there once.
const once = new Set([
  ...['new_stream', 'new_thread_local_stream', 'new_thread_unsafe_stream', 'clear_streams'],
  ...['set_limit', 'set_print_precision', 'start_metal_capture', 'buffer'],
]);
const names = Object.keys(originals).filter((name) => !once.has(name));

function randomSlot() {
  switch (random.below(8)) {
    case 0:
      return -random.below(7);
    case 1:
      return random.pick([NaN, Infinity, -Infinity, 2 ** 31, 2 ** 32, 2 ** 53, 1e300, -1e300, 0.5, 65536]);
    case 2:
    case 3:
      return random.below(4);
    default:
      return pool.length > 0 ? values.array()._handle : 0;
  }
}

const notePlain = (name) => note('raw', name, slots.subarray(0, 40).join(' '));

/** Changes a few arguments of a call that a public function has prepared. */
for (const name of names) {
  if (mode !== 'raw' || /^(error|describe|holder|live|dispose)$/.test(name)) continue;
  native[name] = (...args) => {
    if (mutating && random.chance(0.5))
      for (let i = random.below(4); i >= 0; i--) slots[1 + random.below(12)] = randomSlot();
    notePlain(name);
    return originals[name](...args);
  };
}

const CALLBACKS = [
  () => {
    slots[0] = randomSlot();
  },
  () => {
    throw new Error('thrown');
  },
  () => {
    for (let i = 0; i < 6; i++) slots[i] = randomSlot();
    originals[random.pick(['core_add', 'eval', 'value_and_grad', 'dispose'])](() => {});
  },
  () => {
    const handles = Array.from({ length: random.below(4) }, () => values.array()._handle);
    slots.set([0, handles.length, ...handles, handles.length, ...handles.map(() => random.below(5) - 2)]);
  },
];

/** A call of a function of the addon with random contents of the buffer. */
function callRaw() {
  const name = random.pick(names);
  for (let i = 1 + random.below(20); i >= 0; i--) slots[i] = randomSlot();
  const args = random.chance(0.5)
    ? CALLBACKS.map(() => random.pick(CALLBACKS))
    : values.list(() => values.hostile(), 3);
  tally.calls++;
  lastCall = name;
  notePlain(name);
  try {
    const result = originals[name](...args);
    if (typeof result?.catch === 'function') result.catch(() => {});
    if (/^(core|fast|fft|linalg|random|array)_/.test(name) && slots[0] >= 0) dropLarge(slots[0]);
    else if (slots[0] < 0) {
      tally.errors++;
      originals.error();
    }
  } catch {
    tally.errors++;
  }
}

function dropLarge(handle) {
  slots[1] = handle;
  originals.describe();
  if (slots[0] < 0) return;
  originals.error();
  slots[1] = handle;
  originals.dispose();
}

// What random calls may have set, and what a call that failed has left behind.
const stream = mx.default_stream(mx.cpu);

function refill() {
  mutating = false;
  mx.set_default_device(mx.cpu);
  mx.set_default_stream(stream);
  mx.random.seed(1);
  pool.length = 0;
  for (let i = 0; i < 48; i++) pool.push(values.made());
  mx.eval(pool);
  mutating = true;
}

refill();
for (let i = 0; i < Number(count); i++) {
  if (mode === 'raw' && random.chance(0.7)) callRaw();
  else callPublic();
  if (i % 400 === 399) {
    refill();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
mutating = false;
if (mx.array([1, 2]).add(1).sum().item() !== 5) throw new Error('an op no longer works');
console.log(JSON.stringify(tally));
process.exit(0);

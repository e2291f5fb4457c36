// Generates indices and values for the tests of indexing, and runs them in Python.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const { core: mx } = createRequire(import.meta.url)('../../dist/index.js');

const python = process.env.MLX_ORACLE_PYTHON;

/** Why comparisons with Python are skipped; false when they are not. */
export const skip = python ? false : 'MLX_ORACLE_PYTHON names no Python with MLX';

/** Python's results of all cases. */
export function consult(cases) {
  const script = fileURLToPath(new URL('./indexing_oracle.py', import.meta.url));
  const run = spawnSync(python, [script], { input: JSON.stringify(cases), encoding: 'utf8', maxBuffer: 1e9 });
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout);
}

/** Random numbers that are the same in each run. */
function generator(seed) {
  let state = seed;
  const below = (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  const pick = (list) => list[below(list.length)];
  return { below, pick, chance: (p) => below(1000) < p * 1000 };
}

const product = (shape) => shape.reduce((a, b) => a * b, 1);

/** Nested lists of a shape. */
function nested(shape, next) {
  if (shape.length === 0) return next();
  return Array.from({ length: shape[0] }, () => nested(shape.slice(1), next));
}

function slicePart({ below, pick, chance }, size) {
  const bound = () => (chance(0.4) ? '' : String(below(2 * size + 5) - size - 2));
  const step = pick(['', '', ':1', ':2', ':3', ':-1', ':-2', ':', ':7', ':-5']);
  const text = `${bound()}:${bound()}${step}`;
  return chance(0.25) ? { slice: text } : text;
}

// Those of 64 bits have no integer type in common with others, which Python refuses.
const UNSIGNED = ['uint8', 'uint16', 'uint32'];

/** An index array; distinct positions where `distinct` and the axis is long enough. */
function arrayPart(random, size, shape, distinct) {
  const positions = Array.from({ length: size }, (_, i) => (random.chance(0.3) ? i - size : i));
  const next = () => (distinct ? positions.splice(random.below(positions.length), 1)[0] : random.pick(positions));
  const values = nested(shape, next);
  if (shape.length > 0 && random.chance(0.4)) return { list: values };
  const signed = ['int32', 'int64', 'int16', 'int8'];
  const dtype = random.pick(JSON.stringify(values).includes('-') ? signed : [...signed, ...UNSIGNED]);
  return { array: values, dtype, ...(shape.length === 1 && random.chance(0.3) ? { typed: true } : {}) };
}

/** A shape that broadcasts to another. */
function narrower({ below, chance }, shape) {
  const fewer = shape.slice(below(shape.length + 1));
  return fewer.map((size) => (chance(0.2) ? 1 : size));
}

/** Whether nothing is selected. */
const selectsNothing = (shape, parts) => mx.zeros(shape).get(...parts.map(part)).size === 0;

/** The parts of an index for an array of a shape; '...' stands for a run of its axes, none perhaps. */
function partsFor(random, shape, writing) {
  const block = random.pick([[2], [3], [2, 2], [3, 1], [1], []]);
  const from = random.below(shape.length + 1);
  const to = random.chance(0.3) ? from + random.below(shape.length - from + 1) : undefined;
  const parts = [];
  let arrays = 0;
  for (let axis = 0; axis < shape.length; axis++) {
    const size = shape[axis];
    if (axis === from && to !== undefined) parts.push('...');
    if (axis >= from && axis < to) continue;
    while (random.chance(0.12)) parts.push(null);
    if (to === undefined && random.chance(0.1)) break;
    const kind = size === 0 ? 'slice' : random.pick(['number', 'slice', 'slice', 'array']);
    if (kind === 'number') parts.push(random.below(2 * size) - size);
    else if (kind === 'slice') parts.push(slicePart(random, size));
    else {
      const distinct = writing && arrays === 0;
      if (distinct && product(block) > size) block.splice(0, block.length);
      parts.push(arrayPart(random, size, arrays++ === 0 ? block : narrower(random, block), distinct));
    }
  }
  if (from === shape.length && to !== undefined) parts.push('...');
  while (random.chance(0.08)) parts.push(null);
  return parts;
}

const ACTIONS = ['set', 'set', 'add', 'subtract', 'multiply', 'divide', 'maximum', 'minimum'];

function shapeFor(random, writing) {
  const rank = random.below(writing ? 4 : 5) + (writing ? 1 : 0);
  return Array.from({ length: rank }, () => (random.chance(writing ? 0 : 0.04) ? 0 : random.below(4) + 1));
}

/** Cases of getting. */
export function gets(count, seed) {
  const random = generator(seed);
  return Array.from({ length: count }, () => {
    const shape = shapeFor(random, false);
    const dtype = random.pick(['float32', 'float32', 'int32', 'bool', 'float16', 'int64', 'uint8', 'bfloat16']);
    const parts = partsFor(random, shape, false);
    // Python refuses some gradients of nothing, and its process ends at others.
    const grad = dtype === 'float32' && random.chance(0.4) && !selectsNothing(shape, parts);
    return { action: 'get', shape, dtype, parts, grad };
  });
}

/** Cases of setting and updating. */
export function writes(count, seed) {
  const random = generator(seed);
  const cases = [];
  while (cases.length < count) {
    const shape = shapeFor(random, true);
    const action = random.pick(ACTIONS);
    const parts = partsFor(random, shape, action === 'set');
    // Where index arrays stand beside empty slices Python's process ends.
    const nothing = selectsNothing(shape, parts);
    if (nothing && parts.some(isArray)) continue;
    const mode = random.pick(['all', 'ones', 'fewer', 'more']);
    const value = random.chance(0.15) ? { scalar: 5 } : { mode, bits: random.below(32) };
    const grad = !nothing && 'mode' in value && random.chance(0.4);
    cases.push({ action, shape, dtype: random.pick(['float32', 'float32', 'int32']), parts, value, grad });
    if (grad) cases.at(-1).dtype = 'float32';
  }
  return cases;
}

/** Cases of setting through a mask of the first axes: to one value, to a broadcast one, to one for each element. */
export function masks(count, seed) {
  const random = generator(seed);
  return Array.from({ length: count }, () => {
    const shape = shapeFor(random, true);
    const covered = random.below(shape.length + 1);
    const data = nested(shape.slice(0, covered), () => random.chance(0.5));
    const listed = covered > 0 && random.chance(0.3);
    const chosen = [data].flat(covered + 1).filter(Boolean).length;
    let next = -7;
    const values = () => nested([chosen, ...shape.slice(covered)], () => (next += 3));
    const value = random.chance(0.5) || chosen === 0 ? { scalar: 5 } : { data: values(), dtype: 'float32' };
    const part = listed ? { list: data } : { array: data, dtype: 'bool' };
    const dtype = random.pick(['float32', 'int32', 'bool', 'float16']);
    return { action: 'set', mask: true, shape, dtype, parts: [part], value };
  });
}

const WRONG = [
  (random, shape) => [...shape.map(() => ':'), random.pick([0, ':', { list: [0] }])],
  () => ['...', null, '...'],
  (random) => [
    random.pick([
      { array: [0], dtype: 'float32' },
      { array: 0, dtype: 'float16' },
    ]),
  ],
  () => [{ array: [0], dtype: 'complex64' }],
  () => [
    { array: [0, 0], dtype: 'int32' },
    { array: [0, 0, 0], dtype: 'int32' },
  ],
  (random) => [{ list: [0, 0] }, random.pick([':', null]), { list: [[0], [0], [0]].slice(0, 3) }, { list: [0, 0, 0] }],
];

/** Cases that are refused: wrong parts among sound ones, or a value that does not broadcast. */
export function refusals(count, seed) {
  const random = generator(seed);
  return Array.from({ length: count }, () => {
    const shape = Array.from({ length: 2 + random.below(2) }, () => random.below(3) + 2);
    const action = random.pick(['get', ...ACTIONS]);
    if (action !== 'get' && random.chance(0.4)) {
      const value = { data: Array.from({ length: 11 }, () => 1), dtype: 'float32' };
      return { action, shape, dtype: 'float32', parts: random.pick([[0], [':'], ['::-1'], [{ list: [0, 1] }]]), value };
    }
    const parts = random.pick(WRONG)(random, shape);
    return { action, shape, dtype: 'float32', parts, ...(action === 'get' ? {} : { value: { scalar: 1 } }) };
  });
}

const isArray = (spec) => typeof spec === 'object' && spec !== null && !('slice' in spec);

const bounds = (text) => {
  const [start, stop, step] = text.split(':').map((bound) => (bound === '' ? null : Number(bound)));
  return { start, stop, ...(step == null ? {} : { step }) };
};

/** The part that a case's specification stands for. */
export function part(spec) {
  if (typeof spec !== 'object' || spec === null) return spec;
  if ('slice' in spec) return bounds(spec.slice);
  if ('list' in spec) return spec.list;
  const array = mx.array(spec.array, mx[spec.dtype]);
  return spec.typed ? array.toTypedArray() : array;
}

/** An array as the oracle's `fill` makes it. */
export function fill(shape, dtype, factor = 1) {
  const size = product(shape);
  const values = Array.from({ length: size }, (_, i) => ((i % 97) + 1) * factor);
  return mx.array(values, mx.int32).reshape(shape).astype(mx[dtype]);
}

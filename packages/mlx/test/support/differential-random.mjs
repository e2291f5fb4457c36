// Seeded random numbers, shapes and elements for the differential tests.

/** Random numbers that depend on nothing but a text. */
export function generator(text) {
  let state = 0x811c9dc5;
  for (const char of text) state = Math.imul(state ^ char.codePointAt(0), 0x01000193) >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(uniform() * count);
  return { uniform, below, pick: (list) => list[below(list.length)], chance: (p) => uniform() < p };
}

export const product = (shape) => shape.reduce((a, b) => a * b, 1);

/** Shapes of one array: scalars, nothing, one element, and lengths that no vector register divides. */
export const SHAPES = [[2, 3], [], [4], [0], [2, 3, 4], [1], [3, 1], [2, 0, 3], [17], [1, 5, 1, 2], [33], [3, 9]];

/** A shape that broadcasts to another. */
export function narrower({ below, chance }, shape) {
  return shape.slice(below(shape.length + 1)).map((length) => (chance(0.3) ? 1 : length));
}

const FLOATS = ['float16', 'bfloat16', 'float32', 'float64'];
const UNSIGNED = ['uint8', 'uint16', 'uint32', 'uint64'];
const SIGNED = ['int8', 'int16', 'int32', 'int64'];
const NAMES = ['bool', ...UNSIGNED, ...SIGNED, ...FLOATS, 'complex64'];

/** The dtypes that a row's `test.dtypes` stands for; those most used come first. */
export function dtypesOf(wanted = 'all') {
  if (Array.isArray(wanted)) return wanted;
  const sets = {
    all: NAMES,
    numeric: NAMES.filter((name) => name !== 'bool'),
    real: NAMES.filter((name) => name !== 'complex64'),
    inexact: [...FLOATS, 'complex64'],
    floating: FLOATS,
    integer: [...UNSIGNED, ...SIGNED],
    int_or_bool: ['bool', ...UNSIGNED, ...SIGNED],
    bool: ['bool'],
  };
  if (!(wanted in sets)) throw new Error(`the table names no dtypes '${wanted}'`);
  const first = ['float32', 'int32', 'complex64'];
  return [...sets[wanted]].sort((a, b) => rank(first, a) - rank(first, b));
}

const rank = (list, name) => (list.includes(name) ? list.indexOf(name) : list.length);

export const allDtypes = NAMES;
export const isFloat = (dtype) => FLOATS.includes(dtype);
export const isInexact = (dtype) => isFloat(dtype) || dtype === 'complex64';

const SPECIAL = [Number.NaN, Infinity, -Infinity, 0, -0, 1e-30, 1e30, 1];

/** `count` numbers of a dtype in a domain; complex ones in pairs. */
export function numbers(random, dtype, count, [low, high], special = false) {
  const next = () => low + random.uniform() * (high - low);
  const drawn = Array.from({ length: dtype === 'complex64' ? 2 * count : count }, next);
  if (dtype === 'bool') return drawn.map(() => (low >= 1 || random.chance(0.5) ? 1 : 0));
  if (isInexact(dtype)) return special ? drawn.map((v) => (random.chance(0.4) ? random.pick(SPECIAL) : v)) : drawn;
  const least = UNSIGNED.includes(dtype) ? 0 : -Infinity;
  return drawn.map((v) => Math.max(least, Math.round(v)));
}

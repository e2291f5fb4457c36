// The arrays of a case: random ones, and those that an op demands to be of some kind.
import { encode, SIZES } from './differential-bytes.mjs';
import { numbers, product } from './differential-random.mjs';

const LAYOUTS = ['plain', 'plain', 'plain', 'transposed', 'strided', 'reversed'];

/** The shape that is stored, of which a layout makes the wanted one. */
function storedShape(shape, layout) {
  if (layout === 'transposed') return shape.toReversed();
  return layout === 'strided' ? [...shape.slice(0, -1), 2 * shape.at(-1)] : shape;
}

function layoutFor(random, shape) {
  const layout = random.pick(LAYOUTS);
  // Python does not come back from reducing an array without elements that is not laid out plainly.
  const possible = product(shape) > 0 && shape.length > (layout === 'transposed' ? 1 : 0);
  return possible ? layout : 'plain';
}

/** An array of random elements, in memory as it may be. */
export function randomArray({ random, pool, domain, special }, dtype, shape) {
  const layout = layoutFor(random, shape);
  const stored = storedShape(shape, layout);
  const bytes = encode(dtype, numbers(random, dtype, product(stored), domain, special));
  return { $array: { dtype, shape, stored, layout, at: pool.add(bytes), bytes: product(stored) * SIZES[dtype] } };
}

function arrayOf({ pool }, dtype, shape, values) {
  const bytes = encode(dtype, dtype === 'complex64' ? values.flatMap((v) => [v, 0]) : values);
  return { $array: { dtype, shape, stored: shape, layout: 'plain', at: pool.add(bytes), bytes: bytes.length } };
}

/** The elements of a stack of matrices, each made from random numbers by `make(at, rows, columns)`. */
function matrices(context, dtype, shape, make) {
  if (shape.length < 2) return randomArray(context, dtype, shape);
  const [rows, columns] = shape.slice(-2);
  const values = [];
  for (let count = product(shape.slice(0, -2)); count > 0; count--) {
    const drawn = numbers(context.random, 'float32', rows * columns, context.domain);
    const at = (i, j) => drawn[i * columns + j];
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) values.push(make(at, i, j, columns));
  }
  return arrayOf(context, dtype, shape, values);
}

/** How an element is made of the random ones, for each kind of matrix. */
const MATRICES = {
  symmetric: (at, i, j) => at(Math.max(i, j), Math.min(i, j)),
  // Strong diagonals: solutions do not depend on the last bits of what they are made from.
  invertible: (at, i, j, n) => at(i, j) + (i === j ? 4 * n : 0),
  lower: (at, i, j, n) => (j > i ? 0 : at(i, j) + (i === j ? 2 * n : 0)),
  upper: (at, i, j, n) => (j < i ? 0 : at(i, j) + (i === j ? 2 * n : 0)),
  positive_definite: (at, i, j, n) => {
    let sum = i === j ? 1 : 0;
    for (let k = 0; k < n; k++) sum += at(i, k) * at(j, k);
    return sum;
  },
};

/** An array of a kind that the table's `test.inputs` names. */
export function specialArray(context, kind, dtype, shape, made) {
  const { args } = context;
  const [name, part] = kind.split('.');
  if (name === 'quantized') {
    if (part === '0') made.quantized = randomArray(context, dtype, shape);
    const options = pickKeys(args, ['group_size', 'bits', 'mode']);
    return { $quantized: made.quantized, options, part: Number(part) };
  }
  if (name === 'triangular') return matrices(context, dtype, shape, MATRICES[args.upper ? 'upper' : 'lower']);
  if (name === 'sorted') {
    const values = numbers(context.random, dtype, product(shape), context.domain).sort((a, b) => a - b);
    return arrayOf(context, dtype, shape, values);
  }
  if (!(name in MATRICES)) throw new Error(`the table names no inputs '${kind}'`);
  return matrices(context, dtype, shape, MATRICES[name]);
}

const pickKeys = (object, keys) => Object.fromEntries(keys.filter((k) => k in object).map((k) => [k, object[k]]));

/** Whether a kind of input takes a shape of its own: the parts of one quantized array share theirs. */
export const takesShape = (kind) => !/^quantized\.[1-9]/.test(kind ?? '');

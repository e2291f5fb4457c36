// Compares what a case gives here with what Python gives.
import { decode } from './differential-bytes.mjs';
import { mx } from './differential-run.mjs';

/** Relative to one plus the size of a value. Both sides run MLX, but not always the same BLAS and LAPACK. */
const TOLERANCE = { float16: 2e-3, bfloat16: 1.6e-2, float32: 1e-5, float64: 1e-12, complex64: 1e-5 };

/** A row's tolerance as a function of the dtype: the table's is a factor, or `{ dtype: tolerance }`. */
function toleranceOf({ test: { tolerance: own = 1 } = {} }) {
  const usual = (dtype) => TOLERANCE[dtype] ?? 0;
  return typeof own === 'number' ? (dtype) => own * usual(dtype) : (dtype) => own[dtype] ?? usual(dtype);
}

const times = (count, tolerance) => (dtype) => count * tolerance(dtype);

/** How two arrays differ; undefined when they do not. */
function difference(actual, expected, what, toleranceFor) {
  if (String(actual.shape) !== String(expected.shape) || actual.shape.length !== expected.shape.length) {
    return `${what}: shape [${actual.shape}], expected [${expected.shape}]`;
  }
  if (actual.dtype !== expected.dtype) return `${what}: dtype ${actual.dtype}, expected ${expected.dtype}`;
  const [a, e] = [actual, expected].map(({ dtype, bytes }) => decode(dtype, bytes));
  const tolerance = toleranceFor(expected.dtype);
  for (let i = 0; i < e.length; i++) {
    if (a[i] === e[i] || (Number.isNaN(a[i]) && Number.isNaN(e[i]))) continue;
    const off = Math.abs(Number(a[i]) - Number(e[i]));
    if (!(off <= tolerance * (1 + Math.abs(Number(e[i]))))) return `${what}: element ${i} is ${a[i]}, expected ${e[i]}`;
  }
  return undefined;
}

function firstDifference(actual, expected, what, tolerance) {
  if (actual.length !== expected.length) return `${what}: ${actual.length} arrays, expected ${expected.length}`;
  for (let i = 0; i < expected.length; i++) {
    const found = difference(actual[i], expected[i], `${what} ${i}`, tolerance);
    if (found) return found;
  }
  return undefined;
}

const described = (array) => ({
  shape: [...array.shape],
  dtype: array.dtype.name,
  bytes: array.size > 0 ? array.flatten().view(mx.uint8).toTypedArray() : new Uint8Array(0),
});

const equal = (a, b, what, tolerance) => difference(described(a), described(b), what, times(10, tolerance));
const transposed = (a) => mx.conjugate(mx.swapaxes(a, -1, -2));
const columns = (values) => mx.expand_dims(values, -2);

/** The elements of a result in an order of their own: eigenvalues come in none. */
function sorted({ dtype, shape, bytes }) {
  const flat = decode(dtype, bytes);
  const pairs =
    dtype === 'complex64' ? flat.flatMap((v, i) => (i % 2 ? [] : [[v, flat[i + 1]]])) : flat.map((v) => [v, 0]);
  const length = shape.at(-1);
  const rows = [];
  for (let i = 0; i < pairs.length; i += length) rows.push(pairs.slice(i, i + length).sort(byParts));
  return { dtype, shape, bytes: new Uint8Array(typed(dtype, rows.flat(2), dtype === 'complex64').buffer) };
}

/** By real parts, and by imaginary ones where those are equal but for rounding. */
const byParts = (a, b) => (Math.abs(a[0] - b[0]) > 1e-4 * (1 + Math.abs(a[0])) ? a[0] - b[0] : a[1] - b[1]);

function typed(dtype, values, complex) {
  const kept = complex ? values : values.filter((_, i) => i % 2 === 0);
  return dtype === 'float64' ? Float64Array.from(kept) : Float32Array.from(kept);
}

const identityLike = (a) => mx.broadcast_to(mx.eye(a.shape.at(-1), { dtype: a.dtype }), a.shape);
const orthonormal = (q, what, tolerance) => {
  const product = mx.matmul(transposed(q), q);
  return equal(product, identityLike(product), what, tolerance);
};

/**
 * Decompositions are defined up to signs and factors: what they are made for is compared, `a` being the
 * input, and that which is defined, with Python.
 */
const CHECKS = {
  qr: ({ args: { a }, arrays: [q, r] }, _expected, tolerance) =>
    equal(mx.matmul(q, r), a, 'q r', tolerance) ?? orthonormal(q, 'qᵀ q', tolerance),

  svd({ args: { a }, outputs, arrays: [u, s, v] }, expected, tolerance) {
    if (!s) return firstDifference(outputs, expected, 'singular values', tolerance);
    const k = s.shape.at(-1);
    const scaled = mx.multiply(u.get('...', `:${k}`), columns(s));
    return (
      difference(outputs[1], expected[1], 'singular values', tolerance) ??
      equal(mx.matmul(scaled, v.get('...', `:${k}`, ':')), a, 'u s v', tolerance) ??
      orthonormal(u, 'uᵀ u', tolerance)
    );
  },

  eig({ args: { a }, outputs, arrays: [w, v] }, expected, tolerance) {
    // Of a complex matrix MLX gives the conjugates of the eigenvectors.
    const vectors = a.dtype === mx.complex64 && v.dtype === w.dtype ? mx.conjugate(v) : v;
    const scaled = mx.multiply(vectors, columns(w).astype(v.dtype));
    return (
      difference(sorted(outputs[0]), sorted(expected[0]), 'eigenvalues', tolerance) ??
      equal(mx.matmul(a.astype(v.dtype), vectors), scaled, 'a v', tolerance)
    );
  },

  eigvals: ({ outputs }, expected, tolerance) =>
    difference(sorted(outputs[0]), sorted(expected[0]), 'eigenvalues', tolerance),

  eigh(result, expected, tolerance) {
    return (
      firstDifference(result.outputs.slice(0, 1), expected.slice(0, 1), 'eigenvalues', tolerance) ??
      CHECKS.eig(result, expected, tolerance)
    );
  },

  /** Samples of few elements each: their mean and spread. */
  moments({ outputs }, expected) {
    const [a, e] = [outputs[0], expected[0]].map(({ dtype, bytes }) => moments(decode(dtype, bytes)));
    const far = a.some((value, i) => Math.abs(value - e[i]) > 0.15 * (1 + Math.abs(e[i])));
    return far ? `mean and spread ${a}, expected ${e}` : undefined;
  },
};

function moments(values) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return [mean, Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length)];
}

const likeness = (list) => list.map(({ shape, dtype }) => `${dtype}[${shape}]`).join(' ');

function compareOutputs(row, actual, expected) {
  const tolerance = toleranceOf(row);
  const check = row.test?.compare;
  if (!check) return firstDifference(actual.outputs, expected.outputs, 'result', tolerance);
  const [a, e] = [actual.outputs, expected.outputs].map(likeness);
  if (a !== e) return `results ${a}, expected ${e}`;
  if (actual.outputs.some(({ bytes }) => bytes.length === 0)) return undefined;
  return CHECKS[check](actual, expected.outputs, tolerance);
}

const show = (error) => `${error.name}: ${error.message}`;

/** How the error here falls short of the rules for errors; undefined when it does not. */
function faultOf(error) {
  if (!(error instanceof Error)) return `threw ${String(error)}, no error`;
  return /^\[[\w.:]+\] ./.test(error.message) ? undefined : `the message does not begin with the op: ${show(error)}`;
}

/**
 * The outcome of a case: `{ kind, fault? }`, the kind one of `compared`, `refused` (on both sides), with
 * `gradients: true` where these were compared.
 */
export function compare(row, actual, expected) {
  if (actual.error && expected.error) return { kind: 'refused', fault: faultOf(actual.error) };
  if (actual.error) return { kind: 'compared', fault: `refused here: ${show(actual.error)}` };
  if (expected.error) return { kind: 'refused', fault: `accepted here, refused by Python: ${expected.error}` };
  const fault = compareOutputs(row, actual, expected);
  if (fault) return { kind: 'compared', fault };
  if (actual.gradient_error && expected.gradient_error) return { kind: 'compared', gradientRefused: true };
  if (actual.gradient_error)
    return { kind: 'compared', fault: `gradient refused here: ${show(actual.gradient_error)}` };
  if (expected.gradient_error)
    return { kind: 'compared', fault: `gradient refused by Python: ${expected.gradient_error}` };
  if (!actual.gradients) return { kind: 'compared' };
  return {
    kind: 'compared',
    gradients: true,
    fault: firstDifference(actual.gradients, expected.gradients, 'gradient', times(2, toleranceOf(row))),
  };
}

// How two arrays differ.
import { decode } from './differential-bytes.mjs';
import { mx } from './differential-run.mjs';

/**
 * Relative to one plus the size of a value: both sides run MLX, but not always the same BLAS. Convolutions of float64 are
 * computed as float32.
 */
const TOLERANCE = { float16: 1e-2, bfloat16: 8e-2, float32: 1e-4, float64: 1e-6, complex64: 1e-4 };

const bytesOf = (array) => (array.size > 0 ? array.flatten().view(mx.uint8).toTypedArray() : new Uint8Array(0));
const same = (a, e, tolerance) =>
  a === e ||
  (Number.isNaN(a) && Number.isNaN(e)) ||
  Math.abs(Number(a) - Number(e)) <= tolerance * (1 + Math.abs(Number(e)));

/** What is wrong with an array; undefined when nothing is. A factor of 0 allows no difference of elements, Infinity any. */
export function differenceOf(actual, expected, factor = 1) {
  if (actual.dtype.name !== expected.dtype.name) return `dtype ${actual.dtype.name}, expected ${expected.dtype.name}`;
  if (`[${actual.shape}]` !== `[${expected.shape}]`) return `shape [${actual.shape}], expected [${expected.shape}]`;
  if (factor === Infinity) return undefined;
  const tolerance = factor * (TOLERANCE[expected.dtype.name] ?? 0);
  const [a, e] = [actual, expected].map((array) => decode(array.dtype.name, bytesOf(array)));
  for (let i = 0; i < e.length; i++) {
    if (!same(a[i], e[i], tolerance)) return `element ${i} is ${a[i]}, expected ${e[i]}`;
  }
  return undefined;
}

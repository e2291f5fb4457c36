/**
 * Functions that make initial values for parameters, as Python's `nn.init`. Each returns an initializer: a function from
 * an array to a new array of its shape.
 *
 * @packageDocumentation
 */
import * as mx from '../core';
import { bind, REQUIRED } from '../utils/keywords';

/** From an array to a new one of its shape. */
export type Initializer = (a: mx.array) => mx.array;

/** An initializer whose spread can be scaled. */
export type GlorotInitializer = (a: mx.array, gain?: number | { gain?: number }) => mx.array;

/** Which of a weight's two sides counts. */
export type FanMode = 'fan_in' | 'fan_out';

/** Keywords of a {@link HeInitializer}. */
export interface HeKeywords {
  mode?: FanMode;
  gain?: number;
}

/** An initializer whose spread follows one side of the weight. */
export type HeInitializer = (a: mx.array, mode?: FanMode | HeKeywords, gain?: number | HeKeywords) => mx.array;

/** Keyword of the initializers that only take a dtype. */
export interface DtypeKeywords {
  dtype?: mx.Dtype;
}

/** Keywords of {@link constant}. */
export interface ConstantKeywords extends DtypeKeywords {
  value: number;
}

/**
 * Fills with one value, as Python's `nn.init.constant`.
 *
 * @param value - The value.
 * @param dtype - The dtype. float32 by default.
 * @example
 * nn.init.constant(0.5)(mx.zeros([2]));                              // [0.5, 0.5]
 */
export function constant(value: number | ConstantKeywords, dtype?: mx.Dtype | DtypeKeywords): Initializer;
export function constant(...args: unknown[]): Initializer {
  const { value, dtype } = bind<ConstantKeywords>('constant', args, { value: REQUIRED, dtype: mx.float32 });
  return (a) => mx.full(a.shape, value, { dtype });
}

/** Keywords of {@link normal}. */
export interface NormalKeywords extends DtypeKeywords {
  mean?: number;
  std?: number;
}

/**
 * Draws from a normal distribution, as Python's `nn.init.normal`.
 *
 * @param mean - Its mean. 0 by default.
 * @param std - Its standard deviation. 1 by default.
 * @param dtype - The dtype. float32 by default.
 * @example
 * nn.init.normal({ std: 0.02 })(mx.zeros([2, 2]));
 */
export function normal(
  mean?: number | NormalKeywords,
  std?: number | NormalKeywords,
  dtype?: mx.Dtype | NormalKeywords,
): Initializer;
export function normal(...args: unknown[]): Initializer {
  const { mean, std, dtype } = bind<NormalKeywords>('normal', args, { mean: 0, std: 1, dtype: mx.float32 });
  return (a) => drawNormal(a.shape, mean, std, dtype);
}

/** Keywords of {@link uniform}. */
export interface UniformKeywords extends DtypeKeywords {
  low?: number;
  high?: number;
}

/**
 * Draws uniformly between two bounds, as Python's `nn.init.uniform`.
 *
 * @param low - Lower bound. 0 by default.
 * @param high - Upper bound. 1 by default.
 * @param dtype - The dtype. float32 by default.
 * @example
 * nn.init.uniform(-0.1, 0.1)(mx.zeros([2, 2]));
 */
export function uniform(
  low?: number | UniformKeywords,
  high?: number | UniformKeywords,
  dtype?: mx.Dtype | UniformKeywords,
): Initializer;
export function uniform(...args: unknown[]): Initializer {
  const { low, high, dtype } = bind<UniformKeywords>('uniform', args, { low: 0, high: 1, dtype: mx.float32 });
  return (a) => mx.random.uniform(low, high, a.shape, { dtype });
}

/**
 * The identity matrix, as Python's `nn.init.identity`.
 *
 * @param dtype - The dtype. float32 by default.
 * @returns An initializer for square matrices; others are a RangeError.
 * @throws RangeError, of a call, when the array is no square matrix.
 * @example
 * nn.init.identity()(mx.zeros([2, 2]));                              // [[1, 0], [0, 1]]
 */
export function identity(dtype?: mx.Dtype | DtypeKeywords): Initializer {
  const given = bindDtype('identity', dtype);
  return (a) => {
    if (a.ndim !== 2 || a.shape[0] !== a.shape[1]) {
      throw new RangeError(`[identity] expected a square matrix, received shape [${a.shape.join(', ')}]`);
    }
    return mx.eye(a.shape[0]!, { dtype: given });
  };
}

/**
 * Normal distribution of deviation `gain · √(2 / (fan_in + fan_out))`, as Python's `nn.init.glorot_normal`.
 *
 * @param dtype - The dtype. float32 by default.
 * @returns An initializer that takes a `gain`, 1 by default, for arrays of at least two dimensions.
 * @throws RangeError, of a call, when the array has fewer than two axes.
 * @example
 * nn.init.glorot_normal()(mx.zeros([2, 2]), { gain: 4 });
 */
export function glorot_normal(dtype?: mx.Dtype | DtypeKeywords): GlorotInitializer {
  const given = bindDtype('glorot_normal', dtype);
  return (a, gain) => drawNormal(a.shape, 0, gainOf('glorot_normal', gain) * glorotScale('glorot_normal', a, 2), given);
}

/**
 * Uniform within `±gain · √(6 / (fan_in + fan_out))`, as Python's `nn.init.glorot_uniform`.
 *
 * @param dtype - The dtype. float32 by default.
 * @returns An initializer that takes a `gain`, 1 by default, for arrays of at least two dimensions.
 * @throws RangeError, of a call, when the array has fewer than two axes.
 * @example
 * nn.init.glorot_uniform()(mx.zeros([2, 2]));
 */
export function glorot_uniform(dtype?: mx.Dtype | DtypeKeywords): GlorotInitializer {
  const given = bindDtype('glorot_uniform', dtype);
  return (a, gain) => {
    const limit = gainOf('glorot_uniform', gain) * glorotScale('glorot_uniform', a, 6);
    return mx.random.uniform(-limit, limit, a.shape, { dtype: given });
  };
}

/**
 * Normal distribution of deviation `gain / √fan`, as Python's `nn.init.he_normal`.
 *
 * @param dtype - The dtype. float32 by default.
 * @returns An initializer that takes `mode` (`'fan_in'`, the default, or `'fan_out'`) and `gain`, 1 by default.
 * @throws RangeError, of a call, when the array has fewer than two axes, or for an unknown mode.
 * @example
 * nn.init.he_normal()(mx.zeros([2, 2]), 'fan_out', 5);
 */
export function he_normal(dtype?: mx.Dtype | DtypeKeywords): HeInitializer {
  const given = bindDtype('he_normal', dtype);
  return (a, ...options) => drawNormal(a.shape, 0, heScale('he_normal', a, options, 1), given);
}

/**
 * Uniform within `±gain · √(3 / fan)`, as Python's `nn.init.he_uniform`.
 *
 * @param dtype - The dtype. float32 by default.
 * @returns An initializer that takes `mode` (`'fan_in'`, the default, or `'fan_out'`) and `gain`, 1 by default.
 * @throws RangeError, of a call, when the array has fewer than two axes, or for an unknown mode.
 * @example
 * nn.init.he_uniform()(mx.zeros([2, 2]), { mode: 'fan_out' });
 */
export function he_uniform(dtype?: mx.Dtype | DtypeKeywords): HeInitializer {
  const given = bindDtype('he_uniform', dtype);
  return (a, ...options) => {
    const limit = heScale('he_uniform', a, options, 3);
    return mx.random.uniform(-limit, limit, a.shape, { dtype: given });
  };
}

/** Keywords of {@link sparse}. */
export interface SparseKeywords extends NormalKeywords {
  sparsity: number;
}

/**
 * A normal distribution with the same share of zeros in every row, as Python's `nn.init.sparse`.
 *
 * @param sparsity - Share of zeros in each row, rounded up to whole entries.
 * @param mean - Mean of the others. 0 by default.
 * @param std - Standard deviation of the others. 1 by default.
 * @param dtype - The dtype. float32 by default.
 * @returns An initializer for matrices; others are a RangeError.
 * @throws RangeError, of a call, when the array is no matrix.
 * @example
 * nn.init.sparse(0.5)(mx.zeros([2, 4]));
 */
export function sparse(
  sparsity: number | SparseKeywords,
  mean?: number | Partial<SparseKeywords>,
  std?: number | Partial<SparseKeywords>,
  dtype?: mx.Dtype | Partial<SparseKeywords>,
): Initializer;
export function sparse(...args: unknown[]): Initializer {
  const { sparsity, mean, std, dtype } = bind<SparseKeywords>('sparse', args, {
    sparsity: REQUIRED,
    mean: 0,
    std: 1,
    dtype: mx.float32,
  });
  return (a) => {
    requireMatrix('sparse', a);
    const zeros = Math.ceil(sparsity * a.shape[1]!);
    // Each row ranks its columns at random and drops the first ones.
    const order = mx.argsort(mx.random.uniform(0, 1, a.shape), 1);
    const rank = mx.argsort(order, 1);
    const values = drawNormal(a.shape, mean, std, dtype);
    return mx.where(mx.less(rank, zeros), mx.zeros_like(values), values);
  };
}

/** Keywords of {@link orthogonal}. */
export interface OrthogonalKeywords extends DtypeKeywords {
  gain?: number;
}

/**
 * A random matrix whose rows or columns are orthonormal, as Python's `nn.init.orthogonal`.
 *
 * @param gain - Factor of the result. 1 by default.
 * @param dtype - The dtype. float32 by default.
 * @returns An initializer for matrices; others are a RangeError.
 * @throws RangeError, of a call, when the array is no matrix.
 * @example
 * nn.init.orthogonal()(mx.zeros([2, 4]));
 */
export function orthogonal(gain?: number | OrthogonalKeywords, dtype?: mx.Dtype | OrthogonalKeywords): Initializer;
export function orthogonal(...args: unknown[]): Initializer {
  const { gain, dtype } = bind<OrthogonalKeywords>('orthogonal', args, { gain: 1, dtype: mx.float32 });
  return (a) => {
    requireMatrix('orthogonal', a);
    const [rows, cols] = a.shape as [number, number];
    const n = Math.max(rows, cols);
    const [q, r] = mx.linalg.qr(mx.random.normal([n, n]), { stream: mx.cpu }) as [mx.array, mx.array];
    // The signs of R's diagonal make the distribution uniform over all orthogonal matrices.
    const signed = mx.multiply(q, mx.sign(mx.diag(r)));
    return mx.multiply(mx.slice(signed, [0, 0], [0, 1], [rows, cols]), gain).astype(dtype);
  };
}

function bindDtype(op: string, dtype: mx.Dtype | DtypeKeywords | undefined): mx.Dtype {
  return bind<DtypeKeywords>(op, [dtype], { dtype: mx.float32 }).dtype;
}

function drawNormal(shape: readonly number[], loc: number, scale: number, dtype: mx.Dtype): mx.array {
  return mx.random.normal(shape, { dtype, loc, scale });
}

function requireMatrix(op: string, a: mx.array): void {
  if (a.ndim !== 2) throw new RangeError(`[${op}] expected a matrix, received shape [${a.shape.join(', ')}]`);
}

/** Numbers of inputs and outputs of a weight whose first axis is the outputs and whose last the inputs. */
function fans(op: string, { shape }: mx.array): { fan_in: number; fan_out: number } {
  if (shape.length < 2) {
    throw new RangeError(`[${op}] expected at least 2 dimensions, received shape [${shape.join(', ')}]`);
  }
  const field = shape.slice(1, -1).reduce((product, size) => product * size, 1);
  return { fan_in: shape[shape.length - 1]! * field, fan_out: shape[0]! * field };
}

function glorotScale(op: string, a: mx.array, spread: number): number {
  const { fan_in, fan_out } = fans(op, a);
  return Math.sqrt(spread / (fan_in + fan_out));
}

function gainOf(op: string, gain: number | { gain?: number } | undefined): number {
  return bind<{ gain?: number }>(op, [gain], { gain: 1 }).gain;
}

function heScale(op: string, a: mx.array, options: readonly unknown[], spread: number): number {
  const { mode, gain } = bind<HeKeywords>(op, options, { mode: 'fan_in', gain: 1 });
  if (mode !== 'fan_in' && mode !== 'fan_out') {
    throw new RangeError(`[${op}] mode must be 'fan_in' or 'fan_out', received '${String(mode)}'`);
  }
  return gain * Math.sqrt(spread / fans(op, a)[mode]);
}

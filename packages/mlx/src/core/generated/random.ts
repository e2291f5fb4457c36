// Generated from ops/*.toml by `cargo xtask codegen`. Do not edit.

import { finish, isOptions, keyword, checkKeywords } from '../call';
import { begin, putDtype, putFloat, putInt, putInts, putOperand, putPresence, putOptionalOperand, putStream, putUint64, putUnion } from '../marshal';
import { native } from '../native';
import { nextKey } from '../keys';
import type { MxArray } from '../array';
import type { Dtype } from '../dtype';
import type { ArrayLike, StreamOptions, StreamOrDevice } from '../types';
/**
 * A key of random numbers.
 *
 * @param seed Where to start.
 * @returns A key: two uint32.
 * @remarks As Python's `mx.random.key`.
 * @throws RangeError when the seed does not fit 64 bits.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.random.key(1);  // array([0, 1], dtype=uint32)
 * ```
 */
export function key(seed: number | bigint): MxArray;
/** A key of random numbers. */
export function key(keywords: { seed: number | bigint }): MxArray;
export function key(seed?: any): any {
  const at = isOptions(seed) ? 0 : -1;
  if (at >= 0) {
    const given: any = seed;
    checkKeywords('key', ['seed'], given, at);
    if (at <= 0) seed = keyword('key', given.seed, at < 0 ? seed : undefined);
  }
  begin();
  putUint64('key', 'seed', seed);
  native.random_key();
  return finish('key');
}

/** Keywords of {@link split}. */
export interface SplitOptions extends StreamOptions {
  /** How many. Default: `2`. */
  num?: number | null;
}

/**
 * Several keys from one.
 *
 * @param key The key to split.
 * @param num How many. Default: `2`.
 * @param stream Stream or device to run on.
 * @returns An array of `num` keys.
 * @remarks As Python's `mx.random.split`.
 * @throws RangeError when `key` is no key: two uint32.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.random.split(mx.random.key(0));  // array([[4146024105, 967050713], [2718843009, 1272950319]], dtype=uint32)
 * ```
 */
export function split(key: ArrayLike, num?: number | null | SplitOptions, stream?: StreamOrDevice | null | SplitOptions): MxArray;
/** Several keys from one. */
export function split(keywords: { key: ArrayLike } & SplitOptions): MxArray;
export function split(key?: any, num?: any, stream?: any): any {
  const at = isOptions(num) ? 1 : isOptions(stream) ? 2 : num === undefined && isOptions(key) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? key : at === 1 ? num : stream;
    checkKeywords('split', ['key', 'num', 'stream'], given, at);
    if (at <= 0) key = keyword('split', given.key, at < 0 ? key : undefined);
    if (at <= 1) num = keyword('split', given.num, at < 1 ? num : undefined);
    if (at <= 2) stream = keyword('split', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('split', 'key', key);
  putInt('split', 'num', num ?? 2);
  putStream('split', stream);
  native.random_split();
  return finish('split', key);
}

/** Keywords of {@link uniform}. */
export interface UniformOptions extends StreamOptions {
  /** Lower bound. Default: `0`. */
  low?: ArrayLike | null;
  /** Upper bound. Default: `1`. */
  high?: ArrayLike | null;
  /** Shape of the result; a scalar by default. Default: `[]`. */
  shape?: number | readonly number[] | null;
  /** Data type of the result; float32 by default. */
  dtype?: Dtype | null;
  /** Key of the random numbers; the global one by default. */
  key?: ArrayLike | null;
}

/**
 * Numbers distributed uniformly between two bounds, the upper one excluded.
 *
 * @param low Lower bound. Default: `0`.
 * @param high Upper bound. Default: `1`.
 * @param shape Shape of the result; a scalar by default. Default: `[]`.
 * @param dtype Data type of the result; float32 by default.
 * @param key Key of the random numbers; the global one by default.
 * @param stream Stream or device to run on.
 * @returns An array of the shape and dtype.
 * @remarks As Python's `mx.random.uniform`.
 * @throws RangeError when a length is negative, or `key` is no key: two uint32.
 * @throws RangeError for a dtype that is no real floating-point type, and when the bounds do not broadcast to the shape.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.random.uniform({ shape: [2], key: mx.random.key(0) });  // array([0.216295, 0.804124], dtype=float32)
 * ```
 */
export function uniform(low?: ArrayLike | null | UniformOptions, high?: ArrayLike | null | UniformOptions, shape?: number | readonly number[] | null | UniformOptions, dtype?: Dtype | null | UniformOptions, key?: ArrayLike | null | UniformOptions, stream?: StreamOrDevice | null | UniformOptions): MxArray;
export function uniform(low?: any, high?: any, shape?: any, dtype?: any, key?: any, stream?: any): any {
  const at = isOptions(low) ? 0 : isOptions(high) ? 1 : isOptions(shape) ? 2 : isOptions(dtype) ? 3 : isOptions(key) ? 4 : isOptions(stream) ? 5 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? low : at === 1 ? high : at === 2 ? shape : at === 3 ? dtype : at === 4 ? key : stream;
    checkKeywords('uniform', ['low', 'high', 'shape', 'dtype', 'key', 'stream'], given, at);
    if (at <= 0) low = keyword('uniform', given.low, at < 0 ? low : undefined);
    if (at <= 1) high = keyword('uniform', given.high, at < 1 ? high : undefined);
    if (at <= 2) shape = keyword('uniform', given.shape, at < 2 ? shape : undefined);
    if (at <= 3) dtype = keyword('uniform', given.dtype, at < 3 ? dtype : undefined);
    if (at <= 4) key = keyword('uniform', given.key, at < 4 ? key : undefined);
    if (at <= 5) stream = keyword('uniform', given.stream, at < 5 ? stream : undefined);
  }
  key ??= nextKey();
  begin();
  putOperand('uniform', 'low', low ?? 0);
  putOperand('uniform', 'high', high ?? 1);
  putInts('uniform', 'shape', shape ?? []);
  if (putPresence(dtype)) putDtype('uniform', 'dtype', dtype);
  putOptionalOperand('uniform', 'key', key);
  putStream('uniform', stream);
  native.random_uniform();
  return finish('uniform', low, high, key);
}

/** Keywords of {@link normal}. */
export interface NormalOptions extends StreamOptions {
  /** Shape of the result; a scalar by default. Default: `[]`. */
  shape?: number | readonly number[] | null;
  /** Data type of the result; float32 by default. */
  dtype?: Dtype | null;
  /** Mean; 0 by default. */
  loc?: ArrayLike | null;
  /** Standard deviation; 1 by default. */
  scale?: ArrayLike | null;
  /** Key of the random numbers; the global one by default. */
  key?: ArrayLike | null;
}

/**
 * Numbers distributed normally.
 *
 * @param shape Shape of the result; a scalar by default. Default: `[]`.
 * @param dtype Data type of the result; float32 by default.
 * @param loc Mean; 0 by default.
 * @param scale Standard deviation; 1 by default.
 * @param key Key of the random numbers; the global one by default.
 * @param stream Stream or device to run on.
 * @returns An array of the shape and dtype.
 * @remarks As Python's `mx.random.normal`.
 * @throws RangeError when a length is negative, or `key` is no key: two uint32.
 * @throws RangeError for a dtype that is no floating-point type.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.random.normal([2], { key: mx.random.key(0) });  // array([-0.784766, 0.856445], dtype=float32)
 * ```
 */
export function normal(shape?: number | readonly number[] | null | NormalOptions, dtype?: Dtype | null | NormalOptions, loc?: ArrayLike | null | NormalOptions, scale?: ArrayLike | null | NormalOptions, key?: ArrayLike | null | NormalOptions, stream?: StreamOrDevice | null | NormalOptions): MxArray;
export function normal(shape?: any, dtype?: any, loc?: any, scale?: any, key?: any, stream?: any): any {
  const at = isOptions(shape) ? 0 : isOptions(dtype) ? 1 : isOptions(loc) ? 2 : isOptions(scale) ? 3 : isOptions(key) ? 4 : isOptions(stream) ? 5 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? shape : at === 1 ? dtype : at === 2 ? loc : at === 3 ? scale : at === 4 ? key : stream;
    checkKeywords('normal', ['shape', 'dtype', 'loc', 'scale', 'key', 'stream'], given, at);
    if (at <= 0) shape = keyword('normal', given.shape, at < 0 ? shape : undefined);
    if (at <= 1) dtype = keyword('normal', given.dtype, at < 1 ? dtype : undefined);
    if (at <= 2) loc = keyword('normal', given.loc, at < 2 ? loc : undefined);
    if (at <= 3) scale = keyword('normal', given.scale, at < 3 ? scale : undefined);
    if (at <= 4) key = keyword('normal', given.key, at < 4 ? key : undefined);
    if (at <= 5) stream = keyword('normal', given.stream, at < 5 ? stream : undefined);
  }
  key ??= nextKey();
  begin();
  putInts('normal', 'shape', shape ?? []);
  if (putPresence(dtype)) putDtype('normal', 'dtype', dtype);
  putOptionalOperand('normal', 'loc', loc);
  putOptionalOperand('normal', 'scale', scale);
  putOptionalOperand('normal', 'key', key);
  putStream('normal', stream);
  native.random_normal();
  return finish('normal', loc, scale, key);
}

/** Keywords of {@link multivariate_normal}. */
export interface MultivariateNormalOptions extends StreamOptions {
  /** Shape of the result; a scalar by default. Default: `[]`. */
  shape?: number | readonly number[] | null;
  /** Data type of the result; float32 by default. */
  dtype?: Dtype | null;
  /** Key of the random numbers; the global one by default. */
  key?: ArrayLike | null;
}

/**
 * Vectors distributed normally, with a mean and a covariance.
 *
 * @param mean Mean, of shape (…, n).
 * @param cov Covariance, of shape (…, n, n).
 * @param shape Shape of the result; a scalar by default. Default: `[]`.
 * @param dtype Data type of the result; float32 by default.
 * @param key Key of the random numbers; the global one by default.
 * @param stream Stream or device to run on.
 * @returns An array of the shape, then the axis of the mean.
 * @remarks As Python's `mx.random.multivariate_normal`.
 * @throws RangeError when a length is negative, or `key` is no key: two uint32.
 * @throws RangeError when mean and covariance do not fit, or the dtype is not float32.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.random.multivariate_normal(mx.zeros([2]), mx.eye(2), { stream: mx.cpu }).shape;  // [2]
 * ```
 */
export function multivariate_normal(mean: ArrayLike, cov: ArrayLike, shape?: number | readonly number[] | null | MultivariateNormalOptions, dtype?: Dtype | null | MultivariateNormalOptions, key?: ArrayLike | null | MultivariateNormalOptions, stream?: StreamOrDevice | null | MultivariateNormalOptions): MxArray;
/** Vectors distributed normally, with a mean and a covariance. */
export function multivariate_normal(keywords: { mean: ArrayLike; cov: ArrayLike } & MultivariateNormalOptions): MxArray;
/** Vectors distributed normally, with a mean and a covariance. */
export function multivariate_normal(mean: ArrayLike, keywords: { cov: ArrayLike } & MultivariateNormalOptions): MxArray;
export function multivariate_normal(mean?: any, cov?: any, shape?: any, dtype?: any, key?: any, stream?: any): any {
  const at = isOptions(cov) ? 1 : isOptions(shape) ? 2 : isOptions(dtype) ? 3 : isOptions(key) ? 4 : isOptions(stream) ? 5 : cov === undefined && isOptions(mean) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? mean : at === 1 ? cov : at === 2 ? shape : at === 3 ? dtype : at === 4 ? key : stream;
    checkKeywords('multivariate_normal', ['mean', 'cov', 'shape', 'dtype', 'key', 'stream'], given, at);
    if (at <= 0) mean = keyword('multivariate_normal', given.mean, at < 0 ? mean : undefined);
    if (at <= 1) cov = keyword('multivariate_normal', given.cov, at < 1 ? cov : undefined);
    if (at <= 2) shape = keyword('multivariate_normal', given.shape, at < 2 ? shape : undefined);
    if (at <= 3) dtype = keyword('multivariate_normal', given.dtype, at < 3 ? dtype : undefined);
    if (at <= 4) key = keyword('multivariate_normal', given.key, at < 4 ? key : undefined);
    if (at <= 5) stream = keyword('multivariate_normal', given.stream, at < 5 ? stream : undefined);
  }
  key ??= nextKey();
  begin();
  putOperand('multivariate_normal', 'mean', mean);
  putOperand('multivariate_normal', 'cov', cov);
  putInts('multivariate_normal', 'shape', shape ?? []);
  if (putPresence(dtype)) putDtype('multivariate_normal', 'dtype', dtype);
  putOptionalOperand('multivariate_normal', 'key', key);
  putStream('multivariate_normal', stream);
  native.random_multivariate_normal();
  return finish('multivariate_normal', mean, cov, key);
}

/** Keywords of {@link randint}. */
export interface RandintOptions extends StreamOptions {
  /** Shape of the result; a scalar by default. Default: `[]`. */
  shape?: number | readonly number[] | null;
  /** Data type of the result; int32 by default. */
  dtype?: Dtype | null;
  /** Key of the random numbers; the global one by default. */
  key?: ArrayLike | null;
}

/**
 * Whole numbers distributed uniformly between two bounds, the upper one excluded.
 *
 * @param low Lower bound.
 * @param high Upper bound.
 * @param shape Shape of the result; a scalar by default. Default: `[]`.
 * @param dtype Data type of the result; int32 by default.
 * @param key Key of the random numbers; the global one by default.
 * @param stream Stream or device to run on.
 * @returns An array of the shape and dtype.
 * @remarks As Python's `mx.random.randint`.
 * @throws RangeError when a length is negative, or `key` is no key: two uint32.
 * @throws RangeError for a dtype that is no integer, and when the bounds do not broadcast to the shape.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.random.randint(0, 10, [3], { key: mx.random.key(0) });  // array([9, 3, 6], dtype=int32)
 * ```
 */
export function randint(low: number | ArrayLike, high: number | ArrayLike, shape?: number | readonly number[] | null | RandintOptions, dtype?: Dtype | null | RandintOptions, key?: ArrayLike | null | RandintOptions, stream?: StreamOrDevice | null | RandintOptions): MxArray;
/** Whole numbers distributed uniformly between two bounds, the upper one excluded. */
export function randint(keywords: { low: number | ArrayLike; high: number | ArrayLike } & RandintOptions): MxArray;
/** Whole numbers distributed uniformly between two bounds, the upper one excluded. */
export function randint(low: number | ArrayLike, keywords: { high: number | ArrayLike } & RandintOptions): MxArray;
export function randint(low?: any, high?: any, shape?: any, dtype?: any, key?: any, stream?: any): any {
  const at = isOptions(high) ? 1 : isOptions(shape) ? 2 : isOptions(dtype) ? 3 : isOptions(key) ? 4 : isOptions(stream) ? 5 : high === undefined && isOptions(low) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? low : at === 1 ? high : at === 2 ? shape : at === 3 ? dtype : at === 4 ? key : stream;
    checkKeywords('randint', ['low', 'high', 'shape', 'dtype', 'key', 'stream'], given, at);
    if (at <= 0) low = keyword('randint', given.low, at < 0 ? low : undefined);
    if (at <= 1) high = keyword('randint', given.high, at < 1 ? high : undefined);
    if (at <= 2) shape = keyword('randint', given.shape, at < 2 ? shape : undefined);
    if (at <= 3) dtype = keyword('randint', given.dtype, at < 3 ? dtype : undefined);
    if (at <= 4) key = keyword('randint', given.key, at < 4 ? key : undefined);
    if (at <= 5) stream = keyword('randint', given.stream, at < 5 ? stream : undefined);
  }
  key ??= nextKey();
  begin();
  putUnion('randint', 'low', low, ['Float', 'Array']);
  putUnion('randint', 'high', high, ['Float', 'Array']);
  putInts('randint', 'shape', shape ?? []);
  if (putPresence(dtype)) putDtype('randint', 'dtype', dtype);
  putOptionalOperand('randint', 'key', key);
  putStream('randint', stream);
  native.random_randint();
  return finish('randint', low, high, key);
}

/** Keywords of {@link bernoulli}. */
export interface BernoulliOptions extends StreamOptions {
  /** Probability of true. Default: `0.5`. */
  p?: ArrayLike | null;
  /** Shape of the result; by default that of the probability. */
  shape?: number | readonly number[] | null;
  /** Key of the random numbers; the global one by default. */
  key?: ArrayLike | null;
}

/**
 * True with the given probability.
 *
 * @param p Probability of true. Default: `0.5`.
 * @param shape Shape of the result; by default that of the probability.
 * @param key Key of the random numbers; the global one by default.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the shape.
 * @remarks As Python's `mx.random.bernoulli`.
 * @throws RangeError when a length is negative, or `key` is no key: two uint32.
 * @throws RangeError when the probability does not broadcast to the shape.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.random.bernoulli(0.3, [2], mx.random.key(0));  // array([True, False], dtype=bool)
 * ```
 */
export function bernoulli(p?: ArrayLike | null | BernoulliOptions, shape?: number | readonly number[] | null | BernoulliOptions, key?: ArrayLike | null | BernoulliOptions, stream?: StreamOrDevice | null | BernoulliOptions): MxArray;
export function bernoulli(p?: any, shape?: any, key?: any, stream?: any): any {
  const at = isOptions(p) ? 0 : isOptions(shape) ? 1 : isOptions(key) ? 2 : isOptions(stream) ? 3 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? p : at === 1 ? shape : at === 2 ? key : stream;
    checkKeywords('bernoulli', ['p', 'shape', 'key', 'stream'], given, at);
    if (at <= 0) p = keyword('bernoulli', given.p, at < 0 ? p : undefined);
    if (at <= 1) shape = keyword('bernoulli', given.shape, at < 1 ? shape : undefined);
    if (at <= 2) key = keyword('bernoulli', given.key, at < 2 ? key : undefined);
    if (at <= 3) stream = keyword('bernoulli', given.stream, at < 3 ? stream : undefined);
  }
  key ??= nextKey();
  begin();
  putOperand('bernoulli', 'p', p ?? 0.5);
  if (putPresence(shape)) putInts('bernoulli', 'shape', shape);
  putOptionalOperand('bernoulli', 'key', key);
  putStream('bernoulli', stream);
  native.random_bernoulli();
  return finish('bernoulli', p, key);
}

/** Keywords of {@link truncated_normal}. */
export interface TruncatedNormalOptions extends StreamOptions {
  /** Shape of the result; by default that of the bounds. */
  shape?: number | readonly number[] | null;
  /** Data type of the result; float32 by default. */
  dtype?: Dtype | null;
  /** Key of the random numbers; the global one by default. */
  key?: ArrayLike | null;
}

/**
 * Numbers distributed normally, limited to a range.
 *
 * @param lower Lower bound.
 * @param upper Upper bound.
 * @param shape Shape of the result; by default that of the bounds.
 * @param dtype Data type of the result; float32 by default.
 * @param key Key of the random numbers; the global one by default.
 * @param stream Stream or device to run on.
 * @returns An array of the shape and dtype.
 * @remarks As Python's `mx.random.truncated_normal`.
 * @throws RangeError when a length is negative, or `key` is no key: two uint32.
 * @throws RangeError when the bounds do not broadcast to the shape.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.random.truncated_normal(-1, 1, [2], { key: mx.random.key(0) });  // array([-0.506315, 0.546452], dtype=float32)
 * ```
 */
export function truncated_normal(lower: ArrayLike, upper: ArrayLike, shape?: number | readonly number[] | null | TruncatedNormalOptions, dtype?: Dtype | null | TruncatedNormalOptions, key?: ArrayLike | null | TruncatedNormalOptions, stream?: StreamOrDevice | null | TruncatedNormalOptions): MxArray;
/** Numbers distributed normally, limited to a range. */
export function truncated_normal(keywords: { lower: ArrayLike; upper: ArrayLike } & TruncatedNormalOptions): MxArray;
/** Numbers distributed normally, limited to a range. */
export function truncated_normal(lower: ArrayLike, keywords: { upper: ArrayLike } & TruncatedNormalOptions): MxArray;
export function truncated_normal(lower?: any, upper?: any, shape?: any, dtype?: any, key?: any, stream?: any): any {
  const at = isOptions(upper) ? 1 : isOptions(shape) ? 2 : isOptions(dtype) ? 3 : isOptions(key) ? 4 : isOptions(stream) ? 5 : upper === undefined && isOptions(lower) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? lower : at === 1 ? upper : at === 2 ? shape : at === 3 ? dtype : at === 4 ? key : stream;
    checkKeywords('truncated_normal', ['lower', 'upper', 'shape', 'dtype', 'key', 'stream'], given, at);
    if (at <= 0) lower = keyword('truncated_normal', given.lower, at < 0 ? lower : undefined);
    if (at <= 1) upper = keyword('truncated_normal', given.upper, at < 1 ? upper : undefined);
    if (at <= 2) shape = keyword('truncated_normal', given.shape, at < 2 ? shape : undefined);
    if (at <= 3) dtype = keyword('truncated_normal', given.dtype, at < 3 ? dtype : undefined);
    if (at <= 4) key = keyword('truncated_normal', given.key, at < 4 ? key : undefined);
    if (at <= 5) stream = keyword('truncated_normal', given.stream, at < 5 ? stream : undefined);
  }
  key ??= nextKey();
  begin();
  putOperand('truncated_normal', 'lower', lower);
  putOperand('truncated_normal', 'upper', upper);
  if (putPresence(shape)) putInts('truncated_normal', 'shape', shape);
  if (putPresence(dtype)) putDtype('truncated_normal', 'dtype', dtype);
  putOptionalOperand('truncated_normal', 'key', key);
  putStream('truncated_normal', stream);
  native.random_truncated_normal();
  return finish('truncated_normal', lower, upper, key);
}

/** Keywords of {@link gumbel}. */
export interface GumbelOptions extends StreamOptions {
  /** Shape of the result; a scalar by default. Default: `[]`. */
  shape?: number | readonly number[] | null;
  /** Data type of the result; float32 by default. */
  dtype?: Dtype | null;
  /** Key of the random numbers; the global one by default. */
  key?: ArrayLike | null;
}

/**
 * Numbers of the standard Gumbel distribution.
 *
 * @param shape Shape of the result; a scalar by default. Default: `[]`.
 * @param dtype Data type of the result; float32 by default.
 * @param key Key of the random numbers; the global one by default.
 * @param stream Stream or device to run on.
 * @returns An array of the shape and dtype.
 * @remarks As Python's `mx.random.gumbel`.
 * @throws RangeError when a length is negative, or `key` is no key: two uint32.
 * @throws RangeError for a dtype that is no floating-point type.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.random.gumbel([2], { key: mx.random.key(0) });  // array([-0.425993, 1.52325], dtype=float32)
 * ```
 */
export function gumbel(shape?: number | readonly number[] | null | GumbelOptions, dtype?: Dtype | null | GumbelOptions, key?: ArrayLike | null | GumbelOptions, stream?: StreamOrDevice | null | GumbelOptions): MxArray;
export function gumbel(shape?: any, dtype?: any, key?: any, stream?: any): any {
  const at = isOptions(shape) ? 0 : isOptions(dtype) ? 1 : isOptions(key) ? 2 : isOptions(stream) ? 3 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? shape : at === 1 ? dtype : at === 2 ? key : stream;
    checkKeywords('gumbel', ['shape', 'dtype', 'key', 'stream'], given, at);
    if (at <= 0) shape = keyword('gumbel', given.shape, at < 0 ? shape : undefined);
    if (at <= 1) dtype = keyword('gumbel', given.dtype, at < 1 ? dtype : undefined);
    if (at <= 2) key = keyword('gumbel', given.key, at < 2 ? key : undefined);
    if (at <= 3) stream = keyword('gumbel', given.stream, at < 3 ? stream : undefined);
  }
  key ??= nextKey();
  begin();
  putInts('gumbel', 'shape', shape ?? []);
  if (putPresence(dtype)) putDtype('gumbel', 'dtype', dtype);
  putOptionalOperand('gumbel', 'key', key);
  putStream('gumbel', stream);
  native.random_gumbel();
  return finish('gumbel', key);
}

/** Keywords of {@link categorical}. */
export interface CategoricalOptions extends StreamOptions {
  /** Axis of the choices. Default: `-1`. */
  axis?: number | null;
  /** Shape of the result. */
  shape?: number | readonly number[] | null;
  /** How many for each distribution, instead of a shape. */
  num_samples?: number | null;
  /** Key of the random numbers; the global one by default. */
  key?: ArrayLike | null;
}

/**
 * Positions drawn with the probabilities that logits give.
 *
 * @param logits Logarithms of the probabilities, up to a constant.
 * @param axis Axis of the choices. Default: `-1`.
 * @param shape Shape of the result.
 * @param num_samples How many for each distribution, instead of a shape.
 * @param key Key of the random numbers; the global one by default.
 * @param stream Stream or device to run on.
 * @returns An array of uint32.
 * @remarks As Python's `mx.random.categorical`.
 * @throws RangeError when a length is negative, or `key` is no key: two uint32.
 * @throws RangeError when both `shape` and `num_samples` are given.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.random.categorical(mx.zeros([3, 4]), { key: mx.random.key(0) });  // array([0, 1, 3], dtype=uint32)
 * ```
 */
export function categorical(logits: ArrayLike, axis?: number | null | CategoricalOptions, shape?: number | readonly number[] | null | CategoricalOptions, num_samples?: number | null | CategoricalOptions, key?: ArrayLike | null | CategoricalOptions, stream?: StreamOrDevice | null | CategoricalOptions): MxArray;
/** Positions drawn with the probabilities that logits give. */
export function categorical(keywords: { logits: ArrayLike } & CategoricalOptions): MxArray;
export function categorical(logits?: any, axis?: any, shape?: any, num_samples?: any, key?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(shape) ? 2 : isOptions(num_samples) ? 3 : isOptions(key) ? 4 : isOptions(stream) ? 5 : axis === undefined && isOptions(logits) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? logits : at === 1 ? axis : at === 2 ? shape : at === 3 ? num_samples : at === 4 ? key : stream;
    checkKeywords('categorical', ['logits', 'axis', 'shape', 'num_samples', 'key', 'stream'], given, at);
    if (at <= 0) logits = keyword('categorical', given.logits, at < 0 ? logits : undefined);
    if (at <= 1) axis = keyword('categorical', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) shape = keyword('categorical', given.shape, at < 2 ? shape : undefined);
    if (at <= 3) num_samples = keyword('categorical', given.num_samples, at < 3 ? num_samples : undefined);
    if (at <= 4) key = keyword('categorical', given.key, at < 4 ? key : undefined);
    if (at <= 5) stream = keyword('categorical', given.stream, at < 5 ? stream : undefined);
  }
  key ??= nextKey();
  begin();
  putOperand('categorical', 'logits', logits);
  putInt('categorical', 'axis', axis ?? -1);
  if (putPresence(shape)) putInts('categorical', 'shape', shape);
  if (putPresence(num_samples)) putInt('categorical', 'num_samples', num_samples);
  putOptionalOperand('categorical', 'key', key);
  putStream('categorical', stream);
  native.random_categorical();
  return finish('categorical', logits, key);
}

/** Keywords of {@link laplace}. */
export interface LaplaceOptions extends StreamOptions {
  /** Shape of the result; a scalar by default. Default: `[]`. */
  shape?: number | readonly number[] | null;
  /** Data type of the result; float32 by default. */
  dtype?: Dtype | null;
  /** Mean. Default: `0`. */
  loc?: number | null;
  /** Scale. Default: `1`. */
  scale?: number | null;
  /** Key of the random numbers; the global one by default. */
  key?: ArrayLike | null;
}

/**
 * Numbers of the Laplace distribution.
 *
 * @param shape Shape of the result; a scalar by default. Default: `[]`.
 * @param dtype Data type of the result; float32 by default.
 * @param loc Mean. Default: `0`.
 * @param scale Scale. Default: `1`.
 * @param key Key of the random numbers; the global one by default.
 * @param stream Stream or device to run on.
 * @returns An array of the shape and dtype.
 * @remarks As Python's `mx.random.laplace`.
 * @throws RangeError when a length is negative, or `key` is no key: two uint32.
 * @throws RangeError for a dtype that is no floating-point type.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.random.laplace([2], { key: mx.random.key(0) });  // array([0.837963, -0.937127], dtype=float32)
 * ```
 */
export function laplace(shape?: number | readonly number[] | null | LaplaceOptions, dtype?: Dtype | null | LaplaceOptions, loc?: number | null | LaplaceOptions, scale?: number | null | LaplaceOptions, key?: ArrayLike | null | LaplaceOptions, stream?: StreamOrDevice | null | LaplaceOptions): MxArray;
export function laplace(shape?: any, dtype?: any, loc?: any, scale?: any, key?: any, stream?: any): any {
  const at = isOptions(shape) ? 0 : isOptions(dtype) ? 1 : isOptions(loc) ? 2 : isOptions(scale) ? 3 : isOptions(key) ? 4 : isOptions(stream) ? 5 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? shape : at === 1 ? dtype : at === 2 ? loc : at === 3 ? scale : at === 4 ? key : stream;
    checkKeywords('laplace', ['shape', 'dtype', 'loc', 'scale', 'key', 'stream'], given, at);
    if (at <= 0) shape = keyword('laplace', given.shape, at < 0 ? shape : undefined);
    if (at <= 1) dtype = keyword('laplace', given.dtype, at < 1 ? dtype : undefined);
    if (at <= 2) loc = keyword('laplace', given.loc, at < 2 ? loc : undefined);
    if (at <= 3) scale = keyword('laplace', given.scale, at < 3 ? scale : undefined);
    if (at <= 4) key = keyword('laplace', given.key, at < 4 ? key : undefined);
    if (at <= 5) stream = keyword('laplace', given.stream, at < 5 ? stream : undefined);
  }
  key ??= nextKey();
  begin();
  putInts('laplace', 'shape', shape ?? []);
  if (putPresence(dtype)) putDtype('laplace', 'dtype', dtype);
  putFloat('laplace', 'loc', loc ?? 0);
  putFloat('laplace', 'scale', scale ?? 1);
  putOptionalOperand('laplace', 'key', key);
  putStream('laplace', stream);
  native.random_laplace();
  return finish('laplace', key);
}

/** Keywords of {@link permutation}. */
export interface PermutationOptions extends StreamOptions {
  /** Axis to permute along. Default: `0`. */
  axis?: number | null;
  /** Key of the random numbers; the global one by default. */
  key?: ArrayLike | null;
}

/**
 * The entries of an array in random order along an axis, or the numbers below `x`.
 *
 * @param x The array, or how many numbers.
 * @param axis Axis to permute along. Default: `0`.
 * @param key Key of the random numbers; the global one by default.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; of a number, a vector of int32.
 * @remarks As Python's `mx.random.permutation`.
 * @throws RangeError when a length is negative, or `key` is no key: two uint32.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.random.permutation(5, { key: mx.random.key(0) });  // array([1, 2, 0, 4, 3], dtype=uint32)
 * ```
 */
export function permutation(x: number | ArrayLike, axis?: number | null | PermutationOptions, key?: ArrayLike | null | PermutationOptions, stream?: StreamOrDevice | null | PermutationOptions): MxArray;
/** The entries of an array in random order along an axis, or the numbers below `x`. */
export function permutation(keywords: { x: number | ArrayLike } & PermutationOptions): MxArray;
export function permutation(x?: any, axis?: any, key?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(key) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? axis : at === 2 ? key : stream;
    checkKeywords('permutation', ['x', 'axis', 'key', 'stream'], given, at);
    if (at <= 0) x = keyword('permutation', given.x, at < 0 ? x : undefined);
    if (at <= 1) axis = keyword('permutation', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) key = keyword('permutation', given.key, at < 2 ? key : undefined);
    if (at <= 3) stream = keyword('permutation', given.stream, at < 3 ? stream : undefined);
  }
  key ??= nextKey();
  begin();
  putUnion('permutation', 'x', x, ['Int', 'Array']);
  putInt('permutation', 'axis', axis ?? 0);
  putOptionalOperand('permutation', 'key', key);
  putStream('permutation', stream);
  native.random_permutation();
  return finish('permutation', x, key);
}


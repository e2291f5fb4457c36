// Generated from ops/*.toml by `cargo xtask codegen`. Do not edit.

import { finish, finishEither, finishMany, isOptions, keyword, checkKeywords } from '../call';
import { begin, putBool, putInt, putInts, putOperand, putPresence, putStream, putString, putUnion } from '../marshal';
import { native } from '../native';
import type { MxArray } from '../array';
import type { ArrayLike, StreamOptions, StreamOrDevice } from '../types';
/** Keywords of {@link norm}. */
export interface NormOptions extends StreamOptions {
  /** Which norm: a number, `fro` or `nuc`; the 2-norm of vectors, the Frobenius norm of matrices by default. */
  ord?: number | string | null;
  /** Axis of vectors or axes of matrices; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * The norm of vectors or matrices.
 *
 * @param a Array with at least as many axes as the norm takes, of floating-point or complex numbers.
 * @param ord Which norm: a number, `fro` or `nuc`; the 2-norm of vectors, the Frobenius norm of matrices by default.
 * @param axis Axis of vectors or axes of matrices; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array without the axes that are summed over.
 * @remarks As Python's `mx.linalg.norm`.
 * @throws RangeError when the norm does not fit the number of axes.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.norm(mx.array([3, 4]));  // array(5, dtype=float32)
 * ```
 */
export function norm(a: ArrayLike, ord?: number | string | null | NormOptions, axis?: number | readonly number[] | null | NormOptions, keepdims?: boolean | null | NormOptions, stream?: StreamOrDevice | null | NormOptions): MxArray;
/** The norm of vectors or matrices. */
export function norm(keywords: { a: ArrayLike } & NormOptions): MxArray;
export function norm(a?: any, ord?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(ord) ? 1 : isOptions(axis) ? 2 : isOptions(keepdims) ? 3 : isOptions(stream) ? 4 : ord === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? ord : at === 2 ? axis : at === 3 ? keepdims : stream;
    checkKeywords('norm', ['a', 'ord', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('norm', given.a, at < 0 ? a : undefined);
    if (at <= 1) ord = keyword('norm', given.ord, at < 1 ? ord : undefined);
    if (at <= 2) axis = keyword('norm', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) keepdims = keyword('norm', given.keepdims, at < 3 ? keepdims : undefined);
    if (at <= 4) stream = keyword('norm', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('norm', 'a', a);
  if (putPresence(ord)) putUnion('norm', 'ord', ord, ['Float', 'Text']);
  if (putPresence(axis)) putInts('norm', 'axis', axis);
  putBool('norm', 'keepdims', keepdims ?? false);
  putStream('norm', stream);
  native.linalg_norm();
  return finish('norm', a);
}

/**
 * The inverse of matrices.
 *
 * @param a Matrices of shape […, n, n].
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.linalg.inv`.
 * @throws RangeError when the matrices are not square.
 * @throws RangeError for dtypes other than float32 and float64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.inv(mx.array([[2, 0], [0, 4]]), { stream: mx.cpu });  // array([[0.5, 0], [-0, 0.25]], dtype=float32)
 * ```
 */
export function inv(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The inverse of matrices. */
export function inv(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function inv(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('inv', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('inv', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('inv', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('inv', 'a', a);
  putStream('inv', stream);
  native.linalg_inv();
  return finish('inv', a);
}

/** Keywords of {@link tri_inv}. */
export interface TriInvOptions extends StreamOptions {
  /** The upper triangle instead of the lower. Default: `false`. */
  upper?: boolean | null;
}

/**
 * The inverse of triangular matrices.
 *
 * @param a Matrices of shape […, n, n].
 * @param upper The upper triangle instead of the lower. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.linalg.tri_inv`.
 * @throws RangeError when the matrices are not square.
 * @throws RangeError for dtypes other than float32 and float64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.tri_inv(mx.array([[2, 0], [0, 4]]), false, { stream: mx.cpu });  // array([[0.5, 0], [-0, 0.25]], dtype=float32)
 * ```
 */
export function tri_inv(a: ArrayLike, upper?: boolean | null | TriInvOptions, stream?: StreamOrDevice | null | TriInvOptions): MxArray;
/** The inverse of triangular matrices. */
export function tri_inv(keywords: { a: ArrayLike } & TriInvOptions): MxArray;
export function tri_inv(a?: any, upper?: any, stream?: any): any {
  const at = isOptions(upper) ? 1 : isOptions(stream) ? 2 : upper === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? upper : stream;
    checkKeywords('tri_inv', ['a', 'upper', 'stream'], given, at);
    if (at <= 0) a = keyword('tri_inv', given.a, at < 0 ? a : undefined);
    if (at <= 1) upper = keyword('tri_inv', given.upper, at < 1 ? upper : undefined);
    if (at <= 2) stream = keyword('tri_inv', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('tri_inv', 'a', a);
  putBool('tri_inv', 'upper', upper ?? false);
  putStream('tri_inv', stream);
  native.linalg_tri_inv();
  return finish('tri_inv', a);
}

/**
 * The pseudo-inverse of matrices.
 *
 * @param a Matrices of shape […, m, n].
 * @param stream Stream or device to run on.
 * @returns An array of shape […, columns, rows].
 * @remarks As Python's `mx.linalg.pinv`.
 * @throws RangeError when there are fewer than two axes.
 * @throws RangeError for dtypes other than float32 and float64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.pinv(mx.array([[2, 0], [0, 4]]), { stream: mx.cpu });  // array([[0.5, 0], [0, 0.25]], dtype=float32)
 * ```
 */
export function pinv(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The pseudo-inverse of matrices. */
export function pinv(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function pinv(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('pinv', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('pinv', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('pinv', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('pinv', 'a', a);
  putStream('pinv', stream);
  native.linalg_pinv();
  return finish('pinv', a);
}

/**
 * The determinant of matrices.
 *
 * @param a Matrices of shape […, n, n].
 * @param stream Stream or device to run on.
 * @returns An array without the last two axes.
 * @remarks As Python's `mx.linalg.det`.
 * @throws RangeError when the matrices are not square.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.det(mx.array([[2, 0], [0, 4]]), { stream: mx.cpu });  // array(8, dtype=float32)
 * ```
 */
export function det(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The determinant of matrices. */
export function det(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function det(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('det', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('det', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('det', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('det', 'a', a);
  putStream('det', stream);
  native.linalg_det();
  return finish('det', a);
}

/**
 * The sign of the determinant of matrices, and the logarithm of its absolute value.
 *
 * @param a Matrices of shape […, n, n].
 * @param stream Stream or device to run on.
 * @returns Two arrays without the last two axes.
 * @remarks As Python's `mx.linalg.slogdet`.
 * @throws RangeError when the matrices are not square.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.slogdet(mx.array([[2, 0], [0, 4]]), { stream: mx.cpu })[0];  // array(1, dtype=float32)
 * ```
 */
export function slogdet(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): [MxArray, MxArray];
/** The sign of the determinant of matrices, and the logarithm of its absolute value. */
export function slogdet(keywords: { a: ArrayLike } & StreamOptions): [MxArray, MxArray];
export function slogdet(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('slogdet', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('slogdet', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('slogdet', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('slogdet', 'a', a);
  putStream('slogdet', stream);
  native.linalg_slogdet();
  return finishMany('slogdet', a);
}

/** Keywords of {@link cholesky}. */
export interface CholeskyOptions extends StreamOptions {
  /** The upper triangle instead of the lower. Default: `false`. */
  upper?: boolean | null;
}

/**
 * The Cholesky factor of positive definite matrices.
 *
 * @param a Matrices of shape […, n, n].
 * @param upper The upper triangle instead of the lower. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.linalg.cholesky`.
 * @throws RangeError when the matrices are not square.
 * @throws RangeError for dtypes other than float32 and float64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.cholesky(mx.array([[4, 0], [0, 9]]), false, { stream: mx.cpu });  // array([[2, 0], [0, 3]], dtype=float32)
 * ```
 */
export function cholesky(a: ArrayLike, upper?: boolean | null | CholeskyOptions, stream?: StreamOrDevice | null | CholeskyOptions): MxArray;
/** The Cholesky factor of positive definite matrices. */
export function cholesky(keywords: { a: ArrayLike } & CholeskyOptions): MxArray;
export function cholesky(a?: any, upper?: any, stream?: any): any {
  const at = isOptions(upper) ? 1 : isOptions(stream) ? 2 : upper === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? upper : stream;
    checkKeywords('cholesky', ['a', 'upper', 'stream'], given, at);
    if (at <= 0) a = keyword('cholesky', given.a, at < 0 ? a : undefined);
    if (at <= 1) upper = keyword('cholesky', given.upper, at < 1 ? upper : undefined);
    if (at <= 2) stream = keyword('cholesky', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('cholesky', 'a', a);
  putBool('cholesky', 'upper', upper ?? false);
  putStream('cholesky', stream);
  native.linalg_cholesky();
  return finish('cholesky', a);
}

/** Keywords of {@link cholesky_inv}. */
export interface CholeskyInvOptions extends StreamOptions {
  /** The upper triangle instead of the lower. Default: `false`. */
  upper?: boolean | null;
}

/**
 * The inverse of the matrices whose Cholesky factors are given.
 *
 * @param a Cholesky factors.
 * @param upper The upper triangle instead of the lower. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.linalg.cholesky_inv`.
 * @throws RangeError when the matrices are not square.
 * @throws RangeError for dtypes other than float32 and float64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.cholesky_inv(mx.array([[2, 0], [0, 4]]), false, { stream: mx.cpu });  // array([[0.25, 0], [0, 0.0625]], dtype=float32)
 * ```
 */
export function cholesky_inv(a: ArrayLike, upper?: boolean | null | CholeskyInvOptions, stream?: StreamOrDevice | null | CholeskyInvOptions): MxArray;
/** The inverse of the matrices whose Cholesky factors are given. */
export function cholesky_inv(keywords: { a: ArrayLike } & CholeskyInvOptions): MxArray;
export function cholesky_inv(a?: any, upper?: any, stream?: any): any {
  const at = isOptions(upper) ? 1 : isOptions(stream) ? 2 : upper === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? upper : stream;
    checkKeywords('cholesky_inv', ['a', 'upper', 'stream'], given, at);
    if (at <= 0) a = keyword('cholesky_inv', given.a, at < 0 ? a : undefined);
    if (at <= 1) upper = keyword('cholesky_inv', given.upper, at < 1 ? upper : undefined);
    if (at <= 2) stream = keyword('cholesky_inv', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('cholesky_inv', 'a', a);
  putBool('cholesky_inv', 'upper', upper ?? false);
  putStream('cholesky_inv', stream);
  native.linalg_cholesky_inv();
  return finish('cholesky_inv', a);
}

/**
 * The QR factors of matrices.
 *
 * @param a Matrices of shape […, m, n].
 * @param stream Stream or device to run on.
 * @returns `[Q, R]`.
 * @remarks As Python's `mx.linalg.qr`.
 * @throws RangeError when there are fewer than two axes.
 * @throws RangeError for dtypes other than float32 and float64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.qr(mx.array([[2, 0], [0, 4]]), { stream: mx.cpu })[1].shape;  // [2, 2]
 * ```
 */
export function qr(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): [MxArray, MxArray];
/** The QR factors of matrices. */
export function qr(keywords: { a: ArrayLike } & StreamOptions): [MxArray, MxArray];
export function qr(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('qr', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('qr', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('qr', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('qr', 'a', a);
  putStream('qr', stream);
  native.linalg_qr();
  return finishMany('qr', a);
}

/** Keywords of {@link svd}. */
export interface SvdOptions extends StreamOptions {
  /** Whether U and V are wanted. Default: `true`. */
  compute_uv?: boolean | null;
}

/**
 * The singular value decomposition of matrices: U, the singular values and V transposed; or the values alone.
 *
 * @param a Matrices of shape […, m, n].
 * @param compute_uv Whether U and V are wanted. Default: `true`.
 * @param stream Stream or device to run on.
 * @returns `[U, S, Vᵀ]`, or `S`.
 * @remarks As Python's `mx.linalg.svd`.
 * @throws RangeError when there are fewer than two axes.
 * @throws RangeError for dtypes other than float32, float64 and complex64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.svd(mx.array([[2, 0], [0, 4]]), false, { stream: mx.cpu });  // array([4, 2], dtype=float32)
 * ```
 */
export function svd(a: ArrayLike, compute_uv?: true | null | (SvdOptions & { compute_uv?: true | null }), stream?: StreamOrDevice | null | (SvdOptions & { compute_uv?: true | null })): [MxArray, MxArray, MxArray];
/** The singular value decomposition of matrices: U, the singular values and V transposed; or the values alone. */
export function svd(keywords: { a: ArrayLike } & SvdOptions & { compute_uv?: true | null }): [MxArray, MxArray, MxArray];
/** The singular value decomposition of matrices: U, the singular values and V transposed; or the values alone. */
export function svd(a: ArrayLike, compute_uv: false, stream?: StreamOrDevice | null | SvdOptions): MxArray;
/** The singular value decomposition of matrices: U, the singular values and V transposed; or the values alone. */
export function svd(keywords: { a: ArrayLike } & SvdOptions & { compute_uv: false }): MxArray;
/** The singular value decomposition of matrices: U, the singular values and V transposed; or the values alone. */
export function svd(a: ArrayLike, keywords: SvdOptions & { compute_uv: false }): MxArray;
/** The singular value decomposition of matrices: U, the singular values and V transposed; or the values alone. */
export function svd(a: ArrayLike, compute_uv?: boolean | null | SvdOptions, stream?: StreamOrDevice | null | SvdOptions): [MxArray, MxArray, MxArray] | MxArray;
/** The singular value decomposition of matrices: U, the singular values and V transposed; or the values alone. */
export function svd(keywords: { a: ArrayLike } & SvdOptions): [MxArray, MxArray, MxArray] | MxArray;
export function svd(a?: any, compute_uv?: any, stream?: any): any {
  const at = isOptions(compute_uv) ? 1 : isOptions(stream) ? 2 : compute_uv === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? compute_uv : stream;
    checkKeywords('svd', ['a', 'compute_uv', 'stream'], given, at);
    if (at <= 0) a = keyword('svd', given.a, at < 0 ? a : undefined);
    if (at <= 1) compute_uv = keyword('svd', given.compute_uv, at < 1 ? compute_uv : undefined);
    if (at <= 2) stream = keyword('svd', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('svd', 'a', a);
  putBool('svd', 'compute_uv', compute_uv ?? true);
  putStream('svd', stream);
  native.linalg_svd();
  return finishEither('svd', a);
}

/**
 * The eigenvalues and eigenvectors of square matrices, complex.
 *
 * @param a Matrices of shape […, n, n].
 * @param stream Stream or device to run on.
 * @returns `[eigenvalues, eigenvectors]`, of complex64.
 * @remarks As Python's `mx.linalg.eig`.
 * @throws RangeError when the matrices are not square.
 * @throws RangeError for dtypes other than float32, float64 and complex64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.eig(mx.array([[2, 0], [0, 4]]), { stream: mx.cpu })[0];  // array([2+0j, 4+0j], dtype=complex64)
 * ```
 */
export function eig(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): [MxArray, MxArray];
/** The eigenvalues and eigenvectors of square matrices, complex. */
export function eig(keywords: { a: ArrayLike } & StreamOptions): [MxArray, MxArray];
export function eig(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('eig', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('eig', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('eig', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('eig', 'a', a);
  putStream('eig', stream);
  native.linalg_eig();
  return finishMany('eig', a);
}

/**
 * The eigenvalues of square matrices, complex.
 *
 * @param a Matrices of shape […, n, n].
 * @param stream Stream or device to run on.
 * @returns An array of complex64.
 * @remarks As Python's `mx.linalg.eigvals`.
 * @throws RangeError when the matrices are not square.
 * @throws RangeError for dtypes other than float32, float64 and complex64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.eigvals(mx.array([[2, 0], [0, 4]]), { stream: mx.cpu });  // array([2+0j, 4+0j], dtype=complex64)
 * ```
 */
export function eigvals(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The eigenvalues of square matrices, complex. */
export function eigvals(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function eigvals(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('eigvals', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('eigvals', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('eigvals', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('eigvals', 'a', a);
  putStream('eigvals', stream);
  native.linalg_eigvals();
  return finish('eigvals', a);
}

/** Keywords of {@link eigh}. */
export interface EighOptions extends StreamOptions {
  /** The triangle to read, `L` or `U`. Default: `"L"`. */
  UPLO?: string | null;
}

/**
 * The eigenvalues, ascending, and eigenvectors of symmetric or Hermitian matrices.
 *
 * @param a Matrices of shape […, n, n].
 * @param UPLO The triangle to read, `L` or `U`. Default: `"L"`.
 * @param stream Stream or device to run on.
 * @returns `[eigenvalues, eigenvectors]`.
 * @remarks As Python's `mx.linalg.eigh`.
 * @throws RangeError when the matrices are not square.
 * @throws RangeError for dtypes other than float32, float64 and complex64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.eigh(mx.array([[2, 0], [0, 4]]), "L", { stream: mx.cpu })[0];  // array([2, 4], dtype=float32)
 * ```
 */
export function eigh(a: ArrayLike, UPLO?: string | null | EighOptions, stream?: StreamOrDevice | null | EighOptions): [MxArray, MxArray];
/** The eigenvalues, ascending, and eigenvectors of symmetric or Hermitian matrices. */
export function eigh(keywords: { a: ArrayLike } & EighOptions): [MxArray, MxArray];
export function eigh(a?: any, UPLO?: any, stream?: any): any {
  const at = isOptions(UPLO) ? 1 : isOptions(stream) ? 2 : UPLO === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? UPLO : stream;
    checkKeywords('eigh', ['a', 'UPLO', 'stream'], given, at);
    if (at <= 0) a = keyword('eigh', given.a, at < 0 ? a : undefined);
    if (at <= 1) UPLO = keyword('eigh', given.UPLO, at < 1 ? UPLO : undefined);
    if (at <= 2) stream = keyword('eigh', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('eigh', 'a', a);
  putString('eigh', 'UPLO', UPLO ?? 'L');
  putStream('eigh', stream);
  native.linalg_eigh();
  return finishMany('eigh', a);
}

/** Keywords of {@link eigvalsh}. */
export interface EigvalshOptions extends StreamOptions {
  /** The triangle to read, `L` or `U`. Default: `"L"`. */
  UPLO?: string | null;
}

/**
 * The eigenvalues, ascending, of symmetric or Hermitian matrices.
 *
 * @param a Matrices of shape […, n, n].
 * @param UPLO The triangle to read, `L` or `U`. Default: `"L"`.
 * @param stream Stream or device to run on.
 * @returns An array of real numbers.
 * @remarks As Python's `mx.linalg.eigvalsh`.
 * @throws RangeError when the matrices are not square.
 * @throws RangeError for dtypes other than float32, float64 and complex64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.eigvalsh(mx.array([[2, 0], [0, 4]]), "L", { stream: mx.cpu });  // array([2, 4], dtype=float32)
 * ```
 */
export function eigvalsh(a: ArrayLike, UPLO?: string | null | EigvalshOptions, stream?: StreamOrDevice | null | EigvalshOptions): MxArray;
/** The eigenvalues, ascending, of symmetric or Hermitian matrices. */
export function eigvalsh(keywords: { a: ArrayLike } & EigvalshOptions): MxArray;
export function eigvalsh(a?: any, UPLO?: any, stream?: any): any {
  const at = isOptions(UPLO) ? 1 : isOptions(stream) ? 2 : UPLO === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? UPLO : stream;
    checkKeywords('eigvalsh', ['a', 'UPLO', 'stream'], given, at);
    if (at <= 0) a = keyword('eigvalsh', given.a, at < 0 ? a : undefined);
    if (at <= 1) UPLO = keyword('eigvalsh', given.UPLO, at < 1 ? UPLO : undefined);
    if (at <= 2) stream = keyword('eigvalsh', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('eigvalsh', 'a', a);
  putString('eigvalsh', 'UPLO', UPLO ?? 'L');
  putStream('eigvalsh', stream);
  native.linalg_eigvalsh();
  return finish('eigvalsh', a);
}

/**
 * The LU factors of matrices: the row order, L and U.
 *
 * @param a Matrices of shape […, m, n].
 * @param stream Stream or device to run on.
 * @returns `[order, L, U]`.
 * @remarks As Python's `mx.linalg.lu`.
 * @throws RangeError when there are fewer than two axes.
 * @throws RangeError for dtypes other than float32 and float64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.lu(mx.array([[2, 0], [0, 4]]), { stream: mx.cpu })[2];  // array([[2, 0], [0, 4]], dtype=float32)
 * ```
 */
export function lu(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): [MxArray, MxArray, MxArray];
/** The LU factors of matrices: the row order, L and U. */
export function lu(keywords: { a: ArrayLike } & StreamOptions): [MxArray, MxArray, MxArray];
export function lu(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('lu', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('lu', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('lu', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('lu', 'a', a);
  putStream('lu', stream);
  native.linalg_lu();
  return finishMany('lu', a);
}

/**
 * The LU factors of matrices in one, and the row exchanges.
 *
 * @param a Matrices of shape […, m, n].
 * @param stream Stream or device to run on.
 * @returns `[LU, exchanges]`.
 * @remarks As Python's `mx.linalg.lu_factor`.
 * @throws RangeError when there are fewer than two axes.
 * @throws RangeError for dtypes other than float32 and float64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.lu_factor(mx.array([[2, 0], [0, 4]]), { stream: mx.cpu })[0];  // array([[2, 0], [0, 4]], dtype=float32)
 * ```
 */
export function lu_factor(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): [MxArray, MxArray];
/** The LU factors of matrices in one, and the row exchanges. */
export function lu_factor(keywords: { a: ArrayLike } & StreamOptions): [MxArray, MxArray];
export function lu_factor(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('lu_factor', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('lu_factor', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('lu_factor', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('lu_factor', 'a', a);
  putStream('lu_factor', stream);
  native.linalg_lu_factor();
  return finishMany('lu_factor', a);
}

/**
 * The solution of linear equations `a x = b`.
 *
 * @param a The matrix.
 * @param b The right side.
 * @param stream Stream or device to run on.
 * @returns An array of the shape of `b`.
 * @remarks As Python's `mx.linalg.solve`.
 * @throws RangeError when the shapes do not fit.
 * @throws RangeError when the matrices are not square.
 * @throws RangeError for dtypes other than float32 and float64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws Error, when it is computed, for a singular matrix.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.solve(mx.array([[2, 0], [0, 4]]), mx.array([2, 4]), { stream: mx.cpu });  // array([1, 1], dtype=float32)
 * ```
 */
export function solve(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The solution of linear equations `a x = b`. */
export function solve(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The solution of linear equations `a x = b`. */
export function solve(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function solve(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('solve', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('solve', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('solve', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('solve', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('solve', 'a', a);
  putOperand('solve', 'b', b);
  putStream('solve', stream);
  native.linalg_solve();
  return finish('solve', a, b);
}

/** Keywords of {@link solve_triangular}. */
export interface SolveTriangularOptions extends StreamOptions {
  /** The upper triangle instead of the lower. Default: `false`. */
  upper?: boolean | null;
}

/**
 * The solution of linear equations with a triangular matrix.
 *
 * @param a The matrix.
 * @param b The right side.
 * @param upper The upper triangle instead of the lower. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of the shape of `b`.
 * @remarks As Python's `mx.linalg.solve_triangular`.
 * @throws RangeError when the shapes do not fit.
 * @throws RangeError when the matrices are not square.
 * @throws RangeError for dtypes other than float32 and float64.
 * @throws RangeError on a GPU, which has no kernel for it: give `{ stream: mx.cpu }`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.solve_triangular(mx.array([[2, 0], [0, 4]]), mx.array([2, 4]), { stream: mx.cpu });  // array([1, 1], dtype=float32)
 * ```
 */
export function solve_triangular(a: ArrayLike, b: ArrayLike, upper?: boolean | null | SolveTriangularOptions, stream?: StreamOrDevice | null | SolveTriangularOptions): MxArray;
/** The solution of linear equations with a triangular matrix. */
export function solve_triangular(keywords: { a: ArrayLike; b: ArrayLike } & SolveTriangularOptions): MxArray;
/** The solution of linear equations with a triangular matrix. */
export function solve_triangular(a: ArrayLike, keywords: { b: ArrayLike } & SolveTriangularOptions): MxArray;
export function solve_triangular(a?: any, b?: any, upper?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(upper) ? 2 : isOptions(stream) ? 3 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : at === 2 ? upper : stream;
    checkKeywords('solve_triangular', ['a', 'b', 'upper', 'stream'], given, at);
    if (at <= 0) a = keyword('solve_triangular', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('solve_triangular', given.b, at < 1 ? b : undefined);
    if (at <= 2) upper = keyword('solve_triangular', given.upper, at < 2 ? upper : undefined);
    if (at <= 3) stream = keyword('solve_triangular', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('solve_triangular', 'a', a);
  putOperand('solve_triangular', 'b', b);
  putBool('solve_triangular', 'upper', upper ?? false);
  putStream('solve_triangular', stream);
  native.linalg_solve_triangular();
  return finish('solve_triangular', a, b);
}

/** Keywords of {@link cross}. */
export interface CrossOptions extends StreamOptions {
  /** Axis of the vectors. Default: `-1`. */
  axis?: number | null;
}

/**
 * The cross product of vectors along an axis.
 *
 * @param a First factor.
 * @param b Second factor.
 * @param axis Axis of the vectors. Default: `-1`.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape.
 * @remarks As Python's `mx.linalg.cross`.
 * @throws RangeError when the vectors have neither two nor three elements, or the shapes do not broadcast.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linalg.cross(mx.array([1, 0, 0]), mx.array([0, 1, 0]));  // array([0, 0, 1], dtype=float32)
 * ```
 */
export function cross(a: ArrayLike, b: ArrayLike, axis?: number | null | CrossOptions, stream?: StreamOrDevice | null | CrossOptions): MxArray;
/** The cross product of vectors along an axis. */
export function cross(keywords: { a: ArrayLike; b: ArrayLike } & CrossOptions): MxArray;
/** The cross product of vectors along an axis. */
export function cross(a: ArrayLike, keywords: { b: ArrayLike } & CrossOptions): MxArray;
export function cross(a?: any, b?: any, axis?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(axis) ? 2 : isOptions(stream) ? 3 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : at === 2 ? axis : stream;
    checkKeywords('cross', ['a', 'b', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('cross', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('cross', given.b, at < 1 ? b : undefined);
    if (at <= 2) axis = keyword('cross', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) stream = keyword('cross', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('cross', 'a', a);
  putOperand('cross', 'b', b);
  putInt('cross', 'axis', axis ?? -1);
  putStream('cross', stream);
  native.linalg_cross();
  return finish('cross', a, b);
}


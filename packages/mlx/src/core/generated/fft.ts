// Generated from ops/*.toml by `cargo xtask codegen`. Do not edit.

import { finish, isOptions, keyword, checkKeywords } from '../call';
import { begin, putBool, putEnum, putFloat, putInt, putInts, putOperand, putPresence, putOptionalOperand, putStream } from '../marshal';
import { native } from '../native';
import type { MxArray } from '../array';
import type { ArrayLike, StreamOptions, StreamOrDevice } from '../types';
/** Keywords of {@link fft}. */
export interface FftOptions extends StreamOptions {
  /** Length of the transformed axis, which is cut or filled with zeros; its own by default. */
  n?: number | null;
  /** Axis to transform. Default: `-1`. */
  axis?: number | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
}

/**
 * The Fourier transform along an axis.
 *
 * @param a Array of any dtype, with the axes that are transformed.
 * @param n Length of the transformed axis, which is cut or filled with zeros; its own by default.
 * @param axis Axis to transform. Default: `-1`.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param stream Stream or device to run on.
 * @returns An array of complex64.
 * @remarks As Python's `mx.fft.fft`.
 * @throws RangeError when an output length is not positive.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.fft(mx.array([1, 2, 3, 4]));  // array([10+0j, -2+2j, -2+0j, -2-2j], dtype=complex64)
 * ```
 */
export function fft(a: ArrayLike, n?: number | null | FftOptions, axis?: number | null | FftOptions, norm?: 'backward' | 'ortho' | 'forward' | null | FftOptions, stream?: StreamOrDevice | null | FftOptions): MxArray;
/** The Fourier transform along an axis. */
export function fft(keywords: { a: ArrayLike } & FftOptions): MxArray;
export function fft(a?: any, n?: any, axis?: any, norm?: any, stream?: any): any {
  const at = isOptions(n) ? 1 : isOptions(axis) ? 2 : isOptions(norm) ? 3 : isOptions(stream) ? 4 : n === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? n : at === 2 ? axis : at === 3 ? norm : stream;
    checkKeywords('fft', ['a', 'n', 'axis', 'norm', 'stream'], given, at);
    if (at <= 0) a = keyword('fft', given.a, at < 0 ? a : undefined);
    if (at <= 1) n = keyword('fft', given.n, at < 1 ? n : undefined);
    if (at <= 2) axis = keyword('fft', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) norm = keyword('fft', given.norm, at < 3 ? norm : undefined);
    if (at <= 4) stream = keyword('fft', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('fft', 'a', a);
  if (putPresence(n)) putInt('fft', 'n', n);
  putInt('fft', 'axis', axis ?? -1);
  putEnum('fft', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  putStream('fft', stream);
  native.fft_fft();
  return finish('fft', a);
}

/** Keywords of {@link fft2}. */
export interface Fft2Options extends StreamOptions {
  /** Lengths of the transformed axes, which are cut or filled with zeros; their own by default. */
  s?: number | readonly number[] | null;
  /** Axes to transform; `null` is all of them. Default: `[-2,-1]`. */
  axes?: number | readonly number[] | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
}

/**
 * The Fourier transform over two axes.
 *
 * @param a Array of any dtype, with the axes that are transformed.
 * @param s Lengths of the transformed axes, which are cut or filled with zeros; their own by default.
 * @param axes Axes to transform; `null` is all of them. Default: `[-2,-1]`.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param stream Stream or device to run on.
 * @returns An array of complex64.
 * @remarks As Python's `mx.fft.fft2`.
 * @throws RangeError when an output length is not positive.
 * @throws RangeError when lengths and axes are not as many.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.fft2(mx.array([[1, 2], [3, 4]]));  // array([[10+0j, -2+0j], [-4+0j, 0+0j]], dtype=complex64)
 * ```
 */
export function fft2(a: ArrayLike, s?: number | readonly number[] | null | Fft2Options, axes?: number | readonly number[] | null | Fft2Options, norm?: 'backward' | 'ortho' | 'forward' | null | Fft2Options, stream?: StreamOrDevice | null | Fft2Options): MxArray;
/** The Fourier transform over two axes. */
export function fft2(keywords: { a: ArrayLike } & Fft2Options): MxArray;
export function fft2(a?: any, s?: any, axes?: any, norm?: any, stream?: any): any {
  const at = isOptions(s) ? 1 : isOptions(axes) ? 2 : isOptions(norm) ? 3 : isOptions(stream) ? 4 : s === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? s : at === 2 ? axes : at === 3 ? norm : stream;
    checkKeywords('fft2', ['a', 's', 'axes', 'norm', 'stream'], given, at);
    if (at <= 0) a = keyword('fft2', given.a, at < 0 ? a : undefined);
    if (at <= 1) s = keyword('fft2', given.s, at < 1 ? s : undefined);
    if (at <= 2) axes = keyword('fft2', given.axes, at < 2 ? axes : undefined);
    if (at <= 3) norm = keyword('fft2', given.norm, at < 3 ? norm : undefined);
    if (at <= 4) stream = keyword('fft2', given.stream, at < 4 ? stream : undefined);
  }
  if (axes === undefined) axes = [-2,-1];
  begin();
  putOperand('fft2', 'a', a);
  if (putPresence(s)) putInts('fft2', 's', s);
  if (putPresence(axes)) putInts('fft2', 'axes', axes);
  putEnum('fft2', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  putStream('fft2', stream);
  native.fft_fft2();
  return finish('fft2', a);
}

/** Keywords of {@link fftn}. */
export interface FftnOptions extends StreamOptions {
  /** Lengths of the transformed axes, which are cut or filled with zeros; their own by default. */
  s?: number | readonly number[] | null;
  /** Axes to transform; `null` is all of them. */
  axes?: number | readonly number[] | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
}

/**
 * The Fourier transform over several axes.
 *
 * @param a Array of any dtype, with the axes that are transformed.
 * @param s Lengths of the transformed axes, which are cut or filled with zeros; their own by default.
 * @param axes Axes to transform; `null` is all of them.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param stream Stream or device to run on.
 * @returns An array of complex64.
 * @remarks As Python's `mx.fft.fftn`.
 * @throws RangeError when an output length is not positive.
 * @throws RangeError when lengths and axes are not as many.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.fftn(mx.array([[1, 2], [3, 4]]));  // array([[10+0j, -2+0j], [-4+0j, 0+0j]], dtype=complex64)
 * ```
 */
export function fftn(a: ArrayLike, s?: number | readonly number[] | null | FftnOptions, axes?: number | readonly number[] | null | FftnOptions, norm?: 'backward' | 'ortho' | 'forward' | null | FftnOptions, stream?: StreamOrDevice | null | FftnOptions): MxArray;
/** The Fourier transform over several axes. */
export function fftn(keywords: { a: ArrayLike } & FftnOptions): MxArray;
export function fftn(a?: any, s?: any, axes?: any, norm?: any, stream?: any): any {
  const at = isOptions(s) ? 1 : isOptions(axes) ? 2 : isOptions(norm) ? 3 : isOptions(stream) ? 4 : s === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? s : at === 2 ? axes : at === 3 ? norm : stream;
    checkKeywords('fftn', ['a', 's', 'axes', 'norm', 'stream'], given, at);
    if (at <= 0) a = keyword('fftn', given.a, at < 0 ? a : undefined);
    if (at <= 1) s = keyword('fftn', given.s, at < 1 ? s : undefined);
    if (at <= 2) axes = keyword('fftn', given.axes, at < 2 ? axes : undefined);
    if (at <= 3) norm = keyword('fftn', given.norm, at < 3 ? norm : undefined);
    if (at <= 4) stream = keyword('fftn', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('fftn', 'a', a);
  if (putPresence(s)) putInts('fftn', 's', s);
  if (putPresence(axes)) putInts('fftn', 'axes', axes);
  putEnum('fftn', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  putStream('fftn', stream);
  native.fft_fftn();
  return finish('fftn', a);
}

/** Keywords of {@link ifft}. */
export interface IfftOptions extends StreamOptions {
  /** Length of the transformed axis, which is cut or filled with zeros; its own by default. */
  n?: number | null;
  /** Axis to transform. Default: `-1`. */
  axis?: number | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
}

/**
 * The inverse Fourier transform along an axis.
 *
 * @param a Array of any dtype, with the axes that are transformed.
 * @param n Length of the transformed axis, which is cut or filled with zeros; its own by default.
 * @param axis Axis to transform. Default: `-1`.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param stream Stream or device to run on.
 * @returns An array of complex64.
 * @remarks As Python's `mx.fft.ifft`.
 * @throws RangeError when an output length is not positive.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.ifft(mx.array([1, 2, 3, 4]));  // array([2.5+0j, -0.5-0.5j, -0.5+0j, -0.5+0.5j], dtype=complex64)
 * ```
 */
export function ifft(a: ArrayLike, n?: number | null | IfftOptions, axis?: number | null | IfftOptions, norm?: 'backward' | 'ortho' | 'forward' | null | IfftOptions, stream?: StreamOrDevice | null | IfftOptions): MxArray;
/** The inverse Fourier transform along an axis. */
export function ifft(keywords: { a: ArrayLike } & IfftOptions): MxArray;
export function ifft(a?: any, n?: any, axis?: any, norm?: any, stream?: any): any {
  const at = isOptions(n) ? 1 : isOptions(axis) ? 2 : isOptions(norm) ? 3 : isOptions(stream) ? 4 : n === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? n : at === 2 ? axis : at === 3 ? norm : stream;
    checkKeywords('ifft', ['a', 'n', 'axis', 'norm', 'stream'], given, at);
    if (at <= 0) a = keyword('ifft', given.a, at < 0 ? a : undefined);
    if (at <= 1) n = keyword('ifft', given.n, at < 1 ? n : undefined);
    if (at <= 2) axis = keyword('ifft', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) norm = keyword('ifft', given.norm, at < 3 ? norm : undefined);
    if (at <= 4) stream = keyword('ifft', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('ifft', 'a', a);
  if (putPresence(n)) putInt('ifft', 'n', n);
  putInt('ifft', 'axis', axis ?? -1);
  putEnum('ifft', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  putStream('ifft', stream);
  native.fft_ifft();
  return finish('ifft', a);
}

/** Keywords of {@link ifft2}. */
export interface Ifft2Options extends StreamOptions {
  /** Lengths of the transformed axes, which are cut or filled with zeros; their own by default. */
  s?: number | readonly number[] | null;
  /** Axes to transform; `null` is all of them. Default: `[-2,-1]`. */
  axes?: number | readonly number[] | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
}

/**
 * The inverse Fourier transform over two axes.
 *
 * @param a Array of any dtype, with the axes that are transformed.
 * @param s Lengths of the transformed axes, which are cut or filled with zeros; their own by default.
 * @param axes Axes to transform; `null` is all of them. Default: `[-2,-1]`.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param stream Stream or device to run on.
 * @returns An array of complex64.
 * @remarks As Python's `mx.fft.ifft2`.
 * @throws RangeError when an output length is not positive.
 * @throws RangeError when lengths and axes are not as many.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.ifft2(mx.array([[1, 2], [3, 4]]));  // array([[2.5+0j, -0.5+0j], [-1+0j, 0+0j]], dtype=complex64)
 * ```
 */
export function ifft2(a: ArrayLike, s?: number | readonly number[] | null | Ifft2Options, axes?: number | readonly number[] | null | Ifft2Options, norm?: 'backward' | 'ortho' | 'forward' | null | Ifft2Options, stream?: StreamOrDevice | null | Ifft2Options): MxArray;
/** The inverse Fourier transform over two axes. */
export function ifft2(keywords: { a: ArrayLike } & Ifft2Options): MxArray;
export function ifft2(a?: any, s?: any, axes?: any, norm?: any, stream?: any): any {
  const at = isOptions(s) ? 1 : isOptions(axes) ? 2 : isOptions(norm) ? 3 : isOptions(stream) ? 4 : s === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? s : at === 2 ? axes : at === 3 ? norm : stream;
    checkKeywords('ifft2', ['a', 's', 'axes', 'norm', 'stream'], given, at);
    if (at <= 0) a = keyword('ifft2', given.a, at < 0 ? a : undefined);
    if (at <= 1) s = keyword('ifft2', given.s, at < 1 ? s : undefined);
    if (at <= 2) axes = keyword('ifft2', given.axes, at < 2 ? axes : undefined);
    if (at <= 3) norm = keyword('ifft2', given.norm, at < 3 ? norm : undefined);
    if (at <= 4) stream = keyword('ifft2', given.stream, at < 4 ? stream : undefined);
  }
  if (axes === undefined) axes = [-2,-1];
  begin();
  putOperand('ifft2', 'a', a);
  if (putPresence(s)) putInts('ifft2', 's', s);
  if (putPresence(axes)) putInts('ifft2', 'axes', axes);
  putEnum('ifft2', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  putStream('ifft2', stream);
  native.fft_ifft2();
  return finish('ifft2', a);
}

/** Keywords of {@link ifftn}. */
export interface IfftnOptions extends StreamOptions {
  /** Lengths of the transformed axes, which are cut or filled with zeros; their own by default. */
  s?: number | readonly number[] | null;
  /** Axes to transform; `null` is all of them. */
  axes?: number | readonly number[] | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
}

/**
 * The inverse Fourier transform over several axes.
 *
 * @param a Array of any dtype, with the axes that are transformed.
 * @param s Lengths of the transformed axes, which are cut or filled with zeros; their own by default.
 * @param axes Axes to transform; `null` is all of them.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param stream Stream or device to run on.
 * @returns An array of complex64.
 * @remarks As Python's `mx.fft.ifftn`.
 * @throws RangeError when an output length is not positive.
 * @throws RangeError when lengths and axes are not as many.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.ifftn(mx.array([[1, 2], [3, 4]]));  // array([[2.5+0j, -0.5+0j], [-1+0j, 0+0j]], dtype=complex64)
 * ```
 */
export function ifftn(a: ArrayLike, s?: number | readonly number[] | null | IfftnOptions, axes?: number | readonly number[] | null | IfftnOptions, norm?: 'backward' | 'ortho' | 'forward' | null | IfftnOptions, stream?: StreamOrDevice | null | IfftnOptions): MxArray;
/** The inverse Fourier transform over several axes. */
export function ifftn(keywords: { a: ArrayLike } & IfftnOptions): MxArray;
export function ifftn(a?: any, s?: any, axes?: any, norm?: any, stream?: any): any {
  const at = isOptions(s) ? 1 : isOptions(axes) ? 2 : isOptions(norm) ? 3 : isOptions(stream) ? 4 : s === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? s : at === 2 ? axes : at === 3 ? norm : stream;
    checkKeywords('ifftn', ['a', 's', 'axes', 'norm', 'stream'], given, at);
    if (at <= 0) a = keyword('ifftn', given.a, at < 0 ? a : undefined);
    if (at <= 1) s = keyword('ifftn', given.s, at < 1 ? s : undefined);
    if (at <= 2) axes = keyword('ifftn', given.axes, at < 2 ? axes : undefined);
    if (at <= 3) norm = keyword('ifftn', given.norm, at < 3 ? norm : undefined);
    if (at <= 4) stream = keyword('ifftn', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('ifftn', 'a', a);
  if (putPresence(s)) putInts('ifftn', 's', s);
  if (putPresence(axes)) putInts('ifftn', 'axes', axes);
  putEnum('ifftn', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  putStream('ifftn', stream);
  native.fft_ifftn();
  return finish('ifftn', a);
}

/** Keywords of {@link rfft}. */
export interface RfftOptions extends StreamOptions {
  /** Length of the transformed axis, which is cut or filled with zeros; its own by default. */
  n?: number | null;
  /** Axis to transform. Default: `-1`. */
  axis?: number | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
}

/**
 * The Fourier transform of real numbers along an axis: the half that is not redundant.
 *
 * @param a Array of real numbers, with the axes that are transformed.
 * @param n Length of the transformed axis, which is cut or filled with zeros; its own by default.
 * @param axis Axis to transform. Default: `-1`.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param stream Stream or device to run on.
 * @returns An array of complex64.
 * @remarks As Python's `mx.fft.rfft`.
 * @throws RangeError when an output length is not positive.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.rfft(mx.array([1, 2, 3, 4]));  // array([10+0j, -2+2j, -2+0j], dtype=complex64)
 * ```
 */
export function rfft(a: ArrayLike, n?: number | null | RfftOptions, axis?: number | null | RfftOptions, norm?: 'backward' | 'ortho' | 'forward' | null | RfftOptions, stream?: StreamOrDevice | null | RfftOptions): MxArray;
/** The Fourier transform of real numbers along an axis: the half that is not redundant. */
export function rfft(keywords: { a: ArrayLike } & RfftOptions): MxArray;
export function rfft(a?: any, n?: any, axis?: any, norm?: any, stream?: any): any {
  const at = isOptions(n) ? 1 : isOptions(axis) ? 2 : isOptions(norm) ? 3 : isOptions(stream) ? 4 : n === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? n : at === 2 ? axis : at === 3 ? norm : stream;
    checkKeywords('rfft', ['a', 'n', 'axis', 'norm', 'stream'], given, at);
    if (at <= 0) a = keyword('rfft', given.a, at < 0 ? a : undefined);
    if (at <= 1) n = keyword('rfft', given.n, at < 1 ? n : undefined);
    if (at <= 2) axis = keyword('rfft', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) norm = keyword('rfft', given.norm, at < 3 ? norm : undefined);
    if (at <= 4) stream = keyword('rfft', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('rfft', 'a', a);
  if (putPresence(n)) putInt('rfft', 'n', n);
  putInt('rfft', 'axis', axis ?? -1);
  putEnum('rfft', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  putStream('rfft', stream);
  native.fft_rfft();
  return finish('rfft', a);
}

/** Keywords of {@link rfft2}. */
export interface Rfft2Options extends StreamOptions {
  /** Lengths of the transformed axes, which are cut or filled with zeros; their own by default. */
  s?: number | readonly number[] | null;
  /** Axes to transform; `null` is all of them. Default: `[-2,-1]`. */
  axes?: number | readonly number[] | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
}

/**
 * The Fourier transform of real numbers over two axes: the half that is not redundant.
 *
 * @param a Array of real numbers, with the axes that are transformed.
 * @param s Lengths of the transformed axes, which are cut or filled with zeros; their own by default.
 * @param axes Axes to transform; `null` is all of them. Default: `[-2,-1]`.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param stream Stream or device to run on.
 * @returns An array of complex64.
 * @remarks As Python's `mx.fft.rfft2`.
 * @throws RangeError when an output length is not positive.
 * @throws RangeError when lengths and axes are not as many.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.rfft2(mx.array([[1, 2], [3, 4]]));  // array([[10+0j, -2+0j], [-4+0j, 0+0j]], dtype=complex64)
 * ```
 */
export function rfft2(a: ArrayLike, s?: number | readonly number[] | null | Rfft2Options, axes?: number | readonly number[] | null | Rfft2Options, norm?: 'backward' | 'ortho' | 'forward' | null | Rfft2Options, stream?: StreamOrDevice | null | Rfft2Options): MxArray;
/** The Fourier transform of real numbers over two axes: the half that is not redundant. */
export function rfft2(keywords: { a: ArrayLike } & Rfft2Options): MxArray;
export function rfft2(a?: any, s?: any, axes?: any, norm?: any, stream?: any): any {
  const at = isOptions(s) ? 1 : isOptions(axes) ? 2 : isOptions(norm) ? 3 : isOptions(stream) ? 4 : s === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? s : at === 2 ? axes : at === 3 ? norm : stream;
    checkKeywords('rfft2', ['a', 's', 'axes', 'norm', 'stream'], given, at);
    if (at <= 0) a = keyword('rfft2', given.a, at < 0 ? a : undefined);
    if (at <= 1) s = keyword('rfft2', given.s, at < 1 ? s : undefined);
    if (at <= 2) axes = keyword('rfft2', given.axes, at < 2 ? axes : undefined);
    if (at <= 3) norm = keyword('rfft2', given.norm, at < 3 ? norm : undefined);
    if (at <= 4) stream = keyword('rfft2', given.stream, at < 4 ? stream : undefined);
  }
  if (axes === undefined) axes = [-2,-1];
  begin();
  putOperand('rfft2', 'a', a);
  if (putPresence(s)) putInts('rfft2', 's', s);
  if (putPresence(axes)) putInts('rfft2', 'axes', axes);
  putEnum('rfft2', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  putStream('rfft2', stream);
  native.fft_rfft2();
  return finish('rfft2', a);
}

/** Keywords of {@link rfftn}. */
export interface RfftnOptions extends StreamOptions {
  /** Lengths of the transformed axes, which are cut or filled with zeros; their own by default. */
  s?: number | readonly number[] | null;
  /** Axes to transform; `null` is all of them. */
  axes?: number | readonly number[] | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
}

/**
 * The Fourier transform of real numbers over several axes: the half that is not redundant.
 *
 * @param a Array of real numbers, with the axes that are transformed.
 * @param s Lengths of the transformed axes, which are cut or filled with zeros; their own by default.
 * @param axes Axes to transform; `null` is all of them.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param stream Stream or device to run on.
 * @returns An array of complex64.
 * @remarks As Python's `mx.fft.rfftn`.
 * @throws RangeError when an output length is not positive.
 * @throws RangeError when lengths and axes are not as many.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.rfftn(mx.array([[1, 2], [3, 4]]));  // array([[10+0j, -2+0j], [-4+0j, 0+0j]], dtype=complex64)
 * ```
 */
export function rfftn(a: ArrayLike, s?: number | readonly number[] | null | RfftnOptions, axes?: number | readonly number[] | null | RfftnOptions, norm?: 'backward' | 'ortho' | 'forward' | null | RfftnOptions, stream?: StreamOrDevice | null | RfftnOptions): MxArray;
/** The Fourier transform of real numbers over several axes: the half that is not redundant. */
export function rfftn(keywords: { a: ArrayLike } & RfftnOptions): MxArray;
export function rfftn(a?: any, s?: any, axes?: any, norm?: any, stream?: any): any {
  const at = isOptions(s) ? 1 : isOptions(axes) ? 2 : isOptions(norm) ? 3 : isOptions(stream) ? 4 : s === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? s : at === 2 ? axes : at === 3 ? norm : stream;
    checkKeywords('rfftn', ['a', 's', 'axes', 'norm', 'stream'], given, at);
    if (at <= 0) a = keyword('rfftn', given.a, at < 0 ? a : undefined);
    if (at <= 1) s = keyword('rfftn', given.s, at < 1 ? s : undefined);
    if (at <= 2) axes = keyword('rfftn', given.axes, at < 2 ? axes : undefined);
    if (at <= 3) norm = keyword('rfftn', given.norm, at < 3 ? norm : undefined);
    if (at <= 4) stream = keyword('rfftn', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('rfftn', 'a', a);
  if (putPresence(s)) putInts('rfftn', 's', s);
  if (putPresence(axes)) putInts('rfftn', 'axes', axes);
  putEnum('rfftn', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  putStream('rfftn', stream);
  native.fft_rfftn();
  return finish('rfftn', a);
}

/** Keywords of {@link irfft}. */
export interface IrfftOptions extends StreamOptions {
  /** Length of the transformed axis, which is cut or filled with zeros; its own by default. */
  n?: number | null;
  /** Axis to transform. Default: `-1`. */
  axis?: number | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
}

/**
 * The inverse of `rfft`: real numbers.
 *
 * @param a Array of any dtype, with the axes that are transformed.
 * @param n Length of the transformed axis, which is cut or filled with zeros; its own by default.
 * @param axis Axis to transform. Default: `-1`.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param stream Stream or device to run on.
 * @returns An array of float32.
 * @remarks As Python's `mx.fft.irfft`.
 * @throws RangeError when an output length is not positive.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.irfft(mx.array([1, 2, 3, 4]));  // array([2.5, -0.666667, 0, -0.166667, 0, -0.666667], dtype=float32)
 * ```
 */
export function irfft(a: ArrayLike, n?: number | null | IrfftOptions, axis?: number | null | IrfftOptions, norm?: 'backward' | 'ortho' | 'forward' | null | IrfftOptions, stream?: StreamOrDevice | null | IrfftOptions): MxArray;
/** The inverse of `rfft`: real numbers. */
export function irfft(keywords: { a: ArrayLike } & IrfftOptions): MxArray;
export function irfft(a?: any, n?: any, axis?: any, norm?: any, stream?: any): any {
  const at = isOptions(n) ? 1 : isOptions(axis) ? 2 : isOptions(norm) ? 3 : isOptions(stream) ? 4 : n === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? n : at === 2 ? axis : at === 3 ? norm : stream;
    checkKeywords('irfft', ['a', 'n', 'axis', 'norm', 'stream'], given, at);
    if (at <= 0) a = keyword('irfft', given.a, at < 0 ? a : undefined);
    if (at <= 1) n = keyword('irfft', given.n, at < 1 ? n : undefined);
    if (at <= 2) axis = keyword('irfft', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) norm = keyword('irfft', given.norm, at < 3 ? norm : undefined);
    if (at <= 4) stream = keyword('irfft', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('irfft', 'a', a);
  if (putPresence(n)) putInt('irfft', 'n', n);
  putInt('irfft', 'axis', axis ?? -1);
  putEnum('irfft', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  putStream('irfft', stream);
  native.fft_irfft();
  return finish('irfft', a);
}

/** Keywords of {@link irfft2}. */
export interface Irfft2Options extends StreamOptions {
  /** Lengths of the transformed axes, which are cut or filled with zeros; their own by default. */
  s?: number | readonly number[] | null;
  /** Axes to transform; `null` is all of them. Default: `[-2,-1]`. */
  axes?: number | readonly number[] | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
}

/**
 * The inverse of `rfft2`: real numbers.
 *
 * @param a Array of any dtype, with the axes that are transformed.
 * @param s Lengths of the transformed axes, which are cut or filled with zeros; their own by default.
 * @param axes Axes to transform; `null` is all of them. Default: `[-2,-1]`.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param stream Stream or device to run on.
 * @returns An array of float32.
 * @remarks As Python's `mx.fft.irfft2`.
 * @throws RangeError when an output length is not positive.
 * @throws RangeError when lengths and axes are not as many.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.irfft2(mx.array([[1, 2], [3, 4]]));  // array([[2.5, -0.5], [-1, 0]], dtype=float32)
 * ```
 */
export function irfft2(a: ArrayLike, s?: number | readonly number[] | null | Irfft2Options, axes?: number | readonly number[] | null | Irfft2Options, norm?: 'backward' | 'ortho' | 'forward' | null | Irfft2Options, stream?: StreamOrDevice | null | Irfft2Options): MxArray;
/** The inverse of `rfft2`: real numbers. */
export function irfft2(keywords: { a: ArrayLike } & Irfft2Options): MxArray;
export function irfft2(a?: any, s?: any, axes?: any, norm?: any, stream?: any): any {
  const at = isOptions(s) ? 1 : isOptions(axes) ? 2 : isOptions(norm) ? 3 : isOptions(stream) ? 4 : s === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? s : at === 2 ? axes : at === 3 ? norm : stream;
    checkKeywords('irfft2', ['a', 's', 'axes', 'norm', 'stream'], given, at);
    if (at <= 0) a = keyword('irfft2', given.a, at < 0 ? a : undefined);
    if (at <= 1) s = keyword('irfft2', given.s, at < 1 ? s : undefined);
    if (at <= 2) axes = keyword('irfft2', given.axes, at < 2 ? axes : undefined);
    if (at <= 3) norm = keyword('irfft2', given.norm, at < 3 ? norm : undefined);
    if (at <= 4) stream = keyword('irfft2', given.stream, at < 4 ? stream : undefined);
  }
  if (axes === undefined) axes = [-2,-1];
  begin();
  putOperand('irfft2', 'a', a);
  if (putPresence(s)) putInts('irfft2', 's', s);
  if (putPresence(axes)) putInts('irfft2', 'axes', axes);
  putEnum('irfft2', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  putStream('irfft2', stream);
  native.fft_irfft2();
  return finish('irfft2', a);
}

/** Keywords of {@link irfftn}. */
export interface IrfftnOptions extends StreamOptions {
  /** Lengths of the transformed axes, which are cut or filled with zeros; their own by default. */
  s?: number | readonly number[] | null;
  /** Axes to transform; `null` is all of them. */
  axes?: number | readonly number[] | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
}

/**
 * The inverse of `rfftn`: real numbers.
 *
 * @param a Array of any dtype, with the axes that are transformed.
 * @param s Lengths of the transformed axes, which are cut or filled with zeros; their own by default.
 * @param axes Axes to transform; `null` is all of them.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param stream Stream or device to run on.
 * @returns An array of float32.
 * @remarks As Python's `mx.fft.irfftn`.
 * @throws RangeError when an output length is not positive.
 * @throws RangeError when lengths and axes are not as many.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.irfftn(mx.array([[1, 2], [3, 4]]));  // array([[2.5, -0.5], [-1, 0]], dtype=float32)
 * ```
 */
export function irfftn(a: ArrayLike, s?: number | readonly number[] | null | IrfftnOptions, axes?: number | readonly number[] | null | IrfftnOptions, norm?: 'backward' | 'ortho' | 'forward' | null | IrfftnOptions, stream?: StreamOrDevice | null | IrfftnOptions): MxArray;
/** The inverse of `rfftn`: real numbers. */
export function irfftn(keywords: { a: ArrayLike } & IrfftnOptions): MxArray;
export function irfftn(a?: any, s?: any, axes?: any, norm?: any, stream?: any): any {
  const at = isOptions(s) ? 1 : isOptions(axes) ? 2 : isOptions(norm) ? 3 : isOptions(stream) ? 4 : s === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? s : at === 2 ? axes : at === 3 ? norm : stream;
    checkKeywords('irfftn', ['a', 's', 'axes', 'norm', 'stream'], given, at);
    if (at <= 0) a = keyword('irfftn', given.a, at < 0 ? a : undefined);
    if (at <= 1) s = keyword('irfftn', given.s, at < 1 ? s : undefined);
    if (at <= 2) axes = keyword('irfftn', given.axes, at < 2 ? axes : undefined);
    if (at <= 3) norm = keyword('irfftn', given.norm, at < 3 ? norm : undefined);
    if (at <= 4) stream = keyword('irfftn', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('irfftn', 'a', a);
  if (putPresence(s)) putInts('irfftn', 's', s);
  if (putPresence(axes)) putInts('irfftn', 'axes', axes);
  putEnum('irfftn', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  putStream('irfftn', stream);
  native.fft_irfftn();
  return finish('irfftn', a);
}

/** Keywords of {@link fftfreq}. */
export interface FftfreqOptions extends StreamOptions {
  /** Distance of the samples. Default: `1`. */
  d?: number | null;
}

/**
 * The frequencies that `fft` gives.
 *
 * @param n Length of the transform.
 * @param d Distance of the samples. Default: `1`.
 * @param stream Stream or device to run on.
 * @returns A vector of float32.
 * @remarks As Python's `mx.fft.fftfreq`.
 * @throws RangeError when `n` is not positive.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.fftfreq(4);  // array([0, 0.25, -0.5, -0.25], dtype=float32)
 * ```
 */
export function fftfreq(n: number, d?: number | null | FftfreqOptions, stream?: StreamOrDevice | null | FftfreqOptions): MxArray;
/** The frequencies that `fft` gives. */
export function fftfreq(keywords: { n: number } & FftfreqOptions): MxArray;
export function fftfreq(n?: any, d?: any, stream?: any): any {
  const at = isOptions(d) ? 1 : isOptions(stream) ? 2 : d === undefined && isOptions(n) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? n : at === 1 ? d : stream;
    checkKeywords('fftfreq', ['n', 'd', 'stream'], given, at);
    if (at <= 0) n = keyword('fftfreq', given.n, at < 0 ? n : undefined);
    if (at <= 1) d = keyword('fftfreq', given.d, at < 1 ? d : undefined);
    if (at <= 2) stream = keyword('fftfreq', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putInt('fftfreq', 'n', n);
  putFloat('fftfreq', 'd', d ?? 1);
  putStream('fftfreq', stream);
  native.fft_fftfreq();
  return finish('fftfreq');
}

/** Keywords of {@link rfftfreq}. */
export interface RfftfreqOptions extends StreamOptions {
  /** Distance of the samples. Default: `1`. */
  d?: number | null;
}

/**
 * The frequencies that `rfft` gives.
 *
 * @param n Length of the transform.
 * @param d Distance of the samples. Default: `1`.
 * @param stream Stream or device to run on.
 * @returns A vector of float32.
 * @remarks As Python's `mx.fft.rfftfreq`.
 * @throws RangeError when `n` is not positive.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.rfftfreq(4);  // array([0, 0.25, 0.5], dtype=float32)
 * ```
 */
export function rfftfreq(n: number, d?: number | null | RfftfreqOptions, stream?: StreamOrDevice | null | RfftfreqOptions): MxArray;
/** The frequencies that `rfft` gives. */
export function rfftfreq(keywords: { n: number } & RfftfreqOptions): MxArray;
export function rfftfreq(n?: any, d?: any, stream?: any): any {
  const at = isOptions(d) ? 1 : isOptions(stream) ? 2 : d === undefined && isOptions(n) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? n : at === 1 ? d : stream;
    checkKeywords('rfftfreq', ['n', 'd', 'stream'], given, at);
    if (at <= 0) n = keyword('rfftfreq', given.n, at < 0 ? n : undefined);
    if (at <= 1) d = keyword('rfftfreq', given.d, at < 1 ? d : undefined);
    if (at <= 2) stream = keyword('rfftfreq', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putInt('rfftfreq', 'n', n);
  putFloat('rfftfreq', 'd', d ?? 1);
  putStream('rfftfreq', stream);
  native.fft_rfftfreq();
  return finish('rfftfreq');
}

/** Keywords of {@link fftshift}. */
export interface FftshiftOptions extends StreamOptions {
  /** Axis or axes to shift; all of them by default. */
  axes?: number | readonly number[] | null;
}

/**
 * The zero frequency moved to the middle.
 *
 * @param a Array of any shape and dtype.
 * @param axes Axis or axes to shift; all of them by default.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.fft.fftshift`.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.fftshift(mx.array([1, 2, 3, 4]));  // array([3, 4, 1, 2], dtype=float32)
 * ```
 */
export function fftshift(a: ArrayLike, axes?: number | readonly number[] | null | FftshiftOptions, stream?: StreamOrDevice | null | FftshiftOptions): MxArray;
/** The zero frequency moved to the middle. */
export function fftshift(keywords: { a: ArrayLike } & FftshiftOptions): MxArray;
export function fftshift(a?: any, axes?: any, stream?: any): any {
  const at = isOptions(axes) ? 1 : isOptions(stream) ? 2 : axes === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axes : stream;
    checkKeywords('fftshift', ['a', 'axes', 'stream'], given, at);
    if (at <= 0) a = keyword('fftshift', given.a, at < 0 ? a : undefined);
    if (at <= 1) axes = keyword('fftshift', given.axes, at < 1 ? axes : undefined);
    if (at <= 2) stream = keyword('fftshift', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('fftshift', 'a', a);
  if (putPresence(axes)) putInts('fftshift', 'axes', axes);
  putStream('fftshift', stream);
  native.fft_fftshift();
  return finish('fftshift', a);
}

/** Keywords of {@link ifftshift}. */
export interface IfftshiftOptions extends StreamOptions {
  /** Axis or axes to shift; all of them by default. */
  axes?: number | readonly number[] | null;
}

/**
 * The inverse of `fftshift`.
 *
 * @param a Array of any shape and dtype.
 * @param axes Axis or axes to shift; all of them by default.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.fft.ifftshift`.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.ifftshift(mx.array([1, 2, 3, 4]));  // array([3, 4, 1, 2], dtype=float32)
 * ```
 */
export function ifftshift(a: ArrayLike, axes?: number | readonly number[] | null | IfftshiftOptions, stream?: StreamOrDevice | null | IfftshiftOptions): MxArray;
/** The inverse of `fftshift`. */
export function ifftshift(keywords: { a: ArrayLike } & IfftshiftOptions): MxArray;
export function ifftshift(a?: any, axes?: any, stream?: any): any {
  const at = isOptions(axes) ? 1 : isOptions(stream) ? 2 : axes === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axes : stream;
    checkKeywords('ifftshift', ['a', 'axes', 'stream'], given, at);
    if (at <= 0) a = keyword('ifftshift', given.a, at < 0 ? a : undefined);
    if (at <= 1) axes = keyword('ifftshift', given.axes, at < 1 ? axes : undefined);
    if (at <= 2) stream = keyword('ifftshift', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('ifftshift', 'a', a);
  if (putPresence(axes)) putInts('ifftshift', 'axes', axes);
  putStream('ifftshift', stream);
  native.fft_ifftshift();
  return finish('ifftshift', a);
}

/** Keywords of {@link stft}. */
export interface StftOptions extends StreamOptions {
  /** Length of the transform. Default: `2048`. */
  n_fft?: number | null;
  /** Samples between frames; a quarter of the transform by default. */
  hop_length?: number | null;
  /** Length of the window; that of the transform by default. */
  win_length?: number | null;
  /** The window; rectangular by default. */
  window?: ArrayLike | null;
  /** Pad both ends, so that frames are centred. Default: `true`. */
  center?: boolean | null;
  /** What fills the ends. Default: `"reflect"`. */
  pad_mode?: 'reflect' | 'constant' | 'edge' | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
  /** Only the half that is not redundant; by default for real input. */
  onesided?: boolean | null;
}

/**
 * The short-time Fourier transform of the last axis: transforms of overlapping frames.
 *
 * @param x Signals of shape […, samples], of float32.
 * @param n_fft Length of the transform. Default: `2048`.
 * @param hop_length Samples between frames; a quarter of the transform by default.
 * @param win_length Length of the window; that of the transform by default.
 * @param window The window; rectangular by default.
 * @param center Pad both ends, so that frames are centred. Default: `true`.
 * @param pad_mode What fills the ends. Default: `"reflect"`.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param onesided Only the half that is not redundant; by default for real input.
 * @param stream Stream or device to run on.
 * @returns An array of complex64 of shape […, frequencies, frames].
 * @remarks As Python's `mx.fft.stft`.
 * @throws RangeError when the signal is shorter than a frame.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.stft(mx.ones([16]), 8).shape;  // [5, 9]
 * ```
 */
export function stft(x: ArrayLike, n_fft?: number | null | StftOptions, hop_length?: number | null | StftOptions, win_length?: number | null | StftOptions, window?: ArrayLike | null | StftOptions, center?: boolean | null | StftOptions, pad_mode?: 'reflect' | 'constant' | 'edge' | null | StftOptions, norm?: 'backward' | 'ortho' | 'forward' | null | StftOptions, onesided?: boolean | null | StftOptions, stream?: StreamOrDevice | null | StftOptions): MxArray;
/** The short-time Fourier transform of the last axis: transforms of overlapping frames. */
export function stft(keywords: { x: ArrayLike } & StftOptions): MxArray;
export function stft(x?: any, n_fft?: any, hop_length?: any, win_length?: any, window?: any, center?: any, pad_mode?: any, norm?: any, onesided?: any, stream?: any): any {
  const at = isOptions(n_fft) ? 1 : isOptions(hop_length) ? 2 : isOptions(win_length) ? 3 : isOptions(window) ? 4 : isOptions(center) ? 5 : isOptions(pad_mode) ? 6 : isOptions(norm) ? 7 : isOptions(onesided) ? 8 : isOptions(stream) ? 9 : n_fft === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? n_fft : at === 2 ? hop_length : at === 3 ? win_length : at === 4 ? window : at === 5 ? center : at === 6 ? pad_mode : at === 7 ? norm : at === 8 ? onesided : stream;
    checkKeywords('stft', ['x', 'n_fft', 'hop_length', 'win_length', 'window', 'center', 'pad_mode', 'norm', 'onesided', 'stream'], given, at);
    if (at <= 0) x = keyword('stft', given.x, at < 0 ? x : undefined);
    if (at <= 1) n_fft = keyword('stft', given.n_fft, at < 1 ? n_fft : undefined);
    if (at <= 2) hop_length = keyword('stft', given.hop_length, at < 2 ? hop_length : undefined);
    if (at <= 3) win_length = keyword('stft', given.win_length, at < 3 ? win_length : undefined);
    if (at <= 4) window = keyword('stft', given.window, at < 4 ? window : undefined);
    if (at <= 5) center = keyword('stft', given.center, at < 5 ? center : undefined);
    if (at <= 6) pad_mode = keyword('stft', given.pad_mode, at < 6 ? pad_mode : undefined);
    if (at <= 7) norm = keyword('stft', given.norm, at < 7 ? norm : undefined);
    if (at <= 8) onesided = keyword('stft', given.onesided, at < 8 ? onesided : undefined);
    if (at <= 9) stream = keyword('stft', given.stream, at < 9 ? stream : undefined);
  }
  begin();
  putOperand('stft', 'x', x);
  putInt('stft', 'n_fft', n_fft ?? 2048);
  if (putPresence(hop_length)) putInt('stft', 'hop_length', hop_length);
  if (putPresence(win_length)) putInt('stft', 'win_length', win_length);
  putOptionalOperand('stft', 'window', window);
  putBool('stft', 'center', center ?? true);
  putEnum('stft', 'pad_mode', pad_mode ?? 'reflect', ['reflect', 'constant', 'edge']);
  putEnum('stft', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  if (putPresence(onesided)) putBool('stft', 'onesided', onesided);
  putStream('stft', stream);
  native.fft_stft();
  return finish('stft', x, window);
}

/** Keywords of {@link istft}. */
export interface IstftOptions extends StreamOptions {
  /** Length of the transform; worked out by default. */
  n_fft?: number | null;
  /** Samples between frames; a quarter of the transform by default. */
  hop_length?: number | null;
  /** Length of the window; that of the transform by default. */
  win_length?: number | null;
  /** The window; rectangular by default. */
  window?: ArrayLike | null;
  /** Whether the frames were centred. Default: `true`. */
  center?: boolean | null;
  /** Which of the two directions is scaled. Default: `"backward"`. */
  norm?: 'backward' | 'ortho' | 'forward' | null;
  /** Whether only the half that is not redundant is there; yes by default. */
  onesided?: boolean | null;
  /** Length of the result, which is cut or filled with zeros. */
  length?: number | null;
}

/**
 * The inverse of `stft`.
 *
 * @param stft_matrix The transforms, of shape (…, frequencies, frames).
 * @param n_fft Length of the transform; worked out by default.
 * @param hop_length Samples between frames; a quarter of the transform by default.
 * @param win_length Length of the window; that of the transform by default.
 * @param window The window; rectangular by default.
 * @param center Whether the frames were centred. Default: `true`.
 * @param norm Which of the two directions is scaled. Default: `"backward"`.
 * @param onesided Whether only the half that is not redundant is there; yes by default.
 * @param length Length of the result, which is cut or filled with zeros.
 * @param stream Stream or device to run on.
 * @returns An array of float32.
 * @remarks As Python's `mx.fft.istft`.
 * @throws RangeError when there are fewer than two axes.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fft.istft(mx.fft.stft(mx.ones([16]), 8)).shape;  // [16]
 * ```
 */
export function istft(stft_matrix: ArrayLike, n_fft?: number | null | IstftOptions, hop_length?: number | null | IstftOptions, win_length?: number | null | IstftOptions, window?: ArrayLike | null | IstftOptions, center?: boolean | null | IstftOptions, norm?: 'backward' | 'ortho' | 'forward' | null | IstftOptions, onesided?: boolean | null | IstftOptions, length?: number | null | IstftOptions, stream?: StreamOrDevice | null | IstftOptions): MxArray;
/** The inverse of `stft`. */
export function istft(keywords: { stft_matrix: ArrayLike } & IstftOptions): MxArray;
export function istft(stft_matrix?: any, n_fft?: any, hop_length?: any, win_length?: any, window?: any, center?: any, norm?: any, onesided?: any, length?: any, stream?: any): any {
  const at = isOptions(n_fft) ? 1 : isOptions(hop_length) ? 2 : isOptions(win_length) ? 3 : isOptions(window) ? 4 : isOptions(center) ? 5 : isOptions(norm) ? 6 : isOptions(onesided) ? 7 : isOptions(length) ? 8 : isOptions(stream) ? 9 : n_fft === undefined && isOptions(stft_matrix) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? stft_matrix : at === 1 ? n_fft : at === 2 ? hop_length : at === 3 ? win_length : at === 4 ? window : at === 5 ? center : at === 6 ? norm : at === 7 ? onesided : at === 8 ? length : stream;
    checkKeywords('istft', ['stft_matrix', 'n_fft', 'hop_length', 'win_length', 'window', 'center', 'norm', 'onesided', 'length', 'stream'], given, at);
    if (at <= 0) stft_matrix = keyword('istft', given.stft_matrix, at < 0 ? stft_matrix : undefined);
    if (at <= 1) n_fft = keyword('istft', given.n_fft, at < 1 ? n_fft : undefined);
    if (at <= 2) hop_length = keyword('istft', given.hop_length, at < 2 ? hop_length : undefined);
    if (at <= 3) win_length = keyword('istft', given.win_length, at < 3 ? win_length : undefined);
    if (at <= 4) window = keyword('istft', given.window, at < 4 ? window : undefined);
    if (at <= 5) center = keyword('istft', given.center, at < 5 ? center : undefined);
    if (at <= 6) norm = keyword('istft', given.norm, at < 6 ? norm : undefined);
    if (at <= 7) onesided = keyword('istft', given.onesided, at < 7 ? onesided : undefined);
    if (at <= 8) length = keyword('istft', given.length, at < 8 ? length : undefined);
    if (at <= 9) stream = keyword('istft', given.stream, at < 9 ? stream : undefined);
  }
  begin();
  putOperand('istft', 'stft_matrix', stft_matrix);
  if (putPresence(n_fft)) putInt('istft', 'n_fft', n_fft);
  if (putPresence(hop_length)) putInt('istft', 'hop_length', hop_length);
  if (putPresence(win_length)) putInt('istft', 'win_length', win_length);
  putOptionalOperand('istft', 'window', window);
  putBool('istft', 'center', center ?? true);
  putEnum('istft', 'norm', norm ?? 'backward', ['backward', 'ortho', 'forward']);
  if (putPresence(onesided)) putBool('istft', 'onesided', onesided);
  if (putPresence(length)) putInt('istft', 'length', length);
  putStream('istft', stream);
  native.fft_istft();
  return finish('istft', stft_matrix, window);
}


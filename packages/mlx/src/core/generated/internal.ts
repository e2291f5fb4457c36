// Generated from ops/*.toml by `cargo xtask codegen`. Do not edit.

import { finish, finishMany, isOptions, keyword, checkKeywords } from '../call';
import { begin, intArray, putArrays, putBool, putDtype, putInt, putIntArray, putInts, putOperand, putPresence, putOptionalOperand, putStream } from '../marshal';
import { native } from '../native';
import { nextKey } from '../keys';
import type { MxArray } from '../array';
import type { Dtype } from '../dtype';
import type { ArrayLike, IntArrayLike, StreamOptions, StreamOrDevice } from '../types';
/**
 * The elements between two positions a step apart, on each axis.
 *
 * @param a Input array.
 * @param start First position on each axis.
 * @param stop Position after the last on each axis.
 * @param strides Step on each axis.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.strided_slice`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function strided_slice(a: ArrayLike, start: number | readonly number[], stop: number | readonly number[], strides: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The elements between two positions a step apart, on each axis. */
export function strided_slice(keywords: { a: ArrayLike; start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The elements between two positions a step apart, on each axis. */
export function strided_slice(a: ArrayLike, keywords: { start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The elements between two positions a step apart, on each axis. */
export function strided_slice(a: ArrayLike, start: number | readonly number[], keywords: { stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The elements between two positions a step apart, on each axis. */
export function strided_slice(a: ArrayLike, start: number | readonly number[], stop: number | readonly number[], keywords: { strides: number | readonly number[] } & StreamOptions): MxArray;
export function strided_slice(a?: any, start?: any, stop?: any, strides?: any, stream?: any): any {
  const at = isOptions(start) ? 1 : isOptions(stop) ? 2 : isOptions(strides) ? 3 : isOptions(stream) ? 4 : start === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? start : at === 2 ? stop : at === 3 ? strides : stream;
    checkKeywords('strided_slice', ['a', 'start', 'stop', 'strides', 'stream'], given, at);
    if (at <= 0) a = keyword('strided_slice', given.a, at < 0 ? a : undefined);
    if (at <= 1) start = keyword('strided_slice', given.start, at < 1 ? start : undefined);
    if (at <= 2) stop = keyword('strided_slice', given.stop, at < 2 ? stop : undefined);
    if (at <= 3) strides = keyword('strided_slice', given.strides, at < 3 ? strides : undefined);
    if (at <= 4) stream = keyword('strided_slice', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('strided_slice', 'a', a);
  putInts('strided_slice', 'start', start);
  putInts('strided_slice', 'stop', stop);
  putInts('strided_slice', 'strides', strides);
  putStream('strided_slice', stream);
  native.core_strided_slice();
  return finish('strided_slice', a);
}

/**
 * The array with the elements of a strided slice replaced.
 *
 * @param a Input array.
 * @param update What to put there.
 * @param start First position on each axis.
 * @param stop Position after the last on each axis.
 * @param strides Step on each axis.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.strided_slice_update`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function strided_slice_update(a: ArrayLike, update: ArrayLike, start: number | readonly number[], stop: number | readonly number[], strides: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced. */
export function strided_slice_update(keywords: { a: ArrayLike; update: ArrayLike; start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced. */
export function strided_slice_update(a: ArrayLike, keywords: { update: ArrayLike; start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced. */
export function strided_slice_update(a: ArrayLike, update: ArrayLike, keywords: { start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced. */
export function strided_slice_update(a: ArrayLike, update: ArrayLike, start: number | readonly number[], keywords: { stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced. */
export function strided_slice_update(a: ArrayLike, update: ArrayLike, start: number | readonly number[], stop: number | readonly number[], keywords: { strides: number | readonly number[] } & StreamOptions): MxArray;
export function strided_slice_update(a?: any, update?: any, start?: any, stop?: any, strides?: any, stream?: any): any {
  const at = isOptions(update) ? 1 : isOptions(start) ? 2 : isOptions(stop) ? 3 : isOptions(strides) ? 4 : isOptions(stream) ? 5 : update === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? update : at === 2 ? start : at === 3 ? stop : at === 4 ? strides : stream;
    checkKeywords('strided_slice_update', ['a', 'update', 'start', 'stop', 'strides', 'stream'], given, at);
    if (at <= 0) a = keyword('strided_slice_update', given.a, at < 0 ? a : undefined);
    if (at <= 1) update = keyword('strided_slice_update', given.update, at < 1 ? update : undefined);
    if (at <= 2) start = keyword('strided_slice_update', given.start, at < 2 ? start : undefined);
    if (at <= 3) stop = keyword('strided_slice_update', given.stop, at < 3 ? stop : undefined);
    if (at <= 4) strides = keyword('strided_slice_update', given.strides, at < 4 ? strides : undefined);
    if (at <= 5) stream = keyword('strided_slice_update', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('strided_slice_update', 'a', a);
  putOperand('strided_slice_update', 'update', update);
  putInts('strided_slice_update', 'start', start);
  putInts('strided_slice_update', 'stop', stop);
  putInts('strided_slice_update', 'strides', strides);
  putStream('strided_slice_update', stream);
  native.core_strided_slice_update();
  return finish('strided_slice_update', a, update);
}

/**
 * The array with the elements of a strided slice increased by others.
 *
 * @param a Input array.
 * @param update The others.
 * @param start First position on each axis.
 * @param stop Position after the last on each axis.
 * @param strides Step on each axis.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.slice_update_add`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function slice_update_add(a: ArrayLike, update: ArrayLike, start: number | readonly number[], stop: number | readonly number[], strides: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array with the elements of a strided slice increased by others. */
export function slice_update_add(keywords: { a: ArrayLike; update: ArrayLike; start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice increased by others. */
export function slice_update_add(a: ArrayLike, keywords: { update: ArrayLike; start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice increased by others. */
export function slice_update_add(a: ArrayLike, update: ArrayLike, keywords: { start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice increased by others. */
export function slice_update_add(a: ArrayLike, update: ArrayLike, start: number | readonly number[], keywords: { stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice increased by others. */
export function slice_update_add(a: ArrayLike, update: ArrayLike, start: number | readonly number[], stop: number | readonly number[], keywords: { strides: number | readonly number[] } & StreamOptions): MxArray;
export function slice_update_add(a?: any, update?: any, start?: any, stop?: any, strides?: any, stream?: any): any {
  const at = isOptions(update) ? 1 : isOptions(start) ? 2 : isOptions(stop) ? 3 : isOptions(strides) ? 4 : isOptions(stream) ? 5 : update === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? update : at === 2 ? start : at === 3 ? stop : at === 4 ? strides : stream;
    checkKeywords('slice_update_add', ['a', 'update', 'start', 'stop', 'strides', 'stream'], given, at);
    if (at <= 0) a = keyword('slice_update_add', given.a, at < 0 ? a : undefined);
    if (at <= 1) update = keyword('slice_update_add', given.update, at < 1 ? update : undefined);
    if (at <= 2) start = keyword('slice_update_add', given.start, at < 2 ? start : undefined);
    if (at <= 3) stop = keyword('slice_update_add', given.stop, at < 3 ? stop : undefined);
    if (at <= 4) strides = keyword('slice_update_add', given.strides, at < 4 ? strides : undefined);
    if (at <= 5) stream = keyword('slice_update_add', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('slice_update_add', 'a', a);
  putOperand('slice_update_add', 'update', update);
  putInts('slice_update_add', 'start', start);
  putInts('slice_update_add', 'stop', stop);
  putInts('slice_update_add', 'strides', strides);
  putStream('slice_update_add', stream);
  native.core_slice_update_add();
  return finish('slice_update_add', a, update);
}

/**
 * The array with the elements of a strided slice multiplied by others.
 *
 * @param a Input array.
 * @param update The others.
 * @param start First position on each axis.
 * @param stop Position after the last on each axis.
 * @param strides Step on each axis.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.slice_update_prod`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function slice_update_prod(a: ArrayLike, update: ArrayLike, start: number | readonly number[], stop: number | readonly number[], strides: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array with the elements of a strided slice multiplied by others. */
export function slice_update_prod(keywords: { a: ArrayLike; update: ArrayLike; start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice multiplied by others. */
export function slice_update_prod(a: ArrayLike, keywords: { update: ArrayLike; start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice multiplied by others. */
export function slice_update_prod(a: ArrayLike, update: ArrayLike, keywords: { start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice multiplied by others. */
export function slice_update_prod(a: ArrayLike, update: ArrayLike, start: number | readonly number[], keywords: { stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice multiplied by others. */
export function slice_update_prod(a: ArrayLike, update: ArrayLike, start: number | readonly number[], stop: number | readonly number[], keywords: { strides: number | readonly number[] } & StreamOptions): MxArray;
export function slice_update_prod(a?: any, update?: any, start?: any, stop?: any, strides?: any, stream?: any): any {
  const at = isOptions(update) ? 1 : isOptions(start) ? 2 : isOptions(stop) ? 3 : isOptions(strides) ? 4 : isOptions(stream) ? 5 : update === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? update : at === 2 ? start : at === 3 ? stop : at === 4 ? strides : stream;
    checkKeywords('slice_update_prod', ['a', 'update', 'start', 'stop', 'strides', 'stream'], given, at);
    if (at <= 0) a = keyword('slice_update_prod', given.a, at < 0 ? a : undefined);
    if (at <= 1) update = keyword('slice_update_prod', given.update, at < 1 ? update : undefined);
    if (at <= 2) start = keyword('slice_update_prod', given.start, at < 2 ? start : undefined);
    if (at <= 3) stop = keyword('slice_update_prod', given.stop, at < 3 ? stop : undefined);
    if (at <= 4) strides = keyword('slice_update_prod', given.strides, at < 4 ? strides : undefined);
    if (at <= 5) stream = keyword('slice_update_prod', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('slice_update_prod', 'a', a);
  putOperand('slice_update_prod', 'update', update);
  putInts('slice_update_prod', 'start', start);
  putInts('slice_update_prod', 'stop', stop);
  putInts('slice_update_prod', 'strides', strides);
  putStream('slice_update_prod', stream);
  native.core_slice_update_prod();
  return finish('slice_update_prod', a, update);
}

/**
 * The array with the elements of a strided slice replaced by the larger of them and others.
 *
 * @param a Input array.
 * @param update The others.
 * @param start First position on each axis.
 * @param stop Position after the last on each axis.
 * @param strides Step on each axis.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.slice_update_max`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function slice_update_max(a: ArrayLike, update: ArrayLike, start: number | readonly number[], stop: number | readonly number[], strides: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced by the larger of them and others. */
export function slice_update_max(keywords: { a: ArrayLike; update: ArrayLike; start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced by the larger of them and others. */
export function slice_update_max(a: ArrayLike, keywords: { update: ArrayLike; start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced by the larger of them and others. */
export function slice_update_max(a: ArrayLike, update: ArrayLike, keywords: { start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced by the larger of them and others. */
export function slice_update_max(a: ArrayLike, update: ArrayLike, start: number | readonly number[], keywords: { stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced by the larger of them and others. */
export function slice_update_max(a: ArrayLike, update: ArrayLike, start: number | readonly number[], stop: number | readonly number[], keywords: { strides: number | readonly number[] } & StreamOptions): MxArray;
export function slice_update_max(a?: any, update?: any, start?: any, stop?: any, strides?: any, stream?: any): any {
  const at = isOptions(update) ? 1 : isOptions(start) ? 2 : isOptions(stop) ? 3 : isOptions(strides) ? 4 : isOptions(stream) ? 5 : update === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? update : at === 2 ? start : at === 3 ? stop : at === 4 ? strides : stream;
    checkKeywords('slice_update_max', ['a', 'update', 'start', 'stop', 'strides', 'stream'], given, at);
    if (at <= 0) a = keyword('slice_update_max', given.a, at < 0 ? a : undefined);
    if (at <= 1) update = keyword('slice_update_max', given.update, at < 1 ? update : undefined);
    if (at <= 2) start = keyword('slice_update_max', given.start, at < 2 ? start : undefined);
    if (at <= 3) stop = keyword('slice_update_max', given.stop, at < 3 ? stop : undefined);
    if (at <= 4) strides = keyword('slice_update_max', given.strides, at < 4 ? strides : undefined);
    if (at <= 5) stream = keyword('slice_update_max', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('slice_update_max', 'a', a);
  putOperand('slice_update_max', 'update', update);
  putInts('slice_update_max', 'start', start);
  putInts('slice_update_max', 'stop', stop);
  putInts('slice_update_max', 'strides', strides);
  putStream('slice_update_max', stream);
  native.core_slice_update_max();
  return finish('slice_update_max', a, update);
}

/**
 * The array with the elements of a strided slice replaced by the smaller of them and others.
 *
 * @param a Input array.
 * @param update The others.
 * @param start First position on each axis.
 * @param stop Position after the last on each axis.
 * @param strides Step on each axis.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.slice_update_min`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function slice_update_min(a: ArrayLike, update: ArrayLike, start: number | readonly number[], stop: number | readonly number[], strides: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced by the smaller of them and others. */
export function slice_update_min(keywords: { a: ArrayLike; update: ArrayLike; start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced by the smaller of them and others. */
export function slice_update_min(a: ArrayLike, keywords: { update: ArrayLike; start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced by the smaller of them and others. */
export function slice_update_min(a: ArrayLike, update: ArrayLike, keywords: { start: number | readonly number[]; stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced by the smaller of them and others. */
export function slice_update_min(a: ArrayLike, update: ArrayLike, start: number | readonly number[], keywords: { stop: number | readonly number[]; strides: number | readonly number[] } & StreamOptions): MxArray;
/** The array with the elements of a strided slice replaced by the smaller of them and others. */
export function slice_update_min(a: ArrayLike, update: ArrayLike, start: number | readonly number[], stop: number | readonly number[], keywords: { strides: number | readonly number[] } & StreamOptions): MxArray;
export function slice_update_min(a?: any, update?: any, start?: any, stop?: any, strides?: any, stream?: any): any {
  const at = isOptions(update) ? 1 : isOptions(start) ? 2 : isOptions(stop) ? 3 : isOptions(strides) ? 4 : isOptions(stream) ? 5 : update === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? update : at === 2 ? start : at === 3 ? stop : at === 4 ? strides : stream;
    checkKeywords('slice_update_min', ['a', 'update', 'start', 'stop', 'strides', 'stream'], given, at);
    if (at <= 0) a = keyword('slice_update_min', given.a, at < 0 ? a : undefined);
    if (at <= 1) update = keyword('slice_update_min', given.update, at < 1 ? update : undefined);
    if (at <= 2) start = keyword('slice_update_min', given.start, at < 2 ? start : undefined);
    if (at <= 3) stop = keyword('slice_update_min', given.stop, at < 3 ? stop : undefined);
    if (at <= 4) strides = keyword('slice_update_min', given.strides, at < 4 ? strides : undefined);
    if (at <= 5) stream = keyword('slice_update_min', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('slice_update_min', 'a', a);
  putOperand('slice_update_min', 'update', update);
  putInts('slice_update_min', 'start', start);
  putInts('slice_update_min', 'stop', stop);
  putInts('slice_update_min', 'strides', strides);
  putStream('slice_update_min', stream);
  native.core_slice_update_min();
  return finish('slice_update_min', a, update);
}

/**
 * Slices of fixed size at the given positions.
 *
 * @param a Input array.
 * @param indices Positions on each of the axes, broadcast together.
 * @param axes The axes that the positions are for.
 * @param slice_sizes Size of each slice on every axis of the input.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.gather`.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function gather(a: ArrayLike, indices: readonly MxArray[], axes: number | readonly number[], slice_sizes: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Slices of fixed size at the given positions. */
export function gather(keywords: { a: ArrayLike; indices: readonly MxArray[]; axes: number | readonly number[]; slice_sizes: number | readonly number[] } & StreamOptions): MxArray;
/** Slices of fixed size at the given positions. */
export function gather(a: ArrayLike, keywords: { indices: readonly MxArray[]; axes: number | readonly number[]; slice_sizes: number | readonly number[] } & StreamOptions): MxArray;
/** Slices of fixed size at the given positions. */
export function gather(a: ArrayLike, indices: readonly MxArray[], keywords: { axes: number | readonly number[]; slice_sizes: number | readonly number[] } & StreamOptions): MxArray;
/** Slices of fixed size at the given positions. */
export function gather(a: ArrayLike, indices: readonly MxArray[], axes: number | readonly number[], keywords: { slice_sizes: number | readonly number[] } & StreamOptions): MxArray;
export function gather(a?: any, indices?: any, axes?: any, slice_sizes?: any, stream?: any): any {
  const at = isOptions(indices) ? 1 : isOptions(axes) ? 2 : isOptions(slice_sizes) ? 3 : isOptions(stream) ? 4 : indices === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? indices : at === 2 ? axes : at === 3 ? slice_sizes : stream;
    checkKeywords('gather', ['a', 'indices', 'axes', 'slice_sizes', 'stream'], given, at);
    if (at <= 0) a = keyword('gather', given.a, at < 0 ? a : undefined);
    if (at <= 1) indices = keyword('gather', given.indices, at < 1 ? indices : undefined);
    if (at <= 2) axes = keyword('gather', given.axes, at < 2 ? axes : undefined);
    if (at <= 3) slice_sizes = keyword('gather', given.slice_sizes, at < 3 ? slice_sizes : undefined);
    if (at <= 4) stream = keyword('gather', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('gather', 'a', a);
  putArrays('gather', 'indices', indices);
  putInts('gather', 'axes', axes);
  putInts('gather', 'slice_sizes', slice_sizes);
  putStream('gather', stream);
  native.core_gather();
  return finish('gather', a, indices);
}

/**
 * The array with slices at the given positions replaced.
 *
 * @param a Input array.
 * @param indices Positions on each of the axes, broadcast together.
 * @param updates The new slices.
 * @param axes The axes that the positions are for.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.scatter`.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function scatter(a: ArrayLike, indices: readonly MxArray[], updates: ArrayLike, axes: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array with slices at the given positions replaced. */
export function scatter(keywords: { a: ArrayLike; indices: readonly MxArray[]; updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions replaced. */
export function scatter(a: ArrayLike, keywords: { indices: readonly MxArray[]; updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions replaced. */
export function scatter(a: ArrayLike, indices: readonly MxArray[], keywords: { updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions replaced. */
export function scatter(a: ArrayLike, indices: readonly MxArray[], updates: ArrayLike, keywords: { axes: number | readonly number[] } & StreamOptions): MxArray;
export function scatter(a?: any, indices?: any, updates?: any, axes?: any, stream?: any): any {
  const at = isOptions(indices) ? 1 : isOptions(updates) ? 2 : isOptions(axes) ? 3 : isOptions(stream) ? 4 : indices === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? indices : at === 2 ? updates : at === 3 ? axes : stream;
    checkKeywords('scatter', ['a', 'indices', 'updates', 'axes', 'stream'], given, at);
    if (at <= 0) a = keyword('scatter', given.a, at < 0 ? a : undefined);
    if (at <= 1) indices = keyword('scatter', given.indices, at < 1 ? indices : undefined);
    if (at <= 2) updates = keyword('scatter', given.updates, at < 2 ? updates : undefined);
    if (at <= 3) axes = keyword('scatter', given.axes, at < 3 ? axes : undefined);
    if (at <= 4) stream = keyword('scatter', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('scatter', 'a', a);
  putArrays('scatter', 'indices', indices);
  putOperand('scatter', 'updates', updates);
  putInts('scatter', 'axes', axes);
  putStream('scatter', stream);
  native.core_scatter();
  return finish('scatter', a, indices, updates);
}

/**
 * The array with slices at the given positions increased by others.
 *
 * @param a Input array.
 * @param indices Positions on each of the axes, broadcast together.
 * @param updates The other slices.
 * @param axes The axes that the positions are for.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.scatter_add`.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function scatter_add(a: ArrayLike, indices: readonly MxArray[], updates: ArrayLike, axes: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array with slices at the given positions increased by others. */
export function scatter_add(keywords: { a: ArrayLike; indices: readonly MxArray[]; updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions increased by others. */
export function scatter_add(a: ArrayLike, keywords: { indices: readonly MxArray[]; updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions increased by others. */
export function scatter_add(a: ArrayLike, indices: readonly MxArray[], keywords: { updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions increased by others. */
export function scatter_add(a: ArrayLike, indices: readonly MxArray[], updates: ArrayLike, keywords: { axes: number | readonly number[] } & StreamOptions): MxArray;
export function scatter_add(a?: any, indices?: any, updates?: any, axes?: any, stream?: any): any {
  const at = isOptions(indices) ? 1 : isOptions(updates) ? 2 : isOptions(axes) ? 3 : isOptions(stream) ? 4 : indices === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? indices : at === 2 ? updates : at === 3 ? axes : stream;
    checkKeywords('scatter_add', ['a', 'indices', 'updates', 'axes', 'stream'], given, at);
    if (at <= 0) a = keyword('scatter_add', given.a, at < 0 ? a : undefined);
    if (at <= 1) indices = keyword('scatter_add', given.indices, at < 1 ? indices : undefined);
    if (at <= 2) updates = keyword('scatter_add', given.updates, at < 2 ? updates : undefined);
    if (at <= 3) axes = keyword('scatter_add', given.axes, at < 3 ? axes : undefined);
    if (at <= 4) stream = keyword('scatter_add', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('scatter_add', 'a', a);
  putArrays('scatter_add', 'indices', indices);
  putOperand('scatter_add', 'updates', updates);
  putInts('scatter_add', 'axes', axes);
  putStream('scatter_add', stream);
  native.core_scatter_add();
  return finish('scatter_add', a, indices, updates);
}

/**
 * The array with slices at the given positions multiplied by others.
 *
 * @param a Input array.
 * @param indices Positions on each of the axes, broadcast together.
 * @param updates The other slices.
 * @param axes The axes that the positions are for.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.scatter_prod`.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function scatter_prod(a: ArrayLike, indices: readonly MxArray[], updates: ArrayLike, axes: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array with slices at the given positions multiplied by others. */
export function scatter_prod(keywords: { a: ArrayLike; indices: readonly MxArray[]; updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions multiplied by others. */
export function scatter_prod(a: ArrayLike, keywords: { indices: readonly MxArray[]; updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions multiplied by others. */
export function scatter_prod(a: ArrayLike, indices: readonly MxArray[], keywords: { updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions multiplied by others. */
export function scatter_prod(a: ArrayLike, indices: readonly MxArray[], updates: ArrayLike, keywords: { axes: number | readonly number[] } & StreamOptions): MxArray;
export function scatter_prod(a?: any, indices?: any, updates?: any, axes?: any, stream?: any): any {
  const at = isOptions(indices) ? 1 : isOptions(updates) ? 2 : isOptions(axes) ? 3 : isOptions(stream) ? 4 : indices === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? indices : at === 2 ? updates : at === 3 ? axes : stream;
    checkKeywords('scatter_prod', ['a', 'indices', 'updates', 'axes', 'stream'], given, at);
    if (at <= 0) a = keyword('scatter_prod', given.a, at < 0 ? a : undefined);
    if (at <= 1) indices = keyword('scatter_prod', given.indices, at < 1 ? indices : undefined);
    if (at <= 2) updates = keyword('scatter_prod', given.updates, at < 2 ? updates : undefined);
    if (at <= 3) axes = keyword('scatter_prod', given.axes, at < 3 ? axes : undefined);
    if (at <= 4) stream = keyword('scatter_prod', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('scatter_prod', 'a', a);
  putArrays('scatter_prod', 'indices', indices);
  putOperand('scatter_prod', 'updates', updates);
  putInts('scatter_prod', 'axes', axes);
  putStream('scatter_prod', stream);
  native.core_scatter_prod();
  return finish('scatter_prod', a, indices, updates);
}

/**
 * The array with slices at the given positions replaced by the larger of them and others.
 *
 * @param a Input array.
 * @param indices Positions on each of the axes, broadcast together.
 * @param updates The other slices.
 * @param axes The axes that the positions are for.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.scatter_max`.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function scatter_max(a: ArrayLike, indices: readonly MxArray[], updates: ArrayLike, axes: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array with slices at the given positions replaced by the larger of them and others. */
export function scatter_max(keywords: { a: ArrayLike; indices: readonly MxArray[]; updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions replaced by the larger of them and others. */
export function scatter_max(a: ArrayLike, keywords: { indices: readonly MxArray[]; updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions replaced by the larger of them and others. */
export function scatter_max(a: ArrayLike, indices: readonly MxArray[], keywords: { updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions replaced by the larger of them and others. */
export function scatter_max(a: ArrayLike, indices: readonly MxArray[], updates: ArrayLike, keywords: { axes: number | readonly number[] } & StreamOptions): MxArray;
export function scatter_max(a?: any, indices?: any, updates?: any, axes?: any, stream?: any): any {
  const at = isOptions(indices) ? 1 : isOptions(updates) ? 2 : isOptions(axes) ? 3 : isOptions(stream) ? 4 : indices === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? indices : at === 2 ? updates : at === 3 ? axes : stream;
    checkKeywords('scatter_max', ['a', 'indices', 'updates', 'axes', 'stream'], given, at);
    if (at <= 0) a = keyword('scatter_max', given.a, at < 0 ? a : undefined);
    if (at <= 1) indices = keyword('scatter_max', given.indices, at < 1 ? indices : undefined);
    if (at <= 2) updates = keyword('scatter_max', given.updates, at < 2 ? updates : undefined);
    if (at <= 3) axes = keyword('scatter_max', given.axes, at < 3 ? axes : undefined);
    if (at <= 4) stream = keyword('scatter_max', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('scatter_max', 'a', a);
  putArrays('scatter_max', 'indices', indices);
  putOperand('scatter_max', 'updates', updates);
  putInts('scatter_max', 'axes', axes);
  putStream('scatter_max', stream);
  native.core_scatter_max();
  return finish('scatter_max', a, indices, updates);
}

/**
 * The array with slices at the given positions replaced by the smaller of them and others.
 *
 * @param a Input array.
 * @param indices Positions on each of the axes, broadcast together.
 * @param updates The other slices.
 * @param axes The axes that the positions are for.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.scatter_min`.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function scatter_min(a: ArrayLike, indices: readonly MxArray[], updates: ArrayLike, axes: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array with slices at the given positions replaced by the smaller of them and others. */
export function scatter_min(keywords: { a: ArrayLike; indices: readonly MxArray[]; updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions replaced by the smaller of them and others. */
export function scatter_min(a: ArrayLike, keywords: { indices: readonly MxArray[]; updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions replaced by the smaller of them and others. */
export function scatter_min(a: ArrayLike, indices: readonly MxArray[], keywords: { updates: ArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with slices at the given positions replaced by the smaller of them and others. */
export function scatter_min(a: ArrayLike, indices: readonly MxArray[], updates: ArrayLike, keywords: { axes: number | readonly number[] } & StreamOptions): MxArray;
export function scatter_min(a?: any, indices?: any, updates?: any, axes?: any, stream?: any): any {
  const at = isOptions(indices) ? 1 : isOptions(updates) ? 2 : isOptions(axes) ? 3 : isOptions(stream) ? 4 : indices === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? indices : at === 2 ? updates : at === 3 ? axes : stream;
    checkKeywords('scatter_min', ['a', 'indices', 'updates', 'axes', 'stream'], given, at);
    if (at <= 0) a = keyword('scatter_min', given.a, at < 0 ? a : undefined);
    if (at <= 1) indices = keyword('scatter_min', given.indices, at < 1 ? indices : undefined);
    if (at <= 2) updates = keyword('scatter_min', given.updates, at < 2 ? updates : undefined);
    if (at <= 3) axes = keyword('scatter_min', given.axes, at < 3 ? axes : undefined);
    if (at <= 4) stream = keyword('scatter_min', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('scatter_min', 'a', a);
  putArrays('scatter_min', 'indices', indices);
  putOperand('scatter_min', 'updates', updates);
  putInts('scatter_min', 'axes', axes);
  putStream('scatter_min', stream);
  native.core_scatter_min();
  return finish('scatter_min', a, indices, updates);
}

/**
 * The array with values added at positions given for each place along an axis.
 *
 * @param a Input array.
 * @param indices Positions.
 * @param values The values.
 * @param axis Axis of the positions.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.scatter_add_axis`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function scatter_add_axis(a: ArrayLike, indices: IntArrayLike, values: ArrayLike, axis: number, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array with values added at positions given for each place along an axis. */
export function scatter_add_axis(keywords: { a: ArrayLike; indices: IntArrayLike; values: ArrayLike; axis: number } & StreamOptions): MxArray;
/** The array with values added at positions given for each place along an axis. */
export function scatter_add_axis(a: ArrayLike, keywords: { indices: IntArrayLike; values: ArrayLike; axis: number } & StreamOptions): MxArray;
/** The array with values added at positions given for each place along an axis. */
export function scatter_add_axis(a: ArrayLike, indices: IntArrayLike, keywords: { values: ArrayLike; axis: number } & StreamOptions): MxArray;
/** The array with values added at positions given for each place along an axis. */
export function scatter_add_axis(a: ArrayLike, indices: IntArrayLike, values: ArrayLike, keywords: { axis: number } & StreamOptions): MxArray;
export function scatter_add_axis(a?: any, indices?: any, values?: any, axis?: any, stream?: any): any {
  const at = isOptions(indices) ? 1 : isOptions(values) ? 2 : isOptions(axis) ? 3 : isOptions(stream) ? 4 : indices === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? indices : at === 2 ? values : at === 3 ? axis : stream;
    checkKeywords('scatter_add_axis', ['a', 'indices', 'values', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('scatter_add_axis', given.a, at < 0 ? a : undefined);
    if (at <= 1) indices = keyword('scatter_add_axis', given.indices, at < 1 ? indices : undefined);
    if (at <= 2) values = keyword('scatter_add_axis', given.values, at < 2 ? values : undefined);
    if (at <= 3) axis = keyword('scatter_add_axis', given.axis, at < 3 ? axis : undefined);
    if (at <= 4) stream = keyword('scatter_add_axis', given.stream, at < 4 ? stream : undefined);
  }
  indices = intArray('scatter_add_axis', 'indices', indices);
  begin();
  putOperand('scatter_add_axis', 'a', a);
  putIntArray('scatter_add_axis', 'indices', indices);
  putOperand('scatter_add_axis', 'values', values);
  putInt('scatter_add_axis', 'axis', axis);
  putStream('scatter_add_axis', stream);
  native.core_scatter_add_axis();
  return finish('scatter_add_axis', a, indices, values);
}

/**
 * The array with the elements where a mask is true replaced, in order, by others.
 *
 * @param a Input array.
 * @param mask Where to replace.
 * @param src The others.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.masked_scatter`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function masked_scatter(a: ArrayLike, mask: ArrayLike, src: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array with the elements where a mask is true replaced, in order, by others. */
export function masked_scatter(keywords: { a: ArrayLike; mask: ArrayLike; src: ArrayLike } & StreamOptions): MxArray;
/** The array with the elements where a mask is true replaced, in order, by others. */
export function masked_scatter(a: ArrayLike, keywords: { mask: ArrayLike; src: ArrayLike } & StreamOptions): MxArray;
/** The array with the elements where a mask is true replaced, in order, by others. */
export function masked_scatter(a: ArrayLike, mask: ArrayLike, keywords: { src: ArrayLike } & StreamOptions): MxArray;
export function masked_scatter(a?: any, mask?: any, src?: any, stream?: any): any {
  const at = isOptions(mask) ? 1 : isOptions(src) ? 2 : isOptions(stream) ? 3 : mask === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? mask : at === 2 ? src : stream;
    checkKeywords('masked_scatter', ['a', 'mask', 'src', 'stream'], given, at);
    if (at <= 0) a = keyword('masked_scatter', given.a, at < 0 ? a : undefined);
    if (at <= 1) mask = keyword('masked_scatter', given.mask, at < 1 ? mask : undefined);
    if (at <= 2) src = keyword('masked_scatter', given.src, at < 2 ? src : undefined);
    if (at <= 3) stream = keyword('masked_scatter', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('masked_scatter', 'a', a);
  putOperand('masked_scatter', 'mask', mask);
  putOperand('masked_scatter', 'src', src);
  putStream('masked_scatter', stream);
  native.core_masked_scatter();
  return finish('masked_scatter', a, mask, src);
}

/**
 * A copy of the array.
 *
 * @param a Input array.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.copy`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function copy(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** A copy of the array. */
export function copy(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function copy(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('copy', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('copy', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('copy', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('copy', 'a', a);
  putStream('copy', stream);
  native.core_copy();
  return finish('copy', a);
}

/** Keywords of {@link number_of_elements}. */
export interface NumberOfElementsOptions extends StreamOptions {
  /** One over the number. Default: `false`. */
  inverted?: boolean | null;
  /** Data type of the result; int32 by default. */
  dtype?: Dtype | null;
}

/**
 * The number of elements along axes, as an array.
 *
 * @param a Input array.
 * @param axes Axes to count over.
 * @param inverted One over the number. Default: `false`.
 * @param dtype Data type of the result; int32 by default.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.number_of_elements`.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function number_of_elements(a: ArrayLike, axes: number | readonly number[], inverted?: boolean | null | NumberOfElementsOptions, dtype?: Dtype | null | NumberOfElementsOptions, stream?: StreamOrDevice | null | NumberOfElementsOptions): MxArray;
/** The number of elements along axes, as an array. */
export function number_of_elements(keywords: { a: ArrayLike; axes: number | readonly number[] } & NumberOfElementsOptions): MxArray;
/** The number of elements along axes, as an array. */
export function number_of_elements(a: ArrayLike, keywords: { axes: number | readonly number[] } & NumberOfElementsOptions): MxArray;
export function number_of_elements(a?: any, axes?: any, inverted?: any, dtype?: any, stream?: any): any {
  const at = isOptions(axes) ? 1 : isOptions(inverted) ? 2 : isOptions(dtype) ? 3 : isOptions(stream) ? 4 : axes === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axes : at === 2 ? inverted : at === 3 ? dtype : stream;
    checkKeywords('number_of_elements', ['a', 'axes', 'inverted', 'dtype', 'stream'], given, at);
    if (at <= 0) a = keyword('number_of_elements', given.a, at < 0 ? a : undefined);
    if (at <= 1) axes = keyword('number_of_elements', given.axes, at < 1 ? axes : undefined);
    if (at <= 2) inverted = keyword('number_of_elements', given.inverted, at < 2 ? inverted : undefined);
    if (at <= 3) dtype = keyword('number_of_elements', given.dtype, at < 3 ? dtype : undefined);
    if (at <= 4) stream = keyword('number_of_elements', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('number_of_elements', 'a', a);
  putInts('number_of_elements', 'axes', axes);
  putBool('number_of_elements', 'inverted', inverted ?? false);
  if (putPresence(dtype)) putDtype('number_of_elements', 'dtype', dtype);
  putStream('number_of_elements', stream);
  native.core_number_of_elements();
  return finish('number_of_elements', a);
}

/**
 * The inputs, computed only after the dependencies.
 *
 * @param inputs What is returned.
 * @param dependencies What must be computed first.
 * @remarks As Python's `mx.depends`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function depends(inputs: readonly MxArray[], dependencies: readonly MxArray[]): MxArray[];
/** The inputs, computed only after the dependencies. */
export function depends(keywords: { inputs: readonly MxArray[]; dependencies: readonly MxArray[] }): MxArray[];
/** The inputs, computed only after the dependencies. */
export function depends(inputs: readonly MxArray[], keywords: { dependencies: readonly MxArray[] }): MxArray[];
export function depends(inputs?: any, dependencies?: any): any {
  const at = isOptions(dependencies) ? 1 : dependencies === undefined && isOptions(inputs) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? inputs : dependencies;
    checkKeywords('depends', ['inputs', 'dependencies'], given, at);
    if (at <= 0) inputs = keyword('depends', given.inputs, at < 0 ? inputs : undefined);
    if (at <= 1) dependencies = keyword('depends', given.dependencies, at < 1 ? dependencies : undefined);
  }
  begin();
  putArrays('depends', 'inputs', inputs);
  putArrays('depends', 'dependencies', dependencies);
  native.core_depends();
  return finishMany('depends', inputs, dependencies);
}

/**
 * Splits the key of a sequence: the sequence's next key, and one to draw from.
 *
 * @param key The sequence's key.
 * @remarks As Python's `mx.random.next_key`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function next_key(key: ArrayLike): [MxArray, MxArray];
/** Splits the key of a sequence: the sequence's next key, and one to draw from. */
export function next_key(keywords: { key: ArrayLike }): [MxArray, MxArray];
export function next_key(key?: any): any {
  const at = isOptions(key) ? 0 : -1;
  if (at >= 0) {
    const given: any = key;
    checkKeywords('next_key', ['key'], given, at);
    if (at <= 0) key = keyword('next_key', given.key, at < 0 ? key : undefined);
  }
  begin();
  putOperand('next_key', 'key', key);
  native.random_next_key();
  return finishMany('next_key', key);
}

/** Keywords of {@link bits}. */
export interface BitsOptions extends StreamOptions {
  /** Bytes of an element. Default: `4`. */
  width?: number | null;
  /** Key of the random numbers; the global one by default. */
  key?: ArrayLike | null;
}

/**
 * Random bits.
 *
 * @param shape Shape of the result.
 * @param width Bytes of an element. Default: `4`.
 * @param key Key of the random numbers; the global one by default.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.random.bits`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 */
export function bits(shape: number | readonly number[], width?: number | null | BitsOptions, key?: ArrayLike | null | BitsOptions, stream?: StreamOrDevice | null | BitsOptions): MxArray;
/** Random bits. */
export function bits(keywords: { shape: number | readonly number[] } & BitsOptions): MxArray;
export function bits(shape?: any, width?: any, key?: any, stream?: any): any {
  const at = isOptions(width) ? 1 : isOptions(key) ? 2 : isOptions(stream) ? 3 : width === undefined && isOptions(shape) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? shape : at === 1 ? width : at === 2 ? key : stream;
    checkKeywords('bits', ['shape', 'width', 'key', 'stream'], given, at);
    if (at <= 0) shape = keyword('bits', given.shape, at < 0 ? shape : undefined);
    if (at <= 1) width = keyword('bits', given.width, at < 1 ? width : undefined);
    if (at <= 2) key = keyword('bits', given.key, at < 2 ? key : undefined);
    if (at <= 3) stream = keyword('bits', given.stream, at < 3 ? stream : undefined);
  }
  key ??= nextKey();
  begin();
  putInts('bits', 'shape', shape);
  putInt('bits', 'width', width ?? 4);
  putOptionalOperand('bits', 'key', key);
  putStream('bits', stream);
  native.random_bits();
  return finish('bits', key);
}


// Generated from ops/*.toml by `cargo xtask codegen`. Do not edit.

import { finish, finishMany, isOptions, keywords } from '../call';
import { begin, intArray, putArrays, putBool, putDtype, putInt, putInts, putOperand, putOptional, putOptionalOperand, putStream } from '../marshal';
import { native } from '../native';
import type { MxArray } from '../array';
import type { Dtype } from '../dtype';
import type { ArrayLike, IntArrayLike, StreamOrDevice } from '../types';
/** Keywords of {@link strided_slice}. */
export interface StridedSliceOptions {
  /** First position on each axis. */
  start?: number | readonly number[];
  /** Position after the last on each axis. */
  stop?: number | readonly number[];
  /** Step on each axis. */
  strides?: number | readonly number[];
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
}

/**
 * The elements between two positions a step apart, on each axis.
 *
 * @param a Input array.
 * @param start First position on each axis.
 * @param stop Position after the last on each axis.
 * @param strides Step on each axis.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.strided_slice`.
 */
export function strided_slice(a: ArrayLike, start: number | readonly number[] | StridedSliceOptions, stop: number | readonly number[] | StridedSliceOptions, strides: number | readonly number[] | StridedSliceOptions, stream?: StreamOrDevice | null | StridedSliceOptions): MxArray;
export function strided_slice(a?: any, start?: any, stop?: any, strides?: any, stream?: any): any {
  if (isOptions(start) || isOptions(stop) || isOptions(strides) || isOptions(stream)) {
    [a, start, stop, strides, stream] = keywords('strided_slice', ['a', 'start', 'stop', 'strides', 'stream'], [a, start, stop, strides, stream]);
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

/** Keywords of {@link strided_slice_update}. */
export interface StridedSliceUpdateOptions {
  /** What to put there. */
  update?: ArrayLike;
  /** First position on each axis. */
  start?: number | readonly number[];
  /** Position after the last on each axis. */
  stop?: number | readonly number[];
  /** Step on each axis. */
  strides?: number | readonly number[];
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 */
export function strided_slice_update(a: ArrayLike, update: ArrayLike | StridedSliceUpdateOptions, start: number | readonly number[] | StridedSliceUpdateOptions, stop: number | readonly number[] | StridedSliceUpdateOptions, strides: number | readonly number[] | StridedSliceUpdateOptions, stream?: StreamOrDevice | null | StridedSliceUpdateOptions): MxArray;
export function strided_slice_update(a?: any, update?: any, start?: any, stop?: any, strides?: any, stream?: any): any {
  if (isOptions(update) || isOptions(start) || isOptions(stop) || isOptions(strides) || isOptions(stream)) {
    [a, update, start, stop, strides, stream] = keywords('strided_slice_update', ['a', 'update', 'start', 'stop', 'strides', 'stream'], [a, update, start, stop, strides, stream]);
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

/** Keywords of {@link slice_update_add}. */
export interface SliceUpdateAddOptions {
  /** The others. */
  update?: ArrayLike;
  /** First position on each axis. */
  start?: number | readonly number[];
  /** Position after the last on each axis. */
  stop?: number | readonly number[];
  /** Step on each axis. */
  strides?: number | readonly number[];
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 */
export function slice_update_add(a: ArrayLike, update: ArrayLike | SliceUpdateAddOptions, start: number | readonly number[] | SliceUpdateAddOptions, stop: number | readonly number[] | SliceUpdateAddOptions, strides: number | readonly number[] | SliceUpdateAddOptions, stream?: StreamOrDevice | null | SliceUpdateAddOptions): MxArray;
export function slice_update_add(a?: any, update?: any, start?: any, stop?: any, strides?: any, stream?: any): any {
  if (isOptions(update) || isOptions(start) || isOptions(stop) || isOptions(strides) || isOptions(stream)) {
    [a, update, start, stop, strides, stream] = keywords('slice_update_add', ['a', 'update', 'start', 'stop', 'strides', 'stream'], [a, update, start, stop, strides, stream]);
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

/** Keywords of {@link slice_update_prod}. */
export interface SliceUpdateProdOptions {
  /** The others. */
  update?: ArrayLike;
  /** First position on each axis. */
  start?: number | readonly number[];
  /** Position after the last on each axis. */
  stop?: number | readonly number[];
  /** Step on each axis. */
  strides?: number | readonly number[];
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 */
export function slice_update_prod(a: ArrayLike, update: ArrayLike | SliceUpdateProdOptions, start: number | readonly number[] | SliceUpdateProdOptions, stop: number | readonly number[] | SliceUpdateProdOptions, strides: number | readonly number[] | SliceUpdateProdOptions, stream?: StreamOrDevice | null | SliceUpdateProdOptions): MxArray;
export function slice_update_prod(a?: any, update?: any, start?: any, stop?: any, strides?: any, stream?: any): any {
  if (isOptions(update) || isOptions(start) || isOptions(stop) || isOptions(strides) || isOptions(stream)) {
    [a, update, start, stop, strides, stream] = keywords('slice_update_prod', ['a', 'update', 'start', 'stop', 'strides', 'stream'], [a, update, start, stop, strides, stream]);
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

/** Keywords of {@link slice_update_max}. */
export interface SliceUpdateMaxOptions {
  /** The others. */
  update?: ArrayLike;
  /** First position on each axis. */
  start?: number | readonly number[];
  /** Position after the last on each axis. */
  stop?: number | readonly number[];
  /** Step on each axis. */
  strides?: number | readonly number[];
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 */
export function slice_update_max(a: ArrayLike, update: ArrayLike | SliceUpdateMaxOptions, start: number | readonly number[] | SliceUpdateMaxOptions, stop: number | readonly number[] | SliceUpdateMaxOptions, strides: number | readonly number[] | SliceUpdateMaxOptions, stream?: StreamOrDevice | null | SliceUpdateMaxOptions): MxArray;
export function slice_update_max(a?: any, update?: any, start?: any, stop?: any, strides?: any, stream?: any): any {
  if (isOptions(update) || isOptions(start) || isOptions(stop) || isOptions(strides) || isOptions(stream)) {
    [a, update, start, stop, strides, stream] = keywords('slice_update_max', ['a', 'update', 'start', 'stop', 'strides', 'stream'], [a, update, start, stop, strides, stream]);
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

/** Keywords of {@link slice_update_min}. */
export interface SliceUpdateMinOptions {
  /** The others. */
  update?: ArrayLike;
  /** First position on each axis. */
  start?: number | readonly number[];
  /** Position after the last on each axis. */
  stop?: number | readonly number[];
  /** Step on each axis. */
  strides?: number | readonly number[];
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 */
export function slice_update_min(a: ArrayLike, update: ArrayLike | SliceUpdateMinOptions, start: number | readonly number[] | SliceUpdateMinOptions, stop: number | readonly number[] | SliceUpdateMinOptions, strides: number | readonly number[] | SliceUpdateMinOptions, stream?: StreamOrDevice | null | SliceUpdateMinOptions): MxArray;
export function slice_update_min(a?: any, update?: any, start?: any, stop?: any, strides?: any, stream?: any): any {
  if (isOptions(update) || isOptions(start) || isOptions(stop) || isOptions(strides) || isOptions(stream)) {
    [a, update, start, stop, strides, stream] = keywords('slice_update_min', ['a', 'update', 'start', 'stop', 'strides', 'stream'], [a, update, start, stop, strides, stream]);
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

/** Keywords of {@link gather}. */
export interface GatherOptions {
  /** Positions on each of the axes, broadcast together. */
  indices?: readonly MxArray[];
  /** The axes that the positions are for. */
  axes?: number | readonly number[];
  /** Size of each slice on every axis of the input. */
  slice_sizes?: number | readonly number[];
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 */
export function gather(a: ArrayLike, indices: readonly MxArray[] | GatherOptions, axes: number | readonly number[] | GatherOptions, slice_sizes: number | readonly number[] | GatherOptions, stream?: StreamOrDevice | null | GatherOptions): MxArray;
export function gather(a?: any, indices?: any, axes?: any, slice_sizes?: any, stream?: any): any {
  if (isOptions(indices) || isOptions(axes) || isOptions(slice_sizes) || isOptions(stream)) {
    [a, indices, axes, slice_sizes, stream] = keywords('gather', ['a', 'indices', 'axes', 'slice_sizes', 'stream'], [a, indices, axes, slice_sizes, stream]);
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

/** Keywords of {@link scatter}. */
export interface ScatterOptions {
  /** Positions on each of the axes, broadcast together. */
  indices?: readonly MxArray[];
  /** The new slices. */
  updates?: ArrayLike;
  /** The axes that the positions are for. */
  axes?: number | readonly number[];
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 */
export function scatter(a: ArrayLike, indices: readonly MxArray[] | ScatterOptions, updates: ArrayLike | ScatterOptions, axes: number | readonly number[] | ScatterOptions, stream?: StreamOrDevice | null | ScatterOptions): MxArray;
export function scatter(a?: any, indices?: any, updates?: any, axes?: any, stream?: any): any {
  if (isOptions(indices) || isOptions(updates) || isOptions(axes) || isOptions(stream)) {
    [a, indices, updates, axes, stream] = keywords('scatter', ['a', 'indices', 'updates', 'axes', 'stream'], [a, indices, updates, axes, stream]);
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

/** Keywords of {@link scatter_add}. */
export interface ScatterAddOptions {
  /** Positions on each of the axes, broadcast together. */
  indices?: readonly MxArray[];
  /** The other slices. */
  updates?: ArrayLike;
  /** The axes that the positions are for. */
  axes?: number | readonly number[];
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 */
export function scatter_add(a: ArrayLike, indices: readonly MxArray[] | ScatterAddOptions, updates: ArrayLike | ScatterAddOptions, axes: number | readonly number[] | ScatterAddOptions, stream?: StreamOrDevice | null | ScatterAddOptions): MxArray;
export function scatter_add(a?: any, indices?: any, updates?: any, axes?: any, stream?: any): any {
  if (isOptions(indices) || isOptions(updates) || isOptions(axes) || isOptions(stream)) {
    [a, indices, updates, axes, stream] = keywords('scatter_add', ['a', 'indices', 'updates', 'axes', 'stream'], [a, indices, updates, axes, stream]);
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

/** Keywords of {@link scatter_prod}. */
export interface ScatterProdOptions {
  /** Positions on each of the axes, broadcast together. */
  indices?: readonly MxArray[];
  /** The other slices. */
  updates?: ArrayLike;
  /** The axes that the positions are for. */
  axes?: number | readonly number[];
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 */
export function scatter_prod(a: ArrayLike, indices: readonly MxArray[] | ScatterProdOptions, updates: ArrayLike | ScatterProdOptions, axes: number | readonly number[] | ScatterProdOptions, stream?: StreamOrDevice | null | ScatterProdOptions): MxArray;
export function scatter_prod(a?: any, indices?: any, updates?: any, axes?: any, stream?: any): any {
  if (isOptions(indices) || isOptions(updates) || isOptions(axes) || isOptions(stream)) {
    [a, indices, updates, axes, stream] = keywords('scatter_prod', ['a', 'indices', 'updates', 'axes', 'stream'], [a, indices, updates, axes, stream]);
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

/** Keywords of {@link scatter_max}. */
export interface ScatterMaxOptions {
  /** Positions on each of the axes, broadcast together. */
  indices?: readonly MxArray[];
  /** The other slices. */
  updates?: ArrayLike;
  /** The axes that the positions are for. */
  axes?: number | readonly number[];
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 */
export function scatter_max(a: ArrayLike, indices: readonly MxArray[] | ScatterMaxOptions, updates: ArrayLike | ScatterMaxOptions, axes: number | readonly number[] | ScatterMaxOptions, stream?: StreamOrDevice | null | ScatterMaxOptions): MxArray;
export function scatter_max(a?: any, indices?: any, updates?: any, axes?: any, stream?: any): any {
  if (isOptions(indices) || isOptions(updates) || isOptions(axes) || isOptions(stream)) {
    [a, indices, updates, axes, stream] = keywords('scatter_max', ['a', 'indices', 'updates', 'axes', 'stream'], [a, indices, updates, axes, stream]);
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

/** Keywords of {@link scatter_min}. */
export interface ScatterMinOptions {
  /** Positions on each of the axes, broadcast together. */
  indices?: readonly MxArray[];
  /** The other slices. */
  updates?: ArrayLike;
  /** The axes that the positions are for. */
  axes?: number | readonly number[];
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 */
export function scatter_min(a: ArrayLike, indices: readonly MxArray[] | ScatterMinOptions, updates: ArrayLike | ScatterMinOptions, axes: number | readonly number[] | ScatterMinOptions, stream?: StreamOrDevice | null | ScatterMinOptions): MxArray;
export function scatter_min(a?: any, indices?: any, updates?: any, axes?: any, stream?: any): any {
  if (isOptions(indices) || isOptions(updates) || isOptions(axes) || isOptions(stream)) {
    [a, indices, updates, axes, stream] = keywords('scatter_min', ['a', 'indices', 'updates', 'axes', 'stream'], [a, indices, updates, axes, stream]);
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

/** Keywords of {@link scatter_add_axis}. */
export interface ScatterAddAxisOptions {
  /** Positions. */
  indices?: IntArrayLike;
  /** The values. */
  values?: ArrayLike;
  /** Axis of the positions. */
  axis?: number;
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 */
export function scatter_add_axis(a: ArrayLike, indices: IntArrayLike | ScatterAddAxisOptions, values: ArrayLike | ScatterAddAxisOptions, axis: number | ScatterAddAxisOptions, stream?: StreamOrDevice | null | ScatterAddAxisOptions): MxArray;
export function scatter_add_axis(a?: any, indices?: any, values?: any, axis?: any, stream?: any): any {
  if (isOptions(indices) || isOptions(values) || isOptions(axis) || isOptions(stream)) {
    [a, indices, values, axis, stream] = keywords('scatter_add_axis', ['a', 'indices', 'values', 'axis', 'stream'], [a, indices, values, axis, stream]);
  }
  indices = intArray('scatter_add_axis', 'indices', indices);
  begin();
  putOperand('scatter_add_axis', 'a', a);
  putOperand('scatter_add_axis', 'indices', indices);
  putOperand('scatter_add_axis', 'values', values);
  putInt('scatter_add_axis', 'axis', axis);
  putStream('scatter_add_axis', stream);
  native.core_scatter_add_axis();
  return finish('scatter_add_axis', a, indices, values);
}

/** Keywords of {@link masked_scatter}. */
export interface MaskedScatterOptions {
  /** Where to replace. */
  mask?: ArrayLike;
  /** The others. */
  src?: ArrayLike;
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
}

/**
 * The array with the elements where a mask is true replaced, in order, by others.
 *
 * @param a Input array.
 * @param mask Where to replace.
 * @param src The others.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.masked_scatter`.
 */
export function masked_scatter(a: ArrayLike, mask: ArrayLike | MaskedScatterOptions, src: ArrayLike | MaskedScatterOptions, stream?: StreamOrDevice | null | MaskedScatterOptions): MxArray;
export function masked_scatter(a?: any, mask?: any, src?: any, stream?: any): any {
  if (isOptions(mask) || isOptions(src) || isOptions(stream)) {
    [a, mask, src, stream] = keywords('masked_scatter', ['a', 'mask', 'src', 'stream'], [a, mask, src, stream]);
  }
  begin();
  putOperand('masked_scatter', 'a', a);
  putOperand('masked_scatter', 'mask', mask);
  putOperand('masked_scatter', 'src', src);
  putStream('masked_scatter', stream);
  native.core_masked_scatter();
  return finish('masked_scatter', a, mask, src);
}

/** Keywords of {@link copy}. */
export interface CopyOptions {
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
}

/**
 * A copy of the array.
 *
 * @param a Input array.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.copy`.
 */
export function copy(a: ArrayLike, stream?: StreamOrDevice | null | CopyOptions): MxArray;
export function copy(a?: any, stream?: any): any {
  if (isOptions(stream)) {
    [a, stream] = keywords('copy', ['a', 'stream'], [a, stream]);
  }
  begin();
  putOperand('copy', 'a', a);
  putStream('copy', stream);
  native.core_copy();
  return finish('copy', a);
}

/** Keywords of {@link number_of_elements}. */
export interface NumberOfElementsOptions {
  /** Axes to count over. */
  axes?: number | readonly number[];
  /** One over the number. Default: `false`. */
  inverted?: boolean | null;
  /** Data type of the result; int32 by default. */
  dtype?: Dtype | null;
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 */
export function number_of_elements(a: ArrayLike, axes: number | readonly number[] | NumberOfElementsOptions, inverted?: boolean | null | NumberOfElementsOptions, dtype?: Dtype | null | NumberOfElementsOptions, stream?: StreamOrDevice | null | NumberOfElementsOptions): MxArray;
export function number_of_elements(a?: any, axes?: any, inverted?: any, dtype?: any, stream?: any): any {
  if (isOptions(axes) || isOptions(inverted) || isOptions(dtype) || isOptions(stream)) {
    [a, axes, inverted, dtype, stream] = keywords('number_of_elements', ['a', 'axes', 'inverted', 'dtype', 'stream'], [a, axes, inverted, dtype, stream]);
  }
  begin();
  putOperand('number_of_elements', 'a', a);
  putInts('number_of_elements', 'axes', axes);
  putBool('number_of_elements', 'inverted', inverted ?? false);
  putOptional(putDtype, 'number_of_elements', 'dtype', dtype);
  putStream('number_of_elements', stream);
  native.core_number_of_elements();
  return finish('number_of_elements', a);
}

/** Keywords of {@link depends}. */
export interface DependsOptions {
  /** What must be computed first. */
  dependencies?: readonly MxArray[];
}

/**
 * The inputs, computed only after the dependencies.
 *
 * @param inputs What is returned.
 * @param dependencies What must be computed first.
 * @remarks As Python's `mx.depends`.
 */
export function depends(inputs: readonly MxArray[], dependencies: readonly MxArray[] | DependsOptions): MxArray[];
export function depends(inputs?: any, dependencies?: any): any {
  if (isOptions(dependencies)) {
    [inputs, dependencies] = keywords('depends', ['inputs', 'dependencies'], [inputs, dependencies]);
  }
  begin();
  putArrays('depends', 'inputs', inputs);
  putArrays('depends', 'dependencies', dependencies);
  native.core_depends();
  return finishMany('depends', inputs, dependencies);
}

/** Keywords of {@link bits}. */
export interface BitsOptions {
  /** Bytes of an element. Default: `4`. */
  width?: number | null;
  /** Key of the random numbers; the global one by default. */
  key?: ArrayLike | null;
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
}

/**
 * Random bits.
 *
 * @param shape Shape of the result.
 * @param width Bytes of an element. Default: `4`.
 * @param key Key of the random numbers; the global one by default.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.random.bits`.
 */
export function bits(shape: number | readonly number[], width?: number | null | BitsOptions, key?: ArrayLike | null | BitsOptions, stream?: StreamOrDevice | null | BitsOptions): MxArray;
export function bits(shape?: any, width?: any, key?: any, stream?: any): any {
  if (isOptions(width) || isOptions(key) || isOptions(stream)) {
    [shape, width, key, stream] = keywords('bits', ['shape', 'width', 'key', 'stream'], [shape, width, key, stream]);
  }
  begin();
  putInts('bits', 'shape', shape);
  putInt('bits', 'width', width ?? 4);
  putOptionalOperand('bits', 'key', key);
  putStream('bits', stream);
  native.random_bits();
  return finish('bits', key);
}


// Putting elements in: what `set` and `at` share.
import { MxArray } from '../array';
import { fromData } from '../factory';
import { broadcast_to, expand_dims, squeeze, transpose } from '../generated/core';
import { strided_slice } from '../generated/internal';
import type { Scalar } from '../types';
import { broadcastShape, fromPositions } from './arrays';
import { type Layout, layoutOf, placesOf } from './layout';
import { BLOCK, NEW, type Selection } from './selection';
import { fitted } from './values';

/** How elements are combined with those that are there. */
export interface Writer {
  /** On ranges of the axes. */
  ranges(a: MxArray, value: MxArray | Scalar, start: number[], stop: number[], step: number[]): MxArray;
  /** At positions; `updates` has the axes of the positions, then those of the array. */
  positions(a: MxArray, indices: MxArray[], updates: MxArray, axes: number[]): MxArray;
}

const withoutAxes = (value: MxArray, axes: number[]) => (axes.length > 0 ? squeeze(value, axes) : value);
const withAxes = (value: MxArray, axes: number[]) => (axes.length > 0 ? expand_dims(value, axes) : value);

/** The array with a value written to what a selection selects. */
export function update(
  op: string,
  array: MxArray,
  selection: Selection,
  value: MxArray | Scalar,
  writer: Writer,
): MxArray {
  const { start, stop, step, indexed, length } = selection;
  if (indexed.length === 0 && !(value instanceof MxArray) && !length.includes(0)) {
    return writer.ranges(array, value, start, stop, step);
  }
  const block = broadcastShape(op, selection.indices);
  const layout = layoutOf(selection, block, indexed);
  const fit = value instanceof MxArray ? fitted(op, value, layout.sizes) : value;
  if (layout.sizes.includes(0)) return strided_slice(array, [...start].fill(0), selection.shape, [...step].fill(1));
  if (indexed.length === 0) return writer.ranges(array, rangesValue(fit, selection, layout), start, stop, step);
  const partial = partialAxes(selection);
  const { indices, axes } = positionsOf(selection, partial);
  const updates = positionsValue(fit, array, selection, layout, block, partial);
  return writer.positions(array, indices, updates, axes);
}

/** A value with the axes of the array, from the first that it covers on. */
function rangesValue(value: MxArray | Scalar, selection: Selection, layout: Layout): MxArray | Scalar {
  if (!(value instanceof MxArray)) return value;
  const { sources } = layout;
  const covered = sources.slice(sources.length - value.ndim);
  const first = covered.find((axis) => axis !== NEW);
  const missing = first === undefined ? [] : selection.dropped.filter((axis) => axis > first);
  return withAxes(
    withoutAxes(value, placesOf(covered, NEW)),
    missing.map((axis) => axis - (first as number)),
  );
}

/** The axes of slices that are not of a whole axis. */
function partialAxes({ shape, length, step, dropped }: Selection): number[] {
  return shape.flatMap((size, axis) =>
    (length[axis] !== size || step[axis] !== 1) && !dropped.includes(axis) ? [axis] : [],
  );
}

/**
 * The positions that the index arrays, numbers and partial slices stand for. Slices need all of their
 * positions, since MLX's gradient takes the updates to be of length 1 where there are positions, and
 * of the axis' length where there are none.
 */
function positionsOf(selection: Selection, partial: number[]): { indices: MxArray[]; axes: number[] } {
  const { indices, indexed, dropped, start, step, length } = selection;
  const result: MxArray[] = [];
  const axes: number[] = [];
  for (let axis = 0; axis < start.length; axis++) {
    const first = start[axis] as number;
    const by = step[axis] as number;
    const index = indices[indexed.indexOf(axis)];
    if (index) {
      result.push(
        withAxes(
          index.array,
          partial.map((_, i) => index.shape.length + i),
        ),
      );
    } else if (partial.includes(axis)) {
      const places = Int32Array.from({ length: length[axis] as number }, (_, i) => first + i * by);
      const sizes = [places.length, ...partial.filter((other) => other > axis).map(() => 1)];
      result.push(fromPositions(places, sizes).array);
    } else if (dropped.includes(axis)) {
      result.push(fromPositions(Int32Array.of(first), []).array);
    } else {
      continue;
    }
    axes.push(axis);
  }
  return { indices: result, axes };
}

/** A value with the axes of the index arrays, of the partial slices, then of the array. */
function positionsValue(
  value: MxArray | Scalar,
  array: MxArray,
  selection: Selection,
  layout: Layout,
  block: readonly number[],
  partial: number[],
): MxArray {
  const { length, dropped, indexed } = selection;
  const single = (axis: number) => dropped.includes(axis) || indexed.includes(axis) || partial.includes(axis);
  const lead = block.length + partial.length;
  if (!(value instanceof MxArray)) {
    const sizes = length.map((size, axis) => (single(axis) ? 1 : size));
    const strides = partial.map((axis) => length[axis] as number);
    return broadcast_to(fromData(value, array.dtype), [...block, ...strides, ...sizes]);
  }
  const whole = withoutAxes(broadcast_to(value, layout.sizes), placesOf(layout.sources, NEW));
  const sources = layout.sources.filter((source) => source !== NEW);
  const ranks = [BLOCK, ...partial];
  const rank = (source: number) => (ranks.includes(source) ? ranks.indexOf(source) : ranks.length + source);
  const places = sources.map((_, place) => place);
  places.sort((a, b) => rank(sources[a] as number) - rank(sources[b] as number));
  const ordered = places.every((place, i) => place === i) ? whole : transpose(whole, places);
  return withAxes(
    ordered,
    length.flatMap((_, axis) => (single(axis) ? [lead + axis] : [])),
  );
}

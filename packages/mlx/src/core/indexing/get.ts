// Taking elements out.
import type { MxArray } from '../array';
import { slots } from '../buffer';
import { finish } from '../call';
import { expand_dims, squeeze, take, transpose, zeros } from '../generated/core';
import { gather, strided_slice } from '../generated/internal';
import { begin, putArray, putEntry } from '../marshal';
import { native } from '../native';
import { broadcastShape } from './arrays';
import { type Layout, layoutOf, placesOf } from './layout';
import type { IndexPart } from './parts';
import { BLOCK, NEW, type Selection, select } from './selection';

/** The elements that an index selects, as Python's `a[...]`. */
export function getItem(op: string, array: MxArray, parts: readonly IndexPart[]): MxArray {
  const selection = select(op, array, parts);
  return selection.indexed.length === 0 ? getRanges(array, selection) : getIndexed(op, array, selection);
}

/** An entry of the first axis, the usual case; undefined for what needs a closer look. */
export function entryOf(array: MxArray, index: number): MxArray | undefined {
  if ((index | 0) !== index || array.disposed) return undefined;
  begin();
  putArray('get', 'array', array);
  putEntry(index, 0);
  native.core_take?.();
  return (slots[0] as number) < 0 ? undefined : finish('get', array);
}

function getRanges(array: MxArray, selection: Selection): MxArray {
  const { length, dropped, order, sliced } = selection;
  const renewed = order.length > length.length;
  const result = renewed && !sliced && dropped.length === 0 ? array : withoutNumbers(array, selection);
  if (!renewed) return result;
  return withNew(
    result,
    order.filter((axis) => !dropped.includes(axis)),
  );
}

/** What numbers and slices select; a single number, the usual case, needs one call of the addon. */
function withoutNumbers(array: MxArray, selection: Selection): MxArray {
  const { start, stop, step, length, dropped, sliced } = selection;
  if (dropped.length === 1 && !sliced && !length.includes(0)) {
    return take(array, start[dropped[0] as number] as number, dropped[0] as number);
  }
  const result = strided_slice(array, start, stop, step);
  return dropped.length > 0 ? squeeze(result, dropped) : result;
}

/** Puts new axes where an order of axes has them. */
function withNew(array: MxArray, order: readonly number[]): MxArray {
  const places = placesOf(order, NEW);
  return places.length > 0 ? expand_dims(array, places) : array;
}

function getIndexed(op: string, array: MxArray, selection: Selection): MxArray {
  const { length, dropped, indexed, indices, order, sliced } = selection;
  const simple = indexed.length === 1 && dropped.length === 0 && order.length === length.length;
  if (simple && !sliced && !length.includes(0) && !indices[0]?.shape.includes(0)) {
    return take(array, indices[0]?.array as MxArray, indexed[0] as number);
  }
  const layout = layoutOf(selection, broadcastShape(op, indices), [...dropped, ...indexed]);
  // The gradient of such a gather is beyond MLX; here it is zero.
  if (layout.sizes.includes(0)) return zeros(layout.sizes, array.dtype);
  return withNew(takeInPlace(array, selection, layout) ?? gatherAxes(array, selection, layout), layout.sources);
}

/** Takes along the axis of a single index array, if its axes go there in the result. */
function takeInPlace(array: MxArray, selection: Selection, { sources }: Layout): MxArray | undefined {
  const { dropped, indexed, indices, sliced } = selection;
  if (indexed.length > 1) return undefined;
  const axis = indexed[0] as number;
  const place = axis - dropped.filter((other) => other < axis).length;
  const block = sources.filter((source) => source !== NEW).indexOf(BLOCK);
  if (block >= 0 && block !== place) return undefined;
  const rest = sliced || dropped.length > 0 ? withoutNumbers(array, selection) : array;
  return take(rest, indices[0]?.array as MxArray, place);
}

/** Gathers along the axes of index arrays, and puts the axes of these where the layout has them. */
function gatherAxes(array: MxArray, selection: Selection, { sources }: Layout): MxArray {
  const { start, stop, step, length, dropped, indexed, indices, sliced } = selection;
  const ranges = sliced || dropped.length > 0 ? strided_slice(array, start, stop, step) : array;
  const sizes = length.map((size, axis) => (indexed.includes(axis) ? 1 : size));
  const arrays = indices.map((index) => index.array);
  const rank = sources.filter((source) => source === BLOCK).length;
  const slices = gather(ranges, arrays, indexed, sizes);
  const gathered = [...dropped, ...indexed].map((axis) => rank + axis);
  const result = squeeze(slices, gathered);
  const old = sources.filter((source) => source !== NEW);
  const before = old.indexOf(BLOCK);
  if (before <= 0) return result;
  const places = old.map((_, place) => place);
  const own = places.splice(0, rank);
  places.splice(before, 0, ...own);
  return transpose(result, places);
}

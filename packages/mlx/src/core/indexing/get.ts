// Taking elements out.
import type { MxArray } from '../array';
import { expand_dims, squeeze, take, transpose } from '../generated/core';
import { gather, strided_slice } from '../generated/internal';
import { broadcastShape } from './arrays';
import type { IndexPart } from './parts';
import { NEW, type Selection, select } from './selection';

/** The elements that an index selects, as Python's `a[...]`. */
export function getItem(op: string, array: MxArray, parts: readonly IndexPart[]): MxArray {
  const selection = select(op, array, parts);
  return selection.indexed.length === 0 ? getRanges(array, selection) : getIndexed(op, array, selection);
}

function getRanges(array: MxArray, selection: Selection): MxArray {
  const { start, stop, step, dropped, order } = selection;
  let result = strided_slice(array, start, stop, step);
  if (dropped.length > 0) result = squeeze(result, dropped);
  if (order.length === start.length) return result;
  const kept = order.filter((axis) => !dropped.includes(axis));
  return expand_dims(result, placesOf(kept));
}

/** Where the new axes are. */
function placesOf(order: readonly number[]): number[] {
  return order.flatMap((axis, place) => (axis === NEW ? [place] : []));
}

/** The index arrays' axes go where these are, if they are neighbours, or else to the front. */
function getIndexed(op: string, array: MxArray, selection: Selection): MxArray {
  const { start, stop, step, dropped, indexed, indices, order, full } = selection;
  const rank = broadcastShape(op, indices).length;
  const ranges = full ? array : strided_slice(array, start, stop, step);
  const gathered = [...dropped, ...indexed];
  const first = order.findIndex((axis) => gathered.includes(axis));
  const together = gathered.every((_, i) => gathered.includes(order[first + i] as number));
  const before = together ? order.slice(0, first) : [];
  const after = order.slice(before.length).filter((axis) => !gathered.includes(axis));
  const result =
    gathered.length === 1
      ? take(ranges, indices[0]?.array as MxArray, indexed[0] as number)
      : gatherAxes(ranges, selection, gathered, rank, before.filter((axis) => axis !== NEW).length);
  const places = placesOf([...before, ...new Array<number>(rank).fill(0), ...after]);
  return places.length > 0 ? expand_dims(result, places) : result;
}

/** Gathers along several axes, and puts the `rank` axes of the index arrays behind `before` others. */
function gatherAxes(ranges: MxArray, selection: Selection, gathered: number[], rank: number, before: number): MxArray {
  const { indexed, indices, length } = selection;
  const sizes = length.map((size, axis) => (indexed.includes(axis) ? 1 : size));
  const arrays = indices.map((index) => index.array);
  const slices = gather(ranges, arrays, indexed, sizes);
  const result = squeeze(
    slices,
    gathered.map((axis) => rank + axis),
  );
  if (before === 0 || rank === 0) return result;
  const others = Array.from({ length: length.length - gathered.length }, (_, i) => rank + i);
  const own = Array.from({ length: rank }, (_, i) => i);
  return transpose(result, [...others.slice(0, before), ...own, ...others.slice(before)]);
}

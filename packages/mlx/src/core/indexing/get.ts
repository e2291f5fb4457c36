// Taking elements out.
import type { MxArray } from '../array';
import { expand_dims, squeeze, take, transpose } from '../generated/core';
import { gather, strided_slice } from '../generated/internal';
import { broadcastShape, type Index } from './arrays';
import type { IndexPart } from './parts';
import { NEW, type Selection, select } from './selection';

/** The elements that an index selects, as Python's `a[...]`. */
export function getItem(op: string, array: MxArray, parts: readonly IndexPart[]): MxArray {
  const selection = select(op, array, parts);
  return selection.indexed.length === 0 ? getRanges(array, selection) : getIndexed(op, array, selection);
}

function getRanges(array: MxArray, selection: Selection): MxArray {
  const { start, stop, step, dropped, order, sliced } = selection;
  let result: MxArray;
  if (dropped.length === 1 && !sliced) {
    result = take(array, start[dropped[0] as number] as number, dropped[0] as number);
  } else {
    result = strided_slice(array, start, stop, step);
    if (dropped.length > 0) result = squeeze(result, dropped);
  }
  if (order.length === start.length) return result;
  return withNew(
    result,
    order.filter((axis) => !dropped.includes(axis)),
  );
}

/** Puts new axes where an order of axes has them. */
function withNew(array: MxArray, order: readonly number[]): MxArray {
  const places: number[] = [];
  for (let i = 0; i < order.length; i++) if (order[i] === NEW) places.push(i);
  return places.length > 0 ? expand_dims(array, places) : array;
}

function getIndexed(op: string, array: MxArray, selection: Selection): MxArray {
  const { start, stop, step, dropped, indexed, order, sliced } = selection;
  const ranges = !sliced && dropped.length === 0 ? array : strided_slice(array, start, stop, step);
  if (indexed.length > 1 || dropped.length > 0) return getSeveral(op, ranges, selection);
  const { array: index, shape } = selection.indices[0] as Index;
  const axis = indexed[0] as number;
  const result = take(ranges, index, axis);
  if (order.length === start.length) return result;
  return withNew(
    result,
    order.flatMap((source) => (source === axis ? shape.map(() => axis) : [source])),
  );
}

/**
 * The axes of several index arrays, among which numbers count, go where these are, if they are
 * neighbours, or else to the front.
 */
function getSeveral(op: string, ranges: MxArray, selection: Selection): MxArray {
  const { dropped, indexed, indices, order } = selection;
  const rank = broadcastShape(op, indices).length;
  const gathered = [...dropped, ...indexed];
  const first = order.findIndex((axis) => gathered.includes(axis));
  const together = gathered.every((_, i) => gathered.includes(order[first + i] as number));
  const before = together ? order.slice(0, first) : [];
  const after = order.slice(before.length).filter((axis) => !gathered.includes(axis));
  const result = gatherAxes(ranges, selection, gathered, rank, before.filter((axis) => axis !== NEW).length);
  return withNew(result, [...before, ...new Array<number>(rank).fill(0), ...after]);
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

// Taking elements out.
import type { MxArray } from '../array';
import { expand_dims, squeeze, take, transpose, zeros } from '../generated/core';
import { gather, strided_slice } from '../generated/internal';
import { broadcastShape } from './arrays';
import type { IndexPart } from './parts';
import { BLOCK, NEW, type Selection, select } from './selection';

/** The elements that an index selects, as Python's `a[...]`. */
export function getItem(op: string, array: MxArray, parts: readonly IndexPart[]): MxArray {
  const selection = select(op, array, parts);
  return selection.indexed.length === 0 ? getRanges(array, selection) : getIndexed(op, array, selection);
}

function getRanges(array: MxArray, selection: Selection): MxArray {
  const { start, stop, step, length, dropped, order, sliced } = selection;
  let result: MxArray;
  if (dropped.length === 1 && !sliced && !length.includes(0)) {
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
  const { start, stop, step, length, dropped, indexed, indices, order, sliced } = selection;
  const simple = indexed.length === 1 && dropped.length === 0 && order.length === start.length;
  if (simple && !sliced && !length.includes(0) && !indices[0]?.shape.includes(0)) {
    return take(array, indices[0]?.array as MxArray, indexed[0] as number);
  }
  const layout = layoutOf(op, selection);
  // The gradient of such a gather is beyond MLX; here it is zero.
  if (layout.sizes.includes(0)) return zeros(layout.sizes, array.dtype);
  const ranges = !sliced && dropped.length === 0 ? array : strided_slice(array, start, stop, step);
  return withNew(gatherAxes(ranges, selection, layout), layout.sources);
}

/** The axes of the result: their sizes, and what each one is: an axis, {@link NEW} or {@link BLOCK}. */
interface Layout {
  sizes: number[];
  sources: number[];
}

/**
 * The axes of the index arrays, among which numbers count, go where these are, if they are
 * neighbours, or else to the front.
 */
function layoutOf(op: string, selection: Selection): Layout {
  const { dropped, indexed, indices, order, length } = selection;
  const block = broadcastShape(op, indices);
  const gathered = [...dropped, ...indexed];
  const first = order.findIndex((axis) => gathered.includes(axis));
  const together = gathered.every((_, i) => gathered.includes(order[first + i] as number));
  const before = together ? order.slice(0, first) : [];
  const after = order.slice(before.length).filter((axis) => !gathered.includes(axis));
  const sizeOf = (axis: number) => (axis === NEW ? 1 : (length[axis] as number));
  return {
    sizes: [...before.map(sizeOf), ...block, ...after.map(sizeOf)],
    sources: [...before, ...block.map(() => BLOCK), ...after],
  };
}

/** Gathers along the axes of index arrays, and puts the axes of these where the layout has them. */
function gatherAxes(ranges: MxArray, selection: Selection, { sources }: Layout): MxArray {
  const { dropped, indexed, indices, length } = selection;
  if (dropped.length === 0 && indexed.length === 1)
    return take(ranges, indices[0]?.array as MxArray, indexed[0] as number);
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

// What an index selects from an array: for each axis a range or an index array, and the order of
// the axes and the new axes in the result.
import type { MxArray } from '../array';
import { type Index, indexOf, isArrayPart } from './arrays';
import { type IndexPart, isSliceLike, parseSlice, positionOf, rangeOf, type SliceLike, shown } from './parts';

/** Stands for a new axis among the axes of a selection. */
export const NEW = -1;

/** Stands for an axis of the index arrays among the axes of a result. */
export const BLOCK = -2;

/** What an index selects. */
export interface Selection {
  /** The array's shape. */
  shape: readonly number[];
  /** The ranges of all axes: whole for those of index arrays, of length 1 for those of numbers. */
  start: number[];
  stop: number[];
  step: number[];
  length: number[];
  /** Whether a slice leaves out a part of its axis, or turns it around. */
  sliced: boolean;
  /** The axes of numbers, which are not in the result. */
  dropped: number[];
  /** The axes of index arrays. */
  indexed: number[];
  /** Their index arrays. */
  indices: Index[];
  /** The axes in the order of the parts, all of them, with {@link NEW} for new axes. */
  order: number[];
}

function ranged(selection: Selection, part: SliceLike, axis: number, op: string): void {
  const size = selection.shape[axis] as number;
  const { start, stop, step, length } = rangeOf(op, part, size);
  selection.start.push(start);
  selection.stop.push(stop);
  selection.step.push(step);
  selection.length.push(length);
  if (length !== size || step < 0) selection.sliced = true;
}

function whole(selection: Selection, axis: number): void {
  const size = selection.shape[axis] as number;
  selection.start.push(0);
  selection.stop.push(size);
  selection.step.push(1);
  selection.length.push(size);
}

function single(selection: Selection, index: number, axis: number, op: string): void {
  const size = selection.shape[axis] as number;
  const at = positionOf(op, index, axis, size);
  selection.start.push(at);
  selection.stop.push(at + 1);
  selection.step.push(1);
  selection.length.push(1);
  selection.dropped.push(axis);
}

function take(selection: Selection, part: IndexPart, axis: number, op: string): void {
  if (typeof part === 'number' || typeof part === 'bigint') {
    single(selection, Number(part), axis, op);
  } else if (typeof part === 'string') {
    ranged(selection, parseSlice(op, part), axis, op);
  } else if (isArrayPart(part)) {
    selection.indices.push(indexOf(op, part, axis, selection.shape[axis] as number));
    selection.indexed.push(axis);
    whole(selection, axis);
  } else if (isSliceLike(part)) {
    ranged(selection, part, axis, op);
  } else {
    throw wrongPart(op, part);
  }
}

function wrongPart(op: string, part: unknown): TypeError {
  const expected = "a whole number, a slice such as '1:5:2' or { start: 1 }, '...', null or an array of integers";
  return new TypeError(`[${op}] a part of an index must be ${expected}; got ${shown(part)}`);
}

/** The place of the ellipsis, which is at the end where there is none; and how many axes the parts are for. */
function survey(op: string, parts: readonly IndexPart[], rank: number): { ellipsis: number; axes: number } {
  let ellipsis = -1;
  let axes = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part === '...') {
      if (ellipsis >= 0) throw new RangeError(`[${op}] an index can have only one '...'`);
      ellipsis = i;
    } else if (part !== null) {
      axes++;
    }
  }
  if (axes > rank) throw new RangeError(`[${op}] too many parts: ${axes} for an array of ${rank} dimensions`);
  return { ellipsis: ellipsis < 0 ? parts.length : ellipsis, axes };
}

/** Reads an index for an array. */
export function select(op: string, array: MxArray, parts: readonly IndexPart[]): Selection {
  if (array._handle < 0) throw new Error(`[${op}] the array has been disposed`);
  const { shape } = array;
  const { ellipsis, axes } = survey(op, parts, shape.length);
  const selection: Selection = {
    shape,
    start: [],
    stop: [],
    step: [],
    length: [],
    sliced: false,
    dropped: [],
    indexed: [],
    indices: [],
    order: [],
  };
  let axis = 0;
  for (let i = 0; i <= parts.length; i++) {
    if (i === ellipsis) {
      for (let rest = shape.length - axes; rest > 0; rest--) {
        whole(selection, axis);
        selection.order.push(axis++);
      }
    } else if (i < parts.length) {
      const part = parts[i] as IndexPart;
      if (part === null) {
        selection.order.push(NEW);
      } else {
        take(selection, part, axis, op);
        selection.order.push(axis++);
      }
    }
  }
  return selection;
}

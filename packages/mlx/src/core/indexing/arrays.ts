// Index arrays: of MLX, typed, and nested lists, whose numbers are checked at once.
import { MxArray } from '../array';
import { type Dtype, dtypes } from '../dtype';
import { fromTyped } from '../factory';
import { astype, stack } from '../generated/core';
import type { TypedArray } from '../types';
import { MAX_DEPTH, positionOf, shown } from './parts';

/** An index array and its shape. */
export interface Index {
  array: MxArray;
  shape: readonly number[];
}

type Whole = Exclude<TypedArray, Float32Array | Float64Array>;

const isTyped = (value: unknown): value is TypedArray => ArrayBuffer.isView(value) && !(value instanceof DataView);

/** Whether a part is an array of any kind. */
export const isArrayPart = (part: unknown): part is MxArray | TypedArray | readonly unknown[] =>
  part instanceof MxArray || Array.isArray(part) || isTyped(part);

const isInteger = (dtype: Dtype) => /^u?int/.test(dtype.name);

/** The index array of a part. */
export function indexOf(
  op: string,
  part: MxArray | TypedArray | readonly unknown[],
  axis: number,
  size: number,
): Index {
  if (part instanceof MxArray) return fromArray(op, part, axis, size);
  if (!Array.isArray(part)) return fromWhole(op, part as Whole, axis, size);
  if (holdsArrays(part, 0, op)) return fromArray(op, stackParts(op, part, axis, size), axis, size);
  const shape: number[] = [];
  for (let at: unknown = part; Array.isArray(at); at = at[0]) shape.push(at.length);
  const flat = new Int32Array(shape.reduce((a, b) => a * b, 1));
  fill(op, part, shape, 0, flat, 0, axis, size);
  return fromPositions(flat, shape);
}

/** The index array of positions. */
export const fromPositions = (positions: Int32Array, shape: readonly number[]): Index => ({
  array: fromTyped(positions, dtypes.int32, shape, dtypes.int32),
  shape,
});

function fromArray(op: string, array: MxArray, axis: number, size: number): Index {
  const { dtype, shape } = array;
  if (dtype === dtypes.bool) {
    throw new TypeError(`[${op}] a boolean array is no index here: it stands alone, in a.set(mask, value)`);
  }
  if (!isInteger(dtype)) throw new TypeError(`[${op}] an index array must be of integers, got ${dtype.name}`);
  if (size === 0 && !shape.includes(0)) {
    throw new RangeError(`[${op}] index arrays are out of range for axis ${axis} with size 0`);
  }
  // Unsigned 64-bit integers and any other integers have no common integer type.
  return { array: dtype === dtypes.uint64 ? astype(array, dtypes.int64) : array, shape };
}

function fromWhole(op: string, typed: Whole, axis: number, size: number): Index {
  if (typed.constructor.name.startsWith('Float')) {
    throw new TypeError(`[${op}] an index array must be of integers, got a ${typed.constructor.name}`);
  }
  const flat = Int32Array.from(typed as Int32Array, (index) => positionOf(op, Number(index), axis, size));
  return fromPositions(flat, [flat.length]);
}

function holdsArrays(list: readonly unknown[], depth: number, op: string): boolean {
  if (depth === MAX_DEPTH) throw new RangeError(`[${op}] an index is nested too deeply, or contains itself`);
  return list.some((part) => part instanceof MxArray || (Array.isArray(part) && holdsArrays(part, depth + 1, op)));
}

/** The array of a list that has arrays in it. */
function stackParts(op: string, list: readonly unknown[], axis: number, size: number): MxArray {
  const parts = list.map((part) => {
    if (isArrayPart(part)) return indexOf(op, part, axis, size).array;
    return fromPositions(Int32Array.of(wholeOf(op, part, axis, size)), []).array;
  });
  return stack(parts);
}

function wholeOf(op: string, part: unknown, axis: number, size: number): number {
  if (typeof part === 'number') return positionOf(op, part, axis, size);
  if (typeof part === 'bigint') return positionOf(op, Number(part), axis, size);
  const hint = typeof part === 'boolean' ? ': a boolean list stands alone, in a.set([mask], value)' : '';
  throw new TypeError(`[${op}] an index array must be of whole numbers, got ${shown(part)}${hint}`);
}

/** Writes the numbers of nested lists, counted from the start of the axis; gives where it came to. */
function fill(
  op: string,
  list: readonly unknown[],
  shape: readonly number[],
  depth: number,
  flat: Int32Array,
  at: number,
  axis: number,
  size: number,
): number {
  if (list.length !== shape[depth]) {
    throw new RangeError(`[${op}] a ragged index: a list has length ${list.length}, expected ${shape[depth]}`);
  }
  const leaves = depth === shape.length - 1;
  for (const part of list) {
    if (leaves) flat[at++] = wholeOf(op, part, axis, size);
    else if (Array.isArray(part)) at = fill(op, part, shape, depth + 1, flat, at, axis, size);
    else throw new RangeError(`[${op}] a ragged index: ${shown(part)} is beside lists`);
  }
  return at;
}

/** The shape that index arrays broadcast to. */
export function broadcastShape(op: string, indices: readonly Index[]): number[] {
  const shape: number[] = [];
  for (const index of indices) {
    const lead = index.shape.length - shape.length;
    if (lead > 0) shape.unshift(...index.shape.slice(0, lead));
    const offset = shape.length - index.shape.length;
    for (let i = 0; i < index.shape.length; i++) {
      const [here, other] = [shape[offset + i] as number, index.shape[i] as number];
      if (here !== other && here !== 1 && other !== 1) {
        const shapes = indices.map((s) => `[${s.shape}]`).join(' and ');
        throw new RangeError(`[${op}] index arrays of shapes ${shapes} do not broadcast`);
      }
      if (here === 1) shape[offset + i] = other;
    }
  }
  return shape;
}

// The parts of an index: what they may be, and what each one selects from its axis.
import type { MxArray } from '../array';
import { isOptions } from '../call';
import type { TypedArray } from '../types';

/** A slice, as Python's `start:stop:step`; negative bounds count from the end. */
export interface SliceLike {
  /** First position; by default the first of the axis, or the last where the step is negative. */
  start?: number | null;
  /** Position after the last; by default the end of the axis in the direction of the step. */
  stop?: number | null;
  /** Distance of the positions, not 0; 1 by default. */
  step?: number | null;
}

/** Whole numbers nested to any depth: an index array. Each may also be an integer array. */
export type IndexList = readonly (number | bigint | MxArray | IndexList)[];

/**
 * One part of an index: a whole number, a slice such as `'1:5:2'` or `{ start: 1 }`, `'...'` for all
 * axes that the other parts leave, `null` for a new axis, or an array of integers.
 */
export type IndexPart = number | bigint | string | SliceLike | null | MxArray | TypedArray | IndexList;

/** Booleans nested to any depth. */
export type MaskList = readonly (boolean | MaskList)[];

/** What says where to put elements, by true: a boolean array. */
export type Mask = MxArray | boolean | MaskList;

/** The positions of a slice on one axis, as the addon takes them. */
export interface Range {
  start: number;
  stop: number;
  step: number;
  length: number;
}

/** Deeper nesting than any array has: the list contains itself. */
export const MAX_DEPTH = 64;

const SLICE = /^\s*([+-]?\d+)?\s*:\s*([+-]?\d+)?\s*(?::\s*([+-]?\d+)?\s*)?$/;
const KEYS = ['start', 'stop', 'step'];
const MAX_CACHED = 1000;
const cache = new Map<string, SliceLike>();

/** A value in an error: short. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'object' && value !== null) return `an object of type ${value.constructor?.name ?? 'null'}`;
  return String(value);
}

/** The slice that a string spells. */
export function parseSlice(op: string, text: string): SliceLike {
  const known = cache.get(text);
  if (known) return known;
  const match = SLICE.exec(text);
  if (!match) throw new TypeError(`[${op}] '${text}' is no slice: expected one such as '1:5:2', ':', '::-1' or '...'`);
  const [start, stop, step] = match.slice(1).map((bound) => (bound === undefined ? null : Number(bound)));
  const slice = { start, stop, step } as SliceLike;
  if (cache.size < MAX_CACHED) cache.set(text, slice);
  return slice;
}

/** Whether a part is a plain object with the bounds of a slice. */
export const isSliceLike = (part: unknown): part is SliceLike =>
  isOptions(part) && Object.keys(part).every((key) => KEYS.includes(key));

function bound(op: string, name: string, value: number | null | undefined): number | null {
  if (value == null) return null;
  if (typeof value === 'number' && (Number.isInteger(value) || Math.abs(value) === Infinity)) return value;
  throw new TypeError(`[${op}] the ${name} of a slice must be a whole number or null, got ${shown(value)}`);
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** What a slice selects from an axis of some size, by Python's rules. */
export function rangeOf(op: string, slice: SliceLike, size: number): Range {
  const step = bound(op, 'step', slice.step) ?? 1;
  if (step === 0) throw new RangeError(`[${op}] the step of a slice cannot be 0`);
  const forward = step > 0;
  const [low, high] = forward ? [0, size] : [-1, size - 1];
  const at = (value: number | null, absent: number) =>
    value === null ? absent : clamp(value < 0 ? value + size : value, low, high);
  const start = at(bound(op, 'start', slice.start), forward ? low : high);
  const stop = at(bound(op, 'stop', slice.stop), forward ? high : low);
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (length === 0) return { start: 0, stop: 0, step: 1, length };
  if (length === 1) return { start, stop: start + 1, step: 1, length };
  // A negative stop counts from the end, so the place before the first is one array further back.
  return { start, stop: stop < 0 ? stop - size : stop, step, length };
}

/** A position on an axis, counted from its start. */
export function positionOf(op: string, index: number, axis: number, size: number): number {
  if (!Number.isInteger(index)) throw new TypeError(`[${op}] an index must be a whole number, got ${index}`);
  if (index < -size || index >= size) {
    throw new RangeError(`[${op}] index ${index} is out of range for axis ${axis} with size ${size}`);
  }
  return index < 0 ? index + size : index;
}

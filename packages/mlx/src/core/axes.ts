// Axes of the arrays of a tree, which may be given for whole branches.
import { inspect } from 'node:util';
import { isArray, type MxArray } from './array';
import { wrongType } from './marshal';
import { isPlain } from './tree';

/** An axis, `null` for none, or a prefix tree of them. */
export type Axes = number | null | readonly Axes[] | { readonly [key: string]: Axes };

/** Whose axes, for errors, and how many dimensions the arrays are still to get. */
interface Place {
  op: string;
  name: string;
  added: number;
}

/** An axis of an array, counted from the start, or -1 for none. */
function axisOf({ op, name, added }: Place, array: MxArray, axis: unknown): number {
  if (axis == null) return -1;
  if (!Number.isInteger(axis)) throw wrongType(op, name, 'whole numbers, null, or trees of them', axis);
  const ndim = array.ndim + added;
  const at = (axis as number) < 0 ? (axis as number) + ndim : (axis as number);
  if (at < 0 || at >= ndim) {
    throw new RangeError(`[${op}] argument '${name}': axis ${axis} is invalid for an array of shape [${array.shape}]`);
  }
  return at;
}

function notPrefix({ op, name }: Place, axes: unknown): RangeError {
  const shown = inspect(axes, { depth: 1, maxArrayLength: 6, breakLength: Infinity });
  return new RangeError(`[${op}] argument '${name}': ${shown} is no prefix of the tree that it is for`);
}

/** What a prefix tree has for each element of a list, or each value of an object. */
function axesWithin(place: Place, node: object, keys: string[], axes: unknown): unknown[] {
  if (axes === null || typeof axes !== 'object') return keys.map(() => axes);
  const alike = Array.isArray(node) ? Array.isArray(axes) : isPlain(axes);
  const own = Object.keys(axes);
  if (!alike || own.length !== keys.length || !keys.every((key) => own.includes(key))) throw notPrefix(place, axes);
  return keys.map((key) => (axes as Record<string, unknown>)[key]);
}

/**
 * The axis of each array of a tree, from a prefix tree of axes. One array may have its axis in a list,
 * as one argument has.
 *
 * @param added How many dimensions the arrays are still to get.
 */
export function flatAxes(op: string, name: string, tree: unknown, axes: unknown, added = 0): number[] {
  const place = { op, name, added };
  const visit = (node: unknown, given: unknown): number[] => {
    if (isArray(node)) return [axisOf(place, node, given)];
    if (!Array.isArray(node) && !isPlain(node)) return [];
    const keys = Object.keys(node);
    const within = axesWithin(place, node, keys, given);
    return keys.flatMap((key, i) => visit((node as Record<string, unknown>)[key], within[i]));
  };
  return visit(tree, isArray(tree) && Array.isArray(axes) && axes.length === 1 ? axes[0] : axes);
}

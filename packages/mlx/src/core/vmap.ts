// Vectorizing a function over axes of its arrays.
import { type Axes, flatAxes } from './axes';
import { checkKeywords, isOptions, keyword } from './call';
import { type AnyFunction, callback, callWith, requireFunction } from './callback';
import { begin, putArrays, putInts } from './marshal';
import { flatten, onlyArrays, type Structure, unflatten } from './tree';

export type { Axes } from './axes';

/** Keywords of {@link vmap}. */
export interface VmapOptions {
  /** The axis of each input to go over, as a prefix tree of the arguments. */
  in_axes?: Axes;
  /** Where the axis stands in each output, as a prefix tree of the result. */
  out_axes?: Axes;
}

const SIDES: readonly string[] = ['in_axes', 'out_axes'];

/** Whether a plain object gives the keywords; any other is a prefix tree. */
const hasKeywords = (value: unknown): value is VmapOptions => {
  const keys = isOptions(value) ? Object.keys(value) : [];
  return keys.length > 0 && keys.every((key) => SIDES.includes(key));
};

function chosenAxes(in_axes: unknown, out_axes: unknown): [unknown, unknown] {
  const sides = hasKeywords(in_axes)
    ? [in_axes.in_axes, in_axes.out_axes]
    : [in_axes, hasKeywords(out_axes) ? out_axes.out_axes : out_axes];
  if (hasKeywords(in_axes) && out_axes !== undefined) throw new TypeError('[vmap] keywords must come last');
  if (!hasKeywords(in_axes) && hasKeywords(out_axes) && 'in_axes' in out_axes)
    throw new TypeError("[vmap] argument 'in_axes' is given twice");
  return sides.map((side) => (side === undefined ? 0 : side)) as [unknown, unknown];
}

/**
 * Makes a function that applies `fun` along axes of its arguments, all at once, as Python's `mx.vmap`.
 * `fun` itself sees the arrays without these axes.
 *
 * @param fun Takes arrays or trees of arrays, and returns an array or a tree of arrays. What it throws comes
 *   out unchanged. Within it arrays have no elements yet: reading them is an error.
 * @param in_axes The axis to go over: of all arguments, or a list with one for each; in place of an axis
 *   `null` for none, or a tree like the argument. With a single argument it is for that one.
 * @param out_axes Where the axis stands in the results, likewise.
 * @returns A function of the same arguments.
 * @throws TypeError when an argument has another type.
 * @throws RangeError when axes are out of range, differ in length, or are no prefix of what they are for.
 * @example
 * mx.vmap((row, x) => row.multiply(x).sum(), [0, null])(mx.ones([2, 3]), mx.array([1, 2, 3])); // array([6, 6], dtype=float32)
 */
export function vmap<F extends AnyFunction>(fun: F, in_axes?: Axes | VmapOptions, out_axes?: Axes | VmapOptions): F;
export function vmap<F extends AnyFunction>(keywords: { fun: F } & VmapOptions): F;
export function vmap(fun: unknown, in_axes?: unknown, out_axes?: unknown): AnyFunction {
  if (isOptions(fun)) {
    checkKeywords('vmap', ['fun', ...SIDES], fun, 0);
    for (const later of [in_axes, out_axes]) keyword('vmap', undefined, later);
    return vmap(fun.fun as AnyFunction, fun.in_axes as Axes, fun.out_axes as Axes);
  }
  requireFunction('vmap', 'fun', fun);
  const [inward, outward] = chosenAxes(in_axes, out_axes);
  const vectorized = (...args: unknown[]): unknown => {
    const [inputs, structure] = flatten('vmap', args, onlyArrays('vmap', 'arguments'));
    const axes = flatAxes('vmap', 'in_axes', args.length === 1 ? args[0] : args, inward);
    let output: Structure = { tree: undefined };
    const run = callback('vmap', (traced) => {
      const result = fun(...(unflatten('vmap', structure, traced) as unknown[]));
      const [arrays, rest] = flatten('vmap', result, onlyArrays('vmap', 'result of fun'));
      output = rest;
      return [arrays, flatAxes('vmap', 'out_axes', result, outward, 1)];
    });
    begin();
    putArrays('vmap', 'arguments', inputs);
    putInts('vmap', 'in_axes', axes);
    const [results] = callWith('vmap', 'vmap', run);
    return unflatten('vmap', output, results);
  };
  return vectorized;
}

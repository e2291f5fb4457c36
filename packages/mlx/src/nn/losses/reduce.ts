import * as mx from '../../core';
import { requireArray } from '../check';

/** What to do with the losses of single entries: keep them, or take their mean or sum. */
export type Reduction = 'none' | 'mean' | 'sum';

/** All reductions, which stand for them by number. */
export const REDUCTIONS: readonly Reduction[] = ['none', 'mean', 'sum'];

/** The number of a reduction. */
export function requireReduction(op: string, reduction: Reduction): number {
  const number = REDUCTIONS.indexOf(reduction);
  if (number >= 0) return number;
  throw new RangeError(`[${op}] reduction must be 'none', 'mean' or 'sum', received '${String(reduction)}'`);
}

/** Applies a reduction to a loss. */
export function reduce(op: string, loss: mx.array, reduction: Reduction): mx.array {
  return APPLIED[requireReduction(op, reduction)]!(loss);
}

const APPLIED: readonly ((loss: mx.array) => mx.array)[] = [
  (loss) => loss,
  (loss) => mx.mean(loss),
  (loss) => mx.sum(loss),
];

/** Demands that arrays have the same shape; names them in the error. */
export function sameShape(op: string, arrays: Record<string, mx.array>): void {
  for (const array of Object.values(arrays)) requireArray(op, array);
  const [first, ...others] = Object.values(arrays).map((array) => array.shape);
  if (others.every((shape) => equal(shape, first!))) return;
  const shapes = Object.entries(arrays).map(([name, array]) => `${name} [${array.shape.join(', ')}]`);
  throw new RangeError(`[${op}] the shapes must be equal, received ${shapes.join(', ')}`);
}

/** Multiplies a loss by weights of its very shape. */
export function weigh(op: string, loss: mx.array, weights: mx.array | null | undefined): mx.array {
  if (weights == null) return loss;
  sameShape(op, { weights, loss });
  return mx.multiply(loss, weights);
}

/** Whether two shapes are the same. */
export function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}

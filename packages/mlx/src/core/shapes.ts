// Shapes and the order of contractions: what is known before anything is computed.
import type { MxArray } from './array';
import { slots } from './buffer';
import { finishNothing } from './call';
import { begin, putArrays, putInts, putString, wrongType } from './marshal';
import { native } from './native';

const isShape = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((size) => typeof size === 'number');

/**
 * The shape that shapes broadcast to, as Python's `mx.broadcast_shapes`.
 *
 * @param shapes Lists of whole numbers, at least one; or one list of them.
 * @throws RangeError when they do not broadcast.
 * @example
 * mx.broadcast_shapes([6, 7], [5, 6, 1], [7]);  // [5, 6, 7]
 */
export function broadcast_shapes(
  ...shapes: readonly (readonly number[])[] | [readonly (readonly number[])[]]
): number[] {
  const given = shapes as readonly unknown[];
  const only = given[0];
  const nested = given.length === 1 && Array.isArray(only) && only.length > 0 && only.every(Array.isArray);
  const list: readonly unknown[] = nested ? only : given;
  if (list.length === 0) throw new RangeError('[broadcast_shapes] expected a shape at least');
  list.forEach((shape, i) => {
    if (!isShape(shape)) throw wrongType('broadcast_shapes', `shapes[${i}]`, 'a list of whole numbers', shape);
  });
  return (list as number[][]).reduce((a, b) => broadcast(a, b), []);
}

function broadcast(a: readonly number[], b: readonly number[]): number[] {
  begin();
  putInts('broadcast_shapes', 'shapes', a);
  putInts('broadcast_shapes', 'shapes', b);
  native.broadcast_shapes?.();
  finishNothing('broadcast_shapes');
  return Array.from(slots.subarray(1, 1 + Math.max(a.length, b.length)));
}

/**
 * The order in which `mx.einsum` contracts its operands, as Python's `mx.einsum_path`.
 *
 * @param subscripts The notation, such as `ij,jk->ik`.
 * @param operands The arrays, or one list of them.
 * @returns `[path, report]`: for each step the positions of the operands that it contracts, and what
 *   it costs in words.
 * @throws RangeError when the subscripts do not fit the arrays.
 * @example
 * const [a, b] = [mx.ones([2, 3]), mx.ones([3, 4])];
 * mx.einsum_path('ij,jk->ik', a, b)[0];  // [[0, 1]]
 */
export function einsum_path(
  subscripts: string,
  ...operands: readonly MxArray[] | [readonly MxArray[]]
): [number[][], string] {
  const only = operands[0];
  begin();
  putString('einsum_path', 'subscripts', subscripts);
  putArrays('einsum_path', 'operands', operands.length === 1 && Array.isArray(only) ? only : operands);
  const report = native.einsum_path();
  finishNothing('einsum_path', operands);
  return [readLists(slots[0] as number), report];
}

/** Lists that stand end to end in the buffer, each after its length. */
function readLists(count: number): number[][] {
  const lists: number[][] = [];
  for (let at = 1; at <= count; ) {
    const length = slots[at] as number;
    lists.push(Array.from(slots.subarray(at + 1, at + 1 + length)));
    at += length + 1;
  }
  return lists;
}

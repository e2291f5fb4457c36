// Arrays of what may be one already.
import { MxArray } from './array';
import { placed } from './call';
import { Dtype } from './dtype';
import { fromData } from './factory';
import { where } from './generated/core';
import { wrongType } from './marshal';
import type { ArrayData } from './types';

/** Keywords of {@link asarray}. */
export interface AsarrayOptions {
  /** The dtype of the result; that of the data by default. */
  dtype?: Dtype | null;
  /** Whether to copy: always, never, or, by default, where it must be. */
  copy?: boolean | null;
}

/**
 * An array of any data, which shares the memory of an array of the same dtype; as Python's
 * `mx.asarray`.
 *
 * @param a What `mx.array` takes.
 * @param dtype The dtype of the result; that of the data by default.
 * @param copy Whether to copy: always (`true`), never (`false`), or, by default, where it must be.
 * @throws RangeError when `copy` is false and only a copy will do: for another dtype, and for anything
 *   but an array.
 * @example
 * mx.asarray([1, 2], mx.int32);  // array([1, 2], dtype=int32)
 */
export function asarray(
  a: ArrayData,
  dtype?: Dtype | null | AsarrayOptions,
  copy?: boolean | null | Pick<AsarrayOptions, 'copy'>,
): MxArray;
export function asarray(...given: unknown[]): MxArray {
  const [a, dtype, copy] = placed('asarray', ['a', 'dtype', 'copy'], given);
  if (dtype != null && !(dtype instanceof Dtype)) throw wrongType('asarray', 'dtype', 'a dtype', dtype);
  if (copy != null && typeof copy !== 'boolean') throw wrongType('asarray', 'copy', 'a boolean or null', copy);
  const shares = a instanceof MxArray && (dtype == null || dtype === a.dtype);
  if (copy === false && !shares) throw new RangeError('[asarray] the data must be copied, and `copy` is false');
  const array = fromData(a, dtype, 'asarray');
  // An op whose result never shares memory with its operands.
  return copy === true && shares ? where(fromData(true), array, array) : array;
}

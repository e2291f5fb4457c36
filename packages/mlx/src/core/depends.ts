// Order between arrays that do not use each other.
import { isArray, type MxArray } from './array';
import { placed } from './call';
import { depends as dependsMany } from './generated/internal';

/**
 * Arrays that are computed only after others, as Python's `mx.depends`.
 *
 * @param inputs An array, or a list of arrays.
 * @param dependencies What must be computed first: an array, or a list of arrays.
 * @returns An array or a list, as `inputs`, with the same elements.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @throws RangeError when there is no input.
 * @example
 * const first = mx.array(1).add(1);
 * mx.depends(mx.array(3), first);  // array(3, dtype=float32)
 */
export function depends<T extends MxArray | readonly MxArray[]>(
  inputs: T,
  dependencies: MxArray | readonly MxArray[] | { dependencies: MxArray | readonly MxArray[] },
): T extends MxArray ? MxArray : MxArray[] {
  const [from, on] = placed('depends', ['inputs', 'dependencies'], [inputs, dependencies]);
  const results = dependsMany(from as readonly MxArray[], on as readonly MxArray[]);
  return (isArray(from) ? results[0] : results) as never;
}

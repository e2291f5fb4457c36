// Combining elements with those that are there, also where an index names them several times.
import { MxArray } from '../array';
import { type Dtype, isInexact } from '../dtype';
import { fromData } from '../factory';
import { negative, reciprocal } from '../generated/core';
import {
  scatter_add,
  scatter_max,
  scatter_min,
  scatter_prod,
  slice_update_add,
  slice_update_max,
  slice_update_min,
  slice_update_prod,
} from '../generated/internal';
import type { ArrayData, Scalar } from '../types';
import type { IndexPart } from './parts';
import { select } from './selection';
import { update, type Writer } from './update';
import { valueFor } from './values';

const sum: Writer = { ranges: slice_update_add, positions: scatter_add };
const product: Writer = { ranges: slice_update_prod, positions: scatter_prod };
const largest: Writer = { ranges: slice_update_max, positions: scatter_max };
const smallest: Writer = { ranges: slice_update_min, positions: scatter_min };

/**
 * Applies updates at the positions of an index, as Python's `a.at[...]`; made by `a.at(...)`. Other
 * than `a.set(i, a.get(i).add(v))`, an index that names a position several times has each of its
 * updates applied. The array itself stays as it is; the results have its type.
 *
 * @example
 * mx.zeros([2]).at([0, 1, 0]).add(1); // array([2, 1], dtype=float32)
 */
export class ArrayAt {
  readonly #array: MxArray;
  readonly #parts: readonly IndexPart[];

  /** @internal */
  constructor(array: MxArray, parts: readonly IndexPart[]) {
    this.#array = array;
    this.#parts = parts;
  }

  /**
   * The array with a value added at the positions.
   *
   * @param value An array, scalar or nested lists, broadcast to what the index selects and converted to the array's
   *   type.
   * @returns A new array.
   * @throws RangeError when the index is out of range or the value does not broadcast.
   * @example
   * mx.zeros([2]).at([0, 1, 0]).add(1);  // array([2, 1], dtype=float32)
   */
  add(value: ArrayData): MxArray {
    return this.#apply(value, sum);
  }

  /**
   * The array with a value subtracted at the positions.
   *
   * @param value An array, scalar or nested lists, broadcast to what the index selects and converted to the array's
   *   type.
   * @returns A new array.
   * @throws RangeError when the index is out of range or the value does not broadcast.
   * @example
   * mx.zeros([2]).at([0, 1, 0]).subtract(1);  // array([-2, -1], dtype=float32)
   */
  subtract(value: ArrayData): MxArray {
    return this.#apply(value, sum, negative);
  }

  /**
   * The array with its elements at the positions multiplied by a value.
   *
   * @param value An array, scalar or nested lists, broadcast to what the index selects and converted to the array's
   *   type.
   * @returns A new array.
   * @throws RangeError when the index is out of range or the value does not broadcast.
   * @example
   * mx.ones([2]).at([0, 1, 0]).multiply(3);  // array([9, 3], dtype=float32)
   */
  multiply(value: ArrayData): MxArray {
    return this.#apply(value, product);
  }

  /**
   * The array with its elements at the positions divided by a value: multiplied by its reciprocal,
   * which the array's type must be able to hold.
   *
   * @param value An array, scalar or nested lists, broadcast to what the index selects and converted to the array's
   *   type.
   * @returns A new array.
   * @throws RangeError when the index is out of range or the value does not broadcast.
   * @example
   * mx.ones([2]).at([0, 1, 0]).divide(2);  // array([0.25, 0.5], dtype=float32)
   */
  divide(value: ArrayData): MxArray {
    return this.#apply(value, product, reciprocal);
  }

  /**
   * The array with its elements at the positions replaced by a value where that is larger.
   *
   * @param value An array, scalar or nested lists, broadcast to what the index selects and converted to the array's
   *   type.
   * @returns A new array.
   * @throws RangeError when the index is out of range or the value does not broadcast.
   * @example
   * mx.zeros([2]).at([0, 1, 0]).maximum(1);  // array([1, 1], dtype=float32)
   */
  maximum(value: ArrayData): MxArray {
    return this.#apply(value, largest);
  }

  /**
   * The array with its elements at the positions replaced by a value where that is smaller.
   *
   * @param value An array, scalar or nested lists, broadcast to what the index selects and converted to the array's
   *   type.
   * @returns A new array.
   * @throws RangeError when the index is out of range or the value does not broadcast.
   * @example
   * mx.zeros([2]).at([0, 1, 0]).minimum(1);  // array([0, 0], dtype=float32)
   */
  minimum(value: ArrayData): MxArray {
    return this.#apply(value, smallest);
  }

  #apply(given: ArrayData, writer: Writer, change?: (value: MxArray) => MxArray): MxArray {
    const array = this.#array;
    const selection = select('at', array, this.#parts);
    const value = valueFor('at', given, array);
    const changed = change ? change(asArray(value, array.dtype)) : value;
    return update('at', array, selection, changed, writer);
  }
}

/** A value as an array, of the type that it has beside an array of some type. */
function asArray(value: MxArray | Scalar, dtype: Dtype): MxArray {
  if (value instanceof MxArray) return value;
  const fraction = typeof value === 'number' && !Number.isInteger(value) && !isInexact(dtype);
  return fromData(value, fraction || typeof value === 'object' ? null : dtype);
}

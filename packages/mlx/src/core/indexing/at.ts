// Combining elements with those that are there, also where an index names them several times.
import { MxArray } from '../array';
import { type Dtype, inexact, issubdtype } from '../dtype';
import { fromData } from '../factory';
import { add, divide, maximum, minimum, multiply, negative, reciprocal, subtract } from '../generated/core';
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
import type { ArrayData, ArrayLike, Scalar } from '../types';
import type { IndexPart } from './parts';
import { select } from './selection';
import { alignedValue, update, type Writer } from './update';
import { valueFor } from './values';

const sum: Writer = { ranges: slice_update_add, positions: scatter_add };
const product: Writer = { ranges: slice_update_prod, positions: scatter_prod };
const largest: Writer = { ranges: slice_update_max, positions: scatter_max };
const smallest: Writer = { ranges: slice_update_min, positions: scatter_min };

type Whole = (a: MxArray, b: ArrayLike) => MxArray;

/**
 * Applies updates at the positions of an index, as Python's `a.at[...]`; made by `a.at(...)`. Other
 * than `a.set(i, a.get(i).add(v))`, an index that names a position several times has each of its
 * updates applied. The array itself stays as it is.
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

  /** The array with a value added at the positions. */
  add(value: ArrayData): MxArray {
    return this.#apply(value, sum, add);
  }

  /** The array with a value subtracted at the positions. */
  subtract(value: ArrayData): MxArray {
    return this.#apply(value, sum, subtract, negative);
  }

  /** The array with its elements at the positions multiplied by a value. */
  multiply(value: ArrayData): MxArray {
    return this.#apply(value, product, multiply);
  }

  /**
   * The array with its elements at the positions divided by a value: multiplied by its reciprocal,
   * which the array's type must be able to hold.
   */
  divide(value: ArrayData): MxArray {
    return this.#apply(value, product, divide, reciprocal);
  }

  /** The array with its elements at the positions replaced by a value where that is larger. */
  maximum(value: ArrayData): MxArray {
    return this.#apply(value, largest, maximum);
  }

  /** The array with its elements at the positions replaced by a value where that is smaller. */
  minimum(value: ArrayData): MxArray {
    return this.#apply(value, smallest, minimum);
  }

  #apply(given: ArrayData, writer: Writer, whole: Whole, change?: (value: MxArray) => MxArray): MxArray {
    const array = this.#array;
    const selection = select('at', array, this.#parts);
    const value = valueFor('at', given, array);
    if (isWhole(this.#parts)) return whole(array, alignedValue('at', value, selection));
    const changed = change ? change(asArray(value, array.dtype)) : value;
    return update('at', array, selection, changed, writer);
  }
}

/** Whether an index names no axis: Python then lets the types promote, as between any two arrays. */
const isWhole = (parts: readonly IndexPart[]) =>
  parts.length > 0 && parts.every((part) => part === null || part === '...');

/** A value as an array, of the type that it has beside an array of some type. */
function asArray(value: MxArray | Scalar, dtype: Dtype): MxArray {
  if (value instanceof MxArray) return value;
  const fraction = typeof value === 'number' && !Number.isInteger(value) && !issubdtype(dtype, inexact);
  return fromData(value, fraction || typeof value === 'object' ? null : dtype);
}

import * as mx from '../core';

/**
 * Numbers as scalar arrays, each made once for a dtype: an op on two arrays is cheaper than one that has to turn a
 * number into an array first, and an optimizer uses the same few numbers for every parameter of every step.
 */
export class Constants {
  readonly #made = new Map<mx.Dtype, Map<number, mx.array>>();

  /** The array of a number. */
  of(value: number, dtype: mx.Dtype): mx.array {
    let made = this.#made.get(dtype);
    if (!made) {
      made = new Map();
      this.#made.set(dtype, made);
    }
    const found = made.get(value);
    // An array made inside mx.tidy is gone after it.
    if (found && !found.disposed) return found;
    const array = mx.array(value, dtype);
    made.set(value, array);
    return array;
  }
}

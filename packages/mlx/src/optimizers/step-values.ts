import type * as mx from '../core';

/**
 * What an optimizer computes from the number of steps and the learning rate: the same for all parameters of a dtype in
 * one step, so it is made once, until one of the two is another array.
 */
export class StepValues {
  #step: mx.array | undefined;
  #rate: mx.array | undefined;
  readonly #made = new Map<mx.Dtype, Map<string, mx.array>>();

  /** The value of a name, made when there is none for this step, learning rate and dtype. */
  of(
    { step, learning_rate }: { step: mx.array; learning_rate: mx.array },
    name: string,
    dtype: mx.Dtype,
    make: () => mx.array,
  ): mx.array {
    if (step !== this.#step || learning_rate !== this.#rate) {
      this.#step = step;
      this.#rate = learning_rate;
      this.#made.clear();
    }
    let made = this.#made.get(dtype);
    if (!made) {
      made = new Map();
      this.#made.set(dtype, made);
    }
    const found = made.get(name);
    // An array made inside mx.tidy is gone after it.
    if (found && !found.disposed) return found;
    const value = make();
    made.set(name, value);
    return value;
  }

  /** Forgets all values. */
  clear(): void {
    this.#step = undefined;
    this.#made.clear();
  }
}

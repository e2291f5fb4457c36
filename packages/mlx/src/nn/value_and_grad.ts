import type * as mx from '../core';
import { gradientsOf } from '../core/internals';
import { kindOf } from '../utils/plain';
import { isModule } from './kinds';
import type { Module } from './module';
import { Slots } from './slots';

/**
 * Makes a function that computes the value of `fn` and the gradients of the model's trainable parameters, as Python's
 * `nn.value_and_grad`.
 *
 * While `fn` runs, the model holds the arrays being differentiated; afterwards it holds its own again, also when `fn`
 * throws.
 *
 * @param model - The model.
 * @param fn - Computes a scalar loss with the model, or a list whose first entry is the loss.
 * @returns A function with `fn`'s arguments that returns `[value, gradients]`; the gradients are a tree like
 *   `model.trainable_parameters()`.
 * @throws What `fn` throws, unchanged.
 * @example
 * const lossAndGrad = nn.value_and_grad(model, (x, y) => nn.losses.mse_loss(model(x), y));
 * const [loss, grads] = lossAndGrad(x, y);
 * utils.tree_flatten(grads).length;                                  // 4
 */
export function value_and_grad<A extends any[], R>(
  model: Module,
  fn: (...args: A) => R,
): (...args: A) => [value: R, gradients: Record<string, any>] {
  if (!isModule(model)) throw new TypeError(`[value_and_grad] expected a module, received ${kindOf(model)}`);
  if (typeof fn !== 'function') throw new TypeError(`[value_and_grad] expected a function, received ${kindOf(fn)}`);
  return (...args) => {
    const slots = new Slots(model);
    const inner = (arrays: mx.array[]): R => slots.during(arrays, () => fn(...args));
    const [value, gradients] = gradientsOf('value_and_grad', slots.arrays, inner);
    return [value, slots.treeOf(gradients)];
  };
}

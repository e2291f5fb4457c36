import * as mx from '../core';
import { bind, REQUIRED } from '../utils/keywords';
import { kindOf } from '../utils/plain';
import { isModule } from './kinds';
import type { Module } from './module';
import { Slots } from './slots';

type AnyFunction = (...args: any[]) => any;

/**
 * Makes a function that keeps nothing of what it computes between its inputs and outputs, and is run again when
 * gradients of its arguments or of the module's trainable parameters need it, as Python's `nn.utils.checkpoint`: less
 * memory for more time.
 *
 * @param module - The module.
 * @param fn - Computes arrays, or trees of them, with the module. The module itself by default.
 * @returns A function with `fn`'s arguments.
 * @throws What `fn` throws, unchanged.
 * @example
 * const layer = new nn.Linear(2, 3);
 * nn.utils.checkpoint(layer)(mx.zeros([4, 2])).shape;   // [4, 3]
 */
export function checkpoint<F extends (...args: any[]) => any = (...args: any[]) => any>(
  module: Module,
  fn?: F | null | { fn?: F | null },
): F;
/** Makes a function that is run again for its gradients instead of keeping what it computed. */
export function checkpoint<F extends (...args: any[]) => any = (...args: any[]) => any>(keywords: {
  module: Module;
  fn?: F | null;
}): F;
export function checkpoint(...args: unknown[]): AnyFunction {
  const { module, fn } = bind<{ module: Module; fn: AnyFunction | null }>('checkpoint', args, {
    module: REQUIRED,
    fn: null,
  });
  if (!isModule(module)) throw new TypeError(`[checkpoint] expected a module, received ${kindOf(module)}`);
  const run: AnyFunction = fn ?? module;
  if (typeof run !== 'function') throw new TypeError(`[checkpoint] expected a function, received ${kindOf(fn)}`);
  return (...inputs) => {
    const slots = new Slots(module);
    const inner = (arrays: mx.array[], ...rest: unknown[]): unknown => slots.during(arrays, () => run(...rest));
    return mx.checkpoint(inner)(slots.arrays, ...inputs);
  };
}

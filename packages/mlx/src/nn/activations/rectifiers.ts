import * as mx from '../../core';
import { bind, option } from '../../utils/keywords';

/**
 * The rectifier `max(x, 0)`, as Python's `nn.relu`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.relu(mx.array([-1, 2]));                                        // [0, 2]
 */
export function relu(x: mx.array): mx.array {
  return mx.maximum(x, 0);
}

/**
 * The squared rectifier `max(x, 0)²`, as Python's `nn.relu2`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.relu2(mx.array([-1, 2]));                                       // [0, 4]
 */
export function relu2(x: mx.array): mx.array {
  return mx.square(mx.maximum(x, 0));
}

/**
 * The rectifier capped at 6, `min(max(x, 0), 6)`, as Python's `nn.relu6`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.relu6(mx.array([-1, 7]));                                       // [0, 6]
 */
export function relu6(x: mx.array): mx.array {
  return mx.minimum(mx.maximum(x, 0), 6);
}

/**
 * A rectifier that lets a little of negative values through, `max(negative_slope · x, x)`, as Python's `nn.leaky_relu`.
 *
 * @param x - Any array.
 * @param negative_slope - Factor of negative values. 0.01 by default.
 * @returns Array of the same shape.
 * @example
 * nn.leaky_relu(mx.array([-1, 2]));                                  // [-0.01, 2]
 */
export function leaky_relu(x: mx.array, negative_slope: number | { negative_slope?: number } = 0.01): mx.array {
  return mx.maximum(mx.multiply(x, option('leaky_relu', 'negative_slope', negative_slope, 0.01)), x);
}

/**
 * A rectifier whose negative slope is learned, `max(0, x) + alpha · min(0, x)`, as Python's `nn.prelu`.
 *
 * @param x - Any array.
 * @param alpha - The slope: an array that broadcasts with `x`.
 * @returns Array of the same shape.
 * @example
 * nn.prelu(mx.array([-1, 2]), mx.array(0.25));                       // [-0.25, 2]
 */
export function prelu(x: mx.array, alpha: mx.array): mx.array {
  return mx.add(mx.maximum(x, 0), mx.multiply(alpha, mx.minimum(x, 0)));
}

/**
 * The exponential linear unit: `x` above 0, `alpha · (exp(x) − 1)` below, as Python's `nn.elu`.
 *
 * @param x - Any array.
 * @param alpha - Factor of the exponential part. 1 by default.
 * @returns Array of the same shape.
 * @example
 * nn.elu(mx.array([-1, 2]));                                         // [-0.632121, 2]
 */
export function elu(x: mx.array, alpha: number | { alpha?: number } = 1): mx.array {
  const below = mx.multiply(mx.subtract(mx.exp(x), 1), option('elu', 'alpha', alpha, 1));
  return mx.where(mx.greater(x, 0), x, below);
}

/**
 * The continuously differentiable exponential linear unit,
 * `max(0, x) + alpha · (exp(min(0, x) / alpha) − 1)`, as Python's `nn.celu`.
 *
 * @param x - Any array.
 * @param alpha - Where the exponential part bends. 1 by default.
 * @returns Array of the same shape.
 * @example
 * nn.celu(mx.array([-1, 2]));                                        // [-0.632121, 2]
 */
export function celu(x: mx.array, alpha: number | { alpha?: number } = 1): mx.array {
  const a = option('celu', 'alpha', alpha, 1);
  const below = mx.subtract(mx.exp(mx.divide(mx.minimum(x, 0), a)), 1);
  return mx.add(mx.maximum(x, 0), mx.multiply(below, a));
}

/**
 * The scaled exponential linear unit, `1.0507 · elu(x, 1.67326)`, as Python's `nn.selu`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.selu(mx.array([-1, 2]));                                        // [-1.1113, 2.1014]
 */
export function selu(x: mx.array): mx.array {
  return mx.multiply(elu(x, 1.67326), 1.0507);
}

/**
 * A straight line between two bounds, `min(max(x, min_val), max_val)`, as Python's `nn.hard_tanh`.
 *
 * @param x - Any array.
 * @param min_val - Lower bound. −1 by default.
 * @param max_val - Upper bound. 1 by default.
 * @returns Array of the same shape.
 * @example
 * nn.hard_tanh(mx.array([-2, 0.5]));                                 // [-1, 0.5]
 */
export function hard_tanh(
  x: mx.array,
  min_val: number | { min_val?: number; max_val?: number } = -1,
  max_val: number | { max_val?: number } = 1,
): mx.array {
  const bounds = bind<{ min_val?: number; max_val?: number }>(
    'hard_tanh',
    typeof min_val === 'object' ? [min_val] : [min_val, max_val],
    { min_val: -1, max_val: 1 },
  );
  return mx.minimum(mx.maximum(x, bounds.min_val), bounds.max_val);
}

/**
 * Zeroes what is small: `x` where `|x| > lambd`, else 0, as Python's `nn.hard_shrink`.
 *
 * @param x - Any array.
 * @param lambd - The bound. 0.5 by default.
 * @returns Array of the same shape.
 * @example
 * nn.hard_shrink(mx.array([-1, 0.2]));                               // [-1, 0]
 */
export function hard_shrink(x: mx.array, lambd: number | { lambd?: number } = 0.5): mx.array {
  return mx.where(mx.greater(mx.abs(x), option('hard_shrink', 'lambd', lambd, 0.5)), x, mx.zeros_like(x));
}

/**
 * Moves values towards 0 by `lambd` and zeroes what is nearer, as Python's `nn.softshrink`.
 *
 * @param x - Any array.
 * @param lambd - How far. 0.5 by default.
 * @returns Array of the same shape.
 * @example
 * nn.softshrink(mx.array([-1, 0.2]));                                // [-0.5, 0]
 */
export function softshrink(x: mx.array, lambd: number | { lambd?: number } = 0.5): mx.array {
  const by = option('softshrink', 'lambd', lambd, 0.5);
  const moved = mx.subtract(x, mx.multiply(mx.sign(x), by));
  return mx.where(mx.greater(mx.abs(x), by), moved, mx.zeros_like(x));
}

/**
 * 1 where `x` reaches a threshold, else 0, as Python's `nn.step`.
 *
 * @param x - Any array.
 * @param threshold - The threshold. 0 by default.
 * @returns int32 array of the same shape.
 * @example
 * nn.step(mx.array([-1, 2]));                                        // [0, 1]
 */
export function step(x: mx.array, threshold: number | { threshold?: number } = 0): mx.array {
  return mx.greater_equal(x, option('step', 'threshold', threshold, 0)).astype(mx.int32);
}

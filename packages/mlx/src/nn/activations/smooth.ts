import * as mx from '../../core';
import { Recorded } from '../../core/internals';
import { option } from '../../utils/keywords';

/** A function of one array, recorded. */
const unary = (body: (x: mx.array) => mx.array): Recorded => new Recorded(([x]) => [body(x!)]);

/**
 * The logistic function `1 / (1 + exp(−x))`, as Python's `nn.sigmoid`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.sigmoid(mx.array([0, 2]));                                      // [0.5, 0.880797]
 */
export function sigmoid(x: mx.array): mx.array {
  return mx.sigmoid(x);
}

/**
 * The logarithm of the logistic function, as Python's `nn.log_sigmoid`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.log_sigmoid(mx.array([0, 2]));                                  // [-0.693147, -0.126928]
 */
export function log_sigmoid(x: mx.array): mx.array {
  return logSigmoid.one([x]);
}

const logSigmoid = unary((x) => mx.negative(softplus(mx.negative(x))));

/**
 * The hyperbolic tangent, as Python's `nn.tanh`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.tanh(mx.array([0, 1]));                                         // [0, 0.761594]
 */
export function tanh(x: mx.array): mx.array {
  return mx.tanh(x);
}

/**
 * The smooth rectifier `log(1 + exp(x))`, as Python's `nn.softplus`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.softplus(mx.array([0, 2]));                                     // [0.693147, 2.12693]
 */
export function softplus(x: mx.array): mx.array {
  return mx.logaddexp(x, 0);
}

/**
 * The curve `x / (1 + |x|)`, as Python's `nn.softsign`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.softsign(mx.array([0, 1]));                                     // [0, 0.5]
 */
export function softsign(x: mx.array): mx.array {
  return softSign.one([x]);
}

const softSign = unary((x) => mx.divide(x, mx.add(mx.abs(x), 1)));

/**
 * The sigmoid linear unit `x · sigmoid(x)`, also called swish, as Python's `nn.silu`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.silu(mx.array([0, 1]));                                         // [0, 0.731059]
 */
export function silu(x: mx.array): mx.array {
  return swish.one([x]);
}

const swish = unary((x) => mx.multiply(x, mx.sigmoid(x)));

/**
 * `x · tanh(softplus(x))`, as Python's `nn.mish`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.mish(mx.array([0, 1]));                                         // [0, 0.865098]
 */
export function mish(x: mx.array): mx.array {
  return mishOf.one([x]);
}

const mishOf = unary((x) => mx.multiply(x, mx.tanh(softplus(x))));

/**
 * The cheap swish `x · min(max(x + 3, 0), 6) / 6`, as Python's `nn.hardswish`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.hardswish(mx.array([-4, 1]));                                   // [0, 0.666667]
 */
export function hardswish(x: mx.array): mx.array {
  return hardSwish.one([x]);
}

const hardSwish = unary((x) => {
  const gate = mx.minimum(mx.maximum(mx.add(x, 3), 0), 6);
  return mx.divide(mx.multiply(x, gate), 6);
});

/**
 * The Gaussian error linear unit `x · Φ(x)` with the exact normal distribution, as Python's `nn.gelu`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.gelu(mx.array([0, 1]));                                         // [0, 0.841345]
 */
export function gelu(x: mx.array): mx.array {
  return exactGelu.one([x]);
}

const exactGelu = unary((x) => {
  const phi = mx.add(mx.erf(mx.divide(x, Math.SQRT2)), 1);
  return mx.divide(mx.multiply(x, phi), 2);
});

/**
 * The Gaussian error linear unit by the tanh formula, within 0.0005 of {@link gelu}, as Python's `nn.gelu_approx`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.gelu_approx(mx.array([0, 1]));                                  // [0, 0.841192]
 */
export function gelu_approx(x: mx.array): mx.array {
  return approximateGelu.one([x]);
}

const approximateGelu = unary((x) => {
  const cubic = mx.add(x, mx.multiply(mx.power(x, 3), 0.044715));
  const curve = mx.add(mx.tanh(mx.multiply(cubic, Math.sqrt(2 / Math.PI))), 1);
  return mx.multiply(mx.multiply(x, 0.5), curve);
});

/**
 * The Gaussian error linear unit by one logistic function, within 0.015 of {@link gelu}, as Python's
 * `nn.gelu_fast_approx`.
 *
 * @param x - Any array.
 * @returns Array of the same shape.
 * @example
 * nn.gelu_fast_approx(mx.array([0, 1]));                             // [0, 0.845796]
 */
export function gelu_fast_approx(x: mx.array): mx.array {
  return fastGelu.one([x]);
}

const fastGelu = unary((x) => mx.multiply(x, mx.sigmoid(mx.multiply(x, 1.702))));

/**
 * The gated linear unit: splits an axis into halves `a` and `b` and returns `a · sigmoid(b)`, as Python's `nn.glu`.
 *
 * @param x - Array whose length along `axis` is even.
 * @param axis - The axis to halve. The last by default.
 * @returns Array of half the length along `axis`.
 * @example
 * nn.glu(mx.array([1, 0]));                                          // [0.5]
 */
export function glu(x: mx.array, axis: number | { axis?: number } = -1): mx.array {
  const [a, b] = mx.split(x, 2, option('glu', 'axis', axis, -1)) as [mx.array, mx.array];
  return mx.multiply(a, mx.sigmoid(b));
}

/**
 * The softmax along an axis, as Python's `nn.softmax`.
 *
 * @param x - Any array.
 * @param axis - The axis that sums to 1. The last by default.
 * @returns Array of the same shape.
 * @example
 * nn.softmax(mx.array([0, 0]));                                      // [0.5, 0.5]
 */
export function softmax(x: mx.array, axis: number | { axis?: number } = -1): mx.array {
  return mx.softmax(x, option('softmax', 'axis', axis, -1));
}

/**
 * The softmax of the negated input along an axis, as Python's `nn.softmin`.
 *
 * @param x - Any array.
 * @param axis - The axis that sums to 1. The last by default.
 * @returns Array of the same shape.
 * @example
 * nn.softmin(mx.array([0, 0]));                                      // [0.5, 0.5]
 */
export function softmin(x: mx.array, axis: number | { axis?: number } = -1): mx.array {
  return mx.softmax(mx.negative(x), option('softmin', 'axis', axis, -1));
}

/**
 * The logarithm of the softmax along an axis, as Python's `nn.log_softmax`.
 *
 * @param x - Any array.
 * @param axis - The axis. The last by default.
 * @returns Array of the same shape.
 * @example
 * nn.log_softmax(mx.array([0, 0]));                                  // [-0.693147, -0.693147]
 */
export function log_softmax(x: mx.array, axis: number | { axis?: number } = -1): mx.array {
  const along = option('log_softmax', 'axis', axis, -1);
  // The maximum goes first: beside a large one, the sum's logarithm would be rounded away.
  const shifted = mx.subtract(x, mx.stop_gradient(mx.max(x, along, true)));
  return mx.subtract(shifted, mx.logsumexp(shifted, along, true));
}

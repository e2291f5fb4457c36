import * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { type Reduction, reduce, sameShape } from './reduce';

/** Keywords of {@link l1_loss} and {@link mse_loss}. */
export interface RegressionLossKeywords {
  predictions: mx.array;
  targets: mx.array;
  reduction?: Reduction;
}

function bindRegression(op: string, args: readonly unknown[]) {
  const given = bind<RegressionLossKeywords>(op, args, { predictions: REQUIRED, targets: REQUIRED, reduction: 'mean' });
  sameShape(op, { predictions: given.predictions, targets: given.targets });
  return given;
}

/**
 * The absolute difference, as Python's `nn.losses.l1_loss`.
 *
 * @param predictions - The predictions.
 * @param targets - The targets, in the same shape.
 * @param reduction - `'none'`, `'mean'` (the default) or `'sum'`.
 * @returns The losses, or their mean or sum.
 * @throws RangeError when the shapes differ.
 * @example
 * nn.losses.l1_loss(mx.array([1, 2]), mx.array([1, 4]));             // 1
 */
export function l1_loss(
  predictions: mx.array,
  targets: mx.array,
  reduction?: Reduction | Partial<RegressionLossKeywords>,
): mx.array;
export function l1_loss(...args: unknown[]): mx.array {
  const { predictions, targets, reduction } = bindRegression('l1_loss', args);
  return reduce('l1_loss', mx.abs(mx.subtract(predictions, targets)), reduction);
}

/**
 * The squared difference, as Python's `nn.losses.mse_loss`.
 *
 * @param predictions - The predictions.
 * @param targets - The targets, in the same shape.
 * @param reduction - `'none'`, `'mean'` (the default) or `'sum'`.
 * @returns The losses, or their mean or sum.
 * @throws RangeError when the shapes differ.
 * @example
 * nn.losses.mse_loss(mx.array([1, 2]), mx.array([1, 4]));            // 2
 */
export function mse_loss(
  predictions: mx.array,
  targets: mx.array,
  reduction?: Reduction | Partial<RegressionLossKeywords>,
): mx.array;
export function mse_loss(...args: unknown[]): mx.array {
  const { predictions, targets, reduction } = bindRegression('mse_loss', args);
  return reduce('mse_loss', mx.square(mx.subtract(predictions, targets)), reduction);
}

/** Keywords of {@link smooth_l1_loss}. */
export interface SmoothL1LossKeywords extends RegressionLossKeywords {
  beta?: number;
}

/**
 * The absolute difference, squared where it is below `beta`, as Python's `nn.losses.smooth_l1_loss`.
 *
 * @param predictions - The predictions.
 * @param targets - The targets, in the same shape.
 * @param beta - Where the square ends. 1 by default.
 * @param reduction - `'none'`, `'mean'` (the default) or `'sum'`.
 * @returns The losses, or their mean or sum.
 * @throws RangeError when the shapes differ.
 * @example
 * nn.losses.smooth_l1_loss(mx.array([1, 2]), mx.array([1.5, 4]));    // 0.8125
 */
export function smooth_l1_loss(
  predictions: mx.array,
  targets: mx.array,
  beta?: number | Partial<SmoothL1LossKeywords>,
  reduction?: Reduction | Partial<SmoothL1LossKeywords>,
): mx.array;
export function smooth_l1_loss(...args: unknown[]): mx.array {
  const { predictions, targets, beta, reduction } = bind<SmoothL1LossKeywords>('smooth_l1_loss', args, {
    predictions: REQUIRED,
    targets: REQUIRED,
    beta: 1,
    reduction: 'mean',
  });
  sameShape('smooth_l1_loss', { predictions, targets });
  const difference = mx.abs(mx.subtract(predictions, targets));
  const near = mx.divide(mx.multiply(mx.square(difference), 0.5), beta);
  const far = mx.subtract(difference, 0.5 * beta);
  return reduce('smooth_l1_loss', mx.where(mx.less(difference, beta), near, far), reduction);
}

/** Keywords of {@link gaussian_nll_loss}. */
export interface GaussianNllLossKeywords {
  inputs: mx.array;
  targets: mx.array;
  vars: mx.array;
  full?: boolean;
  eps?: number;
  reduction?: Reduction;
}

/**
 * The negative log likelihood of targets under normal distributions, as Python's `nn.losses.gaussian_nll_loss`.
 *
 * @param inputs - Predicted means.
 * @param targets - Samples, in the same shape.
 * @param vars - Predicted variances, in the same shape.
 * @param full - Whether to add the constant ½·log 2π. False by default.
 * @param eps - Least variance. 1e-6 by default.
 * @param reduction - `'none'`, `'mean'` (the default) or `'sum'`.
 * @returns The losses, or their mean or sum.
 * @throws RangeError when the shapes differ.
 * @example
 * nn.losses.gaussian_nll_loss(means, samples, variances, { full: true });
 */
export function gaussian_nll_loss(
  inputs: mx.array,
  targets: mx.array,
  vars: mx.array,
  full?: boolean | Partial<GaussianNllLossKeywords>,
  eps?: number | Partial<GaussianNllLossKeywords>,
  reduction?: Reduction | Partial<GaussianNllLossKeywords>,
): mx.array;
export function gaussian_nll_loss(...args: unknown[]): mx.array {
  const { inputs, targets, vars, full, eps, reduction } = bind<GaussianNllLossKeywords>('gaussian_nll_loss', args, {
    inputs: REQUIRED,
    targets: REQUIRED,
    vars: REQUIRED,
    full: false,
    eps: 1e-6,
    reduction: 'mean',
  });
  sameShape('gaussian_nll_loss', { inputs, targets, vars });
  const variance = mx.maximum(vars, eps);
  const distance = mx.divide(mx.square(mx.subtract(targets, inputs)), variance);
  const loss = mx.multiply(mx.add(mx.log(variance), distance), 0.5);
  return reduce('gaussian_nll_loss', full ? mx.add(loss, 0.5 * Math.log(2 * Math.PI)) : loss, reduction);
}

/** Keywords of {@link huber_loss}. */
export interface HuberLossKeywords {
  inputs: mx.array;
  targets: mx.array;
  delta?: number;
  reduction?: Reduction;
}

/**
 * Half the squared error, linear beyond `delta`, as Python's `nn.losses.huber_loss`.
 *
 * @param inputs - The predictions.
 * @param targets - The targets.
 * @param delta - Where the square ends. 1 by default.
 * @param reduction - `'none'` (the default), `'mean'` or `'sum'`.
 * @returns The losses, or their mean or sum.
 * @throws RangeError when the shapes do not fit, or for an unknown reduction.
 * @example
 * nn.losses.huber_loss(mx.array([1, 2]), mx.array([1.5, 4]));        // [0.125, 1.5]
 */
export function huber_loss(
  inputs: mx.array,
  targets: mx.array,
  delta?: number | Partial<HuberLossKeywords>,
  reduction?: Reduction | Partial<HuberLossKeywords>,
): mx.array;
export function huber_loss(...args: unknown[]): mx.array {
  const { inputs, targets, delta, reduction } = bind<HuberLossKeywords>('huber_loss', args, {
    inputs: REQUIRED,
    targets: REQUIRED,
    delta: 1,
    reduction: 'none',
  });
  const error = mx.abs(mx.subtract(inputs, targets));
  const quadratic = mx.minimum(error, delta);
  const linear = mx.multiply(mx.subtract(error, quadratic), delta);
  return reduce('huber_loss', mx.add(mx.multiply(mx.square(quadratic), 0.5), linear), reduction);
}

/** Keywords of {@link log_cosh_loss}. */
export interface LogCoshLossKeywords {
  inputs: mx.array;
  targets: mx.array;
  reduction?: Reduction;
}

/**
 * The logarithm of the hyperbolic cosine of the error, as Python's `nn.losses.log_cosh_loss`.
 *
 * @param inputs - The predictions.
 * @param targets - The targets.
 * @param reduction - `'none'` (the default), `'mean'` or `'sum'`.
 * @returns The losses, or their mean or sum.
 * @throws RangeError when the shapes do not fit, or for an unknown reduction.
 * @example
 * nn.losses.log_cosh_loss(mx.array([1]), mx.array([2]));             // [0.433781]
 */
export function log_cosh_loss(
  inputs: mx.array,
  targets: mx.array,
  reduction?: Reduction | Partial<LogCoshLossKeywords>,
): mx.array;
export function log_cosh_loss(...args: unknown[]): mx.array {
  const { inputs, targets, reduction } = bind<LogCoshLossKeywords>('log_cosh_loss', args, {
    inputs: REQUIRED,
    targets: REQUIRED,
    reduction: 'none',
  });
  const error = mx.subtract(inputs, targets);
  const loss = mx.subtract(mx.logaddexp(error, mx.negative(error)), Math.LN2);
  return reduce('log_cosh_loss', loss, reduction);
}

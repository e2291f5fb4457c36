import * as mx from '../../core';
import { isArray } from '../../core/array';
import { Recorded } from '../../core/internals';
import { bind, REQUIRED } from '../../utils/keywords';
import { requireArray } from '../check';
import { equal, REDUCTIONS, type Reduction, reduce, requireReduction, sameShape, weigh } from './reduce';

/** Keywords of {@link cross_entropy}. */
export interface CrossEntropyKeywords {
  logits: mx.array;
  targets: mx.IntArrayLike;
  weights?: mx.array | null;
  axis?: number;
  label_smoothing?: number;
  reduction?: Reduction;
}

/**
 * The cross entropy between logits and targets, as Python's `nn.losses.cross_entropy`.
 *
 * @param logits - Scores before the softmax, floating.
 * @param targets - Whole numbers of the classes, in the shape of `logits` without `axis`; or probabilities, in the shape
 *   of `logits`.
 * @param weights - Factor of each loss, in the shape of the losses.
 * @param axis - The axis of the classes. The last by default.
 * @param label_smoothing - How much of the target to spread over all classes, in [0, 1). 0 by default.
 * @param reduction - `'none'` (the default), `'mean'` or `'sum'`.
 * @returns The losses, or their mean or sum.
 * @throws RangeError when the shapes do not fit or an option is out of range.
 * @example
 * nn.losses.cross_entropy(mx.array([[2, -1], [-1, 2]]), mx.array([0, 1], mx.int32));   // [0.0485873, 0.0485873]
 */
export function cross_entropy(
  logits: mx.array,
  targets: mx.IntArrayLike,
  weights?: mx.array | null | Partial<CrossEntropyKeywords>,
  axis?: number | Partial<CrossEntropyKeywords>,
  label_smoothing?: number | Partial<CrossEntropyKeywords>,
  reduction?: Reduction | Partial<CrossEntropyKeywords>,
): mx.array;
export function cross_entropy(...args: unknown[]): mx.array {
  const given = bind<CrossEntropyKeywords>('cross_entropy', args, {
    logits: REQUIRED,
    targets: REQUIRED,
    weights: null,
    axis: -1,
    label_smoothing: 0,
    reduction: 'none',
  });
  const { logits, axis, label_smoothing } = given;
  if (!(label_smoothing >= 0 && label_smoothing < 1)) {
    throw new RangeError(`[cross_entropy] label_smoothing must be in [0, 1), received ${label_smoothing}`);
  }
  requireArray('cross_entropy', logits);
  const targets = asTargets(given.targets, logits);
  const reduction = requireReduction('cross_entropy', given.reduction);
  if (label_smoothing === 0 && mx.default_device().type === mx.gpu && hasKernel(logits, targets, axis)) {
    checkTargets(logits, targets, false, axis);
    const loss = mx.fast.cross_entropy(logits, targets).astype(logits.dtype);
    return reduce('cross_entropy', weigh('cross_entropy', loss, given.weights), given.reduction);
  }
  return entropy.one([logits, targets, given.weights], [axis, label_smoothing, reduction]);
}

const entropy = new Recorded(([logits, targets, weights], [axis, smoothing, reduction]) => {
  const areProbabilities = targets!.ndim === logits!.ndim;
  checkTargets(logits!, targets!, areProbabilities, axis!);
  const loss = composed(logits!, targets!, areProbabilities, axis!, smoothing!);
  return [reduce('cross_entropy', weigh('cross_entropy', loss, weights), REDUCTIONS[reduction!]!)];
});

/** Whether MLX has a kernel of its own on the GPU: for class numbers, along the last axis. */
function hasKernel(logits: mx.array, targets: mx.array, axis: number): boolean {
  return (
    targets.ndim === logits.ndim - 1 &&
    (axis === -1 || axis === logits.ndim - 1) &&
    mx.issubdtype(logits.dtype, mx.floating) &&
    mx.issubdtype(targets.dtype, mx.integer)
  );
}

function composed(
  logits: mx.array,
  targets: mx.array,
  areProbabilities: boolean,
  axis: number,
  smoothing: number,
): mx.array {
  // The maximum goes first: beside a large one, the sum's logarithm would be rounded away.
  const shifted = mx.subtract(logits, mx.stop_gradient(mx.max(logits, axis, true)));
  const score = areProbabilities
    ? mx.sum(mx.multiply(shifted, targets), axis)
    : mx.squeeze(mx.take_along_axis(shifted, mx.expand_dims(targets, axis), axis), axis);
  const normalizer = mx.logsumexp(shifted, axis);
  return smoothing > 0
    ? smoothed(normalizer, score, mx.mean(shifted, axis), smoothing)
    : mx.subtract(normalizer, score);
}

function asTargets(targets: mx.IntArrayLike, logits: mx.array): mx.array {
  if (isArray(targets)) return targets;
  const array = mx.array(targets);
  return array.ndim === logits.ndim ? array : array.astype(mx.int32);
}

function checkTargets(logits: mx.array, targets: mx.array, areProbabilities: boolean, axis: number): void {
  const classes = axis < 0 ? logits.ndim + axis : axis;
  const expected = areProbabilities ? logits.shape : logits.shape.filter((_size, i) => i !== classes);
  if (classes < 0 || classes >= logits.ndim) {
    throw new RangeError(`[cross_entropy] axis ${axis} is out of range for logits of ${logits.ndim} dimensions`);
  }
  if (equal(targets.shape, expected)) return;
  const wanted = areProbabilities ? '' : `: expected [${expected.join(', ')}]`;
  throw new RangeError(
    `[cross_entropy] targets of shape [${targets.shape.join(', ')}] do not fit logits of shape [${logits.shape.join(', ')}]${wanted}`,
  );
}

function smoothed(normalizer: mx.array, score: mx.array, mean: mx.array, smoothing: number): mx.array {
  const target = mx.multiply(score, 1 - smoothing);
  return mx.add(mx.subtract(normalizer, target), mx.multiply(mx.negative(mean), smoothing));
}

/** Keywords of {@link binary_cross_entropy}. */
export interface BinaryCrossEntropyKeywords {
  inputs: mx.array;
  targets: mx.array;
  weights?: mx.array | null;
  with_logits?: boolean;
  reduction?: Reduction;
}

/**
 * The cross entropy between predictions and targets of 0 or 1, as Python's `nn.losses.binary_cross_entropy`.
 *
 * @param inputs - Scores before the logistic function; or probabilities when `with_logits` is false, whose logarithms
 *   are taken to be at least −100.
 * @param targets - Zeros and ones, in the shape of `inputs`.
 * @param weights - Factor of each loss, in the shape of `inputs`.
 * @param with_logits - Whether `inputs` are scores. True by default.
 * @param reduction - `'none'`, `'mean'` (the default) or `'sum'`.
 * @returns The losses, or their mean or sum.
 * @throws RangeError when the shapes differ.
 * @example
 * nn.losses.binary_cross_entropy(mx.array([0.1, 1.2]), mx.array([0, 1]));   // 0.503804
 */
export function binary_cross_entropy(
  inputs: mx.array,
  targets: mx.array,
  weights?: mx.array | null | Partial<BinaryCrossEntropyKeywords>,
  with_logits?: boolean | Partial<BinaryCrossEntropyKeywords>,
  reduction?: Reduction | Partial<BinaryCrossEntropyKeywords>,
): mx.array;
export function binary_cross_entropy(...args: unknown[]): mx.array {
  const given = bind<BinaryCrossEntropyKeywords>('binary_cross_entropy', args, {
    inputs: REQUIRED,
    targets: REQUIRED,
    weights: null,
    with_logits: true,
    reduction: 'mean',
  });
  const { inputs, targets } = given;
  sameShape('binary_cross_entropy', { inputs, targets });
  const loss = given.with_logits
    ? mx.subtract(mx.logaddexp(inputs, 0), mx.multiply(inputs, targets))
    : probabilityLoss(inputs, targets);
  return reduce('binary_cross_entropy', weigh('binary_cross_entropy', loss, given.weights), given.reduction);
}

function probabilityLoss(inputs: mx.array, targets: mx.array): mx.array {
  const logYes = mx.maximum(mx.log(inputs), -100);
  const logNo = mx.maximum(mx.log(mx.subtract(1, inputs)), -100);
  return mx.negative(mx.add(mx.multiply(targets, logYes), mx.multiply(mx.subtract(1, targets), logNo)));
}

/** Keywords of {@link nll_loss} and {@link kl_div_loss}. */
export interface DistributionLossKeywords {
  inputs: mx.array;
  targets: mx.array;
  axis?: number;
  reduction?: Reduction;
}

/**
 * The negative log likelihood of targets under given log probabilities, as Python's `nn.losses.nll_loss`.
 *
 * @param inputs - Log probabilities.
 * @param targets - Whole numbers of the classes, in the shape of `inputs` without `axis`.
 * @param axis - The axis of the classes. The last by default.
 * @param reduction - `'none'` (the default), `'mean'` or `'sum'`.
 * @returns The losses, or their mean or sum.
 * @throws RangeError when the shapes do not fit, or for an unknown reduction.
 * @example
 * nn.losses.nll_loss(nn.log_softmax(logits), targets);
 */
export function nll_loss(
  inputs: mx.array,
  targets: mx.array,
  axis?: number | Partial<DistributionLossKeywords>,
  reduction?: Reduction | Partial<DistributionLossKeywords>,
): mx.array;
export function nll_loss(...args: unknown[]): mx.array {
  const { inputs, targets, axis, reduction } = bindDistribution('nll_loss', args);
  const picked = mx.take_along_axis(inputs, mx.expand_dims(targets, axis), axis);
  return reduce('nll_loss', mx.negative(mx.squeeze(picked, axis)), reduction);
}

/**
 * The Kullback-Leibler divergence of the predicted from the target distribution, as Python's `nn.losses.kl_div_loss`.
 *
 * @param inputs - Log probabilities of the prediction.
 * @param targets - Log probabilities of the target.
 * @param axis - The axis of the distribution. The last by default.
 * @param reduction - `'none'` (the default), `'mean'` or `'sum'`.
 * @returns The losses, or their mean or sum.
 * @throws RangeError when the shapes do not fit, or for an unknown reduction.
 * @example
 * nn.losses.kl_div_loss(nn.log_softmax(a), nn.log_softmax(b));
 */
export function kl_div_loss(
  inputs: mx.array,
  targets: mx.array,
  axis?: number | Partial<DistributionLossKeywords>,
  reduction?: Reduction | Partial<DistributionLossKeywords>,
): mx.array;
export function kl_div_loss(...args: unknown[]): mx.array {
  const { inputs, targets, axis, reduction } = bindDistribution('kl_div_loss', args);
  const divergence = mx.multiply(mx.exp(targets), mx.subtract(targets, inputs));
  return reduce('kl_div_loss', mx.sum(divergence, axis), reduction);
}

function bindDistribution(op: string, args: readonly unknown[]) {
  return bind<DistributionLossKeywords>(op, args, {
    inputs: REQUIRED,
    targets: REQUIRED,
    axis: -1,
    reduction: 'none',
  });
}

import * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { type Reduction, reduce, sameShape } from './reduce';

/** Keywords of {@link hinge_loss}. */
export interface HingeLossKeywords {
  inputs: mx.array;
  targets: mx.array;
  reduction?: Reduction;
}

/**
 * The hinge loss `max(0, 1 − y · prediction)`, as Python's `nn.losses.hinge_loss`.
 *
 * @param inputs - The predictions.
 * @param targets - −1 or 1 for each.
 * @param reduction - `'none'` (the default), `'mean'` or `'sum'`.
 * @returns The losses, or their mean or sum.
 * @throws RangeError when the shapes do not fit, or for an unknown reduction.
 * @example
 * nn.losses.hinge_loss(mx.array([0.5, 2]), mx.array([1, 1]));        // [0.5, 0]
 */
export function hinge_loss(
  inputs: mx.array,
  targets: mx.array,
  reduction?: Reduction | Partial<HingeLossKeywords>,
): mx.array;
export function hinge_loss(...args: unknown[]): mx.array {
  const { inputs, targets, reduction } = bind<HingeLossKeywords>('hinge_loss', args, {
    inputs: REQUIRED,
    targets: REQUIRED,
    reduction: 'none',
  });
  return reduce('hinge_loss', mx.maximum(mx.subtract(1, mx.multiply(inputs, targets)), 0), reduction);
}

/** Keywords of {@link margin_ranking_loss}. */
export interface MarginRankingLossKeywords {
  inputs1: mx.array;
  inputs2: mx.array;
  targets: mx.array;
  margin?: number;
  reduction?: Reduction;
}

/**
 * The loss `max(0, −y · (x₁ − x₂) + margin)` of a ranking, as Python's `nn.losses.margin_ranking_loss`.
 *
 * @param inputs1 - Scores of the first.
 * @param inputs2 - Scores of the second, in the same shape.
 * @param targets - 1 where the first should rank higher, −1 where the second should, in the same shape.
 * @param margin - How far apart the scores should be. 0 by default.
 * @param reduction - `'none'` (the default), `'mean'` or `'sum'`.
 * @returns The losses, or their mean or sum.
 * @throws RangeError when the shapes differ.
 * @example
 * nn.losses.margin_ranking_loss(mx.array([1]), mx.array([3]), mx.array([1]));   // [2]
 */
export function margin_ranking_loss(
  inputs1: mx.array,
  inputs2: mx.array,
  targets: mx.array,
  margin?: number | Partial<MarginRankingLossKeywords>,
  reduction?: Reduction | Partial<MarginRankingLossKeywords>,
): mx.array;
export function margin_ranking_loss(...args: unknown[]): mx.array {
  const given = bind<MarginRankingLossKeywords>('margin_ranking_loss', args, {
    inputs1: REQUIRED,
    inputs2: REQUIRED,
    targets: REQUIRED,
    margin: 0,
    reduction: 'none',
  });
  const { inputs1, inputs2, targets } = given;
  sameShape('margin_ranking_loss', { inputs1, inputs2, targets });
  const lead = mx.multiply(mx.negative(targets), mx.subtract(inputs1, inputs2));
  return reduce('margin_ranking_loss', mx.maximum(mx.add(lead, given.margin), 0), given.reduction);
}

/** Keywords of {@link triplet_loss}. */
export interface TripletLossKeywords {
  anchors: mx.array;
  positives: mx.array;
  negatives: mx.array;
  axis?: number;
  p?: number;
  margin?: number;
  eps?: number;
  reduction?: Reduction;
}

/**
 * How much nearer than by a margin an anchor is to the negative than to the positive sample, as Python's
 * `nn.losses.triplet_loss`.
 *
 * @param anchors - The anchors.
 * @param positives - Samples that should be near.
 * @param negatives - Samples that should be far.
 * @param axis - The axis of the vectors. The last by default.
 * @param p - Degree of the norm. 2 by default.
 * @param margin - The margin. 1 by default.
 * @param eps - Added to the sum under the root. 1e-6 by default.
 * @param reduction - `'none'` (the default), `'mean'` or `'sum'`.
 * @returns The losses, in the shape of the samples without `axis`, or their mean or sum.
 * @throws RangeError when the shapes do not fit, or for an unknown reduction.
 * @example
 * nn.losses.triplet_loss(anchors, positives, negatives, { margin: 0.5, reduction: 'mean' });
 */
export function triplet_loss(
  anchors: mx.array,
  positives: mx.array,
  negatives: mx.array,
  axis?: number | Partial<TripletLossKeywords>,
  p?: number | Partial<TripletLossKeywords>,
  margin?: number | Partial<TripletLossKeywords>,
  eps?: number | Partial<TripletLossKeywords>,
  reduction?: Reduction | Partial<TripletLossKeywords>,
): mx.array;
export function triplet_loss(...args: unknown[]): mx.array {
  const given = bind<TripletLossKeywords>('triplet_loss', args, {
    anchors: REQUIRED,
    positives: REQUIRED,
    negatives: REQUIRED,
    axis: -1,
    p: 2,
    margin: 1,
    eps: 1e-6,
    reduction: 'none',
  });
  const distance = (samples: mx.array): mx.array => {
    const powers = mx.power(mx.abs(mx.subtract(given.anchors, samples)), given.p);
    return mx.power(mx.add(mx.sum(powers, given.axis), given.eps), 1 / given.p);
  };
  const lead = mx.subtract(distance(given.positives), distance(given.negatives));
  return reduce('triplet_loss', mx.maximum(mx.add(lead, given.margin), 0), given.reduction);
}

/** Keywords of {@link cosine_similarity_loss}. */
export interface CosineSimilarityLossKeywords {
  x1: mx.array;
  x2: mx.array;
  axis?: number;
  eps?: number;
  reduction?: Reduction;
}

/**
 * The cosine of the angle between two sets of vectors, as Python's `nn.losses.cosine_similarity_loss`.
 *
 * @param x1 - The first vectors.
 * @param x2 - The second vectors.
 * @param axis - The axis of the vectors. 1 by default.
 * @param eps - Least denominator. 1e-8 by default.
 * @param reduction - `'none'` (the default), `'mean'` or `'sum'`.
 * @returns The cosines, or their mean or sum.
 * @throws RangeError when the shapes do not fit, or for an unknown reduction.
 * @example
 * nn.losses.cosine_similarity_loss(mx.array([[1, 0]]), mx.array([[1, 1]]));   // [0.707107]
 */
export function cosine_similarity_loss(
  x1: mx.array,
  x2: mx.array,
  axis?: number | Partial<CosineSimilarityLossKeywords>,
  eps?: number | Partial<CosineSimilarityLossKeywords>,
  reduction?: Reduction | Partial<CosineSimilarityLossKeywords>,
): mx.array;
export function cosine_similarity_loss(...args: unknown[]): mx.array {
  const { x1, x2, axis, eps, reduction } = bind<CosineSimilarityLossKeywords>('cosine_similarity_loss', args, {
    x1: REQUIRED,
    x2: REQUIRED,
    axis: 1,
    eps: 1e-8,
    reduction: 'none',
  });
  const lengths = mx.multiply(mx.linalg.norm(x1, { axis }), mx.linalg.norm(x2, { axis }));
  const loss = mx.divide(mx.sum(mx.multiply(x1, x2), axis), mx.maximum(lengths, eps));
  return reduce('cosine_similarity_loss', loss, reduction);
}

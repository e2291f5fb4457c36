import * as mx from '../core';
import { tree_map, tree_reduce } from '../utils';
import { bind, REQUIRED } from '../utils/keywords';

/** Keywords of {@link clip_grad_norm}. */
export interface ClipGradNormKeywords {
  max_norm: number;
}

/**
 * Scales gradients down together so that their common norm does not exceed a bound, as Python's `optim.clip_grad_norm`.
 *
 * @param grads - A tree of gradients.
 * @param max_norm - The bound, at least 0.
 * @returns The tree of scaled gradients, and the norm before, a scalar array.
 * @throws RangeError when the bound is negative.
 * @example
 * const [clipped, norm] = optim.clip_grad_norm(grads, 1);
 * norm.item() > 1;                                                   // true
 */
export function clip_grad_norm<T>(grads: T, max_norm: number | ClipGradNormKeywords): [clipped: T, norm: mx.array] {
  const bound = bind<ClipGradNormKeywords>('clip_grad_norm', [max_norm], { max_norm: REQUIRED }).max_norm;
  if (!(bound >= 0)) throw new RangeError(`[clip_grad_norm] max_norm must be at least 0, received ${bound}`);

  const add = (sum: mx.array | number, grad: mx.array): mx.array =>
    typeof sum === 'number' ? squaredNorm(grad) : mx.add(sum, squaredNorm(grad));
  const sum = tree_reduce(add, grads, 0) as mx.array | number;
  const norm = mx.sqrt(typeof sum === 'number' ? mx.array(sum) : sum);
  const normalizer = mx.minimum(mx.divide(bound, mx.add(norm, 1e-6)), 1);
  return [tree_map((grad: mx.array) => scale(grad, normalizer), grads) as T, norm];
}

function squaredNorm(grad: mx.array): mx.array {
  // The squares of float16 would overflow.
  const wide = grad.dtype === mx.float16 ? grad.astype(mx.float32) : grad;
  return mx.sum(mx.square(wide));
}

function scale(grad: mx.array, normalizer: mx.array): mx.array {
  // Cast afterwards, so that a small normalizer does not vanish in float16.
  const scaled = mx.multiply(grad, normalizer);
  if (scaled.dtype === grad.dtype || !mx.issubdtype(grad.dtype, mx.floating)) return scaled;
  return scaled.astype(grad.dtype);
}

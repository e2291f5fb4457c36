/**
 * Helpers of training, as Python's `mlx.nn.utils`.
 *
 * @packageDocumentation
 */
export { checkpoint } from './checkpoint';
export { type ClipGradNormShardedKeywords, clip_grad_norm_sharded } from './gradients';
export { value_and_grad } from './value_and_grad';

/**
 * Helpers of training, as Python's `mlx.nn.utils`.
 *
 * @packageDocumentation
 */
export { type ClipGradNormShardedKeywords, clip_grad_norm_sharded } from './gradients';

// Gradients that several processes have.
import * as mx from '../core';
import { type FlatTree, tree_flatten, tree_map, tree_reduce, tree_unflatten } from '../utils';
import { bind, REQUIRED } from '../utils/keywords';
import { groupOr } from './layers/sharding';

/** Keywords of {@link average_gradients}. */
export interface AverageGradientsKeywords {
  /** Whose gradients are averaged; all processes' by default. */
  group?: mx.distributed.Group | null;
  /** Bytes from which arrays that were put together are sent; 0 sends each by itself. 32 MiB by default. */
  all_reduce_size?: number;
  /** Stream of the communication; the backend's own by default. */
  communication_stream?: mx.StreamOrDevice | null;
}

type Sum = (x: mx.array) => mx.array;

/**
 * Averages gradients over the processes of a group, as Python's `nn.average_gradients`. Small arrays are sent together.
 *
 * @param gradients - A tree, of the same structure in all processes.
 * @param group - Whose gradients are averaged; all processes' by default.
 * @param all_reduce_size - Bytes from which arrays that were put together are sent; 0 sends each by itself. 32 MiB by
 *   default.
 * @param communication_stream - Stream of the communication; the backend's own by default.
 * @returns A tree of the averages; the gradients themselves when the group has one process.
 * @example
 * const [loss, grads] = nn.value_and_grad(model, (x, y) => nn.losses.mse_loss(model(x), y))(x, y);
 * const averaged = nn.average_gradients(grads);
 * utils.tree_flatten(averaged).length;                               // 4
 */
export function average_gradients<T>(
  gradients: T,
  group?: mx.distributed.Group | null | AverageGradientsKeywords,
  all_reduce_size?: number | AverageGradientsKeywords,
  communication_stream?: mx.StreamOrDevice | null | AverageGradientsKeywords,
): T;
export function average_gradients(gradients: unknown, ...args: unknown[]): unknown {
  const given = bind<AverageGradientsKeywords>('average_gradients', args, {
    group: null,
    all_reduce_size: 32 * 2 ** 20,
    communication_stream: null,
  });
  const { all_reduce_size, communication_stream: stream } = given;
  if (typeof all_reduce_size !== 'number') {
    throw new TypeError(`[average_gradients] all_reduce_size must be a number of bytes, received ${all_reduce_size}`);
  }
  const group = groupOr('average_gradients', given.group);
  const count = group.size();
  if (count === 1) return gradients;

  const mean: Sum = (x) => mx.divide(mx.distributed.all_sum(x, { group, stream }), count);
  const flat = tree_flatten(gradients) as FlatTree<mx.array>;
  if (flat.length === 0) return gradients;
  const mixed = flat.some(([, { dtype }]) => dtype !== flat[0]?.[1].dtype);
  if (all_reduce_size <= 0 || mixed) return tree_map(mean, gradients);
  return tree_unflatten(batches(flat, all_reduce_size).flatMap((batch) => meanOf(batch, mean)));
}

/** Consecutive gradients, together at least as large as a number of bytes. */
function batches(flat: FlatTree<mx.array>, least: number): FlatTree<mx.array>[] {
  const all: FlatTree<mx.array>[] = [];
  let bytes = least;
  for (const entry of flat) {
    if (bytes >= least) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)?.push(entry);
    bytes += entry[1].nbytes;
  }
  return all;
}

/** The means of gradients that are sent as one array. */
function meanOf(batch: FlatTree<mx.array>, mean: Sum): FlatTree<mx.array> {
  const ends: number[] = [];
  for (const [, { size }] of batch) ends.push((ends.at(-1) ?? 0) + size);
  ends.pop();
  const joined = mean(mx.concatenate(batch.map(([, gradient]) => gradient.reshape(-1))));
  const parts = mx.split(joined, ends);
  return batch.map(([path, { shape }], i) => [path, (parts[i] as mx.array).reshape(shape)]);
}

/** Keywords of {@link clip_grad_norm_sharded}. */
export interface ClipGradNormShardedKeywords {
  max_norm: number;
  /** Whose gradients the parts are of; all processes' by default. */
  group?: mx.distributed.Group | null;
}

/**
 * Scales gradients of which each process has a part so that the norm of all of them is at most a bound, as Python's
 * `mlx.nn.utils.clip_grad_norm_sharded`.
 *
 * @param gradients - A tree of this process's parts.
 * @param max_norm - The bound.
 * @param group - Whose gradients the parts are of; all processes' by default.
 * @returns The tree of scaled parts, and the norm before, a scalar array.
 * @example
 * const [clipped, norm] = nn.utils.clip_grad_norm_sharded({ w: mx.array([3, 4]) }, 1);
 * norm;                                                              // array(5, dtype=float32)
 */
export function clip_grad_norm_sharded<T>(
  gradients: T,
  max_norm: number | ClipGradNormShardedKeywords,
  group?: mx.distributed.Group | null | Omit<ClipGradNormShardedKeywords, 'max_norm'>,
): [clipped: T, norm: mx.array];
export function clip_grad_norm_sharded(gradients: unknown, ...args: unknown[]): [unknown, mx.array] {
  const given = bind<ClipGradNormShardedKeywords>('clip_grad_norm_sharded', args, { max_norm: REQUIRED, group: null });
  if (typeof given.max_norm !== 'number') {
    throw new TypeError(`[clip_grad_norm_sharded] max_norm must be a number, received ${given.max_norm}`);
  }
  const group = groupOr('clip_grad_norm_sharded', given.group);
  const add = (sum: mx.array | number, gradient: mx.array): mx.array => mx.sum(mx.square(gradient)).add(sum);
  const squares = tree_reduce(add, gradients, 0) as mx.array | number;
  const norm = mx.sqrt(mx.distributed.all_sum(squares, { group }));
  const factor = mx.minimum(mx.divide(given.max_norm, norm.add(1e-6)), 1);
  return [tree_map((gradient: mx.array) => mx.multiply(gradient, factor), gradients), norm];
}

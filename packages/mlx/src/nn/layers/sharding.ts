// How weights are divided among the processes of a group, and how gradients come together again.
import * as mx from '../../core';
import { tree_map_with_path } from '../../utils';
import { kindOf } from '../../utils/plain';

type Group = mx.distributed.Group;

/**
 * The parts of a fused weight, which are divided one by one: how many equal ones there are, or where they end, in
 * elements or as fractions of the whole.
 */
export type Segments = number | readonly number[];

/** Where a weight is divided: the axis, or the axis and the segments; nothing leaves the weight whole. */
export type Sharding = number | readonly [axis: number, segments: Segments] | null | undefined;

/** Says of each weight, by its path, where it is divided. */
export type ShardingPredicate = (path: string, weight: mx.array) => Sharding;

/** The group given, or that of all processes. */
export function groupOr(op: string, group: unknown): Group {
  if (group == null) return mx.distributed.init();
  if (group instanceof mx.distributed.Group) return group;
  throw new TypeError(`[${op}] group must be a group of processes, received ${kindOf(group)}`);
}

/** A size divided among the processes of a group. */
export function divided(op: string, what: string, size: number, group: Group): number {
  const count = group.size();
  if (size % count === 0) return size / count;
  throw new RangeError(`[${op}] the ${what} of size ${size} cannot be divided among ${count} processes`);
}

function split(weight: mx.array, segments: Segments, axis: number): mx.array[] {
  if (typeof segments === 'number' || segments.every(Number.isInteger)) return mx.split(weight, segments, axis);
  const length = weight.shape.at(axis) as number;
  return mx.split(
    weight,
    segments.map((end) => Math.trunc(end * length)),
    axis,
  );
}

function checkSegments(op: string, segments: unknown): asserts segments is Segments {
  const list = Array.isArray(segments) ? segments : [segments];
  if (list.length > 0 && list.every((end) => typeof end === 'number')) return;
  throw new TypeError(`[${op}] segments must be a number or a list of numbers, received ${kindOf(segments)}`);
}

/** This process's part of each weight of a tree. */
export function shard(op: string, parameters: unknown, predicate: ShardingPredicate, group: Group): any {
  const [rank, count] = [group.rank(), group.size()];
  return tree_map_with_path((path: string, weight: unknown) => {
    if (!(weight instanceof mx.array)) return weight;
    const sharding = predicate(path, weight);
    if (sharding == null) return weight;
    const [axis, segments] = Array.isArray(sharding) ? sharding : [sharding, 1];
    if (!Number.isInteger(axis)) {
      const received = kindOf(sharding);
      throw new TypeError(`[${op}] '${path}' must be divided at an axis, or [axis, segments], received ${received}`);
    }
    checkSegments(op, segments);
    const own = split(weight, segments, axis).map((part) => split(part, count, axis)[rank] as mx.array);
    return mx.contiguous(mx.concatenate(own, axis));
  }, parameters);
}

/** For linear layers whose output is divided among the processes. */
export const allToSharded =
  (segments: Segments): ShardingPredicate =>
  (path, weight) => [path.endsWith('bias') ? -1 : Math.max(weight.ndim - 2, 0), segments];

/** For linear layers whose input is divided among the processes. */
export const shardedToAll =
  (segments: Segments): ShardingPredicate =>
  (path) =>
    path.endsWith('bias') ? null : [-1, segments];

const same = (x: mx.array): mx.array => x;
const summers = new WeakMap<Group, (x: mx.array) => mx.array>();

/**
 * A function that returns its input, and whose gradient is the sum of the gradients of all processes, as Python's
 * `mlx.nn.layers.distributed.sum_gradients`.
 *
 * @param group - Whose gradients are summed.
 * @example
 * const identity = nn.layers.distributed.sum_gradients(mx.distributed.init());
 * identity(mx.array([1, 2]));                                        // array([1, 2], dtype=float32)
 */
export function sum_gradients(group: Group): (x: mx.array) => mx.array {
  if (groupOr('sum_gradients', group).size() === 1) return same;
  let summer = summers.get(group);
  if (!summer) {
    summer = mx.custom_function(same).vjp((_x, gradient: mx.array) => mx.distributed.all_sum(gradient, { group }));
    summers.set(group, summer);
  }
  return summer;
}

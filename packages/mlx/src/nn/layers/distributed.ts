/**
 * Dividing layers among processes, as Python's `mlx.nn.layers.distributed`.
 *
 * @packageDocumentation
 */
import type * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { kindOf } from '../../utils/plain';
import { isModule } from '../kinds';
import type { Module } from '../module';
import { Linear } from './linear';
import type { QuantizedLinear } from './quantized';
import { QuantizedAllToShardedLinear, QuantizedShardedToAllLinear } from './quantized-sharded';
import { AllToShardedLinear, ShardedToAllLinear } from './sharded';
import { allToSharded, groupOr, type Segments, type ShardingPredicate, shard, shardedToAll } from './sharding';

export { type Segments, type Sharding, type ShardingPredicate, sum_gradients } from './sharding';

/** Which side of a linear layer is divided among the processes: its output or its input. */
export type LinearSharding = 'all-to-sharded' | 'sharded-to-all';

/** Keywords of {@link shard_inplace} and {@link shard_linear}. */
export interface ShardKeywords {
  /** The parts of a fused weight, which are divided one by one. 1 by default. */
  segments?: Segments;
  /** Among whom to divide; all processes by default. */
  group?: mx.distributed.Group | null;
}

const PREDICATES: Record<LinearSharding, (segments: Segments) => ShardingPredicate> = {
  'all-to-sharded': allToSharded,
  'sharded-to-all': shardedToAll,
};

function checkSharding(op: string, sharding: unknown): asserts sharding is LinearSharding {
  if (typeof sharding === 'string' && Object.hasOwn(PREDICATES, sharding)) return;
  const names = Object.keys(PREDICATES).join(' or ');
  throw new RangeError(`[${op}] sharding must be ${names}, received '${sharding}'`);
}

function bindShard(op: string, args: readonly unknown[]) {
  const given = bind<ShardKeywords & { module: Module; sharding: LinearSharding | ShardingPredicate }>(op, args, {
    module: REQUIRED,
    sharding: REQUIRED,
    segments: 1,
    group: null,
  });
  if (!isModule(given.module)) throw new TypeError(`[${op}] module must be a module, received ${kindOf(given.module)}`);
  return { ...given, group: groupOr(op, given.group) };
}

/**
 * Replaces the parameters of a module by this process's parts of them, as Python's
 * `mlx.nn.layers.distributed.shard_inplace`. The module computes as before; communication is its own affair.
 *
 * @param module - The module, the same in all processes.
 * @param sharding - `'all-to-sharded'` or `'sharded-to-all'`, or a function that says of each weight, by its path,
 *   at which axis it is divided, or at which axis and in which segments; `null` leaves it whole.
 * @param segments - The parts of a fused weight, which are divided one by one, where `sharding` is a name.
 * @param group - Among whom to divide; all processes by default.
 * @throws RangeError when a weight cannot be divided, or for another name.
 * @example
 * const layer = new nn.Linear(2, 4);
 * nn.layers.distributed.shard_inplace(layer, 'all-to-sharded');
 * layer.weight.shape;                                                // [4, 2]
 */
export function shard_inplace(
  module: Module,
  sharding: LinearSharding | ShardingPredicate,
  keywords?: ShardKeywords,
): void;
export function shard_inplace(...args: unknown[]): void {
  const { module, sharding, segments, group } = bindShard('shard_inplace', args);
  if (typeof sharding !== 'function') checkSharding('shard_inplace', sharding);
  const predicate = typeof sharding === 'function' ? sharding : PREDICATES[sharding](segments);
  module.update(shard('shard_inplace', module.parameters(), predicate, group));
}

/**
 * Makes this process's part of a linear layer, which communicates by itself, as Python's
 * `mlx.nn.layers.distributed.shard_linear`. The layer itself stays as it is.
 *
 * @param module - A linear or quantized linear layer, the same in all processes.
 * @param sharding - `'all-to-sharded'` divides the output, `'sharded-to-all'` the input.
 * @param segments - The parts of a fused weight, which are divided one by one. 1 by default.
 * @param group - Among whom to divide; all processes by default.
 * @throws RangeError when the layer cannot be divided, or for another name.
 * @example
 * nn.layers.distributed.shard_linear(new nn.Linear(2, 4), 'sharded-to-all') instanceof nn.ShardedToAllLinear;   // true
 */
export function shard_linear(
  module: Linear | QuantizedLinear,
  sharding: LinearSharding,
  keywords?: ShardKeywords,
): AllToShardedLinear | ShardedToAllLinear | QuantizedAllToShardedLinear | QuantizedShardedToAllLinear;
export function shard_linear(...args: unknown[]): Module {
  const { module, sharding, segments, group } = bindShard('shard_linear', args);
  checkSharding('shard_linear', sharding);
  const output = sharding === 'all-to-sharded';
  if (module instanceof Linear) {
    return (output ? AllToShardedLinear : ShardedToAllLinear).from_linear(module, { segments, group });
  }
  const made = output ? QuantizedAllToShardedLinear : QuantizedShardedToAllLinear;
  return made.from_quantized_linear(module as QuantizedLinear, { segments, group });
}

// Linear layers divided among the processes of a group.
import * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { requireSizes } from '../check';
import { Module } from '../module';
import { bool } from '../print';
import type { Linear, LinearKeywords } from './linear';
import { allToSharded, divided, groupOr, type Segments, shard, shardedToAll, sum_gradients } from './sharding';

type Group = mx.distributed.Group;

/** Parameters of {@link AllToShardedLinear} and {@link ShardedToAllLinear}. */
export interface ShardedLinearKeywords extends LinearKeywords {
  /** Among whom the layer is divided; all processes by default. */
  group?: Group | null;
}

/** Keywords of `from_linear` and `from_quantized_linear`. */
export interface FromLinearKeywords {
  /** The parts of a fused weight, which are divided one by one. 1 by default. */
  segments?: Segments;
  /** Among whom the layer is divided; all processes by default. */
  group?: Group | null;
}

/** The keywords of a method that makes a sharded layer of an ordinary one. */
export function bindFrom(op: string, args: readonly unknown[]): { segments: Segments; group: Group } {
  const { segments, group } = bind<FromLinearKeywords>(op, args, { segments: 1, group: null });
  return { segments, group: groupOr(op, group) };
}

abstract class ShardedLinear extends Module {
  declare group: Group;
  declare weight: mx.array;
  declare bias?: mx.array;

  protected static bindLayer(op: string, args: readonly unknown[]): Required<ShardedLinearKeywords> {
    const given = bind<ShardedLinearKeywords>(op, args, {
      input_dims: REQUIRED,
      output_dims: REQUIRED,
      bias: true,
      group: null,
    });
    requireSizes(op, { input_dims: given.input_dims, output_dims: given.output_dims });
    return given;
  }

  protected draw(scale: number, weight: readonly [number, number], bias: number | false): void {
    this.weight = mx.random.uniform(-scale, scale, weight);
    if (bias !== false) this.bias = mx.random.uniform(-scale, scale, [bias]);
  }

  protected describe(input_dims: number, output_dims: number): string {
    return `input_dims=${input_dims}, output_dims=${output_dims}, bias=${bool(this.bias != null)}`;
  }
}

/**
 * A linear layer of whose output each process of a group computes a part, as Python's `nn.AllToShardedLinear`. All
 * give it the same input; the gradient of the input is summed over the group.
 *
 * Parameters: `weight` of shape `[output_dims / size, input_dims]` and `bias` of shape `[output_dims / size]`.
 *
 * @example
 * new nn.AllToShardedLinear(2, 4)(mx.zeros([3, 2])).shape;           // [3, 4]
 */
export class AllToShardedLinear extends ShardedLinear {
  /**
   * @param input_dims - Length of the last axis of the input.
   * @param output_dims - Length of the last axis of the whole output, which has to divide by the size of the group.
   * @param bias - Whether to add a bias. True by default.
   * @param group - Among whom the layer is divided; all processes by default.
   * @throws RangeError when the output cannot be divided among the processes.
   */
  constructor(
    input_dims: number,
    output_dims: number,
    bias?: boolean | Partial<ShardedLinearKeywords>,
    group?: Group | null | Partial<ShardedLinearKeywords>,
  );
  constructor(keywords: ShardedLinearKeywords);
  constructor(...args: unknown[]) {
    super();
    const { input_dims, output_dims, bias, group } = ShardedLinear.bindLayer('AllToShardedLinear', args);
    this.group = groupOr('AllToShardedLinear', group);
    const own = divided('AllToShardedLinear', 'output', output_dims, this.group);
    this.draw(Math.sqrt(1 / input_dims), [own, input_dims], bias && own);
  }

  override _extra_repr(): string {
    const [output_dims, input_dims] = this.weight.shape as [number, number];
    return this.describe(input_dims, output_dims * this.group.size());
  }

  override forward(x: mx.array): mx.array {
    const input = sum_gradients(this.group)(x);
    return this.bias ? mx.addmm(this.bias, input, this.weight.T) : mx.matmul(input, this.weight.T);
  }

  /**
   * Makes this process's part of a linear layer.
   *
   * @param linear_layer - The whole layer, the same in all processes.
   * @param segments - The parts of a fused weight, which are divided one by one. 1 by default.
   * @param group - Among whom the layer is divided; all processes by default.
   * @example
   * nn.AllToShardedLinear.from_linear(new nn.Linear(2, 6), { segments: 3 }).weight.shape;   // [6, 2]
   */
  static from_linear(linear_layer: Linear, keywords?: FromLinearKeywords): AllToShardedLinear {
    const op = 'AllToShardedLinear.from_linear';
    const { segments, group } = bindFrom(op, [keywords]);
    const [output_dims, input_dims] = linear_layer.weight.shape as [number, number];
    const layer = new this(input_dims, output_dims, linear_layer.bias != null, group);
    return layer.update(shard(op, linear_layer.parameters(), allToSharded(segments), group));
  }
}

/**
 * A linear layer of whose input each process of a group has a part, as Python's `nn.ShardedToAllLinear`. The results
 * are summed over the group, so that all get the whole output.
 *
 * Parameters: `weight` of shape `[output_dims, input_dims / size]` and `bias` of shape `[output_dims]`.
 *
 * @example
 * new nn.ShardedToAllLinear(2, 4)(mx.zeros([3, 2])).shape;           // [3, 4]
 */
export class ShardedToAllLinear extends ShardedLinear {
  /**
   * @param input_dims - Length of the last axis of the whole input, which has to divide by the size of the group.
   * @param output_dims - Length of the last axis of the output.
   * @param bias - Whether to add a bias. True by default.
   * @param group - Among whom the layer is divided; all processes by default.
   * @throws RangeError when the input cannot be divided among the processes.
   */
  constructor(
    input_dims: number,
    output_dims: number,
    bias?: boolean | Partial<ShardedLinearKeywords>,
    group?: Group | null | Partial<ShardedLinearKeywords>,
  );
  constructor(keywords: ShardedLinearKeywords);
  constructor(...args: unknown[]) {
    super();
    const { input_dims, output_dims, bias, group } = ShardedLinear.bindLayer('ShardedToAllLinear', args);
    this.group = groupOr('ShardedToAllLinear', group);
    const own = divided('ShardedToAllLinear', 'input', input_dims, this.group);
    this.draw(Math.sqrt(1 / input_dims), [output_dims, own], bias && output_dims);
  }

  override _extra_repr(): string {
    const [output_dims, input_dims] = this.weight.shape as [number, number];
    return this.describe(input_dims * this.group.size(), output_dims);
  }

  override forward(x: mx.array): mx.array {
    const y = mx.distributed.all_sum(mx.matmul(x, this.weight.T), { group: this.group });
    return this.bias ? mx.add(y, this.bias) : y;
  }

  /**
   * Makes this process's part of a linear layer.
   *
   * @param linear_layer - The whole layer, the same in all processes.
   * @param segments - The parts of a fused weight, which are divided one by one. 1 by default.
   * @param group - Among whom the layer is divided; all processes by default.
   * @example
   * nn.ShardedToAllLinear.from_linear(new nn.Linear(2, 6)).weight.shape;   // [6, 2]
   */
  static from_linear(linear_layer: Linear, keywords?: FromLinearKeywords): ShardedToAllLinear {
    const op = 'ShardedToAllLinear.from_linear';
    const { segments, group } = bindFrom(op, [keywords]);
    const [output_dims, input_dims] = linear_layer.weight.shape as [number, number];
    const layer = new this(input_dims, output_dims, linear_layer.bias != null, group);
    return layer.update(shard(op, linear_layer.parameters(), shardedToAll(segments), group));
  }
}

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

  /** What the processes divide among themselves. */
  protected abstract get divides(): 'input' | 'output';

  /** Draws this process's part of the weights. */
  protected initialize(op: string, args: readonly unknown[]): void {
    const { input_dims, output_dims, bias, group } = bind<ShardedLinearKeywords>(op, args, {
      input_dims: REQUIRED,
      output_dims: REQUIRED,
      bias: true,
      group: null,
    });
    requireSizes(op, { input_dims, output_dims });
    this.group = groupOr(op, group);
    const sizes = { input: input_dims, output: output_dims };
    sizes[this.divides] = divided(op, this.divides, sizes[this.divides], this.group);
    const scale = Math.sqrt(1 / input_dims);
    this.weight = mx.random.uniform(-scale, scale, [sizes.output, sizes.input]);
    if (bias) this.bias = mx.random.uniform(-scale, scale, [sizes.output]);
  }

  override _extra_repr(): string {
    const [output, input] = this.weight.shape as [number, number];
    const sizes = { input, output };
    sizes[this.divides] *= this.group.size();
    return `input_dims=${sizes.input}, output_dims=${sizes.output}, bias=${bool(this.bias != null)}`;
  }
}

/** What this process's part of a linear layer is made with. */
function bindWhole(op: string, { weight, bias }: Linear, args: readonly unknown[]) {
  const { segments, group } = bindFrom(op, args);
  const [output_dims, input_dims] = weight.shape as [number, number];
  return { options: { input_dims, output_dims, bias: bias != null, group }, segments, group };
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
    this.initialize('AllToShardedLinear', args);
  }

  protected override get divides() {
    return 'output' as const;
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
    const { options, segments, group } = bindWhole(op, linear_layer, [keywords]);
    return new this(options).update(shard(op, linear_layer.parameters(), allToSharded(segments), group));
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
    this.initialize('ShardedToAllLinear', args);
  }

  protected override get divides() {
    return 'input' as const;
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
    const { options, segments, group } = bindWhole(op, linear_layer, [keywords]);
    return new this(options).update(shard(op, linear_layer.parameters(), shardedToAll(segments), group));
  }
}

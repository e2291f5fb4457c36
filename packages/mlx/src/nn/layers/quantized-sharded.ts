// Quantized linear layers divided among the processes of a group.
import * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { requireSizes } from '../check';
import type { FreezeKeywords } from '../freezing';
import { bool } from '../print';
import { type QuantizationMode, Quantized } from './quantization';
import type { QuantizedLinear } from './quantized';
import { bindFrom, type FromLinearKeywords, type ShardedLinearKeywords } from './sharded';
import { allToSharded, divided, groupOr, shard, shardedToAll, sum_gradients } from './sharding';

type Group = mx.distributed.Group;

/** Parameters of {@link QuantizedAllToShardedLinear} and {@link QuantizedShardedToAllLinear}. */
export interface QuantizedShardedLinearKeywords extends ShardedLinearKeywords {
  /** Elements that share a scale. 64 by default. */
  group_size?: number;
  /** Bits of an element. 4 by default. */
  bits?: number;
  /** The way of quantizing. `'affine'` by default. */
  mode?: QuantizationMode;
}

/** The parameters after the sizes, by position; in last place stand those given by name. */
export type QuantizedShardedArguments = [
  bias?: boolean | Partial<QuantizedShardedLinearKeywords>,
  group_size?: number | Partial<QuantizedShardedLinearKeywords>,
  bits?: number | Partial<QuantizedShardedLinearKeywords>,
  mode?: QuantizationMode | Partial<QuantizedShardedLinearKeywords>,
  group?: Group | null | Partial<QuantizedShardedLinearKeywords>,
];

abstract class QuantizedShardedLinear extends Quantized {
  declare group: Group;
  declare bias?: mx.array;

  protected bindLayer(op: string, args: readonly unknown[]): Required<QuantizedShardedLinearKeywords> {
    const given = bind<QuantizedShardedLinearKeywords>(op, args, {
      input_dims: REQUIRED,
      output_dims: REQUIRED,
      bias: true,
      group_size: 64,
      bits: 4,
      mode: 'affine',
      group: null,
    });
    requireSizes(op, { input_dims: given.input_dims, output_dims: given.output_dims });
    this.configure(given);
    this.group = groupOr(op, given.group);
    return given;
  }

  protected fill(scale: number, weight: readonly [number, number], bias: number | false): void {
    this.pack(mx.random.uniform(-scale, scale, weight));
    if (bias !== false) this.bias = mx.zeros([bias]);
    this.freeze();
  }

  /** Unfreezes what the layer contains; its own parameters stay frozen. */
  override unfreeze(keywords: FreezeKeywords = {}): this {
    super.unfreeze(keywords);
    return this.freeze({ recurse: false });
  }

  protected describe(input_dims: number, output_dims: number): string {
    const bias = bool(this.bias != null);
    return `input_dims=${input_dims}, output_dims=${output_dims}, bias=${bias}, ${this.describeOptions()}`;
  }

  protected withBias(y: mx.array): mx.array {
    return this.bias ? mx.add(y, this.bias) : y;
  }
}

/** What this process's part of a quantized linear layer is made with. */
function bindWhole(op: string, { weight, bias, bits, group_size, mode }: QuantizedLinear, args: readonly unknown[]) {
  const { segments, group } = bindFrom(op, args);
  const [output_dims, packed] = weight.shape as [number, number];
  const input_dims = Math.floor((packed * 32) / bits);
  return { options: { input_dims, output_dims, bias: bias != null, group_size, bits, mode, group }, segments, group };
}

/**
 * A linear layer with a quantized weight, of whose output each process of a group computes a part, as Python's
 * `nn.QuantizedAllToShardedLinear`. Its parameters are frozen; the gradient of the input is summed over the group.
 *
 * @example
 * new nn.QuantizedAllToShardedLinear(64, 4)(mx.zeros([3, 64])).shape;    // [3, 4]
 */
export class QuantizedAllToShardedLinear extends QuantizedShardedLinear {
  /**
   * @param input_dims - Length of the last axis of the input.
   * @param output_dims - Length of the last axis of the whole output, which has to divide by the size of the group.
   * @param bias - Whether to add a bias. True by default.
   * @param group_size - Elements that share a scale. 64 by default.
   * @param bits - Bits of an element. 4 by default.
   * @param mode - The way of quantizing. `'affine'` by default.
   * @param group - Among whom the layer is divided; all processes by default.
   * @throws RangeError when the output cannot be divided among the processes.
   */
  constructor(input_dims: number, output_dims: number, ...options: QuantizedShardedArguments);
  constructor(keywords: QuantizedShardedLinearKeywords);
  constructor(...args: unknown[]) {
    super();
    const { input_dims, output_dims, bias } = this.bindLayer('QuantizedAllToShardedLinear', args);
    const own = divided('QuantizedAllToShardedLinear', 'output', output_dims, this.group);
    this.fill(Math.sqrt(1 / input_dims), [own, input_dims], bias && own);
  }

  override _extra_repr(): string {
    return this.describe(this.unpacked, (this.weight.shape[0] as number) * this.group.size());
  }

  override forward(x: mx.array): mx.array {
    return this.withBias(this.product(sum_gradients(this.group)(x)));
  }

  /**
   * Makes this process's part of a quantized linear layer.
   *
   * @param quantized_linear_layer - The whole layer, the same in all processes.
   * @param segments - The parts of a fused weight, which are divided one by one. 1 by default.
   * @param group - Among whom the layer is divided; all processes by default.
   * @example
   * const whole = new nn.QuantizedLinear(64, 4);
   * nn.QuantizedAllToShardedLinear.from_quantized_linear(whole).scales.shape;   // [4, 1]
   */
  static from_quantized_linear(
    quantized_linear_layer: QuantizedLinear,
    keywords?: FromLinearKeywords,
  ): QuantizedAllToShardedLinear {
    const op = 'QuantizedAllToShardedLinear.from_quantized_linear';
    const { options, segments, group } = bindWhole(op, quantized_linear_layer, [keywords]);
    return new this(options).update(shard(op, quantized_linear_layer.parameters(), allToSharded(segments), group));
  }
}

/**
 * A linear layer with a quantized weight, of whose input each process of a group has a part, as Python's
 * `nn.QuantizedShardedToAllLinear`. Its parameters are frozen; the results are summed over the group.
 *
 * @example
 * new nn.QuantizedShardedToAllLinear(64, 4)(mx.zeros([3, 64])).shape;    // [3, 4]
 */
export class QuantizedShardedToAllLinear extends QuantizedShardedLinear {
  /**
   * @param input_dims - Length of the last axis of the whole input, which has to divide by the size of the group.
   * @param output_dims - Length of the last axis of the output.
   * @param bias - Whether to add a bias. True by default.
   * @param group_size - Elements that share a scale. 64 by default.
   * @param bits - Bits of an element. 4 by default.
   * @param mode - The way of quantizing. `'affine'` by default.
   * @param group - Among whom the layer is divided; all processes by default.
   * @throws RangeError when the input cannot be divided among the processes.
   */
  constructor(input_dims: number, output_dims: number, ...options: QuantizedShardedArguments);
  constructor(keywords: QuantizedShardedLinearKeywords);
  constructor(...args: unknown[]) {
    super();
    const { input_dims, output_dims, bias } = this.bindLayer('QuantizedShardedToAllLinear', args);
    const own = divided('QuantizedShardedToAllLinear', 'input', input_dims, this.group);
    this.fill(Math.sqrt(1 / input_dims), [output_dims, own], bias && output_dims);
  }

  override _extra_repr(): string {
    return this.describe(this.unpacked * this.group.size(), this.weight.shape[0] as number);
  }

  override forward(x: mx.array): mx.array {
    return this.withBias(mx.distributed.all_sum(this.product(x), { group: this.group }));
  }

  /**
   * Makes this process's part of a quantized linear layer.
   *
   * @param quantized_linear_layer - The whole layer, the same in all processes.
   * @param segments - The parts of a fused weight, which are divided one by one. 1 by default.
   * @param group - Among whom the layer is divided; all processes by default.
   * @example
   * const whole = new nn.QuantizedLinear(64, 4);
   * nn.QuantizedShardedToAllLinear.from_quantized_linear(whole).scales.shape;   // [4, 1]
   */
  static from_quantized_linear(
    quantized_linear_layer: QuantizedLinear,
    keywords?: FromLinearKeywords,
  ): QuantizedShardedToAllLinear {
    const op = 'QuantizedShardedToAllLinear.from_quantized_linear';
    const { options, segments, group } = bindWhole(op, quantized_linear_layer, [keywords]);
    return new this(options).update(shard(op, quantized_linear_layer.parameters(), shardedToAll(segments), group));
  }
}

import * as mx from '../../core';
import { bind, option, REQUIRED } from '../../utils/keywords';
import { requireSizes } from '../check';
import { Module } from '../module';
import { Linear } from './linear';

/**
 * A mask of attention scores: `'causal'`, or an array that broadcasts to `[batch, heads, queries, keys]`, boolean (true
 * keeps) or added to the scores.
 */
export type AttentionMask = mx.array | 'causal' | null;

/** Parameters of {@link MultiHeadAttention}. */
export interface MultiHeadAttentionKeywords {
  dims: number;
  num_heads: number;
  query_input_dims?: number | null;
  key_input_dims?: number | null;
  value_input_dims?: number | null;
  value_dims?: number | null;
  value_output_dims?: number | null;
  bias?: boolean;
}

/**
 * Scaled dot product attention with several heads, as Python's `nn.MultiHeadAttention`.
 *
 * Queries, keys, values and the output are projected linearly, without biases by default.
 *
 * @throws RangeError when the heads do not divide the dimensions.
 * @example
 * const attention = new nn.MultiHeadAttention(16, 4);
 * const x = mx.random.normal([2, 5, 16]);
 * attention(x, x, x, nn.MultiHeadAttention.create_additive_causal_mask(5)).shape;   // [2, 5, 16]
 */
export class MultiHeadAttention extends Module {
  declare num_heads: number;
  declare query_proj: Linear;
  declare key_proj: Linear;
  declare value_proj: Linear;
  declare out_proj: Linear;

  /**
   * @param dims - Dimensions of the model, and the default of the other dimensions.
   * @param num_heads - Number of heads; it divides `dims`.
   * @param query_input_dims - Dimensions of the queries given. `dims` by default.
   * @param key_input_dims - Dimensions of the keys given. `dims` by default.
   * @param value_input_dims - Dimensions of the values given. `key_input_dims` by default.
   * @param value_dims - Dimensions of the projected values. `dims` by default.
   * @param value_output_dims - Dimensions of the output. `dims` by default.
   * @param bias - Whether the projections have biases. False by default.
   */
  constructor(
    dims: number,
    num_heads: number,
    query_input_dims?: number | null | Partial<MultiHeadAttentionKeywords>,
    key_input_dims?: number | null | Partial<MultiHeadAttentionKeywords>,
    value_input_dims?: number | null | Partial<MultiHeadAttentionKeywords>,
    value_dims?: number | null | Partial<MultiHeadAttentionKeywords>,
    value_output_dims?: number | null | Partial<MultiHeadAttentionKeywords>,
    bias?: boolean | Partial<MultiHeadAttentionKeywords>,
  );
  constructor(keywords: MultiHeadAttentionKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<MultiHeadAttentionKeywords>('MultiHeadAttention', args, {
      dims: REQUIRED,
      num_heads: REQUIRED,
      query_input_dims: null,
      key_input_dims: null,
      value_input_dims: null,
      value_dims: null,
      value_output_dims: null,
      bias: false,
    });
    const { dims, num_heads, bias, ...inner } = given;
    requireSizes('MultiHeadAttention', { dims, num_heads, ...inner });
    if (dims % num_heads !== 0) {
      throw new RangeError(
        `[MultiHeadAttention] the number of heads must divide dims, received dims=${dims} and num_heads=${num_heads}`,
      );
    }
    const keyInput = given.key_input_dims ?? dims;
    const valueDims = given.value_dims ?? dims;

    this.num_heads = num_heads;
    this.query_proj = new Linear(given.query_input_dims ?? dims, dims, bias);
    this.key_proj = new Linear(keyInput, dims, bias);
    this.value_proj = new Linear(given.value_input_dims ?? keyInput, valueDims, bias);
    this.out_proj = new Linear(valueDims, given.value_output_dims ?? dims, bias);
  }

  /**
   * @param queries - Shape `[batch, queries, query_input_dims]`.
   * @param keys - Shape `[batch, keys, key_input_dims]`.
   * @param values - Shape `[batch, keys, value_input_dims]`.
   * @param mask - What the queries may see; everything by default.
   * @returns Shape `[batch, queries, value_output_dims]`.
   */
  override forward(
    queries: mx.array,
    keys: mx.array,
    values: mx.array,
    mask: AttentionMask | { mask?: AttentionMask } = null,
  ): mx.array {
    const q = this.split(this.query_proj(queries));
    const k = this.split(this.key_proj(keys));
    const v = this.split(this.value_proj(values));
    const scale = Math.sqrt(1 / q.shape[3]!);
    const mixed = mx.fast.scaled_dot_product_attention(q, k, v, {
      scale,
      mask: option<AttentionMask>('MultiHeadAttention', 'mask', mask, null),
    });
    return this.out_proj(mx.flatten(mx.transpose(mixed, [0, 2, 1, 3]), -2, -1));
  }

  /** From `[batch, length, dims]` to `[batch, heads, length, dims / heads]`. */
  private split(x: mx.array): mx.array {
    return mx.transpose(mx.unflatten(x, -1, [this.num_heads, -1]), [0, 2, 1, 3]);
  }

  /**
   * A mask that keeps each position from seeing later ones: 0 where a position may look, the dtype's lowest number
   * elsewhere.
   *
   * @param N - Length of the sequence.
   * @param dtype - A floating dtype. float32 by default.
   * @returns Shape `[N, N]`.
   * @example
   * nn.MultiHeadAttention.create_additive_causal_mask(3);
   */
  static create_additive_causal_mask(N: number, dtype: mx.Dtype | { dtype?: mx.Dtype } = mx.float32): mx.array {
    const given = option<mx.Dtype>('create_additive_causal_mask', 'dtype', dtype, mx.float32);
    const indices = mx.arange(N);
    const later = mx.less(mx.expand_dims(indices, 1), mx.expand_dims(indices, 0));
    return mx.multiply(later.astype(given), lowest(given));
  }
}

const LOWEST: Record<string, number> = {
  float16: -65504,
  bfloat16: -3.3895313892515355e38,
  float32: -3.4028234663852886e38,
  float64: -Number.MAX_VALUE,
};

/** The lowest finite number of a floating dtype. */
function lowest(dtype: mx.Dtype): number {
  const found = LOWEST[dtype.name];
  if (found === undefined) {
    throw new TypeError(`[create_additive_causal_mask] dtype must be floating, received ${dtype.name}`);
  }
  return found;
}

import type * as mx from '../../core';
import { add } from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { relu } from '../activations';
import { Module } from '../module';
import { type AttentionMask, MultiHeadAttention } from './attention';
import { Dropout } from './dropout';
import { Linear } from './linear';
import { LayerNorm } from './normalization';

/** From an array to one of the same shape. */
export type ActivationFunction = (x: any) => any;

/** Parameters of the transformer layers. */
export interface TransformerLayerKeywords {
  dims: number;
  num_heads: number;
  mlp_dims?: number | null;
  dropout?: number;
  activation?: ActivationFunction;
  norm_first?: boolean;
}

/** The parameters of a transformer layer by position; in last place stand those given by name. */
export type LayerArguments<K = TransformerLayerKeywords> = [
  dims: number,
  num_heads: number,
  mlp_dims?: number | null | Partial<K>,
  dropout?: number | Partial<K>,
  activation?: ActivationFunction | Partial<K>,
  norm_first?: boolean | Partial<K>,
];

/** Defaults of {@link TransformerLayerKeywords}. */
export const LAYER_DEFAULTS = {
  dims: REQUIRED,
  num_heads: REQUIRED,
  mlp_dims: null,
  dropout: 0,
  activation: relu,
  norm_first: true,
} as const;

/** The mask of an encoder by name. */
export interface EncoderInputs {
  mask: AttentionMask;
}

/** The masks of a decoder by name. */
export interface DecoderMasks {
  x_mask?: AttentionMask;
  memory_mask?: AttentionMask;
}

/** Binds the inputs of an encoder or of one of its layers. */
export function bindEncoderInputs(op: string, args: readonly unknown[]) {
  return bind<EncoderInputs & { x: mx.array }>(op, args, { x: REQUIRED, mask: REQUIRED });
}

/** Binds the inputs of a decoder or of one of its layers. */
export function bindDecoderInputs(op: string, args: readonly unknown[]) {
  return bind<DecoderMasks & { x: mx.array; memory: mx.array }>(op, args, {
    x: REQUIRED,
    memory: REQUIRED,
    x_mask: REQUIRED,
    memory_mask: REQUIRED,
  });
}

/** One step of a layer: what is added to the stream, and the norm before or after it. */
function residual(x: mx.array, norm: LayerNorm, norm_first: boolean, step: (x: mx.array) => mx.array): mx.array {
  return norm_first ? add(x, step(norm(x) as mx.array)) : (norm(add(x, step(x))) as mx.array);
}

/**
 * One layer of a {@link TransformerEncoder}: attention and a two-layer perceptron, as Python's
 * `nn.TransformerEncoderLayer`.
 *
 * @example
 * new nn.TransformerEncoderLayer(16, 4)(mx.zeros([1, 5, 16]), null).shape;   // [1, 5, 16]
 */
export class TransformerEncoderLayer extends Module {
  declare attention: MultiHeadAttention;
  declare ln1: LayerNorm;
  declare ln2: LayerNorm;
  declare linear1: Linear;
  declare linear2: Linear;
  declare dropout1: Dropout;
  declare dropout2: Dropout;
  declare activation: ActivationFunction;
  declare norm_first: boolean;

  /**
   * @param dims - Dimensions of the model.
   * @param num_heads - Number of heads.
   * @param mlp_dims - Width of the perceptron. `4 · dims` by default.
   * @param dropout - Probability of dropout. 0 by default.
   * @param activation - Activation of the perceptron. `nn.relu` by default.
   * @param norm_first - Whether norms come before rather than after what they belong to. True by default.
   */
  constructor(...args: LayerArguments | [keywords: TransformerLayerKeywords]) {
    super();
    const { dims, num_heads, dropout, activation, norm_first, mlp_dims } = bind<TransformerLayerKeywords>(
      'TransformerEncoderLayer',
      args,
      LAYER_DEFAULTS,
    );
    const width = mlp_dims ?? dims * 4;
    this.attention = new MultiHeadAttention(dims, num_heads);
    this.ln1 = new LayerNorm(dims);
    this.ln2 = new LayerNorm(dims);
    this.linear1 = new Linear(dims, width);
    this.linear2 = new Linear(width, dims);
    this.dropout1 = new Dropout(dropout);
    this.dropout2 = new Dropout(dropout);
    this.activation = activation;
    this.norm_first = norm_first;
  }

  /**
   * @param x - Shape `[batch, length, dims]`.
   * @param mask - What each position may see; `null` for everything.
   */
  override forward(x: mx.array, mask: AttentionMask | EncoderInputs): mx.array;
  override forward(...args: unknown[]): mx.array {
    const { x, mask } = bindEncoderInputs('TransformerEncoderLayer', args);
    const attend = (y: mx.array): mx.array => this.dropout1(this.attention(y, y, y, mask));
    const perceive = (y: mx.array): mx.array => this.linear2(this.dropout2(this.activation(this.linear1(y))));
    return residual(residual(x, this.ln1, this.norm_first, attend), this.ln2, this.norm_first, perceive);
  }
}

/**
 * One layer of a {@link TransformerDecoder}: attention to itself and to the encoder, and a two-layer perceptron, as
 * Python's `nn.TransformerDecoderLayer`.
 *
 * @example
 * const x = mx.zeros([1, 5, 16]);
 * new nn.TransformerDecoderLayer(16, 4)(x, x, null, null).shape;     // [1, 5, 16]
 */
export class TransformerDecoderLayer extends Module {
  declare self_attention: MultiHeadAttention;
  declare cross_attention: MultiHeadAttention;
  declare ln1: LayerNorm;
  declare ln2: LayerNorm;
  declare ln3: LayerNorm;
  declare linear1: Linear;
  declare linear2: Linear;
  declare dropout1: Dropout;
  declare dropout2: Dropout;
  declare dropout3: Dropout;
  declare activation: ActivationFunction;
  declare norm_first: boolean;

  /** The parameters are those of {@link TransformerEncoderLayer}. */
  constructor(...args: LayerArguments | [keywords: TransformerLayerKeywords]) {
    super();
    const { dims, num_heads, dropout, activation, norm_first, mlp_dims } = bind<TransformerLayerKeywords>(
      'TransformerDecoderLayer',
      args,
      LAYER_DEFAULTS,
    );
    const width = mlp_dims ?? dims * 4;
    this.self_attention = new MultiHeadAttention(dims, num_heads);
    this.cross_attention = new MultiHeadAttention(dims, num_heads);
    this.ln1 = new LayerNorm(dims);
    this.ln2 = new LayerNorm(dims);
    this.ln3 = new LayerNorm(dims);
    this.linear1 = new Linear(dims, width);
    this.linear2 = new Linear(width, dims);
    this.dropout1 = new Dropout(dropout);
    this.dropout2 = new Dropout(dropout);
    this.dropout3 = new Dropout(dropout);
    this.activation = activation;
    this.norm_first = norm_first;
  }

  /**
   * @param x - Shape `[batch, length, dims]`.
   * @param memory - The encoder's output, shape `[batch, memory length, dims]`.
   * @param x_mask - What each position of `x` may see of `x`; `null` for everything.
   * @param memory_mask - What each position of `x` may see of `memory`; `null` for everything.
   */
  override forward(
    x: mx.array,
    memory: mx.array,
    x_mask: AttentionMask | DecoderMasks,
    memory_mask?: AttentionMask | DecoderMasks,
  ): mx.array;
  override forward(...args: unknown[]): mx.array {
    const { x, memory, x_mask, memory_mask } = bindDecoderInputs('TransformerDecoderLayer', args);
    const first = this.norm_first;
    const attend = (y: mx.array): mx.array => this.dropout1(this.self_attention(y, y, y, x_mask));
    const cross = (y: mx.array): mx.array => this.dropout2(this.cross_attention(y, memory, memory, memory_mask));
    const perceive = (y: mx.array): mx.array => this.linear2(this.dropout3(this.activation(this.linear1(y))));
    const attended = residual(x, this.ln1, first, attend);
    return residual(residual(attended, this.ln2, first, cross), this.ln3, first, perceive);
  }
}

import type * as mx from '../../core';
import { add } from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { relu } from '../activations';
import { Module } from '../module';
import { MultiHeadAttention } from './attention';
import { Dropout } from './dropout';
import { Linear } from './linear';
import { LayerNorm } from './normalization';

/** From an array to one of the same shape. */
export type ActivationFunction = (x: any) => any;

/** A mask of attention scores; see {@link MultiHeadAttention}. */
export type AttentionMask = mx.array | string | null;

/** Parameters of the transformer layers. */
export interface TransformerLayerKeywords {
  dims: number;
  num_heads: number;
  mlp_dims?: number | null;
  dropout?: number;
  activation?: ActivationFunction;
  norm_first?: boolean;
}

/** Parameters of the stacks of transformer layers. */
export interface TransformerStackKeywords extends TransformerLayerKeywords {
  num_layers: number;
}

type LayerArguments = [
  dims: number,
  num_heads: number,
  mlp_dims?: number | null | Partial<TransformerLayerKeywords>,
  dropout?: number | Partial<TransformerLayerKeywords>,
  activation?: ActivationFunction | Partial<TransformerLayerKeywords>,
  norm_first?: boolean | Partial<TransformerLayerKeywords>,
];

function bindLayer(op: string, args: readonly unknown[]) {
  return bind<TransformerLayerKeywords>(op, args, {
    dims: REQUIRED,
    num_heads: REQUIRED,
    mlp_dims: null,
    dropout: 0,
    activation: relu,
    norm_first: true,
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
    const { dims, num_heads, dropout, activation, norm_first, mlp_dims } = bindLayer('TransformerEncoderLayer', args);
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

  override forward(x: mx.array, mask: AttentionMask): mx.array {
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
    const { dims, num_heads, dropout, activation, norm_first, mlp_dims } = bindLayer('TransformerDecoderLayer', args);
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

  override forward(x: mx.array, memory: mx.array, x_mask: AttentionMask, memory_mask: AttentionMask): mx.array {
    const first = this.norm_first;
    const attend = (y: mx.array): mx.array => this.dropout1(this.self_attention(y, y, y, x_mask));
    const cross = (y: mx.array): mx.array => this.dropout2(this.cross_attention(y, memory, memory, memory_mask));
    const perceive = (y: mx.array): mx.array => this.linear2(this.dropout3(this.activation(this.linear1(y))));
    const attended = residual(x, this.ln1, first, attend);
    return residual(residual(attended, this.ln2, first, cross), this.ln3, first, perceive);
  }
}

type StackArguments = [
  num_layers: number,
  dims: number,
  num_heads: number,
  mlp_dims?: number | null | Partial<TransformerStackKeywords>,
  dropout?: number | Partial<TransformerStackKeywords>,
  activation?: ActivationFunction | Partial<TransformerStackKeywords>,
  norm_first?: boolean | Partial<TransformerStackKeywords>,
];

function bindStack(op: string, args: readonly unknown[]) {
  return bind<TransformerStackKeywords>(op, args, {
    num_layers: REQUIRED,
    dims: REQUIRED,
    num_heads: REQUIRED,
    mlp_dims: null,
    dropout: 0,
    activation: relu,
    norm_first: true,
  });
}

/**
 * A stack of {@link TransformerEncoderLayer}s and a last norm, as Python's `nn.TransformerEncoder`.
 *
 * @example
 * new nn.TransformerEncoder(2, 16, 4)(mx.zeros([1, 5, 16]), 'causal').shape;   // [1, 5, 16]
 */
export class TransformerEncoder extends Module {
  declare layers: TransformerEncoderLayer[];
  declare ln: LayerNorm;

  /**
   * @param num_layers - Number of layers; the other parameters are those of {@link TransformerEncoderLayer}.
   */
  constructor(...args: StackArguments | [keywords: TransformerStackKeywords]) {
    super();
    const { num_layers, ...options } = bindStack('TransformerEncoder', args);
    this.layers = Array.from({ length: num_layers }, () => new TransformerEncoderLayer(options));
    this.ln = new LayerNorm(options.dims);
  }

  override forward(x: mx.array, mask: AttentionMask): mx.array {
    for (const layer of this.layers) x = layer(x, mask);
    return this.ln(x);
  }
}

/**
 * A stack of {@link TransformerDecoderLayer}s and a last norm, as Python's `nn.TransformerDecoder`.
 *
 * @example
 * const x = mx.zeros([1, 5, 16]);
 * new nn.TransformerDecoder(2, 16, 4)(x, x, 'causal', null).shape;   // [1, 5, 16]
 */
export class TransformerDecoder extends Module {
  declare layers: TransformerDecoderLayer[];
  declare ln: LayerNorm;

  /**
   * @param num_layers - Number of layers; the other parameters are those of {@link TransformerEncoderLayer}.
   */
  constructor(...args: StackArguments | [keywords: TransformerStackKeywords]) {
    super();
    const { num_layers, ...options } = bindStack('TransformerDecoder', args);
    this.layers = Array.from({ length: num_layers }, () => new TransformerDecoderLayer(options));
    this.ln = new LayerNorm(options.dims);
  }

  override forward(x: mx.array, memory: mx.array, x_mask: AttentionMask, memory_mask: AttentionMask): mx.array {
    for (const layer of this.layers) x = layer(x, memory, x_mask, memory_mask);
    return this.ln(x);
  }
}

/** Parameters of {@link Transformer}. */
export interface TransformerKeywords extends Partial<TransformerLayerKeywords> {
  num_encoder_layers?: number;
  num_decoder_layers?: number;
  custom_encoder?: Module | null;
  custom_decoder?: Module | null;
}

/**
 * An encoder and a decoder, as Python's `nn.Transformer`.
 *
 * @example
 * const x = mx.zeros([1, 5, 16]);
 * new nn.Transformer(16, 4, 2, 2)(x, x, null, 'causal', null).shape;   // [1, 5, 16]
 */
export class Transformer extends Module {
  declare encoder: Module;
  declare decoder: Module;

  /**
   * @param dims - Dimensions of the model. 512 by default.
   * @param num_heads - Number of heads. 8 by default.
   * @param num_encoder_layers - Layers of the encoder. 6 by default.
   * @param num_decoder_layers - Layers of the decoder. 6 by default.
   * @param mlp_dims - Width of the perceptrons. `4 · dims` by default.
   * @param dropout - Probability of dropout. 0 by default.
   * @param activation - Activation of the perceptrons. `nn.relu` by default.
   * @param custom_encoder - Takes the place of the encoder.
   * @param custom_decoder - Takes the place of the decoder.
   * @param norm_first - Whether norms come before rather than after what they belong to. True by default.
   */
  constructor(
    dims?: number | TransformerKeywords,
    num_heads?: number | TransformerKeywords,
    num_encoder_layers?: number | TransformerKeywords,
    num_decoder_layers?: number | TransformerKeywords,
    mlp_dims?: number | null | TransformerKeywords,
    dropout?: number | TransformerKeywords,
    activation?: ActivationFunction | TransformerKeywords,
    custom_encoder?: Module | null | TransformerKeywords,
    custom_decoder?: Module | null | TransformerKeywords,
    norm_first?: boolean | TransformerKeywords,
  );
  constructor(...args: unknown[]) {
    super();
    const given = bind<TransformerKeywords>('Transformer', args, {
      dims: 512,
      num_heads: 8,
      num_encoder_layers: 6,
      num_decoder_layers: 6,
      mlp_dims: null,
      dropout: 0,
      activation: relu,
      custom_encoder: null,
      custom_decoder: null,
      norm_first: true,
    });
    const { num_encoder_layers, num_decoder_layers, custom_encoder, custom_decoder, ...options } = given;
    this.encoder = custom_encoder ?? new TransformerEncoder({ num_layers: num_encoder_layers, ...options });
    this.decoder = custom_decoder ?? new TransformerDecoder({ num_layers: num_decoder_layers, ...options });
  }

  override forward(
    src: mx.array,
    tgt: mx.array,
    src_mask: AttentionMask,
    tgt_mask: AttentionMask,
    memory_mask: AttentionMask,
  ): mx.array {
    const memory: mx.array = this.encoder(src, src_mask);
    return this.decoder(tgt, memory, tgt_mask, memory_mask);
  }
}

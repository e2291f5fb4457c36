import type * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { relu } from '../activations';
import { requireSizes } from '../check';
import { checkpoint } from '../checkpoint';
import { Module } from '../module';
import type { AttentionMask } from './attention';
import { LayerNorm } from './normalization';
import {
  type ActivationFunction,
  bindDecoderInputs,
  bindEncoderInputs,
  type DecoderMasks,
  type EncoderInputs,
  LAYER_DEFAULTS,
  type LayerArguments,
  TransformerDecoderLayer,
  TransformerEncoderLayer,
  type TransformerLayerKeywords,
} from './transformer-layers';

/** Parameters of the stacks of transformer layers. */
export interface TransformerStackKeywords extends TransformerLayerKeywords {
  num_layers: number;
  checkpoint?: boolean;
}

type StackArguments = [
  num_layers: number,
  ...layer: LayerArguments<TransformerStackKeywords>,
  checkpoint?: boolean | Partial<TransformerStackKeywords>,
];

/** A stack of layers and a last norm. */
abstract class TransformerStack<L extends TransformerEncoderLayer | TransformerDecoderLayer> extends Module {
  declare layers: L[];
  declare ln: LayerNorm;
  declare checkpoint: boolean;

  /** What it is a stack of. */
  protected abstract get layerType(): new (
    keywords: TransformerLayerKeywords,
  ) => L;

  /**
   * @param num_layers - Number of layers; the parameters after it are those of a layer.
   * @param checkpoint - Whether gradients run the layers again instead of keeping what they computed. False by default.
   */
  constructor(...args: StackArguments | [keywords: TransformerStackKeywords]) {
    super();
    const op = this.constructor.name;
    const { num_layers, checkpoint, ...options } = bind<TransformerStackKeywords>(op, args, {
      num_layers: REQUIRED,
      ...LAYER_DEFAULTS,
      checkpoint: false,
    });
    requireSizes(op, { num_layers }, 0);
    this.layers = Array.from({ length: num_layers }, () => new this.layerType(options));
    this.ln = new LayerNorm(options.dims);
    this.checkpoint = checkpoint;
  }

  protected run(x: mx.array, ...rest: unknown[]): mx.array {
    let y = x;
    for (const layer of this.layers) y = (this.checkpoint ? checkpoint(layer) : (layer as Module))(y, ...rest);
    return this.ln(y);
  }
}

/**
 * A stack of {@link TransformerEncoderLayer}s and a last norm, as Python's `nn.TransformerEncoder`.
 *
 * @example
 * new nn.TransformerEncoder(2, 16, 4)(mx.zeros([1, 5, 16]), 'causal').shape;   // [1, 5, 16]
 */
export class TransformerEncoder extends TransformerStack<TransformerEncoderLayer> {
  protected override get layerType() {
    return TransformerEncoderLayer;
  }

  /** The inputs are those of {@link TransformerEncoderLayer}. */
  override forward(x: mx.array, mask: AttentionMask | EncoderInputs): mx.array;
  override forward(...args: unknown[]): mx.array {
    const { x, mask } = bindEncoderInputs('TransformerEncoder', args);
    return this.run(x, mask);
  }
}

/**
 * A stack of {@link TransformerDecoderLayer}s and a last norm, as Python's `nn.TransformerDecoder`.
 *
 * @example
 * const x = mx.zeros([1, 5, 16]);
 * new nn.TransformerDecoder(2, 16, 4)(x, x, 'causal', null).shape;   // [1, 5, 16]
 */
export class TransformerDecoder extends TransformerStack<TransformerDecoderLayer> {
  protected override get layerType() {
    return TransformerDecoderLayer;
  }

  /** The inputs are those of {@link TransformerDecoderLayer}. */
  override forward(
    x: mx.array,
    memory: mx.array,
    x_mask: AttentionMask | DecoderMasks,
    memory_mask?: AttentionMask | DecoderMasks,
  ): mx.array;
  override forward(...args: unknown[]): mx.array {
    const { x, memory, x_mask, memory_mask } = bindDecoderInputs('TransformerDecoder', args);
    return this.run(x, memory, x_mask, memory_mask);
  }
}

/** Parameters of {@link Transformer}. */
export interface TransformerKeywords extends Partial<TransformerLayerKeywords> {
  num_encoder_layers?: number;
  num_decoder_layers?: number;
  custom_encoder?: Module | null;
  custom_decoder?: Module | null;
  checkpoint?: boolean;
}

/** The masks of a {@link Transformer} by name. */
export interface TransformerMasks {
  src_mask?: AttentionMask;
  tgt_mask?: AttentionMask;
  memory_mask?: AttentionMask;
}

interface TransformerInputs extends TransformerMasks {
  src: mx.array;
  tgt: mx.array;
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
   * @param checkpoint - Whether gradients run the layers again instead of keeping what they computed. False by default.
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
    checkpoint?: boolean | TransformerKeywords,
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
      checkpoint: false,
    });
    const { num_encoder_layers, num_decoder_layers, custom_encoder, custom_decoder, ...options } = given;
    this.encoder = custom_encoder ?? new TransformerEncoder({ num_layers: num_encoder_layers, ...options });
    this.decoder = custom_decoder ?? new TransformerDecoder({ num_layers: num_decoder_layers, ...options });
  }

  /**
   * @param src - The encoder's input, shape `[batch, source length, dims]`.
   * @param tgt - The decoder's input, shape `[batch, target length, dims]`.
   * @param src_mask - What each position of `src` may see of `src`; `null` for everything.
   * @param tgt_mask - What each position of `tgt` may see of `tgt`; `null` for everything.
   * @param memory_mask - What each position of `tgt` may see of the encoder's output; `null` for everything.
   */
  override forward(
    src: mx.array,
    tgt: mx.array,
    src_mask: AttentionMask | TransformerMasks,
    tgt_mask?: AttentionMask | TransformerMasks,
    memory_mask?: AttentionMask | TransformerMasks,
  ): mx.array;
  override forward(...args: unknown[]): mx.array {
    const { src, tgt, src_mask, tgt_mask, memory_mask } = bind<TransformerInputs>('Transformer', args, {
      src: REQUIRED,
      tgt: REQUIRED,
      src_mask: REQUIRED,
      tgt_mask: REQUIRED,
      memory_mask: REQUIRED,
    });
    const memory: mx.array = this.encoder(src, src_mask);
    return this.decoder(tgt, memory, tgt_mask, memory_mask);
  }
}

import * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { requireSizes } from '../check';
import { bool } from '../print';
import type { Embedding } from './embedding';
import type { Linear } from './linear';
import {
  QUANTIZATION_DEFAULTS,
  type QuantizationArguments,
  type QuantizationKeywords,
  type QuantizationMode,
  Quantized,
} from './quantization';

/** Parameters of {@link QuantizedEmbedding}. */
export interface QuantizedEmbeddingKeywords extends QuantizationKeywords {
  num_embeddings: number;
  dims: number;
}

/**
 * An embedding with a quantized table, as Python's `nn.QuantizedEmbedding`. Its parameters are frozen.
 *
 * @example
 * nn.QuantizedEmbedding.from_embedding(new nn.Embedding(100, 64), { bits: 8 });
 */
export class QuantizedEmbedding extends Quantized {
  declare num_embeddings: number;
  declare dims: number;

  /**
   * @param num_embeddings - How many different numbers there are.
   * @param dims - Length of the vectors.
   * @param group_size - Elements that share a scale.
   * @param bits - Bits of an element.
   * @param mode - The way of quantizing. `'affine'` by default.
   */
  constructor(num_embeddings: number, dims: number, ...options: QuantizationArguments);
  constructor(keywords: QuantizedEmbeddingKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<QuantizedEmbeddingKeywords>('QuantizedEmbedding', args, {
      num_embeddings: REQUIRED,
      dims: REQUIRED,
      ...QUANTIZATION_DEFAULTS,
    });
    const { num_embeddings, dims } = given;
    requireSizes('QuantizedEmbedding', { num_embeddings, dims });
    this.configure(given);
    this.pack(mx.random.normal([num_embeddings, dims], { scale: Math.sqrt(1 / dims) }));
    this.num_embeddings = num_embeddings;
    this.dims = dims;
    this.freeze();
  }

  override _extra_repr(): string {
    return `${this.num_embeddings}, ${this.dims}, ${this.describeOptions()}`;
  }

  override forward(x: mx.array): mx.array {
    const rows = (table: mx.array): mx.array => mx.take(table, x, 0);
    const { biases, group_size, bits, mode } = this;
    return mx.dequantize(rows(this.weight), rows(this.scales), biases ? rows(biases) : null, group_size, bits, mode);
  }

  /**
   * Multiplies by the table, as a linear layer without bias would.
   *
   * @param x - Array whose last axis has length `dims`.
   * @returns Array whose last axis has length `num_embeddings`.
   * @example
   * new nn.QuantizedEmbedding(100, 64).as_linear(mx.zeros([2, 64])).shape;   // [2, 100]
   */
  as_linear(x: mx.array): mx.array {
    return this.product(x);
  }

  /**
   * Makes a quantized embedding from an ordinary one.
   *
   * @param embedding_layer - The layer whose table is quantized.
   * @param options - `group_size`, `bits` and `mode` in this order, or as keywords.
   * @example
   * nn.QuantizedEmbedding.from_embedding(new nn.Embedding(100, 64)).bits;   // 4
   */
  static from_embedding(embedding_layer: Embedding, ...options: QuantizationArguments): QuantizedEmbedding {
    const [count, dims] = embedding_layer.weight.shape as [number, number];
    const layer = new this(count, dims, bindQuantization('QuantizedEmbedding.from_embedding', options));
    layer.pack(embedding_layer.weight);
    return layer;
  }
}

/** Parameters of {@link QuantizedLinear}. */
export interface QuantizedLinearKeywords extends QuantizationKeywords {
  input_dims: number;
  output_dims: number;
  bias?: boolean;
}

/**
 * A linear layer with a quantized weight, as Python's `nn.QuantizedLinear`. Its parameters are frozen.
 *
 * @throws RangeError, of a call, when the last axis of an input has another length than the layer was made for.
 * @example
 * nn.QuantizedLinear.from_linear(new nn.Linear(64, 32), { bits: 8 });
 */
export class QuantizedLinear extends Quantized {
  declare bias?: mx.array;

  /**
   * @param input_dims - Length of the last axis of the input.
   * @param output_dims - Length of the last axis of the output.
   * @param bias - Whether to add a bias. True by default.
   * @param group_size - Elements that share a scale.
   * @param bits - Bits of an element.
   * @param mode - The way of quantizing. `'affine'` by default.
   */
  constructor(
    input_dims: number,
    output_dims: number,
    bias?: boolean | Partial<QuantizedLinearKeywords>,
    ...options: QuantizationArguments
  );
  constructor(keywords: QuantizedLinearKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<QuantizedLinearKeywords>('QuantizedLinear', args, {
      input_dims: REQUIRED,
      output_dims: REQUIRED,
      bias: true,
      ...QUANTIZATION_DEFAULTS,
    });
    requireSizes('QuantizedLinear', { input_dims: given.input_dims, output_dims: given.output_dims });
    this.configure(given);
    const scale = Math.sqrt(1 / given.input_dims);
    this.pack(mx.random.uniform(-scale, scale, [given.output_dims, given.input_dims]));
    if (given.bias) this.bias = mx.zeros([given.output_dims]);
    this.freeze();
  }

  override _extra_repr(): string {
    const dims = `input_dims=${this.unpacked}, output_dims=${this.weight.shape[0]}`;
    return `${dims}, bias=${bool(this.bias != null)}, ${this.describeOptions()}`;
  }

  override forward(x: mx.array): mx.array {
    const y = this.product(x);
    return this.bias ? mx.add(y, this.bias) : y;
  }

  /**
   * Makes a quantized linear layer from an ordinary one.
   *
   * @param linear_layer - The layer whose weight is quantized; its bias is kept.
   * @param options - `group_size`, `bits` and `mode` in this order, or as keywords.
   * @example
   * nn.QuantizedLinear.from_linear(new nn.Linear(64, 32), 32, 8).bits;   // 8
   */
  static from_linear(linear_layer: Linear, ...options: QuantizationArguments): QuantizedLinear {
    const [output_dims, input_dims] = linear_layer.weight.shape as [number, number];
    const given = bindQuantization('QuantizedLinear.from_linear', options);
    const layer = new this(input_dims, output_dims, false, given);
    layer.pack(linear_layer.weight);
    if (linear_layer.bias) layer.bias = linear_layer.bias;
    return layer;
  }
}

/** Parameters of {@link QQLinear}. */
export interface QQLinearKeywords extends QuantizationKeywords {
  input_dims: number;
  output_dims: number;
}

/**
 * A linear layer that quantizes its input and its weight, as Python's `nn.QQLinear`.
 *
 * In training the weight is kept in full and quantized on the fly, with gradients; in evaluation it is stored
 * quantized.
 * There is no bias.
 *
 * @throws RangeError, of a call, when the last axis of an input has another length than the layer was made for.
 * @example
 * nn.QQLinear.from_linear(new nn.Linear(64, 32, { bias: false }), { mode: 'mxfp8' });
 */
export class QQLinear extends Quantized {
  declare _quantized: boolean;

  /**
   * @param input_dims - Length of the last axis of the input.
   * @param output_dims - Length of the last axis of the output.
   * @param group_size - Elements that share a scale.
   * @param bits - Bits of an element.
   * @param mode - `'nvfp4'` (the default) or `'mxfp8'`.
   */
  constructor(input_dims: number, output_dims: number, ...options: QuantizationArguments);
  constructor(keywords: QQLinearKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<QQLinearKeywords>('QQLinear', args, {
      input_dims: REQUIRED,
      output_dims: REQUIRED,
      ...QUANTIZATION_DEFAULTS,
      mode: 'nvfp4',
    });
    requireSizes('QQLinear', { input_dims: given.input_dims, output_dims: given.output_dims });
    this.configure(given);
    const scale = Math.sqrt(1 / given.input_dims);
    this.weight = mx.random.uniform(-scale, scale, [given.output_dims, given.input_dims]);
    this._quantized = false;
  }

  override _extra_repr(): string {
    const [output_dims, width] = this.weight.shape;
    const input_dims = this._quantized ? this.unpacked : width;
    return `input_dims=${input_dims}, output_dims=${output_dims}, ${this.describeOptions()}`;
  }

  /**
   * Stores the weight quantized.
   *
   * @example
   * const layer = new nn.QQLinear(64, 32);
   * layer.quantize();
   * layer.weight.dtype;                                                // mlx.core.uint32
   */
  quantize(): void {
    if (this._quantized) return;
    this.pack(this.weight);
    this._quantized = true;
  }

  /**
   * Stores the weight in full.
   *
   * @example
   * const layer = new nn.QQLinear(64, 32).eval();
   * layer.dequantize();
   * layer.weight.dtype;                                                // mlx.core.bfloat16
   */
  dequantize(): void {
    if (!this._quantized) return;
    const { group_size, bits, mode } = this;
    this.weight = mx.dequantize(this.weight, this.scales, null, group_size, bits, mode);
    delete (this as { scales?: mx.array }).scales;
    this._quantized = false;
  }

  override _set_training_mode(mode: boolean): void {
    super._set_training_mode(mode);
    if (mode) this.dequantize();
    else this.quantize();
  }

  override forward(x: mx.array): mx.array {
    const { weight, group_size, bits, mode } = this;
    return mx.qqmm(x, weight, this._quantized ? this.scales : null, group_size, bits, mode);
  }

  /**
   * Makes such a layer from an ordinary one without bias, in the same mode.
   *
   * @param linear_layer - The layer whose weight is quantized.
   * @param options - `group_size`, `bits` and `mode` in this order, or as keywords.
   * @throws RangeError when the layer has a bias.
   * @example
   * nn.QQLinear.from_linear(new nn.Linear(64, 32, false), { mode: 'mxfp8' }).mode;   // 'mxfp8'
   */
  static from_linear(linear_layer: Linear, ...options: QuantizationArguments): QQLinear {
    if (linear_layer.bias) throw new RangeError('[QQLinear.from_linear] the layer has a bias, which QQLinear has not');
    const [output_dims, input_dims] = linear_layer.weight.shape as [number, number];
    const given = bindQuantization('QQLinear.from_linear', options, 'nvfp4');
    const layer = new this(input_dims, output_dims, given);
    layer.weight = linear_layer.weight;
    return layer.train(linear_layer.training);
  }
}

function bindQuantization(op: string, options: readonly unknown[], mode: QuantizationMode = 'affine') {
  return bind<QuantizationKeywords>(op, options, { ...QUANTIZATION_DEFAULTS, mode });
}

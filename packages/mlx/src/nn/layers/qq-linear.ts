import * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import type { Linear } from './linear';
import { type QuantizationKeywords, type QuantizationMode, Quantized } from './quantized';

/** Parameters of {@link QQLinear}. */
export interface QQLinearKeywords extends QuantizationKeywords {
  input_dims: number;
  output_dims: number;
}

/**
 * A linear layer that quantizes its input and its weight, as Python's `nn.QQLinear`.
 *
 * In training the weight is kept in full and quantized on the fly, with gradients; in evaluation it is stored quantized.
 * There is no bias.
 *
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
  constructor(
    input_dims: number,
    output_dims: number,
    group_size?: number | null | QuantizationKeywords,
    bits?: number | null | QuantizationKeywords,
    mode?: QuantizationMode | QuantizationKeywords,
  );
  constructor(keywords: QQLinearKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<QQLinearKeywords>('QQLinear', args, {
      input_dims: REQUIRED,
      output_dims: REQUIRED,
      group_size: null,
      bits: null,
      mode: 'nvfp4',
    });
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

  /** Stores the weight quantized. */
  quantize(): void {
    if (this._quantized) return;
    this.pack(this.weight);
    this._quantized = true;
  }

  /** Stores the weight in full. */
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

  /** Makes such a layer from an ordinary one without bias, in the same mode. */
  static from_linear(
    linear_layer: Linear,
    ...options: [
      group_size?: number | null | QuantizationKeywords,
      bits?: number | null | QuantizationKeywords,
      mode?: QuantizationMode | QuantizationKeywords,
    ]
  ): QQLinear {
    if (linear_layer.bias) throw new RangeError('[QQLinear.from_linear] the layer has a bias, which QQLinear has not');
    const [output_dims, input_dims] = linear_layer.weight.shape as [number, number];
    const given = bind<QuantizationKeywords>('QQLinear.from_linear', options, {
      group_size: null,
      bits: null,
      mode: 'nvfp4',
    });
    const layer = new this(input_dims, output_dims, given);
    layer.weight = linear_layer.weight;
    return layer.train(linear_layer.training);
  }
}

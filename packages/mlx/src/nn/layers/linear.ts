import * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { requireArray, requireSizes } from '../check';
import { Module } from '../module';
import { bool } from '../print';
import { project } from './affine';
import { QUANTIZATION_DEFAULTS, type QuantizationKeywords, type QuantizationMode } from './quantization';
import { QQLinear, QuantizedLinear } from './quantized';

/**
 * Returns its input, whatever it was made with, as Python's `nn.Identity`.
 *
 * @example
 * new nn.Identity()(x);                                              // x
 */
export class Identity extends Module {
  /** @param _args - Anything; it is ignored. */
  constructor(..._args: unknown[]) {
    super();
  }

  override forward(x: mx.array): mx.array {
    return x;
  }
}

/** Keywords of `to_quantized`. */
export interface ToQuantizedKeywords extends QuantizationKeywords {
  quantize_input?: boolean;
}

/** Parameters of {@link Linear}. */
export interface LinearKeywords {
  input_dims: number;
  output_dims: number;
  bias?: boolean;
}

/**
 * An affine map of the last axis, `x Wᵀ + b`, as Python's `nn.Linear`.
 *
 * Parameters: `weight` of shape `[output_dims, input_dims]` and `bias` of shape `[output_dims]`, both drawn uniformly
 * between ±1/√input_dims.
 *
 * @throws RangeError, of a call, when the last axis of an input has another length than the layer was made for.
 * @example
 * new nn.Linear(2, 3, { bias: false })(mx.zeros([4, 2])).shape;      // [4, 3]
 */
export class Linear extends Module {
  declare weight: mx.array;
  declare bias?: mx.array;

  /**
   * @param input_dims - Length of the last axis of the input.
   * @param output_dims - Length of the last axis of the output.
   * @param bias - Whether to add a bias. True by default.
   */
  constructor(input_dims: number, output_dims: number, bias?: boolean | Partial<LinearKeywords>);
  constructor(keywords: LinearKeywords);
  constructor(...args: unknown[]) {
    super();
    const { input_dims, output_dims, bias } = bind<LinearKeywords>('Linear', args, {
      input_dims: REQUIRED,
      output_dims: REQUIRED,
      bias: true,
    });
    requireSizes('Linear', { input_dims, output_dims });
    const scale = Math.sqrt(1 / input_dims);
    this.weight = mx.random.uniform(-scale, scale, [output_dims, input_dims]);
    if (bias) this.bias = mx.random.uniform(-scale, scale, [output_dims]);
  }

  override _extra_repr(): string {
    const [output_dims, input_dims] = this.weight.shape;
    return `input_dims=${input_dims}, output_dims=${output_dims}, bias=${bool(this.bias != null)}`;
  }

  override forward(x: mx.array): mx.array {
    return project(x, this.weight, this.bias);
  }

  /**
   * A quantized layer that approximates this one.
   *
   * @param group_size - Elements that share a scale; the mode's own by default.
   * @param bits - Bits of an element; the mode's own by default.
   * @param mode - The way of quantizing. `'affine'` by default.
   * @param quantize_input - Whether to quantize inputs too, which only `'nvfp4'` and `'mxfp8'` can. False by default.
   * @throws RangeError for a length that is no multiple of the group size, or bits that the mode lacks.
   * @example
   * new nn.Linear(64, 32).to_quantized({ bits: 8 }).bits;              // 8
   */
  to_quantized(
    group_size?: number | null | ToQuantizedKeywords,
    bits?: number | null | ToQuantizedKeywords,
    mode?: QuantizationMode | ToQuantizedKeywords,
    quantize_input?: boolean | ToQuantizedKeywords,
  ): QuantizedLinear | QQLinear;
  to_quantized(...args: unknown[]): QuantizedLinear | QQLinear {
    const { quantize_input, ...options } = bind<ToQuantizedKeywords>('Linear.to_quantized', args, {
      ...QUANTIZATION_DEFAULTS,
      quantize_input: false,
    });
    if (!quantize_input) return QuantizedLinear.from_linear(this, options);
    if (options.mode === 'nvfp4' || options.mode === 'mxfp8') return QQLinear.from_linear(this, options);
    throw new RangeError(
      `[Linear.to_quantized] inputs are quantized only in the modes 'nvfp4' and 'mxfp8', received '${options.mode}'`,
    );
  }
}

/** Parameters of {@link Bilinear}. */
export interface BilinearKeywords {
  input1_dims: number;
  input2_dims: number;
  output_dims: number;
  bias?: boolean;
}

/**
 * A bilinear map of two inputs, `yᵢ = x₂ᵀ Wᵢ x₁ + bᵢ`, as Python's `nn.Bilinear`.
 *
 * Parameters: `weight` of shape `[output_dims, input2_dims, input1_dims]` and `bias` of shape `[output_dims]`.
 *
 * @throws RangeError, of a call, when the last axis of an input has another length than the layer was made for.
 * @example
 * new nn.Bilinear(2, 3, 4)(mx.zeros([5, 2]), mx.zeros([5, 3])).shape;   // [5, 4]
 */
export class Bilinear extends Module {
  declare weight: mx.array;
  declare bias?: mx.array;

  /**
   * @param input1_dims - Length of the last axis of the first input.
   * @param input2_dims - Length of the last axis of the second input.
   * @param output_dims - Length of the last axis of the output.
   * @param bias - Whether to add a bias. True by default.
   */
  constructor(
    input1_dims: number,
    input2_dims: number,
    output_dims: number,
    bias?: boolean | Partial<BilinearKeywords>,
  );
  constructor(keywords: BilinearKeywords);
  constructor(...args: unknown[]) {
    super();
    const { input1_dims, input2_dims, output_dims, bias } = bind<BilinearKeywords>('Bilinear', args, {
      input1_dims: REQUIRED,
      input2_dims: REQUIRED,
      output_dims: REQUIRED,
      bias: true,
    });
    requireSizes('Bilinear', { input1_dims, input2_dims, output_dims });
    const scale = Math.sqrt(1 / input1_dims);
    this.weight = mx.random.uniform(-scale, scale, [output_dims, input2_dims, input1_dims]);
    if (bias) this.bias = mx.random.uniform(-scale, scale, [output_dims]);
  }

  override _extra_repr(): string {
    const [out, in2, in1] = this.weight.shape;
    return `input1_dims=${in1}, input2_dims=${in2}, output_dims=${out}, bias=${bool(this.bias != null)}`;
  }

  override forward(x1: mx.array, x2: mx.array): mx.array {
    requireArray('Bilinear', x1);
    const [out, in2, in1] = this.weight.shape as [number, number, number];
    const leading = x1.shape.slice(0, -1);
    const first = mx.reshape(x1, [-1, in1]);
    const second = mx.reshape(x2, [-1, 1, in2]);

    const weight = mx.reshape(this.weight, [out * in2, in1]);
    const mixed = mx.reshape(mx.matmul(first, weight.T), [-1, out, in2]);
    const y = mx.squeeze(mx.matmul(second, mx.swapaxes(mixed, -2, -1)), 1);
    const shaped = mx.reshape(y, [...leading, out]);
    return this.bias ? mx.add(shaped, this.bias) : shaped;
  }
}

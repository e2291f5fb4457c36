import * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { numbers } from '../print';
import { Convolution, perAxis, type Spatial } from './convolution';

/** Parameters of {@link ConvTranspose1d}. */
export interface ConvTranspose1dKeywords {
  in_channels: number;
  out_channels: number;
  kernel_size: number;
  stride?: number;
  padding?: number;
  dilation?: number;
  output_padding?: number;
  bias?: boolean;
}

/** Parameters of {@link ConvTranspose2d} and {@link ConvTranspose3d}. */
export interface ConvTransposeKeywords {
  in_channels: number;
  out_channels: number;
  kernel_size: Spatial;
  stride?: Spatial;
  padding?: Spatial;
  dilation?: Spatial;
  output_padding?: Spatial;
  bias?: boolean;
}

/** What the transposed convolutions share. */
abstract class TransposedConvolution extends Convolution {
  declare output_padding: Spatial;

  /** Binds the arguments, which are the same whatever the number of spatial axes. */
  protected setUp(axes: number, args: readonly unknown[]): void {
    const op = `ConvTranspose${axes}d`;
    const given = bind<ConvTransposeKeywords>(op, args, {
      in_channels: REQUIRED,
      out_channels: REQUIRED,
      kernel_size: REQUIRED,
      stride: 1,
      padding: 0,
      dilation: 1,
      output_padding: 0,
      bias: true,
    });
    const spread = (name: string, value: Spatial): Spatial =>
      axes === 1 && typeof value === 'number' ? value : perAxis(op, name, value, axes);
    const kernel = perAxis(op, 'kernel_size', given.kernel_size, axes);
    this.initialize(given.out_channels, kernel, given.in_channels, given.bias);
    this.padding = spread('padding', given.padding);
    this.stride = spread('stride', given.stride);
    this.dilation = given.dilation;
    this.output_padding = spread('output_padding', given.output_padding);
  }

  override _extra_repr(): string {
    const { shape } = this.weight;
    return this.describe(shape[shape.length - 1]!, `output_padding=${numbers(this.output_padding)}, `);
  }
}

/**
 * Transposed convolution over sequences shaped `NLC`, as Python's `nn.ConvTranspose1d`.
 *
 * Parameters: `weight` of shape `[out_channels, kernel_size, in_channels]` and `bias` of shape `[out_channels]`.
 *
 * @example
 * new nn.ConvTranspose1d(4, 8, 3)(mx.zeros([2, 10, 4])).shape;   // [2, 12, 8]
 */
export class ConvTranspose1d extends TransposedConvolution {
  /**
   * @param in_channels - Channels of the input.
   * @param out_channels - Channels of the output.
   * @param kernel_size - Size of the filters.
   * @param stride - Step of the filters. 1 by default.
   * @param padding - How much is cut off on both sides. 0 by default.
   * @param dilation - Distance of a filter's elements. 1 by default.
   * @param output_padding - Added to one side of the output. 0 by default.
   * @param bias - Whether to add a bias. True by default.
   */
  constructor(
    in_channels: number,
    out_channels: number,
    kernel_size: number | Partial<ConvTranspose1dKeywords>,
    stride?: number | Partial<ConvTranspose1dKeywords>,
    padding?: number | Partial<ConvTranspose1dKeywords>,
    dilation?: number | Partial<ConvTranspose1dKeywords>,
    output_padding?: number | Partial<ConvTranspose1dKeywords>,
    bias?: boolean | Partial<ConvTranspose1dKeywords>,
  );
  constructor(keywords: ConvTranspose1dKeywords);
  constructor(...args: unknown[]) {
    super();
    this.setUp(1, args);
  }

  protected override convolve(x: mx.array): mx.array {
    return mx.conv_transpose1d(
      x,
      this.weight,
      this.stride as number,
      this.padding as number,
      this.dilation as number,
      this.output_padding as number,
    );
  }
}

/**
 * Transposed convolution over images shaped `NHWC`, as Python's `nn.ConvTranspose2d`.
 *
 * Parameters: `weight` of shape `[out_channels, …kernel_size, in_channels]` and `bias` of shape `[out_channels]`.
 *
 * @example
 * new nn.ConvTranspose2d(3, 8, 3)(mx.zeros([1, 4, 4, 3])).shape;   // [1, 6, 6, 8]
 */
export class ConvTranspose2d extends TransposedConvolution {
  /**
   * @param in_channels - Channels of the input.
   * @param out_channels - Channels of the output.
   * @param kernel_size - Size of the filters.
   * @param stride - Step of the filters. 1 by default.
   * @param padding - How much is cut off on both sides. 0 by default.
   * @param dilation - Distance of a filter's elements. 1 by default.
   * @param output_padding - Added to one side of the output. 0 by default.
   * @param bias - Whether to add a bias. True by default.
   */
  constructor(
    in_channels: number,
    out_channels: number,
    kernel_size: Spatial | Partial<ConvTransposeKeywords>,
    stride?: Spatial | Partial<ConvTransposeKeywords>,
    padding?: Spatial | Partial<ConvTransposeKeywords>,
    dilation?: Spatial | Partial<ConvTransposeKeywords>,
    output_padding?: Spatial | Partial<ConvTransposeKeywords>,
    bias?: boolean | Partial<ConvTransposeKeywords>,
  );
  constructor(keywords: ConvTransposeKeywords);
  constructor(...args: unknown[]) {
    super();
    this.setUp(2, args);
  }

  protected override convolve(x: mx.array): mx.array {
    return mx.conv_transpose2d(x, this.weight, this.stride, this.padding, this.dilation, this.output_padding);
  }
}

/**
 * Transposed convolution over volumes shaped `NDHWC`, as Python's `nn.ConvTranspose3d`.
 *
 * Parameters: `weight` of shape `[out_channels, …kernel_size, in_channels]` and `bias` of shape `[out_channels]`.
 *
 * @example
 * new nn.ConvTranspose3d(3, 8, 3)(mx.zeros([1, 4, 4, 4, 3])).shape;   // [1, 6, 6, 6, 8]
 */
export class ConvTranspose3d extends TransposedConvolution {
  /**
   * @param in_channels - Channels of the input.
   * @param out_channels - Channels of the output.
   * @param kernel_size - Size of the filters.
   * @param stride - Step of the filters. 1 by default.
   * @param padding - How much is cut off on both sides. 0 by default.
   * @param dilation - Distance of a filter's elements. 1 by default.
   * @param output_padding - Added to one side of the output. 0 by default.
   * @param bias - Whether to add a bias. True by default.
   */
  constructor(
    in_channels: number,
    out_channels: number,
    kernel_size: Spatial | Partial<ConvTransposeKeywords>,
    stride?: Spatial | Partial<ConvTransposeKeywords>,
    padding?: Spatial | Partial<ConvTransposeKeywords>,
    dilation?: Spatial | Partial<ConvTransposeKeywords>,
    output_padding?: Spatial | Partial<ConvTransposeKeywords>,
    bias?: boolean | Partial<ConvTransposeKeywords>,
  );
  constructor(keywords: ConvTransposeKeywords);
  constructor(...args: unknown[]) {
    super();
    this.setUp(3, args);
  }

  protected override convolve(x: mx.array): mx.array {
    return mx.conv_transpose3d(x, this.weight, this.stride, this.padding, this.dilation, this.output_padding);
  }
}

import * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { requireSizes } from '../check';
import { Module } from '../module';
import { bool, numbers } from '../print';
import { perAxis, type Spatial } from './spatial';

/** What all convolutions take; `S` is `number` along one axis, else a number or one for each axis. */
interface ConvolutionKeywords<S extends Spatial> {
  in_channels: number;
  out_channels: number;
  kernel_size: S;
  stride?: S;
  padding?: S;
  dilation?: S;
  bias?: boolean;
}

/** Parameters of {@link Conv3d}. */
export type Conv3dKeywords = ConvolutionKeywords<Spatial>;

/** Parameters of {@link Conv2d}; {@link Conv1d} takes plain numbers only. */
export interface ConvKeywords<S extends Spatial = Spatial> extends ConvolutionKeywords<S> {
  groups?: number;
}

/** Parameters of {@link ConvTranspose2d} and {@link ConvTranspose3d}; {@link ConvTranspose1d} takes plain numbers only. */
export interface ConvTransposeKeywords<S extends Spatial = Spatial> extends ConvolutionKeywords<S> {
  output_padding?: S;
}

const DEFAULTS = {
  in_channels: REQUIRED,
  out_channels: REQUIRED,
  kernel_size: REQUIRED,
  stride: 1,
  padding: 0,
  dilation: 1,
} as const;

/** What all convolutions share: weights, a bias, and how they print. */
abstract class Convolution<S extends Spatial> extends Module {
  declare weight: mx.array;
  declare bias?: mx.array;
  declare padding: S;
  declare dilation: S;
  declare stride: S;

  /** Number of spatial axes. */
  protected abstract get axes(): number;

  protected abstract convolve(x: mx.array): mx.array;

  override forward(x: mx.array): mx.array {
    const y = this.convolve(x);
    return this.bias ? mx.add(y, this.bias) : y;
  }

  /** Draws the weights, shaped `[out_channels, …kernel_size, in_channels / groups]`, uniformly within ±1/√fan_in. */
  protected initialize(given: Required<ConvolutionKeywords<Spatial>>, groups = 1): void {
    const { in_channels, out_channels, bias } = given;
    requireSizes(this.constructor.name, { in_channels, out_channels, groups });
    if (in_channels % groups !== 0) {
      throw new RangeError(
        `[${this.constructor.name}] groups must divide in_channels, received ${groups} groups of ${in_channels} channels`,
      );
    }
    const kernel = perAxis(this.constructor.name, 'kernel_size', given.kernel_size, this.axes);
    const channels = in_channels / groups;
    for (const kernel_size of kernel) requireSizes(this.constructor.name, { kernel_size });
    const scale = Math.sqrt(1 / kernel.reduce((product, size) => product * size, channels));
    this.weight = mx.random.uniform(-scale, scale, [out_channels, ...kernel, channels]);
    if (bias) this.bias = mx.zeros([out_channels]);
    this.padding = this.spread('padding', given.padding);
    this.dilation = given.dilation as S;
    this.stride = this.spread('stride', given.stride);
  }

  /** A spatial parameter as the layer keeps it: a number along one axis, else one for each axis. */
  protected spread(name: string, value: Spatial): S {
    const values = perAxis(this.constructor.name, name, value, this.axes);
    return (this.axes === 1 ? values[0] : values) as S;
  }

  /** The line of options; `groups` of channels have a weight each, and `extra` goes before the bias. */
  protected describe(groups: number, extra = ''): string {
    const { shape } = this.weight;
    const kernel = shape.slice(1, -1);
    return (
      `${shape[shape.length - 1]! * groups}, ${shape[0]}, kernel_size=${numbers(this.axes === 1 ? kernel[0]! : kernel)}, ` +
      `stride=${numbers(this.stride)}, padding=${numbers(this.padding)}, dilation=${numbers(this.dilation)}, ` +
      `${extra}bias=${bool(this.bias != null)}`
    );
  }
}

/** A convolution whose channels may be split into groups. */
abstract class GroupedConvolution<S extends Spatial> extends Convolution<S> {
  declare groups: number;

  /**
   * @param in_channels - Channels of the input.
   * @param out_channels - Channels of the output.
   * @param kernel_size - Size of the filters.
   * @param stride - Step of the filters. 1 by default.
   * @param padding - Zeros added on both sides. 0 by default.
   * @param dilation - Distance of a filter's elements. 1 by default.
   * @param groups - Into how many groups channels are split. 1 by default.
   * @param bias - Whether to add a bias. True by default.
   */
  constructor(
    in_channels: number,
    out_channels: number,
    kernel_size: S | Partial<ConvKeywords<S>>,
    stride?: S | Partial<ConvKeywords<S>>,
    padding?: S | Partial<ConvKeywords<S>>,
    dilation?: S | Partial<ConvKeywords<S>>,
    groups?: number | Partial<ConvKeywords<S>>,
    bias?: boolean | Partial<ConvKeywords<S>>,
  );
  constructor(keywords: ConvKeywords<S>);
  constructor(...args: unknown[]) {
    super();
    const given = bind<ConvKeywords>(this.constructor.name, args, { ...DEFAULTS, groups: 1, bias: true });
    this.initialize(given, given.groups);
    this.groups = given.groups;
  }

  override _extra_repr(): string {
    return this.describe(this.groups, `groups=${this.groups}, `);
  }
}

/**
 * Convolution over sequences shaped `NLC`, as Python's `nn.Conv1d`.
 *
 * Parameters: `weight` of shape `[out_channels, kernel_size, in_channels / groups]` and `bias` of shape
 * `[out_channels]`.
 *
 * @throws RangeError when the groups do not divide the channels, and, of a call, when the input does not fit.
 * @example
 * new nn.Conv1d(4, 8, 3, { padding: 1 })(mx.zeros([2, 10, 4])).shape;   // [2, 10, 8]
 */
export class Conv1d extends GroupedConvolution<number> {
  protected override get axes(): number {
    return 1;
  }

  protected override convolve(x: mx.array): mx.array {
    return mx.conv1d(x, this.weight, this.stride, this.padding, this.dilation, this.groups);
  }
}

/**
 * Convolution over images shaped `NHWC`, as Python's `nn.Conv2d`.
 *
 * Parameters: `weight` of shape `[out_channels, …kernel_size, in_channels / groups]` and `bias` of shape
 * `[out_channels]`.
 *
 * @throws RangeError when the groups do not divide the channels, and, of a call, when the input does not fit.
 * @example
 * new nn.Conv2d(3, 8, 3, { stride: 2 })(mx.zeros([1, 9, 9, 3])).shape;  // [1, 4, 4, 8]
 */
export class Conv2d extends GroupedConvolution<Spatial> {
  protected override get axes(): number {
    return 2;
  }

  protected override convolve(x: mx.array): mx.array {
    return mx.conv2d(x, this.weight, this.stride, this.padding, this.dilation, this.groups);
  }
}

/**
 * Convolution over volumes shaped `NDHWC`, as Python's `nn.Conv3d`.
 *
 * Parameters: `weight` of shape `[out_channels, …kernel_size, in_channels]` and `bias` of shape `[out_channels]`.
 *
 * @throws RangeError when the groups do not divide the channels, and, of a call, when the input does not fit.
 * @example
 * new nn.Conv3d(3, 8, 3)(mx.zeros([1, 5, 5, 5, 3])).shape;              // [1, 3, 3, 3, 8]
 */
export class Conv3d extends Convolution<Spatial> {
  /** The parameters are those of {@link Conv2d} without `groups`. */
  constructor(
    in_channels: number,
    out_channels: number,
    kernel_size: Spatial | Partial<Conv3dKeywords>,
    stride?: Spatial | Partial<Conv3dKeywords>,
    padding?: Spatial | Partial<Conv3dKeywords>,
    dilation?: Spatial | Partial<Conv3dKeywords>,
    bias?: boolean | Partial<Conv3dKeywords>,
  );
  constructor(keywords: Conv3dKeywords);
  constructor(...args: unknown[]) {
    super();
    this.initialize(bind<Conv3dKeywords>(this.constructor.name, args, { ...DEFAULTS, bias: true }));
  }

  protected override get axes(): number {
    return 3;
  }

  override _extra_repr(): string {
    return this.describe(1);
  }

  protected override convolve(x: mx.array): mx.array {
    return mx.conv3d(x, this.weight, this.stride, this.padding, this.dilation);
  }
}

/** What the transposed convolutions share. */
abstract class TransposedConvolution<S extends Spatial> extends Convolution<S> {
  declare output_padding: S;

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
    kernel_size: S | Partial<ConvTransposeKeywords<S>>,
    stride?: S | Partial<ConvTransposeKeywords<S>>,
    padding?: S | Partial<ConvTransposeKeywords<S>>,
    dilation?: S | Partial<ConvTransposeKeywords<S>>,
    output_padding?: S | Partial<ConvTransposeKeywords<S>>,
    bias?: boolean | Partial<ConvTransposeKeywords<S>>,
  );
  constructor(keywords: ConvTransposeKeywords<S>);
  constructor(...args: unknown[]) {
    super();
    const defaults = { ...DEFAULTS, output_padding: 0, bias: true };
    const given = bind<ConvTransposeKeywords>(this.constructor.name, args, defaults);
    this.initialize(given);
    this.output_padding = this.spread('output_padding', given.output_padding);
  }

  override _extra_repr(): string {
    return this.describe(1, `output_padding=${numbers(this.output_padding)}, `);
  }
}

/**
 * Transposed convolution over sequences shaped `NLC`, as Python's `nn.ConvTranspose1d`.
 *
 * Parameters: `weight` of shape `[out_channels, kernel_size, in_channels]` and `bias` of shape `[out_channels]`.
 *
 * @throws RangeError when the groups do not divide the channels, and, of a call, when the input does not fit.
 * @example
 * new nn.ConvTranspose1d(4, 8, 3)(mx.zeros([2, 10, 4])).shape;   // [2, 12, 8]
 */
export class ConvTranspose1d extends TransposedConvolution<number> {
  protected override get axes(): number {
    return 1;
  }

  protected override convolve(x: mx.array): mx.array {
    return mx.conv_transpose1d(x, this.weight, this.stride, this.padding, this.dilation, this.output_padding);
  }
}

/**
 * Transposed convolution over images shaped `NHWC`, as Python's `nn.ConvTranspose2d`.
 *
 * Parameters: `weight` of shape `[out_channels, …kernel_size, in_channels]` and `bias` of shape `[out_channels]`.
 *
 * @throws RangeError when the groups do not divide the channels, and, of a call, when the input does not fit.
 * @example
 * new nn.ConvTranspose2d(3, 8, 3)(mx.zeros([1, 4, 4, 3])).shape;   // [1, 6, 6, 8]
 */
export class ConvTranspose2d extends TransposedConvolution<Spatial> {
  protected override get axes(): number {
    return 2;
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
 * @throws RangeError when the groups do not divide the channels, and, of a call, when the input does not fit.
 * @example
 * new nn.ConvTranspose3d(3, 8, 3)(mx.zeros([1, 4, 4, 4, 3])).shape;   // [1, 6, 6, 6, 8]
 */
export class ConvTranspose3d extends TransposedConvolution<Spatial> {
  protected override get axes(): number {
    return 3;
  }

  protected override convolve(x: mx.array): mx.array {
    return mx.conv_transpose3d(x, this.weight, this.stride, this.padding, this.dilation, this.output_padding);
  }
}

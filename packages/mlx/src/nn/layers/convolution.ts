import * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { Module } from '../module';
import { bool, numbers } from '../print';

/** One number for all spatial axes, or one for each. */
export type Spatial = number | readonly number[];

/** Parameters of {@link Conv1d}. */
export interface Conv1dKeywords {
  in_channels: number;
  out_channels: number;
  kernel_size: number;
  stride?: number;
  padding?: number;
  dilation?: number;
  groups?: number;
  bias?: boolean;
}

/** Parameters of {@link Conv3d}. */
export interface Conv3dKeywords {
  in_channels: number;
  out_channels: number;
  kernel_size: Spatial;
  stride?: Spatial;
  padding?: Spatial;
  dilation?: Spatial;
  bias?: boolean;
}

/** Parameters of {@link Conv2d}. */
export interface Conv2dKeywords extends Conv3dKeywords {
  groups?: number;
}

/** One number for each of the spatial axes. */
export function perAxis(op: string, name: string, value: Spatial, axes: number): number[] {
  if (typeof value === 'number') return new Array<number>(axes).fill(value);
  if (Array.isArray(value) && value.length === axes) return [...(value as readonly number[])];
  throw new RangeError(`[${op}] ${name} must be a number or a list of ${axes}`);
}

/** What the convolutions share: weights, a bias, and how they print. */
export abstract class Convolution extends Module {
  declare weight: mx.array;
  declare bias?: mx.array;
  declare padding: Spatial;
  declare dilation: Spatial;
  declare stride: Spatial;

  /** Draws the weights, shaped `[out_channels, …kernel, in_channels]`, uniformly within ±1/√fan_in. */
  protected initialize(out_channels: number, kernel: readonly number[], in_channels: number, bias: boolean): void {
    const scale = Math.sqrt(1 / kernel.reduce((product, size) => product * size, in_channels));
    this.weight = mx.random.uniform(-scale, scale, [out_channels, ...kernel, in_channels]);
    if (bias) this.bias = mx.zeros([out_channels]);
  }

  protected abstract convolve(x: mx.array): mx.array;

  override forward(x: mx.array): mx.array {
    const y = this.convolve(x);
    return this.bias ? mx.add(y, this.bias) : y;
  }

  /** How a line of options begins and ends; `extra` goes before the bias. */
  protected describe(in_channels: number, extra = ''): string {
    const { shape } = this.weight;
    const kernel = shape.slice(1, -1);
    return (
      `${in_channels}, ${shape[0]}, kernel_size=${kernel.length === 1 ? kernel[0] : numbers(kernel)}, ` +
      `stride=${numbers(this.stride)}, padding=${numbers(this.padding)}, dilation=${numbers(this.dilation)}, ` +
      `${extra}bias=${bool(this.bias != null)}`
    );
  }
}

/** A convolution whose channels may be split into groups. */
abstract class GroupedConvolution extends Convolution {
  declare groups: number;

  protected perGroup(op: string, in_channels: number, groups: number): number {
    if (in_channels % groups === 0) return in_channels / groups;
    throw new RangeError(
      `[${op}] groups must divide in_channels, received ${groups} groups of ${in_channels} channels`,
    );
  }

  override _extra_repr(): string {
    const { shape } = this.weight;
    return this.describe(shape[shape.length - 1]! * this.groups, `groups=${this.groups}, `);
  }
}

/**
 * Convolution over sequences shaped `NLC`, as Python's `nn.Conv1d`.
 *
 * Parameters: `weight` of shape `[out_channels, kernel_size, in_channels / groups]` and `bias` of shape
 * `[out_channels]`.
 *
 * @example
 * new nn.Conv1d(4, 8, 3, { padding: 1 })(mx.zeros([2, 10, 4])).shape;   // [2, 10, 8]
 */
export class Conv1d extends GroupedConvolution {
  declare padding: number;
  declare dilation: number;
  declare stride: number;

  /**
   * @param in_channels - Channels of the input.
   * @param out_channels - Channels of the output.
   * @param kernel_size - Length of the filters.
   * @param stride - Step of the filters. 1 by default.
   * @param padding - Zeros added on both sides. 0 by default.
   * @param dilation - Distance of a filter's elements. 1 by default.
   * @param groups - Into how many groups channels are split. 1 by default.
   * @param bias - Whether to add a bias. True by default.
   */
  constructor(
    in_channels: number,
    out_channels: number,
    kernel_size: number | Partial<Conv1dKeywords>,
    stride?: number | Partial<Conv1dKeywords>,
    padding?: number | Partial<Conv1dKeywords>,
    dilation?: number | Partial<Conv1dKeywords>,
    groups?: number | Partial<Conv1dKeywords>,
    bias?: boolean | Partial<Conv1dKeywords>,
  );
  constructor(keywords: Conv1dKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<Conv1dKeywords>('Conv1d', args, {
      in_channels: REQUIRED,
      out_channels: REQUIRED,
      kernel_size: REQUIRED,
      stride: 1,
      padding: 0,
      dilation: 1,
      groups: 1,
      bias: true,
    });
    const channels = this.perGroup('Conv1d', given.in_channels, given.groups);
    this.initialize(given.out_channels, [given.kernel_size], channels, given.bias);
    this.padding = given.padding;
    this.dilation = given.dilation;
    this.stride = given.stride;
    this.groups = given.groups;
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
 * @example
 * new nn.Conv2d(3, 8, 3, { stride: 2 })(mx.zeros([1, 9, 9, 3])).shape;  // [1, 4, 4, 8]
 */
export class Conv2d extends GroupedConvolution {
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
    kernel_size: Spatial | Partial<Conv2dKeywords>,
    stride?: Spatial | Partial<Conv2dKeywords>,
    padding?: Spatial | Partial<Conv2dKeywords>,
    dilation?: Spatial | Partial<Conv2dKeywords>,
    groups?: number | Partial<Conv2dKeywords>,
    bias?: boolean | Partial<Conv2dKeywords>,
  );
  constructor(keywords: Conv2dKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<Conv2dKeywords>('Conv2d', args, {
      in_channels: REQUIRED,
      out_channels: REQUIRED,
      kernel_size: REQUIRED,
      stride: 1,
      padding: 0,
      dilation: 1,
      groups: 1,
      bias: true,
    });
    const channels = this.perGroup('Conv2d', given.in_channels, given.groups);
    const kernel = perAxis('Conv2d', 'kernel_size', given.kernel_size, 2);
    this.initialize(given.out_channels, kernel, channels, given.bias);
    this.padding = perAxis('Conv2d', 'padding', given.padding, 2);
    this.stride = perAxis('Conv2d', 'stride', given.stride, 2);
    this.dilation = given.dilation;
    this.groups = given.groups;
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
 * @example
 * new nn.Conv3d(3, 8, 3)(mx.zeros([1, 5, 5, 5, 3])).shape;              // [1, 3, 3, 3, 8]
 */
export class Conv3d extends Convolution {
  /**
   * @param in_channels - Channels of the input.
   * @param out_channels - Channels of the output.
   * @param kernel_size - Size of the filters.
   * @param stride - Step of the filters. 1 by default.
   * @param padding - Zeros added on both sides. 0 by default.
   * @param dilation - Distance of a filter's elements. 1 by default.
   * @param bias - Whether to add a bias. True by default.
   */
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
    const given = bind<Conv3dKeywords>('Conv3d', args, {
      in_channels: REQUIRED,
      out_channels: REQUIRED,
      kernel_size: REQUIRED,
      stride: 1,
      padding: 0,
      dilation: 1,
      bias: true,
    });
    const kernel = perAxis('Conv3d', 'kernel_size', given.kernel_size, 3);
    this.initialize(given.out_channels, kernel, given.in_channels, given.bias);
    this.padding = perAxis('Conv3d', 'padding', given.padding, 3);
    this.stride = perAxis('Conv3d', 'stride', given.stride, 3);
    this.dilation = given.dilation;
  }

  override _extra_repr(): string {
    return this.describe(this.weight.shape[4]!);
  }

  protected override convolve(x: mx.array): mx.array {
    return mx.conv3d(x, this.weight, this.stride, this.padding, this.dilation);
  }
}

import * as mx from '../../core';
import { Recorded } from '../../core/internals';
import { bind, REQUIRED } from '../../utils/keywords';
import { requireArray } from '../check';
import { Module } from '../module';
import { tuple } from '../print';
import { perAxis, type Spatial } from './spatial';
import { slidingWindows } from './windows';

/** Parameters of the pooling layers. */
export interface PoolKeywords {
  kernel_size: Spatial;
  stride?: Spatial | null;
  padding?: Spatial;
}

/** What the pooling layers share; a layer says how many spatial axes there are and how a window becomes one value. */
abstract class Pool extends Module {
  declare _kernel_size: number[];
  declare _stride: number[];
  declare _padding: number[];

  /**
   * @param kernel_size - Size of the windows.
   * @param stride - Step of the windows. `kernel_size` by default.
   * @param padding - How much is added on both sides: lowest numbers for a maximum, zeros for an average. 0 by default.
   */
  constructor(
    kernel_size: Spatial | PoolKeywords,
    stride?: Spatial | null | Partial<PoolKeywords>,
    padding?: Spatial | Partial<PoolKeywords>,
  );
  constructor(...args: unknown[]) {
    super();
    const given = bind<PoolKeywords>(this.constructor.name, args, { kernel_size: REQUIRED, stride: null, padding: 0 });
    this._kernel_size = this.spread('kernel_size', given.kernel_size, 1);
    this._stride = this.spread('stride', given.stride ?? given.kernel_size, 1);
    this._padding = this.spread('padding', given.padding, 0);
  }

  /** A parameter for each spatial axis, after a look at its range. */
  private spread(name: string, value: Spatial, least: number): number[] {
    const op = this.constructor.name;
    const values = perAxis(op, name, value, this.axes);
    if (values.every((size) => size >= least)) return values;
    throw new RangeError(`[${op}] ${name} must be at least ${least}, received [${values.join(', ')}]`);
  }

  /** Number of spatial axes. */
  protected abstract get axes(): number;

  /** What is done with the windows. */
  protected abstract get pooled(): Recorded;

  override _extra_repr(): string {
    return `kernel_size=${tuple(this._kernel_size)}, stride=${tuple(this._stride)}, padding=${tuple(this._padding)}`;
  }

  override forward(x: mx.array): mx.array {
    const op = this.constructor.name;
    const count = this.axes;
    requireArray(op, x);
    if (x.ndim !== count + 2) {
      throw new RangeError(
        `[${op}] expected an input of ${count + 2} dimensions, received shape [${x.shape.join(', ')}]`,
      );
    }
    return this.pooled.one([x], [...this._kernel_size, ...this._stride, ...this._padding]);
  }
}

/** Makes each window, which lies on some axes, into one value; beside the input all have a value. */
function pooling(border: number, pool: (windows: mx.array, axes: number[]) => mx.array): Recorded {
  return new Recorded(([x], sizes) => {
    const count = sizes.length / 3;
    const [size, step, padding] = [0, 1, 2].map((i) => sizes.slice(i * count, (i + 1) * count)) as [
      number[],
      number[],
      number[],
    ];
    const padded = padding.some((width) => width > 0)
      ? mx.pad(x!, [[0, 0], ...padding.map((width) => [width, width]), [0, 0]], { constant_values: border })
      : x!;
    const axes = Array.from({ length: count }, (_, i) => i - count - 1);
    return [pool(slidingWindows(padded, size, step), axes)];
  });
}

const greatest = pooling(Number.NEGATIVE_INFINITY, (windows, axes) => mx.max(windows, axes));
const mean = pooling(0, (windows, axes) => mx.mean(windows, axes));

abstract class MaxPool extends Pool {
  protected override get pooled(): Recorded {
    return greatest;
  }
}

abstract class AvgPool extends Pool {
  protected override get pooled(): Recorded {
    return mean;
  }
}

/**
 * The largest value in each window of sequences shaped `NLC`, as Python's `nn.MaxPool1d`.
 *
 * @throws RangeError when a window or step is not positive, and, of a call, when the input has another number of
 *   axes or is smaller than the window.
 * @example
 * new nn.MaxPool1d(2)(mx.zeros([4, 16, 5])).shape;   // [4, 8, 5]
 */
export class MaxPool1d extends MaxPool {
  protected override get axes(): number {
    return 1;
  }
}

/**
 * The largest value in each window of images shaped `NHWC`, as Python's `nn.MaxPool2d`.
 *
 * @throws RangeError when a window or step is not positive, and, of a call, when the input has another number of
 *   axes or is smaller than the window.
 * @example
 * new nn.MaxPool2d(2)(mx.zeros([8, 32, 32, 4])).shape;   // [8, 16, 16, 4]
 */
export class MaxPool2d extends MaxPool {
  protected override get axes(): number {
    return 2;
  }
}

/**
 * The largest value in each window of volumes shaped `NDHWC`, as Python's `nn.MaxPool3d`.
 *
 * @throws RangeError when a window or step is not positive, and, of a call, when the input has another number of
 *   axes or is smaller than the window.
 * @example
 * new nn.MaxPool3d(2)(mx.zeros([2, 8, 8, 8, 4])).shape;   // [2, 4, 4, 4, 4]
 */
export class MaxPool3d extends MaxPool {
  protected override get axes(): number {
    return 3;
  }
}

/**
 * The average in each window of sequences shaped `NLC`, as Python's `nn.AvgPool1d`.
 *
 * @throws RangeError when a window or step is not positive, and, of a call, when the input has another number of
 *   axes or is smaller than the window.
 * @example
 * new nn.AvgPool1d(2)(mx.zeros([4, 16, 5])).shape;   // [4, 8, 5]
 */
export class AvgPool1d extends AvgPool {
  protected override get axes(): number {
    return 1;
  }
}

/**
 * The average in each window of images shaped `NHWC`, as Python's `nn.AvgPool2d`.
 *
 * @throws RangeError when a window or step is not positive, and, of a call, when the input has another number of
 *   axes or is smaller than the window.
 * @example
 * new nn.AvgPool2d(2)(mx.zeros([8, 32, 32, 4])).shape;   // [8, 16, 16, 4]
 */
export class AvgPool2d extends AvgPool {
  protected override get axes(): number {
    return 2;
  }
}

/**
 * The average in each window of volumes shaped `NDHWC`, as Python's `nn.AvgPool3d`.
 *
 * @throws RangeError when a window or step is not positive, and, of a call, when the input has another number of
 *   axes or is smaller than the window.
 * @example
 * new nn.AvgPool3d(2)(mx.zeros([2, 8, 8, 8, 4])).shape;   // [2, 4, 4, 4, 4]
 */
export class AvgPool3d extends AvgPool {
  protected override get axes(): number {
    return 3;
  }
}

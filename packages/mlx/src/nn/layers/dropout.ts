import * as mx from '../../core';
import { bind } from '../../utils/keywords';
import { requireArray } from '../check';
import { Module } from '../module';
import { float } from '../print';

/** Parameters of the dropout layers. */
export interface DropoutKeywords {
  p?: number;
}

/** What the dropout layers share: the probability, and the mask over a shape that the layer chooses. */
abstract class BaseDropout extends Module {
  declare _p_1: number;

  /** @param p - Probability of zeroing, at least 0 and below 1. 0.5 by default. */
  constructor(p?: number | DropoutKeywords);
  constructor(...args: unknown[]) {
    super();
    const name = this.constructor.name;
    const { p } = bind<DropoutKeywords>(name, args, { p: 0.5 });
    if (!(p >= 0 && p < 1)) throw new RangeError(`[${name}] the probability must be in [0, 1), received ${p}`);
    this._p_1 = 1 - p;
  }

  override _extra_repr(): string {
    return `p=${float(1 - this._p_1)}`;
  }

  override forward(x: mx.array): mx.array {
    requireArray(this.constructor.name, x);
    this.check(x);
    if (this._p_1 === 1 || !this._training) return x;
    const mask = mx.random.bernoulli(this._p_1, this.maskShape(x.shape));
    return mx.multiply(mx.multiply(mask, x), 1 / this._p_1);
  }

  protected check(_x: mx.array): void {}

  protected abstract maskShape(shape: readonly number[]): number[];
}

/**
 * In training, zeroes elements with probability `p` and scales the others by 1/(1−p), as Python's `nn.Dropout`.
 *
 * @throws RangeError when the probability is outside [0, 1).
 * @example
 * new nn.Dropout(0.1).eval()(x);                                     // x
 */
export class Dropout extends BaseDropout {
  protected override maskShape(shape: readonly number[]): number[] {
    return [...shape];
  }
}

/** Dropout of whole channels: the axes between batch and channels share one decision. */
abstract class ChannelDropout extends BaseDropout {
  protected abstract get spatial(): number;

  protected override check(x: mx.array): void {
    const expected = [this.spatial + 1, this.spatial + 2];
    if (expected.includes(x.ndim)) return;
    throw new RangeError(
      `[${this.constructor.name}] expected an input of ${expected.join(' or ')} dimensions, received shape [${x.shape.join(', ')}]`,
    );
  }

  protected override maskShape(shape: readonly number[]): number[] {
    const first = shape.length - 1 - this.spatial;
    return shape.map((size, axis) => (axis >= first && axis < shape.length - 1 ? 1 : size));
  }
}

/**
 * Dropout of whole channels of images shaped `NHWC` or `HWC`, as Python's `nn.Dropout2d`.
 *
 * @throws RangeError when the probability is outside [0, 1).
 * @example
 * new nn.Dropout2d(0.5)(mx.ones([1, 4, 4, 8]));
 */
export class Dropout2d extends ChannelDropout {
  protected override get spatial(): number {
    return 2;
  }
}

/**
 * Dropout of whole channels of volumes shaped `NDHWC` or `DHWC`, as Python's `nn.Dropout3d`.
 *
 * @throws RangeError when the probability is outside [0, 1).
 * @example
 * new nn.Dropout3d(0.5)(mx.ones([1, 2, 4, 4, 8]));
 */
export class Dropout3d extends ChannelDropout {
  protected override get spatial(): number {
    return 3;
  }
}

import * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { requireArray } from '../check';
import { Module } from '../module';
import { bool, float, numbers } from '../print';
import { antialiasedTaps, cubicTaps, linearTaps, nearest, type Tap } from './resample';

/** Ways of {@link Upsample}. */
export type UpsampleMode = 'nearest' | 'linear' | 'cubic';

/** Parameters of {@link Upsample}. */
export interface UpsampleKeywords {
  scale_factor: number | readonly number[];
  mode?: UpsampleMode;
  align_corners?: boolean;
  antialias?: boolean;
}

/**
 * Scales the space of a signal shaped `N…C` up or down, as Python's `nn.Upsample`.
 *
 * @throws RangeError for an unknown mode, options that do not go together, or, of a call, an input of another number
 *   of axes.
 * @example
 * new nn.Upsample(2, { mode: 'linear' })(mx.zeros([1, 4, 4, 3])).shape;   // [1, 8, 8, 3]
 */
export class Upsample extends Module {
  declare scale_factor: number | readonly number[];
  declare mode: UpsampleMode;
  declare align_corners: boolean;
  declare antialias: boolean;

  /**
   * @param scale_factor - The factor, or one for each spatial axis.
   * @param mode - `'nearest'` (the default), `'linear'` or `'cubic'`.
   * @param align_corners - Whether the corners of input and output coincide. False by default.
   * @param antialias - With `'linear'` and `'cubic'`, whether to smooth when scaling down. False by default.
   */
  constructor(
    scale_factor: number | readonly number[],
    mode?: UpsampleMode | Partial<UpsampleKeywords>,
    align_corners?: boolean | Partial<UpsampleKeywords>,
    antialias?: boolean | Partial<UpsampleKeywords>,
  );
  constructor(keywords: UpsampleKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<UpsampleKeywords>('Upsample', args, {
      scale_factor: REQUIRED,
      mode: 'nearest',
      align_corners: false,
      antialias: false,
    });
    if (!['nearest', 'linear', 'cubic'].includes(given.mode)) {
      throw new RangeError(`[Upsample] mode must be 'nearest', 'linear' or 'cubic', received '${given.mode}'`);
    }
    if (given.antialias && (given.mode === 'nearest' || given.align_corners)) {
      throw new RangeError("[Upsample] antialias goes neither with mode 'nearest' nor with align_corners");
    }
    this.scale_factor = given.scale_factor;
    this.mode = given.mode;
    this.align_corners = given.align_corners;
    this.antialias = given.antialias;
  }

  override _extra_repr(): string {
    const options = `mode='${this.mode}', align_corners=${bool(this.align_corners)}`;
    return `scale_factor=${numbers(this.scale_factor, float)}, ${options}${this.antialias ? ', antialias=True' : ''}`;
  }

  override forward(x: mx.array): mx.array {
    requireArray('Upsample', x);
    const scales = this.scales(x);
    if (this.mode !== 'nearest') return interpolate(x, scales, (length, scale) => this.taps(length, scale));
    return scales.every(Number.isInteger) ? repeat(x, scales) : pick(x, scales);
  }

  private scales({ shape }: mx.array): number[] {
    const axes = shape.length - 2;
    const factor = this.scale_factor;
    if (axes < 1) {
      throw new RangeError(
        `[Upsample] expected an input of at least 3 dimensions, received shape [${shape.join(', ')}]`,
      );
    }
    if (typeof factor === 'number') return new Array<number>(axes).fill(factor);
    if (factor.length === axes) return [...factor];
    throw new RangeError(
      `[Upsample] ${factor.length} scale factors do not fit an input of ${axes} spatial axes, shape [${shape.join(', ')}]`,
    );
  }

  private taps(length: number, scale: number): Tap[] {
    const mode = this.mode as 'linear' | 'cubic';
    if (this.antialias) return antialiasedTaps(length, scale, mode);
    return (mode === 'linear' ? linearTaps : cubicTaps)(length, scale, this.align_corners);
  }
}

/** Repeats every entry a whole number of times along each spatial axis. */
function repeat(x: mx.array, scales: readonly number[]): mx.array {
  const { shape } = x;
  const [batch, channels] = [shape[0]!, shape[shape.length - 1]!];
  const space = shape.slice(1, -1);
  const apart = mx.reshape(x, [batch, ...space.flatMap((length) => [length, 1]), channels]);
  const wide = mx.broadcast_to(apart, [batch, ...space.flatMap((length, i) => [length, scales[i]!]), channels]);
  return mx.reshape(wide, [batch, ...space.map((length, i) => length * scales[i]!), channels]);
}

/** Takes the nearest entry along each spatial axis. */
function pick(x: mx.array, scales: readonly number[]): mx.array {
  return scales.reduce((out, scale, i) => {
    const index = nearest(x.shape[i + 1]!, scale);
    return mx.take(out, mx.array(index, mx.uint32), i + 1);
  }, x);
}

/** Interpolates along one spatial axis after the other. */
function interpolate(x: mx.array, scales: readonly number[], taps: (length: number, scale: number) => Tap[]): mx.array {
  return scales.reduce((out, scale, i) => {
    const axis = i + 1;
    const weightShape = new Array<number>(x.ndim - axis).fill(1);
    weightShape[0] = -1;
    return taps(x.shape[axis]!, scale)
      .map(({ index, weight }) => {
        const sample = mx.take(out, mx.array(index, mx.uint32), axis);
        return mx.multiply(sample, mx.reshape(mx.array(weight, mx.float32), weightShape));
      })
      .reduce((sum, term) => mx.add(sum, term));
  }, x);
}

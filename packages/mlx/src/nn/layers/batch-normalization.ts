import * as mx from '../../core';
import { Recorded } from '../../core/internals';
import { bind, REQUIRED } from '../../utils/keywords';
import { requireArray, requireSizes } from '../check';
import type { FreezeKeywords } from '../freezing';
import { Module } from '../module';
import { bool, float } from '../print';
import { scaleAndShift } from './group-normalization';
import { checkEps } from './normalization';

/** Parameters of {@link BatchNorm}. */
export interface BatchNormKeywords {
  num_features: number;
  eps?: number;
  momentum?: number;
  affine?: boolean;
  track_running_stats?: boolean;
}

/**
 * Normalises each channel over the batch and its space, as Python's `nn.BatchNorm`, for inputs shaped `NC`, `NLC` or
 * `NHWC`.
 *
 * In training it uses the batch's own mean and variance and follows them in `running_mean` and `running_var`, which
 * it
 * uses in evaluation. Parameters: `weight`, `bias`, and the frozen `running_mean` and `running_var`, all of shape
 * `[num_features]`.
 *
 * @throws RangeError, of a call, when the input has not two to four axes, or another number of features.
 * @example
 * new nn.BatchNorm(4)(mx.random.normal([5, 4])).shape;               // [5, 4]
 */
export class BatchNorm extends Module {
  declare num_features: number;
  declare eps: number;
  declare momentum: number;
  declare track_running_stats: boolean;
  declare weight?: mx.array;
  declare bias?: mx.array;
  declare running_mean?: mx.array;
  declare running_var?: mx.array;

  /**
   * @param num_features - Number of channels.
   * @param eps - Added to the variance. 1e-5 by default.
   * @param momentum - How fast the running statistics follow. 0.1 by default.
   * @param affine - Whether to scale and shift. True by default.
   * @param track_running_stats - Whether to keep running statistics. True by default.
   */
  constructor(
    num_features: number,
    eps?: number | Partial<BatchNormKeywords>,
    momentum?: number | Partial<BatchNormKeywords>,
    affine?: boolean | Partial<BatchNormKeywords>,
    track_running_stats?: boolean | Partial<BatchNormKeywords>,
  );
  constructor(keywords: BatchNormKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<BatchNormKeywords>('BatchNorm', args, {
      num_features: REQUIRED,
      eps: 1e-5,
      momentum: 0.1,
      affine: true,
      track_running_stats: true,
    });
    requireSizes('BatchNorm', { num_features: given.num_features });
    checkEps('BatchNorm', given.eps);
    const shape = [given.num_features];
    this.num_features = given.num_features;
    this.eps = given.eps;
    this.momentum = given.momentum;
    this.track_running_stats = given.track_running_stats;
    if (given.affine) {
      this.weight = mx.ones(shape);
      this.bias = mx.zeros(shape);
    }
    if (given.track_running_stats) {
      this.running_mean = mx.zeros(shape);
      this.running_var = mx.ones(shape);
      this.freezeStatistics();
    }
  }

  private freezeStatistics(): void {
    this.freeze({ keys: ['running_mean', 'running_var'], recurse: false });
  }

  /**
   * Unfreezes the parameters; the running statistics stay frozen.
   *
   * @example
   * const norm = new nn.BatchNorm(4).unfreeze();
   * Object.keys(norm.trainable_parameters());                          // ['weight', 'bias']
   */
  override unfreeze(keywords: FreezeKeywords = {}): this {
    super.unfreeze(keywords);
    this.freezeStatistics();
    return this;
  }

  override _extra_repr(): string {
    return (
      `${this.num_features}, eps=${float(this.eps)}, momentum=${float(this.momentum)}, ` +
      `affine=${bool(this.weight != null)}, track_running_stats=${bool(this.track_running_stats)}`
    );
  }

  override forward(x: mx.array): mx.array {
    requireArray('BatchNorm', x);
    const { track_running_stats: tracks, _training: training, momentum } = this;
    const arrays = [x, this.weight, this.bias, tracks ? this.running_mean : null, tracks ? this.running_var : null];
    const [y, mean, variance] = normalize.many(arrays, [training ? 1 : 0, this.eps, momentum]) as Normalized;
    if (mean && variance) {
      this.running_mean = mean;
      this.running_var = variance;
    }
    return y;
  }
}

/** The output, and in training new statistics, where they are kept. */
type Normalized = [y: mx.array] | [y: mx.array, runningMean: mx.array, runningVar: mx.array];

const normalize = new Recorded(([x, weight, bias, runningMean, runningVar], [training, eps, momentum]): Normalized => {
  check(x!, training === 1);
  const scaled = (centred: mx.array, variance: mx.array): mx.array =>
    scaleAndShift({ weight, bias }, mx.multiply(centred, mx.rsqrt(mx.add(variance, eps!))));
  if (training === 0 && runningMean && runningVar) return [scaled(mx.subtract(x!, runningMean), runningVar)];

  const axes = Array.from({ length: x!.ndim - 1 }, (_, i) => i);
  const mean = mx.mean(x!, axes, true);
  const centred = mx.subtract(x!, mean);
  const variance = mx.mean(mx.square(centred), axes);
  const y = scaled(centred, variance);
  if (training === 0 || !runningMean || !runningVar) return [y];
  const follow = (old: mx.array, now: mx.array): mx.array =>
    mx.add(mx.multiply(old, 1 - momentum!), mx.multiply(now, momentum!));
  const count = x!.size / x!.shape[axes.length]!;
  const unbiased = mx.multiply(variance, count / (count - 1));
  return [y, follow(runningMean, mx.squeeze(mean, axes)), follow(runningVar, unbiased)];
});

function check({ shape }: mx.array, training: boolean): void {
  if (shape.length < 2 || shape.length > 4) {
    throw new RangeError(`[BatchNorm] expected an input of 2, 3 or 4 dimensions, received shape [${shape.join(', ')}]`);
  }
  if (training && shape.slice(0, -1).every((size) => size === 1)) {
    throw new RangeError(
      `[BatchNorm] training needs more than one value for each channel, received shape [${shape.join(', ')}]`,
    );
  }
}

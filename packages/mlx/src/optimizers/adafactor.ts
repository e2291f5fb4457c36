import * as mx from '../core';
import { cast, Optimizer, type ParameterState, type Scheduled } from './optimizer';
import { markPureClass } from './pure';

/** Parameters of {@link Adafactor}. */
export interface AdafactorKeywords {
  learning_rate?: Scheduled | null;
  eps?: readonly number[];
  clip_threshold?: number;
  decay_rate?: number;
  beta_1?: number | null;
  weight_decay?: number;
  scale_parameter?: boolean;
  relative_step?: boolean;
  warmup_init?: boolean;
}

/**
 * Adafactor, whose state grows with the sum and not the product of a matrix's sides, as Python's `optim.Adafactor`.
 *
 * State of a parameter: `exp_avg_sq_row` and `exp_avg_sq_col` for two dimensions and more, else `exp_avg_sq`; and
 * `exp_avg` with `beta_1`.
 *
 * @throws RangeError when neither a learning rate nor `relative_step` is given.
 * @example
 * new optim.Adafactor();
 * new optim.Adafactor(1e-3, { relative_step: false });
 */
export class Adafactor extends Optimizer {
  declare eps: readonly number[];
  declare clip_threshold: number;
  declare decay_rate: number;
  declare beta_1: number | null;
  declare weight_decay: number;
  declare scale_parameter: boolean;
  declare relative_step: boolean;
  declare warmup_init: boolean;

  /**
   * @param learning_rate - The learning rate when `relative_step` is false: a number or a schedule.
   * @param eps - Added to squared gradients, and the least scale of a parameter. `[1e-30, 1e-3]` by default.
   * @param clip_threshold - Root mean square at which updates are clipped. 1 by default.
   * @param decay_rate - Exponent of the averages' decay. −0.8 by default.
   * @param beta_1 - Smoothing of the updates; none by default.
   * @param weight_decay - The weight decay. 0 by default.
   * @param scale_parameter - Whether steps are scaled by the parameter's root mean square. True by default.
   * @param relative_step - Whether the step follows from the number of steps done. True by default.
   * @param warmup_init - With `relative_step`, whether steps start small. False by default.
   */
  constructor(
    learning_rate?: Scheduled | null | AdafactorKeywords,
    eps?: readonly number[] | AdafactorKeywords,
    clip_threshold?: number | AdafactorKeywords,
    decay_rate?: number | AdafactorKeywords,
    beta_1?: number | null | AdafactorKeywords,
    weight_decay?: number | AdafactorKeywords,
    scale_parameter?: boolean | AdafactorKeywords,
    relative_step?: boolean | AdafactorKeywords,
    warmup_init?: boolean | AdafactorKeywords,
  );
  constructor(...args: unknown[]) {
    super();
    const { learning_rate, relative_step } = this._configure<AdafactorKeywords>(args, {
      learning_rate: null,
      eps: [1e-30, 1e-3],
      clip_threshold: 1,
      decay_rate: -0.8,
      beta_1: null,
      weight_decay: 0,
      scale_parameter: true,
      relative_step: true,
      warmup_init: false,
    });
    if (learning_rate === null && !relative_step) {
      throw new RangeError('[Adafactor] without relative_step a learning_rate is needed');
    }
  }

  override init_single(parameter: mx.array, state: ParameterState): void {
    const { shape, dtype } = parameter;
    if (shape.length >= 2) {
      state.exp_avg_sq_row = mx.zeros(shape.slice(0, -1), { dtype });
      state.exp_avg_sq_col = mx.zeros([...shape.slice(0, -2), shape[shape.length - 1]!], { dtype });
    } else {
      state.exp_avg_sq = mx.zeros_like(parameter);
    }
    if (this.beta_1 !== null) state.exp_avg = mx.zeros_like(parameter);
  }

  override apply_single(gradient: mx.array, parameter: mx.array, state: ParameterState): mx.array {
    const size = rms(parameter);
    const rate = this.stepSize(size);
    const direction = mx.multiply(this.scale(gradient, state, size.dtype), gradient);
    const clip = mx.maximum(mx.divide(rms(direction), this.clip_threshold), 1);
    let update = mx.multiply(rate, mx.divide(direction, clip));
    if (this.beta_1 !== null) {
      update = mx.add(mx.multiply(state.exp_avg!, this.beta_1), mx.multiply(update, 1 - this.beta_1));
      state.exp_avg = update;
    }
    if (this.weight_decay === 0) return mx.subtract(parameter, update);
    const decay = mx.multiply(rate, -this.weight_decay);
    return mx.subtract(mx.add(parameter, mx.multiply(parameter, decay)), update);
  }

  private stepSize(size: mx.array): mx.array {
    const { dtype } = size;
    const step = this.relative_step
      ? this._perStep('relative', dtype, () => cast(this.relativeStep(), dtype))
      : this._rate(dtype);
    return this.scale_parameter ? mx.multiply(mx.maximum(size, this.eps[1]!), step) : step;
  }

  private relativeStep(): mx.array {
    const root = mx.rsqrt(this.step);
    return mx.minimum(root, this.warmup_init ? mx.multiply(this.step, 1e-6) : 1e-2);
  }

  /** One over the root of the averaged squared gradients; for matrices rebuilt from row and column averages. */
  private scale(gradient: mx.array, state: ParameterState, dtype: mx.Dtype): mx.array {
    const square = mx.add(mx.square(gradient), this.eps[0]!);
    const beta_2 = this._perStep('beta_2', dtype, () => mx.subtract(1, cast(this.decay(), dtype)));
    const rest = this._perStep('rest', dtype, () => mx.subtract(1, beta_2));
    const average = (old: mx.array, now: mx.array): mx.array =>
      mx.add(mx.multiply(beta_2, old), mx.multiply(rest, now));
    if (gradient.ndim < 2) {
      state.exp_avg_sq = average(state.exp_avg_sq!, square);
      return mx.rsqrt(state.exp_avg_sq);
    }
    const row = average(state.exp_avg_sq_row!, mx.mean(square, -1));
    const col = average(state.exp_avg_sq_col!, mx.mean(square, -2));
    state.exp_avg_sq_row = row;
    state.exp_avg_sq_col = col;
    const rowFactor = mx.rsqrt(mx.divide(row, mx.mean(row, -1, true)));
    return mx.multiply(mx.expand_dims(rowFactor, -1), mx.expand_dims(mx.rsqrt(col), -2));
  }

  private decay(): mx.array {
    return mx.power(this.step, mx.array(this.decay_rate, mx.float32));
  }
}
markPureClass(Adafactor);

function rms(x: mx.array): mx.array {
  return mx.sqrt(mx.mean(mx.square(x)));
}

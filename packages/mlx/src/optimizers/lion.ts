import * as mx from '../core';
import { REQUIRED } from '../utils/keywords';
import { checkBetas, Optimizer, type ParameterState, type Scheduled } from './optimizer';
import { markPureClass } from './pure';

/** Parameters of {@link Lion}. */
export interface LionKeywords {
  learning_rate: Scheduled;
  betas?: readonly number[];
  weight_decay?: number;
}

/**
 * Lion, as Python's `optim.Lion`: `c = β₁ m + (1 − β₁) g`, `m ← β₂ m + (1 − β₂) g`, `w ← w − η (sign(c) + λ w)`.
 *
 * Its steps are larger than Adam's: take a learning rate 3 to 10 times smaller and a weight decay as much larger.
 * State of a parameter: `m`.
 *
 * @throws RangeError when a beta is outside [0, 1).
 * @example
 * new optim.Lion(1e-4, { weight_decay: 0.1 });
 */
export class Lion extends Optimizer {
  declare betas: readonly number[];
  declare weight_decay: number;

  /**
   * @param learning_rate - The learning rate η: a number or a schedule.
   * @param betas - The smoothings β₁ and β₂. `[0.9, 0.99]` by default.
   * @param weight_decay - The weight decay λ. 0 by default.
   */
  constructor(
    learning_rate: Scheduled,
    betas?: readonly number[] | Partial<LionKeywords>,
    weight_decay?: number | Partial<LionKeywords>,
  );
  constructor(keywords: LionKeywords);
  constructor(...args: unknown[]) {
    super();
    this._configure<LionKeywords>(args, { learning_rate: REQUIRED, betas: [0.9, 0.99], weight_decay: 0 });
    checkBetas(this);
  }

  override init_single(parameter: mx.array, state: ParameterState): void {
    state.m = mx.zeros_like(parameter);
  }

  override apply_single(gradient: mx.array, parameter: mx.array, state: ParameterState): mx.array {
    const { dtype } = gradient;
    const rate = this._rate(dtype);
    const [b1, b2] = this.betas as [number, number];
    const m = state.m!;
    const c = this._average(m, gradient, b1, dtype);
    state.m = this._average(m, gradient, b2, dtype);
    const kept = this.weight_decay > 0 ? mx.multiply(this.kept(rate, dtype), parameter) : parameter;
    return mx.subtract(kept, mx.multiply(rate, mx.sign(c)));
  }

  /** The share of a parameter that the decay leaves. */
  private kept(rate: mx.array, dtype: mx.Dtype): mx.array {
    return this._perStep('kept', dtype, () => mx.subtract(1, mx.multiply(rate, this.weight_decay)));
  }
}
markPureClass(Lion);

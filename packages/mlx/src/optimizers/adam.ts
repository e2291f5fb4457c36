import * as mx from '../core';
import { bind, REQUIRED } from '../utils/keywords';
import { cast, checkBetas, checkNotNegative, Optimizer, type ParameterState, type Scheduled } from './optimizer';
import { markPureClass } from './pure';

/** Parameters of {@link Adam}. */
export interface AdamKeywords {
  learning_rate: Scheduled;
  betas?: readonly number[];
  eps?: number;
  bias_correction?: boolean;
}

/**
 * Adam, as Python's `optim.Adam`: `m ← β₁ m + (1 − β₁) g`, `v ← β₂ v + (1 − β₂) g²`, `w ← w − λ m / (√v + ε)`.
 *
 * State of a parameter: `m` and `v`.
 *
 * @throws RangeError when a beta is outside [0, 1) or `eps` is negative.
 * @example
 * new optim.Adam(1e-3, { betas: [0.9, 0.95], bias_correction: true });
 */
export class Adam extends Optimizer {
  declare betas: readonly number[];
  declare eps: number;
  declare bias_correction: boolean;

  /**
   * @param learning_rate - The learning rate λ: a number or a schedule.
   * @param betas - The smoothings β₁ and β₂. `[0.9, 0.999]` by default.
   * @param eps - The ε of the denominator. 1e-8 by default.
   * @param bias_correction - Whether to correct for the zeros that the state starts with. False by default.
   */
  constructor(
    learning_rate: Scheduled,
    betas?: readonly number[] | Partial<AdamKeywords>,
    eps?: number | Partial<AdamKeywords>,
    bias_correction?: boolean | Partial<AdamKeywords>,
  );
  constructor(keywords: AdamKeywords);
  constructor(...args: unknown[]) {
    super();
    this._configure<AdamKeywords>(args, {
      learning_rate: REQUIRED,
      betas: [0.9, 0.999],
      eps: 1e-8,
      bias_correction: false,
    });
    checkBetas(this);
    checkNotNegative(this, 'eps');
  }

  override init_single(parameter: mx.array, state: ParameterState): void {
    state.m = mx.zeros_like(parameter);
    state.v = mx.zeros_like(parameter);
  }

  override apply_single(gradient: mx.array, parameter: mx.array, state: ParameterState): mx.array {
    const { dtype } = gradient;
    const rate = this._rate(dtype);
    const [b1, b2] = this.betas as [number, number];
    const m = this._average(state.m!, gradient, b1, dtype);
    const v = this._average(state.v!, mx.square(gradient), b2, dtype);
    const eps = this._number(this.eps, dtype);
    state.m = m;
    state.v = v;
    if (!this.bias_correction) {
      return mx.subtract(parameter, mx.divide(mx.multiply(rate, m), mx.add(mx.sqrt(v), eps)));
    }
    const c1 = this._perStep('c1', dtype, () => cast(mx.divide(rate, oneMinusPower(b1, this.step)), dtype));
    const c2 = this._perStep('c2', dtype, () => cast(mx.rsqrt(oneMinusPower(b2, this.step)), dtype));
    const denominator = mx.add(mx.multiply(mx.sqrt(v), c2), eps);
    return mx.subtract(parameter, mx.divide(mx.multiply(c1, m), denominator));
  }
}
markPureClass(Adam);

/** `1 − betaˢᵗᵉᵖ` in float32, whether or not beta has a fraction. */
function oneMinusPower(beta: number, step: mx.array): mx.array {
  return mx.subtract(1, mx.power(mx.array(beta, mx.float32), step));
}

/** Parameters of {@link AdamW}. */
export interface AdamWKeywords extends AdamKeywords {
  weight_decay?: number;
}

/**
 * Adam with decoupled weight decay, as Python's `optim.AdamW`: like {@link Adam}, from `w (1 − λ · weight_decay)`.
 *
 * State of a parameter: `m` and `v`.
 *
 * @throws RangeError when a beta is outside [0, 1) or `eps` is negative.
 * @example
 * new optim.AdamW(1e-3, { weight_decay: 0.1 });
 */
export class AdamW extends Adam {
  declare weight_decay: number;

  /**
   * @param learning_rate - The learning rate λ: a number or a schedule.
   * @param betas - The smoothings β₁ and β₂. `[0.9, 0.999]` by default.
   * @param eps - The ε of the denominator. 1e-8 by default.
   * @param weight_decay - The weight decay. 0.01 by default.
   * @param bias_correction - Whether to correct for the zeros that the state starts with. False by default.
   */
  constructor(
    learning_rate: Scheduled,
    betas?: readonly number[] | Partial<AdamWKeywords>,
    eps?: number | Partial<AdamWKeywords>,
    weight_decay?: number | Partial<AdamWKeywords>,
    bias_correction?: boolean | Partial<AdamWKeywords>,
  );
  constructor(keywords: AdamWKeywords);
  constructor(...args: unknown[]) {
    const { weight_decay, ...adam } = bind<AdamWKeywords>('AdamW', args, {
      learning_rate: REQUIRED,
      betas: [0.9, 0.999],
      eps: 1e-8,
      weight_decay: 0.01,
      bias_correction: false,
    });
    super(adam);
    this.weight_decay = weight_decay;
  }

  override apply_single(gradient: mx.array, parameter: mx.array, state: ParameterState): mx.array {
    const { dtype } = gradient;
    const kept = this._perStep('kept', dtype, () => mx.subtract(1, mx.multiply(this._rate(dtype), this.weight_decay)));
    return super.apply_single(gradient, mx.multiply(parameter, kept), state);
  }
}
markPureClass(AdamW);

/** Parameters of {@link Adamax}. */
export interface AdamaxKeywords {
  learning_rate: Scheduled;
  betas?: readonly number[];
  eps?: number;
}

/**
 * Adam with the infinity norm, as Python's `optim.Adamax`: `m ← β₁ m + (1 − β₁) g`, `v ← max(β₂ v, |g|)`,
 * `w ← w − λ m / (v + ε)`.
 *
 * State of a parameter: `m` and `v`.
 *
 * @throws RangeError when a beta is outside [0, 1) or `eps` is negative.
 * @example
 * new optim.Adamax(2e-3);
 */
export class Adamax extends Adam {
  /**
   * @param learning_rate - The learning rate λ: a number or a schedule.
   * @param betas - The smoothings β₁ and β₂. `[0.9, 0.999]` by default.
   * @param eps - The ε of the denominator. 1e-8 by default.
   */
  constructor(
    learning_rate: Scheduled,
    betas?: readonly number[] | Partial<AdamaxKeywords>,
    eps?: number | Partial<AdamaxKeywords>,
  );
  constructor(keywords: AdamaxKeywords);
  constructor(...args: unknown[]) {
    super(
      bind<AdamaxKeywords>('Adamax', args, { learning_rate: REQUIRED, betas: [0.9, 0.999], eps: 1e-8 }) as AdamKeywords,
    );
  }

  override apply_single(gradient: mx.array, parameter: mx.array, state: ParameterState): mx.array {
    const { dtype } = gradient;
    const rate = this._rate(dtype);
    const [b1, b2] = this.betas as [number, number];
    const m = this._average(state.m!, gradient, b1, dtype);
    const v = mx.maximum(mx.multiply(state.v!, this._number(b2, dtype)), mx.abs(gradient));
    state.m = m;
    state.v = v;
    return mx.subtract(parameter, mx.divide(mx.multiply(rate, m), mx.add(v, this._number(this.eps, dtype))));
  }
}
markPureClass(Adamax);

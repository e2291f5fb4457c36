import * as mx from '../core';
import { REQUIRED } from '../utils/keywords';
import { checkNotNegative, checkPositive, Optimizer, type ParameterState, type Scheduled } from './optimizer';
import { markPureClass } from './pure';

/** An optimizer that keeps squared gradients. */
abstract class SquareKeeping extends Optimizer {
  declare eps: number;

  override init_single(parameter: mx.array, state: ParameterState): void {
    state.v = mx.zeros_like(parameter);
  }
}

/** An optimizer that divides gradients by the root of what it keeps. */
abstract class RootScaled extends SquareKeeping {
  protected scaled(gradient: mx.array, parameter: mx.array, v: mx.array): mx.array {
    const { dtype } = gradient;
    const size = mx.add(mx.sqrt(v), this._number(this.eps, dtype));
    return mx.subtract(parameter, mx.divide(mx.multiply(this._rate(dtype), gradient), size));
  }
}

/** Parameters of {@link RMSprop}. */
export interface RMSpropKeywords {
  learning_rate: Scheduled;
  alpha?: number;
  eps?: number;
}

/**
 * RMSprop, as Python's `optim.RMSprop`: `v ← α v + (1 − α) g²`, `w ← w − λ g / (√v + ε)`.
 *
 * State of a parameter: `v`.
 *
 * @throws RangeError when `alpha` is negative or `eps` is not positive.
 * @example
 * new optim.RMSprop(1e-3);
 */
export class RMSprop extends RootScaled {
  declare alpha: number;

  /**
   * @param learning_rate - The learning rate λ: a number or a schedule.
   * @param alpha - The smoothing α. 0.99 by default.
   * @param eps - The ε of the denominator. 1e-8 by default.
   */
  constructor(
    learning_rate: Scheduled,
    alpha?: number | Partial<RMSpropKeywords>,
    eps?: number | Partial<RMSpropKeywords>,
  );
  constructor(keywords: RMSpropKeywords);
  constructor(...args: unknown[]) {
    super();
    this._configure<RMSpropKeywords>(args, { learning_rate: REQUIRED, alpha: 0.99, eps: 1e-8 });
    checkNotNegative(this, 'alpha');
    checkPositive(this, 'eps');
  }

  override apply_single(gradient: mx.array, parameter: mx.array, state: ParameterState): mx.array {
    state.v = this._average(state.v!, mx.square(gradient), this.alpha, gradient.dtype);
    return this.scaled(gradient, parameter, state.v);
  }
}
markPureClass(RMSprop);

/** Parameters of {@link Adagrad}. */
export interface AdagradKeywords {
  learning_rate: Scheduled;
  eps?: number;
}

/**
 * Adagrad, as Python's `optim.Adagrad`: `v ← v + g²`, `w ← w − λ g / (√v + ε)`.
 *
 * State of a parameter: `v`.
 *
 * @throws RangeError when `eps` is not positive.
 * @example
 * new optim.Adagrad(0.1);
 */
export class Adagrad extends RootScaled {
  /**
   * @param learning_rate - The learning rate λ: a number or a schedule.
   * @param eps - The ε of the denominator. 1e-8 by default.
   */
  constructor(learning_rate: Scheduled, eps?: number | Partial<AdagradKeywords>);
  constructor(keywords: AdagradKeywords);
  constructor(...args: unknown[]) {
    super();
    this._configure<AdagradKeywords>(args, { learning_rate: REQUIRED, eps: 1e-8 });
    checkPositive(this, 'eps');
  }

  override apply_single(gradient: mx.array, parameter: mx.array, state: ParameterState): mx.array {
    state.v = mx.add(state.v!, mx.square(gradient));
    return this.scaled(gradient, parameter, state.v);
  }
}
markPureClass(Adagrad);

/** Parameters of {@link AdaDelta}. */
export interface AdaDeltaKeywords {
  learning_rate: Scheduled;
  rho?: number;
  eps?: number;
}

/**
 * AdaDelta with a learning rate, as Python's `optim.AdaDelta`: `v ← ρ v + (1 − ρ) g²`, `d = √(u + ε) / √(v + ε) · g`,
 * `u ← ρ u + (1 − ρ) d²`, `w ← w − λ d`.
 *
 * State of a parameter: `v` and `u`.
 *
 * @throws RangeError when `rho` is negative or `eps` is not positive.
 * @example
 * new optim.AdaDelta(1);
 */
export class AdaDelta extends SquareKeeping {
  declare rho: number;

  /**
   * @param learning_rate - The learning rate λ: a number or a schedule.
   * @param rho - The smoothing ρ. 0.9 by default.
   * @param eps - The ε under the roots. 1e-6 by default.
   */
  constructor(
    learning_rate: Scheduled,
    rho?: number | Partial<AdaDeltaKeywords>,
    eps?: number | Partial<AdaDeltaKeywords>,
  );
  constructor(keywords: AdaDeltaKeywords);
  constructor(...args: unknown[]) {
    super();
    this._configure<AdaDeltaKeywords>(args, { learning_rate: REQUIRED, rho: 0.9, eps: 1e-6 });
    checkNotNegative(this, 'rho');
    checkPositive(this, 'eps');
  }

  override init_single(parameter: mx.array, state: ParameterState): void {
    super.init_single(parameter, state);
    state.u = mx.zeros_like(parameter);
  }

  override apply_single(gradient: mx.array, parameter: mx.array, state: ParameterState): mx.array {
    const { dtype } = gradient;
    const rate = this._rate(dtype);
    const eps = this._number(this.eps, dtype);
    const u = state.u!;
    const v = this._average(state.v!, mx.square(gradient), this.rho, dtype);
    const ratio = mx.divide(mx.sqrt(mx.add(u, eps)), mx.sqrt(mx.add(v, eps)));
    const d = mx.multiply(ratio, gradient);
    state.v = v;
    state.u = this._average(u, mx.square(d), this.rho, dtype);
    return mx.subtract(parameter, mx.multiply(rate, d));
  }
}
markPureClass(AdaDelta);

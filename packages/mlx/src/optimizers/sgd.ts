import * as mx from '../core';
import { REQUIRED } from '../utils/keywords';
import { Optimizer, type ParameterState, type Scheduled } from './optimizer';
import { markPureClass } from './pure';

/** Parameters of {@link SGD}. */
export interface SGDKeywords {
  learning_rate: Scheduled;
  momentum?: number;
  weight_decay?: number;
  dampening?: number;
  nesterov?: boolean;
}

/**
 * Stochastic gradient descent, as Python's `optim.SGD`: `v ← μ v + (1 − τ) g`, `w ← w − λ v`.
 *
 * State of a parameter: `v`.
 *
 * @throws RangeError when `nesterov` comes without momentum or with dampening.
 * @example
 * new optim.SGD(0.1, { momentum: 0.9, nesterov: true });
 */
export class SGD extends Optimizer {
  declare momentum: number;
  declare weight_decay: number;
  declare dampening: number;
  declare nesterov: boolean;

  /**
   * @param learning_rate - The learning rate λ: a number or a schedule.
   * @param momentum - The momentum μ. 0 by default.
   * @param weight_decay - The L2 penalty. 0 by default.
   * @param dampening - The dampening τ of the momentum. 0 by default.
   * @param nesterov - Whether to use Nesterov's momentum. False by default.
   */
  constructor(
    learning_rate: Scheduled,
    momentum?: number | Partial<SGDKeywords>,
    weight_decay?: number | Partial<SGDKeywords>,
    dampening?: number | Partial<SGDKeywords>,
    nesterov?: boolean | Partial<SGDKeywords>,
  );
  constructor(keywords: SGDKeywords);
  constructor(...args: unknown[]) {
    super();
    const { momentum, dampening, nesterov } = this._configure<SGDKeywords>(args, {
      learning_rate: REQUIRED,
      momentum: 0,
      weight_decay: 0,
      dampening: 0,
      nesterov: false,
    });
    if (nesterov && (momentum <= 0 || dampening !== 0)) {
      throw new RangeError('[SGD] nesterov needs a momentum above 0 and no dampening');
    }
  }

  override init_single(parameter: mx.array, state: ParameterState): void {
    state.v = mx.zeros_like(parameter);
  }

  override apply_single(gradient: mx.array, parameter: mx.array, state: ParameterState): mx.array {
    const { weight_decay, dampening } = this;
    const { dtype } = gradient;
    const rate = this._rate(dtype);
    const number = (value: number): mx.array => this._number(value, dtype);
    const g = weight_decay === 0 ? gradient : mx.add(gradient, mx.multiply(parameter, number(weight_decay)));
    if (this.momentum <= 0) return mx.subtract(parameter, mx.multiply(rate, g));

    const momentum = number(this.momentum);
    const fresh = dampening > 0 ? mx.multiply(g, number(1 - dampening)) : g;
    const v = mx.add(mx.multiply(state.v!, momentum), fresh);
    state.v = v;
    const update = this.nesterov ? mx.add(g, mx.multiply(v, momentum)) : v;
    return mx.subtract(parameter, mx.multiply(rate, update));
  }
}
markPureClass(SGD);

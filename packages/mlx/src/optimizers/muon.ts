import * as mx from '../core';
import { REQUIRED } from '../utils/keywords';
import { Optimizer, type ParameterState, type Scheduled } from './optimizer';
import { markPureClass } from './pure';

/** Parameters of {@link Muon}. */
export interface MuonKeywords {
  learning_rate: Scheduled;
  momentum?: number;
  weight_decay?: number;
  nesterov?: boolean;
  ns_steps?: number;
}

/**
 * Muon, momentum made orthogonal by Newton-Schulz iterations, as Python's `optim.Muon`.
 *
 * For hidden layers; embeddings, the last layer and vectors do better with another optimizer: see
 * {@link MultiOptimizer}. Parameters of more than two dimensions are taken as matrices by their first axis.
 * State of a parameter: `v`.
 *
 * @example
 * new optim.Muon(0.02);
 */
export class Muon extends Optimizer {
  declare momentum: number;
  declare weight_decay: number;
  declare nesterov: boolean;
  declare ns_steps: number;

  /**
   * @param learning_rate - The learning rate: a number or a schedule.
   * @param momentum - The momentum. 0.95 by default.
   * @param weight_decay - The L2 penalty. 0.01 by default.
   * @param nesterov - Whether to use Nesterov's momentum. True by default.
   * @param ns_steps - How many Newton-Schulz iterations. 5 by default.
   */
  constructor(
    learning_rate: Scheduled,
    momentum?: number | Partial<MuonKeywords>,
    weight_decay?: number | Partial<MuonKeywords>,
    nesterov?: boolean | Partial<MuonKeywords>,
    ns_steps?: number | Partial<MuonKeywords>,
  );
  constructor(keywords: MuonKeywords);
  constructor(...args: unknown[]) {
    super();
    this._configure<MuonKeywords>(args, {
      learning_rate: REQUIRED,
      momentum: 0.95,
      weight_decay: 0.01,
      nesterov: true,
      ns_steps: 5,
    });
  }

  override init_single(parameter: mx.array, state: ParameterState): void {
    state.v = mx.zeros_like(parameter);
  }

  override apply_single(gradient: mx.array, parameter: mx.array, state: ParameterState): mx.array {
    const { momentum, weight_decay } = this;
    const g = weight_decay === 0 ? gradient : mx.add(gradient, mx.multiply(parameter, weight_decay));
    const v = mx.add(mx.multiply(state.v!, momentum), mx.multiply(g, 1 - momentum));
    state.v = v;
    const update = this.nesterov ? mx.add(mx.multiply(g, 1 - momentum), mx.multiply(v, momentum)) : v;

    const rate = this._rate(g.dtype);
    if (update.ndim < 2) return mx.subtract(parameter, mx.multiply(rate, update));

    const { shape } = update;
    const orthogonal = this.orthogonalize(update);
    const widest = Math.sqrt(Math.max(1, shape[shape.length - 2]! / shape[shape.length - 1]!));
    return mx.subtract(parameter, mx.multiply(mx.multiply(rate, widest), orthogonal));
  }

  private orthogonalize(update: mx.array): mx.array {
    const { shape } = update;
    if (shape.length === 2) return newtonSchulz(update, this.ns_steps);
    return mx.reshape(newtonSchulz(mx.reshape(update, [shape[0]!, -1]), this.ns_steps), shape);
  }
}
markPureClass(Muon);

/** Pushes the singular values of a matrix towards 1 by a polynomial of fifth degree, applied several times. */
function newtonSchulz(matrix: mx.array, steps: number): mx.array {
  const [a, b, c] = [3.4445, -4.775, 2.0315];
  const isTall = matrix.shape[0]! > matrix.shape[1]!;
  const wide = isTall ? matrix.T : matrix;
  let x = mx.divide(wide, mx.add(mx.linalg.norm(wide, { keepdims: true }), 1e-7));
  for (let i = 0; i < steps; i++) {
    const gram = mx.matmul(x, x.T);
    const polynomial = mx.addmm(mx.multiply(gram, b), gram, gram, { alpha: c });
    x = mx.addmm(mx.multiply(x, a), polynomial, x);
  }
  return isTall ? x.T : x;
}

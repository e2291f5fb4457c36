import * as mx from '../../core';
import { bind } from '../../utils/keywords';
import { Module } from '../module';
import { celu, elu, hard_shrink, leaky_relu, prelu, softshrink, step } from './rectifiers';
import { gelu, gelu_approx, gelu_fast_approx, glu } from './smooth';

/**
 * Layer of {@link leaky_relu}: a rectifier that lets a little of negative values through, as Python's `nn.LeakyReLU`.
 *
 * @example
 * new nn.LeakyReLU({ negative_slope: 0.01 })(x);
 */
export class LeakyReLU extends Module {
  declare _negative_slope: number;

  /** @param negative_slope - Factor of negative values. 0.01 by default. */
  constructor(negative_slope?: number | { negative_slope?: number });
  constructor(...args: unknown[]) {
    super();
    this._negative_slope = bind<{ negative_slope?: number }>('LeakyReLU', args, {
      negative_slope: 0.01,
    }).negative_slope;
  }

  override forward(x: mx.array): mx.array {
    return leaky_relu(x, this._negative_slope);
  }
}

/**
 * Layer of {@link elu}: the exponential linear unit, as Python's `nn.ELU`.
 *
 * @example
 * new nn.ELU({ alpha: 1 })(x);
 */
export class ELU extends Module {
  declare _alpha: number;

  /** @param alpha - Factor of the exponential part. 1 by default. */
  constructor(alpha?: number | { alpha?: number });
  constructor(...args: unknown[]) {
    super();
    this._alpha = bind<{ alpha?: number }>('ELU', args, { alpha: 1 }).alpha;
  }

  override forward(x: mx.array): mx.array {
    return elu(x, this._alpha);
  }
}

/**
 * Layer of {@link celu}: the continuously differentiable exponential linear unit, as Python's `nn.CELU`.
 *
 * @example
 * new nn.CELU({ alpha: 1 })(x);
 */
export class CELU extends Module {
  declare _alpha: number;

  /** @param alpha - Where the exponential part bends. 1 by default. */
  constructor(alpha?: number | { alpha?: number });
  constructor(...args: unknown[]) {
    super();
    this._alpha = bind<{ alpha?: number }>('CELU', args, { alpha: 1 }).alpha;
  }

  override forward(x: mx.array): mx.array {
    return celu(x, this._alpha);
  }
}

/**
 * Layer of {@link softshrink}: moves values towards 0, as Python's `nn.Softshrink`.
 *
 * @example
 * new nn.Softshrink({ lambd: 0.5 })(x);
 */
export class Softshrink extends Module {
  declare lambd: number;

  /** @param lambd - How far values move towards 0. 0.5 by default. */
  constructor(lambd?: number | { lambd?: number });
  constructor(...args: unknown[]) {
    super();
    this.lambd = bind<{ lambd?: number }>('Softshrink', args, { lambd: 0.5 }).lambd;
  }

  override forward(x: mx.array): mx.array {
    return softshrink(x, this.lambd);
  }
}

/**
 * Layer of {@link hard_shrink}: zeroes what is small, as Python's `nn.HardShrink`.
 *
 * @example
 * new nn.HardShrink({ lambd: 0.5 })(x);
 */
export class HardShrink extends Module {
  declare lambd: number;

  /** @param lambd - The bound. 0.5 by default. */
  constructor(lambd?: number | { lambd?: number });
  constructor(...args: unknown[]) {
    super();
    this.lambd = bind<{ lambd?: number }>('HardShrink', args, { lambd: 0.5 }).lambd;
  }

  override forward(x: mx.array): mx.array {
    return hard_shrink(x, this.lambd);
  }
}

/**
 * Layer of {@link step}: 1 where the input reaches a threshold, else 0, as Python's `nn.Step`.
 *
 * @example
 * new nn.Step({ threshold: 0 })(x);
 */
export class Step extends Module {
  declare threshold: number;

  /** @param threshold - The threshold. 0 by default. */
  constructor(threshold?: number | { threshold?: number });
  constructor(...args: unknown[]) {
    super();
    this.threshold = bind<{ threshold?: number }>('Step', args, { threshold: 0 }).threshold;
  }

  override forward(x: mx.array): mx.array {
    return step(x, this.threshold);
  }
}

/**
 * Layer of {@link glu}: the gated linear unit, as Python's `nn.GLU`.
 *
 * @example
 * new nn.GLU({ axis: -1 })(x);
 */
export class GLU extends Module {
  declare axis: number;

  /** @param axis - The axis to halve. The last by default. */
  constructor(axis?: number | { axis?: number });
  constructor(...args: unknown[]) {
    super();
    this.axis = bind<{ axis?: number }>('GLU', args, { axis: -1 }).axis;
  }

  override forward(x: mx.array): mx.array {
    return glu(x, this.axis);
  }
}

/**
 * Layer of {@link prelu}: a rectifier whose negative slope is learned, as Python's `nn.PReLU`.
 *
 * Parameters: `weight` of shape `[num_parameters]`.
 *
 * @example
 * new nn.PReLU()(mx.array([-1, 2]));                                 // [-0.25, 2]
 */
export class PReLU extends Module {
  declare weight: mx.array;

  /**
   * @param num_parameters - How many slopes: 1, or the length of the last axis. 1 by default.
   * @param init - The slopes to start with. 0.25 by default.
   */
  constructor(num_parameters?: number | PReLUKeywords, init?: number | PReLUKeywords);
  constructor(...args: unknown[]) {
    super();
    const { num_parameters, init } = bind<PReLUKeywords>('PReLU', args, { num_parameters: 1, init: 0.25 });
    this.weight = mx.full([num_parameters], init);
  }

  override forward(x: mx.array): mx.array {
    return prelu(x, this.weight);
  }
}

/** Parameters of {@link PReLU}. */
export interface PReLUKeywords {
  num_parameters?: number;
  init?: number;
}

const FORMULAS = { none: gelu, precise: gelu_approx, tanh: gelu_approx, fast: gelu_fast_approx };

/** Formulas of {@link GELU}; `'tanh'` is another name of `'precise'`. */
export type GeluApproximation = keyof typeof FORMULAS;

/**
 * Layer of {@link gelu}, or of one of its approximations, as Python's `nn.GELU`.
 *
 * @throws RangeError for an unknown approximation.
 * @example
 * new nn.GELU({ approx: 'fast' })(x);
 */
export class GELU extends Module {
  declare _approx: GeluApproximation;

  /** @param approx - `'none'` for the exact formula (the default), `'precise'` (or `'tanh'`), or `'fast'`. */
  constructor(approx?: GeluApproximation | { approx?: GeluApproximation });
  constructor(...args: unknown[]) {
    super();
    const { approx } = bind<{ approx?: GeluApproximation }>('GELU', args, { approx: 'none' });
    if (!Object.hasOwn(FORMULAS, approx)) {
      throw new RangeError(`[GELU] approx must be one of ${Object.keys(FORMULAS).join(', ')}, received '${approx}'`);
    }
    this._approx = approx;
  }

  override forward(x: mx.array): mx.array {
    return FORMULAS[this._approx](x);
  }
}

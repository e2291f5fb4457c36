import type * as mx from '../../core';
import { bind } from '../../utils/keywords';
import { Module } from '../module';
import { hard_tanh, relu, relu2, relu6, selu } from './rectifiers';
import {
  hardswish,
  log_sigmoid,
  log_softmax,
  mish,
  sigmoid,
  silu,
  softmax,
  softmin,
  softplus,
  softsign,
  tanh,
} from './smooth';

/** A layer without options that applies one function to its input. */
abstract class Activation extends Module {
  constructor(...args: unknown[]) {
    super();
    bind(this.constructor.name, args, {});
  }
}

/**
 * Layer of {@link sigmoid}: the logistic function, as Python's `nn.Sigmoid`.
 *
 * @example
 * new nn.Sigmoid()(x);
 */
export class Sigmoid extends Activation {
  override forward(x: mx.array): mx.array {
    return sigmoid(x);
  }
}

/**
 * Layer of {@link mish}: `x · tanh(softplus(x))`, as Python's `nn.Mish`.
 *
 * @example
 * new nn.Mish()(x);
 */
export class Mish extends Activation {
  override forward(x: mx.array): mx.array {
    return mish(x);
  }
}

/**
 * Layer of {@link relu}: the rectifier, as Python's `nn.ReLU`.
 *
 * @example
 * new nn.ReLU()(x);
 */
export class ReLU extends Activation {
  override forward(x: mx.array): mx.array {
    return relu(x);
  }
}

/**
 * Layer of {@link relu2}: the squared rectifier, as Python's `nn.ReLU2`.
 *
 * @example
 * new nn.ReLU2()(x);
 */
export class ReLU2 extends Activation {
  override forward(x: mx.array): mx.array {
    return relu2(x);
  }
}

/**
 * Layer of {@link relu6}: the rectifier capped at 6, as Python's `nn.ReLU6`.
 *
 * @example
 * new nn.ReLU6()(x);
 */
export class ReLU6 extends Activation {
  override forward(x: mx.array): mx.array {
    return relu6(x);
  }
}

/**
 * Layer of {@link softmax}: the softmax along the last axis, as Python's `nn.Softmax`.
 *
 * @example
 * new nn.Softmax()(x);
 */
export class Softmax extends Activation {
  override forward(x: mx.array): mx.array {
    return softmax(x);
  }
}

/**
 * Layer of {@link softplus}: the smooth rectifier, as Python's `nn.Softplus`.
 *
 * @example
 * new nn.Softplus()(x);
 */
export class Softplus extends Activation {
  override forward(x: mx.array): mx.array {
    return softplus(x);
  }
}

/**
 * Layer of {@link softsign}: `x / (1 + |x|)`, as Python's `nn.Softsign`.
 *
 * @example
 * new nn.Softsign()(x);
 */
export class Softsign extends Activation {
  override forward(x: mx.array): mx.array {
    return softsign(x);
  }
}

/**
 * Layer of {@link silu}: the sigmoid linear unit, as Python's `nn.SiLU`.
 *
 * @example
 * new nn.SiLU()(x);
 */
export class SiLU extends Activation {
  override forward(x: mx.array): mx.array {
    return silu(x);
  }
}

/**
 * Layer of {@link log_softmax}: the logarithm of the softmax along the last axis, as Python's `nn.LogSoftmax`.
 *
 * @example
 * new nn.LogSoftmax()(x);
 */
export class LogSoftmax extends Activation {
  override forward(x: mx.array): mx.array {
    return log_softmax(x);
  }
}

/**
 * Layer of {@link log_sigmoid}: the logarithm of the logistic function, as Python's `nn.LogSigmoid`.
 *
 * @example
 * new nn.LogSigmoid()(x);
 */
export class LogSigmoid extends Activation {
  override forward(x: mx.array): mx.array {
    return log_sigmoid(x);
  }
}

/**
 * Layer of {@link tanh}: the hyperbolic tangent, as Python's `nn.Tanh`.
 *
 * @example
 * new nn.Tanh()(x);
 */
export class Tanh extends Activation {
  override forward(x: mx.array): mx.array {
    return tanh(x);
  }
}

/**
 * Layer of {@link hardswish}: the cheap swish, as Python's `nn.Hardswish`.
 *
 * @example
 * new nn.Hardswish()(x);
 */
export class Hardswish extends Activation {
  override forward(x: mx.array): mx.array {
    return hardswish(x);
  }
}

/**
 * Layer of {@link selu}: the scaled exponential linear unit, as Python's `nn.SELU`.
 *
 * @example
 * new nn.SELU()(x);
 */
export class SELU extends Activation {
  override forward(x: mx.array): mx.array {
    return selu(x);
  }
}

/**
 * Layer of {@link hard_tanh}: a straight line between −1 and 1, as Python's `nn.HardTanh`.
 *
 * @example
 * new nn.HardTanh()(x);
 */
export class HardTanh extends Activation {
  override forward(x: mx.array): mx.array {
    return hard_tanh(x);
  }
}

/**
 * Layer of {@link softmin}: the softmax of the negated input along the last axis, as Python's `nn.Softmin`.
 *
 * @example
 * new nn.Softmin()(x);
 */
export class Softmin extends Activation {
  override forward(x: mx.array): mx.array {
    return softmin(x);
  }
}

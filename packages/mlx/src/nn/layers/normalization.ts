import * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { requireSizes } from '../check';
import { Module } from '../module';
import { bool, float } from '../print';

/** Parameters of {@link LayerNorm}. */
export interface LayerNormKeywords {
  dims: number;
  eps?: number;
  affine?: boolean;
  bias?: boolean;
}

/**
 * Normalises the last axis to mean 0 and variance 1, then scales and shifts, as Python's `nn.LayerNorm`.
 *
 * Parameters: `weight` and `bias` of shape `[dims]`.
 *
 * @throws RangeError, of a call, when the input does not fit.
 * @example
 * new nn.LayerNorm(8)(mx.random.normal([4, 8])).shape;               // [4, 8]
 */
export class LayerNorm extends Module {
  declare weight?: mx.array;
  declare bias?: mx.array;
  declare eps: number;
  declare dims: number;

  /**
   * @param dims - Length of the last axis.
   * @param eps - Added to the variance. 1e-5 by default.
   * @param affine - Whether to scale and shift. True by default.
   * @param bias - With `affine`, whether to shift. True by default.
   */
  constructor(
    dims: number,
    eps?: number | Partial<LayerNormKeywords>,
    affine?: boolean | Partial<LayerNormKeywords>,
    bias?: boolean | Partial<LayerNormKeywords>,
  );
  constructor(keywords: LayerNormKeywords);
  constructor(...args: unknown[]) {
    super();
    const { dims, eps, affine, bias } = bind<LayerNormKeywords>('LayerNorm', args, {
      dims: REQUIRED,
      eps: 1e-5,
      affine: true,
      bias: true,
    });
    requireSizes('LayerNorm', { dims });
    checkEps('LayerNorm', eps);
    if (affine) {
      this.weight = mx.ones([dims]);
      if (bias) this.bias = mx.zeros([dims]);
    }
    this.eps = eps;
    this.dims = dims;
  }

  override _extra_repr(): string {
    return `${this.dims}, eps=${float(this.eps)}, affine=${bool(this.weight != null)}`;
  }

  override forward(x: mx.array): mx.array {
    return mx.fast.layer_norm(x, this.weight ?? null, this.bias ?? null, this.eps);
  }
}

/** Parameters of {@link RMSNorm}. */
export interface RMSNormKeywords {
  dims: number;
  eps?: number;
}

/**
 * Divides by the root mean square of the last axis, then scales, as Python's `nn.RMSNorm`.
 *
 * Parameters: `weight` of shape `[dims]`.
 *
 * @throws RangeError, of a call, when the input does not fit.
 * @example
 * new nn.RMSNorm(8)(mx.random.normal([4, 8])).shape;                 // [4, 8]
 */
export class RMSNorm extends Module {
  declare weight: mx.array;
  declare eps: number;

  /**
   * @param dims - Length of the last axis.
   * @param eps - Added to the mean square. 1e-5 by default.
   */
  constructor(dims: number, eps?: number | Partial<RMSNormKeywords>);
  constructor(keywords: RMSNormKeywords);
  constructor(...args: unknown[]) {
    super();
    const { dims, eps } = bind<RMSNormKeywords>('RMSNorm', args, { dims: REQUIRED, eps: 1e-5 });
    requireSizes('RMSNorm', { dims });
    checkEps('RMSNorm', eps);
    this.weight = mx.ones([dims]);
    this.eps = eps;
  }

  override _extra_repr(): string {
    return `${this.weight.shape[0]}, eps=${float(this.eps)}`;
  }

  override forward(x: mx.array): mx.array {
    return mx.fast.rms_norm(x, this.weight, this.eps);
  }
}

/** Demands a positive epsilon. */
export function checkEps(op: string, eps: number): void {
  if (!(eps > 0)) throw new RangeError(`[${op}] 'eps' must be positive, received ${eps}`);
}

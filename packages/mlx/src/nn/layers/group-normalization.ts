import * as mx from '../../core';
import { bind, REQUIRED } from '../../utils/keywords';
import { requireArray, requireSizes } from '../check';
import { Module } from '../module';
import { bool, float } from '../print';
import { checkEps } from './normalization';

/** Parameters of {@link InstanceNorm}. */
export interface InstanceNormKeywords {
  dims: number;
  eps?: number;
  affine?: boolean;
}

/**
 * Normalises each channel of each sample over its space, as Python's `nn.InstanceNorm`.
 *
 * Parameters, when `affine`: `weight` and `bias` of shape `[dims]`.
 *
 * @throws RangeError, of a call, when the input does not fit.
 * @example
 * new nn.InstanceNorm(16)(mx.random.normal([8, 4, 4, 16])).shape;    // [8, 4, 4, 16]
 */
export class InstanceNorm extends Module {
  declare weight?: mx.array;
  declare bias?: mx.array;
  declare dims: number;
  declare eps: number;

  /**
   * @param dims - Number of channels.
   * @param eps - Added to the variance. 1e-5 by default.
   * @param affine - Whether to scale and shift. False by default.
   */
  constructor(
    dims: number,
    eps?: number | Partial<InstanceNormKeywords>,
    affine?: boolean | Partial<InstanceNormKeywords>,
  );
  constructor(keywords: InstanceNormKeywords);
  constructor(...args: unknown[]) {
    super();
    const { dims, eps, affine } = bind<InstanceNormKeywords>('InstanceNorm', args, {
      dims: REQUIRED,
      eps: 1e-5,
      affine: false,
    });
    requireSizes('InstanceNorm', { dims });
    checkEps('InstanceNorm', eps);
    if (affine) {
      this.weight = mx.ones([dims]);
      this.bias = mx.zeros([dims]);
    }
    this.dims = dims;
    this.eps = eps;
  }

  override _extra_repr(): string {
    return `${this.dims}, eps=${float(this.eps)}, affine=${bool(this.weight != null)}`;
  }

  override forward(x: mx.array): mx.array {
    requireArray('InstanceNorm', x);
    const { shape } = x;
    if (shape.length < 3) {
      throw new RangeError(
        `[InstanceNorm] expected an input of at least 3 dimensions, received shape [${shape.join(', ')}]`,
      );
    }
    const [batch, channels] = [shape[0]!, shape[shape.length - 1]!];
    const space = shape.slice(1, -1);
    const flat = mx.reshape(mx.moveaxis(x, -1, 1), [batch, channels, -1]);
    const normal = mx.fast.layer_norm(flat, null, null, this.eps);
    return scaleAndShift(this, mx.moveaxis(mx.reshape(normal, [batch, channels, ...space]), 1, -1));
  }
}

/** Parameters of {@link GroupNorm}. */
export interface GroupNormKeywords {
  num_groups: number;
  dims: number;
  eps?: number;
  affine?: boolean;
  pytorch_compatible?: boolean;
}

/**
 * Normalises groups of channels over space, as Python's `nn.GroupNorm`.
 *
 * Parameters, when `affine`: `bias` and `weight` of shape `[dims]`.
 *
 * @throws RangeError when the groups do not divide the features, and, of a call, when the input has another number
 *   of them.
 * @example
 * new nn.GroupNorm(4, 16)(mx.random.normal([8, 4, 4, 16])).shape;    // [8, 4, 4, 16]
 */
export class GroupNorm extends Module {
  declare bias?: mx.array;
  declare weight?: mx.array;
  declare num_groups: number;
  declare dims: number;
  declare eps: number;
  declare pytorch_compatible: boolean;

  /**
   * @param num_groups - Number of groups; it divides `dims`.
   * @param dims - Number of channels.
   * @param eps - Added to the variance. 1e-5 by default.
   * @param affine - Whether to scale and shift. True by default.
   * @param pytorch_compatible - Whether a group is neighbouring channels, as in PyTorch, rather than every n-th. False
   *   by default.
   */
  constructor(
    num_groups: number,
    dims: number,
    eps?: number | Partial<GroupNormKeywords>,
    affine?: boolean | Partial<GroupNormKeywords>,
    pytorch_compatible?: boolean | Partial<GroupNormKeywords>,
  );
  constructor(keywords: GroupNormKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<GroupNormKeywords>('GroupNorm', args, {
      num_groups: REQUIRED,
      dims: REQUIRED,
      eps: 1e-5,
      affine: true,
      pytorch_compatible: false,
    });
    const { num_groups, dims, eps } = given;
    requireSizes('GroupNorm', { num_groups, dims });
    checkEps('GroupNorm', eps);
    if (dims % num_groups !== 0) {
      throw new RangeError(
        `[GroupNorm] num_groups must divide dims, received num_groups=${num_groups} and dims=${dims}`,
      );
    }
    if (given.affine) {
      this.bias = mx.zeros([dims]);
      this.weight = mx.ones([dims]);
    }
    this.num_groups = num_groups;
    this.dims = dims;
    this.eps = eps;
    this.pytorch_compatible = given.pytorch_compatible;
  }

  override _extra_repr(): string {
    return (
      `${this.num_groups}, ${this.dims}, eps=${float(this.eps)}, affine=${bool(this.weight != null)}, ` +
      `pytorch_compatible=${bool(this.pytorch_compatible)}`
    );
  }

  override forward(x: mx.array): mx.array {
    requireArray('GroupNorm', x);
    return scaleAndShift(this, this.pytorch_compatible ? this.neighbours(x) : this.everyNth(x));
  }

  private neighbours(x: mx.array): mx.array {
    const { shape } = x;
    const batch = shape[0]!;
    const size = shape[shape.length - 1]! / this.num_groups;
    const grouped = mx.transpose(mx.reshape(x, [batch, -1, this.num_groups, size]), [0, 2, 1, 3]);
    const flat = mx.reshape(grouped, [batch, this.num_groups, -1]);
    const normal = mx.reshape(mx.fast.layer_norm(flat, null, null, this.eps), [batch, this.num_groups, -1, size]);
    return mx.reshape(mx.transpose(normal, [0, 2, 1, 3]), shape);
  }

  private everyNth(x: mx.array): mx.array {
    const grouped = mx.reshape(x, [x.shape[0]!, -1, this.num_groups]);
    const mean = mx.mean(grouped, 1, true);
    const variance = mx.var(grouped, 1, true);
    const normal = mx.multiply(mx.subtract(grouped, mean), mx.rsqrt(mx.add(variance, this.eps)));
    return mx.reshape(normal, x.shape);
  }
}

/** Applies the weight and bias of a layer, if it has them. */
export function scaleAndShift(layer: { weight?: mx.array | null; bias?: mx.array | null }, x: mx.array): mx.array {
  return layer.weight ? mx.add(mx.multiply(layer.weight, x), layer.bias!) : x;
}

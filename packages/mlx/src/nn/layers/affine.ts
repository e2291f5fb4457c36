import * as mx from '../../core';
import { Recorded } from '../../core/internals';

/** `x Wᵀ`, or `x Wᵀ + b`. */
const affine = new Recorded(([x, weight, bias]) => [bias ? mx.addmm(bias, x!, weight!.T) : mx.matmul(x!, weight!.T)]);

/** An affine map without a layer of its own. */
export function project(x: mx.array, weight: mx.array, bias: mx.array | null | undefined): mx.array {
  return affine.one([x, weight, bias]);
}

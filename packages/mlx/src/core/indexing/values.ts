// The values that are put into an array.
import { MxArray } from '../array';
import { type Dtype, dtypes } from '../dtype';
import { fromData } from '../factory';
import { squeeze } from '../generated/core';
import { wrongType } from '../marshal';
import type { ArrayData, Scalar } from '../types';

/** The least number of each integer type, and the first that is too large. */
const LIMITS = new Map<Dtype, readonly [number, number]>(
  [8, 16, 32, 64].flatMap((bits) => [
    [dtypes[`int${bits}` as keyof typeof dtypes], [-(2 ** (bits - 1)), 2 ** (bits - 1)]],
    [dtypes[`uint${bits}` as keyof typeof dtypes], [0, 2 ** bits]],
  ]),
);

/** Throws for a whole number that an integer type cannot hold. */
function checkWhole(op: string, value: number | bigint, dtype: Dtype): void {
  if (typeof value === 'number' && !Number.isInteger(value)) return;
  const limits = LIMITS.get(dtype);
  if (limits && (value < limits[0] || value >= limits[1])) {
    throw new RangeError(`[${op}] ${value} does not fit ${dtype.name}`);
  }
}

function isScalar(value: unknown): value is Scalar {
  if (typeof value === 'object') {
    return value !== null && 're' in value && 'im' in value;
  }
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
}

/** A value for an array: an array, or a scalar that its type holds. */
export function valueFor(op: string, value: ArrayData, array: MxArray): MxArray | Scalar {
  if (value instanceof MxArray) return value;
  if (isScalar(value)) {
    if (typeof value === 'number' || typeof value === 'bigint') checkWhole(op, value, array.dtype);
    return value;
  }
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return fromData(value, array.dtype, op);
  throw wrongType(op, 'value', 'an array, a scalar or lists of scalars', value);
}

/** A value without the leading axes that are too many; throws when it does not broadcast to a shape. */
export function fitted(op: string, value: MxArray, sizes: readonly number[]): MxArray {
  const { shape } = value;
  const lead = shape.length - sizes.length;
  const fits = shape.every((size, i) => size === 1 || (i >= lead && size === sizes[i - lead]));
  if (!fits) throw new RangeError(`[${op}] a value of shape [${shape}] does not broadcast to [${sizes}]`);
  if (lead <= 0) return value;
  return squeeze(
    value,
    Array.from({ length: lead }, (_, i) => i),
  );
}

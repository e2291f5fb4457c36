import { isArray } from '../core/array';
import { kindOf } from '../utils/plain';

/** Demands that an input is an array; for layers that look at its shape before they give it to an op. */
export function requireArray(op: string, x: unknown): void {
  if (!isArray(x)) throw new TypeError(`[${op}] expected an mx array, received ${kindOf(x)}`);
}

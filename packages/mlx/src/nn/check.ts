import { isArray } from '../core/array';
import { kindOf } from '../utils/plain';

/** Demands that an input is an array; for layers that look at its shape before they give it to an op. */
export function requireArray(op: string, x: unknown): void {
  if (!isArray(x)) throw new TypeError(`[${op}] expected an mx array, received ${kindOf(x)}`);
}

/**
 * Demands that sizes are whole numbers.
 *
 * @param op - The layer, for the message.
 * @param sizes - The sizes by the names of the parameters; `null` where none was given.
 * @param least - The least size.
 */
export function requireSizes(op: string, sizes: Record<string, unknown>, least = 1): void {
  for (const [name, size] of Object.entries(sizes)) {
    if (size === null || (Number.isInteger(size) && (size as number) >= least)) continue;
    const kind = typeof size === 'number' ? RangeError : TypeError;
    throw new kind(`[${op}] ${name} must be a whole number of at least ${least}, received ${kindOf(size)}`);
  }
}

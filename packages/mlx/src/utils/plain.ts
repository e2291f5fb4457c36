import { isArray } from '../core/array';

/** Whether a value is a plain object: `{…}`, or one without a prototype. Arrays, mx arrays, dtypes and modules are not. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether a value is a branch of a tree (a plain object or a list) rather than a leaf. */
export function isBranch(value: unknown): value is Record<string, unknown> | unknown[] {
  return Array.isArray(value) || isPlainObject(value);
}

/** A short name of what a value is, for error messages. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (isArray(value)) return 'an mx array';
  if (isPlainObject(value)) return 'an object';
  if (typeof value === 'object') return (value as object).constructor?.name ?? 'an object';
  if (typeof value === 'function') {
    const module = value as { constructor?: { name?: string } };
    return module.constructor?.name && module.constructor.name !== 'Function' ? module.constructor.name : 'a function';
  }
  return typeof value === 'string' ? `'${value}'` : String(value);
}

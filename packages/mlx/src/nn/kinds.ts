import { isArray } from '../core/array';
import { isBranch, isPlainObject } from '../utils/plain';
import type { Module } from './module';

/** Marks the prototype of every module, so that a module is recognised without importing the class. */
export const MODULE: unique symbol = Symbol.for('mlx.nn.Module');

/** Whether a value is a module. */
export function isModule(value: unknown): value is Module {
  return typeof value === 'function' && (value as { [MODULE]?: true })[MODULE] === true;
}

/** Whether a value is an array or a module, or a list or plain object that holds one at any depth. */
export function holdsArray(value: unknown): boolean {
  return isArray(value) || isModule(value) || someChild(value, holdsArray);
}

/** Whether a value is a module, or a list or plain object that holds one at any depth. */
export function holdsModule(value: unknown): boolean {
  return isModule(value) || someChild(value, holdsModule);
}

/** Containers being looked into; one that comes up again inside itself holds nothing new. */
const looking = new Set<unknown>();

function someChild(value: unknown, test: (child: unknown) => boolean): boolean {
  const children = Array.isArray(value) ? value : isPlainObject(value) ? Object.values(value) : undefined;
  if (!children || looking.has(value)) return false;
  looking.add(value);
  try {
    return children.some(test);
  } finally {
    looking.delete(value);
  }
}

/** By default the leaves of a module's tree are whatever is neither a module nor a container. */
export function isLeaf(_module: unknown, _key: string, value: unknown): boolean {
  return isArray(value) || !(isModule(value) || isBranch(value));
}

/** Whether a module has a member of this name (an array, a module, a list or a plain object) rather than an option. */
export function hasMember(module: object, key: string): boolean {
  const value = (module as Record<string, unknown>)[key];
  return Object.hasOwn(module, key) && (isArray(value) || isModule(value) || isBranch(value));
}

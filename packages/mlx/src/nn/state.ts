import { isArray } from '../core/array';
import { isPlainObject } from '../utils/plain';
import { holdsArray, isModule } from './kinds';
import type { Module } from './module';
import { cycleError } from './walk';

/** Under this name a view tells what it is a view of; compiled functions read and write that. */
const SOURCE: unique symbol = Symbol.for('mlx.tree.source');

/**
 * A live view of everything that a module holds: a tree of plain objects and lists whose leaves read and write the
 * module's arrays.
 */
export function stateOf(module: Module): Record<string, any> {
  return view(module as unknown as Record<string, any>, {}, new Set(), '') as Record<string, any>;
}

function view(source: Record<string, any>, target: object, open: Set<unknown>, path: string): object {
  if (open.has(source)) throw cycleError(path, source);
  open.add(source);
  Object.defineProperty(target, SOURCE, { value: source });
  for (const key of Object.keys(source)) {
    const value: unknown = source[key];
    const at = path ? `${path}.${key}` : key;
    if (isArray(value)) {
      Object.defineProperty(target, key, {
        enumerable: true,
        configurable: true,
        get: () => source[key] as unknown,
        set: (next: unknown) => (source[key] = next),
      });
    } else if (Array.isArray(value) && holdsArray(value)) {
      put(target, key, view(value as unknown as Record<string, any>, new Array(value.length).fill({}), open, at));
    } else if ((isModule(value) || isPlainObject(value)) && holdsArray(value)) {
      put(target, key, view(value as unknown as Record<string, any>, {}, open, at));
    }
  }
  open.delete(source);
  return target;
}

function put(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { enumerable: true, configurable: true, writable: true, value });
}

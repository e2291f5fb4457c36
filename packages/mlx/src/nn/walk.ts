import { isPlainObject, kindOf } from '../utils/plain';
import { isModule } from './kinds';
import type { Module } from './module';

/** Says whether something found in a module counts: the module, the key (dotted inside containers) and the value. */
export type ModuleFilter = (module: Module, key: string, value: any) => boolean;

/** Makes something of a leaf; also told what holds it directly, and under which key. */
export type LeafMap = (value: any, holder: object, key: string) => any;

/** What {@link filterAndMap} is doing, for its error messages and its guard against cycles. */
interface Walk {
  readonly filter: ModuleFilter;
  readonly map: LeafMap;
  readonly isLeaf: ModuleFilter;
  readonly open: Set<unknown>;
  readonly path: string[];
}

/** Collects what a filter lets through from a module and, recursively, from what it holds, as a tree. */
export function filterAndMap(
  module: Module,
  filter: ModuleFilter,
  map: LeafMap,
  isLeaf: ModuleFilter,
): Record<string, any> {
  return fromModule(module, { filter, map, isLeaf, open: new Set(), path: [] });
}

function fromModule(module: Module, walk: Walk): Record<string, any> {
  enter(module, walk);
  const result: Record<string, any> = {};
  const items = module as unknown as Record<string, any>;
  for (const key of Object.keys(items)) {
    const value = items[key];
    if (!walk.filter(module, key, value)) continue;
    walk.path.push(key);
    result[key] = fromValue(module, key, value, walk, module, key);
    walk.path.pop();
  }
  walk.open.delete(module);
  return result;
}

function fromValue(module: Module, key: string, value: any, walk: Walk, holder: object, name: string): any {
  if (walk.isLeaf(module, key, value)) return walk.map(value, holder, name);
  if (isModule(value)) return fromModule(value, walk);

  if (Array.isArray(value)) {
    enter(value, walk);
    const list = value.map((child, i) => fromChild(module, key, child, walk, value, String(i)));
    walk.open.delete(value);
    return list;
  }
  if (isPlainObject(value)) {
    enter(value, walk);
    const result: Record<string, any> = {};
    for (const name of Object.keys(value)) result[name] = fromChild(module, key, value[name], walk, value, name);
    walk.open.delete(value);
    return result;
  }
  throw new TypeError(`[${module.constructor.name}] '${walk.path.join('.')}' is a leaf that cannot be mapped`);
}

function fromChild(module: Module, above: string, value: any, walk: Walk, holder: object, name: string): any {
  const key = `${above}.${name}`;
  if (!walk.filter(module, key, value)) return {};
  walk.path.push(name);
  const result = fromValue(module, key, value, walk, holder, name);
  walk.path.pop();
  return result;
}

function enter(holder: unknown, walk: Walk): void {
  if (walk.open.has(holder)) throw cycleError(walk.path.join('.'), holder);
  walk.open.add(holder);
}

/** The error for a module tree that holds itself. */
export function cycleError(path: string, holder: unknown): Error {
  const what = isModule(holder) ? holder.constructor.name : kindOf(holder);
  return new RangeError(`[Module] the module tree has a cycle: '${path}' leads back to ${what}, which contains it`);
}

/** A module on the way from the root, so that a cycle is seen. */
interface Visit {
  readonly path: string;
  readonly module: Module;
  readonly parent: Visit | undefined;
}

/**
 * Visits a module and all modules in it, in Python's order: a module first, then what was found last.
 *
 * @throws RangeError when a module contains itself.
 */
export function visitModules(root: Module, visit: (path: string, module: Module) => void): void {
  const stack: Visit[] = [{ path: '', module: root, parent: undefined }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { path, module } = entry;
    for (let above = entry.parent; above; above = above.parent) {
      if (above.module === module) throw cycleError(path, module);
    }
    visit(path, module);
    for (const [key, child] of childModules(module)) {
      stack.push({ path: path ? `${path}.${key}` : key, module: child, parent: entry });
    }
  }
}

/** The modules directly in a module, also those in its lists and plain objects, each with its path from the module. */
export function childModules(module: Module): [path: string, child: Module][] {
  const found: [string, Module][] = [];
  const open = new Set<unknown>();
  const look = (value: unknown, path: string): void => {
    if (isModule(value)) {
      found.push([path, value]);
    } else if (Array.isArray(value) || isPlainObject(value)) {
      if (open.has(value)) throw cycleError(path, value);
      open.add(value);
      for (const key of Object.keys(value)) look((value as Record<string, unknown>)[key], `${path}.${key}`);
      open.delete(value);
    }
  };
  for (const key of Object.keys(module)) look((module as unknown as Record<string, unknown>)[key], key);
  return found;
}

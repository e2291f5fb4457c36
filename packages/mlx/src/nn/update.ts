import { isArray } from '../core/array';
import { isBranch, isPlainObject, kindOf } from '../utils/plain';
import { hasMember, isModule } from './kinds';
import type { Module } from './module';

type Holder = Record<string, any>;

/** Replaces the arrays of a module by those at the same place of a tree; see `Module.update`. */
export function updateParameters(module: Module, parameters: unknown, strict: boolean): void {
  assign(module as unknown as Holder, parameters, '', { op: `${module.constructor.name}.update`, strict });
}

interface Update {
  readonly op: string;
  readonly strict: boolean;
}

function assign(target: Holder, source: unknown, path: string, update: Update): void {
  if (!isBranch(source)) {
    if (!update.strict) return;
    throw new TypeError(`[${update.op}] expected an object or a list at '${path}', received ${kindOf(source)}`);
  }
  const values = source as Holder;
  for (const key of Object.keys(values)) {
    const value = values[key];
    if (has(target, key)) assignOne(target, key, value, path, update);
    else if (update.strict) throw new RangeError(`[${update.op}] ${nothingAt(target, path, key)}`);
  }
}

function assignOne(target: Holder, key: string, value: unknown, path: string, update: Update): void {
  const current = target[key];
  const at = path ? `${path}.${key}` : key;
  if (isArray(current)) {
    if (!isArray(value)) {
      throw new TypeError(`[${update.op}] '${at}' must be replaced by an mx array, received ${kindOf(value)}`);
    }
    target[key] = value;
  } else if (isModule(current) || isBranch(current)) {
    assign(current as unknown as Holder, value, at, update);
  } else if (update.strict && !isEmptyBranch(value)) {
    throw new RangeError(`[${update.op}] '${at}' is no parameter but ${kindOf(current)}`);
  }
}

/** Replaces the modules of a module by those at the same place of a tree; see `Module.update_modules`. */
export function updateModules(module: Module, modules: unknown, strict: boolean): void {
  replace(module as unknown as Holder, modules, '', `${module.constructor.name}.update_modules`, strict);
}

function replace(target: Holder, source: unknown, path: string, op: string, strict: boolean): void {
  if (!isBranch(source)) {
    if (!strict) return;
    throw new TypeError(`[${op}] expected an object or a list at '${path}', received ${kindOf(source)}`);
  }
  const values = source as Holder;
  for (const key of Object.keys(values)) {
    const at = path ? `${path}.${key}` : key;
    const value = values[key];
    if (!has(target, key)) {
      if (strict) throw new RangeError(`[${op}] ${nothingAt(target, path, key, 'module')}`);
      continue;
    }
    const current = target[key];
    if (isModule(current) && isModule(value)) target[key] = value;
    else if (isModule(current) || isBranch(current)) replace(current as unknown as Holder, value, at, op, strict);
    else if (strict && !isEmptyBranch(value)) {
      throw new TypeError(`[${op}] '${at}' is ${kindOf(current)} and cannot be replaced by ${kindOf(value)}`);
    }
  }
}

function has(target: Holder, key: string): boolean {
  return isModule(target) ? hasMember(target, key) : Object.hasOwn(target, key);
}

function nothingAt(target: Holder, path: string, key: string, what = 'parameter'): string {
  if (Array.isArray(target)) return `the list at '${path}' has ${target.length} entries and none at ${key}`;
  const at = path ? `${path}.${key}` : key;
  return Object.hasOwn(target, key)
    ? `'${at}' is no ${what} but ${kindOf(target[key])}`
    : `the module has no ${what} named '${at}'`;
}

function isEmptyBranch(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isPlainObject(value) && Object.keys(value).length === 0;
}

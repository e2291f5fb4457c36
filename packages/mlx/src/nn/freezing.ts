import { tree_flatten } from '../utils';
import { bind } from '../utils/keywords';
import { isBranch } from '../utils/plain';
import { hasMember, holdsArray, isModule } from './kinds';
import type { Module } from './module';
import { filterAndMap, visitModules } from './walk';

/** Keywords of `freeze` and `unfreeze`. */
export interface FreezeKeywords {
  /** Do the same to all modules inside. True by default. */
  recurse?: boolean;
  /** Only these members; all parameters by default. */
  keys?: string | readonly string[] | null;
  /** Demand that the keys exist. False by default. */
  strict?: boolean;
}

/** Checks the keywords of `freeze` or `unfreeze` and applies the change to the module, or to all modules inside too. */
export function changeFrozen(
  module: Module,
  op: string,
  keywords: FreezeKeywords,
  change: (module: Module, keys: string[] | null) => void,
): void {
  const defaults = { recurse: true, keys: null, strict: false };
  const { recurse, keys: wanted, strict } = bind<FreezeKeywords>(`Module.${op}`, [keywords], defaults);
  const keys = keysOf(wanted);
  if (strict && keys) (recurse ? requireKeysSomewhere : requireKeys)(module, keys);
  if (recurse) visitModules(module, (_path, inside) => change(inside, keys));
  else change(module, keys);
}

/** The keys as a list; `null` when none were given, which means all. */
function keysOf(keys: string | readonly string[] | null): string[] | null {
  return keys === null ? null : typeof keys === 'string' ? [keys] : [...keys];
}

/** Names of the parameters that belong to a module itself, dotted where they sit in lists or plain objects. */
export function localKeys(module: Module): string[] {
  const own = filterAndMap(
    module,
    (_module, key, value) => !key.startsWith('_') && !isModule(value) && holdsArray(value),
    (value) => value as unknown,
    (_module, _key, value) => !isBranch(value),
  );
  return tree_flatten(own).map(([key]) => key);
}

/** Demands that a module itself has all the keys. */
function requireKeys(module: Module, keys: readonly string[]): void {
  for (const key of keys) if (!hasMember(module, key)) throw missingKey(module, key);
}

/** Demands that each key is found in the module or in some module inside. */
function requireKeysSomewhere(module: Module, keys: readonly string[]): void {
  const modules = module.modules();
  for (const key of keys) {
    if (!modules.some((inside) => hasMember(inside, key))) throw missingKey(module, key);
  }
}

function missingKey(module: Module, key: string): Error {
  return new RangeError(`[${module.constructor.name}] there is no parameter or module '${key}'`);
}

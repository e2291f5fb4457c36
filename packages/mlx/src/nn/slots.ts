import type * as mx from '../core';
import { isArray } from '../core/array';
import { holdsArray, isLeaf, isModule } from './kinds';
import { Module } from './module';
import { filterAndMap } from './walk';

type Holder = Record<string, unknown>;

/** Deeper models are looked at for cycles. */
const DEEP = 64;

/** What the names of private members begin with. */
const UNDERSCORE = '_'.charCodeAt(0);

/**
 * The places where a model holds its trainable arrays, so that others can be put there for a while. A training step walks
 * the model by this each time, so it does without the filters and paths of {@link filterAndMap}.
 */
export class Slots {
  readonly arrays: mx.array[] = [];
  readonly #holders: Holder[] = [];
  readonly #keys: string[] = [];
  /** What holds the array in the tree. */
  readonly #branches: Holder[] = [];
  readonly #tree: Holder;

  constructor(private readonly model: Module) {
    this.#tree = this.#ofModule(model, 0);
  }

  #ofModule(module: Module, depth: number): Holder {
    if (depth === DEEP) this.#refuseCycle();
    const frozen = module._no_grad;
    const tree: Holder = {};
    const holder = module as unknown as Holder;
    const hasFrozen = frozen.size > 0;
    for (const key of Object.keys(holder)) {
      if (key.charCodeAt(0) !== UNDERSCORE && !(hasFrozen && frozen.has(key))) this.#visit(holder, key, tree, depth);
    }
    return tree;
  }

  /** Puts what a member holds into a branch of the tree; tells whether it holds something. */
  #visit(holder: Holder, key: string, branch: Holder, depth: number): boolean {
    const value = holder[key];
    if (typeof value !== 'object' && typeof value !== 'function') return false;
    if (isArray(value)) {
      this.arrays.push(value);
      this.#holders.push(holder);
      this.#keys.push(key);
      this.#branches.push(branch);
      branch[key] = value;
    } else if (isModule(value)) {
      branch[key] = this.#ofModule(value, depth + 1);
    } else if (holdsArray(value)) {
      branch[key] = this.#ofContainer(value as Holder, depth + 1);
    } else {
      return false;
    }
    return true;
  }

  #ofContainer(container: Holder, depth: number): Holder {
    if (depth === DEEP) this.#refuseCycle();
    const branch = (Array.isArray(container) ? [] : {}) as Holder;
    for (const key of Object.keys(container)) {
      if (!this.#visit(container, key, branch, depth)) branch[key] = {};
    }
    return branch;
  }

  /** Throws an error that names a cycle, if there is one. */
  #refuseCycle(): void {
    filterAndMap(this.model, Module.trainable_parameter_filter, same, isLeaf);
  }

  /**
   * Calls a function while the model holds other arrays, given in the order of the slots; then the model holds what it
   * held before, which need not be the slots' own arrays.
   */
  during<R>(arrays: readonly mx.array[], fn: () => R): R {
    const before = this.#holders.map((holder, i) => holder[this.#keys[i]!]);
    this.#put(arrays);
    try {
      return fn();
    } finally {
      this.#put(before);
    }
  }

  #put(arrays: readonly unknown[]): void {
    for (let i = 0; i < arrays.length; i++) this.#holders[i]![this.#keys[i]!] = arrays[i];
  }

  /** Puts arrays, in the order of the slots, into the tree of the model's trainable parameters, which then is theirs. */
  treeOf(arrays: readonly mx.array[]): Record<string, any> {
    for (const [i, branch] of this.#branches.entries()) branch[this.#keys[i]!] = arrays[i];
    return this.#tree;
  }
}

const same = <T>(value: T): T => value;

import type * as mx from '../core';
import { isArray } from '../core/array';
import { isPlainObject } from '../utils/plain';
import { isLeaf } from './kinds';
import { Module } from './module';
import { filterAndMap } from './walk';

/** The places where a model holds its trainable arrays, so that others can be put there for a while. */
export class Slots {
  readonly arrays: mx.array[] = [];
  readonly #holders: Record<string, unknown>[] = [];
  readonly #keys: string[] = [];
  readonly #tree: Record<string, unknown>;

  constructor(model: Module) {
    const note = (array: mx.array, holder: object, key: string): mx.array => {
      this.arrays.push(array);
      this.#holders.push(holder as Record<string, unknown>);
      this.#keys.push(key);
      return array;
    };
    this.#tree = filterAndMap(model, Module.trainable_parameter_filter, note, isLeaf);
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

  /** Arrays in the order of the slots as a tree like that of the model's trainable parameters. */
  treeOf(arrays: readonly mx.array[]): Record<string, any> {
    let next = 0;
    const copy = (node: unknown): unknown => {
      if (Array.isArray(node)) return node.map(copy);
      if (!isPlainObject(node)) return isArray(node) ? arrays[next++] : node;
      const result: Record<string, unknown> = {};
      for (const key of Object.keys(node)) result[key] = copy(node[key]);
      return result;
    };
    return copy(this.#tree) as Record<string, any>;
  }
}

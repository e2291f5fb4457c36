import type * as mx from '../core';
import { type FlatTree, tree_flatten, tree_merge, tree_unflatten } from '../utils';
import { bind, REQUIRED } from '../utils/keywords';
import { kindOf } from '../utils/plain';
import { Optimizer } from './optimizer';

/** Says whether an optimizer takes a parameter: its dotted path and the array. */
export type ParameterFilter = (path: string, value: mx.array) => boolean;

/** Parameters of {@link MultiOptimizer}. */
export interface MultiOptimizerKeywords {
  optimizers: readonly Optimizer[];
  filters?: readonly ParameterFilter[];
}

/**
 * Gives different parameters to different optimizers, as Python's `optim.MultiOptimizer`.
 *
 * State: `states`, a list of the optimizers' states.
 *
 * @throws TypeError when what is given are no optimizers; RangeError when there is not one filter less than
 *   optimizers.
 * @example
 * const isMatrix = (path, value) => value.ndim >= 2 && !path.includes('embedding');
 * new optim.MultiOptimizer([new optim.Muon(0.02), new optim.AdamW(1e-3)], [isMatrix]);
 */
export class MultiOptimizer extends Optimizer {
  readonly optimizers: readonly Optimizer[];
  readonly filters: readonly ParameterFilter[];

  /**
   * @param optimizers - The optimizers. The last takes what no filter chose.
   * @param filters - One for each optimizer but the last; the first that says true decides.
   */
  constructor(
    optimizers: readonly Optimizer[] | MultiOptimizerKeywords,
    filters?: readonly ParameterFilter[] | Partial<MultiOptimizerKeywords>,
  );
  constructor(...args: unknown[]) {
    super();
    const { optimizers, filters } = bind<MultiOptimizerKeywords>('MultiOptimizer', args, {
      optimizers: REQUIRED,
      filters: [],
    });
    if (!Array.isArray(optimizers) || !optimizers.every((optimizer) => optimizer instanceof Optimizer)) {
      throw new TypeError(`[MultiOptimizer] optimizers must be a list of optimizers, received ${kindOf(optimizers)}`);
    }
    if (!Array.isArray(filters)) {
      throw new TypeError(`[MultiOptimizer] filters must be a list, received ${kindOf(filters)}`);
    }
    if (filters.length !== optimizers.length - 1) {
      throw new RangeError(
        `[MultiOptimizer] ${optimizers.length} optimizers need ${optimizers.length - 1} filters, received ${filters.length}`,
      );
    }
    this.optimizers = optimizers;
    this.filters = [...filters, () => true];
  }

  private split(tree: any): any[] {
    if (this.optimizers.length === 1) return [tree];
    const parts: FlatTree[] = this.optimizers.map(() => []);
    for (const pair of tree_flatten(tree)) parts[this.filters.findIndex((takes) => takes(...pair))]!.push(pair);
    return parts.map((part) => (part.length ? tree_unflatten(part) : {}));
  }

  override init(parameters: any): void {
    const parts = this.split(parameters);
    for (const [i, optimizer] of this.optimizers.entries()) optimizer.init(parts[i]);
  }

  override apply_gradients(gradients: any, parameters: any): any {
    const parts = this.split(gradients);
    return this.optimizers
      .map((optimizer, i) => optimizer.apply_gradients(parts[i], parameters) as unknown)
      .reduce((merged, updated) => tree_merge(merged, updated), {});
  }

  override get state(): Record<string, any> {
    return { states: this.optimizers.map((optimizer) => optimizer.state) };
  }

  override set state(state: Record<string, any>) {
    const states = state?.states as Record<string, any>[] | undefined;
    if (!Array.isArray(states) || states.length !== this.optimizers.length) {
      throw new RangeError(`[MultiOptimizer] the state must hold 'states', a list of ${this.optimizers.length}`);
    }
    for (const [i, optimizer] of this.optimizers.entries()) optimizer.state = states[i]!;
  }

  override get learning_rate(): mx.array {
    return this.optimizers[0]!.learning_rate;
  }

  override set learning_rate(learning_rate: number | mx.array) {
    for (const optimizer of this.optimizers) optimizer.learning_rate = learning_rate as mx.array;
  }
}

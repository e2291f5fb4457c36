// Modules of which each process keeps a part of every parameter.
import * as mx from '../../core';
import { type FlatTree, tree_flatten, tree_unflatten } from '../../utils';
import { bind, REQUIRED } from '../../utils/keywords';
import { kindOf } from '../../utils/plain';
import { isModule } from '../kinds';
import { Module } from '../module';
import { groupOr, shard } from './sharding';

type Group = mx.distributed.Group;
type Gather = (shards: mx.array[]) => mx.array[];

/** Keywords of {@link fully_shard}. */
export interface FullyShardKeywords {
  /** Among whom to divide; all processes by default. */
  group?: Group | null;
  /** Dtype of the gathered parameters; each parameter's own by default. */
  compute_dtype?: mx.Dtype | null;
}

/** Parameters of {@link FullyShardedModule}. */
export interface FullyShardedModuleKeywords extends FullyShardKeywords {
  module: Module;
}

const product = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
const cast = (x: mx.array, dtype: mx.Dtype | null): mx.array => (dtype && x.dtype !== dtype ? x.astype(dtype) : x);

/** A function from the parts of this process to the whole parameters, whose gradients are averaged and divided. */
function gatherOf(group: Group, shapes: readonly (readonly number[])[], compute_dtype: mx.Dtype | null): Gather {
  const count = group.size();
  const own = shapes.map(([first, ...rest]) => [(first as number) / count, ...rest]);
  const ends: number[] = [];
  for (const shape of own) ends.push((ends.at(-1) ?? 0) + product(shape));
  ends.pop();
  const apart = (joined: mx.array, to: readonly (readonly number[])[]): mx.array[] =>
    mx.split(joined, ends, 1).map((part, i) => part.reshape(to[i] as number[]));

  return mx
    .custom_function((shards: mx.array[]): mx.array[] => {
      const rows = shards.map((part) => cast(part.reshape(1, -1), compute_dtype));
      return apart(mx.distributed.all_gather(mx.concatenate(rows, 1), { group }), shapes);
    })
    .vjp((shards: mx.array[], cotangents: mx.array[]) => {
      const joined = mx.concatenate(
        cotangents.map((cotangent) => cotangent.reshape(count, -1)),
        1,
      );
      const mean = mx.divide(mx.distributed.sum_scatter(joined, { group }), count);
      return apart(mean, own).map((part, i) => cast(part, (shards[i] as mx.array).dtype));
    });
}

/** Parameters outside the modules that are divided already. */
const isDivided = (module: Module, key: string, value: unknown): boolean =>
  !(value instanceof FullyShardedModule) && Module.valid_parameter_filter(module, key, value);

/**
 * A module of which each process of a group keeps a part of every parameter, as Python's `nn.FullyShardedModule`. A
 * call gathers the parameters; their gradients are averaged over the group, and each process gets its part.
 *
 * Parameters are divided along their first axis. Gradients need a backend with `mx.distributed.sum_scatter`.
 *
 * @example
 * const layer = new nn.FullyShardedModule(new nn.Linear(2, 4));
 * layer(mx.zeros([3, 2])).shape;                                     // [3, 4]
 */
export class FullyShardedModule extends Module {
  declare module: Module;
  declare _paths: readonly string[];
  declare _gather_fn: Gather;

  /**
   * @param module - The module, whose parameters are replaced by this process's parts of them.
   * @param group - Among whom to divide; all processes by default.
   * @param compute_dtype - Dtype of the gathered parameters; each parameter's own by default.
   * @throws RangeError when a parameter cannot be divided.
   */
  constructor(
    module: Module,
    group?: Group | null | FullyShardKeywords,
    compute_dtype?: mx.Dtype | null | FullyShardKeywords,
  );
  constructor(keywords: FullyShardedModuleKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<FullyShardedModuleKeywords>('FullyShardedModule', args, {
      module: REQUIRED,
      group: null,
      compute_dtype: null,
    });
    const { module, compute_dtype } = given;
    requireModule('FullyShardedModule', module);
    const group = groupOr('FullyShardedModule', given.group);
    const parameters = module.filter_and_map(isDivided);
    const flat = tree_flatten(parameters) as FlatTree<mx.array>;
    const shapes = flat.map(([path, { shape }]) => dividable(path, shape, group.size()));

    Object.defineProperty(this, '_paths', { value: flat.map(([path]) => path) });
    module.update(shard('FullyShardedModule', parameters, () => 0, group));
    this.module = module;
    Object.defineProperty(this, '_gather_fn', { value: gatherOf(group, shapes, compute_dtype) });
  }

  override _extra_repr(): string {
    return `num_sharded_params=${this._paths.length}`;
  }

  _gathered_call<R>(fn: (...args: any[]) => R, ...args: any[]): R {
    const parts = this.module.filter_and_map(isDivided);
    const whole = this._gather_fn(tree_flatten(parts).map(([, part]) => part as mx.array));
    this.module.update(tree_unflatten(this._paths.map((path, i) => [path, whole[i]])));
    try {
      return fn(...args);
    } finally {
      this.module.update(parts);
    }
  }

  /** Calls the module with its whole parameters. */
  override forward(...args: any[]): any {
    return this._gathered_call(this.module, ...args);
  }

  /**
   * Calls the module's `as_linear` with its whole parameters.
   *
   * @param args - What the module's method takes.
   * @example
   * const table = new nn.FullyShardedModule(new nn.Embedding(10, 4));
   * table.as_linear(mx.zeros([3, 4])).shape;                         // [3, 10]
   */
  as_linear(...args: any[]): any {
    const module = this.module as Module & { as_linear: (...args: any[]) => any };
    return this._gathered_call((...given) => module.as_linear(...given), ...args);
  }
}

function requireModule(op: string, module: unknown): asserts module is Module {
  if (!isModule(module)) throw new TypeError(`[${op}] module must be a module, received ${kindOf(module)}`);
}

function dividable(path: string, shape: readonly number[], count: number): readonly number[] {
  const [first] = shape;
  if (first === undefined) throw new RangeError(`[FullyShardedModule] '${path}' is a scalar and cannot be divided`);
  if (first % count === 0) return shape;
  throw new RangeError(
    `[FullyShardedModule] '${path}' of shape [${shape}] cannot be divided among ${count} processes along its first axis`,
  );
}

/**
 * Wraps a module so that each process keeps a part of its parameters, as Python's `nn.fully_shard`.
 *
 * @param module - The module.
 * @param group - Among whom to divide; all processes by default.
 * @param compute_dtype - Dtype of the gathered parameters; each parameter's own by default.
 * @returns A {@link FullyShardedModule}; the module itself when the group has one process, when it is divided already,
 *   or when it has no parameters.
 * @example
 * const layer = new nn.Linear(2, 4);
 * nn.fully_shard(layer) === layer;                                   // true
 */
export function fully_shard(module: Module, keywords?: FullyShardKeywords): Module;
export function fully_shard(...args: unknown[]): Module {
  const given = bind<FullyShardedModuleKeywords>('fully_shard', args, {
    module: REQUIRED,
    group: null,
    compute_dtype: null,
  });
  const { module, compute_dtype } = given;
  requireModule('fully_shard', module);
  const group = groupOr('fully_shard', given.group);
  if (group.size() === 1 || module instanceof FullyShardedModule) return module;
  const divided = new FullyShardedModule({ module, group, compute_dtype });
  return divided._paths.length > 0 ? divided : module;
}

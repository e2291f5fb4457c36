import * as mx from '../core';
import { bind, option, REQUIRED } from '../utils/keywords';
import { blame } from './blame';
import { changeFrozen, type FreezeKeywords, localKeys } from './freezing';
import { holdsArray, holdsModule, isLeaf, isModule, MODULE } from './kinds';
import { printModule } from './print';
import { stateOf } from './state';
import { updateModules, updateParameters } from './update';
import { filterAndMap, type ModuleFilter, visitModules } from './walk';
import { loadWeights, saveWeights, type Weights, type WeightsFile } from './weights';

/** Keywords of `filter_and_map`. */
export interface FilterAndMapKeywords {
  filter_fn: ModuleFilter;
  map_fn?: ((value: any) => any) | null;
  is_leaf_fn?: ModuleFilter | null;
}

/** An instance is called like a function: `net(x)` runs `net.forward(x)`, and is typed as its class types `forward`. */
export interface Module {
  (...args: Parameters<this['forward']>): ReturnType<this['forward']>;
}

/**
 * Base class of all layers and models, as Python's `nn.Module`.
 *
 * A subclass assigns arrays and other modules, also in lists and plain objects, in its constructor: those are its
 * parameters. It defines `forward`, and an instance is called like a function. A name that begins with an underscore
 * is private: its arrays are no parameters.
 *
 * @example
 * class Net extends nn.Module {
 *   constructor() {
 *     super();
 *     this.l1 = new nn.Linear(2, 3);
 *   }
 *   forward(x) {
 *     return nn.relu(this.l1(x));
 *   }
 * }
 * const net = new Net();
 * net(mx.zeros([4, 2])).shape;                                       // [4, 3]
 */
export class Module {
  /** Names of the frozen members of this very module. */
  declare _no_grad: Set<string>;
  /** Whether the module is in training mode; read {@link Module.training}. */
  declare _training: boolean;
  declare readonly [MODULE]: true;

  constructor() {
    const self = ((...args: unknown[]) => {
      try {
        return self.forward(...args) as unknown;
      } catch (error) {
        blame(error, self, args);
        throw error;
      }
    }) as unknown as Module;
    // A function's own name and length would hide a subclass's fields of that name.
    delete (self as { name?: string }).name;
    delete (self as { length?: number }).length;
    Object.setPrototypeOf(self, new.target.prototype as object);
    Object.defineProperty(self, '_no_grad', { value: new Set<string>(), writable: true });
    Object.defineProperty(self, '_training', { value: true, writable: true });
    return self;
  }

  /**
   * What the module computes; a subclass defines it, and calling the module runs it.
   *
   * @param _args - Whatever the subclass takes.
   * @throws Error when the subclass defines none.
   * @example
   * class Twice extends nn.Module {
   *   forward(x) {
   *     return x.multiply(2);
   *   }
   * }
   * new Twice()(mx.array([1, 2]));                                     // array([2, 4], dtype=float32)
   */
  forward(..._args: any[]): any {
    throw new Error(`[${this.constructor.name}] the class defines no forward method`);
  }

  /** Whether the module is in training mode, as after {@link Module.train}. */
  get training(): boolean {
    return this._training;
  }

  /** A live tree of all arrays of the module, private ones included: assigning in it changes the module. */
  get state(): Record<string, any> {
    return stateOf(this);
  }

  /** The options that printing shows between the parentheses. */
  _extra_repr(): string {
    return '';
  }

  /**
   * The module as Python prints it.
   *
   * @example
   * new nn.Linear(2, 3).toString();                                    // 'Linear(input_dims=2, output_dims=3, bias=True)'
   */
  toString(): string {
    return printModule(this);
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return printModule(this);
  }

  /**
   * Whether a value is a module.
   *
   * @param value - Anything.
   * @example
   * nn.Module.is_module(nn.relu);                                      // false
   */
  static is_module(value: unknown): value is Module {
    return isModule(value);
  }

  /**
   * The filter behind {@link Module.children}: modules, and lists and plain objects that hold some.
   *
   * @param _module - The module that has the member.
   * @param _key - The name of the member.
   * @param value - The member.
   * @example
   * nn.Module.valid_child_filter(net, 'layers', [new nn.Linear(2, 3)]);   // true
   */
  static valid_child_filter(_module: Module, _key: string, value: unknown): boolean {
    return holdsModule(value);
  }

  /**
   * The filter behind {@link Module.parameters}: arrays, and modules, lists and plain objects that hold some.
   *
   * @param _module - The module that has the member.
   * @param key - The name of the member.
   * @param value - The member.
   * @example
   * nn.Module.valid_parameter_filter(net, '_cache', mx.ones([2]));    // false
   */
  static valid_parameter_filter(_module: Module, key: string, value: unknown): boolean {
    return !key.startsWith('_') && holdsArray(value);
  }

  /**
   * The filter behind {@link Module.trainable_parameters}: what is a parameter and not frozen.
   *
   * @param module - The module that has the member.
   * @param key - The name of the member.
   * @param value - The member.
   * @example
   * const layer = new nn.Linear(2, 3).freeze({ keys: 'bias' });
   * nn.Module.trainable_parameter_filter(layer, 'bias', layer.bias);   // false
   */
  static trainable_parameter_filter(module: Module, key: string, value: unknown): boolean {
    return Module.valid_parameter_filter(module, key, value) && !module._no_grad.has(key);
  }

  /**
   * Collects what a filter lets through, recursively, as a tree.
   *
   * @param filter_fn - Called with the module, the key and the value; says what to keep.
   * @param map_fn - Applied to each leaf.
   * @param is_leaf_fn - Says what to take whole; by default all but modules, lists and plain objects.
   * @param rest - The other two in their order, where the first argument holds no keywords.
   * @returns A tree of plain objects and lists; `{}` stands in a list where the filter dropped something.
   * @throws RangeError when the module contains itself.
   * @example
   * net.filter_and_map(nn.Module.valid_parameter_filter, (p) => p.shape);
   */
  filter_and_map(filter_fn: ModuleFilter | FilterAndMapKeywords, ...rest: unknown[]): Record<string, any> {
    const given = bind<FilterAndMapKeywords>('Module.filter_and_map', [filter_fn, ...rest], {
      filter_fn: REQUIRED,
      map_fn: null,
      is_leaf_fn: null,
    });
    return filterAndMap(this, given.filter_fn, given.map_fn ?? same, given.is_leaf_fn ?? isLeaf);
  }

  /**
   * All parameters as a tree, frozen ones included.
   *
   * @example
   * utils.tree_map((p) => p.shape, new nn.Linear(2, 3).parameters());
   */
  parameters(): Record<string, any> {
    return filterAndMap(this, Module.valid_parameter_filter, same, isLeaf);
  }

  /**
   * The parameters that are not frozen, as a tree.
   *
   * @example
   * Object.keys(new nn.Linear(2, 3).freeze({ keys: 'bias' }).trainable_parameters());  // ['weight']
   */
  trainable_parameters(): Record<string, any> {
    return filterAndMap(this, Module.trainable_parameter_filter, same, isLeaf);
  }

  /**
   * The modules directly in this one, as a tree.
   *
   * @example
   * new nn.Sequential(new nn.Linear(2, 3), nn.relu).children();
   */
  children(): Record<string, any> {
    return filterAndMap(this, Module.valid_child_filter, same, (_module, _key, value) => isModule(value));
  }

  /**
   * The modules inside that contain no other module, as a tree.
   *
   * @example
   * new nn.Sequential(new nn.Sequential(new nn.Linear(2, 3))).leaf_modules();
   */
  leaf_modules(): Record<string, any> {
    const hasNoChildren = (_module: Module, _key: string, value: unknown): boolean =>
      isModule(value) && !Object.values(value).some(holdsModule);
    return filterAndMap(this, Module.valid_child_filter, same, hasNoChildren);
  }

  /**
   * Replaces parameters by the arrays of a tree, which may hold only some of them.
   *
   * @param parameters - A tree like that of {@link Module.parameters}.
   * @param strict - Demand that the module has every place of the tree. True by default.
   * @returns The module.
   * @throws RangeError naming a place that the module lacks; TypeError naming one that is given no array.
   * @example
   * const layer = new nn.Linear(2, 1);
   * layer.update({ bias: mx.array([5]) });
   * layer.bias;                                                        // array([5], dtype=float32)
   */
  update(parameters: any, strict: boolean | { strict?: boolean } = true): this {
    updateParameters(this, parameters, isStrict('update', strict));
    return this;
  }

  /**
   * Replaces each parameter by what a function makes of it.
   *
   * @param map_fn - From an array to an array.
   * @param filter_fn - Which members to take; all parameters by default.
   * @returns The module.
   * @throws TypeError when the function gives no array.
   * @example
   * const half = new nn.Linear(2, 3).apply((p) => p.astype(mx.float16));
   * half.weight.dtype;                                                 // mlx.core.float16
   */
  apply(map_fn: (value: mx.array) => mx.array, filter_fn?: ModuleFilter | { filter_fn?: ModuleFilter | null }): this {
    const filter = option<ModuleFilter | null>('Module.apply', 'filter_fn', filter_fn, null);
    this.update(filterAndMap(this, filter ?? Module.valid_parameter_filter, map_fn, isLeaf));
    return this;
  }

  /**
   * Replaces modules inside by those of a tree, which may hold only some of them.
   *
   * @param modules - A tree like that of {@link Module.children} or {@link Module.leaf_modules}.
   * @param strict - Demand that the module has every place of the tree. True by default.
   * @returns The module.
   * @throws RangeError naming a place that the module lacks; TypeError naming one that is given no module.
   * @example
   * const wide = new nn.Sequential(new nn.Linear(2, 3), nn.relu);
   * wide.update_modules({ layers: [new nn.Linear(2, 8)] });
   */
  update_modules(modules: any, strict: boolean | { strict?: boolean } = true): this {
    updateModules(this, modules, isStrict('update_modules', strict));
    return this;
  }

  /**
   * Calls a function with the path and the module, for this module and all inside.
   *
   * @param apply_fn - Called with the dotted path (empty for this module) and the module.
   * @returns The module.
   * @throws RangeError when a module contains itself.
   * @example
   * const paths = [];
   * new nn.Sequential(new nn.Linear(2, 3), new nn.ReLU()).apply_to_modules((path) => paths.push(path));
   * paths.toSorted();                                                  // ['', 'layers.0', 'layers.1']
   */
  apply_to_modules(apply_fn: (path: string, module: Module) => unknown): this {
    visitModules(this, apply_fn);
    return this;
  }

  /**
   * This module and all inside, as a list.
   *
   * @example
   * new nn.Sequential(new nn.Linear(2, 3), new nn.ReLU()).modules().length;   // 3
   */
  modules(): Module[] {
    return this.named_modules().map(([, module]) => module);
  }

  /**
   * This module and all inside, each with its dotted path.
   *
   * @example
   * new nn.Sequential(new nn.Linear(2, 3)).named_modules().map(([path]) => path).toSorted();   // ['', 'layers.0']
   */
  named_modules(): [path: string, module: Module][] {
    const found: [string, Module][] = [];
    visitModules(this, (path, module) => found.push([path, module]));
    return found;
  }

  /**
   * Excludes parameters from training: they get no gradients.
   *
   * @param keywords - Which parameters, and whether in modules inside too.
   * @returns The module.
   * @throws RangeError naming a key that nothing has, when `strict`.
   * @example
   * net.freeze({ keys: 'bias' });
   */
  freeze(keywords: FreezeKeywords = {}): this {
    changeFrozen(this, 'freeze', keywords, (module, keys) => {
      for (const key of keys ?? localKeys(module)) module._no_grad.add(key);
    });
    return this;
  }

  /**
   * Makes frozen parameters trainable again: the opposite of {@link Module.freeze}.
   *
   * @param keywords - Which parameters, and whether in modules inside too.
   * @returns The module.
   * @throws RangeError naming a key that nothing has, when `strict`.
   * @example
   * const layer = new nn.Linear(2, 3).freeze();
   * Object.keys(layer.unfreeze({ keys: 'weight' }).trainable_parameters());   // ['weight']
   */
  unfreeze(keywords: FreezeKeywords = {}): this {
    changeFrozen(this, 'unfreeze', keywords, (module, keys) => {
      if (!keys) module._no_grad.clear();
      else for (const key of keys) module._no_grad.delete(key);
    });
    return this;
  }

  _set_training_mode(mode: boolean): void {
    this._training = mode;
  }

  /**
   * Sets training mode (or, with false, evaluation mode) for this module and all inside. Dropout and batch
   * normalisation behave differently in the two.
   *
   * @param mode - Training rather than evaluation. True by default.
   * @returns The module.
   * @example
   * net.train(false).training;                                         // false
   */
  train(mode: boolean | { mode?: boolean } = true): this {
    const on = option('Module.train', 'mode', mode, true);
    visitModules(this, (_path, module) => module._set_training_mode(on));
    return this;
  }

  /**
   * Sets evaluation mode: `train(false)`.
   *
   * @returns The module.
   * @example
   * const dropout = new nn.Dropout(0.5).eval();
   * dropout(mx.ones([3]));                                             // array([1, 1, 1], dtype=float32)
   */
  eval(): this {
    return this.train(false);
  }

  /**
   * Casts parameters to a dtype.
   *
   * @param dtype - The new dtype.
   * @param predicate - Called with a parameter's dtype; says whether to cast it. By default floating types are cast.
   *   `null` casts all.
   * @example
   * const layer = new nn.Linear(2, 3);
   * layer.set_dtype(mx.bfloat16);
   * layer.weight.dtype;                                                // mlx.core.bfloat16
   */
  set_dtype(dtype: mx.Dtype, predicate?: DtypePredicate | { predicate?: DtypePredicate }): void {
    const given = bind<{ dtype: mx.Dtype; predicate?: DtypePredicate }>('Module.set_dtype', [dtype, predicate], {
      dtype: REQUIRED,
      predicate: isFloating,
    });
    const wanted = given.predicate;
    this.apply((value) => (wanted === null || wanted(value.dtype) ? value.astype(given.dtype) : value));
  }

  /**
   * Loads weights from a `.safetensors` or `.npz` file, or from a list of names and arrays.
   *
   * @param file_or_weights - The file, or its bytes, or pairs of name and array, or an object of them.
   * @param strict - Demand exactly the model's parameters with their shapes. True by default.
   * @returns The module.
   * @throws RangeError listing every missing and unexpected name and every wrong shape.
   * @example
   * const layer = new nn.Linear(2, 1);
   * layer.load_weights([['weight', mx.ones([1, 2])], ['bias', mx.zeros([1])]]);
   * layer(mx.array([[1, 2]]));                                         // array([[3]], dtype=float32)
   */
  load_weights(file_or_weights: WeightsFile | Weights, strict: boolean | { strict?: boolean } = true): this {
    loadWeights(this, file_or_weights, isStrict('load_weights', strict));
    return this;
  }

  /**
   * Saves all parameters to a `.safetensors` or `.npz` file, which Python MLX loads too.
   *
   * @param file - The file's path, which must end in `.safetensors` or `.npz`; or an open file or what else
   *   `mx.save_safetensors` writes to, which gets safetensors.
   * @throws RangeError when the path ends otherwise; Error when the file cannot be written.
   * @example
   * const layer = new nn.Linear(2, 3);
   * const chunks = [];
   * layer.save_weights({ write: (chunk) => chunks.push(chunk) });
   * new nn.Linear(2, 3).load_weights(Buffer.concat(chunks));
   */
  save_weights(file: mx.FileTarget): void {
    saveWeights(this, file);
  }
}

Object.defineProperty(Module.prototype, MODULE, { value: true });

/** Says which dtypes to cast; `null` casts all. */
export type DtypePredicate = ((dtype: mx.Dtype) => boolean) | null;

const isFloating = (dtype: mx.Dtype): boolean => mx.issubdtype(dtype, mx.floating);

const same = <T>(value: T): T => value;

function isStrict(op: string, strict: boolean | { strict?: boolean }): boolean {
  return option(`Module.${op}`, 'strict', strict, true);
}

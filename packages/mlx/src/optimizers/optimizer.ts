import * as mx from '../core';
import { isArray } from '../core/array';
import { isModule } from '../nn/kinds';
import { Module } from '../nn/module';
import { type Bound, bind, type Parameters } from '../utils/keywords';
import { isPlainObject, kindOf } from '../utils/plain';
import { Constants } from './constants';
import { misfit } from './diagnose';
import { hasPureClass, isPure } from './pure';
import { Done, type Step, StepGraphs } from './step-graphs';
import { StepValues } from './step-values';

/** From the number of steps done to a value, such as a learning rate. */
export type Schedule = (step: mx.array) => mx.array;

/** A number, or a schedule that gives it. */
export type Scheduled = number | mx.array | Schedule;

/** What an optimizer keeps for one parameter: arrays by name. */
export type ParameterState = Record<string, mx.array>;

/** Keywords of {@link Optimizer}. */
export interface OptimizerKeywords {
  schedulers?: Record<string, Schedule> | null;
}

/**
 * Base class of all optimizers, as Python's `optim.Optimizer`.
 *
 * A subclass defines {@link Optimizer.init_single} and {@link Optimizer.apply_single} for one parameter. The state is a
 * tree: `step`, `learning_rate` and other scheduled values, and beside them the tree of the parameters with what
 * `init_single` made.
 *
 * @example
 * const optimizer = new optim.SGD(0.1, { momentum: 0.9 });
 * optimizer.update(model, grads);
 * mx.eval(model.parameters(), optimizer.state);
 * optimizer.step;                                                    // array(1, dtype=uint64)
 */
export class Optimizer {
  _initialized = false;
  _state: Record<string, any> = { step: mx.array(0, mx.uint64) };
  _schedulers: Record<string, Schedule>;
  readonly #numbers = new Constants();
  readonly #stepValues = new StepValues();
  readonly #graphs = hasPureClass(this) ? new StepGraphs((step) => this.#advanceOn(step)) : undefined;

  /** @param schedulers - Schedules by the name of the value in the state. */
  constructor(schedulers?: Record<string, Schedule> | null | OptimizerKeywords) {
    const given = isPlainObject(schedulers) && 'schedulers' in schedulers ? schedulers.schedulers : schedulers;
    this._schedulers = { ...(given as Record<string, Schedule> | null | undefined) };
  }

  /**
   * Moves the parameters of a model along the gradients.
   *
   * @param model - The model, or a plain object of parameters; it holds new parameters afterwards.
   * @param gradients - A tree like that of the model's trainable parameters, as `nn.value_and_grad` returns it.
   * @throws RangeError naming the place when the gradients are of another model.
   * @example
   * const model = new nn.Linear(2, 1);
   * const loss = (x) => model(x).square().sum();
   * const [, grads] = nn.value_and_grad(model, loss)(mx.ones([1, 2]));
   * new optim.SGD(0.1).update(model, grads);
   * model.bias.shape;                                                  // [1]
   */
  update(model: Module | Record<string, any>, gradients: any): void {
    if (!isModule(model) && !isPlainObject(model)) {
      const op = `${this.constructor.name}.update`;
      throw new TypeError(`[${op}] expected a module or an object of parameters, received ${kindOf(model)}`);
    }
    if (!isModule(model)) Object.assign(model, this.apply_gradients(gradients, model));
    else if (!this.#isPlainUpdate(model)) model.update(this.apply_gradients(gradients, model));
    else {
      const done = this.#take(gradients, model);
      if (done instanceof Done) done.place();
      else model.update(done);
    }
  }

  /** Whether an update may put new parameters where the old ones are, as nobody has changed what it does. */
  #isPlainUpdate(model: Module): boolean {
    return this.apply_gradients === Optimizer.prototype.apply_gradients && model.update === Module.prototype.update;
  }

  /**
   * Makes the state for a tree of parameters. The first update does it too.
   *
   * @param parameters - A tree of parameters, such as `model.trainable_parameters()`.
   * @example
   * const optimizer = new optim.SGD(0.1, { momentum: 0.9 });
   * optimizer.init(new nn.Linear(2, 1).trainable_parameters());
   * optimizer.state.bias;                                              // { v: array([0], dtype=float32) }
   */
  init(parameters: any): void {
    extend(parameters, this._state);
    this.#initLeaves(parameters, this._state);
    this._initialized = true;
  }

  #initLeaves(parameters: any, state: any): void {
    if (Array.isArray(parameters) || isPlainObject(parameters)) {
      const tree = parameters as Record<string, any>;
      for (const key of Object.keys(tree)) this.#initLeaves(tree[key], state[key]);
    } else if (isPlainObject(state) && Object.keys(state).length === 0) {
      this.init_single(parameters, state as ParameterState);
    }
  }

  /**
   * Makes the state of one parameter; a subclass defines it.
   *
   * @param _parameter - The parameter.
   * @param _state - An empty object to fill.
   * @throws Error when the subclass defines none.
   * @example
   * class Plain extends optim.Optimizer {
   *   init_single(parameter, state) {
   *     state.sum = mx.zeros_like(parameter);
   *   }
   * }
   * const optimizer = new Plain();
   * optimizer.init({ w: mx.ones([2]) });
   * optimizer.state.w;                                                 // { sum: array([0, 0], dtype=float32) }
   */
  init_single(_parameter: mx.array, _state: ParameterState): void {
    throw new Error(`[${this.constructor.name}] the class defines no init_single method`);
  }

  /**
   * Computes new parameters from gradients and parameters, and advances the state by one step.
   *
   * @param gradients - A tree of gradients.
   * @param parameters - A tree of parameters, or a module, with at least the places of the gradients.
   * @returns A tree of new parameters with the shape of `gradients`.
   * @throws RangeError when a gradient has no parameter in its place; TypeError when a gradient is no array.
   * @example
   * new optim.SGD(0.5).apply_gradients({ w: mx.array([2]) }, { w: mx.array([3]) });   // { w: array([2], dtype=float32) }
   */
  apply_gradients(gradients: any, parameters: any): any {
    const done = this.#take(gradients, parameters);
    return done instanceof Done ? done.tree() : done;
  }

  /** Takes a step; gives the new parameters, or the step when a graph did it. */
  #take(gradients: unknown, parameters: unknown): unknown {
    const op = `${this.constructor.name}.apply_gradients`;
    const { step } = this;
    if (!isArray(step)) throw new RangeError(`[${op}] the state has no 'step'`);
    if (!this._initialized) {
      const wrong = misfit(op, gradients, parameters);
      if (wrong) throw wrong;
      this.init(gradients);
    }
    const { _state: state } = this;
    for (const name of Object.keys(this._schedulers)) if (!this.#isInside(name)) this.#schedule(name, step);
    const given = { gradients, parameters, state };
    try {
      const constants = this.#graphs && this.#constants();
      return (constants && this.#graphs!.run(constants, given)) ?? this.#advance(given);
    } catch (error) {
      throw misfit(op, gradients, parameters, this._state) ?? error;
    }
  }

  /** Whether a schedule is part of a step's graph. */
  #isInside(name: string): boolean {
    return this.#graphs !== undefined && isPure(this._schedulers[name]!);
  }

  /** What a step depends on beside its arrays; undefined when that is not known. */
  #constants(): unknown[] | undefined {
    if (!isPure(this.apply_single)) return undefined;
    const constants: unknown[] = [this.apply_single];
    for (const name of Object.keys(this._schedulers)) {
      if (this.#isInside(name)) constants.push(name, this._schedulers[name]);
    }
    for (const name of Object.keys(this)) {
      if (INNER.has(name)) continue;
      const value: unknown = this[name as keyof this];
      if (Array.isArray(value) && value.every(isConstant)) constants.push(...value, value.length);
      else if (isConstant(value)) constants.push(value);
      else return undefined;
    }
    return constants;
  }

  /** Does a step whose state is not the optimizer's own. */
  #advanceOn(step: Step): unknown {
    const { _state } = this;
    try {
      this._state = step.state;
      return this.#advance(step);
    } finally {
      this._state = _state;
      this.#stepValues.clear();
    }
  }

  /** Does a step, with the schedules that are part of it. */
  #advance({ gradients, parameters, state }: Step): unknown {
    const { step } = this;
    for (const name of Object.keys(this._schedulers)) if (this.#isInside(name)) this.#schedule(name, step);
    state.step = mx.add(step, 1);
    return this.#applyLeaves(gradients, parameters, state);
  }

  #schedule(name: string, step: mx.array): void {
    this.state[name] = this.scalar(name, this._schedulers[name]!(step));
  }

  #applyLeaves(gradients: any, parameters: any, state: any): any {
    if (isArray(gradients)) {
      // A compiled step that failed has taken its arrays back.
      if (Object.keys(state).length === 0) this.init_single(gradients, state as ParameterState);
      return this.apply_single(gradients, parameters, state as ParameterState);
    }
    if (Array.isArray(gradients)) {
      return gradients.map((gradient, i) => this.#applyLeaves(gradient, parameters[i], state[i]));
    }
    if (!isPlainObject(gradients)) throw new TypeError(`expected a gradient, received ${kindOf(gradients)}`);
    const updated: Record<string, any> = {};
    for (const key of Object.keys(gradients)) {
      updated[key] = this.#applyLeaves(gradients[key], parameters[key], state[key]);
    }
    return updated;
  }

  /**
   * Computes one new parameter; a subclass defines it.
   *
   * @param _gradient - The gradient.
   * @param _parameter - The parameter.
   * @param _state - The parameter's state, to be updated.
   * @returns The new parameter.
   * @throws Error when the subclass defines none.
   * @example
   * class Plain extends optim.Optimizer {
   *   init_single() {}
   *   apply_single(gradient, parameter) {
   *     return parameter.subtract(gradient);
   *   }
   * }
   * new Plain().apply_gradients({ w: mx.array([2]) }, { w: mx.array([3]) });   // { w: array([1], dtype=float32) }
   */
  apply_single(_gradient: mx.array, _parameter: mx.array, _state: ParameterState): mx.array {
    throw new Error(`[${this.constructor.name}] the class defines no apply_single method`);
  }

  /** The state as a tree, for `mx.eval` and for saving. Assign a tree to go on from it. */
  get state(): Record<string, any> {
    return this._state;
  }

  set state(state: Record<string, any>) {
    if (!isPlainObject(state)) {
      throw new TypeError(`[${this.constructor.name}] the state must be an object, received ${kindOf(state)}`);
    }
    this._initialized = false;
    this._state = state;
  }

  /** The number of steps done, a uint64 scalar. */
  get step(): mx.array {
    return this.state.step as mx.array;
  }

  /** The learning rate, a scalar array. Assign a number or an array to change it. */
  get learning_rate(): mx.array {
    return this.state.learning_rate as mx.array;
  }

  set learning_rate(learning_rate: number | mx.array) {
    this.state.learning_rate = mx.array(this.scalar('learning_rate', learning_rate));
  }

  /** Puts a value into the state, and its schedule, if it is one, among the schedulers. */
  _maybe_schedule(name: string, value: Scheduled): void {
    if (typeof value === 'function') {
      this._schedulers[name] = value as Schedule;
      this.state[name] = this.scalar(name, (value as Schedule)(this.step));
    } else {
      // A copy: what is assigned into the array given is no business of the optimizer's.
      this.state[name] = mx.array(this.scalar(name, value));
    }
  }

  private scalar(name: string, value: unknown): mx.array {
    if (isArray(value)) return value;
    if (typeof value === 'number') return mx.array(value);
    const op = this.constructor.name;
    throw new TypeError(`[${op}] ${name} must be a number, an array or a schedule of them, received ${kindOf(value)}`);
  }

  /**
   * Binds the arguments of a subclass's constructor: the learning rate goes into the state, the others become
   * attributes of their names.
   */
  protected _configure<K extends { learning_rate?: Scheduled | null }>(
    args: readonly unknown[],
    parameters: Parameters<K>,
  ): Bound<K> {
    const given = bind<K>(this.constructor.name, args, parameters);
    const { learning_rate, ...attributes } = given;
    requireKinds(this.constructor.name, attributes, parameters);
    if (learning_rate !== null) this._maybe_schedule('learning_rate', learning_rate as Scheduled);
    Object.assign(this, attributes);
    return given;
  }

  /** A number as an array of a dtype, made once. */
  protected _number(value: number, dtype: mx.Dtype): mx.array {
    return this.#numbers.of(value, dtype);
  }

  /** A running average: `share` of what it was, the rest of what is new. */
  protected _average(before: mx.array, now: mx.array, share: number, dtype: mx.Dtype): mx.array {
    const kept = mx.multiply(before, this._number(share, dtype));
    return mx.add(kept, mx.multiply(now, this._number(1 - share, dtype)));
  }

  /** The learning rate in a gradient's dtype. */
  protected _rate(dtype: mx.Dtype): mx.array {
    const rate = this.learning_rate;
    return rate.dtype === dtype ? rate : this._perStep('rate', dtype, () => rate.astype(dtype));
  }

  /** A value that is the same for all parameters of a dtype in one step: made once. */
  protected _perStep(name: string, dtype: mx.Dtype, make: () => mx.array): mx.array {
    return this.#stepValues.of(this, name, dtype, make);
  }
}

/** The optimizer's own attributes, whose arrays are given to steps. */
const INNER = new Set(['_initialized', '_state', '_schedulers']);

const isConstant = (value: unknown): boolean =>
  value === null || typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';

/** An array in a dtype, without an op when it has it already. */
export function cast(value: mx.array, dtype: mx.Dtype): mx.array {
  return value.dtype === dtype ? value : value.astype(dtype);
}

/** Gives a state the branches of a tree of parameters, with an empty object for each leaf; keeps what is there. */
function extend(parameters: any, state: any): void {
  if (!Array.isArray(parameters) && !isPlainObject(parameters)) return;
  const tree = parameters as Record<string, any>;
  for (const key of Object.keys(tree)) {
    const child: unknown = tree[key];
    if (state[key] === undefined) state[key] = Array.isArray(child) ? [] : {};
    extend(child, state[key]);
  }
}

/** Demands numbers and booleans where the defaults are such. */
function requireKinds(op: string, given: object, defaults: object): void {
  for (const [name, fallback] of Object.entries(defaults)) {
    const value = (given as Record<string, unknown>)[name];
    const kind = typeof fallback;
    if ((kind === 'number' || kind === 'boolean') && typeof value !== kind) {
      throw new TypeError(`[${op}] ${name} must be a ${kind}, received ${kindOf(value)}`);
    }
  }
}

/** Demands that an optimizer's betas are two numbers in [0, 1). */
export function checkBetas({ constructor: { name }, betas }: Optimizer & { betas: readonly number[] }): void {
  if (!Array.isArray(betas) || betas.length !== 2) throw new TypeError(`[${name}] betas must be a list of two numbers`);
  for (const [i, beta] of betas.entries()) {
    if (!(beta >= 0 && beta < 1)) throw new RangeError(`[${name}] beta${i + 1} must be in [0, 1), received ${beta}`);
  }
}

/** Demands that an attribute of an optimizer is above 0. */
export function checkPositive<N extends string>(optimizer: Optimizer & Record<N, number>, attribute: N): void {
  const value = optimizer[attribute];
  if (!(value > 0))
    throw new RangeError(`[${optimizer.constructor.name}] ${attribute} must be above 0, received ${value}`);
}

/** Demands that an attribute of an optimizer is at least 0. */
export function checkNotNegative<N extends string>(optimizer: Optimizer & Record<N, number>, attribute: N): void {
  const value = optimizer[attribute];
  if (!(value >= 0))
    throw new RangeError(`[${optimizer.constructor.name}] ${attribute} must be at least 0, received ${value}`);
}

import type * as mx from '../core';
import { isArray } from '../core/array';
import { Recorded, tracing } from '../core/internals';
import { isPlainObject } from '../utils/plain';
import type { ParameterState } from './optimizer';

/** The trees of an optimizer's step; each gradient has a parameter and a state in its place. */
export interface Step {
  readonly gradients: any;
  readonly parameters: any;
  readonly state: Record<string, any>;
}

/** A kind of step. */
interface Kind {
  readonly number: number;
  readonly parts: readonly unknown[];
  /** The names of the arrays that a step leaves in the state, at its top and for each parameter. */
  names: { top: string[]; ofParameters: string[][] };
}

/** An optimizer of which every step is of another kind gains nothing from graphs. */
const MOST_KINDS = 16;

/**
 * Graphs of whole steps. A step does the same few ops for each of many parameters; when a kind of step is met again, one
 * call makes what took a call for each op.
 */
export class StepGraphs {
  readonly #kinds: Kind[] = [];
  readonly #recorded = new Recorded((arrays, [number]) => {
    const [results, names] = runOn(arrays as mx.array[], this.#step!, this.#run);
    this.#kinds[number!]!.names = names;
    return results;
  });
  /** The step that is being done. Kept no longer, so that what it holds does not grow old. */
  #step: Step | undefined;
  readonly #run: (step: Step) => unknown;

  /** @param run - Does a step; gives the new parameters as a tree like that of the gradients. */
  constructor(run: (step: Step) => unknown) {
    this.#run = run;
  }

  /**
   * Does a step, which puts new arrays into the state.
   *
   * @param constants - What the step depends on beside arrays.
   * @returns The step; undefined when there can be no graph for it, and it is not done.
   */
  run(constants: readonly unknown[], step: Step): Done | undefined {
    if (tracing()) return undefined;
    const reading = new Reading(constants, step);
    const kind = reading.usable ? this.#kindOf(reading.parts) : undefined;
    if (!kind) return undefined;

    let arrays: mx.array[];
    this.#step = step;
    try {
      arrays = this.#recorded.many(reading.arrays, [kind.number]);
    } finally {
      this.#step = undefined;
    }
    const { top, ofParameters } = kind.names;
    let at = ofParameters.length;
    for (const name of top) step.state[name] = arrays[at++];
    for (const [i, names] of ofParameters.entries()) {
      const state = reading.states[i] as ParameterState;
      for (const name of names) state[name] = arrays[at++] as mx.array;
    }
    return new Done(step.gradients, reading, arrays);
  }

  #kindOf(parts: readonly unknown[]): Kind | undefined {
    const same = (kind: Kind): boolean =>
      kind.parts.length === parts.length && kind.parts.every((part, i) => Object.is(part, parts[i]));
    const found = this.#kinds.find(same);
    if (found || this.#kinds.length === MOST_KINDS) return found;
    const kind = { number: this.#kinds.length, parts, names: { top: [], ofParameters: [] } };
    this.#kinds.push(kind);
    return kind;
  }
}

/** A step that was done by a graph. */
export class Done {
  constructor(
    private readonly gradients: unknown,
    private readonly reading: Reading,
    private readonly arrays: readonly mx.array[],
  ) {}

  /** The new parameters as a tree like that of the gradients. */
  tree(): unknown {
    let at = 0;
    return mapLeaves(this.gradients, () => this.arrays[at++]);
  }

  /** Puts the new parameters where the old ones are. */
  place(): void {
    const { holders, keys } = this.reading;
    for (let i = 0; i < holders.length; i++) holders[i]![keys[i]!] = this.arrays[i];
  }
}

const TOP = Symbol('top of the state');
const LEAF = Symbol('leaf');
const END = Symbol('end');

/** The arrays of a step, and all else in it. */
class Reading {
  readonly arrays: mx.array[] = [];
  readonly parts: unknown[];
  /** The states of the parameters. */
  readonly states: ParameterState[] = [];
  /** What holds the parameters, and under which key. */
  readonly holders: Record<string, any>[] = [];
  readonly keys: string[] = [];
  /** Whether the trees hold what they should. */
  usable = true;

  constructor(constants: readonly unknown[], { gradients, parameters, state }: Step) {
    this.parts = [...constants, TOP];
    this.#arraysOf(state);
    this.#visit(gradients, parameters, state);
  }

  #visit(gradients: any, parameters: any, state: any): void {
    if (parameters == null || state == null || !(Array.isArray(gradients) || isPlainObject(gradients))) {
      this.usable = false;
      return;
    }
    const tree = gradients as Record<string, any>;
    for (const key of Object.keys(tree)) {
      const gradient: unknown = tree[key];
      this.parts.push(key);
      if (isArray(gradient)) this.#leaf(gradient, parameters as Record<string, any>, key, state[key]);
      else this.#visit(gradient, parameters[key], state[key]);
    }
    this.parts.push(END);
  }

  #leaf(gradient: mx.array, holder: Record<string, any>, key: string, state: unknown): void {
    this.#array(gradient);
    this.#array(holder[key]);
    this.holders.push(holder);
    this.keys.push(key);
    const before = this.arrays.length;
    if (isPlainObject(state)) this.#arraysOf(state);
    if (this.arrays.length === before) this.usable = false;
    this.parts.push(LEAF);
    this.states.push(state as ParameterState);
  }

  #arraysOf(state: Record<string, any>): void {
    for (const key of Object.keys(state)) {
      const value: unknown = state[key];
      if (!isArray(value)) continue;
      this.parts.push(key);
      this.#array(value);
    }
  }

  #array(value: unknown): void {
    if (isArray(value) && !value.disposed) this.arrays.push(value);
    else this.usable = false;
  }
}

/** Does a step on other arrays, given in the order of {@link Reading}; gives the new ones and their names. */
function runOn(inputs: readonly mx.array[], step: Step, run: (step: Step) => unknown): [mx.array[], Kind['names']] {
  let at = 0;
  const replaced = (tree: Record<string, any>): Record<string, any> =>
    Object.fromEntries(
      Object.keys(tree)
        .filter((key) => isArray(tree[key]))
        .map((key) => [key, inputs[at++]]),
    );

  const states: Record<string, any>[] = [];
  const copy = (gradients: any, state: any, top?: Record<string, any>): [any, any, any] => {
    if (isArray(gradients)) {
      const [gradient, parameter] = [inputs[at++], inputs[at++]];
      states.push(replaced(state));
      return [gradient, parameter, states.at(-1)];
    }
    const list = Array.isArray(gradients);
    const trees: [any, any, any] = list ? [[], [], []] : [{}, {}, top ?? {}];
    for (const key of Object.keys(gradients)) {
      const copies = copy(gradients[key], state[key]);
      for (const i of [0, 1, 2]) trees[i][key] = copies[i];
    }
    return trees;
  };
  const top = replaced(step.state);
  const [gradients, parameters, state] = copy(step.gradients, step.state, top);

  const arrays: mx.array[] = [];
  mapLeaves(run({ gradients, parameters, state }), (leaf) => arrays.push(leaf));
  const names = Object.keys(state).filter((key) => isArray(state[key]));
  for (const name of names) arrays.push(state[name]);
  for (const each of states) arrays.push(...(Object.values(each) as mx.array[]));
  return [arrays, { top: names, ofParameters: states.map((each) => Object.keys(each)) }];
}

/** A copy of a tree of arrays, with something else in the place of each. */
function mapLeaves(tree: any, map: (leaf: mx.array) => unknown): unknown {
  if (isArray(tree)) return map(tree);
  if (Array.isArray(tree)) return tree.map((child) => mapLeaves(child, map));
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(tree)) copy[key] = mapLeaves(tree[key], map);
  return copy;
}

// Compiled functions. MLX keeps the graph of each signature; the form of what the function returns is kept here.
import { MxArray } from './array';
import { slots } from './buffer';
import { fail, placed } from './call';
import { type AnyFunction, callback, requireFunction } from './callback';
import { Captured, containerOf, type Form, fill, formOf, sameArrays, setMember } from './capture';
import { begin, putBool, wrongType } from './marshal';
import { native } from './native';
import { isTracked, untracked, wrapHandle } from './pages';
import { Reading, textOf } from './signature';
import { flatten, type Structure, unflatten } from './tree';

/** What a graph's arrays are made into. */
interface Outcome {
  /** The function's result, unless it is an array alone. */
  result: Structure | null;
  /** How many arrays the result has; those of the captured outputs follow. */
  count: number;
  captured: Form;
  /** Whether these stand where the arrays stood before. */
  stable: boolean;
}

/** A signature that the function was called with, by number. */
interface Signature {
  number: number;
  parts: unknown[];
}

/** A function with the graphs that MLX keeps for it. */
class Compiled {
  /** Its finalizer frees the graphs. */
  readonly keeper: object;
  readonly #number: number;
  readonly #signatures = new Map<string, Signature>();
  readonly #outcomes: Outcome[] = [];
  #last: Signature | undefined;
  #tracing = false;

  constructor(
    private readonly fun: AnyFunction,
    private readonly inputs: unknown,
    private readonly outputs: unknown,
    shapeless: unknown,
  ) {
    begin();
    putBool('compile', 'shapeless', shapeless);
    this.keeper = native.compiled_new();
    if ((slots[0] as number) < 0) fail('compile');
    this.#number = slots[1] as number;
  }

  call(args: unknown[]): unknown {
    // Within its own trace the function is part of the graph that is being made.
    if (this.#tracing) return this.fun(...args);
    const reading = this.#read(args);
    const arrays = this.#write(reading.arrays);
    let made: Outcome | undefined;
    native.compiled_call(() =>
      callback('compile', (traced) => {
        const run = this.#trace(args, traced);
        made = run.outcome;
        return [run.arrays, [this.#outcomes.length]];
      })(),
    );
    return this.#finish(made, reading, arrays);
  }

  /** What a call gives; its signature becomes the last one. */
  #read(args: unknown[]): Reading {
    if (this.#last) {
      const reading = this.#readInto(new Reading(this.#last.parts), args);
      if (reading.matches) return reading;
    }
    const reading = this.#readInto(new Reading(), args);
    const { parts } = reading;
    const text = textOf(parts);
    let signature = this.#signatures.get(text);
    if (!signature) {
      signature = { number: this.#signatures.size, parts };
      this.#signatures.set(text, signature);
    }
    this.#last = signature;
    return reading;
  }

  #readInto(reading: Reading, args: unknown[]): Reading {
    reading.argument(args);
    const { inputs, outputs } = this;
    if (inputs != null) reading.captured(inputs, true, outputs === inputs);
    if (outputs != null && outputs !== inputs) reading.captured(outputs, false, true);
    return reading;
  }

  /** Writes a call of the addon. */
  #write(arrays: MxArray[]): MxArray[] {
    const count = arrays.length;
    if (count + 4 > slots.length) throw new RangeError(`[compile] ${count} arrays do not fit a call`);
    slots[1] = this.#number;
    slots[2] = (this.#last as Signature).number;
    slots[3] = count;
    for (let i = 0; i < count; i++) {
      const handle = (arrays[i] as MxArray)._handle;
      if (handle < 0) throw new Error('[compile] an argument or a captured array has been disposed');
      slots[i + 4] = handle;
    }
    return arrays;
  }

  /**
   * Runs the function with placeholders. The captured trees then hold what they held before: this is a run without
   * effects.
   */
  #trace(args: unknown[], traced: MxArray[]): { arrays: MxArray[]; outcome: Outcome } {
    const [own, structure] = flatten('compile', args);
    const given = unflatten('compile', structure, traced) as unknown[];
    const inputs = new Captured(this.inputs);
    const outputs = new Captured(this.outputs);
    const before = formOf(this.outputs, []);
    this.#tracing = true;
    try {
      inputs.replace(traced.slice(own.length));
      const result = this.fun(...given);
      if (typeof result?.then === 'function') throw wrongType('compile', 'fun', 'a synchronous function', this.fun);
      const [arrays, rest] = flatten('compile', result);
      const count = arrays.length;
      const captured = formOf(this.outputs, arrays);
      const stable = sameArrays(before, captured);
      return { arrays, outcome: { result: result instanceof MxArray ? null : rest, count, captured, stable } };
    } finally {
      outputs.restore();
      inputs.restore();
      this.#tracing = false;
    }
  }

  /** Makes the result of the arrays in the buffer, and puts those of the captured outputs in their places. */
  #finish(made: Outcome | undefined, { holders, keys }: Reading, _kept: MxArray[]): unknown {
    const total = slots[0] as number;
    if (total < 0) fail('compile');
    const outcome = made ?? (this.#outcomes[slots[total + 2] as number] as Outcome);
    if (made && slots[total + 3] === 1) this.#outcomes.push(made);
    const { result, count, captured, stable } = outcome;
    const arrays = new Array<MxArray>(total);
    const wrap = (from: number, to: number): void => {
      for (let i = from; i < to; i++) arrays[i] = wrapHandle(slots[i + 1] as number);
    };
    wrap(0, count);
    if (total > count) {
      // Parts of a state outlive the call.
      if (isTracked()) untracked(() => wrap(count, total));
      else wrap(count, total);
    }
    const value = result ? unflatten('compile', result, arrays) : arrays[0];
    // A trace may have replaced what held them.
    if (stable && !made) for (let i = 0; i < holders.length; i++) setMember(holders[i]!, keys[i]!, arrays[count + i]);
    else if (this.outputs != null) fill(this.outputs, captured, arrays.slice(count));
    return value;
  }
}

const NAMES = ['fun', 'inputs', 'outputs', 'shapeless'];

/** Keywords of {@link compile}. */
export interface CompileOptions {
  /** A list, an object or a module whose arrays the function reads besides its arguments. */
  inputs?: object | null;
  /** The same, of arrays that the function replaces. */
  outputs?: object | null;
  /** Whether one graph serves inputs of all lengths. Default: `false`. */
  shapeless?: boolean | null;
}

/**
 * Makes a function that runs `fun` once for each kind of input, and uses the graph that came of it for all calls of
 * that kind, with common parts merged and chains of elementwise ops fused, as Python's `mx.compile`.
 *
 * `fun` runs again when shapes, dtypes, the structure of the arguments or anything in them that is no array changes:
 * those are constants of the graph, as are arrays that `fun` takes from elsewhere. It must not read elements. The
 * CPU backend fuses by a C++ compiler, `g++`; where there is none, `fun` runs in every call.
 *
 * @param fun Takes and returns arrays, or trees of arrays and constants. What it throws comes out unchanged, and the
 *   captured trees are then as they were.
 * @param inputs A tree of arrays that `fun` reads besides its arguments: lists, plain objects, modules, the `state` of
 *   modules and optimizers, `mx.random.state`. Their arrays are read anew in each call; what is no array is passed over.
 * @param outputs A tree of arrays that `fun` replaces; each call puts the new arrays there.
 * @param shapeless Whether one graph serves inputs of all lengths, as long as dtypes and numbers of dimensions stay.
 * @returns The compiled function. Its graphs are freed with it.
 * @throws TypeError when an argument of the compiled function is neither a tree of arrays nor a constant.
 * @example
 * const silu = mx.compile((x) => x.multiply(mx.sigmoid(x)), { shapeless: true });
 * silu(mx.array([0, 1])); // array([0, 0.731059], dtype=float32)
 * const state = { total: mx.array(0) };
 * const add = mx.compile((x) => { state.total = state.total.add(x); }, { inputs: state, outputs: state });
 * for (const x of [1, 2, 3]) add(mx.array(x));
 * state.total; // array(6, dtype=float32)
 */
export function compile<F extends AnyFunction>(fun: F, keywords?: CompileOptions): F;
/** Makes a function that uses the graph of a first call for all others of its kind. */
export function compile<F extends AnyFunction>(
  fun: F,
  inputs: readonly unknown[] | null | undefined,
  keywords?: Omit<CompileOptions, 'inputs'>,
): F;
/** Makes a function that uses the graph of a first call for all others of its kind. */
export function compile<F extends AnyFunction>(
  fun: F,
  inputs: object | null | undefined,
  outputs: readonly unknown[] | null | undefined,
  keywords?: Omit<CompileOptions, 'inputs' | 'outputs'>,
): F;
/** Makes a function that uses the graph of a first call for all others of its kind. */
export function compile<F extends AnyFunction>(
  fun: F,
  inputs: object | null | undefined,
  outputs: object | null | undefined,
  shapeless: boolean | null,
): F;
/** Makes a function that uses the graph of a first call for all others of its kind. */
export function compile<F extends AnyFunction>(keywords: { fun: F } & CompileOptions): F;
export function compile(fun?: any, inputs?: any, outputs?: any, shapeless?: any): AnyFunction {
  const [body, reads, writes, anyShape] = placed('compile', NAMES, [fun, inputs, outputs, shapeless]);
  requireFunction('compile', 'fun', body);
  for (const [name, tree] of Object.entries({ inputs: reads, outputs: writes })) {
    if (tree != null && !containerOf(tree)) throw wrongType('compile', name, 'a list, an object or a module', tree);
  }
  const compiled = new Compiled(body, reads, writes, anyShape ?? false);
  const call = (...args: unknown[]) => compiled.call(args);
  for (const name of ['name', 'length'])
    Object.defineProperty(call, name, { value: body[name as 'name'], configurable: true });
  return call;
}

function run(op: 'enable_compile' | 'disable_compile'): void {
  native[op]?.();
  if ((slots[0] as number) < 0) fail(op);
}

/**
 * Lets compiled functions use their graphs again, in all threads, as Python's `mx.enable_compile`. It goes before the
 * environment variable `MLX_DISABLE_COMPILE`.
 *
 * @example
 * mx.enable_compile();
 */
export const enable_compile = (): void => run('enable_compile');

/**
 * Makes compiled functions run as they were before, in all threads, as Python's `mx.disable_compile`. The environment
 * variable `MLX_DISABLE_COMPILE` does the same.
 *
 * @example
 * mx.disable_compile();
 */
export const disable_compile = (): void => run('disable_compile');

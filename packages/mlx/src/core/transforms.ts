// Function transformations. The addon calls back with handles in the call buffer; an exception of
// the user's function is kept here and thrown again, unchanged, when the addon has returned.
import { inspect } from 'node:util';
import { MxArray } from './array';
import { slots } from './buffer';
import { fail, isOptions } from './call';
import { begin, putArrays, putInts, wrongType } from './marshal';
import { native } from './native';
import { wrapMany } from './pages';
import { arraysOf, mapTree, replaceArrays } from './tree';

type AnyFunction = (...args: any[]) => any;
type Transform = 'value_and_grad' | 'vjp' | 'jvp';

/** Calls a transform of the addon with a function of arrays; gives its values and the others. */
function transform(name: Transform, op: string, body: (inputs: MxArray[]) => MxArray[]): [MxArray[], MxArray[]] {
  let thrown: { error: unknown } | undefined;
  let kept: MxArray[] = [];
  native[name](() => {
    try {
      kept = body(wrapMany());
      begin();
      putArrays(op, 'result', kept);
      // The addon reads a list where results stand: its length first.
      slots.copyWithin(0, 1, kept.length + 2);
    } catch (error) {
      thrown = { error };
      slots[0] = -1;
    }
  });
  if (thrown) {
    native.error();
    throw thrown.error;
  }
  if ((slots[0] as number) < 0) fail(op);
  const split = slots[(slots[0] as number) + 1] as number;
  const arrays = wrapMany();
  return [arrays.slice(0, split), arrays.slice(split)];
}

function requireFunction(op: string, value: unknown): asserts value is AnyFunction {
  if (typeof value !== 'function') throw wrongType(op, 'fun', 'a function', value);
}

/** Which arguments are differentiated. */
interface Which {
  single: boolean;
  positions: number[];
  names: string[];
}

function which(op: string, argnums: unknown, argnames: unknown): Which {
  const names = argnames == null ? [] : typeof argnames === 'string' ? [argnames] : argnames;
  if (!Array.isArray(names) || names.some((n) => typeof n !== 'string')) {
    throw wrongType(op, 'argnames', 'a string or a list of them', argnames);
  }
  const given = argnums ?? (names.length > 0 ? [] : 0);
  const positions = Array.isArray(given) ? given : [given];
  for (const position of positions) {
    if (!Number.isInteger(position)) throw wrongType(op, 'argnums', 'a whole number or a list of them', argnums);
    if (position < 0) throw new RangeError(`[${op}] argument 'argnums': ${position} is negative`);
  }
  if (new Set(positions).size !== positions.length || new Set(names).size !== names.length) {
    throw new RangeError(`[${op}] an argument is named twice`);
  }
  if (positions.length + names.length === 0) throw new RangeError(`[${op}] there is no argument to differentiate`);
  return { single: positions.length === 1, positions, names };
}

const isLoss = (value: unknown): value is MxArray => value instanceof MxArray;

/** The arrays of what a function returned, the loss first. */
function outputsOf(op: string, result: unknown): MxArray[] {
  const loss = Array.isArray(result) ? result[0] : result;
  if (!isLoss(loss)) {
    const shown = inspect(result, { depth: 1, breakLength: Infinity });
    throw new TypeError(
      `[${op}] the function must return a scalar array, or a list that begins with one, got ${shown}`,
    );
  }
  if (loss.size !== 1 || loss.ndim !== 0) {
    throw new RangeError(`[${op}] the function must return a scalar, got an array of shape [${loss.shape}]`);
  }
  return arraysOf(op, result);
}

function onlyArrays(op: string, tree: unknown, position: number | string): MxArray[] {
  mapTree(op, tree, (leaf) => {
    if (!(leaf instanceof MxArray)) throw wrongType(op, `argument ${position}`, 'an array or a tree of arrays', leaf);
    return leaf;
  });
  return arraysOf(op, tree);
}

/** What is differentiated: trees and the way back into the arguments. */
function selected(op: string, args: unknown[], { positions, names }: Which): unknown[] {
  const trees: unknown[] = positions.map((position) => {
    if (position >= args.length) {
      throw new RangeError(`[${op}] no argument ${position}: the function was called with ${args.length}`);
    }
    return args[position];
  });
  const last = args.at(-1);
  for (const name of names) {
    if (!isOptions(last) || !(name in last)) throw new RangeError(`[${op}] no keyword '${name}' in the last argument`);
    trees.push(last[name]);
  }
  return trees;
}

function differentiate(op: string, fun: AnyFunction, chosen: Which) {
  return (...args: unknown[]): [unknown, unknown] => {
    const trees = selected(op, args, chosen);
    const labels = [...chosen.positions, ...chosen.names];
    const inputs = trees.flatMap((tree, i) => onlyArrays(op, tree, labels[i] as number | string));
    if (inputs.length === 0) throw new RangeError(`[${op}] there is no array to differentiate`);
    let result: unknown;
    begin();
    putInts(op, 'argnums', Array.from(inputs.keys()));
    putArrays(op, 'inputs', inputs);
    const [values, gradients] = transform('value_and_grad', op, (traced) => {
      const filled = replaceArrays(op, trees, traced) as unknown[];
      const count = chosen.positions.length;
      const call = args.slice();
      chosen.positions.forEach((position, i) => {
        call[position] = filled[i];
      });
      if (chosen.names.length > 0) {
        const traces = Object.fromEntries(chosen.names.map((name, i) => [name, filled[count + i]]));
        call[call.length - 1] = { ...(call.at(-1) as object), ...traces };
      }
      result = fun(...call);
      return outputsOf(op, result);
    });
    const value = replaceArrays(op, result, values);
    return [value, arrange(replaceArrays(op, trees, gradients) as unknown[], chosen)];
  };
}

function arrange(trees: unknown[], { single, positions, names }: Which): unknown {
  const byPosition = trees.slice(0, positions.length);
  const first = single ? byPosition[0] : byPosition;
  if (names.length === 0) return first;
  return [
    positions.length > 0 ? first : null,
    Object.fromEntries(names.map((n, i) => [n, trees[positions.length + i]])),
  ];
}

type Chosen = number | readonly number[] | null;
type Named = string | readonly string[] | null;
interface GradOptions {
  /** Positions of the arguments to differentiate. */
  argnums?: Chosen;
  /** Keys of the plain object in last place to differentiate. */
  argnames?: Named;
}

function chooseFrom(op: string, argnums: Chosen | GradOptions | undefined, argnames: Named | undefined): Which {
  if (!isOptions(argnums)) return which(op, argnums, argnames);
  const unknown = Object.keys(argnums).find((key) => key !== 'argnums' && key !== 'argnames');
  if (unknown) throw new TypeError(`[${op}] unknown keyword '${unknown}' (expected: argnums, argnames)`);
  return which(op, argnums.argnums, argnums.argnames);
}

/**
 * Makes a function that computes the value of `fun` and its gradients, as Python's `mx.value_and_grad`.
 *
 * @param fun Returns a scalar array, or a list that begins with one; the rest is passed through.
 * @param argnums Which arguments to differentiate: one position gives that argument's gradient, several
 *   a list of them. The arguments are arrays or trees of arrays, and so are the gradients.
 * @param argnames Keys of the plain object in last place to differentiate; the gradients are then a
 *   pair of those by position and those by name.
 * @returns A function of the same arguments that gives `[value, gradients]`. What `fun` throws comes
 *   out unchanged.
 * @example
 * const [loss, grad] = mx.value_and_grad((x) => x.square().sum())(mx.array([1, 2]));
 */
export function value_and_grad<F extends AnyFunction>(
  fun: F,
  argnums?: Chosen | GradOptions,
  argnames?: Named,
): (...args: Parameters<F>) => [ReturnType<F>, any] {
  requireFunction('value_and_grad', fun);
  const chosen = chooseFrom('value_and_grad', argnums, argnames);
  return differentiate('value_and_grad', fun, chosen) as never;
}

/**
 * Makes a function that computes the gradients of `fun`, as Python's `mx.grad`.
 *
 * @param fun Returns a scalar array.
 * @param argnums As of {@link value_and_grad}.
 * @param argnames As of {@link value_and_grad}.
 * @example
 * mx.grad((x) => x.square())(mx.array(3));  // array(6, dtype=float32)
 */
export function grad<F extends AnyFunction>(
  fun: F,
  argnums?: Chosen | GradOptions,
  argnames?: Named,
): (...args: Parameters<F>) => any {
  requireFunction('grad', fun);
  const chosen = chooseFrom('grad', argnums, argnames);
  const both = differentiate('grad', fun, chosen);
  return (...args) => both(...args)[1];
}

function products(op: 'vjp' | 'jvp', fun: unknown, primals: readonly MxArray[], others: readonly MxArray[]) {
  requireFunction(op, fun);
  begin();
  putArrays(op, 'primals', primals);
  putArrays(op, op === 'vjp' ? 'cotangents' : 'tangents', others);
  return transform(op, op, (inputs) => {
    const result = fun(...inputs);
    const outputs = Array.isArray(result) ? result : [result];
    if (!outputs.every(isLoss))
      throw wrongType(op, 'fun', 'a function that returns an array or a list of arrays', result);
    return outputs;
  });
}

/**
 * The outputs of a function and the products of cotangents with its Jacobian, as Python's `mx.vjp`.
 *
 * @param fun Takes and returns arrays.
 * @param primals Its arguments.
 * @param cotangents One for each output.
 * @returns `[outputs, products]`.
 */
export function vjp(fun: AnyFunction, primals: readonly MxArray[], cotangents: readonly MxArray[]) {
  return products('vjp', fun, primals, cotangents);
}

/**
 * The outputs of a function and the products of its Jacobian with tangents, as Python's `mx.jvp`.
 *
 * @param fun Takes and returns arrays.
 * @param primals Its arguments.
 * @param tangents One for each argument.
 * @returns `[outputs, products]`.
 */
export function jvp(fun: AnyFunction, primals: readonly MxArray[], tangents: readonly MxArray[]) {
  return products('jvp', fun, primals, tangents);
}

// Gradients and products with Jacobians.
import { isArray, type MxArray } from './array';
import { isOptions, placed } from './call';
import { type AnyFunction, callback, callWith, requireFunction } from './callback';
import { gradientsOf } from './gradients';
import { begin, putArrays, wrongType } from './marshal';
import { flatten, onlyArrays, unflatten } from './tree';

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
  const positions = Array.isArray(given) ? [...given] : [given];
  for (const position of positions) {
    if (!Number.isInteger(position)) throw wrongType(op, 'argnums', 'a whole number or a list of them', argnums);
    if (position < 0) throw new RangeError(`[${op}] argument 'argnums': ${position} is negative`);
  }
  if (new Set(positions).size !== positions.length) throw new RangeError(`[${op}] an argument is named twice`);
  if (positions.length + names.length === 0) throw new RangeError(`[${op}] there is no argument to differentiate`);
  positions.sort((a, b) => a - b);
  return { single: positions.length === 1, positions, names: [...new Set<string>(names)] };
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

/** The arguments of a call with those that are differentiated replaced. */
function replaced(args: readonly unknown[], { positions, names }: Which, trees: readonly unknown[]): unknown[] {
  const call = [...args];
  positions.forEach((position, i) => {
    call[position] = trees[i];
  });
  if (names.length > 0) {
    const traces = Object.fromEntries(names.map((name, i) => [name, trees[positions.length + i]]));
    call[call.length - 1] = { ...(call.at(-1) as object), ...traces };
  }
  return call;
}

function differentiate(op: 'grad' | 'value_and_grad', fun: AnyFunction, chosen: Which) {
  return (...args: unknown[]): [unknown, unknown] => {
    const labels = [...chosen.positions, ...chosen.names];
    const parts = selected(op, args, chosen).map((tree, i) =>
      flatten(op, tree, onlyArrays(op, `argument ${labels[i]}`)),
    );
    const inputs = parts.flatMap(([arrays]) => arrays);
    const treesOf = (arrays: MxArray[]): unknown[] => {
      const rest = arrays.values();
      return parts.map(([, structure]) => unflatten(op, structure, rest));
    };
    const [value, gradients] = gradientsOf(op, inputs, (traced) => fun(...replaced(args, chosen, treesOf(traced))));
    return [value, arrange(treesOf(gradients), chosen)];
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
type Named = string | readonly string[];

/** Keywords of {@link value_and_grad} and {@link grad}. */
export interface GradOptions<N extends Chosen = Chosen, Names extends Named | null = Named | null> {
  /** Positions of the arguments to differentiate. The first by default. */
  argnums?: N | null;
  /** Keys of the plain object in last place to differentiate. */
  argnames?: Names;
}

/** The gradients of a function for some of its arguments: of one position its own type, of several a list. */
export type Gradients<F extends AnyFunction, N extends Chosen> = N extends number
  ? Parameters<F>[N]
  : N extends readonly [infer One extends number]
    ? Parameters<F>[One]
    : N extends readonly number[]
      ? { -readonly [At in keyof N]: Parameters<F>[N[At] & number] }
      : never;

/** Gradients by position, and by name. */
type NamedGradients = [byPosition: any, byName: Record<string, any>];

const NAMES = ['fun', 'argnums', 'argnames'];

/** A function and which of its arguments are differentiated. */
function chooseFrom(op: string, given: readonly unknown[]): [AnyFunction, Which] {
  const [fun, argnums, argnames] = placed(op, NAMES, given);
  requireFunction(op, 'fun', fun);
  return [fun, which(op, argnums, argnames)];
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
 * @throws RangeError for a position that is negative, or that a call lacks, and when the value is no scalar;
 *   TypeError when it is no array.
 * @example
 * mx.value_and_grad((x) => x.square().sum())(mx.array([1, 2]));
 */
export function value_and_grad<F extends AnyFunction, const N extends number | readonly number[] = 0>(
  fun: F,
  argnums?: N | null | GradOptions<N, null>,
  argnames?: null,
): (...args: Parameters<F>) => [value: ReturnType<F>, gradients: Gradients<F, N>];
/** Makes a function that computes the value of `fun` and its gradients, some of them by name. */
export function value_and_grad<F extends AnyFunction>(
  fun: F,
  argnums: Chosen | GradOptions<Chosen, Named> | undefined,
  argnames?: Named | { argnames: Named },
): (...args: Parameters<F>) => [value: ReturnType<F>, gradients: NamedGradients];
/** Makes a function that computes the value of a function and its gradients. */
export function value_and_grad<F extends AnyFunction, const N extends number | readonly number[] = 0>(
  keywords: { fun: F } & GradOptions<N, null>,
): (...args: Parameters<F>) => [value: ReturnType<F>, gradients: Gradients<F, N>];
/** Makes a function that computes the value of a function and its gradients, some of them by name. */
export function value_and_grad<F extends AnyFunction>(
  keywords: { fun: F } & GradOptions<Chosen, Named>,
): (...args: Parameters<F>) => [value: ReturnType<F>, gradients: NamedGradients];
export function value_and_grad(...given: unknown[]): AnyFunction {
  return differentiate('value_and_grad', ...chooseFrom('value_and_grad', given));
}

/**
 * Makes a function that computes the gradients of `fun`, as Python's `mx.grad`.
 *
 * @param fun Returns a scalar array.
 * @param argnums As of {@link value_and_grad}.
 * @param argnames As of {@link value_and_grad}.
 * @returns A function of the same arguments that gives the gradients.
 * @throws As {@link value_and_grad}.
 * @example
 * mx.grad((x) => x.square())(mx.array(3));  // array(6, dtype=float32)
 */
export function grad<F extends AnyFunction, const N extends number | readonly number[] = 0>(
  fun: F,
  argnums?: N | null | GradOptions<N, null>,
  argnames?: null,
): (...args: Parameters<F>) => Gradients<F, N>;
/** Makes a function that computes the gradients of `fun`, some of them by name. */
export function grad<F extends AnyFunction>(
  fun: F,
  argnums: Chosen | GradOptions<Chosen, Named> | undefined,
  argnames?: Named | { argnames: Named },
): (...args: Parameters<F>) => NamedGradients;
/** Makes a function that computes the gradients of a function. */
export function grad<F extends AnyFunction, const N extends number | readonly number[] = 0>(
  keywords: { fun: F } & GradOptions<N, null>,
): (...args: Parameters<F>) => Gradients<F, N>;
/** Makes a function that computes the gradients of a function, some of them by name. */
export function grad<F extends AnyFunction>(
  keywords: { fun: F } & GradOptions<Chosen, Named>,
): (...args: Parameters<F>) => NamedGradients;
export function grad(...given: unknown[]): AnyFunction {
  const both = differentiate('grad', ...chooseFrom('grad', given));
  return (...args) => both(...args)[1];
}

type Products = [outputs: MxArray[], products: MxArray[]];

function products(op: 'vjp' | 'jvp', beside: string, args: unknown[]): Products {
  const [fun, primals, others] = placed(op, ['fun', 'primals', beside], args);
  requireFunction(op, 'fun', fun);
  const run = callback(op, (inputs) => {
    const result = fun(...inputs);
    const outputs = Array.isArray(result) ? result : [result];
    if (!outputs.every(isArray))
      throw wrongType(op, 'fun', 'a function that returns an array or a list of arrays', result);
    return [outputs];
  });
  begin();
  putArrays(op, 'primals', primals);
  putArrays(op, beside, others);
  const [arrays, [split]] = callWith(op, op, run);
  return [arrays.slice(0, split), arrays.slice(split)];
}

/**
 * The outputs of a function and the products of cotangents with its Jacobian, as Python's `mx.vjp`.
 *
 * @param fun Takes arrays and returns an array or a list of arrays. What it throws comes out unchanged.
 * @param primals Its arguments.
 * @param cotangents One for each output, of the output's shape.
 * @returns `[outputs, products]`: the outputs as a list, and a product for each argument, of its shape.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @throws RangeError when numbers or shapes of cotangents and outputs differ.
 * @example
 * mx.vjp(mx.sin, [mx.array(0)], [mx.array(2)])[1]; // [array(2, dtype=float32)]
 */
export function vjp(fun: AnyFunction, primals: readonly MxArray[], cotangents: readonly MxArray[]): Products;
export function vjp(
  fun: AnyFunction,
  primals: readonly MxArray[],
  keywords: { cotangents: readonly MxArray[] },
): Products;
export function vjp(
  fun: AnyFunction,
  keywords: { primals: readonly MxArray[]; cotangents: readonly MxArray[] },
): Products;
export function vjp(...args: unknown[]): Products {
  return products('vjp', 'cotangents', args);
}

/**
 * The outputs of a function and the products of its Jacobian with tangents, as Python's `mx.jvp`.
 *
 * @param fun Takes arrays and returns an array or a list of arrays. What it throws comes out unchanged.
 * @param primals Its arguments.
 * @param tangents One for each argument, of its shape.
 * @returns `[outputs, products]`: the outputs as a list, and a product for each of them, of its shape.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @throws RangeError when numbers or shapes of tangents and arguments differ.
 * @example
 * mx.jvp(mx.sin, [mx.array(0)], [mx.array(2)])[1]; // [array(2, dtype=float32)]
 */
export function jvp(fun: AnyFunction, primals: readonly MxArray[], tangents: readonly MxArray[]): Products;
export function jvp(
  fun: AnyFunction,
  primals: readonly MxArray[],
  keywords: { tangents: readonly MxArray[] },
): Products;
export function jvp(
  fun: AnyFunction,
  keywords: { primals: readonly MxArray[]; tangents: readonly MxArray[] },
): Products;
export function jvp(...args: unknown[]): Products {
  return products('jvp', 'tangents', args);
}

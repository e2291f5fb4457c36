// Functions whose transforms are their own, and functions that are run again for their gradients.
import type { MxArray } from './array';
import { flatAxes } from './axes';
import { placed } from './call';
import { type AnyFunction, type Body, callback, callWith, requireFunction } from './callback';
import { begin, putArrays, wrongType } from './marshal';
import { flatten, onlyArrays, type Structure, unflatten } from './tree';

/** What a graph remembers of a call: which trees its arrays come from and go to. */
interface Trees {
  inputs: Structure;
  outputs: Structure;
}

/** The arguments as one tree: one argument is itself, several are a list. */
const alone = (args: unknown): unknown => (Array.isArray(args) && args.length === 1 ? args[0] : args);

/** A function of trees as one of arrays; where only arrays may be returned, `other` refuses the rest. */
const onArrays = (op: string, fun: AnyFunction, trees: Trees, other?: (leaf: unknown) => never): Body => {
  return (arrays) => {
    const result = fun(...(unflatten(op, trees.inputs, arrays) as unknown[]));
    const [outputs, structure] = flatten(op, result, other);
    trees.outputs = structure;
    return [outputs];
  };
};

/** Calls a function of trees through the addon, which its graph keeps. */
function callOnTrees(
  op: 'checkpoint' | 'custom_function',
  args: unknown[],
  bodies: (trees: Trees) => (Body | undefined)[],
): unknown {
  const [arrays, inputs] = flatten(op, args);
  const trees: Trees = { inputs, outputs: { tree: undefined } };
  const callbacks = bodies(trees).map((body) => body && callback(op, body));
  begin();
  putArrays(op, 'arguments', arrays);
  const [outputs] = callWith(op, op, ...callbacks);
  return unflatten(op, trees.outputs, outputs);
}

/**
 * Makes a function that keeps nothing of what it computes between its inputs and outputs, and is run again
 * when gradients need it, as Python's `mx.checkpoint`: less memory for more time.
 *
 * @param fun Takes and returns trees with arrays; what is no array is passed through. It may be called again
 *   at any time while gradients are made, and should do the same each time.
 * @returns A function of the same arguments. Gradients flow through its arguments only.
 * @throws RangeError when `fun` returns no array.
 * @example
 * const layer = mx.checkpoint((x) => x.sin().exp());
 * mx.grad(layer)(mx.array(0));  // array(1, dtype=float32)
 */
export function checkpoint<F extends AnyFunction>(fun: F | { fun: F }): F;
export function checkpoint(...given: unknown[]): AnyFunction {
  const [fun] = placed('checkpoint', ['fun'], given);
  requireFunction('checkpoint', 'fun', fun);
  return (...args) => callOnTrees('checkpoint', args, (trees) => [onArrays('checkpoint', fun, trees)]);
}

/** Gives the gradients of the primals: a tree like the primals. */
export type CustomVjp = (primals: any, cotangents: any, outputs: any) => unknown;
/** Gives the tangents of the outputs: a tree like the outputs. Inputs without a tangent have `null`. */
export type CustomJvp = (primals: any, tangents: any) => unknown;
/** Gives `[outputs, axes]`, the axes a prefix tree of the outputs. Inputs without an axis have `null`. */
export type CustomVmap = (inputs: any, axes: any) => [outputs: unknown, axes: unknown];

/** A function with transforms of its own; made by {@link custom_function}. */
export interface CustomFunction<F extends AnyFunction = AnyFunction> {
  (...args: Parameters<F>): ReturnType<F>;
  /**
   * Sets how gradients are made: from the primals, the cotangents of the outputs, and the outputs.
   * One primal is given as itself, several as a list.
   */
  vjp(f: CustomVjp): this;
  /** Sets how tangents are carried forward: from the primals and their tangents. */
  jvp(f: CustomJvp): this;
  /** Sets how {@link vmap} goes over axes: from the inputs and the axis of each. */
  vmap(f: CustomVmap): this;
}

const OP = 'custom_function';

/** What was set of a custom function's transforms. */
interface Transforms {
  vjp?: CustomVjp;
  jvp?: CustomJvp;
  vmap?: CustomVmap;
}

const transformsOf = new WeakMap<AnyFunction, Transforms>();

const vjpBody =
  (f: CustomVjp, trees: Trees): Body =>
  (arrays, [primals, cotangents]) => {
    const at = (primals as number) + (cotangents as number);
    const result = f(
      alone(unflatten(OP, trees.inputs, arrays.slice(0, primals))),
      unflatten(OP, trees.outputs, arrays.slice(primals, at)),
      unflatten(OP, trees.outputs, arrays.slice(at)),
    );
    return [flatten(OP, result)[0]];
  };

const none = () => null;

const jvpBody =
  (f: CustomJvp, trees: Trees): Body =>
  (arrays, [count, ...which]) => {
    const tangents: (MxArray | null)[] = new Array(count as number).fill(null);
    which.forEach((position, i) => {
      if (position < tangents.length) tangents[position] = arrays[(count as number) + i] as MxArray;
    });
    const result = f(
      alone(unflatten(OP, trees.inputs, arrays.slice(0, count))),
      alone(unflatten(OP, trees.inputs, tangents, none)),
    );
    return [flatten(OP, result)[0]];
  };

const vmapBody =
  (f: CustomVmap, trees: Trees): Body =>
  (arrays, axes) => {
    const result: unknown = f(
      alone(unflatten(OP, trees.inputs, arrays)),
      alone(
        unflatten(
          OP,
          trees.inputs,
          axes.map((axis) => (axis < 0 ? null : axis)),
          none,
        ),
      ),
    );
    if (!Array.isArray(result) || result.length !== 2) {
      throw wrongType(OP, 'vmap', 'a function that returns a list of outputs and axes', result);
    }
    return [flatten(OP, result[0])[0], flatAxes(OP, 'vmap', result[0], result[1])];
  };

/**
 * Makes a function whose transforms can be set, as Python's `mx.custom_function`. It is called as `fun`
 * is; what is not set is transformed as usual.
 *
 * Gradients flow through its arguments only: arrays that `fun` takes from elsewhere are constants.
 *
 * @param fun Takes trees with arrays; returns an array or a tree of arrays.
 * @returns A function with the methods `vjp`, `jvp` and `vmap`, each of which takes a function and returns
 *   the custom function. What these throw comes out of the transform unchanged.
 * @throws RangeError, of a call or a transform, when results differ in number or shape from what they stand
 *   for. A gradient is given the dtype of its primal.
 * @example
 * const f = mx.custom_function((x, y) => x.sin().multiply(y));
 * f.vjp(([x, y], cotangent) => [cotangent.multiply(x.cos()).multiply(y), cotangent.multiply(x.sin())]);
 * mx.grad(f)(mx.array(0), mx.array(2));  // array(2, dtype=float32)
 */
export function custom_function<F extends AnyFunction>(fun: F): CustomFunction<F> {
  requireFunction(OP, 'fun', fun);
  const own: Transforms = {};
  const call = (...args: unknown[]) => {
    const { vjp, jvp, vmap } = own;
    if (!vjp && !jvp && !vmap) return fun(...args);
    return callOnTrees(OP, args, (trees) => [
      onArrays(OP, fun, trees, onlyArrays(OP, 'result of fun')),
      vjp && vjpBody(vjp, trees),
      jvp && jvpBody(jvp, trees),
      vmap && vmapBody(vmap, trees),
    ]);
  };
  transformsOf.set(call, own);
  return Object.setPrototypeOf(call, custom_function.prototype) as CustomFunction<F>;
}

const setter = (name: keyof Transforms) => ({
  configurable: true,
  writable: true,
  value(this: AnyFunction, f: AnyFunction) {
    requireFunction(OP, name, f);
    const own = transformsOf.get(this);
    if (!own) throw wrongType(OP, 'this', 'a custom function', this);
    own[name] = f;
    return this;
  },
});

// Custom functions are instances of `custom_function`, as in Python, and functions.
Object.defineProperty(custom_function, 'prototype', {
  value: Object.create(Function.prototype, { vjp: setter('vjp'), jvp: setter('jvp'), vmap: setter('vmap') }),
});

import { isArray } from '../core/array';
import { kindOf } from '../utils/plain';
import type { Module } from './module';
import { childModules } from './walk';

/** What is known of an error on its way out of nested modules. */
interface Trace {
  readonly message: string;
  readonly layer: string;
  child: Module;
  path: string;
}

const traces = new WeakMap<Error, Trace>();

/** Messages of MLX and of this library, which begin with `[op]`, and what the engine says where a value is of a wrong kind. */
const OURS = /^\[[\w.]+\]|^Cannot (read|set|destructure)|is not (a function|iterable)/;

/** Names under which the library's layers keep their parameters. */
const PARAMETERS = [
  'weight',
  'bias',
  'scales',
  'biases',
  'Wxh',
  'Whh',
  'Wx',
  'Wh',
  'b',
  'bhn',
  'running_mean',
  'running_var',
];

/**
 * Adds to an error raised inside a module which layer it was: its path in the model, its class and its options, what it
 * was called with, and which of its parameters is no array.
 *
 * Called once by each module that the error passes, innermost first. The error object stays the same one. Errors that a
 * user's code throws on purpose are left alone.
 *
 * @param error - What was thrown.
 * @param module - The module that it passes.
 * @param inputs - What the module was called with.
 */
export function blame(error: unknown, module: Module, inputs: readonly unknown[]): void {
  if (!(error instanceof Error) || Object.isFrozen(error)) return;
  let trace = traces.get(error);
  if (!trace) {
    if (!OURS.test(error.message)) return;
    trace = { message: error.message, layer: describe(module, inputs), child: module, path: '' };
    traces.set(error, trace);
  } else {
    const { child } = trace;
    const step = childModules(module).find(([, inside]) => inside === child)?.[0];
    if (step !== undefined) trace.path = trace.path ? `${step}.${trace.path}` : step;
    trace.child = module;
  }
  rewrite(error, trace);
}

/** A layer with its options, what it received, and what is wrong with its parameters. */
function describe(module: Module, inputs: readonly unknown[]): string {
  const shapes = inputs.filter(isArray).map(({ shape }) => `[${shape.join(', ')}]`);
  const received = shapes.length ? `, called with shape ${shapes.join(', ')}` : '';
  return `${nameOf(module)}${received}${brokenParameters(module)}`;
}

function nameOf(module: Module): string {
  const { name } = module.constructor;
  try {
    return `${name}(${module._extra_repr()})`;
  } catch {
    return name; // Options are read from parameters, of which one may be missing.
  }
}

function brokenParameters(module: Module): string {
  const members = module as unknown as Record<string, unknown>;
  const isBroken = (name: string): boolean =>
    Object.hasOwn(members, name) && !isArray(members[name]) && (members[name] !== null || name === 'weight');
  return PARAMETERS.filter(isBroken)
    .map((name) => `; its '${name}' must be an mx array and is ${kindOf(members[name])}`)
    .join('');
}

function rewrite(error: Error, { message, layer, path }: Trace): void {
  const before = error.message;
  const after = `${message} (in ${path ? `layer '${path}', ` : ''}${layer})`;
  const stack = error.stack;
  error.message = after;
  if (stack) error.stack = stack.replace(before, () => after);
}

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

/**
 * Adds to an error that MLX raised inside a module which layer it was: its path in the model, its class and its options.
 *
 * Called once by each module that the error passes, innermost first. The error object stays the same one. Errors of
 * other origin are left alone: MLX's own begin with `[op]`.
 *
 * @param error - What was thrown.
 * @param module - The module that it passes.
 */
export function blame(error: unknown, module: Module): void {
  if (!(error instanceof Error)) return;
  const trace = traces.get(error);
  if (!trace) {
    if (!/^\[[\w.]+\]/.test(error.message)) return;
    const layer = `${module.constructor.name}(${module._extra_repr()})`;
    traces.set(error, { message: error.message, layer, child: module, path: '' });
  } else {
    const step = childModules(module).find(([, child]) => child === trace.child)?.[0];
    if (step !== undefined) trace.path = trace.path ? `${step}.${trace.path}` : step;
    trace.child = module;
  }
  rewrite(error, traces.get(error)!);
}

function rewrite(error: Error, { message, layer, path }: Trace): void {
  const before = error.message;
  const after = `${message} (in ${path ? `layer '${path}', ` : ''}${layer})`;
  const stack = error.stack;
  error.message = after;
  if (stack) error.stack = stack.replace(before, () => after);
}

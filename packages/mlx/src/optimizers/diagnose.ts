import { isArray } from '../core/array';
import { isBranch, isPlainObject, kindOf } from '../utils/plain';

/**
 * Finds the first place where gradients do not fit the parameters, or the state kept for them. Walks the trees anew, so
 * that steps that succeed need not know where they are.
 *
 * @param op - The optimizer's method, for the message.
 * @param gradients - A tree of gradients.
 * @param parameters - A tree of parameters, or a module.
 * @param state - The optimizer's state, once there is one.
 * @returns The error that says where and what; nothing when all fit.
 */
export function misfit(op: string, gradients: unknown, parameters: unknown, state: unknown = null): Error | undefined {
  if (isBranch(gradients)) return misfitInside(op, gradients, parameters, state, '');
  return new TypeError(`[${op}] expected a tree of gradients, received ${kindOf(gradients)}`);
}

function misfitInside(
  op: string,
  gradients: object,
  parameters: unknown,
  state: unknown,
  path: string,
): Error | undefined {
  for (const [key, gradient] of Object.entries(gradients)) {
    const at = path ? `${path}.${key}` : key;
    const parameter = child(parameters, key);
    const kept = state === null ? null : child(state, key);
    const found = isBranch(gradient)
      ? misfitInside(op, gradient, parameter, kept, at)
      : misfitOfLeaf(op, gradient, parameter, kept, at);
    if (found) return found;
  }
  return undefined;
}

function child(tree: unknown, key: string): unknown {
  return (tree as Record<string, unknown> | null | undefined)?.[key];
}

function misfitOfLeaf(op: string, gradient: unknown, parameter: unknown, state: unknown, at: string) {
  if (!isArray(gradient)) {
    return new TypeError(`[${op}] the gradient at '${at}' is no mx array but ${kindOf(gradient)}`);
  }
  if (!isArray(parameter)) return new RangeError(`[${op}] there is a gradient but no parameter at '${at}'`);
  const [received, expected] = [gradient, parameter].map(({ shape }) => `[${shape.join(', ')}]`);
  if (received !== expected) {
    return new RangeError(
      `[${op}] the gradient at '${at}' has shape ${received}, the parameter ${expected}: is it another model's?`,
    );
  }
  if (state !== null && !isPlainObject(state)) {
    return new RangeError(`[${op}] the state was made for another model: it has nothing at '${at}'`);
  }
  return undefined;
}

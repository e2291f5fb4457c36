// Gradients of functions of arrays, without trees of arguments.
import { inspect } from 'node:util';
import { isArray, type MxArray } from './array';
import { callback, callWith } from './callback';
import { begin, putArrays, putInts } from './marshal';
import { flatten, type Structure, unflatten } from './tree';

/** Refuses what a function returned unless it is a loss, or begins with one where other results may follow. */
function requireLoss(op: string, result: unknown, alone: boolean): void {
  const loss = Array.isArray(result) && !alone ? result[0] : result;
  if (!isArray(loss)) {
    const shown = inspect(result, { depth: 1, breakLength: Infinity });
    const others = alone ? '' : ', or a list that begins with one';
    throw new TypeError(`[${op}] the function must return a scalar array${others}, got ${shown}`);
  }
  if (loss.ndim !== 0) {
    throw new RangeError(`[${op}] the function must return a scalar, got an array of shape [${loss.shape}]`);
  }
}

/** The value of a function of arrays, whatever else is in it, and its gradients for all of them. */
export function gradientsOf<R>(
  op: 'grad' | 'value_and_grad',
  inputs: readonly MxArray[],
  fun: (arrays: MxArray[]) => R,
): [value: R, gradients: MxArray[]] {
  if (inputs.length === 0) throw new RangeError(`[${op}] there is no array to differentiate`);
  let output: Structure | undefined;
  const run = callback(op, (traced) => {
    const result = fun(traced);
    requireLoss(op, result, op === 'grad');
    if (isArray(result)) return [[result]];
    const [arrays, structure] = flatten(op, result);
    output = structure;
    return [arrays];
  });
  begin();
  putInts(op, 'argnums', Array.from(inputs.keys()));
  putArrays(op, 'inputs', inputs);
  const [arrays, [split]] = callWith('value_and_grad', op, run);
  const value = output ? unflatten(op, output, arrays.slice(0, split)) : arrays[0];
  return [value as R, arrays.slice(split)];
}

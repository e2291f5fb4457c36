// Functions of arrays that the addon calls, at once or, where a graph keeps them, later. What they
// throw waits for the addon to return: an exception that is pending while garbage is collected ends
// the process, since Node takes it for one of the finalizers.
import type { MxArray } from './array';
import { slots } from './buffer';
import { fail, failure } from './call';
import { begin, putArrays, putInts, wrongType } from './marshal';
import { native } from './native';
import { wrapMany } from './pages';

export type AnyFunction = (...args: any[]) => any;

/** A function of arrays, and of numbers that stand beside them; gives arrays, perhaps with numbers. */
export type Body = (arrays: MxArray[], numbers: number[]) => [arrays: MxArray[], numbers?: number[]];

let depth = 0;

/** Whether a function runs that the addon called: its arrays may be placeholders of a graph. */
export const tracing = (): boolean => depth > 0;

/** Refuses what is no function. */
export function requireFunction(op: string, name: string, value: unknown): asserts value is AnyFunction {
  if (typeof value !== 'function') throw wrongType(op, name, 'a function', value);
}

/** The numbers that follow the arrays in the call buffer. */
function numbersBeside(): number[] {
  const at = (slots[0] as number) + 1;
  const numbers: number[] = [];
  for (let i = 1; i <= (slots[at] as number); i++) numbers.push(slots[at + i] as number);
  return numbers;
}

/**
 * A function as the addon calls it. Its result keeps the arrays until the addon has read their handles.
 * It leaves a number of arrays that there cannot be when it fails.
 */
export const callback = (op: string, body: Body) => (): MxArray[] | undefined => {
  depth++;
  try {
    const numbers = numbersBeside();
    const [arrays, beside = []] = body(wrapMany(), numbers);
    begin();
    putArrays(op, 'result', arrays);
    putInts(op, 'result', beside);
    return arrays;
  } catch (error) {
    // No calls here: the stack may be at its end.
    failure.thrown = true;
    failure.error = error;
    slots[1] = -1;
    return undefined;
  } finally {
    depth--;
  }
};

/**
 * Calls a function of the addon, whose arguments stand in the call buffer, with functions.
 *
 * @returns Arrays and the numbers beside them.
 */
export function callWith(
  name: string,
  op: string,
  ...functions: ((() => MxArray[] | undefined) | undefined)[]
): [arrays: MxArray[], numbers: number[]] {
  (native[name] as (...given: unknown[]) => void)(...functions);
  if ((slots[0] as number) < 0) fail(op);
  const numbers = numbersBeside();
  return [wrapMany(), numbers];
}

// The ends of a call: keywords before it, results and errors after it.
import { inspect } from 'node:util';
import { MxArray } from './array';
import { slots } from './buffer';
import { native } from './native';
import { wrap, wrapMany } from './pages';

/** Throws what the addon reports. */
export function fail(op: string): never {
  const message = native.error();
  const kinds = [RangeError, TypeError, Error];
  const kind = kinds[slots[1] as number] ?? Error;
  throw new kind(message.startsWith('[') ? message : `[${op}] ${message}`);
}

// The arguments after the op's name are not read: passing them keeps their arrays from being
// collected, and with them their handles, before the addon has run.
type Finish<R> = (op: string, ...kept: unknown[]) => R;

/** The array of a call. */
export const finish: Finish<MxArray> = (op: string) => ((slots[0] as number) >= 0 ? wrap() : fail(op));

/** The arrays of a call. */
export const finishMany: Finish<any> = (op: string) => ((slots[0] as number) >= 0 ? wrapMany() : fail(op));

/** The array of a call, or its arrays when there are more. */
export const finishEither: Finish<MxArray | MxArray[]> = (op: string) => {
  const arrays: MxArray[] = finishMany(op);
  return arrays.length === 1 ? (arrays[0] as MxArray) : arrays;
};

/** The end of a call without a result. */
export const finishNothing: Finish<void> = (op: string) => {
  if ((slots[0] as number) < 0) fail(op);
};

/** Whether a value is a plain object, as keywords are given; complex numbers are not keywords. */
export function isOptions(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || value instanceof MxArray) return false;
  const prototype = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !('re' in value);
}

/** Spreads the keywords among a call's values over the parameters that they name. */
export function keywords(op: string, names: readonly string[], values: readonly unknown[]): any {
  const at = values.findIndex(isOptions);
  const result = values.slice(0, at);
  if (values.slice(at + 1).some((v) => v !== undefined)) {
    throw new TypeError(`[${op}] keywords must come last`);
  }
  result.length = values.length;
  for (const [key, value] of Object.entries(values[at] as object)) {
    const index = names.indexOf(key);
    if (index < 0) {
      throw new TypeError(`[${op}] unknown keyword '${key}' (expected: ${names.join(', ')})`);
    }
    if (index < at) throw new TypeError(`[${op}] argument '${key}' is given twice`);
    result[index] = value;
  }
  return result;
}

/** Whether a value goes on a list that is given element by element. */
export function spreads(value: unknown): boolean {
  return typeof value === 'number' || value instanceof MxArray;
}

/** Gathers the elements from position `at` on into a list; `count` values come back. */
export function unspread(op: string, at: number, count: number, given: ArrayLike<unknown>): any {
  const values = Array.from(given);
  let end = at;
  while (end < values.length && spreads(values[end])) end++;
  const rest = values.slice(end);
  const result: unknown[] = [...values.slice(0, at), values.slice(at, end)];
  result.length = count;
  if (isOptions(rest[0])) result[at + 1] = rest.shift();
  else if (rest.length > 0) result[count - 1] = rest.shift();
  const extra = rest.find((v) => v !== undefined);
  if (extra !== undefined) throw new TypeError(`[${op}] unexpected argument ${inspect(extra)}`);
  return result;
}

// The ends of a call: keywords before it, results and errors after it.
import { inspect } from 'node:util';
import { MxArray } from './array';
import { slots } from './buffer';
import { native } from './native';
import { wrap, wrapHandle, wrapMany } from './pages';

/** What a function threw that the addon called, until {@link fail} throws it again. */
export const failure: { thrown: boolean; error: unknown } = { thrown: false, error: undefined };

/** The kind of error that says that a function failed. */
const CALLBACK = 3;

/** Throws what the addon reports: of a function that failed, what it threw, the same object. */
export function fail(op: string): never {
  const message = native.error();
  const { thrown, error } = failure;
  failure.thrown = false;
  failure.error = undefined;
  if (thrown && slots[1] === CALLBACK) throw error;
  const kinds = [RangeError, TypeError, Error];
  const kind = kinds[slots[1] as number] ?? Error;
  throw new kind(named(op, message));
}

/** MLX's message with the op's name before it; of `[linalg::inv]`, which MLX may put there, only the last part. */
function named(op: string, message: string): string {
  const text = message.replace(/^\[\w+(?:::\w+)*::(\w+)\] /, (tag, last) => (last === op ? `[${op}] ` : tag));
  return text.startsWith(`[${op}]`) ? text : `[${op}] ${text}`;
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
  if (slots[0] === 1) return wrapHandle(slots[1] as number);
  return finishMany(op);
};

/** The end of a call without a result. */
export const finishNothing: Finish<void> = (op: string) => {
  if ((slots[0] as number) < 0) fail(op);
};

/** Whether a value is a plain object, as keywords are given; complex numbers are not keywords. */
export function isOptions(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || value instanceof MxArray) return false;
  const prototype = Object.getPrototypeOf(value);
  // Looking for a property that is not there is faster than asking whether it is.
  return (prototype === Object.prototype || prototype === null) && (value as { re?: unknown }).re === undefined;
}

/** Checks the names of keywords that stand in the place of parameter `at`. */
export function checkKeywords(op: string, names: readonly string[], given: object, at: number): void {
  for (const key in given) {
    const index = names.indexOf(key);
    if (index < 0) throw new TypeError(`[${op}] unknown keyword '${key}' (expected: ${names.join(', ')})`);
    if (index < at) throw new TypeError(`[${op}] argument '${key}' is given twice`);
  }
}

/**
 * The arguments of a call in the order of the parameters. A plain object in last place has those that
 * are given by name; what is left out is undefined.
 */
export function placed(op: string, names: readonly string[], given: readonly unknown[]): any[] {
  const values = [...given];
  while (values.length > 0 && values.at(-1) === undefined) values.pop();
  const at = values.length - 1;
  const last = values[at];
  if (isOptions(last)) {
    checkKeywords(op, names, last, at);
    for (let i = at; i < names.length; i++) values[i] = last[names[i] as string];
  }
  if (values.length > names.length) {
    throw new TypeError(`[${op}] takes ${names.length} arguments at most, got ${values.length}`);
  }
  return values;
}

/** The value of a keyword; nothing may have been given in the parameter's place. */
export function keyword(op: string, value: unknown, placed: unknown): unknown {
  if (placed !== undefined) throw new TypeError(`[${op}] keywords must come last`);
  return value;
}

/** Whether a value goes on a list that is given element by element. */
export function spreads(value: unknown): boolean {
  return typeof value === 'number' || value instanceof MxArray;
}

/** The elements that stand in the arguments from a position on. */
export function elements(given: ArrayLike<unknown>, at: number): unknown[] {
  const list: unknown[] = [];
  for (let i = at; i < given.length && spreads(given[i]); i++) list.push(given[i]);
  return list;
}

/** The one argument that may follow the elements. */
export function afterElements(op: string, given: ArrayLike<unknown>, at: number): unknown {
  for (let i = at + 1; i < given.length; i++) {
    if (given[i] !== undefined) throw new TypeError(`[${op}] unexpected argument ${inspect(given[i])}`);
  }
  return given[at];
}

// Computing arrays, now or later, and giving their memory back.
import type { MxArray } from './array';
import { slots } from './buffer';
import { fail } from './call';
import { begin, putArrays } from './marshal';
import { native } from './native';
import { releaseGarbage, track } from './pages';
import { arraysOf } from './tree';

/** Runs a function of the addon; when memory is short, collects garbage and runs it again. */
function withMemory<R>(op: string, arrays: MxArray[], run: () => R): R {
  for (let attempt = 0; ; attempt++) {
    begin();
    putArrays(op, 'arrays', arrays);
    const result = run();
    if ((slots[0] as number) >= 0) return result;
    try {
      fail(op);
    } catch (error) {
      if (attempt > 0 || !/\balloc/.test((error as Error).message)) throw error;
      releaseGarbage('major');
    }
  }
}

/** Lets go of what is garbage when there is much of it, before memory is needed. */
function relieve(): void {
  native.pressure?.();
  if (slots[1] === 1) releaseGarbage('minor');
}

/**
 * Computes arrays and waits for them, as Python's `mx.eval`.
 *
 * @param trees Arrays, or trees of them; what is no array is passed over.
 * @throws Error when the computation fails, for example for want of memory.
 * @example
 * mx.eval(mx.ones([2]).add(1));
 */
function evaluate(...trees: unknown[]): void {
  const arrays = arraysOf('eval', ...trees);
  relieve();
  withMemory('eval', arrays, native.eval);
}

let waits = false;

/**
 * Lets scheduled work come to its end before the process does: libraries are taken down then, OpenBLAS
 * among them, which waits forever for threads that are given work meanwhile.
 */
function waitAtExit(): void {
  if (waits) return;
  waits = true;
  process.once('exit', () => native.synchronize_all?.());
}

/**
 * Schedules the computation of arrays, as Python's `mx.async_eval`.
 *
 * @param trees Arrays, or trees of them.
 * @returns A promise that settles when the arrays are ready. The event loop is free meanwhile.
 * @throws Error, by the promise and when an array is read, when the computation fails.
 * @example
 * await mx.async_eval(mx.ones([2]).add(1));
 */
export function async_eval(...trees: unknown[]): Promise<void> {
  const arrays = arraysOf('async_eval', ...trees);
  waitAtExit();
  relieve();
  let promise: Promise<void>;
  try {
    promise = withMemory('async_eval', arrays, native.async_eval);
  } catch (error) {
    promise = Promise.reject(error); // Work may fail while it is being scheduled.
  }
  promise.catch(() => {}); // Who does not wait meets the error when reading the array.
  return promise;
}

let scopes: MxArray[][] = [];

/**
 * Runs a function and disposes of the arrays that it made, but for those in its result. Python has none: it counts
 * references.
 *
 * @param body A synchronous function.
 * @returns Its result.
 * @throws TypeError when the function is asynchronous, else whatever it throws.
 * @example
 * mx.tidy(() => mx.ones([2]).add(1).multiply(2));
 */
export function tidy<R>(body: () => R): R {
  const made: MxArray[] = [];
  scopes.push(made);
  track(scopes);
  let kept = new Set<MxArray>();
  try {
    const result = body();
    if (result instanceof Promise) throw new TypeError('[tidy] the function must not be asynchronous');
    kept = new Set(arraysOf('tidy', result));
    return result;
  } finally {
    scopes = scopes.filter((scope) => scope !== made);
    track(scopes);
    for (const array of made) if (!kept.has(array)) array.dispose();
    scopes.at(-1)?.push(...kept);
  }
}

export { evaluate as eval };

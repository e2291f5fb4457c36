// The allocator's readings and limits, all in bytes.
import { slots } from './buffer';
import { fail, finishNothing, placed } from './call';
import { begin, putArrays, putFloat, putInt, wrongType } from './marshal';
import { native } from './native';
import { arraysOf } from './tree';

function read(slot: number): number {
  begin();
  native.memory();
  if ((slots[0] as number) < 0) fail('memory');
  return slots[slot] as number;
}

function setLimit(op: string, what: number, given: unknown[]): number {
  const [limit] = placed(op, ['limit'], given);
  if (!Number.isInteger(limit)) throw wrongType(op, 'limit', 'a whole number of bytes', limit);
  if (limit < 0 || !Number.isSafeInteger(limit)) {
    throw new RangeError(`[${op}] argument 'limit': ${limit} is no number of bytes`);
  }
  begin();
  putInt(op, 'what', what);
  putFloat(op, 'limit', limit);
  native.set_limit?.();
  if ((slots[0] as number) < 0) fail(op);
  return slots[1] as number;
}

function run(op: string): void {
  begin();
  native[op]?.();
  if ((slots[0] as number) < 0) fail(op);
}

/**
 * Bytes that arrays use now, as Python's `mx.get_active_memory`.
 *
 * @example
 * mx.get_active_memory() >= 0;  // true
 */
export const get_active_memory = (): number => read(1);
/**
 * The most bytes that arrays used, as Python's `mx.get_peak_memory`.
 *
 * @example
 * mx.get_peak_memory() >= 0;  // true
 */
export const get_peak_memory = (): number => read(2);
/**
 * Bytes kept for reuse, as Python's `mx.get_cache_memory`.
 *
 * @example
 * mx.get_cache_memory() >= 0;  // true
 */
export const get_cache_memory = (): number => read(3);
/**
 * Lets the peak begin again, as Python's `mx.reset_peak_memory`.
 *
 * @example
 * mx.reset_peak_memory();
 * mx.get_peak_memory() >= 0;  // true
 */
export const reset_peak_memory = (): void => run('reset_peak_memory');
/**
 * Gives back the bytes kept for reuse, as Python's `mx.clear_cache`.
 *
 * @example
 * mx.clear_cache();
 * mx.get_cache_memory();  // 0
 */
export const clear_cache = (): void => run('clear_cache');
/**
 * The limit of used bytes, as Python's `mx.get_memory_limit`.
 *
 * @example
 * mx.get_memory_limit() > 0;  // true
 */
export const get_memory_limit = (): number => read(4);

/**
 * Bytes of the memory behind arrays, that of each buffer once, as Python's `mx.get_array_buffer_size`.
 *
 * @param trees Computed arrays, or trees of them; what is no array is passed over.
 * @throws RangeError when an array is not computed yet.
 * @example
 * const a = mx.zeros([4]);
 * mx.eval(a);
 * mx.get_array_buffer_size(a, [a]);  // 16
 */
export function get_array_buffer_size(...trees: unknown[]): number {
  const arrays = arraysOf('get_array_buffer_size', ...trees);
  begin();
  putArrays('get_array_buffer_size', 'arrays', arrays);
  native.array_buffer_size?.();
  finishNothing('get_array_buffer_size', arrays);
  return slots[1] as number;
}

/**
 * Sets the limit of used bytes and returns the previous one, as Python's `mx.set_memory_limit`. It
 * guides a GPU's evaluations, which wait for earlier ones to end; on the CPU it does nothing.
 *
 * @param limit Bytes: a whole number, at least 0.
 * @returns The previous limit, in bytes.
 * @throws RangeError when the limit is negative.
 * @example
 * const before = mx.set_memory_limit(1024 ** 3);
 * mx.set_memory_limit(before);  // 1073741824
 */
export function set_memory_limit(limit: number | { limit: number }): number;
export function set_memory_limit(...given: unknown[]): number {
  return setLimit('set_memory_limit', 0, given);
}
/**
 * Sets the limit of bytes kept for reuse and returns the previous one, as Python's `mx.set_cache_limit`.
 *
 * @param limit Bytes: a whole number, at least 0.
 * @returns The previous limit, in bytes.
 * @throws RangeError when the limit is negative.
 * @example
 * const before = mx.set_cache_limit(1024 ** 3);
 * mx.set_cache_limit(before);  // 1073741824
 */
export function set_cache_limit(limit: number | { limit: number }): number;
export function set_cache_limit(...given: unknown[]): number {
  return setLimit('set_cache_limit', 1, given);
}
/**
 * Sets the limit of bytes that stay in a Mac's memory and returns the previous one, as Python's
 * `mx.set_wired_limit`. It does nothing elsewhere.
 *
 * @param limit Bytes: a whole number, at least 0.
 * @returns The previous limit, in bytes.
 * @throws RangeError when the limit is negative.
 * @example
 * const before = mx.set_wired_limit(0);
 * mx.set_wired_limit(before);  // 0
 */
export function set_wired_limit(limit: number | { limit: number }): number;
export function set_wired_limit(...given: unknown[]): number {
  return setLimit('set_wired_limit', 2, given);
}

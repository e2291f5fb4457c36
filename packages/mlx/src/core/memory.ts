// The allocator's readings and limits, all in bytes.
import { slots } from './buffer';
import { fail } from './call';
import { begin, putFloat, putInt } from './marshal';
import { native } from './native';

function read(slot: number): number {
  begin();
  native.memory();
  if ((slots[0] as number) < 0) fail('memory');
  return slots[slot] as number;
}

function setLimit(op: string, what: number, limit: unknown): number {
  begin();
  putInt(op, 'what', what);
  putFloat(op, 'limit', limit);
  native.set_limit();
  if ((slots[0] as number) < 0) fail(op);
  return slots[1] as number;
}

function run(op: string): void {
  begin();
  native[op]?.();
  if ((slots[0] as number) < 0) fail(op);
}

/** Bytes that arrays use now, as Python's `mx.get_active_memory`. */
export const get_active_memory = (): number => read(1);
/** The most bytes that arrays used, as Python's `mx.get_peak_memory`. */
export const get_peak_memory = (): number => read(2);
/** Bytes kept for reuse, as Python's `mx.get_cache_memory`. */
export const get_cache_memory = (): number => read(3);
/** Lets the peak begin again, as Python's `mx.reset_peak_memory`. */
export const reset_peak_memory = (): void => run('reset_peak_memory');
/** Gives back the bytes kept for reuse, as Python's `mx.clear_cache`. */
export const clear_cache = (): void => run('clear_cache');
/** Sets the limit of used bytes and returns the previous one, as Python's `mx.set_memory_limit`. */
export const set_memory_limit = (limit: number): number => setLimit('set_memory_limit', 0, limit);
/** Sets the limit of bytes kept for reuse and returns the previous one, as Python's `mx.set_cache_limit`. */
export const set_cache_limit = (limit: number): number => setLimit('set_cache_limit', 1, limit);
/** Sets the limit of wired bytes and returns the previous one, as Python's `mx.set_wired_limit`. */
export const set_wired_limit = (limit: number): number => setLimit('set_wired_limit', 2, limit);

// The sequence of keys that random numbers are drawn with when no key is given.
import { inspect } from 'node:util';
import type { MxArray } from './array';
import { finish, placed } from './call';
import { next_key } from './generated/internal';
import { begin, putUint64 } from './marshal';
import { native } from './native';
import { untracked } from './pages';

function keyOf(seed: unknown): MxArray {
  begin();
  putUint64('seed', 'seed', seed);
  native.random_key?.();
  return untracked(() => finish('seed'));
}

/** Puts a key into the state as plain data. */
function set(key: unknown): unknown {
  Object.defineProperty(state, 0, { value: key, writable: true, enumerable: true, configurable: true });
  return key;
}

/**
 * The state of the sequence of random numbers that functions without a `key` draw from, as Python's
 * `mx.random.state`: a list with the sequence's key. Each worker thread has its own, which begins at random.
 *
 * Name it among the `inputs` and `outputs` of a compiled function that draws random numbers, or it draws the same ones in
 * each call. Assign a key to go on from there.
 *
 * @example
 * const { state } = mx.random;
 * const draw = mx.compile(() => mx.random.uniform(), { inputs: state, outputs: state });
 * const [key] = state;
 * const first = draw().item();
 * state[0] = key;
 * draw().item() === first; // true
 */
export const state: MxArray[] = [];

// Made when first asked for, as loading the library touches no device.
Object.defineProperties(state, {
  0: { get: () => set(keyOf(Math.floor(Math.random() * 2 ** 53))), set, enumerable: true, configurable: true },
  [inspect.custom]: { value: () => [state[0]] },
});

/**
 * Starts the global sequence of random numbers anew, as Python's `mx.random.seed`.
 *
 * @param seed Where to start: a whole number or a bigint of at most 64 bits.
 * @throws TypeError when the seed is no whole number; RangeError when it does not fit.
 * @example
 * mx.random.seed(0);
 * mx.random.uniform(); // array(0.105369, dtype=float32)
 */
export function seed(seed: number | bigint): void;
/** Starts the global sequence of random numbers anew. */
export function seed(keywords: { seed: number | bigint }): void;
export function seed(seed: unknown): void {
  state[0] = keyOf(placed('seed', ['seed'], [seed])[0]);
}

/** The next key of the sequence. */
export function nextKey(): MxArray {
  const [next, key] = untracked(() => next_key(state[0] as MxArray));
  state[0] = next;
  return key;
}

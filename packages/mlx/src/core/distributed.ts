// mlx.core.distributed: processes that compute together.
import { inspect } from 'node:util';
import { slots } from './buffer';
import { fail, placed } from './call';
import { type Group, taken } from './group';
import { begin, putBool, putString, wrongType } from './marshal';
import { native } from './native';

export * from './generated/distributed';
export { Group, type SplitOptions } from './group';

/** How processes talk to each other; `any` is the first that can. */
export type Backend = 'any' | 'ring' | 'mpi' | 'nccl' | 'jaccl';

/** Sends the bytes of this process to all, and gives those of all, by rank: `size` times `n_bytes`. */
export type AllGather = (source: Uint8Array, n_bytes: number) => Uint8Array;

/** Keywords of {@link init}. */
export interface InitOptions {
  /** Whether to refuse to be a group of one where no other process is found. Default: `false`. */
  strict?: boolean | null;
  /** How processes talk to each other. Default: `'any'`. */
  backend?: Backend | null;
  /** Makes what exchanges bytes while `jaccl` connects the processes. */
  all_gather_factory?: ((rank: number, size: number) => AllGather) | null;
}

/**
 * Whether MLX has a backend, as Python's `mx.distributed.is_available`; it need not find other processes.
 *
 * @param backend A backend; `any` of them by default.
 * @example
 * ```js
 * mx.distributed.is_available('none such');  // false
 * ```
 */
export function is_available(backend?: Backend | (string & {}) | { backend?: Backend | null } | null): boolean;
export function is_available(backend?: any): boolean {
  [backend] = placed('is_available', ['backend'], [backend]);
  begin();
  putString('is_available', 'backend', backend ?? 'any');
  native.group_is_available();
  if ((slots[0] as number) < 0) fail('is_available');
  return slots[1] === 1;
}

const NAMES = ['strict', 'backend', 'all_gather_factory'];

/**
 * Finds the other processes and gives the group of all of them, as Python's `mx.distributed.init`. The first group
 * that is made is the global one, which ops and layers use where they are given no other.
 *
 * @param strict Whether to refuse to be a group of one where no other process is found.
 * @param backend How processes talk to each other: `ring`, `mpi`, `nccl`, `jaccl`, or `any`, the first that can.
 * @param all_gather_factory Makes, for a rank and a size, what exchanges bytes while `jaccl` connects the processes.
 * @throws RangeError for a backend that does not exist; Error when `strict` and there is no other process.
 * @example
 * ```js
 * const group = mx.distributed.init({ backend: 'ring' });
 * mx.distributed.all_sum(mx.array([1, 2]), { group });  // array([1, 2], dtype=float32)
 * ```
 */
export function init(
  strict?: boolean | InitOptions | null,
  backend?: Backend | InitOptions | null,
  all_gather_factory?: InitOptions['all_gather_factory'] | InitOptions,
): Group;
export function init(strict?: any, backend?: any, all_gather_factory?: any): Group {
  [strict, backend, all_gather_factory] = placed('init', NAMES, [strict, backend, all_gather_factory]);
  const exchange = all_gather_factory == null ? undefined : exchanger(all_gather_factory);
  begin();
  putBool('init', 'strict', strict ?? false);
  putString('init', 'backend', backend ?? 'any');
  const holder = native.group_init(exchange?.run);
  if (exchange?.thrown && (slots[0] as number) < 0) {
    native.error();
    throw exchange.thrown.error;
  }
  return taken('init', holder);
}

interface Exchanger {
  run: (rank: number, size: number, source?: Uint8Array) => Uint8Array | undefined;
  thrown?: { error: unknown };
}

/** What the addon calls: first with rank and size alone, then with bytes to exchange. */
function exchanger(factory: unknown): Exchanger {
  if (typeof factory !== 'function') throw wrongType('init', 'all_gather_factory', 'a function', factory);
  let all_gather: unknown;
  const run = (rank: number, size: number, source?: Uint8Array): Uint8Array => {
    if (!source) {
      all_gather = factory(rank, size);
      if (typeof all_gather === 'function') return new Uint8Array(0);
      throw wrongType('init', 'all_gather_factory', 'a function that returns one', all_gather);
    }
    const all: unknown = (all_gather as AllGather)(source, source.length);
    if (all instanceof Uint8Array && all.length === size * source.length) return all;
    const shown = inspect(all, { depth: 0, breakLength: Infinity });
    const wrong = all instanceof Uint8Array ? RangeError : TypeError;
    throw new wrong(`[init] the exchange must return ${size * source.length} bytes, got ${shown}`);
  };
  const exchange: Exchanger = {
    run: (...given) => {
      try {
        return run(...given);
      } catch (error) {
        exchange.thrown = { error };
        return undefined;
      }
    },
  };
  return exchange;
}

import { inspect } from 'node:util';
import { slots } from './buffer';
import { fail, placed } from './call';
import { begin, putGroup, putInt } from './marshal';
import { native } from './native';

/** What the addon made, which nobody else may give to the constructor. */
export class Made {
  constructor(
    readonly holder: object,
    readonly number: number,
    readonly rank: number,
    readonly size: number,
  ) {}
}

/** Keywords of {@link Group.split}. */
export interface SplitOptions {
  /** Decides the rank in the new group: the smaller the key, the smaller the rank. */
  key?: number;
}

/**
 * Processes that compute together, as Python's `mx.distributed.Group`. {@link init} makes one.
 *
 * @example
 * ```js
 * const group = mx.distributed.init();
 * group.rank();  // 0
 * group.size();  // 1
 * ```
 */
export class Group {
  readonly #made: Made;

  /** @internal */
  constructor(made: Made) {
    if (!(made instanceof Made)) throw new TypeError('[Group] no constructor: mx.distributed.init() makes groups');
    this.#made = made;
  }

  /** @internal */
  get _number(): number {
    return this.#made.number;
  }

  /**
   * The number of this process among those of the group, from 0 on.
   *
   * @example
   * mx.distributed.init().rank();  // 0
   */
  rank(): number {
    return this.#made.rank;
  }

  /**
   * How many processes there are in the group.
   *
   * @example
   * mx.distributed.init().size();  // 1
   */
  size(): number {
    return this.#made.size;
  }

  /**
   * The group of the processes that give the same color. All processes of this group have to call it.
   *
   * @param color Processes of the same color are in the same new group.
   * @param key Decides the rank in the new group; if negative, the rank in this one does.
   * @throws Error where the backend cannot: a group of one, and the ring.
   * @example
   * const group = mx.distributed.init();
   * group.split(0);  // Error
   */
  split(color: number, key?: number | SplitOptions): Group;
  split(color: unknown, key?: any): Group {
    [color, key] = placed('split', ['color', 'key'], [color, key]);
    begin();
    putGroup('split', 'self', this);
    putInt('split', 'color', color);
    putInt('split', 'key', key ?? -1);
    const holder = native.group_split();
    return taken('split', holder, this);
  }

  toString(): string {
    return `Group(rank ${this.#made.rank} of ${this.#made.size})`;
  }

  [inspect.custom](): string {
    return this.toString();
  }
}

/** The group that the addon has made; what else is named stays alive until here. */
export function taken(op: string, holder: object, ..._kept: unknown[]): Group {
  if ((slots[0] as number) < 0) fail(op);
  const [, number, rank, size] = slots as unknown as [number, number, number, number];
  return new Group(new Made(holder, number, rank, size));
}

// What a compiled function is called with: its arrays, and all else as a signature that says whether a graph fits.
import { inspect } from 'node:util';
import { MxArray } from './array';
import { containerOf, isContainer } from './capture';

/** Marks of a signature; the rest of it is names and constants. */
const ARRAY = Symbol('array');
const LIST = Symbol('list');
const OBJECT = Symbol('object');
const END = Symbol('end');
const SKIPPED = Symbol('skipped');

const LETTERS = new Map<unknown, string>([
  [ARRAY, 'a'],
  [LIST, '['],
  [OBJECT, '{'],
  [END, ']'],
  [SKIPPED, '_'],
]);

type Container = Record<string, unknown>;

/** Collects arrays, and compares what it meets with the marks, names and constants that it expects, or notes them. */
export class Reading {
  readonly arrays: MxArray[] = [];
  /** Where captured arrays are that the function replaces. */
  readonly holders: Container[] = [];
  readonly keys: string[] = [];
  #at = 0;
  #same = true;
  readonly #open: unknown[] = [];

  readonly parts: unknown[];
  readonly #noting: boolean;

  /** @param expected - Without them, what is met is noted. */
  constructor(expected?: unknown[]) {
    this.parts = expected ?? [];
    this.#noting = expected === undefined;
  }

  /** Whether all came as expected. */
  get matches(): boolean {
    return this.#same && this.#at === this.parts.length;
  }

  /** Reads an argument of the function: a tree of arrays and constants. */
  argument(value: unknown): void {
    if (value instanceof MxArray) {
      this.arrays.push(value);
      this.#note(ARRAY);
    } else if (Array.isArray(value)) {
      this.#enter(LIST, value);
      for (let i = 0; i < value.length; i++) this.argument(value[i]);
      this.#leave();
    } else if (isContainer(value)) {
      this.#enter(OBJECT, value);
      for (const key of Object.keys(value)) {
        this.#note(key);
        this.argument((value as Container)[key]);
      }
      this.#leave();
    } else {
      if (!isConstant(value)) throw new TypeError(`[compile] ${notAnArgument(value)}`);
      this.#note(value);
    }
  }

  /**
   * Reads a captured tree; what is neither array nor container is passed over.
   *
   * @param reads - Whether the function reads the arrays.
   * @param writes - Whether it puts others in their places.
   */
  captured(value: unknown, reads: boolean, writes: boolean): void {
    const container = containerOf(value) as Container | undefined;
    if (!container) {
      this.#note(SKIPPED);
      return;
    }
    const list = Array.isArray(container);
    this.#enter(list ? LIST : OBJECT, container);
    for (const key of Object.keys(container)) {
      if (!list) this.#note(key);
      const child = container[key];
      if (child instanceof MxArray) {
        if (reads) this.arrays.push(child);
        if (writes) {
          this.holders.push(container);
          this.keys.push(key);
        }
        this.#note(ARRAY);
      } else if (child !== null && (typeof child === 'object' || typeof child === 'function')) {
        this.captured(child, reads, writes);
      } else {
        this.#note(SKIPPED);
      }
    }
    this.#leave();
  }

  #enter(mark: symbol, container: unknown): void {
    if (this.#open.includes(container)) throw new RangeError('[compile] the tree contains itself');
    this.#open.push(container);
    this.#note(mark);
  }

  #leave(): void {
    this.#open.pop();
    this.#note(END);
  }

  #note(part: unknown): void {
    if (this.#noting) this.parts.push(part);
    else if (this.#same) this.#same = Object.is(this.parts[this.#at++], part);
  }
}

const isConstant = (value: unknown): boolean =>
  value == null ||
  typeof value === 'number' ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  typeof value === 'bigint';

function notAnArgument(value: unknown): string {
  const shown = inspect(value, { depth: 0, breakLength: Infinity, maxStringLength: 60 });
  return `arguments must be trees of arrays or constants (numbers, strings, booleans, bigints or null), got ${shown}`;
}

/** The signature as text: different for different ones. */
export function textOf(parts: readonly unknown[]): string {
  return parts.map((part) => LETTERS.get(part) ?? constantText(part)).join();
}

function constantText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  return Object.is(value, -0) ? '-0' : String(value);
}

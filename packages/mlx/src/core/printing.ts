// How numbers are printed, in all threads.
import { slots } from './buffer';
import { finishNothing, placed } from './call';
import { begin, putInt } from './marshal';
import { native } from './native';

/** How numbers are printed. */
export interface PrintOptions {
  /** Decimal places; −1 for as many as the number needs, six digits at most. */
  readonly precision: number;
}

/** No number has more decimal places. */
const MOST_PLACES = 1074;

function read(): number {
  begin();
  native.print_precision?.();
  finishNothing('get_printoptions');
  return slots[1] as number;
}

function write(op: string, precision: unknown): void {
  begin();
  putInt(op, 'precision', precision);
  if ((precision as number) > MOST_PLACES) {
    throw new RangeError(`[${op}] argument 'precision': ${precision} is more than ${MOST_PLACES} decimal places`);
  }
  native.set_print_precision?.();
  finishNothing(op);
}

/**
 * How numbers are printed, as Python's `mx.get_printoptions`.
 *
 * @example
 * mx.get_printoptions().precision;  // -1
 */
export function get_printoptions(): PrintOptions {
  return Object.freeze({ precision: read() });
}

/**
 * Sets how numbers are printed, by `String(a)`, `console.log(a)` and everything else that shows an
 * array, in all threads; as Python's `mx.set_printoptions`.
 *
 * @param precision Decimal places; −1, the default, for as many as the number needs, six digits at
 *   most. Or an object with it, such as what {@link get_printoptions} gives.
 * @throws RangeError for more than 1074 decimal places.
 * @example
 * mx.set_printoptions(3);
 * String(mx.array(1 / 3));  // 'array(0.333, dtype=float32)'
 * mx.set_printoptions();
 */
export function set_printoptions(precision?: number | Partial<PrintOptions>): void;
export function set_printoptions(...given: unknown[]): void {
  const [precision = -1] = placed('set_printoptions', ['precision'], given);
  write('set_printoptions', precision);
}

/**
 * What {@link printoptions} gives for a `using` declaration: puts the previous options back when it is disposed of.
 * Python's `mx.printoptions` is such a context by itself.
 *
 * @example
 * const context = mx.printoptions(1);
 * String(mx.array(1 / 3));  // array(0.3, dtype=float32)
 * context[Symbol.dispose]();
 */
export class PrintOptionsContext {
  readonly #before = read();
  #open = true;

  /** @internal */
  constructor(precision: unknown) {
    write('printoptions', precision);
  }

  [Symbol.dispose](): void {
    if (!this.#open) return;
    this.#open = false;
    write('printoptions', this.#before);
  }
}

/**
 * Sets how numbers are printed for the time of a function, or of a `using` declaration, as Python's
 * `with mx.printoptions(...)`.
 *
 * @param precision As of {@link set_printoptions}.
 * @param body Run with these options; its result is returned.
 * @throws RangeError for more than 1074 decimal places; whatever the function throws.
 * @example
 * mx.printoptions(2, () => String(mx.array(1 / 3)));  // 'array(0.33, dtype=float32)'
 */
export function printoptions(precision?: number | Partial<PrintOptions>): PrintOptionsContext;
export function printoptions<R>(precision: number | Partial<PrintOptions>, body: () => R): R;
export function printoptions<R>(...given: unknown[]): R | PrintOptionsContext {
  const body = typeof given.at(-1) === 'function' ? (given.pop() as () => R) : undefined;
  const [precision = -1] = placed('printoptions', ['precision'], given);
  const context = new PrintOptionsContext(precision);
  if (body === undefined) return context;
  try {
    return body();
  } finally {
    context[Symbol.dispose]();
  }
}

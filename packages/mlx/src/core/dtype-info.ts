// What the numbers of a dtype are, as Python's `mx.finfo` and `mx.iinfo`.
import { inspect } from 'node:util';
import { integers, slots } from './buffer';
import { finishNothing } from './call';
import { byCode, type Dtype, isBig } from './dtype';
import { begin, putDtype } from './marshal';
import { native } from './native';

function ask(op: 'finfo' | 'iinfo', dtype: Dtype): void {
  begin();
  putDtype(op, 'dtype', dtype);
  native[op]?.();
  finishNothing(op);
}

/** A number as Python prints it: of one that is not whole, or is vast, six digits. */
const short = (value: number | bigint) =>
  typeof value === 'bigint' || Number.isSafeInteger(value) ? value : Number(value.toPrecision(6));

abstract class Info {
  /** The least number. */
  abstract get min(): number | bigint;
  /** The largest number. */
  abstract get max(): number | bigint;
  /** The dtype. */
  abstract get dtype(): Dtype;

  /** @internal */
  protected abstract get _name(): string;

  toString(): string {
    return `${this._name}(min=${short(this.min)}, max=${short(this.max)}, dtype=${this.dtype.name})`;
  }

  [inspect.custom](): string {
    return this.toString();
  }
}

/**
 * What the numbers of a floating-point dtype are; made by {@link finfo}, whose results Python's `mx.finfo` is.
 *
 * @example
 * mx.finfo(mx.float32).eps;  // 1.1920929e-7
 */
export class FloatInfo extends Info {
  readonly #dtype: Dtype;
  readonly #values: readonly number[];

  /** @internal */
  constructor(dtype: Dtype) {
    super();
    ask('finfo', dtype);
    this.#dtype = byCode[slots[1] as number] as Dtype;
    this.#values = Array.from(slots.subarray(2, 7));
  }

  /** The dtype; for a complex one, that of its parts. */
  get dtype(): Dtype {
    return this.#dtype;
  }

  /** Bits of one number. */
  get bits(): number {
    return this.#values[0] as number;
  }

  get min(): number {
    return this.#values[1] as number;
  }

  get max(): number {
    return this.#values[2] as number;
  }

  /** The step from 1 to the next number. */
  get eps(): number {
    return this.#values[3] as number;
  }

  /** The smallest positive number of full precision. */
  get smallest_normal(): number {
    return this.#values[4] as number;
  }

  protected get _name(): string {
    return 'finfo';
  }
}

/**
 * What the numbers of an integer dtype are; made by {@link iinfo}, whose results Python's `mx.iinfo` is.
 *
 * @example
 * mx.iinfo(mx.int64).max;  // 9223372036854775807n
 */
export class IntegerInfo extends Info {
  readonly #dtype: Dtype;
  readonly #bounds: readonly [bigint, bigint];

  /** @internal */
  constructor(dtype: Dtype) {
    super();
    ask('iinfo', dtype);
    this.#dtype = dtype;
    this.#bounds = [integers[1] as bigint, BigInt.asUintN(64, integers[2] as bigint)];
  }

  get dtype(): Dtype {
    return this.#dtype;
  }

  /** The least number: a bigint for 64-bit dtypes. */
  get min(): number | bigint {
    return this.#bound(0);
  }

  /** The largest number: a bigint for 64-bit dtypes. */
  get max(): number | bigint {
    return this.#bound(1);
  }

  protected get _name(): string {
    return 'iinfo';
  }

  #bound(which: 0 | 1): number | bigint {
    const value = this.#bounds[which];
    return isBig(this.#dtype) ? value : Number(value);
  }
}

type Made<C extends new (dtype: Dtype) => unknown> = C & ((dtype: Dtype) => InstanceType<C>);

/** A class that makes its instances with and without `new`. */
function callable<C extends new (dtype: Dtype) => any>(made: C): Made<C> {
  return new Proxy(made, { apply: (target, _, [dtype]) => new target(dtype) }) as Made<C>;
}

/**
 * What the numbers of a floating-point or complex dtype are, as Python's `mx.finfo`: `bits`, `min`,
 * `max`, `eps`, `smallest_normal`, `dtype`; with or without `new`.
 *
 * @param dtype A floating-point or complex dtype.
 * @throws RangeError for any other dtype.
 * @example
 * mx.finfo(mx.float16).max;  // 65504
 */
export const finfo = callable(FloatInfo);
/** The type of {@link finfo}'s results. */
export type finfo = FloatInfo;

/**
 * What the numbers of an integer dtype are, as Python's `mx.iinfo`: `min`, `max`, `dtype`; with or
 * without `new`. The bounds of 64-bit dtypes are bigints.
 *
 * @param dtype An integer dtype.
 * @throws RangeError for any other dtype.
 * @example
 * mx.iinfo(mx.uint8).max;  // 255
 */
export const iinfo = callable(IntegerInfo);
/** The type of {@link iinfo}'s results. */
export type iinfo = IntegerInfo;

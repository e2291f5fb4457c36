// Reading arrays: elements, text, memory. Merged into the array's class.
import { inspect } from 'node:util';
import { MxArray, setDescribe } from './array';
import { slots } from './buffer';
import { fail } from './call';
import { type Dtype, dtypes, isBig } from './dtype';
import { async_eval } from './evaluate';
import { astype, imag, matrix_transpose, real, transpose } from './generated/core';
import { begin, putArray } from './marshal';
import { native } from './native';
import type { Complex, Nested, TypedArray } from './types';

type Constructor = new (buffer: ArrayBufferLike, offset?: number, length?: number) => TypedArray;

const float16Array = (globalThis as { Float16Array?: Constructor }).Float16Array;

/** The typed arrays that hold each dtype's elements as they are. */
const TYPED: Record<string, Constructor | undefined> = {
  bool: Uint8Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  float16: float16Array,
  float32: Float32Array,
  float64: Float64Array,
  complex64: Float32Array,
};

function call(op: string, array: MxArray): void {
  begin();
  putArray(op, 'a', array);
}

setDescribe((array) => {
  call('array', array);
  native.describe();
  if ((slots[0] as number) < 0) fail('array');
});

/** The elements in row-major order, in a typed array of their own. */
function copyOut(array: MxArray, dtype: Dtype): TypedArray {
  const bytes = new Uint8Array(array.size * dtype.size);
  call('array', array);
  native.read(bytes);
  if ((slots[0] as number) < 0) fail('array');
  return new (TYPED[dtype.name] as Constructor)(bytes.buffer);
}

/** As {@link copyOut}; half precision as float32 where JavaScript has no such typed array. */
function elements(array: MxArray): TypedArray {
  const { dtype } = array;
  if (dtype === dtypes.bfloat16 || (dtype === dtypes.float16 && !float16Array)) {
    return copyOut(astype(array, dtypes.float32), dtypes.float32);
  }
  return copyOut(array, dtype);
}

type Get = (index: number) => Exclude<Nested, Nested[]>;

function getter(array: MxArray): Get {
  const data = elements(array);
  const { dtype } = array;
  if (dtype === dtypes.bool) return (i) => data[i] === 1;
  if (dtype === dtypes.complex64) {
    return (i): Complex => ({ re: data[2 * i] as number, im: data[2 * i + 1] as number });
  }
  return (i) => data[i] as number | bigint;
}

function nest(get: Get, shape: readonly number[], axis: number, state: { at: number }): Nested {
  const length = shape[axis];
  if (length === undefined) return get(state.at++);
  const list = new Array<Nested>(length);
  for (let i = 0; i < length; i++) list[i] = nest(get, shape, axis + 1, state);
  return list;
}

/** More than this many lists and elements do not fit V8's heap, whose end is that of the process. */
const MOST_NODES = 2 ** 27;

function checkNodes(op: string, shape: readonly number[]): void {
  let [level, nodes] = [1, 0];
  for (const length of shape) nodes += level *= length;
  if (nodes > MOST_NODES)
    throw new RangeError(`[${op}] an array of shape [${shape}] is too large for lists: use toTypedArray`);
}

interface Reading {
  /**
   * The element of an array that has just one: a number, a boolean, a bigint for 64-bit integers,
   * `{ re, im }` for complex64. Evaluates the array, as Python's `a.item()`.
   *
   * @throws RangeError when the array has more or fewer elements.
   * @example
   * mx.array([2]).item();              // 2
   * mx.array(3n).item();               // 3n
   * mx.array({ re: 1, im: 2 }).item(); // { re: 1, im: 2 }
   */
  item<T = number>(): T;
  /**
   * The element of an array that has just one, as {@link item}, without blocking the event loop. Python has none.
   *
   * @throws RangeError when the array has more or fewer elements.
   * @example
   * await mx.array([2]).itemAsync();  // 2
   */
  itemAsync<T = number>(): Promise<T>;
  /**
   * The elements as nested lists; of a scalar, the element. Evaluates the array, as Python's `a.tolist()`.
   *
   * @throws RangeError when there are more than 2²⁷ lists and elements.
   * @example
   * mx.array([[1, 2], [3, 4]]).tolist();  // [[1, 2], [3, 4]]
   */
  tolist<T = any>(): T;
  /**
   * The elements as nested lists, as {@link tolist}, without blocking the event loop. Python has none.
   *
   * @throws RangeError when there are more than 2²⁷ lists and elements.
   * @example
   * await mx.array([1, 2]).tolistAsync();  // [1, 2]
   */
  tolistAsync<T = any>(): Promise<T>;
  /**
   * A copy of the elements in row-major order: bool as Uint8Array, complex64 as a Float32Array of
   * pairs, bfloat16 (and float16 where JavaScript has no Float16Array) as Float32Array.
   *
   * @example
   * mx.array([1, 2], mx.int16).toTypedArray();
   */
  toTypedArray(): TypedArray;
  /**
   * A copy of the elements, as {@link toTypedArray}, without blocking the event loop. Python has none.
   *
   * @example
   * await mx.array([1, 2]).toTypedArrayAsync();
   */
  toTypedArrayAsync(): Promise<TypedArray>;
  /**
   * The elements in row-major order without a copy, where the array's memory is already so; otherwise
   * of a packed copy. Read only: writing changes every array that shares the memory.
   *
   * @throws TypeError for bfloat16, and float16 where JavaScript has no such typed array.
   * @example
   * mx.array([1, 2]).asTypedArray();
   */
  asTypedArray(): TypedArray;
  /**
   * The text that Python's `str(a)` gives.
   *
   * @example
   * mx.array([1, 2]).toString();  // 'array([1, 2], dtype=float32)'
   */
  toString(): string;
  toJSON(): any;
  /** Goes over the first axis. */
  [Symbol.iterator](): IterableIterator<MxArray>;
  /**
   * Gives the memory back at once; the array cannot be used after that.
   *
   * @example
   * const a = mx.ones([2]);
   * a.dispose();
   * a.disposed;  // true
   * a.add(1);    // Error
   */
  dispose(): void;
  [Symbol.dispose](): void;
  /** The transpose. */
  readonly T: MxArray;
  /** The transposes of the matrices that the last two axes make. */
  readonly mT: MxArray;
  /** The real parts of the elements. */
  readonly real: MxArray;
  /** The imaginary parts of the elements. */
  readonly imag: MxArray;
  /** Whether {@link dispose} has been called. */
  readonly disposed: boolean;
}

declare module './array' {
  interface MxArray extends Reading {}
}

const numbersOf = (value: Nested): Nested => (Array.isArray(value) ? value.map(numbersOf) : Number(value));

const reading = {
  item(this: MxArray): unknown {
    const { size } = this;
    if (size !== 1) throw new RangeError(`[item] the array has ${size} elements, expected one`);
    return getter(this)(0);
  },

  async itemAsync(this: MxArray): Promise<unknown> {
    await async_eval(this);
    return this.item();
  },

  tolist(this: MxArray): Nested {
    checkNodes('tolist', this.shape);
    return nest(getter(this), this.shape, 0, { at: 0 });
  },

  async tolistAsync(this: MxArray): Promise<Nested> {
    await async_eval(this);
    return this.tolist();
  },

  toTypedArray(this: MxArray): TypedArray {
    return elements(this);
  },

  async toTypedArrayAsync(this: MxArray): Promise<TypedArray> {
    await async_eval(this);
    return elements(this);
  },

  asTypedArray(this: MxArray): TypedArray {
    const { dtype } = this;
    const type = TYPED[dtype.name];
    if (!type) {
      throw new TypeError(`[asTypedArray] JavaScript has no typed array of ${dtype.name}: use a.astype(mx.float32)`);
    }
    call('asTypedArray', this);
    const buffer = native.view();
    if ((slots[0] as number) < 0) fail('asTypedArray');
    return new type(buffer);
  },

  toString(this: MxArray): string {
    call('print', this);
    const text = native.print();
    return (slots[0] as number) < 0 ? fail('print') : text;
  },

  toJSON(this: MxArray): unknown {
    return isBig(this.dtype) ? numbersOf(this.tolist()) : this.tolist();
  },

  [inspect.custom](this: MxArray): string {
    if (this._handle < 0) return 'array(disposed)';
    try {
      return this.toString();
    } catch {
      // It cannot be computed, or not now, as within vmap; who shows it, perhaps in an error, need not care.
      return `array(shape=[${this.shape}], dtype=${this.dtype.name})`;
    }
  },

  *[Symbol.iterator](this: MxArray): IterableIterator<MxArray> {
    if (this.ndim === 0) throw new TypeError('[array] iteration over a scalar array');
    const length = this.shape[0] as number;
    for (let i = 0; i < length; i++) yield this.get(i);
  },

  dispose(this: MxArray): void {
    if (this._handle < 0) return;
    call('dispose', this);
    native.dispose();
    this._handle = -1;
    this._page = null;
  },

  [Symbol.dispose](this: MxArray): void {
    this.dispose();
  },
};

for (const key of Reflect.ownKeys(reading) as (keyof typeof reading)[]) {
  Object.defineProperty(MxArray.prototype, key, { value: reading[key], writable: true, configurable: true });
}

const derived: Record<string, (array: MxArray) => unknown> = {
  T: (array) => transpose(array),
  mT: (array) => matrix_transpose(array),
  real: (array) => real(array),
  imag: (array) => imag(array),
  disposed: (array) => array._handle < 0,
};

for (const [name, derive] of Object.entries(derived)) {
  Object.defineProperty(MxArray.prototype, name, {
    get(this: MxArray) {
      return derive(this);
    },
    configurable: true,
  });
}

import { slots } from './buffer';
import { byCode, type Dtype } from './dtype';

/**
 * An n-dimensional array, or the node of a lazy graph that will compute one, as Python's `mx.array`.
 * Made by {@link array} and by every op; `x instanceof mx.array` holds.
 *
 * Its memory comes back when it is garbage; `dispose()`, `using` and `mx.tidy` give it back at once.
 *
 * @example
 * const a = mx.array([[1, 2, 3], [4, 5, 6]]);
 * a.sum(1);   // array([6, 15], dtype=float32)
 * a.shape;    // [2, 3]
 */
export class MxArray {
  /** @internal The handle; negative once disposed. */
  _handle: number;
  /** @internal What keeps the handle's page alive. */
  _page: object | null;

  /** @internal */
  constructor(handle: number, page: object) {
    this._handle = handle;
    this._page = page;
  }

  /** The lengths of its dimensions: a frozen list. */
  get shape(): readonly number[] {
    return Object.freeze(describe(this));
  }

  /** The type of its elements. */
  get dtype(): Dtype {
    describe(this);
    return byCode[slots[1] as number] as Dtype;
  }

  /** How many dimensions it has. */
  get ndim(): number {
    return describe(this).length;
  }

  /** How many elements it has. */
  get size(): number {
    return describe(this).reduce((a, b) => a * b, 1);
  }

  /** Bytes of one element. */
  get itemsize(): number {
    return this.dtype.size;
  }

  /** Bytes of all elements. */
  get nbytes(): number {
    return this.size * this.itemsize;
  }
}

let read: (array: MxArray) => void = () => {};

/** Sets how the addon is asked for dtype and shape; arrays come before what calls it. */
export function setDescribe(function_: (array: MxArray) => void): void {
  read = function_;
}

function describe(array: MxArray): number[] {
  read(array);
  const count = slots[0] as number;
  const shape = new Array<number>(count);
  for (let i = 0; i < count; i++) shape[i] = slots[i + 2] as number;
  return shape;
}

/**
 * Whether a value is an array; for Python's `isinstance(value, mx.array)`.
 *
 * @param value Anything.
 * @example
 * mx.isArray(mx.ones([2]));  // true
 * mx.isArray([1, 1]);        // false
 */
export const isArray = (value: unknown): value is MxArray => value instanceof MxArray;

// Indexing: `get`, `set`, `at`, merged into the array's class.
import { MxArray } from './array';
import { ArrayAt } from './indexing/at';
import { entryOf, getItem } from './indexing/get';
import type { IndexPart, Mask } from './indexing/parts';
import { setItem } from './indexing/set';
import { defineMethods } from './methods';
import type { ArrayData } from './types';

export { ArrayAt } from './indexing/at';
export type { IndexList, IndexPart, Mask, MaskList, SliceLike } from './indexing/parts';

interface Indexing {
  /**
   * The elements that an index selects, as Python's `a[...]`.
   *
   * @param parts Parts of the index, in the order of the axes: whole numbers, slices such as `'1:5:2'`
   *   or `{ start: 1 }`, `'...'`, `null` for a new axis, arrays of integers. Negative numbers count
   *   from the end.
   * @throws RangeError when a number is out of the axis' range, or there are more parts than axes.
   * @example
   * const a = mx.arange(12).reshape(3, 4);
   * a.get(1);              // the second row
   * a.get(':', -1);        // the last column
   * a.get('...', '::-1');  // the columns in reverse
   * a.get([0, 2], [1, 1]); // array([1, 9], dtype=int32)
   */
  get(...parts: IndexPart[]): MxArray;
  /**
   * Puts a value where an index says, as Python's `a[...] = value`. This array changes; arrays made
   * of it before do not.
   *
   * @param parts One part, or a list of parts as of {@link get}; an index array alone goes in a list
   *   of its own. Or a boolean array, of the shape of the first axes: the value goes where it is true,
   *   its elements in order if it has several.
   * @param value An array, scalar or nested lists, broadcast to what the index selects and converted
   *   to this array's type.
   * @returns This array.
   * @throws RangeError when the index is out of range or the value does not broadcast.
   * @example
   * const a = mx.zeros([3, 4]);
   * a.set(0, 1);                     // the first row
   * a.set([':', -1], [7, 8, 9]);     // the last column
   * a.set([[0, 2]], 5);              // the first and the last row
   * a.set(a.greater(6), 0);          // each element above 6
   */
  set(parts: IndexPart | Mask | readonly (IndexPart | Mask)[], value: ArrayData): this;
  /**
   * Names positions for an update that is applied to each of them, as Python's `a.at[...]`.
   *
   * @param parts Parts of an index, as of {@link get}.
   * @returns What has `add`, `subtract`, `multiply`, `divide`, `maximum` and `minimum`, each of which
   *   gives a new array.
   * @throws Nothing yet: what the index lacks is found by the update.
   * @example
   * mx.zeros([2]).at([0, 1, 0]).add(1); // array([2, 1], dtype=float32)
   */
  at(...parts: IndexPart[]): ArrayAt;
}

declare module './array' {
  interface MxArray extends Indexing {}
}

const methods = {
  get(this: MxArray, ...parts: IndexPart[]): MxArray {
    const [first] = parts;
    const entry = parts.length === 1 && typeof first === 'number' ? entryOf(this, first) : undefined;
    return entry ?? getItem('get', this, parts);
  },

  set(this: MxArray, parts: IndexPart | Mask | readonly (IndexPart | Mask)[], value: ArrayData): MxArray {
    setItem(this, parts, value);
    return this;
  },

  at(this: MxArray, ...parts: IndexPart[]): ArrayAt {
    return new ArrayAt(this, parts);
  },
};

defineMethods(MxArray.prototype, methods);

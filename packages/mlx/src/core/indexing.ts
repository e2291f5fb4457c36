// Indexing: `get`, `set`, `at`, merged into the array's class.
import { MxArray } from './array';
import { getItem } from './indexing/get';
import type { IndexPart } from './indexing/parts';
import { defineMethods } from './methods';

export type { IndexList, IndexPart, SliceLike } from './indexing/parts';

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
   * a.get(1);             // the second row
   * a.get(':', -1);       // the last column
   * a.get('...', '::-1'); // the columns in reverse
   * a.get([0, 2], [1, 1]);// array([1, 9], dtype=int32)
   */
  get(...parts: IndexPart[]): MxArray;
}

declare module './array' {
  interface MxArray extends Indexing {}
}

const methods: Indexing & ThisType<MxArray> = {
  get(...parts) {
    return getItem('get', this, parts);
  },
};

defineMethods(MxArray.prototype, methods as unknown as Record<string, Function>);

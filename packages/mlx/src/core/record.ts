// Functions that are known to do the same ops for all arrays of the same shapes and dtypes, so that a graph can stand for
// them: one call of the addon makes what took a call for each op.
import { MxArray } from './array';
import { slots } from './buffer';
import { fail } from './call';
import { callback } from './callback';
import { native } from './native';
import { wrapHandle, wrapMany } from './pages';

/** An array of a call, or none. */
type Given = MxArray | null | undefined;

/**
 * Takes arrays, of which some may be missing, and numbers on which it depends; gives arrays. It reads no elements, and
 * uses no random numbers.
 */
type Body = (arrays: readonly Given[], numbers: readonly number[]) => MxArray[];

const NONE: readonly number[] = [];

/** Of so many arrays some may be missing. */
const MOST_OPTIONAL = 31;

/**
 * A function whose graphs are written down: one for the shapes and dtypes of its arrays, and for numbers, when such a
 * call comes the second time.
 *
 * Ops of `mx.fast` may not be in it: some of them do something else inside a gradient.
 */
export class Recorded {
  readonly #body: Body;
  #number = -1;
  /** Its finalizer frees the graphs. */
  keeper: object | undefined;

  constructor(body: Body) {
    this.#body = body;
  }

  /** Calls the function, which gives one array. */
  one(arrays: readonly Given[], numbers: readonly number[] = NONE): MxArray {
    if (!this.#write(arrays, numbers)) return this.#body(arrays, numbers)[0] as MxArray;
    native.recorded_replay();
    return slots[0] === 1 ? this.#first(arrays) : (this.#unknown(arrays, numbers)[0] as MxArray);
  }

  /** Calls the function. */
  many(arrays: readonly Given[], numbers: readonly number[] = NONE): MxArray[] {
    if (!this.#write(arrays, numbers)) return this.#body(arrays, numbers);
    native.recorded_replay();
    return (slots[0] as number) > 0 ? this.#all(arrays) : this.#unknown(arrays, numbers);
  }

  // Arrays that are passed on are not collected before the addon has read their handles.
  #first(_kept: readonly Given[]): MxArray {
    return wrapHandle(slots[1] as number);
  }

  #all(_kept: readonly Given[]): MxArray[] {
    if ((slots[0] as number) < 0) fail('record');
    return wrapMany();
  }

  #unknown(arrays: readonly Given[], numbers: readonly number[]): MxArray[] {
    if ((slots[0] as number) < 0) fail('record');
    if (slots[1] !== 1) return this.#body(arrays, numbers);
    this.#write(arrays, numbers);
    const traced = callback('record', (placeholders) => {
      let at = 0;
      const inputs = arrays.map((array) => (array == null ? array : placeholders[at++]));
      return [this.#body(inputs, numbers)];
    });
    native.recorded_trace(traced);
    return this.#all(arrays);
  }

  /** Writes a call; false when something is no array or no number, of which the ops themselves will tell. */
  #write(arrays: readonly Given[], numbers: readonly number[]): boolean {
    if (this.#number < 0) this.#create();
    const count = arrays.length;
    if (count + numbers.length + 5 > slots.length) return false;
    let at = 3;
    let missing = 0;
    for (let i = 0; i < count; i++) {
      const array = arrays[i];
      if (array instanceof MxArray && array._handle >= 0) slots[at++] = array._handle;
      else if (array == null && count <= MOST_OPTIONAL) missing |= 1 << i;
      else return false;
    }
    slots[1] = this.#number;
    slots[2] = at - 3;
    slots[at++] = numbers.length + 1;
    slots[at++] = missing;
    for (let i = 0; i < numbers.length; i++) {
      const number: unknown = numbers[i];
      if (typeof number !== 'number') return false;
      slots[at++] = number;
    }
    return true;
  }

  #create(): void {
    this.keeper = native.recorded_new();
    if ((slots[0] as number) < 0) fail('record');
    this.#number = slots[1] as number;
  }
}

// Putting elements in, in place.
import { MxArray } from '../array';
import { finishNothing } from '../call';
import { dtypes } from '../dtype';
import { fromData } from '../factory';
import { masked_scatter, scatter, strided_slice_update } from '../generated/internal';
import { begin, putArray } from '../marshal';
import { native } from '../native';
import type { ArrayData } from '../types';
import { type IndexPart, MAX_DEPTH, type Mask } from './parts';
import { select } from './selection';
import { update, type Writer } from './update';
import { valueFor } from './values';

const writer: Writer = { ranges: strided_slice_update, positions: scatter };

/** Puts a value where an index or a mask says, as Python's `a[...] = value`. */
export function setItem(array: MxArray, parts: Mask | IndexPart | readonly (IndexPart | Mask)[], value: ArrayData) {
  const list = Array.isArray(parts) ? parts : [parts];
  const mask = list.length === 1 && isMask(list[0]) ? list[0] : undefined;
  const result = mask === undefined ? replaced(array, list as IndexPart[], value) : masked(array, mask, value);
  assign(array, result);
}

function replaced(array: MxArray, parts: readonly IndexPart[], value: ArrayData): MxArray {
  const selection = select('set', array, parts);
  return update('set', array, selection, valueFor('set', value, array), writer);
}

function isMask(part: unknown): part is Mask {
  if (part instanceof MxArray) return part._handle >= 0 && part.dtype === dtypes.bool;
  let first: unknown = part;
  for (let depth = 0; Array.isArray(first) && depth < MAX_DEPTH; depth++) first = first[0];
  return typeof first === 'boolean';
}

function masked(array: MxArray, mask: Mask, value: ArrayData): MxArray {
  const where = mask instanceof MxArray ? mask : fromData(mask, dtypes.bool, 'set');
  const from = valueFor('set', value, array);
  return masked_scatter(array, where, from instanceof MxArray ? from : fromData(from, array.dtype));
}

/** Makes an array what another is. Giving up the other lets the next write take over its memory. */
function assign(array: MxArray, other: MxArray): void {
  begin();
  putArray('set', 'a', array);
  putArray('set', 'value', other);
  native.assign();
  finishNothing('set', array, other);
  other.dispose();
}

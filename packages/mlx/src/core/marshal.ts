// Writes the arguments of a call into the call buffer, checking their types.
import { inspect } from 'node:util';
import { MxArray } from './array';
import { bytes, halves, integers, slots } from './buffer';
import { Device, DeviceType, Stream, ThreadLocalStream } from './device';
import { Dtype, dtypes } from './dtype';
import { fromData } from './factory';
import { Group } from './group';
import type { Complex, StreamOrDevice } from './types';

const INT_MAX = 2 ** 31 - 1;
const encoder = new TextEncoder();

let position = 1;

/** Begins a call. */
export function begin(): void {
  position = 1;
}

/** What an argument should have been. */
export function wrongType(op: string, name: string, expected: string, value: unknown): TypeError {
  const shown = inspect(value, { depth: 1, maxArrayLength: 6, maxStringLength: 60, breakLength: Infinity });
  return new TypeError(`[${op}] argument '${name}': expected ${expected}, got ${shown}`);
}

function reserve(op: string, name: string, count: number): void {
  if (position + count > slots.length) {
    throw new RangeError(`[${op}] argument '${name}': too long, ${count} does not fit a call`);
  }
}

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

const isComplex = (value: unknown): value is Complex =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Complex).re === 'number' &&
  typeof (value as Complex).im === 'number';

function handleOf(op: string, name: string, array: MxArray): number {
  const handle = array._handle;
  if (handle < 0) throw new Error(`[${op}] argument '${name}': the array has been disposed`);
  return handle;
}

/** An array or a scalar. */
export function putOperand(op: string, name: string, value: unknown): void {
  if (value instanceof MxArray) slots[position++] = handleOf(op, name, value);
  else putScalar(op, name, value);
}

function putScalar(op: string, name: string, value: unknown): void {
  if (typeof value === 'number') {
    slots[position++] = -2;
    slots[position++] = value;
  } else if (typeof value === 'boolean') {
    slots[position++] = -3;
    slots[position++] = value ? 1 : 0;
  } else if (typeof value === 'bigint') {
    if (BigInt.asIntN(64, value) !== value && BigInt.asUintN(64, value) !== value) {
      throw new RangeError(`[${op}] argument '${name}': ${value} does not fit 64 bits`);
    }
    slots[position++] = -4;
    integers[position++] = value;
  } else if (isComplex(value)) {
    slots[position++] = -5;
    slots[position++] = value.re;
    slots[position++] = value.im;
  } else {
    throw wrongType(op, name, 'an array or a scalar', value);
  }
}

/** An array, a scalar or none. */
export function putOptionalOperand(op: string, name: string, value: unknown): void {
  if (value == null) slots[position++] = -1;
  else putOperand(op, name, value);
}

/** An array. */
export function putArray(op: string, name: string, value: unknown): void {
  if (!(value instanceof MxArray)) throw wrongType(op, name, 'an array', value);
  slots[position++] = handleOf(op, name, value);
}

/** A list of arrays; one array stands for a list of it. */
export function putArrays(op: string, name: string, value: unknown): void {
  const list = value instanceof MxArray ? [value] : value;
  if (!Array.isArray(list)) throw wrongType(op, name, 'a list of arrays', value);
  const count = list.length;
  reserve(op, name, count + 1);
  slots[position++] = count;
  for (let i = 0; i < count; i++) {
    const array = list[i];
    if (!(array instanceof MxArray)) throw wrongType(op, `${name}[${i}]`, 'an array', array);
    slots[position++] = handleOf(op, name, array);
  }
}

/** Says whether a value follows, which it does unless it is null or undefined. */
export function putPresence(value: unknown): boolean {
  slots[position++] = value == null ? 0 : 1;
  return value != null;
}

function checkInt(op: string, name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType(op, name, 'a whole number', value);
  if (value > INT_MAX || value < -INT_MAX - 1) {
    throw new RangeError(`[${op}] argument '${name}': ${value} is outside the 32-bit range`);
  }
  return value;
}

/** As {@link checkInt}; names the element only when there is something to say of it. */
function element(op: string, name: string, value: unknown, index: number): number {
  return typeof value === 'number' && (value | 0) === value ? value : checkInt(op, `${name}[${index}]`, value);
}

/** A 32-bit integer. */
export function putInt(op: string, name: string, value: unknown): void {
  slots[position++] = checkInt(op, name, value);
}

/** A number. */
export function putFloat(op: string, name: string, value: unknown): void {
  if (typeof value !== 'number') throw wrongType(op, name, 'a number', value);
  slots[position++] = value;
}

/** A boolean. */
export function putBool(op: string, name: string, value: unknown): void {
  if (typeof value !== 'boolean') throw wrongType(op, name, 'a boolean', value);
  slots[position++] = value ? 1 : 0;
}

/** An unsigned 64-bit integer. */
export function putUint64(op: string, name: string, value: unknown): void {
  const whole = typeof value === 'number' && Number.isSafeInteger(value);
  if (!whole && typeof value !== 'bigint') throw wrongType(op, name, 'a whole number or a bigint', value);
  if (whole ? value < 0 : BigInt.asUintN(64, value as bigint) !== value) {
    throw new RangeError(`[${op}] argument '${name}': ${value} does not fit an unsigned 64-bit integer`);
  }
  if (whole) {
    halves[2 * position] = value >>> 0;
    halves[2 * position + 1] = value / 2 ** 32;
  } else {
    integers[position] = value as bigint;
  }
  position++;
}

/** Strings of at most this length are written faster here than by the encoder. */
const SHORT = 32;

/** Writes a short string, unless it is not plain ASCII. */
function putAscii(value: string): boolean {
  const length = value.length;
  const start = (position + 1) * 8;
  for (let i = 0; i < length; i++) {
    const code = value.charCodeAt(i);
    if (code > 127) return false;
    bytes[start + i] = code;
  }
  slots[position] = length;
  position += 1 + Math.ceil(length / 8);
  return true;
}

/** A string. */
export function putString(op: string, name: string, value: unknown): void {
  if (typeof value !== 'string') throw wrongType(op, name, 'a string', value);
  reserve(op, name, 1 + Math.ceil((value.length * 3) / 8));
  if (value.length <= SHORT && putAscii(value)) return;
  const { written } = encoder.encodeInto(value, bytes.subarray((position + 1) * 8));
  slots[position] = written;
  position += 1 + Math.ceil(written / 8);
}

/** One of some strings. */
export function putEnum(op: string, name: string, value: unknown, options: readonly string[]): void {
  if (typeof value !== 'string' || !options.includes(value)) {
    throw wrongType(op, name, options.map((o) => `'${o}'`).join(' or '), value);
  }
  putString(op, name, value);
}

/** A whole number or a list of them. */
export function putInts(op: string, name: string, value: unknown): void {
  if (typeof value === 'number') {
    slots[position++] = 1;
    putInt(op, name, value);
    return;
  }
  if (!isList(value)) throw wrongType(op, name, 'a whole number or a list of them', value);
  const count = value.length;
  reserve(op, name, count + 1);
  slots[position++] = count;
  for (let i = 0; i < count; i++) slots[position++] = element(op, name, value[i], i);
}

/** A fixed number of whole numbers; one stands for all of them. */
export function putTuple(op: string, name: string, value: unknown, count: number): void {
  if (typeof value === 'number') {
    for (let i = 0; i < count; i++) putInt(op, name, value);
    return;
  }
  if (!isList(value) || value.length !== count) {
    throw wrongType(op, name, `a whole number or a list of ${count}`, value);
  }
  for (let i = 0; i < count; i++) slots[position++] = element(op, name, value[i], i);
}

/** A list of lists of whole numbers. */
export function putLists(op: string, name: string, value: unknown): void {
  if (!Array.isArray(value)) throw wrongType(op, name, 'a list of lists of whole numbers', value);
  reserve(op, name, 1);
  slots[position++] = value.length;
  for (let i = 0; i < value.length; i++) putInts(op, `${name}[${i}]`, value[i]);
}

/** A dtype. */
export function putDtype(op: string, name: string, value: unknown): void {
  if (!(value instanceof Dtype)) throw wrongType(op, name, 'a dtype, such as mx.float32', value);
  slots[position++] = value.code;
}

/** A group of processes. */
export function putGroup(op: string, name: string, value: unknown): void {
  if (!(value instanceof Group)) throw wrongType(op, name, 'a group, such as mx.distributed.init()', value);
  slots[position++] = value._number;
}

/** A device. */
export function putDevice(device: Device): void {
  slots[position++] = device.type.code;
  slots[position++] = device.index;
}

/** A stream, a device or nothing. */
export function putStream(op: string, value: unknown): void {
  if (value == null) {
    slots[position++] = 0;
  } else if (value instanceof DeviceType) {
    slots[position++] = 1;
    slots[position++] = value.code;
    slots[position++] = 0;
  } else if (value instanceof Device) {
    slots[position++] = 1;
    putDevice(value);
  } else if (value instanceof Stream) {
    slots[position++] = value instanceof ThreadLocalStream ? 3 : 2;
    slots[position++] = value.index;
    putDevice(value.device);
  } else {
    throw wrongType(op, 'stream', 'a stream, a device, mx.cpu or mx.gpu', value as StreamOrDevice);
  }
}

/** The kinds of a union, in the order of the addon's codes. */
const KINDS = [
  'Array',
  'Arrays',
  'Int',
  'Float',
  'Bool',
  'Uint64',
  'Text',
  'Ints',
  'Pair',
  'Triple',
  'Lists',
  'Dtype',
] as const;
type Kind = (typeof KINDS)[number];

const WRITERS: Record<Kind, (op: string, name: string, value: unknown) => void> = {
  Array: putOperand,
  Arrays: putArrays,
  Int: putInt,
  Float: putFloat,
  Bool: putBool,
  Uint64: putUint64,
  Text: putString,
  Ints: putInts,
  Pair: (op, name, value) => putTuple(op, name, value, 2),
  Triple: (op, name, value) => putTuple(op, name, value, 3),
  Lists: putLists,
  Dtype: putDtype,
};

/** The kinds that a value may be, the likeliest first. */
function candidates(value: unknown): Kind[] {
  if (value instanceof MxArray) return ['Array', 'Arrays'];
  if (value instanceof Dtype) return ['Dtype'];
  if (isList(value)) {
    if (value.length > 0 && value[0] instanceof MxArray) return ['Arrays'];
    if (value.length > 0 && Array.from(value).every(isList)) return ['Lists'];
    const sized: Kind[] = value.length === 2 ? ['Pair'] : value.length === 3 ? ['Triple'] : [];
    return [...sized, 'Ints'];
  }
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? ['Int', 'Float', 'Ints', 'Array'] : ['Float', 'Array'];
    case 'boolean':
      return ['Bool', 'Array'];
    case 'bigint':
      return ['Uint64', 'Array'];
    case 'string':
      return ['Text'];
    default:
      return isComplex(value) ? ['Array'] : [];
  }
}

const SHOWN: Record<Kind, string> = {
  Array: 'an array',
  Arrays: 'a list of arrays',
  Int: 'a whole number',
  Float: 'a number',
  Bool: 'a boolean',
  Uint64: 'a bigint',
  Text: 'a string',
  Ints: 'a list of whole numbers',
  Pair: 'a list of two whole numbers',
  Triple: 'a list of three whole numbers',
  Lists: 'a list of lists of whole numbers',
  Dtype: 'a dtype',
};

/** A value of one of several kinds. */
export function putUnion(op: string, name: string, value: unknown, kinds: readonly Kind[]): void {
  const kind = candidates(value).find((k) => kinds.includes(k));
  if (kind === undefined) throw wrongType(op, name, kinds.map((k) => SHOWN[k]).join(' or '), value);
  slots[position++] = KINDS.indexOf(kind);
  WRITERS[kind](op, name, value);
}

const INT = KINDS.indexOf('Int');

/** A whole number and an axis, as `take` has them, on no stream of its own. */
export function putEntry(index: number, axis: number): void {
  slots[position++] = INT;
  slots[position++] = index;
  slots[position++] = 1;
  slots[position++] = axis;
  slots[position++] = 0;
}

/** How many elements of a list go into the call itself. */
const INLINE = 1024;

const isInt32 = (value: unknown) => typeof value === 'number' && (value | 0) === value;

/** Whether a list holds whole numbers, or lists of as many of them each, and not too many. */
function isInline(list: readonly unknown[]): list is number[] | number[][] {
  const [first] = list;
  if (!Array.isArray(first)) return list.length <= INLINE && list.every(isInt32);
  const length = first.length;
  const isRow = (row: unknown) => Array.isArray(row) && row.length === length && row.every(isInt32);
  return list.length * length <= INLINE && list.every(isRow);
}

/** An array of integers: what {@link intArray} gives. */
export function putIntArray(op: string, name: string, value: unknown): void {
  if (!Array.isArray(value)) {
    putOperand(op, name, value);
    return;
  }
  const nested = Array.isArray(value[0]);
  const shape = nested ? [value.length, value[0].length] : [value.length];
  slots[position++] = -6;
  putInts(op, name, shape);
  putInts(op, name, nested ? value.flat() : value);
}

/** An array of integers or none. */
export function putOptionalIntArray(op: string, name: string, value: unknown): void {
  if (value == null) slots[position++] = -1;
  else putIntArray(op, name, value);
}

/**
 * Makes an int32 array of numbers and lists of them, but for short ones, which go into the call;
 * arrays and typed arrays keep their type. In a union with whole numbers these stay numbers, and
 * lists become arrays.
 */
export function intArray(op: string, name: string, value: unknown, union = false): unknown {
  if (value instanceof MxArray || value == null || (union && typeof value === 'number')) return value;
  if (typeof value === 'number') return fromData(checkInt(op, name, value), dtypes.int32, op);
  if (Array.isArray(value) && !union && isInline(value)) return value;
  if (Array.isArray(value)) return fromData(value, wholeNumbers(op, name, value) ? dtypes.int32 : null, op);
  return isList(value) ? fromData(value, null, op) : value;
}

/** Whether nested lists hold nothing but numbers, which must be whole. */
function wholeNumbers(op: string, name: string, list: readonly unknown[], depth = 0): boolean {
  return list.every((part) => {
    if (Array.isArray(part)) return depth < 64 && wholeNumbers(op, name, part, depth + 1);
    if (typeof part === 'number') {
      checkInt(op, name, part);
      return true;
    }
    const data = part instanceof MxArray || isList(part) || typeof part === 'bigint' || typeof part === 'boolean';
    if (!data) throw wrongType(op, name, 'whole numbers or arrays of them', list);
    return false;
  });
}

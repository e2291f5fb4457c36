// Makes arrays of JavaScript data.
import { inspect } from 'node:util';
import { MxArray } from './array';
import { finish, isOptions } from './call';
import { Dtype, dtypes } from './dtype';
import { astype, stack } from './generated/core';
import { begin, putDtype, putInts, putOperand, putPresence, putUint64, wrongType } from './marshal';
import { native } from './native';
import type { ArrayData, Complex, TypedArray } from './types';

/** Deeper nesting than any array has: the data contains itself. */
const MAX_DEPTH = 64;

type Numeric = Exclude<TypedArray, BigInt64Array | BigUint64Array>;
type Constructor<T> = new (size: number) => T;

/** The typed arrays whose elements an array of a dtype has, or is made from. */
const NUMERIC: Record<string, Constructor<Numeric>> = {
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  float16: Float32Array,
  bfloat16: Float32Array,
  float32: Float32Array,
  float64: Float64Array,
};

const float16Array = (globalThis as { Float16Array?: Constructor<Numeric> }).Float16Array;

const OF_TYPED: [new (size: number) => TypedArray, Dtype][] = [
  [Int8Array, dtypes.int8],
  [Uint8Array, dtypes.uint8],
  [Uint8ClampedArray, dtypes.uint8],
  [Int16Array, dtypes.int16],
  [Uint16Array, dtypes.uint16],
  [Int32Array, dtypes.int32],
  [Uint32Array, dtypes.uint32],
  [Float32Array, dtypes.float32],
  [Float64Array, dtypes.float64],
  [BigInt64Array, dtypes.int64],
  [BigUint64Array, dtypes.uint64],
  ...(float16Array ? [[float16Array, dtypes.float16] as [new (size: number) => TypedArray, Dtype]] : []),
];

const isTyped = (value: unknown): value is TypedArray => ArrayBuffer.isView(value) && !(value instanceof DataView);

/** An array of any data; without a dtype, of the one that the data suggests. */
export function fromData(data: unknown, dtype?: Dtype | null, op = 'array'): MxArray {
  if (dtype != null && !(dtype instanceof Dtype)) throw wrongType(op, 'dtype', 'a dtype, such as mx.float32', dtype);
  if (data instanceof MxArray) return astype(data, dtype ?? data.dtype);
  if (isTyped(data)) return fromTyped(data, dtype, [data.length]);
  if (Array.isArray(data)) return fromList(data, dtype, op);
  return fromScalar(data, dtype, op);
}

function fromScalar(data: unknown, dtype: Dtype | null | undefined, op: string): MxArray {
  if (typeof data === 'bigint' && (dtype === dtypes.uint64 || dtype === dtypes.int64)) {
    begin();
    putUint64(op, 'data', BigInt.asUintN(64, data));
    putDtype(op, 'dtype', dtype);
    native.array_scalar_exact();
    return finish(op);
  }
  begin();
  putOperand(op, 'data', data);
  if (putPresence(dtype)) putDtype(op, 'dtype', dtype);
  native.array_scalar();
  return finish(op);
}

/** An array of a typed array's elements in a shape, converted to a dtype. */
export function fromTyped(data: TypedArray, dtype: Dtype | null | undefined, shape: readonly number[], from?: Dtype) {
  const source = from ?? OF_TYPED.find(([type]) => data instanceof type)?.[1];
  if (!source) throw new TypeError(`[array] a ${data.constructor.name} is not supported`);
  begin();
  putDtype('array', 'data', source);
  putDtype('array', 'dtype', dtype ?? source);
  putInts('array', 'shape', shape);
  const bytes = new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
  native.array_data(data.buffer instanceof SharedArrayBuffer ? bytes.slice() : bytes);
  return finish('array');
}

/** What nested lists hold. */
interface Content {
  shape: number[];
  numbers: boolean;
  booleans: boolean;
  bigints: boolean;
  complexes: boolean;
  arrays: boolean;
}

function fromList(data: readonly unknown[], dtype: Dtype | null | undefined, op: string): MxArray {
  const content = examine(data, op);
  if (content.arrays) {
    const parts = data.map((part) => fromData(part, dtype, op));
    if (parts.length === 0) return fromTyped(new Float32Array(0), dtype, [0]);
    sameShapes(parts, op);
    return stack(parts);
  }
  const target = dtype ?? inferred(content);
  const size = content.shape.reduce((a, b) => a * b, 1);
  if (content.complexes && target !== dtypes.complex64) {
    throw new TypeError(`[${op}] complex numbers do not convert to ${target.name}`);
  }
  return build(data, content.shape, size, target);
}

function sameShapes(parts: readonly MxArray[], op: string): void {
  const first = parts[0] as MxArray;
  const odd = parts.findIndex((p) => p.ndim !== first.ndim || p.shape.some((d, i) => d !== first.shape[i]));
  if (odd > 0) {
    const other = parts[odd] as MxArray;
    throw new RangeError(`[${op}] ragged data: [0] has shape [${first.shape}], [${odd}] has shape [${other.shape}]`);
  }
}

function inferred(content: Content): Dtype {
  if (content.complexes) return dtypes.complex64;
  if (content.numbers) return dtypes.float32;
  if (content.bigints) return dtypes.int64;
  return content.booleans ? dtypes.bool : dtypes.float32;
}

/** Finds the shape and the kinds of scalars; ragged data is an error that says where. */
function examine(data: readonly unknown[], op: string): Content {
  const shape: number[] = [];
  for (let at: unknown = data; Array.isArray(at); at = at[0]) {
    shape.push(at.length);
    if (shape.length > MAX_DEPTH) throw new RangeError(`[${op}] the data is nested too deeply, or contains itself`);
  }
  const content = { shape, numbers: false, booleans: false, bigints: false, complexes: false, arrays: false };
  check(data, 0, [], content, op);
  return content;
}

function check(list: readonly unknown[], depth: number, path: number[], content: Content, op: string): void {
  const { shape } = content;
  const where = () => (path.length === 0 ? 'the data' : `[${path.join('][')}]`);
  if (list.length !== shape[depth] && !content.arrays) {
    throw new RangeError(`[${op}] ragged data: ${where()} has length ${list.length}, expected ${shape[depth]}`);
  }
  const leaves = depth === shape.length - 1;
  for (let i = 0; i < list.length; i++) {
    const part = list[i];
    if (part instanceof MxArray || isTyped(part)) {
      content.arrays = true;
    } else if (Array.isArray(part)) {
      if (leaves && !content.arrays) {
        throw new RangeError(`[${op}] ragged data: [${[...path, i].join('][')}] is a list, expected a scalar`);
      }
      if (depth + 1 > MAX_DEPTH) throw new RangeError(`[${op}] the data is nested too deeply, or contains itself`);
      check(part, depth + 1, [...path, i], content, op);
    } else {
      leaf(part, leaves || content.arrays, [...path, i], content, op);
    }
  }
}

function leaf(part: unknown, expected: boolean, path: number[], content: Content, op: string): void {
  const where = `[${path.join('][')}]`;
  if (typeof part === 'number') content.numbers = true;
  else if (typeof part === 'boolean') content.booleans = true;
  else if (typeof part === 'bigint') content.bigints = true;
  else if (typeof (part as Complex)?.re === 'number' && typeof (part as Complex)?.im === 'number') {
    content.complexes = true;
  } else {
    throw new TypeError(
      `[${op}] ${where}: expected a number, boolean, bigint, { re, im } or array, got ${inspect(part)}`,
    );
  }
  if (!expected) throw new RangeError(`[${op}] ragged data: ${where} is a scalar, expected a list`);
}

function build(data: readonly unknown[], shape: number[], size: number, dtype: Dtype): MxArray {
  if (dtype === dtypes.bool) {
    const flat = fill(new Uint8Array(size), data, (v) => (Number(v) ? 1 : 0));
    return fromTyped(flat, dtype, shape, dtypes.bool);
  }
  if (dtype === dtypes.int64 || dtype === dtypes.uint64) {
    const flat = dtype === dtypes.int64 ? new BigInt64Array(size) : new BigUint64Array(size);
    return fromTyped(fill<BigInt64Array | BigUint64Array>(flat, data, toBigInt), dtype, shape);
  }
  if (dtype === dtypes.complex64) {
    return fromTyped(interleaved(data, size), dtype, shape, dtypes.complex64);
  }
  const flat = new (NUMERIC[dtype.name] as Constructor<Numeric>)(size);
  return fromTyped(fill(flat, data, Number), dtype, shape);
}

function toBigInt(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) throw new RangeError(`[array] ${number} does not convert to a 64-bit integer`);
  return BigInt(Math.trunc(number));
}

/** Writes the leaves of nested lists into a typed array. */
function fill<T extends TypedArray>(flat: T, data: readonly unknown[], convert: (v: unknown) => T[number]): T {
  let at = 0;
  const visit = (list: readonly unknown[]) => {
    for (let i = 0; i < list.length; i++) {
      const part = list[i];
      if (Array.isArray(part)) visit(part);
      else flat[at++] = convert(part) as never;
    }
  };
  visit(data);
  return flat;
}

function interleaved(data: readonly unknown[], size: number): Float32Array {
  const flat = new Float32Array(size * 2);
  let at = 0;
  const visit = (list: readonly unknown[]) => {
    for (const part of list) {
      if (Array.isArray(part)) {
        visit(part);
        continue;
      }
      const complex = typeof part === 'object' ? (part as Complex) : { re: Number(part), im: 0 };
      flat[at++] = complex.re;
      flat[at++] = complex.im;
    }
  };
  visit(data);
  return flat;
}

/**
 * Makes an array, as Python's `mx.array`; with or without `new`.
 *
 * @param data A number (float32), boolean (bool), bigint (int64) or `{ re, im }` (complex64); nested
 *   lists of those, of arrays or of both; a TypedArray, which keeps its type; an array.
 * @param dtype The dtype of the result.
 * @throws RangeError for ragged data, saying where; TypeError for anything that is no data.
 * @example
 * mx.array([[1, 2], [3, 4]], mx.int32);
 */
export interface ArrayConstructor {
  (data: ArrayData, dtype?: Dtype | { dtype?: Dtype } | null): MxArray;
  new (data: ArrayData, dtype?: Dtype | { dtype?: Dtype } | null): MxArray;
  readonly prototype: MxArray;
}

function construct(data: unknown, dtype?: unknown): MxArray {
  if (!isOptions(dtype)) return fromData(data, dtype as Dtype);
  const unknown = Object.keys(dtype).find((key) => key !== 'dtype');
  if (unknown !== undefined) throw new TypeError(`[array] unknown keyword '${unknown}' (expected: dtype)`);
  return fromData(data, dtype.dtype as Dtype);
}

/** See {@link ArrayConstructor}. */
export const array = function array(data: unknown, dtype?: unknown) {
  return construct(data, dtype);
} as unknown as ArrayConstructor;
Object.defineProperty(array, 'prototype', { value: MxArray.prototype });
Object.defineProperty(MxArray.prototype, 'constructor', { value: array, configurable: true });

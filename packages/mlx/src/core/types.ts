import type { MxArray } from './array';
import type { Device, DeviceType, Stream, ThreadLocalStream } from './device';
import type { Dtype } from './dtype';

/** A complex number. */
export interface Complex {
  re: number;
  im: number;
}

/** A scalar, which takes the dtype of the array beside it. */
export type Scalar = number | boolean | bigint | Complex;

/** An array or a scalar. */
export type ArrayLike = MxArray | Scalar;

/** Any TypedArray. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

/** Data of an array: scalars, arrays, typed arrays, nested to any depth. */
export type ArrayData = ArrayLike | TypedArray | readonly ArrayData[];

/** Integers for an op that needs them: an array, a number, nested numbers. */
export type IntArrayLike = ArrayData;

/** Where an op runs. */
export type StreamOrDevice = Stream | ThreadLocalStream | Device | DeviceType;

/** The keyword that every op takes. */
export interface StreamOptions {
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
}

/** What `tolist` gives: a scalar, or nested lists of scalars. */
export type Nested = number | boolean | bigint | Complex | Nested[];

/** Arrays nested in plain objects and lists. */
export type Tree = unknown;

export type { Dtype };

/**
 * Arrays and their ops, devices and streams, transforms of functions and files, as Python's `mlx.core`.
 *
 * Arguments stand in Python's order, or in a plain object in last place, by Python's names. An argument of another type
 * or an unknown keyword is a TypeError, a value, shape or axis that does not fit a RangeError, whatever else MLX
 * reports an Error; the message begins with the name of the function.
 *
 * @packageDocumentation
 */
import './generated/methods';
import './read';
import type { MxArray } from './array';
import { dtypes } from './dtype';

export { isArray, MxArray } from './array';
export * from './asarray';
export { compile, disable_compile, enable_compile } from './compile';
export * from './constants';
export * as cuda from './cuda';
export * from './custom-function';
export * from './depends';
export * from './device';
export * as distributed from './distributed';
export {
  complexfloating,
  Dtype,
  DtypeCategory,
  floating,
  generic,
  inexact,
  integer,
  number,
  signedinteger,
  unsignedinteger,
} from './dtype';
export * from './dtype-info';
export * from './dtype-rules';
export { async_eval, eval, tidy } from './evaluate';
export * from './export';
export { array } from './factory';
export * as fast from './fast';
export {
  type Binary,
  type FileTarget,
  type LoadOptions,
  load,
  type Path,
  save,
  save_gguf,
  save_safetensors,
  savez,
  savez_compressed,
  type Writer,
} from './files';
export * from './generated/core';
export * as fft from './generated/fft';
export * as linalg from './generated/linalg';
export * from './indexing';
export * from './memory';
export * as metal from './metal';
export * from './printing';
export * as random from './random';
export * from './shapes';
export * from './transforms';
export type * from './types';
export * from './vmap';

/** The type of {@link MxArray}, under Python's name. */
export type array = MxArray;

/**
 * A dtype, under Python's name. Booleans; unsigned and signed integers of 8 to 64 bits; floating-point numbers of 16, 32
 * and 64 bits, and `bfloat16` with the range of float32; complex numbers of two float32.
 */
export const {
  bool,
  uint8,
  uint16,
  uint32,
  uint64,
  int8,
  int16,
  int32,
  int64,
  float16,
  float32,
  float64,
  bfloat16,
  complex64,
} = dtypes;
/** The dtype of booleans, under Python's name. */
export const bool_ = dtypes.bool;

// Reading files of arrays.
import { readFileSync } from 'node:fs';
import type { MxArray } from '../array';
import { slots } from '../buffer';
import { fail, placed } from '../call';
import { begin, putPresence, putStream, putString, wrongType } from '../marshal';
import { native } from '../native';
import { wrapMany } from '../pages';
import type { StreamOrDevice } from '../types';
import { descriptorOf, type Path, pathOf } from './places';

/** A file's bytes: a Buffer or another view, or a buffer as a whole. */
export type Binary = ArrayBufferView | ArrayBufferLike;

/** Keywords of {@link load}. */
export interface LoadOptions {
  /** `npy`, `npz`, `safetensors` or `gguf`; by default what the path ends in or the bytes begin with. */
  format?: string | null;
  /** Whether to return `[arrays, metadata]`. */
  return_metadata?: boolean;
  /** Stream or device to read on. */
  stream?: StreamOrDevice | null;
}

/** What files are read from. */
type Source = Path | Binary | number | { readonly fd: number };
/** The formats whose arrays have names. */
type NamedFormat = 'npz' | 'safetensors' | 'gguf';
/** Arrays by name. */
export type NamedArrays = Record<string, MxArray>;
/** What a file says beside its arrays: strings of safetensors; also arrays and lists of GGUF. */
export type Metadata = Record<string, any>;

/** Keywords of a file whose format is known, without its metadata. */
interface FormatOptions<F extends string | null> extends LoadOptions {
  format?: F;
  return_metadata?: false;
}

const OP = 'load';
const NAMES = ['format', 'return_metadata', 'stream'] as const;
const FORMATS = ['npy', 'npz', 'safetensors', 'gguf'];

/**
 * Loads arrays from a file, as Python's `mx.load`.
 *
 * What a header says is checked against the file before anything is read. Arrays of `.npy` and
 * `.safetensors` files are read when they are computed, from the file as it is then: a file that has become
 * shorter is an error of that computation. Everything else is read at once, as in Python: `.npz`, `.gguf`,
 * and what is given as bytes.
 *
 * @param file Path of a file; or its bytes, as a Buffer, another view or an ArrayBuffer; or the descriptor or
 *   handle of an open file, which is read from where it stands. GGUF is loaded by path only, as in Python.
 * @param format `npy`, `npz`, `safetensors` or `gguf`; by default what the path ends in, or what the bytes
 *   begin with.
 * @param return_metadata Whether to return `[arrays, metadata]`; for safetensors, where metadata are strings
 *   by name, and for GGUF, where they are scalar or one-dimensional arrays, strings or lists of strings.
 * @param stream Stream or device to read on.
 * @returns The array of an npy file; of others a plain object of arrays by name. Quantized tensors of GGUF
 *   (Q4_0, Q4_1, Q8_0) are three arrays, `.weight`, `.scales` and `.biases`, as `mx.quantized_matmul` takes
 *   them; those of other types become float16.
 * @throws Error when the file is missing, no file, or not what it says it is; RangeError for an unknown format,
 *   or metadata of a format that has none.
 * @example
 * const chunks = [];
 * mx.savez({ write: (chunk) => chunks.push(chunk) }, { w: mx.ones([2, 3]) });
 * mx.load(Buffer.concat(chunks)).w.shape; // [2, 3]
 */
export function load(
  file: `${string}.npy`,
  format?: null | FormatOptions<null>,
  return_metadata?: false | FormatOptions<null>,
  stream?: StreamOrDevice | null | FormatOptions<null>,
): MxArray;
/** The array of an npy file. */
export function load(
  file: Source,
  format: 'npy' | FormatOptions<'npy'>,
  return_metadata?: false | FormatOptions<'npy'>,
  stream?: StreamOrDevice | null | FormatOptions<'npy'>,
): MxArray;
/** The arrays of a file by name. */
export function load(
  file: `${string}.${NamedFormat}`,
  format?: null | FormatOptions<null>,
  return_metadata?: false | FormatOptions<null>,
  stream?: StreamOrDevice | null | FormatOptions<null>,
): NamedArrays;
/** The arrays of a file by name. */
export function load(
  file: Source,
  format: NamedFormat | FormatOptions<NamedFormat>,
  return_metadata?: false | FormatOptions<NamedFormat>,
  stream?: StreamOrDevice | null | FormatOptions<NamedFormat>,
): NamedArrays;
/** The arrays of a file by name, and what else it says. */
export function load(
  file: Source,
  format: string | null | undefined,
  return_metadata: true,
  stream?: StreamOrDevice | null | LoadOptions,
): [arrays: NamedArrays, metadata: Metadata];
/** The arrays of a file by name, and what else it says. */
export function load(
  file: Source,
  keywords: LoadOptions & { return_metadata: true },
): [arrays: NamedArrays, metadata: Metadata];
/** What a file holds, whatever that is. */
export function load(
  file: Source,
  format?: string | null | LoadOptions,
  return_metadata?: boolean | LoadOptions,
  stream?: StreamOrDevice | null | LoadOptions,
): any;
export function load(file: unknown, ...keywords: unknown[]): unknown {
  const [given, withMetadata = false, on] = placed(OP, NAMES, keywords);
  const path = pathOf(OP, file);
  const bytes = path === null ? bytesOf(file) : null;
  const kind = given ?? (bytes === null ? extensionOf(path as string) : formatOf(bytes));
  check(kind, withMetadata, bytes !== null);

  begin();
  putString(OP, 'format', kind);
  if (putPresence(path)) putString(OP, 'file', path);
  putStream(OP, on);
  const text = native.load(bytes ?? undefined);
  if ((slots[0] as number) < 0) fail(OP);
  const arrays = wrapMany();
  if (kind === 'npy') return arrays[0];
  const { names, metadata } = JSON.parse(text) as { names: string[]; metadata: [string, Value][] };
  const named = Object.fromEntries(names.map((name, i) => [name, arrays[i]]));
  if (!withMetadata) return named;
  const valueOf = (value: Value) => (typeof value === 'number' ? (arrays[value] as MxArray) : value);
  return [named, Object.fromEntries(metadata.map(([key, value]) => [key, valueOf(value)]))];
}

/** A value of the metadata; a number is the position of an array. */
type Value = string | string[] | number;

function check(format: unknown, return_metadata: unknown, bytes: boolean): asserts format is string {
  if (typeof format !== 'string') throw wrongType(OP, 'format', 'a string', format);
  if (typeof return_metadata !== 'boolean') throw wrongType(OP, 'return_metadata', 'a boolean', return_metadata);
  if (!FORMATS.includes(format)) {
    throw new RangeError(`[${OP}] unknown format '${format}' (expected: ${FORMATS.join(', ')})`);
  }
  if (return_metadata && (format === 'npy' || format === 'npz')) {
    throw new RangeError(`[${OP}] ${format} files have no metadata`);
  }
  if (bytes && format === 'gguf') throw new RangeError(`[${OP}] gguf files are loaded by their path only`);
}

function bytesOf(file: unknown): Uint8Array {
  if (ArrayBuffer.isView(file)) {
    const view = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
    // Shared memory may change while it is read.
    return file.buffer instanceof ArrayBuffer ? view : view.slice();
  }
  if (file instanceof ArrayBuffer) return new Uint8Array(file);
  if (typeof SharedArrayBuffer !== 'undefined' && file instanceof SharedArrayBuffer) {
    return new Uint8Array(file).slice();
  }
  const fd = descriptorOf(OP, file);
  if (fd === null) throw wrongType(OP, 'file', 'a path, a file URL, bytes or an open file', file);
  return readFileSync(fd);
}

function extensionOf(path: string): string {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1];
  if (extension === undefined) throw new RangeError(`[${OP}] '${path}' does not end in a format, and none is given`);
  return extension;
}

/** The format of a file's bytes, by how they begin. */
function formatOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 9)).toString('latin1');
  if (start.startsWith('\x93NUMPY')) return 'npy';
  if (start.startsWith('PK')) return 'npz';
  if (start.startsWith('GGUF')) return 'gguf';
  if (start[8] === '{') return 'safetensors';
  throw new RangeError(`[${OP}] the bytes do not begin as a file of a known format, and none is given`);
}

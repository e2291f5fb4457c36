// Files of arrays.
import type { MxArray } from './array';
import { slots } from './buffer';
import { fail, finish, isOptions } from './call';
import { begin, putArray, putArrays, putInt, putStream, putString, wrongType } from './marshal';
import { native } from './native';
import { wrapMany } from './pages';
import type { StreamOrDevice } from './types';

/** A file's path. */
export type Path = string | URL;

/** Keywords of {@link load}. */
export interface LoadOptions {
  /** `npy` or `safetensors`; by default what the path ends in. */
  format?: string | null;
  /** Whether to return `[arrays, metadata]`. */
  return_metadata?: boolean;
  /** Stream or device to read on. */
  stream?: StreamOrDevice | null;
}

/** The path of a file. */
export function toPath(op: string, file: unknown): string {
  if (file instanceof URL) return (require('node:url') as typeof import('node:url')).fileURLToPath(file);
  if (typeof file !== 'string' || file.includes('\0')) throw wrongType(op, 'file', 'a path or a file URL', file);
  return file;
}

function readOptions(op: string, format: unknown, return_metadata: unknown, stream: unknown): LoadOptions {
  if (!isOptions(format)) return { format, return_metadata, stream } as LoadOptions;
  const names = ['format', 'return_metadata', 'stream'];
  const unknown = Object.keys(format).find((key) => !names.includes(key));
  if (unknown) throw new TypeError(`[${op}] unknown keyword '${unknown}' (expected: ${names.join(', ')})`);
  return format;
}

/**
 * Loads arrays from a file, lazily, as Python's `mx.load`.
 *
 * @param file Path of a `.npy` file, which gives an array, or of a `.safetensors` file, which gives an
 *   object of arrays by name.
 * @param format The format, when the path does not end in it.
 * @param return_metadata Whether to return `[arrays, metadata]`, for safetensors.
 * @param stream Stream or device to read on.
 * @throws Error when the file is missing or broken.
 */
export function load(
  file: Path,
  format?: string | null | LoadOptions,
  return_metadata?: boolean,
  stream?: StreamOrDevice | null,
): any {
  const path = toPath('load', file);
  const options = readOptions('load', format, return_metadata, stream);
  const kind = options.format ?? path.slice(path.lastIndexOf('.') + 1);
  if (kind === 'npy') {
    if (options.return_metadata) throw new RangeError('[load] an npy file has no metadata');
    begin();
    putString('load', 'file', path);
    putStream('load', options.stream);
    native.load_npy();
    return finish('load');
  }
  if (kind === 'safetensors') return loadSafetensors(path, options);
  throw new RangeError(`[load] unknown format '${kind}' (expected: npy, safetensors)`);
}

const unescape = (text: string) => text.replace(/\\(.)/g, (_, c) => (c === 'n' ? '\n' : c));

function loadSafetensors(path: string, options: LoadOptions): unknown {
  begin();
  putString('load', 'file', path);
  putStream('load', options.stream);
  const text = native.load_safetensors();
  if ((slots[0] as number) < 0) fail('load');
  const arrays = wrapMany();
  const texts = text === '' && arrays.length === 0 ? [] : text.split('\n').map(unescape);
  const named = Object.fromEntries(arrays.map((array, i) => [texts[i], array]));
  if (!options.return_metadata) return named;
  const rest = texts.slice(arrays.length);
  return [named, Object.fromEntries(rest.flatMap((key, i) => (i % 2 ? [] : [[key, rest[i + 1]]])))];
}

/**
 * Saves an array as `.npy`, as Python's `mx.save`.
 *
 * @param file Path; `.npy` is added when it does not end so.
 * @param arr The array.
 */
export function save(file: Path, arr: MxArray): void {
  begin();
  putString('save', 'file', toPath('save', file));
  putArray('save', 'arr', arr);
  native.save_npy();
  if ((slots[0] as number) < 0) fail('save');
}

/**
 * Saves arrays by name, as Python's `mx.save_safetensors`.
 *
 * @param file Path; `.safetensors` is added when it does not end so.
 * @param arrays A plain object of arrays.
 * @param metadata A plain object of strings to save with them.
 */
export function save_safetensors(
  file: Path,
  arrays: Record<string, MxArray>,
  metadata?: Record<string, string> | null,
): void {
  const op = 'save_safetensors';
  if (!isOptions(arrays)) throw wrongType(op, 'arrays', 'a plain object of arrays', arrays);
  if (metadata != null && !isOptions(metadata)) throw wrongType(op, 'metadata', 'a plain object of strings', metadata);
  const names = Object.keys(arrays);
  const pairs = Object.entries(metadata ?? {}).flat();
  begin();
  putString(op, 'file', toPath(op, file));
  putInt(op, 'arrays', names.length);
  for (const name of names) putString(op, 'arrays', name);
  putArrays(op, 'arrays', Object.values(arrays));
  putInt(op, 'metadata', pairs.length);
  for (const text of pairs) putString(op, 'metadata', text);
  native.save_safetensors();
  if ((slots[0] as number) < 0) fail(op);
}

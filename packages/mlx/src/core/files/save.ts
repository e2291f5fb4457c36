// Writing files of arrays.
import { MxArray } from '../array';
import { finishNothing } from '../call';
import { eval as evaluate } from '../evaluate';
import { begin, putArrays, wrongType } from '../marshal';
import { native } from '../native';
import { type FileTarget, namedPath, type Path, writerOf } from './places';

type Arrays = Record<string, MxArray>;
type Meta = string | readonly string[] | MxArray;

/**
 * Saves an array as `.npy`, as Python's `mx.save`.
 *
 * @param file Path, to which `.npy` is added when it does not end so. As Python's file objects there may stand
 *   an open file (a descriptor or a `FileHandle`), written from where it stands, or an object with a method
 *   `write`, such as a writable stream. It is called with Buffers that are its own to keep; what it throws is
 *   thrown here. So a file gets into memory: collect what `write` gets, and `Buffer.concat` it.
 * @param arr The array. It is computed first, so that nothing is opened or written when that fails.
 * @throws Error when the file cannot be written; it says which and why.
 * @example
 * const chunks = [];
 * mx.save({ write: (chunk) => chunks.push(chunk) }, mx.arange(3));
 * mx.load(Buffer.concat(chunks)).tolist(); // [0, 1, 2]
 */
export function save(file: FileTarget, arr: MxArray): void {
  if (!(arr instanceof MxArray)) throw wrongType('save', 'arr', 'an array', arr);
  write('save', 'npy', file, '.npy', { arr }, []);
}

/**
 * Saves arrays as an uncompressed `.npz`, as Python's `mx.savez`.
 *
 * @param file Path, to which `.npz` is added when it does not end so, or another target as in {@link save}.
 * @param args Arrays, saved as `arr_0`, `arr_1` and so on; last a plain object of arrays, saved by their names.
 * @throws RangeError when two arrays have one name; Error when the file cannot be written.
 * @example
 * const chunks = [];
 * mx.savez({ write: (chunk) => chunks.push(chunk) }, mx.ones([2]), { bias: mx.zeros([3]) });
 * Object.keys(mx.load(Buffer.concat(chunks))); // ['arr_0', 'bias']
 */
export function savez(file: FileTarget, ...args: (MxArray | Arrays)[]): void {
  write('savez', 'npz', file, '.npz', byName('savez', args), []);
}

/**
 * Saves arrays as a compressed `.npz`, as Python's `mx.savez_compressed`.
 *
 * @param file Path, to which `.npz` is added when it does not end so, or another target as in {@link save}.
 * @param args Arrays and, last, a plain object of arrays, as in {@link savez}.
 * @throws RangeError when two arrays have one name; Error when the file cannot be written.
 * @example
 * const chunks = [];
 * mx.savez_compressed({ write: (chunk) => chunks.push(chunk) }, mx.zeros([1000]));
 * Buffer.concat(chunks).length < 1000; // true
 */
export function savez_compressed(file: FileTarget, ...args: (MxArray | Arrays)[]): void {
  write('savez_compressed', 'npz-compressed', file, '.npz', byName('savez_compressed', args), []);
}

/**
 * Saves arrays by name, as Python's `mx.save_safetensors`.
 *
 * @param file Path, to which `.safetensors` is added when it does not end so, or another target as in
 *   {@link save}.
 * @param arrays A plain object of arrays, of any dtype but float64.
 * @param metadata A plain object of strings to save with them.
 * @throws TypeError for a dtype that the format has not; Error when the file cannot be written.
 * @example
 * const chunks = [];
 * mx.save_safetensors({ write: (chunk) => chunks.push(chunk) }, { w: mx.ones([2]) }, { made: 'here' });
 * mx.load(Buffer.concat(chunks), { return_metadata: true })[1].made; // 'here'
 */
export function save_safetensors(file: FileTarget, arrays: Arrays, metadata?: Record<string, string> | null): void {
  const op = 'save_safetensors';
  requireArrays(op, arrays);
  if (metadata != null && !isRecord(metadata)) throw wrongType(op, 'metadata', 'a plain object of strings', metadata);
  const pairs = Object.entries(metadata ?? {});
  for (const [key, text] of pairs) {
    if (typeof text !== 'string') throw wrongType(op, 'metadata', `strings, '${key}' among them`, text);
  }
  write(op, 'safetensors', file, '.safetensors', arrays, pairs);
}

/**
 * Saves arrays by name with metadata, as Python's `mx.save_gguf`.
 *
 * @param file Path, to which `.gguf` is added when it does not end so.
 * @param arrays A plain object of arrays of float32, float16, int8, int16 or int32, with up to eight dimensions.
 * @param metadata A plain object of values to save with them: strings, lists of strings, and arrays that are
 *   scalars or have one dimension, of float32, integers or booleans.
 * @throws TypeError for a dtype that the format has not; RangeError for too many dimensions; Error when the
 *   file cannot be written.
 * @example
 * mx.save_gguf('tiny.gguf', { w: mx.ones([2]) }, { name: 'tiny', sizes: mx.array([1, 2]) });
 * mx.load('tiny.gguf', { return_metadata: true })[1].name; // 'tiny'
 */
export function save_gguf(file: Path, arrays: Arrays, metadata?: Record<string, Meta> | null): void {
  const op = 'save_gguf';
  requireArrays(op, arrays);
  if (metadata != null && !isRecord(metadata)) throw wrongType(op, 'metadata', 'a plain object', metadata);
  const pairs = Object.entries(metadata ?? {});
  const isText = (value: unknown) => typeof value === 'string';
  for (const [key, value] of pairs) {
    const fits = value instanceof MxArray || isText(value) || (Array.isArray(value) && value.every(isText));
    if (!fits) throw wrongType(op, 'metadata', `arrays, strings or lists of strings, '${key}' among them`, value);
  }
  write(op, 'gguf', file, '.gguf', arrays, pairs);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function requireArrays(op: string, arrays: unknown): asserts arrays is Arrays {
  if (!isRecord(arrays)) throw wrongType(op, 'arrays', 'a plain object of arrays', arrays);
  for (const [name, array] of Object.entries(arrays)) {
    if (!(array instanceof MxArray)) throw wrongType(op, `arrays.${name}`, 'an array', array);
  }
}

/** Names arrays as `savez` does. */
function byName(op: string, args: readonly unknown[]): Arrays {
  const last = args.at(-1);
  const named = isRecord(last) ? last : {};
  requireArrays(op, named);
  const entries = (isRecord(last) ? args.slice(0, -1) : args).map((array, i): [string, MxArray] => {
    if (!(array instanceof MxArray)) throw wrongType(op, `args[${i}]`, 'an array', array);
    return [`arr_${i}`, array];
  });
  const twice = entries.find(([name]) => Object.hasOwn(named, name));
  if (twice) throw new RangeError(`[${op}] '${twice[0]}' names an array that has no name, and another one`);
  return Object.fromEntries([...entries, ...Object.entries(named)]);
}

function write(
  op: string,
  format: string,
  file: unknown,
  extension: string,
  named: Arrays,
  metadata: readonly [string, Meta][],
): void {
  const path = namedPath(op, file, extension);
  if (path === null && format === 'gguf') throw wrongType(op, 'file', 'a path or a file URL', file);
  const send = path === null ? writerOf(op, file) : undefined;
  const arrays = Object.values(named);
  const values = metadata.map(([key, value]) => [key, value instanceof MxArray ? arrays.push(value) - 1 : value]);
  evaluate(arrays);
  begin();
  putArrays(op, 'arrays', arrays);
  const request = { format, path, names: Object.keys(named), metadata: values };
  native.save(Buffer.from(JSON.stringify(request)), send);
  finishNothing(op, arrays);
}

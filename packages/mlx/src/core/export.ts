// Functions to files and back, and graphs as text.
import { writeFileSync } from 'node:fs';
import { MxArray } from './array';
import { finishMany, finishNothing, placed } from './call';
import { callback, requireFunction } from './callback';
import { byCode, type Dtype } from './dtype';
import { type Path, toPath } from './files/places';
import { begin, putArrays, putBool, putInt, putString, wrongType } from './marshal';
import { native } from './native';
import { wrapMany } from './pages';
import { flatten, isPlain, onlyArrays } from './tree';

/** A function that can be exported: of arrays, with arrays by name in last place, that gives an array or a list of them. */
export type Exportable = (...args: any[]) => MxArray | readonly MxArray[];

/** What the function of a file takes: arrays, or a list of them; a plain object in last place has keyword arrays. */
export type FunctionInputs = readonly (MxArray | readonly MxArray[] | Record<string, MxArray>)[];

/** A function from a file. */
export type ImportedFunction = (...args: FunctionInputs) => MxArray[];

/** Keywords of {@link export_function} and {@link exporter}. */
export interface ExportOptions {
  /** Whether the function takes inputs of other lengths too. */
  shapeless?: boolean;
  /** Text to save with the function; not for callbacks. */
  metadata?: string | null;
}

/** A name in a traced graph with the shape and dtype of its array. */
export type GraphValue = [name: string, shape: number[], dtype: Dtype];

/** What a callback of {@link export_function} is told, one part of the graph after the other. */
export type ExportMessage =
  | { type: 'inputs'; inputs: GraphValue[] }
  | { type: 'keyword_inputs'; keywords: [keyword: string, name: string][] }
  | { type: 'outputs'; outputs: GraphValue[] }
  | { type: 'constants'; constants: [name: string, value: MxArray][] }
  | { type: 'primitive'; name: string; arguments: unknown[]; inputs: GraphValue[]; outputs: GraphValue[] };

/** The inputs of a call. */
interface Given {
  arrays: MxArray[];
  /** The names of the last of the arrays. */
  keywords: string[];
}

const INPUTS = 'arrays, or a list of them, with keyword arrays in a plain object in last place';

/** Sorts arguments into positional and keyword arrays. */
function inputsOf(op: string, args: readonly unknown[], named: Record<string, unknown> = {}): Given {
  const last = args.at(-1);
  const keywords = isPlain(last) ? { ...last, ...named } : named;
  const places = isPlain(last) ? args.slice(0, -1) : args;
  const positional = places.length === 1 && Array.isArray(places[0]) ? places[0] : places;
  for (const value of positional) if (!(value instanceof MxArray)) throw wrongType(op, 'args', INPUTS, value);
  for (const [name, value] of Object.entries(keywords)) {
    if (!(value instanceof MxArray)) throw wrongType(op, name, 'an array', value);
  }
  return { arrays: [...positional, ...Object.values(keywords)] as MxArray[], keywords: Object.keys(keywords) };
}

function putTexts(op: string, name: string, texts: readonly string[]): void {
  putInt(op, name, texts.length);
  for (const text of texts) putString(op, name, text);
}

function putInputs(op: string, { arrays, keywords }: Given): void {
  begin();
  putTexts(op, 'keywords', keywords);
  putArrays(op, 'args', arrays);
}

const isListOfArrays = (value: unknown): value is MxArray[] =>
  Array.isArray(value) && value.every((v) => v instanceof MxArray);

/** The arrays that a function gives. */
function apply(op: string, fun: Exportable, keywords: readonly string[], inputs: MxArray[]): MxArray[] {
  const positional = inputs.slice(0, inputs.length - keywords.length);
  const named = Object.fromEntries(keywords.map((name, i) => [name, inputs[positional.length + i]]));
  const result: unknown = keywords.length > 0 ? fun(...positional, named) : fun(...positional);
  const outputs = result instanceof MxArray ? [result] : result;
  if (!isListOfArrays(outputs))
    throw wrongType(op, 'fun', 'a function that returns an array or a list of arrays', result);
  return outputs;
}

/** A function as the addon traces it. */
const traceable = (op: string, fun: Exportable, { keywords }: Given) =>
  callback(op, (inputs) => [apply(op, fun, keywords, inputs)]);

/** Opens a file; gives the addon's object. */
function open(op: string, file: Path, { shapeless = false, metadata }: ExportOptions): object {
  begin();
  putString(op, 'file', toPath(op, file));
  putBool(op, 'shapeless', shapeless);
  putString(op, 'metadata', metadata ?? '');
  const object = native.exporter();
  finishNothing(op);
  return object;
}

function trace(op: string, object: object, fun: Exportable, given: Given): void {
  putInputs(op, given);
  native.exporter_trace(object, traceable(op, fun, given));
  finishNothing(op, given);
}

function close(object: object): void {
  native.exporter_close(object);
  finishNothing('export_function');
}

/** Values for which JSON has no words. */
function revive(constants: readonly MxArray[]): (key: string, value: unknown) => unknown {
  return (_, value) => {
    if (!isPlain(value) || !('$' in value)) return value;
    if (!Array.isArray(value.$)) return Number(value.$);
    const [kind, index] = value.$ as [string, number];
    return kind === 'dtype' ? byCode[index] : constants[index];
  };
}

function exportMessages(op: string, fun: Exportable, given: Given, shapeless: unknown): ExportMessage[] {
  putInputs(op, given);
  putBool(op, 'shapeless', shapeless);
  const text = native.export_messages(traceable(op, fun, given));
  finishNothing(op, given);
  return JSON.parse(text, revive(wrapMany()));
}

/**
 * Traces a function and saves it in a file that {@link import_function} and Python's `mx.import_function` read,
 * as Python's `mx.export_function`.
 *
 * Arrays that the function uses but does not get as inputs, such as the parameters of a module, are saved with it.
 *
 * @param file_or_callback Path of the file, usually ending in `.mlxfn`; or a function that is called with each part
 *   of the traced graph instead: inputs, keyword inputs, outputs, constants, then each primitive.
 * @param fun Takes arrays, keyword arrays in a plain object in last place, and returns an array or a list of them.
 * @param args Example inputs, whose shapes and dtypes the function will take: arrays, or a list of them. A plain
 *   object in last place has keyword arrays, and the keywords `shapeless` (whether the lengths of the shapes may
 *   differ in calls, `false` by default) and `metadata` (a string to save with the function).
 * @throws What `fun` throws, unchanged; Error when the file cannot be written or an op cannot be exported; RangeError
 *   when `fun` uses arrays of another function that is being traced.
 * @example
 * mx.export_function('/tmp/add.mlxfn', (x, { y }) => x.add(y), mx.array(1), { y: mx.array([1, 2]) });
 * mx.import_function('/tmp/add.mlxfn')(mx.array(5), { y: mx.array([1, 2]) })[0].tolist();  // [6, 7]
 */
export function export_function(
  file_or_callback: Path | ((message: ExportMessage) => unknown),
  fun: Exportable,
  ...args: readonly (FunctionInputs[number] | (ExportOptions & Record<string, unknown>))[]
): void {
  const op = 'export_function';
  requireFunction(op, 'fun', fun);
  const last = args.at(-1);
  const { shapeless, metadata, ...named } = isPlain(last) ? last : {};
  const given = inputsOf(op, isPlain(last) ? args.slice(0, -1) : args, named);
  if (typeof file_or_callback !== 'function') {
    const object = open(op, file_or_callback, { shapeless, metadata } as ExportOptions);
    try {
      trace(op, object, fun, given);
    } finally {
      close(object);
    }
    return;
  }
  if (metadata != null) throw new RangeError(`[${op}] metadata is for files, not for callbacks`);
  for (const message of exportMessages(op, fun, given, shapeless ?? false)) file_or_callback(message);
}

interface Open {
  object: object;
  fun: Exportable;
}

const opened = new WeakMap<object, Open>();

function openOf(exporter: object): Open {
  const found = opened.get(exporter);
  if (found === undefined) throw new TypeError('[exporter] not an exporter');
  return found;
}

/**
 * Saves several traces of a function in one file, as Python's `mx.FunctionExporter`. Made by {@link exporter}: a
 * function of example inputs, positional and by keyword, that traces the function for them.
 *
 * @example
 * const exporter = mx.exporter('/tmp/twice.mlxfn', (x) => x.multiply(2));
 * exporter(mx.array(1));
 * exporter instanceof mx.FunctionExporter;  // true
 */
export class FunctionExporter {
  /** @internal */
  constructor(file: Path, fun: Exportable, options: ExportOptions) {
    const self = (...args: unknown[]): void => {
      const { object } = openOf(self);
      trace('export_function', object, fun, inputsOf('export_function', args));
    };
    Object.setPrototypeOf(self, new.target.prototype as object);
    opened.set(self, { object: open('exporter', file, options), fun });
    return self as unknown as FunctionExporter;
  }

  /**
   * Ends the file; the second time nothing happens. Without it the file is whole too, after each trace.
   *
   * @throws Error when the exporter is tracing its function.
   * @example
   * mx.exporter('/tmp/none.mlxfn', (x) => x).close();
   */
  close(): void {
    close(openOf(this).object);
  }

  /** Ends the file at the end of a `using` declaration. */
  [Symbol.dispose](): void {
    this.close();
  }
}

export interface FunctionExporter {
  /**
   * Traces the function for example inputs of other shapes, dtypes or names than before.
   *
   * @throws Error when there is a trace for such inputs already, or the exporter is closed.
   */
  (...args: FunctionInputs): void;
}

/**
 * Opens a file for several traces of a function, as Python's `mx.exporter`.
 *
 * @param file Path of the file.
 * @param fun As of {@link export_function}.
 * @param shapeless As of {@link export_function}.
 * @param metadata As of {@link export_function}.
 * @returns A function of example inputs. It is disposable: `using` closes it.
 * @throws Error when the file cannot be written.
 * @example
 * const exporter = mx.exporter('/tmp/sum.mlxfn', (...xs) => xs.reduce((a, b) => a.add(b)));
 * exporter(mx.array(1));
 * exporter(mx.array(1), mx.array(2));
 * exporter.close();
 * mx.import_function('/tmp/sum.mlxfn')(mx.array(3), mx.array(4))[0].item();  // 7
 */
export function exporter(
  file: Path,
  fun: Exportable,
  shapeless?: boolean | ExportOptions,
  metadata?: string | null | Omit<ExportOptions, 'shapeless'>,
): FunctionExporter;
/** Opens a file for several traces of a function. */
export function exporter(keywords: { file: Path; fun: Exportable } & ExportOptions): FunctionExporter;
export function exporter(...given: unknown[]): FunctionExporter {
  const [file, fun, shapeless, metadata] = placed('exporter', ['file', 'fun', 'shapeless', 'metadata'], given);
  requireFunction('exporter', 'fun', fun);
  return new FunctionExporter(file, fun, { shapeless, metadata });
}

/**
 * Reads a function from a file that {@link export_function} or Python wrote, as Python's `mx.import_function`.
 *
 * Its constants are read at once. It runs on the default stream of the device that it was exported for, or of the
 * default device where that one is missing.
 *
 * @param file Path of the file.
 * @param return_metadata Whether to return the function and the text that was saved with it.
 * @returns A function of positional arrays, or a list of them, and keyword arrays in a plain object in last place; it
 *   returns a list of arrays. Inputs of other shapes, dtypes or names than the file has traces for are a RangeError.
 * @throws Error when the file is missing, broken, or has ops that cannot be imported.
 * @example
 * mx.export_function('/tmp/square.mlxfn', (x) => x.square(), mx.array(1));
 * const square = mx.import_function('/tmp/square.mlxfn');
 * square(mx.array(3));  // [array(9, dtype=float32)]
 */
export function import_function(file: Path, return_metadata?: false | { return_metadata?: false }): ImportedFunction;
/** Reads a function from a file, with the text that was saved with it. */
export function import_function(
  file: Path,
  return_metadata: true | { return_metadata: true },
): [ImportedFunction, string];
/** Reads a function from a file. */
export function import_function(keywords: { file: Path; return_metadata?: false }): ImportedFunction;
/** Reads a function from a file, with the text that was saved with it. */
export function import_function(keywords: { file: Path; return_metadata: true }): [ImportedFunction, string];
export function import_function(...given: unknown[]): ImportedFunction | [ImportedFunction, string] {
  const op = 'import_function';
  const [file, return_metadata = false] = placed(op, ['file', 'return_metadata'], given);
  if (typeof return_metadata !== 'boolean') throw wrongType(op, 'return_metadata', 'a boolean', return_metadata);
  begin();
  putString(op, 'file', toPath(op, file));
  const object = native.import_function();
  finishNothing(op);
  const call: ImportedFunction = (...args) => {
    const inputs = inputsOf(op, args);
    putInputs(op, inputs);
    native.imported_call(object);
    return finishMany(op, inputs);
  };
  return return_metadata ? [call, native.imported_metadata(object)] : call;
}

/** Somewhere to write text, such as a stream of Node's. */
export interface TextWriter {
  write(text: string): unknown;
}

const quoted = (name: string) => name.replace(/["\\]/g, '\\$&');

/**
 * Writes the graph that would compute arrays in the DOT language of Graphviz, as Python's `mx.export_to_dot`.
 *
 * @param file Path of the file, or an object with a method `write` that takes the text.
 * @param outputs The arrays, or trees of them. A plain object in last place gives names to arrays of the graph;
 *   those without are A, B, C and so on.
 * @throws Error when the file cannot be written.
 * @example
 * const [x, y] = [mx.array(1), mx.array(2)];
 * const lines = [];
 * mx.export_to_dot({ write: (text) => lines.push(text) }, x.add(y), { x, y });
 * lines.join('').includes('"x" -> ');  // true
 */
export function export_to_dot(file: Path | TextWriter, ...outputs: readonly unknown[]): void {
  const op = 'export_to_dot';
  const last = outputs.at(-1);
  const names = isPlain(last) ? last : {};
  const trees = isPlain(last) ? outputs.slice(0, -1) : outputs;
  const [arrays] = flatten(op, trees, onlyArrays(op, 'outputs'));
  const writer = typeof (file as Partial<TextWriter> | null)?.write === 'function' ? (file as TextWriter) : null;
  const path = writer ? '' : toPath(op, file);
  begin();
  putArrays(op, 'outputs', arrays);
  putTexts(op, 'names', Object.keys(names).map(quoted));
  for (const [name, value] of Object.entries(names)) {
    if (!(value instanceof MxArray)) throw wrongType(op, name, 'an array', value);
  }
  putArrays(op, 'names', Object.values(names));
  const text = native.export_to_dot();
  finishNothing(op, arrays, names);
  if (writer) {
    writer.write(text);
    return;
  }
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Error(`[${op}] ${(error as Error).message}`, { cause: error });
  }
}

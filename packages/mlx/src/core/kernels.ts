// GPU kernels of the user's own source.

import type { MxArray } from './array';
import { checkKeywords, finishMany, finishNothing, isOptions, placed } from './call';
import { Dtype } from './dtype';
import {
  begin,
  putBool,
  putDtype,
  putFloat,
  putInt,
  putLists,
  putOperand,
  putPresence,
  putStream,
  putString,
  putTuple,
  wrongType,
} from './marshal';
import { native } from './native';
import type { ArrayLike, StreamOrDevice } from './types';

type Three = readonly [number, number, number];

/** What a kernel is run on. */
export interface KernelRun {
  /** Inputs, one for each name; scalars have their own dtype. */
  inputs: readonly ArrayLike[];
  /** The shape of each output. */
  output_shapes: readonly (readonly number[])[];
  /** The dtype of each output. */
  output_dtypes: readonly Dtype[];
  /** How many threads run in all, in three dimensions. */
  grid: Three;
  /** How many threads make a group, in three dimensions. */
  threadgroup: Three;
  /** What the outputs hold before; nothing definite by default. */
  init_value?: number | null;
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
}

/** Keywords of a kernel. */
export interface KernelCall extends KernelRun {
  /** Template arguments, each a name and a whole number, boolean or dtype. */
  template?: readonly (readonly [string, number | boolean | Dtype])[] | null;
  /** Whether to print the generated source when it is compiled. */
  verbose?: boolean;
}

/**
 * Runs a kernel.
 *
 * @throws RangeError when inputs, shapes or dtypes are not as many as the kernel's names, or the grid
 *   or the group has no threads.
 */
export type Kernel = (call: KernelCall) => MxArray[];

/** Keywords of {@link metal_kernel} and {@link cuda_kernel}. */
export interface KernelOptions {
  /** What stands before the function: includes, other functions. */
  header?: string;
  /** Whether inputs are made row-contiguous first; true by default. */
  ensure_row_contiguous?: boolean;
}

/** Keywords of {@link metal_kernel}. */
export interface MetalKernelOptions extends KernelOptions {
  /** Whether outputs are declared as atomic. */
  atomic_outputs?: boolean;
  /** How exactly Metal computes: as IEEE 754 says, which is the default, or faster. */
  compile_options?: { math_mode?: 'safe' | 'relaxed' | 'fast' } | null;
}

/** Keywords of {@link cuda_kernel}. */
export interface CudaKernelOptions extends KernelOptions {
  /** Bytes of dynamic shared memory of each group. */
  shared_memory?: number;
}

/** Keywords of {@link precompiled_cuda_kernel}. */
export interface PrecompiledKernelCall extends KernelRun {
  /** The kernel's name in the compiled code. */
  name: string;
  /** PTX or a cubin. */
  compiled_source: Uint8Array;
  /** Scalar arguments after the arrays: whole numbers as int, others as float, booleans as bool. */
  scalars: readonly (number | boolean)[];
  /** Bytes of dynamic shared memory of each group. */
  shared_memory?: number;
  /** Whether inputs are made row-contiguous first; false by default. */
  ensure_row_contiguous?: boolean;
}

const encoder = new TextEncoder();

const MATH_MODES = ['safe', 'relaxed', 'fast'];
const SOURCE = ['name', 'input_names', 'output_names', 'source', 'header', 'ensure_row_contiguous'];
const METAL = [...SOURCE, 'atomic_outputs', 'compile_options'];
const CUDA = [...SOURCE, 'shared_memory'];
const RUN = ['inputs', 'output_shapes', 'output_dtypes', 'grid', 'threadgroup'];
const CALL = [...RUN, 'template', 'init_value', 'verbose', 'stream'];
const REQUIRED = ['name', 'compiled_source', ...RUN, 'scalars'];
const PRECOMPILED = [...REQUIRED, 'shared_memory', 'init_value', 'ensure_row_contiguous', 'stream'];

function listOf(op: string, name: string, value: unknown, of: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrongType(op, name, `a list of ${of}`, value);
  return value;
}

function putList(op: string, name: string, value: unknown, of: string, put: (name: string, part: unknown) => void) {
  const list = listOf(op, name, value, of);
  putInt(op, name, list.length);
  for (const [i, part] of list.entries()) put(`${name}[${i}]`, part);
}

const putNames = (op: string, name: string, value: unknown) =>
  putList(op, name, value, 'names', (at, part) => putString(op, at, part));

function encoded(op: string, name: string, text: unknown): Uint8Array {
  if (typeof text !== 'string') throw wrongType(op, name, 'a string', text);
  return encoder.encode(text);
}

/** Makes a kernel of a source; what is its backend's own follows the source in the buffer. */
function make(op: 'metal_kernel' | 'cuda_kernel', values: readonly any[], putRest: () => void): Kernel {
  const [name, inputNames, outputNames, source, header = '', rowContiguous = true] = values;
  begin();
  putString(op, 'name', name);
  putNames(op, 'input_names', inputNames);
  putNames(op, 'output_names', outputNames);
  putBool(op, 'ensure_row_contiguous', rowContiguous);
  putRest();
  const kernel = native[op](encoded(op, 'source', source), encoded(op, 'header', header));
  finishNothing(op);
  return (call) => {
    const given = keywordsOf(op, CALL, RUN, call);
    begin();
    putRun(op, given);
    putList(op, 'template', given.template ?? [], 'names and values', (at, part) => putTemplate(op, at, part));
    putBool(op, 'verbose', given.verbose ?? false);
    native.run_kernel(kernel);
    return finishMany(op, given.inputs);
  };
}

function keywordsOf(op: string, names: string[], required: string[], call: unknown): Record<string, any> {
  if (!isOptions(call)) throw new TypeError(`[${op}] expected keywords: ${names.join(', ')}`);
  checkKeywords(op, names, call, 0);
  for (const name of required) {
    if (call[name] === undefined) throw new TypeError(`[${op}] argument '${name}' is missing`);
  }
  return call;
}

function putRun(op: string, run: Record<string, unknown>): void {
  putList(op, 'inputs', run.inputs, 'arrays and scalars', (at, part) => putOperand(op, at, part));
  putLists(op, 'output_shapes', run.output_shapes);
  putList(op, 'output_dtypes', run.output_dtypes, 'dtypes', (at, part) => putDtype(op, at, part));
  for (const name of ['grid', 'threadgroup']) {
    if (listOf(op, name, run[name], 'three whole numbers').length !== 3) {
      throw wrongType(op, name, 'a list of three whole numbers', run[name]);
    }
    putTuple(op, name, run[name], 3);
  }
  if (putPresence(run.init_value)) putFloat(op, 'init_value', run.init_value);
  putStream(op, run.stream);
}

function putTemplate(op: string, name: string, part: unknown): void {
  if (!Array.isArray(part) || part.length !== 2) throw wrongType(op, name, 'a list of a name and a value', part);
  const [key, value] = part;
  putString(op, name, key);
  if (value instanceof Dtype) {
    putInt(op, name, 2);
    putDtype(op, name, value);
  } else if (typeof value === 'boolean') {
    putInt(op, name, 1);
    putBool(op, name, value);
  } else if (typeof value === 'number') {
    putInt(op, name, 0);
    putInt(op, name, value);
  } else {
    throw wrongType(op, name, 'a whole number, a boolean or a dtype', value);
  }
}

function putScalar(op: string, name: string, value: unknown): void {
  if (typeof value === 'boolean') {
    putInt(op, name, 1);
    putBool(op, name, value);
  } else if (Number.isInteger(value)) {
    putInt(op, name, 0);
    putInt(op, name, value);
  } else {
    putInt(op, name, 2);
    putFloat(op, name, value);
  }
}

function mathMode(options: unknown): number {
  if (options == null) return 0;
  if (!isOptions(options)) throw wrongType('metal_kernel', 'compile_options', 'an object', options);
  const unknown = Object.keys(options).find((key) => key !== 'math_mode');
  if (unknown !== undefined) throw new RangeError(`[metal_kernel] unknown compile option '${unknown}'`);
  const mode = MATH_MODES.indexOf((options.math_mode ?? 'safe') as string);
  if (mode < 0) throw new RangeError(`[metal_kernel] math_mode: expected 'safe', 'relaxed' or 'fast'`);
  return mode;
}

/**
 * Makes a kernel of Metal source, compiled when it first runs, as Python's `mx.fast.metal_kernel`.
 *
 * @param name The kernel's name.
 * @param input_names The names of the inputs in the source. `NAME_shape`, `NAME_strides` and `NAME_ndim`
 *   are there as well where the source has them.
 * @param output_names The names of the outputs in the source.
 * @param source The body of a function, whose head is generated.
 * @param header What stands before the function.
 * @param ensure_row_contiguous Whether inputs are made row-contiguous first.
 * @param atomic_outputs Whether outputs are declared as atomic.
 * @param compile_options How exactly Metal computes.
 * @returns A function of keywords that gives the list of outputs; it throws where there is no Metal.
 * @example
 * const square = (x) => {
 *   const kernel = mx.fast.metal_kernel('square', ['x'], ['y'], `
 *     uint i = thread_position_in_grid.x;
 *     y[i] = x[i] * x[i];`);
 *   const [size, of] = [[x.size, 1, 1], { output_shapes: [x.shape], output_dtypes: [x.dtype] }];
 *   return kernel({ inputs: [x], grid: size, threadgroup: size, ...of })[0];
 * };
 * mx.metal.is_available() ? square(mx.array([1, 2, 3])) : 'needs Metal';
 */
export function metal_kernel(
  name: string,
  input_names: readonly string[],
  output_names: readonly string[],
  source: string,
  header?: string | MetalKernelOptions,
  ensure_row_contiguous?: boolean | MetalKernelOptions,
  atomic_outputs?: boolean | MetalKernelOptions,
  compile_options?: MetalKernelOptions['compile_options'] | MetalKernelOptions,
): Kernel;
export function metal_kernel(
  keywords: {
    name: string;
    input_names: readonly string[];
    output_names: readonly string[];
    source: string;
  } & MetalKernelOptions,
): Kernel;
export function metal_kernel(...given: unknown[]): Kernel {
  const last = METAL.length - 1;
  // The compile options are a plain object themselves.
  const placedOptions = isOptions(given[last]) && !('compile_options' in given[last]);
  const values = placed('metal_kernel', METAL, placedOptions ? given.slice(0, last) : given);
  if (placedOptions) values[last] = given[last];
  const mode = mathMode(values[last]);
  return make('metal_kernel', values, () => {
    putBool('metal_kernel', 'atomic_outputs', values[last - 1] ?? false);
    putInt('metal_kernel', 'compile_options', mode);
  });
}

/**
 * Makes a kernel of CUDA source, compiled when it first runs, as Python's `mx.fast.cuda_kernel`.
 *
 * @param name The kernel's name.
 * @param input_names The names of the inputs in the source. `NAME_shape`, `NAME_strides` and `NAME_ndim`
 *   are there as well where the source has them.
 * @param output_names The names of the outputs in the source.
 * @param source The body of a function, whose head is generated.
 * @param header What stands before the function.
 * @param ensure_row_contiguous Whether inputs are made row-contiguous first.
 * @param shared_memory Bytes of dynamic shared memory of each group.
 * @returns A function of keywords that gives the list of outputs.
 * @throws Error where there is no CUDA.
 * @example
 * const square = (x) => {
 *   const kernel = mx.fast.cuda_kernel('square', ['x'], ['y'], `
 *     auto i = cooperative_groups::this_grid().thread_rank();
 *     y[i] = x[i] * x[i];`);
 *   const [size, of] = [[x.size, 1, 1], { output_shapes: [x.shape], output_dtypes: [x.dtype] }];
 *   return kernel({ inputs: [x], grid: size, threadgroup: size, ...of })[0];
 * };
 * mx.cuda.is_available() ? square(mx.array([1, 2, 3])) : 'needs CUDA';
 */
export function cuda_kernel(
  name: string,
  input_names: readonly string[],
  output_names: readonly string[],
  source: string,
  header?: string | CudaKernelOptions,
  ensure_row_contiguous?: boolean | CudaKernelOptions,
  shared_memory?: number | CudaKernelOptions,
): Kernel;
export function cuda_kernel(
  keywords: {
    name: string;
    input_names: readonly string[];
    output_names: readonly string[];
    source: string;
  } & CudaKernelOptions,
): Kernel;
export function cuda_kernel(...given: unknown[]): Kernel {
  const values = placed('cuda_kernel', CUDA, given);
  return make('cuda_kernel', values, () => putInt('cuda_kernel', 'shared_memory', values[CUDA.length - 1] ?? 0));
}

/**
 * Runs a CUDA kernel that is already compiled, as Python's `mx.fast.precompiled_cuda_kernel`. Its
 * arguments are the inputs, the outputs, then the scalars.
 *
 * @param call Keywords.
 * @returns The outputs.
 * @throws Error where there is no CUDA.
 * @example
 * const halve = (x, ptx) =>
 *   mx.fast.precompiled_cuda_kernel({
 *     name: 'scale', compiled_source: ptx, inputs: [x], scalars: [0.5],
 *     output_shapes: [x.shape], output_dtypes: [x.dtype], grid: [x.size, 1, 1], threadgroup: [x.size, 1, 1],
 *   })[0];
 * typeof halve;  // 'function'
 */
export function precompiled_cuda_kernel(call: PrecompiledKernelCall): MxArray[] {
  const op = 'precompiled_cuda_kernel';
  const given = keywordsOf(op, PRECOMPILED, REQUIRED, call);
  const code = given.compiled_source;
  if (!(code instanceof Uint8Array)) throw wrongType(op, 'compiled_source', 'a Uint8Array', code);
  begin();
  putString(op, 'name', given.name);
  putRun(op, given);
  putList(op, 'scalars', given.scalars, 'numbers and booleans', (at, part) => putScalar(op, at, part));
  putInt(op, 'shared_memory', given.shared_memory ?? 0);
  putBool(op, 'ensure_row_contiguous', given.ensure_row_contiguous ?? false);
  native.precompiled_cuda_kernel(code);
  return finishMany(op, given.inputs);
}

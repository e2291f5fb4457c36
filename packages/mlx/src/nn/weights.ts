import * as mx from '../core';
import { isArray } from '../core/array';
import { tree_flatten, tree_unflatten } from '../utils';
import { isPlainObject, kindOf } from '../utils/plain';
import type { Module } from './module';

/** Weights by name: pairs, or an object as `mx.load` returns it. */
export type Weights = readonly (readonly [name: string, value: mx.array])[] | Record<string, mx.array>;

/** A file of weights, or its bytes. */
export type WeightsFile = mx.Path | mx.Binary;

/** Puts weights from a file or a list into a module; see `Module.load_weights`. */
export function loadWeights(module: Module, source: WeightsFile | Weights, strict: boolean): void {
  const op = `${module.constructor.name}.load_weights`;
  const weights = pairsOf(op, isFile(source) ? (mx.load(source) as unknown) : source);
  if (strict) check(op, new Map(weights), new Map(tree_flatten(module.parameters())));
  if (weights.length) module.update(tree_unflatten(weights), false);
}

/** Writes the parameters of a module to a file; see `Module.save_weights`. */
export function saveWeights(module: Module, file: mx.FileTarget): void {
  const weights = tree_flatten(module.parameters(), { destination: {} }) as Record<string, mx.array>;
  const extension = isPath(file) ? /\.(npz|safetensors)$/.exec(String(file))?.[1] : 'safetensors';
  if (extension === undefined) {
    const op = `${module.constructor.name}.save_weights`;
    throw new RangeError(`[${op}] the file must end in '.npz' or '.safetensors', received ${kindOf(file)}`);
  }
  if (extension === 'npz') mx.savez(file, weights);
  else mx.save_safetensors(file, weights);
}

function isPath(source: unknown): source is mx.Path {
  return typeof source === 'string' || source instanceof URL;
}

function isFile(source: unknown): source is WeightsFile {
  return isPath(source) || source instanceof ArrayBuffer || ArrayBuffer.isView(source);
}

function pairsOf(op: string, source: unknown): [string, mx.array][] {
  if (isPlainObject(source)) return Object.entries(source) as [string, mx.array][];
  const isPair = (pair: unknown): boolean => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string';
  if (Array.isArray(source) && source.every(isPair)) return source as [string, mx.array][];
  throw new TypeError(`[${op}] expected a file name or a list of [name, array] pairs, received ${kindOf(source)}`);
}

/** Compares the names and shapes with those of the model, and reports everything that does not fit at once. */
function check(op: string, weights: Map<string, unknown>, parameters: Map<string, mx.array>): void {
  const problems = [
    problem('not in the model', [...weights.keys()].filter((name) => !parameters.has(name)).sort()),
    problem('missing', [...parameters.keys()].filter((name) => !weights.has(name)).sort()),
    problem('not an mx array', notArrays(weights)),
    problem('of another shape', wrongShapes(weights, parameters)),
  ].filter((text) => text !== '');
  if (problems.length) throw new RangeError(`[${op}] the weights do not fit the model:\n${problems.join('\n')}`);
}

function notArrays(weights: Map<string, unknown>): string[] {
  return [...weights].filter(([, value]) => !isArray(value)).map(([name, value]) => `${name} (${kindOf(value)})`);
}

function wrongShapes(weights: Map<string, unknown>, parameters: Map<string, mx.array>): string[] {
  const found: string[] = [];
  for (const [name, parameter] of parameters) {
    const value = weights.get(name);
    if (!isArray(value)) continue;
    const expected = parameter.shape.join(', ');
    const received = value.shape.join(', ');
    if (expected !== received) found.push(`${name} (expected [${expected}], received [${received}])`);
  }
  return found;
}

function problem(what: string, names: readonly string[]): string {
  return names.length ? `  ${names.length} ${what}: ${names.join(', ')}` : '';
}

/**
 * Layers, losses and initializers, as Python's `mlx.nn`.
 *
 * Everything that is called throws a TypeError for an unknown keyword, a missing argument and an input that is no array,
 * and a RangeError for shapes that do not fit; what else is thrown stands with each.
 *
 * @packageDocumentation
 */
export * from './activations';
export type { FreezeKeywords } from './freezing';
export { type AverageGradientsKeywords, average_gradients } from './gradients';
export * as init from './init';
export * from './layers';
export * as layers from './layers/namespaces';
export * as losses from './losses';
export type { DtypePredicate, FilterAndMapKeywords } from './module';
export { Module } from './module';
export * as utils from './utils';
export { value_and_grad } from './value_and_grad';
export type { ModuleFilter } from './walk';
export type { Weights, WeightsFile } from './weights';

/**
 * Layers, losses and initializers, as Python's `mlx.nn`.
 *
 * @packageDocumentation
 */
export * from './activations';
export type { FreezeKeywords } from './freezing';
export * as init from './init';
export * from './layers';
export * as losses from './losses';
export type { DtypePredicate, FilterAndMapKeywords } from './module';
export { Module } from './module';
export { value_and_grad } from './value_and_grad';
export type { ModuleFilter } from './walk';
export type { Weights } from './weights';

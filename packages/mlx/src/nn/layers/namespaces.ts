/**
 * Functions on layers, as in Python's `mlx.nn.layers`.
 *
 * @packageDocumentation
 */
export * as distributed from './distributed';

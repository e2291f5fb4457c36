/**
 * Functions on trees, as Python's `mlx.utils`: nested plain objects and lists with arrays, or anything else, as leaves.
 *
 * @packageDocumentation
 */

export type { FlatTree, IsLeaf, TreeFlattenKeywords } from './flatten';
export { tree_flatten, tree_unflatten } from './flatten';
export type { TreeMapKeywords, TreeMapWithPathKeywords } from './map';
export { tree_map, tree_map_with_path } from './map';
export type { MergeFunction, TreeReduceKeywords } from './reduce';
export { tree_merge, tree_reduce } from './reduce';

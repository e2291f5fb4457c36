import type { IsLeaf } from './flatten';
import { option } from './keywords';
import { isBranch, isPlainObject, kindOf } from './plain';

/** Keywords of {@link tree_reduce}. */
export interface TreeReduceKeywords {
  /** What to start from. */
  initializer?: any;
  /** Says which nodes to take whole. */
  is_leaf?: IsLeaf | null;
}

/**
 * Folds the leaves of a tree into one value, as Python's `mlx.utils.tree_reduce`.
 *
 * @param fn - Called with what has been gathered so far and a leaf; returns what is gathered then.
 * @param tree - The tree.
 * @param initializer - What to start from; the first leaf by default.
 * @param is_leaf - Says which nodes to take whole.
 * @returns The gathered value; `initializer` (or `null`) for a tree without leaves.
 * @example
 * utils.tree_reduce((n, p) => n + p.size, model.parameters(), 0);    // the number of parameters
 */
export function tree_reduce(
  fn: (accumulator: any, leaf: any) => any,
  tree: any,
  initializer?: any | TreeReduceKeywords,
  is_leaf?: IsLeaf | null,
): any {
  if (is_leaf === undefined && isReduceKeywords(initializer)) {
    return reduce(fn, tree, initializer.initializer ?? null, initializer.is_leaf);
  }
  return reduce(fn, tree, initializer ?? null, is_leaf);
}

function isReduceKeywords(value: unknown): value is TreeReduceKeywords {
  if (!isPlainObject(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key === 'initializer' || key === 'is_leaf');
}

function reduce(fn: (a: any, leaf: any) => any, node: any, start: any, isLeaf: IsLeaf | null | undefined): any {
  if (!isLeaf?.(node) && isBranch(node)) {
    let gathered = start;
    for (const child of Object.values(node)) gathered = reduce(fn, child, gathered, isLeaf);
    return gathered;
  }
  return start === null ? node : fn(start, node);
}

/** Makes one value of two that stand at the same place. */
export type MergeFunction = (a: any, b: any) => any;

/**
 * Merges two trees into one that holds the leaves of both, as Python's `mlx.utils.tree_merge`.
 *
 * @param tree_a - The first tree.
 * @param tree_b - The second tree. An empty branch counts as nothing.
 * @param merge_fn - Called with both values where both trees have a leaf; also as `{ merge_fn }`.
 * @returns The merged tree; leaves are shared, not copied.
 * @throws RangeError when both trees hold something at one place and no `merge_fn` is given, or when an empty list meets
 *   an empty object.
 * @example
 * utils.tree_merge({ a: 1 }, { b: 2 });                              // { a: 1, b: 2 }
 */
export function tree_merge(
  tree_a: any,
  tree_b: any,
  merge_fn?: MergeFunction | { merge_fn?: MergeFunction | null } | null,
): any {
  return merge(tree_a, tree_b, option<MergeFunction | null>('tree_merge', 'merge_fn', merge_fn, null));
}

function merge(a: any, b: any, fn: MergeFunction | null): any {
  const nothingInA = a == null || isEmpty(a);
  const nothingInB = b == null || isEmpty(b);
  if (nothingInA && nothingInB) return mergeEmpty(a, b);
  if (nothingInA) return b;
  if (nothingInB) return a;

  if (Array.isArray(a) && Array.isArray(b)) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => merge(a[i], b[i], fn));
  }
  if (isPlainObject(a) && isPlainObject(b)) {
    const result: Record<string, any> = {};
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) result[key] = merge(a[key], b[key], fn);
    return result;
  }
  if (!fn) {
    throw new RangeError(
      `[tree_merge] both trees hold something at the same place (${kindOf(a)} and ${kindOf(b)}) and there is no merge_fn`,
    );
  }
  return fn(a, b);
}

function isEmpty(node: unknown): boolean {
  return Array.isArray(node) ? node.length === 0 : isPlainObject(node) && Object.keys(node).length === 0;
}

function mergeEmpty(a: any, b: any): any {
  if (a == null || b == null) return a ?? b ?? null;
  if (Array.isArray(a) !== Array.isArray(b)) {
    throw new RangeError(`[tree_merge] cannot merge ${kindOf(a)} with ${kindOf(b)}`);
  }
  return Array.isArray(a) ? [] : {};
}

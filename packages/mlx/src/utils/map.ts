import type { IsLeaf } from './flatten';
import { isPlainObject, kindOf } from './plain';

/** Keywords of {@link tree_map}. */
export interface TreeMapKeywords {
  /** Says which nodes to take whole. */
  is_leaf?: IsLeaf | null;
}

/** Keywords of {@link tree_map_with_path}. */
export interface TreeMapWithPathKeywords extends TreeMapKeywords {
  /** Put before every path. */
  path?: string | null;
}

/**
 * Applies a function to the leaves of a tree and returns a tree of the results, as Python's `mlx.utils.tree_map`.
 *
 * @param fn - Called with a leaf and the values at the same place of the other trees.
 * @param tree - The tree whose shape counts. Modules are leaves.
 * @param rest - More trees, each holding at least the places of `tree`; modules serve too. A last `{ is_leaf }` says
 *   which nodes to take whole.
 * @returns A new tree of the results.
 * @throws RangeError naming the place when another tree lacks it.
 * @example
 * utils.tree_map((p, g) => p.subtract(g.multiply(0.1)), params, grads);
 */
export function tree_map(fn: (leaf: any, ...rest: any[]) => any, tree: any, ...rest: any[]): any {
  const { is_leaf } = takeKeywords(rest, ['is_leaf']);
  return map(fn, tree, rest, is_leaf, 'tree_map');
}

/**
 * Like {@link tree_map}, with the dotted path of the leaf as the function's first argument, as Python's
 * `mlx.utils.tree_map_with_path`.
 *
 * @param fn - Called with the path, the leaf and the values at the same place of the other trees.
 * @param tree - The tree whose shape counts.
 * @param rest - More trees, and a last `{ is_leaf, path }` where wanted; `path` is put before every path.
 * @returns A new tree of the results.
 * @throws RangeError naming the place when another tree lacks it.
 * @example
 * utils.tree_map_with_path((path, x) => `${path}=${x}`, { a: [1, 2] });   // { a: ['a.0=1', 'a.1=2'] }
 */
export function tree_map_with_path(fn: (path: any, leaf: any, ...rest: any[]) => any, tree: any, ...rest: any[]): any {
  const { is_leaf, path } = takeKeywords(rest, ['is_leaf', 'path']);
  return mapWithPath(fn, tree, rest, is_leaf, path ?? null);
}

/** Takes a last argument off the list when it holds nothing but keywords; any other object is a tree. */
function takeKeywords(rest: any[], names: readonly string[]): TreeMapWithPathKeywords {
  const last = rest[rest.length - 1];
  if (!isPlainObject(last)) return {};
  const keys = Object.keys(last);
  const isKeywords =
    keys.length > 0 &&
    keys.every((key) => names.includes(key)) &&
    (last.is_leaf == null || typeof last.is_leaf === 'function') &&
    (last.path == null || typeof last.path === 'string');
  return isKeywords ? rest.pop() : {};
}

function map(
  fn: (...leaves: any[]) => any,
  node: any,
  rest: readonly any[],
  isLeaf: IsLeaf | null | undefined,
  op: string,
): any {
  if (isLeaf?.(node)) return fn(node, ...rest);
  if (Array.isArray(node)) {
    return node.map((child, i) => map(fn, child, pick(rest, i, op), isLeaf, op));
  }
  if (isPlainObject(node)) {
    const result: Record<string, any> = {};
    for (const key of Object.keys(node)) result[key] = map(fn, node[key], pick(rest, key, op), isLeaf, op);
    return result;
  }
  return fn(node, ...rest);
}

function mapWithPath(
  fn: (path: any, ...leaves: any[]) => any,
  node: any,
  rest: readonly any[],
  isLeaf: IsLeaf | null | undefined,
  path: string | null,
): any {
  if (isLeaf?.(node)) return fn(path, node, ...rest);
  const prefix = path ? `${path}.` : '';
  if (Array.isArray(node)) {
    return node.map((child, i) =>
      mapWithPath(fn, child, pick(rest, i, 'tree_map_with_path', prefix), isLeaf, `${prefix}${i}`),
    );
  }
  if (isPlainObject(node)) {
    const result: Record<string, any> = {};
    for (const key of Object.keys(node)) {
      const others = pick(rest, key, 'tree_map_with_path', prefix);
      result[key] = mapWithPath(fn, node[key], others, isLeaf, `${prefix}${key}`);
    }
    return result;
  }
  return fn(path, node, ...rest);
}

const NONE: readonly any[] = [];

function pick(rest: readonly any[], key: string | number, op: string, prefix = ''): readonly any[] {
  if (rest.length === 0) return NONE;
  const picked = new Array(rest.length);
  for (let i = 0; i < rest.length; i++) {
    const value = rest[i]?.[key];
    if (value === undefined) throw missing(rest[i], `${prefix}${key}`, i, op);
    picked[i] = value;
  }
  return picked;
}

function missing(node: unknown, path: string, index: number, op: string): Error {
  return new RangeError(`[${op}] tree ${index + 2} has nothing at '${path}' (it holds ${kindOf(node)} there)`);
}

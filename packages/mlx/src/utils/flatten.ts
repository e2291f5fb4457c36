import { bind } from './keywords';
import { isPlainObject } from './plain';

/** Decides whether a node of a tree is taken as a leaf. */
export type IsLeaf = (node: any) => boolean;

/** A tree as a list of paths and leaves. */
export type FlatTree<T = any> = [path: string, leaf: T][];

/** Keywords of {@link tree_flatten}. */
export interface TreeFlattenKeywords {
  /** Put before every path; its first character is dropped. */
  prefix?: string;
  /** Says which nodes to take whole. */
  is_leaf?: IsLeaf | null;
  /** A list or an object to add to. */
  destination?: FlatTree | Record<string, any> | null;
}

/**
 * Flattens a tree into pairs of a dotted path and a leaf, as Python's `mlx.utils.tree_flatten`.
 *
 * Plain objects and lists are branches; anything else, a module included, is a leaf.
 *
 * @param tree - The tree.
 * @param prefix - Put before every path; its first character is dropped.
 * @param is_leaf - Says which nodes to take whole.
 * @param destination - A list to append to, or an object whose keys become the paths. A new list by default.
 * @returns The destination.
 * @throws TypeError when the destination is neither a list nor an object, or a keyword is unknown.
 * @example
 * utils.tree_flatten({ a: [1, 2], b: { c: 3 } });                    // [['a.0', 1], ['a.1', 2], ['b.c', 3]]
 * utils.tree_flatten({ a: { b: 1 } }, { destination: {} });          // { 'a.b': 1 }
 */
export function tree_flatten<D extends Record<string, any>>(
  tree: any,
  keywords: TreeFlattenKeywords & { destination: D },
): D extends any[] ? FlatTree : Record<string, any>;
export function tree_flatten(tree: any, keywords?: TreeFlattenKeywords): FlatTree;
export function tree_flatten(tree: any, prefix?: string, keywords?: TreeFlattenKeywords): FlatTree;
export function tree_flatten(
  tree: any,
  prefix?: string,
  is_leaf?: IsLeaf | null,
  destination?: FlatTree | Record<string, any> | null,
): FlatTree | Record<string, any>;
export function tree_flatten(tree: any, ...args: any[]): any {
  // A destination in last place is an object too, so keywords are looked for only before it.
  const { prefix, is_leaf, destination } =
    args.length >= 3
      ? {
          prefix: (args[0] as string | undefined) ?? '',
          is_leaf: args[1] as IsLeaf | null,
          destination: args[2] as unknown,
        }
      : bind<TreeFlattenKeywords>('tree_flatten', args, { prefix: '', is_leaf: null, destination: null });

  const into: unknown = destination ?? [];
  if (Array.isArray(into)) {
    walk(tree, prefix, is_leaf, (path, leaf) => into.push([path, leaf]));
  } else if (isPlainObject(into)) {
    walk(tree, prefix, is_leaf, (path, leaf) => (into[path] = leaf));
  } else {
    throw new TypeError('[tree_flatten] destination must be a list, an object or null');
  }
  return into;
}

function walk(
  node: any,
  path: string,
  isLeaf: IsLeaf | null | undefined,
  add: (path: string, leaf: any) => void,
): void {
  if (isLeaf?.(node)) {
    add(path.slice(1), node);
  } else if (Array.isArray(node)) {
    for (let i = 0; i < node.length; i++) walk(node[i], `${path}.${i}`, isLeaf, add);
  } else if (isPlainObject(node)) {
    for (const key of Object.keys(node)) walk(node[key], `${path}.${key}`, isLeaf, add);
  } else {
    add(path.slice(1), node);
  }
}

/**
 * Rebuilds a tree from its flat form, as Python's `mlx.utils.tree_unflatten`.
 *
 * A level whose keys are all whole numbers becomes a list; places that the paths skip are filled with `{}`.
 *
 * @param tree - Pairs of path and leaf, or an object from paths to leaves.
 * @returns The tree. `[['', leaf]]` gives the leaf itself.
 * @throws TypeError when the argument is neither a list of pairs nor an object.
 * @example
 * utils.tree_unflatten([['layers.0.w', 1], ['layers.1.w', 2]]);      // { layers: [{ w: 1 }, { w: 2 }] }
 */
export function tree_unflatten(tree: FlatTree | Record<string, any>): any {
  if (!Array.isArray(tree) && !isPlainObject(tree)) {
    throw new TypeError('[tree_unflatten] expected a list of [path, leaf] pairs or an object');
  }
  return grow(Array.isArray(tree) ? tree : Object.entries(tree));
}

function grow(pairs: FlatTree): any {
  if (pairs.length === 1 && pairs[0]![0] === '') return pairs[0]![1];

  const children = new Map<string, FlatTree>();
  for (const [path, leaf] of pairs) {
    const dot = path.indexOf('.');
    const key = dot < 0 ? path : path.slice(0, dot);
    const rest = dot < 0 ? '' : path.slice(dot + 1);
    const child = children.get(key);
    if (child) child.push([rest, leaf]);
    else children.set(key, [[rest, leaf]]);
  }
  return asList(children) ?? Object.fromEntries([...children].map(([key, child]) => [key, grow(child)]));
}

/** The children as a list when all their keys are whole numbers, each written once ("01" beside "1" is no list). */
function asList(children: Map<string, FlatTree>): any[] | undefined {
  const keys = new Map<number, string>();
  for (const key of children.keys()) {
    if (!/^\d+$/.test(key)) return undefined;
    keys.set(Number(key), key);
  }
  if (keys.size !== children.size) return undefined;

  const list: any[] = [];
  for (const index of [...keys.keys()].sort((a, b) => a - b)) {
    if (index > MAX_LIST) return undefined;
    while (list.length < index) list.push({});
    list.push(grow(children.get(keys.get(index)!)!));
  }
  return list;
}

/** Beyond this a number in a path is taken for a name, so that one odd key cannot fill the memory with placeholders. */
const MAX_LIST = 1_000_000;

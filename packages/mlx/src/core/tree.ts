// Trees: plain objects and lists, nested, with arrays as leaves.
import { MxArray } from './array';
import { wrongType } from './marshal';

export const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Something that has its arrays in a tree, such as a module. */
const hasParameters = (value: unknown): value is { parameters(): unknown } =>
  typeof value === 'function' && typeof (value as { parameters?: unknown }).parameters === 'function';

/**
 * A copy of a tree with every leaf replaced; the order is that of the keys and elements.
 *
 * @throws RangeError when the tree contains itself.
 */
export function mapTree(op: string, tree: unknown, leaf: (value: unknown) => unknown): unknown {
  const open: unknown[] = [];
  const visit = (node: unknown): unknown => {
    if (node instanceof MxArray) return leaf(node);
    const list = Array.isArray(node);
    if (!list && !isPlain(node)) return leaf(node);
    if (open.includes(node)) throw new RangeError(`[${op}] the tree contains itself`);
    open.push(node);
    let copy: unknown;
    if (list) {
      copy = node.map(visit);
    } else {
      const fields: Record<string, unknown> = {};
      for (const key of Object.keys(node as object)) {
        const value = visit((node as Record<string, unknown>)[key]);
        if (key !== '__proto__') fields[key] = value;
        else Object.defineProperty(fields, key, { value, writable: true, enumerable: true, configurable: true });
      }
      copy = fields;
    }
    open.pop();
    return copy;
  };
  return visit(tree);
}

/** The arrays of trees, in order. What is no array is passed over. */
export function arraysOf(op: string, ...trees: unknown[]): MxArray[] {
  const arrays: MxArray[] = [];
  const open: unknown[] = [];
  const visit = (node: unknown): void => {
    if (node instanceof MxArray) {
      arrays.push(node);
      return;
    }
    const list = Array.isArray(node);
    if (!list && !isPlain(node)) {
      if (hasParameters(node)) visit(node.parameters());
      return;
    }
    if (open.includes(node)) throw new RangeError(`[${op}] the tree contains itself`);
    open.push(node);
    if (list) node.forEach(visit);
    else for (const key of Object.keys(node as object)) visit((node as Record<string, unknown>)[key]);
    open.pop();
  };
  trees.forEach(visit);
  return arrays;
}

const PLACE = Symbol('place of an array');

/** What a tree is without its arrays, which go back by {@link unflatten}. */
export type Structure = { readonly tree: unknown };

/** The arrays of a tree, in order, and the rest of it; `other` is given the leaves that are no arrays. */
export function flatten(
  op: string,
  tree: unknown,
  other: (leaf: unknown) => unknown = (leaf) => leaf,
): [arrays: MxArray[], structure: Structure] {
  const arrays: MxArray[] = [];
  const rest = mapTree(op, tree, (leaf) => {
    if (!(leaf instanceof MxArray)) return other(leaf);
    arrays.push(leaf);
    return PLACE;
  });
  return [arrays, { tree: rest }];
}

/** A tree of a structure with values, in order, where its arrays were; `other` gives its other leaves. */
export function unflatten(
  op: string,
  { tree }: Structure,
  values: Iterable<unknown>,
  other: (leaf: unknown) => unknown = (leaf) => leaf,
): unknown {
  const next = values[Symbol.iterator]();
  return mapTree(op, tree, (leaf) => (leaf === PLACE ? next.next().value : other(leaf)));
}

/** Refuses the leaves of a tree that are no arrays. */
export const onlyArrays =
  (op: string, name: string) =>
  (leaf: unknown): never => {
    throw wrongType(op, name, 'an array or a tree of arrays', leaf);
  };

// Trees: plain objects and lists, nested, with arrays as leaves.
import { MxArray } from './array';

const isPlain = (value: unknown): value is Record<string, unknown> => {
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
  const open = new Set<unknown>();
  const visit = (node: unknown): unknown => {
    const list = Array.isArray(node);
    if (!list && !isPlain(node)) return leaf(node);
    if (open.has(node)) throw new RangeError(`[${op}] the tree contains itself`);
    open.add(node);
    const copy = list
      ? node.map(visit)
      : Object.fromEntries(Object.entries(node as object).map(([key, value]) => [key, visit(value)]));
    open.delete(node);
    return copy;
  };
  return visit(tree);
}

/** The arrays of trees, in order. What is no array is passed over. */
export function arraysOf(op: string, ...trees: unknown[]): MxArray[] {
  const arrays: MxArray[] = [];
  const take = (value: unknown) => {
    if (value instanceof MxArray) arrays.push(value);
    else if (hasParameters(value)) mapTree(op, value.parameters(), take);
  };
  for (const tree of trees) mapTree(op, tree, take);
  return arrays;
}

/** A copy of a tree with its arrays replaced, in order, by others. */
export function replaceArrays(op: string, tree: unknown, arrays: Iterable<MxArray>): unknown {
  const next = arrays[Symbol.iterator]();
  return mapTree(op, tree, (value) => (value instanceof MxArray ? next.next().value : value));
}

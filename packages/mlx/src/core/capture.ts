// Trees that a compiled function captures: where their arrays stand, and how others are put there.
import { MxArray } from './array';
import { isPlain } from './tree';

type Container = Record<string, unknown>;

/** Under this name a view, such as a module's `state`, tells what it is a view of. */
const SOURCE = Symbol.for('mlx.tree.source');
/** The mark of modules, which hold arrays and other modules under their names. */
const MODULE = Symbol.for('mlx.nn.Module');

/** Whether a value is a list or a plain object. */
export const isContainer = (value: unknown): value is object => Array.isArray(value) || isPlain(value);

/** What holds the arrays of a captured tree: a list, a plain object, or a module; of a view, what it views. */
export function containerOf(value: unknown): object | undefined {
  if (isContainer(value)) return ((value as { [SOURCE]?: object })[SOURCE] as object) ?? value;
  return typeof value === 'function' && (value as { [MODULE]?: true })[MODULE] === true ? value : undefined;
}

/** A place of an array. */
interface Place {
  readonly holder: Container;
  readonly key: string;
  readonly array: MxArray;
}

/** What a captured tree holds, to be put back. */
export class Captured {
  readonly #places: Place[];

  constructor(private readonly tree: unknown) {
    this.#places = placesOf(tree);
  }

  /** Puts other arrays in the places, in order. */
  replace(arrays: readonly MxArray[]): void {
    for (const [i, { holder, key }] of this.#places.entries()) setMember(holder, key, arrays[i]);
  }

  /** Puts the arrays back, and removes those that were added. */
  restore(): void {
    const known = new Map<object, Set<string>>();
    for (const { holder, key, array } of this.#places) {
      setMember(holder, key, array);
      const keys = known.get(holder);
      if (keys) keys.add(key);
      else known.set(holder, new Set([key]));
    }
    for (const { holder, key } of placesOf(this.tree).reverse()) {
      if (!known.get(holder)?.has(key)) removeMember(holder, key);
    }
  }
}

function placesOf(tree: unknown): Place[] {
  const places: Place[] = [];
  const visit = (value: unknown): void => {
    const holder = containerOf(value) as Container | undefined;
    if (!holder) return;
    for (const key of Object.keys(holder)) {
      const child = holder[key];
      if (child instanceof MxArray) places.push({ holder, key, array: child });
      else visit(child);
    }
  };
  visit(tree);
  return places;
}

function removeMember(holder: Container, key: string): void {
  if (Array.isArray(holder) && Number(key) === holder.length - 1) holder.length--;
  else delete holder[key];
}

/** Sets a member, also one whose name means something else to JavaScript. */
export function setMember(holder: object, key: string, value: unknown): void {
  if (key !== '__proto__') (holder as Container)[key] = value;
  else Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Stands for an array in a {@link Form}. */
const ARRAY = Symbol('array');

/** A container of a {@link Form}. */
class Branch {
  constructor(
    readonly keys: readonly string[],
    readonly forms: readonly Form[],
    readonly list: boolean,
  ) {}
}

/** A captured tree without its arrays: a branch, the mark of an array, or anything else, which is kept as it is. */
export type Form = Branch | typeof ARRAY | unknown;

/** The form of a captured tree; its arrays are added to a list. */
export function formOf(tree: unknown, arrays: MxArray[]): Form {
  const open: unknown[] = [];
  const visit = (value: unknown): Form => {
    if (value instanceof MxArray) {
      arrays.push(value);
      return ARRAY;
    }
    const holder = containerOf(value) as Container | undefined;
    if (!holder) return value;
    if (open.includes(holder)) throw new RangeError('[compile] the tree contains itself');
    open.push(holder);
    const keys = Object.keys(holder);
    const forms = keys.map((key) => visit(holder[key]));
    open.pop();
    return new Branch(keys, forms, Array.isArray(holder));
  };
  return visit(tree);
}

/** Whether two forms have arrays in the same places. */
export function sameArrays(a: Form, b: Form): boolean {
  if (!(a instanceof Branch && b instanceof Branch)) {
    return (a === ARRAY) === (b === ARRAY) && !(a instanceof Branch) && !(b instanceof Branch);
  }
  return (
    a.keys.length === b.keys.length && a.keys.every((key, i) => key === b.keys[i] && sameArrays(a.forms[i], b.forms[i]))
  );
}

/** Puts arrays into a captured tree, so that it gets a form: containers that it lacks are made, other arrays removed. */
export function fill(tree: unknown, form: Form, arrays: readonly MxArray[]): void {
  let at = 0;
  fillNext(tree, form, () => arrays[at++] as MxArray);
}

function fillNext(tree: unknown, form: Form, next: () => MxArray): void {
  const holder = containerOf(tree) as Container | undefined;
  if (!holder || !(form instanceof Branch)) return;
  for (let i = 0; i < form.keys.length; i++) {
    const key = form.keys[i] as string;
    const child = form.forms[i];
    if (child === ARRAY) {
      setMember(holder, key, next());
    } else if (child instanceof Branch) {
      if (!containerOf(holder[key])) setMember(holder, key, child.list ? [] : {});
      fillNext(holder[key], child, next);
    } else if (holder[key] instanceof MxArray) {
      setMember(holder, key, child);
    }
  }
  const keys = Object.keys(holder);
  if (keys.length === form.keys.length) return;
  for (const key of keys.reverse()) {
    if (holder[key] instanceof MxArray && !form.keys.includes(key)) removeMember(holder, key);
  }
}

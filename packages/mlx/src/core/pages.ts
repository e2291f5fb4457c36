// From handles to array objects. A handle is page × 128 + slot; one holder object for each page
// keeps the page's arrays alive, and V8 collects it with the last array object of the page.
import { MxArray } from './array';
import { slots } from './buffer';
import { native } from './native';

type Collect = (options: { type: 'minor' | 'major' }) => void;

/** The pages that new arrays go to, and their holders, which are kept: of small arrays, and of large ones. */
let page = -1;
let holder: object = {};
let largePage = -1;
let largeHolder: object = holder;
let collect: Collect | null | undefined;

/** V8's collector, which is there for those who ask for it. */
function collector(): Collect | null {
  try {
    const exposed = (globalThis as { gc?: Collect }).gc;
    if (exposed) return exposed;
    // Loaded here, as few programs come to need them while they start.
    const v8 = require('node:v8') as typeof import('node:v8');
    const vm = require('node:vm') as typeof import('node:vm');
    v8.setFlagsFromString('--expose-gc');
    const found = vm.runInNewContext('gc') as Collect;
    v8.setFlagsFromString('--no-expose-gc');
    return found;
  } catch {
    return null; // V8 then collects when it is told of enough external memory.
  }
}

/** Collects garbage: young objects in a fraction of a millisecond, or all of it. */
function collectGarbage(type: 'minor' | 'major'): void {
  if (collect === undefined) collect = collector();
  collect?.({ type });
  native.collected?.();
}

/** Collects garbage and drops at once what it held. */
export function releaseGarbage(type: 'minor' | 'major'): void {
  leaveLarge();
  collectGarbage(type);
  native.drop_dead?.();
}

/**
 * Keeps the last large arrays no longer than those who have them. Not while there are handles without objects: what keeps
 * the page that new arrays go to must stay, or a collection takes them too.
 */
function leaveLarge(): void {
  native.leave_large?.();
  largePage = -1;
  largeHolder = holder;
}

function open(next: number): object {
  slots[1] = next;
  const opened = native.holder();
  const flags = slots[1] as number;
  const [isDue, isLarge] = [(flags & 1) !== 0, (flags & 2) !== 0];
  if (isDue) collectGarbage('minor');
  if (isLarge) {
    largePage = next;
    largeHolder = opened;
  } else {
    page = next;
    holder = opened;
  }
  return opened;
}

/** Where new arrays are noted, innermost last, for those who dispose of them. */
let scopes: readonly MxArray[][] = [];

/** Sets where new arrays are noted. */
export function track(lists: readonly MxArray[][]): void {
  scopes = lists;
}

/** Whether new arrays are noted. */
export const isTracked = (): boolean => scopes.length > 0;

/** Runs a function whose arrays outlive those who note them: what becomes part of a state. */
export function untracked<R>(body: () => R): R {
  const outer = scopes;
  scopes = [];
  try {
    return body();
  } finally {
    scopes = outer;
  }
}

/** The array object of a handle. */
export function wrapHandle(handle: number): MxArray {
  const next = handle >>> 7;
  const array = new MxArray(handle, next === page ? holder : next === largePage ? largeHolder : open(next));
  if (scopes.length > 0) (scopes[scopes.length - 1] as MxArray[]).push(array);
  return array;
}

/** The array object of the handle in slot 0. */
export function wrap(): MxArray {
  return wrapHandle((slots[0] as number) | 0);
}

/** The array objects of the handles that follow their count in slot 0. */
export function wrapMany(): MxArray[] {
  const count = slots[0] as number; // Opening a page uses the first two slots, which are read by then.
  const arrays = new Array<MxArray>(count);
  for (let i = 0; i < count; i++) arrays[i] = wrapHandle(slots[i + 1] as number);
  return arrays;
}

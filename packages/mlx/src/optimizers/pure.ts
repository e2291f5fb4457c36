// Functions and classes of which it is known that they compute with arrays and do nothing else, so that a graph can
// stand for them.
const pure = new WeakSet<object>();

/** Notes that a function is pure. */
export function markPure<T extends object>(value: T): T {
  pure.add(value);
  return value;
}

/** Notes that a class of optimizers and its step for one parameter are pure. */
export function markPureClass(optimizer: { prototype: { apply_single: object } }): void {
  pure.add(optimizer);
  pure.add(optimizer.prototype.apply_single);
}

/** Whether a function is known to be pure. */
export const isPure = (value: object): boolean => pure.has(value);

/** Whether an object's class is known to be pure, or adds nothing but a constructor to one that is. */
export function hasPureClass(value: object): boolean {
  let prototype = Object.getPrototypeOf(value) as object | null;
  while (prototype && !pure.has(prototype.constructor)) {
    if (Object.getOwnPropertyNames(prototype).length > 1 || Object.getOwnPropertySymbols(prototype).length > 0)
      return false;
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return prototype !== null;
}

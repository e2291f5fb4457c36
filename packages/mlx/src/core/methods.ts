/** Adds methods to a prototype; like those of a class, they are not enumerable. */
export function defineMethods(prototype: object, methods: Record<string, (...args: any[]) => unknown>): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
}

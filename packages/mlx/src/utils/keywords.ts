import { isPlainObject } from './plain';

/** Marks a parameter without a default in the table given to {@link bind}. */
export const REQUIRED: unique symbol = Symbol('required');

/** The parameters of a callable in their order: each with its default, or {@link REQUIRED}. */
export type Parameters<K> = { readonly [P in keyof K]-?: Exclude<K[P], undefined> | typeof REQUIRED };

/** Arguments after binding: every parameter has a value. */
export type Bound<K> = { [P in keyof K]-?: Exclude<K[P], undefined> };

/**
 * Binds call arguments to parameters the way Python does: positional ones in order, then keywords from a plain object
 * in last place. `undefined` stands for "not given".
 *
 * @param op - Name of the callable, for error messages.
 * @param args - The arguments as called.
 * @param parameters - Names in positional order with their defaults.
 * @returns One value for each parameter.
 * @throws TypeError for an unknown keyword, a missing or doubly given argument, or too many arguments.
 * @example
 * bind('Linear', [2, 3, { bias: false }], { input_dims: REQUIRED, output_dims: REQUIRED, bias: true });
 * // { input_dims: 2, output_dims: 3, bias: false }
 */
export function bind<K extends object>(op: string, args: readonly unknown[], parameters: Parameters<K>): Bound<K> {
  const names = Object.keys(parameters);
  const last = args[args.length - 1];
  const keywords = isPlainObject(last) ? last : undefined;
  const count = keywords ? args.length - 1 : args.length;
  if (count > names.length) {
    throw new TypeError(`[${op}] takes at most ${names.length} arguments, received ${count}`);
  }

  const bound: Record<string, unknown> = {};
  for (let i = 0; i < count; i++) if (args[i] !== undefined) bound[names[i]!] = args[i];
  if (keywords) bindKeywords(op, keywords, names, bound);

  for (const name of names) {
    if (bound[name] !== undefined) continue;
    const fallback = parameters[name as keyof K] as unknown;
    if (fallback === REQUIRED) throw new TypeError(`[${op}] missing argument '${name}'`);
    bound[name] = fallback;
  }
  return bound as Bound<K>;
}

function bindKeywords(op: string, keywords: object, names: readonly string[], bound: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(keywords)) {
    if (!names.includes(name)) {
      const expected = names.length ? `expected: ${names.join(', ')}` : 'none is expected';
      throw new TypeError(`[${op}] unknown keyword '${name}' (${expected})`);
    }
    if (bound[name] !== undefined) throw new TypeError(`[${op}] argument '${name}' given twice`);
    if (value !== undefined) bound[name] = value;
  }
}

/**
 * The value of an only parameter with a default, given by position or as the only keyword.
 *
 * @param op - Name of the callable, for error messages.
 * @param name - Name of the parameter.
 * @param given - The argument as called.
 * @param fallback - The default.
 */
export function option<T>(op: string, name: string, given: unknown, fallback: T): T {
  if (given === undefined) return fallback;
  if (!isPlainObject(given)) return given as T;
  return bind<Record<string, unknown>>(op, [given], { [name]: fallback })[name] as T;
}

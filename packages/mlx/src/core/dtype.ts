import { inspect } from 'node:util';

/** A class of dtypes, as Python's `mx.DtypeCategory`. */
export class DtypeCategory {
  /** @param name Python's name. */
  constructor(readonly name: string) {}

  toString(): string {
    return `DtypeCategory.${this.name}`;
  }

  [inspect.custom](): string {
    return this.toString();
  }
}

/**
 * The type of an array's elements, as Python's `mx.Dtype`. There is one object for each, so `===`
 * compares them.
 */
export class Dtype {
  /** @internal */
  constructor(
    /** @internal */ readonly code: number,
    /** Python's name, such as `float32`. */
    readonly name: string,
    /** Bytes of one element. */
    readonly size: number,
    /** The narrowest category that it belongs to. */
    readonly category: DtypeCategory | null,
  ) {
    Object.freeze(this);
  }

  toString(): string {
    return `mlx.core.${this.name}`;
  }

  toJSON(): string {
    return this.name;
  }

  [inspect.custom](): string {
    return this.toString();
  }
}

const category = (name: string) => Object.freeze(new DtypeCategory(name));

/** Complex floating-point types. */
export const complexfloating = category('complexfloating');
/** Real floating-point types. */
export const floating = category('floating');
/** All floating-point types. */
export const inexact = category('inexact');
/** Signed integers. */
export const signedinteger = category('signedinteger');
/** Unsigned integers. */
export const unsignedinteger = category('unsignedinteger');
/** All integers. */
export const integer = category('integer');
/** All numbers. */
export const number = category('number');
/** All dtypes. */
export const generic = category('generic');

const rows: [string, number, DtypeCategory | null][] = [
  ['bool', 1, null],
  ['uint8', 1, unsignedinteger],
  ['uint16', 2, unsignedinteger],
  ['uint32', 4, unsignedinteger],
  ['uint64', 8, unsignedinteger],
  ['int8', 1, signedinteger],
  ['int16', 2, signedinteger],
  ['int32', 4, signedinteger],
  ['int64', 8, signedinteger],
  ['float16', 2, floating],
  ['float32', 4, floating],
  ['float64', 8, floating],
  ['bfloat16', 2, floating],
  ['complex64', 8, complexfloating],
];

/** All dtypes, by MLX's code. */
export const byCode: readonly Dtype[] = rows.map(([name, size, c], code) => new Dtype(code, name, size, c));

type Name =
  | 'bool'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'float16'
  | 'float32'
  | 'float64'
  | 'bfloat16'
  | 'complex64';

/** All dtypes, by name. */
export const dtypes = Object.fromEntries(byCode.map((d) => [d.name, d])) as Record<Name, Dtype>;

/** Whether a dtype's values are real or complex floating-point numbers. */
export const isInexact = (d: Dtype) => d.category === floating || d.category === complexfloating;

/** Whether a dtype's values are integers of 64 bits, which JavaScript reads as bigints. */
export const isBig = (d: Dtype) => d === dtypes.int64 || d === dtypes.uint64;

const above = new Map<DtypeCategory, DtypeCategory | null>([
  [complexfloating, inexact],
  [floating, inexact],
  [inexact, number],
  [signedinteger, integer],
  [unsignedinteger, integer],
  [integer, number],
  [number, generic],
  [generic, null],
]);

/**
 * Whether a dtype or category belongs to another, as Python's `mx.issubdtype`.
 *
 * @example
 * mx.issubdtype(mx.float32, mx.floating);  // true
 */
export function issubdtype(a: Dtype | DtypeCategory, b: Dtype | DtypeCategory): boolean {
  if (a === b) return true;
  if (!(b instanceof DtypeCategory)) return false;
  let at: DtypeCategory | null | undefined = a instanceof Dtype ? (a.category ?? generic) : a;
  while (at && at !== b) at = above.get(at);
  return at === b;
}

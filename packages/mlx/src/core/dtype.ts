import { inspect } from 'node:util';

/**
 * A class of dtypes, as Python's `mx.DtypeCategory`.
 *
 * @example
 * mx.issubdtype(mx.int8, mx.DtypeCategory.integer);  // true
 */
export class DtypeCategory {
  /** Complex floating-point types. */
  static readonly complexfloating = new DtypeCategory('complexfloating');
  /** Real floating-point types. */
  static readonly floating = new DtypeCategory('floating');
  /** All floating-point types. */
  static readonly inexact = new DtypeCategory('inexact');
  /** Signed integers. */
  static readonly signedinteger = new DtypeCategory('signedinteger');
  /** Unsigned integers. */
  static readonly unsignedinteger = new DtypeCategory('unsignedinteger');
  /** All integers. */
  static readonly integer = new DtypeCategory('integer');
  /** All numbers. */
  static readonly number = new DtypeCategory('number');
  /** All dtypes. */
  static readonly generic = new DtypeCategory('generic');

  /** @param name Python's name. */
  private constructor(
    /** Python's name, such as `floating`. */
    readonly name: string,
  ) {
    Object.freeze(this);
  }

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
 *
 * @example
 * mx.float32.size;                       // 4
 * mx.array([1]).dtype === mx.float32;    // true
 * mx.int8.category;                      // DtypeCategory.signedinteger
 */
export class Dtype {
  /** @internal */
  constructor(
    /** @internal */ readonly code: number,
    /** Python's name, such as `float32`. */
    readonly name: string,
    /** @internal */ readonly _size: number,
    /** The narrowest category that it belongs to. */
    readonly category: DtypeCategory | null,
  ) {
    Object.freeze(this);
  }

  /** Bytes of one element. */
  get size(): number {
    return this._size;
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

/** The categories, under Python's names. */
export const { complexfloating, floating, inexact, signedinteger, unsignedinteger, integer, number, generic } =
  DtypeCategory;

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

/** Whether a dtype or category belongs to another. */
export function belongs(a: Dtype | DtypeCategory, b: Dtype | DtypeCategory): boolean {
  if (a === b) return true;
  if (!(b instanceof DtypeCategory)) return false;
  let at: DtypeCategory | null | undefined = a instanceof Dtype ? (a.category ?? generic) : a;
  while (at && at !== b) at = above.get(at);
  return at === b;
}

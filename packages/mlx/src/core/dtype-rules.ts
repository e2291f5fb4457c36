// How dtypes relate: categories, kinds, promotion.
import { MxArray } from './array';
import { slots } from './buffer';
import { finishNothing, placed } from './call';
import { belongs, byCode, Dtype, DtypeCategory, dtypes } from './dtype';
import { begin, putDtype, wrongType } from './marshal';
import { native } from './native';

type DtypeOrCategory = Dtype | DtypeCategory;

/**
 * Whether a dtype or category belongs to another, as Python's `mx.issubdtype`.
 *
 * @param arg1 A dtype or a category.
 * @param arg2 A dtype or a category.
 * @throws TypeError when an argument is neither a dtype nor a category.
 * @example
 * mx.issubdtype(mx.float32, mx.floating);  // true
 */
export function issubdtype(
  arg1: DtypeOrCategory | { arg1: DtypeOrCategory; arg2: DtypeOrCategory },
  arg2?: DtypeOrCategory | { arg2: DtypeOrCategory },
): boolean;
export function issubdtype(...given: unknown[]): boolean {
  const [a, b] = placed('issubdtype', ['arg1', 'arg2'], given);
  for (const [name, value] of Object.entries({ arg1: a, arg2: b })) {
    if (!(value instanceof Dtype || value instanceof DtypeCategory)) {
      throw wrongType('issubdtype', name, 'a dtype or a category', value);
    }
  }
  return belongs(a, b);
}

const KINDS = new Map<string, readonly DtypeOrCategory[]>([
  ['bool', [dtypes.bool]],
  ['signed integer', [DtypeCategory.signedinteger]],
  ['unsigned integer', [DtypeCategory.unsignedinteger]],
  ['integral', [DtypeCategory.integer]],
  ['real floating', [DtypeCategory.floating]],
  ['complex floating', [DtypeCategory.complexfloating]],
  ['numeric', [DtypeCategory.number]],
]);

/** A kind of dtypes, in the words of the Python array API. */
export type DtypeKind =
  | 'bool'
  | 'signed integer'
  | 'unsigned integer'
  | 'integral'
  | 'real floating'
  | 'complex floating'
  | 'numeric';

/**
 * Whether a dtype is of a kind, as Python's `mx.isdtype`.
 *
 * @param dtype The dtype.
 * @param kind A dtype, `bool`, `signed integer`, `unsigned integer`, `integral`, `real floating`,
 *   `complex floating` or `numeric`; or a list of those, of which one is enough.
 * @throws RangeError for an unknown kind.
 * @example
 * mx.isdtype(mx.int8, 'integral');              // true
 * mx.isdtype(mx.bool_, ['numeric', mx.bool_]);  // true
 */
export function isdtype(
  dtype: Dtype | { dtype: Dtype; kind: Dtype | DtypeKind | readonly (Dtype | DtypeKind)[] },
  kind?: Dtype | DtypeKind | readonly (Dtype | DtypeKind)[] | { kind: unknown },
): boolean;
export function isdtype(...given: unknown[]): boolean {
  const [dtype, kind] = placed('isdtype', ['dtype', 'kind'], given);
  if (!(dtype instanceof Dtype)) throw wrongType('isdtype', 'dtype', 'a dtype, such as mx.float32', dtype);
  const kinds: unknown[] = Array.isArray(kind) ? kind : [kind];
  return kinds.flatMap((one) => membersOf(one)).some((one) => belongs(dtype, one));
}

function membersOf(kind: unknown): readonly DtypeOrCategory[] {
  if (kind instanceof Dtype) return [kind];
  if (typeof kind !== 'string') throw wrongType('isdtype', 'kind', 'a dtype, a string or a list of them', kind);
  const members = KINDS.get(kind);
  if (!members) throw new RangeError(`[isdtype] unknown kind '${kind}' (expected: ${[...KINDS.keys()].join(', ')})`);
  return members;
}

function dtypeOf(op: string, name: string, value: unknown): Dtype {
  if (value instanceof MxArray) return value.dtype;
  if (value instanceof Dtype) return value;
  throw wrongType(op, name, 'an array or a dtype', value);
}

function promoted(op: string, a: Dtype, b: Dtype): Dtype {
  if (a === b) return a;
  begin();
  putDtype(op, 'a', a);
  putDtype(op, 'b', b);
  native.promote_types?.();
  finishNothing(op);
  return byCode[slots[1] as number] as Dtype;
}

/**
 * The dtype that arrays and dtypes have in common, as Python's `mx.result_type`.
 *
 * @param arrays_and_dtypes Arrays and dtypes, at least one.
 * @throws RangeError when there is none.
 * @example
 * mx.result_type(mx.int8, mx.array([1, 2]));  // mlx.core.float32
 */
export function result_type(...arrays_and_dtypes: (MxArray | Dtype)[]): Dtype {
  const given = arrays_and_dtypes.map((value, i) => dtypeOf('result_type', `arrays_and_dtypes[${i}]`, value));
  if (given.length === 0) throw new RangeError('[result_type] expected an array or a dtype at least');
  return given.reduce((a, b) => promoted('result_type', a, b));
}

/**
 * Whether promoting a dtype together with another gives that other, as Python's `mx.can_cast`.
 *
 * @param from_ An array or a dtype.
 * @param to A dtype.
 * @throws TypeError when an argument is neither a dtype nor an array.
 * @example
 * mx.can_cast(mx.int8, mx.float16);  // true
 */
export function can_cast(
  from_: MxArray | Dtype | { from_: MxArray | Dtype; to: Dtype },
  to?: Dtype | { to: Dtype },
): boolean;
export function can_cast(...given: unknown[]): boolean {
  const [from, to] = placed('can_cast', ['from_', 'to'], given);
  const source = dtypeOf('can_cast', 'from_', from);
  if (!(to instanceof Dtype)) throw wrongType('can_cast', 'to', 'a dtype, such as mx.float32', to);
  return promoted('can_cast', source, to) === to;
}

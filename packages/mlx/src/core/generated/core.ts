// Generated from ops/*.toml by `cargo xtask codegen`. Do not edit.

import { finish, finishEither, finishMany, isOptions, keyword, checkKeywords, spreads, elements, afterElements } from '../call';
import { begin, intArray, putArrays, putBool, putDtype, putEnum, putFloat, putInt, putIntArray, putInts, putOperand, putPresence, putOptionalIntArray, putOptionalOperand, putStream, putString, putTuple, putUint64, putUnion } from '../marshal';
import { native } from '../native';
import type { MxArray } from '../array';
import type { Dtype } from '../dtype';
import type { ArrayLike, IntArrayLike, StreamOptions, StreamOrDevice } from '../types';
/**
 * The sum of two arrays, element by element.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to.
 * @remarks As Python's `mx.add`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.add(mx.array([1, 2, 3]), 2);  // array([3, 4, 5], dtype=float32)
 * ```
 */
export function add(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The sum of two arrays, element by element. */
export function add(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The sum of two arrays, element by element. */
export function add(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function add(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('add', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('add', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('add', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('add', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('add', 'a', a);
  putOperand('add', 'b', b);
  putStream('add', stream);
  native.core_add();
  return finish('add', a, b);
}

/**
 * The difference of two arrays, element by element.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to.
 * @remarks As Python's `mx.subtract`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.subtract(mx.array([1, 2, 3]), 2);  // array([-1, 0, 1], dtype=float32)
 * ```
 */
export function subtract(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The difference of two arrays, element by element. */
export function subtract(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The difference of two arrays, element by element. */
export function subtract(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function subtract(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('subtract', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('subtract', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('subtract', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('subtract', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('subtract', 'a', a);
  putOperand('subtract', 'b', b);
  putStream('subtract', stream);
  native.core_subtract();
  return finish('subtract', a, b);
}

/**
 * The product of two arrays, element by element.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to.
 * @remarks As Python's `mx.multiply`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.multiply(mx.array([1, 2, 3]), 2);  // array([2, 4, 6], dtype=float32)
 * ```
 */
export function multiply(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The product of two arrays, element by element. */
export function multiply(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The product of two arrays, element by element. */
export function multiply(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function multiply(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('multiply', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('multiply', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('multiply', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('multiply', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('multiply', 'a', a);
  putOperand('multiply', 'b', b);
  putStream('multiply', stream);
  native.core_multiply();
  return finish('multiply', a, b);
}

/**
 * The quotient of two arrays, element by element; always of a floating type.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to; float32 for integers and booleans.
 * @remarks As Python's `mx.divide`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.divide(mx.array([1, 2, 3]), 2);  // array([0.5, 1, 1.5], dtype=float32)
 * ```
 */
export function divide(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The quotient of two arrays, element by element; always of a floating type. */
export function divide(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The quotient of two arrays, element by element; always of a floating type. */
export function divide(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function divide(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('divide', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('divide', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('divide', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('divide', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('divide', 'a', a);
  putOperand('divide', 'b', b);
  putStream('divide', stream);
  native.core_divide();
  return finish('divide', a, b);
}

/**
 * The quotient of two arrays rounded down, element by element.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to.
 * @remarks As Python's `mx.floor_divide`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.floor_divide(mx.array([7, 8, 9]), 2);  // array([3, 4, 4], dtype=float32)
 * ```
 */
export function floor_divide(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The quotient of two arrays rounded down, element by element. */
export function floor_divide(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The quotient of two arrays rounded down, element by element. */
export function floor_divide(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function floor_divide(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('floor_divide', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('floor_divide', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('floor_divide', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('floor_divide', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('floor_divide', 'a', a);
  putOperand('floor_divide', 'b', b);
  putStream('floor_divide', stream);
  native.core_floor_divide();
  return finish('floor_divide', a, b);
}

/**
 * The remainder of the division of two arrays, with the sign of the divisor.
 *
 * @param a First operand: real array, of any shape, or a scalar.
 * @param b Second operand: real array, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to.
 * @remarks As Python's `mx.remainder`.
 * @throws RangeError for complex numbers.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.remainder(mx.array([7, -7]), 3);  // array([1, 2], dtype=float32)
 * ```
 */
export function remainder(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The remainder of the division of two arrays, with the sign of the divisor. */
export function remainder(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The remainder of the division of two arrays, with the sign of the divisor. */
export function remainder(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function remainder(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('remainder', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('remainder', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('remainder', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('remainder', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('remainder', 'a', a);
  putOperand('remainder', 'b', b);
  putStream('remainder', stream);
  native.core_remainder();
  return finish('remainder', a, b);
}

/**
 * The first array raised to the power of the second, element by element.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to.
 * @remarks As Python's `mx.power`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.power(mx.array([1, 2, 3]), 2);  // array([1, 4, 9], dtype=float32)
 * ```
 */
export function power(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The first array raised to the power of the second, element by element. */
export function power(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The first array raised to the power of the second, element by element. */
export function power(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function power(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('power', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('power', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('power', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('power', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('power', 'a', a);
  putOperand('power', 'b', b);
  putStream('power', stream);
  native.core_power();
  return finish('power', a, b);
}

/**
 * The larger of each two elements; NaN where either is.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to.
 * @remarks As Python's `mx.maximum`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.maximum(mx.array([1, 2, 3]), 2);  // array([2, 2, 3], dtype=float32)
 * ```
 */
export function maximum(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The larger of each two elements; NaN where either is. */
export function maximum(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The larger of each two elements; NaN where either is. */
export function maximum(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function maximum(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('maximum', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('maximum', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('maximum', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('maximum', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('maximum', 'a', a);
  putOperand('maximum', 'b', b);
  putStream('maximum', stream);
  native.core_maximum();
  return finish('maximum', a, b);
}

/**
 * The smaller of each two elements; NaN where either is.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to.
 * @remarks As Python's `mx.minimum`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.minimum(mx.array([1, 2, 3]), 2);  // array([1, 2, 2], dtype=float32)
 * ```
 */
export function minimum(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The smaller of each two elements; NaN where either is. */
export function minimum(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The smaller of each two elements; NaN where either is. */
export function minimum(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function minimum(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('minimum', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('minimum', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('minimum', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('minimum', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('minimum', 'a', a);
  putOperand('minimum', 'b', b);
  putStream('minimum', stream);
  native.core_minimum();
  return finish('minimum', a, b);
}

/**
 * `log(exp(a) + exp(b))`, element by element, without overflow.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to; float32 for integers and booleans.
 * @remarks As Python's `mx.logaddexp`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.logaddexp(mx.array([1, 2, 3]), 2);  // array([2.31326, 2.69315, 3.31326], dtype=float32)
 * ```
 */
export function logaddexp(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** `log(exp(a) + exp(b))`, element by element, without overflow. */
export function logaddexp(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** `log(exp(a) + exp(b))`, element by element, without overflow. */
export function logaddexp(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function logaddexp(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('logaddexp', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('logaddexp', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('logaddexp', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('logaddexp', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('logaddexp', 'a', a);
  putOperand('logaddexp', 'b', b);
  putStream('logaddexp', stream);
  native.core_logaddexp();
  return finish('logaddexp', a, b);
}

/**
 * The angle of the point (b, a), element by element, in radians.
 *
 * @param a First operand: real array, of any shape, or a scalar.
 * @param b Second operand: real array, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to; float32 for integers and booleans.
 * @remarks As Python's `mx.arctan2`.
 * @throws RangeError for complex numbers.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.arctan2(mx.array([0, 1]), 1);  // array([0, 0.785398], dtype=float32)
 * ```
 */
export function arctan2(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The angle of the point (b, a), element by element, in radians. */
export function arctan2(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The angle of the point (b, a), element by element, in radians. */
export function arctan2(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function arctan2(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('arctan2', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('arctan2', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('arctan2', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('arctan2', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('arctan2', 'a', a);
  putOperand('arctan2', 'b', b);
  putStream('arctan2', stream);
  native.core_arctan2();
  return finish('arctan2', a, b);
}

/**
 * Quotients rounded down, and the remainders.
 *
 * @param a First operand: real array, of any shape, or a scalar.
 * @param b Second operand: real array, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns Two arrays of the broadcast shape, of the dtype that both promote to.
 * @remarks As Python's `mx.divmod`.
 * @throws RangeError for complex numbers.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.divmod(mx.array([7, 8]), 3)[1];  // array([1, 2], dtype=float32)
 * ```
 */
export function divmod(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): [MxArray, MxArray];
/** Quotients rounded down, and the remainders. */
export function divmod(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): [MxArray, MxArray];
/** Quotients rounded down, and the remainders. */
export function divmod(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): [MxArray, MxArray];
export function divmod(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('divmod', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('divmod', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('divmod', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('divmod', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('divmod', 'a', a);
  putOperand('divmod', 'b', b);
  putStream('divmod', stream);
  native.core_divmod();
  return finishMany('divmod', a, b);
}

/**
 * True where the first element equals the second.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the broadcast shape.
 * @remarks As Python's `mx.equal`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.equal(mx.array([1, 2, 3]), 2);  // array([False, True, False], dtype=bool)
 * ```
 */
export function equal(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where the first element equals the second. */
export function equal(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** True where the first element equals the second. */
export function equal(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function equal(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('equal', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('equal', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('equal', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('equal', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('equal', 'a', a);
  putOperand('equal', 'b', b);
  putStream('equal', stream);
  native.core_equal();
  return finish('equal', a, b);
}

/**
 * True where the first element differs from the second.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the broadcast shape.
 * @remarks As Python's `mx.not_equal`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.not_equal(mx.array([1, 2, 3]), 2);  // array([True, False, True], dtype=bool)
 * ```
 */
export function not_equal(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where the first element differs from the second. */
export function not_equal(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** True where the first element differs from the second. */
export function not_equal(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function not_equal(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('not_equal', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('not_equal', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('not_equal', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('not_equal', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('not_equal', 'a', a);
  putOperand('not_equal', 'b', b);
  putStream('not_equal', stream);
  native.core_not_equal();
  return finish('not_equal', a, b);
}

/**
 * True where the first element is less than the second.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the broadcast shape.
 * @remarks As Python's `mx.less`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.less(mx.array([1, 2, 3]), 2);  // array([True, False, False], dtype=bool)
 * ```
 */
export function less(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where the first element is less than the second. */
export function less(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** True where the first element is less than the second. */
export function less(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function less(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('less', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('less', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('less', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('less', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('less', 'a', a);
  putOperand('less', 'b', b);
  putStream('less', stream);
  native.core_less();
  return finish('less', a, b);
}

/**
 * True where the first element is at most the second.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the broadcast shape.
 * @remarks As Python's `mx.less_equal`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.less_equal(mx.array([1, 2, 3]), 2);  // array([True, True, False], dtype=bool)
 * ```
 */
export function less_equal(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where the first element is at most the second. */
export function less_equal(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** True where the first element is at most the second. */
export function less_equal(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function less_equal(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('less_equal', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('less_equal', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('less_equal', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('less_equal', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('less_equal', 'a', a);
  putOperand('less_equal', 'b', b);
  putStream('less_equal', stream);
  native.core_less_equal();
  return finish('less_equal', a, b);
}

/**
 * True where the first element is greater than the second.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the broadcast shape.
 * @remarks As Python's `mx.greater`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.greater(mx.array([1, 2, 3]), 2);  // array([False, False, True], dtype=bool)
 * ```
 */
export function greater(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where the first element is greater than the second. */
export function greater(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** True where the first element is greater than the second. */
export function greater(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function greater(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('greater', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('greater', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('greater', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('greater', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('greater', 'a', a);
  putOperand('greater', 'b', b);
  putStream('greater', stream);
  native.core_greater();
  return finish('greater', a, b);
}

/**
 * True where the first element is at least the second.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the broadcast shape.
 * @remarks As Python's `mx.greater_equal`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.greater_equal(mx.array([1, 2, 3]), 2);  // array([False, True, True], dtype=bool)
 * ```
 */
export function greater_equal(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where the first element is at least the second. */
export function greater_equal(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** True where the first element is at least the second. */
export function greater_equal(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function greater_equal(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('greater_equal', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('greater_equal', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('greater_equal', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('greater_equal', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('greater_equal', 'a', a);
  putOperand('greater_equal', 'b', b);
  putStream('greater_equal', stream);
  native.core_greater_equal();
  return finish('greater_equal', a, b);
}

/**
 * True where both elements are true (or not zero).
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the broadcast shape.
 * @remarks As Python's `mx.logical_and`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.logical_and(mx.array([true, false]), true);  // array([True, False], dtype=bool)
 * ```
 */
export function logical_and(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where both elements are true (or not zero). */
export function logical_and(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** True where both elements are true (or not zero). */
export function logical_and(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function logical_and(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('logical_and', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('logical_and', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('logical_and', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('logical_and', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('logical_and', 'a', a);
  putOperand('logical_and', 'b', b);
  putStream('logical_and', stream);
  native.core_logical_and();
  return finish('logical_and', a, b);
}

/**
 * True where one of the two elements is true (or not zero).
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the broadcast shape.
 * @remarks As Python's `mx.logical_or`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.logical_or(mx.array([true, false]), true);  // array([True, True], dtype=bool)
 * ```
 */
export function logical_or(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where one of the two elements is true (or not zero). */
export function logical_or(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** True where one of the two elements is true (or not zero). */
export function logical_or(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function logical_or(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('logical_or', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('logical_or', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('logical_or', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('logical_or', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('logical_or', 'a', a);
  putOperand('logical_or', 'b', b);
  putStream('logical_or', stream);
  native.core_logical_or();
  return finish('logical_or', a, b);
}

/**
 * True where exactly one of the two elements is true (or not zero).
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the broadcast shape.
 * @remarks As Python's `mx.logical_xor`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.logical_xor(mx.array([true, false]), true);  // array([False, True], dtype=bool)
 * ```
 */
export function logical_xor(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where exactly one of the two elements is true (or not zero). */
export function logical_xor(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** True where exactly one of the two elements is true (or not zero). */
export function logical_xor(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function logical_xor(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('logical_xor', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('logical_xor', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('logical_xor', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('logical_xor', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('logical_xor', 'a', a);
  putOperand('logical_xor', 'b', b);
  putStream('logical_xor', stream);
  native.core_logical_xor();
  return finish('logical_xor', a, b);
}

/**
 * The bitwise and of two integer or boolean arrays.
 *
 * @param a First operand: array of integers or booleans, of any shape, or a scalar.
 * @param b Second operand: array of integers or booleans, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to.
 * @remarks As Python's `mx.bitwise_and`.
 * @throws Error for floating-point and complex numbers.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.bitwise_and(mx.array([12, 10], mx.int32), 6);  // array([4, 2], dtype=int32)
 * ```
 */
export function bitwise_and(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The bitwise and of two integer or boolean arrays. */
export function bitwise_and(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The bitwise and of two integer or boolean arrays. */
export function bitwise_and(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function bitwise_and(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('bitwise_and', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('bitwise_and', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('bitwise_and', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('bitwise_and', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('bitwise_and', 'a', a);
  putOperand('bitwise_and', 'b', b);
  putStream('bitwise_and', stream);
  native.core_bitwise_and();
  return finish('bitwise_and', a, b);
}

/**
 * The bitwise inclusive or of two integer or boolean arrays.
 *
 * @param a First operand: array of integers or booleans, of any shape, or a scalar.
 * @param b Second operand: array of integers or booleans, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to.
 * @remarks As Python's `mx.bitwise_or`.
 * @throws Error for floating-point and complex numbers.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.bitwise_or(mx.array([12, 10], mx.int32), 6);  // array([14, 14], dtype=int32)
 * ```
 */
export function bitwise_or(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The bitwise inclusive or of two integer or boolean arrays. */
export function bitwise_or(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The bitwise inclusive or of two integer or boolean arrays. */
export function bitwise_or(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function bitwise_or(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('bitwise_or', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('bitwise_or', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('bitwise_or', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('bitwise_or', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('bitwise_or', 'a', a);
  putOperand('bitwise_or', 'b', b);
  putStream('bitwise_or', stream);
  native.core_bitwise_or();
  return finish('bitwise_or', a, b);
}

/**
 * The bitwise exclusive or of two integer or boolean arrays.
 *
 * @param a First operand: array of integers or booleans, of any shape, or a scalar.
 * @param b Second operand: array of integers or booleans, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to.
 * @remarks As Python's `mx.bitwise_xor`.
 * @throws Error for floating-point and complex numbers.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.bitwise_xor(mx.array([12, 10], mx.int32), 6);  // array([10, 12], dtype=int32)
 * ```
 */
export function bitwise_xor(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The bitwise exclusive or of two integer or boolean arrays. */
export function bitwise_xor(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The bitwise exclusive or of two integer or boolean arrays. */
export function bitwise_xor(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function bitwise_xor(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('bitwise_xor', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('bitwise_xor', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('bitwise_xor', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('bitwise_xor', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('bitwise_xor', 'a', a);
  putOperand('bitwise_xor', 'b', b);
  putStream('bitwise_xor', stream);
  native.core_bitwise_xor();
  return finish('bitwise_xor', a, b);
}

/**
 * The bits of the first array, shifted left by the second.
 *
 * @param a First operand: array of integers or booleans, of any shape, or a scalar.
 * @param b Second operand: array of integers or booleans, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to; uint8 for booleans.
 * @remarks As Python's `mx.left_shift`.
 * @throws Error for floating-point and complex numbers.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.left_shift(mx.array([1, 2], mx.int32), 3);  // array([8, 16], dtype=int32)
 * ```
 */
export function left_shift(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The bits of the first array, shifted left by the second. */
export function left_shift(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The bits of the first array, shifted left by the second. */
export function left_shift(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function left_shift(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('left_shift', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('left_shift', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('left_shift', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('left_shift', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('left_shift', 'a', a);
  putOperand('left_shift', 'b', b);
  putStream('left_shift', stream);
  native.core_left_shift();
  return finish('left_shift', a, b);
}

/**
 * The bits of the first array, shifted right by the second.
 *
 * @param a First operand: array of integers or booleans, of any shape, or a scalar.
 * @param b Second operand: array of integers or booleans, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both promote to; uint8 for booleans.
 * @remarks As Python's `mx.right_shift`.
 * @throws Error for floating-point and complex numbers.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.right_shift(mx.array([8, 16], mx.int32), 2);  // array([2, 4], dtype=int32)
 * ```
 */
export function right_shift(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The bits of the first array, shifted right by the second. */
export function right_shift(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The bits of the first array, shifted right by the second. */
export function right_shift(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function right_shift(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('right_shift', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('right_shift', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('right_shift', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('right_shift', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('right_shift', 'a', a);
  putOperand('right_shift', 'b', b);
  putStream('right_shift', stream);
  native.core_right_shift();
  return finish('right_shift', a, b);
}

/** Keywords of {@link isclose}. */
export interface IscloseOptions extends StreamOptions {
  /** Relative tolerance. Default: `0.00001`. */
  rtol?: number | null;
  /** Absolute tolerance. Default: `1e-8`. */
  atol?: number | null;
  /** Whether NaN equals NaN. Default: `false`. */
  equal_nan?: boolean | null;
}

/**
 * True where two elements are equal within `atol + rtol * |b|`.
 *
 * @param a Array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param rtol Relative tolerance. Default: `0.00001`.
 * @param atol Absolute tolerance. Default: `1e-8`.
 * @param equal_nan Whether NaN equals NaN. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the broadcast shape.
 * @remarks As Python's `mx.isclose`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.isclose(mx.array([1, 2]), mx.array([1, 2.1]));  // array([True, False], dtype=bool)
 * ```
 */
export function isclose(a: ArrayLike, b: ArrayLike, rtol?: number | null | IscloseOptions, atol?: number | null | IscloseOptions, equal_nan?: boolean | null | IscloseOptions, stream?: StreamOrDevice | null | IscloseOptions): MxArray;
/** True where two elements are equal within `atol + rtol * |b|`. */
export function isclose(keywords: { a: ArrayLike; b: ArrayLike } & IscloseOptions): MxArray;
/** True where two elements are equal within `atol + rtol * |b|`. */
export function isclose(a: ArrayLike, keywords: { b: ArrayLike } & IscloseOptions): MxArray;
export function isclose(a?: any, b?: any, rtol?: any, atol?: any, equal_nan?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(rtol) ? 2 : isOptions(atol) ? 3 : isOptions(equal_nan) ? 4 : isOptions(stream) ? 5 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : at === 2 ? rtol : at === 3 ? atol : at === 4 ? equal_nan : stream;
    checkKeywords('isclose', ['a', 'b', 'rtol', 'atol', 'equal_nan', 'stream'], given, at);
    if (at <= 0) a = keyword('isclose', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('isclose', given.b, at < 1 ? b : undefined);
    if (at <= 2) rtol = keyword('isclose', given.rtol, at < 2 ? rtol : undefined);
    if (at <= 3) atol = keyword('isclose', given.atol, at < 3 ? atol : undefined);
    if (at <= 4) equal_nan = keyword('isclose', given.equal_nan, at < 4 ? equal_nan : undefined);
    if (at <= 5) stream = keyword('isclose', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('isclose', 'a', a);
  putOperand('isclose', 'b', b);
  putFloat('isclose', 'rtol', rtol ?? 0.00001);
  putFloat('isclose', 'atol', atol ?? 1e-8);
  putBool('isclose', 'equal_nan', equal_nan ?? false);
  putStream('isclose', stream);
  native.core_isclose();
  return finish('isclose', a, b);
}

/** Keywords of {@link allclose}. */
export interface AllcloseOptions extends StreamOptions {
  /** Relative tolerance. Default: `0.00001`. */
  rtol?: number | null;
  /** Absolute tolerance. Default: `1e-8`. */
  atol?: number | null;
  /** Whether NaN equals NaN. Default: `false`. */
  equal_nan?: boolean | null;
}

/**
 * True when all elements of two arrays are equal within `atol + rtol * |b|`.
 *
 * @param a Array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param rtol Relative tolerance. Default: `0.00001`.
 * @param atol Absolute tolerance. Default: `1e-8`.
 * @param equal_nan Whether NaN equals NaN. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns A boolean scalar.
 * @remarks As Python's `mx.allclose`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.allclose(mx.array([1, 2]), mx.array([1, 2.1]));  // array(False, dtype=bool)
 * ```
 */
export function allclose(a: ArrayLike, b: ArrayLike, rtol?: number | null | AllcloseOptions, atol?: number | null | AllcloseOptions, equal_nan?: boolean | null | AllcloseOptions, stream?: StreamOrDevice | null | AllcloseOptions): MxArray;
/** True when all elements of two arrays are equal within `atol + rtol * |b|`. */
export function allclose(keywords: { a: ArrayLike; b: ArrayLike } & AllcloseOptions): MxArray;
/** True when all elements of two arrays are equal within `atol + rtol * |b|`. */
export function allclose(a: ArrayLike, keywords: { b: ArrayLike } & AllcloseOptions): MxArray;
export function allclose(a?: any, b?: any, rtol?: any, atol?: any, equal_nan?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(rtol) ? 2 : isOptions(atol) ? 3 : isOptions(equal_nan) ? 4 : isOptions(stream) ? 5 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : at === 2 ? rtol : at === 3 ? atol : at === 4 ? equal_nan : stream;
    checkKeywords('allclose', ['a', 'b', 'rtol', 'atol', 'equal_nan', 'stream'], given, at);
    if (at <= 0) a = keyword('allclose', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('allclose', given.b, at < 1 ? b : undefined);
    if (at <= 2) rtol = keyword('allclose', given.rtol, at < 2 ? rtol : undefined);
    if (at <= 3) atol = keyword('allclose', given.atol, at < 3 ? atol : undefined);
    if (at <= 4) equal_nan = keyword('allclose', given.equal_nan, at < 4 ? equal_nan : undefined);
    if (at <= 5) stream = keyword('allclose', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('allclose', 'a', a);
  putOperand('allclose', 'b', b);
  putFloat('allclose', 'rtol', rtol ?? 0.00001);
  putFloat('allclose', 'atol', atol ?? 1e-8);
  putBool('allclose', 'equal_nan', equal_nan ?? false);
  putStream('allclose', stream);
  native.core_allclose();
  return finish('allclose', a, b);
}

/** Keywords of {@link array_equal}. */
export interface ArrayEqualOptions extends StreamOptions {
  /** Whether NaN equals NaN. Default: `false`. */
  equal_nan?: boolean | null;
}

/**
 * True when two arrays have the same shape and equal elements.
 *
 * @param a First operand: an array of any shape, or a scalar.
 * @param b Second operand: an array of any shape, or a scalar.
 * @param equal_nan Whether NaN equals NaN. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns A boolean scalar.
 * @remarks As Python's `mx.array_equal`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.array_equal(mx.array([1, 2]), mx.array([1, 2]));  // array(True, dtype=bool)
 * ```
 */
export function array_equal(a: ArrayLike, b: ArrayLike, equal_nan?: boolean | null | ArrayEqualOptions, stream?: StreamOrDevice | null | ArrayEqualOptions): MxArray;
/** True when two arrays have the same shape and equal elements. */
export function array_equal(keywords: { a: ArrayLike; b: ArrayLike } & ArrayEqualOptions): MxArray;
/** True when two arrays have the same shape and equal elements. */
export function array_equal(a: ArrayLike, keywords: { b: ArrayLike } & ArrayEqualOptions): MxArray;
export function array_equal(a?: any, b?: any, equal_nan?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(equal_nan) ? 2 : isOptions(stream) ? 3 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : at === 2 ? equal_nan : stream;
    checkKeywords('array_equal', ['a', 'b', 'equal_nan', 'stream'], given, at);
    if (at <= 0) a = keyword('array_equal', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('array_equal', given.b, at < 1 ? b : undefined);
    if (at <= 2) equal_nan = keyword('array_equal', given.equal_nan, at < 2 ? equal_nan : undefined);
    if (at <= 3) stream = keyword('array_equal', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('array_equal', 'a', a);
  putOperand('array_equal', 'b', b);
  putBool('array_equal', 'equal_nan', equal_nan ?? false);
  putStream('array_equal', stream);
  native.core_array_equal();
  return finish('array_equal', a, b);
}

/**
 * The first choice where the condition is true, the second elsewhere.
 *
 * @param condition Where to take the first choice.
 * @param x Taken where the condition is true.
 * @param y Taken elsewhere.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that both choices promote to.
 * @remarks As Python's `mx.where`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.where(mx.array([true, false]), mx.array([1, 2]), 0);  // array([1, 0], dtype=float32)
 * ```
 */
export function where(condition: ArrayLike, x: ArrayLike, y: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The first choice where the condition is true, the second elsewhere. */
export function where(keywords: { condition: ArrayLike; x: ArrayLike; y: ArrayLike } & StreamOptions): MxArray;
/** The first choice where the condition is true, the second elsewhere. */
export function where(condition: ArrayLike, keywords: { x: ArrayLike; y: ArrayLike } & StreamOptions): MxArray;
/** The first choice where the condition is true, the second elsewhere. */
export function where(condition: ArrayLike, x: ArrayLike, keywords: { y: ArrayLike } & StreamOptions): MxArray;
export function where(condition?: any, x?: any, y?: any, stream?: any): any {
  const at = isOptions(x) ? 1 : isOptions(y) ? 2 : isOptions(stream) ? 3 : x === undefined && isOptions(condition) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? condition : at === 1 ? x : at === 2 ? y : stream;
    checkKeywords('where', ['condition', 'x', 'y', 'stream'], given, at);
    if (at <= 0) condition = keyword('where', given.condition, at < 0 ? condition : undefined);
    if (at <= 1) x = keyword('where', given.x, at < 1 ? x : undefined);
    if (at <= 2) y = keyword('where', given.y, at < 2 ? y : undefined);
    if (at <= 3) stream = keyword('where', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('where', 'condition', condition);
  putOperand('where', 'x', x);
  putOperand('where', 'y', y);
  putStream('where', stream);
  native.core_where();
  return finish('where', condition, x, y);
}

/**
 * The elements, limited to the range between two bounds.
 *
 * @param a Array of any shape, or a scalar.
 * @param a_min Lower bound; `null` for none.
 * @param a_max Upper bound; `null` for none.
 * @param stream Stream or device to run on.
 * @returns An array of the broadcast shape, of the dtype that all promote to.
 * @remarks As Python's `mx.clip`.
 * @throws RangeError when both bounds are null, or the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.clip(mx.array([1, 5, 9]), 2, 6);  // array([2, 5, 6], dtype=float32)
 * ```
 */
export function clip(a: ArrayLike, a_min: ArrayLike | null, a_max: ArrayLike | null, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The elements, limited to the range between two bounds. */
export function clip(keywords: { a: ArrayLike; a_min: ArrayLike | null; a_max: ArrayLike | null } & StreamOptions): MxArray;
/** The elements, limited to the range between two bounds. */
export function clip(a: ArrayLike, keywords: { a_min: ArrayLike | null; a_max: ArrayLike | null } & StreamOptions): MxArray;
/** The elements, limited to the range between two bounds. */
export function clip(a: ArrayLike, a_min: ArrayLike | null, keywords: { a_max: ArrayLike | null } & StreamOptions): MxArray;
export function clip(a?: any, a_min?: any, a_max?: any, stream?: any): any {
  const at = isOptions(a_min) ? 1 : isOptions(a_max) ? 2 : isOptions(stream) ? 3 : a_min === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? a_min : at === 2 ? a_max : stream;
    checkKeywords('clip', ['a', 'a_min', 'a_max', 'stream'], given, at);
    if (at <= 0) a = keyword('clip', given.a, at < 0 ? a : undefined);
    if (at <= 1) a_min = keyword('clip', given.a_min, at < 1 ? a_min : undefined);
    if (at <= 2) a_max = keyword('clip', given.a_max, at < 2 ? a_max : undefined);
    if (at <= 3) stream = keyword('clip', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('clip', 'a', a);
  putOptionalOperand('clip', 'a_min', a_min);
  putOptionalOperand('clip', 'a_max', a_max);
  putStream('clip', stream);
  native.core_clip();
  return finish('clip', a, a_min, a_max);
}

/** Keywords of {@link conv1d}. */
export interface Conv1dOptions extends StreamOptions {
  /** Step of the filter. Default: `1`. */
  stride?: number | null;
  /** Zeros added on both sides. Default: `0`. */
  padding?: number | null;
  /** Distance of the filter's elements. Default: `1`. */
  dilation?: number | null;
  /** Into how many groups of channels input and weights are split. Default: `1`. */
  groups?: number | null;
}

/**
 * Convolution over 1 axis of space.
 *
 * @param input Input of shape (batch, …space, channels).
 * @param weight Weights of shape (channels out, …space, channels in).
 * @param stride Step of the filter. Default: `1`.
 * @param padding Zeros added on both sides. Default: `0`.
 * @param dilation Distance of the filter's elements. Default: `1`.
 * @param groups Into how many groups of channels input and weights are split. Default: `1`.
 * @param stream Stream or device to run on.
 * @returns An array of shape (batch, …space, channels out).
 * @remarks As Python's `mx.conv1d`.
 * @throws RangeError when the axes of input and weight do not match, the filter is longer than the padded input, a stride or dilation is not positive, or `groups` does not divide the channels; for integers and complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.conv1d(mx.ones([1, 3, 1]), mx.ones([1, 2, 1])).shape;  // [1, 2, 1]
 * ```
 */
export function conv1d(input: ArrayLike, weight: ArrayLike, stride?: number | null | Conv1dOptions, padding?: number | null | Conv1dOptions, dilation?: number | null | Conv1dOptions, groups?: number | null | Conv1dOptions, stream?: StreamOrDevice | null | Conv1dOptions): MxArray;
/** Convolution over 1 axis of space. */
export function conv1d(keywords: { input: ArrayLike; weight: ArrayLike } & Conv1dOptions): MxArray;
/** Convolution over 1 axis of space. */
export function conv1d(input: ArrayLike, keywords: { weight: ArrayLike } & Conv1dOptions): MxArray;
export function conv1d(input?: any, weight?: any, stride?: any, padding?: any, dilation?: any, groups?: any, stream?: any): any {
  const at = isOptions(weight) ? 1 : isOptions(stride) ? 2 : isOptions(padding) ? 3 : isOptions(dilation) ? 4 : isOptions(groups) ? 5 : isOptions(stream) ? 6 : weight === undefined && isOptions(input) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? input : at === 1 ? weight : at === 2 ? stride : at === 3 ? padding : at === 4 ? dilation : at === 5 ? groups : stream;
    checkKeywords('conv1d', ['input', 'weight', 'stride', 'padding', 'dilation', 'groups', 'stream'], given, at);
    if (at <= 0) input = keyword('conv1d', given.input, at < 0 ? input : undefined);
    if (at <= 1) weight = keyword('conv1d', given.weight, at < 1 ? weight : undefined);
    if (at <= 2) stride = keyword('conv1d', given.stride, at < 2 ? stride : undefined);
    if (at <= 3) padding = keyword('conv1d', given.padding, at < 3 ? padding : undefined);
    if (at <= 4) dilation = keyword('conv1d', given.dilation, at < 4 ? dilation : undefined);
    if (at <= 5) groups = keyword('conv1d', given.groups, at < 5 ? groups : undefined);
    if (at <= 6) stream = keyword('conv1d', given.stream, at < 6 ? stream : undefined);
  }
  begin();
  putOperand('conv1d', 'input', input);
  putOperand('conv1d', 'weight', weight);
  putInt('conv1d', 'stride', stride ?? 1);
  putInt('conv1d', 'padding', padding ?? 0);
  putInt('conv1d', 'dilation', dilation ?? 1);
  putInt('conv1d', 'groups', groups ?? 1);
  putStream('conv1d', stream);
  native.core_conv1d();
  return finish('conv1d', input, weight);
}

/** Keywords of {@link conv2d}. */
export interface Conv2dOptions extends StreamOptions {
  /** Step of the filter. Default: `1`. */
  stride?: number | readonly number[] | null;
  /** Zeros added on both sides. Default: `0`. */
  padding?: number | readonly number[] | null;
  /** Distance of the filter's elements. Default: `1`. */
  dilation?: number | readonly number[] | null;
  /** Into how many groups of channels input and weights are split. Default: `1`. */
  groups?: number | null;
}

/**
 * Convolution over 2 axes of space.
 *
 * @param input Input of shape (batch, …space, channels).
 * @param weight Weights of shape (channels out, …space, channels in).
 * @param stride Step of the filter. Default: `1`.
 * @param padding Zeros added on both sides. Default: `0`.
 * @param dilation Distance of the filter's elements. Default: `1`.
 * @param groups Into how many groups of channels input and weights are split. Default: `1`.
 * @param stream Stream or device to run on.
 * @returns An array of shape (batch, …space, channels out).
 * @remarks As Python's `mx.conv2d`.
 * @throws RangeError when the axes of input and weight do not match, the filter is longer than the padded input, a stride or dilation is not positive, or `groups` does not divide the channels; for integers and complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.conv2d(mx.ones([1, 3, 3, 1]), mx.ones([1, 2, 2, 1])).shape;  // [1, 2, 2, 1]
 * ```
 */
export function conv2d(input: ArrayLike, weight: ArrayLike, stride?: number | readonly number[] | null | Conv2dOptions, padding?: number | readonly number[] | null | Conv2dOptions, dilation?: number | readonly number[] | null | Conv2dOptions, groups?: number | null | Conv2dOptions, stream?: StreamOrDevice | null | Conv2dOptions): MxArray;
/** Convolution over 2 axes of space. */
export function conv2d(keywords: { input: ArrayLike; weight: ArrayLike } & Conv2dOptions): MxArray;
/** Convolution over 2 axes of space. */
export function conv2d(input: ArrayLike, keywords: { weight: ArrayLike } & Conv2dOptions): MxArray;
export function conv2d(input?: any, weight?: any, stride?: any, padding?: any, dilation?: any, groups?: any, stream?: any): any {
  const at = isOptions(weight) ? 1 : isOptions(stride) ? 2 : isOptions(padding) ? 3 : isOptions(dilation) ? 4 : isOptions(groups) ? 5 : isOptions(stream) ? 6 : weight === undefined && isOptions(input) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? input : at === 1 ? weight : at === 2 ? stride : at === 3 ? padding : at === 4 ? dilation : at === 5 ? groups : stream;
    checkKeywords('conv2d', ['input', 'weight', 'stride', 'padding', 'dilation', 'groups', 'stream'], given, at);
    if (at <= 0) input = keyword('conv2d', given.input, at < 0 ? input : undefined);
    if (at <= 1) weight = keyword('conv2d', given.weight, at < 1 ? weight : undefined);
    if (at <= 2) stride = keyword('conv2d', given.stride, at < 2 ? stride : undefined);
    if (at <= 3) padding = keyword('conv2d', given.padding, at < 3 ? padding : undefined);
    if (at <= 4) dilation = keyword('conv2d', given.dilation, at < 4 ? dilation : undefined);
    if (at <= 5) groups = keyword('conv2d', given.groups, at < 5 ? groups : undefined);
    if (at <= 6) stream = keyword('conv2d', given.stream, at < 6 ? stream : undefined);
  }
  begin();
  putOperand('conv2d', 'input', input);
  putOperand('conv2d', 'weight', weight);
  putTuple('conv2d', 'stride', stride ?? 1, 2);
  putTuple('conv2d', 'padding', padding ?? 0, 2);
  putTuple('conv2d', 'dilation', dilation ?? 1, 2);
  putInt('conv2d', 'groups', groups ?? 1);
  putStream('conv2d', stream);
  native.core_conv2d();
  return finish('conv2d', input, weight);
}

/** Keywords of {@link conv3d}. */
export interface Conv3dOptions extends StreamOptions {
  /** Step of the filter. Default: `1`. */
  stride?: number | readonly number[] | null;
  /** Zeros added on both sides. Default: `0`. */
  padding?: number | readonly number[] | null;
  /** Distance of the filter's elements. Default: `1`. */
  dilation?: number | readonly number[] | null;
  /** Into how many groups of channels input and weights are split. Default: `1`. */
  groups?: number | null;
}

/**
 * Convolution over 3 axes of space.
 *
 * @param input Input of shape (batch, …space, channels).
 * @param weight Weights of shape (channels out, …space, channels in).
 * @param stride Step of the filter. Default: `1`.
 * @param padding Zeros added on both sides. Default: `0`.
 * @param dilation Distance of the filter's elements. Default: `1`.
 * @param groups Into how many groups of channels input and weights are split. Default: `1`.
 * @param stream Stream or device to run on.
 * @returns An array of shape (batch, …space, channels out).
 * @remarks As Python's `mx.conv3d`.
 * @throws RangeError when the axes of input and weight do not match, the filter is longer than the padded input, a stride or dilation is not positive, or `groups` does not divide the channels; for integers and complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.conv3d(mx.ones([1, 3, 3, 3, 1]), mx.ones([1, 2, 2, 2, 1])).shape;  // [1, 2, 2, 2, 1]
 * ```
 */
export function conv3d(input: ArrayLike, weight: ArrayLike, stride?: number | readonly number[] | null | Conv3dOptions, padding?: number | readonly number[] | null | Conv3dOptions, dilation?: number | readonly number[] | null | Conv3dOptions, groups?: number | null | Conv3dOptions, stream?: StreamOrDevice | null | Conv3dOptions): MxArray;
/** Convolution over 3 axes of space. */
export function conv3d(keywords: { input: ArrayLike; weight: ArrayLike } & Conv3dOptions): MxArray;
/** Convolution over 3 axes of space. */
export function conv3d(input: ArrayLike, keywords: { weight: ArrayLike } & Conv3dOptions): MxArray;
export function conv3d(input?: any, weight?: any, stride?: any, padding?: any, dilation?: any, groups?: any, stream?: any): any {
  const at = isOptions(weight) ? 1 : isOptions(stride) ? 2 : isOptions(padding) ? 3 : isOptions(dilation) ? 4 : isOptions(groups) ? 5 : isOptions(stream) ? 6 : weight === undefined && isOptions(input) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? input : at === 1 ? weight : at === 2 ? stride : at === 3 ? padding : at === 4 ? dilation : at === 5 ? groups : stream;
    checkKeywords('conv3d', ['input', 'weight', 'stride', 'padding', 'dilation', 'groups', 'stream'], given, at);
    if (at <= 0) input = keyword('conv3d', given.input, at < 0 ? input : undefined);
    if (at <= 1) weight = keyword('conv3d', given.weight, at < 1 ? weight : undefined);
    if (at <= 2) stride = keyword('conv3d', given.stride, at < 2 ? stride : undefined);
    if (at <= 3) padding = keyword('conv3d', given.padding, at < 3 ? padding : undefined);
    if (at <= 4) dilation = keyword('conv3d', given.dilation, at < 4 ? dilation : undefined);
    if (at <= 5) groups = keyword('conv3d', given.groups, at < 5 ? groups : undefined);
    if (at <= 6) stream = keyword('conv3d', given.stream, at < 6 ? stream : undefined);
  }
  begin();
  putOperand('conv3d', 'input', input);
  putOperand('conv3d', 'weight', weight);
  putTuple('conv3d', 'stride', stride ?? 1, 3);
  putTuple('conv3d', 'padding', padding ?? 0, 3);
  putTuple('conv3d', 'dilation', dilation ?? 1, 3);
  putInt('conv3d', 'groups', groups ?? 1);
  putStream('conv3d', stream);
  native.core_conv3d();
  return finish('conv3d', input, weight);
}

/** Keywords of {@link conv_transpose1d}. */
export interface ConvTranspose1dOptions extends StreamOptions {
  /** Step of the filter. Default: `1`. */
  stride?: number | null;
  /** Zeros taken off on both sides. Default: `0`. */
  padding?: number | null;
  /** Distance of the filter's elements. Default: `1`. */
  dilation?: number | null;
  /** Added to one side of the result. Default: `0`. */
  output_padding?: number | null;
  /** Into how many groups of channels input and weights are split. Default: `1`. */
  groups?: number | null;
}

/**
 * Transposed convolution over 1 axis of space.
 *
 * @param input Input of shape (batch, …space, channels).
 * @param weight Weights of shape (channels out, …space, channels in).
 * @param stride Step of the filter. Default: `1`.
 * @param padding Zeros taken off on both sides. Default: `0`.
 * @param dilation Distance of the filter's elements. Default: `1`.
 * @param output_padding Added to one side of the result. Default: `0`.
 * @param groups Into how many groups of channels input and weights are split. Default: `1`.
 * @param stream Stream or device to run on.
 * @returns An array of shape (batch, …space, channels out).
 * @remarks As Python's `mx.conv_transpose1d`.
 * @throws RangeError when the axes of input and weight do not match, the filter is longer than the padded input, a stride or dilation is not positive, or `groups` does not divide the channels; for integers and complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.conv_transpose1d(mx.ones([1, 3, 1]), mx.ones([1, 2, 1])).shape;  // [1, 4, 1]
 * ```
 */
export function conv_transpose1d(input: ArrayLike, weight: ArrayLike, stride?: number | null | ConvTranspose1dOptions, padding?: number | null | ConvTranspose1dOptions, dilation?: number | null | ConvTranspose1dOptions, output_padding?: number | null | ConvTranspose1dOptions, groups?: number | null | ConvTranspose1dOptions, stream?: StreamOrDevice | null | ConvTranspose1dOptions): MxArray;
/** Transposed convolution over 1 axis of space. */
export function conv_transpose1d(keywords: { input: ArrayLike; weight: ArrayLike } & ConvTranspose1dOptions): MxArray;
/** Transposed convolution over 1 axis of space. */
export function conv_transpose1d(input: ArrayLike, keywords: { weight: ArrayLike } & ConvTranspose1dOptions): MxArray;
export function conv_transpose1d(input?: any, weight?: any, stride?: any, padding?: any, dilation?: any, output_padding?: any, groups?: any, stream?: any): any {
  const at = isOptions(weight) ? 1 : isOptions(stride) ? 2 : isOptions(padding) ? 3 : isOptions(dilation) ? 4 : isOptions(output_padding) ? 5 : isOptions(groups) ? 6 : isOptions(stream) ? 7 : weight === undefined && isOptions(input) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? input : at === 1 ? weight : at === 2 ? stride : at === 3 ? padding : at === 4 ? dilation : at === 5 ? output_padding : at === 6 ? groups : stream;
    checkKeywords('conv_transpose1d', ['input', 'weight', 'stride', 'padding', 'dilation', 'output_padding', 'groups', 'stream'], given, at);
    if (at <= 0) input = keyword('conv_transpose1d', given.input, at < 0 ? input : undefined);
    if (at <= 1) weight = keyword('conv_transpose1d', given.weight, at < 1 ? weight : undefined);
    if (at <= 2) stride = keyword('conv_transpose1d', given.stride, at < 2 ? stride : undefined);
    if (at <= 3) padding = keyword('conv_transpose1d', given.padding, at < 3 ? padding : undefined);
    if (at <= 4) dilation = keyword('conv_transpose1d', given.dilation, at < 4 ? dilation : undefined);
    if (at <= 5) output_padding = keyword('conv_transpose1d', given.output_padding, at < 5 ? output_padding : undefined);
    if (at <= 6) groups = keyword('conv_transpose1d', given.groups, at < 6 ? groups : undefined);
    if (at <= 7) stream = keyword('conv_transpose1d', given.stream, at < 7 ? stream : undefined);
  }
  begin();
  putOperand('conv_transpose1d', 'input', input);
  putOperand('conv_transpose1d', 'weight', weight);
  putInt('conv_transpose1d', 'stride', stride ?? 1);
  putInt('conv_transpose1d', 'padding', padding ?? 0);
  putInt('conv_transpose1d', 'dilation', dilation ?? 1);
  putInt('conv_transpose1d', 'output_padding', output_padding ?? 0);
  putInt('conv_transpose1d', 'groups', groups ?? 1);
  putStream('conv_transpose1d', stream);
  native.core_conv_transpose1d();
  return finish('conv_transpose1d', input, weight);
}

/** Keywords of {@link conv_transpose2d}. */
export interface ConvTranspose2dOptions extends StreamOptions {
  /** Step of the filter. Default: `1`. */
  stride?: number | readonly number[] | null;
  /** Zeros taken off on both sides. Default: `0`. */
  padding?: number | readonly number[] | null;
  /** Distance of the filter's elements. Default: `1`. */
  dilation?: number | readonly number[] | null;
  /** Added to one side of the result. Default: `0`. */
  output_padding?: number | readonly number[] | null;
  /** Into how many groups of channels input and weights are split. Default: `1`. */
  groups?: number | null;
}

/**
 * Transposed convolution over 2 axes of space.
 *
 * @param input Input of shape (batch, …space, channels).
 * @param weight Weights of shape (channels out, …space, channels in).
 * @param stride Step of the filter. Default: `1`.
 * @param padding Zeros taken off on both sides. Default: `0`.
 * @param dilation Distance of the filter's elements. Default: `1`.
 * @param output_padding Added to one side of the result. Default: `0`.
 * @param groups Into how many groups of channels input and weights are split. Default: `1`.
 * @param stream Stream or device to run on.
 * @returns An array of shape (batch, …space, channels out).
 * @remarks As Python's `mx.conv_transpose2d`.
 * @throws RangeError when the axes of input and weight do not match, the filter is longer than the padded input, a stride or dilation is not positive, or `groups` does not divide the channels; for integers and complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.conv_transpose2d(mx.ones([1, 3, 3, 1]), mx.ones([1, 2, 2, 1])).shape;  // [1, 4, 4, 1]
 * ```
 */
export function conv_transpose2d(input: ArrayLike, weight: ArrayLike, stride?: number | readonly number[] | null | ConvTranspose2dOptions, padding?: number | readonly number[] | null | ConvTranspose2dOptions, dilation?: number | readonly number[] | null | ConvTranspose2dOptions, output_padding?: number | readonly number[] | null | ConvTranspose2dOptions, groups?: number | null | ConvTranspose2dOptions, stream?: StreamOrDevice | null | ConvTranspose2dOptions): MxArray;
/** Transposed convolution over 2 axes of space. */
export function conv_transpose2d(keywords: { input: ArrayLike; weight: ArrayLike } & ConvTranspose2dOptions): MxArray;
/** Transposed convolution over 2 axes of space. */
export function conv_transpose2d(input: ArrayLike, keywords: { weight: ArrayLike } & ConvTranspose2dOptions): MxArray;
export function conv_transpose2d(input?: any, weight?: any, stride?: any, padding?: any, dilation?: any, output_padding?: any, groups?: any, stream?: any): any {
  const at = isOptions(weight) ? 1 : isOptions(stride) ? 2 : isOptions(padding) ? 3 : isOptions(dilation) ? 4 : isOptions(output_padding) ? 5 : isOptions(groups) ? 6 : isOptions(stream) ? 7 : weight === undefined && isOptions(input) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? input : at === 1 ? weight : at === 2 ? stride : at === 3 ? padding : at === 4 ? dilation : at === 5 ? output_padding : at === 6 ? groups : stream;
    checkKeywords('conv_transpose2d', ['input', 'weight', 'stride', 'padding', 'dilation', 'output_padding', 'groups', 'stream'], given, at);
    if (at <= 0) input = keyword('conv_transpose2d', given.input, at < 0 ? input : undefined);
    if (at <= 1) weight = keyword('conv_transpose2d', given.weight, at < 1 ? weight : undefined);
    if (at <= 2) stride = keyword('conv_transpose2d', given.stride, at < 2 ? stride : undefined);
    if (at <= 3) padding = keyword('conv_transpose2d', given.padding, at < 3 ? padding : undefined);
    if (at <= 4) dilation = keyword('conv_transpose2d', given.dilation, at < 4 ? dilation : undefined);
    if (at <= 5) output_padding = keyword('conv_transpose2d', given.output_padding, at < 5 ? output_padding : undefined);
    if (at <= 6) groups = keyword('conv_transpose2d', given.groups, at < 6 ? groups : undefined);
    if (at <= 7) stream = keyword('conv_transpose2d', given.stream, at < 7 ? stream : undefined);
  }
  begin();
  putOperand('conv_transpose2d', 'input', input);
  putOperand('conv_transpose2d', 'weight', weight);
  putTuple('conv_transpose2d', 'stride', stride ?? 1, 2);
  putTuple('conv_transpose2d', 'padding', padding ?? 0, 2);
  putTuple('conv_transpose2d', 'dilation', dilation ?? 1, 2);
  putTuple('conv_transpose2d', 'output_padding', output_padding ?? 0, 2);
  putInt('conv_transpose2d', 'groups', groups ?? 1);
  putStream('conv_transpose2d', stream);
  native.core_conv_transpose2d();
  return finish('conv_transpose2d', input, weight);
}

/** Keywords of {@link conv_transpose3d}. */
export interface ConvTranspose3dOptions extends StreamOptions {
  /** Step of the filter. Default: `1`. */
  stride?: number | readonly number[] | null;
  /** Zeros taken off on both sides. Default: `0`. */
  padding?: number | readonly number[] | null;
  /** Distance of the filter's elements. Default: `1`. */
  dilation?: number | readonly number[] | null;
  /** Added to one side of the result. Default: `0`. */
  output_padding?: number | readonly number[] | null;
  /** Into how many groups of channels input and weights are split. Default: `1`. */
  groups?: number | null;
}

/**
 * Transposed convolution over 3 axes of space.
 *
 * @param input Input of shape (batch, …space, channels).
 * @param weight Weights of shape (channels out, …space, channels in).
 * @param stride Step of the filter. Default: `1`.
 * @param padding Zeros taken off on both sides. Default: `0`.
 * @param dilation Distance of the filter's elements. Default: `1`.
 * @param output_padding Added to one side of the result. Default: `0`.
 * @param groups Into how many groups of channels input and weights are split. Default: `1`.
 * @param stream Stream or device to run on.
 * @returns An array of shape (batch, …space, channels out).
 * @remarks As Python's `mx.conv_transpose3d`.
 * @throws RangeError when the axes of input and weight do not match, the filter is longer than the padded input, a stride or dilation is not positive, or `groups` does not divide the channels; for integers and complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.conv_transpose3d(mx.ones([1, 3, 3, 3, 1]), mx.ones([1, 2, 2, 2, 1])).shape;  // [1, 4, 4, 4, 1]
 * ```
 */
export function conv_transpose3d(input: ArrayLike, weight: ArrayLike, stride?: number | readonly number[] | null | ConvTranspose3dOptions, padding?: number | readonly number[] | null | ConvTranspose3dOptions, dilation?: number | readonly number[] | null | ConvTranspose3dOptions, output_padding?: number | readonly number[] | null | ConvTranspose3dOptions, groups?: number | null | ConvTranspose3dOptions, stream?: StreamOrDevice | null | ConvTranspose3dOptions): MxArray;
/** Transposed convolution over 3 axes of space. */
export function conv_transpose3d(keywords: { input: ArrayLike; weight: ArrayLike } & ConvTranspose3dOptions): MxArray;
/** Transposed convolution over 3 axes of space. */
export function conv_transpose3d(input: ArrayLike, keywords: { weight: ArrayLike } & ConvTranspose3dOptions): MxArray;
export function conv_transpose3d(input?: any, weight?: any, stride?: any, padding?: any, dilation?: any, output_padding?: any, groups?: any, stream?: any): any {
  const at = isOptions(weight) ? 1 : isOptions(stride) ? 2 : isOptions(padding) ? 3 : isOptions(dilation) ? 4 : isOptions(output_padding) ? 5 : isOptions(groups) ? 6 : isOptions(stream) ? 7 : weight === undefined && isOptions(input) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? input : at === 1 ? weight : at === 2 ? stride : at === 3 ? padding : at === 4 ? dilation : at === 5 ? output_padding : at === 6 ? groups : stream;
    checkKeywords('conv_transpose3d', ['input', 'weight', 'stride', 'padding', 'dilation', 'output_padding', 'groups', 'stream'], given, at);
    if (at <= 0) input = keyword('conv_transpose3d', given.input, at < 0 ? input : undefined);
    if (at <= 1) weight = keyword('conv_transpose3d', given.weight, at < 1 ? weight : undefined);
    if (at <= 2) stride = keyword('conv_transpose3d', given.stride, at < 2 ? stride : undefined);
    if (at <= 3) padding = keyword('conv_transpose3d', given.padding, at < 3 ? padding : undefined);
    if (at <= 4) dilation = keyword('conv_transpose3d', given.dilation, at < 4 ? dilation : undefined);
    if (at <= 5) output_padding = keyword('conv_transpose3d', given.output_padding, at < 5 ? output_padding : undefined);
    if (at <= 6) groups = keyword('conv_transpose3d', given.groups, at < 6 ? groups : undefined);
    if (at <= 7) stream = keyword('conv_transpose3d', given.stream, at < 7 ? stream : undefined);
  }
  begin();
  putOperand('conv_transpose3d', 'input', input);
  putOperand('conv_transpose3d', 'weight', weight);
  putTuple('conv_transpose3d', 'stride', stride ?? 1, 3);
  putTuple('conv_transpose3d', 'padding', padding ?? 0, 3);
  putTuple('conv_transpose3d', 'dilation', dilation ?? 1, 3);
  putTuple('conv_transpose3d', 'output_padding', output_padding ?? 0, 3);
  putInt('conv_transpose3d', 'groups', groups ?? 1);
  putStream('conv_transpose3d', stream);
  native.core_conv_transpose3d();
  return finish('conv_transpose3d', input, weight);
}

/** Keywords of {@link conv_general}. */
export interface ConvGeneralOptions extends StreamOptions {
  /** Step of the filter. Default: `1`. */
  stride?: number | readonly number[] | null;
  /** Zeros added on both sides; or two lists, of those before and after. Default: `0`. */
  padding?: number | readonly number[] | readonly (readonly number[])[] | null;
  /** Distance of the filter's elements. Default: `1`. */
  kernel_dilation?: number | readonly number[] | null;
  /** Distance of the input's elements. Default: `1`. */
  input_dilation?: number | readonly number[] | null;
  /** Into how many groups of channels input and weights are split. Default: `1`. */
  groups?: number | null;
  /** Whether the filter is flipped. Default: `false`. */
  flip?: boolean | null;
}

/**
 * Convolution over any number of axes of space, with every option.
 *
 * @param input Input of shape (batch, …space, channels).
 * @param weight Weights of shape (channels out, …space, channels in).
 * @param stride Step of the filter. Default: `1`.
 * @param padding Zeros added on both sides; or two lists, of those before and after. Default: `0`.
 * @param kernel_dilation Distance of the filter's elements. Default: `1`.
 * @param input_dilation Distance of the input's elements. Default: `1`.
 * @param groups Into how many groups of channels input and weights are split. Default: `1`.
 * @param flip Whether the filter is flipped. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of shape (batch, …space, channels out).
 * @remarks As Python's `mx.conv_general`.
 * @throws RangeError when the axes of input and weight do not match, the filter is longer than the padded input, a stride or dilation is not positive, or `groups` does not divide the channels; for integers and complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.conv_general(mx.ones([1, 3, 1]), mx.ones([1, 2, 1]), { padding: [[1], [0]] }).shape;  // [1, 3, 1]
 * ```
 */
export function conv_general(input: ArrayLike, weight: ArrayLike, stride?: number | readonly number[] | null | ConvGeneralOptions, padding?: number | readonly number[] | readonly (readonly number[])[] | null | ConvGeneralOptions, kernel_dilation?: number | readonly number[] | null | ConvGeneralOptions, input_dilation?: number | readonly number[] | null | ConvGeneralOptions, groups?: number | null | ConvGeneralOptions, flip?: boolean | null | ConvGeneralOptions, stream?: StreamOrDevice | null | ConvGeneralOptions): MxArray;
/** Convolution over any number of axes of space, with every option. */
export function conv_general(keywords: { input: ArrayLike; weight: ArrayLike } & ConvGeneralOptions): MxArray;
/** Convolution over any number of axes of space, with every option. */
export function conv_general(input: ArrayLike, keywords: { weight: ArrayLike } & ConvGeneralOptions): MxArray;
export function conv_general(input?: any, weight?: any, stride?: any, padding?: any, kernel_dilation?: any, input_dilation?: any, groups?: any, flip?: any, stream?: any): any {
  const at = isOptions(weight) ? 1 : isOptions(stride) ? 2 : isOptions(padding) ? 3 : isOptions(kernel_dilation) ? 4 : isOptions(input_dilation) ? 5 : isOptions(groups) ? 6 : isOptions(flip) ? 7 : isOptions(stream) ? 8 : weight === undefined && isOptions(input) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? input : at === 1 ? weight : at === 2 ? stride : at === 3 ? padding : at === 4 ? kernel_dilation : at === 5 ? input_dilation : at === 6 ? groups : at === 7 ? flip : stream;
    checkKeywords('conv_general', ['input', 'weight', 'stride', 'padding', 'kernel_dilation', 'input_dilation', 'groups', 'flip', 'stream'], given, at);
    if (at <= 0) input = keyword('conv_general', given.input, at < 0 ? input : undefined);
    if (at <= 1) weight = keyword('conv_general', given.weight, at < 1 ? weight : undefined);
    if (at <= 2) stride = keyword('conv_general', given.stride, at < 2 ? stride : undefined);
    if (at <= 3) padding = keyword('conv_general', given.padding, at < 3 ? padding : undefined);
    if (at <= 4) kernel_dilation = keyword('conv_general', given.kernel_dilation, at < 4 ? kernel_dilation : undefined);
    if (at <= 5) input_dilation = keyword('conv_general', given.input_dilation, at < 5 ? input_dilation : undefined);
    if (at <= 6) groups = keyword('conv_general', given.groups, at < 6 ? groups : undefined);
    if (at <= 7) flip = keyword('conv_general', given.flip, at < 7 ? flip : undefined);
    if (at <= 8) stream = keyword('conv_general', given.stream, at < 8 ? stream : undefined);
  }
  begin();
  putOperand('conv_general', 'input', input);
  putOperand('conv_general', 'weight', weight);
  putInts('conv_general', 'stride', stride ?? 1);
  putUnion('conv_general', 'padding', padding ?? 0, ['Int', 'Ints', 'Lists']);
  putInts('conv_general', 'kernel_dilation', kernel_dilation ?? 1);
  putInts('conv_general', 'input_dilation', input_dilation ?? 1);
  putInt('conv_general', 'groups', groups ?? 1);
  putBool('conv_general', 'flip', flip ?? false);
  putStream('conv_general', stream);
  native.core_conv_general();
  return finish('conv_general', input, weight);
}

/** Keywords of {@link convolve}. */
export interface ConvolveOptions extends StreamOptions {
  /** Which part of the result. Default: `"full"`. */
  mode?: 'full' | 'valid' | 'same' | null;
}

/**
 * The discrete convolution of two one-dimensional arrays.
 *
 * @param a Vector of floating-point numbers.
 * @param v Vector of floating-point numbers.
 * @param mode Which part of the result. Default: `"full"`.
 * @param stream Stream or device to run on.
 * @returns A vector.
 * @remarks As Python's `mx.convolve`.
 * @throws RangeError when an input is empty, or has more than one axis; for integers and complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.convolve(mx.array([1, 2, 3]), mx.array([1, 1]));  // array([1, 3, 5, 3], dtype=float32)
 * ```
 */
export function convolve(a: ArrayLike, v: ArrayLike, mode?: 'full' | 'valid' | 'same' | null | ConvolveOptions, stream?: StreamOrDevice | null | ConvolveOptions): MxArray;
/** The discrete convolution of two one-dimensional arrays. */
export function convolve(keywords: { a: ArrayLike; v: ArrayLike } & ConvolveOptions): MxArray;
/** The discrete convolution of two one-dimensional arrays. */
export function convolve(a: ArrayLike, keywords: { v: ArrayLike } & ConvolveOptions): MxArray;
export function convolve(a?: any, v?: any, mode?: any, stream?: any): any {
  const at = isOptions(v) ? 1 : isOptions(mode) ? 2 : isOptions(stream) ? 3 : v === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? v : at === 2 ? mode : stream;
    checkKeywords('convolve', ['a', 'v', 'mode', 'stream'], given, at);
    if (at <= 0) a = keyword('convolve', given.a, at < 0 ? a : undefined);
    if (at <= 1) v = keyword('convolve', given.v, at < 1 ? v : undefined);
    if (at <= 2) mode = keyword('convolve', given.mode, at < 2 ? mode : undefined);
    if (at <= 3) stream = keyword('convolve', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('convolve', 'a', a);
  putOperand('convolve', 'v', v);
  putEnum('convolve', 'mode', mode ?? 'full', ['full', 'valid', 'same']);
  putStream('convolve', stream);
  native.core_convolve();
  return finish('convolve', a, v);
}

/** Keywords of {@link arange}. */
export interface ArangeOptions extends StreamOptions {
  /** First number, 0 by default; with nothing else given, where to stop. */
  start?: number | null;
  /** Where to stop; not included. */
  stop?: number | null;
  /** Distance of neighbours; 1 by default. */
  step?: number | null;
  /** Data type of the result. */
  dtype?: Dtype | null;
}

/**
 * The numbers from `start` up to `stop`, `step` apart; int32 when all three are whole.
 *
 * @param start First number, 0 by default; with nothing else given, where to stop.
 * @param stop Where to stop; not included.
 * @param step Distance of neighbours; 1 by default.
 * @param dtype Data type of the result.
 * @param stream Stream or device to run on.
 * @returns A vector.
 * @remarks As Python's `mx.arange`.
 * @throws RangeError when the step is zero, or the length not finite or too large.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.arange(1, 10, 3);  // array([1, 4, 7], dtype=int32)
 * ```
 */
export function arange(start?: number | null | ArangeOptions, stop?: number | null | ArangeOptions, step?: number | null | ArangeOptions, dtype?: Dtype | null | ArangeOptions, stream?: StreamOrDevice | null | ArangeOptions): MxArray;
export function arange(start?: any, stop?: any, step?: any, dtype?: any, stream?: any): any {
  const at = isOptions(start) ? 0 : isOptions(stop) ? 1 : isOptions(step) ? 2 : isOptions(dtype) ? 3 : isOptions(stream) ? 4 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? start : at === 1 ? stop : at === 2 ? step : at === 3 ? dtype : stream;
    checkKeywords('arange', ['start', 'stop', 'step', 'dtype', 'stream'], given, at);
    if (at <= 0) start = keyword('arange', given.start, at < 0 ? start : undefined);
    if (at <= 1) stop = keyword('arange', given.stop, at < 1 ? stop : undefined);
    if (at <= 2) step = keyword('arange', given.step, at < 2 ? step : undefined);
    if (at <= 3) dtype = keyword('arange', given.dtype, at < 3 ? dtype : undefined);
    if (at <= 4) stream = keyword('arange', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  if (putPresence(start)) putFloat('arange', 'start', start);
  if (putPresence(stop)) putFloat('arange', 'stop', stop);
  if (putPresence(step)) putFloat('arange', 'step', step);
  if (putPresence(dtype)) putDtype('arange', 'dtype', dtype);
  putStream('arange', stream);
  native.core_arange();
  return finish('arange');
}

/** Keywords of {@link linspace}. */
export interface LinspaceOptions extends StreamOptions {
  /** How many. Default: `50`. */
  num?: number | null;
  /** Whether the last number is included. Default: `true`. */
  endpoint?: boolean | null;
  /** Data type of the result; float32 by default. */
  dtype?: Dtype | null;
}

/**
 * Evenly spaced numbers over an interval.
 *
 * @param start First number.
 * @param stop Last number.
 * @param num How many. Default: `50`.
 * @param endpoint Whether the last number is included. Default: `true`.
 * @param dtype Data type of the result; float32 by default.
 * @param stream Stream or device to run on.
 * @returns A vector of `num` elements.
 * @remarks As Python's `mx.linspace`.
 * @throws RangeError when `num` is negative.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.linspace(0, 1, 5);  // array([0, 0.25, 0.5, 0.75, 1], dtype=float32)
 * ```
 */
export function linspace(start: number, stop: number, num?: number | null | LinspaceOptions, endpoint?: boolean | null | LinspaceOptions, dtype?: Dtype | null | LinspaceOptions, stream?: StreamOrDevice | null | LinspaceOptions): MxArray;
/** Evenly spaced numbers over an interval. */
export function linspace(keywords: { start: number; stop: number } & LinspaceOptions): MxArray;
/** Evenly spaced numbers over an interval. */
export function linspace(start: number, keywords: { stop: number } & LinspaceOptions): MxArray;
export function linspace(start?: any, stop?: any, num?: any, endpoint?: any, dtype?: any, stream?: any): any {
  const at = isOptions(stop) ? 1 : isOptions(num) ? 2 : isOptions(endpoint) ? 3 : isOptions(dtype) ? 4 : isOptions(stream) ? 5 : stop === undefined && isOptions(start) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? start : at === 1 ? stop : at === 2 ? num : at === 3 ? endpoint : at === 4 ? dtype : stream;
    checkKeywords('linspace', ['start', 'stop', 'num', 'endpoint', 'dtype', 'stream'], given, at);
    if (at <= 0) start = keyword('linspace', given.start, at < 0 ? start : undefined);
    if (at <= 1) stop = keyword('linspace', given.stop, at < 1 ? stop : undefined);
    if (at <= 2) num = keyword('linspace', given.num, at < 2 ? num : undefined);
    if (at <= 3) endpoint = keyword('linspace', given.endpoint, at < 3 ? endpoint : undefined);
    if (at <= 4) dtype = keyword('linspace', given.dtype, at < 4 ? dtype : undefined);
    if (at <= 5) stream = keyword('linspace', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putFloat('linspace', 'start', start);
  putFloat('linspace', 'stop', stop);
  putInt('linspace', 'num', num ?? 50);
  putBool('linspace', 'endpoint', endpoint ?? true);
  if (putPresence(dtype)) putDtype('linspace', 'dtype', dtype);
  putStream('linspace', stream);
  native.core_linspace();
  return finish('linspace');
}

/** Keywords of {@link zeros}. */
export interface ZerosOptions extends StreamOptions {
  /** Data type of the result; float32 by default. */
  dtype?: Dtype | null;
}

/**
 * An array of zeros.
 *
 * @param shape Shape of the result.
 * @param dtype Data type of the result; float32 by default.
 * @param stream Stream or device to run on.
 * @returns An array of the shape.
 * @remarks As Python's `mx.zeros`.
 * @throws RangeError when a length is negative.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.zeros([2, 2]);  // array([[0, 0], [0, 0]], dtype=float32)
 * ```
 */
export function zeros(shape: number | readonly number[], dtype?: Dtype | null | ZerosOptions, stream?: StreamOrDevice | null | ZerosOptions): MxArray;
/** An array of zeros. */
export function zeros(keywords: { shape: number | readonly number[] } & ZerosOptions): MxArray;
export function zeros(shape?: any, dtype?: any, stream?: any): any {
  const at = isOptions(dtype) ? 1 : isOptions(stream) ? 2 : dtype === undefined && isOptions(shape) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? shape : at === 1 ? dtype : stream;
    checkKeywords('zeros', ['shape', 'dtype', 'stream'], given, at);
    if (at <= 0) shape = keyword('zeros', given.shape, at < 0 ? shape : undefined);
    if (at <= 1) dtype = keyword('zeros', given.dtype, at < 1 ? dtype : undefined);
    if (at <= 2) stream = keyword('zeros', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putInts('zeros', 'shape', shape);
  if (putPresence(dtype)) putDtype('zeros', 'dtype', dtype);
  putStream('zeros', stream);
  native.core_zeros();
  return finish('zeros');
}

/** Keywords of {@link ones}. */
export interface OnesOptions extends StreamOptions {
  /** Data type of the result; float32 by default. */
  dtype?: Dtype | null;
}

/**
 * An array of ones.
 *
 * @param shape Shape of the result.
 * @param dtype Data type of the result; float32 by default.
 * @param stream Stream or device to run on.
 * @returns An array of the shape.
 * @remarks As Python's `mx.ones`.
 * @throws RangeError when a length is negative.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.ones([2, 2]);  // array([[1, 1], [1, 1]], dtype=float32)
 * ```
 */
export function ones(shape: number | readonly number[], dtype?: Dtype | null | OnesOptions, stream?: StreamOrDevice | null | OnesOptions): MxArray;
/** An array of ones. */
export function ones(keywords: { shape: number | readonly number[] } & OnesOptions): MxArray;
export function ones(shape?: any, dtype?: any, stream?: any): any {
  const at = isOptions(dtype) ? 1 : isOptions(stream) ? 2 : dtype === undefined && isOptions(shape) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? shape : at === 1 ? dtype : stream;
    checkKeywords('ones', ['shape', 'dtype', 'stream'], given, at);
    if (at <= 0) shape = keyword('ones', given.shape, at < 0 ? shape : undefined);
    if (at <= 1) dtype = keyword('ones', given.dtype, at < 1 ? dtype : undefined);
    if (at <= 2) stream = keyword('ones', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putInts('ones', 'shape', shape);
  if (putPresence(dtype)) putDtype('ones', 'dtype', dtype);
  putStream('ones', stream);
  native.core_ones();
  return finish('ones');
}

/** Keywords of {@link zeros_like}. */
export interface ZerosLikeOptions extends StreamOptions {
  /** Data type of the result; by default the input's. */
  dtype?: Dtype | null;
}

/**
 * An array of zeros with the shape of another.
 *
 * @param a Array of any shape and dtype.
 * @param dtype Data type of the result; by default the input's.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.zeros_like`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.zeros_like(mx.array([1, 2]));  // array([0, 0], dtype=float32)
 * ```
 */
export function zeros_like(a: ArrayLike, dtype?: Dtype | null | ZerosLikeOptions, stream?: StreamOrDevice | null | ZerosLikeOptions): MxArray;
/** An array of zeros with the shape of another. */
export function zeros_like(keywords: { a: ArrayLike } & ZerosLikeOptions): MxArray;
export function zeros_like(a?: any, dtype?: any, stream?: any): any {
  const at = isOptions(dtype) ? 1 : isOptions(stream) ? 2 : dtype === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? dtype : stream;
    checkKeywords('zeros_like', ['a', 'dtype', 'stream'], given, at);
    if (at <= 0) a = keyword('zeros_like', given.a, at < 0 ? a : undefined);
    if (at <= 1) dtype = keyword('zeros_like', given.dtype, at < 1 ? dtype : undefined);
    if (at <= 2) stream = keyword('zeros_like', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('zeros_like', 'a', a);
  if (putPresence(dtype)) putDtype('zeros_like', 'dtype', dtype);
  putStream('zeros_like', stream);
  native.core_zeros_like();
  return finish('zeros_like', a);
}

/** Keywords of {@link ones_like}. */
export interface OnesLikeOptions extends StreamOptions {
  /** Data type of the result; by default the input's. */
  dtype?: Dtype | null;
}

/**
 * An array of ones with the shape of another.
 *
 * @param a Array of any shape and dtype.
 * @param dtype Data type of the result; by default the input's.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.ones_like`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.ones_like(mx.array([1, 2]));  // array([1, 1], dtype=float32)
 * ```
 */
export function ones_like(a: ArrayLike, dtype?: Dtype | null | OnesLikeOptions, stream?: StreamOrDevice | null | OnesLikeOptions): MxArray;
/** An array of ones with the shape of another. */
export function ones_like(keywords: { a: ArrayLike } & OnesLikeOptions): MxArray;
export function ones_like(a?: any, dtype?: any, stream?: any): any {
  const at = isOptions(dtype) ? 1 : isOptions(stream) ? 2 : dtype === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? dtype : stream;
    checkKeywords('ones_like', ['a', 'dtype', 'stream'], given, at);
    if (at <= 0) a = keyword('ones_like', given.a, at < 0 ? a : undefined);
    if (at <= 1) dtype = keyword('ones_like', given.dtype, at < 1 ? dtype : undefined);
    if (at <= 2) stream = keyword('ones_like', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('ones_like', 'a', a);
  if (putPresence(dtype)) putDtype('ones_like', 'dtype', dtype);
  putStream('ones_like', stream);
  native.core_ones_like();
  return finish('ones_like', a);
}

/** Keywords of {@link full}. */
export interface FullOptions extends StreamOptions {
  /** Data type of the result; by default the value's. */
  dtype?: Dtype | null;
}

/**
 * An array filled with a value, broadcast to a shape.
 *
 * @param shape Shape of the result.
 * @param vals What to fill it with.
 * @param dtype Data type of the result; by default the value's.
 * @param stream Stream or device to run on.
 * @returns An array of the shape.
 * @remarks As Python's `mx.full`.
 * @throws RangeError when a length is negative, or the value does not broadcast to the shape.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.full([2, 2], 7);  // array([[7, 7], [7, 7]], dtype=float32)
 * ```
 */
export function full(shape: number | readonly number[], vals: number | boolean | ArrayLike, dtype?: Dtype | null | FullOptions, stream?: StreamOrDevice | null | FullOptions): MxArray;
/** An array filled with a value, broadcast to a shape. */
export function full(keywords: { shape: number | readonly number[]; vals: number | boolean | ArrayLike } & FullOptions): MxArray;
/** An array filled with a value, broadcast to a shape. */
export function full(shape: number | readonly number[], keywords: { vals: number | boolean | ArrayLike } & FullOptions): MxArray;
export function full(shape?: any, vals?: any, dtype?: any, stream?: any): any {
  const at = isOptions(vals) ? 1 : isOptions(dtype) ? 2 : isOptions(stream) ? 3 : vals === undefined && isOptions(shape) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? shape : at === 1 ? vals : at === 2 ? dtype : stream;
    checkKeywords('full', ['shape', 'vals', 'dtype', 'stream'], given, at);
    if (at <= 0) shape = keyword('full', given.shape, at < 0 ? shape : undefined);
    if (at <= 1) vals = keyword('full', given.vals, at < 1 ? vals : undefined);
    if (at <= 2) dtype = keyword('full', given.dtype, at < 2 ? dtype : undefined);
    if (at <= 3) stream = keyword('full', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putInts('full', 'shape', shape);
  putUnion('full', 'vals', vals, ['Float', 'Bool', 'Array']);
  if (putPresence(dtype)) putDtype('full', 'dtype', dtype);
  putStream('full', stream);
  native.core_full();
  return finish('full', vals);
}

/** Keywords of {@link full_like}. */
export interface FullLikeOptions extends StreamOptions {
  /** Data type of the result; by default the input's. */
  dtype?: Dtype | null;
}

/**
 * An array filled with a value, with the shape of another.
 *
 * @param a Array of any shape and dtype.
 * @param vals What to fill it with.
 * @param dtype Data type of the result; by default the input's.
 * @param stream Stream or device to run on.
 * @returns An array of the shape of `a`.
 * @remarks As Python's `mx.full_like`.
 * @throws RangeError when the value does not broadcast to the shape.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.full_like(mx.array([1, 2]), 7);  // array([7, 7], dtype=float32)
 * ```
 */
export function full_like(a: ArrayLike, vals: number | boolean | ArrayLike, dtype?: Dtype | null | FullLikeOptions, stream?: StreamOrDevice | null | FullLikeOptions): MxArray;
/** An array filled with a value, with the shape of another. */
export function full_like(keywords: { a: ArrayLike; vals: number | boolean | ArrayLike } & FullLikeOptions): MxArray;
/** An array filled with a value, with the shape of another. */
export function full_like(a: ArrayLike, keywords: { vals: number | boolean | ArrayLike } & FullLikeOptions): MxArray;
export function full_like(a?: any, vals?: any, dtype?: any, stream?: any): any {
  const at = isOptions(vals) ? 1 : isOptions(dtype) ? 2 : isOptions(stream) ? 3 : vals === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? vals : at === 2 ? dtype : stream;
    checkKeywords('full_like', ['a', 'vals', 'dtype', 'stream'], given, at);
    if (at <= 0) a = keyword('full_like', given.a, at < 0 ? a : undefined);
    if (at <= 1) vals = keyword('full_like', given.vals, at < 1 ? vals : undefined);
    if (at <= 2) dtype = keyword('full_like', given.dtype, at < 2 ? dtype : undefined);
    if (at <= 3) stream = keyword('full_like', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('full_like', 'a', a);
  putUnion('full_like', 'vals', vals, ['Float', 'Bool', 'Array']);
  if (putPresence(dtype)) putDtype('full_like', 'dtype', dtype);
  putStream('full_like', stream);
  native.core_full_like();
  return finish('full_like', a, vals);
}

/** Keywords of {@link eye}. */
export interface EyeOptions extends StreamOptions {
  /** Number of columns; as many as rows by default. */
  m?: number | null;
  /** Which diagonal; positive ones lie above the main one. Default: `0`. */
  k?: number | null;
  /** Data type of the result; float32 by default. */
  dtype?: Dtype | null;
}

/**
 * Ones on a diagonal, zeros elsewhere.
 *
 * @param n Number of rows.
 * @param m Number of columns; as many as rows by default.
 * @param k Which diagonal; positive ones lie above the main one. Default: `0`.
 * @param dtype Data type of the result; float32 by default.
 * @param stream Stream or device to run on.
 * @returns An array of shape `[n, m]`.
 * @remarks As Python's `mx.eye`.
 * @throws RangeError when a length is negative.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.eye(2);  // array([[1, 0], [0, 1]], dtype=float32)
 * ```
 */
export function eye(n: number, m?: number | null | EyeOptions, k?: number | null | EyeOptions, dtype?: Dtype | null | EyeOptions, stream?: StreamOrDevice | null | EyeOptions): MxArray;
/** Ones on a diagonal, zeros elsewhere. */
export function eye(keywords: { n: number } & EyeOptions): MxArray;
export function eye(n?: any, m?: any, k?: any, dtype?: any, stream?: any): any {
  const at = isOptions(m) ? 1 : isOptions(k) ? 2 : isOptions(dtype) ? 3 : isOptions(stream) ? 4 : m === undefined && isOptions(n) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? n : at === 1 ? m : at === 2 ? k : at === 3 ? dtype : stream;
    checkKeywords('eye', ['n', 'm', 'k', 'dtype', 'stream'], given, at);
    if (at <= 0) n = keyword('eye', given.n, at < 0 ? n : undefined);
    if (at <= 1) m = keyword('eye', given.m, at < 1 ? m : undefined);
    if (at <= 2) k = keyword('eye', given.k, at < 2 ? k : undefined);
    if (at <= 3) dtype = keyword('eye', given.dtype, at < 3 ? dtype : undefined);
    if (at <= 4) stream = keyword('eye', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putInt('eye', 'n', n);
  if (putPresence(m)) putInt('eye', 'm', m);
  putInt('eye', 'k', k ?? 0);
  if (putPresence(dtype)) putDtype('eye', 'dtype', dtype);
  putStream('eye', stream);
  native.core_eye();
  return finish('eye');
}

/** Keywords of {@link identity}. */
export interface IdentityOptions extends StreamOptions {
  /** Data type of the result; float32 by default. */
  dtype?: Dtype | null;
}

/**
 * The identity matrix.
 *
 * @param n Number of rows and columns.
 * @param dtype Data type of the result; float32 by default.
 * @param stream Stream or device to run on.
 * @returns An array of shape `[n, n]`.
 * @remarks As Python's `mx.identity`.
 * @throws RangeError when the length is negative.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.identity(2);  // array([[1, 0], [0, 1]], dtype=float32)
 * ```
 */
export function identity(n: number, dtype?: Dtype | null | IdentityOptions, stream?: StreamOrDevice | null | IdentityOptions): MxArray;
/** The identity matrix. */
export function identity(keywords: { n: number } & IdentityOptions): MxArray;
export function identity(n?: any, dtype?: any, stream?: any): any {
  const at = isOptions(dtype) ? 1 : isOptions(stream) ? 2 : dtype === undefined && isOptions(n) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? n : at === 1 ? dtype : stream;
    checkKeywords('identity', ['n', 'dtype', 'stream'], given, at);
    if (at <= 0) n = keyword('identity', given.n, at < 0 ? n : undefined);
    if (at <= 1) dtype = keyword('identity', given.dtype, at < 1 ? dtype : undefined);
    if (at <= 2) stream = keyword('identity', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putInt('identity', 'n', n);
  if (putPresence(dtype)) putDtype('identity', 'dtype', dtype);
  putStream('identity', stream);
  native.core_identity();
  return finish('identity');
}

/** Keywords of {@link tri}. */
export interface TriOptions extends StreamOptions {
  /** Number of columns; as many as rows by default. */
  m?: number | null;
  /** Which diagonal; positive ones lie above the main one. Default: `0`. */
  k?: number | null;
  /** Data type of the result; float32 by default. */
  dtype?: Dtype | null;
}

/**
 * Ones on and below a diagonal, zeros above.
 *
 * @param n Number of rows.
 * @param m Number of columns; as many as rows by default.
 * @param k Which diagonal; positive ones lie above the main one. Default: `0`.
 * @param dtype Data type of the result; float32 by default.
 * @param stream Stream or device to run on.
 * @returns An array of shape `[n, m]`.
 * @remarks As Python's `mx.tri`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.tri(2);  // array([[1, 0], [1, 1]], dtype=float32)
 * ```
 */
export function tri(n: number, m?: number | null | TriOptions, k?: number | null | TriOptions, dtype?: Dtype | null | TriOptions, stream?: StreamOrDevice | null | TriOptions): MxArray;
/** Ones on and below a diagonal, zeros above. */
export function tri(keywords: { n: number } & TriOptions): MxArray;
export function tri(n?: any, m?: any, k?: any, dtype?: any, stream?: any): any {
  const at = isOptions(m) ? 1 : isOptions(k) ? 2 : isOptions(dtype) ? 3 : isOptions(stream) ? 4 : m === undefined && isOptions(n) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? n : at === 1 ? m : at === 2 ? k : at === 3 ? dtype : stream;
    checkKeywords('tri', ['n', 'm', 'k', 'dtype', 'stream'], given, at);
    if (at <= 0) n = keyword('tri', given.n, at < 0 ? n : undefined);
    if (at <= 1) m = keyword('tri', given.m, at < 1 ? m : undefined);
    if (at <= 2) k = keyword('tri', given.k, at < 2 ? k : undefined);
    if (at <= 3) dtype = keyword('tri', given.dtype, at < 3 ? dtype : undefined);
    if (at <= 4) stream = keyword('tri', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putInt('tri', 'n', n);
  if (putPresence(m)) putInt('tri', 'm', m);
  putInt('tri', 'k', k ?? 0);
  if (putPresence(dtype)) putDtype('tri', 'dtype', dtype);
  putStream('tri', stream);
  native.core_tri();
  return finish('tri');
}

/** Keywords of {@link tril}. */
export interface TrilOptions extends StreamOptions {
  /** Which diagonal; positive ones lie above the main one. Default: `0`. */
  k?: number | null;
}

/**
 * The array with zeros above a diagonal.
 *
 * @param x Matrices of shape […, m, n], of any dtype.
 * @param k Which diagonal; positive ones lie above the main one. Default: `0`.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.tril`.
 * @throws RangeError when there are fewer than two axes.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.tril(mx.array([[1, 2], [3, 4]]));  // array([[1, 0], [3, 4]], dtype=float32)
 * ```
 */
export function tril(x: ArrayLike, k?: number | null | TrilOptions, stream?: StreamOrDevice | null | TrilOptions): MxArray;
/** The array with zeros above a diagonal. */
export function tril(keywords: { x: ArrayLike } & TrilOptions): MxArray;
export function tril(x?: any, k?: any, stream?: any): any {
  const at = isOptions(k) ? 1 : isOptions(stream) ? 2 : k === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? k : stream;
    checkKeywords('tril', ['x', 'k', 'stream'], given, at);
    if (at <= 0) x = keyword('tril', given.x, at < 0 ? x : undefined);
    if (at <= 1) k = keyword('tril', given.k, at < 1 ? k : undefined);
    if (at <= 2) stream = keyword('tril', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('tril', 'x', x);
  putInt('tril', 'k', k ?? 0);
  putStream('tril', stream);
  native.core_tril();
  return finish('tril', x);
}

/** Keywords of {@link triu}. */
export interface TriuOptions extends StreamOptions {
  /** Which diagonal; positive ones lie above the main one. Default: `0`. */
  k?: number | null;
}

/**
 * The array with zeros below a diagonal.
 *
 * @param x Matrices of shape […, m, n], of any dtype.
 * @param k Which diagonal; positive ones lie above the main one. Default: `0`.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.triu`.
 * @throws RangeError when there are fewer than two axes.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.triu(mx.array([[1, 2], [3, 4]]));  // array([[1, 2], [0, 4]], dtype=float32)
 * ```
 */
export function triu(x: ArrayLike, k?: number | null | TriuOptions, stream?: StreamOrDevice | null | TriuOptions): MxArray;
/** The array with zeros below a diagonal. */
export function triu(keywords: { x: ArrayLike } & TriuOptions): MxArray;
export function triu(x?: any, k?: any, stream?: any): any {
  const at = isOptions(k) ? 1 : isOptions(stream) ? 2 : k === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? k : stream;
    checkKeywords('triu', ['x', 'k', 'stream'], given, at);
    if (at <= 0) x = keyword('triu', given.x, at < 0 ? x : undefined);
    if (at <= 1) k = keyword('triu', given.k, at < 1 ? k : undefined);
    if (at <= 2) stream = keyword('triu', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('triu', 'x', x);
  putInt('triu', 'k', k ?? 0);
  putStream('triu', stream);
  native.core_triu();
  return finish('triu', x);
}

/** Keywords of {@link diag}. */
export interface DiagOptions extends StreamOptions {
  /** Which diagonal; positive ones lie above the main one. Default: `0`. */
  k?: number | null;
}

/**
 * The diagonal of a matrix, or a matrix with the given diagonal.
 *
 * @param a Vector or matrix of any dtype.
 * @param k Which diagonal; positive ones lie above the main one. Default: `0`.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype: a vector of a matrix, a matrix of a vector.
 * @remarks As Python's `mx.diag`.
 * @throws RangeError when there are not one or two axes.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.diag(mx.array([1, 2]));  // array([[1, 0], [0, 2]], dtype=float32)
 * ```
 */
export function diag(a: ArrayLike, k?: number | null | DiagOptions, stream?: StreamOrDevice | null | DiagOptions): MxArray;
/** The diagonal of a matrix, or a matrix with the given diagonal. */
export function diag(keywords: { a: ArrayLike } & DiagOptions): MxArray;
export function diag(a?: any, k?: any, stream?: any): any {
  const at = isOptions(k) ? 1 : isOptions(stream) ? 2 : k === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? k : stream;
    checkKeywords('diag', ['a', 'k', 'stream'], given, at);
    if (at <= 0) a = keyword('diag', given.a, at < 0 ? a : undefined);
    if (at <= 1) k = keyword('diag', given.k, at < 1 ? k : undefined);
    if (at <= 2) stream = keyword('diag', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('diag', 'a', a);
  putInt('diag', 'k', k ?? 0);
  putStream('diag', stream);
  native.core_diag();
  return finish('diag', a);
}

/** Keywords of {@link diagonal}. */
export interface DiagonalOptions extends StreamOptions {
  /** Which diagonal; positive ones lie above the main one. Default: `0`. */
  offset?: number | null;
  /** First axis of the planes. Default: `0`. */
  axis1?: number | null;
  /** Second axis of the planes. Default: `1`. */
  axis2?: number | null;
}

/**
 * The diagonals of the planes that two axes span.
 *
 * @param a Array of at least two axes.
 * @param offset Which diagonal; positive ones lie above the main one. Default: `0`.
 * @param axis1 First axis of the planes. Default: `0`.
 * @param axis2 Second axis of the planes. Default: `1`.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype, with the diagonal as its last axis.
 * @remarks As Python's `mx.diagonal`.
 * @throws RangeError when there are fewer than two axes, or both are the same.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.diagonal(mx.array([[1, 2], [3, 4]]));  // array([1, 4], dtype=float32)
 * ```
 */
export function diagonal(a: ArrayLike, offset?: number | null | DiagonalOptions, axis1?: number | null | DiagonalOptions, axis2?: number | null | DiagonalOptions, stream?: StreamOrDevice | null | DiagonalOptions): MxArray;
/** The diagonals of the planes that two axes span. */
export function diagonal(keywords: { a: ArrayLike } & DiagonalOptions): MxArray;
export function diagonal(a?: any, offset?: any, axis1?: any, axis2?: any, stream?: any): any {
  const at = isOptions(offset) ? 1 : isOptions(axis1) ? 2 : isOptions(axis2) ? 3 : isOptions(stream) ? 4 : offset === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? offset : at === 2 ? axis1 : at === 3 ? axis2 : stream;
    checkKeywords('diagonal', ['a', 'offset', 'axis1', 'axis2', 'stream'], given, at);
    if (at <= 0) a = keyword('diagonal', given.a, at < 0 ? a : undefined);
    if (at <= 1) offset = keyword('diagonal', given.offset, at < 1 ? offset : undefined);
    if (at <= 2) axis1 = keyword('diagonal', given.axis1, at < 2 ? axis1 : undefined);
    if (at <= 3) axis2 = keyword('diagonal', given.axis2, at < 3 ? axis2 : undefined);
    if (at <= 4) stream = keyword('diagonal', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('diagonal', 'a', a);
  putInt('diagonal', 'offset', offset ?? 0);
  putInt('diagonal', 'axis1', axis1 ?? 0);
  putInt('diagonal', 'axis2', axis2 ?? 1);
  putStream('diagonal', stream);
  native.core_diagonal();
  return finish('diagonal', a);
}

/**
 * The Hann window.
 *
 * @param M Number of points.
 * @param stream Stream or device to run on.
 * @returns A vector of `M` elements of float32.
 * @remarks As Python's `mx.hanning`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.hanning(4);  // array([0, 0.75, 0.75, 7.64274e-15], dtype=float32)
 * ```
 */
export function hanning(M: number, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The Hann window. */
export function hanning(keywords: { M: number } & StreamOptions): MxArray;
export function hanning(M?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(M) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? M : stream;
    checkKeywords('hanning', ['M', 'stream'], given, at);
    if (at <= 0) M = keyword('hanning', given.M, at < 0 ? M : undefined);
    if (at <= 1) stream = keyword('hanning', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putInt('hanning', 'M', M);
  putStream('hanning', stream);
  native.core_hanning();
  return finish('hanning');
}

/**
 * The Hamming window.
 *
 * @param M Number of points.
 * @param stream Stream or device to run on.
 * @returns A vector of `M` elements of float32.
 * @remarks As Python's `mx.hamming`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.hamming(4);  // array([0.08, 0.77, 0.77, 0.08], dtype=float32)
 * ```
 */
export function hamming(M: number, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The Hamming window. */
export function hamming(keywords: { M: number } & StreamOptions): MxArray;
export function hamming(M?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(M) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? M : stream;
    checkKeywords('hamming', ['M', 'stream'], given, at);
    if (at <= 0) M = keyword('hamming', given.M, at < 0 ? M : undefined);
    if (at <= 1) stream = keyword('hamming', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putInt('hamming', 'M', M);
  putStream('hamming', stream);
  native.core_hamming();
  return finish('hamming');
}

/**
 * The Bartlett window.
 *
 * @param M Number of points.
 * @param stream Stream or device to run on.
 * @returns A vector of `M` elements of float32.
 * @remarks As Python's `mx.bartlett`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.bartlett(4);  // array([0, 0.666667, 0.666667, 0], dtype=float32)
 * ```
 */
export function bartlett(M: number, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The Bartlett window. */
export function bartlett(keywords: { M: number } & StreamOptions): MxArray;
export function bartlett(M?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(M) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? M : stream;
    checkKeywords('bartlett', ['M', 'stream'], given, at);
    if (at <= 0) M = keyword('bartlett', given.M, at < 0 ? M : undefined);
    if (at <= 1) stream = keyword('bartlett', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putInt('bartlett', 'M', M);
  putStream('bartlett', stream);
  native.core_bartlett();
  return finish('bartlett');
}

/**
 * The Blackman window.
 *
 * @param M Number of points.
 * @param stream Stream or device to run on.
 * @returns A vector of `M` elements of float32.
 * @remarks As Python's `mx.blackman`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.blackman(4);  // array([0, 0.63, 0.63, 0], dtype=float32)
 * ```
 */
export function blackman(M: number, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The Blackman window. */
export function blackman(keywords: { M: number } & StreamOptions): MxArray;
export function blackman(M?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(M) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? M : stream;
    checkKeywords('blackman', ['M', 'stream'], given, at);
    if (at <= 0) M = keyword('blackman', given.M, at < 0 ? M : undefined);
    if (at <= 1) stream = keyword('blackman', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putInt('blackman', 'M', M);
  putStream('blackman', stream);
  native.core_blackman();
  return finish('blackman');
}

/** Keywords of {@link take}. */
export interface TakeOptions extends StreamOptions {
  /** Axis to take from; `null` is the flattened array. */
  axis?: number | null;
}

/**
 * The elements at the given positions along an axis.
 *
 * @param a Array of any shape and dtype.
 * @param indices Positions to take.
 * @param axis Axis to take from; `null` is the flattened array.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype, with the axes of the indices in place of the axis.
 * @remarks As Python's `mx.take`.
 * @throws RangeError when an index is out of range, where its value is known.
 * @throws RangeError when the indices are no integers.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.take(mx.array([10, 20, 30]), [2, 0]);  // array([30, 10], dtype=float32)
 * ```
 */
export function take(a: ArrayLike, indices: number | IntArrayLike, axis?: number | null | TakeOptions, stream?: StreamOrDevice | null | TakeOptions): MxArray;
/** The elements at the given positions along an axis. */
export function take(keywords: { a: ArrayLike; indices: number | IntArrayLike } & TakeOptions): MxArray;
/** The elements at the given positions along an axis. */
export function take(a: ArrayLike, keywords: { indices: number | IntArrayLike } & TakeOptions): MxArray;
export function take(a?: any, indices?: any, axis?: any, stream?: any): any {
  const at = isOptions(indices) ? 1 : isOptions(axis) ? 2 : isOptions(stream) ? 3 : indices === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? indices : at === 2 ? axis : stream;
    checkKeywords('take', ['a', 'indices', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('take', given.a, at < 0 ? a : undefined);
    if (at <= 1) indices = keyword('take', given.indices, at < 1 ? indices : undefined);
    if (at <= 2) axis = keyword('take', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) stream = keyword('take', given.stream, at < 3 ? stream : undefined);
  }
  indices = intArray('take', 'indices', indices, true);
  begin();
  putOperand('take', 'a', a);
  putUnion('take', 'indices', indices, ['Int', 'Array']);
  if (putPresence(axis)) putInt('take', 'axis', axis);
  putStream('take', stream);
  native.core_take();
  return finish('take', a, indices);
}

/** Keywords of {@link take_along_axis}. */
export interface TakeAlongAxisOptions extends StreamOptions {
  /** Axis to take from; `null` is the flattened array. Default: `-1`. */
  axis?: number | null;
}

/**
 * The elements at positions given for each place along an axis.
 *
 * @param a Array of any shape and dtype.
 * @param indices Positions to take; broadcast with the input on the other axes.
 * @param axis Axis to take from; `null` is the flattened array. Default: `-1`.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype and the shape of the indices.
 * @remarks As Python's `mx.take_along_axis`.
 * @throws RangeError when an index is out of range, where its value is known.
 * @throws RangeError when the indices have another number of axes.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.take_along_axis(mx.array([[1, 2], [3, 4]]), [[1], [0]], 1);  // array([[2], [3]], dtype=float32)
 * ```
 */
export function take_along_axis(a: ArrayLike, indices: IntArrayLike, axis?: number | null | TakeAlongAxisOptions, stream?: StreamOrDevice | null | TakeAlongAxisOptions): MxArray;
/** The elements at positions given for each place along an axis. */
export function take_along_axis(keywords: { a: ArrayLike; indices: IntArrayLike } & TakeAlongAxisOptions): MxArray;
/** The elements at positions given for each place along an axis. */
export function take_along_axis(a: ArrayLike, keywords: { indices: IntArrayLike } & TakeAlongAxisOptions): MxArray;
export function take_along_axis(a?: any, indices?: any, axis?: any, stream?: any): any {
  const at = isOptions(indices) ? 1 : isOptions(axis) ? 2 : isOptions(stream) ? 3 : indices === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? indices : at === 2 ? axis : stream;
    checkKeywords('take_along_axis', ['a', 'indices', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('take_along_axis', given.a, at < 0 ? a : undefined);
    if (at <= 1) indices = keyword('take_along_axis', given.indices, at < 1 ? indices : undefined);
    if (at <= 2) axis = keyword('take_along_axis', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) stream = keyword('take_along_axis', given.stream, at < 3 ? stream : undefined);
  }
  indices = intArray('take_along_axis', 'indices', indices);
  if (axis === undefined) axis = -1;
  begin();
  putOperand('take_along_axis', 'a', a);
  putIntArray('take_along_axis', 'indices', indices);
  if (putPresence(axis)) putInt('take_along_axis', 'axis', axis);
  putStream('take_along_axis', stream);
  native.core_take_along_axis();
  return finish('take_along_axis', a, indices);
}

/** Keywords of {@link put_along_axis}. */
export interface PutAlongAxisOptions extends StreamOptions {
  /** Axis to put them on; `null` is the flattened array. */
  axis?: number | null;
}

/**
 * The array with values put at positions given for each place along an axis.
 *
 * @param a Array of any shape and dtype.
 * @param indices Positions to put them at.
 * @param values The values.
 * @param axis Axis to put them on; `null` is the flattened array.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.put_along_axis`.
 * @throws RangeError when an index is out of range, where its value is known.
 * @throws RangeError when the indices have another number of axes, or the values do not broadcast.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.put_along_axis(mx.array([1, 2, 3]), [1], 9, 0);  // array([1, 9, 3], dtype=float32)
 * ```
 */
export function put_along_axis(a: ArrayLike, indices: IntArrayLike, values: ArrayLike, axis?: number | null | PutAlongAxisOptions, stream?: StreamOrDevice | null | PutAlongAxisOptions): MxArray;
/** The array with values put at positions given for each place along an axis. */
export function put_along_axis(keywords: { a: ArrayLike; indices: IntArrayLike; values: ArrayLike } & PutAlongAxisOptions): MxArray;
/** The array with values put at positions given for each place along an axis. */
export function put_along_axis(a: ArrayLike, keywords: { indices: IntArrayLike; values: ArrayLike } & PutAlongAxisOptions): MxArray;
/** The array with values put at positions given for each place along an axis. */
export function put_along_axis(a: ArrayLike, indices: IntArrayLike, keywords: { values: ArrayLike } & PutAlongAxisOptions): MxArray;
export function put_along_axis(a?: any, indices?: any, values?: any, axis?: any, stream?: any): any {
  const at = isOptions(indices) ? 1 : isOptions(values) ? 2 : isOptions(axis) ? 3 : isOptions(stream) ? 4 : indices === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? indices : at === 2 ? values : at === 3 ? axis : stream;
    checkKeywords('put_along_axis', ['a', 'indices', 'values', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('put_along_axis', given.a, at < 0 ? a : undefined);
    if (at <= 1) indices = keyword('put_along_axis', given.indices, at < 1 ? indices : undefined);
    if (at <= 2) values = keyword('put_along_axis', given.values, at < 2 ? values : undefined);
    if (at <= 3) axis = keyword('put_along_axis', given.axis, at < 3 ? axis : undefined);
    if (at <= 4) stream = keyword('put_along_axis', given.stream, at < 4 ? stream : undefined);
  }
  indices = intArray('put_along_axis', 'indices', indices);
  begin();
  putOperand('put_along_axis', 'a', a);
  putIntArray('put_along_axis', 'indices', indices);
  putOperand('put_along_axis', 'values', values);
  if (putPresence(axis)) putInt('put_along_axis', 'axis', axis);
  putStream('put_along_axis', stream);
  native.core_put_along_axis();
  return finish('put_along_axis', a, indices, values);
}

/**
 * A block of fixed size whose corner is given by an array.
 *
 * @param a Array of any shape and dtype.
 * @param start_indices Where the block starts, for each of the axes.
 * @param axes Axes that the starts are for; the block starts at 0 on the others.
 * @param slice_size Size of the block.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype and the shape `slice_size`.
 * @remarks As Python's `mx.slice`.
 * @throws RangeError when the block is larger than the array.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.slice(mx.array([1, 2, 3, 4]), [1], [0], [2]);  // array([2, 3], dtype=float32)
 * ```
 */
export function slice(a: ArrayLike, start_indices: IntArrayLike, axes: number | readonly number[], slice_size: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** A block of fixed size whose corner is given by an array. */
export function slice(keywords: { a: ArrayLike; start_indices: IntArrayLike; axes: number | readonly number[]; slice_size: number | readonly number[] } & StreamOptions): MxArray;
/** A block of fixed size whose corner is given by an array. */
export function slice(a: ArrayLike, keywords: { start_indices: IntArrayLike; axes: number | readonly number[]; slice_size: number | readonly number[] } & StreamOptions): MxArray;
/** A block of fixed size whose corner is given by an array. */
export function slice(a: ArrayLike, start_indices: IntArrayLike, keywords: { axes: number | readonly number[]; slice_size: number | readonly number[] } & StreamOptions): MxArray;
/** A block of fixed size whose corner is given by an array. */
export function slice(a: ArrayLike, start_indices: IntArrayLike, axes: number | readonly number[], keywords: { slice_size: number | readonly number[] } & StreamOptions): MxArray;
export function slice(a?: any, start_indices?: any, axes?: any, slice_size?: any, stream?: any): any {
  const at = isOptions(start_indices) ? 1 : isOptions(axes) ? 2 : isOptions(slice_size) ? 3 : isOptions(stream) ? 4 : start_indices === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? start_indices : at === 2 ? axes : at === 3 ? slice_size : stream;
    checkKeywords('slice', ['a', 'start_indices', 'axes', 'slice_size', 'stream'], given, at);
    if (at <= 0) a = keyword('slice', given.a, at < 0 ? a : undefined);
    if (at <= 1) start_indices = keyword('slice', given.start_indices, at < 1 ? start_indices : undefined);
    if (at <= 2) axes = keyword('slice', given.axes, at < 2 ? axes : undefined);
    if (at <= 3) slice_size = keyword('slice', given.slice_size, at < 3 ? slice_size : undefined);
    if (at <= 4) stream = keyword('slice', given.stream, at < 4 ? stream : undefined);
  }
  start_indices = intArray('slice', 'start_indices', start_indices);
  begin();
  putOperand('slice', 'a', a);
  putIntArray('slice', 'start_indices', start_indices);
  putInts('slice', 'axes', axes);
  putInts('slice', 'slice_size', slice_size);
  putStream('slice', stream);
  native.core_slice();
  return finish('slice', a, start_indices);
}

/**
 * The array with a block replaced, whose corner is given by an array.
 *
 * @param a Array of any shape and dtype.
 * @param update What to put there.
 * @param start_indices Where the block starts, for each of the axes.
 * @param axes Axes that the starts are for; the block starts at 0 on the others.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.slice_update`.
 * @throws RangeError when the block is larger than the array.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.slice_update(mx.array([1, 2, 3]), mx.array([9]), [1], [0]);  // array([1, 9, 3], dtype=float32)
 * ```
 */
export function slice_update(a: ArrayLike, update: ArrayLike, start_indices: IntArrayLike, axes: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array with a block replaced, whose corner is given by an array. */
export function slice_update(keywords: { a: ArrayLike; update: ArrayLike; start_indices: IntArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with a block replaced, whose corner is given by an array. */
export function slice_update(a: ArrayLike, keywords: { update: ArrayLike; start_indices: IntArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with a block replaced, whose corner is given by an array. */
export function slice_update(a: ArrayLike, update: ArrayLike, keywords: { start_indices: IntArrayLike; axes: number | readonly number[] } & StreamOptions): MxArray;
/** The array with a block replaced, whose corner is given by an array. */
export function slice_update(a: ArrayLike, update: ArrayLike, start_indices: IntArrayLike, keywords: { axes: number | readonly number[] } & StreamOptions): MxArray;
export function slice_update(a?: any, update?: any, start_indices?: any, axes?: any, stream?: any): any {
  const at = isOptions(update) ? 1 : isOptions(start_indices) ? 2 : isOptions(axes) ? 3 : isOptions(stream) ? 4 : update === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? update : at === 2 ? start_indices : at === 3 ? axes : stream;
    checkKeywords('slice_update', ['a', 'update', 'start_indices', 'axes', 'stream'], given, at);
    if (at <= 0) a = keyword('slice_update', given.a, at < 0 ? a : undefined);
    if (at <= 1) update = keyword('slice_update', given.update, at < 1 ? update : undefined);
    if (at <= 2) start_indices = keyword('slice_update', given.start_indices, at < 2 ? start_indices : undefined);
    if (at <= 3) axes = keyword('slice_update', given.axes, at < 3 ? axes : undefined);
    if (at <= 4) stream = keyword('slice_update', given.stream, at < 4 ? stream : undefined);
  }
  start_indices = intArray('slice_update', 'start_indices', start_indices);
  begin();
  putOperand('slice_update', 'a', a);
  putOperand('slice_update', 'update', update);
  putIntArray('slice_update', 'start_indices', start_indices);
  putInts('slice_update', 'axes', axes);
  putStream('slice_update', stream);
  native.core_slice_update();
  return finish('slice_update', a, update, start_indices);
}

/** Keywords of {@link concatenate}. */
export interface ConcatenateOptions extends StreamOptions {
  /** Axis to join along; `null` flattens first. Default: `0`. */
  axis?: number | null;
}

/**
 * Arrays joined along an axis.
 *
 * @param arrays What to join.
 * @param axis Axis to join along; `null` flattens first. Default: `0`.
 * @param stream Stream or device to run on.
 * @returns An array of the dtype that all promote to.
 * @remarks As Python's `mx.concatenate`.
 * @throws RangeError when there is no array, or the other axes differ in length.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.concatenate([mx.array([1, 2]), mx.array([3])]);  // array([1, 2, 3], dtype=float32)
 * ```
 */
export function concatenate(arrays: readonly MxArray[], axis?: number | null | ConcatenateOptions, stream?: StreamOrDevice | null | ConcatenateOptions): MxArray;
/** Arrays joined along an axis. */
export function concatenate(keywords: { arrays: readonly MxArray[] } & ConcatenateOptions): MxArray;
export function concatenate(arrays?: any, axis?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(stream) ? 2 : axis === undefined && isOptions(arrays) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? arrays : at === 1 ? axis : stream;
    checkKeywords('concatenate', ['arrays', 'axis', 'stream'], given, at);
    if (at <= 0) arrays = keyword('concatenate', given.arrays, at < 0 ? arrays : undefined);
    if (at <= 1) axis = keyword('concatenate', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) stream = keyword('concatenate', given.stream, at < 2 ? stream : undefined);
  }
  if (axis === undefined) axis = 0;
  begin();
  putArrays('concatenate', 'arrays', arrays);
  if (putPresence(axis)) putInt('concatenate', 'axis', axis);
  putStream('concatenate', stream);
  native.core_concatenate();
  return finish('concatenate', arrays);
}

/** Keywords of {@link stack}. */
export interface StackOptions extends StreamOptions {
  /** Where the new axis is in the result. Default: `0`. */
  axis?: number | null;
}

/**
 * Arrays joined along a new axis.
 *
 * @param arrays What to join; all of one shape.
 * @param axis Where the new axis is in the result. Default: `0`.
 * @param stream Stream or device to run on.
 * @returns An array of the dtype that all promote to, with one axis more.
 * @remarks As Python's `mx.stack`.
 * @throws RangeError when there is no array, or the shapes differ.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.stack([mx.array([1, 2]), mx.array([3, 4])]);  // array([[1, 2], [3, 4]], dtype=float32)
 * ```
 */
export function stack(arrays: readonly MxArray[], axis?: number | null | StackOptions, stream?: StreamOrDevice | null | StackOptions): MxArray;
/** Arrays joined along a new axis. */
export function stack(keywords: { arrays: readonly MxArray[] } & StackOptions): MxArray;
export function stack(arrays?: any, axis?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(stream) ? 2 : axis === undefined && isOptions(arrays) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? arrays : at === 1 ? axis : stream;
    checkKeywords('stack', ['arrays', 'axis', 'stream'], given, at);
    if (at <= 0) arrays = keyword('stack', given.arrays, at < 0 ? arrays : undefined);
    if (at <= 1) axis = keyword('stack', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) stream = keyword('stack', given.stream, at < 2 ? stream : undefined);
  }
  if (axis === undefined) axis = 0;
  begin();
  putArrays('stack', 'arrays', arrays);
  if (putPresence(axis)) putInt('stack', 'axis', axis);
  putStream('stack', stream);
  native.core_stack();
  return finish('stack', arrays);
}

/** Keywords of {@link split}. */
export interface SplitOptions extends StreamOptions {
  /** Axis to cut along. Default: `0`. */
  axis?: number | null;
}

/**
 * An array cut into parts along an axis.
 *
 * @param a Array of any shape and dtype.
 * @param indices_or_sections Into how many equal parts, or the list of places to cut.
 * @param axis Axis to cut along. Default: `0`.
 * @param stream Stream or device to run on.
 * @returns A list of arrays of the same dtype.
 * @remarks As Python's `mx.split`.
 * @throws RangeError when the axis does not divide into so many equal parts.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.split(mx.array([1, 2, 3, 4]), 2)[1];  // array([3, 4], dtype=float32)
 * ```
 */
export function split(a: ArrayLike, indices_or_sections: number | readonly number[], axis?: number | null | SplitOptions, stream?: StreamOrDevice | null | SplitOptions): MxArray[];
/** An array cut into parts along an axis. */
export function split(keywords: { a: ArrayLike; indices_or_sections: number | readonly number[] } & SplitOptions): MxArray[];
/** An array cut into parts along an axis. */
export function split(a: ArrayLike, keywords: { indices_or_sections: number | readonly number[] } & SplitOptions): MxArray[];
export function split(a?: any, indices_or_sections?: any, axis?: any, stream?: any): any {
  const at = isOptions(indices_or_sections) ? 1 : isOptions(axis) ? 2 : isOptions(stream) ? 3 : indices_or_sections === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? indices_or_sections : at === 2 ? axis : stream;
    checkKeywords('split', ['a', 'indices_or_sections', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('split', given.a, at < 0 ? a : undefined);
    if (at <= 1) indices_or_sections = keyword('split', given.indices_or_sections, at < 1 ? indices_or_sections : undefined);
    if (at <= 2) axis = keyword('split', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) stream = keyword('split', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('split', 'a', a);
  putUnion('split', 'indices_or_sections', indices_or_sections, ['Int', 'Ints']);
  putInt('split', 'axis', axis ?? 0);
  putStream('split', stream);
  native.core_split();
  return finishMany('split', a);
}

/** Keywords of {@link unstack}. */
export interface UnstackOptions extends StreamOptions {
  /** Axis to take apart. Default: `0`. */
  axis?: number | null;
}

/**
 * The arrays along an axis, without it.
 *
 * @param x Array of any shape and dtype.
 * @param axis Axis to take apart. Default: `0`.
 * @param stream Stream or device to run on.
 * @returns A list of arrays of the same dtype.
 * @remarks As Python's `mx.unstack`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.unstack(mx.array([[1, 2], [3, 4]]))[1];  // array([3, 4], dtype=float32)
 * ```
 */
export function unstack(x: ArrayLike, axis?: number | null | UnstackOptions, stream?: StreamOrDevice | null | UnstackOptions): MxArray[];
/** The arrays along an axis, without it. */
export function unstack(keywords: { x: ArrayLike } & UnstackOptions): MxArray[];
export function unstack(x?: any, axis?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(stream) ? 2 : axis === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? axis : stream;
    checkKeywords('unstack', ['x', 'axis', 'stream'], given, at);
    if (at <= 0) x = keyword('unstack', given.x, at < 0 ? x : undefined);
    if (at <= 1) axis = keyword('unstack', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) stream = keyword('unstack', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('unstack', 'x', x);
  putInt('unstack', 'axis', axis ?? 0);
  putStream('unstack', stream);
  native.core_unstack();
  return finishMany('unstack', x);
}

/** Keywords of {@link repeat}. */
export interface RepeatOptions extends StreamOptions {
  /** Axis to repeat along; `null` is the flattened array. */
  axis?: number | null;
}

/**
 * Each element repeated, along an axis.
 *
 * @param array Array of any shape and dtype.
 * @param repeats How many times.
 * @param axis Axis to repeat along; `null` is the flattened array.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.repeat`.
 * @throws RangeError when the number of repeats is negative.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.repeat(mx.array([1, 2]), 2);  // array([1, 1, 2, 2], dtype=float32)
 * ```
 */
export function repeat(array: ArrayLike, repeats: number, axis?: number | null | RepeatOptions, stream?: StreamOrDevice | null | RepeatOptions): MxArray;
/** Each element repeated, along an axis. */
export function repeat(keywords: { array: ArrayLike; repeats: number } & RepeatOptions): MxArray;
/** Each element repeated, along an axis. */
export function repeat(array: ArrayLike, keywords: { repeats: number } & RepeatOptions): MxArray;
export function repeat(array?: any, repeats?: any, axis?: any, stream?: any): any {
  const at = isOptions(repeats) ? 1 : isOptions(axis) ? 2 : isOptions(stream) ? 3 : repeats === undefined && isOptions(array) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? array : at === 1 ? repeats : at === 2 ? axis : stream;
    checkKeywords('repeat', ['array', 'repeats', 'axis', 'stream'], given, at);
    if (at <= 0) array = keyword('repeat', given.array, at < 0 ? array : undefined);
    if (at <= 1) repeats = keyword('repeat', given.repeats, at < 1 ? repeats : undefined);
    if (at <= 2) axis = keyword('repeat', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) stream = keyword('repeat', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('repeat', 'array', array);
  putInt('repeat', 'repeats', repeats);
  if (putPresence(axis)) putInt('repeat', 'axis', axis);
  putStream('repeat', stream);
  native.core_repeat();
  return finish('repeat', array);
}

/**
 * The whole array repeated along its axes.
 *
 * @param a Array of any shape and dtype.
 * @param reps How many times, for each axis; a single number is for the last one.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.tile`.
 * @throws RangeError when a number of repeats is negative.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.tile(mx.array([1, 2]), 2);  // array([1, 2, 1, 2], dtype=float32)
 * ```
 */
export function tile(a: ArrayLike, reps: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The whole array repeated along its axes. */
export function tile(keywords: { a: ArrayLike; reps: number | readonly number[] } & StreamOptions): MxArray;
/** The whole array repeated along its axes. */
export function tile(a: ArrayLike, keywords: { reps: number | readonly number[] } & StreamOptions): MxArray;
export function tile(a?: any, reps?: any, stream?: any): any {
  const at = isOptions(reps) ? 1 : isOptions(stream) ? 2 : reps === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? reps : stream;
    checkKeywords('tile', ['a', 'reps', 'stream'], given, at);
    if (at <= 0) a = keyword('tile', given.a, at < 0 ? a : undefined);
    if (at <= 1) reps = keyword('tile', given.reps, at < 1 ? reps : undefined);
    if (at <= 2) stream = keyword('tile', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('tile', 'a', a);
  putInts('tile', 'reps', reps);
  putStream('tile', stream);
  native.core_tile();
  return finish('tile', a);
}

/** Keywords of {@link pad}. */
export interface PadOptions extends StreamOptions {
  /** What fills the border. Default: `"constant"`. */
  mode?: 'constant' | 'edge' | 'reflect' | 'symmetric' | null;
  /** The value of a constant border. Default: `0`. */
  constant_values?: ArrayLike | null;
}

/**
 * An array with a border around it.
 *
 * @param a Array of any shape and dtype.
 * @param pad_width The width: one for all, before and after, or a list of before and after for each axis.
 * @param mode What fills the border. Default: `"constant"`.
 * @param constant_values The value of a constant border. Default: `0`.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.pad`.
 * @throws RangeError when a width is negative, or there are not as many widths as axes.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.pad(mx.array([1, 2]), 1);  // array([0, 1, 2, 0], dtype=float32)
 * ```
 */
export function pad(a: ArrayLike, pad_width: number | readonly number[] | readonly (readonly number[])[], mode?: 'constant' | 'edge' | 'reflect' | 'symmetric' | null | PadOptions, constant_values?: ArrayLike | null | PadOptions, stream?: StreamOrDevice | null | PadOptions): MxArray;
/** An array with a border around it. */
export function pad(keywords: { a: ArrayLike; pad_width: number | readonly number[] | readonly (readonly number[])[] } & PadOptions): MxArray;
/** An array with a border around it. */
export function pad(a: ArrayLike, keywords: { pad_width: number | readonly number[] | readonly (readonly number[])[] } & PadOptions): MxArray;
export function pad(a?: any, pad_width?: any, mode?: any, constant_values?: any, stream?: any): any {
  const at = isOptions(pad_width) ? 1 : isOptions(mode) ? 2 : isOptions(constant_values) ? 3 : isOptions(stream) ? 4 : pad_width === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? pad_width : at === 2 ? mode : at === 3 ? constant_values : stream;
    checkKeywords('pad', ['a', 'pad_width', 'mode', 'constant_values', 'stream'], given, at);
    if (at <= 0) a = keyword('pad', given.a, at < 0 ? a : undefined);
    if (at <= 1) pad_width = keyword('pad', given.pad_width, at < 1 ? pad_width : undefined);
    if (at <= 2) mode = keyword('pad', given.mode, at < 2 ? mode : undefined);
    if (at <= 3) constant_values = keyword('pad', given.constant_values, at < 3 ? constant_values : undefined);
    if (at <= 4) stream = keyword('pad', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('pad', 'a', a);
  putUnion('pad', 'pad_width', pad_width, ['Int', 'Pair', 'Ints', 'Lists']);
  putEnum('pad', 'mode', mode ?? 'constant', ['constant', 'edge', 'reflect', 'symmetric']);
  putOperand('pad', 'constant_values', constant_values ?? 0);
  putStream('pad', stream);
  native.core_pad();
  return finish('pad', a, constant_values);
}

/**
 * An array repeated to a shape, without copying.
 *
 * @param a Array of any shape and dtype, or a scalar.
 * @param shape Shape of the result.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.broadcast_to`.
 * @throws RangeError when the array does not broadcast to the shape.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.broadcast_to(mx.array([1, 2]), [2, 2]);  // array([[1, 2], [1, 2]], dtype=float32)
 * ```
 */
export function broadcast_to(a: ArrayLike, shape: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** An array repeated to a shape, without copying. */
export function broadcast_to(keywords: { a: ArrayLike; shape: number | readonly number[] } & StreamOptions): MxArray;
/** An array repeated to a shape, without copying. */
export function broadcast_to(a: ArrayLike, keywords: { shape: number | readonly number[] } & StreamOptions): MxArray;
export function broadcast_to(a?: any, shape?: any, stream?: any): any {
  const at = isOptions(shape) ? 1 : isOptions(stream) ? 2 : shape === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? shape : stream;
    checkKeywords('broadcast_to', ['a', 'shape', 'stream'], given, at);
    if (at <= 0) a = keyword('broadcast_to', given.a, at < 0 ? a : undefined);
    if (at <= 1) shape = keyword('broadcast_to', given.shape, at < 1 ? shape : undefined);
    if (at <= 2) stream = keyword('broadcast_to', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('broadcast_to', 'a', a);
  putInts('broadcast_to', 'shape', shape);
  putStream('broadcast_to', stream);
  native.core_broadcast_to();
  return finish('broadcast_to', a);
}

/**
 * Arrays repeated to their common shape, without copying.
 *
 * @param arrays What to broadcast.
 * @param stream Stream or device to run on.
 * @returns A list of arrays of the common shape.
 * @remarks As Python's `mx.broadcast_arrays`.
 * @throws RangeError when the shapes do not broadcast.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.broadcast_arrays(mx.array([1, 2]), mx.array([[3], [4]]))[0];  // array([[1, 2], [1, 2]], dtype=float32)
 * ```
 */
export function broadcast_arrays(arrays: readonly MxArray[], stream?: StreamOrDevice | null | StreamOptions): MxArray[];
/** Arrays repeated to their common shape, without copying. */
export function broadcast_arrays(...arrays: (MxArray | StreamOrDevice | null | StreamOptions)[]): MxArray[];
export function broadcast_arrays(arrays?: any, stream?: any): any {
  if (arguments.length > 1 && spreads(arguments[1])) {
    arrays = elements(arguments, 0);
    const rest = afterElements('broadcast_arrays', arguments, 0 + arrays.length);
    stream = isOptions(rest) ? rest : undefined;
    if (rest !== undefined && !isOptions(rest)) stream = rest;
  }
  const at = isOptions(stream) ? 1 : -1;
  if (at >= 0) {
    const given: any = stream;
    checkKeywords('broadcast_arrays', ['arrays', 'stream'], given, at);
    if (at <= 1) stream = keyword('broadcast_arrays', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putArrays('broadcast_arrays', 'arrays', arrays);
  putStream('broadcast_arrays', stream);
  native.core_broadcast_arrays();
  return finishMany('broadcast_arrays', arrays);
}

/** Keywords of {@link meshgrid}. */
export interface MeshgridOptions extends StreamOptions {
  /** Leave lengths of one to be broadcast. Default: `false`. */
  sparse?: boolean | null;
  /** Cartesian order, or that of matrices. Default: `"xy"`. */
  indexing?: 'xy' | 'ij' | null;
}

/**
 * Coordinate grids from coordinate vectors.
 *
 * @param arrays The coordinates along each axis.
 * @param sparse Leave lengths of one to be broadcast. Default: `false`.
 * @param indexing Cartesian order, or that of matrices. Default: `"xy"`.
 * @param stream Stream or device to run on.
 * @returns A list of as many arrays as are given, each with as many axes.
 * @remarks As Python's `mx.meshgrid`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.meshgrid(mx.array([1, 2]), mx.array([3]))[0];  // array([[1, 2]], dtype=float32)
 * ```
 */
export function meshgrid(arrays: readonly MxArray[], sparse?: boolean | null | MeshgridOptions, indexing?: 'xy' | 'ij' | null | MeshgridOptions, stream?: StreamOrDevice | null | MeshgridOptions): MxArray[];
/** Coordinate grids from coordinate vectors. */
export function meshgrid(...arrays: (MxArray | StreamOrDevice | null | MeshgridOptions)[]): MxArray[];
export function meshgrid(arrays?: any, sparse?: any, indexing?: any, stream?: any): any {
  if (arguments.length > 1 && spreads(arguments[1])) {
    arrays = elements(arguments, 0);
    const rest = afterElements('meshgrid', arguments, 0 + arrays.length);
    sparse = isOptions(rest) ? rest : undefined;
    indexing = undefined;
    stream = undefined;
    if (rest !== undefined && !isOptions(rest)) stream = rest;
  }
  const at = isOptions(sparse) ? 1 : isOptions(indexing) ? 2 : isOptions(stream) ? 3 : -1;
  if (at >= 0) {
    const given: any = at === 1 ? sparse : at === 2 ? indexing : stream;
    checkKeywords('meshgrid', ['arrays', 'sparse', 'indexing', 'stream'], given, at);
    if (at <= 1) sparse = keyword('meshgrid', given.sparse, at < 1 ? sparse : undefined);
    if (at <= 2) indexing = keyword('meshgrid', given.indexing, at < 2 ? indexing : undefined);
    if (at <= 3) stream = keyword('meshgrid', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putArrays('meshgrid', 'arrays', arrays);
  putBool('meshgrid', 'sparse', sparse ?? false);
  putEnum('meshgrid', 'indexing', indexing ?? 'xy', ['xy', 'ij']);
  putStream('meshgrid', stream);
  native.core_meshgrid();
  return finishMany('meshgrid', arrays);
}

/**
 * Each array with at least one axis; a list when several are given.
 *
 * @param arys One array, or several.
 * @param stream Stream or device to run on.
 * @returns An array, or a list of them, of the same dtypes.
 * @remarks As Python's `mx.atleast_1d`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.atleast_1d(mx.array(1)).shape;  // [1]
 * ```
 */
export function atleast_1d(arys: MxArray, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Each array with at least one axis; a list when several are given. */
export function atleast_1d(...arys: [MxArray, MxArray, ...(MxArray | StreamOrDevice | null | StreamOptions)[]]): MxArray[];
/** Each array with at least one axis; a list when several are given. */
export function atleast_1d(arys: readonly MxArray[], stream?: StreamOrDevice | null | StreamOptions): MxArray | MxArray[];
export function atleast_1d(arys?: any, stream?: any): any {
  if (arguments.length > 1 && spreads(arguments[1])) {
    arys = elements(arguments, 0);
    const rest = afterElements('atleast_1d', arguments, 0 + arys.length);
    stream = isOptions(rest) ? rest : undefined;
    if (rest !== undefined && !isOptions(rest)) stream = rest;
  }
  const at = isOptions(stream) ? 1 : -1;
  if (at >= 0) {
    const given: any = stream;
    checkKeywords('atleast_1d', ['arys', 'stream'], given, at);
    if (at <= 1) stream = keyword('atleast_1d', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putArrays('atleast_1d', 'arys', arys);
  putStream('atleast_1d', stream);
  native.core_atleast_1d();
  return finishEither('atleast_1d', arys);
}

/**
 * Each array with at least two axes; a list when several are given.
 *
 * @param arys One array, or several.
 * @param stream Stream or device to run on.
 * @returns An array, or a list of them, of the same dtypes.
 * @remarks As Python's `mx.atleast_2d`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.atleast_2d(mx.array(1)).shape;  // [1, 1]
 * ```
 */
export function atleast_2d(arys: MxArray, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Each array with at least two axes; a list when several are given. */
export function atleast_2d(...arys: [MxArray, MxArray, ...(MxArray | StreamOrDevice | null | StreamOptions)[]]): MxArray[];
/** Each array with at least two axes; a list when several are given. */
export function atleast_2d(arys: readonly MxArray[], stream?: StreamOrDevice | null | StreamOptions): MxArray | MxArray[];
export function atleast_2d(arys?: any, stream?: any): any {
  if (arguments.length > 1 && spreads(arguments[1])) {
    arys = elements(arguments, 0);
    const rest = afterElements('atleast_2d', arguments, 0 + arys.length);
    stream = isOptions(rest) ? rest : undefined;
    if (rest !== undefined && !isOptions(rest)) stream = rest;
  }
  const at = isOptions(stream) ? 1 : -1;
  if (at >= 0) {
    const given: any = stream;
    checkKeywords('atleast_2d', ['arys', 'stream'], given, at);
    if (at <= 1) stream = keyword('atleast_2d', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putArrays('atleast_2d', 'arys', arys);
  putStream('atleast_2d', stream);
  native.core_atleast_2d();
  return finishEither('atleast_2d', arys);
}

/**
 * Each array with at least three axes; a list when several are given.
 *
 * @param arys One array, or several.
 * @param stream Stream or device to run on.
 * @returns An array, or a list of them, of the same dtypes.
 * @remarks As Python's `mx.atleast_3d`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.atleast_3d(mx.array(1)).shape;  // [1, 1, 1]
 * ```
 */
export function atleast_3d(arys: MxArray, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Each array with at least three axes; a list when several are given. */
export function atleast_3d(...arys: [MxArray, MxArray, ...(MxArray | StreamOrDevice | null | StreamOptions)[]]): MxArray[];
/** Each array with at least three axes; a list when several are given. */
export function atleast_3d(arys: readonly MxArray[], stream?: StreamOrDevice | null | StreamOptions): MxArray | MxArray[];
export function atleast_3d(arys?: any, stream?: any): any {
  if (arguments.length > 1 && spreads(arguments[1])) {
    arys = elements(arguments, 0);
    const rest = afterElements('atleast_3d', arguments, 0 + arys.length);
    stream = isOptions(rest) ? rest : undefined;
    if (rest !== undefined && !isOptions(rest)) stream = rest;
  }
  const at = isOptions(stream) ? 1 : -1;
  if (at >= 0) {
    const given: any = stream;
    checkKeywords('atleast_3d', ['arys', 'stream'], given, at);
    if (at <= 1) stream = keyword('atleast_3d', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putArrays('atleast_3d', 'arys', arys);
  putStream('atleast_3d', stream);
  native.core_atleast_3d();
  return finishEither('atleast_3d', arys);
}

/**
 * The matrix product; leading axes are broadcast.
 *
 * @param a First factor.
 * @param b Second factor.
 * @param stream Stream or device to run on.
 * @returns An array of shape […, rows of `a`, columns of `b`].
 * @remarks As Python's `mx.matmul`.
 * @throws RangeError when the inner axes differ in length, the leading axes do not broadcast, or an array is a scalar.
 * @throws RangeError for integers and booleans.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.matmul(mx.array([[1, 2], [3, 4]]), mx.array([1, 1]));  // array([3, 7], dtype=float32)
 * ```
 */
export function matmul(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The matrix product; leading axes are broadcast. */
export function matmul(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The matrix product; leading axes are broadcast. */
export function matmul(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function matmul(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('matmul', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('matmul', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('matmul', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('matmul', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('matmul', 'a', a);
  putOperand('matmul', 'b', b);
  putStream('matmul', stream);
  native.core_matmul();
  return finish('matmul', a, b);
}

/** Keywords of {@link addmm}. */
export interface AddmmOptions extends StreamOptions {
  /** Scale of the product. Default: `1`. */
  alpha?: number | null;
  /** Scale of what is added. Default: `1`. */
  beta?: number | null;
}

/**
 * `beta * c + alpha * (a @ b)`.
 *
 * @param c What is added.
 * @param a First factor.
 * @param b Second factor.
 * @param alpha Scale of the product. Default: `1`.
 * @param beta Scale of what is added. Default: `1`.
 * @param stream Stream or device to run on.
 * @returns An array of shape […, rows of `a`, columns of `b`].
 * @remarks As Python's `mx.addmm`.
 * @throws RangeError when the inner axes differ in length, or the shapes do not broadcast.
 * @throws RangeError for integers and booleans.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.addmm(mx.array([1, 1]), mx.array([[1, 2]]), mx.array([[1, 0], [0, 1]]));  // array([[2, 3]], dtype=float32)
 * ```
 */
export function addmm(c: ArrayLike, a: ArrayLike, b: ArrayLike, alpha?: number | null | AddmmOptions, beta?: number | null | AddmmOptions, stream?: StreamOrDevice | null | AddmmOptions): MxArray;
/** `beta * c + alpha * (a @ b)`. */
export function addmm(keywords: { c: ArrayLike; a: ArrayLike; b: ArrayLike } & AddmmOptions): MxArray;
/** `beta * c + alpha * (a @ b)`. */
export function addmm(c: ArrayLike, keywords: { a: ArrayLike; b: ArrayLike } & AddmmOptions): MxArray;
/** `beta * c + alpha * (a @ b)`. */
export function addmm(c: ArrayLike, a: ArrayLike, keywords: { b: ArrayLike } & AddmmOptions): MxArray;
export function addmm(c?: any, a?: any, b?: any, alpha?: any, beta?: any, stream?: any): any {
  const at = isOptions(a) ? 1 : isOptions(b) ? 2 : isOptions(alpha) ? 3 : isOptions(beta) ? 4 : isOptions(stream) ? 5 : a === undefined && isOptions(c) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? c : at === 1 ? a : at === 2 ? b : at === 3 ? alpha : at === 4 ? beta : stream;
    checkKeywords('addmm', ['c', 'a', 'b', 'alpha', 'beta', 'stream'], given, at);
    if (at <= 0) c = keyword('addmm', given.c, at < 0 ? c : undefined);
    if (at <= 1) a = keyword('addmm', given.a, at < 1 ? a : undefined);
    if (at <= 2) b = keyword('addmm', given.b, at < 2 ? b : undefined);
    if (at <= 3) alpha = keyword('addmm', given.alpha, at < 3 ? alpha : undefined);
    if (at <= 4) beta = keyword('addmm', given.beta, at < 4 ? beta : undefined);
    if (at <= 5) stream = keyword('addmm', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('addmm', 'c', c);
  putOperand('addmm', 'a', a);
  putOperand('addmm', 'b', b);
  putFloat('addmm', 'alpha', alpha ?? 1);
  putFloat('addmm', 'beta', beta ?? 1);
  putStream('addmm', stream);
  native.core_addmm();
  return finish('addmm', c, a, b);
}

/**
 * The inner product: sums of products over the last axes.
 *
 * @param a First factor.
 * @param b Second factor.
 * @param stream Stream or device to run on.
 * @returns An array of the other axes of both.
 * @remarks As Python's `mx.inner`.
 * @throws RangeError when the last axes differ in length.
 * @throws RangeError for integers and booleans.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.inner(mx.array([1, 2]), mx.array([3, 4]));  // array(11, dtype=float32)
 * ```
 */
export function inner(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The inner product: sums of products over the last axes. */
export function inner(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The inner product: sums of products over the last axes. */
export function inner(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function inner(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('inner', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('inner', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('inner', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('inner', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('inner', 'a', a);
  putOperand('inner', 'b', b);
  putStream('inner', stream);
  native.core_inner();
  return finish('inner', a, b);
}

/**
 * The outer product of two arrays, flattened.
 *
 * @param a First factor.
 * @param b Second factor.
 * @param stream Stream or device to run on.
 * @returns A matrix of `a.size` rows and `b.size` columns.
 * @remarks As Python's `mx.outer`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.outer(mx.array([1, 2]), mx.array([3, 4]));  // array([[3, 4], [6, 8]], dtype=float32)
 * ```
 */
export function outer(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The outer product of two arrays, flattened. */
export function outer(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The outer product of two arrays, flattened. */
export function outer(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function outer(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('outer', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('outer', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('outer', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('outer', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('outer', 'a', a);
  putOperand('outer', 'b', b);
  putStream('outer', stream);
  native.core_outer();
  return finish('outer', a, b);
}

/** Keywords of {@link vecdot}. */
export interface VecdotOptions extends StreamOptions {
  /** Axis of the vectors. Default: `-1`. */
  axis?: number | null;
}

/**
 * The products of vectors along an axis, summed; the first is conjugated.
 *
 * @param a First factor.
 * @param b Second factor.
 * @param axis Axis of the vectors. Default: `-1`.
 * @param stream Stream or device to run on.
 * @returns An array without the axis.
 * @remarks As Python's `mx.vecdot`.
 * @throws RangeError when the axes differ in length.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.vecdot(mx.array([1, 2]), mx.array([3, 4]));  // array(11, dtype=float32)
 * ```
 */
export function vecdot(a: ArrayLike, b: ArrayLike, axis?: number | null | VecdotOptions, stream?: StreamOrDevice | null | VecdotOptions): MxArray;
/** The products of vectors along an axis, summed; the first is conjugated. */
export function vecdot(keywords: { a: ArrayLike; b: ArrayLike } & VecdotOptions): MxArray;
/** The products of vectors along an axis, summed; the first is conjugated. */
export function vecdot(a: ArrayLike, keywords: { b: ArrayLike } & VecdotOptions): MxArray;
export function vecdot(a?: any, b?: any, axis?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(axis) ? 2 : isOptions(stream) ? 3 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : at === 2 ? axis : stream;
    checkKeywords('vecdot', ['a', 'b', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('vecdot', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('vecdot', given.b, at < 1 ? b : undefined);
    if (at <= 2) axis = keyword('vecdot', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) stream = keyword('vecdot', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('vecdot', 'a', a);
  putOperand('vecdot', 'b', b);
  putInt('vecdot', 'axis', axis ?? -1);
  putStream('vecdot', stream);
  native.core_vecdot();
  return finish('vecdot', a, b);
}

/** Keywords of {@link tensordot}. */
export interface TensordotOptions extends StreamOptions {
  /** How many axes, the last of the first and the first of the second; or a list of axes for each. Default: `2`. */
  axes?: number | readonly (readonly number[])[] | null;
}

/**
 * Products summed over several axes.
 *
 * @param a First factor.
 * @param b Second factor.
 * @param axes How many axes, the last of the first and the first of the second; or a list of axes for each. Default: `2`.
 * @param stream Stream or device to run on.
 * @returns An array of the other axes of both.
 * @remarks As Python's `mx.tensordot`.
 * @throws RangeError when the axes that are summed over differ in length.
 * @throws RangeError for integers and booleans.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.tensordot(mx.array([1, 2]), mx.array([3, 4]), 1);  // array(11, dtype=float32)
 * ```
 */
export function tensordot(a: ArrayLike, b: ArrayLike, axes?: number | readonly (readonly number[])[] | null | TensordotOptions, stream?: StreamOrDevice | null | TensordotOptions): MxArray;
/** Products summed over several axes. */
export function tensordot(keywords: { a: ArrayLike; b: ArrayLike } & TensordotOptions): MxArray;
/** Products summed over several axes. */
export function tensordot(a: ArrayLike, keywords: { b: ArrayLike } & TensordotOptions): MxArray;
export function tensordot(a?: any, b?: any, axes?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(axes) ? 2 : isOptions(stream) ? 3 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : at === 2 ? axes : stream;
    checkKeywords('tensordot', ['a', 'b', 'axes', 'stream'], given, at);
    if (at <= 0) a = keyword('tensordot', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('tensordot', given.b, at < 1 ? b : undefined);
    if (at <= 2) axes = keyword('tensordot', given.axes, at < 2 ? axes : undefined);
    if (at <= 3) stream = keyword('tensordot', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('tensordot', 'a', a);
  putOperand('tensordot', 'b', b);
  putUnion('tensordot', 'axes', axes ?? 2, ['Int', 'Lists']);
  putStream('tensordot', stream);
  native.core_tensordot();
  return finish('tensordot', a, b);
}

/**
 * Products and sums written in Einstein notation.
 *
 * @param subscripts The notation, such as `ij,jk->ik`.
 * @param operands Input arrays, one for each term left of `->`.
 * @param stream Stream or device to run on.
 * @returns An array of the axes after `->`.
 * @remarks As Python's `mx.einsum`.
 * @throws RangeError when the subscripts do not fit the arrays.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.einsum("ij,j->i", mx.array([[1, 2], [3, 4]]), mx.array([1, 1]));  // array([3, 7], dtype=float32)
 * ```
 */
export function einsum(subscripts: string, operands: readonly MxArray[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Products and sums written in Einstein notation. */
export function einsum(subscripts: string, ...operands: (MxArray | StreamOrDevice | null | StreamOptions)[]): MxArray;
/** Products and sums written in Einstein notation. */
export function einsum(keywords: { subscripts: string; operands: readonly MxArray[] } & StreamOptions): MxArray;
/** Products and sums written in Einstein notation. */
export function einsum(subscripts: string, keywords: { operands: readonly MxArray[] } & StreamOptions): MxArray;
export function einsum(subscripts?: any, operands?: any, stream?: any): any {
  if (arguments.length > 2 && spreads(arguments[2])) {
    operands = elements(arguments, 1);
    const rest = afterElements('einsum', arguments, 1 + operands.length);
    stream = isOptions(rest) ? rest : undefined;
    if (rest !== undefined && !isOptions(rest)) stream = rest;
  }
  const at = isOptions(operands) ? 1 : isOptions(stream) ? 2 : operands === undefined && isOptions(subscripts) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? subscripts : at === 1 ? operands : stream;
    checkKeywords('einsum', ['subscripts', 'operands', 'stream'], given, at);
    if (at <= 0) subscripts = keyword('einsum', given.subscripts, at < 0 ? subscripts : undefined);
    if (at <= 1) operands = keyword('einsum', given.operands, at < 1 ? operands : undefined);
    if (at <= 2) stream = keyword('einsum', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putString('einsum', 'subscripts', subscripts);
  putArrays('einsum', 'operands', operands);
  putStream('einsum', stream);
  native.core_einsum();
  return finish('einsum', operands);
}

/**
 * The Kronecker product.
 *
 * @param a First factor.
 * @param b Second factor.
 * @param stream Stream or device to run on.
 * @returns An array of the products of the lengths.
 * @remarks As Python's `mx.kron`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.kron(mx.array([1, 2]), mx.array([1, 10]));  // array([1, 10, 2, 20], dtype=float32)
 * ```
 */
export function kron(a: ArrayLike, b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The Kronecker product. */
export function kron(keywords: { a: ArrayLike; b: ArrayLike } & StreamOptions): MxArray;
/** The Kronecker product. */
export function kron(a: ArrayLike, keywords: { b: ArrayLike } & StreamOptions): MxArray;
export function kron(a?: any, b?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(stream) ? 2 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : stream;
    checkKeywords('kron', ['a', 'b', 'stream'], given, at);
    if (at <= 0) a = keyword('kron', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('kron', given.b, at < 1 ? b : undefined);
    if (at <= 2) stream = keyword('kron', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('kron', 'a', a);
  putOperand('kron', 'b', b);
  putStream('kron', stream);
  native.core_kron();
  return finish('kron', a, b);
}

/** Keywords of {@link hadamard_transform}. */
export interface HadamardTransformOptions extends StreamOptions {
  /** Scale of the result; one over the root of the length by default. */
  scale?: number | null;
}

/**
 * The last axis multiplied by a Hadamard matrix.
 *
 * @param a Array of shape […, n], where n is m · 2ᵏ and m is 1, 12, 20 or 28.
 * @param scale Scale of the result; one over the root of the length by default.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans, and for complex numbers.
 * @remarks As Python's `mx.hadamard_transform`.
 * @throws Error, when it is computed, for float64.
 * @throws RangeError when the last axis has not m · 2ᵏ elements, m being 1, 12, 20 or 28.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.hadamard_transform(mx.array([1, 2]), 1);  // array([3, -1], dtype=float32)
 * ```
 */
export function hadamard_transform(a: ArrayLike, scale?: number | null | HadamardTransformOptions, stream?: StreamOrDevice | null | HadamardTransformOptions): MxArray;
/** The last axis multiplied by a Hadamard matrix. */
export function hadamard_transform(keywords: { a: ArrayLike } & HadamardTransformOptions): MxArray;
export function hadamard_transform(a?: any, scale?: any, stream?: any): any {
  const at = isOptions(scale) ? 1 : isOptions(stream) ? 2 : scale === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? scale : stream;
    checkKeywords('hadamard_transform', ['a', 'scale', 'stream'], given, at);
    if (at <= 0) a = keyword('hadamard_transform', given.a, at < 0 ? a : undefined);
    if (at <= 1) scale = keyword('hadamard_transform', given.scale, at < 1 ? scale : undefined);
    if (at <= 2) stream = keyword('hadamard_transform', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('hadamard_transform', 'a', a);
  if (putPresence(scale)) putFloat('hadamard_transform', 'scale', scale);
  putStream('hadamard_transform', stream);
  native.core_hadamard_transform();
  return finish('hadamard_transform', a);
}

/** Keywords of {@link matrix_norm}. */
export interface MatrixNormOptions extends StreamOptions {
  /** Which norm: a number, `fro` or `nuc`. */
  ord?: number | string | null;
  /** Axis of vectors or axes of matrices; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * The norm of vectors or matrices: `mx.linalg.norm` by another name.
 *
 * @param a Array with at least as many axes as the norm takes, of floating-point or complex numbers.
 * @param ord Which norm: a number, `fro` or `nuc`.
 * @param axis Axis of vectors or axes of matrices; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array without the axes that are summed over.
 * @remarks As Python's `mx.matrix_norm`.
 * @throws RangeError when the norm does not fit the number of axes.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.matrix_norm(mx.array([[3, 0], [0, 4]]));  // array(5, dtype=float32)
 * ```
 */
export function matrix_norm(a: ArrayLike, ord?: number | string | null | MatrixNormOptions, axis?: number | readonly number[] | null | MatrixNormOptions, keepdims?: boolean | null | MatrixNormOptions, stream?: StreamOrDevice | null | MatrixNormOptions): MxArray;
/** The norm of vectors or matrices: `mx.linalg.norm` by another name. */
export function matrix_norm(keywords: { a: ArrayLike } & MatrixNormOptions): MxArray;
export function matrix_norm(a?: any, ord?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(ord) ? 1 : isOptions(axis) ? 2 : isOptions(keepdims) ? 3 : isOptions(stream) ? 4 : ord === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? ord : at === 2 ? axis : at === 3 ? keepdims : stream;
    checkKeywords('matrix_norm', ['a', 'ord', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('matrix_norm', given.a, at < 0 ? a : undefined);
    if (at <= 1) ord = keyword('matrix_norm', given.ord, at < 1 ? ord : undefined);
    if (at <= 2) axis = keyword('matrix_norm', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) keepdims = keyword('matrix_norm', given.keepdims, at < 3 ? keepdims : undefined);
    if (at <= 4) stream = keyword('matrix_norm', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('matrix_norm', 'a', a);
  if (putPresence(ord)) putUnion('matrix_norm', 'ord', ord, ['Float', 'Text']);
  if (putPresence(axis)) putInts('matrix_norm', 'axis', axis);
  putBool('matrix_norm', 'keepdims', keepdims ?? false);
  putStream('matrix_norm', stream);
  native.core_matrix_norm();
  return finish('matrix_norm', a);
}

/** Keywords of {@link block_masked_mm}. */
export interface BlockMaskedMmOptions extends StreamOptions {
  /** Size of a block: 32 or 64. Default: `64`. */
  block_size?: number | null;
  /** Mask of the blocks of the result. */
  mask_out?: ArrayLike | null;
  /** Mask of the blocks of the first factor. */
  mask_lhs?: ArrayLike | null;
  /** Mask of the blocks of the second factor. */
  mask_rhs?: ArrayLike | null;
}

/**
 * A matrix product in which whole blocks are masked.
 *
 * @param a First factor.
 * @param b Second factor.
 * @param block_size Size of a block: 32 or 64. Default: `64`.
 * @param mask_out Mask of the blocks of the result.
 * @param mask_lhs Mask of the blocks of the first factor.
 * @param mask_rhs Mask of the blocks of the second factor.
 * @param stream Stream or device to run on.
 * @returns An array of shape […, rows of `a`, columns of `b`].
 * @remarks As Python's `mx.block_masked_mm`.
 * @throws RangeError when the inner axes differ in length, or a mask does not fit the blocks.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.block_masked_mm(mx.ones([32, 32]), mx.ones([32, 32]), 32).shape;  // [32, 32]
 * ```
 */
export function block_masked_mm(a: ArrayLike, b: ArrayLike, block_size?: number | null | BlockMaskedMmOptions, mask_out?: ArrayLike | null | BlockMaskedMmOptions, mask_lhs?: ArrayLike | null | BlockMaskedMmOptions, mask_rhs?: ArrayLike | null | BlockMaskedMmOptions, stream?: StreamOrDevice | null | BlockMaskedMmOptions): MxArray;
/** A matrix product in which whole blocks are masked. */
export function block_masked_mm(keywords: { a: ArrayLike; b: ArrayLike } & BlockMaskedMmOptions): MxArray;
/** A matrix product in which whole blocks are masked. */
export function block_masked_mm(a: ArrayLike, keywords: { b: ArrayLike } & BlockMaskedMmOptions): MxArray;
export function block_masked_mm(a?: any, b?: any, block_size?: any, mask_out?: any, mask_lhs?: any, mask_rhs?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(block_size) ? 2 : isOptions(mask_out) ? 3 : isOptions(mask_lhs) ? 4 : isOptions(mask_rhs) ? 5 : isOptions(stream) ? 6 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : at === 2 ? block_size : at === 3 ? mask_out : at === 4 ? mask_lhs : at === 5 ? mask_rhs : stream;
    checkKeywords('block_masked_mm', ['a', 'b', 'block_size', 'mask_out', 'mask_lhs', 'mask_rhs', 'stream'], given, at);
    if (at <= 0) a = keyword('block_masked_mm', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('block_masked_mm', given.b, at < 1 ? b : undefined);
    if (at <= 2) block_size = keyword('block_masked_mm', given.block_size, at < 2 ? block_size : undefined);
    if (at <= 3) mask_out = keyword('block_masked_mm', given.mask_out, at < 3 ? mask_out : undefined);
    if (at <= 4) mask_lhs = keyword('block_masked_mm', given.mask_lhs, at < 4 ? mask_lhs : undefined);
    if (at <= 5) mask_rhs = keyword('block_masked_mm', given.mask_rhs, at < 5 ? mask_rhs : undefined);
    if (at <= 6) stream = keyword('block_masked_mm', given.stream, at < 6 ? stream : undefined);
  }
  begin();
  putOperand('block_masked_mm', 'a', a);
  putOperand('block_masked_mm', 'b', b);
  putInt('block_masked_mm', 'block_size', block_size ?? 64);
  putOptionalOperand('block_masked_mm', 'mask_out', mask_out);
  putOptionalOperand('block_masked_mm', 'mask_lhs', mask_lhs);
  putOptionalOperand('block_masked_mm', 'mask_rhs', mask_rhs);
  putStream('block_masked_mm', stream);
  native.core_block_masked_mm();
  return finish('block_masked_mm', a, b, mask_out, mask_lhs, mask_rhs);
}

/** Keywords of {@link gather_mm}. */
export interface GatherMmOptions extends StreamOptions {
  /** Which matrices of the first factor. */
  lhs_indices?: IntArrayLike | null;
  /** Which matrices of the second factor. */
  rhs_indices?: IntArrayLike | null;
  /** Promise that the indices are in ascending order. Default: `false`. */
  sorted_indices?: boolean | null;
}

/**
 * Matrix products of matrices picked out of batches.
 *
 * @param a First factor.
 * @param b Second factor.
 * @param lhs_indices Which matrices of the first factor.
 * @param rhs_indices Which matrices of the second factor.
 * @param sorted_indices Promise that the indices are in ascending order. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of the shape of the indices, then rows of `a` and columns of `b`.
 * @remarks As Python's `mx.gather_mm`.
 * @throws RangeError when the inner axes differ in length.
 * @throws RangeError when an index is out of range, where its value is known.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.gather_mm(mx.ones([2, 1, 2]), mx.ones([3, 2, 1]), null, [2, 0]);  // array([[[2]], [[2]]], dtype=float32)
 * ```
 */
export function gather_mm(a: ArrayLike, b: ArrayLike, lhs_indices?: IntArrayLike | null | GatherMmOptions, rhs_indices?: IntArrayLike | null | GatherMmOptions, sorted_indices?: boolean | null | GatherMmOptions, stream?: StreamOrDevice | null | GatherMmOptions): MxArray;
/** Matrix products of matrices picked out of batches. */
export function gather_mm(keywords: { a: ArrayLike; b: ArrayLike } & GatherMmOptions): MxArray;
/** Matrix products of matrices picked out of batches. */
export function gather_mm(a: ArrayLike, keywords: { b: ArrayLike } & GatherMmOptions): MxArray;
export function gather_mm(a?: any, b?: any, lhs_indices?: any, rhs_indices?: any, sorted_indices?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(lhs_indices) ? 2 : isOptions(rhs_indices) ? 3 : isOptions(sorted_indices) ? 4 : isOptions(stream) ? 5 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : at === 2 ? lhs_indices : at === 3 ? rhs_indices : at === 4 ? sorted_indices : stream;
    checkKeywords('gather_mm', ['a', 'b', 'lhs_indices', 'rhs_indices', 'sorted_indices', 'stream'], given, at);
    if (at <= 0) a = keyword('gather_mm', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('gather_mm', given.b, at < 1 ? b : undefined);
    if (at <= 2) lhs_indices = keyword('gather_mm', given.lhs_indices, at < 2 ? lhs_indices : undefined);
    if (at <= 3) rhs_indices = keyword('gather_mm', given.rhs_indices, at < 3 ? rhs_indices : undefined);
    if (at <= 4) sorted_indices = keyword('gather_mm', given.sorted_indices, at < 4 ? sorted_indices : undefined);
    if (at <= 5) stream = keyword('gather_mm', given.stream, at < 5 ? stream : undefined);
  }
  lhs_indices = intArray('gather_mm', 'lhs_indices', lhs_indices);
  rhs_indices = intArray('gather_mm', 'rhs_indices', rhs_indices);
  begin();
  putOperand('gather_mm', 'a', a);
  putOperand('gather_mm', 'b', b);
  putOptionalIntArray('gather_mm', 'lhs_indices', lhs_indices);
  putOptionalIntArray('gather_mm', 'rhs_indices', rhs_indices);
  putBool('gather_mm', 'sorted_indices', sorted_indices ?? false);
  putStream('gather_mm', stream);
  native.core_gather_mm();
  return finish('gather_mm', a, b, lhs_indices, rhs_indices);
}

/**
 * A matrix product for each of several segments of the inner axis.
 *
 * @param a First factor.
 * @param b Second factor.
 * @param segments Start and end of each segment.
 * @param stream Stream or device to run on.
 * @returns An array of shape [segments, rows of `a`, columns of `b`].
 * @remarks As Python's `mx.segmented_mm`.
 * @throws RangeError when the inner axes differ in length.
 * @throws RangeError when an index is out of range, where its value is known.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.segmented_mm(mx.ones([1, 4]), mx.ones([4, 1]), [[0, 1], [1, 4]]);  // array([[[1]], [[3]]], dtype=float32)
 * ```
 */
export function segmented_mm(a: ArrayLike, b: ArrayLike, segments: IntArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** A matrix product for each of several segments of the inner axis. */
export function segmented_mm(keywords: { a: ArrayLike; b: ArrayLike; segments: IntArrayLike } & StreamOptions): MxArray;
/** A matrix product for each of several segments of the inner axis. */
export function segmented_mm(a: ArrayLike, keywords: { b: ArrayLike; segments: IntArrayLike } & StreamOptions): MxArray;
/** A matrix product for each of several segments of the inner axis. */
export function segmented_mm(a: ArrayLike, b: ArrayLike, keywords: { segments: IntArrayLike } & StreamOptions): MxArray;
export function segmented_mm(a?: any, b?: any, segments?: any, stream?: any): any {
  const at = isOptions(b) ? 1 : isOptions(segments) ? 2 : isOptions(stream) ? 3 : b === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? b : at === 2 ? segments : stream;
    checkKeywords('segmented_mm', ['a', 'b', 'segments', 'stream'], given, at);
    if (at <= 0) a = keyword('segmented_mm', given.a, at < 0 ? a : undefined);
    if (at <= 1) b = keyword('segmented_mm', given.b, at < 1 ? b : undefined);
    if (at <= 2) segments = keyword('segmented_mm', given.segments, at < 2 ? segments : undefined);
    if (at <= 3) stream = keyword('segmented_mm', given.stream, at < 3 ? stream : undefined);
  }
  segments = intArray('segmented_mm', 'segments', segments);
  begin();
  putOperand('segmented_mm', 'a', a);
  putOperand('segmented_mm', 'b', b);
  putIntArray('segmented_mm', 'segments', segments);
  putStream('segmented_mm', stream);
  native.core_segmented_mm();
  return finish('segmented_mm', a, b, segments);
}

/** Keywords of {@link as_strided}. */
export interface AsStridedOptions extends StreamOptions {
  /** Shape of the view; by default the input's. */
  shape?: number | readonly number[] | null;
  /** How many elements apart neighbours are along each axis; by default those of a row-major array. */
  strides?: number | readonly number[] | null;
  /** Element to start from. Default: `0`. */
  offset?: number | bigint | null;
}

/**
 * A view of the elements in row order with a shape and strides of its own.
 *
 * @param a Array of any shape and dtype.
 * @param shape Shape of the view; by default the input's.
 * @param strides How many elements apart neighbours are along each axis; by default those of a row-major array.
 * @param offset Element to start from. Default: `0`.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.as_strided`.
 * @throws RangeError when the view reaches outside the array, or shape and strides differ in length.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.as_strided(mx.array([1, 2, 3]), [2, 2], [1, 1]);  // array([[1, 2], [2, 3]], dtype=float32)
 * ```
 */
export function as_strided(a: ArrayLike, shape?: number | readonly number[] | null | AsStridedOptions, strides?: number | readonly number[] | null | AsStridedOptions, offset?: number | bigint | null | AsStridedOptions, stream?: StreamOrDevice | null | AsStridedOptions): MxArray;
/** A view of the elements in row order with a shape and strides of its own. */
export function as_strided(keywords: { a: ArrayLike } & AsStridedOptions): MxArray;
export function as_strided(a?: any, shape?: any, strides?: any, offset?: any, stream?: any): any {
  const at = isOptions(shape) ? 1 : isOptions(strides) ? 2 : isOptions(offset) ? 3 : isOptions(stream) ? 4 : shape === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? shape : at === 2 ? strides : at === 3 ? offset : stream;
    checkKeywords('as_strided', ['a', 'shape', 'strides', 'offset', 'stream'], given, at);
    if (at <= 0) a = keyword('as_strided', given.a, at < 0 ? a : undefined);
    if (at <= 1) shape = keyword('as_strided', given.shape, at < 1 ? shape : undefined);
    if (at <= 2) strides = keyword('as_strided', given.strides, at < 2 ? strides : undefined);
    if (at <= 3) offset = keyword('as_strided', given.offset, at < 3 ? offset : undefined);
    if (at <= 4) stream = keyword('as_strided', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('as_strided', 'a', a);
  if (putPresence(shape)) putInts('as_strided', 'shape', shape);
  if (putPresence(strides)) putInts('as_strided', 'strides', strides);
  putUint64('as_strided', 'offset', offset ?? 0);
  putStream('as_strided', stream);
  native.core_as_strided();
  return finish('as_strided', a);
}

/** Keywords of {@link contiguous}. */
export interface ContiguousOptions extends StreamOptions {
  /** Whether column-major order will do. Default: `false`. */
  allow_col_major?: boolean | null;
}

/**
 * The same array, its elements contiguous in memory.
 *
 * @param a Array of any shape and dtype.
 * @param allow_col_major Whether column-major order will do. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.contiguous`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.contiguous(mx.array([[1, 2], [3, 4]]));  // array([[1, 2], [3, 4]], dtype=float32)
 * ```
 */
export function contiguous(a: ArrayLike, allow_col_major?: boolean | null | ContiguousOptions, stream?: StreamOrDevice | null | ContiguousOptions): MxArray;
/** The same array, its elements contiguous in memory. */
export function contiguous(keywords: { a: ArrayLike } & ContiguousOptions): MxArray;
export function contiguous(a?: any, allow_col_major?: any, stream?: any): any {
  const at = isOptions(allow_col_major) ? 1 : isOptions(stream) ? 2 : allow_col_major === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? allow_col_major : stream;
    checkKeywords('contiguous', ['a', 'allow_col_major', 'stream'], given, at);
    if (at <= 0) a = keyword('contiguous', given.a, at < 0 ? a : undefined);
    if (at <= 1) allow_col_major = keyword('contiguous', given.allow_col_major, at < 1 ? allow_col_major : undefined);
    if (at <= 2) stream = keyword('contiguous', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('contiguous', 'a', a);
  putBool('contiguous', 'allow_col_major', allow_col_major ?? false);
  putStream('contiguous', stream);
  native.core_contiguous();
  return finish('contiguous', a);
}

/**
 * The elements converted to a data type.
 *
 * @param a Array of any shape and dtype.
 * @param dtype The data type.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape.
 * @remarks As Python's `mx.astype`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.astype(mx.array([1.5, 2.5]), mx.int32);  // array([1, 2], dtype=int32)
 * ```
 */
export function astype(a: ArrayLike, dtype: Dtype, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The elements converted to a data type. */
export function astype(keywords: { a: ArrayLike; dtype: Dtype } & StreamOptions): MxArray;
/** The elements converted to a data type. */
export function astype(a: ArrayLike, keywords: { dtype: Dtype } & StreamOptions): MxArray;
export function astype(a?: any, dtype?: any, stream?: any): any {
  const at = isOptions(dtype) ? 1 : isOptions(stream) ? 2 : dtype === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? dtype : stream;
    checkKeywords('astype', ['a', 'dtype', 'stream'], given, at);
    if (at <= 0) a = keyword('astype', given.a, at < 0 ? a : undefined);
    if (at <= 1) dtype = keyword('astype', given.dtype, at < 1 ? dtype : undefined);
    if (at <= 2) stream = keyword('astype', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('astype', 'a', a);
  putDtype('astype', 'dtype', dtype);
  putStream('astype', stream);
  native.core_astype();
  return finish('astype', a);
}

/**
 * The bytes of the array read as another data type.
 *
 * @param a Array of any shape and dtype, or a scalar.
 * @param dtype The data type.
 * @param stream Stream or device to run on.
 * @returns An array of as many bytes.
 * @remarks As Python's `mx.view`.
 * @throws RangeError when the bytes of the last axis are no multiple of the new dtype's.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.view(mx.array([1, 2]), mx.int32);  // array([1065353216, 1073741824], dtype=int32)
 * ```
 */
export function view(a: ArrayLike, dtype: Dtype, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The bytes of the array read as another data type. */
export function view(keywords: { a: ArrayLike; dtype: Dtype } & StreamOptions): MxArray;
/** The bytes of the array read as another data type. */
export function view(a: ArrayLike, keywords: { dtype: Dtype } & StreamOptions): MxArray;
export function view(a?: any, dtype?: any, stream?: any): any {
  const at = isOptions(dtype) ? 1 : isOptions(stream) ? 2 : dtype === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? dtype : stream;
    checkKeywords('view', ['a', 'dtype', 'stream'], given, at);
    if (at <= 0) a = keyword('view', given.a, at < 0 ? a : undefined);
    if (at <= 1) dtype = keyword('view', given.dtype, at < 1 ? dtype : undefined);
    if (at <= 2) stream = keyword('view', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('view', 'a', a);
  putDtype('view', 'dtype', dtype);
  putStream('view', stream);
  native.core_view();
  return finish('view', a);
}

/** Keywords of {@link quantize}. */
export interface QuantizeOptions extends StreamOptions {
  /** Elements that share a scale; the mode's own by default. */
  group_size?: number | null;
  /** Bits of an element; the mode's own by default. */
  bits?: number | null;
  /** The way of quantizing. Default: `"affine"`. */
  mode?: 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4' | null;
  /** Scale of the whole matrix, for the `nvfp4` mode. */
  global_scale?: ArrayLike | null;
}

/**
 * A matrix quantized along its last axis: the packed matrix, the scales and, for the affine mode, the biases.
 *
 * @param w Matrix to quantize.
 * @param group_size Elements that share a scale; the mode's own by default.
 * @param bits Bits of an element; the mode's own by default.
 * @param mode The way of quantizing. Default: `"affine"`.
 * @param global_scale Scale of the whole matrix, for the `nvfp4` mode.
 * @param stream Stream or device to run on.
 * @returns A list: the packed matrix of uint32, the scales and, for the affine mode, the biases.
 * @remarks As Python's `mx.quantize`.
 * @throws RangeError when the last axis is no multiple of the group size, or the mode has no such bits or group size.
 * @throws RangeError when there are fewer than two axes.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.quantize(mx.ones([2, 64]))[1].shape;  // [2, 1]
 * ```
 */
export function quantize(w: ArrayLike, group_size?: number | null | QuantizeOptions, bits?: number | null | QuantizeOptions, mode?: 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4' | null | QuantizeOptions, global_scale?: ArrayLike | null | QuantizeOptions, stream?: StreamOrDevice | null | QuantizeOptions): MxArray[];
/** A matrix quantized along its last axis: the packed matrix, the scales and, for the affine mode, the biases. */
export function quantize(keywords: { w: ArrayLike } & QuantizeOptions): MxArray[];
export function quantize(w?: any, group_size?: any, bits?: any, mode?: any, global_scale?: any, stream?: any): any {
  const at = isOptions(group_size) ? 1 : isOptions(bits) ? 2 : isOptions(mode) ? 3 : isOptions(global_scale) ? 4 : isOptions(stream) ? 5 : group_size === undefined && isOptions(w) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? w : at === 1 ? group_size : at === 2 ? bits : at === 3 ? mode : at === 4 ? global_scale : stream;
    checkKeywords('quantize', ['w', 'group_size', 'bits', 'mode', 'global_scale', 'stream'], given, at);
    if (at <= 0) w = keyword('quantize', given.w, at < 0 ? w : undefined);
    if (at <= 1) group_size = keyword('quantize', given.group_size, at < 1 ? group_size : undefined);
    if (at <= 2) bits = keyword('quantize', given.bits, at < 2 ? bits : undefined);
    if (at <= 3) mode = keyword('quantize', given.mode, at < 3 ? mode : undefined);
    if (at <= 4) global_scale = keyword('quantize', given.global_scale, at < 4 ? global_scale : undefined);
    if (at <= 5) stream = keyword('quantize', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('quantize', 'w', w);
  if (putPresence(group_size)) putInt('quantize', 'group_size', group_size);
  if (putPresence(bits)) putInt('quantize', 'bits', bits);
  putEnum('quantize', 'mode', mode ?? 'affine', ['affine', 'mxfp4', 'mxfp8', 'nvfp4']);
  putOptionalOperand('quantize', 'global_scale', global_scale);
  putStream('quantize', stream);
  native.core_quantize();
  return finishMany('quantize', w, global_scale);
}

/** Keywords of {@link dequantize}. */
export interface DequantizeOptions extends StreamOptions {
  /** Bias of each group, for the affine mode. */
  biases?: ArrayLike | null;
  /** Elements that share a scale; the mode's own by default. */
  group_size?: number | null;
  /** Bits of an element; the mode's own by default. */
  bits?: number | null;
  /** The way of quantizing. Default: `"affine"`. */
  mode?: 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4' | null;
  /** Scale of the whole matrix, for the `nvfp4` mode. */
  global_scale?: ArrayLike | null;
  /** Data type of the result. */
  dtype?: Dtype | null;
}

/**
 * The matrix that a quantized one stands for.
 *
 * @param w Quantized matrix, packed.
 * @param scales Scale of each group.
 * @param biases Bias of each group, for the affine mode.
 * @param group_size Elements that share a scale; the mode's own by default.
 * @param bits Bits of an element; the mode's own by default.
 * @param mode The way of quantizing. Default: `"affine"`.
 * @param global_scale Scale of the whole matrix, for the `nvfp4` mode.
 * @param dtype Data type of the result.
 * @param stream Stream or device to run on.
 * @returns An array of the matrix's own shape.
 * @remarks As Python's `mx.dequantize`.
 * @throws RangeError when the last axis is no multiple of the group size, or the mode has no such bits or group size.
 * @throws RangeError when the mode needs biases and none are given.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.dequantize(...mx.quantize(mx.ones([1, 64]))).shape;  // [1, 64]
 * ```
 */
export function dequantize(w: ArrayLike, scales: ArrayLike, biases?: ArrayLike | null | DequantizeOptions, group_size?: number | null | DequantizeOptions, bits?: number | null | DequantizeOptions, mode?: 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4' | null | DequantizeOptions, global_scale?: ArrayLike | null | DequantizeOptions, dtype?: Dtype | null | DequantizeOptions, stream?: StreamOrDevice | null | DequantizeOptions): MxArray;
/** The matrix that a quantized one stands for. */
export function dequantize(keywords: { w: ArrayLike; scales: ArrayLike } & DequantizeOptions): MxArray;
/** The matrix that a quantized one stands for. */
export function dequantize(w: ArrayLike, keywords: { scales: ArrayLike } & DequantizeOptions): MxArray;
export function dequantize(w?: any, scales?: any, biases?: any, group_size?: any, bits?: any, mode?: any, global_scale?: any, dtype?: any, stream?: any): any {
  const at = isOptions(scales) ? 1 : isOptions(biases) ? 2 : isOptions(group_size) ? 3 : isOptions(bits) ? 4 : isOptions(mode) ? 5 : isOptions(global_scale) ? 6 : isOptions(dtype) ? 7 : isOptions(stream) ? 8 : scales === undefined && isOptions(w) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? w : at === 1 ? scales : at === 2 ? biases : at === 3 ? group_size : at === 4 ? bits : at === 5 ? mode : at === 6 ? global_scale : at === 7 ? dtype : stream;
    checkKeywords('dequantize', ['w', 'scales', 'biases', 'group_size', 'bits', 'mode', 'global_scale', 'dtype', 'stream'], given, at);
    if (at <= 0) w = keyword('dequantize', given.w, at < 0 ? w : undefined);
    if (at <= 1) scales = keyword('dequantize', given.scales, at < 1 ? scales : undefined);
    if (at <= 2) biases = keyword('dequantize', given.biases, at < 2 ? biases : undefined);
    if (at <= 3) group_size = keyword('dequantize', given.group_size, at < 3 ? group_size : undefined);
    if (at <= 4) bits = keyword('dequantize', given.bits, at < 4 ? bits : undefined);
    if (at <= 5) mode = keyword('dequantize', given.mode, at < 5 ? mode : undefined);
    if (at <= 6) global_scale = keyword('dequantize', given.global_scale, at < 6 ? global_scale : undefined);
    if (at <= 7) dtype = keyword('dequantize', given.dtype, at < 7 ? dtype : undefined);
    if (at <= 8) stream = keyword('dequantize', given.stream, at < 8 ? stream : undefined);
  }
  begin();
  putOperand('dequantize', 'w', w);
  putOperand('dequantize', 'scales', scales);
  putOptionalOperand('dequantize', 'biases', biases);
  if (putPresence(group_size)) putInt('dequantize', 'group_size', group_size);
  if (putPresence(bits)) putInt('dequantize', 'bits', bits);
  putEnum('dequantize', 'mode', mode ?? 'affine', ['affine', 'mxfp4', 'mxfp8', 'nvfp4']);
  putOptionalOperand('dequantize', 'global_scale', global_scale);
  if (putPresence(dtype)) putDtype('dequantize', 'dtype', dtype);
  putStream('dequantize', stream);
  native.core_dequantize();
  return finish('dequantize', w, scales, biases, global_scale);
}

/** Keywords of {@link quantized_matmul}. */
export interface QuantizedMatmulOptions extends StreamOptions {
  /** Bias of each group, for the affine mode. */
  biases?: ArrayLike | null;
  /** Whether the quantized matrix is transposed. Default: `true`. */
  transpose?: boolean | null;
  /** Elements that share a scale; the mode's own by default. */
  group_size?: number | null;
  /** Bits of an element; the mode's own by default. */
  bits?: number | null;
  /** The way of quantizing. Default: `"affine"`. */
  mode?: 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4' | null;
}

/**
 * The matrix product with a quantized matrix.
 *
 * @param x First factor.
 * @param w Quantized matrix, packed.
 * @param scales Scale of each group.
 * @param biases Bias of each group, for the affine mode.
 * @param transpose Whether the quantized matrix is transposed. Default: `true`.
 * @param group_size Elements that share a scale; the mode's own by default.
 * @param bits Bits of an element; the mode's own by default.
 * @param mode The way of quantizing. Default: `"affine"`.
 * @param stream Stream or device to run on.
 * @returns An array of the shape that the product of the matrices has.
 * @remarks As Python's `mx.quantized_matmul`.
 * @throws RangeError when the inner axes differ in length, or the mode has no such bits or group size.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.quantized_matmul(mx.ones([1, 64]), ...mx.quantize(mx.ones([2, 64])));  // array([[64, 64]], dtype=float32)
 * ```
 */
export function quantized_matmul(x: ArrayLike, w: ArrayLike, scales: ArrayLike, biases?: ArrayLike | null | QuantizedMatmulOptions, transpose?: boolean | null | QuantizedMatmulOptions, group_size?: number | null | QuantizedMatmulOptions, bits?: number | null | QuantizedMatmulOptions, mode?: 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4' | null | QuantizedMatmulOptions, stream?: StreamOrDevice | null | QuantizedMatmulOptions): MxArray;
/** The matrix product with a quantized matrix. */
export function quantized_matmul(keywords: { x: ArrayLike; w: ArrayLike; scales: ArrayLike } & QuantizedMatmulOptions): MxArray;
/** The matrix product with a quantized matrix. */
export function quantized_matmul(x: ArrayLike, keywords: { w: ArrayLike; scales: ArrayLike } & QuantizedMatmulOptions): MxArray;
/** The matrix product with a quantized matrix. */
export function quantized_matmul(x: ArrayLike, w: ArrayLike, keywords: { scales: ArrayLike } & QuantizedMatmulOptions): MxArray;
export function quantized_matmul(x?: any, w?: any, scales?: any, biases?: any, transpose?: any, group_size?: any, bits?: any, mode?: any, stream?: any): any {
  const at = isOptions(w) ? 1 : isOptions(scales) ? 2 : isOptions(biases) ? 3 : isOptions(transpose) ? 4 : isOptions(group_size) ? 5 : isOptions(bits) ? 6 : isOptions(mode) ? 7 : isOptions(stream) ? 8 : w === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? w : at === 2 ? scales : at === 3 ? biases : at === 4 ? transpose : at === 5 ? group_size : at === 6 ? bits : at === 7 ? mode : stream;
    checkKeywords('quantized_matmul', ['x', 'w', 'scales', 'biases', 'transpose', 'group_size', 'bits', 'mode', 'stream'], given, at);
    if (at <= 0) x = keyword('quantized_matmul', given.x, at < 0 ? x : undefined);
    if (at <= 1) w = keyword('quantized_matmul', given.w, at < 1 ? w : undefined);
    if (at <= 2) scales = keyword('quantized_matmul', given.scales, at < 2 ? scales : undefined);
    if (at <= 3) biases = keyword('quantized_matmul', given.biases, at < 3 ? biases : undefined);
    if (at <= 4) transpose = keyword('quantized_matmul', given.transpose, at < 4 ? transpose : undefined);
    if (at <= 5) group_size = keyword('quantized_matmul', given.group_size, at < 5 ? group_size : undefined);
    if (at <= 6) bits = keyword('quantized_matmul', given.bits, at < 6 ? bits : undefined);
    if (at <= 7) mode = keyword('quantized_matmul', given.mode, at < 7 ? mode : undefined);
    if (at <= 8) stream = keyword('quantized_matmul', given.stream, at < 8 ? stream : undefined);
  }
  begin();
  putOperand('quantized_matmul', 'x', x);
  putOperand('quantized_matmul', 'w', w);
  putOperand('quantized_matmul', 'scales', scales);
  putOptionalOperand('quantized_matmul', 'biases', biases);
  putBool('quantized_matmul', 'transpose', transpose ?? true);
  if (putPresence(group_size)) putInt('quantized_matmul', 'group_size', group_size);
  if (putPresence(bits)) putInt('quantized_matmul', 'bits', bits);
  putEnum('quantized_matmul', 'mode', mode ?? 'affine', ['affine', 'mxfp4', 'mxfp8', 'nvfp4']);
  putStream('quantized_matmul', stream);
  native.core_quantized_matmul();
  return finish('quantized_matmul', x, w, scales, biases);
}

/** Keywords of {@link gather_qmm}. */
export interface GatherQmmOptions extends StreamOptions {
  /** Bias of each group, for the affine mode. */
  biases?: ArrayLike | null;
  /** Which matrices of the first factor. */
  lhs_indices?: IntArrayLike | null;
  /** Which matrices of the second factor. */
  rhs_indices?: IntArrayLike | null;
  /** Whether the quantized matrices are transposed. Default: `true`. */
  transpose?: boolean | null;
  /** Elements that share a scale; the mode's own by default. */
  group_size?: number | null;
  /** Bits of an element; the mode's own by default. */
  bits?: number | null;
  /** The way of quantizing. Default: `"affine"`. */
  mode?: 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4' | null;
  /** Scale of the whole matrix, for the `nvfp4` mode. */
  global_scale?: ArrayLike | null;
  /** Promise that the indices are in ascending order. Default: `false`. */
  sorted_indices?: boolean | null;
}

/**
 * Matrix products with quantized matrices, picked out of batches.
 *
 * @param x First factor.
 * @param w Quantized matrix, packed.
 * @param scales Scale of each group.
 * @param biases Bias of each group, for the affine mode.
 * @param lhs_indices Which matrices of the first factor.
 * @param rhs_indices Which matrices of the second factor.
 * @param transpose Whether the quantized matrices are transposed. Default: `true`.
 * @param group_size Elements that share a scale; the mode's own by default.
 * @param bits Bits of an element; the mode's own by default.
 * @param mode The way of quantizing. Default: `"affine"`.
 * @param global_scale Scale of the whole matrix, for the `nvfp4` mode.
 * @param sorted_indices Promise that the indices are in ascending order. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of the shape that the product of the matrices has.
 * @remarks As Python's `mx.gather_qmm`.
 * @throws RangeError when the inner axes differ in length, or the mode has no such bits or group size.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.gather_qmm(mx.ones([1, 64]), ...mx.quantize(mx.ones([2, 4, 64])), null, [1]).shape;  // [1, 1, 4]
 * ```
 */
export function gather_qmm(x: ArrayLike, w: ArrayLike, scales: ArrayLike, biases?: ArrayLike | null | GatherQmmOptions, lhs_indices?: IntArrayLike | null | GatherQmmOptions, rhs_indices?: IntArrayLike | null | GatherQmmOptions, transpose?: boolean | null | GatherQmmOptions, group_size?: number | null | GatherQmmOptions, bits?: number | null | GatherQmmOptions, mode?: 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4' | null | GatherQmmOptions, global_scale?: ArrayLike | null | GatherQmmOptions, sorted_indices?: boolean | null | GatherQmmOptions, stream?: StreamOrDevice | null | GatherQmmOptions): MxArray;
/** Matrix products with quantized matrices, picked out of batches. */
export function gather_qmm(keywords: { x: ArrayLike; w: ArrayLike; scales: ArrayLike } & GatherQmmOptions): MxArray;
/** Matrix products with quantized matrices, picked out of batches. */
export function gather_qmm(x: ArrayLike, keywords: { w: ArrayLike; scales: ArrayLike } & GatherQmmOptions): MxArray;
/** Matrix products with quantized matrices, picked out of batches. */
export function gather_qmm(x: ArrayLike, w: ArrayLike, keywords: { scales: ArrayLike } & GatherQmmOptions): MxArray;
export function gather_qmm(x?: any, w?: any, scales?: any, biases?: any, lhs_indices?: any, rhs_indices?: any, transpose?: any, group_size?: any, bits?: any, mode?: any, global_scale?: any, sorted_indices?: any, stream?: any): any {
  const at = isOptions(w) ? 1 : isOptions(scales) ? 2 : isOptions(biases) ? 3 : isOptions(lhs_indices) ? 4 : isOptions(rhs_indices) ? 5 : isOptions(transpose) ? 6 : isOptions(group_size) ? 7 : isOptions(bits) ? 8 : isOptions(mode) ? 9 : isOptions(global_scale) ? 10 : isOptions(sorted_indices) ? 11 : isOptions(stream) ? 12 : w === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? w : at === 2 ? scales : at === 3 ? biases : at === 4 ? lhs_indices : at === 5 ? rhs_indices : at === 6 ? transpose : at === 7 ? group_size : at === 8 ? bits : at === 9 ? mode : at === 10 ? global_scale : at === 11 ? sorted_indices : stream;
    checkKeywords('gather_qmm', ['x', 'w', 'scales', 'biases', 'lhs_indices', 'rhs_indices', 'transpose', 'group_size', 'bits', 'mode', 'global_scale', 'sorted_indices', 'stream'], given, at);
    if (at <= 0) x = keyword('gather_qmm', given.x, at < 0 ? x : undefined);
    if (at <= 1) w = keyword('gather_qmm', given.w, at < 1 ? w : undefined);
    if (at <= 2) scales = keyword('gather_qmm', given.scales, at < 2 ? scales : undefined);
    if (at <= 3) biases = keyword('gather_qmm', given.biases, at < 3 ? biases : undefined);
    if (at <= 4) lhs_indices = keyword('gather_qmm', given.lhs_indices, at < 4 ? lhs_indices : undefined);
    if (at <= 5) rhs_indices = keyword('gather_qmm', given.rhs_indices, at < 5 ? rhs_indices : undefined);
    if (at <= 6) transpose = keyword('gather_qmm', given.transpose, at < 6 ? transpose : undefined);
    if (at <= 7) group_size = keyword('gather_qmm', given.group_size, at < 7 ? group_size : undefined);
    if (at <= 8) bits = keyword('gather_qmm', given.bits, at < 8 ? bits : undefined);
    if (at <= 9) mode = keyword('gather_qmm', given.mode, at < 9 ? mode : undefined);
    if (at <= 10) global_scale = keyword('gather_qmm', given.global_scale, at < 10 ? global_scale : undefined);
    if (at <= 11) sorted_indices = keyword('gather_qmm', given.sorted_indices, at < 11 ? sorted_indices : undefined);
    if (at <= 12) stream = keyword('gather_qmm', given.stream, at < 12 ? stream : undefined);
  }
  lhs_indices = intArray('gather_qmm', 'lhs_indices', lhs_indices);
  rhs_indices = intArray('gather_qmm', 'rhs_indices', rhs_indices);
  begin();
  putOperand('gather_qmm', 'x', x);
  putOperand('gather_qmm', 'w', w);
  putOperand('gather_qmm', 'scales', scales);
  putOptionalOperand('gather_qmm', 'biases', biases);
  putOptionalIntArray('gather_qmm', 'lhs_indices', lhs_indices);
  putOptionalIntArray('gather_qmm', 'rhs_indices', rhs_indices);
  putBool('gather_qmm', 'transpose', transpose ?? true);
  if (putPresence(group_size)) putInt('gather_qmm', 'group_size', group_size);
  if (putPresence(bits)) putInt('gather_qmm', 'bits', bits);
  putEnum('gather_qmm', 'mode', mode ?? 'affine', ['affine', 'mxfp4', 'mxfp8', 'nvfp4']);
  putOptionalOperand('gather_qmm', 'global_scale', global_scale);
  putBool('gather_qmm', 'sorted_indices', sorted_indices ?? false);
  putStream('gather_qmm', stream);
  native.core_gather_qmm();
  return finish('gather_qmm', x, w, scales, biases, lhs_indices, rhs_indices, global_scale);
}

/** Keywords of {@link qqmm}. */
export interface QqmmOptions extends StreamOptions {
  /** Scales of the second factor, when it is quantized. */
  scales?: ArrayLike | null;
  /** Elements that share a scale; the mode's own by default. */
  group_size?: number | null;
  /** Bits of an element; the mode's own by default. */
  bits?: number | null;
  /** The way of quantizing. Default: `"nvfp4"`. */
  mode?: 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4' | null;
  /** Scale of the whole first factor. */
  global_scale_x?: ArrayLike | null;
  /** Scale of the whole second factor. */
  global_scale_w?: ArrayLike | null;
}

/**
 * The matrix product of two quantized matrices; the first is quantized on the way.
 *
 * @param x First factor, not quantized.
 * @param w Second factor, quantized or not.
 * @param scales Scales of the second factor, when it is quantized.
 * @param group_size Elements that share a scale; the mode's own by default.
 * @param bits Bits of an element; the mode's own by default.
 * @param mode The way of quantizing. Default: `"nvfp4"`.
 * @param global_scale_x Scale of the whole first factor.
 * @param global_scale_w Scale of the whole second factor.
 * @param stream Stream or device to run on.
 * @returns An array of the shape that the product of the matrices has.
 * @remarks As Python's `mx.qqmm`.
 * @throws RangeError when the inner axes differ in length, or the mode has no such bits or group size.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.qqmm(mx.ones([1, 64]), mx.ones([2, 64])).shape;  // [1, 2]
 * ```
 */
export function qqmm(x: ArrayLike, w: ArrayLike, scales?: ArrayLike | null | QqmmOptions, group_size?: number | null | QqmmOptions, bits?: number | null | QqmmOptions, mode?: 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4' | null | QqmmOptions, global_scale_x?: ArrayLike | null | QqmmOptions, global_scale_w?: ArrayLike | null | QqmmOptions, stream?: StreamOrDevice | null | QqmmOptions): MxArray;
/** The matrix product of two quantized matrices; the first is quantized on the way. */
export function qqmm(keywords: { x: ArrayLike; w: ArrayLike } & QqmmOptions): MxArray;
/** The matrix product of two quantized matrices; the first is quantized on the way. */
export function qqmm(x: ArrayLike, keywords: { w: ArrayLike } & QqmmOptions): MxArray;
export function qqmm(x?: any, w?: any, scales?: any, group_size?: any, bits?: any, mode?: any, global_scale_x?: any, global_scale_w?: any, stream?: any): any {
  const at = isOptions(w) ? 1 : isOptions(scales) ? 2 : isOptions(group_size) ? 3 : isOptions(bits) ? 4 : isOptions(mode) ? 5 : isOptions(global_scale_x) ? 6 : isOptions(global_scale_w) ? 7 : isOptions(stream) ? 8 : w === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? w : at === 2 ? scales : at === 3 ? group_size : at === 4 ? bits : at === 5 ? mode : at === 6 ? global_scale_x : at === 7 ? global_scale_w : stream;
    checkKeywords('qqmm', ['x', 'w', 'scales', 'group_size', 'bits', 'mode', 'global_scale_x', 'global_scale_w', 'stream'], given, at);
    if (at <= 0) x = keyword('qqmm', given.x, at < 0 ? x : undefined);
    if (at <= 1) w = keyword('qqmm', given.w, at < 1 ? w : undefined);
    if (at <= 2) scales = keyword('qqmm', given.scales, at < 2 ? scales : undefined);
    if (at <= 3) group_size = keyword('qqmm', given.group_size, at < 3 ? group_size : undefined);
    if (at <= 4) bits = keyword('qqmm', given.bits, at < 4 ? bits : undefined);
    if (at <= 5) mode = keyword('qqmm', given.mode, at < 5 ? mode : undefined);
    if (at <= 6) global_scale_x = keyword('qqmm', given.global_scale_x, at < 6 ? global_scale_x : undefined);
    if (at <= 7) global_scale_w = keyword('qqmm', given.global_scale_w, at < 7 ? global_scale_w : undefined);
    if (at <= 8) stream = keyword('qqmm', given.stream, at < 8 ? stream : undefined);
  }
  begin();
  putOperand('qqmm', 'x', x);
  putOperand('qqmm', 'w', w);
  putOptionalOperand('qqmm', 'scales', scales);
  if (putPresence(group_size)) putInt('qqmm', 'group_size', group_size);
  if (putPresence(bits)) putInt('qqmm', 'bits', bits);
  putEnum('qqmm', 'mode', mode ?? 'nvfp4', ['affine', 'mxfp4', 'mxfp8', 'nvfp4']);
  putOptionalOperand('qqmm', 'global_scale_x', global_scale_x);
  putOptionalOperand('qqmm', 'global_scale_w', global_scale_w);
  putStream('qqmm', stream);
  native.core_qqmm();
  return finish('qqmm', x, w, scales, global_scale_x, global_scale_w);
}

/** Keywords of {@link gather_qqmm}. */
export interface GatherQqmmOptions extends StreamOptions {
  /** Scales of the second factor, when it is quantized. */
  scales?: ArrayLike | null;
  /** Which matrices of the first factor. */
  lhs_indices?: IntArrayLike | null;
  /** Which matrices of the second factor. */
  rhs_indices?: IntArrayLike | null;
  /** Elements that share a scale; the mode's own by default. */
  group_size?: number | null;
  /** Bits of an element; the mode's own by default. */
  bits?: number | null;
  /** The way of quantizing. Default: `"nvfp4"`. */
  mode?: 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4' | null;
  /** Scale of the whole first factor. */
  global_scale_x?: ArrayLike | null;
  /** Scale of the whole second factor. */
  global_scale_w?: ArrayLike | null;
  /** Promise that the indices are in ascending order. Default: `false`. */
  sorted_indices?: boolean | null;
}

/**
 * Matrix products of quantized matrices, picked out of batches.
 *
 * @param x First factor, not quantized.
 * @param w Second factor, quantized or not.
 * @param scales Scales of the second factor, when it is quantized.
 * @param lhs_indices Which matrices of the first factor.
 * @param rhs_indices Which matrices of the second factor.
 * @param group_size Elements that share a scale; the mode's own by default.
 * @param bits Bits of an element; the mode's own by default.
 * @param mode The way of quantizing. Default: `"nvfp4"`.
 * @param global_scale_x Scale of the whole first factor.
 * @param global_scale_w Scale of the whole second factor.
 * @param sorted_indices Promise that the indices are in ascending order. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of the shape that the product of the matrices has.
 * @remarks As Python's `mx.gather_qqmm`.
 * @throws RangeError when the inner axes differ in length, or the mode has no such bits or group size.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.gather_qqmm(mx.ones([2, 1, 64]), mx.ones([2, 4, 64])).shape;  // [2, 1, 4]
 * ```
 */
export function gather_qqmm(x: ArrayLike, w: ArrayLike, scales?: ArrayLike | null | GatherQqmmOptions, lhs_indices?: IntArrayLike | null | GatherQqmmOptions, rhs_indices?: IntArrayLike | null | GatherQqmmOptions, group_size?: number | null | GatherQqmmOptions, bits?: number | null | GatherQqmmOptions, mode?: 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4' | null | GatherQqmmOptions, global_scale_x?: ArrayLike | null | GatherQqmmOptions, global_scale_w?: ArrayLike | null | GatherQqmmOptions, sorted_indices?: boolean | null | GatherQqmmOptions, stream?: StreamOrDevice | null | GatherQqmmOptions): MxArray;
/** Matrix products of quantized matrices, picked out of batches. */
export function gather_qqmm(keywords: { x: ArrayLike; w: ArrayLike } & GatherQqmmOptions): MxArray;
/** Matrix products of quantized matrices, picked out of batches. */
export function gather_qqmm(x: ArrayLike, keywords: { w: ArrayLike } & GatherQqmmOptions): MxArray;
export function gather_qqmm(x?: any, w?: any, scales?: any, lhs_indices?: any, rhs_indices?: any, group_size?: any, bits?: any, mode?: any, global_scale_x?: any, global_scale_w?: any, sorted_indices?: any, stream?: any): any {
  const at = isOptions(w) ? 1 : isOptions(scales) ? 2 : isOptions(lhs_indices) ? 3 : isOptions(rhs_indices) ? 4 : isOptions(group_size) ? 5 : isOptions(bits) ? 6 : isOptions(mode) ? 7 : isOptions(global_scale_x) ? 8 : isOptions(global_scale_w) ? 9 : isOptions(sorted_indices) ? 10 : isOptions(stream) ? 11 : w === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? w : at === 2 ? scales : at === 3 ? lhs_indices : at === 4 ? rhs_indices : at === 5 ? group_size : at === 6 ? bits : at === 7 ? mode : at === 8 ? global_scale_x : at === 9 ? global_scale_w : at === 10 ? sorted_indices : stream;
    checkKeywords('gather_qqmm', ['x', 'w', 'scales', 'lhs_indices', 'rhs_indices', 'group_size', 'bits', 'mode', 'global_scale_x', 'global_scale_w', 'sorted_indices', 'stream'], given, at);
    if (at <= 0) x = keyword('gather_qqmm', given.x, at < 0 ? x : undefined);
    if (at <= 1) w = keyword('gather_qqmm', given.w, at < 1 ? w : undefined);
    if (at <= 2) scales = keyword('gather_qqmm', given.scales, at < 2 ? scales : undefined);
    if (at <= 3) lhs_indices = keyword('gather_qqmm', given.lhs_indices, at < 3 ? lhs_indices : undefined);
    if (at <= 4) rhs_indices = keyword('gather_qqmm', given.rhs_indices, at < 4 ? rhs_indices : undefined);
    if (at <= 5) group_size = keyword('gather_qqmm', given.group_size, at < 5 ? group_size : undefined);
    if (at <= 6) bits = keyword('gather_qqmm', given.bits, at < 6 ? bits : undefined);
    if (at <= 7) mode = keyword('gather_qqmm', given.mode, at < 7 ? mode : undefined);
    if (at <= 8) global_scale_x = keyword('gather_qqmm', given.global_scale_x, at < 8 ? global_scale_x : undefined);
    if (at <= 9) global_scale_w = keyword('gather_qqmm', given.global_scale_w, at < 9 ? global_scale_w : undefined);
    if (at <= 10) sorted_indices = keyword('gather_qqmm', given.sorted_indices, at < 10 ? sorted_indices : undefined);
    if (at <= 11) stream = keyword('gather_qqmm', given.stream, at < 11 ? stream : undefined);
  }
  lhs_indices = intArray('gather_qqmm', 'lhs_indices', lhs_indices);
  rhs_indices = intArray('gather_qqmm', 'rhs_indices', rhs_indices);
  begin();
  putOperand('gather_qqmm', 'x', x);
  putOperand('gather_qqmm', 'w', w);
  putOptionalOperand('gather_qqmm', 'scales', scales);
  putOptionalIntArray('gather_qqmm', 'lhs_indices', lhs_indices);
  putOptionalIntArray('gather_qqmm', 'rhs_indices', rhs_indices);
  if (putPresence(group_size)) putInt('gather_qqmm', 'group_size', group_size);
  if (putPresence(bits)) putInt('gather_qqmm', 'bits', bits);
  putEnum('gather_qqmm', 'mode', mode ?? 'nvfp4', ['affine', 'mxfp4', 'mxfp8', 'nvfp4']);
  putOptionalOperand('gather_qqmm', 'global_scale_x', global_scale_x);
  putOptionalOperand('gather_qqmm', 'global_scale_w', global_scale_w);
  putBool('gather_qqmm', 'sorted_indices', sorted_indices ?? false);
  putStream('gather_qqmm', stream);
  native.core_gather_qqmm();
  return finish('gather_qqmm', x, w, scales, lhs_indices, rhs_indices, global_scale_x, global_scale_w);
}

/**
 * The elements as eight-bit floating point numbers (E4M3), in bytes.
 *
 * @param x Array of floating-point numbers of any shape.
 * @param stream Stream or device to run on.
 * @returns An array of uint8 of the same shape.
 * @remarks As Python's `mx.to_fp8`.
 * @throws RangeError for integers, booleans and complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.to_fp8(mx.array([1, 2]));  // array([56, 64], dtype=uint8)
 * ```
 */
export function to_fp8(x: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The elements as eight-bit floating point numbers (E4M3), in bytes. */
export function to_fp8(keywords: { x: ArrayLike } & StreamOptions): MxArray;
export function to_fp8(x?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : stream;
    checkKeywords('to_fp8', ['x', 'stream'], given, at);
    if (at <= 0) x = keyword('to_fp8', given.x, at < 0 ? x : undefined);
    if (at <= 1) stream = keyword('to_fp8', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('to_fp8', 'x', x);
  putStream('to_fp8', stream);
  native.core_to_fp8();
  return finish('to_fp8', x);
}

/** Keywords of {@link from_fp8}. */
export interface FromFp8Options extends StreamOptions {
  /** Data type of the result; bfloat16 by default. */
  dtype?: Dtype | null;
}

/**
 * Eight-bit floating point numbers (E4M3) converted to a data type.
 *
 * @param x The numbers, in bytes.
 * @param dtype Data type of the result; bfloat16 by default.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape.
 * @remarks As Python's `mx.from_fp8`.
 * @throws RangeError when the elements are not uint8.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.from_fp8(mx.to_fp8(mx.array([1, 2])));  // array([1, 2], dtype=bfloat16)
 * ```
 */
export function from_fp8(x: ArrayLike, dtype?: Dtype | null | FromFp8Options, stream?: StreamOrDevice | null | FromFp8Options): MxArray;
/** Eight-bit floating point numbers (E4M3) converted to a data type. */
export function from_fp8(keywords: { x: ArrayLike } & FromFp8Options): MxArray;
export function from_fp8(x?: any, dtype?: any, stream?: any): any {
  const at = isOptions(dtype) ? 1 : isOptions(stream) ? 2 : dtype === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? dtype : stream;
    checkKeywords('from_fp8', ['x', 'dtype', 'stream'], given, at);
    if (at <= 0) x = keyword('from_fp8', given.x, at < 0 ? x : undefined);
    if (at <= 1) dtype = keyword('from_fp8', given.dtype, at < 1 ? dtype : undefined);
    if (at <= 2) stream = keyword('from_fp8', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('from_fp8', 'x', x);
  if (putPresence(dtype)) putDtype('from_fp8', 'dtype', dtype);
  putStream('from_fp8', stream);
  native.core_from_fp8();
  return finish('from_fp8', x);
}

/** Keywords of {@link sum}. */
export interface SumOptions extends StreamOptions {
  /** Axis or axes to reduce over; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * The sum of the elements over the given axes.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reduce over; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array without the reduced axes, of the same dtype; integers and booleans narrower than 32 bits become int32 or uint32.
 * @remarks As Python's `mx.sum`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.sum(mx.array([[1, 2], [3, 4]]), 0);  // array([4, 6], dtype=float32)
 * ```
 */
export function sum(a: ArrayLike, axis?: number | readonly number[] | null | SumOptions, keepdims?: boolean | null | SumOptions, stream?: StreamOrDevice | null | SumOptions): MxArray;
/** The sum of the elements over the given axes. */
export function sum(keywords: { a: ArrayLike } & SumOptions): MxArray;
export function sum(a?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : stream;
    checkKeywords('sum', ['a', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('sum', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('sum', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('sum', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) stream = keyword('sum', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('sum', 'a', a);
  if (putPresence(axis)) putInts('sum', 'axis', axis);
  putBool('sum', 'keepdims', keepdims ?? false);
  putStream('sum', stream);
  native.core_sum();
  return finish('sum', a);
}

/** Keywords of {@link mean}. */
export interface MeanOptions extends StreamOptions {
  /** Axis or axes to reduce over; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * The mean of the elements over the given axes.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reduce over; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array without the reduced axes, of the same dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.mean`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.mean(mx.array([[1, 2], [3, 4]]), 0);  // array([2, 3], dtype=float32)
 * ```
 */
export function mean(a: ArrayLike, axis?: number | readonly number[] | null | MeanOptions, keepdims?: boolean | null | MeanOptions, stream?: StreamOrDevice | null | MeanOptions): MxArray;
/** The mean of the elements over the given axes. */
export function mean(keywords: { a: ArrayLike } & MeanOptions): MxArray;
export function mean(a?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : stream;
    checkKeywords('mean', ['a', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('mean', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('mean', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('mean', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) stream = keyword('mean', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('mean', 'a', a);
  if (putPresence(axis)) putInts('mean', 'axis', axis);
  putBool('mean', 'keepdims', keepdims ?? false);
  putStream('mean', stream);
  native.core_mean();
  return finish('mean', a);
}

/** Keywords of {@link prod}. */
export interface ProdOptions extends StreamOptions {
  /** Axis or axes to reduce over; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * The product of the elements over the given axes.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reduce over; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array without the reduced axes, of the same dtype; integers and booleans narrower than 32 bits become int32 or uint32.
 * @remarks As Python's `mx.prod`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.prod(mx.array([[1, 2], [3, 4]]), 0);  // array([3, 8], dtype=float32)
 * ```
 */
export function prod(a: ArrayLike, axis?: number | readonly number[] | null | ProdOptions, keepdims?: boolean | null | ProdOptions, stream?: StreamOrDevice | null | ProdOptions): MxArray;
/** The product of the elements over the given axes. */
export function prod(keywords: { a: ArrayLike } & ProdOptions): MxArray;
export function prod(a?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : stream;
    checkKeywords('prod', ['a', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('prod', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('prod', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('prod', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) stream = keyword('prod', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('prod', 'a', a);
  if (putPresence(axis)) putInts('prod', 'axis', axis);
  putBool('prod', 'keepdims', keepdims ?? false);
  putStream('prod', stream);
  native.core_prod();
  return finish('prod', a);
}

/** Keywords of {@link max}. */
export interface MaxOptions extends StreamOptions {
  /** Axis or axes to reduce over; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * The largest element over the given axes.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reduce over; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array without the reduced axes, of the same dtype.
 * @remarks As Python's `mx.max`.
 * @throws RangeError when there is nothing to choose from: the array, or a reduced axis, is empty.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.max(mx.array([[1, 2], [3, 4]]), 0);  // array([3, 4], dtype=float32)
 * ```
 */
export function max(a: ArrayLike, axis?: number | readonly number[] | null | MaxOptions, keepdims?: boolean | null | MaxOptions, stream?: StreamOrDevice | null | MaxOptions): MxArray;
/** The largest element over the given axes. */
export function max(keywords: { a: ArrayLike } & MaxOptions): MxArray;
export function max(a?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : stream;
    checkKeywords('max', ['a', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('max', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('max', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('max', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) stream = keyword('max', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('max', 'a', a);
  if (putPresence(axis)) putInts('max', 'axis', axis);
  putBool('max', 'keepdims', keepdims ?? false);
  putStream('max', stream);
  native.core_max();
  return finish('max', a);
}

/** Keywords of {@link min}. */
export interface MinOptions extends StreamOptions {
  /** Axis or axes to reduce over; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * The smallest element over the given axes.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reduce over; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array without the reduced axes, of the same dtype.
 * @remarks As Python's `mx.min`.
 * @throws RangeError when there is nothing to choose from: the array, or a reduced axis, is empty.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.min(mx.array([[1, 2], [3, 4]]), 0);  // array([1, 2], dtype=float32)
 * ```
 */
export function min(a: ArrayLike, axis?: number | readonly number[] | null | MinOptions, keepdims?: boolean | null | MinOptions, stream?: StreamOrDevice | null | MinOptions): MxArray;
/** The smallest element over the given axes. */
export function min(keywords: { a: ArrayLike } & MinOptions): MxArray;
export function min(a?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : stream;
    checkKeywords('min', ['a', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('min', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('min', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('min', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) stream = keyword('min', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('min', 'a', a);
  if (putPresence(axis)) putInts('min', 'axis', axis);
  putBool('min', 'keepdims', keepdims ?? false);
  putStream('min', stream);
  native.core_min();
  return finish('min', a);
}

/** Keywords of {@link minmax}. */
export interface MinmaxOptions extends StreamOptions {
  /** Axis or axes to reduce over; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * The smallest and the largest element over the given axes.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reduce over; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns Two arrays without the reduced axes, of the same dtype.
 * @remarks As Python's `mx.minmax`.
 * @throws RangeError when there is nothing to choose from: the array, or a reduced axis, is empty.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.minmax(mx.array([3, 1, 2]))[1];  // array(3, dtype=float32)
 * ```
 */
export function minmax(a: ArrayLike, axis?: number | readonly number[] | null | MinmaxOptions, keepdims?: boolean | null | MinmaxOptions, stream?: StreamOrDevice | null | MinmaxOptions): [MxArray, MxArray];
/** The smallest and the largest element over the given axes. */
export function minmax(keywords: { a: ArrayLike } & MinmaxOptions): [MxArray, MxArray];
export function minmax(a?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : stream;
    checkKeywords('minmax', ['a', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('minmax', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('minmax', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('minmax', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) stream = keyword('minmax', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('minmax', 'a', a);
  if (putPresence(axis)) putInts('minmax', 'axis', axis);
  putBool('minmax', 'keepdims', keepdims ?? false);
  putStream('minmax', stream);
  native.core_minmax();
  return finishMany('minmax', a);
}

/** Keywords of {@link all}. */
export interface AllOptions extends StreamOptions {
  /** Axis or axes to reduce over; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * True where all elements over the given axes are true (or not zero).
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reduce over; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of booleans without the reduced axes.
 * @remarks As Python's `mx.all`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.all(mx.array([[true, false], [true, true]]), 0);  // array([True, False], dtype=bool)
 * ```
 */
export function all(a: ArrayLike, axis?: number | readonly number[] | null | AllOptions, keepdims?: boolean | null | AllOptions, stream?: StreamOrDevice | null | AllOptions): MxArray;
/** True where all elements over the given axes are true (or not zero). */
export function all(keywords: { a: ArrayLike } & AllOptions): MxArray;
export function all(a?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : stream;
    checkKeywords('all', ['a', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('all', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('all', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('all', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) stream = keyword('all', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('all', 'a', a);
  if (putPresence(axis)) putInts('all', 'axis', axis);
  putBool('all', 'keepdims', keepdims ?? false);
  putStream('all', stream);
  native.core_all();
  return finish('all', a);
}

/** Keywords of {@link any}. */
export interface AnyOptions extends StreamOptions {
  /** Axis or axes to reduce over; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * True where any element over the given axes is true (or not zero).
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reduce over; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of booleans without the reduced axes.
 * @remarks As Python's `mx.any`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.any(mx.array([[true, false], [false, false]]), 0);  // array([True, False], dtype=bool)
 * ```
 */
export function any(a: ArrayLike, axis?: number | readonly number[] | null | AnyOptions, keepdims?: boolean | null | AnyOptions, stream?: StreamOrDevice | null | AnyOptions): MxArray;
/** True where any element over the given axes is true (or not zero). */
export function any(keywords: { a: ArrayLike } & AnyOptions): MxArray;
export function any(a?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : stream;
    checkKeywords('any', ['a', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('any', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('any', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('any', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) stream = keyword('any', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('any', 'a', a);
  if (putPresence(axis)) putInts('any', 'axis', axis);
  putBool('any', 'keepdims', keepdims ?? false);
  putStream('any', stream);
  native.core_any();
  return finish('any', a);
}

/** Keywords of {@link median}. */
export interface MedianOptions extends StreamOptions {
  /** Axis or axes to reduce over; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * The median of the elements over the given axes.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reduce over; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array without the reduced axes, of the same dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.median`.
 * @throws RangeError when there is nothing to choose from: the array, or a reduced axis, is empty.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.median(mx.array([[1, 2], [3, 4], [5, 9]]), 0);  // array([3, 4], dtype=float32)
 * ```
 */
export function median(a: ArrayLike, axis?: number | readonly number[] | null | MedianOptions, keepdims?: boolean | null | MedianOptions, stream?: StreamOrDevice | null | MedianOptions): MxArray;
/** The median of the elements over the given axes. */
export function median(keywords: { a: ArrayLike } & MedianOptions): MxArray;
export function median(a?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : stream;
    checkKeywords('median', ['a', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('median', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('median', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('median', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) stream = keyword('median', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('median', 'a', a);
  if (putPresence(axis)) putInts('median', 'axis', axis);
  putBool('median', 'keepdims', keepdims ?? false);
  putStream('median', stream);
  native.core_median();
  return finish('median', a);
}

/** Keywords of {@link logsumexp}. */
export interface LogsumexpOptions extends StreamOptions {
  /** Axis or axes to reduce over; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * `log(sum(exp(a)))` over the given axes, without overflow.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reduce over; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array without the reduced axes, of the same dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.logsumexp`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.logsumexp(mx.array([[1, 2], [3, 4]]), 0);  // array([3.12693, 4.12693], dtype=float32)
 * ```
 */
export function logsumexp(a: ArrayLike, axis?: number | readonly number[] | null | LogsumexpOptions, keepdims?: boolean | null | LogsumexpOptions, stream?: StreamOrDevice | null | LogsumexpOptions): MxArray;
/** `log(sum(exp(a)))` over the given axes, without overflow. */
export function logsumexp(keywords: { a: ArrayLike } & LogsumexpOptions): MxArray;
export function logsumexp(a?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : stream;
    checkKeywords('logsumexp', ['a', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('logsumexp', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('logsumexp', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('logsumexp', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) stream = keyword('logsumexp', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('logsumexp', 'a', a);
  if (putPresence(axis)) putInts('logsumexp', 'axis', axis);
  putBool('logsumexp', 'keepdims', keepdims ?? false);
  putStream('logsumexp', stream);
  native.core_logsumexp();
  return finish('logsumexp', a);
}

/** Keywords of {@link count_nonzero}. */
export interface CountNonzeroOptions extends StreamOptions {
  /** Axis or axes to reduce over; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * The number of elements that are not zero, over the given axes.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reduce over; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of int32 without the reduced axes.
 * @remarks As Python's `mx.count_nonzero`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.count_nonzero(mx.array([[1, 0], [3, 4]]), 0);  // array([2, 1], dtype=int32)
 * ```
 */
export function count_nonzero(a: ArrayLike, axis?: number | readonly number[] | null | CountNonzeroOptions, keepdims?: boolean | null | CountNonzeroOptions, stream?: StreamOrDevice | null | CountNonzeroOptions): MxArray;
/** The number of elements that are not zero, over the given axes. */
export function count_nonzero(keywords: { a: ArrayLike } & CountNonzeroOptions): MxArray;
export function count_nonzero(a?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : stream;
    checkKeywords('count_nonzero', ['a', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('count_nonzero', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('count_nonzero', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('count_nonzero', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) stream = keyword('count_nonzero', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('count_nonzero', 'a', a);
  if (putPresence(axis)) putInts('count_nonzero', 'axis', axis);
  putBool('count_nonzero', 'keepdims', keepdims ?? false);
  putStream('count_nonzero', stream);
  native.core_count_nonzero();
  return finish('count_nonzero', a);
}

/** Keywords of {@link var_}. */
export interface VarOptions extends StreamOptions {
  /** Axis or axes to reduce over; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
  /** Taken from the number of elements in the divisor. Default: `0`. */
  ddof?: number | null;
  /** Another name of `ddof`, which it overrides. */
  correction?: number | null;
}

/**
 * The variance of the elements over the given axes.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reduce over; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param ddof Taken from the number of elements in the divisor. Default: `0`.
 * @param correction Another name of `ddof`, which it overrides.
 * @param stream Stream or device to run on.
 * @returns An array without the reduced axes, of the same dtype; float32 for integers and booleans, and for complex numbers.
 * @remarks As Python's `mx.var`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.var(mx.array([[1, 2], [3, 4]]), 0);  // array([1, 1], dtype=float32)
 * ```
 */
export function var_(a: ArrayLike, axis?: number | readonly number[] | null | VarOptions, keepdims?: boolean | null | VarOptions, ddof?: number | null | VarOptions, correction?: number | null | VarOptions, stream?: StreamOrDevice | null | VarOptions): MxArray;
/** The variance of the elements over the given axes. */
export function var_(keywords: { a: ArrayLike } & VarOptions): MxArray;
export function var_(a?: any, axis?: any, keepdims?: any, ddof?: any, correction?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(ddof) ? 3 : isOptions(correction) ? 4 : isOptions(stream) ? 5 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : at === 3 ? ddof : at === 4 ? correction : stream;
    checkKeywords('var', ['a', 'axis', 'keepdims', 'ddof', 'correction', 'stream'], given, at);
    if (at <= 0) a = keyword('var', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('var', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('var', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) ddof = keyword('var', given.ddof, at < 3 ? ddof : undefined);
    if (at <= 4) correction = keyword('var', given.correction, at < 4 ? correction : undefined);
    if (at <= 5) stream = keyword('var', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('var', 'a', a);
  if (putPresence(axis)) putInts('var', 'axis', axis);
  putBool('var', 'keepdims', keepdims ?? false);
  putInt('var', 'ddof', ddof ?? 0);
  if (putPresence(correction)) putInt('var', 'correction', correction);
  putStream('var', stream);
  native.core_var();
  return finish('var', a);
}

/** Keywords of {@link std}. */
export interface StdOptions extends StreamOptions {
  /** Axis or axes to reduce over; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
  /** Taken from the number of elements in the divisor. Default: `0`. */
  ddof?: number | null;
  /** Another name of `ddof`, which it overrides. */
  correction?: number | null;
}

/**
 * The standard deviation of the elements over the given axes.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reduce over; all of them by default.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param ddof Taken from the number of elements in the divisor. Default: `0`.
 * @param correction Another name of `ddof`, which it overrides.
 * @param stream Stream or device to run on.
 * @returns An array without the reduced axes, of the same dtype; float32 for integers and booleans, and for complex numbers.
 * @remarks As Python's `mx.std`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.std(mx.array([[1, 2], [3, 4]]), 0);  // array([1, 1], dtype=float32)
 * ```
 */
export function std(a: ArrayLike, axis?: number | readonly number[] | null | StdOptions, keepdims?: boolean | null | StdOptions, ddof?: number | null | StdOptions, correction?: number | null | StdOptions, stream?: StreamOrDevice | null | StdOptions): MxArray;
/** The standard deviation of the elements over the given axes. */
export function std(keywords: { a: ArrayLike } & StdOptions): MxArray;
export function std(a?: any, axis?: any, keepdims?: any, ddof?: any, correction?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(ddof) ? 3 : isOptions(correction) ? 4 : isOptions(stream) ? 5 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : at === 3 ? ddof : at === 4 ? correction : stream;
    checkKeywords('std', ['a', 'axis', 'keepdims', 'ddof', 'correction', 'stream'], given, at);
    if (at <= 0) a = keyword('std', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('std', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('std', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) ddof = keyword('std', given.ddof, at < 3 ? ddof : undefined);
    if (at <= 4) correction = keyword('std', given.correction, at < 4 ? correction : undefined);
    if (at <= 5) stream = keyword('std', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('std', 'a', a);
  if (putPresence(axis)) putInts('std', 'axis', axis);
  putBool('std', 'keepdims', keepdims ?? false);
  putInt('std', 'ddof', ddof ?? 0);
  if (putPresence(correction)) putInt('std', 'correction', correction);
  putStream('std', stream);
  native.core_std();
  return finish('std', a);
}

/** Keywords of {@link softmax}. */
export interface SoftmaxOptions extends StreamOptions {
  /** Axis or axes over which the results sum to one; all of them by default. */
  axis?: number | readonly number[] | null;
  /** Compute in float32 where the type is a smaller one. Default: `false`. */
  precise?: boolean | null;
}

/**
 * The softmax over the given axes: exponentials, scaled so that they sum to one.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes over which the results sum to one; all of them by default.
 * @param precise Compute in float32 where the type is a smaller one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.softmax`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.softmax(mx.array([[1, 2], [3, 4]]), 0);  // array([[0.119203, 0.119203], [0.880797, 0.880797]], dtype=float32)
 * ```
 */
export function softmax(a: ArrayLike, axis?: number | readonly number[] | null | SoftmaxOptions, precise?: boolean | null | SoftmaxOptions, stream?: StreamOrDevice | null | SoftmaxOptions): MxArray;
/** The softmax over the given axes: exponentials, scaled so that they sum to one. */
export function softmax(keywords: { a: ArrayLike } & SoftmaxOptions): MxArray;
export function softmax(a?: any, axis?: any, precise?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(precise) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? precise : stream;
    checkKeywords('softmax', ['a', 'axis', 'precise', 'stream'], given, at);
    if (at <= 0) a = keyword('softmax', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('softmax', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) precise = keyword('softmax', given.precise, at < 2 ? precise : undefined);
    if (at <= 3) stream = keyword('softmax', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('softmax', 'a', a);
  if (putPresence(axis)) putInts('softmax', 'axis', axis);
  putBool('softmax', 'precise', precise ?? false);
  putStream('softmax', stream);
  native.core_softmax();
  return finish('softmax', a);
}

/** Keywords of {@link argmax}. */
export interface ArgmaxOptions extends StreamOptions {
  /** Axis to search along; `null` is the flattened array. */
  axis?: number | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * The position of the largest element along an axis; the first of several.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis to search along; `null` is the flattened array.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of uint32 without the axis.
 * @remarks As Python's `mx.argmax`.
 * @throws RangeError when there is nothing to choose from: the array, or a reduced axis, is empty.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.argmax(mx.array([[1, 2], [3, 4]]), 0);  // array([1, 1], dtype=uint32)
 * ```
 */
export function argmax(a: ArrayLike, axis?: number | null | ArgmaxOptions, keepdims?: boolean | null | ArgmaxOptions, stream?: StreamOrDevice | null | ArgmaxOptions): MxArray;
/** The position of the largest element along an axis; the first of several. */
export function argmax(keywords: { a: ArrayLike } & ArgmaxOptions): MxArray;
export function argmax(a?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : stream;
    checkKeywords('argmax', ['a', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('argmax', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('argmax', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('argmax', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) stream = keyword('argmax', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('argmax', 'a', a);
  if (putPresence(axis)) putInt('argmax', 'axis', axis);
  putBool('argmax', 'keepdims', keepdims ?? false);
  putStream('argmax', stream);
  native.core_argmax();
  return finish('argmax', a);
}

/** Keywords of {@link argmin}. */
export interface ArgminOptions extends StreamOptions {
  /** Axis to search along; `null` is the flattened array. */
  axis?: number | null;
  /** Keep the reduced axes with length one. Default: `false`. */
  keepdims?: boolean | null;
}

/**
 * The position of the smallest element along an axis; the first of several.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis to search along; `null` is the flattened array.
 * @param keepdims Keep the reduced axes with length one. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of uint32 without the axis.
 * @remarks As Python's `mx.argmin`.
 * @throws RangeError when there is nothing to choose from: the array, or a reduced axis, is empty.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.argmin(mx.array([[1, 2], [3, 4]]), 0);  // array([0, 0], dtype=uint32)
 * ```
 */
export function argmin(a: ArrayLike, axis?: number | null | ArgminOptions, keepdims?: boolean | null | ArgminOptions, stream?: StreamOrDevice | null | ArgminOptions): MxArray;
/** The position of the smallest element along an axis; the first of several. */
export function argmin(keywords: { a: ArrayLike } & ArgminOptions): MxArray;
export function argmin(a?: any, axis?: any, keepdims?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(keepdims) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? keepdims : stream;
    checkKeywords('argmin', ['a', 'axis', 'keepdims', 'stream'], given, at);
    if (at <= 0) a = keyword('argmin', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('argmin', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) keepdims = keyword('argmin', given.keepdims, at < 2 ? keepdims : undefined);
    if (at <= 3) stream = keyword('argmin', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('argmin', 'a', a);
  if (putPresence(axis)) putInt('argmin', 'axis', axis);
  putBool('argmin', 'keepdims', keepdims ?? false);
  putStream('argmin', stream);
  native.core_argmin();
  return finish('argmin', a);
}

/** Keywords of {@link trace}. */
export interface TraceOptions extends StreamOptions {
  /** Which diagonal; positive ones lie above the main one. Default: `0`. */
  offset?: number | null;
  /** First axis of the planes. Default: `0`. */
  axis1?: number | null;
  /** Second axis of the planes. Default: `1`. */
  axis2?: number | null;
  /** Data type of the result; by default that of a sum. */
  dtype?: Dtype | null;
}

/**
 * The sum along a diagonal of the planes that two axes span.
 *
 * @param a Array of at least two axes.
 * @param offset Which diagonal; positive ones lie above the main one. Default: `0`.
 * @param axis1 First axis of the planes. Default: `0`.
 * @param axis2 Second axis of the planes. Default: `1`.
 * @param dtype Data type of the result; by default that of a sum.
 * @param stream Stream or device to run on.
 * @returns An array without the two axes.
 * @remarks As Python's `mx.trace`.
 * @throws RangeError when there are fewer than two axes, or both are the same.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.trace(mx.array([[1, 2], [3, 4]]));  // array(5, dtype=float32)
 * ```
 */
export function trace(a: ArrayLike, offset?: number | null | TraceOptions, axis1?: number | null | TraceOptions, axis2?: number | null | TraceOptions, dtype?: Dtype | null | TraceOptions, stream?: StreamOrDevice | null | TraceOptions): MxArray;
/** The sum along a diagonal of the planes that two axes span. */
export function trace(keywords: { a: ArrayLike } & TraceOptions): MxArray;
export function trace(a?: any, offset?: any, axis1?: any, axis2?: any, dtype?: any, stream?: any): any {
  const at = isOptions(offset) ? 1 : isOptions(axis1) ? 2 : isOptions(axis2) ? 3 : isOptions(dtype) ? 4 : isOptions(stream) ? 5 : offset === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? offset : at === 2 ? axis1 : at === 3 ? axis2 : at === 4 ? dtype : stream;
    checkKeywords('trace', ['a', 'offset', 'axis1', 'axis2', 'dtype', 'stream'], given, at);
    if (at <= 0) a = keyword('trace', given.a, at < 0 ? a : undefined);
    if (at <= 1) offset = keyword('trace', given.offset, at < 1 ? offset : undefined);
    if (at <= 2) axis1 = keyword('trace', given.axis1, at < 2 ? axis1 : undefined);
    if (at <= 3) axis2 = keyword('trace', given.axis2, at < 3 ? axis2 : undefined);
    if (at <= 4) dtype = keyword('trace', given.dtype, at < 4 ? dtype : undefined);
    if (at <= 5) stream = keyword('trace', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('trace', 'a', a);
  putInt('trace', 'offset', offset ?? 0);
  putInt('trace', 'axis1', axis1 ?? 0);
  putInt('trace', 'axis2', axis2 ?? 1);
  if (putPresence(dtype)) putDtype('trace', 'dtype', dtype);
  putStream('trace', stream);
  native.core_trace();
  return finish('trace', a);
}

/** Keywords of {@link cumsum}. */
export interface CumsumOptions extends StreamOptions {
  /** Axis to go along; `null` is the flattened array. */
  axis?: number | null;
  /** Go from the end to the start. Default: `false`. */
  reverse?: boolean | null;
  /** Whether each result includes the element at its own position. Default: `true`. */
  inclusive?: boolean | null;
  /** Data type of the result; by default the input's. */
  dtype?: Dtype | null;
}

/**
 * The running sum along an axis.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis to go along; `null` is the flattened array.
 * @param reverse Go from the end to the start. Default: `false`.
 * @param inclusive Whether each result includes the element at its own position. Default: `true`.
 * @param dtype Data type of the result; by default the input's.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; int32 for booleans.
 * @remarks As Python's `mx.cumsum`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.cumsum(mx.array([1, 3, 2]));  // array([1, 4, 6], dtype=float32)
 * ```
 */
export function cumsum(a: ArrayLike, axis?: number | null | CumsumOptions, reverse?: boolean | null | CumsumOptions, inclusive?: boolean | null | CumsumOptions, dtype?: Dtype | null | CumsumOptions, stream?: StreamOrDevice | null | CumsumOptions): MxArray;
/** The running sum along an axis. */
export function cumsum(keywords: { a: ArrayLike } & CumsumOptions): MxArray;
export function cumsum(a?: any, axis?: any, reverse?: any, inclusive?: any, dtype?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(reverse) ? 2 : isOptions(inclusive) ? 3 : isOptions(dtype) ? 4 : isOptions(stream) ? 5 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? reverse : at === 3 ? inclusive : at === 4 ? dtype : stream;
    checkKeywords('cumsum', ['a', 'axis', 'reverse', 'inclusive', 'dtype', 'stream'], given, at);
    if (at <= 0) a = keyword('cumsum', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('cumsum', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) reverse = keyword('cumsum', given.reverse, at < 2 ? reverse : undefined);
    if (at <= 3) inclusive = keyword('cumsum', given.inclusive, at < 3 ? inclusive : undefined);
    if (at <= 4) dtype = keyword('cumsum', given.dtype, at < 4 ? dtype : undefined);
    if (at <= 5) stream = keyword('cumsum', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('cumsum', 'a', a);
  if (putPresence(axis)) putInt('cumsum', 'axis', axis);
  putBool('cumsum', 'reverse', reverse ?? false);
  putBool('cumsum', 'inclusive', inclusive ?? true);
  if (putPresence(dtype)) putDtype('cumsum', 'dtype', dtype);
  putStream('cumsum', stream);
  native.core_cumsum();
  return finish('cumsum', a);
}

/** Keywords of {@link cumprod}. */
export interface CumprodOptions extends StreamOptions {
  /** Axis to go along; `null` is the flattened array. */
  axis?: number | null;
  /** Go from the end to the start. Default: `false`. */
  reverse?: boolean | null;
  /** Whether each result includes the element at its own position. Default: `true`. */
  inclusive?: boolean | null;
  /** Data type of the result; by default the input's. */
  dtype?: Dtype | null;
}

/**
 * The running product along an axis.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis to go along; `null` is the flattened array.
 * @param reverse Go from the end to the start. Default: `false`.
 * @param inclusive Whether each result includes the element at its own position. Default: `true`.
 * @param dtype Data type of the result; by default the input's.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.cumprod`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.cumprod(mx.array([1, 3, 2]));  // array([1, 3, 6], dtype=float32)
 * ```
 */
export function cumprod(a: ArrayLike, axis?: number | null | CumprodOptions, reverse?: boolean | null | CumprodOptions, inclusive?: boolean | null | CumprodOptions, dtype?: Dtype | null | CumprodOptions, stream?: StreamOrDevice | null | CumprodOptions): MxArray;
/** The running product along an axis. */
export function cumprod(keywords: { a: ArrayLike } & CumprodOptions): MxArray;
export function cumprod(a?: any, axis?: any, reverse?: any, inclusive?: any, dtype?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(reverse) ? 2 : isOptions(inclusive) ? 3 : isOptions(dtype) ? 4 : isOptions(stream) ? 5 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? reverse : at === 3 ? inclusive : at === 4 ? dtype : stream;
    checkKeywords('cumprod', ['a', 'axis', 'reverse', 'inclusive', 'dtype', 'stream'], given, at);
    if (at <= 0) a = keyword('cumprod', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('cumprod', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) reverse = keyword('cumprod', given.reverse, at < 2 ? reverse : undefined);
    if (at <= 3) inclusive = keyword('cumprod', given.inclusive, at < 3 ? inclusive : undefined);
    if (at <= 4) dtype = keyword('cumprod', given.dtype, at < 4 ? dtype : undefined);
    if (at <= 5) stream = keyword('cumprod', given.stream, at < 5 ? stream : undefined);
  }
  begin();
  putOperand('cumprod', 'a', a);
  if (putPresence(axis)) putInt('cumprod', 'axis', axis);
  putBool('cumprod', 'reverse', reverse ?? false);
  putBool('cumprod', 'inclusive', inclusive ?? true);
  if (putPresence(dtype)) putDtype('cumprod', 'dtype', dtype);
  putStream('cumprod', stream);
  native.core_cumprod();
  return finish('cumprod', a);
}

/** Keywords of {@link cummax}. */
export interface CummaxOptions extends StreamOptions {
  /** Axis to go along; `null` is the flattened array. */
  axis?: number | null;
  /** Go from the end to the start. Default: `false`. */
  reverse?: boolean | null;
  /** Whether each result includes the element at its own position. Default: `true`. */
  inclusive?: boolean | null;
}

/**
 * The running maximum along an axis.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis to go along; `null` is the flattened array.
 * @param reverse Go from the end to the start. Default: `false`.
 * @param inclusive Whether each result includes the element at its own position. Default: `true`.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.cummax`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.cummax(mx.array([1, 3, 2]));  // array([1, 3, 3], dtype=float32)
 * ```
 */
export function cummax(a: ArrayLike, axis?: number | null | CummaxOptions, reverse?: boolean | null | CummaxOptions, inclusive?: boolean | null | CummaxOptions, stream?: StreamOrDevice | null | CummaxOptions): MxArray;
/** The running maximum along an axis. */
export function cummax(keywords: { a: ArrayLike } & CummaxOptions): MxArray;
export function cummax(a?: any, axis?: any, reverse?: any, inclusive?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(reverse) ? 2 : isOptions(inclusive) ? 3 : isOptions(stream) ? 4 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? reverse : at === 3 ? inclusive : stream;
    checkKeywords('cummax', ['a', 'axis', 'reverse', 'inclusive', 'stream'], given, at);
    if (at <= 0) a = keyword('cummax', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('cummax', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) reverse = keyword('cummax', given.reverse, at < 2 ? reverse : undefined);
    if (at <= 3) inclusive = keyword('cummax', given.inclusive, at < 3 ? inclusive : undefined);
    if (at <= 4) stream = keyword('cummax', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('cummax', 'a', a);
  if (putPresence(axis)) putInt('cummax', 'axis', axis);
  putBool('cummax', 'reverse', reverse ?? false);
  putBool('cummax', 'inclusive', inclusive ?? true);
  putStream('cummax', stream);
  native.core_cummax();
  return finish('cummax', a);
}

/** Keywords of {@link cummin}. */
export interface CumminOptions extends StreamOptions {
  /** Axis to go along; `null` is the flattened array. */
  axis?: number | null;
  /** Go from the end to the start. Default: `false`. */
  reverse?: boolean | null;
  /** Whether each result includes the element at its own position. Default: `true`. */
  inclusive?: boolean | null;
}

/**
 * The running minimum along an axis.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis to go along; `null` is the flattened array.
 * @param reverse Go from the end to the start. Default: `false`.
 * @param inclusive Whether each result includes the element at its own position. Default: `true`.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.cummin`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.cummin(mx.array([1, 3, 2]));  // array([1, 1, 1], dtype=float32)
 * ```
 */
export function cummin(a: ArrayLike, axis?: number | null | CumminOptions, reverse?: boolean | null | CumminOptions, inclusive?: boolean | null | CumminOptions, stream?: StreamOrDevice | null | CumminOptions): MxArray;
/** The running minimum along an axis. */
export function cummin(keywords: { a: ArrayLike } & CumminOptions): MxArray;
export function cummin(a?: any, axis?: any, reverse?: any, inclusive?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(reverse) ? 2 : isOptions(inclusive) ? 3 : isOptions(stream) ? 4 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? reverse : at === 3 ? inclusive : stream;
    checkKeywords('cummin', ['a', 'axis', 'reverse', 'inclusive', 'stream'], given, at);
    if (at <= 0) a = keyword('cummin', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('cummin', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) reverse = keyword('cummin', given.reverse, at < 2 ? reverse : undefined);
    if (at <= 3) inclusive = keyword('cummin', given.inclusive, at < 3 ? inclusive : undefined);
    if (at <= 4) stream = keyword('cummin', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('cummin', 'a', a);
  if (putPresence(axis)) putInt('cummin', 'axis', axis);
  putBool('cummin', 'reverse', reverse ?? false);
  putBool('cummin', 'inclusive', inclusive ?? true);
  putStream('cummin', stream);
  native.core_cummin();
  return finish('cummin', a);
}

/** Keywords of {@link logcumsumexp}. */
export interface LogcumsumexpOptions extends StreamOptions {
  /** Axis to go along; `null` is the flattened array. */
  axis?: number | null;
  /** Go from the end to the start. Default: `false`. */
  reverse?: boolean | null;
  /** Whether each result includes the element at its own position. Default: `true`. */
  inclusive?: boolean | null;
}

/**
 * The running `log(sum(exp(a)))` along an axis.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis to go along; `null` is the flattened array.
 * @param reverse Go from the end to the start. Default: `false`.
 * @param inclusive Whether each result includes the element at its own position. Default: `true`.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.logcumsumexp`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.logcumsumexp(mx.array([1, 3, 2]));  // array([1, 3.12693, 3.40761], dtype=float32)
 * ```
 */
export function logcumsumexp(a: ArrayLike, axis?: number | null | LogcumsumexpOptions, reverse?: boolean | null | LogcumsumexpOptions, inclusive?: boolean | null | LogcumsumexpOptions, stream?: StreamOrDevice | null | LogcumsumexpOptions): MxArray;
/** The running `log(sum(exp(a)))` along an axis. */
export function logcumsumexp(keywords: { a: ArrayLike } & LogcumsumexpOptions): MxArray;
export function logcumsumexp(a?: any, axis?: any, reverse?: any, inclusive?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(reverse) ? 2 : isOptions(inclusive) ? 3 : isOptions(stream) ? 4 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? reverse : at === 3 ? inclusive : stream;
    checkKeywords('logcumsumexp', ['a', 'axis', 'reverse', 'inclusive', 'stream'], given, at);
    if (at <= 0) a = keyword('logcumsumexp', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('logcumsumexp', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) reverse = keyword('logcumsumexp', given.reverse, at < 2 ? reverse : undefined);
    if (at <= 3) inclusive = keyword('logcumsumexp', given.inclusive, at < 3 ? inclusive : undefined);
    if (at <= 4) stream = keyword('logcumsumexp', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('logcumsumexp', 'a', a);
  if (putPresence(axis)) putInt('logcumsumexp', 'axis', axis);
  putBool('logcumsumexp', 'reverse', reverse ?? false);
  putBool('logcumsumexp', 'inclusive', inclusive ?? true);
  putStream('logcumsumexp', stream);
  native.core_logcumsumexp();
  return finish('logcumsumexp', a);
}

/** Keywords of {@link diff}. */
export interface DiffOptions extends StreamOptions {
  /** How many times to take differences. Default: `1`. */
  n?: number | null;
  /** Axis to go along. Default: `-1`. */
  axis?: number | null;
}

/**
 * The differences of neighbours along an axis, `n` times over.
 *
 * @param a Array of any shape and dtype.
 * @param n How many times to take differences. Default: `1`.
 * @param axis Axis to go along. Default: `-1`.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype, `n` elements shorter along the axis.
 * @remarks As Python's `mx.diff`.
 * @throws RangeError when `n` is negative.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.diff(mx.array([1, 4, 9]));  // array([3, 5], dtype=float32)
 * ```
 */
export function diff(a: ArrayLike, n?: number | null | DiffOptions, axis?: number | null | DiffOptions, stream?: StreamOrDevice | null | DiffOptions): MxArray;
/** The differences of neighbours along an axis, `n` times over. */
export function diff(keywords: { a: ArrayLike } & DiffOptions): MxArray;
export function diff(a?: any, n?: any, axis?: any, stream?: any): any {
  const at = isOptions(n) ? 1 : isOptions(axis) ? 2 : isOptions(stream) ? 3 : n === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? n : at === 2 ? axis : stream;
    checkKeywords('diff', ['a', 'n', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('diff', given.a, at < 0 ? a : undefined);
    if (at <= 1) n = keyword('diff', given.n, at < 1 ? n : undefined);
    if (at <= 2) axis = keyword('diff', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) stream = keyword('diff', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('diff', 'a', a);
  putInt('diff', 'n', n ?? 1);
  putInt('diff', 'axis', axis ?? -1);
  putStream('diff', stream);
  native.core_diff();
  return finish('diff', a);
}

/**
 * The same elements in another shape; one length may be -1 and is worked out.
 *
 * @param a Array of any shape and dtype.
 * @param shape New shape.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.reshape`.
 * @throws RangeError when the shape has another number of elements, or more than one -1.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.reshape(mx.array([1, 2, 3, 4]), [2, -1]);  // array([[1, 2], [3, 4]], dtype=float32)
 * ```
 */
export function reshape(a: ArrayLike, shape: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The same elements in another shape; one length may be -1 and is worked out. */
export function reshape(a: ArrayLike, ...shape: (number | StreamOrDevice | null | StreamOptions)[]): MxArray;
/** The same elements in another shape; one length may be -1 and is worked out. */
export function reshape(keywords: { a: ArrayLike; shape: number | readonly number[] } & StreamOptions): MxArray;
/** The same elements in another shape; one length may be -1 and is worked out. */
export function reshape(a: ArrayLike, keywords: { shape: number | readonly number[] } & StreamOptions): MxArray;
export function reshape(a?: any, shape?: any, stream?: any): any {
  if (arguments.length > 2 && spreads(arguments[2])) {
    shape = elements(arguments, 1);
    const rest = afterElements('reshape', arguments, 1 + shape.length);
    stream = isOptions(rest) ? rest : undefined;
    if (rest !== undefined && !isOptions(rest)) stream = rest;
  }
  const at = isOptions(shape) ? 1 : isOptions(stream) ? 2 : shape === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? shape : stream;
    checkKeywords('reshape', ['a', 'shape', 'stream'], given, at);
    if (at <= 0) a = keyword('reshape', given.a, at < 0 ? a : undefined);
    if (at <= 1) shape = keyword('reshape', given.shape, at < 1 ? shape : undefined);
    if (at <= 2) stream = keyword('reshape', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('reshape', 'a', a);
  putInts('reshape', 'shape', shape);
  putStream('reshape', stream);
  native.core_reshape();
  return finish('reshape', a);
}

/** Keywords of {@link flatten}. */
export interface FlattenOptions extends StreamOptions {
  /** First axis to merge. Default: `0`. */
  start_axis?: number | null;
  /** Last axis to merge. Default: `-1`. */
  end_axis?: number | null;
}

/**
 * A range of axes merged into one.
 *
 * @param a Array of any shape and dtype.
 * @param start_axis First axis to merge. Default: `0`.
 * @param end_axis Last axis to merge. Default: `-1`.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.flatten`.
 * @throws RangeError when the axes are out of range, or the first comes after the last.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.flatten(mx.array([[1, 2], [3, 4]]));  // array([1, 2, 3, 4], dtype=float32)
 * ```
 */
export function flatten(a: ArrayLike, start_axis?: number | null | FlattenOptions, end_axis?: number | null | FlattenOptions, stream?: StreamOrDevice | null | FlattenOptions): MxArray;
/** A range of axes merged into one. */
export function flatten(keywords: { a: ArrayLike } & FlattenOptions): MxArray;
export function flatten(a?: any, start_axis?: any, end_axis?: any, stream?: any): any {
  const at = isOptions(start_axis) ? 1 : isOptions(end_axis) ? 2 : isOptions(stream) ? 3 : start_axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? start_axis : at === 2 ? end_axis : stream;
    checkKeywords('flatten', ['a', 'start_axis', 'end_axis', 'stream'], given, at);
    if (at <= 0) a = keyword('flatten', given.a, at < 0 ? a : undefined);
    if (at <= 1) start_axis = keyword('flatten', given.start_axis, at < 1 ? start_axis : undefined);
    if (at <= 2) end_axis = keyword('flatten', given.end_axis, at < 2 ? end_axis : undefined);
    if (at <= 3) stream = keyword('flatten', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('flatten', 'a', a);
  putInt('flatten', 'start_axis', start_axis ?? 0);
  putInt('flatten', 'end_axis', end_axis ?? -1);
  putStream('flatten', stream);
  native.core_flatten();
  return finish('flatten', a);
}

/**
 * One axis split into several.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis to split.
 * @param shape Lengths of the new axes; one may be -1.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.unflatten`.
 * @throws RangeError when the axis has another length than the shape.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.unflatten(mx.array([1, 2, 3, 4]), 0, [2, 2]).shape;  // [2, 2]
 * ```
 */
export function unflatten(a: ArrayLike, axis: number, shape: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** One axis split into several. */
export function unflatten(keywords: { a: ArrayLike; axis: number; shape: number | readonly number[] } & StreamOptions): MxArray;
/** One axis split into several. */
export function unflatten(a: ArrayLike, keywords: { axis: number; shape: number | readonly number[] } & StreamOptions): MxArray;
/** One axis split into several. */
export function unflatten(a: ArrayLike, axis: number, keywords: { shape: number | readonly number[] } & StreamOptions): MxArray;
export function unflatten(a?: any, axis?: any, shape?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(shape) ? 2 : isOptions(stream) ? 3 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : at === 2 ? shape : stream;
    checkKeywords('unflatten', ['a', 'axis', 'shape', 'stream'], given, at);
    if (at <= 0) a = keyword('unflatten', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('unflatten', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) shape = keyword('unflatten', given.shape, at < 2 ? shape : undefined);
    if (at <= 3) stream = keyword('unflatten', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('unflatten', 'a', a);
  putInt('unflatten', 'axis', axis);
  putInts('unflatten', 'shape', shape);
  putStream('unflatten', stream);
  native.core_unflatten();
  return finish('unflatten', a);
}

/** Keywords of {@link squeeze}. */
export interface SqueezeOptions extends StreamOptions {
  /** Axis or axes to remove; all those of length one by default. */
  axis?: number | readonly number[] | null;
}

/**
 * Axes of length one removed.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to remove; all those of length one by default.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.squeeze`.
 * @throws RangeError when an axis is longer than one.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.squeeze(mx.array([[1, 2]]));  // array([1, 2], dtype=float32)
 * ```
 */
export function squeeze(a: ArrayLike, axis?: number | readonly number[] | null | SqueezeOptions, stream?: StreamOrDevice | null | SqueezeOptions): MxArray;
/** Axes of length one removed. */
export function squeeze(keywords: { a: ArrayLike } & SqueezeOptions): MxArray;
export function squeeze(a?: any, axis?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(stream) ? 2 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : stream;
    checkKeywords('squeeze', ['a', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('squeeze', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('squeeze', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) stream = keyword('squeeze', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('squeeze', 'a', a);
  if (putPresence(axis)) putInts('squeeze', 'axis', axis);
  putStream('squeeze', stream);
  native.core_squeeze();
  return finish('squeeze', a);
}

/**
 * New axes of length one.
 *
 * @param a Array of any shape and dtype.
 * @param axis Where the new axis or axes are in the result.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.expand_dims`.
 * @throws RangeError when an axis is given twice.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.expand_dims(mx.array([1, 2]), 0);  // array([[1, 2]], dtype=float32)
 * ```
 */
export function expand_dims(a: ArrayLike, axis: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** New axes of length one. */
export function expand_dims(keywords: { a: ArrayLike; axis: number | readonly number[] } & StreamOptions): MxArray;
/** New axes of length one. */
export function expand_dims(a: ArrayLike, keywords: { axis: number | readonly number[] } & StreamOptions): MxArray;
export function expand_dims(a?: any, axis?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(stream) ? 2 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : stream;
    checkKeywords('expand_dims', ['a', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('expand_dims', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('expand_dims', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) stream = keyword('expand_dims', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('expand_dims', 'a', a);
  putInts('expand_dims', 'axis', axis);
  putStream('expand_dims', stream);
  native.core_expand_dims();
  return finish('expand_dims', a);
}

/** Keywords of {@link transpose}. */
export interface TransposeOptions extends StreamOptions {
  /** The axes in their new order; reversed by default. */
  axes?: number | readonly number[] | null;
}

/**
 * The axes in another order.
 *
 * @param a Array of any shape and dtype.
 * @param axes The axes in their new order; reversed by default.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.transpose`.
 * @throws RangeError when the axes are not each axis once.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.transpose(mx.array([[1, 2], [3, 4]]));  // array([[1, 3], [2, 4]], dtype=float32)
 * ```
 */
export function transpose(a: ArrayLike, axes?: number | readonly number[] | null | TransposeOptions, stream?: StreamOrDevice | null | TransposeOptions): MxArray;
/** The axes in another order. */
export function transpose(a: ArrayLike, ...axes: (number | StreamOrDevice | null | TransposeOptions)[]): MxArray;
/** The axes in another order. */
export function transpose(keywords: { a: ArrayLike } & TransposeOptions): MxArray;
export function transpose(a?: any, axes?: any, stream?: any): any {
  if (arguments.length > 2 && spreads(arguments[2])) {
    axes = elements(arguments, 1);
    const rest = afterElements('transpose', arguments, 1 + axes.length);
    stream = isOptions(rest) ? rest : undefined;
    if (rest !== undefined && !isOptions(rest)) stream = rest;
  }
  const at = isOptions(axes) ? 1 : isOptions(stream) ? 2 : axes === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axes : stream;
    checkKeywords('transpose', ['a', 'axes', 'stream'], given, at);
    if (at <= 0) a = keyword('transpose', given.a, at < 0 ? a : undefined);
    if (at <= 1) axes = keyword('transpose', given.axes, at < 1 ? axes : undefined);
    if (at <= 2) stream = keyword('transpose', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('transpose', 'a', a);
  if (putPresence(axes)) putInts('transpose', 'axes', axes);
  putStream('transpose', stream);
  native.core_transpose();
  return finish('transpose', a);
}

/**
 * The last two axes swapped.
 *
 * @param a Array of at least two axes.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.matrix_transpose`.
 * @throws RangeError when there are fewer than two axes.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.matrix_transpose(mx.array([[1, 2], [3, 4]]));  // array([[1, 3], [2, 4]], dtype=float32)
 * ```
 */
export function matrix_transpose(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The last two axes swapped. */
export function matrix_transpose(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function matrix_transpose(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('matrix_transpose', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('matrix_transpose', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('matrix_transpose', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('matrix_transpose', 'a', a);
  putStream('matrix_transpose', stream);
  native.core_matrix_transpose();
  return finish('matrix_transpose', a);
}

/**
 * Two axes swapped.
 *
 * @param a Array of any shape and dtype.
 * @param axis1 One axis.
 * @param axis2 The other.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.swapaxes`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.swapaxes(mx.array([[1, 2], [3, 4]]), 0, 1);  // array([[1, 3], [2, 4]], dtype=float32)
 * ```
 */
export function swapaxes(a: ArrayLike, axis1: number, axis2: number, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Two axes swapped. */
export function swapaxes(keywords: { a: ArrayLike; axis1: number; axis2: number } & StreamOptions): MxArray;
/** Two axes swapped. */
export function swapaxes(a: ArrayLike, keywords: { axis1: number; axis2: number } & StreamOptions): MxArray;
/** Two axes swapped. */
export function swapaxes(a: ArrayLike, axis1: number, keywords: { axis2: number } & StreamOptions): MxArray;
export function swapaxes(a?: any, axis1?: any, axis2?: any, stream?: any): any {
  const at = isOptions(axis1) ? 1 : isOptions(axis2) ? 2 : isOptions(stream) ? 3 : axis1 === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis1 : at === 2 ? axis2 : stream;
    checkKeywords('swapaxes', ['a', 'axis1', 'axis2', 'stream'], given, at);
    if (at <= 0) a = keyword('swapaxes', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis1 = keyword('swapaxes', given.axis1, at < 1 ? axis1 : undefined);
    if (at <= 2) axis2 = keyword('swapaxes', given.axis2, at < 2 ? axis2 : undefined);
    if (at <= 3) stream = keyword('swapaxes', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('swapaxes', 'a', a);
  putInt('swapaxes', 'axis1', axis1);
  putInt('swapaxes', 'axis2', axis2);
  putStream('swapaxes', stream);
  native.core_swapaxes();
  return finish('swapaxes', a);
}

/**
 * One axis moved, the others keeping their order.
 *
 * @param a Array of any shape and dtype.
 * @param source Axis to move.
 * @param destination Where it goes.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype.
 * @remarks As Python's `mx.moveaxis`.
 * @throws RangeError when an axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.moveaxis(mx.array([[1, 2], [3, 4]]), 0, 1);  // array([[1, 3], [2, 4]], dtype=float32)
 * ```
 */
export function moveaxis(a: ArrayLike, source: number, destination: number, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** One axis moved, the others keeping their order. */
export function moveaxis(keywords: { a: ArrayLike; source: number; destination: number } & StreamOptions): MxArray;
/** One axis moved, the others keeping their order. */
export function moveaxis(a: ArrayLike, keywords: { source: number; destination: number } & StreamOptions): MxArray;
/** One axis moved, the others keeping their order. */
export function moveaxis(a: ArrayLike, source: number, keywords: { destination: number } & StreamOptions): MxArray;
export function moveaxis(a?: any, source?: any, destination?: any, stream?: any): any {
  const at = isOptions(source) ? 1 : isOptions(destination) ? 2 : isOptions(stream) ? 3 : source === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? source : at === 2 ? destination : stream;
    checkKeywords('moveaxis', ['a', 'source', 'destination', 'stream'], given, at);
    if (at <= 0) a = keyword('moveaxis', given.a, at < 0 ? a : undefined);
    if (at <= 1) source = keyword('moveaxis', given.source, at < 1 ? source : undefined);
    if (at <= 2) destination = keyword('moveaxis', given.destination, at < 2 ? destination : undefined);
    if (at <= 3) stream = keyword('moveaxis', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('moveaxis', 'a', a);
  putInt('moveaxis', 'source', source);
  putInt('moveaxis', 'destination', destination);
  putStream('moveaxis', stream);
  native.core_moveaxis();
  return finish('moveaxis', a);
}

/** Keywords of {@link flip}. */
export interface FlipOptions extends StreamOptions {
  /** Axis or axes to reverse; all of them by default. */
  axis?: number | readonly number[] | null;
}

/**
 * The elements in reverse order along axes.
 *
 * @param a Array of any shape and dtype.
 * @param axis Axis or axes to reverse; all of them by default.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.flip`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.flip(mx.array([1, 2, 3]));  // array([3, 2, 1], dtype=float32)
 * ```
 */
export function flip(a: ArrayLike, axis?: number | readonly number[] | null | FlipOptions, stream?: StreamOrDevice | null | FlipOptions): MxArray;
/** The elements in reverse order along axes. */
export function flip(keywords: { a: ArrayLike } & FlipOptions): MxArray;
export function flip(a?: any, axis?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(stream) ? 2 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : stream;
    checkKeywords('flip', ['a', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('flip', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('flip', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) stream = keyword('flip', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('flip', 'a', a);
  if (putPresence(axis)) putInts('flip', 'axis', axis);
  putStream('flip', stream);
  native.core_flip();
  return finish('flip', a);
}

/** Keywords of {@link roll}. */
export interface RollOptions extends StreamOptions {
  /** Axis or axes to shift along; the flattened array by default. */
  axis?: number | readonly number[] | null;
}

/**
 * The elements shifted along axes; what leaves at one end enters at the other.
 *
 * @param a Array of any shape and dtype.
 * @param shift By how much; a list has one shift for each axis.
 * @param axis Axis or axes to shift along; the flattened array by default.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.roll`.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.roll(mx.array([1, 2, 3]), 1);  // array([3, 1, 2], dtype=float32)
 * ```
 */
export function roll(a: ArrayLike, shift: number | readonly number[], axis?: number | readonly number[] | null | RollOptions, stream?: StreamOrDevice | null | RollOptions): MxArray;
/** The elements shifted along axes; what leaves at one end enters at the other. */
export function roll(keywords: { a: ArrayLike; shift: number | readonly number[] } & RollOptions): MxArray;
/** The elements shifted along axes; what leaves at one end enters at the other. */
export function roll(a: ArrayLike, keywords: { shift: number | readonly number[] } & RollOptions): MxArray;
export function roll(a?: any, shift?: any, axis?: any, stream?: any): any {
  const at = isOptions(shift) ? 1 : isOptions(axis) ? 2 : isOptions(stream) ? 3 : shift === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? shift : at === 2 ? axis : stream;
    checkKeywords('roll', ['a', 'shift', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('roll', given.a, at < 0 ? a : undefined);
    if (at <= 1) shift = keyword('roll', given.shift, at < 1 ? shift : undefined);
    if (at <= 2) axis = keyword('roll', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) stream = keyword('roll', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('roll', 'a', a);
  putUnion('roll', 'shift', shift, ['Int', 'Ints']);
  if (putPresence(axis)) putUnion('roll', 'axis', axis, ['Int', 'Ints']);
  putStream('roll', stream);
  native.core_roll();
  return finish('roll', a);
}

/** Keywords of {@link sort}. */
export interface SortOptions extends StreamOptions {
  /** Axis to sort along; `null` is the flattened array. Default: `-1`. */
  axis?: number | null;
}

/**
 * The elements in ascending order along an axis; NaN last.
 *
 * @param a Array of at least one axis; NaN comes last.
 * @param axis Axis to sort along; `null` is the flattened array. Default: `-1`.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.sort`.
 * @throws RangeError for a scalar array.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.sort(mx.array([3, 1, 2]));  // array([1, 2, 3], dtype=float32)
 * ```
 */
export function sort(a: ArrayLike, axis?: number | null | SortOptions, stream?: StreamOrDevice | null | SortOptions): MxArray;
/** The elements in ascending order along an axis; NaN last. */
export function sort(keywords: { a: ArrayLike } & SortOptions): MxArray;
export function sort(a?: any, axis?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(stream) ? 2 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : stream;
    checkKeywords('sort', ['a', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('sort', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('sort', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) stream = keyword('sort', given.stream, at < 2 ? stream : undefined);
  }
  if (axis === undefined) axis = -1;
  begin();
  putOperand('sort', 'a', a);
  if (putPresence(axis)) putInt('sort', 'axis', axis);
  putStream('sort', stream);
  native.core_sort();
  return finish('sort', a);
}

/** Keywords of {@link argsort}. */
export interface ArgsortOptions extends StreamOptions {
  /** Axis to sort along; `null` is the flattened array. Default: `-1`. */
  axis?: number | null;
}

/**
 * The positions that put the elements in ascending order along an axis.
 *
 * @param a Array of at least one axis; NaN comes last.
 * @param axis Axis to sort along; `null` is the flattened array. Default: `-1`.
 * @param stream Stream or device to run on.
 * @returns An array of uint32 of the same shape.
 * @remarks As Python's `mx.argsort`.
 * @throws RangeError for a scalar array.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.argsort(mx.array([3, 1, 2]));  // array([1, 2, 0], dtype=uint32)
 * ```
 */
export function argsort(a: ArrayLike, axis?: number | null | ArgsortOptions, stream?: StreamOrDevice | null | ArgsortOptions): MxArray;
/** The positions that put the elements in ascending order along an axis. */
export function argsort(keywords: { a: ArrayLike } & ArgsortOptions): MxArray;
export function argsort(a?: any, axis?: any, stream?: any): any {
  const at = isOptions(axis) ? 1 : isOptions(stream) ? 2 : axis === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? axis : stream;
    checkKeywords('argsort', ['a', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('argsort', given.a, at < 0 ? a : undefined);
    if (at <= 1) axis = keyword('argsort', given.axis, at < 1 ? axis : undefined);
    if (at <= 2) stream = keyword('argsort', given.stream, at < 2 ? stream : undefined);
  }
  if (axis === undefined) axis = -1;
  begin();
  putOperand('argsort', 'a', a);
  if (putPresence(axis)) putInt('argsort', 'axis', axis);
  putStream('argsort', stream);
  native.core_argsort();
  return finish('argsort', a);
}

/** Keywords of {@link partition}. */
export interface PartitionOptions extends StreamOptions {
  /** Axis to go along; `null` is the flattened array. Default: `-1`. */
  axis?: number | null;
}

/**
 * The elements with the `kth` in its sorted place, smaller ones before it, larger ones after.
 *
 * @param a Array of at least one axis; NaN comes last.
 * @param kth Position whose element is put in place.
 * @param axis Axis to go along; `null` is the flattened array. Default: `-1`.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.partition`.
 * @throws RangeError when `kth` is out of range.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.partition(mx.array([3, 1, 2]), 1);  // array([1, 2, 3], dtype=float32)
 * ```
 */
export function partition(a: ArrayLike, kth: number, axis?: number | null | PartitionOptions, stream?: StreamOrDevice | null | PartitionOptions): MxArray;
/** The elements with the `kth` in its sorted place, smaller ones before it, larger ones after. */
export function partition(keywords: { a: ArrayLike; kth: number } & PartitionOptions): MxArray;
/** The elements with the `kth` in its sorted place, smaller ones before it, larger ones after. */
export function partition(a: ArrayLike, keywords: { kth: number } & PartitionOptions): MxArray;
export function partition(a?: any, kth?: any, axis?: any, stream?: any): any {
  const at = isOptions(kth) ? 1 : isOptions(axis) ? 2 : isOptions(stream) ? 3 : kth === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? kth : at === 2 ? axis : stream;
    checkKeywords('partition', ['a', 'kth', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('partition', given.a, at < 0 ? a : undefined);
    if (at <= 1) kth = keyword('partition', given.kth, at < 1 ? kth : undefined);
    if (at <= 2) axis = keyword('partition', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) stream = keyword('partition', given.stream, at < 3 ? stream : undefined);
  }
  if (axis === undefined) axis = -1;
  begin();
  putOperand('partition', 'a', a);
  putInt('partition', 'kth', kth);
  if (putPresence(axis)) putInt('partition', 'axis', axis);
  putStream('partition', stream);
  native.core_partition();
  return finish('partition', a);
}

/** Keywords of {@link argpartition}. */
export interface ArgpartitionOptions extends StreamOptions {
  /** Axis to go along; `null` is the flattened array. Default: `-1`. */
  axis?: number | null;
}

/**
 * The positions that partition the elements around the `kth`.
 *
 * @param a Array of at least one axis; NaN comes last.
 * @param kth Position whose element is put in place.
 * @param axis Axis to go along; `null` is the flattened array. Default: `-1`.
 * @param stream Stream or device to run on.
 * @returns An array of uint32 of the same shape.
 * @remarks As Python's `mx.argpartition`.
 * @throws RangeError when `kth` is out of range.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.argpartition(mx.array([3, 1, 2]), 1);  // array([1, 2, 0], dtype=uint32)
 * ```
 */
export function argpartition(a: ArrayLike, kth: number, axis?: number | null | ArgpartitionOptions, stream?: StreamOrDevice | null | ArgpartitionOptions): MxArray;
/** The positions that partition the elements around the `kth`. */
export function argpartition(keywords: { a: ArrayLike; kth: number } & ArgpartitionOptions): MxArray;
/** The positions that partition the elements around the `kth`. */
export function argpartition(a: ArrayLike, keywords: { kth: number } & ArgpartitionOptions): MxArray;
export function argpartition(a?: any, kth?: any, axis?: any, stream?: any): any {
  const at = isOptions(kth) ? 1 : isOptions(axis) ? 2 : isOptions(stream) ? 3 : kth === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? kth : at === 2 ? axis : stream;
    checkKeywords('argpartition', ['a', 'kth', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('argpartition', given.a, at < 0 ? a : undefined);
    if (at <= 1) kth = keyword('argpartition', given.kth, at < 1 ? kth : undefined);
    if (at <= 2) axis = keyword('argpartition', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) stream = keyword('argpartition', given.stream, at < 3 ? stream : undefined);
  }
  if (axis === undefined) axis = -1;
  begin();
  putOperand('argpartition', 'a', a);
  putInt('argpartition', 'kth', kth);
  if (putPresence(axis)) putInt('argpartition', 'axis', axis);
  putStream('argpartition', stream);
  native.core_argpartition();
  return finish('argpartition', a);
}

/** Keywords of {@link topk}. */
export interface TopkOptions extends StreamOptions {
  /** Axis to go along; `null` is the flattened array. Default: `-1`. */
  axis?: number | null;
}

/**
 * The `k` largest elements along an axis, in no particular order.
 *
 * @param a Array of at least one axis; NaN comes last.
 * @param k How many.
 * @param axis Axis to go along; `null` is the flattened array. Default: `-1`.
 * @param stream Stream or device to run on.
 * @returns An array of the same dtype, of length `k` along the axis.
 * @remarks As Python's `mx.topk`.
 * @throws RangeError when `k` is negative or longer than the axis.
 * @throws RangeError when the axis is out of range.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.topk(mx.array([3, 1, 2]), 1);  // array([3], dtype=float32)
 * ```
 */
export function topk(a: ArrayLike, k: number, axis?: number | null | TopkOptions, stream?: StreamOrDevice | null | TopkOptions): MxArray;
/** The `k` largest elements along an axis, in no particular order. */
export function topk(keywords: { a: ArrayLike; k: number } & TopkOptions): MxArray;
/** The `k` largest elements along an axis, in no particular order. */
export function topk(a: ArrayLike, keywords: { k: number } & TopkOptions): MxArray;
export function topk(a?: any, k?: any, axis?: any, stream?: any): any {
  const at = isOptions(k) ? 1 : isOptions(axis) ? 2 : isOptions(stream) ? 3 : k === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? k : at === 2 ? axis : stream;
    checkKeywords('topk', ['a', 'k', 'axis', 'stream'], given, at);
    if (at <= 0) a = keyword('topk', given.a, at < 0 ? a : undefined);
    if (at <= 1) k = keyword('topk', given.k, at < 1 ? k : undefined);
    if (at <= 2) axis = keyword('topk', given.axis, at < 2 ? axis : undefined);
    if (at <= 3) stream = keyword('topk', given.stream, at < 3 ? stream : undefined);
  }
  if (axis === undefined) axis = -1;
  begin();
  putOperand('topk', 'a', a);
  putInt('topk', 'k', k);
  if (putPresence(axis)) putInt('topk', 'axis', axis);
  putStream('topk', stream);
  native.core_topk();
  return finish('topk', a);
}

/** Keywords of {@link searchsorted}. */
export interface SearchsortedOptions extends StreamOptions {
  /** Before or after equal elements. Default: `"left"`. */
  side?: 'left' | 'right' | null;
}

/**
 * Where in a sorted array each value would have to be inserted.
 *
 * @param sorted_sequence One axis, in ascending order.
 * @param values The values to place.
 * @param side Before or after equal elements. Default: `"left"`.
 * @param stream Stream or device to run on.
 * @returns An array of uint32 of the shape of `values`.
 * @remarks As Python's `mx.searchsorted`.
 * @throws RangeError when the sorted array has more than one axis.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.searchsorted(mx.array([1, 3, 5]), mx.array([3, 4]));  // array([1, 2], dtype=uint32)
 * ```
 */
export function searchsorted(sorted_sequence: ArrayLike, values: ArrayLike, side?: 'left' | 'right' | null | SearchsortedOptions, stream?: StreamOrDevice | null | SearchsortedOptions): MxArray;
/** Where in a sorted array each value would have to be inserted. */
export function searchsorted(keywords: { sorted_sequence: ArrayLike; values: ArrayLike } & SearchsortedOptions): MxArray;
/** Where in a sorted array each value would have to be inserted. */
export function searchsorted(sorted_sequence: ArrayLike, keywords: { values: ArrayLike } & SearchsortedOptions): MxArray;
export function searchsorted(sorted_sequence?: any, values?: any, side?: any, stream?: any): any {
  const at = isOptions(values) ? 1 : isOptions(side) ? 2 : isOptions(stream) ? 3 : values === undefined && isOptions(sorted_sequence) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? sorted_sequence : at === 1 ? values : at === 2 ? side : stream;
    checkKeywords('searchsorted', ['sorted_sequence', 'values', 'side', 'stream'], given, at);
    if (at <= 0) sorted_sequence = keyword('searchsorted', given.sorted_sequence, at < 0 ? sorted_sequence : undefined);
    if (at <= 1) values = keyword('searchsorted', given.values, at < 1 ? values : undefined);
    if (at <= 2) side = keyword('searchsorted', given.side, at < 2 ? side : undefined);
    if (at <= 3) stream = keyword('searchsorted', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('searchsorted', 'sorted_sequence', sorted_sequence);
  putOperand('searchsorted', 'values', values);
  putEnum('searchsorted', 'side', side ?? 'left', ['left', 'right']);
  putStream('searchsorted', stream);
  native.core_searchsorted();
  return finish('searchsorted', sorted_sequence, values);
}

/** Keywords of {@link unique}. */
export interface UniqueOptions extends StreamOptions {
  /** Also the position of the first of each. Default: `false`. */
  return_index?: boolean | null;
  /** Also where each element of the input went. Default: `false`. */
  return_inverse?: boolean | null;
  /** Also how often each occurs. Default: `false`. */
  return_counts?: boolean | null;
  /** What fills the result up; its first element by default. */
  fill_value?: ArrayLike | null;
}

/**
 * The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often.
 *
 * @param a Array of any shape, of real numbers.
 * @param size Size of the result; longer ones are filled up, shorter ones cut.
 * @param return_index Also the position of the first of each. Default: `false`.
 * @param return_inverse Also where each element of the input went. Default: `false`.
 * @param return_counts Also how often each occurs. Default: `false`.
 * @param fill_value What fills the result up; its first element by default.
 * @param stream Stream or device to run on.
 * @returns An array of `size` elements of the same dtype; with what is asked for beside, a list of it and arrays of uint32.
 * @remarks As Python's `mx.unique`.
 * @throws RangeError when `size` is negative.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.unique(mx.array([3, 1, 3]), 2);  // array([1, 3], dtype=float32)
 * ```
 */
export function unique(a: ArrayLike, size: number, return_index?: false | null | (UniqueOptions & { return_index?: false | null; return_inverse?: false | null; return_counts?: false | null }), return_inverse?: false | null | (UniqueOptions & { return_index?: false | null; return_inverse?: false | null; return_counts?: false | null }), return_counts?: false | null | (UniqueOptions & { return_index?: false | null; return_inverse?: false | null; return_counts?: false | null }), fill_value?: ArrayLike | null | (UniqueOptions & { return_index?: false | null; return_inverse?: false | null; return_counts?: false | null }), stream?: StreamOrDevice | null | (UniqueOptions & { return_index?: false | null; return_inverse?: false | null; return_counts?: false | null })): MxArray;
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(keywords: { a: ArrayLike; size: number } & UniqueOptions & { return_index?: false | null; return_inverse?: false | null; return_counts?: false | null }): MxArray;
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(a: ArrayLike, keywords: { size: number } & UniqueOptions & { return_index?: false | null; return_inverse?: false | null; return_counts?: false | null }): MxArray;
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(a: ArrayLike, size: number, return_index: true, return_inverse?: boolean | null | UniqueOptions, return_counts?: boolean | null | UniqueOptions, fill_value?: ArrayLike | null | UniqueOptions, stream?: StreamOrDevice | null | UniqueOptions): MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(keywords: { a: ArrayLike; size: number } & UniqueOptions & { return_index: true }): MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(a: ArrayLike, keywords: { size: number } & UniqueOptions & { return_index: true }): MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(a: ArrayLike, size: number, keywords: UniqueOptions & { return_index: true }): MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(a: ArrayLike, size: number, return_index: boolean | null | undefined, return_inverse: true, return_counts?: boolean | null | UniqueOptions, fill_value?: ArrayLike | null | UniqueOptions, stream?: StreamOrDevice | null | UniqueOptions): MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(keywords: { a: ArrayLike; size: number } & UniqueOptions & { return_inverse: true }): MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(a: ArrayLike, keywords: { size: number } & UniqueOptions & { return_inverse: true }): MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(a: ArrayLike, size: number, keywords: UniqueOptions & { return_inverse: true }): MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(a: ArrayLike, size: number, return_index: boolean | null | undefined, return_inverse: boolean | null | undefined, return_counts: true, fill_value?: ArrayLike | null | UniqueOptions, stream?: StreamOrDevice | null | UniqueOptions): MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(keywords: { a: ArrayLike; size: number } & UniqueOptions & { return_counts: true }): MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(a: ArrayLike, keywords: { size: number } & UniqueOptions & { return_counts: true }): MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(a: ArrayLike, size: number, keywords: UniqueOptions & { return_counts: true }): MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(a: ArrayLike, size: number, return_index?: boolean | null | UniqueOptions, return_inverse?: boolean | null | UniqueOptions, return_counts?: boolean | null | UniqueOptions, fill_value?: ArrayLike | null | UniqueOptions, stream?: StreamOrDevice | null | UniqueOptions): MxArray | MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(keywords: { a: ArrayLike; size: number } & UniqueOptions): MxArray | MxArray[];
/** The distinct elements in ascending order, in a result of fixed size, and on request where they were and how often. */
export function unique(a: ArrayLike, keywords: { size: number } & UniqueOptions): MxArray | MxArray[];
export function unique(a?: any, size?: any, return_index?: any, return_inverse?: any, return_counts?: any, fill_value?: any, stream?: any): any {
  const at = isOptions(size) ? 1 : isOptions(return_index) ? 2 : isOptions(return_inverse) ? 3 : isOptions(return_counts) ? 4 : isOptions(fill_value) ? 5 : isOptions(stream) ? 6 : size === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? size : at === 2 ? return_index : at === 3 ? return_inverse : at === 4 ? return_counts : at === 5 ? fill_value : stream;
    checkKeywords('unique', ['a', 'size', 'return_index', 'return_inverse', 'return_counts', 'fill_value', 'stream'], given, at);
    if (at <= 0) a = keyword('unique', given.a, at < 0 ? a : undefined);
    if (at <= 1) size = keyword('unique', given.size, at < 1 ? size : undefined);
    if (at <= 2) return_index = keyword('unique', given.return_index, at < 2 ? return_index : undefined);
    if (at <= 3) return_inverse = keyword('unique', given.return_inverse, at < 3 ? return_inverse : undefined);
    if (at <= 4) return_counts = keyword('unique', given.return_counts, at < 4 ? return_counts : undefined);
    if (at <= 5) fill_value = keyword('unique', given.fill_value, at < 5 ? fill_value : undefined);
    if (at <= 6) stream = keyword('unique', given.stream, at < 6 ? stream : undefined);
  }
  begin();
  putOperand('unique', 'a', a);
  putInt('unique', 'size', size);
  putBool('unique', 'return_index', return_index ?? false);
  putBool('unique', 'return_inverse', return_inverse ?? false);
  putBool('unique', 'return_counts', return_counts ?? false);
  putOptionalOperand('unique', 'fill_value', fill_value);
  putStream('unique', stream);
  native.core_unique();
  return finishEither('unique', a, fill_value);
}

/**
 * The sine of each element, in radians.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.sin`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.sin(mx.array([0, 1]));  // array([0, 0.841471], dtype=float32)
 * ```
 */
export function sin(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The sine of each element, in radians. */
export function sin(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function sin(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('sin', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('sin', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('sin', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('sin', 'a', a);
  putStream('sin', stream);
  native.core_sin();
  return finish('sin', a);
}

/**
 * The cosine of each element, in radians.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.cos`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.cos(mx.array([0, 1]));  // array([1, 0.540302], dtype=float32)
 * ```
 */
export function cos(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The cosine of each element, in radians. */
export function cos(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function cos(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('cos', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('cos', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('cos', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('cos', 'a', a);
  putStream('cos', stream);
  native.core_cos();
  return finish('cos', a);
}

/**
 * The tangent of each element, in radians.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.tan`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.tan(mx.array([0, 1]));  // array([0, 1.55741], dtype=float32)
 * ```
 */
export function tan(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The tangent of each element, in radians. */
export function tan(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function tan(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('tan', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('tan', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('tan', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('tan', 'a', a);
  putStream('tan', stream);
  native.core_tan();
  return finish('tan', a);
}

/**
 * The inverse sine of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.arcsin`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.arcsin(mx.array([0, 0.5, 1]));  // array([0, 0.523599, 1.5708], dtype=float32)
 * ```
 */
export function arcsin(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The inverse sine of each element. */
export function arcsin(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function arcsin(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('arcsin', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('arcsin', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('arcsin', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('arcsin', 'a', a);
  putStream('arcsin', stream);
  native.core_arcsin();
  return finish('arcsin', a);
}

/**
 * The inverse cosine of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.arccos`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.arccos(mx.array([0, 0.5, 1]));  // array([1.5708, 1.0472, 0], dtype=float32)
 * ```
 */
export function arccos(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The inverse cosine of each element. */
export function arccos(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function arccos(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('arccos', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('arccos', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('arccos', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('arccos', 'a', a);
  putStream('arccos', stream);
  native.core_arccos();
  return finish('arccos', a);
}

/**
 * The inverse tangent of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.arctan`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.arctan(mx.array([0, 1]));  // array([0, 0.785398], dtype=float32)
 * ```
 */
export function arctan(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The inverse tangent of each element. */
export function arctan(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function arctan(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('arctan', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('arctan', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('arctan', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('arctan', 'a', a);
  putStream('arctan', stream);
  native.core_arctan();
  return finish('arctan', a);
}

/**
 * The hyperbolic sine of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.sinh`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.sinh(mx.array([0, 1]));  // array([0, 1.1752], dtype=float32)
 * ```
 */
export function sinh(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The hyperbolic sine of each element. */
export function sinh(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function sinh(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('sinh', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('sinh', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('sinh', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('sinh', 'a', a);
  putStream('sinh', stream);
  native.core_sinh();
  return finish('sinh', a);
}

/**
 * The hyperbolic cosine of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.cosh`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.cosh(mx.array([0, 1]));  // array([1, 1.54308], dtype=float32)
 * ```
 */
export function cosh(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The hyperbolic cosine of each element. */
export function cosh(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function cosh(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('cosh', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('cosh', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('cosh', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('cosh', 'a', a);
  putStream('cosh', stream);
  native.core_cosh();
  return finish('cosh', a);
}

/**
 * The hyperbolic tangent of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.tanh`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.tanh(mx.array([0, 1]));  // array([0, 0.761594], dtype=float32)
 * ```
 */
export function tanh(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The hyperbolic tangent of each element. */
export function tanh(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function tanh(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('tanh', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('tanh', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('tanh', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('tanh', 'a', a);
  putStream('tanh', stream);
  native.core_tanh();
  return finish('tanh', a);
}

/**
 * The inverse hyperbolic sine of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.arcsinh`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.arcsinh(mx.array([0, 1]));  // array([0, 0.881374], dtype=float32)
 * ```
 */
export function arcsinh(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The inverse hyperbolic sine of each element. */
export function arcsinh(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function arcsinh(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('arcsinh', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('arcsinh', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('arcsinh', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('arcsinh', 'a', a);
  putStream('arcsinh', stream);
  native.core_arcsinh();
  return finish('arcsinh', a);
}

/**
 * The inverse hyperbolic cosine of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.arccosh`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.arccosh(mx.array([1, 2]));  // array([0, 1.31696], dtype=float32)
 * ```
 */
export function arccosh(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The inverse hyperbolic cosine of each element. */
export function arccosh(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function arccosh(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('arccosh', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('arccosh', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('arccosh', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('arccosh', 'a', a);
  putStream('arccosh', stream);
  native.core_arccosh();
  return finish('arccosh', a);
}

/**
 * The inverse hyperbolic tangent of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.arctanh`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.arctanh(mx.array([0, 0.5]));  // array([0, 0.549306], dtype=float32)
 * ```
 */
export function arctanh(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The inverse hyperbolic tangent of each element. */
export function arctanh(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function arctanh(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('arctanh', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('arctanh', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('arctanh', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('arctanh', 'a', a);
  putStream('arctanh', stream);
  native.core_arctanh();
  return finish('arctanh', a);
}

/**
 * Radians to degrees, for each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.degrees`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.degrees(mx.array([0, 1]));  // array([0, 57.2958], dtype=float32)
 * ```
 */
export function degrees(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Radians to degrees, for each element. */
export function degrees(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function degrees(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('degrees', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('degrees', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('degrees', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('degrees', 'a', a);
  putStream('degrees', stream);
  native.core_degrees();
  return finish('degrees', a);
}

/**
 * Degrees to radians, for each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.radians`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.radians(mx.array([0, 180]));  // array([0, 3.14159], dtype=float32)
 * ```
 */
export function radians(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Degrees to radians, for each element. */
export function radians(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function radians(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('radians', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('radians', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('radians', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('radians', 'a', a);
  putStream('radians', stream);
  native.core_radians();
  return finish('radians', a);
}

/**
 * The absolute value of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for complex numbers.
 * @remarks As Python's `mx.abs`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.abs(mx.array([-1, 2, -3]));  // array([1, 2, 3], dtype=float32)
 * ```
 */
export function abs(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The absolute value of each element. */
export function abs(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function abs(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('abs', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('abs', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('abs', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('abs', 'a', a);
  putStream('abs', stream);
  native.core_abs();
  return finish('abs', a);
}

/**
 * Each element with its sign changed.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.negative`.
 * @throws RangeError for booleans.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.negative(mx.array([1, -2]));  // array([-1, 2], dtype=float32)
 * ```
 */
export function negative(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Each element with its sign changed. */
export function negative(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function negative(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('negative', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('negative', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('negative', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('negative', 'a', a);
  putStream('negative', stream);
  native.core_negative();
  return finish('negative', a);
}

/**
 * Each element as it is: the unary plus.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.positive`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.positive(mx.array([1, -2]));  // array([1, -2], dtype=float32)
 * ```
 */
export function positive(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Each element as it is: the unary plus. */
export function positive(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function positive(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('positive', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('positive', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('positive', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('positive', 'a', a);
  putStream('positive', stream);
  native.core_positive();
  return finish('positive', a);
}

/**
 * The sign of each element: -1, 0 or 1.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.sign`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.sign(mx.array([-2, 0, 5]));  // array([-1, 0, 1], dtype=float32)
 * ```
 */
export function sign(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The sign of each element: -1, 0 or 1. */
export function sign(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function sign(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('sign', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('sign', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('sign', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('sign', 'a', a);
  putStream('sign', stream);
  native.core_sign();
  return finish('sign', a);
}

/**
 * The square of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.square`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.square(mx.array([1, 2, 3]));  // array([1, 4, 9], dtype=float32)
 * ```
 */
export function square(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The square of each element. */
export function square(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function square(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('square', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('square', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('square', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('square', 'a', a);
  putStream('square', stream);
  native.core_square();
  return finish('square', a);
}

/**
 * The square root of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.sqrt`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.sqrt(mx.array([1, 4, 9]));  // array([1, 2, 3], dtype=float32)
 * ```
 */
export function sqrt(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The square root of each element. */
export function sqrt(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function sqrt(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('sqrt', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('sqrt', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('sqrt', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('sqrt', 'a', a);
  putStream('sqrt', stream);
  native.core_sqrt();
  return finish('sqrt', a);
}

/**
 * One over the square root of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.rsqrt`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.rsqrt(mx.array([1, 4, 16]));  // array([1, 0.5, 0.25], dtype=float32)
 * ```
 */
export function rsqrt(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** One over the square root of each element. */
export function rsqrt(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function rsqrt(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('rsqrt', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('rsqrt', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('rsqrt', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('rsqrt', 'a', a);
  putStream('rsqrt', stream);
  native.core_rsqrt();
  return finish('rsqrt', a);
}

/**
 * One over each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.reciprocal`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.reciprocal(mx.array([1, 2, 4]));  // array([1, 0.5, 0.25], dtype=float32)
 * ```
 */
export function reciprocal(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** One over each element. */
export function reciprocal(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function reciprocal(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('reciprocal', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('reciprocal', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('reciprocal', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('reciprocal', 'a', a);
  putStream('reciprocal', stream);
  native.core_reciprocal();
  return finish('reciprocal', a);
}

/**
 * The exponential of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.exp`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.exp(mx.array([0, 1]));  // array([1, 2.71828], dtype=float32)
 * ```
 */
export function exp(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The exponential of each element. */
export function exp(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function exp(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('exp', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('exp', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('exp', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('exp', 'a', a);
  putStream('exp', stream);
  native.core_exp();
  return finish('exp', a);
}

/**
 * The exponential of each element, less one; exact near zero.
 *
 * @param a Real array, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.expm1`.
 * @throws RangeError for complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.expm1(mx.array([0, 1]));  // array([0, 1.71828], dtype=float32)
 * ```
 */
export function expm1(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The exponential of each element, less one; exact near zero. */
export function expm1(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function expm1(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('expm1', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('expm1', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('expm1', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('expm1', 'a', a);
  putStream('expm1', stream);
  native.core_expm1();
  return finish('expm1', a);
}

/**
 * The natural logarithm of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.log`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.log(mx.array([1, 2]));  // array([0, 0.693147], dtype=float32)
 * ```
 */
export function log(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The natural logarithm of each element. */
export function log(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function log(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('log', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('log', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('log', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('log', 'a', a);
  putStream('log', stream);
  native.core_log();
  return finish('log', a);
}

/**
 * The logarithm of each element in base 2.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.log2`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.log2(mx.array([1, 2, 8]));  // array([0, 1, 3], dtype=float32)
 * ```
 */
export function log2(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The logarithm of each element in base 2. */
export function log2(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function log2(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('log2', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('log2', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('log2', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('log2', 'a', a);
  putStream('log2', stream);
  native.core_log2();
  return finish('log2', a);
}

/**
 * The logarithm of each element in base 10.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.log10`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.log10(mx.array([1, 10, 100]));  // array([0, 1, 2], dtype=float32)
 * ```
 */
export function log10(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The logarithm of each element in base 10. */
export function log10(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function log10(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('log10', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('log10', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('log10', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('log10', 'a', a);
  putStream('log10', stream);
  native.core_log10();
  return finish('log10', a);
}

/**
 * The natural logarithm of one plus each element; exact near zero.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.log1p`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.log1p(mx.array([0, 1]));  // array([0, 0.693147], dtype=float32)
 * ```
 */
export function log1p(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The natural logarithm of one plus each element; exact near zero. */
export function log1p(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function log1p(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('log1p', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('log1p', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('log1p', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('log1p', 'a', a);
  putStream('log1p', stream);
  native.core_log1p();
  return finish('log1p', a);
}

/**
 * The logistic function of each element: `1 / (1 + exp(-a))`.
 *
 * @param a Real array, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.sigmoid`.
 * @throws RangeError for complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.sigmoid(mx.array([-1, 0, 1]));  // array([0.268941, 0.5, 0.731059], dtype=float32)
 * ```
 */
export function sigmoid(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The logistic function of each element: `1 / (1 + exp(-a))`. */
export function sigmoid(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function sigmoid(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('sigmoid', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('sigmoid', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('sigmoid', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('sigmoid', 'a', a);
  putStream('sigmoid', stream);
  native.core_sigmoid();
  return finish('sigmoid', a);
}

/**
 * The error function of each element.
 *
 * @param a Real array, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.erf`.
 * @throws RangeError for complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.erf(mx.array([0, 1]));  // array([-0, 0.842701], dtype=float32)
 * ```
 */
export function erf(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The error function of each element. */
export function erf(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function erf(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('erf', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('erf', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('erf', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('erf', 'a', a);
  putStream('erf', stream);
  native.core_erf();
  return finish('erf', a);
}

/**
 * The inverse of the error function, for each element.
 *
 * @param a Real array, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for integers and booleans.
 * @remarks As Python's `mx.erfinv`.
 * @throws RangeError for complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.erfinv(mx.array([0, 0.5]));  // array([0, 0.476936], dtype=float32)
 * ```
 */
export function erfinv(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The inverse of the error function, for each element. */
export function erfinv(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function erfinv(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('erfinv', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('erfinv', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('erfinv', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('erfinv', 'a', a);
  putStream('erfinv', stream);
  native.core_erfinv();
  return finish('erfinv', a);
}

/**
 * Each element rounded down to a whole number.
 *
 * @param a Real array, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.floor`.
 * @throws RangeError for complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.floor(mx.array([1.5, -1.5]));  // array([1, -2], dtype=float32)
 * ```
 */
export function floor(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Each element rounded down to a whole number. */
export function floor(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function floor(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('floor', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('floor', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('floor', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('floor', 'a', a);
  putStream('floor', stream);
  native.core_floor();
  return finish('floor', a);
}

/**
 * Each element rounded up to a whole number.
 *
 * @param a Real array, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.ceil`.
 * @throws RangeError for complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.ceil(mx.array([1.5, -1.5]));  // array([2, -1], dtype=float32)
 * ```
 */
export function ceil(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Each element rounded up to a whole number. */
export function ceil(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function ceil(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('ceil', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('ceil', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('ceil', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('ceil', 'a', a);
  putStream('ceil', stream);
  native.core_ceil();
  return finish('ceil', a);
}

/**
 * Each element rounded to a whole number towards zero.
 *
 * @param a Real array, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.trunc`.
 * @throws RangeError for complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.trunc(mx.array([1.5, -1.5]));  // array([1, -1], dtype=float32)
 * ```
 */
export function trunc(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Each element rounded to a whole number towards zero. */
export function trunc(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function trunc(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('trunc', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('trunc', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('trunc', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('trunc', 'a', a);
  putStream('trunc', stream);
  native.core_trunc();
  return finish('trunc', a);
}

/** Keywords of {@link round}. */
export interface RoundOptions extends StreamOptions {
  /** Digits to keep after the point; negative ones round before it. Default: `0`. */
  decimals?: number | null;
}

/**
 * Each element rounded to the given number of decimals, halves to the even neighbour.
 *
 * @param a Array of any shape, or a scalar.
 * @param decimals Digits to keep after the point; negative ones round before it. Default: `0`.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.round`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.round(mx.array([1.234, 5.678]), 1);  // array([1.2, 5.7], dtype=float32)
 * ```
 */
export function round(a: ArrayLike, decimals?: number | null | RoundOptions, stream?: StreamOrDevice | null | RoundOptions): MxArray;
/** Each element rounded to the given number of decimals, halves to the even neighbour. */
export function round(keywords: { a: ArrayLike } & RoundOptions): MxArray;
export function round(a?: any, decimals?: any, stream?: any): any {
  const at = isOptions(decimals) ? 1 : isOptions(stream) ? 2 : decimals === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? decimals : stream;
    checkKeywords('round', ['a', 'decimals', 'stream'], given, at);
    if (at <= 0) a = keyword('round', given.a, at < 0 ? a : undefined);
    if (at <= 1) decimals = keyword('round', given.decimals, at < 1 ? decimals : undefined);
    if (at <= 2) stream = keyword('round', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('round', 'a', a);
  putInt('round', 'decimals', decimals ?? 0);
  putStream('round', stream);
  native.core_round();
  return finish('round', a);
}

/**
 * True where the element is not a number.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the same shape.
 * @remarks As Python's `mx.isnan`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.isnan(mx.array([1, NaN]));  // array([False, True], dtype=bool)
 * ```
 */
export function isnan(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where the element is not a number. */
export function isnan(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function isnan(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('isnan', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('isnan', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('isnan', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('isnan', 'a', a);
  putStream('isnan', stream);
  native.core_isnan();
  return finish('isnan', a);
}

/**
 * True where the element is infinite.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the same shape.
 * @remarks As Python's `mx.isinf`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.isinf(mx.array([1, Infinity]));  // array([False, True], dtype=bool)
 * ```
 */
export function isinf(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where the element is infinite. */
export function isinf(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function isinf(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('isinf', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('isinf', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('isinf', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('isinf', 'a', a);
  putStream('isinf', stream);
  native.core_isinf();
  return finish('isinf', a);
}

/**
 * True where the element is neither infinite nor NaN.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the same shape.
 * @remarks As Python's `mx.isfinite`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.isfinite(mx.array([1, Infinity, NaN]));  // array([True, False, False], dtype=bool)
 * ```
 */
export function isfinite(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where the element is neither infinite nor NaN. */
export function isfinite(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function isfinite(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('isfinite', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('isfinite', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('isfinite', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('isfinite', 'a', a);
  putStream('isfinite', stream);
  native.core_isfinite();
  return finish('isfinite', a);
}

/**
 * True where the element is positive infinity.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the same shape.
 * @remarks As Python's `mx.isposinf`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.isposinf(mx.array([Infinity, -Infinity]));  // array([True, False], dtype=bool)
 * ```
 */
export function isposinf(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where the element is positive infinity. */
export function isposinf(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function isposinf(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('isposinf', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('isposinf', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('isposinf', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('isposinf', 'a', a);
  putStream('isposinf', stream);
  native.core_isposinf();
  return finish('isposinf', a);
}

/**
 * True where the element is negative infinity.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the same shape.
 * @remarks As Python's `mx.isneginf`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.isneginf(mx.array([Infinity, -Infinity]));  // array([False, True], dtype=bool)
 * ```
 */
export function isneginf(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where the element is negative infinity. */
export function isneginf(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function isneginf(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('isneginf', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('isneginf', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('isneginf', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('isneginf', 'a', a);
  putStream('isneginf', stream);
  native.core_isneginf();
  return finish('isneginf', a);
}

/**
 * True where the element is zero or false.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of booleans of the same shape.
 * @remarks As Python's `mx.logical_not`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.logical_not(mx.array([true, false]));  // array([False, True], dtype=bool)
 * ```
 */
export function logical_not(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** True where the element is zero or false. */
export function logical_not(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function logical_not(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('logical_not', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('logical_not', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('logical_not', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('logical_not', 'a', a);
  putStream('logical_not', stream);
  native.core_logical_not();
  return finish('logical_not', a);
}

/**
 * Each element with all its bits inverted.
 *
 * @param a Array of integers or booleans, of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.bitwise_invert`.
 * @throws RangeError for floating-point and complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.bitwise_invert(mx.array([0, 1], mx.int32));  // array([-1, -2], dtype=int32)
 * ```
 */
export function bitwise_invert(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** Each element with all its bits inverted. */
export function bitwise_invert(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function bitwise_invert(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('bitwise_invert', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('bitwise_invert', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('bitwise_invert', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('bitwise_invert', 'a', a);
  putStream('bitwise_invert', stream);
  native.core_bitwise_invert();
  return finish('bitwise_invert', a);
}

/**
 * The complex conjugate of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.conjugate`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.conjugate(mx.array([{ re: 1, im: 2 }]));  // array([1-2j], dtype=complex64)
 * ```
 */
export function conjugate(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The complex conjugate of each element. */
export function conjugate(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function conjugate(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('conjugate', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('conjugate', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('conjugate', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('conjugate', 'a', a);
  putStream('conjugate', stream);
  native.core_conjugate();
  return finish('conjugate', a);
}

/**
 * The real part of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for complex numbers.
 * @remarks As Python's `mx.real`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.real(mx.array([{ re: 1, im: 2 }]));  // array([1], dtype=float32)
 * ```
 */
export function real(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The real part of each element. */
export function real(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function real(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('real', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('real', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('real', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('real', 'a', a);
  putStream('real', stream);
  native.core_real();
  return finish('real', a);
}

/**
 * The imaginary part of each element.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype; float32 for complex numbers.
 * @remarks As Python's `mx.imag`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.imag(mx.array([{ re: 1, im: 2 }]));  // array([2], dtype=float32)
 * ```
 */
export function imag(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The imaginary part of each element. */
export function imag(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function imag(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('imag', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('imag', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('imag', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('imag', 'a', a);
  putStream('imag', stream);
  native.core_imag();
  return finish('imag', a);
}

/** Keywords of {@link nan_to_num}. */
export interface NanToNumOptions extends StreamOptions {
  /** What NaN becomes. Default: `0`. */
  nan?: number | null;
  /** What positive infinity becomes; the largest number of the type by default. */
  posinf?: number | null;
  /** What negative infinity becomes; the lowest number of the type by default. */
  neginf?: number | null;
}

/**
 * NaN and infinities replaced by finite numbers.
 *
 * @param a Array of any shape, or a scalar.
 * @param nan What NaN becomes. Default: `0`.
 * @param posinf What positive infinity becomes; the largest number of the type by default.
 * @param neginf What negative infinity becomes; the lowest number of the type by default.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.nan_to_num`.
 * @throws RangeError for float64 and complex numbers.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.nan_to_num(mx.array([NaN, 1]), 0.5);  // array([0.5, 1], dtype=float32)
 * ```
 */
export function nan_to_num(a: ArrayLike, nan?: number | null | NanToNumOptions, posinf?: number | null | NanToNumOptions, neginf?: number | null | NanToNumOptions, stream?: StreamOrDevice | null | NanToNumOptions): MxArray;
/** NaN and infinities replaced by finite numbers. */
export function nan_to_num(keywords: { a: ArrayLike } & NanToNumOptions): MxArray;
export function nan_to_num(a?: any, nan?: any, posinf?: any, neginf?: any, stream?: any): any {
  const at = isOptions(nan) ? 1 : isOptions(posinf) ? 2 : isOptions(neginf) ? 3 : isOptions(stream) ? 4 : nan === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? nan : at === 2 ? posinf : at === 3 ? neginf : stream;
    checkKeywords('nan_to_num', ['a', 'nan', 'posinf', 'neginf', 'stream'], given, at);
    if (at <= 0) a = keyword('nan_to_num', given.a, at < 0 ? a : undefined);
    if (at <= 1) nan = keyword('nan_to_num', given.nan, at < 1 ? nan : undefined);
    if (at <= 2) posinf = keyword('nan_to_num', given.posinf, at < 2 ? posinf : undefined);
    if (at <= 3) neginf = keyword('nan_to_num', given.neginf, at < 3 ? neginf : undefined);
    if (at <= 4) stream = keyword('nan_to_num', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('nan_to_num', 'a', a);
  putFloat('nan_to_num', 'nan', nan ?? 0);
  if (putPresence(posinf)) putFloat('nan_to_num', 'posinf', posinf);
  if (putPresence(neginf)) putFloat('nan_to_num', 'neginf', neginf);
  putStream('nan_to_num', stream);
  native.core_nan_to_num();
  return finish('nan_to_num', a);
}

/**
 * The array itself, through which no gradient flows.
 *
 * @param a Array of any shape, or a scalar.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.stop_gradient`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.grad((x) => x.multiply(mx.stop_gradient(x)))(mx.array(3));  // array(3, dtype=float32)
 * ```
 */
export function stop_gradient(a: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The array itself, through which no gradient flows. */
export function stop_gradient(keywords: { a: ArrayLike } & StreamOptions): MxArray;
export function stop_gradient(a?: any, stream?: any): any {
  const at = isOptions(stream) ? 1 : stream === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : stream;
    checkKeywords('stop_gradient', ['a', 'stream'], given, at);
    if (at <= 0) a = keyword('stop_gradient', given.a, at < 0 ? a : undefined);
    if (at <= 1) stream = keyword('stop_gradient', given.stream, at < 1 ? stream : undefined);
  }
  begin();
  putOperand('stop_gradient', 'a', a);
  putStream('stop_gradient', stream);
  native.core_stop_gradient();
  return finish('stop_gradient', a);
}

export { power as pow, arctan2 as atan2, left_shift as bitwise_left_shift, right_shift as bitwise_right_shift, zeros as empty, zeros_like as empty_like, concatenate as concat, var_ as var, cumsum as cumulative_sum, cumprod as cumulative_prod, transpose as permute_dims, arcsin as asin, arccos as acos, arctan as atan, arcsinh as asinh, arccosh as acosh, arctanh as atanh, conjugate as conj };

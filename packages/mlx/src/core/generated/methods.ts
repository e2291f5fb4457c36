// Generated from ops/*.toml by `cargo xtask codegen`. Do not edit.

import { MxArray } from '../array';
import type { Dtype } from '../dtype';
import type { ArrayLike, StreamOptions, StreamOrDevice } from '../types';
import * as core from './core';

declare module '../array' {
  interface MxArray {
    /**
     * The sum of two arrays, element by element.
     *
     * @param b Second operand: an array of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to.
     * @remarks As {@link core.add} of this array. Python writes `a + b`.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3]).add(2);  // array([3, 4, 5], dtype=float32)
     * ```
     */
    add(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The sum of two arrays, element by element. */
    add(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The difference of two arrays, element by element.
     *
     * @param b Second operand: an array of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to.
     * @remarks As {@link core.subtract} of this array. Python writes `a - b`.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3]).subtract(2);  // array([-1, 0, 1], dtype=float32)
     * ```
     */
    subtract(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The difference of two arrays, element by element. */
    subtract(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The product of two arrays, element by element.
     *
     * @param b Second operand: an array of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to.
     * @remarks As {@link core.multiply} of this array. Python writes `a * b`.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3]).multiply(2);  // array([2, 4, 6], dtype=float32)
     * ```
     */
    multiply(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The product of two arrays, element by element. */
    multiply(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The quotient of two arrays, element by element; always of a floating type.
     *
     * @param b Second operand: an array of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to; float32 for integers and booleans.
     * @remarks As {@link core.divide} of this array. Python writes `a / b`.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3]).divide(2);  // array([0.5, 1, 1.5], dtype=float32)
     * ```
     */
    divide(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The quotient of two arrays, element by element; always of a floating type. */
    divide(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The quotient of two arrays rounded down, element by element.
     *
     * @param b Second operand: an array of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to.
     * @remarks As {@link core.floor_divide} of this array. Python writes `a // b`.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([7, 8, 9]).floor_divide(2);  // array([3, 4, 4], dtype=float32)
     * ```
     */
    floor_divide(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The quotient of two arrays rounded down, element by element. */
    floor_divide(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The remainder of the division of two arrays, with the sign of the divisor.
     *
     * @param b Second operand: real array, of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to.
     * @remarks As {@link core.remainder} of this array. Python writes `a % b`.
     * @throws RangeError for complex numbers.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([7, -7]).remainder(3);  // array([1, 2], dtype=float32)
     * ```
     */
    remainder(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The remainder of the division of two arrays, with the sign of the divisor. */
    remainder(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The first array raised to the power of the second, element by element.
     *
     * @param b Second operand: an array of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to.
     * @remarks As {@link core.power} of this array. Python writes `a ** b`.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3]).power(2);  // array([1, 4, 9], dtype=float32)
     * ```
     */
    power(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The first array raised to the power of the second, element by element. */
    power(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The first array raised to the power of the second, element by element.
     *
     * @param b Second operand: an array of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to.
     * @remarks As {@link core.power} of this array. Python writes `a ** b`.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3]).pow(2);  // array([1, 4, 9], dtype=float32)
     * ```
     */
    pow(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The first array raised to the power of the second, element by element. */
    pow(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * True where the first element equals the second.
     *
     * @param b Second operand: an array of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of booleans of the broadcast shape.
     * @remarks As {@link core.equal} of this array. Python writes `a == b`.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3]).equal(2);  // array([False, True, False], dtype=bool)
     * ```
     */
    equal(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** True where the first element equals the second. */
    equal(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * True where the first element differs from the second.
     *
     * @param b Second operand: an array of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of booleans of the broadcast shape.
     * @remarks As {@link core.not_equal} of this array. Python writes `a != b`.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3]).not_equal(2);  // array([True, False, True], dtype=bool)
     * ```
     */
    not_equal(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** True where the first element differs from the second. */
    not_equal(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * True where the first element is less than the second.
     *
     * @param b Second operand: an array of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of booleans of the broadcast shape.
     * @remarks As {@link core.less} of this array. Python writes `a < b`.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3]).less(2);  // array([True, False, False], dtype=bool)
     * ```
     */
    less(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** True where the first element is less than the second. */
    less(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * True where the first element is at most the second.
     *
     * @param b Second operand: an array of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of booleans of the broadcast shape.
     * @remarks As {@link core.less_equal} of this array. Python writes `a <= b`.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3]).less_equal(2);  // array([True, True, False], dtype=bool)
     * ```
     */
    less_equal(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** True where the first element is at most the second. */
    less_equal(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * True where the first element is greater than the second.
     *
     * @param b Second operand: an array of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of booleans of the broadcast shape.
     * @remarks As {@link core.greater} of this array. Python writes `a > b`.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3]).greater(2);  // array([False, False, True], dtype=bool)
     * ```
     */
    greater(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** True where the first element is greater than the second. */
    greater(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * True where the first element is at least the second.
     *
     * @param b Second operand: an array of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of booleans of the broadcast shape.
     * @remarks As {@link core.greater_equal} of this array. Python writes `a >= b`.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3]).greater_equal(2);  // array([False, True, True], dtype=bool)
     * ```
     */
    greater_equal(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** True where the first element is at least the second. */
    greater_equal(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The bitwise and of two integer or boolean arrays.
     *
     * @param b Second operand: array of integers or booleans, of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to.
     * @remarks As {@link core.bitwise_and} of this array. Python writes `a & b`.
     * @throws Error for floating-point and complex numbers.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([12, 10], mx.int32).bitwise_and(6);  // array([4, 2], dtype=int32)
     * ```
     */
    bitwise_and(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bitwise and of two integer or boolean arrays. */
    bitwise_and(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The bitwise inclusive or of two integer or boolean arrays.
     *
     * @param b Second operand: array of integers or booleans, of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to.
     * @remarks As {@link core.bitwise_or} of this array. Python writes `a | b`.
     * @throws Error for floating-point and complex numbers.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([12, 10], mx.int32).bitwise_or(6);  // array([14, 14], dtype=int32)
     * ```
     */
    bitwise_or(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bitwise inclusive or of two integer or boolean arrays. */
    bitwise_or(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The bitwise exclusive or of two integer or boolean arrays.
     *
     * @param b Second operand: array of integers or booleans, of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to.
     * @remarks As {@link core.bitwise_xor} of this array. Python writes `a ^ b`.
     * @throws Error for floating-point and complex numbers.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([12, 10], mx.int32).bitwise_xor(6);  // array([10, 12], dtype=int32)
     * ```
     */
    bitwise_xor(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bitwise exclusive or of two integer or boolean arrays. */
    bitwise_xor(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The bits of the first array, shifted left by the second.
     *
     * @param b Second operand: array of integers or booleans, of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to; uint8 for booleans.
     * @remarks As {@link core.left_shift} of this array. Python writes `a << b`.
     * @throws Error for floating-point and complex numbers.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2], mx.int32).left_shift(3);  // array([8, 16], dtype=int32)
     * ```
     */
    left_shift(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bits of the first array, shifted left by the second. */
    left_shift(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The bits of the first array, shifted left by the second.
     *
     * @param b Second operand: array of integers or booleans, of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to; uint8 for booleans.
     * @remarks As {@link core.left_shift} of this array. Python writes `a << b`.
     * @throws Error for floating-point and complex numbers.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2], mx.int32).bitwise_left_shift(3);  // array([8, 16], dtype=int32)
     * ```
     */
    bitwise_left_shift(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bits of the first array, shifted left by the second. */
    bitwise_left_shift(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The bits of the first array, shifted right by the second.
     *
     * @param b Second operand: array of integers or booleans, of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to; uint8 for booleans.
     * @remarks As {@link core.right_shift} of this array. Python writes `a >> b`.
     * @throws Error for floating-point and complex numbers.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([8, 16], mx.int32).right_shift(2);  // array([2, 4], dtype=int32)
     * ```
     */
    right_shift(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bits of the first array, shifted right by the second. */
    right_shift(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The bits of the first array, shifted right by the second.
     *
     * @param b Second operand: array of integers or booleans, of any shape, or a scalar.
     * @param stream Stream or device to run on.
     * @returns An array of the broadcast shape, of the dtype that both promote to; uint8 for booleans.
     * @remarks As {@link core.right_shift} of this array. Python writes `a >> b`.
     * @throws Error for floating-point and complex numbers.
     * @throws RangeError when the shapes do not broadcast.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([8, 16], mx.int32).bitwise_right_shift(2);  // array([2, 4], dtype=int32)
     * ```
     */
    bitwise_right_shift(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bits of the first array, shifted right by the second. */
    bitwise_right_shift(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The diagonal of a matrix, or a matrix with the given diagonal.
     *
     * @param k Which diagonal; positive ones lie above the main one. Default: `0`.
     * @param stream Stream or device to run on.
     * @returns An array of the same dtype: a vector of a matrix, a matrix of a vector.
     * @remarks As {@link core.diag} of this array.
     * @throws RangeError when there are not one or two axes.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2]).diag();  // array([[1, 0], [0, 2]], dtype=float32)
     * ```
     */
    diag(k?: number | null | core.DiagOptions, stream?: StreamOrDevice | null | core.DiagOptions): MxArray;
    /**
     * The diagonals of the planes that two axes span.
     *
     * @param offset Which diagonal; positive ones lie above the main one. Default: `0`.
     * @param axis1 First axis of the planes. Default: `0`.
     * @param axis2 Second axis of the planes. Default: `1`.
     * @param stream Stream or device to run on.
     * @returns An array of the same dtype, with the diagonal as its last axis.
     * @remarks As {@link core.diagonal} of this array.
     * @throws RangeError when there are fewer than two axes, or both are the same.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).diagonal();  // array([1, 4], dtype=float32)
     * ```
     */
    diagonal(offset?: number | null | core.DiagonalOptions, axis1?: number | null | core.DiagonalOptions, axis2?: number | null | core.DiagonalOptions, stream?: StreamOrDevice | null | core.DiagonalOptions): MxArray;
    /**
     * An array cut into parts along an axis.
     *
     * @param indices_or_sections Into how many equal parts, or the list of places to cut.
     * @param axis Axis to cut along. Default: `0`.
     * @param stream Stream or device to run on.
     * @returns A list of arrays of the same dtype.
     * @remarks As {@link core.split} of this array.
     * @throws RangeError when the axis does not divide into so many equal parts.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3, 4]).split(2)[1];  // array([3, 4], dtype=float32)
     * ```
     */
    split(indices_or_sections: number | readonly number[], axis?: number | null | core.SplitOptions, stream?: StreamOrDevice | null | core.SplitOptions): MxArray[];
    /** An array cut into parts along an axis. */
    split(keywords: { indices_or_sections: number | readonly number[] } & core.SplitOptions): MxArray[];
    /**
     * The matrix product; leading axes are broadcast.
     *
     * @param b Second factor.
     * @param stream Stream or device to run on.
     * @returns An array of shape […, rows of `a`, columns of `b`].
     * @remarks As {@link core.matmul} of this array. Python writes `a @ b`.
     * @throws RangeError when the inner axes differ in length, the leading axes do not broadcast, or an array is a scalar.
     * @throws RangeError for integers and booleans.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).matmul(mx.array([1, 1]));  // array([3, 7], dtype=float32)
     * ```
     */
    matmul(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The matrix product; leading axes are broadcast. */
    matmul(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /**
     * The elements converted to a data type.
     *
     * @param dtype The data type.
     * @param stream Stream or device to run on.
     * @returns An array of the same shape.
     * @remarks As {@link core.astype} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1.5, 2.5]).astype(mx.int32);  // array([1, 2], dtype=int32)
     * ```
     */
    astype(dtype: Dtype, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The elements converted to a data type. */
    astype(keywords: { dtype: Dtype } & StreamOptions): MxArray;
    /**
     * The bytes of the array read as another data type.
     *
     * @param dtype The data type.
     * @param stream Stream or device to run on.
     * @returns An array of as many bytes.
     * @remarks As {@link core.view} of this array.
     * @throws RangeError when the bytes of the last axis are no multiple of the new dtype's.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2]).view(mx.int32);  // array([1065353216, 1073741824], dtype=int32)
     * ```
     */
    view(dtype: Dtype, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bytes of the array read as another data type. */
    view(keywords: { dtype: Dtype } & StreamOptions): MxArray;
    /**
     * The sum of the elements over the given axes.
     *
     * @param axis Axis or axes to reduce over; all of them by default.
     * @param keepdims Keep the reduced axes with length one. Default: `false`.
     * @param stream Stream or device to run on.
     * @returns An array without the reduced axes, of the same dtype; integers and booleans narrower than 32 bits become int32 or uint32.
     * @remarks As {@link core.sum} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).sum(0);  // array([4, 6], dtype=float32)
     * ```
     */
    sum(axis?: number | readonly number[] | null | core.SumOptions, keepdims?: boolean | null | core.SumOptions, stream?: StreamOrDevice | null | core.SumOptions): MxArray;
    /**
     * The mean of the elements over the given axes.
     *
     * @param axis Axis or axes to reduce over; all of them by default.
     * @param keepdims Keep the reduced axes with length one. Default: `false`.
     * @param stream Stream or device to run on.
     * @returns An array without the reduced axes, of the same dtype; float32 for integers and booleans.
     * @remarks As {@link core.mean} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).mean(0);  // array([2, 3], dtype=float32)
     * ```
     */
    mean(axis?: number | readonly number[] | null | core.MeanOptions, keepdims?: boolean | null | core.MeanOptions, stream?: StreamOrDevice | null | core.MeanOptions): MxArray;
    /**
     * The product of the elements over the given axes.
     *
     * @param axis Axis or axes to reduce over; all of them by default.
     * @param keepdims Keep the reduced axes with length one. Default: `false`.
     * @param stream Stream or device to run on.
     * @returns An array without the reduced axes, of the same dtype; integers and booleans narrower than 32 bits become int32 or uint32.
     * @remarks As {@link core.prod} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).prod(0);  // array([3, 8], dtype=float32)
     * ```
     */
    prod(axis?: number | readonly number[] | null | core.ProdOptions, keepdims?: boolean | null | core.ProdOptions, stream?: StreamOrDevice | null | core.ProdOptions): MxArray;
    /**
     * The largest element over the given axes.
     *
     * @param axis Axis or axes to reduce over; all of them by default.
     * @param keepdims Keep the reduced axes with length one. Default: `false`.
     * @param stream Stream or device to run on.
     * @returns An array without the reduced axes, of the same dtype.
     * @remarks As {@link core.max} of this array.
     * @throws RangeError when there is nothing to choose from: the array, or a reduced axis, is empty.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).max(0);  // array([3, 4], dtype=float32)
     * ```
     */
    max(axis?: number | readonly number[] | null | core.MaxOptions, keepdims?: boolean | null | core.MaxOptions, stream?: StreamOrDevice | null | core.MaxOptions): MxArray;
    /**
     * The smallest element over the given axes.
     *
     * @param axis Axis or axes to reduce over; all of them by default.
     * @param keepdims Keep the reduced axes with length one. Default: `false`.
     * @param stream Stream or device to run on.
     * @returns An array without the reduced axes, of the same dtype.
     * @remarks As {@link core.min} of this array.
     * @throws RangeError when there is nothing to choose from: the array, or a reduced axis, is empty.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).min(0);  // array([1, 2], dtype=float32)
     * ```
     */
    min(axis?: number | readonly number[] | null | core.MinOptions, keepdims?: boolean | null | core.MinOptions, stream?: StreamOrDevice | null | core.MinOptions): MxArray;
    /**
     * True where all elements over the given axes are true (or not zero).
     *
     * @param axis Axis or axes to reduce over; all of them by default.
     * @param keepdims Keep the reduced axes with length one. Default: `false`.
     * @param stream Stream or device to run on.
     * @returns An array of booleans without the reduced axes.
     * @remarks As {@link core.all} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[true, false], [true, true]]).all(0);  // array([True, False], dtype=bool)
     * ```
     */
    all(axis?: number | readonly number[] | null | core.AllOptions, keepdims?: boolean | null | core.AllOptions, stream?: StreamOrDevice | null | core.AllOptions): MxArray;
    /**
     * True where any element over the given axes is true (or not zero).
     *
     * @param axis Axis or axes to reduce over; all of them by default.
     * @param keepdims Keep the reduced axes with length one. Default: `false`.
     * @param stream Stream or device to run on.
     * @returns An array of booleans without the reduced axes.
     * @remarks As {@link core.any} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[true, false], [false, false]]).any(0);  // array([True, False], dtype=bool)
     * ```
     */
    any(axis?: number | readonly number[] | null | core.AnyOptions, keepdims?: boolean | null | core.AnyOptions, stream?: StreamOrDevice | null | core.AnyOptions): MxArray;
    /**
     * `log(sum(exp(a)))` over the given axes, without overflow.
     *
     * @param axis Axis or axes to reduce over; all of them by default.
     * @param keepdims Keep the reduced axes with length one. Default: `false`.
     * @param stream Stream or device to run on.
     * @returns An array without the reduced axes, of the same dtype; float32 for integers and booleans.
     * @remarks As {@link core.logsumexp} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).logsumexp(0);  // array([3.12693, 4.12693], dtype=float32)
     * ```
     */
    logsumexp(axis?: number | readonly number[] | null | core.LogsumexpOptions, keepdims?: boolean | null | core.LogsumexpOptions, stream?: StreamOrDevice | null | core.LogsumexpOptions): MxArray;
    /**
     * The variance of the elements over the given axes.
     *
     * @param axis Axis or axes to reduce over; all of them by default.
     * @param keepdims Keep the reduced axes with length one. Default: `false`.
     * @param ddof Taken from the number of elements in the divisor. Default: `0`.
     * @param correction Another name of `ddof`, which it overrides.
     * @param stream Stream or device to run on.
     * @returns An array without the reduced axes, of the same dtype; float32 for integers and booleans, and for complex numbers.
     * @remarks As {@link core.var_} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).var(0);  // array([1, 1], dtype=float32)
     * ```
     */
    var(axis?: number | readonly number[] | null | core.VarOptions, keepdims?: boolean | null | core.VarOptions, ddof?: number | null | core.VarOptions, correction?: number | null | core.VarOptions, stream?: StreamOrDevice | null | core.VarOptions): MxArray;
    /**
     * The standard deviation of the elements over the given axes.
     *
     * @param axis Axis or axes to reduce over; all of them by default.
     * @param keepdims Keep the reduced axes with length one. Default: `false`.
     * @param ddof Taken from the number of elements in the divisor. Default: `0`.
     * @param correction Another name of `ddof`, which it overrides.
     * @param stream Stream or device to run on.
     * @returns An array without the reduced axes, of the same dtype; float32 for integers and booleans, and for complex numbers.
     * @remarks As {@link core.std} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).std(0);  // array([1, 1], dtype=float32)
     * ```
     */
    std(axis?: number | readonly number[] | null | core.StdOptions, keepdims?: boolean | null | core.StdOptions, ddof?: number | null | core.StdOptions, correction?: number | null | core.StdOptions, stream?: StreamOrDevice | null | core.StdOptions): MxArray;
    /**
     * The position of the largest element along an axis; the first of several.
     *
     * @param axis Axis to search along; `null` is the flattened array.
     * @param keepdims Keep the reduced axes with length one. Default: `false`.
     * @param stream Stream or device to run on.
     * @returns An array of uint32 without the axis.
     * @remarks As {@link core.argmax} of this array.
     * @throws RangeError when there is nothing to choose from: the array, or a reduced axis, is empty.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).argmax(0);  // array([1, 1], dtype=uint32)
     * ```
     */
    argmax(axis?: number | null | core.ArgmaxOptions, keepdims?: boolean | null | core.ArgmaxOptions, stream?: StreamOrDevice | null | core.ArgmaxOptions): MxArray;
    /**
     * The position of the smallest element along an axis; the first of several.
     *
     * @param axis Axis to search along; `null` is the flattened array.
     * @param keepdims Keep the reduced axes with length one. Default: `false`.
     * @param stream Stream or device to run on.
     * @returns An array of uint32 without the axis.
     * @remarks As {@link core.argmin} of this array.
     * @throws RangeError when there is nothing to choose from: the array, or a reduced axis, is empty.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).argmin(0);  // array([0, 0], dtype=uint32)
     * ```
     */
    argmin(axis?: number | null | core.ArgminOptions, keepdims?: boolean | null | core.ArgminOptions, stream?: StreamOrDevice | null | core.ArgminOptions): MxArray;
    /**
     * The running sum along an axis.
     *
     * @param axis Axis to go along; `null` is the flattened array.
     * @param reverse Go from the end to the start. Default: `false`.
     * @param inclusive Whether each result includes the element at its own position. Default: `true`.
     * @param dtype Data type of the result; by default the input's.
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; int32 for booleans.
     * @remarks As {@link core.cumsum} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 3, 2]).cumsum();  // array([1, 4, 6], dtype=float32)
     * ```
     */
    cumsum(axis?: number | null | core.CumsumOptions, reverse?: boolean | null | core.CumsumOptions, inclusive?: boolean | null | core.CumsumOptions, dtype?: Dtype | null | core.CumsumOptions, stream?: StreamOrDevice | null | core.CumsumOptions): MxArray;
    /**
     * The running sum along an axis.
     *
     * @param axis Axis to go along; `null` is the flattened array.
     * @param reverse Go from the end to the start. Default: `false`.
     * @param inclusive Whether each result includes the element at its own position. Default: `true`.
     * @param dtype Data type of the result; by default the input's.
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; int32 for booleans.
     * @remarks As {@link core.cumsum} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 3, 2]).cumulative_sum();  // array([1, 4, 6], dtype=float32)
     * ```
     */
    cumulative_sum(axis?: number | null | core.CumsumOptions, reverse?: boolean | null | core.CumsumOptions, inclusive?: boolean | null | core.CumsumOptions, dtype?: Dtype | null | core.CumsumOptions, stream?: StreamOrDevice | null | core.CumsumOptions): MxArray;
    /**
     * The running product along an axis.
     *
     * @param axis Axis to go along; `null` is the flattened array.
     * @param reverse Go from the end to the start. Default: `false`.
     * @param inclusive Whether each result includes the element at its own position. Default: `true`.
     * @param dtype Data type of the result; by default the input's.
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype.
     * @remarks As {@link core.cumprod} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 3, 2]).cumprod();  // array([1, 3, 6], dtype=float32)
     * ```
     */
    cumprod(axis?: number | null | core.CumprodOptions, reverse?: boolean | null | core.CumprodOptions, inclusive?: boolean | null | core.CumprodOptions, dtype?: Dtype | null | core.CumprodOptions, stream?: StreamOrDevice | null | core.CumprodOptions): MxArray;
    /**
     * The running product along an axis.
     *
     * @param axis Axis to go along; `null` is the flattened array.
     * @param reverse Go from the end to the start. Default: `false`.
     * @param inclusive Whether each result includes the element at its own position. Default: `true`.
     * @param dtype Data type of the result; by default the input's.
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype.
     * @remarks As {@link core.cumprod} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 3, 2]).cumulative_prod();  // array([1, 3, 6], dtype=float32)
     * ```
     */
    cumulative_prod(axis?: number | null | core.CumprodOptions, reverse?: boolean | null | core.CumprodOptions, inclusive?: boolean | null | core.CumprodOptions, dtype?: Dtype | null | core.CumprodOptions, stream?: StreamOrDevice | null | core.CumprodOptions): MxArray;
    /**
     * The running maximum along an axis.
     *
     * @param axis Axis to go along; `null` is the flattened array.
     * @param reverse Go from the end to the start. Default: `false`.
     * @param inclusive Whether each result includes the element at its own position. Default: `true`.
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype.
     * @remarks As {@link core.cummax} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 3, 2]).cummax();  // array([1, 3, 3], dtype=float32)
     * ```
     */
    cummax(axis?: number | null | core.CummaxOptions, reverse?: boolean | null | core.CummaxOptions, inclusive?: boolean | null | core.CummaxOptions, stream?: StreamOrDevice | null | core.CummaxOptions): MxArray;
    /**
     * The running minimum along an axis.
     *
     * @param axis Axis to go along; `null` is the flattened array.
     * @param reverse Go from the end to the start. Default: `false`.
     * @param inclusive Whether each result includes the element at its own position. Default: `true`.
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype.
     * @remarks As {@link core.cummin} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 3, 2]).cummin();  // array([1, 1, 1], dtype=float32)
     * ```
     */
    cummin(axis?: number | null | core.CumminOptions, reverse?: boolean | null | core.CumminOptions, inclusive?: boolean | null | core.CumminOptions, stream?: StreamOrDevice | null | core.CumminOptions): MxArray;
    /**
     * The running `log(sum(exp(a)))` along an axis.
     *
     * @param axis Axis to go along; `null` is the flattened array.
     * @param reverse Go from the end to the start. Default: `false`.
     * @param inclusive Whether each result includes the element at its own position. Default: `true`.
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; float32 for integers and booleans.
     * @remarks As {@link core.logcumsumexp} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 3, 2]).logcumsumexp();  // array([1, 3.12693, 3.40761], dtype=float32)
     * ```
     */
    logcumsumexp(axis?: number | null | core.LogcumsumexpOptions, reverse?: boolean | null | core.LogcumsumexpOptions, inclusive?: boolean | null | core.LogcumsumexpOptions, stream?: StreamOrDevice | null | core.LogcumsumexpOptions): MxArray;
    /**
     * The same elements in another shape; one length may be -1 and is worked out.
     *
     * @param shape New shape.
     * @param stream Stream or device to run on.
     * @returns An array of the same dtype.
     * @remarks As {@link core.reshape} of this array.
     * @throws RangeError when the shape has another number of elements, or more than one -1.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3, 4]).reshape([2, -1]);  // array([[1, 2], [3, 4]], dtype=float32)
     * ```
     */
    reshape(shape: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The same elements in another shape; one length may be -1 and is worked out. */
    reshape(...shape: (number | StreamOrDevice | null | StreamOptions)[]): MxArray;
    /** The same elements in another shape; one length may be -1 and is worked out. */
    reshape(keywords: { shape: number | readonly number[] } & StreamOptions): MxArray;
    /**
     * A range of axes merged into one.
     *
     * @param start_axis First axis to merge. Default: `0`.
     * @param end_axis Last axis to merge. Default: `-1`.
     * @param stream Stream or device to run on.
     * @returns An array of the same dtype.
     * @remarks As {@link core.flatten} of this array.
     * @throws RangeError when the axes are out of range, or the first comes after the last.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).flatten();  // array([1, 2, 3, 4], dtype=float32)
     * ```
     */
    flatten(start_axis?: number | null | core.FlattenOptions, end_axis?: number | null | core.FlattenOptions, stream?: StreamOrDevice | null | core.FlattenOptions): MxArray;
    /**
     * Axes of length one removed.
     *
     * @param axis Axis or axes to remove; all those of length one by default.
     * @param stream Stream or device to run on.
     * @returns An array of the same dtype.
     * @remarks As {@link core.squeeze} of this array.
     * @throws RangeError when an axis is longer than one.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2]]).squeeze();  // array([1, 2], dtype=float32)
     * ```
     */
    squeeze(axis?: number | readonly number[] | null | core.SqueezeOptions, stream?: StreamOrDevice | null | core.SqueezeOptions): MxArray;
    /**
     * The axes in another order.
     *
     * @param axes The axes in their new order; reversed by default.
     * @param stream Stream or device to run on.
     * @returns An array of the same dtype.
     * @remarks As {@link core.transpose} of this array.
     * @throws RangeError when the axes are not each axis once.
     * @throws RangeError when an axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).transpose();  // array([[1, 3], [2, 4]], dtype=float32)
     * ```
     */
    transpose(axes?: number | readonly number[] | null | core.TransposeOptions, stream?: StreamOrDevice | null | core.TransposeOptions): MxArray;
    /** The axes in another order. */
    transpose(...axes: (number | StreamOrDevice | null | core.TransposeOptions)[]): MxArray;
    /**
     * The axes in another order.
     *
     * @param axes The axes in their new order; reversed by default.
     * @param stream Stream or device to run on.
     * @returns An array of the same dtype.
     * @remarks As {@link core.transpose} of this array.
     * @throws RangeError when the axes are not each axis once.
     * @throws RangeError when an axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).permute_dims();  // array([[1, 3], [2, 4]], dtype=float32)
     * ```
     */
    permute_dims(axes?: number | readonly number[] | null | core.TransposeOptions, stream?: StreamOrDevice | null | core.TransposeOptions): MxArray;
    /** The axes in another order. */
    permute_dims(...axes: (number | StreamOrDevice | null | core.TransposeOptions)[]): MxArray;
    /**
     * Two axes swapped.
     *
     * @param axis1 One axis.
     * @param axis2 The other.
     * @param stream Stream or device to run on.
     * @returns An array of the same dtype.
     * @remarks As {@link core.swapaxes} of this array.
     * @throws RangeError when the axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).swapaxes(0, 1);  // array([[1, 3], [2, 4]], dtype=float32)
     * ```
     */
    swapaxes(axis1: number, axis2: number, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** Two axes swapped. */
    swapaxes(keywords: { axis1: number; axis2: number } & StreamOptions): MxArray;
    /** Two axes swapped. */
    swapaxes(axis1: number, keywords: { axis2: number } & StreamOptions): MxArray;
    /**
     * One axis moved, the others keeping their order.
     *
     * @param source Axis to move.
     * @param destination Where it goes.
     * @param stream Stream or device to run on.
     * @returns An array of the same dtype.
     * @remarks As {@link core.moveaxis} of this array.
     * @throws RangeError when an axis is out of range.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([[1, 2], [3, 4]]).moveaxis(0, 1);  // array([[1, 3], [2, 4]], dtype=float32)
     * ```
     */
    moveaxis(source: number, destination: number, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** One axis moved, the others keeping their order. */
    moveaxis(keywords: { source: number; destination: number } & StreamOptions): MxArray;
    /** One axis moved, the others keeping their order. */
    moveaxis(source: number, keywords: { destination: number } & StreamOptions): MxArray;
    /**
     * The sine of each element, in radians.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; float32 for integers and booleans.
     * @remarks As {@link core.sin} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([0, 1]).sin();  // array([0, 0.841471], dtype=float32)
     * ```
     */
    sin(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * The cosine of each element, in radians.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; float32 for integers and booleans.
     * @remarks As {@link core.cos} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([0, 1]).cos();  // array([1, 0.540302], dtype=float32)
     * ```
     */
    cos(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * The absolute value of each element.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; float32 for complex numbers.
     * @remarks As {@link core.abs} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([-1, 2, -3]).abs();  // array([1, 2, 3], dtype=float32)
     * ```
     */
    abs(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * Each element with its sign changed.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype.
     * @remarks As {@link core.negative} of this array. Python writes `-a`.
     * @throws RangeError for booleans.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, -2]).negative();  // array([-1, 2], dtype=float32)
     * ```
     */
    negative(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * Each element as it is: the unary plus.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype.
     * @remarks As {@link core.positive} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, -2]).positive();  // array([1, -2], dtype=float32)
     * ```
     */
    positive(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * The square of each element.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype.
     * @remarks As {@link core.square} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 3]).square();  // array([1, 4, 9], dtype=float32)
     * ```
     */
    square(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * The square root of each element.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; float32 for integers and booleans.
     * @remarks As {@link core.sqrt} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 4, 9]).sqrt();  // array([1, 2, 3], dtype=float32)
     * ```
     */
    sqrt(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * One over the square root of each element.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; float32 for integers and booleans.
     * @remarks As {@link core.rsqrt} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 4, 16]).rsqrt();  // array([1, 0.5, 0.25], dtype=float32)
     * ```
     */
    rsqrt(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * One over each element.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; float32 for integers and booleans.
     * @remarks As {@link core.reciprocal} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 4]).reciprocal();  // array([1, 0.5, 0.25], dtype=float32)
     * ```
     */
    reciprocal(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * The exponential of each element.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; float32 for integers and booleans.
     * @remarks As {@link core.exp} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([0, 1]).exp();  // array([1, 2.71828], dtype=float32)
     * ```
     */
    exp(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * The natural logarithm of each element.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; float32 for integers and booleans.
     * @remarks As {@link core.log} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2]).log();  // array([0, 0.693147], dtype=float32)
     * ```
     */
    log(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * The logarithm of each element in base 2.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; float32 for integers and booleans.
     * @remarks As {@link core.log2} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 2, 8]).log2();  // array([0, 1, 3], dtype=float32)
     * ```
     */
    log2(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * The logarithm of each element in base 10.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; float32 for integers and booleans.
     * @remarks As {@link core.log10} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1, 10, 100]).log10();  // array([0, 1, 2], dtype=float32)
     * ```
     */
    log10(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * The natural logarithm of one plus each element; exact near zero.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype; float32 for integers and booleans.
     * @remarks As {@link core.log1p} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([0, 1]).log1p();  // array([0, 0.693147], dtype=float32)
     * ```
     */
    log1p(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * Each element rounded to the given number of decimals, halves to the even neighbour.
     *
     * @param decimals Digits to keep after the point; negative ones round before it. Default: `0`.
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype.
     * @remarks As {@link core.round} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([1.234, 5.678]).round(1);  // array([1.2, 5.7], dtype=float32)
     * ```
     */
    round(decimals?: number | null | core.RoundOptions, stream?: StreamOrDevice | null | core.RoundOptions): MxArray;
    /**
     * Each element with all its bits inverted.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype.
     * @remarks As {@link core.bitwise_invert} of this array. Python writes `~a`.
     * @throws RangeError for floating-point and complex numbers.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([0, 1], mx.int32).bitwise_invert();  // array([-1, -2], dtype=int32)
     * ```
     */
    bitwise_invert(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * The complex conjugate of each element.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype.
     * @remarks As {@link core.conjugate} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([{ re: 1, im: 2 }]).conjugate();  // array([1-2j], dtype=complex64)
     * ```
     */
    conjugate(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /**
     * The complex conjugate of each element.
     *
     * @param stream Stream or device to run on.
     * @returns An array of the same shape and dtype.
     * @remarks As {@link core.conjugate} of this array.
     * @throws TypeError when an argument has another type, or a keyword is unknown.
     * @example
     * ```js
     * mx.array([{ re: 1, im: 2 }]).conj();  // array([1-2j], dtype=complex64)
     * ```
     */
    conj(stream?: StreamOrDevice | null | StreamOptions): MxArray;
  }
}

class Methods {
  add(this: MxArray, b: any, stream: any) {
    return core.add(this, b, stream);
  }
  subtract(this: MxArray, b: any, stream: any) {
    return core.subtract(this, b, stream);
  }
  multiply(this: MxArray, b: any, stream: any) {
    return core.multiply(this, b, stream);
  }
  divide(this: MxArray, b: any, stream: any) {
    return core.divide(this, b, stream);
  }
  floor_divide(this: MxArray, b: any, stream: any) {
    return core.floor_divide(this, b, stream);
  }
  remainder(this: MxArray, b: any, stream: any) {
    return core.remainder(this, b, stream);
  }
  power(this: MxArray, b: any, stream: any) {
    return core.power(this, b, stream);
  }
  pow(this: MxArray, b: any, stream: any) {
    return core.power(this, b, stream);
  }
  equal(this: MxArray, b: any, stream: any) {
    return core.equal(this, b, stream);
  }
  not_equal(this: MxArray, b: any, stream: any) {
    return core.not_equal(this, b, stream);
  }
  less(this: MxArray, b: any, stream: any) {
    return core.less(this, b, stream);
  }
  less_equal(this: MxArray, b: any, stream: any) {
    return core.less_equal(this, b, stream);
  }
  greater(this: MxArray, b: any, stream: any) {
    return core.greater(this, b, stream);
  }
  greater_equal(this: MxArray, b: any, stream: any) {
    return core.greater_equal(this, b, stream);
  }
  bitwise_and(this: MxArray, b: any, stream: any) {
    return core.bitwise_and(this, b, stream);
  }
  bitwise_or(this: MxArray, b: any, stream: any) {
    return core.bitwise_or(this, b, stream);
  }
  bitwise_xor(this: MxArray, b: any, stream: any) {
    return core.bitwise_xor(this, b, stream);
  }
  left_shift(this: MxArray, b: any, stream: any) {
    return core.left_shift(this, b, stream);
  }
  bitwise_left_shift(this: MxArray, b: any, stream: any) {
    return core.left_shift(this, b, stream);
  }
  right_shift(this: MxArray, b: any, stream: any) {
    return core.right_shift(this, b, stream);
  }
  bitwise_right_shift(this: MxArray, b: any, stream: any) {
    return core.right_shift(this, b, stream);
  }
  diag(this: MxArray, k: any, stream: any) {
    return core.diag(this, k, stream);
  }
  diagonal(this: MxArray, offset: any, axis1: any, axis2: any, stream: any) {
    return core.diagonal(this, offset, axis1, axis2, stream);
  }
  split(this: MxArray, indices_or_sections: any, axis: any, stream: any) {
    return core.split(this, indices_or_sections, axis, stream);
  }
  matmul(this: MxArray, b: any, stream: any) {
    return core.matmul(this, b, stream);
  }
  astype(this: MxArray, dtype: any, stream: any) {
    return core.astype(this, dtype, stream);
  }
  view(this: MxArray, dtype: any, stream: any) {
    return core.view(this, dtype, stream);
  }
  sum(this: MxArray, axis: any, keepdims: any, stream: any) {
    return core.sum(this, axis, keepdims, stream);
  }
  mean(this: MxArray, axis: any, keepdims: any, stream: any) {
    return core.mean(this, axis, keepdims, stream);
  }
  prod(this: MxArray, axis: any, keepdims: any, stream: any) {
    return core.prod(this, axis, keepdims, stream);
  }
  max(this: MxArray, axis: any, keepdims: any, stream: any) {
    return core.max(this, axis, keepdims, stream);
  }
  min(this: MxArray, axis: any, keepdims: any, stream: any) {
    return core.min(this, axis, keepdims, stream);
  }
  all(this: MxArray, axis: any, keepdims: any, stream: any) {
    return core.all(this, axis, keepdims, stream);
  }
  any(this: MxArray, axis: any, keepdims: any, stream: any) {
    return core.any(this, axis, keepdims, stream);
  }
  logsumexp(this: MxArray, axis: any, keepdims: any, stream: any) {
    return core.logsumexp(this, axis, keepdims, stream);
  }
  var(this: MxArray, axis: any, keepdims: any, ddof: any, correction: any, stream: any) {
    return core.var_(this, axis, keepdims, ddof, correction, stream);
  }
  std(this: MxArray, axis: any, keepdims: any, ddof: any, correction: any, stream: any) {
    return core.std(this, axis, keepdims, ddof, correction, stream);
  }
  argmax(this: MxArray, axis: any, keepdims: any, stream: any) {
    return core.argmax(this, axis, keepdims, stream);
  }
  argmin(this: MxArray, axis: any, keepdims: any, stream: any) {
    return core.argmin(this, axis, keepdims, stream);
  }
  cumsum(this: MxArray, axis: any, reverse: any, inclusive: any, dtype: any, stream: any) {
    return core.cumsum(this, axis, reverse, inclusive, dtype, stream);
  }
  cumulative_sum(this: MxArray, axis: any, reverse: any, inclusive: any, dtype: any, stream: any) {
    return core.cumsum(this, axis, reverse, inclusive, dtype, stream);
  }
  cumprod(this: MxArray, axis: any, reverse: any, inclusive: any, dtype: any, stream: any) {
    return core.cumprod(this, axis, reverse, inclusive, dtype, stream);
  }
  cumulative_prod(this: MxArray, axis: any, reverse: any, inclusive: any, dtype: any, stream: any) {
    return core.cumprod(this, axis, reverse, inclusive, dtype, stream);
  }
  cummax(this: MxArray, axis: any, reverse: any, inclusive: any, stream: any) {
    return core.cummax(this, axis, reverse, inclusive, stream);
  }
  cummin(this: MxArray, axis: any, reverse: any, inclusive: any, stream: any) {
    return core.cummin(this, axis, reverse, inclusive, stream);
  }
  logcumsumexp(this: MxArray, axis: any, reverse: any, inclusive: any, stream: any) {
    return core.logcumsumexp(this, axis, reverse, inclusive, stream);
  }
  reshape(this: MxArray, ...list: [any, ...any[]]) {
    return core.reshape(this, ...list);
  }
  flatten(this: MxArray, start_axis: any, end_axis: any, stream: any) {
    return core.flatten(this, start_axis, end_axis, stream);
  }
  squeeze(this: MxArray, axis: any, stream: any) {
    return core.squeeze(this, axis, stream);
  }
  transpose(this: MxArray, ...list: [any, ...any[]]) {
    return core.transpose(this, ...list);
  }
  permute_dims(this: MxArray, ...list: [any, ...any[]]) {
    return core.transpose(this, ...list);
  }
  swapaxes(this: MxArray, axis1: any, axis2: any, stream: any) {
    return core.swapaxes(this, axis1, axis2, stream);
  }
  moveaxis(this: MxArray, source: any, destination: any, stream: any) {
    return core.moveaxis(this, source, destination, stream);
  }
  sin(this: MxArray, stream: any) {
    return core.sin(this, stream);
  }
  cos(this: MxArray, stream: any) {
    return core.cos(this, stream);
  }
  abs(this: MxArray, stream: any) {
    return core.abs(this, stream);
  }
  negative(this: MxArray, stream: any) {
    return core.negative(this, stream);
  }
  positive(this: MxArray, stream: any) {
    return core.positive(this, stream);
  }
  square(this: MxArray, stream: any) {
    return core.square(this, stream);
  }
  sqrt(this: MxArray, stream: any) {
    return core.sqrt(this, stream);
  }
  rsqrt(this: MxArray, stream: any) {
    return core.rsqrt(this, stream);
  }
  reciprocal(this: MxArray, stream: any) {
    return core.reciprocal(this, stream);
  }
  exp(this: MxArray, stream: any) {
    return core.exp(this, stream);
  }
  log(this: MxArray, stream: any) {
    return core.log(this, stream);
  }
  log2(this: MxArray, stream: any) {
    return core.log2(this, stream);
  }
  log10(this: MxArray, stream: any) {
    return core.log10(this, stream);
  }
  log1p(this: MxArray, stream: any) {
    return core.log1p(this, stream);
  }
  round(this: MxArray, decimals: any, stream: any) {
    return core.round(this, decimals, stream);
  }
  bitwise_invert(this: MxArray, stream: any) {
    return core.bitwise_invert(this, stream);
  }
  conjugate(this: MxArray, stream: any) {
    return core.conjugate(this, stream);
  }
  conj(this: MxArray, stream: any) {
    return core.conjugate(this, stream);
  }
}

// Made at once, where defining a hundred properties one by one takes its time.
Object.setPrototypeOf(MxArray.prototype, Methods.prototype);

// Generated from ops/*.toml by `cargo xtask codegen`. Do not edit.

import { MxArray } from '../array';
import type { Dtype } from '../dtype';
import type { ArrayLike, StreamOptions, StreamOrDevice } from '../types';
import * as core from './core';

declare module '../array' {
  interface MxArray {
    /** The sum of two arrays, element by element. As {@link core.add} of this array. */
    add(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The sum of two arrays, element by element. As {@link core.add} of this array. */
    add(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The difference of two arrays, element by element. As {@link core.subtract} of this array. */
    subtract(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The difference of two arrays, element by element. As {@link core.subtract} of this array. */
    subtract(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The product of two arrays, element by element. As {@link core.multiply} of this array. */
    multiply(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The product of two arrays, element by element. As {@link core.multiply} of this array. */
    multiply(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The quotient of two arrays, element by element; always of a floating type. As {@link core.divide} of this array. */
    divide(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The quotient of two arrays, element by element; always of a floating type. As {@link core.divide} of this array. */
    divide(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The quotient of two arrays rounded down, element by element. As {@link core.floor_divide} of this array. */
    floor_divide(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The quotient of two arrays rounded down, element by element. As {@link core.floor_divide} of this array. */
    floor_divide(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The remainder of the division of two arrays, with the sign of the divisor. As {@link core.remainder} of this array. */
    remainder(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The remainder of the division of two arrays, with the sign of the divisor. As {@link core.remainder} of this array. */
    remainder(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The first array raised to the power of the second, element by element. As {@link core.power} of this array. */
    power(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The first array raised to the power of the second, element by element. As {@link core.power} of this array. */
    power(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The first array raised to the power of the second, element by element. As {@link core.power} of this array. */
    pow(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The first array raised to the power of the second, element by element. As {@link core.power} of this array. */
    pow(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** True where the first element equals the second. As {@link core.equal} of this array. */
    equal(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** True where the first element equals the second. As {@link core.equal} of this array. */
    equal(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** True where the first element differs from the second. As {@link core.not_equal} of this array. */
    not_equal(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** True where the first element differs from the second. As {@link core.not_equal} of this array. */
    not_equal(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** True where the first element is less than the second. As {@link core.less} of this array. */
    less(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** True where the first element is less than the second. As {@link core.less} of this array. */
    less(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** True where the first element is at most the second. As {@link core.less_equal} of this array. */
    less_equal(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** True where the first element is at most the second. As {@link core.less_equal} of this array. */
    less_equal(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** True where the first element is greater than the second. As {@link core.greater} of this array. */
    greater(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** True where the first element is greater than the second. As {@link core.greater} of this array. */
    greater(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** True where the first element is at least the second. As {@link core.greater_equal} of this array. */
    greater_equal(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** True where the first element is at least the second. As {@link core.greater_equal} of this array. */
    greater_equal(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The bitwise and of two integer or boolean arrays. As {@link core.bitwise_and} of this array. */
    bitwise_and(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bitwise and of two integer or boolean arrays. As {@link core.bitwise_and} of this array. */
    bitwise_and(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The bitwise inclusive or of two integer or boolean arrays. As {@link core.bitwise_or} of this array. */
    bitwise_or(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bitwise inclusive or of two integer or boolean arrays. As {@link core.bitwise_or} of this array. */
    bitwise_or(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The bitwise exclusive or of two integer or boolean arrays. As {@link core.bitwise_xor} of this array. */
    bitwise_xor(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bitwise exclusive or of two integer or boolean arrays. As {@link core.bitwise_xor} of this array. */
    bitwise_xor(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The bits of the first array, shifted left by the second. As {@link core.left_shift} of this array. */
    left_shift(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bits of the first array, shifted left by the second. As {@link core.left_shift} of this array. */
    left_shift(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The bits of the first array, shifted left by the second. As {@link core.left_shift} of this array. */
    bitwise_left_shift(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bits of the first array, shifted left by the second. As {@link core.left_shift} of this array. */
    bitwise_left_shift(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The bits of the first array, shifted right by the second. As {@link core.right_shift} of this array. */
    right_shift(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bits of the first array, shifted right by the second. As {@link core.right_shift} of this array. */
    right_shift(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The bits of the first array, shifted right by the second. As {@link core.right_shift} of this array. */
    bitwise_right_shift(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bits of the first array, shifted right by the second. As {@link core.right_shift} of this array. */
    bitwise_right_shift(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The diagonal of a matrix, or a matrix with the given diagonal. As {@link core.diag} of this array. */
    diag(k?: number | null | core.DiagOptions, stream?: StreamOrDevice | null | core.DiagOptions): MxArray;
    /** The diagonals of the planes that two axes span. As {@link core.diagonal} of this array. */
    diagonal(offset?: number | null | core.DiagonalOptions, axis1?: number | null | core.DiagonalOptions, axis2?: number | null | core.DiagonalOptions, stream?: StreamOrDevice | null | core.DiagonalOptions): MxArray;
    /** An array cut into parts along an axis. As {@link core.split} of this array. */
    split(indices_or_sections: number | readonly number[], axis?: number | null | core.SplitOptions, stream?: StreamOrDevice | null | core.SplitOptions): MxArray[];
    /** An array cut into parts along an axis. As {@link core.split} of this array. */
    split(keywords: { indices_or_sections: number | readonly number[] } & core.SplitOptions): MxArray[];
    /** The matrix product; leading axes are broadcast. As {@link core.matmul} of this array. */
    matmul(b: ArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The matrix product; leading axes are broadcast. As {@link core.matmul} of this array. */
    matmul(keywords: { b: ArrayLike } & StreamOptions): MxArray;
    /** The elements converted to a data type. As {@link core.astype} of this array. */
    astype(dtype: Dtype, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The elements converted to a data type. As {@link core.astype} of this array. */
    astype(keywords: { dtype: Dtype } & StreamOptions): MxArray;
    /** The bytes of the array read as another data type. As {@link core.view} of this array. */
    view(dtype: Dtype, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The bytes of the array read as another data type. As {@link core.view} of this array. */
    view(keywords: { dtype: Dtype } & StreamOptions): MxArray;
    /** The sum of the elements over the given axes. As {@link core.sum} of this array. */
    sum(axis?: number | readonly number[] | null | core.SumOptions, keepdims?: boolean | null | core.SumOptions, stream?: StreamOrDevice | null | core.SumOptions): MxArray;
    /** The mean of the elements over the given axes. As {@link core.mean} of this array. */
    mean(axis?: number | readonly number[] | null | core.MeanOptions, keepdims?: boolean | null | core.MeanOptions, stream?: StreamOrDevice | null | core.MeanOptions): MxArray;
    /** The product of the elements over the given axes. As {@link core.prod} of this array. */
    prod(axis?: number | readonly number[] | null | core.ProdOptions, keepdims?: boolean | null | core.ProdOptions, stream?: StreamOrDevice | null | core.ProdOptions): MxArray;
    /** The largest element over the given axes. As {@link core.max} of this array. */
    max(axis?: number | readonly number[] | null | core.MaxOptions, keepdims?: boolean | null | core.MaxOptions, stream?: StreamOrDevice | null | core.MaxOptions): MxArray;
    /** The smallest element over the given axes. As {@link core.min} of this array. */
    min(axis?: number | readonly number[] | null | core.MinOptions, keepdims?: boolean | null | core.MinOptions, stream?: StreamOrDevice | null | core.MinOptions): MxArray;
    /** True where all elements over the given axes are true (or not zero). As {@link core.all} of this array. */
    all(axis?: number | readonly number[] | null | core.AllOptions, keepdims?: boolean | null | core.AllOptions, stream?: StreamOrDevice | null | core.AllOptions): MxArray;
    /** True where any element over the given axes is true (or not zero). As {@link core.any} of this array. */
    any(axis?: number | readonly number[] | null | core.AnyOptions, keepdims?: boolean | null | core.AnyOptions, stream?: StreamOrDevice | null | core.AnyOptions): MxArray;
    /** `log(sum(exp(a)))` over the given axes, without overflow. As {@link core.logsumexp} of this array. */
    logsumexp(axis?: number | readonly number[] | null | core.LogsumexpOptions, keepdims?: boolean | null | core.LogsumexpOptions, stream?: StreamOrDevice | null | core.LogsumexpOptions): MxArray;
    /** The variance of the elements over the given axes. As {@link core.var_} of this array. */
    var(axis?: number | readonly number[] | null | core.VarOptions, keepdims?: boolean | null | core.VarOptions, ddof?: number | null | core.VarOptions, correction?: number | null | core.VarOptions, stream?: StreamOrDevice | null | core.VarOptions): MxArray;
    /** The standard deviation of the elements over the given axes. As {@link core.std} of this array. */
    std(axis?: number | readonly number[] | null | core.StdOptions, keepdims?: boolean | null | core.StdOptions, ddof?: number | null | core.StdOptions, correction?: number | null | core.StdOptions, stream?: StreamOrDevice | null | core.StdOptions): MxArray;
    /** The position of the largest element along an axis; the first of several. As {@link core.argmax} of this array. */
    argmax(axis?: number | null | core.ArgmaxOptions, keepdims?: boolean | null | core.ArgmaxOptions, stream?: StreamOrDevice | null | core.ArgmaxOptions): MxArray;
    /** The position of the smallest element along an axis; the first of several. As {@link core.argmin} of this array. */
    argmin(axis?: number | null | core.ArgminOptions, keepdims?: boolean | null | core.ArgminOptions, stream?: StreamOrDevice | null | core.ArgminOptions): MxArray;
    /** The running sum along an axis. As {@link core.cumsum} of this array. */
    cumsum(axis?: number | null | core.CumsumOptions, reverse?: boolean | null | core.CumsumOptions, inclusive?: boolean | null | core.CumsumOptions, dtype?: Dtype | null | core.CumsumOptions, stream?: StreamOrDevice | null | core.CumsumOptions): MxArray;
    /** The running sum along an axis. As {@link core.cumsum} of this array. */
    cumulative_sum(axis?: number | null | core.CumsumOptions, reverse?: boolean | null | core.CumsumOptions, inclusive?: boolean | null | core.CumsumOptions, dtype?: Dtype | null | core.CumsumOptions, stream?: StreamOrDevice | null | core.CumsumOptions): MxArray;
    /** The running product along an axis. As {@link core.cumprod} of this array. */
    cumprod(axis?: number | null | core.CumprodOptions, reverse?: boolean | null | core.CumprodOptions, inclusive?: boolean | null | core.CumprodOptions, dtype?: Dtype | null | core.CumprodOptions, stream?: StreamOrDevice | null | core.CumprodOptions): MxArray;
    /** The running product along an axis. As {@link core.cumprod} of this array. */
    cumulative_prod(axis?: number | null | core.CumprodOptions, reverse?: boolean | null | core.CumprodOptions, inclusive?: boolean | null | core.CumprodOptions, dtype?: Dtype | null | core.CumprodOptions, stream?: StreamOrDevice | null | core.CumprodOptions): MxArray;
    /** The running maximum along an axis. As {@link core.cummax} of this array. */
    cummax(axis?: number | null | core.CummaxOptions, reverse?: boolean | null | core.CummaxOptions, inclusive?: boolean | null | core.CummaxOptions, stream?: StreamOrDevice | null | core.CummaxOptions): MxArray;
    /** The running minimum along an axis. As {@link core.cummin} of this array. */
    cummin(axis?: number | null | core.CumminOptions, reverse?: boolean | null | core.CumminOptions, inclusive?: boolean | null | core.CumminOptions, stream?: StreamOrDevice | null | core.CumminOptions): MxArray;
    /** The running `log(sum(exp(a)))` along an axis. As {@link core.logcumsumexp} of this array. */
    logcumsumexp(axis?: number | null | core.LogcumsumexpOptions, reverse?: boolean | null | core.LogcumsumexpOptions, inclusive?: boolean | null | core.LogcumsumexpOptions, stream?: StreamOrDevice | null | core.LogcumsumexpOptions): MxArray;
    /** The same elements in another shape; one length may be -1 and is worked out. As {@link core.reshape} of this array. */
    reshape(shape: number | readonly number[], stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The same elements in another shape; one length may be -1 and is worked out. As {@link core.reshape} of this array. */
    reshape(...shape: (number | StreamOrDevice | null | StreamOptions)[]): MxArray;
    /** The same elements in another shape; one length may be -1 and is worked out. As {@link core.reshape} of this array. */
    reshape(keywords: { shape: number | readonly number[] } & StreamOptions): MxArray;
    /** A range of axes merged into one. As {@link core.flatten} of this array. */
    flatten(start_axis?: number | null | core.FlattenOptions, end_axis?: number | null | core.FlattenOptions, stream?: StreamOrDevice | null | core.FlattenOptions): MxArray;
    /** Axes of length one removed. As {@link core.squeeze} of this array. */
    squeeze(axis?: number | readonly number[] | null | core.SqueezeOptions, stream?: StreamOrDevice | null | core.SqueezeOptions): MxArray;
    /** The axes in another order. As {@link core.transpose} of this array. */
    transpose(axes?: number | readonly number[] | null | core.TransposeOptions, stream?: StreamOrDevice | null | core.TransposeOptions): MxArray;
    /** The axes in another order. As {@link core.transpose} of this array. */
    transpose(...axes: (number | StreamOrDevice | null | core.TransposeOptions)[]): MxArray;
    /** The axes in another order. As {@link core.transpose} of this array. */
    permute_dims(axes?: number | readonly number[] | null | core.TransposeOptions, stream?: StreamOrDevice | null | core.TransposeOptions): MxArray;
    /** The axes in another order. As {@link core.transpose} of this array. */
    permute_dims(...axes: (number | StreamOrDevice | null | core.TransposeOptions)[]): MxArray;
    /** Two axes swapped. As {@link core.swapaxes} of this array. */
    swapaxes(axis1: number, axis2: number, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** Two axes swapped. As {@link core.swapaxes} of this array. */
    swapaxes(keywords: { axis1: number; axis2: number } & StreamOptions): MxArray;
    /** Two axes swapped. As {@link core.swapaxes} of this array. */
    swapaxes(axis1: number, keywords: { axis2: number } & StreamOptions): MxArray;
    /** One axis moved, the others keeping their order. As {@link core.moveaxis} of this array. */
    moveaxis(source: number, destination: number, stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** One axis moved, the others keeping their order. As {@link core.moveaxis} of this array. */
    moveaxis(keywords: { source: number; destination: number } & StreamOptions): MxArray;
    /** One axis moved, the others keeping their order. As {@link core.moveaxis} of this array. */
    moveaxis(source: number, keywords: { destination: number } & StreamOptions): MxArray;
    /** The sine of each element, in radians. As {@link core.sin} of this array. */
    sin(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The cosine of each element, in radians. As {@link core.cos} of this array. */
    cos(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The absolute value of each element. As {@link core.abs} of this array. */
    abs(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** Each element with its sign changed. As {@link core.negative} of this array. */
    negative(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** Each element as it is: the unary plus. As {@link core.positive} of this array. */
    positive(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The square of each element. As {@link core.square} of this array. */
    square(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The square root of each element. As {@link core.sqrt} of this array. */
    sqrt(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** One over the square root of each element. As {@link core.rsqrt} of this array. */
    rsqrt(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** One over each element. As {@link core.reciprocal} of this array. */
    reciprocal(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The exponential of each element. As {@link core.exp} of this array. */
    exp(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The natural logarithm of each element. As {@link core.log} of this array. */
    log(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The logarithm of each element in base 2. As {@link core.log2} of this array. */
    log2(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The logarithm of each element in base 10. As {@link core.log10} of this array. */
    log10(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The natural logarithm of one plus each element; exact near zero. As {@link core.log1p} of this array. */
    log1p(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** Each element rounded to the given number of decimals, halves to the even neighbour. As {@link core.round} of this array. */
    round(decimals?: number | null | core.RoundOptions, stream?: StreamOrDevice | null | core.RoundOptions): MxArray;
    /** Each element with all its bits inverted. As {@link core.bitwise_invert} of this array. */
    bitwise_invert(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The complex conjugate of each element. As {@link core.conjugate} of this array. */
    conjugate(stream?: StreamOrDevice | null | StreamOptions): MxArray;
    /** The complex conjugate of each element. As {@link core.conjugate} of this array. */
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

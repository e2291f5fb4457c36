// Generated from ops/*.toml by `cargo xtask codegen`. Do not edit.

import { finish, finishMany, isOptions, keyword, checkKeywords } from '../call';
import { begin, intArray, putBool, putFloat, putInt, putIntArray, putOperand, putPresence, putOptionalOperand, putStream, putUnion } from '../marshal';
import { native } from '../native';
import type { MxArray } from '../array';
import type { ArrayLike, IntArrayLike, StreamOptions, StreamOrDevice } from '../types';
/**
 * The last axis divided by its root mean square, then scaled.
 *
 * @param x Array of shape […, n], of floating-point numbers.
 * @param weight Scale of each position of the last axis; `null` for none.
 * @param eps Added to the mean square.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape.
 * @remarks As Python's `mx.fast.rms_norm`.
 * @throws RangeError when the weight is no vector of the last axis' length.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fast.rms_norm(mx.array([3, 4]), null, 1e-5);  // array([0.848528, 1.13137], dtype=float32)
 * ```
 */
export function rms_norm(x: ArrayLike, weight: ArrayLike | null, eps: number, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The last axis divided by its root mean square, then scaled. */
export function rms_norm(keywords: { x: ArrayLike; weight: ArrayLike | null; eps: number } & StreamOptions): MxArray;
/** The last axis divided by its root mean square, then scaled. */
export function rms_norm(x: ArrayLike, keywords: { weight: ArrayLike | null; eps: number } & StreamOptions): MxArray;
/** The last axis divided by its root mean square, then scaled. */
export function rms_norm(x: ArrayLike, weight: ArrayLike | null, keywords: { eps: number } & StreamOptions): MxArray;
export function rms_norm(x?: any, weight?: any, eps?: any, stream?: any): any {
  const at = isOptions(weight) ? 1 : isOptions(eps) ? 2 : isOptions(stream) ? 3 : weight === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? weight : at === 2 ? eps : stream;
    checkKeywords('rms_norm', ['x', 'weight', 'eps', 'stream'], given, at);
    if (at <= 0) x = keyword('rms_norm', given.x, at < 0 ? x : undefined);
    if (at <= 1) weight = keyword('rms_norm', given.weight, at < 1 ? weight : undefined);
    if (at <= 2) eps = keyword('rms_norm', given.eps, at < 2 ? eps : undefined);
    if (at <= 3) stream = keyword('rms_norm', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('rms_norm', 'x', x);
  putOptionalOperand('rms_norm', 'weight', weight);
  putFloat('rms_norm', 'eps', eps);
  putStream('rms_norm', stream);
  native.fast_rms_norm();
  return finish('rms_norm', x, weight);
}

/**
 * The last axis with mean zero and variance one, then scaled and shifted.
 *
 * @param x Array of shape […, n], of floating-point numbers.
 * @param weight Scale of each position of the last axis; `null` for none.
 * @param bias Shift of each position of the last axis; `null` for none.
 * @param eps Added to the variance.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape.
 * @remarks As Python's `mx.fast.layer_norm`.
 * @throws RangeError when weight or bias is no vector of the last axis' length.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fast.layer_norm(mx.array([1, 3]), null, null, 1e-5);  // array([-0.999995, 0.999995], dtype=float32)
 * ```
 */
export function layer_norm(x: ArrayLike, weight: ArrayLike | null, bias: ArrayLike | null, eps: number, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The last axis with mean zero and variance one, then scaled and shifted. */
export function layer_norm(keywords: { x: ArrayLike; weight: ArrayLike | null; bias: ArrayLike | null; eps: number } & StreamOptions): MxArray;
/** The last axis with mean zero and variance one, then scaled and shifted. */
export function layer_norm(x: ArrayLike, keywords: { weight: ArrayLike | null; bias: ArrayLike | null; eps: number } & StreamOptions): MxArray;
/** The last axis with mean zero and variance one, then scaled and shifted. */
export function layer_norm(x: ArrayLike, weight: ArrayLike | null, keywords: { bias: ArrayLike | null; eps: number } & StreamOptions): MxArray;
/** The last axis with mean zero and variance one, then scaled and shifted. */
export function layer_norm(x: ArrayLike, weight: ArrayLike | null, bias: ArrayLike | null, keywords: { eps: number } & StreamOptions): MxArray;
export function layer_norm(x?: any, weight?: any, bias?: any, eps?: any, stream?: any): any {
  const at = isOptions(weight) ? 1 : isOptions(bias) ? 2 : isOptions(eps) ? 3 : isOptions(stream) ? 4 : weight === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? weight : at === 2 ? bias : at === 3 ? eps : stream;
    checkKeywords('layer_norm', ['x', 'weight', 'bias', 'eps', 'stream'], given, at);
    if (at <= 0) x = keyword('layer_norm', given.x, at < 0 ? x : undefined);
    if (at <= 1) weight = keyword('layer_norm', given.weight, at < 1 ? weight : undefined);
    if (at <= 2) bias = keyword('layer_norm', given.bias, at < 2 ? bias : undefined);
    if (at <= 3) eps = keyword('layer_norm', given.eps, at < 3 ? eps : undefined);
    if (at <= 4) stream = keyword('layer_norm', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putOperand('layer_norm', 'x', x);
  putOptionalOperand('layer_norm', 'weight', weight);
  putOptionalOperand('layer_norm', 'bias', bias);
  putFloat('layer_norm', 'eps', eps);
  putStream('layer_norm', stream);
  native.fast_layer_norm();
  return finish('layer_norm', x, weight, bias);
}

/**
 * The cross entropy of logits against class numbers.
 *
 * @param logits Logarithms of the probabilities, the classes on the last axis.
 * @param targets The number of the right class.
 * @param stream Stream or device to run on.
 * @returns An array without the last axis.
 * @remarks As Python's `mx.fast.cross_entropy`.
 * @throws RangeError when the targets have another shape than the logits without their last axis.
 * @throws RangeError when a target is out of range, where its value is known.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fast.cross_entropy(mx.array([[0, 0]]), [1]);  // array([0.693147], dtype=float32)
 * ```
 */
export function cross_entropy(logits: ArrayLike, targets: IntArrayLike, stream?: StreamOrDevice | null | StreamOptions): MxArray;
/** The cross entropy of logits against class numbers. */
export function cross_entropy(keywords: { logits: ArrayLike; targets: IntArrayLike } & StreamOptions): MxArray;
/** The cross entropy of logits against class numbers. */
export function cross_entropy(logits: ArrayLike, keywords: { targets: IntArrayLike } & StreamOptions): MxArray;
export function cross_entropy(logits?: any, targets?: any, stream?: any): any {
  const at = isOptions(targets) ? 1 : isOptions(stream) ? 2 : targets === undefined && isOptions(logits) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? logits : at === 1 ? targets : stream;
    checkKeywords('cross_entropy', ['logits', 'targets', 'stream'], given, at);
    if (at <= 0) logits = keyword('cross_entropy', given.logits, at < 0 ? logits : undefined);
    if (at <= 1) targets = keyword('cross_entropy', given.targets, at < 1 ? targets : undefined);
    if (at <= 2) stream = keyword('cross_entropy', given.stream, at < 2 ? stream : undefined);
  }
  targets = intArray('cross_entropy', 'targets', targets);
  begin();
  putOperand('cross_entropy', 'logits', logits);
  putIntArray('cross_entropy', 'targets', targets);
  putStream('cross_entropy', stream);
  native.fast_cross_entropy();
  return finish('cross_entropy', logits, targets);
}

/** Keywords of {@link rope}. */
export interface RopeOptions extends StreamOptions {
  /** Frequencies, instead of a base. */
  freqs?: ArrayLike | null;
}

/**
 * Rotary positional encoding.
 *
 * @param a Input of shape (batch, …, sequence, features).
 * @param dims Number of features to rotate.
 * @param traditional Rotate neighbours, instead of the two halves.
 * @param base Base of the angles; `null` when frequencies are given.
 * @param scale Scale of the positions.
 * @param offset First position; an array has one for each of the batch.
 * @param freqs Frequencies, instead of a base.
 * @param stream Stream or device to run on.
 * @returns An array of the same shape and dtype.
 * @remarks As Python's `mx.fast.rope`.
 * @throws RangeError when there are fewer than three axes, or `dims` is odd.
 * @throws RangeError when both or neither of `base` and `freqs` are given.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fast.rope(mx.ones([1, 1, 2]), 2, { traditional: true, base: 10000, scale: 1, offset: 0 });  // array([[[1, 1]]], dtype=float32)
 * ```
 */
export function rope(a: ArrayLike, dims: number, traditional: boolean, base: number | null, scale: number, offset: number | ArrayLike, freqs?: ArrayLike | null | RopeOptions, stream?: StreamOrDevice | null | RopeOptions): MxArray;
/** Rotary positional encoding. */
export function rope(keywords: { a: ArrayLike; dims: number; traditional: boolean; base: number | null; scale: number; offset: number | ArrayLike } & RopeOptions): MxArray;
/** Rotary positional encoding. */
export function rope(a: ArrayLike, keywords: { dims: number; traditional: boolean; base: number | null; scale: number; offset: number | ArrayLike } & RopeOptions): MxArray;
/** Rotary positional encoding. */
export function rope(a: ArrayLike, dims: number, keywords: { traditional: boolean; base: number | null; scale: number; offset: number | ArrayLike } & RopeOptions): MxArray;
/** Rotary positional encoding. */
export function rope(a: ArrayLike, dims: number, traditional: boolean, keywords: { base: number | null; scale: number; offset: number | ArrayLike } & RopeOptions): MxArray;
/** Rotary positional encoding. */
export function rope(a: ArrayLike, dims: number, traditional: boolean, base: number | null, keywords: { scale: number; offset: number | ArrayLike } & RopeOptions): MxArray;
/** Rotary positional encoding. */
export function rope(a: ArrayLike, dims: number, traditional: boolean, base: number | null, scale: number, keywords: { offset: number | ArrayLike } & RopeOptions): MxArray;
export function rope(a?: any, dims?: any, traditional?: any, base?: any, scale?: any, offset?: any, freqs?: any, stream?: any): any {
  const at = isOptions(dims) ? 1 : isOptions(traditional) ? 2 : isOptions(base) ? 3 : isOptions(scale) ? 4 : isOptions(offset) ? 5 : isOptions(freqs) ? 6 : isOptions(stream) ? 7 : dims === undefined && isOptions(a) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? a : at === 1 ? dims : at === 2 ? traditional : at === 3 ? base : at === 4 ? scale : at === 5 ? offset : at === 6 ? freqs : stream;
    checkKeywords('rope', ['a', 'dims', 'traditional', 'base', 'scale', 'offset', 'freqs', 'stream'], given, at);
    if (at <= 0) a = keyword('rope', given.a, at < 0 ? a : undefined);
    if (at <= 1) dims = keyword('rope', given.dims, at < 1 ? dims : undefined);
    if (at <= 2) traditional = keyword('rope', given.traditional, at < 2 ? traditional : undefined);
    if (at <= 3) base = keyword('rope', given.base, at < 3 ? base : undefined);
    if (at <= 4) scale = keyword('rope', given.scale, at < 4 ? scale : undefined);
    if (at <= 5) offset = keyword('rope', given.offset, at < 5 ? offset : undefined);
    if (at <= 6) freqs = keyword('rope', given.freqs, at < 6 ? freqs : undefined);
    if (at <= 7) stream = keyword('rope', given.stream, at < 7 ? stream : undefined);
  }
  begin();
  putOperand('rope', 'a', a);
  putInt('rope', 'dims', dims);
  putBool('rope', 'traditional', traditional);
  if (putPresence(base)) putFloat('rope', 'base', base);
  putFloat('rope', 'scale', scale);
  putUnion('rope', 'offset', offset, ['Int', 'Array']);
  putOptionalOperand('rope', 'freqs', freqs);
  putStream('rope', stream);
  native.fast_rope();
  return finish('rope', a, offset, freqs);
}

/** Keywords of {@link scaled_dot_product_attention}. */
export interface ScaledDotProductAttentionOptions extends StreamOptions {
  /** Mask of the scores: `causal`, a boolean array, or one that is added. */
  mask?: string | ArrayLike | null;
  /** Attention sinks, one for each head. */
  sinks?: ArrayLike | null;
  /** Only a fused kernel will do; an error where there is none. Default: `false`. */
  force_fused?: boolean | null;
}

/**
 * Multi-head attention: `softmax(q @ k.T) @ v`.
 *
 * @param q Queries, of shape (batch, heads, sequence, features).
 * @param k Keys.
 * @param v Values.
 * @param scale Scale of the queries.
 * @param mask Mask of the scores: `causal`, a boolean array, or one that is added.
 * @param sinks Attention sinks, one for each head.
 * @param force_fused Only a fused kernel will do; an error where there is none. Default: `false`.
 * @param stream Stream or device to run on.
 * @returns An array of shape [batch, heads, queries, features].
 * @remarks As Python's `mx.fast.scaled_dot_product_attention`.
 * @throws RangeError when an array has not four axes, the shapes do not fit, or the mask is neither `causal` nor an array.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fast.scaled_dot_product_attention(mx.ones([1, 1, 2, 2]), mx.ones([1, 1, 2, 2]), mx.ones([1, 1, 2, 2]), 1, { mask: "causal" });  // array([[[[1, 1], [1, 1]]]], dtype=float32)
 * ```
 */
export function scaled_dot_product_attention(q: ArrayLike, k: ArrayLike, v: ArrayLike, scale: number, mask?: string | ArrayLike | null | ScaledDotProductAttentionOptions, sinks?: ArrayLike | null | ScaledDotProductAttentionOptions, force_fused?: boolean | null | ScaledDotProductAttentionOptions, stream?: StreamOrDevice | null | ScaledDotProductAttentionOptions): MxArray;
/** Multi-head attention: `softmax(q @ k.T) @ v`. */
export function scaled_dot_product_attention(keywords: { q: ArrayLike; k: ArrayLike; v: ArrayLike; scale: number } & ScaledDotProductAttentionOptions): MxArray;
/** Multi-head attention: `softmax(q @ k.T) @ v`. */
export function scaled_dot_product_attention(q: ArrayLike, keywords: { k: ArrayLike; v: ArrayLike; scale: number } & ScaledDotProductAttentionOptions): MxArray;
/** Multi-head attention: `softmax(q @ k.T) @ v`. */
export function scaled_dot_product_attention(q: ArrayLike, k: ArrayLike, keywords: { v: ArrayLike; scale: number } & ScaledDotProductAttentionOptions): MxArray;
/** Multi-head attention: `softmax(q @ k.T) @ v`. */
export function scaled_dot_product_attention(q: ArrayLike, k: ArrayLike, v: ArrayLike, keywords: { scale: number } & ScaledDotProductAttentionOptions): MxArray;
export function scaled_dot_product_attention(q?: any, k?: any, v?: any, scale?: any, mask?: any, sinks?: any, force_fused?: any, stream?: any): any {
  const at = isOptions(k) ? 1 : isOptions(v) ? 2 : isOptions(scale) ? 3 : isOptions(mask) ? 4 : isOptions(sinks) ? 5 : isOptions(force_fused) ? 6 : isOptions(stream) ? 7 : k === undefined && isOptions(q) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? q : at === 1 ? k : at === 2 ? v : at === 3 ? scale : at === 4 ? mask : at === 5 ? sinks : at === 6 ? force_fused : stream;
    checkKeywords('scaled_dot_product_attention', ['q', 'k', 'v', 'scale', 'mask', 'sinks', 'force_fused', 'stream'], given, at);
    if (at <= 0) q = keyword('scaled_dot_product_attention', given.q, at < 0 ? q : undefined);
    if (at <= 1) k = keyword('scaled_dot_product_attention', given.k, at < 1 ? k : undefined);
    if (at <= 2) v = keyword('scaled_dot_product_attention', given.v, at < 2 ? v : undefined);
    if (at <= 3) scale = keyword('scaled_dot_product_attention', given.scale, at < 3 ? scale : undefined);
    if (at <= 4) mask = keyword('scaled_dot_product_attention', given.mask, at < 4 ? mask : undefined);
    if (at <= 5) sinks = keyword('scaled_dot_product_attention', given.sinks, at < 5 ? sinks : undefined);
    if (at <= 6) force_fused = keyword('scaled_dot_product_attention', given.force_fused, at < 6 ? force_fused : undefined);
    if (at <= 7) stream = keyword('scaled_dot_product_attention', given.stream, at < 7 ? stream : undefined);
  }
  begin();
  putOperand('scaled_dot_product_attention', 'q', q);
  putOperand('scaled_dot_product_attention', 'k', k);
  putOperand('scaled_dot_product_attention', 'v', v);
  putFloat('scaled_dot_product_attention', 'scale', scale);
  if (putPresence(mask)) putUnion('scaled_dot_product_attention', 'mask', mask, ['Text', 'Array']);
  putOptionalOperand('scaled_dot_product_attention', 'sinks', sinks);
  putBool('scaled_dot_product_attention', 'force_fused', force_fused ?? false);
  putStream('scaled_dot_product_attention', stream);
  native.fast_scaled_dot_product_attention();
  return finish('scaled_dot_product_attention', q, k, v, mask, sinks);
}

/** Keywords of {@link gated_delta_update}. */
export interface GatedDeltaUpdateOptions extends StreamOptions {
  /** State to start from; zero by default. */
  initial_state?: ArrayLike | null;
  /** Which steps count. */
  mask?: ArrayLike | null;
}

/**
 * The gated delta rule over a sequence: its outputs and the last state.
 *
 * @param q Queries, of shape (batch, sequence, heads, features).
 * @param k Keys.
 * @param v Values.
 * @param gamma Decay at each step.
 * @param beta Update rate at each step.
 * @param initial_state State to start from; zero by default.
 * @param mask Which steps count.
 * @param stream Stream or device to run on.
 * @returns `[outputs, state]`.
 * @remarks As Python's `mx.fast.gated_delta_update`.
 * @throws RangeError when the shapes do not fit.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.fast.gated_delta_update(mx.ones([1, 2, 1, 32]), mx.ones([1, 2, 1, 32]), mx.ones([1, 2, 1, 8]), mx.ones([1, 2, 1]), mx.ones([1, 2, 1]))[0].shape;  // [1, 2, 1, 8]
 * ```
 */
export function gated_delta_update(q: ArrayLike, k: ArrayLike, v: ArrayLike, gamma: ArrayLike, beta: ArrayLike, initial_state?: ArrayLike | null | GatedDeltaUpdateOptions, mask?: ArrayLike | null | GatedDeltaUpdateOptions, stream?: StreamOrDevice | null | GatedDeltaUpdateOptions): [MxArray, MxArray];
/** The gated delta rule over a sequence: its outputs and the last state. */
export function gated_delta_update(keywords: { q: ArrayLike; k: ArrayLike; v: ArrayLike; gamma: ArrayLike; beta: ArrayLike } & GatedDeltaUpdateOptions): [MxArray, MxArray];
/** The gated delta rule over a sequence: its outputs and the last state. */
export function gated_delta_update(q: ArrayLike, keywords: { k: ArrayLike; v: ArrayLike; gamma: ArrayLike; beta: ArrayLike } & GatedDeltaUpdateOptions): [MxArray, MxArray];
/** The gated delta rule over a sequence: its outputs and the last state. */
export function gated_delta_update(q: ArrayLike, k: ArrayLike, keywords: { v: ArrayLike; gamma: ArrayLike; beta: ArrayLike } & GatedDeltaUpdateOptions): [MxArray, MxArray];
/** The gated delta rule over a sequence: its outputs and the last state. */
export function gated_delta_update(q: ArrayLike, k: ArrayLike, v: ArrayLike, keywords: { gamma: ArrayLike; beta: ArrayLike } & GatedDeltaUpdateOptions): [MxArray, MxArray];
/** The gated delta rule over a sequence: its outputs and the last state. */
export function gated_delta_update(q: ArrayLike, k: ArrayLike, v: ArrayLike, gamma: ArrayLike, keywords: { beta: ArrayLike } & GatedDeltaUpdateOptions): [MxArray, MxArray];
export function gated_delta_update(q?: any, k?: any, v?: any, gamma?: any, beta?: any, initial_state?: any, mask?: any, stream?: any): any {
  const at = isOptions(k) ? 1 : isOptions(v) ? 2 : isOptions(gamma) ? 3 : isOptions(beta) ? 4 : isOptions(initial_state) ? 5 : isOptions(mask) ? 6 : isOptions(stream) ? 7 : k === undefined && isOptions(q) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? q : at === 1 ? k : at === 2 ? v : at === 3 ? gamma : at === 4 ? beta : at === 5 ? initial_state : at === 6 ? mask : stream;
    checkKeywords('gated_delta_update', ['q', 'k', 'v', 'gamma', 'beta', 'initial_state', 'mask', 'stream'], given, at);
    if (at <= 0) q = keyword('gated_delta_update', given.q, at < 0 ? q : undefined);
    if (at <= 1) k = keyword('gated_delta_update', given.k, at < 1 ? k : undefined);
    if (at <= 2) v = keyword('gated_delta_update', given.v, at < 2 ? v : undefined);
    if (at <= 3) gamma = keyword('gated_delta_update', given.gamma, at < 3 ? gamma : undefined);
    if (at <= 4) beta = keyword('gated_delta_update', given.beta, at < 4 ? beta : undefined);
    if (at <= 5) initial_state = keyword('gated_delta_update', given.initial_state, at < 5 ? initial_state : undefined);
    if (at <= 6) mask = keyword('gated_delta_update', given.mask, at < 6 ? mask : undefined);
    if (at <= 7) stream = keyword('gated_delta_update', given.stream, at < 7 ? stream : undefined);
  }
  begin();
  putOperand('gated_delta_update', 'q', q);
  putOperand('gated_delta_update', 'k', k);
  putOperand('gated_delta_update', 'v', v);
  putOperand('gated_delta_update', 'gamma', gamma);
  putOperand('gated_delta_update', 'beta', beta);
  putOptionalOperand('gated_delta_update', 'initial_state', initial_state);
  putOptionalOperand('gated_delta_update', 'mask', mask);
  putStream('gated_delta_update', stream);
  native.fast_gated_delta_update();
  return finishMany('gated_delta_update', q, k, v, gamma, beta, initial_state, mask);
}


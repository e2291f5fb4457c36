// Generated from ops/*.toml by `cargo xtask codegen`. Do not edit.

import { finish, finishMany, isOptions, keywords } from '../call';
import { begin, intArray, putBool, putFloat, putInt, putOperand, putOptional, putOptionalOperand, putStream, putUnion } from '../marshal';
import { native } from '../native';
import type { MxArray } from '../array';
import type { ArrayLike, IntArrayLike, StreamOrDevice } from '../types';
/** Keywords of {@link rms_norm}. */
export interface RmsNormOptions {
  /** Scale of each position of the last axis; `null` for none. */
  weight?: ArrayLike | null;
  /** Added to the mean square. */
  eps?: number;
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
}

/**
 * The last axis divided by its root mean square, then scaled.
 *
 * @param x Input array.
 * @param weight Scale of each position of the last axis; `null` for none.
 * @param eps Added to the mean square.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.fast.rms_norm`.
 * @example
 * ```js
 * mx.fast.rms_norm(mx.array([3, 4]), null, 1e-5);  // array([0.848528, 1.13137], dtype=float32)
 * ```
 */
export function rms_norm(x: ArrayLike, weight: ArrayLike | null | RmsNormOptions, eps: number | RmsNormOptions, stream?: StreamOrDevice | null | RmsNormOptions): MxArray;
export function rms_norm(x?: any, weight?: any, eps?: any, stream?: any): any {
  if (isOptions(weight) || isOptions(eps) || isOptions(stream)) {
    [x, weight, eps, stream] = keywords('rms_norm', ['x', 'weight', 'eps', 'stream'], [x, weight, eps, stream]);
  }
  begin();
  putOperand('rms_norm', 'x', x);
  putOptionalOperand('rms_norm', 'weight', weight);
  putFloat('rms_norm', 'eps', eps);
  putStream('rms_norm', stream);
  native.fast_rms_norm();
  return finish('rms_norm', x, weight);
}

/** Keywords of {@link layer_norm}. */
export interface LayerNormOptions {
  /** Scale of each position of the last axis; `null` for none. */
  weight?: ArrayLike | null;
  /** Shift of each position of the last axis; `null` for none. */
  bias?: ArrayLike | null;
  /** Added to the variance. */
  eps?: number;
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
}

/**
 * The last axis with mean zero and variance one, then scaled and shifted.
 *
 * @param x Input array.
 * @param weight Scale of each position of the last axis; `null` for none.
 * @param bias Shift of each position of the last axis; `null` for none.
 * @param eps Added to the variance.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.fast.layer_norm`.
 * @example
 * ```js
 * mx.fast.layer_norm(mx.array([1, 3]), null, null, 1e-5);  // array([-0.999995, 0.999995], dtype=float32)
 * ```
 */
export function layer_norm(x: ArrayLike, weight: ArrayLike | null | LayerNormOptions, bias: ArrayLike | null | LayerNormOptions, eps: number | LayerNormOptions, stream?: StreamOrDevice | null | LayerNormOptions): MxArray;
export function layer_norm(x?: any, weight?: any, bias?: any, eps?: any, stream?: any): any {
  if (isOptions(weight) || isOptions(bias) || isOptions(eps) || isOptions(stream)) {
    [x, weight, bias, eps, stream] = keywords('layer_norm', ['x', 'weight', 'bias', 'eps', 'stream'], [x, weight, bias, eps, stream]);
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

/** Keywords of {@link cross_entropy}. */
export interface CrossEntropyOptions {
  /** The number of the right class. */
  targets?: IntArrayLike;
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
}

/**
 * The cross entropy of logits against class numbers.
 *
 * @param logits Logarithms of the probabilities, the classes on the last axis.
 * @param targets The number of the right class.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.fast.cross_entropy`.
 * @example
 * ```js
 * mx.fast.cross_entropy(mx.array([[0, 0]]), [1]);  // array([0.693147], dtype=float32)
 * ```
 */
export function cross_entropy(logits: ArrayLike, targets: IntArrayLike | CrossEntropyOptions, stream?: StreamOrDevice | null | CrossEntropyOptions): MxArray;
export function cross_entropy(logits?: any, targets?: any, stream?: any): any {
  if (isOptions(targets) || isOptions(stream)) {
    [logits, targets, stream] = keywords('cross_entropy', ['logits', 'targets', 'stream'], [logits, targets, stream]);
  }
  targets = intArray('cross_entropy', 'targets', targets);
  begin();
  putOperand('cross_entropy', 'logits', logits);
  putOperand('cross_entropy', 'targets', targets);
  putStream('cross_entropy', stream);
  native.fast_cross_entropy();
  return finish('cross_entropy', logits, targets);
}

/** Keywords of {@link rope}. */
export interface RopeOptions {
  /** Number of features to rotate. */
  dims?: number;
  /** Rotate neighbours, instead of the two halves. */
  traditional?: boolean;
  /** Base of the angles; `null` when frequencies are given. */
  base?: number | null;
  /** Scale of the positions. */
  scale?: number;
  /** First position; an array has one for each of the batch. */
  offset?: number | ArrayLike;
  /** Frequencies, instead of a base. */
  freqs?: ArrayLike | null;
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 * @remarks As Python's `mx.fast.rope`.
 * @example
 * ```js
 * mx.fast.rope(mx.ones([1, 1, 2]), 2, { traditional: true, base: 10000, scale: 1, offset: 0 });  // array([[[1, 1]]], dtype=float32)
 * ```
 */
export function rope(a: ArrayLike, dims: number | RopeOptions, traditional: boolean | RopeOptions, base: number | null | RopeOptions, scale: number | RopeOptions, offset: number | ArrayLike | RopeOptions, freqs?: ArrayLike | null | RopeOptions, stream?: StreamOrDevice | null | RopeOptions): MxArray;
export function rope(a?: any, dims?: any, traditional?: any, base?: any, scale?: any, offset?: any, freqs?: any, stream?: any): any {
  if (isOptions(dims) || isOptions(traditional) || isOptions(base) || isOptions(scale) || isOptions(offset) || isOptions(freqs) || isOptions(stream)) {
    [a, dims, traditional, base, scale, offset, freqs, stream] = keywords('rope', ['a', 'dims', 'traditional', 'base', 'scale', 'offset', 'freqs', 'stream'], [a, dims, traditional, base, scale, offset, freqs, stream]);
  }
  begin();
  putOperand('rope', 'a', a);
  putInt('rope', 'dims', dims);
  putBool('rope', 'traditional', traditional);
  putOptional(putFloat, 'rope', 'base', base);
  putFloat('rope', 'scale', scale);
  putUnion('rope', 'offset', offset, ['Int', 'Array']);
  putOptionalOperand('rope', 'freqs', freqs);
  putStream('rope', stream);
  native.fast_rope();
  return finish('rope', a, offset, freqs);
}

/** Keywords of {@link scaled_dot_product_attention}. */
export interface ScaledDotProductAttentionOptions {
  /** Keys. */
  k?: ArrayLike;
  /** Values. */
  v?: ArrayLike;
  /** Scale of the queries. */
  scale?: number;
  /** Mask of the scores: `causal`, a boolean array, or one that is added. */
  mask?: string | ArrayLike | null;
  /** Attention sinks, one for each head. */
  sinks?: ArrayLike | null;
  /** Only a fused kernel will do; an error where there is none. Default: `false`. */
  force_fused?: boolean | null;
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 * @remarks As Python's `mx.fast.scaled_dot_product_attention`.
 * @example
 * ```js
 * mx.fast.scaled_dot_product_attention(mx.ones([1, 1, 2, 2]), mx.ones([1, 1, 2, 2]), mx.ones([1, 1, 2, 2]), 1, { mask: "causal" });  // array([[[[1, 1], [1, 1]]]], dtype=float32)
 * ```
 */
export function scaled_dot_product_attention(q: ArrayLike, k: ArrayLike | ScaledDotProductAttentionOptions, v: ArrayLike | ScaledDotProductAttentionOptions, scale: number | ScaledDotProductAttentionOptions, mask?: string | ArrayLike | null | ScaledDotProductAttentionOptions, sinks?: ArrayLike | null | ScaledDotProductAttentionOptions, force_fused?: boolean | null | ScaledDotProductAttentionOptions, stream?: StreamOrDevice | null | ScaledDotProductAttentionOptions): MxArray;
export function scaled_dot_product_attention(q?: any, k?: any, v?: any, scale?: any, mask?: any, sinks?: any, force_fused?: any, stream?: any): any {
  if (isOptions(k) || isOptions(v) || isOptions(scale) || isOptions(mask) || isOptions(sinks) || isOptions(force_fused) || isOptions(stream)) {
    [q, k, v, scale, mask, sinks, force_fused, stream] = keywords('scaled_dot_product_attention', ['q', 'k', 'v', 'scale', 'mask', 'sinks', 'force_fused', 'stream'], [q, k, v, scale, mask, sinks, force_fused, stream]);
  }
  begin();
  putOperand('scaled_dot_product_attention', 'q', q);
  putOperand('scaled_dot_product_attention', 'k', k);
  putOperand('scaled_dot_product_attention', 'v', v);
  putFloat('scaled_dot_product_attention', 'scale', scale);
  putOptional(putUnion, 'scaled_dot_product_attention', 'mask', mask, ['Text', 'Array']);
  putOptionalOperand('scaled_dot_product_attention', 'sinks', sinks);
  putBool('scaled_dot_product_attention', 'force_fused', force_fused ?? false);
  putStream('scaled_dot_product_attention', stream);
  native.fast_scaled_dot_product_attention();
  return finish('scaled_dot_product_attention', q, k, v, mask, sinks);
}

/** Keywords of {@link gated_delta_update}. */
export interface GatedDeltaUpdateOptions {
  /** Keys. */
  k?: ArrayLike;
  /** Values. */
  v?: ArrayLike;
  /** Decay at each step. */
  gamma?: ArrayLike;
  /** Update rate at each step. */
  beta?: ArrayLike;
  /** State to start from; zero by default. */
  initial_state?: ArrayLike | null;
  /** Which steps count. */
  mask?: ArrayLike | null;
  /** Stream or device to run on. */
  stream?: StreamOrDevice | null;
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
 * @remarks As Python's `mx.fast.gated_delta_update`.
 * @example
 * ```js
 * mx.fast.gated_delta_update(mx.ones([1, 2, 1, 32]), mx.ones([1, 2, 1, 32]), mx.ones([1, 2, 1, 8]), mx.ones([1, 2, 1]), mx.ones([1, 2, 1]))[0].shape;  // [1, 2, 1, 8]
 * ```
 */
export function gated_delta_update(q: ArrayLike, k: ArrayLike | GatedDeltaUpdateOptions, v: ArrayLike | GatedDeltaUpdateOptions, gamma: ArrayLike | GatedDeltaUpdateOptions, beta: ArrayLike | GatedDeltaUpdateOptions, initial_state?: ArrayLike | null | GatedDeltaUpdateOptions, mask?: ArrayLike | null | GatedDeltaUpdateOptions, stream?: StreamOrDevice | null | GatedDeltaUpdateOptions): [MxArray, MxArray];
export function gated_delta_update(q?: any, k?: any, v?: any, gamma?: any, beta?: any, initial_state?: any, mask?: any, stream?: any): any {
  if (isOptions(k) || isOptions(v) || isOptions(gamma) || isOptions(beta) || isOptions(initial_state) || isOptions(mask) || isOptions(stream)) {
    [q, k, v, gamma, beta, initial_state, mask, stream] = keywords('gated_delta_update', ['q', 'k', 'v', 'gamma', 'beta', 'initial_state', 'mask', 'stream'], [q, k, v, gamma, beta, initial_state, mask, stream]);
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


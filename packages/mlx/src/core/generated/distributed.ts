// Generated from ops/*.toml by `cargo xtask codegen`. Do not edit.

import { finish, isOptions, keyword, checkKeywords } from '../call';
import { begin, putDtype, putGroup, putInt, putInts, putOperand, putPresence, putStream } from '../marshal';
import { native } from '../native';
import type { MxArray } from '../array';
import type { Dtype } from '../dtype';
import type { Group } from '../group';
import type { ArrayLike, StreamOptions, StreamOrDevice } from '../types';
/** Keywords of {@link all_sum}. */
export interface AllSumOptions extends StreamOptions {
  /** Who takes part; all processes by default. */
  group?: Group | null;
}

/**
 * The sum of the arrays of all processes, elementwise.
 *
 * @param x This process's array, of the same shape and dtype in all processes.
 * @param group Who takes part; all processes by default.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.distributed.all_sum`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.distributed.all_sum(mx.array([1, 2]));  // array([1, 2], dtype=float32)
 * ```
 */
export function all_sum(x: ArrayLike, group?: Group | null | AllSumOptions, stream?: StreamOrDevice | null | AllSumOptions): MxArray;
/** The sum of the arrays of all processes, elementwise. */
export function all_sum(keywords: { x: ArrayLike } & AllSumOptions): MxArray;
export function all_sum(x?: any, group?: any, stream?: any): any {
  const at = isOptions(group) ? 1 : isOptions(stream) ? 2 : group === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? group : stream;
    checkKeywords('all_sum', ['x', 'group', 'stream'], given, at);
    if (at <= 0) x = keyword('all_sum', given.x, at < 0 ? x : undefined);
    if (at <= 1) group = keyword('all_sum', given.group, at < 1 ? group : undefined);
    if (at <= 2) stream = keyword('all_sum', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('all_sum', 'x', x);
  if (putPresence(group)) putGroup('all_sum', 'group', group);
  putStream('all_sum', stream);
  native.distributed_all_sum();
  return finish('all_sum', x, group);
}

/** Keywords of {@link all_max}. */
export interface AllMaxOptions extends StreamOptions {
  /** Who takes part; all processes by default. */
  group?: Group | null;
}

/**
 * The maximum of the arrays of all processes, elementwise.
 *
 * @param x This process's array, of the same shape and dtype in all processes.
 * @param group Who takes part; all processes by default.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.distributed.all_max`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.distributed.all_max(mx.array([1, 2]));  // array([1, 2], dtype=float32)
 * ```
 */
export function all_max(x: ArrayLike, group?: Group | null | AllMaxOptions, stream?: StreamOrDevice | null | AllMaxOptions): MxArray;
/** The maximum of the arrays of all processes, elementwise. */
export function all_max(keywords: { x: ArrayLike } & AllMaxOptions): MxArray;
export function all_max(x?: any, group?: any, stream?: any): any {
  const at = isOptions(group) ? 1 : isOptions(stream) ? 2 : group === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? group : stream;
    checkKeywords('all_max', ['x', 'group', 'stream'], given, at);
    if (at <= 0) x = keyword('all_max', given.x, at < 0 ? x : undefined);
    if (at <= 1) group = keyword('all_max', given.group, at < 1 ? group : undefined);
    if (at <= 2) stream = keyword('all_max', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('all_max', 'x', x);
  if (putPresence(group)) putGroup('all_max', 'group', group);
  putStream('all_max', stream);
  native.distributed_all_max();
  return finish('all_max', x, group);
}

/** Keywords of {@link all_min}. */
export interface AllMinOptions extends StreamOptions {
  /** Who takes part; all processes by default. */
  group?: Group | null;
}

/**
 * The minimum of the arrays of all processes, elementwise.
 *
 * @param x This process's array, of the same shape and dtype in all processes.
 * @param group Who takes part; all processes by default.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.distributed.all_min`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.distributed.all_min(mx.array([1, 2]));  // array([1, 2], dtype=float32)
 * ```
 */
export function all_min(x: ArrayLike, group?: Group | null | AllMinOptions, stream?: StreamOrDevice | null | AllMinOptions): MxArray;
/** The minimum of the arrays of all processes, elementwise. */
export function all_min(keywords: { x: ArrayLike } & AllMinOptions): MxArray;
export function all_min(x?: any, group?: any, stream?: any): any {
  const at = isOptions(group) ? 1 : isOptions(stream) ? 2 : group === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? group : stream;
    checkKeywords('all_min', ['x', 'group', 'stream'], given, at);
    if (at <= 0) x = keyword('all_min', given.x, at < 0 ? x : undefined);
    if (at <= 1) group = keyword('all_min', given.group, at < 1 ? group : undefined);
    if (at <= 2) stream = keyword('all_min', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('all_min', 'x', x);
  if (putPresence(group)) putGroup('all_min', 'group', group);
  putStream('all_min', stream);
  native.distributed_all_min();
  return finish('all_min', x, group);
}

/** Keywords of {@link all_gather}. */
export interface AllGatherOptions extends StreamOptions {
  /** Who takes part; all processes by default. */
  group?: Group | null;
}

/**
 * The arrays of all processes, one after the other along the first axis, by rank.
 *
 * @param x This process's array, of the same shape and dtype in all processes.
 * @param group Who takes part; all processes by default.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.distributed.all_gather`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.distributed.all_gather(mx.array([[1, 2]]));  // array([[1, 2]], dtype=float32)
 * ```
 */
export function all_gather(x: ArrayLike, group?: Group | null | AllGatherOptions, stream?: StreamOrDevice | null | AllGatherOptions): MxArray;
/** The arrays of all processes, one after the other along the first axis, by rank. */
export function all_gather(keywords: { x: ArrayLike } & AllGatherOptions): MxArray;
export function all_gather(x?: any, group?: any, stream?: any): any {
  const at = isOptions(group) ? 1 : isOptions(stream) ? 2 : group === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? group : stream;
    checkKeywords('all_gather', ['x', 'group', 'stream'], given, at);
    if (at <= 0) x = keyword('all_gather', given.x, at < 0 ? x : undefined);
    if (at <= 1) group = keyword('all_gather', given.group, at < 1 ? group : undefined);
    if (at <= 2) stream = keyword('all_gather', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('all_gather', 'x', x);
  if (putPresence(group)) putGroup('all_gather', 'group', group);
  putStream('all_gather', stream);
  native.distributed_all_gather();
  return finish('all_gather', x, group);
}

/** Keywords of {@link sum_scatter}. */
export interface SumScatterOptions extends StreamOptions {
  /** Who takes part; all processes by default. */
  group?: Group | null;
}

/**
 * This process's part, along the first axis, of the sum of the arrays of all. Of MLX's backends only NCCL has it.
 *
 * @param x This process's array, whose first axis divides by the number of processes.
 * @param group Who takes part; all processes by default.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.distributed.sum_scatter`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * mx.distributed.sum_scatter(mx.array([1, 2]));  // array([1, 2], dtype=float32)
 * ```
 */
export function sum_scatter(x: ArrayLike, group?: Group | null | SumScatterOptions, stream?: StreamOrDevice | null | SumScatterOptions): MxArray;
/** This process's part, along the first axis, of the sum of the arrays of all. Of MLX's backends only NCCL has it. */
export function sum_scatter(keywords: { x: ArrayLike } & SumScatterOptions): MxArray;
export function sum_scatter(x?: any, group?: any, stream?: any): any {
  const at = isOptions(group) ? 1 : isOptions(stream) ? 2 : group === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? group : stream;
    checkKeywords('sum_scatter', ['x', 'group', 'stream'], given, at);
    if (at <= 0) x = keyword('sum_scatter', given.x, at < 0 ? x : undefined);
    if (at <= 1) group = keyword('sum_scatter', given.group, at < 1 ? group : undefined);
    if (at <= 2) stream = keyword('sum_scatter', given.stream, at < 2 ? stream : undefined);
  }
  begin();
  putOperand('sum_scatter', 'x', x);
  if (putPresence(group)) putGroup('sum_scatter', 'group', group);
  putStream('sum_scatter', stream);
  native.distributed_sum_scatter();
  return finish('sum_scatter', x, group);
}

/** Keywords of {@link send}. */
export interface SendOptions extends StreamOptions {
  /** Whose ranks these are; all processes by default. */
  group?: Group | null;
}

/**
 * Sends an array to another process once the result is evaluated; the result equals the array.
 *
 * @param x The array to send.
 * @param dst Rank of the process that receives it; with the ring backend a neighbour's.
 * @param group Whose ranks these are; all processes by default.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.distributed.send`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * const group = mx.distributed.init();
 * const x = mx.array([group.rank(), 1]);
 * const sent = group.size() > 1 ? mx.distributed.send(x, (group.rank() + 1) % group.size()) : x;
 * sent.shape;  // [2]
 * ```
 */
export function send(x: ArrayLike, dst: number, group?: Group | null | SendOptions, stream?: StreamOrDevice | null | SendOptions): MxArray;
/** Sends an array to another process once the result is evaluated; the result equals the array. */
export function send(keywords: { x: ArrayLike; dst: number } & SendOptions): MxArray;
/** Sends an array to another process once the result is evaluated; the result equals the array. */
export function send(x: ArrayLike, keywords: { dst: number } & SendOptions): MxArray;
export function send(x?: any, dst?: any, group?: any, stream?: any): any {
  const at = isOptions(dst) ? 1 : isOptions(group) ? 2 : isOptions(stream) ? 3 : dst === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? dst : at === 2 ? group : stream;
    checkKeywords('send', ['x', 'dst', 'group', 'stream'], given, at);
    if (at <= 0) x = keyword('send', given.x, at < 0 ? x : undefined);
    if (at <= 1) dst = keyword('send', given.dst, at < 1 ? dst : undefined);
    if (at <= 2) group = keyword('send', given.group, at < 2 ? group : undefined);
    if (at <= 3) stream = keyword('send', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('send', 'x', x);
  putInt('send', 'dst', dst);
  if (putPresence(group)) putGroup('send', 'group', group);
  putStream('send', stream);
  native.distributed_send();
  return finish('send', x, group);
}

/** Keywords of {@link recv}. */
export interface RecvOptions extends StreamOptions {
  /** Whose ranks these are; all processes by default. */
  group?: Group | null;
}

/**
 * Receives an array from another process once the result is evaluated.
 *
 * @param shape Shape of the array that was sent.
 * @param dtype Its dtype.
 * @param src Rank of the process that sends it; with the ring backend a neighbour's.
 * @param group Whose ranks these are; all processes by default.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.distributed.recv`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * const group = mx.distributed.init();
 * const received = group.rank() === 1 ? mx.distributed.recv([2], mx.float32, 0) : mx.zeros([2]);
 * received.shape;  // [2]
 * ```
 */
export function recv(shape: number | readonly number[], dtype: Dtype, src: number, group?: Group | null | RecvOptions, stream?: StreamOrDevice | null | RecvOptions): MxArray;
/** Receives an array from another process once the result is evaluated. */
export function recv(keywords: { shape: number | readonly number[]; dtype: Dtype; src: number } & RecvOptions): MxArray;
/** Receives an array from another process once the result is evaluated. */
export function recv(shape: number | readonly number[], keywords: { dtype: Dtype; src: number } & RecvOptions): MxArray;
/** Receives an array from another process once the result is evaluated. */
export function recv(shape: number | readonly number[], dtype: Dtype, keywords: { src: number } & RecvOptions): MxArray;
export function recv(shape?: any, dtype?: any, src?: any, group?: any, stream?: any): any {
  const at = isOptions(dtype) ? 1 : isOptions(src) ? 2 : isOptions(group) ? 3 : isOptions(stream) ? 4 : dtype === undefined && isOptions(shape) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? shape : at === 1 ? dtype : at === 2 ? src : at === 3 ? group : stream;
    checkKeywords('recv', ['shape', 'dtype', 'src', 'group', 'stream'], given, at);
    if (at <= 0) shape = keyword('recv', given.shape, at < 0 ? shape : undefined);
    if (at <= 1) dtype = keyword('recv', given.dtype, at < 1 ? dtype : undefined);
    if (at <= 2) src = keyword('recv', given.src, at < 2 ? src : undefined);
    if (at <= 3) group = keyword('recv', given.group, at < 3 ? group : undefined);
    if (at <= 4) stream = keyword('recv', given.stream, at < 4 ? stream : undefined);
  }
  begin();
  putInts('recv', 'shape', shape);
  putDtype('recv', 'dtype', dtype);
  putInt('recv', 'src', src);
  if (putPresence(group)) putGroup('recv', 'group', group);
  putStream('recv', stream);
  native.distributed_recv();
  return finish('recv', group);
}

/** Keywords of {@link recv_like}. */
export interface RecvLikeOptions extends StreamOptions {
  /** Whose ranks these are; all processes by default. */
  group?: Group | null;
}

/**
 * Receives an array of the shape and dtype of another one, once the result is evaluated.
 *
 * @param x What the array looks like.
 * @param src Rank of the process that sends it; with the ring backend a neighbour's.
 * @param group Whose ranks these are; all processes by default.
 * @param stream Stream or device to run on.
 * @remarks As Python's `mx.distributed.recv_like`.
 * @throws TypeError when an argument has another type, or a keyword is unknown.
 * @example
 * ```js
 * const group = mx.distributed.init();
 * const like = mx.zeros([2]);
 * const received = group.rank() === 1 ? mx.distributed.recv_like(like, 0) : like;
 * received.dtype;  // float32
 * ```
 */
export function recv_like(x: ArrayLike, src: number, group?: Group | null | RecvLikeOptions, stream?: StreamOrDevice | null | RecvLikeOptions): MxArray;
/** Receives an array of the shape and dtype of another one, once the result is evaluated. */
export function recv_like(keywords: { x: ArrayLike; src: number } & RecvLikeOptions): MxArray;
/** Receives an array of the shape and dtype of another one, once the result is evaluated. */
export function recv_like(x: ArrayLike, keywords: { src: number } & RecvLikeOptions): MxArray;
export function recv_like(x?: any, src?: any, group?: any, stream?: any): any {
  const at = isOptions(src) ? 1 : isOptions(group) ? 2 : isOptions(stream) ? 3 : src === undefined && isOptions(x) ? 0 : -1;
  if (at >= 0) {
    const given: any = at === 0 ? x : at === 1 ? src : at === 2 ? group : stream;
    checkKeywords('recv_like', ['x', 'src', 'group', 'stream'], given, at);
    if (at <= 0) x = keyword('recv_like', given.x, at < 0 ? x : undefined);
    if (at <= 1) src = keyword('recv_like', given.src, at < 1 ? src : undefined);
    if (at <= 2) group = keyword('recv_like', given.group, at < 2 ? group : undefined);
    if (at <= 3) stream = keyword('recv_like', given.stream, at < 3 ? stream : undefined);
  }
  begin();
  putOperand('recv_like', 'x', x);
  putInt('recv_like', 'src', src);
  if (putPresence(group)) putGroup('recv_like', 'group', group);
  putStream('recv_like', stream);
  native.distributed_recv_like();
  return finish('recv_like', x, group);
}


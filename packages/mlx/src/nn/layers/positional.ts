import * as mx from '../../core';
import { bind, option, REQUIRED } from '../../utils/keywords';
import { requireArray } from '../check';
import { Module } from '../module';
import { bool } from '../print';

/** Parameters of {@link RoPE}. */
export interface RoPEKeywords {
  dims: number;
  traditional?: boolean;
  base?: number;
  scale?: number;
}

/**
 * Rotary positional encoding, as Python's `nn.RoPE`.
 *
 * @example
 * new nn.RoPE(8)(mx.random.normal([1, 4, 10, 8]), { offset: 3 }).shape;   // [1, 4, 10, 8]
 */
export class RoPE extends Module {
  declare dims: number;
  declare traditional: boolean;
  declare base: number;
  declare scale: number;

  /**
   * @param dims - How many features to rotate; the others stay.
   * @param traditional - Whether to rotate neighbours rather than the two halves. False by default.
   * @param base - Base of the angles. 10000 by default.
   * @param scale - Scale of the positions. 1 by default.
   */
  constructor(
    dims: number,
    traditional?: boolean | Partial<RoPEKeywords>,
    base?: number | Partial<RoPEKeywords>,
    scale?: number | Partial<RoPEKeywords>,
  );
  constructor(keywords: RoPEKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<RoPEKeywords>('RoPE', args, { dims: REQUIRED, traditional: false, base: 10000, scale: 1 });
    this.dims = given.dims;
    this.traditional = given.traditional;
    this.base = given.base;
    this.scale = given.scale;
  }

  override _extra_repr(): string {
    return `${this.dims}, traditional=${bool(this.traditional)}`;
  }

  /**
   * @param x - Shape `[batch, …, length, features]`.
   * @param offset - Position of the first; an array has one for each of the batch. 0 by default.
   */
  override forward(x: mx.array, offset: number | mx.array | { offset?: number | mx.array } = 0): mx.array {
    const first = option<number | mx.array>('RoPE', 'offset', offset, 0);
    return mx.fast.rope(x, this.dims, this.traditional, this.base, this.scale, first);
  }
}

/** Parameters of {@link SinusoidalPositionalEncoding}. */
export interface SinusoidalKeywords {
  dims: number;
  min_freq?: number;
  max_freq?: number;
  scale?: number | null;
  cos_first?: boolean;
  full_turns?: boolean;
}

/**
 * Sines and cosines of positions, as Python's `nn.SinusoidalPositionalEncoding`.
 *
 * @throws RangeError when `dims` is odd or not positive.
 * @example
 * new nn.SinusoidalPositionalEncoding(8)(mx.arange(10)).shape;       // [10, 8]
 */
export class SinusoidalPositionalEncoding extends Module {
  declare _sigmas: mx.array;
  declare scale: number;
  declare cos_first: boolean;

  /**
   * @param dims - Length of the encodings, even.
   * @param min_freq - Lowest frequency. 0.0001 by default.
   * @param max_freq - Highest frequency. 1 by default.
   * @param scale - Factor of the encodings. √(2 / dims) by default.
   * @param cos_first - Whether the cosines come first. False by default.
   * @param full_turns - Whether to multiply the frequencies by 2π. False by default.
   */
  constructor(
    dims: number,
    min_freq?: number | Partial<SinusoidalKeywords>,
    max_freq?: number | Partial<SinusoidalKeywords>,
    scale?: number | null | Partial<SinusoidalKeywords>,
    cos_first?: boolean | Partial<SinusoidalKeywords>,
    full_turns?: boolean | Partial<SinusoidalKeywords>,
  );
  constructor(keywords: SinusoidalKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<SinusoidalKeywords>('SinusoidalPositionalEncoding', args, {
      dims: REQUIRED,
      min_freq: 0.0001,
      max_freq: 1,
      scale: null,
      cos_first: false,
      full_turns: false,
    });
    const { dims } = given;
    if (!(dims > 0 && dims % 2 === 0)) {
      throw new RangeError(`[SinusoidalPositionalEncoding] dims must be even and above 0, received ${dims}`);
    }
    const half = dims / 2;
    const [low, high] = [Math.log(given.min_freq), Math.log(given.max_freq)];
    // From 1 down to 0; a single frequency is the highest.
    const share = half === 1 ? mx.ones([1]) : mx.subtract(1, mx.divide(mx.arange(0, half), half - 1));
    const sigmas = mx.exp(mx.add(mx.multiply(share, high - low), low));
    this._sigmas = given.full_turns ? mx.multiply(sigmas, 2 * Math.PI) : sigmas;
    this.scale = given.scale ?? Math.sqrt(2 / dims);
    this.cos_first = given.cos_first;
  }

  override forward(x: mx.array): mx.array {
    const angles = mx.multiply(mx.expand_dims(x, -1), this._sigmas);
    const [cos, sin] = [mx.cos(angles), mx.sin(angles)];
    const y = mx.concatenate(this.cos_first ? [cos, sin] : [sin, cos], -1);
    return this.scale === 1 ? y : mx.multiply(y, this.scale);
  }
}

/** Keywords of {@link ALiBi.create_alibi_matrix}. */
export interface AlibiMatrixKeywords {
  q_sequence_length: number;
  k_sequence_length: number;
  num_heads: number;
  offset?: number;
  dtype?: mx.Dtype;
}

/** What an {@link ALiBi} takes by name. */
export interface AlibiOptions {
  offset?: number;
  mask?: mx.array | null;
}

/**
 * Attention with linear biases: lowers attention scores with distance, by a slope for each head, as Python's `nn.ALiBi`.
 *
 * @example
 * new nn.ALiBi()(mx.zeros([1, 8, 10, 10])).shape;                    // [1, 8, 10, 10]
 */
export class ALiBi extends Module {
  /**
   * The biases.
   *
   * @param q_sequence_length - Number of queries, counted from the start of the sequence.
   * @param k_sequence_length - Number of keys.
   * @param num_heads - Number of heads.
   * @param offset - Position of the first query. 0 by default.
   * @param dtype - The dtype. float32 by default.
   * @returns Shape `[1, num_heads, q_sequence_length − offset, k_sequence_length]`.
   * @example
   * nn.ALiBi.create_alibi_matrix(2, 3, 1).shape;
   */
  static create_alibi_matrix(
    q_sequence_length: number | AlibiMatrixKeywords,
    k_sequence_length?: number | Partial<AlibiMatrixKeywords>,
    num_heads?: number | Partial<AlibiMatrixKeywords>,
    offset?: number | Partial<AlibiMatrixKeywords>,
    dtype?: mx.Dtype | Partial<AlibiMatrixKeywords>,
  ): mx.array;
  static create_alibi_matrix(...args: unknown[]): mx.array {
    const given = bind<AlibiMatrixKeywords>('create_alibi_matrix', args, {
      q_sequence_length: REQUIRED,
      k_sequence_length: REQUIRED,
      num_heads: REQUIRED,
      offset: 0,
      dtype: mx.float32,
    });
    const queries = mx.expand_dims(mx.arange(given.offset, given.q_sequence_length), 1);
    const keys = mx.expand_dims(mx.arange(0, given.k_sequence_length), 0);
    const distance = mx.negative(mx.abs(mx.expand_dims(mx.subtract(queries, keys), [0, 1])));
    return mx.multiply(distance, ALiBi.create_alibi_slope(given.num_heads, given.dtype)).astype(given.dtype);
  }

  /**
   * The slope of each head: a geometric sequence.
   *
   * @param num_heads - Number of heads.
   * @param dtype - The dtype. float32 by default.
   * @returns Shape `[num_heads, 1, 1]`.
   * @example
   * nn.ALiBi.create_alibi_slope(2).shape;
   */
  static create_alibi_slope(num_heads: number, dtype: mx.Dtype | { dtype?: mx.Dtype } = mx.float32): mx.array {
    const given = option<mx.Dtype>('create_alibi_slope', 'dtype', dtype, mx.float32);
    return mx.expand_dims(mx.array(slopes(num_heads), given), [-1, -2]);
  }

  /**
   * @param attention_scores - Shape `[batch, heads, queries, keys]`.
   * @param offset - Position of the first query. 0 by default.
   * @param mask - Added too; it broadcasts with the scores.
   */
  override forward(
    attention_scores: mx.array,
    offset?: number | AlibiOptions,
    mask?: mx.array | null | AlibiOptions,
  ): mx.array;
  override forward(attention_scores: mx.array, ...options: unknown[]): mx.array {
    requireArray('ALiBi', attention_scores);
    const { offset, mask } = bind<AlibiOptions>('ALiBi', options, { offset: 0, mask: null });
    const { shape, dtype } = attention_scores;
    const biases = ALiBi.create_alibi_matrix(shape[shape.length - 2]! + offset, shape[shape.length - 1], shape[1], {
      offset,
      dtype,
    });
    return mx.add(attention_scores, mask === null ? biases : mx.add(biases, mask));
  }
}

/** Slopes for a power of two of heads are a geometric sequence; others take every second of the next such sequence. */
function slopes(heads: number): number[] {
  const exponent = Math.log2(heads);
  if (Number.isInteger(exponent)) {
    const start = 2 ** -(2 ** -(exponent - 3));
    return Array.from({ length: heads }, (_, i) => start ** (i + 1));
  }
  const power = 2 ** Math.floor(exponent);
  const between = slopes(2 * power).filter((_slope, i) => i % 2 === 0);
  return [...slopes(power), ...between.slice(0, heads - power)];
}

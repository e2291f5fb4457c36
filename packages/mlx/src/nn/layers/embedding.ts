import * as mx from '../../core';
import { isArray } from '../../core/array';
import { bind, REQUIRED } from '../../utils/keywords';
import { requireSizes } from '../check';
import { Module } from '../module';
import type { ToQuantizedKeywords } from './linear';
import { QUANTIZATION_DEFAULTS, type QuantizationMode } from './quantization';
import { QuantizedEmbedding } from './quantized';

/** Parameters of {@link Embedding}. */
export interface EmbeddingKeywords {
  num_embeddings: number;
  dims: number;
}

/**
 * A table from whole numbers to vectors, as Python's `nn.Embedding`.
 *
 * Parameters: `weight` of shape `[num_embeddings, dims]`, normally distributed with deviation 1/√dims.
 *
 * @example
 * new nn.Embedding(100, 8)(mx.array([[1, 2, 3]], mx.int32)).shape;   // [1, 3, 8]
 */
export class Embedding extends Module {
  declare weight: mx.array;

  /**
   * @param num_embeddings - How many different numbers there are.
   * @param dims - Length of the vectors.
   */
  constructor(num_embeddings: number, dims: number | Partial<EmbeddingKeywords>);
  constructor(keywords: EmbeddingKeywords);
  constructor(...args: unknown[]) {
    super();
    const { num_embeddings, dims } = bind<EmbeddingKeywords>('Embedding', args, {
      num_embeddings: REQUIRED,
      dims: REQUIRED,
    });
    requireSizes('Embedding', { num_embeddings, dims });
    this.weight = mx.random.normal([num_embeddings, dims], { scale: Math.sqrt(1 / dims) });
  }

  override _extra_repr(): string {
    return this.weight.shape.join(', ');
  }

  override forward(x: mx.IntArrayLike): mx.array {
    return mx.take(this.weight, asIndices(x), 0);
  }

  /**
   * Multiplies by the table, as a linear layer without bias would: for an output projection that shares the weights.
   *
   * @param x - Array whose last axis has length `dims`.
   * @returns Array whose last axis has length `num_embeddings`.
   * @example
   * new nn.Embedding(100, 8).as_linear(mx.zeros([2, 8])).shape;       // [2, 100]
   */
  as_linear(x: mx.array): mx.array {
    return mx.matmul(x, this.weight.T);
  }

  /**
   * A quantized layer that approximates this one.
   *
   * @param group_size - Elements that share a scale; the mode's own by default.
   * @param bits - Bits of an element; the mode's own by default.
   * @param mode - The way of quantizing. `'affine'` by default.
   * @param quantize_input - Must be false: the inputs are whole numbers.
   * @throws RangeError for `quantize_input`, a length that is no multiple of the group size, or bits that the mode
   *   lacks.
   * @example
   * new nn.Embedding(100, 64).to_quantized({ bits: 8 }).bits;          // 8
   */
  to_quantized(
    group_size?: number | null | ToQuantizedKeywords,
    bits?: number | null | ToQuantizedKeywords,
    mode?: QuantizationMode | ToQuantizedKeywords,
    quantize_input?: boolean | ToQuantizedKeywords,
  ): QuantizedEmbedding;
  to_quantized(...args: unknown[]): QuantizedEmbedding {
    const { quantize_input, ...options } = bind<ToQuantizedKeywords>('Embedding.to_quantized', args, {
      ...QUANTIZATION_DEFAULTS,
      quantize_input: false,
    });
    if (quantize_input) throw new RangeError('[Embedding.to_quantized] the input of an embedding cannot be quantized');
    return QuantizedEmbedding.from_embedding(this, options);
  }
}

/** Whole numbers as an array; a single one stays a number. */
function asIndices(x: mx.IntArrayLike): mx.array | number {
  return isArray(x) || typeof x === 'number' ? x : mx.array(x, mx.int32);
}

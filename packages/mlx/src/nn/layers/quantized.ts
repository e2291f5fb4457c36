import * as mx from '../../core';
import { tree_map_with_path } from '../../utils';
import { bind, REQUIRED } from '../../utils/keywords';
import { isPlainObject, kindOf } from '../../utils/plain';
import { isModule } from '../kinds';
import { Module } from '../module';
import { bool } from '../print';
import type { Embedding } from './embedding';
import type { Linear } from './linear';

/** Ways of quantizing; see `mx.quantize`. */
export type QuantizationMode = 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4';

/** Options of quantization; group size and bits follow from the mode where they are not given. */
export interface QuantizationKeywords {
  group_size?: number | null;
  bits?: number | null;
  mode?: QuantizationMode;
}

const DEFAULTS: Record<QuantizationMode, readonly [group_size: number, bits: number]> = {
  affine: [64, 4],
  mxfp4: [32, 4],
  nvfp4: [16, 4],
  mxfp8: [32, 8],
};

/** What the quantized layers share: the packed weight with its scales, and the options. */
export abstract class Quantized extends Module {
  declare group_size: number;
  declare bits: number;
  declare mode: QuantizationMode;
  declare weight: mx.array;
  declare scales: mx.array;
  declare biases?: mx.array | null;

  protected configure({ group_size, bits, mode }: Required<QuantizationKeywords>): void {
    const defaults = Object.hasOwn(DEFAULTS, mode) ? DEFAULTS[mode] : undefined;
    if (!defaults) {
      const modes = Object.keys(DEFAULTS).join(', ');
      throw new RangeError(`[${this.constructor.name}] mode must be one of ${modes}, received '${mode}'`);
    }
    this.group_size = group_size ?? defaults[0];
    this.bits = bits ?? defaults[1];
    this.mode = mode;
  }

  /** Quantizes a weight into this layer. */
  protected pack(weight: mx.array): void {
    const [packed, scales, biases] = mx.quantize(weight, this.group_size, this.bits, this.mode) as mx.array[];
    this.weight = packed!;
    this.scales = scales!;
    this.biases = biases ?? null;
  }

  /** Multiplies by the transposed weight. */
  protected product(x: mx.array): mx.array {
    const { weight, scales, biases, group_size, bits, mode } = this;
    return mx.quantized_matmul(x, weight, scales, biases ?? null, true, group_size, bits, mode);
  }

  protected describeOptions(): string {
    return `group_size=${this.group_size}, bits=${this.bits}, mode=${this.mode}`;
  }

  /** Length of the unpacked rows. */
  protected get unpacked(): number {
    return Math.floor((this.weight.shape[1]! * 32) / this.bits);
  }
}

/** Parameters of {@link QuantizedEmbedding}. */
export interface QuantizedEmbeddingKeywords extends QuantizationKeywords {
  num_embeddings: number;
  dims: number;
}

/**
 * An embedding with a quantized table, as Python's `nn.QuantizedEmbedding`. Its parameters are frozen.
 *
 * @example
 * nn.QuantizedEmbedding.from_embedding(new nn.Embedding(100, 64), { bits: 8 });
 */
export class QuantizedEmbedding extends Quantized {
  declare num_embeddings: number;
  declare dims: number;

  /**
   * @param num_embeddings - How many different numbers there are.
   * @param dims - Length of the vectors.
   * @param group_size - Elements that share a scale.
   * @param bits - Bits of an element.
   * @param mode - The way of quantizing. `'affine'` by default.
   */
  constructor(
    num_embeddings: number,
    dims: number,
    group_size?: number | null | QuantizationKeywords,
    bits?: number | null | QuantizationKeywords,
    mode?: QuantizationMode | QuantizationKeywords,
  );
  constructor(keywords: QuantizedEmbeddingKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<QuantizedEmbeddingKeywords>('QuantizedEmbedding', args, {
      num_embeddings: REQUIRED,
      dims: REQUIRED,
      group_size: null,
      bits: null,
      mode: 'affine',
    });
    const { num_embeddings, dims } = given;
    this.configure(given);
    this.pack(mx.random.normal([num_embeddings, dims], { scale: Math.sqrt(1 / dims) }));
    this.num_embeddings = num_embeddings;
    this.dims = dims;
    this.freeze();
  }

  override _extra_repr(): string {
    return `${this.num_embeddings}, ${this.dims}, ${this.describeOptions()}`;
  }

  override forward(x: mx.array): mx.array {
    const rows = (table: mx.array): mx.array => mx.take(table, x, 0);
    const { biases, group_size, bits, mode } = this;
    return mx.dequantize(rows(this.weight), rows(this.scales), biases ? rows(biases) : null, group_size, bits, mode);
  }

  /** Multiplies by the table, as a linear layer without bias would. */
  as_linear(x: mx.array): mx.array {
    return this.product(x);
  }

  /** Makes a quantized embedding from an ordinary one. */
  static from_embedding(
    embedding_layer: Embedding,
    ...options: [
      group_size?: number | null | QuantizationKeywords,
      bits?: number | null | QuantizationKeywords,
      mode?: QuantizationMode | QuantizationKeywords,
    ]
  ): QuantizedEmbedding {
    const [count, dims] = embedding_layer.weight.shape as [number, number];
    const layer = new this(count, dims, bindQuantization('QuantizedEmbedding.from_embedding', options));
    layer.pack(embedding_layer.weight);
    return layer;
  }
}

/** Parameters of {@link QuantizedLinear}. */
export interface QuantizedLinearKeywords extends QuantizationKeywords {
  input_dims: number;
  output_dims: number;
  bias?: boolean;
}

/**
 * A linear layer with a quantized weight, as Python's `nn.QuantizedLinear`. Its parameters are frozen.
 *
 * @example
 * nn.QuantizedLinear.from_linear(new nn.Linear(64, 32), { bits: 8 });
 */
export class QuantizedLinear extends Quantized {
  declare bias?: mx.array;

  /**
   * @param input_dims - Length of the last axis of the input.
   * @param output_dims - Length of the last axis of the output.
   * @param bias - Whether to add a bias. True by default.
   * @param group_size - Elements that share a scale.
   * @param bits - Bits of an element.
   * @param mode - The way of quantizing. `'affine'` by default.
   */
  constructor(
    input_dims: number,
    output_dims: number,
    bias?: boolean | Partial<QuantizedLinearKeywords>,
    group_size?: number | null | QuantizationKeywords,
    bits?: number | null | QuantizationKeywords,
    mode?: QuantizationMode | QuantizationKeywords,
  );
  constructor(keywords: QuantizedLinearKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<QuantizedLinearKeywords>('QuantizedLinear', args, {
      input_dims: REQUIRED,
      output_dims: REQUIRED,
      bias: true,
      group_size: null,
      bits: null,
      mode: 'affine',
    });
    this.configure(given);
    const scale = Math.sqrt(1 / given.input_dims);
    this.pack(mx.random.uniform(-scale, scale, [given.output_dims, given.input_dims]));
    if (given.bias) this.bias = mx.zeros([given.output_dims]);
    this.freeze();
  }

  override _extra_repr(): string {
    const dims = `input_dims=${this.unpacked}, output_dims=${this.weight.shape[0]}`;
    return `${dims}, bias=${bool(this.bias != null)}, ${this.describeOptions()}`;
  }

  override forward(x: mx.array): mx.array {
    const y = this.product(x);
    return this.bias ? mx.add(y, this.bias) : y;
  }

  /** Makes a quantized linear layer from an ordinary one. */
  static from_linear(
    linear_layer: Linear,
    ...options: [
      group_size?: number | null | QuantizationKeywords,
      bits?: number | null | QuantizationKeywords,
      mode?: QuantizationMode | QuantizationKeywords,
    ]
  ): QuantizedLinear {
    const [output_dims, input_dims] = linear_layer.weight.shape as [number, number];
    const given = bindQuantization('QuantizedLinear.from_linear', options);
    const layer = new this(input_dims, output_dims, false, given);
    layer.pack(linear_layer.weight);
    if (linear_layer.bias) layer.bias = linear_layer.bias;
    return layer;
  }
}

function bindQuantization(op: string, options: readonly unknown[]) {
  return bind<QuantizationKeywords>(op, options, { group_size: null, bits: null, mode: 'affine' });
}

/** What a class predicate of {@link quantize} returns: whether to quantize, or the options for this layer. */
export type QuantizeDecision = boolean | (QuantizationKeywords & { quantize_input?: boolean });

/** Keywords of {@link quantize}. */
export interface QuantizeKeywords extends QuantizationKeywords {
  /** Whether to quantize the inputs too. False by default. */
  quantize_input?: boolean;
  /** Called with each leaf module's path and the module; all that can be quantized are by default. */
  class_predicate?: ((path: string, module: Module) => QuantizeDecision) | null;
}

type Quantizable = Module & { to_quantized(options: object): Module };

/**
 * Replaces layers of a model by quantized ones, in place, as Python's `nn.quantize`.
 *
 * @param model - The model.
 * @param group_size - Elements that share a scale; the mode's own by default.
 * @param bits - Bits of an element; the mode's own by default.
 * @throws TypeError when the predicate chooses a layer that cannot be quantized.
 * @example
 * nn.quantize(model, { bits: 8, class_predicate: (path, m) => m instanceof nn.Linear });
 */
export function quantize(
  model: Module,
  group_size?: number | null | QuantizeKeywords,
  bits?: number | null | QuantizeKeywords,
  keywords?: QuantizeKeywords,
): void;
export function quantize(model: Module, ...args: unknown[]): void {
  const given = bind<QuantizeKeywords>('quantize', args, {
    group_size: null,
    bits: null,
    mode: 'affine',
    quantize_input: false,
    class_predicate: null,
  });
  const { class_predicate, quantize_input, ...options } = given;
  const common = quantize_input ? { ...options, quantize_input } : options;
  const decide = class_predicate ?? ((_path: string, module: Module): boolean => isQuantizable(module));

  const convert = (path: string, module: Module): Module => {
    if (!isModule(module)) return module;
    const decision = decide(path, module);
    if (decision === false) return module;
    if (!isQuantizable(module)) {
      throw new TypeError(`[quantize] '${path}' cannot be quantized: ${module.constructor.name} has no to_quantized`);
    }
    if (decision !== true && !isPlainObject(decision)) {
      throw new TypeError(`[quantize] class_predicate must return a boolean or options, received ${kindOf(decision)}`);
    }
    return module.to_quantized(decision === true ? common : decision);
  };
  model.update_modules(tree_map_with_path(convert, model.leaf_modules()));
}

function isQuantizable(module: Module): module is Quantizable {
  return typeof (module as unknown as { to_quantized?: unknown }).to_quantized === 'function';
}

import * as mx from '../../core';
import { Module } from '../module';

/** Ways of quantizing; see `mx.quantize`. */
export type QuantizationMode = 'affine' | 'mxfp4' | 'mxfp8' | 'nvfp4';

/** Options of quantization; group size and bits follow from the mode where they are not given. */
export interface QuantizationKeywords {
  group_size?: number | null;
  bits?: number | null;
  mode?: QuantizationMode;
}

/** The options by position; in last place stand those given by name. */
export type QuantizationArguments = [
  group_size?: number | null | QuantizationKeywords,
  bits?: number | null | QuantizationKeywords,
  mode?: QuantizationMode | QuantizationKeywords,
];

/** Defaults of {@link QuantizationKeywords}. */
export const QUANTIZATION_DEFAULTS = { group_size: null, bits: null, mode: 'affine' } as const;

const MODES: Record<QuantizationMode, readonly [group_size: number, bits: number]> = {
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
    const defaults = Object.hasOwn(MODES, mode) ? MODES[mode] : undefined;
    if (!defaults) {
      const modes = Object.keys(MODES).join(', ');
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

import { tree_map_with_path } from '../../utils';
import { bind } from '../../utils/keywords';
import { isPlainObject, kindOf } from '../../utils/plain';
import { isModule } from '../kinds';
import type { Module } from '../module';
import { QUANTIZATION_DEFAULTS, type QuantizationKeywords } from './quantization';

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
    ...QUANTIZATION_DEFAULTS,
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

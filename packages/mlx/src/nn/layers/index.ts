export * from './attention';
export { BatchNorm, type BatchNormKeywords } from './batch-normalization';
export * from './containers';
export * from './convolution';
export * from './dropout';
export * from './embedding';
export * from './fully-sharded';
export { GroupNorm, type GroupNormKeywords, InstanceNorm, type InstanceNormKeywords } from './group-normalization';
export * from './linear';
export { LayerNorm, type LayerNormKeywords, RMSNorm, type RMSNormKeywords } from './normalization';
export * from './pooling';
export * from './positional';
export type { QuantizationArguments, QuantizationKeywords, QuantizationMode } from './quantization';
export * from './quantize';
export * from './quantized';
export * from './quantized-sharded';
export * from './recurrent';
export {
  AllToShardedLinear,
  type FromLinearKeywords,
  type ShardedLinearKeywords,
  ShardedToAllLinear,
} from './sharded';
export type { Spatial } from './spatial';
export * from './transformer';
export type {
  ActivationFunction,
  DecoderMasks,
  EncoderInputs,
  LayerArguments,
  TransformerLayerKeywords,
} from './transformer-layers';
export { TransformerDecoderLayer, TransformerEncoderLayer } from './transformer-layers';
export * from './upsample';

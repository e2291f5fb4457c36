export * from './attention';
export { BatchNorm, type BatchNormKeywords } from './batch-normalization';
export * from './containers';
export type { Spatial } from './convolution';
export { Conv1d, type Conv1dKeywords, Conv2d, type Conv2dKeywords, Conv3d, type Conv3dKeywords } from './convolution';
export * from './convolution-transpose';
export * from './dropout';
export * from './embedding';
export { GroupNorm, type GroupNormKeywords, InstanceNorm, type InstanceNormKeywords } from './group-normalization';
export * from './linear';
export { LayerNorm, type LayerNormKeywords, RMSNorm, type RMSNormKeywords } from './normalization';
export * from './pooling';
export * from './positional';
export * from './qq-linear';
export type {
  QuantizationKeywords,
  QuantizationMode,
  QuantizeDecision,
  QuantizedEmbeddingKeywords,
  QuantizedLinearKeywords,
  QuantizeKeywords,
} from './quantized';
export { QuantizedEmbedding, QuantizedLinear, quantize } from './quantized';
export * from './recurrent';
export * from './transformer';
export * from './transformer-layers';
export * from './upsample';

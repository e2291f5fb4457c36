// mlx.core.cuda
import { backend } from './backends';

/**
 * Whether NVIDIA's CUDA works here, as Python's `mx.cuda.is_available`.
 *
 * @example
 * typeof mx.cuda.is_available();  // boolean
 */
export const is_available = (): boolean => backend('cuda');

// mlx.core.fast: fused ops, and kernels of the user's own.
export * from './generated/fast';
export * from './kernels';

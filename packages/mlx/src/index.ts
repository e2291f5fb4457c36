// MLX for Node.js: Apple's array framework with the shape of Python MLX.
export * as core from './core';
export * as nn from './nn';
export * as optimizers from './optimizers';
export * as utils from './utils';

// Random numbers, as Python's `mx.random`.
export * from './generated/random';
export { seed, state } from './keys';

// What the other parts use of core beside what it exports to all.
export { tracing } from './callback';
export { gradientsOf } from './gradients';
export { Recorded } from './record';

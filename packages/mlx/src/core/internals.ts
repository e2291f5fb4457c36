// What the other parts use of core beside what it exports to all.
export { tracing } from './callback';
export { Recorded } from './record';
export { gradientsOf } from './transforms';

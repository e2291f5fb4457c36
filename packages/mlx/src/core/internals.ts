// What the other parts use of core beside what it exports to all.
export { tracing } from './callback';
export { check_indices } from './generated/internal';
export { Recorded } from './record';
export { gradientsOf } from './transforms';

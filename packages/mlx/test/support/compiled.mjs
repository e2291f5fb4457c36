import { mx } from './core.mjs';

/** A compiled function that counts how often it was traced. */
export function counted(body, options) {
  const run = (...args) => {
    call.traces++;
    return body(...args);
  };
  const call = mx.compile(run, options);
  call.traces = 0;
  return call;
}

/** A function to compile. */
export const double = (a) => a.multiply(2);

/** Adds to the array of a state. */
export const bump =
  (state, by) =>
  (a = by) => {
    state.w = state.w.add(a);
    return state.w;
  };

/** Nanoseconds per call of the best of some runs of a loop, after one that warms up. */
export function best(loop, calls, repeats) {
  loop();
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < repeats; i += 1) {
    const start = performance.now();
    loop();
    least = Math.min(least, performance.now() - start);
  }
  return (least * 1e6) / calls;
}

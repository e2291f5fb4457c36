// Time to build one node of a graph, nothing evaluated; nanoseconds per call as JSON.
import { core as mx } from 'mlx';

const CALLS = 50_000;
const REPEATS = 5;

const a = mx.ones([8, 8]);
const b = mx.ones([8, 8]);
mx.eval(a, b);

const cases = {
  add: () => {
    for (let i = 0; i < CALLS; i += 1) a.add(b);
  },
  reshape: () => {
    for (let i = 0; i < CALLS; i += 1) a.reshape([4, 16]);
  },
  sum: () => {
    for (let i = 0; i < CALLS; i += 1) mx.sum(a, { axis: 1 });
  },
  matmul: () => {
    for (let i = 0; i < CALLS; i += 1) mx.matmul(a, b);
  },
};

function best(loop) {
  loop();
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < REPEATS; i += 1) {
    const start = performance.now();
    loop();
    least = Math.min(least, performance.now() - start);
  }
  return (least * 1e6) / CALLS;
}

console.log(JSON.stringify(Object.fromEntries(Object.entries(cases).map(([name, loop]) => [name, best(loop)]))));

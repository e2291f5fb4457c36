// Time to build one node of a graph, nothing evaluated; nanoseconds per call as JSON.
import { core as mx } from 'mlx';
import { best } from './best.mjs';

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

const figures = Object.entries(cases).map(([name, loop]) => [name, best(loop, CALLS, REPEATS)]);
console.log(JSON.stringify(Object.fromEntries(figures)));

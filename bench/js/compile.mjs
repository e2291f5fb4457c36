// Calls of a compiled function of fifty ops, its graph made and its result left alone or evaluated; nanoseconds per
// call as JSON.
import { core as mx } from 'mlx';
import { best } from './best.mjs';

const OPS = 50;
const CALLS = 5_000;
const REPEATS = 5;

const x = mx.ones([8, 8]);
const y = mx.full([8, 8], 0.5);
mx.eval(x, y);

const chain = mx.compile((a, b) => {
  let z = a;
  for (let i = 0; i < OPS; i += 5) z = mx.maximum(mx.tanh(z.multiply(b).add(a)).subtract(b), a);
  return z;
});

const cases = {
  call: () => {
    for (let i = 0; i < CALLS; i += 1) chain(x, y);
  },
  evaluated: () => {
    for (let i = 0; i < CALLS; i += 1) mx.eval(chain(x, y));
  },
};

mx.eval(chain(x, y));
const figures = Object.entries(cases).map(([name, loop]) => [name, best(loop, CALLS, REPEATS)]);
console.log(JSON.stringify(Object.fromEntries(figures)));

// What TypeScript knows of transforms of functions. Compiled strictly by ../types.test.mjs, never run.
import * as mx from 'mlx/core';
import { same } from './same';

const a = mx.ones([2]);

interface Weights {
  w: mx.array;
  b: mx.array[];
}
const loss = (weights: Weights, x: mx.array, _scale: number) => mx.sum(weights.w.multiply(x));
const weights: Weights = { w: a, b: [a] };

// Gradients have the type of what they are for.
same<Weights>()(mx.grad(loss)(weights, a, 1));
same<mx.array>()(mx.grad(loss, 1)(weights, a, 1));
same<[Weights, mx.array]>()(mx.grad(loss, [0, 1])(weights, a, 1));
same<mx.array>()(mx.grad(loss, { argnums: 1 })(weights, a, 1));
same<[mx.array, Weights]>()(mx.grad(loss, { argnums: [1, 0] })(weights, a, 1));
same<mx.array>()(mx.grad(loss, [1])(weights, a, 1));
same<mx.array>()(mx.grad({ fun: loss, argnums: 1 })(weights, a, 1));
same<[value: mx.array, gradients: Weights]>()(mx.value_and_grad({ fun: loss })(weights, a, 1));
same<mx.array>()(mx.grad((x: mx.array) => x.square())(a));
same<[value: mx.array, gradients: Weights]>()(mx.value_and_grad(loss)(weights, a, 1));
same<[value: mx.array, gradients: [mx.array, Weights]]>()(mx.value_and_grad(loss, [1, 0])(weights, a, 1));

// What a loss returns beside its value comes through.
const withMore = (x: mx.array): [mx.array, { kept: mx.array }] => [x.sum(), { kept: x }];
same<[value: [mx.array, { kept: mx.array }], gradients: mx.array]>()(mx.value_and_grad(withMore)(a));

// By name.
const named = (x: mx.array, { w }: { w: mx.array }) => mx.sum(x.multiply(w));
same<Record<string, any>>()(mx.grad(named, { argnames: 'w' })(a, { w: a })[1]);
same<Record<string, any>>()(mx.grad(named, 0, ['w'])(a, { w: a })[1]);
same<Record<string, any>>()(mx.grad(named, 0, { argnames: 'w' })(a, { w: a })[1]);

// The arguments are those of the function.
// @ts-expect-error An argument is missing.
mx.grad(loss)(weights, a);
// @ts-expect-error The weights are no array.
mx.grad(loss)(a, a, 1);
// @ts-expect-error A position is a number.
mx.grad(loss, 'x');
// @ts-expect-error No such keyword.
mx.grad(loss, { argnum: 1 });
// @ts-expect-error A function is needed.
mx.grad(a);

same<[outputs: mx.array[], products: mx.array[]]>()(mx.vjp((x) => x.sin(), [a], [a]));
same<[outputs: mx.array[], products: mx.array[]]>()(mx.jvp((x) => x.sin(), [a], { tangents: [a] }));
// @ts-expect-error Cotangents are missing.
mx.vjp((x) => x.sin(), [a]);

// Wrapped functions are called as before.
const double = (x: mx.array, by: number) => x.multiply(by);
same<mx.array>()(mx.vmap(double, { in_axes: [0, null] })(a, 2));
same<mx.array>()(mx.checkpoint(double)(a, 2));
same<mx.array>()(mx.custom_function(double)(a, 2));
// @ts-expect-error An argument is missing.
mx.checkpoint(double)(a);

// What TypeScript knows of arrays, devices and evaluation. Compiled strictly by ../types.test.mjs, never run.
import { core } from 'mlx';
import * as mx from 'mlx/core';
import { same } from './same';

// Arrays of data, with and without `new`.
const a = mx.array([
  [1, 2],
  [3, 4],
]);
same<mx.array>()(a);
same<mx.array>()(new mx.array(new Float32Array(2)));
same<mx.array>()(mx.array([1n, true, { re: 1, im: 2 }, a], mx.complex64));
same<mx.array>()(mx.array(1, { dtype: mx.int8 }));
same<mx.array>()(core.array(1));
// @ts-expect-error A string is no data.
mx.array('1');
// @ts-expect-error A dtype is an object.
mx.array(1, 'int8');
declare const unknown: unknown;
if (unknown instanceof mx.array) same<mx.array>()(unknown);
if (mx.isArray(unknown)) same<mx.array>()(unknown);

// What an array says of itself.
same<readonly number[]>()(a.shape);
same<mx.Dtype>()(a.dtype);
same<mx.array>()(a.T);
for (const row of a) same<mx.array>()(row);
// @ts-expect-error A shape does not change.
a.shape[0] = 1;
// @ts-expect-error Neither does a dtype.
a.dtype = mx.int8;

// Reading: numbers, unless one says what else the dtype has.
same<number>()(a.item());
same<bigint>()(a.item<bigint>());
same<Promise<number>>()(a.itemAsync());
same<number[][]>()(a.tolist<number[][]>());
same<mx.TypedArray>()(a.toTypedArray());
same<Promise<void>>()(mx.async_eval(a, { tree: [a] }));
same<void>()(mx.eval(a, [a]));

// Indices.
same<mx.array>()(a.get(0, '1:5:2', '...', null, [0, 1], a, { start: 1 }));
same<mx.array>()(a.set([0, ':'], [1, 2]));
same<mx.array>()(a.at(0).add(1));
// @ts-expect-error A function is no part of an index.
a.get(() => 0);
// @ts-expect-error A value is missing.
a.set(0);

// Compiled functions have the type of what they are made of.
const scaled = mx.compile((x: mx.array, by: number): [mx.array, null] => [x.multiply(by), null], { shapeless: true });
same<[mx.array, null]>()(scaled(a, 2));
same<mx.array>()(mx.compile({ fun: (x: mx.array) => x, inputs: [mx.random.state] })(a));
// @ts-expect-error An argument is missing.
scaled(a);
// @ts-expect-error No keyword.
mx.compile((x: mx.array) => x, { input: [] });
// @ts-expect-error A captured tree is a list or an object.
mx.compile((x: mx.array) => x, { inputs: 1 });
same<mx.array[]>()(mx.random.state);

// Devices and streams.
same<mx.Stream>()(mx.new_stream(mx.cpu));
same<mx.StreamContext>()(mx.stream(mx.gpu));
same<mx.array>()(mx.stream(mx.cpu, () => mx.add(a, 1)));
same<string>()(mx.stream(mx.default_stream(mx.cpu), () => 'any result'));
// @ts-expect-error A device is an object.
mx.stream('cpu', () => a);
same<boolean>()(mx.issubdtype(mx.float32, mx.floating));

// A function's result, but for the arrays it made.
same<[mx.array, number]>()(mx.tidy((): [mx.array, number] => [a, 1]));

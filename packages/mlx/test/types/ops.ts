// What TypeScript knows of the ops, which come from the op table. Compiled strictly by ../types.test.mjs, never run.
import * as mx from 'mlx/core';
import { same } from './same';

const a = mx.zeros([2, 3]);

// Positions and keywords say the same.
same<mx.array>()(mx.sum(a, 1, true));
same<mx.array>()(mx.sum(a, { axis: 1, keepdims: true }));
same<mx.array>()(mx.sum(a, 1, { keepdims: true }));
same<mx.array>()(mx.sum(a, [0, 1], null, mx.cpu));
same<mx.array>()(a.sum({ axis: [0, 1] }));
same<mx.array>()(mx.add(a, 2));
same<mx.array>()(mx.add(1n, a, { stream: mx.gpu }));
same<mx.array>()(mx.add(a, { b: a }));
same<mx.array>()(mx.add(a, { re: 1, im: 2 }));
same<mx.array>()(mx.addmm(a, { a, b: a, beta: 2 }));
same<mx.array>()(mx.addmm(a, a, { b: a }));
same<mx.array>()(mx.random.normal({ shape: [2], dtype: mx.float16 }));
same<mx.array>()(mx.fast.rope(a, 4, { traditional: false, base: null, scale: 1, offset: 0 }));
// @ts-expect-error No such keyword.
mx.sum(a, { axes: 1 });
// @ts-expect-error No such keyword.
mx.sum(a, 1, { keep_dims: true });
// @ts-expect-error An axis is a number.
mx.sum(a, '1');
// @ts-expect-error A keyword has its type too.
mx.sum(a, { keepdims: 1 });
// @ts-expect-error The second operand is missing.
mx.add(a);
// @ts-expect-error The keywords lack it.
mx.add(a, { stream: mx.cpu });
// @ts-expect-error A list is no operand.
mx.add(a, [1, 2]);
// @ts-expect-error It stands in its place and among the keywords.
mx.add(a, 1, { b: 2 });
// @ts-expect-error `b` is missing.
mx.addmm(a, { a });
// @ts-expect-error A stream is an object.
mx.exp(a, 'gpu');
// @ts-expect-error A dtype is an object, not its name.
mx.zeros([2], 'float32');
// @ts-expect-error No such mode.
mx.quantize(a, { mode: 'exact' });

// Results that depend on an argument.
same<[mx.array, mx.array, mx.array]>()(mx.linalg.svd(a));
same<[mx.array, mx.array, mx.array]>()(mx.linalg.svd(a, true));
same<[mx.array, mx.array, mx.array]>()(mx.linalg.svd(a, { stream: mx.cpu }));
same<mx.array>()(mx.linalg.svd(a, false));
same<mx.array>()(mx.linalg.svd(a, false, { stream: mx.cpu }));
same<mx.array>()(mx.linalg.svd(a, { compute_uv: false, stream: mx.cpu }));
declare const both: boolean;
same<[mx.array, mx.array, mx.array] | mx.array>()(mx.linalg.svd(a, both));
same<mx.array>()(mx.unique(a, 4));
same<mx.array>()(mx.unique(a, { size: 4, fill_value: 0 }));
same<mx.array[]>()(mx.unique(a, 4, { return_counts: true }));
same<mx.array[]>()(mx.unique(a, { size: 4, return_inverse: true }));
same<mx.array[]>()(mx.unique(a, 4, true));
same<mx.array>()(mx.atleast_1d(a));
same<mx.array[]>()(mx.atleast_1d(a, a));
same<mx.array[]>()(mx.atleast_2d(a, a, a, { stream: mx.cpu }));

// Several results.
same<[mx.array, mx.array]>()(mx.linalg.qr(a));
same<[mx.array, mx.array]>()(mx.linalg.eigh(a, { UPLO: 'U' }));
same<[mx.array, mx.array]>()(mx.divmod(a, 2));
same<[mx.array, mx.array, mx.array]>()(mx.linalg.lu(a));
same<mx.array[]>()(mx.split(a, 2));
same<mx.array[]>()(mx.split(a, { indices_or_sections: [1, 2], axis: 1 }));
same<mx.array[]>()(a.split(2, { axis: 1 }));
same<mx.array[]>()(mx.meshgrid(a, a, { indexing: 'ij' }));
same<mx.array[]>()(mx.meshgrid([a, a], true));
same<void>()(mx.random.seed(1));
// @ts-expect-error There is no third result.
mx.linalg.qr(a)[2];
// @ts-expect-error No such indexing.
mx.meshgrid(a, { indexing: 'yx' });

// Lists given as a list or one element after the other.
same<mx.array>()(a.reshape(3, 2));
same<mx.array>()(a.reshape([3, -1]));
same<mx.array>()(a.reshape(3, 2, { stream: mx.cpu }));
same<mx.array>()(mx.reshape(a, ...[3, 2]));
same<mx.array>()(a.transpose());
same<mx.array>()(a.transpose(1, 0));
same<mx.array>()(mx.einsum('ij,kj->ik', a, a));
// @ts-expect-error A shape is of numbers.
a.reshape('3', 2);
// @ts-expect-error An array is needed.
mx.einsum('ij->ji', 2);

// Attention.
same<mx.array>()(mx.fast.scaled_dot_product_attention(a, a, a, { scale: 0.5, mask: 'causal' }));
same<mx.array>()(mx.fast.scaled_dot_product_attention(a, a, a, 0.5, a));
// @ts-expect-error The scale is missing.
mx.fast.scaled_dot_product_attention(a, a, a, { mask: 'causal' });
same<mx.array>()(mx.fast.rms_norm(a, null, 1e-5));
same<mx.array>()(mx.fast.layer_norm(a, { weight: null, bias: null, eps: 1e-5 }));

// Functions on trees; where Python's documentation gives an example, that example.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mx, nn, utils } from './support/nn-oracle.mjs';

const { tree_flatten, tree_map, tree_map_with_path, tree_merge, tree_reduce, tree_unflatten } = utils;

test('tree_flatten gives dotted paths and leaves', () => {
  assert.deepEqual(tree_flatten([[[0]]]), [['0.0.0', 0]]);
  assert.deepEqual(tree_flatten([[[0]]], '.hello'), [['hello.0.0.0', 0]]);
  assert.deepEqual(tree_flatten([[[0]]], { prefix: '.hello' }), [['hello.0.0.0', 0]]);
  assert.deepEqual(tree_flatten({ a: { b: 1 } }, { destination: {} }), { 'a.b': 1 });
  assert.deepEqual(tree_flatten({ a: [1, { b: 2 }], c: {} }), [
    ['a.0', 1],
    ['a.1.b', 2],
  ]);
  assert.deepEqual(tree_flatten(5), [['', 5]]);
});

test('tree_flatten adds to a given destination and takes nodes whole', () => {
  const list = [['x', 0]];
  assert.equal(tree_flatten({ y: 1 }, '', null, list), list);
  assert.deepEqual(list, [
    ['x', 0],
    ['y', 1],
  ]);
  assert.deepEqual(tree_flatten({ y: 1 }, '', null, { x: 0 }), { x: 0, y: 1 });
  const isPair = (node) => Array.isArray(node) && node.length === 2;
  assert.deepEqual(tree_flatten({ a: [1, 2], b: [3] }, { is_leaf: isPair }), [
    ['a', [1, 2]],
    ['b.0', 3],
  ]);
  assert.deepEqual(tree_flatten({ a: [1, 2] }, '.p', isPair), [['p.a', [1, 2]]]);
});

test('arrays and modules are leaves', () => {
  const [array, module] = [mx.array([1, 2]), new nn.Linear(2, 2)];
  assert.deepEqual(
    tree_flatten({ array, module }).map(([path]) => path),
    ['array', 'module'],
  );
  assert.equal(tree_map((leaf) => leaf, { module }).module, module);
});

test('tree_unflatten rebuilds what tree_flatten took apart', () => {
  assert.deepEqual(tree_unflatten([['hello.world', 42]]), { hello: { world: 42 } });
  assert.deepEqual(tree_unflatten({ 'hello.world': 42 }), { hello: { world: 42 } });
  assert.equal(tree_unflatten([['', 7]]), 7);
  assert.deepEqual(
    tree_unflatten([
      ['1.a', 1],
      ['0.a', 0],
    ]),
    [{ a: 0 }, { a: 1 }],
  );
  assert.deepEqual(
    tree_unflatten([
      ['l.0', 1],
      ['l.3', 4],
    ]),
    { l: [1, {}, {}, 4] },
  );
  assert.deepEqual(
    tree_unflatten([
      ['01', 1],
      ['1', 2],
    ]),
    { '01': 1, 1: 2 },
  );
  assert.deepEqual(
    tree_unflatten([
      ['a', 1],
      ['0', 2],
    ]),
    { a: 1, 0: 2 },
  );
  assert.deepEqual(tree_unflatten([]), []);
  const tree = { a: [{ b: 1, c: [2, [3]] }], d: 4 };
  assert.deepEqual(tree_unflatten(tree_flatten(tree)), tree);
});

test('a huge number in a path does not fill the memory', () => {
  assert.deepEqual(tree_unflatten([['4000000000', 1]]), { 4000000000: 1 });
});

test('tree_map walks other trees along', () => {
  assert.deepEqual(
    tree_map((a) => a * 2, { x: [1, 2], y: 3 }),
    { x: [2, 4], y: 6 },
  );
  assert.deepEqual(
    tree_map((a, b, c) => a + b + c, { x: [1] }, { x: [10], z: 0 }, { x: [100, 5] }),
    { x: [111] },
  );
  assert.deepEqual(
    tree_map((a, b) => a + b.length, { x: 1 }, { x: { length: 5 } }),
    { x: 6 },
  );
  const isList = (node) => Array.isArray(node);
  assert.deepEqual(
    tree_map((a) => a.length, { x: [1, 2], y: [3] }, { is_leaf: isList }),
    { x: 2, y: 1 },
  );
  assert.deepEqual(
    tree_map((a, b) => a[0] + b, { x: [1, 2] }, { x: 5 }, { is_leaf: isList }),
    { x: 6 },
  );
});

test('tree_map says where another tree lacks something', () => {
  const message = /^\[tree_map\] tree 2 has nothing at 'b'/;
  assert.throws(() => tree_map((a, b) => a + b, { a: 1, b: 2 }, { a: 1 }), { name: 'RangeError', message });
  const path = { message: /^\[tree_map_with_path\] tree 2 has nothing at 'a.1'/ };
  assert.throws(() => tree_map_with_path(() => 0, { a: [1, 2] }, { a: [1] }), path);
});

test('tree_map_with_path gives the path first', () => {
  const paths = [];
  tree_map_with_path((path) => paths.push(path), {
    model: [
      { w: 0, b: 1 },
      { w: 0, b: 1 },
    ],
  });
  assert.deepEqual(paths, ['model.0.w', 'model.0.b', 'model.1.w', 'model.1.b']);
  assert.deepEqual(
    tree_map_with_path((path, a, b) => [path, a, b], { x: 1 }, { x: 2 }, { path: 'p' }),
    { x: ['p.x', 1, 2] },
  );
  assert.equal(
    tree_map_with_path((path) => path, 5),
    null,
  );
});

test('tree_reduce folds the leaves', () => {
  const add = (sum, leaf) => sum + leaf;
  assert.equal(tree_reduce(add, { a: [1, 2, 3], b: [4, 5] }, 0), 15);
  assert.equal(tree_reduce(add, { a: [1, 2, 3] }), 6);
  assert.equal(tree_reduce(add, { a: [1, 2] }, { initializer: 10 }), 13);
  assert.equal(
    tree_reduce((n, list) => n + list.length, { a: [1, 2], b: [3] }, 0, Array.isArray),
    3,
  );
  assert.equal(tree_reduce(add, {}), null);
});

test('tree_merge joins trees and asks merge_fn where both have a leaf', () => {
  assert.deepEqual(tree_merge({ a: 1 }, { b: 2 }), { a: 1, b: 2 });
  assert.deepEqual(tree_merge({ a: [1, {}] }, { a: [{}, 2, 3] }), { a: [1, 2, 3] });
  assert.deepEqual(
    tree_merge({ a: 1, b: { c: 1 } }, { a: 2, b: {} }, (x, y) => x + y),
    { a: 3, b: { c: 1 } },
  );
  assert.deepEqual(tree_merge({ a: 1 }, { a: 2 }, { merge_fn: Math.max }), { a: 2 });
  assert.throws(() => tree_merge({ a: 1 }, { a: 2 }), { name: 'RangeError', message: /^\[tree_merge\]/ });
  assert.throws(() => tree_merge([], {}), /cannot merge/);
});

test('unknown keywords are refused', () => {
  assert.throws(() => tree_flatten({}, { prefx: 'a' }), {
    name: 'TypeError',
    message: "[tree_flatten] unknown keyword 'prefx' (expected: prefix, is_leaf, destination)",
  });
});

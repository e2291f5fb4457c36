import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDot } from '../lib/dot.mjs';
import { drawGraph } from '../lib/graph.mjs';
import { layered } from '../lib/layers.mjs';

const DOT = `digraph {
{ rank=source; "x"; }
{ 7 [label ="Exp", shape=rectangle]; }
"x" -> 7
{ "A"; }
7 -> "A"
{ rank=source; "B"; }
{ 9 [label ="Add", shape=rectangle]; }
"A" -> 9
"B" -> 9
{ rank=sink; "say \\"y\\""; }
9 -> "say \\"y\\""
}`;

test('arrays between operations become edges, those at the ends stay', () => {
  const { nodes, edges } = readDot(DOT, ['x', 'say "y"']);
  const named = edges.map(([from, to]) => `${nodes[from].label} → ${nodes[to].label}`);
  assert.deepEqual(named.sort(), ['Add → say "y"', 'Exp → Add', 'constant → Add', 'x → Exp']);
  const kinds = Object.fromEntries(nodes.map(({ label, kind }) => [label, kind]));
  assert.deepEqual(kinds, {
    x: 'input',
    Exp: 'operation',
    Add: 'operation',
    constant: 'constant',
    'say "y"': 'output',
  });
});

test('edges go down, layer by layer, and nothing overlaps', () => {
  const count = 40;
  const edges = Array.from({ length: count - 1 }, (_, i) => [
    [Math.floor(i / 2), i + 1],
    [Math.floor(i / 3), i + 1],
  ]).flat();
  const nodes = Array.from({ length: count }, (_, i) => ({ width: 20 + (i % 7) * 10 }));
  const gap = 10;
  const { x, layer, paths, width, depth } = layered(nodes, edges, { gap, bend: 4 });
  for (const path of paths) {
    for (let i = 1; i < path.length; i++) assert.equal(layer[path[i]], layer[path[i - 1]] + 1);
  }
  for (let a = 0; a < count; a++) {
    assert.ok(layer[a] < depth && x[a] >= 0 && x[a] <= width);
    for (let b = 0; b < a; b++) {
      const apart = Math.abs(x[a] - x[b]) - (nodes[a].width + nodes[b].width) / 2;
      assert.ok(layer[a] !== layer[b] || apart > gap - 1e-6, `${a} and ${b}`);
    }
  }
});

test('a tree is drawn without crossings', () => {
  const edges = [
    [5, 6],
    [4, 6],
    [0, 4],
    [2, 5],
    [1, 4],
    [3, 5],
  ];
  const nodes = edges.map(() => ({ width: 20 })).concat({ width: 20 });
  const { x } = layered(nodes, edges, { gap: 10, bend: 4 });
  assert.equal(x[4] < x[5], Math.max(x[0], x[1]) < Math.min(x[2], x[3]));
  assert.equal(x[6], (x[4] + x[5]) / 2);
});

test('names are escaped in the picture', () => {
  const svg = drawGraph('a < b', DOT.replaceAll('"x"', '"<x>"'), ['<x>']);
  assert.match(svg, /<title id="title">a &lt; b<\/title>/);
  assert.match(svg, />&lt;x&gt;<\/text>/);
  assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
});

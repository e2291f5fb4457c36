import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lossCurve } from '../curve.mjs';

const run = {
  train: Array.from({ length: 3000 }, (_, i) => [i + 1, 1 + 3 / (1 + i / 50)]),
  heldOut: Array.from({ length: 21 }, (_, i) => [i * 150, 1.1 + 3 / (1 + i * 3)]),
  uniform: 4.6,
  bigram: 2.5,
  title: 'Loss & <learning>',
  subtitle: 'a test',
};

/** Fails unless tags nest and close, attributes are quoted, and no number is missing. */
function assertWellFormed(svg) {
  const open = [];
  const tags = svg.match(/<[^>]*>/g);
  for (const tag of tags) {
    assert.match(tag, /^<(\/[a-z]+|[a-z]+( [\w:-]+="[^"<]*")*\/?)>$/i, tag);
    const name = /[a-z]+/i.exec(tag)[0];
    if (tag.startsWith('</')) assert.equal(open.pop(), name);
    else if (!tag.endsWith('/>')) open.push(name);
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
  assert.doesNotMatch(svg.replace(/&(amp|lt|gt);/g, ''), /&/);
}

test('the loss curve is well-formed, self-contained SVG of moderate size', () => {
  const svg = lossCurve(run);
  assertWellFormed(svg);
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.doesNotMatch(svg, /href|url\(|@import/);
  assert.match(svg, /Loss &amp; &lt;learning&gt;/);
  for (const label of [
    'uniform 4.60',
    'bigram 2.50',
    'training 1.05',
    'held-out 1.15',
    'training step',
    'nats per character',
  ]) {
    assert.ok(svg.includes(label), label);
  }
  assert.ok(svg.length < 100_000);
});

test('every point lies inside the picture', () => {
  for (const [, points] of lossCurve(run).matchAll(/points="([^"]+)"/g)) {
    for (const point of points.split(' ')) {
      const [x, y] = point.split(',').map(Number);
      assert.ok(x >= 0 && x <= 960 && y >= 0 && y <= 540, point);
    }
  }
});

test('labels never lie on one another', () => {
  const svg = lossCurve({ ...run, bigram: 1.1, uniform: 1.05 });
  const heights = [...svg.matchAll(/<text class="label[^>]* y="([\d.]+)"/g)]
    .map(([, y]) => Number(y))
    .sort((a, b) => a - b);
  assert.equal(heights.length, 4);
  for (let i = 1; i < heights.length; i += 1) assert.ok(heights[i] - heights[i - 1] >= 16);
});

test('a run of no or one step still draws', () => {
  assertWellFormed(lossCurve({ ...run, train: [], heldOut: [] }));
  assertWellFormed(lossCurve({ ...run, train: [[1, 4.7]], heldOut: [[0, 4.7]] }));
});

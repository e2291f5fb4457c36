import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BigramModel } from '../bigram.mjs';

const corpus = {
  tokens: Int32Array.from([0, 1, 0, 1, 1, 2, 0, 1, 2, 2]),
  trainRanges: [
    [0, 5],
    [6, 8],
  ],
  vocabulary: { size: 3 },
};

test('probabilities are the counted pairs with one added to each', () => {
  const model = BigramModel.fit(corpus);
  // 0→1 three times (twice in the first stretch, once in the second), 1→0 and 1→1 once.
  assert.equal(model.probability(0, 1), (3 + 1) / (3 + 3));
  assert.equal(model.probability(0, 0), 1 / 6);
  assert.equal(model.probability(1, 0), 2 / 5);
  assert.equal(model.probability(1, 1), 2 / 5);
  assert.equal(model.probability(1, 2), 1 / 5);
  assert.equal(model.probability(2, 0), 1 / 3);
});

test('probabilities add up to one', () => {
  const model = BigramModel.fit(corpus);
  for (const previous of [0, 1, 2]) {
    const sum = [0, 1, 2].reduce((total, next) => total + model.probability(previous, next), 0);
    assert.ok(Math.abs(sum - 1) < 1e-12);
  }
});

test('the loss is the mean over the windows', () => {
  const model = BigramModel.fit(corpus);
  const expected = -(Math.log(1 / 5) + Math.log(1 / 3) + Math.log(4 / 6) + Math.log(1 / 5)) / 4;
  assert.ok(Math.abs(model.loss(corpus.tokens, [4, 6], 2) - expected) < 1e-12);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duration, Progress, thousands } from '../lib/progress.mjs';

function recorder(isTTY, columns) {
  const written = [];
  return { isTTY, columns, written, write: (text) => written.push(text) };
}

function runThrough(stream, steps) {
  let time = 0;
  const progress = new Progress({ stream, total: steps, rate: { unit: 'tokens', perStep: 1000 }, now: () => time });
  for (let step = 1; step <= steps; step += 1) {
    time += 50;
    progress.update(step, { loss: 2, 'held-out': 2.5, missing: undefined });
  }
  progress.close();
  return stream.written;
}

test('a terminal gets one line, redrawn, that fits its width', () => {
  const written = runThrough(recorder(true, 100), 100);
  assert.ok(written.length < 60);
  for (const text of written.slice(0, -1)) {
    assert.ok(text.startsWith('\r\x1b[2K'));
    assert.ok(text.length - 5 < 100);
  }
  assert.equal(written.at(-1), '\n');
  assert.match(written.at(-2), /█ 100\/100 {2}loss 2.000 {2}held-out 2.500 {2}20,000 tokens\/s {2}0:00 left$/);
});

test('a narrow terminal loses the bar, then the tail', () => {
  for (const text of runThrough(recorder(true, 40), 20).slice(0, -1)) assert.ok(text.length - 5 < 40);
});

test('anything else gets some plain lines, the last step among them', () => {
  const written = runThrough(recorder(false), 100);
  assert.equal(written.length, 20);
  assert.match(written[0], /^step 5\/100 {2}loss 2.000 {2}held-out 2.500 {2}20,000 tokens\/s {2}0:05 left\n$/);
  assert.match(written.at(-1), /^step 100\/100 /);
});

test('numbers and times are easy to read', () => {
  assert.equal(thousands(1234567), '1,234,567');
  assert.equal(thousands(999), '999');
  assert.equal(duration(59.2), '1:00');
  assert.equal(duration(3725), '1:02:05');
});

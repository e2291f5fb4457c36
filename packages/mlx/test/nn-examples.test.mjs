// The examples in the documentation of nn, optimizers and utils: each runs, and gives what it says.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mx, nn, optim, utils } from './support/nn-oracle.mjs';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** What examples take for granted. */
function surroundings() {
  const model = new nn.Sequential(new nn.Linear(64, 64), nn.relu, new nn.Linear(64, 64));
  const table = () => mx.random.uniform(0.1, 1, [2, 3]);
  return {
    mx,
    nn,
    optim,
    utils,
    model,
    net: model,
    x: mx.random.normal([2, 64]),
    y: mx.zeros([2, 64]),
    params: model.parameters(),
    grads: model.apply((p) => mx.add(p, 1)).parameters(),
    logits: table(),
    targets: mx.array([0, 2], mx.int32),
    ...Object.fromEntries(
      'a b anchors positives negatives means samples variances'.split(' ').map((n) => [n, table()]),
    ),
  };
}

/** The examples of a file: the lines under `@example` up to the next tag or the comment's end. */
function examplesOf(text) {
  return [...text.matchAll(/@example\n((?: *\* (?!@|\/).*\n)+)/g)].map(([, block]) => block.replace(/^ *\* ?/gm, ''));
}

/** A result in the terms in which documentation shows it. */
function shown(value) {
  if (value instanceof mx.array) return value.tolist();
  return Array.isArray(value) ? value.map(shown) : value;
}

function assertAlike(actual, expected) {
  if (typeof expected === 'number') {
    assert.ok(Math.abs(actual - expected) <= 1e-4 * (1 + Math.abs(expected)), `${actual} is not ${expected}`);
  } else if (Array.isArray(expected)) {
    assert.equal(actual.length, expected.length);
    for (const [i, part] of expected.entries()) assertAlike(actual[i], part);
  } else {
    assert.deepEqual(actual, expected);
  }
}

/** Runs an example. A line `expression;  // value` is also compared with the value, where that is a literal. */
function run(example) {
  const scope = surroundings();
  const body = example.replace(/^(?!\s|const|class|let)(.*);\s+\/\/ ([[{\d].*)$/gm, (_line, expression, value) => {
    const literal = /^(\[[^a-z]*\]|\{.*\}|\d+(\.\d+)?|\[\[.*\]\])$/.test(value) ? value : undefined;
    return literal ? `check(${expression}, ${literal});` : `${expression};`;
  });
  const check = (actual, expected) => assertAlike(shown(actual), expected);
  new Function(...Object.keys(scope), 'check', `{${body}}`)(...Object.values(scope), check);
}

for (const folder of ['nn', 'optimizers', 'utils']) {
  const files = readdirSync(join(source, folder), { recursive: true }).filter((name) => name.endsWith('.ts'));
  for (const name of files.sort()) {
    for (const example of examplesOf(readFileSync(join(source, folder, name), 'utf8'))) {
      if (example.startsWith('bind(')) continue; // Internal.
      test(`${folder}/${name}: ${example.split('\n')[0]}`, () => run(example));
    }
  }
}

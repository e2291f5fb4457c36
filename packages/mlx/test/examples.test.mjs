// Every example of the documentation runs, and gives what it says it gives.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readApi } from '../../../scripts/docs/api.mjs';
import { inScratchFolder, runExample } from '../../../scripts/docs/examples.mjs';
import { codeOf, guides } from '../../../scripts/docs/guide-texts.mjs';
import { statements } from '../../../scripts/docs/statements.mjs';
import { mx, nn, optim, utils } from './support/core.mjs';

const scope = { mx, nn, optim, utils };

async function check(example) {
  const steps = await inScratchFolder(() => runExample(example, scope));
  for (const { code, comment, output, matches } of steps) {
    assert.ok(matches !== false, `${code} gives ${output}, the documentation says ${comment}`);
  }
  return steps;
}

for (const { entries } of await readApi()) {
  for (const entry of entries.flatMap((entry) => [entry, ...entry.members])) {
    for (const example of entry.doc.examples) {
      test(`${entry.id}: ${example.split('\n')[0]}`, async () => {
        const steps = await check(example);
        const silent = entry.signatures.every(({ result }) => /\bvoid\b/.test(result)) && entry.kind !== 'class';
        assert.ok(silent || steps.some(({ output }) => output !== undefined), 'an example shows a result');
      });
    }
  }
}

for (const guide of guides()) {
  for (const code of codeOf(guide)) test(`${guide.source}: ${code.trim().split('\n')[0]}`, () => check(code));
}

test('a statement ends at a semicolon or a brace, and has the comment of its line', () => {
  const code = [
    "const s = 'a; // b'; // said",
    '// before',
    'class A {',
    '  f() { return 1; } // inside',
    '}',
    'f({ a: 1 },',
    '  [2]); // array(1)',
    'for (const x of [1]) { g(x); }',
    'a; b; // last',
  ].join('\n');
  assert.deepEqual(
    statements(code).map(({ code, comment, expression }) => [code.replace(/\s+/g, ' '), comment, expression]),
    [
      ["const s = 'a; // b';", 'said', false],
      ['// before class A { f() { return 1; } // inside }', '', false],
      ['f({ a: 1 }, [2])', 'array(1)', true],
      ['for (const x of [1]) { g(x); }', '', false],
      ['a', '', true],
      ['b', 'last', true],
    ],
  );
});

test('what an example says is compared with what it gives', async () => {
  const outcome = async (example) => (await runExample(example, scope)).at(-1);
  assert.equal((await outcome('mx.array([1, 2]);  // array([1, 2], dtype=float32)')).matches, true);
  assert.equal((await outcome('mx.array([1, 2]);  // [1, 2]')).matches, true);
  assert.equal((await outcome('mx.array([1, 2]);  // [1, 3]')).matches, false);
  assert.equal((await outcome('mx.array([1, 2]);  // a pair')).output, 'array([1, 2], dtype=float32)');
  assert.equal((await outcome('mx.add();  // TypeError')).matches, true);
  await assert.rejects(outcome('mx.ones([2]);  // TypeError'), /expected TypeError/);
  await assert.rejects(outcome('nowhere;'), /nowhere is not defined/);
});

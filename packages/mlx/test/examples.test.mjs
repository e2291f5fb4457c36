// The example of each row of the op table: it runs, and what stands behind `//` is what it gives.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { mx, nn } from './support/differential-run.mjs';
import { nameOf, rows } from './support/differential-table.mjs';

const collapsed = (text) => text.replace(/\s+/g, ' ').trim();

/** A result as documentation shows it, on one line. */
function shown(value) {
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  return collapsed(value instanceof mx.array ? value.toString() : inspect(value));
}

/** Splits a line into its code and what it says it gives. */
function parts(line) {
  const at = line.lastIndexOf('//');
  return at < 0 ? { code: line } : { code: line.slice(0, at).trimEnd(), expected: collapsed(line.slice(at + 2)) };
}

/** The example as a program: `check` is called with the value of each line that says what it gives. */
function program(example) {
  const lines = example.trim().split('\n').map(parts);
  return lines
    .map(({ code, expected }) => (expected ? `check(${code.replace(/;$/, '')}, ${JSON.stringify(expected)});` : code))
    .join('\n');
}

for (const row of rows.filter(({ example }) => example)) {
  test(`${nameOf(row)}: example`, () => {
    mx.random.seed(0);
    let checked = 0;
    const check = (value, expected) => {
      checked++;
      assert.equal(shown(value), expected);
    };
    new Function('mx', 'nn', 'check', program(row.example))(mx, nn, check);
    assert.equal(checked, [...row.example.matchAll(/\/\/ /g)].length, 'results that were compared');
  });
}

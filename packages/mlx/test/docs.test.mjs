// Every public name is documented: what it is, its parameters, its counterpart in Python, an example.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readApi } from '../../../scripts/docs/api.mjs';
import { withoutKeywords } from '../../../scripts/docs/keywords.mjs';
import { saysNotInPython } from '../../../scripts/docs/tsdoc.mjs';

/** What every JavaScript object may have, and means the same everywhere. */
const OBVIOUS = new Set(['toString', 'toJSON']);

const modules = await readApi();
const classes = new Map(
  modules.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'class').map((entry) => [entry.name, entry])),
);

/** The member of that name that a class inherits. */
function inherited({ bases }, name) {
  return bases.flatMap((base) => classes.get(base)?.members ?? []).find((member) => member.name === name);
}

/**
 * The parameters that the documentation does not explain. Keywords are explained in their type; of a rest parameter
 * that stands for several, each may be explained by itself.
 */
function unexplained({ signatures, doc }) {
  if (/parameters are those of \{@link/.test(doc.text)) return [];
  const bare = (name) => name.replace(/^(\.\.\.)?_?|_$/g, '');
  const known = [...doc.params.keys()].map(bare);
  const names = signatures.flatMap(({ parameters }) =>
    parameters
      .filter(({ name, type }) => name !== 'keywords' && type !== 'unknown[]' && withoutKeywords(type) !== '')
      .filter(({ name, type }) => !(name.startsWith('...') && !type.endsWith('[]') && known.length > 0))
      .map(({ name }) => bare(name)),
  );
  return [...new Set(names)].filter((name) => !known.includes(name));
}

function problems(entry, owner) {
  const found = [];
  const { kind, doc, python } = entry;
  if (!doc.text) found.push('no description');
  const isForward = owner !== undefined && entry.name === 'forward' && owner.name !== 'Module'; // The class shows it.
  if ((kind === 'function' || kind === 'class' || kind === 'method') && !isForward) {
    if (doc.examples.length === 0 && !doc.deprecated) found.push('no example');
    const missing = unexplained(entry);
    if (missing.length > 0) found.push(`parameters without a description: ${missing.join(', ')}`);
  }
  if (!owner && (kind === 'function' || kind === 'class') && !python && !saysNotInPython(doc)) {
    found.push("neither Python's name nor that Python has none");
  }
  return found;
}

for (const { name, entries } of modules) {
  test(`${name}: everything is documented`, () => {
    const all = [];
    for (const entry of entries) {
      const members = entry.kind === 'type' ? [] : entry.members;
      all.push([entry, problems(entry)]);
      for (const member of members) {
        if (!member.doc.text && (inherited(entry, member.name) || OBVIOUS.has(member.name))) continue;
        if (!member.doc.text && member.kind === 'property' && entry.bases.length > 0) continue; // Its constructor's.
        all.push([member, problems(member, entry)]);
      }
    }
    const report = all.filter(([, found]) => found.length > 0).map(([{ id }, found]) => `${id}: ${found.join('; ')}`);
    assert.equal(report.join('\n'), '');
  });
}

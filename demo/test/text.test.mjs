import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Corpus, Vocabulary } from '../corpus.mjs';
import { projectText, readTextFile } from '../text.mjs';

const folder = mkdtempSync(join(tmpdir(), 'mlx-demo-text-'));
after(() => rmSync(folder, { recursive: true }));

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('a text file is read as UTF-8 with its line ends made one kind', () => {
  assert.equal(readTextFile(file('good.txt', 'häß\r\nb')), 'häß\nb');
});

test('files that hold no text are refused, each with its reason', () => {
  assert.throws(
    () => readTextFile(join(folder, 'missing.txt')),
    /cannot read the text '.*missing.txt': it does not exist/,
  );
  assert.throws(() => readTextFile(folder), /it is a folder/);
  assert.throws(() => readTextFile(file('empty.txt', '')), /empty.txt' is empty/);
  assert.throws(() => readTextFile(file('blank.txt', ' \n\t')), /blank.txt' is empty/);
  assert.throws(() => readTextFile(file('zero.bin', Buffer.from([1, 0, 2]))), /binary/);
  assert.throws(() => readTextFile(file('latin1.txt', Buffer.from([0x61, 0xe9, 0x61]))), /not UTF-8/);
});

test("the project's text has a fixed order and leaves out what is built", () => {
  const root = join(folder, 'project');
  for (const path of ['docs', 'crates/b/target', 'crates/a']) mkdirSync(join(root, path), { recursive: true });
  writeFileSync(join(root, 'README.md'), 'read me');
  writeFileSync(join(root, 'docs/z.md'), 'z');
  writeFileSync(join(root, 'docs/a.md'), 'a');
  writeFileSync(join(root, 'docs/picture.png'), 'no text');
  writeFileSync(join(root, 'crates/b/lib.rs'), 'b');
  writeFileSync(join(root, 'crates/b/target/built.rs'), 'built');
  writeFileSync(join(root, 'crates/a/lib.rs'), 'a');
  const titles = projectText(root).match(/^\S+\.(md|rs|png)$/gm);
  assert.deepEqual(titles, ['README.md', 'docs/a.md', 'docs/z.md', 'crates/a/lib.rs', 'crates/b/lib.rs']);
  assert.throws(() => projectText(join(folder, 'nowhere')), /pass a text with --text/);
});

test('a vocabulary turns text into numbers and back', () => {
  const vocabulary = Vocabulary.of('banana 🍌');
  assert.deepEqual(vocabulary.characters, [' ', 'a', 'b', 'n', '🍌']);
  assert.deepEqual([...vocabulary.encode('nab🍌')], [3, 1, 2, 4]);
  assert.equal(vocabulary.decode(vocabulary.encode('banana 🍌')), 'banana 🍌');
});

test('rare characters of a huge alphabet share a replacement', () => {
  const common = Array.from({ length: 999 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  const vocabulary = Vocabulary.of(`${common.join('').repeat(2)}\u{1f600}\u{1f601}`);
  assert.equal(vocabulary.size, 1000);
  assert.equal(vocabulary.decode(vocabulary.encode(`${common[0]}\u{1f600}`)), `${common[0]}\u{fffd}`);
});

test('a corpus holds out every tenth piece, and no training window reaches into one', () => {
  const context = 8;
  const corpus = new Corpus('abcdefghij'.repeat(104).slice(1), context);
  const heldOut = new Set();
  for (const start of corpus.heldOutStarts) for (let i = start; i <= start + context; i += 1) heldOut.add(i);
  for (const start of corpus.trainStarts) {
    for (let i = start; i <= start + context; i += 1) assert.ok(!heldOut.has(i));
  }
  assert.ok(Math.abs(heldOut.size / corpus.tokens.length - 0.1) < 0.02);
  assert.equal(corpus.trainStarts.at(-1) + context, corpus.tokens.length - 1);
  assert.equal(corpus.heldOutSample(3).length, 3);
  assert.equal(corpus.heldOutSample(1e9).length, corpus.heldOutStarts.length);
});

test('texts with too little to learn are refused', () => {
  assert.throws(() => new Corpus('short', 64), /too short: 5 characters, at least 650 are needed/);
  assert.throws(() => new Corpus('a'.repeat(1000), 64), /single character/);
  assert.ok(new Corpus('ab'.repeat(325), 64).heldOutStarts.length > 0);
});

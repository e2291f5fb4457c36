// The documentation's site: everything public is on it, its pages are sound, and nothing on them comes from elsewhere.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readApi } from '../../../scripts/docs/api.mjs';
import { isKeywords } from '../../../scripts/docs/keywords.mjs';
import { anchorOf, pageOf } from '../../../scripts/docs/names.mjs';

const VOID = new Set(['meta', 'link', 'input', 'img', 'br', 'hr']);

let folder;
let pages;

before(async () => {
  const { buildSite } = await import('../../../scripts/docs/site.mjs');
  folder = mkdtempSync(join(tmpdir(), 'mlx-site-'));
  await buildSite(folder);
  const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
  pages = new Map(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const idsOf = (html) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);

test('tags are closed in their order, and no id stands twice', () => {
  for (const [name, html] of pages) {
    const open = [];
    for (const [, end, tag] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (!end && !VOID.has(tag)) open.push(tag);
      if (end) assert.equal(open.pop(), tag, `${name}: </${tag}>`);
    }
    assert.deepEqual(open, [], name);
    const ids = idsOf(html);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
      name,
    );
  }
});

test('links lead somewhere', () => {
  const anchors = new Map([...pages].map(([name, html]) => [name, new Set(idsOf(html))]));
  const assets = new Set(readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`));
  const index = JSON.parse(/= (.*);\n$/.exec(readFileSync(join(folder, 'assets', 'index.js'), 'utf8'))[1]);
  const links = [...pages].flatMap(([page, html]) =>
    [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, href]) => ({ page, href })),
  );
  for (const { page, href } of [...links, ...index.map(([, href]) => ({ page: 'the search', href }))]) {
    if (/^https?:/.test(href)) continue;
    const [file, hash] = href.split('#');
    const target = file || page;
    assert.ok(assets.has(target) || anchors.has(target), `${page}: ${href}`);
    if (hash) assert.ok(anchors.get(target).has(hash), `${page}: ${href}`);
  }
});

test('nothing is loaded from elsewhere', () => {
  for (const [name, html] of pages) {
    for (const [tag] of html.matchAll(/<(?:script|link|img)\b[^>]*>/g)) assert.doesNotMatch(tag, /https?:|"\/\//, name);
  }
});

test('every public name has its place and is found', async () => {
  const index = readFileSync(join(folder, 'assets', 'index.js'), 'utf8');
  for (const { name, entries } of await readApi()) {
    const ids = new Set(idsOf(pages.get(pageOf(name))));
    for (const entry of entries) {
      if (isKeywords(entry)) continue;
      assert.ok(ids.has(anchorOf(entry)), entry.id);
      assert.ok(index.includes(`"${pageOf(name)}#${anchorOf(entry)}"`), entry.id);
    }
  }
});

test('examples show what they give', () => {
  assert.match(
    pages.get('core.linalg.html'),
    /id="norm"[\s\S]*?<span class="output">array\(5, dtype=float32\)<\/span>/,
  );
  assert.match(pages.get('index.html'), /<span class="output">TypeError: \[sum\] unknown keyword 'axes'/);
});

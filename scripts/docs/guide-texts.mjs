// The repository's own documents that become pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { at } from '../lib/paths.mjs';

/** The documents that become pages, in their order; the first is the start page. */
export function guides() {
  const documents = readdirSync(at('docs')).filter((name) => name.endsWith('.md') && name !== 'getting-started.md');
  const sources = [
    'docs/getting-started.md',
    'README.md',
    ...documents.sort().map((name) => `docs/${name}`),
    'ops/README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
  ];
  return sources.filter((source) => existsSync(at(source))).map(readGuide);
}

function readGuide(source) {
  const text = readFileSync(at(source), 'utf8');
  const title = source === 'README.md' ? 'Readme' : (/^# (.*)$/m.exec(text)?.[1] ?? source);
  const file = source === 'docs/getting-started.md' ? 'index.html' : `${pageName(source)}.html`;
  return { source, file, title, text };
}

const pageName = (source) =>
  source
    .replace(/^docs\//, '')
    .replace(/\.md$/, '')
    .replaceAll('/', '-')
    .toLowerCase();

/** The JavaScript of a document that runs, block by block: that of the readme and the guides. */
export const codeOf = ({ source, text }) =>
  source.startsWith('docs/') || source === 'README.md'
    ? [...text.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code)
    : [];

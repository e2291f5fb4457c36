// The repository's own documents as pages.
import { posix } from 'node:path';
import { renderSteps } from './entries.mjs';
import { runExample } from './examples.mjs';
import { codeOf } from './guide-texts.mjs';
import { markdown } from './html.mjs';

/**
 * A document as HTML; its code runs, each block by itself, and what it gives is shown.
 *
 * @returns {Promise<{ body: string, headings: { text: string, depth: number }[], images: string[] }>}
 */
export async function renderGuide(guide, all, scope) {
  const blocks = new Map();
  for (const code of codeOf(guide)) blocks.set(code.trim(), await runExample(code, scope, { showAll: true }));
  const images = [];
  const headings = [];
  const link = (href) => {
    if (/^(\w+:|#)/.test(href)) return href;
    const [path, hash] = href.split('#');
    const target = posix.join(posix.dirname(guide.source), path);
    const page = all.find(({ source }) => source === target);
    if (page) return page.file + (hash ? `#${hash}` : '');
    if (path.endsWith('.html')) return href;
    if (!/\.(svg|png|jpe?g)$/.test(target)) return null;
    images.push(target);
    return `assets/${posix.basename(target)}`;
  };
  const body = markdown(guide.text, {
    link,
    block: (code) =>
      blocks.has(code.trim()) ? `<div class="example">${renderSteps(blocks.get(code.trim()))}</div>` : undefined,
    heading: (text, depth) => headings.push({ text, depth }),
  });
  return { body, headings, images };
}

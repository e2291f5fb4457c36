// Text, code and Markdown as HTML.
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import ini from 'highlight.js/lib/languages/ini';
import javascript from 'highlight.js/lib/languages/javascript';
import typescript from 'highlight.js/lib/languages/typescript';
import { Marked } from 'marked';

for (const [names, language] of [
  [['bash', 'sh'], bash],
  [['toml', 'ini'], ini],
  [['js', 'javascript'], javascript],
  [['ts', 'typescript'], typescript],
]) {
  for (const name of names) hljs.registerLanguage(name, language);
}

export const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Code in colours. */
export function highlight(code, language = 'js') {
  return hljs.getLanguage(language) ? hljs.highlight(code, { language }).value : escape(code);
}

/** A heading's text as the anchor that leads to it. */
export const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * Markdown as HTML.
 *
 * @param {string} text
 * @param {{ link?: (href: string) => string | null, block?: (code: string, language: string) => string | undefined,
 *   heading?: (text: string, depth: number) => void }} options How links are rewritten (null leaves their
 *   text alone), code blocks shown and headings noted.
 */
export function markdown(text, { link = (href) => href, block = () => undefined, heading = () => {} } = {}) {
  const renderer = {
    code({ text: code, lang }) {
      return block(code, lang ?? '') ?? `<pre><code>${highlight(code, lang)}</code></pre>\n`;
    },
    heading({ tokens, depth, text: title }) {
      const inner = this.parser.parseInline(tokens);
      const plain = title.replace(/[`*]/g, '');
      heading(plain, depth);
      const id = slug(plain);
      return `<h${depth} id="${id}">${inner} <a class="anchor" href="#${id}" aria-label="Link to this section">#</a></h${depth}>\n`;
    },
    link({ href, tokens }) {
      const target = link(href);
      const inner = this.parser.parseInline(tokens);
      return target === null ? inner : `<a href="${escape(target)}">${inner}</a>`;
    },
    image({ href, text: alt }) {
      return `<img src="${escape(link(href))}" alt="${escape(alt)}">`;
    },
    table({ header, rows }) {
      const cells = (row, tag) =>
        row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('');
      const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
      return `<div class="scroll"><table><thead><tr>${cells(header, 'th')}</tr></thead><tbody>${body}</tbody></table></div>\n`;
    },
  };
  return new Marked({ renderer }).parse(text);
}

/** One line of Markdown. */
export const inline = (text) => new Marked().parseInline(text);

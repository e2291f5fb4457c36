// Writes the site: one page for each module and each document, and what searches them.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { at } from '../lib/paths.mjs';
import { readApi } from './api.mjs';
import { EntryView } from './entries.mjs';
import { inScratchFolder, runExample } from './examples.mjs';
import { guides } from './guide-texts.mjs';
import { renderGuide } from './guides.mjs';
import { escape, inline, slug } from './html.mjs';
import { isKeywords } from './keywords.mjs';
import {
  anchorOf,
  calledAs,
  foundationsFirst,
  importOf,
  inOrder,
  Links,
  pageOf,
  sectionOf,
  titleOf,
} from './names.mjs';
import { renderPage } from './page.mjs';

const require = createRequire(import.meta.url);
const assets = at('scripts', 'docs', 'assets');

/** Builds the site. @returns {Promise<{ pages: number, entries: number, examples: number, folder: string }>} */
export async function buildSite(folder = at('site')) {
  const { core: mx, nn, optimizers: optim, utils } = require(at('packages', 'mlx', 'dist', 'index.js'));
  const scope = { mx, nn, optim, utils };
  const modules = await readApi();
  const outcomes = await inScratchFolder(() => runAll(modules, scope));
  const documents = guides();
  const modulePages = renderModules(modules, outcomes);
  const guidePages = [];
  const images = new Set();
  for (const guide of documents) {
    const { body, headings, images: used } = await renderGuide(guide, documents, scope);
    for (const image of used) images.add(image);
    guidePages.push({ ...guide, body, sections: headings.filter(({ depth }) => depth === 2), search: headings });
  }
  const [start, ...others] = guidePages;
  const pages = [{ ...start, body: start.body + moduleList(modules) }, ...modulePages, ...others];
  write(folder, pages, modules, images);
  return { pages: pages.length, entries: count(modules), examples: outcomes.size, folder };
}

const count = (modules) => modules.reduce((sum, { entries }) => sum + entries.length, 0);

/** Runs every example once. */
async function runAll(modules, scope) {
  const outcomes = new Map();
  const entries = modules.flatMap((module) => module.entries.flatMap((entry) => [entry, ...entry.members]));
  for (const { id, doc } of entries) {
    for (const example of doc.examples) {
      if (outcomes.has(example)) continue;
      try {
        outcomes.set(example, await runExample(example, scope));
      } catch (error) {
        throw new Error(`the example of ${id} fails: ${error.message}\n${example}`, { cause: error });
      }
    }
  }
  return outcomes;
}

function renderModules(modules, outcomes) {
  const links = new Links(modules);
  const rows = require(at('packages', 'mlx', 'src', 'core', 'generated', 'ops.json'));
  const subjects = new Map(
    rows.map(({ namespace, name, subject }) => [`${namespace === 'core' ? '' : 'core.'}${namespace}.${name}`, subject]),
  );
  const types = modules.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'type'));
  const keywordTypes = new Map(types.map((type) => [type.name, type]));
  return modules.map((module) => {
    const own = new Map(module.entries.map((entry) => [entry.name, entry]));
    const view = new EntryView(module.name, links, new Map([...keywordTypes, ...own]), outcomes);
    const entries = module.entries.filter((entry) => !isKeywords(entry));
    const sections = group(foundationsFirst(entries), (entry) => sectionOf(entry, subjects));
    return {
      file: pageOf(module.name),
      title: calledAs(module.name),
      module,
      sections: [...sections].map(([text, inside]) => ({ text, entries: inside })),
      body: moduleBody(module, sections, view),
    };
  });
}

function group(entries, key) {
  const groups = new Map();
  for (const entry of entries) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry]);
  return new Map(inOrder(groups));
}

/** The anchor of a section; entries have their names, so it must be none. */
const groupId = (title) => `${slug(title)}-`;

function moduleBody(module, sections, view) {
  const about = module.doc.text ? view.prose(module.doc.text, { id: module.name }) : '';
  const blocks = [...sections].map(
    ([
      title,
      entries,
    ]) => `<section class="group" id="${groupId(title)}"><h2><a href="#${groupId(title)}">${escape(title)}</a></h2>
<ul class="overview">${entries.map((entry) => `<li><a href="#${anchorOf(entry)}">${escape(entry.name)}</a></li>`).join('')}</ul>
${entries.map((entry) => view.entry(entry)).join('\n')}</section>`,
  );
  return `<h1>${calledAs(module.name)} <small>${titleOf(module.name)}</small></h1>
<pre class="signature"><code>${escape(importOf(module.name))}</code></pre>
${about}
${blocks.join('\n')}`;
}

function moduleList(modules) {
  const items = modules.map(
    ({ name, entries }) => `<li><a href="${pageOf(name)}"><b>${calledAs(name)}</b> ${titleOf(name)}</a>
<span>${entries.filter(({ kind }) => kind === 'function' || kind === 'class').length} functions and classes</span></li>`,
  );
  return `<h2 id="modules">Modules</h2>\n<ul class="modules">${items.join('\n')}</ul>`;
}

function sidebarOf(pages, current) {
  const item = (page) => {
    const here = page === current;
    const sections = (here ? page.sections : []).map(({ text, entries }) => {
      const id = entries ? groupId(text) : slug(text.replace(/[`*]/g, ''));
      if (!entries) return `<li><a href="#${id}">${inline(text)}</a></li>`;
      const names = entries.map((entry) => `<li><a href="#${anchorOf(entry)}">${escape(entry.name)}</a></li>`);
      return `<li><details><summary><a href="#${id}">${escape(text)}</a></summary><ul>${names.join('')}</ul></details></li>`;
    });
    const inside = sections.length > 0 ? `<ul class="sections">${sections.join('')}</ul>` : '';
    return `<li><a${here ? ' aria-current="page"' : ''} href="${page.file}">${escape(page.title)}</a>${inside}</li>`;
  };
  const [start, ...rest] = pages;
  const list = (title, some) => `<h2>${title}</h2><ul>${some.map(item).join('')}</ul>`;
  return `<ul>${item(start)}</ul>${list(
    'Modules',
    rest.filter(({ module }) => module),
  )}${list(
    'About the project',
    rest.filter(({ module }) => !module),
  )}`;
}

function write(folder, pages, modules, images) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const name of readdirSync(assets)) copyFileSync(join(assets, name), join(folder, 'assets', name));
  for (const image of images) copyFileSync(at(image), join(folder, 'assets', basename(image)));
  const index = JSON.stringify(searchIndex(pages, modules));
  writeFileSync(join(folder, 'assets', 'index.js'), `window.searchIndex = ${index.replaceAll('<', '\\u003c')};\n`);
  for (const [i, page] of pages.entries()) {
    const frame = { ...page, sidebar: sidebarOf(pages, page), previous: pages[i - 1], next: pages[i + 1] };
    writeFileSync(join(folder, page.file), renderPage(frame));
  }
}

/** What is searched: `[name, address, kind, first sentence, other words]`. */
function searchIndex(pages, modules) {
  const first = (text) =>
    /^.*?\.(?=\s|$)|^.*/.exec(text.replace(/\{@link (\S+?)\}/g, '$1').replace(/\s+/g, ' '))[0].replaceAll('`', '');
  const ofModules = modules.flatMap(({ name: module, entries }) =>
    entries
      .filter((entry) => !isKeywords(entry))
      .flatMap((entry) => [
        searchRow(`${calledAs(module)}.${entry.name}`, module, entry, first),
        ...entry.members
          .filter(({ doc }) => doc.text && entry.kind === 'class')
          .map((member) =>
            searchRow(`${entry.name === 'MxArray' ? 'array' : entry.name}.${member.name}`, module, member, first),
          ),
      ]),
  );
  const ofGuides = pages
    .filter(({ search }) => search)
    .flatMap(({ file, title, search }) =>
      search.map(({ text, depth }) => [
        text.replace(/[`*]/g, ''),
        `${file}#${slug(text.replace(/[`*]/g, ''))}`,
        'guide',
        depth === 1 ? '' : title,
        '',
      ]),
    );
  return [...ofModules, ...ofGuides];
}

function searchRow(name, module, entry, first) {
  const words = [entry.python ?? '', ...entry.aliases, ...entry.doc.params.keys()].join(' ');
  return [name, `${pageOf(module)}#${anchorOf(entry)}`, entry.kind, first(entry.doc.text), words];
}

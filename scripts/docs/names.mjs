// Where everything is found: pages, anchors, and how code calls it.

import { isKeywords } from './keywords.mjs';

/** How examples write a module. */
const CALLED = { core: 'mx', optimizers: 'optim' };

/** How code names a module: `mx.linalg` for `core.linalg`. */
export function calledAs(module) {
  const [first, ...rest] = module.split('.');
  return [CALLED[first] ?? first, ...rest].join('.');
}

/** How code imports a module. */
export function importOf(module) {
  const [first, ...rest] = module.split('.');
  const name = calledAs(first);
  if (rest.length > 0) return `${importOf(first)}  // ${calledAs(module)}`;
  return first === 'core' ? "import * as mx from 'mlx/core';" : `import * as ${name} from 'mlx/${first}';`;
}

export const pageOf = (module) => `${module}.html`;

/** Links to entries, by full name and, within a module, by short name. */
export class Links {
  #targets = new Map();

  /** @param {import('./api.mjs').Module[]} modules */
  constructor(modules) {
    for (const { name, entries } of modules) {
      for (const entry of entries) {
        if (isKeywords(entry)) continue;
        this.#add(name, entry, anchorOf(entry));
        for (const member of entry.members) this.#add(name, member, anchorOf(member));
      }
    }
  }

  #add(module, { id, aliases }, anchor) {
    const target = `${pageOf(module)}#${anchor}`;
    this.#targets.set(id, target);
    for (const alias of aliases) this.#targets.set(`${id.slice(0, id.lastIndexOf('.'))}.${alias}`, target);
  }

  /** The address of what a name means in a module; undefined when it means nothing there. */
  find(name, module, owner = '') {
    const long = name.replace(/^mx\./, 'core.').replace(/^optim\./, 'optimizers.');
    const outer = module.split('.').map((_, i, parts) => parts.slice(0, parts.length - i).join('.'));
    const tries = [`${owner}.${long}`, ...outer.map((scope) => `${scope}.${long}`), `core.${long}`, long];
    return tries.map((id) => this.#targets.get(id)).find(Boolean);
  }
}

/** An entry's anchor on its page: its name, after its class for a member. */
export function anchorOf({ id, kind }) {
  const parts = id.split('.');
  return kind === 'method' || kind === 'property' ? parts.slice(-2).join('.') : parts.at(-1);
}

const TITLES = {
  core: 'Arrays and their operations',
  'core.fast': 'Fused operations',
  'core.fft': 'Fourier transforms',
  'core.linalg': 'Linear algebra',
  'core.random': 'Random numbers',
  'core.distributed': 'Several processes',
  'core.metal': "Apple's GPUs",
  'core.cuda': "NVIDIA's GPUs",
  nn: 'Layers and models',
  'nn.init': 'Initializers',
  'nn.losses': 'Losses',
  'nn.layers.distributed': 'Layers of several processes',
  'nn.utils': 'Gradients of several processes',
  optimizers: 'Optimizers and schedules',
  utils: 'Trees',
};

/** What a module is about, in a few words. */
export const titleOf = (module) => TITLES[module] ?? calledAs(module);

/** What hand-written files of the core are about; of others their name says it. */
const SUBJECTS = {
  factory: 'The array',
  array: 'The array',
  read: 'The array',
  indexing: 'The array',
  at: 'The array',
  asarray: 'New arrays',
  shapes: 'Shapes and the order of elements',
  dtype: 'Data types',
  'dtype-info': 'Data types',
  'dtype-rules': 'Data types',
  index: 'Data types',
  device: 'Devices and streams',
  evaluate: 'Evaluation',
  transforms: 'Transforms of functions',
  vmap: 'Transforms of functions',
  'custom-function': 'Transforms of functions',
  compile: 'Transforms of functions',
  export: 'Export and import',
  load: 'Files',
  save: 'Files',
  places: 'Files',
  distributed: 'Groups',
  group: 'Groups',
};

/** The sections that come first on a module's page, and those that come last. */
const FIRST = ['The array', 'New arrays', 'Evaluation', 'Transforms of functions', 'Layers', 'Optimizers'];
const LAST = [
  'Data types',
  'Devices and streams',
  'Files',
  'Export and import',
  'Memory',
  'Printing',
  'Constants',
  'Types',
];

/** The entries that come first in their section: what the others build on. */
const FOUNDATIONS = ['array', 'MxArray', 'Module', 'Optimizer'];

/** The entries of a section in order. @param {import('./api.mjs').Entry[]} entries */
export function foundationsFirst(entries) {
  const place = ({ name }) => (FOUNDATIONS.includes(name) ? FOUNDATIONS.indexOf(name) : FOUNDATIONS.length);
  return entries.toSorted((a, b) => place(a) - place(b));
}

/** The sections of a module's page, in order. @param {Map<string, unknown>} sections By title. */
export function inOrder(sections) {
  const place = (title) => (FIRST.includes(title) ? FIRST.indexOf(title) - FIRST.length : LAST.indexOf(title) + 1);
  return [...sections].sort(([a], [b]) => place(a) - place(b));
}

/**
 * The section of a module's page that an entry belongs to: what the op table's file is about, what the source file
 * is about, or the kind of the entry.
 *
 * @param {import('./api.mjs').Entry} entry
 * @param {Map<string, string>} subjects Of the ops, by full name.
 */
export function sectionOf(entry, subjects) {
  const { id, kind, name, file } = entry;
  if (kind === 'type' || (id.startsWith('core.') && kind === 'constant' && !file.includes('index')))
    return titleOfKind(kind);
  if (id.startsWith('core.')) {
    const stem = file.replace(/^.*\//, '').replace(/\.d\.ts$/, '');
    return subjects.get(id) ?? SUBJECTS[stem] ?? stem[0].toUpperCase() + stem.slice(1).replaceAll('-', ' ');
  }
  const activation = file.includes('/activations/');
  if (kind === 'function')
    return activation ? 'Activation functions' : /schedulers/.test(file) ? 'Schedules' : 'Functions';
  if (kind !== 'class') return titleOfKind(kind);
  if (id.startsWith('nn.')) return activation ? 'Activation layers' : 'Layers';
  return name.startsWith('optim') || id.startsWith('optimizers.') ? 'Optimizers' : 'Classes';
}

const titleOfKind = (kind) => (kind === 'type' ? 'Types' : 'Constants');

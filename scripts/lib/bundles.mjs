// Writes each bundle: what stands in it, and how esbuild makes it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { at } from './paths.mjs';

const require = createRequire(import.meta.url);
const compiled = at('packages', 'mlx', 'dist');

/** Where the bundles are. */
export const folder = join(compiled, 'bundle');

/** `core` stands in a bundle of its own, so that a program that uses nothing else reads nothing else. */
export const BUNDLES = { core: ['core'], rest: ['nn', 'optimizers', 'utils'] };

/** Writes a bundle, whose functions have the names that they have unbundled. */
export async function writeBundle(name) {
  const [entry, plugins] = name === 'core' ? [coreEntry(), [modules]] : [restEntry(), [plainExports, coreApart]];
  await build(name, entry, plugins);
  const parts = run(name);
  const lines = renaming(parts, Object.fromEntries(BUNDLES[name].map((part) => [part, unbundled()[part]])));
  if (lines.length > 0) await build(name, [entry, ...lines].join('\n'), plugins);
}

/** The names that a module exports. */
const namesOf = (module) => Object.keys(module).filter((name) => name !== '__esModule' && name !== 'default');

/**
 * `core`, of its sources, whose modules become one scope: nothing is looked up between them, and each export is a plain
 * property, stored once.
 */
function coreEntry() {
  const { core } = unbundled();
  const index = readFileSync(at('packages', 'mlx', 'src', 'core', 'index.ts'), 'utf8');
  const spaces = new Map([...index.matchAll(/^export \* as (\w+) from '\.(.*)';$/gm)].map(([, ...entry]) => entry));
  const literal = (of, field) => `{ ${namesOf(of).map(field).join(', ')} }`;
  const field = (name) =>
    `${name}: ${spaces.has(name) ? literal(core[name], (inner) => `${inner}: ${name}.${inner}`) : `core.${name}`}`;
  return [
    "import * as core from './core';",
    ...Array.from(spaces, ([name, path]) => `import * as ${name} from './core${path}';`),
    `exports.core = ${literal(core, field)};`,
    "import * as internals from './core/internals';",
    `exports.internals = ${literal(internals(), (name) => `${name}: internals.${name}`)};`,
  ].join('\n');
}

const unbundled = () => require(join(compiled, 'index.js'));
const internals = () => require(join(compiled, 'core', 'internals.js'));

/** Says that modules are ECMAScript's, which esbuild doubts of one without exports in a CommonJS package. */
const modules = {
  name: 'modules',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/].*\.ts$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8')}\nexport {};`,
      loader: 'ts',
    }));
  },
};

/** Gives back the names of exported functions that bundling has renamed, as their scope has another of the name. */
function renaming(bundled, module, path = 'exports') {
  return namesOf(module).flatMap((name) => {
    const [is, should, at] = [bundled[name], module[name], `${path}.${name}`];
    if (should?.__esModule) return renaming(is, should, at);
    if (typeof should !== 'function' || is.name === should.name) return [];
    return [`Object.defineProperty(${at}, 'name', { value: '${should.name}', configurable: true });`];
  });
}

/** The other parts, of what TypeScript made of them. */
const restEntry = () =>
  BUNDLES.rest.map((name) => `exports.${name} = { ...require('./${name}/index.js') };`).join('\n');

const GETTER =
  /Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return ([\w.]+); \} \}\);/g;

/**
 * Re-exports as plain properties, and namespaces as they are: TypeScript makes getters of both, for modules that are still
 * running, which none of these is when it is asked for, and for modules that are not its own, as `core` in its bundle.
 */
const plainExports = {
  name: 'plain-exports',
  setup(build) {
    build.onLoad({ filter: /[\\/]dist[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace(GETTER, 'exports.$1 = $2;')
        .replace('__createBinding || (Object.create ?', '__createBinding || (false ?')
        .replace('if (mod && mod.__esModule) return mod;', 'return mod;'),
      loader: 'js',
    }));
  },
};

/** Lets the other parts find `core` in its own bundle, and no copy of a module of it in theirs. */
const coreApart = {
  name: 'core-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/(.*\/)?core(\/.*)?$/ }, ({ path }) => {
      const [module] = /(?<=core\/).*/.exec(path) ?? ['array'];
      const part = { array: 'core', internals: 'internals' }[module];
      return part ? { path: `mlx:${part}`, external: true } : { errors: [{ text: `${module} is core's own` }] };
    });
  },
};

function build(name, contents, plugins) {
  const source = name === 'core' ? at('packages', 'mlx', 'src') : compiled;
  return require('esbuild').build({
    stdin: { contents, resolveDir: source, sourcefile: 'entry.js' },
    outfile: fileOf(name),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    plugins,
    banner: { js: '(function (exports, require, __filename, __dirname) {' },
    footer: { js: '})' },
    // Names stay, as errors and printed models show them, and lines stay short, as Node prints the one that throws.
    minifyWhitespace: true,
    lineLimit: 160,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** What a bundle exports. */
function run(name) {
  const parts = {};
  const load = (id) => ({ 'mlx:core': unbundled().core, 'mlx:internals': internals() })[id] ?? require(id);
  runInThisContext(readFileSync(fileOf(name), 'utf8'))(parts, load, fileOf(name), folder);
  return parts;
}

export const fileOf = (name) => join(folder, `${name}.bundle.js`);

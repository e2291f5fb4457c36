// Bundles the package into two files, each with V8's code cache beside it, so that loading one costs two reads and no
// compiling. `mlx` and `mlx/core` share theirs and with it their state.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BUNDLES, fileOf, folder, writeBundle } from './bundles.mjs';

const require = createRequire(import.meta.url);
const PARTS = ['core', 'nn', 'optimizers', 'utils'];

/** The loader: a bundle compiles from the cache of the running V8, where there is one. */
const loader = `'use strict';
const fs = require('node:fs');
const vm = require('node:vm');
const scripts = {};
const loaded = {};
function load(name) {
  if (loaded[name]) return loaded[name];
  const file = __dirname + '/' + name + '.bundle.js';
  const cache = __dirname + '/cache/' + name + '-' + process.versions.v8 + '-' + process.arch;
  const source = fs.readFileSync(file, 'latin1'); // ASCII, as esbuild writes it.
  let cachedData;
  try {
    cachedData = fs.readFileSync(cache);
  } catch {}
  scripts[name] = new vm.Script(source, { filename: file, cachedData });
  const parts = (loaded[name] = {});
  scripts[name].runInThisContext()(parts, (id) => (id.startsWith('mlx:') ? load('core')[id.slice(4)] : require(id)), file, __dirname);
  return parts;
}
for (const [bundle, parts] of Object.entries(${JSON.stringify(BUNDLES)})) {
  for (const part of parts) Object.defineProperty(exports, part, { enumerable: true, get: () => load(bundle)[part] });
}
exports[Symbol.for('mlx.scripts')] = scripts;
`;

/** What the cache holds the code of: a first use of each part. */
const warmUp = `
const { core: mx, nn, optimizers: optim } = require('./mlx.js');
const a = mx.array([[1, 2], [3, 4]]);
a.add(1).multiply(a).sum(1).tolist();
a.get(0, 0).item();
String(a);
mx.add(mx.array(1), mx.array(2)).item();
for (const data of [true, 1n, [true], [1n], new Float32Array(2)]) mx.array(data).tolist();
mx.matmul(mx.zeros([2, 2]), mx.ones([2, 2], mx.float16)).astype(mx.float32).mean().item();
mx.random.normal([2, 3]).reshape(3, 2).transpose().toTypedArray();
mx.concatenate([a, mx.sum(a, { axis: 1, keepdims: true })], 1).subtract(0.5).square();
[a.shape, a.dtype, a.size, a.ndim];
a.set([0], 1);
const model = new nn.Sequential(new nn.Linear(2, 2), nn.relu);
const [, grads] = nn.value_and_grad(model, (x) => model(x).sum())(a);
new optim.AdamW(0.1).update(model, grads);
mx.eval(model.parameters());
const fs = require('node:fs');
fs.mkdirSync(__dirname + '/cache', { recursive: true });
for (const [name, script] of Object.entries(require('./mlx.js')[Symbol.for('mlx.scripts')])) {
  const file = __dirname + '/cache/' + name + '-' + process.versions.v8 + '-' + process.arch;
  fs.writeFileSync(file, script.createCachedData());
}
`;

/** Bundles the package, and makes the code caches of the given Nodes. */
export async function bundle(nodes) {
  const before = texts();
  for (const name of Object.keys(BUNDLES)) await writeBundle(name);
  if (before === texts() && existsSync(join(folder, 'cache'))) return;
  writeEntries();
  rmSync(join(folder, 'cache'), { recursive: true, force: true });
  const warm = join(folder, 'warm-up.js');
  writeFileSync(warm, warmUp);
  for (const node of nodes) execFileSync(node, [warm], { stdio: 'inherit' });
  rmSync(warm);
}

const texts = () =>
  Object.keys(BUNDLES)
    .map(fileOf)
    .map((file) => (existsSync(file) ? readFileSync(file, 'latin1') : ''))
    .join();

/** The entry points over the bundle, for `require` and for `import`, which needs the names spelled out. */
function writeEntries() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'mlx.js'), loader);
  const whole = require(join(folder, 'mlx.js'));
  writeFileSync(join(folder, 'index.mjs'), moduleText('./mlx.js', PARTS));
  for (const part of PARTS) {
    writeFileSync(join(folder, `${part}.js`), `module.exports = require('./mlx.js').${part};\n`);
    writeFileSync(join(folder, `${part}.mjs`), moduleText(`./${part}.js`, Object.keys(whole[part])));
  }
}

function moduleText(source, names) {
  const reserved = new Set(['var', 'eval', 'default', 'delete', 'new', 'in', 'with', 'function']);
  const locals = names.filter((name) => name !== '__esModule' && name !== 'default');
  const plain = locals.filter((name) => !reserved.has(name));
  const renamed = locals.filter((name) => reserved.has(name));
  const lines = [
    `import exports_ from '${source}';`,
    'export default exports_;',
    `export const { ${plain.join(', ')} } = exports_;`,
    ...renamed.flatMap((name) => [`const mlx_${name} = exports_.${name};`, `export { mlx_${name} as ${name} };`]),
  ];
  return `${lines.join('\n')}\n`;
}

// The package as its users load it, from a folder of theirs. Runs on every version of Node.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { child, folder } from './support/core.mjs';

const home = mkdtempSync(join(tmpdir(), 'mlx-smoke-'));
mkdirSync(join(home, 'node_modules'));
symlinkSync(folder, join(home, 'node_modules', 'mlx'), process.platform === 'win32' ? 'junction' : 'dir');
after(() => rmSync(home, { recursive: true, force: true }));

/** Runs a file in the user's folder; gives what it prints. */
async function run(name, text, flags) {
  const file = join(home, name);
  writeFileSync(file, text);
  const { code, signal, stdout, stderr } = await child(`import ${JSON.stringify(`file://${file}`)};`, {
    cwd: home,
    flags,
  });
  assert.equal(signal ?? code, 0, stderr);
  return stdout.trim().split('\n');
}

test('require', async () => {
  const text = `
const mlx = require('mlx');
const { core: mx, nn, optimizers, utils } = mlx;
console.log(mx.array([1, 2, 3]).add(1).toString());
console.log(mx === require('mlx/core'), nn === require('mlx/nn'), optimizers === require('mlx/optimizers'), utils === require('mlx/utils'));
console.log(typeof require('mlx/package.json').version);
`;
  assert.deepEqual(await run('required.cjs', text), [
    'array([2, 3, 4], dtype=float32)',
    'true true true true',
    'string',
  ]);
});

test('import', async () => {
  const text = `
import mlx, { core, nn, optimizers as optim, utils } from 'mlx';
import mx from 'mlx/core';
import * as all from 'mlx/core';
import { array, eval as evaluate, float32, linalg, random } from 'mlx/core';
import { Linear } from 'mlx/nn';
import { SGD } from 'mlx/optimizers';
import { tree_flatten } from 'mlx/utils';
console.log(String(array([1, 2, 3], float32).add(1)));
console.log(mlx.core === core, all.array === core.array, mx.array === array, Linear === nn.Linear, SGD === optim.SGD, tree_flatten === utils.tree_flatten);
console.log(typeof evaluate, typeof linalg.inv, typeof random.normal, array(1) instanceof array, new array(1) instanceof mx.array);
`;
  assert.deepEqual(await run('imported.mjs', text), [
    'array([2, 3, 4], dtype=float32)',
    'true true true true true true',
    'function function function true true',
  ]);
});

test('every export is a plain property, with the name that it has', async () => {
  const text = `
const alone = require(${JSON.stringify(join(folder, 'dist', 'index.js'))});
const isSpace = (value) => value !== null && typeof value === 'object' && value.__esModule;
function compare(given, compiled, path) {
  for (const [name, value] of Object.entries(compiled)) {
    const found = Object.getOwnPropertyDescriptor(given, name);
    if (isSpace(value)) compare(found.value, value, path + name + '.');
    else if (typeof found?.value !== typeof value || found.value?.name !== value?.name) console.log(path + name);
  }
  const more = Object.keys(given).filter((name) => !(name in compiled));
  if (more.length > 0) console.log(path, more.join());
}
for (const part of ['core', 'nn', 'optimizers', 'utils']) compare(require('mlx')[part], alone[part], part + '.');
console.log(Object.keys(require('mlx/core')).length > 300);
`;
  assert.deepEqual(await run('compared.cjs', text), ['true']);
});

test('require and import in one process are one package', async () => {
  const text = `
import { createRequire } from 'node:module';
import { core } from 'mlx';
const required = createRequire(import.meta.url)('mlx').core;
console.log(required === core, required.add(core.array(1), required.array(2)).item());
`;
  assert.deepEqual(await run('both.mjs', text), ['true 3']);
});

// One thread is that of the BLAS library.
test('loading alone starts no thread of MLX and computes nothing', { skip: process.platform !== 'linux' }, async () => {
  const text = `
import { readdirSync } from 'node:fs';
const threads = () => readdirSync('/proc/self/task').length;
const before = threads();
const { core: mx } = await import('mlx');
const loaded = threads() - before;
const a = mx.ones([2]).add(1);
const built = threads() - before;
console.log(mx.get_active_memory() < 1024, loaded < 2, built <= loaded + 1, a.tolist().join());
`;
  assert.deepEqual(await run('threads.mjs', text), ['true true true 2,2']);
});

test('a model learns', async () => {
  const text = `
import { core as mx, nn, optimizers as optim } from 'mlx';
mx.random.seed(3);
const model = new nn.Linear(3, 1);
const opt = new optim.SGD(0.1);
const x = mx.random.normal([32, 3]);
const y = x.matmul(mx.array([[1], [-2], [3]])).add(0.5);
const step = nn.value_and_grad(model, (x, y) => nn.losses.mse_loss(model(x), y, { reduction: 'mean' }));
let loss;
for (let i = 0; i < 100; i++) {
  let gradients;
  [loss, gradients] = step(x, y);
  opt.update(model, gradients);
  mx.eval(model.parameters(), opt.state, loss);
}
console.log(loss.item() < 1e-3);
`;
  assert.deepEqual(await run('model.mjs', text), ['true']);
});

test('a typed program sees types for each entry', async () => {
  const { exports } = JSON.parse(
    await import('node:fs').then((fs) => fs.readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const { existsSync } = await import('node:fs');
  for (const entry of Object.values(exports)) {
    if (typeof entry === 'string') continue;
    assert.ok(existsSync(join(folder, entry.types)), entry.types);
    assert.ok(existsSync(join(folder, entry.default)), entry.default);
  }
});

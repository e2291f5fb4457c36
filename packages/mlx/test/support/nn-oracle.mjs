// Runs nn_oracle.py on a table of cases and gives its results to the tests of nn and optimizers.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const { core: mx, nn, optimizers: optim, utils } = createRequire(import.meta.url)('../../dist/index.js');

const python = process.env.MLX_ORACLE_PYTHON;

/** Why comparisons with Python are skipped; false when they are not. */
export const skip = python ? false : 'MLX_ORACLE_PYTHON names no Python with MLX';

/** What a script beside this file prints, as JSON. */
export function ask(script, ...args) {
  const path = fileURLToPath(new URL(`./${script}`, import.meta.url));
  const run = spawnSync(python, [path, ...args], { encoding: 'utf8', maxBuffer: 1e8 });
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout);
}

/** The parameters of everything in Python's nn, optimizers and utils; empty without Python. */
export function signatures() {
  const nothing = { nn: {}, 'nn.losses': {}, 'nn.init': {}, optimizers: {}, utils: {} };
  return skip ? nothing : ask('nn_signatures.py');
}

/** Results of Python for all cases: texts, and arrays by case and kind. */
export function consult(cases) {
  if (skip) return { of: () => ({}), texts: {} };
  const folder = mkdtempSync(join(tmpdir(), 'mlx-nn-'));
  try {
    const files = ['cases.json', 'results.safetensors'].map((name) => join(folder, name));
    writeFileSync(files[0], JSON.stringify(cases));
    const texts = ask('nn_oracle.py', ...files);
    return collect(mx.load(files[1]), texts);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function collect(arrays, texts) {
  const found = new Map();
  for (const [name, array] of Object.entries(arrays)) {
    mx.eval(array);
    const [index, kind, ...key] = name.split('/');
    const at = `${index}/${kind}`;
    if (!found.has(at)) found.set(at, {});
    found.get(at)[key.join('/')] = array;
  }
  return { of: (index, kind) => found.get(`${index}/${kind}`) ?? {}, texts };
}

/** What an argument of a case stands for; arrays are taken in order from those that Python made. */
export function value(spec, arrays = [][Symbol.iterator]()) {
  if (Array.isArray(spec)) return spec.map((item) => value(item, arrays));
  if (typeof spec !== 'object' || spec === null) return spec;
  if ('$array' in spec) return arrays.next().value;
  if ('$dtype' in spec) return mx[spec.$dtype];
  if ('$nn' in spec) return find(nn, spec.$nn);
  if ('$call' in spec) return construct(find({ nn, optim, mx, matrices }, spec.$call), argumentsOf(spec, arrays));
  return Object.fromEntries(Object.entries(spec).map(([key, item]) => [key, value(item, arrays)]));
}

const matrices = () => (_path, array) => array.ndim >= 2;

export const find = (root, path) => path.split('.').reduce((at, name) => at[name], root);

function construct(callable, args) {
  return /^class/.test(Function.prototype.toString.call(callable)) ? new callable(...args) : callable(...args);
}

/** Positional arguments and keywords of a case as JavaScript takes them. */
export function argumentsOf(case_, arrays) {
  const args = value(case_.args ?? [], arrays);
  return case_.kwargs ? [...args, value(case_.kwargs, arrays)] : args;
}

/** The arrays of a result that is a list, in order. */
export const inOrder = (arrays) =>
  Object.entries(arrays)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, array]) => array);

const TOLERANCE = { float16: 4e-3, bfloat16: 3e-2, float32: 2e-5 };

/** Demands the shape, the dtype and, within the dtype's tolerance, the values of another array. */
export function assertClose(actual, expected, what, tolerance = TOLERANCE[expected.dtype.name] ?? 0) {
  assert.deepEqual([...actual.shape], [...expected.shape], `${what}: shape`);
  assert.equal(actual.dtype.name, expected.dtype.name, `${what}: dtype`);
  const [a, e] = [actual.tolist(), expected.tolist()].map((list) => [list].flat(Number.POSITIVE_INFINITY));
  for (let i = 0; i < e.length; i++) {
    const [x, y] = [Number(a[i]), Number(e[i])];
    const same = Object.is(x, y) || x === y || Math.abs(x - y) <= tolerance * (1 + Math.abs(y));
    assert.ok(same, `${what}: value ${i} is ${x}, expected ${y}`);
  }
}

/** Compares every array of a flat tree. */
export function assertTreeClose(actual, expected, what, tolerance) {
  const flat = Object.fromEntries(utils.tree_flatten(actual));
  assert.deepEqual(Object.keys(flat).sort(), Object.keys(expected).sort(), `${what}: names`);
  for (const [name, array] of Object.entries(expected)) assertClose(flat[name], array, `${what} ${name}`, tolerance);
}

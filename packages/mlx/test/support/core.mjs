// What the tests of mlx.core share.
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';

const load = createRequire(import.meta.url);

export const { core: mx, nn, optimizers: optim, utils } = load('../../dist/index.js');
export const { namesOfFunctions, native } = load('../../dist/core/native.js');
export const { slots } = load('../../dist/core/buffer.js');
export const table = load('../../src/core/generated/ops.json');

/** The package's own folder. */
export const folder = fileURLToPath(new URL('../..', import.meta.url));

const here = fileURLToPath(new URL('.', import.meta.url));
const python = process.env.MLX_ORACLE_PYTHON;

/** Why comparisons with Python are skipped; false when they are not. */
export const skip = python ? false : 'MLX_ORACLE_PYTHON names no Python with MLX';

/** Runs a Python program that prints JSON. */
export function askPython(program, input = '') {
  const run = spawnSync(python, ['-c', program], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');

/** Collects all garbage, with what finalizers and the event loop let go of. */
export async function settle() {
  for (let i = 0; i < 3; i++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** How many arrays this thread's addon holds. */
export function live() {
  native.live();
  return slots[1];
}

/** How many more arrays there are after a function than before it, all garbage collected. */
export async function leaked(body) {
  await body();
  await settle();
  const before = live();
  await body();
  await settle();
  return live() - before;
}

/**
 * Runs a program in a process of its own: a module's text, or a file with arguments. Gives how it ended
 * and what it said.
 */
export function child(program, { args = [], flags = [], env = {}, cwd = here, stopAfter = 120_000 } = {}) {
  const main = program.endsWith('.mjs') ? [program] : ['--input-type=module', '-e', program];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, ...main, ...args], {
      cwd,
      env: { ...process.env, ...env },
      timeout: stopAfter,
      killSignal: 'SIGKILL',
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (said.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (said.stderr += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...said }));
  });
}

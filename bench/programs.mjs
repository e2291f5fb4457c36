import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { testNode } from '../scripts/lib/nodes.mjs';
import { oraclePython } from '../scripts/python.mjs';

const execute = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const native = join(here, '..', 'packages', 'mlx', 'native');

/** The Node that is measured: the one that the tests run on. */
export const node = testNode();

/** Runs a program of `bench/js` in a Node of its own: `{ result, wall }`, its JSON and milliseconds. */
export function js(script, ...args) {
  return timed(node.path, [join(here, 'js', script), ...args]);
}

/** Runs a program of `bench/python` with Python MLX, its BLAS as the wheel brings it. */
export function python(script, ...args) {
  return timed(oraclePython(), [join(here, 'python', script), ...args]);
}

/** The same with the optimised BLAS that our package carries; undefined where there is none. */
export function pythonWithOurBlas(script, ...args) {
  const blas = join(native, 'libmlx_blas.so');
  if (process.platform !== 'linux' || !existsSync(blas)) return undefined;
  const folders = [join(native, 'scipy_openblas32', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
  const env = { ...process.env, LD_PRELOAD: blas, LD_LIBRARY_PATH: folders.join(delimiter) };
  return timed(oraclePython(), [join(here, 'python', script), ...args], env);
}

/** One thread for BLAS, as the demo trains, unless the environment says otherwise; see demo/main.mjs. */
async function timed(command, args, env = process.env) {
  const start = performance.now();
  const { stdout } = await execute(command, args, {
    env: { OPENBLAS_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1', ...env },
    maxBuffer: 1 << 26,
  });
  const wall = performance.now() - start;
  return { result: stdout === '' ? undefined : JSON.parse(stdout), wall };
}

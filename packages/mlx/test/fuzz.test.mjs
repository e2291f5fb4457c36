// Random calls never end the process. Each process has its seed; when one ends, the last call is told.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { child } from './support/core.mjs';

const program = fileURLToPath(new URL('./support/fuzz.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mlx-fuzz-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const CALLS = 15_000;

/** Runs one process; gives its counts. */
async function run(mode, seed) {
  const trace = join(folder, `${mode}-${seed}`);
  const { code, signal, stdout, stderr } = await child(program, {
    args: [mode, String(seed), String(CALLS), trace],
    cwd: folder,
  });
  const last = () => readFileSync(trace, 'utf8').trimEnd();
  assert.equal(signal ?? code, 0, `${mode}, seed ${seed}, ended at: ${last()}\n${stderr.slice(-2000)}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

async function runAll(mode, seeds) {
  const counts = [];
  for (const seed of seeds) counts.push(await run(mode, seed));
  const total = (key) => counts.reduce((sum, count) => sum + count[key], 0);
  return { calls: total('calls'), errors: total('errors'), arrays: total('arrays') };
}

test('random calls of the public functions', async () => {
  const { calls, errors, arrays } = await runAll('public', [11, 12, 13, 14]);
  assert.ok(calls > CALLS * 3, `${calls} calls`);
  assert.ok(arrays > calls / 10, `only ${arrays} of ${calls} calls gave arrays`);
  assert.ok(errors > calls / 10, `only ${errors} of ${calls} calls were refused`);
});

test("random calls of the addon's functions", async () => {
  const { calls } = await runAll('raw', [21, 22, 23, 24]);
  assert.ok(calls > CALLS * 3, `${calls} calls`);
});

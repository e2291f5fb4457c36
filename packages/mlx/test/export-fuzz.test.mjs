// No file of a function ends the process, whatever is in it: it is refused, or its function computes something. By hand,
// with more files: node packages/mlx/test/support/mlxfn-fuzz.mjs random 1 100000 /tmp/fuzz.mlxfn
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { child, mx } from './support/core.mjs';

const program = fileURLToPath(new URL('./support/mlxfn-fuzz.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mlx-functions-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function run(mode, seed, count) {
  const file = join(folder, `${mode}.mlxfn`);
  const { code, signal, stdout, stderr } = await child(program, { args: [mode, String(seed), String(count), file] });
  const kept = join(tmpdir(), `ended-${mode}-${seed}.mlxfn`);
  if (code !== 0) copyFileSync(file, kept);
  assert.equal(signal ?? code, 0, `the file that ended it is ${kept}\n${stderr.slice(-2000)}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

test('good files, changed', async () => {
  const { files, imported, called } = await run('broken', 31, 3000);
  assert.ok(files >= 3000 && imported > 50 && called > 40, `${files} files, ${imported} imported, ${called} called`);
});

test('primitives of random state and inputs', async () => {
  const { files, imported, called } = await run('random', 32, 5000);
  assert.ok(files >= 5000 && imported > 800 && called > 700, `${files} files, ${imported} imported, ${called} called`);
});

test('every beginning of a file', () => {
  const file = join(folder, 'whole.mlxfn');
  const c = mx.array([1, 2, 3]);
  mx.export_function(file, (a, { b }) => [a.add(c), ...mx.divmod(a, b)], c, { b: c, metadata: 'text' });
  const whole = readFileSync(file);
  for (let length = 0; length < whole.length; length++) {
    writeFileSync(file, whole.subarray(0, length));
    assert.throws(() => mx.import_function(file), {
      name: 'Error',
      message: /^\[import_function\] The file is broken/,
    });
  }
  writeFileSync(file, whole);
  assert.deepEqual(mx.import_function(file)(c, { b: c })[0].tolist(), [2, 4, 6]);
});

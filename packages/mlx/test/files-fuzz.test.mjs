// Files that were made or changed at random never end the process: they give an error or arrays that fit them.
// `MLX_FUZZ_FILES=10000 npm test -- packages/mlx/test/files-fuzz.test.mjs` loads so many of each format, and
// `MLX_FUZZ_SEED` begins elsewhere.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { child } from './support/core.mjs';

const program = fileURLToPath(new URL('./support/fuzz-files.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mlx-fuzz-files-'));
let keep = false;
after(() => keep || rmSync(folder, { recursive: true, force: true }));

const FILES = Number(process.env.MLX_FUZZ_FILES ?? 1000);
const SEED = Number(process.env.MLX_FUZZ_SEED ?? 1);
const BATCH = 2500;

for (const format of ['npy', 'npz', 'safetensors', 'gguf']) {
  test(`${format} files`, async (t) => {
    const total = { cases: 0, loaded: 0, errors: 0, shortened: 0 };
    for (let done = 0, seed = SEED; done < FILES; done += BATCH, seed++) {
      const args = [format, String(seed), String(Math.min(BATCH, FILES - done)), folder];
      const { code, signal, stdout, stderr } = await child(program, { args, cwd: folder });
      keep ||= code !== 0;
      assert.equal(signal ?? code, 0, `${args.join(' ')} ended\n${stderr.slice(-2000)}`);
      const counts = JSON.parse(stdout.trim().split('\n').at(-1));
      for (const key of Object.keys(total)) total[key] += counts[key];
    }
    t.diagnostic(JSON.stringify(total));
    assert.equal(total.cases, FILES);
    assert.ok(total.loaded > FILES / 20, `only ${total.loaded} of ${FILES} files were loaded`);
    assert.ok(total.errors > FILES / 5, `only ${total.errors} of ${FILES} files were refused`);
  });
}

// The types of the package: types/*.ts compile strictly, and what they expect to be errors are errors.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

test('types/*.ts compile', () => {
  const [tsc, project] = ['../../../node_modules/typescript/bin/tsc', './types'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const run = spawnSync(process.execPath, [tsc, '--project', project], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stdout + run.stderr);
});

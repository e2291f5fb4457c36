// npm test: all tests. `npm test -- FILE...` runs these JavaScript tests only.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { machineNode, testNode } from './lib/nodes.mjs';
import { at, root } from './lib/paths.mjs';
import { Failure, isMain, main, say, succeeds } from './lib/run.mjs';
import { oraclePython } from './python.mjs';
import { locked, setup } from './setup.mjs';

/** Runs everything, JavaScript on Node 22 last: the output closes with its summary. */
export async function test() {
  await setup();
  const env = { MLX_ORACLE_PYTHON: oraclePython() };
  const named = process.argv.slice(2);
  if (named.length > 0) {
    if (!javascript(testNode(), named, env)) throw new Failure('failed: JavaScript tests');
    return;
  }
  const files = testFiles();
  const smoke = files.filter((file) => /[\\/]smoke[^\\/]*$/.test(file));
  const failed = [];
  say('Rust tests');
  if (!succeeds('cargo', ['test', ...locked, '--workspace'])) failed.push('Rust tests');
  if (machineNode().version !== testNode().version && smoke.length > 0) {
    if (!javascript(machineNode(), smoke, env)) failed.push(`smoke tests on Node ${machineNode().version}`);
  }
  if (!javascript(testNode(), files, env)) failed.push(`JavaScript tests on Node ${testNode().version}`);
  if (failed.length > 0) throw new Failure(`failed: ${failed.join(', ')}`);
}

function javascript(node, files, env) {
  say(`JavaScript tests on Node ${node.version} (${node.path}): ${files.length} files`);
  return succeeds(node.path, ['--expose-gc', '--test', '--test-reporter=spec', ...files], env);
}

function testFiles() {
  const folders = [at('packages', 'mlx', 'test'), at('demo', 'test'), at('examples', 'test')].filter((folder) =>
    existsSync(folder),
  );
  const paths = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)));
  const files = paths.filter((path) => path.endsWith('.test.mjs')).map((path) => relative(root, path));
  if (files.length === 0) throw new Failure('there are no JavaScript tests');
  return files.sort();
}

if (isMain(import.meta.url)) await main(test);

// npm run lint: formatting, lints, and that generated files are what their sources give.
import { readFileSync } from 'node:fs';
import { at } from './lib/paths.mjs';
import { Failure, isMain, main, output, run, say } from './lib/run.mjs';
import { locked, setup } from './setup.mjs';

export async function lint() {
  await setup();
  say('rustfmt');
  run('cargo', ['fmt', '--all', '--check']);
  say('clippy');
  run('cargo', ['clippy', ...locked, '--workspace', '--all-targets', '--', '--deny', 'warnings']);
  say('Biome');
  run(process.execPath, [at('node_modules/@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']);
  say('generated files');
  checkGenerated();
  checkLockFile();
}

/** Fails when generating again changes a file; what a developer has not committed yet is no change. */
function checkGenerated() {
  const before = workTree();
  run('cargo', ['run', ...locked, '--quiet', '--package', 'xtask', '--', 'codegen']);
  if (workTree() !== before) {
    run('git', ['--no-pager', 'diff', '--stat']);
    throw new Failure('generated files were out of date; cargo xtask codegen has renewed them: commit them');
  }
}

function workTree() {
  const untracked = output('git', ['ls-files', '--others', '--exclude-standard']);
  return `${output('git', ['diff'])}${untracked}`;
}

function checkLockFile() {
  if (/"resolved": "\w+:/.test(readFileSync(at('package-lock.json'), 'utf8'))) {
    throw new Failure(
      'package-lock.json names a registry: remove node_modules and run npm install with the .npmrc here',
    );
  }
}

if (isMain(import.meta.url)) await main(lint);

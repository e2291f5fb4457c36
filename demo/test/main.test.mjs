import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { core as mx } from 'mlx';
import { files } from '../checkpoint.mjs';

const program = fileURLToPath(new URL('../main.mjs', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'mlx-demo-main-'));
after(() => rmSync(home, { recursive: true }));

const book = join(home, 'book.txt');
writeFileSync(
  book,
  Array.from({ length: 300 }, (_, i) => `${i}. The quick brown fox jumps over the lazy dog.\n`).join(''),
);

/** Runs the demo; `interrupt` is sent after the first step has been reported. */
function demo(args, interrupt) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        said[name] += text;
        if (interrupt && said.stderr.includes('step ') && !child.killed) child.kill(interrupt);
      });
    }
    child.on('close', (status, signal) => resolve({ ...said, status, signal }));
  });
}

test('the demo trains, is interrupted, resumes, and shows what it learned', { timeout: 120_000 }, async () => {
  const out = join(home, 'run');
  const options = ['--text', book, '--device', 'cpu', '--out', out];
  const stopped = await demo([...options, '--steps', '30'], 'SIGINT');
  assert.deepEqual([stopped.status, stopped.signal], [0, null], stopped.stderr);
  assert.match(stopped.stdout, /stopped at step \d+ of 30; go on with\n {2}npm run demo -- --resume --out /);
  assert.ok(!existsSync(join(out, files.weights)));

  const resumed = await demo(['--resume', '--device', 'cpu', '--out', out]);
  assert.equal(resumed.status, 0, resumed.stderr);
  assert.match(resumed.stdout, /going on from step \d+ of 30/);
  assert.match(resumed.stderr, /step 30\/30 {2}loss \d\.\d+ {2}held-out \d\.\d+ {2}[\d,]+ tokens\/s {2}0:00 left/);
  const loss = (name) => Number(new RegExp(`${name} +(\\d+\\.\\d+)`).exec(resumed.stdout)[1]);
  assert.ok(loss('this transformer') < loss('uniform over \\d+ characters'));
  assert.ok(loss('character bigrams') < loss('uniform over \\d+ characters'));
  assert.match(resumed.stdout, /A sample, going on from the held-out text/);
  assert.match(readFileSync(join(out, files.curve), 'utf8'), /^<svg [\s\S]*<\/svg>\n$/);
  assert.deepEqual(mx.load(join(out, files.weights))['blocks.0.attention.qkv.weight'].shape, [288, 96]);
});

test('what the user can put right is one line and exit code 1', async () => {
  const binary = join(home, 'binary');
  writeFileSync(binary, Buffer.from([0, 1, 2, 3]));
  const short = join(home, 'short.txt');
  writeFileSync(short, 'too short');
  for (const [args, message] of [
    [['--text', join(home, 'missing.txt')], /^demo: cannot read the text '.*missing.txt': it does not exist\n$/],
    [['--text', binary], /^demo: '.*binary' is a binary file, not text\n$/],
    [['--text', short], /^demo: the text is too short: 9 characters, at least 650 are needed\n$/],
    [
      ['--text', book, '--out', join(book, 'folder')],
      /^demo: cannot write to the output folder '.*': a part of the path is a file, not a folder\n$/,
    ],
    [['--resume', '--out', home], /^demo: there is no checkpoint in '.*' to resume: run without --resume first\n$/],
  ]) {
    const { status, stdout, stderr } = await demo(args);
    assert.equal(status, 1, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, message);
  }
});

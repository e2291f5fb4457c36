import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { helpText, parseOptions } from '../options.mjs';

const program = fileURLToPath(new URL('../main.mjs', import.meta.url));

test('options are read and checked', () => {
  assert.deepEqual(parseOptions([]), {});
  assert.deepEqual(parseOptions(['--text', 'a.txt', '--steps=5', '--seed', '7', '--device', 'cpu', '--out', 'x']), {
    text: 'a.txt',
    steps: 5,
    seed: 7,
    device: 'cpu',
    out: 'x',
  });
  assert.deepEqual(parseOptions(['--resume', '--steps', '10']), { resume: true, steps: 10 });
});

for (const [argv, message] of [
  [['--stpes', '3'], /unknown option '--stpes', did you mean --steps\?/],
  [['--nothing-like-it'], /unknown option '--nothing-like-it'$/],
  [['-x'], /unknown option '-x'/],
  [['file.txt'], /unexpected argument 'file.txt'/],
  [['--steps'], /--steps needs a value/],
  [['--steps', '--resume'], /--steps needs a value/],
  [['--steps', '0'], /--steps takes a whole number from 1 to 1000000, received '0'/],
  [['--steps', '1.5'], /received '1.5'/],
  [['--steps', '1e3'], /received '1e3'/],
  [['--steps', 'NaN'], /received 'NaN'/],
  [['--steps='], /received ''/],
  [['--seed', '9007199254740992'], /--seed takes a whole number/],
  [['--device', 'tpu'], /--device takes cpu or gpu, received 'tpu'/],
  [['--out', ''], /--out takes a path, received ""/],
  [['--help=yes'], /--help takes no value/],
  [['--resume', '--seed', '1'], /leave out --seed/],
  [['--resume', '--text', 'a'], /leave out --text/],
]) {
  test(`refused: ${argv.join(' ')}`, () => {
    assert.throws(() => parseOptions(argv), message);
  });
}

test('a wrong command line is one line on stderr and exit code 2', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--stpes', '3'], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^demo: unknown option '--stpes', did you mean --steps\? .*\n$/);
});

test('--help names every option', () => {
  const { status, stdout } = spawnSync(process.execPath, [program, '-h'], { encoding: 'utf8' });
  assert.equal(status, 0);
  assert.equal(stdout.trim(), helpText());
  for (const name of ['text', 'steps', 'seed', 'device', 'out', 'resume', 'help'])
    assert.ok(stdout.includes(`--${name}`));
});

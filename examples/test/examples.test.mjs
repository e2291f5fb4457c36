// Each example runs for a few steps, writes what it says, and has a command line like the others.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mlx-examples-'));
after(() => rmSync(folder, { recursive: true }));

function run(name, ...args) {
  return spawnSync(process.execPath, [join(examples, `${name}.mjs`), ...args], { encoding: 'utf8' });
}

/** What each example writes, and something that it says. */
const expected = {
  'data-parallel': { files: ['loss.svg'], says: /accuracy on 1024 other points.*the same in all ranks/s },
  'digits-cnn': { files: ['digits.svg', 'loss.svg', 'weights.safetensors'], says: /it computes the same: true/ },
  'digits-mlp': { files: ['digits.svg', 'loss.svg'], says: /accuracy on 1000 digits that it has not seen: [\d.]+ %/ },
  graph: { files: ['compiled.svg', 'forward.svg', 'gradients.svg'], says: /compiled: \d+ operations/, trains: false },
  'linear-regression': { files: ['loss.svg'], says: /loss [\d.]+, least possible [\d.]+/ },
  'logistic-regression': { files: ['boundary.svg'], says: /accuracy [\d.]+ %, boundary/ },
  lora: { files: ['adapter.safetensors'], says: /3,688 of 72,818 parameters.*very same arrays: true/s },
  'lstm-forecast': { files: ['forecast.svg'], says: /error of the forecast over 150 steps [\d.]+/ },
  quantize: { files: ['sizes.svg'], says: /float32 +716 KiB.*affine, 4 bits +114 KiB/s },
};

const names = readdirSync(examples)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length));

for (const name of names.filter((name) => name !== 'language-model')) {
  test(`${name}: a few steps`, () => {
    const out = join(folder, name);
    const { files, says, trains = true } = expected[name] ?? assert.fail(`no expectation for ${name}`);
    const { status, stdout, stderr } = run(name, ...(trains ? ['--steps', '3'] : []), '--out', out);
    assert.equal(status, 0, stderr);
    if (trains) assert.match(stderr, /step 3\/3 {2}loss/);
    assert.match(stdout, says);
    assert.deepEqual(readdirSync(out).sort(), files);
    for (const file of files.filter((file) => file.endsWith('.svg'))) {
      const svg = readFileSync(join(out, file), 'utf8');
      assert.match(svg, /^<svg xmlns/);
      assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
    }
  });
}

test('ranks learn together what one learns alone', () => {
  const mlx = fileURLToPath(new URL('../../packages/mlx/bin/mlx.js', import.meta.url));
  const lossOf = ({ status, stdout, stderr }) => {
    assert.equal(status, 0, stderr);
    assert.match(stdout, /weights: the same in all ranks/);
    return /loss ([\d.]+) at first, ([\d.]+) at last/.exec(stdout).slice(1).map(Number);
  };
  const options = ['--steps', '40', '--out', join(folder, 'ranks')];
  const [first, last] = lossOf(run('data-parallel', ...options));
  assert.ok(last < first / 2, `from ${first} to ${last}`);
  for (const size of ['2', '4']) {
    const ranks = ['launch', '-n', size, join(examples, 'data-parallel.mjs'), ...options];
    const [start, end] = lossOf(spawnSync(process.execPath, [mlx, ...ranks], { encoding: 'utf8' }));
    assert.ok(Math.abs(start - first) < 1e-3 && Math.abs(end - last) < 0.02 * last, `${size}: from ${start} to ${end}`);
  }
});

test('an output folder that cannot be made is one line and exit code 2', () => {
  const { status, stderr } = run('linear-regression', '--steps', '1', '--out', join(examples, 'README.md', 'x'));
  assert.equal(status, 2);
  assert.match(stderr, /linear-regression: --out .* cannot be made: ENOTDIR/);
});

test('the regressions arrive where they should', () => {
  const linear = run('linear-regression', '--out', join(folder, 'linear'));
  assert.match(linear.stdout, /distance from the exact solution 0\.00\d\d/);
  const logistic = run('logistic-regression', '--seed', '4', '--out', join(folder, 'logistic'));
  assert.ok(Number(/accuracy ([\d.]+)/.exec(logistic.stdout)[1]) > 90, logistic.stdout);
});

for (const name of names) {
  test(`${name}: --help and mistakes`, () => {
    const help = run(name, '--help');
    assert.equal(help.status, 0, help.stderr);
    assert.equal(help.stdout.includes('--steps'), expected[name]?.trains ?? true);
    for (const option of ['seed', 'device', 'out', 'help']) assert.ok(help.stdout.includes(`--${option}`), option);
    const mistake = run(name, '--devcie', 'cpu');
    assert.equal(mistake.status, 2);
    assert.match(mistake.stderr, /unknown option '--devcie', did you mean --device\?/);
  });
}

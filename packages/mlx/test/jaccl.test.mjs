// The exchange of bytes that connects processes for jaccl. A library that stands for MLX's own asks for it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folder } from './support/core.mjs';
import { run } from './support/ranks.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const home = process.env.MLX_HOME ?? at(`../../../runtime/${process.platform}-${process.arch}/mlx`);
const scratch = mkdtempSync(join(tmpdir(), 'mlx-jaccl-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const library = join(scratch, 'stub.so');
const compiler = process.env.CXX?.split(' ').at(-1) ?? 'g++';

function built() {
  if (process.platform !== 'linux') return 'only ELF puts one library before another';
  if (!existsSync(join(home, 'include'))) return "MLX's headers are not there";
  const flags = ['-std=c++20', '-shared', '-fPIC', '-I', join(home, 'include'), '-o', library];
  const { status, stderr, error } = spawnSync(compiler, [...flags, at('support/jaccl_stub.cpp')], { encoding: 'utf8' });
  if (error) return `there is no ${compiler}`;
  assert.equal(status, 0, stderr);
  return false;
}
const skip = built();

/** Runs a program in which MLX's jaccl is the stub. */
const withStub = (program) =>
  run([process.execPath, '-e', `const { core: mx } = require(${JSON.stringify(folder)});\n${program}`], {
    env: { LD_PRELOAD: library },
  });

test('the exchange gets and gives bytes, while its group is made', { skip }, async () => {
  const { code, stdout, stderr } = await withStub(`
const factory = (...given) => {
  console.log(given.join(' of '));
  return (source, count) => {
    if (!(source instanceof Uint8Array) || count !== source.length) throw new Error('not bytes');
    return Buffer.concat([Buffer.alloc(count, '0'), source, Buffer.alloc(count, '2')]);
  };
};
for (const _ of [1, 2]) console.log(mx.distributed.init(false, 'jaccl', factory).size());
console.log(mx.distributed.init({ backend: 'jaccl', all_gather_factory: factory }).rank());`);
  assert.equal(code, 0, stderr);
  const exchanged = ['1 of 3', '00ab22', '0000cdef2222'];
  const refusal = 'all_gather_factory: the exchange was used after its group was made.';
  const elsewhere = `elsewhere: ${refusal}`;
  const later = `after: ${refusal}`;
  const expected = [
    ...exchanged,
    elsewhere,
    '1',
    later,
    ...exchanged,
    elsewhere,
    '1',
    later,
    ...exchanged,
    elsewhere,
    '0',
  ];
  assert.deepEqual(stdout.trimEnd().split('\n').sort(), expected.sort());
});

test('what the exchange throws comes out of init, and what it must not return is told', { skip }, async () => {
  const { code, stdout, stderr } = await withStub(`
const thrown = new Error('on purpose');
const attempt = (factory) => {
  try {
    mx.distributed.init(true, 'jaccl', factory);
  } catch (error) {
    console.log(error === thrown ? 'the same' : error.constructor.name + ' ' + error.message);
  }
};
attempt(() => { throw thrown; });
attempt(() => () => { throw thrown; });
attempt(() => 5);
attempt(() => () => 5);
attempt(() => () => new Uint8Array(5));
attempt(() => () => new Float32Array(6));
attempt((rank, size) => { mx.distributed.init(); mx.eval(mx.distributed.all_sum(mx.ones([2]))); throw thrown; });
mx.eval(mx.ones([2]).add(1));`);
  assert.equal(code, 0, stderr);
  const said = stdout.split('\n').filter((line) => !/^(after|elsewhere)/.test(line));
  assert.deepEqual(said.slice(0, 2), ['the same', 'the same']);
  assert.match(
    said[2],
    /^TypeError \[init\] argument 'all_gather_factory': expected a function that returns one, got 5/,
  );
  assert.match(said[3], /^TypeError \[init\] the exchange must return 6 bytes, got 5/);
  assert.match(said[4], /^RangeError \[init\] the exchange must return 6 bytes, got Uint8Array\(5\)/);
  assert.match(said[5], /^TypeError \[init\] the exchange must return 6 bytes, got Float32Array/);
  assert.equal(said[6], 'the same');
});

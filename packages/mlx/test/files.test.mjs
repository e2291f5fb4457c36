// Files that are missing, broken or hostile, places that cannot be written, and wrong arguments.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { child, mx } from './support/core.mjs';
import { gguf, ggufValue, npy, safetensors, u64, zip } from './support/file-bytes.mjs';
import { saved } from './support/fuzz-file-cases.mjs';

const folder = fs.mkdtempSync(join(tmpdir(), 'mlx-files-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name) => join(folder, name);

const FORMATS = ['npy', 'npz', 'safetensors', 'gguf'];
const ones = mx.ones([64, 64]);
const SAVES = {
  npy: (file) => mx.save(file, ones),
  npz: (file) => mx.savez_compressed(file, { w: ones, b: mx.ones([3]) }),
  safetensors: (file) => mx.save_safetensors(file, { w: ones, b: mx.ones([3]) }),
  gguf: (file) => mx.save_gguf(file, { w: ones, b: mx.ones([3]) }, { name: 'x' }),
};

/** Loads and computes; must be refused by an error that names the file. */
function refuses(path, ...parts) {
  assert.throws(
    () => mx.eval(mx.load(path)),
    ({ name, message }) => name === 'Error' && [`[load]`, path, ...parts].every((part) => message.includes(part)),
  );
  assert.equal(mx.array(1).add(1).item(), 2);
}

function refusesBytes(format, bytes, ...parts) {
  fs.writeFileSync(at(`hostile.${format}`), bytes);
  refuses(at(`hostile.${format}`), ...parts);
  if (format === 'gguf') return;
  assert.throws(
    () => mx.load(bytes, format),
    ({ name, message }) => name === 'Error' && parts.every((part) => message.includes(part)),
  );
}

for (const format of FORMATS) {
  test(`${format}: missing, no file, truncated, overwritten`, () => {
    SAVES[format](at(`whole.${format}`));
    const whole = fs.readFileSync(at(`whole.${format}`));
    const ways = [at(`whole.${format}`), pathToFileURL(at(`whole.${format}`))];
    for (const path of ways) {
      const loaded = mx.load(path);
      assert.deepEqual((loaded.w ?? loaded).shape, [64, 64]);
    }
    refuses(at(`missing ü.${format}`), 'No such file');
    refuses(at(`no/such.${format}`), 'No such file');
    fs.mkdirSync(at(`folder.${format}`));
    refuses(at(`folder.${format}`), 'not a file');
    for (const length of [0, 1, 7, 8, 9, 20, 64, 100, whole.length - 1]) {
      refusesBytes(format, whole.subarray(0, length));
    }
    for (const first of [0xff, 0]) {
      const broken = Buffer.from(whole);
      broken.fill(first, 0, 16);
      if (format !== 'npz') refusesBytes(format, broken);
    }
  });

  test(`${format}: places that cannot be written`, () => {
    const cannot = (path, why) =>
      assert.throws(
        () => SAVES[format](path),
        ({ name, message }) =>
          name === 'Error' &&
          /^\[save\w*\] cannot write /.test(message) &&
          message.includes(`'${path}'`) &&
          why.test(message),
      );
    cannot(at(`no/such/x.${format}`), /No such file/);
    fs.mkdirSync(at(`taken.${format}`));
    cannot(at(`taken.${format}`), /directory/i);
    if (process.platform === 'linux') {
      fs.symlinkSync('/dev/full', at(`full.${format}`));
      cannot(at(`full.${format}`), format === 'gguf' ? /./ : /No space/);
    }
  });

  test(`${format}: what may not be read or written`, { skip: process.platform === 'win32' }, async () => {
    SAVES[format](at(`locked.${format}`));
    fs.chmodSync(at(`locked.${format}`), 0);
    fs.chmodSync(folder, 0o755);
    // Root may do everything.
    const { stdout } = await child(`
      if (process.getuid() === 0) process.setuid(65534);
      import { createRequire } from 'node:module';
      const { core: mx } = createRequire(${JSON.stringify(import.meta.url)})('../dist/index.js');
      const path = ${JSON.stringify(at(`locked.${format}`))};
      for (const run of [() => mx.load(path), () => mx.save_gguf(path, {}), () => mx.save(path, mx.ones([1]))]) {
        try { run(); console.log('done') } catch ({ message }) { console.log(message) }
      }`);
    const [load, ...saves] = stdout.trim().split('\n');
    assert.match(load, /^\[load\] cannot read '.*locked\.\w+': Permission denied/);
    assert.equal(saves.length, 2);
    for (const message of saves) assert.match(message, /^\[save\w*\] cannot write '.*locked\..*': Permission denied/);
  });
}

test('what cannot be saved leaves the file as it is', () => {
  mx.save(at('kept'), mx.array([1]));
  const broken = mx.load(at('kept.npy'));
  fs.writeFileSync(at('kept.npy'), 'short');
  assert.throws(() => mx.save(at('kept'), broken), /shorter/);
  assert.equal(fs.readFileSync(at('kept.npy'), 'utf8'), 'short');
  fs.writeFileSync(at('kept.gguf'), 'kept');
  assert.throws(() => mx.save_gguf(at('kept.gguf'), { a: mx.array([true]) }), {
    name: 'TypeError',
    message: /'a'.*Bool/,
  });
  const deep = mx.ones([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  assert.throws(() => mx.save_gguf(at('kept.gguf'), { a: deep }), { name: 'RangeError', message: /9 dimensions/ });
  assert.throws(() => mx.save_gguf(at('kept.gguf'), {}, { k: mx.ones([1, 1]) }), {
    name: 'RangeError',
    message: /'k'/,
  });
  assert.throws(() => mx.save_gguf(at('kept.gguf'), {}, { k: mx.ones([0]) }), { name: 'RangeError', message: /'k'/ });
  assert.throws(() => mx.save_gguf(at('kept.gguf'), {}, { k: mx.ones([1], mx.float16) }), { name: 'TypeError' });
  assert.equal(fs.readFileSync(at('kept.gguf'), 'utf8'), 'kept');
  const double = mx.stream(mx.cpu, () => mx.array([1], mx.float64));
  assert.throws(() => mx.save_safetensors(at('x'), { double }), { name: 'TypeError', message: /'double'/ });
  assert.throws(() => mx.save_safetensors(at('x'), { __metadata__: ones }), { name: 'RangeError' });
  assert.ok(!fs.existsSync(at('x.safetensors')));
});

test('npy headers that lie', () => {
  const lies = [
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (5,)}", 'are needed'],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296, 0)}", 'impossible'],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (2147483647, 2147483647, 2147483647)}", 'impossible'],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}", 'shape'],
    [`{'descr': '<f4', 'fortran_order': False, 'shape': (${'1,'.repeat(65)})}`, 'impossible'],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}", 'shape'],
    ["{'descr': '|O', 'fortran_order': False, 'shape': (1,)}", "'|O'"],
    ["{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)}", "'''"],
    ["{'descr': '<f4', 'shape': (1,)}", 'fortran_order'],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'x': 1}", "'x'"],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} 5", 'more'],
    ["{'descr': '<f4", 'without end'],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (1", ')'],
    ['', '{'],
  ];
  for (const [header, ...parts] of lies) refusesBytes('npy', npy(header), ...parts);
  refusesBytes('npy', npy('', Buffer.alloc(0), 9), 'version 9');
  const huge = npy('{}', Buffer.alloc(8), 2);
  huge.writeUInt32LE(0xffffffff, 8);
  refusesBytes('npy', huge, '4294967295');
});

test('safetensors headers that lie', () => {
  const of = (dtype, shape, data_offsets) => ({ a: { dtype, shape, data_offsets } });
  const lies = [
    '{',
    '[]',
    '5',
    '{"a":5}',
    '{"a":{}}',
    '{"a":{"dtype":"F32"}}',
    `${'['.repeat(100_000)}`,
    of('F99', [1], [0, 4]),
    of('F64', [1], [0, 8]),
    of('F32', [1000000], [0, 4000000]),
    of('F32', 'text', [0, 4]),
    of('F32', [-1], [0, 4]),
    of('F32', [2], [0, 4]),
    of('F32', [1], [4, 8]),
    of('F32', [1], [8, 4]),
    of('F32', [2 ** 40, 0], [0, 0]),
    of('F32', [2 ** 31, 2 ** 31, 2 ** 31], [0, 4]),
    { a: of('F32', [1], [0, 4]).a, b: of('F32', [1], [0, 4]).a },
    { __metadata__: { a: 5 } },
  ];
  for (const lie of lies) refusesBytes('safetensors', safetensors(lie));
  for (const length of [2n ** 64n - 1n, 2n ** 63n, 100_000_001n, 1000n]) {
    refusesBytes('safetensors', Buffer.concat([u64(length), Buffer.from('{}'), Buffer.alloc(50)]), 'header');
  }
});

test('npz members that lie, and bombs', () => {
  const good = saved((to) => mx.save(to, mx.ones([4])));
  const header = (count) => `{'descr': '|u1', 'fortran_order': False, 'shape': (${count},)}`;
  refusesBytes('npz', zip([{ name: 'a.npy', data: good.subarray(0, -1) }]), "'a.npy'");
  refusesBytes('npz', zip([{ name: 'a.npy', data: Buffer.concat([good, good]) }]), "'a.npy'");
  refusesBytes('npz', zip([{ name: 'text', data: Buffer.from('hello, hello') }]), "'text'");
  for (const deflated of [false, true]) {
    for (const size of [0, 4, 0xfffffff0]) {
      refusesBytes('npz', zip([{ name: 'a.npy', data: good, deflated, size }]), 'npz file');
    }
    const damaged = zip([{ name: 'a.npy', data: good, deflated }]);
    damaged[30 + 5 + (deflated ? 20 : good.length - 2)] ^= 0x11;
    refusesBytes('npz', damaged, 'npz file');
  }
  // A megabyte that claims to be four gigabytes; a header that claims what is not there.
  const zeros = npy(header(1 << 30), Buffer.alloc(1 << 20));
  refusesBytes('npz', zip([{ name: 'a.npy', data: zeros, deflated: true, size: 0xfffffff0 }]), 'cannot be');
  refusesBytes('npz', zip([{ name: 'a.npy', data: zeros, deflated: true }]), 'are needed');
  // Many small members that together are larger than memory.
  const bomb = zip([{ name: 'a.npy', data: npy(header(1 << 28), Buffer.alloc(1 << 28)), deflated: true }]);
  const previous = mx.set_memory_limit(1 << 27);
  try {
    refusesBytes('npz', bomb, 'cannot be');
  } finally {
    mx.set_memory_limit(previous);
  }
  assert.equal(mx.load(bomb).a.size, 1 << 28);
  assert.deepEqual(mx.load(zip([]), 'npz'), {});
});

test('gguf headers that lie', () => {
  const data = Buffer.alloc(4096);
  const tensor = (change) => gguf({ tensors: [{ name: 'a', lengths: [32n, 2n], type: 0, ...change }], data });
  fs.writeFileSync(at('true.gguf'), tensor({}));
  assert.deepEqual(mx.load(at('true.gguf')).a.shape, [2, 32]);
  const lies = {
    dimensions: [tensor({ dimensions: 9 }), '9 dimensions'],
    length: [tensor({ lengths: [2n ** 32n] }), 'impossible'],
    product: [tensor({ lengths: [2n ** 31n - 1n, 2n ** 31n - 1n, 2n ** 31n - 1n] }), 'impossible'],
    hidden: [tensor({ lengths: [2n ** 31n - 1n, 2n ** 31n - 1n, 2n ** 31n - 1n, 0n] }), 'impossible'],
    'too long': [tensor({ lengths: [2000n] }), 'fewer than'],
    offset: [tensor({ offset: 4096n }), 'fewer than'],
    overflow: [tensor({ offset: 2n ** 64n - 32n }), "'a'"],
    alignment: [tensor({ offset: 4n }), 'aligned'],
    'a type without blocks': [tensor({ type: 4 }), 'type 4'],
    'a type that MLX does not load': [tensor({ type: 16 }), 'type 16'],
    'half a block': [tensor({ type: 2, lengths: [48n] }), 'impossible'],
    'no dimensions in blocks': [tensor({ type: 2, lengths: [] }), 'impossible'],
    'nothing in blocks': [tensor({ type: 12, lengths: [256n, 0n] }), 'impossible'],
    counts: [gguf({ counts: [2n ** 63n, 2n ** 64n - 1n] }), 'ends'],
    version: [gguf({ version: 1 }), 'version 1'],
    'zero alignment': [gguf({ values: [ggufValue.uint32('general.alignment', 0)] }), 'power of two'],
    'an alignment of text': [gguf({ values: [ggufValue.text('general.alignment', '32')] }), 'power of two'],
    'a list of lists': [gguf({ values: [ggufValue.list('k', 9, 1n, Buffer.alloc(40))] }), 'arrays'],
    'a long list': [gguf({ values: [ggufValue.list('k', 10, 2n ** 61n, Buffer.alloc(40))] }), 'too long'],
    'many strings': [gguf({ values: [ggufValue.list('k', 8, 2n ** 61n, Buffer.alloc(40))] }), 'ends'],
    'no boolean': [gguf({ values: [ggufValue.of('k', 7, Buffer.from([2]))] }), 'boolean'],
    'a float64': [gguf({ values: [ggufValue.of('k', 12, Buffer.alloc(8))] }), 'float64'],
    'an unknown type': [gguf({ values: [ggufValue.of('k', 13, Buffer.alloc(8))] }), 'type 13'],
    twice: [gguf({ values: [ggufValue.text('k', 'a'), ggufValue.text('k', 'b')] }), 'twice'],
  };
  for (const [name, [bytes, part]] of Object.entries(lies)) {
    assert.doesNotThrow(() => refusesBytes('gguf', bytes, part), name);
  }
});

test('a pipe without a writer is refused, not waited for', { skip: process.platform === 'win32' }, async () => {
  const { status } = (await import('node:child_process')).spawnSync('mkfifo', [at('pipe.npy')]);
  if (status === 0) refuses(at('pipe.npy'), 'not a file');
});

test('wrong arguments', () => {
  const type = (body, ...parts) =>
    assert.throws(body, (error) => error instanceof TypeError && parts.every((part) => error.message.includes(part)));
  const range = (body, ...parts) =>
    assert.throws(body, (error) => error instanceof RangeError && parts.every((part) => error.message.includes(part)));
  for (const file of [null, undefined, {}, [], 1.5, -1, new URL('http://a/b.npy'), 'a\0b.npy', Symbol('x')]) {
    type(() => mx.load(file), '[load]', "'file'");
    type(() => mx.save(file, ones), '[save]', "'file'");
  }
  type(() => mx.load('x', 5), "'format'");
  type(() => mx.load('x.npy', null, 1), "'return_metadata'");
  type(() => mx.load('x.npy', null, false, 5), "'stream'");
  type(() => mx.load('x.npy', { formats: 'npy' }), "'formats'");
  type(() => mx.load('x.npy', 'npy', { format: 'npy' }), 'twice');
  type(() => mx.load('x.npy', {}, true), "'format'");
  range(() => mx.load('x.txt'), "'txt'");
  range(() => mx.load('x.npy', 'NPY'), "'NPY'");
  range(() => mx.load('x.npy', { return_metadata: true }), 'metadata');
  range(() => mx.load('x.npz', null, true), 'metadata');
  range(() => mx.load(gguf({})), 'path');
  range(() => mx.load(new Uint8Array(0)), 'begin');
  type(() => mx.save(at('x'), 5), '[save]', "'arr'");
  type(() => mx.savez(at('x'), [ones]), '[savez]', 'args[0]');
  type(() => mx.savez(at('x'), { a: 5 }), '[savez]', "'arrays.a'");
  type(() => mx.savez_compressed(at('x'), {}, ones), '[savez_compressed]', 'args[0]');
  type(() => mx.save_safetensors(at('x'), ones), '[save_safetensors]', "'arrays'");
  type(() => mx.save_safetensors(at('x'), { a: 5 }), '[save_safetensors]', "'arrays.a'");
  type(() => mx.save_safetensors(at('x'), { a: ones }, { a: 5 }), "'metadata'");
  type(() => mx.save_safetensors(at('x'), { a: ones }, []), "'metadata'");
  type(() => mx.save_gguf(at('x'), { a: ones }, { a: 1.5 }), "'metadata'");
  type(() => mx.save_gguf(at('x'), { a: ones }, { a: ['x', 5] }), "'metadata'");
  type(() => mx.save_gguf({ write() {} }, { a: ones }), "'file'");
  type(() => mx.save_safetensors(at('x'), { '\ud800': ones }), '[save_safetensors]');
  assert.deepEqual(
    fs.readdirSync(folder).filter((name) => /^x\b/.test(name)),
    [],
  );
});

// Files of each format and dtype: written by Python and loaded here, and the reverse.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mx, skip } from './support/core.mjs';
import { gguf, npy } from './support/file-bytes.mjs';
import { generator } from './support/random.mjs';

const folder = mkdtempSync(join(tmpdir(), 'mlx-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function within(name) {
  mkdirSync(join(folder, name));
  return join(folder, name);
}

function python(...args) {
  const script = fileURLToPath(new URL('./support/files_oracle.py', import.meta.url));
  const run = spawnSync(process.env.MLX_ORACLE_PYTHON, [script, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout;
}

const GGUF = ['int8', 'int16', 'int32', 'float16', 'float32'];
const DTYPES = [...'bool_ uint8 uint16 uint32 uint64 int64 bfloat16 float64 complex64'.split(' '), ...GGUF];

/** The arrays of support/files_oracle.py. */
function cases(name) {
  let base = mx.arange(24).astype(mx[name]);
  if (/int64$/.test(name)) base = base.add(1n << 40n);
  if (name === 'complex64') base = base.multiply({ re: 1, im: 2 });
  const square = base.reshape(4, 6);
  const arrays = {
    scalar: base.get(5),
    empty: base.get(':0'),
    rows: square.get(':', ':0'),
    matrix: square,
    transposed: square.T,
    strided: base.get('::3'),
    deep: base.reshape(1, 2, 3, 4, 1),
    broadcast: mx.broadcast_to(base.get(5), [2, 3]),
  };
  return Object.fromEntries(Object.entries(arrays).map(([key, array]) => [`${name}-${key}`, array]));
}

const every = (names) => Object.assign({}, ...names.map(cases));
const arrays = mx.stream(mx.cpu, () => every(DTYPES));
const single = Object.fromEntries(Object.entries(arrays).filter(([key]) => !key.startsWith('float64')));
const metadata = () => ({
  name: 'tiny ü\n',
  words: ['a', '', 'ü'],
  scalar: mx.array(1.5),
  count: mx.array(7, mx.uint32),
  flag: mx.array(true),
  sizes: mx.array([1n, 2n, 3n]),
});
const texts = { author: 'me\n"you" ü', empty: '' };

/** What an array is, as files_oracle.py tells it. */
function told(value) {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const bytes = mx.view(mx.contiguous(value).reshape(-1), mx.uint8);
  return [value.dtype.name, [...value.shape], value.size ? bytes.tolist() : []];
}

const allTold = (named) => Object.fromEntries(Object.entries(named).map(([key, value]) => [key, told(value)]));

function assertHolds(found, expected, what) {
  assert.deepEqual(Object.keys(found).sort(), Object.keys(expected).sort(), what);
  for (const [key, value] of Object.entries(expected)) assert.deepEqual(found[key], value, `${what}: ${key}`);
}

/** What the files of either side hold. */
function expected() {
  const all = allTold(arrays);
  const named = Object.entries(all);
  const first = Object.fromEntries(named.slice(0, 2).map(([, value], i) => [`arr_${i}`, value]));
  return {
    ...Object.fromEntries(named.map(([key, value]) => [`${key}.npy`, { '': value }])),
    'stored.npz': { ...first, ...all },
    'compressed.npz': all,
    'named.safetensors': allTold(single),
    'named.safetensors metadata': texts,
    'named.gguf': allTold(every(GGUF)),
    'named.gguf metadata': allTold(metadata()),
  };
}

function saveAll(to) {
  for (const [key, array] of Object.entries(arrays)) mx.save(join(to, key), array);
  mx.savez(join(to, 'stored'), ...Object.values(arrays).slice(0, 2), arrays);
  mx.savez_compressed(join(to, 'compressed'), arrays);
  mx.save_safetensors(join(to, 'named'), single, texts);
  mx.save_gguf(join(to, 'named'), every(GGUF), metadata());
}

function loadAll(from) {
  const found = {};
  for (const name of readdirSync(from)) {
    let loaded = mx.load(join(from, name));
    if (/\.(safetensors|gguf)$/.test(name)) {
      const [again, meta] = mx.load(join(from, name), { return_metadata: true });
      assert.deepEqual(Object.keys(again), Object.keys(loaded));
      found[`${name} metadata`] = allTold(meta);
    }
    if (loaded instanceof mx.array) loaded = { '': loaded };
    found[name] = allTold(loaded);
  }
  return found;
}

function assertAll(found) {
  const wanted = expected();
  assert.deepEqual(Object.keys(found).sort(), Object.keys(wanted).sort());
  for (const [name, value] of Object.entries(wanted)) assertHolds(found[name], value, name);
}

test('saved here, loaded here', () => {
  const to = within('ours');
  mx.stream(mx.cpu, () => saveAll(to));
  assertAll(mx.stream(mx.cpu, () => loadAll(to)));
});

test('saved by Python, loaded here', { skip }, () => {
  const from = within('python');
  python('save', from);
  assertAll(mx.stream(mx.cpu, () => loadAll(from)));
});

test('saved here, loaded by Python', { skip }, () => {
  const to = within('for-python');
  mx.stream(mx.cpu, () => saveAll(to));
  assertAll(JSON.parse(python('load', to)));
});

test('quantized and other tensors of GGUF are what Python makes of them', { skip }, () => {
  const to = within('quantized');
  const random = generator(5);
  const types = {
    q4_0: [2, 18],
    q4_1: [3, 20],
    q8_0: [8, 34],
    q4_k: [12, 144 / 8],
    q6_k: [14, 210 / 8],
    bf16: [30, 64],
  };
  let at = 0;
  const tensors = Object.entries(types).map(([name, [type, bytes]]) => {
    const offset = BigInt(at);
    at += Math.ceil((bytes * 3 * 16) / 32) * 32;
    return { name: `${name}.weight`, lengths: [512n, 3n], type, offset };
  });
  const data = Buffer.from(Array.from({ length: at }, () => random.below(256)));
  // Scales that are numbers, where two bytes make one.
  for (let i = 1; i < data.length; i += 2) data[i] &= 0x3f;
  writeFileSync(join(to, 'all.gguf'), gguf({ tensors, data }));
  const found = mx.load(join(to, 'all.gguf'));
  assertHolds(allTold(found), JSON.parse(python('load', to))['all.gguf'], 'all.gguf');
  assert.equal(found['q4_0.scales'].dtype, mx.float16);
  const x = mx.ones([1, 512], mx.float16);
  const [w, s, b] = ['weight', 'scales', 'biases'].map((part) => found[`q8_0.${part}`]);
  const product = mx.quantized_matmul(x, w, s, b, { group_size: 32, bits: 8 });
  assert.deepEqual(product.shape, [1, 3]);
});

test('npy files of NumPy: other byte orders, keys, spaces and versions', () => {
  const header = (text, length = 118) => `${text.padEnd(length - 1)}\n`;
  const load = (text, hex, version) => mx.load(npy(header(text), Buffer.from(hex, 'hex'), version));
  const read = (...args) => load(...args).tolist();
  assert.deepEqual(read("{'descr': '>f4', 'fortran_order': False, 'shape': (2,), }", '3f80000040000000'), [1, 2]);
  assert.deepEqual(read("{'descr': '>c8', 'fortran_order': False, 'shape': (1,), }", '3f80000040000000'), [
    { re: 1, im: 2 },
  ]);
  assert.deepEqual(read('{"shape":(2,1),"descr":"<u2","fortran_order":True}', '01000200'), [[1], [2]]);
  assert.deepEqual(read("{'descr': '<i8', 'fortran_order': False, 'shape': ()}", '0100000000000000', 2), 1n);
  assert.deepEqual(read("{'descr': '|b1', 'fortran_order': False, 'shape': (3,)}", '000107', 3), [false, true, true]);
  const file = join(within('lazy'), 'big.npy');
  writeFileSync(
    file,
    npy(
      header("{'descr': '>c8', 'fortran_order': True, 'shape': (1, 2)}"),
      Buffer.from('3f80000040000000'.repeat(2), 'hex'),
    ),
  );
  assert.deepEqual(mx.load(file).tolist(), [
    [
      { re: 1, im: 2 },
      { re: 1, im: 2 },
    ],
  ]);
});

test('names of files', () => {
  const to = within('names');
  const a = mx.ones([1]);
  for (const name of ['x', 'x.npy', 'x.dat', 'ü ñ', 'x.NPY']) mx.save(join(to, name), a);
  mx.savez(join(to, 'y'), a);
  mx.savez_compressed(join(to, 'z.npz'), a);
  mx.save_safetensors(join(to, 's.dat'), { a });
  mx.save_gguf(join(to, 'g.gguf'), { a });
  assert.deepEqual(readdirSync(to).sort(), [
    'g.gguf',
    's.dat.safetensors',
    'x.NPY.npy',
    'x.dat.npy',
    'x.npy',
    'y.npz',
    'z.npz',
    'ü ñ.npy',
  ]);
  const named = { 'a/b.c': a, '': a, ['__proto__']: a, constructor: a, 'ü.npy': a };
  mx.savez(join(to, 'named'), named);
  assert.deepEqual(Object.keys(mx.load(join(to, 'named.npz'))), Object.keys(named));
  mx.save_safetensors(join(to, 'named'), named);
  assert.deepEqual(Object.keys(mx.load(join(to, 'named.safetensors'))).sort(), Object.keys(named).sort());
  writeFileSync(join(to, 'no-extension'), readFileSync(join(to, 'x.npy')));
  assert.equal(mx.load(join(to, 'no-extension'), 'npy').item(), 1);
  assert.equal(mx.load(join(to, 'no-extension'), { format: 'npy', stream: mx.cpu }).item(), 1);
  assert.throws(() => mx.load(join(to, 'no-extension')), { name: 'RangeError', message: /no-extension/ });
  assert.throws(() => mx.savez(join(to, 'twice'), a, { arr_0: a }), { name: 'RangeError', message: /'arr_0'/ });
});

// Files of arrays: there and back, and broken ones.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { askPython, mx, skip } from './support/core.mjs';

const folder = mkdtempSync(join(tmpdir(), 'mlx-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name) => join(folder, name);

const DTYPES = ['bool_', 'uint8', 'int16', 'uint32', 'int64', 'float16', 'bfloat16', 'float32', 'complex64'];

test('safetensors go there and back', () => {
  const arrays = Object.fromEntries(
    DTYPES.map((name) => [
      `${name}/x y ü`,
      mx.array(
        [
          [1, 0],
          [1, 1],
        ],
        mx[name],
      ),
    ]),
  );
  mx.save_safetensors(at('a'), arrays, { author: 'me\nand "you"', empty: '' });
  const [loaded, metadata] = mx.load(at('a.safetensors'), { return_metadata: true });
  assert.deepEqual(Object.keys(loaded).sort(), Object.keys(arrays).sort());
  for (const [key, array] of Object.entries(arrays)) {
    assert.equal(loaded[key].dtype, array.dtype, key);
    assert.deepEqual(loaded[key].tolist(), array.tolist(), key);
  }
  assert.equal(metadata.author, 'me\nand "you"');
  assert.deepEqual(Object.keys(mx.load(pathToFileURL(at('a.safetensors')))).length, DTYPES.length);
});

test('npy goes there and back', () => {
  for (const array of [mx.arange(6).reshape(2, 3), mx.array(1.5), mx.zeros([0, 2]), mx.arange(6).reshape(2, 3).T]) {
    mx.save(at('b'), array);
    assert.deepEqual(mx.load(at('b.npy')).tolist(), array.tolist());
  }
});

test('Python reads what is saved here', { skip }, () => {
  mx.save_safetensors(at('c'), {
    w: mx.array(
      [
        [1, 2],
        [3, 4],
      ],
      mx.float16,
    ),
  });
  mx.save(at('c'), mx.array([1n, 2n]));
  const read = askPython(`
import json
import mlx.core as mx
w = mx.load(${JSON.stringify(at('c.safetensors'))})["w"]
n = mx.load(${JSON.stringify(at('c.npy'))})
print(json.dumps([w.tolist(), str(w.dtype), n.tolist(), str(n.dtype)]))`);
  assert.deepEqual(read, [
    [
      [1, 2],
      [3, 4],
    ],
    'mlx.core.float16',
    [1, 2],
    'mlx.core.int64',
  ]);
});

/** Loads and computes; must be refused by an error with the op's name. */
function refuses(load) {
  assert.throws(
    () => mx.eval(load()),
    (error) => error instanceof Error && /^\[\w+\]/.test(error.message),
  );
  assert.equal(mx.array(1).add(1).item(), 2);
}

test('files that are missing, truncated, broken or cannot be written', () => {
  mx.save_safetensors(at('whole'), { w: mx.ones([64, 64]), b: mx.ones([3]) });
  mx.save(at('whole'), mx.ones([64, 64]));
  for (const kind of ['safetensors', 'npy']) {
    const whole = readFileSync(at(`whole.${kind}`));
    refuses(() => mx.load(at(`missing.${kind}`)));
    refuses(() => mx.load(`/${kind}/missing.${kind}`));
    const cuts = [0, 1, 7, 8, 9, 20, 64, 100, whole.length - 1];
    for (const length of cuts) {
      writeFileSync(at(`cut.${kind}`), whole.subarray(0, length));
      refuses(() => mx.load(at(`cut.${kind}`)));
    }
    for (const first of [0xff, 0]) {
      const broken = Buffer.from(whole);
      broken.fill(first, 0, 16);
      writeFileSync(at(`broken.${kind}`), broken);
      refuses(() => mx.load(at(`broken.${kind}`)));
    }
  }
  refuses(() => mx.save(join(folder, 'no', 'such', 'x.npy'), mx.ones([1])));
  refuses(() => mx.save_safetensors(join(folder, 'no', 'x'), { a: mx.ones([1]) }));
});

test('headers that lie', () => {
  const write = (header) => {
    const text = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(text.length));
    writeFileSync(at('lie.safetensors'), Buffer.concat([length, text, Buffer.alloc(16)]));
  };
  const lies = [
    '{',
    '[]',
    '5',
    '{"a":5}',
    '{"a":{}}',
    '{"a":{"dtype":"F32"}}',
    { a: { dtype: 'F99', shape: [1], data_offsets: [0, 4] } },
    { a: { dtype: 'F32', shape: [1000000], data_offsets: [0, 4000000] } },
    { a: { dtype: 'F32', shape: 'text', data_offsets: [0, 4] } },
  ];
  for (const lie of lies) {
    write(lie);
    refuses(() => mx.load(at('lie.safetensors')));
  }
});

test('wrong arguments', () => {
  const type = (body, ...parts) =>
    assert.throws(body, (error) => error instanceof TypeError && parts.every((part) => error.message.includes(part)));
  type(() => mx.load(5), '[load]', "'file'");
  type(() => mx.save(at('x'), 5), '[save]', "'arr'");
  type(() => mx.save_safetensors(at('x'), mx.ones([1])), '[save_safetensors]', "'arrays'");
  type(() => mx.save_safetensors(at('x'), { a: 5 }), '[save_safetensors]', "'arrays");
  type(() => mx.save_safetensors(at('x'), { a: mx.ones([1]) }, { a: 5 }), '[save_safetensors]', "'metadata'");
  assert.throws(() => mx.load(at('x.txt')), { name: 'RangeError', message: /^\[load\] .*txt/ });
  assert.throws(() => mx.load(at('whole.npy'), { return_metadata: true }), {
    name: 'RangeError',
    message: /^\[load\]/,
  });
});

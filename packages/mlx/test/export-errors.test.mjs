// Functions as files: wrong calls, exporters, what functions throw; threads and processes that end.
import assert from 'node:assert/strict';
import { statSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { child, leaked, mx, folder as packageFolder, skip } from './support/core.mjs';
import { at, exportInPython, folder, lists, python, refuses, x, y } from './support/exported.mjs';

/** Runs a program in a worker; gives what it posts. */
const work = (program) =>
  new Promise((resolve, reject) => {
    const begin = `const { parentPort } = require('node:worker_threads');
const { core: mx } = require(${JSON.stringify(packageFolder)});`;
    new Worker(begin + program, { eval: true }).once('message', resolve).once('error', reject);
  });

test('wrong arguments', () => {
  const id = (a) => a;
  refuses(() => mx.export_function(5, id, x), TypeError, '[export_function]', "'file'");
  refuses(() => mx.export_function(at('x'), 5, x), TypeError, "'fun'");
  refuses(() => mx.export_function(at('x'), id, 5), TypeError, "'args'");
  refuses(() => mx.export_function(at('x'), id, [x], x), TypeError, "'args'");
  refuses(() => mx.export_function(at('x'), id, x, { shapeless: 5 }), TypeError, "'shapeless'");
  refuses(() => mx.export_function(at('x'), id, x, { metadata: 5 }), TypeError, "'metadata'");
  refuses(() => mx.export_function(at('x'), id, x, { z: 5 }), TypeError, "'z'");
  refuses(() => mx.export_function(() => {}, id, x, { metadata: 'a' }), RangeError, 'metadata');
  refuses(() => mx.exporter(at('x'), 5), TypeError, '[exporter]', "'fun'");
  refuses(() => mx.exporter(at('x'), id, 5), TypeError, "'shapeless'");
  refuses(() => mx.exporter(at('x'), id, { shape: true }), TypeError, "'shape'");
  refuses(() => mx.import_function(5), TypeError, '[import_function]', "'file'");
  refuses(() => mx.import_function(at('x'), 5), TypeError, "'return_metadata'");
  refuses(() => mx.import_function(at('x'), { metadata: true }), TypeError, "'metadata'");
  for (const result of [5, undefined, 'a', { a: x }, [x, 5]]) {
    refuses(() => mx.export_function(at('x'), () => result, x), TypeError, "'fun'");
  }
  for (const path of ['/no/such/folder/x.mlxfn', folder]) {
    refuses(() => mx.export_function(path, id, x), Error, 'Failed to open');
    refuses(() => mx.import_function(path), Error, 'Failed to open');
  }
  const gone = mx.array(1);
  gone.dispose();
  refuses(() => mx.export_function(at('x'), id, gone), Error, 'disposed');
});

test('wrong calls of an imported function', () => {
  mx.export_function(at('h.mlxfn'), (a, { b }) => a.add(b), x, { b: y });
  const h = mx.import_function(at('h.mlxfn'));
  const wrong = [
    [],
    [x],
    [x, y],
    [x, { c: y }],
    [x, { b: y, c: y }],
    [mx.ones([4]), { b: y }],
    [x.astype(mx.int32), { b: y }],
    [mx.ones([1, 3]), { b: y }],
  ];
  for (const args of wrong) refuses(() => h(...args), RangeError, '[import_function]', '(3) float32, b: (3) float32');
  refuses(() => h(5, { b: y }), TypeError, "'args'");
  refuses(() => h(x, { b: 5 }), TypeError, "'b'");
  // Without shapes MLX compares nothing but the number of axes, and then computes beyond the arrays' ends.
  mx.export_function(at('i.mlxfn'), (a, b) => a.multiply(b).add(a.matmul(b)), mx.ones([2, 2]), mx.ones([2, 2]), {
    shapeless: true,
  });
  const i = mx.import_function(at('i.mlxfn'));
  assert.deepEqual(i(mx.ones([3, 3]), mx.ones([3, 3]))[0].tolist()[0], [4, 4, 4]);
  refuses(() => i(mx.ones([2, 2]), mx.ones([300, 300])), RangeError, 'import_function');
  refuses(() => i(mx.ones([2]), mx.ones([2])), RangeError, 'may differ');
  assert.deepEqual(h(x, { b: y })[0].tolist(), [5, 7, 9]);
});

test('indices of imported functions stay inside', { skip }, () => {
  exportInPython(`
i = mx.array([0], dtype=mx.int32)
mx.export_function(at + "j.mlxfn", lambda a, i: (a[i], mx.take_along_axis(a, i, 0)), x, i)
def update(a, i):
    b = a + 0
    b[i] = 5
    return b
mx.export_function(at + "k.mlxfn", update, x, i)
mx.export_function(at + "l.mlxfn", lambda a, b: (a // b, a % b), mx.array([1, 2]), mx.array([1, 2]))`);
  const ints = (...values) => mx.array(values, mx.int32);
  const [j, k, l] = ['j', 'k', 'l'].map((name) => mx.import_function(at(`${name}.mlxfn`)));
  assert.deepEqual(lists(j(x, ints(2))), [[3], [3]]);
  assert.deepEqual(k(x, ints(-1))[0].tolist(), [1, 2, 5]);
  for (const index of [3, -4, 2 ** 30]) {
    for (const f of [j, k]) refuses(() => f(x, ints(index)), RangeError, 'out of range');
    // Those that are still to be computed are bounded.
    for (const f of [j, k]) mx.eval(f(x, ints(index).add(ints(0))));
  }
  mx.eval(l(ints(1, -(2 ** 31)), ints(0, -1)));
});

test('what the function throws comes out, and the exporter tells of it afterwards', () => {
  const error = new Error('mine');
  const thrower = (a) => {
    if (a.ndim === 2) throw error;
    return a.add(1);
  };
  const thrown = (body) => assert.throws(body, (e) => e === error);
  thrown(() => mx.export_function(at('m.mlxfn'), thrower, mx.ones([1, 1])));
  thrown(() => mx.export_function(() => {}, thrower, mx.ones([1, 1])));
  thrown(() => {
    mx.export_function(
      () => {
        throw error;
      },
      thrower,
      x,
    );
  });
  const exporter = mx.exporter(at('m.mlxfn'), thrower);
  exporter(x);
  thrown(() => exporter(mx.ones([1, 1])));
  refuses(() => exporter(mx.ones([1])), Error, 'earlier trace');
  exporter.close();
  assert.deepEqual(mx.import_function(at('m.mlxfn'))(x)[0].tolist(), [2, 3, 4]);
  assert.equal(mx.array(1).add(1).item(), 2);
});

test('exporters: twice the same, closed, closed twice, used by their own function', () => {
  const exporter = mx.exporter(at('n.mlxfn'), (a) => a.add(1));
  assert.ok(exporter instanceof mx.FunctionExporter);
  assert.equal(typeof exporter, 'function');
  exporter(x);
  refuses(() => exporter(x), Error, 'twice');
  exporter(mx.ones([2, 2]));
  refuses(() => exporter(5), TypeError, "'args'");
  assert.equal(exporter.close(), undefined);
  exporter.close();
  refuses(() => exporter(mx.ones([5])), Error, 'closed');
  assert.throws(() => mx.FunctionExporter.prototype.close.call({}), TypeError);
  const inner = mx.exporter(at('o.mlxfn'), (a) => {
    if (a.ndim === 1) inner(mx.ones([1, 1]));
    else inner.close();
    return a;
  });
  refuses(() => inner(x), Error, 'in use');
  const closing = mx.exporter(at('o.mlxfn'), (a) => {
    closing.close();
    return a;
  });
  refuses(() => closing(x), Error, 'in use');
  closing.close();
});

test('exporting within other transforms', () => {
  const exportsIt = (a) => {
    mx.export_function(at('p.mlxfn'), (z) => z.multiply(a), x);
    return a.sum();
  };
  assert.deepEqual(mx.grad(exportsIt)(y).tolist(), [1, 1, 1]);
  assert.deepEqual(mx.import_function(at('p.mlxfn'))(x)[0].tolist(), [4, 10, 18]);
  // The input of an outer trace has no value to save.
  refuses(() => mx.export_function(at('q.mlxfn'), exportsIt, y), RangeError, 'being traced');
  let escaped;
  mx.export_function(
    at('q.mlxfn'),
    (a) => {
      escaped = a;
      return a;
    },
    x,
  );
  assert.throws(() => mx.eval(escaped.add(1)), Error);
  assert.throws(() => mx.export_function(at('q.mlxfn'), () => mx.array(1), x).item(), TypeError);
});

test('a function may dispose of its inputs, and of what it returns', () => {
  mx.export_function(
    at('r.mlxfn'),
    (a) => {
      const b = a.add(1);
      a.dispose();
      return b;
    },
    x,
  );
  assert.deepEqual(mx.import_function(at('r.mlxfn'))(x)[0].tolist(), [2, 3, 4]);
  const disposes = (a) => {
    const b = a.add(1);
    b.dispose();
    return b;
  };
  refuses(() => mx.export_function(at('r.mlxfn'), disposes, x), Error, 'disposed');
});

test('graphs deeper than MLX can walk are refused', () => {
  const chain = (length) => (a) => {
    let b = a;
    for (let i = 0; i < length; i++) b = b.add(1);
    return b;
  };
  mx.export_function(at('y.mlxfn'), chain(4000), x);
  assert.deepEqual(mx.import_function(at('y.mlxfn'))(x)[0].tolist(), [4001, 4002, 4003]);
  refuses(() => mx.export_function(at('y.mlxfn'), chain(100_000), x), RangeError, 'deeper');
  refuses(() => mx.export_to_dot({ write() {} }, chain(100_000)(x)), RangeError, 'deeper');
});

test('no array is leaked, closed or not', async () => {
  const w = mx.ones([3]);
  const body = () => {
    for (let i = 0; i < 200; i++) {
      const exporter = mx.exporter(at('z.mlxfn'), (a) => [a.add(w), a]);
      exporter(x);
      exporter(mx.ones([2, 3]));
      if (i % 2) exporter.close();
      const z = mx.import_function(at('z.mlxfn'));
      mx.eval(z(mx.ones([2, 3])));
      mx.export_function(() => {}, (a) => a.add(w), mx.ones([3])); // biome-ignore format: a call
      assert.throws(() => z(mx.ones([5])));
      assert.throws(() => exporter(x));
    }
  };
  // Arrays of a page that is in use still count.
  assert.ok((await leaked(body)) < 128);
});

test('worker threads export for other processes, and import', { skip }, async () => {
  mx.eval(mx.ones([2]).add(1));
  const file = JSON.stringify(at('worker.mlxfn'));
  const program = `
const w = mx.array([1, 2]);
const exporter = mx.exporter(${file}, (a) => [a.add(w), mx.softmax(a)]);
exporter(mx.ones([2]));
exporter(mx.ones([3, 2]));
const deep = (a) => { for (let i = 0; i < 4900; i++) a = a.add(1); return a; };
mx.export_function(${JSON.stringify(at('deep.mlxfn'))}, deep, w);
const [z] = mx.import_function(${file})(mx.ones([2]));
parentPort.postMessage([z.tolist(), mx.import_function(${JSON.stringify(at('deep.mlxfn'))})(w)[0].tolist()]);`;
  const expected = [
    [2, 3],
    [4901, 4902],
  ];
  assert.deepEqual(await Promise.all([work(program)]), [expected]);
  assert.deepEqual(
    mx
      .import_function(at('worker.mlxfn'))(mx.ones([2]))[0]
      .tolist(),
    [2, 3],
  );
  assert.deepEqual(python('worker.mlxfn', 'f(mx.ones((2,)))[0].tolist()'), [2, 3]);
});

test('a process that ends in the middle of exporting', async () => {
  const program = (end) => `
import { createRequire } from 'node:module';
const { core: mx } = createRequire(import.meta.url)(${JSON.stringify(packageFolder)});
const exporter = mx.exporter(${JSON.stringify(at('exit.mlxfn'))}, (a) => { if (a.ndim === 2) { ${end} } return a.add(1); });
exporter(mx.ones([3]));
globalThis.kept = mx.import_function(${JSON.stringify(at('exit.mlxfn'))});
exporter(mx.ones([3, 3]));`;
  assert.equal((await child(program('process.exit(7)'))).code, 7);
  const { code, signal, stderr } = await child(program("throw new Error('mine')"));
  assert.equal(signal ?? code, 1);
  assert.match(stderr, /Error: mine/);
  assert.deepEqual(mx.import_function(at('exit.mlxfn'))(x)[0].tolist(), [2, 3, 4]);
});

test('a file that changes or vanishes after it was imported', () => {
  const w = mx.arange(100_000).multiply(0).add(1);
  mx.eval(w);
  mx.export_function(at('gone.mlxfn'), (a) => a.add(w), w);
  assert.ok(statSync(at('gone.mlxfn')).size > 400_000);
  const gone = mx.import_function(at('gone.mlxfn'));
  writeFileSync(at('gone.mlxfn'), '');
  assert.equal(gone(w)[0].sum().item(), 200_000);
});

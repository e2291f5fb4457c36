// Functions as files: what they take and give, both ways with Python; callbacks; graphs as text.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { askPython, mx, nn, skip } from './support/core.mjs';
import { at, exportInPython, lists, python, refuses, x, y } from './support/exported.mjs';
import { DTYPES, write } from './support/mlxfn-writer.mjs';

/** The messages that Python's callback gets for a function, with the things that JSON lacks as text. */
const MESSAGES = `
import json
import mlx.core as mx
def plain(v):
    if isinstance(v, mx.array): return ["array", v.tolist()]
    if isinstance(v, mx.Dtype): return str(v).split(".")[-1]
    if isinstance(v, float): return repr(v) if v != v or v in (float("inf"), -float("inf")) else v
    if isinstance(v, (list, tuple)): return [plain(e) for e in v]
    if isinstance(v, dict): return {k: plain(e) for k, e in v.items()}
    return v
messages = []
x = mx.array([1.0, 2, 3])
m, image = mx.ones((1, 8, 8, 1)), mx.zeros((1, 8, 8, 1))
mx.eval(m)
`;

const plain = (v) => {
  if (v instanceof mx.array) return ['array', v.tolist()];
  if (v instanceof mx.Dtype) return v.name;
  if (typeof v === 'number' && !Number.isFinite(v)) return Number.isNaN(v) ? 'nan' : v > 0 ? 'inf' : '-inf';
  if (Array.isArray(v)) return v.map(plain);
  return typeof v === 'object' && v !== null ? Object.fromEntries(Object.entries(v).map(([k, e]) => [k, plain(e)])) : v;
};

test('arrays by position and by keyword, constants, several outputs, metadata', { skip }, () => {
  const c = mx.array([10, 20, 30]);
  const fun = (a, { b, scale }) => [a.add(c).multiply(scale), ...mx.divmod(b, a), c];
  const named = { b: y, scale: mx.array(2) };
  mx.export_function(at('a.mlxfn'), fun, x, { ...named, metadata: 'with "metadata" ü' });
  const [f, metadata] = mx.import_function(pathToFileURL(at('a.mlxfn')), true);
  const expected = lists(fun(x, named));
  assert.deepEqual(lists(f(x, named)), expected);
  assert.deepEqual(lists(f([x], { scale: named.scale, b: y })), expected);
  assert.equal(metadata, 'with "metadata" ü');
  assert.deepEqual(python('a.mlxfn', '[o.tolist() for o in f(x, b=y, scale=mx.array(2.0))]'), expected);
  assert.equal(python('a.mlxfn', 'metadata'), metadata);
});

test('what Python exports', { skip }, () => {
  exportInPython(`
c = mx.array([10.0, 20, 30])
mx.export_function(at + "b.mlxfn", lambda a, *, b: (a + c, mx.divmod(b, a)[1]), x, b=y, metadata="of Python")
mx.export_function(at + "s.mlxfn", lambda a, b: a @ b.T + a.mean(axis=1, keepdims=True), mx.ones((2, 3)), mx.ones((4, 3)), shapeless=True)
with mx.exporter(at + "m.mlxfn", lambda *a: sum(a) + c) as exporter:
    exporter(x)
    exporter(x, y)
    exporter(x, y, mx.array(1))`);
  const [b, metadata] = mx.import_function(at('b.mlxfn'), { return_metadata: true });
  assert.equal(metadata, 'of Python');
  assert.deepEqual(lists(b(x, { b: y })), [
    [11, 22, 33],
    [0, 1, 0],
  ]);
  const s = mx.import_function(at('s.mlxfn'));
  assert.deepEqual(s(mx.ones([5, 2]), mx.ones([1, 2]))[0].tolist(), [[3], [3], [3], [3], [3]]);
  const m = mx.import_function(at('m.mlxfn'));
  assert.deepEqual(lists([m(x)[0], m(x, y)[0], m(x, y, mx.array(1, mx.int32))[0]]), [
    [11, 22, 33],
    [15, 27, 39],
    [16, 28, 40],
  ]);
});

test('without shapes, in several traces, both sides', { skip }, () => {
  const softmax = (a) => [mx.softmax(a), a.sum({ axis: -1, keepdims: true }).add(1), mx.concatenate([a, a], 1)];
  mx.export_function(at('s.mlxfn'), softmax, mx.ones([2, 3]), { shapeless: true });
  const wide = mx.arange(20).reshape([4, 5]).astype(mx.float32);
  assert.deepEqual(lists(mx.import_function(at('s.mlxfn'))(wide)), lists(softmax(wide)));
  const shapes = python('s.mlxfn', '[list(o.shape) for o in f(mx.ones((4, 5)))]');
  assert.deepEqual(shapes, [
    [4, 5],
    [4, 1],
    [4, 10],
  ]);

  const total = (...arrays) => arrays.reduce((a, b) => a.add(b));
  const exporter = mx.exporter(at('t.mlxfn'), total, { metadata: 'three' });
  for (const inputs of [[x], [x, y], [x, y, x]]) exporter(...inputs);
  exporter[Symbol.dispose]();
  const t = mx.import_function(at('t.mlxfn'));
  assert.deepEqual(lists([t(x)[0], t(x, y)[0], t([x, y, x])[0]]), lists([x, total(x, y), total(x, y, x)]));
  assert.deepEqual(python('t.mlxfn', '[f(x)[0].tolist(), f(x, y, x)[0].tolist(), metadata]'), [
    [1, 2, 3],
    [6, 9, 12],
    'three',
  ]);
});

test('modules with their parameters, random keys, quantized weights, gradients, indices', { skip }, () => {
  const model = new nn.Sequential(new nn.Linear(3, 8), nn.relu, new nn.LayerNorm(8), new nn.Linear(8, 2));
  const key = mx.random.key(7);
  const [w, scales, biases] = mx.quantize(mx.random.normal([4, 64], { key }), { group_size: 32, bits: 4 });
  const q = mx.random.normal([2, 64], { key });
  const rows = mx.array([2, 0], mx.int32);
  const functions = {
    module: [model, x.reshape([1, 3])],
    random: [(a) => a.add(mx.random.uniform({ shape: [3], key })), x],
    quantized: [(a) => mx.quantized_matmul(a, w, scales, biases, { group_size: 32, bits: 4 }), q],
    gradient: [mx.grad((a) => mx.exp(a).sum()), x],
    indices: [(a, i) => [a.get(i), mx.take(a, rows)], x, rows],
    conv: [(a) => mx.conv1d(a, mx.ones([2, 3, 1])), mx.arange(8).reshape([1, 8, 1]).astype(mx.float32)],
  };
  const same = (a, b) => mx.allclose(a, b, { rtol: 1e-4, atol: 1e-5 }).item();
  for (const [name, [fun, ...inputs]] of Object.entries(functions)) {
    const expected = [fun(...inputs)].flat();
    mx.export_function(at(`${name}.mlxfn`), fun, ...inputs);
    mx.save_safetensors(at('io'), Object.fromEntries([...inputs, ...expected].map((a, i) => [`${i}`, a])));
    const agree = (outputs, what) => assert.ok(outputs.every((a, i) => same(a, expected[i])), what); // biome-ignore format: short
    agree(mx.import_function(at(`${name}.mlxfn`))(...inputs), name);
    const agrees = askPython(`
import json
import mlx.core as mx
io = mx.load(${JSON.stringify(at('io.safetensors'))})
io = [io[str(i)] for i in range(len(io))]
f = mx.import_function(${JSON.stringify(at(`${name}.mlxfn`))})
outputs = f(*io[:${inputs.length}])
mx.eval(outputs)
mx.export_function(${JSON.stringify(at('back.mlxfn'))}, f, *io[:${inputs.length}])
print(json.dumps([mx.allclose(a, b, rtol=1e-4, atol=1e-5).item() for a, b in zip(outputs, io[${inputs.length}:])]))`);
    assert.deepEqual(
      agrees,
      expected.map(() => true),
      name,
    );
    agree(mx.import_function(at('back.mlxfn'))(...inputs), `${name} back`);
  }
});

test('constants are saved as they are, not as they lie in memory', { skip }, () => {
  const a = mx.arange(6).reshape([2, 3]).astype(mx.float32);
  mx.save(at('w'), mx.array([7, 8, 9]));
  const constants = {
    transposed: a.T,
    broadcast: mx.broadcast_to(mx.array(7), [3]),
    strided: mx.arange(10).get('::2'),
    reversed: mx.arange(4).get('::-1'),
    loaded: mx.load(at('w.npy')),
    empty: mx.zeros([0, 3]),
    scalar: mx.array(3),
  };
  mx.eval(constants.transposed, constants.broadcast, constants.strided, constants.reversed);
  for (const [name, c] of Object.entries(constants)) {
    const fun = (z) => [z.add(c), c, mx.sum(c)];
    mx.export_function(at('c.mlxfn'), fun, mx.array(1));
    const expected = lists(fun(mx.array(1)));
    assert.deepEqual(lists(mx.import_function(at('c.mlxfn'))(mx.array(1))), expected, name);
    assert.deepEqual(python('c.mlxfn', '[o.tolist() for o in f(mx.array(1.0))]'), expected, name);
  }
});

test('an array may be an input and a constant', () => {
  mx.export_function(at('d.mlxfn'), (a) => a.add(x), x);
  assert.deepEqual(mx.import_function(at('d.mlxfn'))(y)[0].tolist(), [5, 7, 9]);
});

test('primitives of the CPU engine do not get into files', { skip }, () => {
  // While a graph is traced it keeps the primitives that an evaluation has put in.
  let graph;
  mx.grad((a) => {
    const s = mx.softmax(a.reshape([2, 2]));
    const n = mx.sum(a.get('0:0'));
    mx.eval(s, n);
    graph = (z) => [z.add(s), z.add(n)];
    mx.export_function(at('e.mlxfn'), graph, mx.array(1));
    return s.sum();
  })(mx.array([1, 2, 3, 4]));
  const s = mx.softmax(mx.array([[1, 2], [3, 4]])); // biome-ignore format: a matrix
  const expected = lists([s.add(1), mx.array(1)]);
  assert.deepEqual(lists(mx.import_function(at('e.mlxfn'))(mx.array(1))), expected);
  const theirs = python('e.mlxfn', '[o.tolist() for o in f(mx.array(1.0))]');
  assert.ok(theirs[0].flat().every((v, i) => Math.abs(v - expected[0].flat()[i]) < 1e-6));
});

test('compiled functions', { skip: skip || (mx.compile ? false : 'there is no mx.compile') }, () => {
  const fun = mx.compile((a) => mx.exp(a).add(mx.sin(a)).multiply(2));
  mx.export_function(at('f.mlxfn'), fun, x);
  mx.export_function(at('g.mlxfn'), (a) => fun(a).add(1), x);
  for (const [name, more] of [
    ['f.mlxfn', 0],
    ['g.mlxfn', 1],
  ]) {
    const expected = fun(x).add(more);
    assert.ok(mx.allclose(mx.import_function(at(name))(x)[0], expected).item());
    assert.ok(mx.allclose(mx.array(python(name, 'f(x)[0].tolist()')), expected).item());
  }
});

test('kernels that MLX has on GPUs only, of which files from there tell', () => {
  const close = (a, b) => mx.allclose(a, b, { rtol: 1e-4, atol: 1e-5 }).item();
  const spec = ({ shape, dtype }) => ({ shape: [...shape], code: DTYPES.indexOf(dtype.name) });
  /** The function of a file with one primitive. */
  const of = (name, state, inputs, outputs) => {
    const ids = outputs.map((_, i) => 10 + i);
    const names = inputs.map((_, i) => i + 1);
    const node = { name, state, inputs: names, ids, outputs: outputs.map(spec) };
    writeFileSync(at('gpu.mlxfn'), write({ inputs: inputs.map(spec), nodes: [node], outputs: ids }));
    return mx.import_function(at('gpu.mlxfn'))(...inputs);
  };
  const key = mx.random.key(1);
  const a = mx.random.normal([2, 4, 8], { key });
  const [w, b] = [mx.random.normal([8], { key }), mx.arange(8).astype(mx.float32)];
  const q = mx.random.normal([1, 2, 4, 8], { key });
  const none = mx.array(1);
  const { rms_norm, layer_norm, rope, scaled_dot_product_attention: attention } = mx.fast;
  const rotate = (z) => rope(z, 8, false, { base: 10000, scale: 1, offset: 3 });
  const mask = mx.random.normal([4, 4], { key });
  const products = (fun, primals, cotangent) => mx.vjp(fun, primals, [cotangent])[1];
  const cases = [
    ['RMSNorm', [1e-5], [a, w], [rms_norm(a, w, 1e-5)]],
    ['RMSNorm', [1e-5], [a, none], [rms_norm(a, null, 1e-5)]],
    ['LayerNorm', [1e-5], [a, w, b], [layer_norm(a, w, b, 1e-5)]],
    ['LayerNorm', [1e-5], [a, none, none], [layer_norm(a, null, null, 1e-5)]],
    ['RMSNormVJP', [1e-5], [a, w, a], products((z, v) => rms_norm(z, v, 1e-5), [a, w], a)],
    ['LayerNormVJP', [1e-5], [a, w, b, a], products((z, v, c) => layer_norm(z, v, c, 1e-5), [a, w, b], a)],
    ['RoPE', [8, false, 10000, 1, true], [q, mx.array(3, mx.int32)], [rotate(q)]],
    ['RoPE', [8, false, 10000, 1, false], [q, mx.array(3, mx.int32)], products(rotate, [q], q)],
    ['ScaledDotProductAttention', [0.5, true, false, false, false], [q, q, q], [attention(q, q, q, 0.5, 'causal')]],
    ['ScaledDotProductAttention', [0.5, false, false, false, false], [q, q, q, mask], [attention(q, q, q, 0.5, mask)]],
  ];
  for (const [name, state, inputs, outputs] of cases) {
    const results = of(name, state, inputs, outputs);
    assert.ok(results.every((result, i) => close(result, outputs[i])), `${name} ${state}`); // biome-ignore format: short
  }
});

test('functions without inputs, without outputs, with an input twice in the outputs', { skip }, () => {
  mx.export_function(at('u.mlxfn'), () => x.add(y));
  assert.deepEqual(mx.import_function(at('u.mlxfn'))()[0].tolist(), [5, 7, 9]);
  assert.deepEqual(python('u.mlxfn', 'f()[0].tolist()'), [5, 7, 9]);
  mx.export_function(at('u.mlxfn'), () => [], x);
  assert.deepEqual(mx.import_function(at('u.mlxfn'))(x), []);
  mx.export_function(at('u.mlxfn'), (a) => [a, a, a.add(0)], x);
  assert.deepEqual(lists(mx.import_function(at('u.mlxfn'))(y)), [y.tolist(), y.tolist(), y.tolist()]);
  assert.deepEqual(python('u.mlxfn', '[o.tolist() for o in f(y)]'), [y.tolist(), y.tolist(), y.tolist()]);
});

test('an imported function can be transformed', () => {
  mx.export_function(at('v.mlxfn'), (a) => mx.exp(a).multiply(a).sum(), x);
  const v = mx.import_function(at('v.mlxfn'));
  const gradient = mx.grad((a) => v(a)[0])(x);
  assert.ok(mx.allclose(gradient, mx.exp(x).multiply(x.add(1))).item());
  mx.export_function(at('w.mlxfn'), (a) => v(a)[0].add(1), x);
  assert.ok(mx.allclose(mx.import_function(at('w.mlxfn'))(x)[0], v(x)[0].add(1)).item());
});

test('a callback is told what Python tells its own', { skip }, () => {
  const m = mx.ones([1, 8, 8, 1]);
  mx.eval(m);
  const ours = [];
  const collect = (message) => ours.push(plain(message));
  const c = mx.array([1, 2, 3]);
  mx.export_function(collect, (a, { b }) => [a.add(c), b.astype(mx.float16), a.get('::-1')], x, { b: x });
  mx.export_function(collect, (a) => [mx.conv2d(a, m.get(0, ':2', ':2').reshape([1, 2, 2, 1])), mx.pad(a, 1)], m);
  mx.export_function(collect, (a) => [mx.cumsum(a), mx.softmax(a), mx.as_strided(a, [2], [2], 0), mx.addmm(a, a.reshape([1, 3]), a.reshape([3, 1]).multiply(mx.ones([1, 3])), 0.1, Infinity)], x); // biome-ignore format: as in Python below
  const theirs = askPython(`${MESSAGES}
c = mx.array([1.0, 2, 3])
collect = lambda d: messages.append(plain(d))
mx.export_function(collect, lambda a, b: (a + c, b.astype(mx.float16), a[::-1]), x, b=x)
mx.export_function(collect, lambda a: (mx.conv2d(a, m[0, :2, :2].reshape(1, 2, 2, 1)), mx.pad(a, 1)), image)
mx.export_function(collect, lambda a: (mx.cumsum(a), mx.softmax(a), mx.as_strided(a, (2,), (2,), 0), mx.addmm(a, a.reshape(1, 3), a.reshape(3, 1) * mx.ones((1, 3)), 0.1, float("inf"))), x)
print(json.dumps(messages))`);
  assert.deepEqual(ours, theirs);
  assert.ok(ours.some(({ arguments: given }) => given?.includes('inf')));
});

test('graphs as text', { skip }, () => {
  /** Python names primitives by their addresses. */
  const shape = (text) => text.replace(/\b\d{6,}\b/g, 'N');
  const a = mx.array(1);
  const b = mx.array(2);
  const parts = [];
  const writer = { write: (text) => parts.push(text) };
  assert.equal(mx.export_to_dot(writer, a.add(b), [mx.divmod(a, b)[0], { c: a.exp() }], { a, b }), undefined);
  assert.equal(mx.export_to_dot(at('graph.dot'), a.add(b), [mx.divmod(a, b)[0], { c: a.exp() }], { a, b }), undefined);
  mx.export_to_dot(writer, a.add(b));
  mx.export_to_dot(writer);
  const theirs = askPython(`
import io, json
import mlx.core as mx
a, b, w = mx.array(1.0), mx.array(2.0), io.StringIO()
mx.export_to_dot(w, a + b, mx.divmod(a, b)[0], mx.exp(a), a=a, b=b)
print(json.dumps(w.getvalue()))`);
  assert.match(parts[0], /^digraph \{\n[\s\S]*label ="Add"[\s\S]*\}$/);
  assert.ok(parts[0].includes('"a" -> ') && theirs.includes('"a" -> '));
  assert.equal(shape(readFileSync(at('graph.dot'), 'utf8')), shape(parts[0]));
  assert.match(parts[1], /"A" -> /);
  assert.equal(parts[2], 'digraph {\n}');
  mx.export_to_dot(writer, a.add(b), { 'say "\\': a });
  assert.ok(parts[3].includes('"say \\"\\\\" -> '));

  refuses(() => mx.export_to_dot(5, a), TypeError, '[export_to_dot]', "'file'");
  refuses(() => mx.export_to_dot(writer, 5), TypeError, "'outputs'");
  refuses(() => mx.export_to_dot(writer, a, { b: 5 }), TypeError, "'b'");
  refuses(() => mx.export_to_dot('/no/such/folder/x.dot', a), Error, 'ENOENT');
  const error = new Error('mine');
  const broken = {
    write() {
      throw error;
    },
  };
  assert.throws(
    () => mx.export_to_dot(broken, a),
    (e) => e === error,
  );
});

// Every parameter that Python MLX has is here, in its place, under its name, with its default. The signatures are read from
// the stubs of the Python beside which the tests run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { askPython, mx, skip, table } from './support/core.mjs';

process.removeAllListeners('warning'); // Deprecated names are called as well.
const signatures = skip ? {} : askPython(readFileSync(new URL('./support/signatures.py', import.meta.url), 'utf8'));

/** What JavaScript has other means for, and what takes keywords of any name. */
const LEFT_OUT = new Set(['core.from_dlpack', 'core.export_function']);

const spaceOf = (module) => (module === 'core' ? mx : module === 'array' ? mx.ones([1]) : mx[module]);

/** The names that a function takes by keyword, which it tells when it is given another. */
function keywordsOf(call) {
  try {
    call({ '?': 0 });
  } catch (error) {
    return /unknown keyword '\?' \(expected: (.*)\)$/.exec(error.message)?.[1].split(', ');
  }
  return undefined;
}

const functions = Object.entries(signatures).flatMap(([module, found]) =>
  Object.entries(found)
    .filter(([name]) => module !== 'ArrayAt' && !LEFT_OUT.has(`${module}.${name}`))
    .map(([name, overloads]) => ({ module, name, overloads, label: `${module}.${name}` })),
);

const rowOf = ({ module, name }) => {
  const namespace = module === 'array' ? 'core' : module;
  return table.find(
    (row) => row.namespace === namespace && !row.internal && (row.name === name || row.aliases?.includes(name)),
  );
};

/** What is wrong with the parameters of a function; nothing when each has its name and its place. */
function complaint({ module, name, overloads }) {
  const signature = overloads.reduce((a, b) => (b.length > a.length ? b : a));
  const list = signature.findIndex(([, kind]) => kind === 'list');
  // What stands before a list cannot be given by name.
  const expected = signature.slice(list + 1).map(([parameter]) => parameter);
  // The arrays that are written to a file are a plain object themselves: they have their place.
  if (expected.length === 0 || expected[0] === 'file') return undefined;
  const owner = spaceOf(module);
  const elements = list === 0 ? [mx.ones([1])] : [];
  const ours = keywordsOf((keywords) => owner[name](...elements, keywords));
  if (!ours) return 'takes no keywords';
  const own = module === 'array' ? ours.filter((parameter) => parameter !== 'a') : ours;
  const missing = expected.filter((parameter) => !own.includes(parameter));
  if (missing.length > 0) return `lacks ${missing}`;
  const places = signature.filter(([, kind]) => kind === 'positional').map(([parameter]) => parameter);
  const ourPlaces = own.slice(0, places.length);
  return String(places) === String(ourPlaces) ? undefined : `has ${ourPlaces} in place of ${places}`;
}

test('every parameter has its name and its place', { skip }, (context) => {
  const present = functions.filter(({ module, name }) => typeof spaceOf(module)[name] === 'function');
  context.diagnostic(`${present.length} functions and methods`);
  const wrong = present.map((one) => [one.label, complaint(one)]).filter(([, said]) => said);
  assert.deepEqual(wrong, []);
});

/** Python's text of a default as the table has it. */
function read(text, param) {
  if (text === 'None') return null;
  if (text === 'True' || text === 'False') return text === 'True';
  return param.kinds.includes('dtype') ? text : JSON.parse(text.replaceAll("'", '"'));
}

test('every default of the table is that of Python', { skip }, (context) => {
  const wrong = [];
  let count = 0;
  for (const one of functions) {
    const row = rowOf(one);
    if (!row || one.overloads.length > 1) continue;
    for (const [name, kind, text] of one.overloads[0]) {
      const param = row.params.find((p) => p.name === name);
      if (kind === 'list' || !param) continue;
      count++;
      // Where there is none, the op itself takes Python's: each is compared by the dtype of its results.
      if (param.kinds.includes('dtype') && param.default === null) continue;
      const ours = param.required ? 'required' : param.default;
      const python = text === null ? 'required' : read(text, param);
      if (JSON.stringify(ours) !== JSON.stringify(python)) wrong.push([`${one.label}.${name}`, python, ours]);
    }
  }
  context.diagnostic(`${count} parameters`);
  assert.deepEqual(wrong, []);
});

test('updates at positions', { skip }, () => {
  const at = mx.ones([2]).at(0);
  for (const name of Object.keys(signatures.ArrayAt)) assert.equal(typeof at[name], 'function', name);
});

test('what stands in first place may be given by name as well', () => {
  const a = mx.array([1, -2]);
  const cases = [
    [mx.abs({ a }), mx.abs(a)],
    [mx.add({ a, b: 2 }), mx.add(a, 2)],
    [mx.concatenate({ arrays: [a, a], axis: 0 }), mx.concatenate([a, a], 0)],
    [mx.einsum({ subscripts: 'i->', operands: [a] }), mx.einsum('i->', a)],
    [mx.zeros({ shape: [2] }), mx.zeros([2])],
    [mx.linalg.norm({ a }), mx.linalg.norm(a)],
    [mx.random.split({ key: mx.random.key(1) }), mx.random.split(mx.random.key(1))],
    [mx.grad({ fun: (x) => x.square().sum() })(a), mx.grad((x) => x.square().sum())(a)],
    [mx.value_and_grad({ fun: (x, y) => x.multiply(y).sum(), argnums: 1 })(a, a)[1], a],
    [mx.vmap({ fun: (x) => x.add(1), in_axes: 0 })(a), a.add(1)],
    [mx.checkpoint({ fun: (x) => x.add(1) })(a), a.add(1)],
    [mx.vjp({ fun: (x) => x.exp(), primals: [a], cotangents: [a] })[0][0], a.exp()],
  ];
  cases.forEach(([given, expected], i) => {
    assert.deepEqual(given.tolist(), expected.tolist(), String(i));
  });
  assert.throws(() => mx.abs({}), { name: 'TypeError', message: /^\[abs\] argument 'a'/ });
  assert.throws(() => mx.abs({ b: a }), { name: 'TypeError', message: /^\[abs\] unknown keyword 'b'/ });
  assert.throws(() => mx.add({ a }, 2), { name: 'TypeError', message: /^\[add\] argument 'a'/ });
  assert.throws(() => mx.grad({ fun: 3 }), { name: 'TypeError', message: /^\[grad\] argument 'fun'/ });
  assert.throws(() => mx.vmap({ fun: (x) => x }, 0), TypeError);
  assert.throws(() => mx.random.seed({}), { name: 'TypeError', message: /^\[seed\]/ });
});

// What the documentation of the ops says of dtypes and errors is so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mx, table } from './support/core.mjs';
import { wrongCalls } from './support/documented-errors.mjs';

const rows = table.filter(({ internal }) => !internal);
const nameOf = ({ namespace, name }) => (namespace === 'core' ? name : `${namespace}.${name}`);
const functionOf = ({ namespace, name }) => (namespace === 'core' ? mx[name] : mx[namespace][name]);

const DTYPES = ['bool', 'uint8', 'uint16', 'uint32', 'uint64', 'int8', 'int16', 'int32', 'int64'].concat([
  'float16',
  'bfloat16',
  'float32',
  'float64',
  'complex64',
]);
const isInteger = (dtype) => /int|bool/.test(dtype);

/** Sentences about the dtype of a result, and what they mean; the first that is found counts. */
const CLAUSES = [
  [/; integers and booleans narrower than 32 bits become int32 or uint32/, wide],
  [
    /; float32 for integers and booleans, and for complex numbers/,
    (d) => (isInteger(d) || d === 'complex64' ? 'float32' : d),
  ],
  [/; float32 for integers and booleans/, (d) => (isInteger(d) ? 'float32' : d)],
  [/; float32 for complex numbers/, (d) => (d === 'complex64' ? 'float32' : d)],
  [/; int32 for booleans/, (d) => (d === 'bool' ? 'int32' : d)],
  [/; uint8 for booleans/, (d) => (d === 'bool' ? 'uint8' : d)],
  [/array of booleans|boolean scalar/, () => 'bool'],
  [/array of uint32/, () => 'uint32'],
  [/array of int32/, () => 'int32'],
  [/array of complex64/, () => 'complex64'],
  [/array of float32/, () => 'float32'],
  [/of the same dtype|same shape and dtype|promote to/, (d) => d],
];

function wide(dtype) {
  if (dtype === 'bool' || dtype === 'int8' || dtype === 'int16') return 'int32';
  return dtype === 'uint8' || dtype === 'uint16' ? 'uint32' : dtype;
}

/** Whether an error that a row names is about dtypes: which those are. */
function refuses({ errors = [] }, dtype) {
  const said = errors.join(' ');
  if (/(for|and) complex numbers/.test(said) && dtype === 'complex64') return true;
  if (/float64 and complex numbers/.test(said) && dtype === 'float64') return true;
  if (/floating-point and complex/.test(said) && !isInteger(dtype)) return true;
  if (/for booleans/.test(said) && dtype === 'bool') return true;
  if (/integers and booleans\.|for integers/.test(said) && isInteger(dtype)) return true;
  if (/other than float32 and float64/.test(said)) return !['float32', 'float64'].includes(dtype);
  if (/other than float32, float64 and complex64/.test(said))
    return !['float32', 'float64', 'complex64'].includes(dtype);
  return false;
}

/** Shapes that operands need. */
const SHAPES = { searchsorted: [4], istft: [5, 4] };

const isOperand = ({ kinds }) => kinds.length === 1 && (kinds[0] === 'array' || kinds[0] === 'value');

for (const row of rows) {
  const given = row.params.filter(({ required }) => required);
  const meaning = CLAUSES.find(([clause]) => clause.test(row.gives ?? ''))?.[1];
  if (!meaning || given.length === 0 || given.length > 2 || !given.every(isOperand)) continue;
  test(`${nameOf(row)}: dtypes of the result`, () => {
    for (const dtype of DTYPES) {
      const a = mx.ones(SHAPES[row.name] ?? [2, 2], { stream: mx.cpu }).astype(mx[dtype], { stream: mx.cpu });
      const call = () => functionOf(row)(...given.map(() => a), { stream: mx.cpu });
      if (refuses(row, dtype)) {
        assert.throws(call, { name: /^Error for/.test(row.errors?.join() ?? '') ? 'Error' : 'RangeError' }, dtype);
      } else {
        for (const result of [call()].flat()) assert.equal(result.dtype.name, meaning(dtype), dtype);
      }
    }
  });
}

for (const [name, calls] of Object.entries(wrongCalls)) {
  test(`${name}: documented errors`, () => {
    const row = rows.find((row) => nameOf(row) === name);
    for (const call of calls) {
      let thrown;
      try {
        new Function('mx', `return ${call}`)(mx);
      } catch (error) {
        thrown = error;
      }
      assert.ok(thrown instanceof Error, `${call} throws nothing`);
      assert.ok(thrown.message.startsWith(`[${row.name}]`), `${call}: ${thrown.message}`);
      const documented = [...(row.errors ?? []), 'RangeError when an axis', 'TypeError when an argument'];
      assert.ok(
        documented.some((error) => error.startsWith(`${thrown.name} `)),
        `${call} throws a ${thrown.name}`,
      );
    }
  });
}

test('every op that says what it throws is called wrongly', () => {
  const same = (row) => rows.filter((other) => other.errors?.[0] === row.errors[0]).map(nameOf);
  const missing = rows.filter((row) => row.errors && !same(row).some((name) => name in wrongCalls));
  assert.deepEqual(missing.map(nameOf), []);
});

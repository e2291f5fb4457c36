// The op table as the differential tests read it.
import { readFileSync } from 'node:fs';
import { allDtypes, dtypesOf, SHAPES } from './differential-random.mjs';

const file = new URL('../../src/core/generated/ops.json', import.meta.url);

/** All rows. */
export const rows = JSON.parse(readFileSync(file, 'utf8'));

/** Python's name of a row's function, from mlx.core on. */
export const nameOf = (row) => (row.namespace === 'core' ? row.name : `${row.namespace}.${row.name}`);

/** Whether a parameter takes one of some kinds. */
export const takes = (param, ...kinds) => kinds.some((kind) => param.kinds.includes(kind));

/** Parameters that the random arrays of a case go to. */
export const arrayParams = (row) =>
  row.params.filter((p) => takes(p, 'array', 'value', 'arrays') && !isKey(row, p) && !takes(p, 'float', 'int', 'bool'));

/** Whether a parameter is the key of random numbers. */
export const isKey = (row, param) => row.random === true && param.name === 'key';

/** What a case may be made of: `{ dtypes, combinations }`, each combination of `{ shapes, args }`. */
export function plan(row) {
  const { test = {} } = row;
  const arrays = arrayParams(row).filter((p) => p.required || row.elementwise || Array.isArray(test.shapes));
  const ofDtype = arrays.length > 0 || row.params.some((p) => p.name === 'dtype');
  const dtypes = ofDtype ? dtypesOf(test.dtypes) : ['float32'];
  const shapes = shapesOf(row, arrays);
  const entries = (test.args ?? [{}]).map((entry) => (typeof entry === 'string' ? JSON.parse(entry) : entry));
  const combinations = entries.flatMap((args) => shapes.map((shape) => ({ shapes: shape, args })));
  return { dtypes, outside: ofDtype ? allDtypes.filter((d) => !dtypes.includes(d)) : [], combinations };
}

function shapesOf({ test = {} }, arrays) {
  if (Array.isArray(test.shapes)) return test.shapes;
  if (arrays.length === 0) return [[]];
  if (test.shapes === 'any') return SHAPES.map((shape) => [shape]);
  const mismatch = arrays.length > 1 ? [{ mismatch: true }] : [];
  return [...SHAPES.map((shape) => ({ broadcast: shape })), ...mismatch];
}

/** The deliberate difference that a case falls under. */
export function differenceOf(row, case_) {
  return row.test?.differs?.find(({ args = {}, dtypes, refusals, shapes }) => {
    if (dtypes && !dtypes.includes(case_.dtype)) return false;
    if (refusals !== undefined && refusals !== case_.refuses) return false;
    if (refusals === undefined && case_.refuses) return false;
    if (shapes && !shapes.some((list) => JSON.stringify(list) === JSON.stringify(case_.shapes))) return false;
    return Object.entries(args).every(([name, value]) => JSON.stringify(case_.given[name]) === JSON.stringify(value));
  });
}

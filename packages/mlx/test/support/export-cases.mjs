// Functions to export: every op of the table on some of its generated cases, and their gradients.
import { casesOf } from './differential-cases.mjs';
import { Pool } from './differential-python.mjs';
import { call, gradients, mx, value } from './differential-run.mjs';
import { differenceOf, nameOf, rows } from './differential-table.mjs';

/** Replaces the arrays of a case's arguments, in order. */
function fill(args, arrays) {
  const next = arrays[Symbol.iterator]();
  const visit = (v) => (v instanceof mx.array ? next.next().value : Array.isArray(v) ? v.map(visit) : v);
  return Object.fromEntries(Object.entries(args).map(([name, v]) => [name, visit(v)]));
}

const arraysIn = (v) => (v instanceof mx.array ? [v] : Array.isArray(v) ? v.flatMap(arraysIn) : []);

/** The op of a case as a function of the arrays among its arguments. */
function functionOf(case_, args) {
  return (...arrays) => call(case_, fill(args, arrays));
}

/**
 * `{ name, fun, inputs }` for `perDtype` cases of each dtype of each op of the table that gives arrays; where an op
 * has gradients, a function of those follows.
 */
export function* exportCases(perDtype) {
  const pool = new Pool();
  const byRow = rows.map((row) => ({
    row,
    cases: row.test?.skip || row.internal || row.returns === 'none' ? [] : casesOf(row, perDtype, pool),
  }));
  const data = pool.all();
  for (const { row, cases } of byRow) {
    for (const case_ of cases) {
      if (case_.refuses || case_.outside || differenceOf(row, case_)) continue;
      const args = Object.fromEntries(Object.entries(case_.args).map(([name, spec]) => [name, value(spec, data)]));
      const inputs = Object.values(args).flatMap(arraysIn);
      const fun = functionOf(case_, args);
      yield { name: nameOf(row), row, fun, inputs };
      if (case_.grad) {
        yield {
          name: `gradient of ${nameOf(row)}`,
          row,
          fun: (...arrays) => [gradients(case_, fill(args, arrays))].flat(),
          inputs,
        };
      }
    }
  }
}

// Every op of the table over batches, by mx.vmap, against Python MLX: elements, gradients, refusals.
// MLX_CASES sets the cases for each dtype of each op (2); MLX_OPS names the ops to test (all).
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { vectorizedCasesOf } from './support/differential-cases.mjs';
import { compare } from './support/differential-compare.mjs';
import { consult, Pool, skip } from './support/differential-python.mjs';
import { run, runOneByOne } from './support/differential-run.mjs';
import { differenceOf, nameOf, rows } from './support/differential-table.mjs';

const perDtype = Number(process.env.MLX_CASES ?? 2);
const wanted = process.env.MLX_OPS?.split(',');
/**
 * Ops that Python vectorizes wrongly, also by reading outside of arrays: these are compared with calls one by one, as
 * are cases that end Python's process or that it does not come back from.
 */
const WRONG_IN_PYTHON = [
  'bitwise_and',
  'bitwise_or',
  'bitwise_xor',
  'left_shift',
  'right_shift',
  'divmod', // As its results have one axis between them, the second is any number.
  'not_equal',
  'logical_xor',
  'split', // Of nothing, and
  'minmax', // of no axis: an array that is two of the results has its axis moved twice.
];

/** Likewise, but only in some cases: where a result is not Python's, it must be that of calls one by one. */
const SOMETIMES_WRONG = /^slice_update$|^conv/; // A value, or groups of weights, with a batch or without alone.

const pool = new Pool();
const tested = rows
  .filter((row) => !row.internal && !row.test?.skip && (!wanted || wanted.includes(nameOf(row))))
  .map((row) => ({ row, cases: vectorizedCasesOf(row, perDtype, pool).filter((c) => !differenceOf(row, c)) }))
  .filter(({ cases }) => cases.length > 0);
const inputs = pool.all();
const results = skip
  ? []
  : consult(
      tested.flatMap(({ row, cases }) => (WRONG_IN_PYTHON.includes(row.name) ? [] : cases)),
      inputs,
    );
const counts = { ops: 0, compared: 0, gradients: 0, refused: 0, oneByOne: 0 };

const summary = ({ op, args, vmap }) => `${op} ${JSON.stringify(vmap)} ${JSON.stringify(args)}`.slice(0, 400);

function check(row, case_, theirs) {
  if (!theirs || theirs.crash) return checkOneByOne(row, case_);
  const ours = run(case_, inputs);
  const { kind, fault, gradients } = compare(row, ours, theirs);
  if (fault && ours.outputs && SOMETIMES_WRONG.test(row.name)) return checkOneByOne(row, case_);
  counts[kind]++;
  if (gradients) counts.gradients++;
  return fault;
}

function checkOneByOne(row, case_) {
  const ours = run(case_, inputs);
  if (ours.error) return oneByOne(case_) && `refused here: ${ours.error}`;
  counts.oneByOne++;
  return compare(row, { outputs: ours.outputs }, runOneByOne(case_, inputs)).fault;
}

/** Whether a case can be computed without vectorizing. */
function oneByOne(case_) {
  try {
    return runOneByOne(case_, inputs);
  } catch {
    return undefined;
  }
}

const unread = results.values();
for (const { row, cases } of tested) {
  const theirs = WRONG_IN_PYTHON.includes(row.name) ? [] : cases.map(() => unread.next().value);
  test(`${nameOf(row)}: ${cases.length} cases`, { skip }, () => {
    counts.ops++;
    const faults = cases.flatMap((case_, i) => {
      const fault = check(row, case_, theirs[i]);
      return fault ? [`${summary(case_)}: ${fault.split('\n')[0]}`] : [];
    });
    if (faults.length > 0)
      assert.fail(`${faults.length} of ${cases.length} cases:\n  ${faults.slice(0, 8).join('\n  ')}`);
  });
}

after(() => {
  if (skip) return;
  const { ops, compared, gradients, refused, oneByOne } = counts;
  console.log(`${ops} ops: ${compared} cases compared, ${gradients} with gradients, ${refused} refused on both sides`);
  console.log(`${oneByOne} cases compared with calls one by one`);
});

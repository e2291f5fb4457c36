// Every op of the table on generated inputs, against Python MLX: shapes, dtypes, elements, gradients, errors.
// MLX_CASES sets the cases for each dtype of each op (6); MLX_OPS names the ops to test (all).
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { casesOf } from './support/differential-cases.mjs';
import { compare } from './support/differential-compare.mjs';
import { consult, Pool, skip } from './support/differential-python.mjs';
import { run } from './support/differential-run.mjs';
import { differenceOf, nameOf, rows } from './support/differential-table.mjs';

const perDtype = Number(process.env.MLX_CASES ?? 6);
const wanted = process.env.MLX_OPS?.split(',');
const tested = rows.filter((row) => !wanted || wanted.includes(nameOf(row)));
const skipOf = ({ internal, test: { skip: reason } = {} }) =>
  reason ?? (internal ? 'the row is internal and gives no reason why it is not compared' : undefined);

const counts = { ops: 0, cases: 0, gradients: 0, gradientsRefused: 0, refused: 0, differences: 0 };
const skipped = [];

/** All cases by row; Python's results by case; the inputs' bytes. */
function prepare() {
  const pool = new Pool();
  const byRow = tested.map((row) => ({ row, cases: skipOf(row) ? [] : casesOf(row, perDtype, pool) }));
  const inputs = pool.all();
  // Where Python reads or writes outside an array it is not asked: that would spoil what comes after.
  const asked = byRow.flatMap(({ row, cases }) => cases.filter((case_) => !differenceOf(row, case_)));
  const results = skip ? [] : consult(asked, inputs);
  return { byRow, inputs, expected: new Map(results.map((result, i) => [asked[i], result])) };
}

const { byRow, inputs, expected } = prepare();

const summary = (c) => {
  const args = Object.entries(c.args).map(([name, spec]) => `${name}: ${shown(spec)}`);
  return `${c.op}(${args.join(', ')}) ${c.style}${c.refuses ? ` [${c.refuses}]` : ''}${c.outside ? ' [outside]' : ''}`;
};

const shown = (spec) =>
  Array.isArray(spec)
    ? `[${spec.map(shown).join(', ')}]`
    : spec?.$array
      ? `${spec.$array.dtype}[${spec.$array.shape}]${spec.$array.layout === 'plain' ? '' : ` ${spec.$array.layout}`}`
      : JSON.stringify(spec);

/** What is wrong with a case; undefined when nothing is. */
function check(row, case_) {
  const difference = differenceOf(row, case_);
  if (difference) return checkDifference(difference, case_);
  const theirs = expected.get(case_);
  if (theirs.crash) return `Python's process ended (${theirs.crash})`;
  const { kind, fault, gradients, gradientRefused } = compare(row, run(case_, inputs), theirs);
  counts[kind === 'refused' ? 'refused' : 'cases']++;
  if (gradients) counts.gradients++;
  if (gradientRefused) counts.gradientsRefused++;
  return fault;
}

function checkDifference({ ours = 'throws', reason }, case_) {
  assert.ok(reason, 'a difference needs a reason');
  counts.differences++;
  const { error } = run(case_, inputs);
  if (ours === 'throws' && !error) return 'accepted here: the table says that it is refused';
  return ours === 'returns' && error ? `refused here: ${error}` : undefined;
}

for (const { row, cases } of byRow) {
  const name = nameOf(row);
  const reason = skipOf(row);
  if (reason) skipped.push(`${name}: ${reason}`);
  test(`${name}: ${cases.length} cases`, { skip: skip || reason || false }, () => {
    counts.ops++;
    const faults = cases.flatMap((case_) => {
      const fault = check(row, case_);
      return fault ? [`${summary(case_)}: ${fault.split('\n')[0]}`] : [];
    });
    if (faults.length > 0)
      assert.fail(`${faults.length} of ${cases.length} cases:\n  ${faults.slice(0, 8).join('\n  ')}`);
  });
}

after(() => {
  if (skip) return;
  const lines = [
    `${counts.ops} ops: ${counts.cases} cases compared, ${counts.gradients} with gradients`,
    `${counts.refused} refused on both sides, ${counts.gradientsRefused} gradients refused on both sides`,
    `${counts.differences} deliberate differences, ${skipped.length} ops skipped`,
    ...skipped.map((line) => `  ${line}`),
  ];
  console.log(lines.join('\n'));
});

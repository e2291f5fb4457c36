import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf } from '../packages/mlx/test/support/differential-cases.mjs';
import { Pool } from '../packages/mlx/test/support/differential-python.mjs';
import { run } from '../packages/mlx/test/support/differential-run.mjs';
import { rows } from '../packages/mlx/test/support/differential-table.mjs';

const MOST = 3;

/** Writes calls of every op, a few each, as the differential tests make them, for both sides to time. */
export function writeCases(folder) {
  const pool = new Pool();
  const tested = rows.filter((row) => !row.internal && !row.test?.skip);
  const candidates = tested.map((row) => candidatesOf(row, pool));
  const cases = candidates.flatMap((list) => usual(list, pool.all()));
  writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));
  writeFileSync(join(folder, 'inputs.bin'), pool.all());
  return cases;
}

/** Calls of an op, of float32 where it takes that. */
function candidatesOf(row, pool) {
  const possible = casesOf(row, 3, pool).filter(({ refuses, outside }) => !refuses && !outside);
  const usual = possible.filter(({ dtype }) => dtype === 'float32');
  return usual.length > 0 ? usual : possible;
}

/** Whether an argument of a call is an array without elements, of which MLX makes short work. */
const hasNothing = ({ args }) =>
  Object.values(args)
    .flat()
    .some((spec) => spec?.$array?.shape.includes(0));

/** A few of them with different options, which are not refused. */
function usual(candidates, inputs) {
  const found = new Map();
  for (const case_ of candidates.filter((case_) => !hasNothing(case_))) {
    const options = JSON.stringify(case_.given);
    if (found.size < MOST && !found.has(options) && !run({ ...case_, grad: undefined }, inputs).error) {
      found.set(options, { ...case_, style: 'natural', streamed: false });
    }
  }
  return [...found.values()];
}

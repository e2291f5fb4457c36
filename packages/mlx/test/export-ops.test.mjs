// Every op of the table and its gradients as a function in a file: written here, read here and by Python, written by
// Python, read here. MLX_CASES sets the cases for each dtype of each op (1).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { differenceOf } from './support/arrays.mjs';
import { skip } from './support/core.mjs';
import { mx } from './support/differential-run.mjs';
import { exportCases } from './support/export-cases.mjs';

const perDtype = Number(process.env.MLX_CASES ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'mlx-export-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name) => join(folder, name);
const oracle = fileURLToPath(new URL('./support/export_oracle.py', import.meta.url));

/** Primitives that MLX itself does not write. */
const UNWRITABLE =
  /Unable to serialize primitive (LUF|SegmentedMM|Contiguous|ToFP8|FromFP8|CumLogAddExp|BitwiseInvert|QQMatmul|GatherQQMM)\b/;

const cases = [];
const primitives = new Set();
const unwritable = new Set();

function computed(fun, inputs) {
  try {
    const outputs = [fun(...inputs)].flat();
    mx.eval(outputs);
    return outputs;
  } catch {
    return null; // The op refuses the case, which other tests look at.
  }
}

test('what is exported here is the same when it is imported here', () => {
  for (const { name, row, fun, inputs } of exportCases(perDtype)) {
    const expected = computed(fun, inputs);
    if (expected === null) continue;
    const file = `${cases.length}.mlxfn`;
    try {
      mx.export_function(at(file), fun, ...inputs);
    } catch (error) {
      assert.match(error.message, UNWRITABLE, name);
      unwritable.add(UNWRITABLE.exec(error.message)[1]);
      continue;
    }
    const outputs = mx.import_function(at(file))(...inputs);
    for (const [i, output] of outputs.entries()) assert.equal(differenceOf(output, expected[i], 0), undefined, name);
    cases.push({ name, row, file, inputs, outputs });
  }
  assert.ok(cases.length > 2500 * perDtype, `only ${cases.length} functions`);
  assert.ok(unwritable.size < 10);
});

test('a callback is told of every primitive', () => {
  for (const { name, file, inputs } of cases) {
    const fun = mx.import_function(at(file));
    mx.export_function((message) => message.type === 'primitive' && primitives.add(message.name), fun, ...inputs);
    assert.ok(name);
  }
  assert.ok(primitives.size > 90, `only ${primitives.size} primitives: ${[...primitives].sort()}`);
});

/** Results that are defined up to a sign or an order, or by other numbers of the same kind. */
const loose = ({ row }) => row.test?.compare !== undefined;

test('Python imports it and gives the same, and exports what is imported here', { skip }, () => {
  const arrays = { none: mx.array(0) };
  const asked = cases.map(({ file, inputs }, index) => {
    const names = inputs.map((input, i) => {
      const name = `${index}.${i}${input.dtype === mx.float64 ? ':float64' : ''}`;
      arrays[name] = input.dtype === mx.float64 ? input.view(mx.int64) : input;
      return name;
    });
    return [file, `again-${file}`, names, {}];
  });
  mx.save_safetensors(at('arrays'), arrays);
  const python = spawnSync(process.env.MLX_ORACLE_PYTHON, [oracle, folder], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.equal(python.status, 0, python.stderr);
  assert.deepEqual(JSON.parse(python.stdout), []);
  const results = mx.load(at('results.safetensors'));
  const faults = [];
  cases.forEach((case_, index) => {
    const { name, file, inputs, outputs } = case_;
    const again = mx.import_function(at(`again-${file}`))(...inputs);
    outputs.forEach((output, i) => {
      const result = results[`${index}.${i}`];
      const given = output.dtype === mx.float64 ? result.view(mx.float64) : result;
      const theirs = differenceOf(given, output, loose(case_) ? Infinity : 1);
      const ours = differenceOf(again[i], output, loose(case_) ? Infinity : 1);
      if (theirs || ours) faults.push(`${name}, ${file}: ${theirs ?? ours}`);
    });
  });
  assert.deepEqual(faults.slice(0, 10), [], `${faults.length} faults`);
});

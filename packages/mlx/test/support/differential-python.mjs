// Hands cases to differential_oracle.py and reads its results.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const python = process.env.MLX_ORACLE_PYTHON;

/** Why comparisons with Python are skipped; false when they are not. */
export const skip = python ? false : 'MLX_ORACLE_PYTHON names no Python with MLX';

/** The bytes of the inputs of all cases, each at a place that suits its elements. */
export class Pool {
  #chunks = [];
  #end = 0;

  add(bytes) {
    const at = this.#end;
    const padded = new Uint8Array(Math.ceil(bytes.length / 8) * 8);
    padded.set(bytes);
    this.#chunks.push(padded);
    this.#end += padded.length;
    return at;
  }

  all() {
    return Buffer.concat(this.#chunks);
  }
}

/**
 * Python's results of cases, by position: `{ outputs, gradients }`, each of `{ shape, dtype, bytes }`;
 * `{ error }`; or `{ crash }` where Python's process ended.
 */
export function consult(cases, inputs) {
  const folder = mkdtempSync(join(tmpdir(), 'mlx-differential-'));
  try {
    writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));
    writeFileSync(join(folder, 'inputs.bin'), inputs);
    const lines = runAll(folder, cases.length);
    const outputs = readFileSync(join(folder, 'outputs.bin'));
    const filled = (list) => list?.map((o) => ({ ...o, bytes: outputs.subarray(o.at, o.at + o.bytes) }));
    return lines.map((line) => {
      const result = JSON.parse(line);
      return { ...result, outputs: filled(result.outputs), gradients: filled(result.gradients) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Starts Python again after each case that ended it, or that it did not come back from. */
function runAll(folder, count) {
  const script = fileURLToPath(new URL('./differential_oracle.py', import.meta.url));
  const results = join(folder, 'results.jsonl');
  writeFileSync(results, '');
  let lines = [];
  while (lines.length < count) {
    const run = spawnSync(python, [script, folder, String(lines.length)], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      timeout: 300_000,
    });
    lines = readFileSync(results, 'utf8').split('\n').slice(0, -1);
    if (run.status === 0) break;
    if (!run.signal) throw new Error(`the oracle failed: ${run.stderr || run.error}`);
    appendFileSync(results, `${JSON.stringify({ crash: run.signal })}\n`);
    lines.push(JSON.stringify({ crash: run.signal }));
  }
  return lines;
}

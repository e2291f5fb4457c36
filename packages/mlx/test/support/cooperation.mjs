// The cases of the tests of collectives, and how groups of processes run them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mx } from './core.mjs';
import { ring, run } from './ranks.mjs';

const at = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Why the tests over MPI are skipped; false when they are not. */
export const skipMpi =
  spawnSync('mpirun', ['--version']).status !== 0
    ? 'there is no mpirun'
    : !mx.distributed.is_available('mpi') && 'MLX finds no Open MPI library';

const ALLOWED = { OMPI_ALLOW_RUN_AS_ROOT: '1', OMPI_ALLOW_RUN_AS_ROOT_CONFIRM: '1' };

/** Runs a command as each rank of an MPI job; what all say comes together. */
export function mpi(command, { size = 2, ...options } = {}) {
  return run(['mpirun', '--oversubscribe', '-n', String(size), ...command], {
    ...options,
    env: { ...ALLOWED, ...options.env },
  });
}

const STARTS = {
  ring: (command, size) => ring(command, { size }),
  mpi: async (command, size) => [await mpi(command, { size })],
};

/** What a program makes of the cases as each rank of a group, by rank. */
async function outcomes(backend, size, program, file) {
  const ended = await STARTS[backend]([...program, file, backend], size);
  const failed = ended.find(({ code }) => code !== 0);
  if (failed) throw new Error(`${program.at(-1)}: ${failed.signal ?? failed.code}\n${failed.stderr}`);
  return Array.from({ length: size }, (_, rank) => JSON.parse(readFileSync(`${file}.${rank}`, 'utf8')));
}

/** Runs cases here and in Python in groups of the same size; gives both outcomes, by rank. */
export async function bothOutcomes(backend, size, cases) {
  const folder = mkdtempSync(join(tmpdir(), 'mlx-collectives-'));
  try {
    const file = join(folder, 'cases.json');
    writeFileSync(file, JSON.stringify(cases));
    const ours = await outcomes(backend, size, [process.execPath, at('collectives.mjs')], file);
    const python = await outcomes(backend, size, [process.env.MLX_ORACLE_PYTHON, at('collectives_oracle.py')], file);
    return { ours, python };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const DTYPES =
  'bool uint8 uint16 uint32 uint64 int8 int16 int32 int64 float16 bfloat16 float32 float64 complex64'.split(' ');
const REDUCTIONS = ['all_sum', 'all_max', 'all_min'];
const OPS = [...REDUCTIONS, 'all_gather'];

/** What each backend does for groups of a size. */
export function casesFor(backend, size) {
  // MPI ends the job over a reduction that it does not have.
  const reduces = (op, dtype) =>
    backend !== 'mpi' || !REDUCTIONS.includes(op) || (dtype !== 'bool' && (dtype !== 'complex64' || op === 'all_sum'));
  const each = (make) => OPS.flatMap((op) => make(op));
  return [
    ...each((op) => DTYPES.filter((dtype) => reduces(op, dtype)).map((dtype) => ({ kind: 'plain', op, dtype }))),
    ...each((op) => [[], [0, 3], [1], [5, 1, 2]].map((shape) => ({ kind: 'plain', op, shape }))),
    ...each((op) => [
      { kind: 'transposed', op },
      { kind: 'global', op },
    ]),
    ...each((op) => [{ kind: 'grad', op }, ...(op === 'all_gather' ? [] : [{ kind: 'jvp', op }])]),
    ...each((op) => [
      { kind: 'compile', op },
      { kind: 'vmap', op },
      { kind: 'vmap', op, in_axes: 1, out_axes: 1 },
    ]),
    ...DTYPES.map((dtype) => ({ kind: 'pass', dtype })),
    ...(backend === 'ring' && size > 3 ? [{ kind: 'pass', far: 2 }] : []),
    { kind: 'recv' },
    { kind: 'recv', shape: [], dtype: 'int64' },
    { kind: 'call', op: 'send', args: [size] },
    { kind: 'call', op: 'send', args: [-1] },
    { kind: 'call', op: 'recv_like', args: [size + 3] },
    { kind: 'plain', op: 'sum_scatter', shape: [2 * size] },
    { kind: 'plain', op: 'sum_scatter', shape: [2 * size + 1] },
    { kind: 'plain', op: 'sum_scatter', shape: [] },
    ...splits(backend, size),
  ];
}

function splits(backend, size) {
  const color = Array.from({ length: size }, (_, rank) => rank % 2);
  const together = color.map(() => 5);
  const one = { kind: 'split', op: 'all_sum', color };
  // A ring cannot; what it says is compared.
  if (backend === 'ring') return [one];
  return [one, { ...one, op: 'all_gather' }, { ...one, color: together, key: color.map((_, rank) => size - rank) }];
}

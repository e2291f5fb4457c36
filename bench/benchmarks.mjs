import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCases } from './ops-cases.mjs';
import { js, python, pythonWithOurBlas } from './programs.mjs';

const MODELS = ['transformer', 'cnn', 'lstm'];

/**
 * Each benchmark yields rows `{ name, unit, ours, python?, ratio?, target?, limit? }`: a ratio to
 * Python's figure with the most that it should be, or a figure of ours with its limit.
 * `round` reports progress and is called before each round.
 */
export const benchmarks = {
  dispatch: { about: 'building a graph node, nothing evaluated', rounds: 5, run: dispatch },
  compile: { about: 'calls of a compiled function', rounds: 5, run: compile },
  ops: { about: 'a call of every op, nothing evaluated', rounds: 2, run: ops },
  memory: { about: 'resident memory of loops that never dispose', rounds: 1, run: memory },
  startup: { about: 'loading the library up to a first result', rounds: 10, run: startup },
  training: { about: 'training steps of a transformer, a CNN and an LSTM', rounds: 3, run: training },
};

async function dispatch(rounds, round) {
  const [ours, theirs] = await alternate(rounds, round, [() => js('dispatch.mjs'), () => python('dispatch.py')]);
  const row = (name, title, target) => {
    const figures = [ours, theirs].map((runs) => least(runs.map(({ result }) => result[name] / 1000)));
    return compare(title, 'µs', figures, target);
  };
  return [
    row('add', 'a.add(b)', 0.9),
    row('reshape', 'a.reshape([4, 16])', 1.2),
    row('sum', 'mx.sum(a, { axis: 1 })', 1.2),
    row('matmul', 'mx.matmul(a, b)', 1.2),
  ];
}

async function compile(rounds, round) {
  const [ours, theirs] = await alternate(rounds, round, [() => js('compile.mjs'), () => python('compile.py')]);
  const row = (name, title, target) => {
    const figures = [ours, theirs].map((runs) => least(runs.map(({ result }) => result[name] / 1000)));
    return compare(title, 'µs', figures, target);
  };
  return [row('call', '50 compiled ops', 1), row('evaluated', '50 compiled ops, evaluated', 1)];
}

/** Every op of the table, a few calls each: the geometric mean over the ops, and where it is highest. */
async function ops(rounds, round) {
  const folder = mkdtempSync(join(tmpdir(), 'mlx-bench-'));
  try {
    const cases = writeCases(folder);
    const runs = await alternate(rounds, round, [() => js('ops.mjs', folder), () => python('ops.py', folder)]);
    const [ours, theirs] = runs.map((side) =>
      cases.map((_, i) => Math.min(...side.map(({ result }) => result[i] ?? NaN))),
    );
    const byOp = new Map();
    for (const [i, { op }] of cases.entries()) byOp.set(op, [...(byOp.get(op) ?? []), i]);
    const figures = [...byOp]
      .map(([op, at]) => ({ op, figures: [ours, theirs].map((side) => geometricMean(at.map((i) => side[i] / 1000))) }))
      .filter(({ figures }) => figures.every(Number.isFinite))
      .sort((a, b) => a.figures[0] / a.figures[1] - b.figures[0] / b.figures[1]);
    const overall = [0, 1].map((side) => geometricMean(figures.map((one) => one.figures[side])));
    const extremes = [figures.at(0), figures.at(figures.length >> 1), figures.at(-1)];
    const names = ['lowest', 'median', 'highest'];
    return [
      compare(`${figures.length} ops, geometric mean`, 'µs', overall, 1),
      ...extremes.map((one, i) => compare(`${names[i]}: ${one.op}`, 'µs', one.figures)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function memory(rounds, round) {
  const [nodes, large, steps] = await alternate(rounds, round, [
    () => js('memory.mjs', 'nodes'),
    () => js('memory.mjs', 'large'),
    () => js('memory.mjs', 'steps'),
  ]);
  const megabytes = (bytes) => bytes / 2 ** 20;
  const growth = Math.max(...nodes.map(({ result }) => result.peak - result.first));
  const peak = Math.max(...large.map(({ result }) => result.peak));
  const spread = Math.max(...steps.map(({ result }) => result.most / result.least));
  return [
    { name: '10 million a.add(b): growth', unit: 'MB', ours: megabytes(growth), limit: 64 },
    { name: '20,000 arrays of 4 MB: peak', unit: 'MB', ours: megabytes(peak), limit: 512 },
    { name: '5,000 training steps: most / least after 500', unit: '', ours: spread, limit: 1.05 },
  ];
}

async function startup(rounds, round) {
  const [ours, theirs] = await alternate(rounds, round, [() => js('startup.cjs'), () => python('startup.py')]);
  const inside = [ours, theirs].map((runs) => least(runs.map(({ result }) => result.inside)));
  const whole = [ours, theirs].map((runs) => least(runs.map(({ wall }) => wall)));
  return [compare('import to first result', 'ms', inside, 1), compare('the whole process', 'ms', whole)];
}

/** V8 compiles what a step runs during its first hundred steps or two. */
const [WARMUP, STEPS] = [200, 60];

/** Steps of each model, as they are and compiled, against a Python with the same BLAS, where that can be had. */
async function training(rounds, round) {
  const folder = mkdtempSync(join(tmpdir(), 'mlx-bench-'));
  const kinds = MODELS.flatMap((model) => [
    { model, task: 'plain' },
    { model, task: 'compiled' },
  ]);
  try {
    for (const model of MODELS) {
      mkdirSync(join(folder, model));
      await js('training.mjs', 'prepare', model, join(folder, model));
    }
    const programs = kinds.flatMap(({ model, task }) => {
      const args = [task, model, join(folder, model), String(WARMUP), String(STEPS)];
      return [
        () => js('training.mjs', ...args),
        () => pythonWithOurBlas('training.py', ...args) ?? python('training.py', ...args),
      ];
    });
    const wheel = () => python('training.py', 'plain', MODELS[0], join(folder, MODELS[0]), '2', '6');
    const runs = await alternate(rounds, round, [...programs, wheel]);
    const rows = kinds.flatMap((kind, i) => trainingRows(kind, runs[2 * i], runs[2 * i + 1]));
    const steps = [runs[0], runs.at(-1)].map((side) => least(side.map(({ result }) => result.step)));
    return [...rows, compare(`${MODELS[0]}: step, BLAS of the wheel`, 'ms', steps, 0.5)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function trainingRows({ model, task }, ours, theirs) {
  const name = task === 'compiled' ? `${model}, compiled` : model;
  const row = (title, figure, target) => {
    const figures = [ours, theirs].map((runs) => least(runs.map(({ result }) => result[figure])));
    return compare(`${name}: ${title}`, 'ms', figures, target);
  };
  const [mine, other] = [ours[0].result.losses, theirs[0].result.losses];
  // Later ones show how a last bit has grown.
  const difference = Math.max(...other.slice(0, 20).map((loss, i) => Math.abs(loss - mine[i])));
  return [
    row('step', 'step', 1),
    row('host', 'host', 0.8),
    { name: `${name}: losses, difference`, unit: '', ours: difference, limit: 0.001 },
  ];
}

/** Runs the programs one after the other, round after round, so that a busy spell hits all of them alike. */
async function alternate(rounds, round, programs) {
  const runs = programs.map(() => []);
  for (let i = 0; i < rounds; i += 1) {
    for (const [place, program] of programs.entries()) {
      round(i + 1, place + 1, programs.length);
      runs[place].push(await program());
    }
  }
  return runs;
}

function compare(name, unit, [ours, theirs], target) {
  return { name, unit, ours, python: theirs, ratio: ours / theirs, target };
}

function geometricMean(numbers) {
  return Math.exp(numbers.reduce((sum, x) => sum + Math.log(x), 0) / numbers.length);
}

function least(numbers) {
  return Math.min(...numbers);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { core as mx } from 'mlx';
import { helpText, oneOf, path, readOptions, UsageError, whole } from './options.mjs';
import { Progress } from './progress.mjs';
import { terminal } from './terminal.mjs';

// The examples' matrices are too small to gain from more threads. BLAS reads this when it is first used.
process.env.OPENBLAS_NUM_THREADS ??= '1';

/**
 * Runs an example with the options of its command line: `--steps`, `--seed`, `--device`, `--out`, `--help`, and its own.
 *
 * @param {string} url  the example's `import.meta.url`
 * @param {{ about: string, steps?: number, options?: object }} description  `steps` is the default, left out by an
 *   example that trains nothing; `options` are as readOptions takes them, with a `default`
 * @param {(given: {
 *   steps: number, seed: number, say: (text: string) => void,
 *   track: <T>(total: number, work: (show: (step: number, numbers: object) => void) => T) => T,
 *   save: (file: string, content: string | ((path: string) => void)) => void,
 * }) => unknown} run  `track` shows a progress bar while its function works; `save` puts a file into the output folder,
 *   given its text or a function that writes to a path, and says where it is
 */
export async function example(url, { about, steps, options = {} }, run) {
  const name = basename(url, '.mjs');
  const table = {
    ...options,
    ...(steps === undefined ? {} : { steps: stepsOption(steps) }),
    seed: {
      type: 'string',
      value: 'N',
      help: 'seed of all random numbers (default: 0)',
      check: whole(0, 2 ** 31),
      default: 0,
    },
    device: {
      type: 'string',
      value: 'NAME',
      help: 'cpu or gpu (default: the gpu where there is one)',
      check: oneOf('cpu', 'gpu'),
    },
    out: {
      type: 'string',
      value: 'DIR',
      help: `folder for what it writes (default: runs/${name})`,
      check: path,
      default: join('runs', name),
    },
    help: { type: 'boolean', short: 'h', help: 'show this text' },
  };
  try {
    const defaults = Object.fromEntries(Object.entries(table).map(([option, entry]) => [option, entry.default]));
    const given = { ...defaults, ...readOptions(process.argv.slice(2), table) };
    if (given.help) {
      console.log(helpText({ about, usage: `npm run example ${name} -- [options]`, table }));
      return;
    }
    if (given.device) chooseDevice(given.device);
    mx.random.seed(given.seed);
    await run({ ...given, say: console.log, track, save: (file, content) => save(given.out, file, content) });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${name}: ${error.message} (--help shows all options)`);
    process.exitCode = 2;
  }
}

function stepsOption(usual) {
  return {
    type: 'string',
    value: 'N',
    help: `training steps (default: ${usual})`,
    check: whole(1, 1_000_000),
    default: usual,
  };
}

function chooseDevice(name) {
  try {
    mx.set_default_device(mx[name]);
    mx.eval(mx.zeros([1]));
  } catch (error) {
    throw new UsageError(`--device ${name} cannot be used here: ${error.message}`);
  }
}

function track(total, work) {
  const progress = new Progress({ stream: terminal(process.stderr), total });
  try {
    return work((step, numbers) => progress.update(step, numbers));
  } finally {
    progress.close();
  }
}

function save(folder, file, content) {
  const target = join(folder, file);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`--out ${folder} cannot be made: ${error.message}`);
  }
  if (typeof content === 'function') content(target);
  else writeFileSync(target, content);
  console.log(`wrote ${target}`);
}

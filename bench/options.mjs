import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks.mjs';

export class UsageError extends Error {}

export function parseOptions(argv) {
  const values = parse(argv);
  for (const name of values.only ?? []) {
    if (!Object.hasOwn(benchmarks, name)) {
      throw new UsageError(`--only takes ${Object.keys(benchmarks).join(', ')}, received '${name}'`);
    }
  }
  if (values.rounds !== undefined && !/^[1-9]\d{0,2}$/.test(values.rounds)) {
    throw new UsageError(`--rounds takes a whole number from 1 to 999, received '${values.rounds}'`);
  }
  return { ...values, rounds: values.rounds && Number(values.rounds) };
}

export function helpText() {
  return [
    'Compares MLX for Node.js with Python MLX on this machine: both run alternately, the best round of each counts.',
    '',
    'Usage: npm run bench -- [options]',
    '',
    '  --only NAME     run this benchmark only; may be given several times',
    '  --rounds N      rounds of each benchmark',
    '  --json          print JSON instead of a table',
    '  -h, --help      show this text',
    '',
    'Benchmarks:',
    ...Object.entries(benchmarks).map(([name, { about, rounds }]) => `  ${name.padEnd(16)}${about} (${rounds} rounds)`),
    '',
    'Python MLX: the one that the tests compare with, or the Python that MLX_ORACLE_PYTHON names.',
  ].join('\n');
}

function parse(argv) {
  try {
    return parseArgs({
      args: argv,
      options: {
        only: { type: 'string', multiple: true },
        rounds: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error.message.split('\n')[0]);
  }
}

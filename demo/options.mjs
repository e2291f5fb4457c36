import { parseArgs } from 'node:util';
import { UsageError } from './errors.mjs';

/** Every option: how parseArgs reads it, what it means, and how its value is checked. */
const table = {
  text: {
    type: 'string',
    value: 'FILE',
    help: "text to learn from (default: the project's own documentation and sources)",
    check: path,
  },
  steps: {
    type: 'string',
    value: 'N',
    help: 'training steps (default: 900, about a minute on two cores)',
    check: whole(1, 1_000_000),
  },
  seed: {
    type: 'string',
    value: 'N',
    help: 'seed of the weights, the batches and the sample (default: 0)',
    check: whole(0, Number.MAX_SAFE_INTEGER),
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
    help: 'folder for weights, checkpoint and loss curve (default: runs/char-transformer)',
    check: path,
  },
  resume: { type: 'boolean', help: 'go on from the checkpoint in the output folder' },
  help: { type: 'boolean', short: 'h', help: 'show this text' },
};

export const defaults = { steps: 900, seed: 0, out: 'runs/char-transformer' };

/**
 * The options of a command line. What the user left out stays undefined, so that a resumed run can
 * tell a choice from a default. Throws UsageError.
 */
export function parseOptions(argv) {
  const { values } = parse(argv);
  const options = {};
  for (const [name, value] of Object.entries(values)) {
    options[name] = table[name].check ? table[name].check(`--${name}`, value) : value;
  }
  if (options.resume) {
    for (const name of ['text', 'seed']) {
      if (options[name] !== undefined) {
        throw new UsageError(`--resume goes on with the checkpoint's own ${name}: leave out --${name}`);
      }
    }
  }
  return options;
}

export function helpText() {
  const lines = Object.entries(table).map(([name, { short, value, help }]) => {
    const left = `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
    return `  ${left.padEnd(16)}${help}`;
  });
  return [
    'Trains a small character-level transformer and shows what it learned.',
    '',
    'Usage: npm run demo -- [options]',
    '',
    ...lines,
    '',
    'Ctrl-C finishes the step, saves a checkpoint and leaves; --resume goes on from there.',
  ].join('\n');
}

function parse(argv) {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { type, short }]) => [name, short ? { type, short } : { type }]),
  );
  try {
    return parseArgs({ args: argv, options, strict: true, allowPositionals: false });
  } catch (error) {
    throw new UsageError(describe(error));
  }
}

function describe(error) {
  const [firstLine] = error.message.split('\n');
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const [, option = '', name = ''] = /'(-{0,2}([^']*))'/.exec(firstLine) ?? [];
    const near = Object.keys(table).find((known) => distance(known, name) <= 2);
    return `unknown option '${option}'${near ? `, did you mean --${near}?` : ''}`;
  }
  if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    const argument = /'([^']*)'/.exec(firstLine)?.[1] ?? '';
    return `unexpected argument '${argument}': every value follows its option, as in --text FILE`;
  }
  const name = /'(?:-\w, )?(--[\w-]+)/.exec(firstLine)?.[1] ?? 'an option';
  return /does not take/.test(firstLine) ? `${name} takes no value` : `${name} needs a value`;
}

function whole(least, most) {
  return (name, value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most)) {
      throw new UsageError(`${name} takes a whole number from ${least} to ${most}, received '${value}'`);
    }
    return number;
  };
}

function oneOf(...choices) {
  return (name, value) => {
    if (!choices.includes(value)) throw new UsageError(`${name} takes ${choices.join(' or ')}, received '${value}'`);
    return value;
  };
}

function path(name, value) {
  if (value === '' || value.includes('\0'))
    throw new UsageError(`${name} takes a path, received ${JSON.stringify(value)}`);
  return value;
}

/** Levenshtein distance, for suggestions. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

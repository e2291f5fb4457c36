import { parseArgs } from 'node:util';

/** A mistake on the command line: one line for the user, exit code 2. */
export class UsageError extends Error {}

/**
 * The options of a command line by a table: how parseArgs reads each, what it means, and how its value is checked.
 * Throws UsageError.
 *
 * @param {string[]} argv
 * @param {Record<string, { type: 'string' | 'boolean', short?: string, value?: string, help: string, check?: (name: string, value: string) => unknown }>} table
 */
export function readOptions(argv, table) {
  const options = {};
  for (const [name, value] of Object.entries(parse(argv, table))) {
    options[name] = table[name].check ? table[name].check(`--${name}`, value) : value;
  }
  return options;
}

/** What --help prints. */
export function helpText({ about, usage, table, closing }) {
  const lines = Object.entries(table).map(([name, { short, value, help }]) => {
    const left = `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
    return `  ${left.padEnd(16)}${help}`;
  });
  return [about, '', `Usage: ${usage}`, '', ...lines, ...(closing ? ['', closing] : [])].join('\n');
}

function parse(argv, table) {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { type, short }]) => [name, short ? { type, short } : { type }]),
  );
  try {
    return parseArgs({ args: argv, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(describe(error, Object.keys(table)));
  }
}

function describe(error, names) {
  const [firstLine] = error.message.split('\n');
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const [, option = '', name = ''] = /'(-{0,2}([^']*))'/.exec(firstLine) ?? [];
    const near = nearest(name, names);
    return `unknown option '${option}'${near ? `, did you mean --${near}?` : ''}`;
  }
  if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    const argument = /'([^']*)'/.exec(firstLine)?.[1] ?? '';
    return `unexpected argument '${argument}': every value follows its option, as in --seed 3`;
  }
  const name = /'(?:-\w, )?(--[\w-]+)/.exec(firstLine)?.[1] ?? 'an option';
  return /does not take/.test(firstLine) ? `${name} takes no value` : `${name} needs a value`;
}

/** The name that is meant, if one is near. */
export function nearest(name, names) {
  return names.find((known) => distance(known, name) <= 2);
}

export function whole(least, most) {
  return (name, value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most)) {
      throw new UsageError(`${name} takes a whole number from ${least} to ${most}, received '${value}'`);
    }
    return number;
  };
}

export function oneOf(...choices) {
  return (name, value) => {
    if (!choices.includes(value)) throw new UsageError(`${name} takes ${choices.join(' or ')}, received '${value}'`);
    return value;
  };
}

export function path(name, value) {
  if (value === '' || value.includes('\0'))
    throw new UsageError(`${name} takes a path, received ${JSON.stringify(value)}`);
  return value;
}

/** Levenshtein distance. */
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

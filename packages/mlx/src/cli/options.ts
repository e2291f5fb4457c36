// Command lines: options before a command, checked, and their help.
import { parseArgs } from 'node:util';

/** What is wrong with a command line. */
export class UsageError extends Error {}

/** An option: how it is read and what it means. */
export interface Option {
  type: 'string' | 'boolean';
  short?: string;
  multiple?: boolean;
  /** What its value is called in the help. */
  value?: string;
  help: string;
}

/** Options by name. */
export type Options = Readonly<Record<string, Option>>;

/** The values of options, by name. */
export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

const HELP: Option = { type: 'boolean', short: 'h', help: 'show this text' };

/** Reads the options that stand before a command, or before `--`; the command is what follows. */
export function parseOptions(table: Options, argv: readonly string[]): { values: Values; command: string[] } {
  const options = Object.fromEntries(
    Object.entries({ ...table, help: HELP }).map(([name, { type, short, multiple = false }]) => [
      name,
      short ? { type, short, multiple } : { type, multiple },
    ]),
  );
  const args = [...argv];
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const end = tokens.find(({ kind }) => kind !== 'option');
  const at = end?.index ?? args.length;
  const command = args.slice(end?.kind === 'option-terminator' ? at + 1 : at);
  try {
    const { values } = parseArgs({ args: args.slice(0, at), options, strict: true, allowPositionals: false });
    return { values: values as Values, command };
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}

/** The lines that describe options. */
export function optionHelp(table: Options): string {
  const lefts = Object.entries({ ...table, help: HELP }).map(([name, { short, value, help }]) => ({
    left: `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`,
    help,
  }));
  const width = Math.max(...lefts.map(({ left }) => left.length)) + 2;
  return lefts.map(({ left, help }) => left.padEnd(width) + help.replaceAll('\n', `\n${' '.repeat(width)}`)).join('\n');
}

/** A whole number in a range. */
export function wholeNumber(name: string, text: unknown, least: number, most: number): number {
  const number = typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, received '${text}'`);
}

/** The environment variables of texts like `NAME=value`; a name alone stands for an empty value. */
export function environment(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const [, name, value = ''] = /^([A-Za-z_]\w*)(?:=(.*))?$/s.exec(text) ?? [];
      if (name === undefined)
        throw new UsageError(`an environment variable is given as NAME=value, received '${text}'`);
      return [name, value];
    }),
  );
}

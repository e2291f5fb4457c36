// mlx hostfile: writes a hostfile for mlx launch.
import { writeFileSync } from 'node:fs';
import { hostsOf, withAddresses } from './hosts';
import { environment, type Options, optionHelp, parseOptions, UsageError, wholeNumber } from './options';

const OPTIONS: Options = {
  hosts: { type: 'string', value: 'A,B', help: 'names or addresses of the hosts, which ssh reaches' },
  'repeat-hosts': { type: 'string', short: 'n', value: 'N', help: 'ranks on each host (default: 1)' },
  backend: { type: 'string', value: 'NAME', help: 'backend to launch with' },
  env: {
    type: 'string',
    multiple: true,
    value: 'NAME=VALUE',
    help: 'environment variable of the ranks; may be repeated',
  },
  output: { type: 'string', short: 'o', value: 'FILE', help: 'file to write (default: standard output)' },
};

const HELP = `Writes a hostfile for mlx launch, and for Python's mlx.launch, with the addresses of the hosts.

Usage: mlx hostfile --hosts A,B [options]

${optionHelp(OPTIONS)}`;

/** Runs the command; gives its exit code. */
export async function hostfile(argv: readonly string[]): Promise<number> {
  const { values, command } = parseOptions(OPTIONS, argv);
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (command.length > 0) throw new UsageError(`unexpected argument '${command[0]}'`);
  if (values.hosts === undefined) throw new UsageError('--hosts is missing, as in mlx hostfile --hosts a,b');
  const envs = (values.env ?? []) as string[];
  environment(envs);
  const repeats = wholeNumber('repeat-hosts', values['repeat-hosts'] ?? '1', 1, 4096);
  const hosts = await withAddresses(hostsOf(String(values.hosts), repeats).hosts);
  const text = JSON.stringify({ backend: String(values.backend ?? ''), envs, hosts }, null, 2);
  if (values.output === undefined) console.log(text);
  else writeFileSync(String(values.output), `${text}\n`);
  return 0;
}

// The command `mlx`.
import { join } from 'node:path';
import { UsageError } from './options';

const HELP = `Usage: mlx COMMAND

  launch      run a program as several ranks, on this machine or on others
  hostfile    write a hostfile for launch

  mlx COMMAND --help says more. mlx --version prints the version.`;

/** The commands, each loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => (argv: readonly string[]) => Promise<number>>> = {
  launch: () => require('./launch').launch,
  hostfile: () => require('./hostfile').hostfile,
};

/** Runs a command line; gives its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(HELP);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    console.log(require(join(__dirname, '../../package.json')).version);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!load) throw new UsageError(`there is no command '${name}'`);
    return await load()(rest);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`mlx: ${error.message}\nmlx ${load ? `${name} ` : ''}--help says more.`);
    return 2;
  }
}

// mlx launch: runs a program as the ranks of a group.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { BACKENDS, type Job } from './backends';
import { type Hosts, hostsOf, readHostfile } from './hosts';
import { environment, type Options, optionHelp, parseOptions, UsageError, type Values, wholeNumber } from './options';
import { runJob } from './processes';

const OPTIONS: Options = {
  'repeat-hosts': { type: 'string', short: 'n', value: 'N', help: 'ranks on each host (default: 1)' },
  hosts: { type: 'string', value: 'A,B', help: 'hosts, which ssh reaches (default: 127.0.0.1, this machine)' },
  hostfile: { type: 'string', value: 'FILE', help: "hosts, in the JSON format of Python's mlx.launch" },
  backend: {
    type: 'string',
    value: 'NAME',
    help: `${Object.keys(BACKENDS).join(', ')}\n(default: the hostfile's; nccl where MLX has CUDA, otherwise ring)`,
  },
  env: {
    type: 'string',
    multiple: true,
    value: 'NAME=VALUE',
    help: 'environment variable of the ranks; may be repeated',
  },
  cwd: { type: 'string', value: 'FOLDER', help: 'folder that the ranks run in (default: this one, where it exists)' },
  node: {
    type: 'string',
    value: 'PATH',
    help: 'the Node.js that runs scripts (default: this one; on other hosts node)',
  },
  'starting-port': {
    type: 'string',
    short: 'p',
    value: 'PORT',
    help: 'first port of the ring (default: free ones; with other hosts 32323)',
  },
  'connections-per-ip': { type: 'string', value: 'N', help: 'connections of the ring for each address (default: 1)' },
  'nccl-port': { type: 'string', value: 'PORT', help: 'port by which NCCL connects (default: 12345)' },
  'mpi-arg': { type: 'string', multiple: true, value: 'TEXT', help: 'arguments for mpirun; may be repeated' },
  verbose: { type: 'boolean', help: 'say what is run' },
  'print-node': { type: 'boolean', help: 'print the path of the Node.js that runs scripts, and leave' },
};

const HELP = `Runs a program as the ranks of a group, which mx.distributed.init() joins.

Usage: mlx launch [options] script.mjs [arguments]
       mlx launch [options] -- command [arguments]

${optionHelp(OPTIONS)}

Scripts (.js, .mjs, .cjs, .ts) run in Node.js, anything else is a command. Each line that a rank writes begins with
its number. When a rank fails the others are ended, and its exit code is that of the launcher; Ctrl-C ends all.

  mlx launch -n 2 train.mjs --epochs 3
  mlx launch --hosts 10.0.0.1,10.0.0.2 train.mjs
  mlx launch --backend mpi -n 4 train.mjs`;

/** Runs the command; gives its exit code. */
export async function launch(argv: readonly string[]): Promise<number> {
  const { values, command } = parseOptions(OPTIONS, argv);
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values['print-node']) {
    console.log(values.node ?? process.execPath);
    return 0;
  }
  const [program, ...rest] = command;
  if (program === undefined) throw new UsageError('what to run is missing, as in mlx launch -n 2 script.mjs');
  const repeats = wholeNumber('repeat-hosts', values['repeat-hosts'] ?? '1', 1, 4096);
  const found = values.hostfile
    ? readHostfile(String(values.hostfile))
    : hostsOf(String(values.hosts ?? '127.0.0.1'), repeats);
  const backend = String(values.backend ?? found.backend ?? defaultBackend());
  const start = BACKENDS[backend];
  if (!start) throw new UsageError(`--backend takes ${Object.keys(BACKENDS).join(', ')}, received '${backend}'`);
  const job = jobOf(values, found, repeats, [program, ...rest]);
  const tasks = await start(job);
  const say = (text: string): void => console.error(`mlx launch: ${text}`);
  if (job.verbose) for (const { name, command } of tasks) say(`${name}: ${command.join(' ')}`);
  return runJob(tasks, say);
}

function jobOf(values: Values, { hosts, env }: Hosts, repeats: number, command: Job['command']): Job {
  const port = (name: string): number => wholeNumber(name, values[name], 1, 65535);
  if (values.cwd !== undefined && !values.hostfile && !values.hosts && !existsSync(String(values.cwd))) {
    throw new UsageError(`--cwd: there is no folder ${values.cwd}`);
  }
  return {
    hosts,
    command,
    env: { ...terminalSize(), ...environment([...env, ...((values.env ?? []) as string[])]) },
    folder: resolve(String(values.cwd ?? '.')),
    folderRequired: values.cwd !== undefined,
    node: values.node as string | undefined,
    port: values['starting-port'] === undefined ? undefined : port('starting-port'),
    ncclPort: values['nccl-port'] === undefined ? 12345 : port('nccl-port'),
    connections: wholeNumber('connections-per-ip', values['connections-per-ip'] ?? '1', 1, 64),
    mpiArguments: (values['mpi-arg'] ?? []) as string[],
    repeats,
    verbose: values.verbose === true,
  };
}

/** How wide the ranks' lines may be: their own output is no terminal. */
function terminalSize(): Record<string, string> {
  const { isTTY, columns, rows } = process.stdout;
  return isTTY && columns > 0 ? { COLUMNS: String(columns - 6), LINES: String(rows) } : {};
}

/** MLX is asked only when nobody else says. */
function defaultBackend(): string {
  const { core: mx } = require('../bundle/mlx.js');
  return mx.distributed.is_available('nccl') && mx.is_available(mx.gpu) ? 'nccl' : 'ring';
}

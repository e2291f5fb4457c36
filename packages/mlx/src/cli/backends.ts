// What each backend needs: the processes of a job, one for each rank or, with MPI, one for all.
import { spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { type Host, isLocal, isLoopback, withAddresses } from './hosts';
import { UsageError } from './options';
import { tagOf } from './output';
import type { Task } from './processes';
import { quote, rankScript } from './script';

/** A job to launch. */
export interface Job {
  hosts: readonly Host[];
  command: readonly [string, ...string[]];
  env: Readonly<Record<string, string>>;
  folder: string;
  folderRequired: boolean;
  /** The Node to run scripts with; by default the launcher's own, elsewhere the one in the path. */
  node?: string | undefined;
  /** The first port that ranks listen on; free ones by default. */
  port?: number | undefined;
  ncclPort: number;
  connections: number;
  mpiArguments: readonly string[];
  /** How many ranks there are on each host. */
  repeats: number;
  verbose: boolean;
}

/** From Python's mlx.launch, where other hosts look for each other. */
const DEFAULT_PORT = 32323;

/** The command of a rank; scripts run in Node. */
function commandOn(host: Host, { command, node }: Job): string[] {
  const script = /\.[cm]?[jt]s$/.test(command[0]);
  return script ? [node ?? (isLocal(host) ? process.execPath : 'node'), ...command] : [...command];
}

interface Own {
  env?: Record<string, string>;
  files?: Record<string, string>;
}

/** A process for each rank, with surroundings of its own. */
function tasks(job: Job, ownOf: (rank: number) => Own): Task[] {
  const size = job.hosts.length;
  return job.hosts.map((host, rank) => {
    const { env, files = {} } = ownOf(rank);
    const script = rankScript(commandOn(host, job), {
      folder: job.folder,
      required: job.folderRequired,
      env: { ...env, ...job.env, MLX_RANK: String(rank) },
      files,
    });
    const shell = ['sh', '-c', script] as const;
    return {
      name: `rank ${rank}`,
      command: isLocal(host) ? shell : ['ssh', '-T', '-o', 'LogLevel=ERROR', host.ssh, shell.map(quote).join(' ')],
      mark: (line, colored) => tagOf(rank, size, colored) + line,
    };
  });
}

/** Ports of this machine that nobody listens on. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<Server>((resolve, reject) => {
        server.on('error', reject);
        server.listen(0, '127.0.0.1', () => resolve(server));
      });
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function ring(job: Job): Promise<Task[]> {
  if (job.hosts.length === 1) return tasks(job, () => ({}));
  const hosts = await withAddresses(job.hosts);
  const local = hosts.every(isLocal);
  if (!local && hosts.some(({ ips }) => ips.some(isLoopback))) {
    throw new UsageError(
      '127.0.0.1 leads other hosts to themselves: name this host, or give its address in a hostfile',
    );
  }
  const count = hosts.reduce((sum, { ips }) => sum + ips.length * job.connections, 0);
  const first = job.port ?? (local ? undefined : DEFAULT_PORT);
  const ports = first === undefined ? await freePorts(count) : Array.from({ length: count }, (_, i) => first + i);
  const addresses = hosts.map(({ ips }) =>
    ips.flatMap((ip) => Array.from({ length: job.connections }, () => `${ip}:${ports.shift()}`)),
  );
  const files = { MLX_HOSTFILE: JSON.stringify(addresses) };
  const env: Record<string, string> = job.verbose ? { MLX_RING_VERBOSE: '1' } : {};
  return tasks(job, () => ({ files, env }));
}

async function nccl(job: Job): Promise<Task[]> {
  const [first] = await withAddresses(job.hosts.slice(0, 1));
  const env = {
    NCCL_HOST_IP: first?.ips[0] as string,
    NCCL_PORT: String(job.ncclPort),
    MLX_WORLD_SIZE: String(job.hosts.length),
    ...(job.verbose ? { NCCL_DEBUG: 'INFO' } : {}),
  };
  return tasks(job, (rank) => ({ env: { ...env, CUDA_VISIBLE_DEVICES: String(rank % job.repeats) } }));
}

async function jaccl(job: Job, ringOnly: boolean): Promise<Task[]> {
  const size = job.hosts.length;
  job.hosts.forEach(({ ssh, rdma }, i) => {
    if (rdma.length !== size) throw new UsageError(`host ${ssh}: "rdma" must have a device for each of ${size} hosts`);
    if (rdma[i] !== null) throw new UsageError(`host ${ssh}: its RDMA device to itself must be null`);
    const others = ringOnly ? [(i + 1) % size, (i + size - 1) % size] : job.hosts.keys();
    for (const j of others) {
      if (j !== i && rdma[j] == null) throw new UsageError(`host ${ssh}: "rdma" names no device to host ${j}`);
    }
  });
  const [first] = await withAddresses(job.hosts.slice(0, 1));
  const env = {
    MLX_JACCL_COORDINATOR: `${first?.ips[0]}:${job.port ?? DEFAULT_PORT}`,
    ...(ringOnly ? { MLX_JACCL_RING: '1' } : {}),
  };
  const files = { MLX_IBV_DEVICES: JSON.stringify(job.hosts.map(({ rdma }) => rdma)) };
  return tasks(job, () => ({ env, files }));
}

const output = (command: string, ...args: string[]): string =>
  spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';

/** The name of Open MPI's library, of which MLX knows only the one that is there for development. */
function mpiLibrary(): Record<string, string> {
  const tool = output('sh', '-c', 'command -v ompi_info').trim();
  if (!tool) return {};
  const libraries = process.platform === 'darwin' ? output('otool', '-L', tool) : output('ldd', tool);
  const name = /(?:^|[\s/])(libmpi[.\w]*)/m.exec(libraries)?.[1];
  return name ? { MLX_MPI_LIBNAME: name } : {};
}

async function mpi(job: Job): Promise<Task[]> {
  const version = /(\d+)\.\d+/.exec(output('mpirun', '--version'))?.[1];
  if (version === undefined) throw new UsageError('mpirun was not found: install Open MPI, or use another backend');
  const slots = new Map<string, number>();
  for (const { ssh } of job.hosts) slots.set(ssh, (slots.get(ssh) ?? 0) + 1);
  const hostfile = [...slots].map(([host, count]) => `${host} slots=${count}\n`).join('');
  const env = { ...mpiLibrary(), ...job.env };
  const mpirun = [
    'mpirun',
    ...(Number(version) < 5 ? ['--tag-output'] : ['--output', 'tag']),
    ...['-n', String(job.hosts.length)],
    ...Object.keys(env).flatMap((name) => ['-x', name]),
    ...(job.folderRequired ? ['-wdir', job.folder] : []),
    ...job.mpiArguments.flatMap((text) => text.split(/\s+/).filter(Boolean)),
    ...commandOn(job.hosts.find((host) => !isLocal(host)) ?? (job.hosts[0] as Host), job),
  ];
  const inShell = ['sh', '-c', 'exec mpirun --hostfile "$MLX_MPI_HOSTS" "$@"', ...mpirun];
  const surroundings = { folder: job.folder, required: job.folderRequired, env, files: { MLX_MPI_HOSTS: hostfile } };
  const size = job.hosts.length;
  return [
    {
      name: 'mpirun',
      command: ['sh', '-c', rankScript(inShell, surroundings)],
      mark: (line, colored) =>
        line.replace(/^\[(?:[^\]@]*@)?1,(\d+)\]<std\w+>: ?/, (_, rank) => tagOf(Number(rank), size, colored)),
    },
  ];
}

/** The processes of a job, by backend. */
export const BACKENDS: Readonly<Record<string, (job: Job) => Promise<Task[]>>> = {
  ring,
  mpi,
  nccl,
  jaccl: (job) => jaccl(job, false),
  'jaccl-ring': (job) => jaccl(job, true),
};

// Starts processes that MLX joins to a group: what a launcher does, without one.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Ports of this machine that nobody listens on. */
export async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

// A process that has tried MPI, even alone, leaves its place in a job to its children.
const ofJob = /^(OMPI|PMIX|PRTE|PMI)_/;
const environment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofJob.test(name)));

/** Runs a command until it ends; one that does not is ended. */
export function run([file, ...args], { env = {}, timeout = 60_000, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      env: { ...environment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (said[name] += text));
    const timers = ['SIGTERM', 'SIGKILL'].map((signal, i) => setTimeout(() => child.kill(signal), timeout + 3000 * i));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      timers.map(clearTimeout);
      resolve({ code, signal, ...said });
    });
  });
}

/** Runs a command as each rank of a ring; gives how each ended, by rank. */
export async function ring(command, { size = 2, ...options } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'mlx-ring-'));
  const hostfile = join(folder, 'hosts.json');
  writeFileSync(hostfile, JSON.stringify((await freePorts(size)).map((port) => [`127.0.0.1:${port}`])));
  try {
    const ranks = Array.from({ length: size }, (_, rank) => {
      const env = { MLX_RANK: String(rank), MLX_HOSTFILE: hostfile, ...options.env };
      return run(typeof command === 'function' ? command(rank) : command, { ...options, env });
    });
    return await Promise.all(ranks);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

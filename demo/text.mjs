import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { DemoError, reason } from './errors.mjs';

const LARGEST_FILE = 64_000_000;

/** Where the project keeps what people write; in this order, each folder sorted by name. */
const PROJECT_PATHS = [
  'README.md',
  'CONTRIBUTING.md',
  'docs',
  'ops',
  'packages/mlx/src',
  'crates',
  'xtask',
  'demo',
  'bench',
];
const PROJECT_EXTENSIONS = new Set(['.cpp', '.h', '.md', '.mjs', '.py', '.rs', '.toml', '.ts']);
const SKIPPED_FOLDERS = new Set(['node_modules', 'target', 'dist', 'generated', 'runtime']);

/** The project's own documentation and sources as one text. */
export function projectText(root) {
  const files = PROJECT_PATHS.flatMap((path) => walk(join(root, path)));
  if (files.length === 0)
    throw new DemoError(`no documentation or sources under '${root}': pass a text with --text FILE`);
  return files
    .map((file) => `${relative(root, file).split(sep).join('/')}\n\n${decode(readFileSync(file), file)}`)
    .join('\n');
}

/** A text file of the user's. */
export function readTextFile(file) {
  let bytes;
  try {
    const { size } = statSync(file);
    if (size > LARGEST_FILE) {
      throw new DemoError(`'${file}' has ${size} bytes; this demo reads texts up to ${LARGEST_FILE}`);
    }
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof DemoError) throw error;
    throw new DemoError(`cannot read the text '${file}': ${reason(error)}`);
  }
  const text = decode(bytes, file);
  if (text.trim() === '') throw new DemoError(`the text '${file}' is empty`);
  return text;
}

function walk(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined) return [];
  if (info.isFile()) return PROJECT_EXTENSIONS.has(extname(path)) ? [path] : [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => (entry.isDirectory() ? !SKIPPED_FOLDERS.has(entry.name) : entry.isFile()))
    .map((entry) => entry.name)
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((name) => walk(join(path, name)));
}

function decode(bytes, file) {
  if (bytes.includes(0)) throw new DemoError(`'${file}' is a binary file, not text`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    throw new DemoError(`'${file}' is not UTF-8 text`);
  }
}

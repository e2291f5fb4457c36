// The Python MLX that the tests compare with, in the git-ignored folder .venv.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { at } from './lib/paths.mjs';
import { Failure, isMain, main, say, succeeds } from './lib/run.mjs';
import { findPython, pythonAdvice } from './lib/tools.mjs';

const requirements = at('tests', 'requirements.txt');
const folder = at('.venv');
const stamp = at('.venv', '.setup-stamp');
const python = process.platform === 'win32' ? at('.venv', 'Scripts', 'python.exe') : at('.venv', 'bin', 'python');

/** Path of a Python that has MLX: `MLX_ORACLE_PYTHON` when set, else the one made here. */
export function oraclePython() {
  if (process.env.MLX_ORACLE_PYTHON) return process.env.MLX_ORACLE_PYTHON;
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(python) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python;
  say('Python MLX, which the tests compare with');
  const base = findPython();
  if (!base) throw new Failure(`python3 with pip is needed by the tests: ${pythonAdvice()}`);
  rmSync(folder, { recursive: true, force: true });
  if (!succeeds(base, ['-m', 'venv', folder])) {
    throw new Failure(`python3 cannot create a virtual environment: ${pythonAdvice()}`);
  }
  const options = ['--quiet', '--disable-pip-version-check', '--only-binary=:all:'];
  if (!succeeds(python, ['-m', 'pip', 'install', ...options, '--requirement', requirements])) {
    throw new Failure('pip could not install tests/requirements.txt');
  }
  writeFileSync(stamp, wanted);
  return python;
}

if (isMain(import.meta.url)) await main(() => console.log(oraclePython()));

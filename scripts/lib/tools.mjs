import { existsSync } from 'node:fs';
import { at, platform } from './paths.mjs';
import { Failure, output } from './run.mjs';

const minimumNode = 20;

/** Fails with a line that says what to install when a tool of the build is missing. */
export function checkTools() {
  if (Number(process.versions.node.split('.')[0]) < minimumNode) {
    throw new Failure(`Node.js ${minimumNode} or newer is needed; this is ${process.version}`);
  }
  if (!output('cargo', ['--version']) || !output('rustc', ['--version'])) {
    throw new Failure('Rust is needed: install it with rustup (stable toolchain)');
  }
  if (!hasCompiler()) throw new Failure(`a C++20 compiler is needed: ${compilerAdvice()}`);
  if (!process.env.MLX_HOME && !existsSync(at('runtime', platform)) && !findPython()) {
    throw new Failure(`python3 with pip is needed to bring MLX: ${pythonAdvice()}`);
  }
}

/** The command of a Python that has pip; null when there is none. */
export function findPython() {
  const candidates = process.env.PYTHON ? [process.env.PYTHON] : ['python3', 'python'];
  return candidates.find((python) => output(python, ['-m', 'pip', '--version'])) ?? null;
}

/** How to install a Python with pip on this kind of machine. */
export function pythonAdvice() {
  return process.platform === 'linux'
    ? 'install Python 3 with pip and venv (Debian: apt-get install python3-pip python3-venv)'
    : 'install Python 3 with pip';
}

function hasCompiler() {
  if (process.platform === 'win32') return true; // cargo finds Visual Studio by itself and says so when it is not there
  const program = '#include <concepts>\nstatic_assert(std::same_as<int, int>);';
  const args = ['-std=c++20', '-fsyntax-only', '-x', 'c++', '-'];
  const [command, ...own] = compiler();
  return output(command, [...own, ...args], program) !== null;
}

/** The compiler's command, which may be of several words, such as `ccache g++`, or a path with spaces. */
function compiler() {
  const command = process.env.CXX?.trim() || 'c++';
  return existsSync(command) ? [command] : command.split(/\s+/);
}

function compilerAdvice() {
  return process.platform === 'darwin'
    ? 'run xcode-select --install'
    : 'install g++ 11 or newer, or clang 14 or newer (Debian: apt-get install g++)';
}

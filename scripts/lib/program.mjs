import { pathToFileURL } from 'node:url';
import { setup } from '../setup.mjs';
import { at } from './paths.mjs';

/**
 * Sets up, then runs a program of the repository in this very process, so that it gets the terminal, the arguments and
 * Ctrl-C as if it had been started by itself.
 */
export async function runProgram(...path) {
  await setup();
  process.argv[1] = at(...path);
  await import(pathToFileURL(process.argv[1]).href);
}

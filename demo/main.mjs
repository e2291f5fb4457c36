// npm run demo: trains a small character-level transformer; see --help.
import { UsageError } from '../examples/lib/options.mjs';
import { DemoError } from './errors.mjs';
import { helpText, parseOptions } from './options.mjs';

process.exitCode = await main(process.argv.slice(2));

/** Returns the exit code: 0, also after an interruption; 1 for what went wrong; 2 for a wrong command line. */
async function main(argv) {
  try {
    const options = parseOptions(argv);
    if (options.help) {
      console.log(helpText());
      return 0;
    }
    // The model's matrices are too small to gain from more threads, and where cores are shared, threads that wait for
    // one another in a loop make each step several times slower. BLAS reads this when it is loaded.
    process.env.OPENBLAS_NUM_THREADS ??= '1';
    const { run } = await import('./run.mjs');
    await interruptible((signal) => run(options, { signal, say: console.log, progressStream: process.stderr }));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`demo: ${error.message} (--help shows all options)`);
      return 2;
    }
    if (!(error instanceof DemoError)) throw error;
    console.error(`demo: ${error.message}`);
    return 1;
  }
}

/** The first Ctrl-C asks the work to come to an end, a second one ends the process. */
async function interruptible(work) {
  const controller = new AbortController();
  const stop = (name) => {
    if (controller.signal.aborted) process.exit(name === 'SIGINT' ? 130 : 143);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    await work(controller.signal);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

import * as shared from '../examples/lib/options.mjs';

const { oneOf, path, readOptions, UsageError, whole } = shared;

/** Every option: how parseArgs reads it, what it means, and how its value is checked. */
const table = {
  text: {
    type: 'string',
    value: 'FILE',
    help: "text to learn from (default: the project's own documentation and sources)",
    check: path,
  },
  steps: {
    type: 'string',
    value: 'N',
    help: 'training steps (default: 900, about a minute on two cores)',
    check: whole(1, 1_000_000),
  },
  seed: {
    type: 'string',
    value: 'N',
    help: 'seed of the weights, the batches and the sample (default: 0)',
    check: whole(0, Number.MAX_SAFE_INTEGER),
  },
  device: {
    type: 'string',
    value: 'NAME',
    help: 'cpu or gpu (default: the gpu where there is one)',
    check: oneOf('cpu', 'gpu'),
  },
  out: {
    type: 'string',
    value: 'DIR',
    help: 'folder for weights, checkpoint and loss curve (default: runs/char-transformer)',
    check: path,
  },
  resume: { type: 'boolean', help: 'go on from the checkpoint in the output folder' },
  help: { type: 'boolean', short: 'h', help: 'show this text' },
};

export const defaults = { steps: 900, seed: 0, out: 'runs/char-transformer' };

/**
 * The options of a command line. What the user left out stays undefined, so that a resumed run can
 * tell a choice from a default. Throws UsageError.
 */
export function parseOptions(argv) {
  const options = readOptions(argv, table);
  if (options.resume) {
    for (const name of ['text', 'seed']) {
      if (options[name] !== undefined) {
        throw new UsageError(`--resume goes on with the checkpoint's own ${name}: leave out --${name}`);
      }
    }
  }
  return options;
}

export function helpText() {
  return shared.helpText({
    about: 'Trains a small character-level transformer and shows what it learned.',
    usage: 'npm run demo -- [options]',
    table,
    closing: 'Ctrl-C finishes the step, saves a checkpoint and leaves; --resume goes on from there.',
  });
}

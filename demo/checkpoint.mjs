import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { core as mx } from 'mlx';
import { DemoError, reason } from './errors.mjs';

const VERSION = 1;

/** The files of a run, all in its output folder. */
export const files = {
  checkpoint: 'checkpoint.json',
  arrays: (step) => `checkpoint-${step}.safetensors`,
  text: 'text.txt',
  weights: 'weights.safetensors',
  curve: 'loss.svg',
};

/** Makes the output folder, and finds out before the training that it can be written to. */
export function prepareFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new DemoError(`cannot write to the output folder '${folder}': ${reason(error)}`);
  }
}

/** Writes a file of the run; either it is there whole or the old one stays. */
export function writeWhole(folder, name, content) {
  const path = join(folder, name);
  try {
    writeFileSync(`${path}.part`, content);
    renameSync(`${path}.part`, path);
  } catch (error) {
    throw new DemoError(`cannot write '${path}': ${reason(error)}`);
  }
  return path;
}

/**
 * Saves the run. The arrays go to a file of their own name first and the small file that names
 * them last, so that a checkpoint cut short leaves the one before it in force.
 */
export function saveCheckpoint(folder, trainer) {
  const { step, config, history, corpus } = trainer;
  const arrays = files.arrays(step);
  try {
    mx.save_safetensors(join(folder, arrays), trainer.arrays());
  } catch (error) {
    throw new DemoError(`cannot write the checkpoint '${join(folder, arrays)}': ${error.message}`);
  }
  const characters = corpus.vocabulary.characters;
  writeWhole(
    folder,
    files.checkpoint,
    `${JSON.stringify({ version: VERSION, step, arrays, config, characters, history })}\n`,
  );
  for (const name of readdirSync(folder)) {
    if (/^checkpoint-\d+\.safetensors$/.test(name) && name !== arrays) rmSync(join(folder, name));
  }
}

/** Which step the checkpoint in a folder is at; undefined where there is none to read. */
export function checkpointStep(folder) {
  try {
    return readState(folder).step;
  } catch {
    return undefined;
  }
}

/** A saved run: `{ step, config, characters, history, arrays, text }`. */
export function loadCheckpoint(folder) {
  const state = readState(folder);
  const path = join(folder, state.arrays);
  let arrays;
  try {
    if (!existsSync(path)) throw new Error('it does not exist');
    arrays = mx.load(path);
  } catch (error) {
    throw new DemoError(`the checkpoint in '${folder}' is broken: '${state.arrays}' cannot be read: ${error.message}`);
  }
  let text;
  try {
    text = readFileSync(join(folder, files.text), 'utf8');
  } catch (error) {
    throw new DemoError(`the checkpoint in '${folder}' is broken: '${files.text}' cannot be read: ${reason(error)}`);
  }
  return { ...state, arrays, text };
}

/** Puts a trainer where the checkpoint was. */
export function restoreTrainer(trainer, folder, checkpoint) {
  try {
    trainer.restore(checkpoint);
  } catch (error) {
    throw new DemoError(`the checkpoint in '${folder}' does not fit its model: ${error.message}`);
  }
}

function readState(folder) {
  const path = join(folder, files.checkpoint);
  let source;
  try {
    source = readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT')
      throw new DemoError(`there is no checkpoint in '${folder}' to resume: run without --resume first`);
    throw new DemoError(`cannot read the checkpoint '${path}': ${reason(error)}`);
  }
  let state;
  try {
    state = JSON.parse(source);
  } catch {
    throw new DemoError(`the checkpoint in '${folder}' is broken: '${files.checkpoint}' is not JSON`);
  }
  const whole =
    state?.version === VERSION &&
    Number.isInteger(state.step) &&
    /^checkpoint-\d+\.safetensors$/.test(state.arrays) &&
    Array.isArray(state.characters) &&
    typeof state.config === 'object' &&
    Array.isArray(state.history?.train) &&
    Array.isArray(state.history?.heldOut);
  if (!whole)
    throw new DemoError(`the checkpoint in '${folder}' is broken: '${files.checkpoint}' lacks what a run needs`);
  return state;
}

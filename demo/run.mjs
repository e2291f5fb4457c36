import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { core as mx } from 'mlx';
import { Progress } from '../examples/lib/progress.mjs';
import { BigramModel } from './bigram.mjs';
import { checkpointStep, files, loadCheckpoint, prepareFolder, restoreTrainer, writeWhole } from './checkpoint.mjs';
import { Corpus, Vocabulary } from './corpus.mjs';
import { DemoError } from './errors.mjs';
import { defaults } from './options.mjs';
import { describeRun, lossTable, writeCurve } from './report.mjs';
import { sample } from './sample.mjs';
import { projectText, readTextFile } from './text.mjs';
import { train } from './train.mjs';
import { defaultConfig, Trainer } from './trainer.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FINAL_WINDOWS = 2000;
const SAMPLE_LENGTH = 600;

/** The whole job: train, then show what came of it. */
export async function run(options, { signal, say, progressStream }) {
  if (options.device) chooseDevice(options.device);
  const folder = options.out ?? defaults.out;
  const trainer = options.resume ? resumed(folder, options) : fresh(folder, options, say);
  say(describeRun(trainer));
  if (options.resume) say(`going on from step ${trainer.step} of ${trainer.config.steps}`);

  await trainWithProgress(trainer, folder, signal, progressStream);
  if (trainer.finished) await showResults(trainer, folder, signal, say);
  else say(`\nstopped at step ${trainer.step} of ${trainer.config.steps}; go on with\n  ${resumeCommand(folder)}`);
}

function chooseDevice(name) {
  try {
    mx.set_default_device(mx[name]);
    mx.eval(mx.zeros([1]));
  } catch (error) {
    throw new DemoError(`--device ${name} cannot be used here: ${error.message}`);
  }
}

function fresh(folder, { text: file, steps, seed }, say) {
  const text = file === undefined ? projectText(ROOT) : readTextFile(file);
  const config = { ...defaultConfig, ...given({ steps, seed }) };
  const trainer = new Trainer(new Corpus(text, config.context), config);
  prepareFolder(folder);
  const old = checkpointStep(folder);
  if (old !== undefined)
    say(`replacing the run in '${folder}', which was at step ${old} (--resume would go on with it)`);
  writeWhole(folder, files.text, text);
  return trainer;
}

function resumed(folder, { steps }) {
  const checkpoint = loadCheckpoint(folder);
  const config = { ...checkpoint.config, ...given({ steps }) };
  prepareFolder(folder);
  const corpus = new Corpus(checkpoint.text, config.context, new Vocabulary(checkpoint.characters));
  const trainer = new Trainer(corpus, config);
  restoreTrainer(trainer, folder, checkpoint);
  return trainer;
}

async function trainWithProgress(trainer, folder, signal, stream) {
  const progress = new Progress({
    stream,
    first: trainer.step,
    total: trainer.config.steps,
    rate: { unit: 'tokens', perStep: trainer.tokensPerStep },
  });
  try {
    await train(trainer, {
      folder,
      signal,
      onStep: ({ step, loss, heldOut }) => progress.update(step, { loss, 'held-out': heldOut }),
    });
  } finally {
    progress.close();
  }
}

async function showResults(trainer, folder, signal, say) {
  const { model, corpus, config } = trainer;
  const characters = corpus.vocabulary.size;
  const windows = corpus.heldOutSample(FINAL_WINDOWS);
  const uniform = Math.log(characters);
  const bigram = BigramModel.fit(corpus).loss(corpus.tokens, windows, config.context);
  const loss = await trainer.evaluate(windows);
  model.save_weights(join(folder, files.weights));
  const curve = writeCurve(folder, trainer, { uniform, bigram });

  const start = corpus.tokens.slice(corpus.heldOutStarts[0], corpus.heldOutStarts[0] + config.context);
  const prompt = corpus.vocabulary.decode(start);
  const text = await sample(model, corpus.vocabulary, {
    prompt,
    length: SAMPLE_LENGTH,
    seed: config.seed,
    context: config.context,
    signal,
  });
  say(
    `\nA sample, going on from the held-out text before the mark ▸\n\n${indent(`${prompt}▸${text.slice(prompt.length)}`)}\n`,
  );
  say(lossTable({ uniform, bigram, model: loss, characters }));
  say(`\nweights     ${join(folder, files.weights)}\nloss curve  ${curve}`);
}

function resumeCommand(folder) {
  const out = folder === defaults.out ? '' : ` --out ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`;
  return `npm run demo -- --resume${out}`;
}

function given(options) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function indent(text) {
  return text.replace(/^/gm, '  ');
}

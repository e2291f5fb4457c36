import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { core as mx, utils } from 'mlx';
import { BigramModel } from '../bigram.mjs';
import { files, loadCheckpoint, restoreTrainer, saveCheckpoint } from '../checkpoint.mjs';
import { Corpus, Vocabulary } from '../corpus.mjs';
import { sample } from '../sample.mjs';
import { train } from '../train.mjs';
import { defaultConfig, Trainer } from '../trainer.mjs';

const config = {
  ...defaultConfig,
  layers: 1,
  width: 32,
  heads: 2,
  context: 16,
  batch: 8,
  steps: 12,
  learningRate: 1e-2,
};
const text = Array.from({ length: 200 }, (_, i) => `line ${i}: the ${i % 3 ? 'cat' : 'dog'} sat on the mat.\n`).join(
  '',
);
const home = mkdtempSync(join(tmpdir(), 'mlx-demo-training-'));
const previousDevice = mx.default_device();
before(() => mx.set_default_device(mx.cpu));
after(() => {
  mx.set_default_device(previousDevice);
  rmSync(home, { recursive: true });
});

function newFolder() {
  return mkdtempSync(join(home, 'run-'));
}

/** Trains, interrupted after `stopAfter` steps where that is given. */
async function trainIn(folder, trainer, stopAfter) {
  const controller = new AbortController();
  await train(trainer, {
    folder,
    signal: controller.signal,
    onStep: ({ step }) => {
      if (step === stopAfter) controller.abort();
    },
  });
  return trainer;
}

function resume(folder, changes = {}) {
  const checkpoint = loadCheckpoint(folder);
  const corpus = new Corpus(checkpoint.text, config.context, new Vocabulary(checkpoint.characters));
  const trainer = new Trainer(corpus, { ...checkpoint.config, ...changes });
  restoreTrainer(trainer, folder, checkpoint);
  return trainer;
}

function weights(trainer) {
  return utils.tree_flatten(trainer.model.parameters()).map(([name, array]) => [name, array.tolist()]);
}

async function interruptedRun() {
  const folder = newFolder();
  writeFileSync(join(folder, files.text), text);
  await trainIn(folder, new Trainer(new Corpus(text, config.context), config), 5);
  return folder;
}

test('training brings the held-out loss below uniform and bigram', async () => {
  const corpus = new Corpus(text, config.context);
  const trainer = await trainIn(newFolder(), new Trainer(corpus, { ...config, steps: 150 }));
  const loss = await trainer.evaluate(corpus.heldOutStarts);
  const bigram = BigramModel.fit(corpus).loss(corpus.tokens, corpus.heldOutStarts, config.context);
  assert.ok(Math.abs(trainer.history.heldOut[0][1] - Math.log(corpus.vocabulary.size)) < 1);
  assert.ok(bigram < Math.log(corpus.vocabulary.size));
  assert.ok(loss < bigram - 0.3, `held-out ${loss}, bigram ${bigram}`);
  assert.equal(trainer.history.train.length, 150);
});

test('the same seed gives the same run, another seed another', async () => {
  const runs = [];
  for (const seed of [1, 1, 2]) {
    runs.push(await trainIn(newFolder(), new Trainer(new Corpus(text, config.context), { ...config, seed, steps: 3 })));
  }
  assert.deepEqual(runs[0].history, runs[1].history);
  assert.notDeepEqual(runs[0].history, runs[2].history);
});

test('an interrupted and resumed run ends exactly as an uninterrupted one', async () => {
  const whole = await trainIn(newFolder(), new Trainer(new Corpus(text, config.context), config));
  const folder = await interruptedRun();
  const half = resume(folder);
  assert.equal(half.step, 5);
  assert.equal(half.history.train.length, 5);
  const continued = await trainIn(folder, half);
  assert.equal(continued.step, config.steps);
  assert.deepEqual(continued.history, whole.history);
  assert.deepEqual(weights(continued), weights(whole));
  assert.deepEqual(
    readdirSync(folder).sort(),
    [files.arrays(config.steps), files.checkpoint, files.text].sort(),
    'only the latest checkpoint stays',
  );
});

test('a finished run goes on when it is given more steps', async () => {
  const folder = await interruptedRun();
  const trainer = await trainIn(folder, resume(folder, { steps: 14 }));
  assert.equal(trainer.history.train.length, 14);
  assert.equal(resume(folder).config.steps, 14);
});

function truncate(folder, state) {
  writeFileSync(join(folder, files.checkpoint), state);
  truncateSync(join(folder, files.arrays(5)), 100);
}

test('a broken checkpoint is refused with its reason', async () => {
  const folder = await interruptedRun();
  const state = readFileSync(join(folder, files.checkpoint), 'utf8');
  const breaks = [
    [() => writeFileSync(join(folder, files.checkpoint), state.slice(0, 100)), /'checkpoint.json' is not JSON/],
    [() => writeFileSync(join(folder, files.checkpoint), '{"version":1}'), /lacks what a run needs/],
    [
      () => writeFileSync(join(folder, files.checkpoint), state.replace('"width":32', '"width":48')),
      /does not fit its model/,
    ],
    [() => truncate(folder, state), /'checkpoint-5.safetensors' cannot be read/],
    [() => rmSync(join(folder, files.arrays(5))), /'checkpoint-5.safetensors' cannot be read: it does not exist/],
    [() => rmSync(join(folder, files.checkpoint)), /no checkpoint in '.*' to resume/],
  ];
  for (const [spoil, message] of breaks) {
    spoil();
    assert.throws(() => resume(folder), message);
  }
});

test('a checkpoint that cannot be written says so', () => {
  const trainer = new Trainer(new Corpus(text, config.context), config);
  assert.throws(() => saveCheckpoint(join(home, 'nowhere'), trainer), /cannot write the checkpoint/);
});

test('a sample goes on from its prompt, the same for the same seed', async () => {
  const { model, corpus } = new Trainer(new Corpus(text, config.context), config);
  const options = { prompt: 'line 1: the', length: 40, seed: 3, context: config.context };
  const first = await sample(model, corpus.vocabulary, options);
  assert.equal(first.length, 51);
  assert.ok(first.startsWith('line 1: the'));
  assert.equal(await sample(model, corpus.vocabulary, options), first);
  assert.equal(await sample(model, corpus.vocabulary, { ...options, signal: AbortSignal.abort() }), 'line 1: the');
});

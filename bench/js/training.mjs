// Training steps of the demo's model. `prepare FOLDER` writes weights and batches there;
// `time FOLDER WARMUP STEPS` reads them and prints milliseconds per step, the warm-up left out, and the losses as JSON;
// `compiled` does the same with a compiled step.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { core as mx, nn } from 'mlx';
import { CharTransformer } from '../../demo/model.mjs';
import { defaultConfig, lossOf, makeOptimizer } from '../../demo/trainer.mjs';

const VOCABULARY = 96;
const MOST_STEPS = 100;

const [, , task, folder, warmup, steps] = process.argv;
if (task === 'prepare') prepare();
else console.log(JSON.stringify(time(Number(warmup), Number(steps), task === 'compiled')));

function prepare() {
  mx.random.seed(0);
  const shape = [MOST_STEPS, defaultConfig.batch, defaultConfig.context + 1];
  mx.save_safetensors(join(folder, 'batches.safetensors'), { batches: mx.random.randint(0, VOCABULARY, shape) });
  new CharTransformer({ vocabulary: VOCABULARY, ...defaultConfig }).save_weights(join(folder, 'weights.safetensors'));
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ ...defaultConfig, vocabulary: VOCABULARY }));
}

function time(warmupCount, count, compiled) {
  const config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
  const model = new CharTransformer(config);
  model.load_weights(join(folder, 'weights.safetensors'));
  const { batches } = mx.load(join(folder, 'batches.safetensors'));
  const optimizer = makeOptimizer(config);
  const lossAndGrad = nn.value_and_grad(model, (inputs, targets) => lossOf(model, inputs, targets));
  mx.eval(model.parameters(), batches);

  const state = [model.state, optimizer.state];
  const train = (inputs, targets) => {
    const [loss, grads] = lossAndGrad(inputs, targets);
    optimizer.update(model, grads);
    return loss;
  };
  const run = compiled ? mx.compile(train, { inputs: state, outputs: state }) : train;
  const step = (i) => {
    const batch = batches.get(i);
    const loss = run(batch.get(':', ':-1'), batch.get(':', '1:'));
    mx.eval(loss, model.parameters(), optimizer.state);
    return loss.item();
  };
  const losses = Array.from({ length: warmupCount }, (_, i) => step(i));
  const start = performance.now();
  for (let i = warmupCount; i < warmupCount + count; i += 1) losses.push(step(i));
  return { step: (performance.now() - start) / count, losses };
}

// Training steps of one of the models. `prepare MODEL FOLDER` writes weights and batches there;
// `plain MODEL FOLDER WARMUP STEPS` reads them and prints, the warm-up left out, the mean of the steps in milliseconds,
// the median of the part on the host before anything is evaluated, and the losses, as JSON; `compiled` does the same with
// a compiled step.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { core as mx, nn } from 'mlx';
import { models } from './models.mjs';

const BATCHES = 60;

const [, , task, name, folder, warmup, steps] = process.argv;
const { config, create, batches, optimizer: makeOptimizer } = models[name];
if (task === 'prepare') prepare();
else console.log(JSON.stringify(time(Number(warmup), Number(steps), task === 'compiled')));

function prepare() {
  mx.random.seed(0);
  mx.save_safetensors(join(folder, 'batches.safetensors'), batches(BATCHES, config));
  create(config).save_weights(join(folder, 'weights.safetensors'));
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
}

function time(warmupCount, count, compiled) {
  const model = create(JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')));
  model.load_weights(join(folder, 'weights.safetensors'));
  const { inputs, targets } = mx.load(join(folder, 'batches.safetensors'));
  const optimizer = makeOptimizer(config);
  const lossAndGrad = nn.value_and_grad(model, (x, y) => nn.losses.cross_entropy(model(x), y, { reduction: 'mean' }));
  mx.eval(model.parameters(), inputs, targets);

  const state = [model.state, optimizer.state];
  const train = (x, y) => {
    const [loss, grads] = lossAndGrad(x, y);
    optimizer.update(model, grads);
    return loss;
  };
  const run = compiled ? mx.compile(train, { inputs: state, outputs: state }) : train;
  const host = [];
  const step = (i) => {
    const start = performance.now();
    const loss = run(inputs.get(i % BATCHES), targets.get(i % BATCHES));
    host.push(performance.now() - start);
    mx.eval(loss, model.parameters(), optimizer.state);
    return loss.item();
  };
  const losses = Array.from({ length: warmupCount }, (_, i) => step(i));
  const start = performance.now();
  for (let i = warmupCount; i < warmupCount + count; i += 1) losses.push(step(i));
  const mean = (performance.now() - start) / count;
  return { step: mean, host: median(host.slice(warmupCount)), losses };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

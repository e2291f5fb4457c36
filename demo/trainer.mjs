import { core as mx, nn, optimizers as optim, utils } from 'mlx';
import { CharTransformer, defaultModel } from './model.mjs';

/** Everything that decides a run besides its text; kept in the checkpoint. */
export const defaultConfig = {
  ...defaultModel,
  batch: 16,
  steps: 900,
  seed: 0,
  learningRate: 2e-3,
  warmup: 20,
  weightDecay: 0.1,
};

/** AdamW, warmed up linearly, then down along a cosine to a twentieth. */
export function makeOptimizer({ learningRate, warmup, weightDecay, steps }) {
  const rise = Math.min(warmup, Math.floor(steps / 10));
  const fall = optim.cosine_decay(learningRate, steps - rise, learningRate / 20);
  const schedule =
    rise === 0
      ? fall
      : optim.join_schedules([optim.linear_schedule(learningRate / rise, learningRate, rise), fall], [rise]);
  return new optim.AdamW(schedule, { betas: [0.9, 0.99], weight_decay: weightDecay });
}

export function lossOf(model, inputs, targets, reduction = 'mean') {
  return nn.losses.cross_entropy(model(inputs), targets, { reduction });
}

/** A model in training: one step at a time, and all that a checkpoint needs to go on. */
export class Trainer {
  constructor(corpus, config) {
    this.corpus = corpus;
    this.config = config;
    mx.random.seed(config.seed);
    this.model = new CharTransformer({ vocabulary: corpus.vocabulary.size, ...config });
    this.optimizer = makeOptimizer(config);
    this.key = mx.random.key(config.seed);
    this.step = 0;
    /** Losses so far: `[step, loss]` after each step, and on held-out windows now and then. */
    this.history = { train: [], heldOut: [] };

    this.tokens = mx.array(corpus.tokens);
    this.starts = mx.array(corpus.trainStarts);
    this.offsets = mx.arange(config.context + 1);
    this.lossAndGrad = nn.value_and_grad(this.model, (inputs, targets) => lossOf(this.model, inputs, targets));
    mx.eval(this.model.parameters());
  }

  get parameterCount() {
    return utils.tree_flatten(this.model.parameters()).reduce((sum, [, array]) => sum + array.size, 0);
  }

  get tokensPerStep() {
    return this.config.batch * this.config.context;
  }

  get finished() {
    return this.step >= this.config.steps;
  }

  /** One training step; the event loop is free while it computes. Returns the loss. */
  async advance() {
    const [inputs, targets] = this.nextBatch();
    const [loss, grads] = this.lossAndGrad(inputs, targets);
    this.optimizer.update(this.model, grads);
    await mx.async_eval(loss, this.key, this.model.parameters(), this.optimizer.state);
    this.step += 1;
    this.history.train.push([this.step, loss.item()]);
    return loss.item();
  }

  /** Mean loss in nats per character over held-out windows. */
  async evaluate(starts) {
    let sum = 0;
    for (let i = 0; i < starts.length; i += this.config.batch) {
      const [inputs, targets] = this.windows(mx.array(starts.slice(i, i + this.config.batch)));
      const loss = lossOf(this.model, inputs, targets, 'sum');
      await mx.async_eval(loss);
      sum += loss.item();
    }
    return sum / (starts.length * this.config.context);
  }

  /** Arrays that, with `step` and `history`, are the whole state of the run. */
  arrays() {
    const named = (prefix, tree) => utils.tree_flatten(tree).map(([name, array]) => [`${prefix}.${name}`, array]);
    return Object.fromEntries([
      ...named('model', this.model.parameters()),
      ...named('optimizer', this.optimizer.state),
      ['random.key', this.key],
    ]);
  }

  /** The reverse of `arrays`. Throws when they are another model's. */
  restore({ step, history, arrays }) {
    const under = (prefix) =>
      Object.entries(arrays)
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, array]) => [name.slice(prefix.length), array]);
    this.model.load_weights(under('model.'));
    this.optimizer.state = utils.tree_unflatten(under('optimizer.'));
    this.key = arrays['random.key'];
    this.step = step;
    this.history = history;
    mx.eval(this.key, this.model.parameters(), this.optimizer.state);
  }

  nextBatch() {
    const [key, subkey] = mx.random.split(this.key);
    this.key = key;
    const picks = mx.random.randint(0, this.corpus.trainStarts.length, [this.config.batch], { key: subkey });
    return this.windows(mx.take(this.starts, picks));
  }

  /** Inputs and targets, each [batch, context]: the targets are one character further on. */
  windows(starts) {
    const places = mx.add(mx.expand_dims(starts, 1), this.offsets);
    const window = mx.take(this.tokens, places);
    return [window.get(':', ':-1'), window.get(':', '1:')];
  }
}

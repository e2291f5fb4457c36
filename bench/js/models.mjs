// The models that are trained, as in bench/python/models.py: how each is made from its configuration, which also Python
// reads, its batches, loss and optimizer.
import { core as mx, nn, optimizers as optim } from 'mlx';
import { CharTransformer } from '../../demo/model.mjs';
import { defaultConfig, makeOptimizer } from '../../demo/trainer.mjs';

class ConvNet extends nn.Module {
  constructor({ channels, widths, size, classes }) {
    super();
    const [first, second] = widths;
    this.features = new nn.Sequential(
      new nn.Conv2d(channels, first, 3, { padding: 1, bias: false }),
      new nn.BatchNorm(first),
      nn.relu,
      new nn.MaxPool2d(2),
      new nn.Conv2d(first, second, 3, { padding: 1, bias: false }),
      new nn.BatchNorm(second),
      nn.relu,
      new nn.MaxPool2d(2),
    );
    this.head = new nn.Linear((size / 4) ** 2 * second, classes);
  }

  forward(images) {
    return this.head(this.features(images).flatten(1));
  }
}

class CharLSTM extends nn.Module {
  constructor({ vocabulary, width }) {
    super();
    this.embedding = new nn.Embedding(vocabulary, width);
    this.lstm = new nn.LSTM(width, width);
    this.head = new nn.Linear(width, vocabulary);
  }

  forward(tokens) {
    const [states] = this.lstm(this.embedding(tokens));
    return this.head(states);
  }
}

/** Random text: the targets are one character further on. */
function text(count, { batch, context, vocabulary }) {
  const tokens = mx.random.randint(0, vocabulary, [count, batch, context + 1]);
  return { inputs: tokens.get('...', ':-1'), targets: tokens.get('...', '1:') };
}

/** Random images of random classes. */
function images(count, { batch, size, channels, classes }) {
  return {
    inputs: mx.random.uniform(0, 1, [count, batch, size, size, channels]),
    targets: mx.random.randint(0, classes, [count, batch]),
  };
}

const adam = ({ learningRate }) => new optim.Adam(learningRate);
const sgd = ({ learningRate, momentum }) => new optim.SGD(learningRate, { momentum });

export const models = {
  transformer: {
    config: { ...defaultConfig, vocabulary: 96 },
    create: (config) => new CharTransformer(config),
    batches: text,
    optimizer: makeOptimizer,
  },
  cnn: {
    config: { batch: 16, size: 32, channels: 3, widths: [16, 32], classes: 10, learningRate: 0.002, momentum: 0.9 },
    create: (config) => new ConvNet(config),
    batches: images,
    // Adam divides noise by noise, which makes much of a last bit.
    optimizer: sgd,
  },
  lstm: {
    config: { batch: 16, context: 48, vocabulary: 96, width: 96, learningRate: 2e-3 },
    create: (config) => new CharLSTM(config),
    batches: text,
    optimizer: adam,
  },
};

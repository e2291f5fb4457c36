// A convolutional network learns handwritten digits, with batch normalisation and dropout, and is saved and loaded.
import { core as mx, nn, optimizers as optim, utils } from 'mlx';
import { chart, smooth, thin } from './lib/chart.mjs';
import { accuracy, guesses, trainClassifier } from './lib/classifier.mjs';
import { CLASSES, digits, gallery } from './lib/digits.mjs';
import { example } from './lib/example.mjs';
import { thousands } from './lib/progress.mjs';

class Network extends nn.Module {
  features = new nn.Sequential(
    new nn.Conv2d(1, 12, 3, { padding: 1 }),
    new nn.BatchNorm(12),
    nn.relu,
    new nn.MaxPool2d(2), // 10 × 10
    new nn.Conv2d(12, 24, 3, { padding: 1 }),
    new nn.BatchNorm(24),
    nn.relu,
    new nn.MaxPool2d(2), // 5 × 5
  );
  dropout = new nn.Dropout(0.2);
  head = new nn.Linear(5 * 5 * 24, CLASSES);

  forward(images) {
    return this.head(this.dropout(this.features(images).flatten(1)));
  }
}

const about = 'A convolutional network learns handwritten digits, which the example draws itself.';
await example(import.meta.url, { about, steps: 250 }, ({ steps, seed, say, track, save }) => {
  const [training, test] = [digits(5000, seed), digits(1000, seed + 1)];
  const model = new Network();
  const optimizer = new optim.Adam(optim.cosine_decay(3e-3, steps));
  const count = utils.tree_reduce((sum, p) => sum + p.size, model.trainable_parameters(), 0);
  say(`${model}\n${thousands(count)} parameters`);

  const losses = track(steps, (show) => trainClassifier(model, optimizer, training, { steps, batch: 32, show }));
  const right = (100 * accuracy(model, test)).toFixed(1);
  say(`accuracy on 1000 digits that it has not seen: ${right} %`);

  save('weights.safetensors', (path) => {
    model.save_weights(path);
    const again = new Network().load_weights(path).eval();
    const same = mx.array_equal(again(test.images), model(test.images)).item();
    say(`loaded again, it computes the same: ${same}`);
  });
  const points = thin(losses);
  save(
    'loss.svg',
    chart({
      title: 'A convolutional network learns digits',
      subtitle: `${thousands(count)} parameters, 5000 images; ${right} % of 1000 others are recognised`,
      x: { label: 'step', from: 0, to: steps },
      y: { label: 'cross entropy', from: 0 },
      series: [
        { points, look: 'thin', colour: 'pale' },
        { points: smooth(points), label: `loss ${smooth(points).at(-1)[1].toFixed(3)}` },
      ],
    }),
  );
  save('digits.svg', gallery('What the network reads (mistakes with the truth)', test, guesses(model, test.images)));
});

// Quantizes a trained network in several ways, and shows the size and the loss before and after.
import { core as mx, nn, optimizers as optim, utils } from 'mlx';
import { chart } from './lib/chart.mjs';
import { accuracy, trainClassifier } from './lib/classifier.mjs';
import { CLASSES, digits, SIZE } from './lib/digits.mjs';
import { example } from './lib/example.mjs';

const WIDTH = 256;

/** Layers whose widths are multiples of 64, the usual size of a group that shares a scale. */
const network = () =>
  new nn.Sequential(
    (images) =>
      mx.pad(images.flatten(1), [
        [0, 0],
        [0, 448 - SIZE * SIZE],
      ]),
    new nn.Linear(448, WIDTH),
    nn.relu,
    new nn.Linear(WIDTH, WIDTH),
    nn.relu,
    new nn.Linear(WIDTH, CLASSES),
  );

const ways = [
  { name: 'float32' },
  { name: 'float16', cast: mx.float16 },
  ...[8, 6, 4, 3, 2].map((bits) => ({ name: `affine, ${bits} bits`, options: { bits } })),
  { name: 'mxfp8', options: { mode: 'mxfp8' } },
  { name: 'mxfp4', options: { mode: 'mxfp4' } },
  { name: 'nvfp4', options: { mode: 'nvfp4' } },
];

const about = 'Quantizes a trained network in several ways: size, loss and accuracy before and after.';
await example(import.meta.url, { about, steps: 400 }, ({ steps, seed, say, track, save }) => {
  const [training, test] = [digits(5000, seed), digits(1000, seed + 1)];
  const trained = network();
  const optimizer = new optim.AdamW(optim.cosine_decay(2e-3, steps));
  track(steps, (show) => trainClassifier(trained, optimizer, training, { steps, batch: 64, show }));

  const rows = ways.map(({ name, cast, options }) => {
    const model = network().load_weights(utils.tree_flatten(trained.parameters()));
    if (cast) model.set_dtype(cast);
    if (options) nn.quantize(model, options);
    const bytes = utils.tree_reduce((sum, p) => sum + p.nbytes, model.parameters(), 0);
    const images = cast ? test.images.astype(cast) : test.images;
    const loss = nn.losses.cross_entropy(model(images), test.labels, { reduction: 'mean' }).item();
    return { name, bytes, loss, right: accuracy(model, { ...test, images }) };
  });

  say('weights             size     loss   accuracy');
  for (const { name, bytes, loss, right } of rows) {
    say(
      `${name.padEnd(15)} ${`${(bytes / 1024).toFixed(0)} KiB`.padStart(8)} ${loss.toFixed(4).padStart(8)}  ${(100 * right).toFixed(1).padStart(6)} %`,
    );
  }
  save(
    'sizes.svg',
    chart({
      title: 'Size and loss of a quantized network',
      subtitle: 'the more bits of a weight are kept, the nearer the loss is to that of float32',
      x: { label: 'size of the weights, KiB', from: 0 },
      y: { label: 'cross entropy on unseen digits', from: 0 },
      series: [
        { points: pointsOf(rows, /^float/), look: 'dots', colour: 'grey', label: 'float32, float16' },
        { points: pointsOf(rows, /^affine/), label: 'affine, 8 to 2 bits' },
        { points: pointsOf(rows, /^affine/), look: 'dots' },
        { points: pointsOf(rows, /fp/), look: 'dots', colour: 'orange', label: 'mxfp8, mxfp4, nvfp4' },
      ],
    }),
  );
});

function pointsOf(rows, name) {
  return rows.filter((row) => name.test(row.name)).map(({ bytes, loss }) => [bytes / 1024, loss]);
}

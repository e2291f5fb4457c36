// Trains on several ranks, each with a part of every batch: npx mlx launch -n 2 examples/data-parallel.mjs
import { core as mx, nn, optimizers as optim, utils } from 'mlx';
import { chart, thin } from './lib/chart.mjs';
import { example } from './lib/example.mjs';
import { UsageError, whole } from './lib/options.mjs';
import { spirals } from './lib/spirals.mjs';

const EXAMPLES = 4096;
const HELD_OUT = 1024;

class Classifier extends nn.Module {
  constructor() {
    super();
    this.layers = [new nn.Linear(2, 48), new nn.Linear(48, 48), new nn.Linear(48, 3)];
  }

  forward(x) {
    const [first, second, last] = this.layers;
    return last(nn.gelu(second(nn.gelu(first(x)))));
  }
}

/** The largest difference of a weight between two ranks. */
function differenceOfRanks(model) {
  const weights = mx.concatenate(utils.tree_flatten(model.parameters()).map(([, weight]) => weight.flatten()));
  return mx.max(mx.subtract(mx.distributed.all_max(weights), mx.distributed.all_min(weights))).item();
}

const about = `Tells three spirals apart, on as many ranks as it is launched with. Each has a part of every batch; gradients
are averaged, so that all ranks stay the same, and the result is that of one rank with whole batches.

  npx mlx launch -n 2 examples/data-parallel.mjs`;
const options = {
  batch: {
    type: 'string',
    value: 'N',
    help: 'examples in a batch, over all ranks (default: 256)',
    check: whole(1, EXAMPLES),
    default: 256,
  },
};

await example(import.meta.url, { about, steps: 300, options }, ({ steps, batch, say, track, save }) => {
  const group = mx.distributed.init();
  const [rank, size] = [group.rank(), group.size()];
  const first = rank === 0;
  if (batch % size !== 0) throw new UsageError(`--batch must be a multiple of the ${size} ranks, received '${batch}'`);

  // The same seed in all ranks: the same weights and the same data.
  const model = new Classifier();
  const { points, labels } = spirals(EXAMPLES);
  const heldOut = spirals(HELD_OUT);
  const optimizer = new optim.AdamW(5e-3);
  const lossAndGradient = nn.value_and_grad(model, (x, y) =>
    nn.losses.cross_entropy(model(x), y, { reduction: 'mean' }),
  );

  const own = batch / size;
  if (first) say(`ranks: ${size}, each with ${own} of the ${batch} examples of a batch`);
  const curve = [];
  const train = (show) => {
    for (let step = 1; step <= steps; step++) {
      const start = (((step - 1) * batch) % (EXAMPLES - batch + 1)) + rank * own;
      const rows = `${start}:${start + own}`;
      const [loss, gradients] = lossAndGradient(points.get(rows), labels.get(rows));
      optimizer.update(model, nn.average_gradients(gradients));
      const mean = mx.divide(mx.distributed.all_sum(loss), size);
      mx.eval(mean, model.parameters(), optimizer.state);
      curve.push([step, mean.item()]);
      show(step, { loss: mean.item() });
    }
  };
  if (first) track(steps, train);
  else train(() => {});

  const difference = differenceOfRanks(model);
  if (!first) return;
  const right = mx.mean(mx.equal(mx.argmax(model(heldOut.points), -1), heldOut.labels)).item();
  say(`loss ${curve[0][1].toFixed(4)} at first, ${curve.at(-1)[1].toFixed(4)} at last`);
  say(`accuracy on ${HELD_OUT} other points: ${(100 * right).toFixed(1)} %`);
  say(`weights: ${difference === 0 ? 'the same in all ranks' : `up to ${difference} apart`}`);
  save(
    'loss.svg',
    chart({
      title: 'Three spirals, told apart by several ranks',
      subtitle: `${size} ranks, each with ${own} of the ${batch} examples of a batch`,
      x: { label: 'step', from: 0, to: steps },
      y: { label: 'cross entropy', from: 0 },
      series: [{ points: thin(curve), label: `loss ${curve.at(-1)[1].toFixed(4)}` }],
    }),
  );
});

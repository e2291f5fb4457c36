// Separates two clouds of points by a line: logistic regression with one linear layer.
import { core as mx, nn, optimizers as optim } from 'mlx';
import { chart } from './lib/chart.mjs';
import { example } from './lib/example.mjs';

const EACH = 150;

/** Two clouds around different centres, and which point belongs to which. */
function clouds() {
  const cloud = (x, y) => mx.add(mx.random.normal([EACH, 2], { scale: 0.7 }), mx.array([x, y]));
  return {
    points: mx.concatenate([cloud(-1, -0.5), cloud(1, 0.8)]),
    labels: mx.concatenate([mx.zeros([EACH]), mx.ones([EACH])]),
  };
}

const about = 'Logistic regression: one linear layer separates two clouds of points; draws the line that it found.';
await example(import.meta.url, { about, steps: 300 }, ({ steps, say, track, save }) => {
  const { points, labels } = clouds();
  const model = new nn.Linear(2, 1);
  const score = (x) => mx.squeeze(model(x), -1);
  const lossAndGradient = nn.value_and_grad(model, (x, y) => nn.losses.binary_cross_entropy(score(x), y));
  const optimizer = new optim.SGD(0.5, { momentum: 0.9 });

  track(steps, (show) => {
    for (let step = 1; step <= steps; step++) {
      const [loss, gradients] = lossAndGradient(points, labels);
      optimizer.update(model, gradients);
      mx.eval(model.parameters(), optimizer.state);
      show(step, { loss: loss.item() });
    }
  });

  const right = mx.mean(mx.equal(mx.greater(score(points), 0), labels)).item();
  const [[a, b], [c]] = [model.weight.tolist()[0], model.bias.tolist()];
  say(`accuracy ${(100 * right).toFixed(1)} %, boundary ${a.toFixed(2)}·x + ${b.toFixed(2)}·y + ${c.toFixed(2)} = 0`);

  const all = points.tolist();
  save(
    'boundary.svg',
    chart({
      title: 'Logistic regression',
      subtitle: `${2 * EACH} points of two classes; ${(100 * right).toFixed(1)} % on the right side of the line`,
      x: { label: 'first feature', from: -3.5, to: 3.5 },
      y: { label: 'second feature', from: -3, to: 3 },
      series: [
        { points: all.slice(0, EACH), look: 'dots', colour: 'blue' },
        { points: all.slice(EACH), look: 'dots', colour: 'orange' },
        { points: boundary(a, b, c), look: 'bold', colour: 'violet' },
      ],
    }),
  );
});

/** Points along the line a·x + b·y + c = 0. */
function boundary(a, b, c) {
  const steps = Array.from({ length: 281 }, (_, i) => -3.5 + i / 40);
  return Math.abs(b) > Math.abs(a) ? steps.map((x) => [x, -(a * x + c) / b]) : steps.map((y) => [-(b * y + c) / a, y]);
}

// Fits a line to noisy points by gradient descent on plain arrays, and compares it with the exact solution.
import { core as mx } from 'mlx';
import { chart, thin } from './lib/chart.mjs';
import { example } from './lib/example.mjs';

const POINTS = 200;
const FEATURES = 8;

const about = 'Linear regression: gradient descent on plain arrays against the exact least squares solution.';
await example(import.meta.url, { about, steps: 300 }, ({ steps, say, track, save }) => {
  const truth = mx.random.normal([FEATURES]);
  const x = mx.random.normal([POINTS, FEATURES]);
  const y = mx.add(mx.matmul(x, truth), mx.random.normal([POINTS], { scale: 0.1 }));

  const loss = (w) => mx.mean(mx.square(mx.subtract(mx.matmul(x, w), y)));
  const lossAndGradient = mx.value_and_grad(loss);

  let w = mx.zeros([FEATURES]);
  const curve = [];
  track(steps, (show) => {
    for (let step = 1; step <= steps; step++) {
      const [value, gradient] = lossAndGradient(w);
      w = mx.subtract(w, mx.multiply(gradient, 0.05));
      mx.eval(w);
      curve.push([step, value.item()]);
      show(step, { loss: value.item() });
    }
  });

  // The normal equations: (xᵀx) w = xᵀy.
  const exact = mx.linalg.solve(mx.matmul(x.T, x), mx.matmul(x.T, y), { stream: mx.cpu });
  const distance = (a, b) => mx.linalg.norm(mx.subtract(a, b)).item().toFixed(4);
  const least = loss(exact).item();
  say(`loss ${loss(w).item().toFixed(5)}, least possible ${least.toFixed(5)}`);
  say(`distance from the exact solution ${distance(w, exact)}, of that from the truth ${distance(exact, truth)}`);

  save(
    'loss.svg',
    chart({
      title: 'Linear regression by gradient descent',
      subtitle: `${POINTS} points, ${FEATURES} features, learning rate 0.05`,
      x: { label: 'step', from: 0, to: steps },
      y: { label: 'mean squared error', from: 0 },
      series: [
        { points: thin(curve), label: `loss ${curve.at(-1)[1].toFixed(4)}` },
        {
          points: [
            [0, least],
            [steps, least],
          ],
          look: 'dashed',
          colour: 'violet',
          label: 'least squares',
        },
      ],
    }),
  );
});

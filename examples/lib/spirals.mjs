import { core as mx } from 'mlx';

const TURNS = 1.25;
const NOISE = 0.02;

/** Points in the plane on three spirals, and which spiral each is on. */
export function spirals(count) {
  const labels = mx.random.randint(0, 3, [count]);
  const radius = mx.sqrt(mx.random.uniform(0, 1, [count]));
  const angle = mx.add(mx.multiply(radius, TURNS * 2 * Math.PI), mx.multiply(labels, (2 * Math.PI) / 3));
  const exact = mx.stack([mx.multiply(radius, mx.cos(angle)), mx.multiply(radius, mx.sin(angle))], 1);
  const points = mx.add(exact, mx.random.normal([count, 2], { scale: NOISE }));
  mx.eval(points, labels);
  return { points, labels };
}

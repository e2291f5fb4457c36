// Resident memory of synchronous loops that never dispose; bytes as JSON. The argument picks the loop.
import { readFileSync } from 'node:fs';
import { core as mx, nn, optimizers as optim } from 'mlx';

const loops = {
  /** Ten million small graph nodes, nothing evaluated. */
  nodes(sample) {
    const a = mx.ones([8, 8]);
    const b = mx.ones([8, 8]);
    mx.eval(a.add(b));
    sample();
    for (let i = 1; i <= 10_000_000; i += 1) {
      a.add(b);
      if (i % 50_000 === 0) sample();
    }
  },
  /** 20,000 arrays of 4 MB, each made, evaluated and dropped. */
  large(sample) {
    mx.eval(mx.full([4], 0));
    sample();
    for (let i = 1; i <= 20_000; i += 1) {
      const x = mx.full([1024, 1024], i);
      mx.eval(x);
      if (i % 20 === 0) sample();
    }
  },
  /** 5,000 training steps of a small model; the first 500 fill caches. */
  steps(sample) {
    const model = new nn.Sequential(
      new nn.Linear(32, 64),
      nn.gelu,
      new nn.Linear(64, 64),
      nn.gelu,
      new nn.Linear(64, 8),
    );
    const optimizer = new optim.AdamW(1e-3);
    const lossAndGrad = nn.value_and_grad(model, (x, y) => nn.losses.cross_entropy(model(x), y, { reduction: 'mean' }));
    for (let i = 1; i <= 5_000; i += 1) {
      const [loss, grads] = lossAndGrad(mx.random.normal([64, 32]), mx.random.randint(0, 8, [64]));
      optimizer.update(model, grads);
      mx.eval(loss, model.parameters(), optimizer.state);
      if (i >= 500 && i % 10 === 0) sample();
    }
  },
};

const sampled = [];
loops[process.argv[2]](() => sampled.push(process.memoryUsage.rss()));
const [least, most] = [Math.min(...sampled), Math.max(...sampled)];
console.log(JSON.stringify({ first: sampled[0], least, most, peak: Math.max(most, highWater()) }));

/** The kernel's own record of the most that was resident, where it keeps one. */
function highWater() {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
  } catch {
    return 0;
  }
}

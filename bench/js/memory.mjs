// Resident memory of synchronous loops that never dispose; bytes as JSON. The argument picks the loop.
import { readFileSync } from 'node:fs';
import { core as mx } from 'mlx';

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
};

const sampled = [];
loops[process.argv[2]](() => sampled.push(process.memoryUsage.rss()));
console.log(JSON.stringify({ first: sampled[0], peak: Math.max(...sampled, highWater()) }));

/** The kernel's own record of the most that was resident, where it keeps one. */
function highWater() {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
  } catch {
    return 0;
  }
}

// Values for random calls: plausible ones for each kind of parameter, and hostile ones.
import { mx } from './core.mjs';

/** Made before calls are changed. */
const group = mx.distributed.init();

const DTYPES = [
  mx.bool_,
  mx.uint8,
  mx.uint16,
  mx.uint32,
  mx.uint64,
  mx.int8,
  mx.int16,
  mx.int32,
  mx.int64,
  mx.float16,
  mx.float32,
  mx.float64,
  mx.bfloat16,
  mx.complex64,
];
const SHAPES = [
  [],
  [0],
  [1],
  [3],
  [4, 4],
  [2, 3],
  [3, 2, 4],
  [0, 3],
  [1, 1],
  [2, 3, 4, 5],
  [64],
  [8, 64],
  [2, 2, 2, 2, 2, 2],
];
const NUMBERS = [
  0,
  -0,
  1,
  -1,
  2,
  3,
  0.5,
  -2.5,
  1e300,
  2 ** 31,
  2 ** 31 - 1,
  -(2 ** 31),
  2 ** 53,
  NaN,
  Infinity,
  -Infinity,
];
const STRINGS = [
  '',
  'ij,jk->ik',
  'ii->i',
  '...',
  ':',
  '::0',
  '1:2',
  'causal',
  'fro',
  'nuc',
  'affine',
  'full',
  '\0',
  '💥',
  'x'.repeat(300),
];

/** What makes random values with arrays of a pool. */
export class Values {
  constructor(random, pool) {
    this.random = random;
    this.pool = pool;
  }

  array() {
    return this.random.pick(this.pool);
  }

  /** A new array. */
  made() {
    const { random } = this;
    const shape = random.pick(SHAPES);
    const base = random.chance(0.5) ? mx.random.normal(shape) : mx.random.randint(-3, 9, shape);
    return mx.tidy(() => base.multiply(random.pick([1, 1, 1, 100])).astype(random.pick(DTYPES)));
  }

  int() {
    const { random } = this;
    return random.chance(0.9) ? random.below(8) - 3 : random.pick([2 ** 31 - 1, -(2 ** 31), 65536, 46341, 1000, -70]);
  }

  list(item, most = 5) {
    return Array.from({ length: this.random.below(most) }, item);
  }

  hostile() {
    const { random } = this;
    switch (random.below(14)) {
      case 0:
        return undefined;
      case 1:
        return null;
      case 2:
        return random.pick(NUMBERS);
      case 3:
        return random.pick(STRINGS);
      case 4:
        return Symbol('s');
      case 5:
        return () => this.array();
      case 6:
        return { [random.pick(['axis', 'stream', 're', 'keepdims', '__proto__', 'dtype'])]: this.hostile() };
      case 7:
        return this.list(() => this.hostile(), 4);
      case 8:
        return random.pick([1n, -1n, 2n ** 63n, 2n ** 64n, 2n ** 70n]);
      case 9:
        return random.chance(0.5);
      case 10:
        return random.pick([
          new Float32Array(3),
          new Uint8Array(0),
          new BigInt64Array(2),
          new DataView(new ArrayBuffer(4)),
        ]);
      case 11:
        return random.pick([{ re: 1, im: 2 }, new Date(0), /x/, new Map(), Object.create(null), new Proxy({}, {})]);
      case 12:
        return random.pick(DTYPES);
      default:
        return this.array();
    }
  }

  /** A value of a kind of the op table. */
  of(kind) {
    const { random } = this;
    if (typeof kind === 'object') return random.pick(kind.enum);
    switch (kind) {
      case 'array':
        return random.chance(0.85) ? this.array() : random.pick(NUMBERS);
      case 'arrays':
        return this.list(() => this.array(), 4);
      case 'int':
        return this.int();
      case 'bool':
        return random.chance(0.5);
      case 'float':
      case 'value':
        return random.pick(NUMBERS);
      case 'uint64':
        return random.pick([0, 1, 3n, 2n ** 40n]);
      case 'string':
        return random.pick(STRINGS);
      case 'dtype':
        return random.pick(DTYPES);
      case 'group':
        return group;
      case 'ints':
      case 'shape':
        return this.list(() => this.int());
      case 'pair':
        return [this.int(), this.int()];
      case 'triple':
        return [this.int(), this.int(), this.int()];
      case 'lists':
        return this.list(() => this.list(() => this.int(), 3), 4);
      case 'int_array':
        return random.chance(0.5) ? this.array() : this.list(() => this.int());
      default:
        throw new Error(`no values of kind ${kind}`);
    }
  }

  /** Arguments of an op of the table, mostly plausible. */
  argumentsOf(op) {
    const { random } = this;
    const wild = random.chance(0.3) ? 0.3 : 0;
    const args = [];
    for (const parameter of op.params) {
      if (random.chance(wild)) args.push(this.hostile());
      else if (parameter.optional && random.chance(0.5)) args.push(undefined);
      else args.push(this.of(random.pick(parameter.kinds)));
    }
    if (random.chance(0.05)) args.push(this.hostile());
    return args;
  }

  /** Data for `mx.array`. */
  data(depth = 0) {
    const { random } = this;
    if (depth < 3 && random.chance(0.6)) return Array.from({ length: random.below(3) }, () => this.data(depth + 1));
    return random.chance(0.8) ? random.pick(NUMBERS) : this.hostile();
  }

  /** Parts of an index. */
  index() {
    const part = () => {
      switch (this.random.below(7)) {
        case 0:
          return this.random.pick(STRINGS);
        case 1:
          return null;
        case 2:
          return { start: this.int(), stop: this.int(), step: this.int() };
        case 3:
          return this.array();
        case 4:
          return this.list(() => this.int(), 3);
        case 5:
          return this.hostile();
        default:
          return this.int();
      }
    };
    return this.list(part, 4);
  }
}

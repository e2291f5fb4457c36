// One rank of the tests of collectives: runs the cases in the file named by the first argument and writes what
// they give beside it. support/collectives_oracle.py does the same with Python.
import { readFileSync, writeFileSync } from 'node:fs';
import { mx } from './core.mjs';

const { distributed } = mx;
mx.set_default_device(mx.cpu);
const group = distributed.init(true, process.argv[3]);
const [rank, size] = [group.rank(), group.size()];

/** Elements that differ by rank and place. */
function input({ dtype = 'float32', shape = [2, 3] }) {
  const count = shape.reduce((a, b) => a * b, 1);
  const values = Array.from({ length: count }, (_, i) => (((i * 7 + rank * 3) % 11) - 5) / 2);
  const signed = !dtype.startsWith('uint');
  return mx
    .array(signed ? values : values.map(Math.abs))
    .reshape(shape)
    .astype(mx[dtype]);
}

const weights = (array) => mx.arange(array.size).reshape(array.shape).astype(array.dtype);

/** Sends around the ring: even ranks send first, so that nobody waits for ever. */
function pass(x, { far = 1 }) {
  const [next, last] = [(rank + far) % size, (rank + size - far) % size];
  const send = () => mx.eval(distributed.send(x, next, { group }));
  const receive = () => {
    const received = distributed.recv_like(x, last, { group });
    mx.eval(received);
    return received;
  };
  if (rank % 2 === 0) send();
  const received = receive();
  if (rank % 2 === 1) send();
  return received;
}

const KINDS = {
  plain: (x, { op }) => distributed[op](x, { group }),
  global: (x, { op }) => distributed[op](x),
  transposed: (x, { op }) => distributed[op](x.transpose(), { group }),
  pass,
  recv(x) {
    if (rank === 0) mx.eval(distributed.send(x, 1));
    return rank === 1 ? distributed.recv(x.shape, x.dtype, 0) : x;
  },
  grad: (x, { op }) =>
    mx.grad((v) => {
      const y = distributed[op](v, { group });
      return y.multiply(weights(y)).sum();
    })(x),
  jvp: (x, { op }) => mx.jvp((v) => distributed[op](v, { group }), [x], [weights(x)])[1][0],
  vmap: (x, { op, in_axes = 0, out_axes = 0 }) => mx.vmap((v) => distributed[op](v, { group }), in_axes, out_axes)(x),
  compile(x, { op }) {
    const body = mx.compile((v) => mx.multiply(distributed[op](mx.add(v, 1).multiply(2), { group }), 3));
    const y = body(x);
    return mx.concatenate([
      y.flatten(),
      mx
        .grad((v) => body(v).sum())(x)
        .flatten(),
    ]);
  },
  call: (x, { op, args }) => distributed[op](x, ...args),
  split(x, { color, key = -1, op }) {
    const part = group.split(color[rank], Array.isArray(key) ? key[rank] : key);
    return mx.concatenate([distributed[op](x, { group: part }).flatten(), mx.array([part.rank(), part.size()])]);
  },
};

const CLASSES = { RangeError: 'ValueError', TypeError: 'TypeError', Error: 'RuntimeError' };

function outcome(case_) {
  try {
    const result = KINDS[case_.kind](input(case_), case_);
    const bytes = result.size > 0 ? mx.contiguous(result).flatten().view(mx.uint8).toTypedArray() : [];
    return { shape: result.shape, dtype: result.dtype.name, bytes: Buffer.from(bytes).toString('hex') };
  } catch (error) {
    return { error: CLASSES[error.constructor.name] ?? String(error) };
  }
}

const cases = JSON.parse(readFileSync(process.argv[2], 'utf8'));
writeFileSync(`${process.argv[2]}.${rank}`, JSON.stringify(cases.map(outcome)));

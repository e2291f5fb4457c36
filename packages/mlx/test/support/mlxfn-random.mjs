// Files of functions with a few primitives of random state and inputs. What a file should say of their outputs is
// learned from why it was refused.
import { ARITIES, DTYPES, STATES, write } from './mlxfn-writer.mjs';

const NAMES = Object.keys(STATES);
const SHAPES = [
  [],
  [1],
  [3],
  [4],
  [2, 3],
  [3, 3],
  [4, 4],
  [4, 4],
  [2, 2, 2],
  [1, 4, 4, 2],
  [0],
  [2, 0],
  [32],
  [2, 32],
  [8, 4, 1],
];
const COMMON = [0, 3, 7, 7, 10, 10, 10, 10, 13];

export class RandomFiles {
  #random;

  constructor(random) {
    this.#random = random;
  }

  #code() {
    return this.#random.chance(0.7) ? this.#random.pick(COMMON) : this.#random.below(DTYPES.length);
  }

  #whole() {
    const { below, chance } = this.#random;
    return chance(0.03) ? this.#random.pick([2 ** 31 - 1, -(2 ** 31), 65536, 1000]) : below(8) - (chance(0.3) ? 4 : 0);
  }

  #list() {
    return Array.from({ length: this.#random.below(5) }, () => this.#whole());
  }

  #field(kind) {
    const { below, chance, pick } = this.#random;
    switch (kind) {
      case 'b':
        return chance(0.5);
      case 'e':
        return chance(0.9) ? below(6) : this.#whole();
      case 'f':
      case 'd':
        return pick([0, 1, -1, 0.5, 2, 1e-5, 100, Infinity, NaN]);
      case 'D':
        return this.#code();
      case 's':
        return pick(['L', 'U', 'L', 'X', '']);
      case 'i':
        return chance(0.1) ? pick([32, 64, 128, 2, 3, 4, 6, 8]) : this.#whole();
      case 'z':
        return Math.abs(this.#whole());
      case 'Z':
        return this.#list().map(Math.abs);
      default:
        return this.#list();
    }
  }

  #node(name, inputs, id, first) {
    return {
      name,
      inputs,
      ids: [id],
      state: Array.from(STATES[name], (kind) => this.#field(kind)),
      outputs: [first],
    };
  }

  /** A function to write: specs of inputs, some nodes, outputs. */
  make() {
    const { below, chance, pick } = this.#random;
    // Arrays that go together are likelier to have one shape and dtype.
    const shape = pick(SHAPES);
    const code = this.#code();
    const inputs = Array.from({ length: 1 + below(4) }, () => ({
      shape: chance(0.5) ? shape : pick(SHAPES),
      code: chance(0.6) ? code : this.#code(),
    }));
    let id = inputs.length;
    const nodes = Array.from({ length: pick([1, 1, 1, 2, 3]) }, () => {
      const name = pick(NAMES);
      const arity = chance(0.97) ? pick(ARITIES[name] ?? [1]) : below(6);
      const given = Array.from({ length: arity }, () => 1 + below(id));
      id += 1;
      return this.#node(name, given, id, inputs[0]);
    });
    return { inputs, nodes, outputs: [id], shapeless: chance(0.2) };
  }

  /**
   * Bytes for which `load` has no more to say of a node's outputs, or the last that it refused; with what it gave.
   */
  settle(made, load) {
    for (let attempt = 0; ; attempt++) {
      const bytes = write(made);
      const { value, message } = load(bytes);
      if (attempt === 12 || message === undefined || !correct(made, message)) return { bytes, value };
    }
  }
}

/** Makes a node's outputs what a refusal says that they are; says whether there was something to change. */
function correct({ nodes }, message) {
  const several = /: (\w+) gives (\d+) arrays and not (\d+)/.exec(message);
  if (several) {
    const [, name, count, said] = several;
    const node = nodes.find((n) => n.name === name && n.outputs.length === Number(said));
    if (!node || Number(count) === 0 || Number(count) > 64) return false;
    node.outputs = Array.from({ length: Number(count) }, () => node.outputs[0]);
    node.ids = node.outputs.map((_, i) => (i === 0 ? node.ids[0] : node.ids[0] * 1000 + i));
    return true;
  }
  const shapes = /: (\w+) gives \(([\d,]*)\) (\w+) and not \(([\d,]*)\) (\w+)/.exec(message);
  if (!shapes) return false;
  const [, name, shape, dtype, was, wasDtype] = shapes;
  const said = (spec) => `${spec.shape}` === was && DTYPES[spec.code] === wasDtype;
  const node = nodes.find((n) => n.name === name && n.outputs.some(said));
  if (!node) return false;
  const at = node.outputs.findIndex(said);
  node.outputs = node.outputs.with(at, {
    shape: shape === '' ? [] : shape.split(',').map(Number),
    code: DTYPES.indexOf(dtype),
  });
  return true;
}

import * as mx from '../../core';
import { Recorded } from '../../core/internals';
import { bind, option, REQUIRED } from '../../utils/keywords';
import { tanh } from '../activations';
import { requireSizes } from '../check';
import { Module } from '../module';
import { bool } from '../print';
import { project } from './affine';

/** Parameters of {@link GRU} and {@link LSTM}. */
export interface RecurrentKeywords {
  input_size: number;
  hidden_size: number;
  bias?: boolean;
}

/** Parameters of {@link RNN}. */
export interface RNNKeywords extends RecurrentKeywords {
  nonlinearity?: ((x: mx.array) => mx.array) | null;
}

type HiddenState = mx.array | null;

/** What a layer computes with; parameters and states may be missing. */
type Inputs = readonly (mx.array | null | undefined)[];

/** The states that an {@link LSTM} starts from, by name. */
export interface LSTMState {
  hidden?: HiddenState;
  cell?: HiddenState;
}

const uniform = (scale: number, shape: number[]): mx.array => mx.random.uniform(-scale, scale, shape);

/** The steps of a sequence: the entries along the axis before the last. */
function steps(x: mx.array): mx.array[] {
  const { shape } = x;
  return Array.from({ length: shape[shape.length - 2]! }, (_, i) => mx.take(x, i, -2));
}

/**
 * Elman's recurrent layer, `h ← tanh(W x + U h + b)`, as Python's `nn.RNN`.
 *
 * Inputs are shaped `NLD` or `LD`. Parameters: `Wxh` of shape `[hidden_size, input_size]`, `Whh` of shape
 * `[hidden_size, hidden_size]` and `bias` of shape `[hidden_size]`.
 *
 * @throws TypeError when `nonlinearity` is no function.
 * @example
 * new nn.RNN(3, 8)(mx.zeros([2, 10, 3])).shape;                      // [2, 10, 8]
 */
export class RNN extends Module {
  declare nonlinearity: (x: mx.array) => mx.array;
  declare hidden_size: number;
  declare Wxh: mx.array;
  declare Whh: mx.array;
  declare bias?: mx.array | null;

  /**
   * @param input_size - Length of the inputs.
   * @param hidden_size - Length of the hidden state.
   * @param bias - Whether to add a bias. True by default.
   * @param nonlinearity - What to apply at each step. `nn.tanh` by default.
   */
  constructor(
    input_size: number,
    hidden_size: number,
    bias?: boolean | Partial<RNNKeywords>,
    nonlinearity?: ((x: mx.array) => mx.array) | null | Partial<RNNKeywords>,
  );
  constructor(keywords: RNNKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<RNNKeywords>('RNN', args, {
      input_size: REQUIRED,
      hidden_size: REQUIRED,
      bias: true,
      nonlinearity: null,
    });
    this.nonlinearity = given.nonlinearity ?? tanh;
    if (typeof this.nonlinearity !== 'function') throw new TypeError('[RNN] nonlinearity must be a function');
    const size = given.hidden_size;
    requireSizes('RNN', { input_size: given.input_size, hidden_size: size });
    const scale = 1 / Math.sqrt(size);
    this.hidden_size = size;
    this.Wxh = uniform(scale, [size, given.input_size]);
    this.Whh = uniform(scale, [size, size]);
    this.bias = given.bias ? uniform(scale, [size]) : null;
  }

  override _extra_repr(): string {
    return (
      `input_dims=${this.Wxh.shape[1]}, hidden_size=${this.hidden_size}, ` +
      `nonlinearity=${this.nonlinearity.name}, bias=${bool(this.bias != null)}`
    );
  }

  /**
   * @param x - Shape `[batch, length, input_size]` or `[length, input_size]`.
   * @param hidden - The hidden state to start from, of shape `[batch, hidden_size]` or `[hidden_size]`.
   * @returns The hidden state at each step.
   */
  override forward(x: mx.array, hidden: HiddenState | { hidden?: HiddenState } = null): mx.array {
    const inputs = [x, this.Wxh, this.Whh, this.bias, option<HiddenState>('RNN', 'hidden', hidden, null)];
    return this.nonlinearity === tanh ? runTanh.one(inputs) : run(inputs, this.nonlinearity);
  }
}

function run([x, Wxh, Whh, bias, hidden]: Inputs, nonlinearity: RNN['nonlinearity']): mx.array {
  const all: mx.array[] = [];
  let state = hidden;
  for (const input of steps(project(x!, Wxh!, bias))) {
    state = nonlinearity(state ? mx.addmm(input, state, Whh!.T) : input);
    all.push(state);
  }
  return mx.stack(all, -2);
}

const runTanh = new Recorded((inputs) => [run(inputs, tanh)]);

/**
 * Gated recurrent unit, as Python's `nn.GRU`.
 *
 * Inputs are shaped `NLD` or `LD`. Parameters: `Wx` of shape `[3 · hidden_size, input_size]`, `Wh` of shape
 * `[3 · hidden_size, hidden_size]`, `b` of shape `[3 · hidden_size]` and `bhn` of shape `[hidden_size]`; the thirds are
 * the reset gate, the update gate and the new state.
 *
 * @example
 * new nn.GRU(3, 8)(mx.zeros([2, 10, 3])).shape;                      // [2, 10, 8]
 */
export class GRU extends Module {
  declare hidden_size: number;
  declare Wx: mx.array;
  declare Wh: mx.array;
  declare b?: mx.array | null;
  declare bhn?: mx.array | null;

  /**
   * @param input_size - Length of the inputs.
   * @param hidden_size - Length of the hidden state.
   * @param bias - Whether to add biases. True by default.
   */
  constructor(input_size: number, hidden_size: number, bias?: boolean | Partial<RecurrentKeywords>);
  constructor(keywords: RecurrentKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<RecurrentKeywords>('GRU', args, { input_size: REQUIRED, hidden_size: REQUIRED, bias: true });
    const size = given.hidden_size;
    requireSizes('GRU', { input_size: given.input_size, hidden_size: size });
    const scale = 1 / Math.sqrt(size);
    this.hidden_size = size;
    this.Wx = uniform(scale, [3 * size, given.input_size]);
    this.Wh = uniform(scale, [3 * size, size]);
    this.b = given.bias ? uniform(scale, [3 * size]) : null;
    this.bhn = given.bias ? uniform(scale, [size]) : null;
  }

  override _extra_repr(): string {
    return `input_dims=${this.Wx.shape[1]}, hidden_size=${this.hidden_size}, bias=${bool(this.b != null)}`;
  }

  /**
   * @param x - Shape `[batch, length, input_size]` or `[length, input_size]`.
   * @param hidden - The hidden state to start from, of shape `[batch, hidden_size]` or `[hidden_size]`.
   * @returns The hidden state at each step.
   */
  override forward(x: mx.array, hidden: HiddenState | { hidden?: HiddenState } = null): mx.array {
    const state = option<HiddenState>('GRU', 'hidden', hidden, null);
    return runGRU.one([x, this.Wx, this.Wh, this.b, this.bhn, state], [this.hidden_size]);
  }
}

const runGRU = new Recorded(([x, Wx, Wh, b, bhn, hidden], [size]) => {
  const cut = [2 * size!];
  const all: mx.array[] = [];
  let state = hidden;
  for (const input of steps(project(x!, Wx!, b))) {
    const [inputGates, inputNew] = mx.split(input, cut, -1) as [mx.array, mx.array];
    const fromState = state ? (mx.split(mx.matmul(state, Wh!.T), cut, -1) as [mx.array, mx.array]) : null;
    const gates = mx.sigmoid(fromState ? mx.add(inputGates, fromState[0]) : inputGates);
    const [reset, update] = mx.split(gates, 2, -1) as [mx.array, mx.array];
    state = mix(candidate(inputNew, reset, fromState?.[1], bhn), update, state);
    all.push(state);
  }
  return [mx.stack(all, -2)];
});

/** The new state proposed, before it is mixed with the old one. */
function candidate(
  input: mx.array,
  reset: mx.array,
  fromState: mx.array | undefined,
  bias: mx.array | null | undefined,
): mx.array {
  const recurrent = fromState && bias ? mx.add(fromState, bias) : (fromState ?? bias);
  return mx.tanh(recurrent ? mx.add(input, mx.multiply(reset, recurrent)) : input);
}

function mix(fresh: mx.array, update: mx.array, old: mx.array | null | undefined): mx.array {
  const part = mx.multiply(mx.subtract(1, update), fresh);
  return old ? mx.add(part, mx.multiply(update, old)) : part;
}

/**
 * Long short-term memory, as Python's `nn.LSTM`.
 *
 * Inputs are shaped `NLD` or `LD`. Parameters: `Wx` of shape `[4 · hidden_size, input_size]`, `Wh` of shape
 * `[4 · hidden_size, hidden_size]` and `bias` of shape `[4 · hidden_size]`; the quarters are the input, forget, cell and
 * output gates.
 *
 * @example
 * const [hidden, cell] = new nn.LSTM(3, 8)(mx.zeros([2, 10, 3]));    // both [2, 10, 8]
 * hidden.shape;                                                      // [2, 10, 8]
 */
export class LSTM extends Module {
  declare hidden_size: number;
  declare Wx: mx.array;
  declare Wh: mx.array;
  declare bias?: mx.array | null;

  /**
   * @param input_size - Length of the inputs.
   * @param hidden_size - Length of the hidden state.
   * @param bias - Whether to add a bias. True by default.
   */
  constructor(input_size: number, hidden_size: number, bias?: boolean | Partial<RecurrentKeywords>);
  constructor(keywords: RecurrentKeywords);
  constructor(...args: unknown[]) {
    super();
    const given = bind<RecurrentKeywords>('LSTM', args, { input_size: REQUIRED, hidden_size: REQUIRED, bias: true });
    const size = given.hidden_size;
    requireSizes('LSTM', { input_size: given.input_size, hidden_size: size });
    const scale = 1 / Math.sqrt(size);
    this.hidden_size = size;
    this.Wx = uniform(scale, [4 * size, given.input_size]);
    this.Wh = uniform(scale, [4 * size, size]);
    this.bias = given.bias ? uniform(scale, [4 * size]) : null;
  }

  override _extra_repr(): string {
    return `input_dims=${this.Wx.shape[1]}, hidden_size=${this.hidden_size}, bias=${bool(this.bias != null)}`;
  }

  /**
   * @param x - Shape `[batch, length, input_size]` or `[length, input_size]`.
   * @param hidden - The hidden state to start from, of shape `[batch, hidden_size]` or `[hidden_size]`.
   * @param cell - The cell state to start from, in the same shape.
   * @returns The hidden states and the cell states at each step.
   */
  override forward(
    x: mx.array,
    hidden?: HiddenState | LSTMState,
    cell?: HiddenState | LSTMState,
  ): [hidden: mx.array, cell: mx.array];
  override forward(x: mx.array, ...state: unknown[]): [hidden: mx.array, cell: mx.array] {
    const { hidden, cell } = bind<LSTMState>('LSTM', state, { hidden: null, cell: null });
    return runLSTM.many([x, this.Wx, this.Wh, this.bias, hidden, cell]) as [mx.array, mx.array];
  }
}

const runLSTM = new Recorded(([x, Wx, Wh, bias, hidden, cell]) => {
  const allHidden: mx.array[] = [];
  const allCell: mx.array[] = [];
  let [h, c] = [hidden, cell];
  for (const input of steps(project(x!, Wx!, bias))) {
    const gates = h ? mx.addmm(input, h, Wh!.T) : input;
    const [i, f, g, o] = mx.split(gates, 4, -1) as [mx.array, mx.array, mx.array, mx.array];
    const fresh = mx.multiply(mx.sigmoid(i), mx.tanh(g));
    c = c ? mx.add(mx.multiply(mx.sigmoid(f), c), fresh) : fresh;
    h = mx.multiply(mx.sigmoid(o), mx.tanh(c));
    allCell.push(c);
    allHidden.push(h);
  }
  return [mx.stack(allHidden, -2), mx.stack(allCell, -2)];
});

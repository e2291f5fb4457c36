// Compiled functions: what they capture, random numbers among it, what they refuse, and what they leave behind.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { bump, counted, double } from './support/compiled.mjs';
import { askPython, child, leaked, live, mx, native, nn, settle, skip, slots } from './support/core.mjs';

const x = mx.array([1, 2]);
const lists = (value) => (Array.isArray(value) ? value.map(lists) : value.tolist());

beforeEach(() => mx.random.seed(0));

test('captured inputs are read in each call', () => {
  const state = { w: mx.array([3, 4]), other: 'text', list: [null] };
  const f = counted((a) => a.multiply(state.w), { inputs: state });
  assert.deepEqual(f(x).tolist(), [3, 8]);
  state.w = mx.array([10, 10]);
  assert.deepEqual(f(x).tolist(), [10, 20]);
  assert.equal(f.traces, 1);
  state.w = mx.array([10]);
  assert.deepEqual(f(x).tolist(), [10, 20]);
  state.list[0] = mx.array(1);
  f(x);
  assert.equal(f.traces, 3);
});

test('captured outputs are replaced in each call', () => {
  for (const inputs of [true, false]) {
    const state = { nested: [{ w: mx.array([3, 4]) }] };
    const old = state.nested[0].w;
    const add = (a) => {
      state.nested[0].w = (inputs ? state.nested[0].w : mx.zeros([2])).add(a);
      return a;
    };
    const f = counted(add, inputs ? { inputs: state, outputs: state } : { outputs: [state] });
    const seen = [1, 2, 3].map(() => {
      f(x);
      return state.nested[0].w.tolist();
    });
    assert.deepEqual(seen, inputs ? [1, 2, 3].map((i) => [3 + i, 4 + 2 * i]) : [0, 0, 0].map(() => [1, 2]));
    assert.equal(f.traces, 1);
    assert.deepEqual(old.tolist(), [3, 4]);
  }
});

test('what a function changes without naming it among the outputs stays as it was', () => {
  const state = { w: mx.array([3, 4]) };
  const f = mx.compile(
    (a) => {
      state.w = state.w.add(a);
      state.extra = a;
      return state.w;
    },
    { inputs: state },
  );
  assert.deepEqual(f(x).tolist(), [4, 6]);
  assert.deepEqual(Object.keys(state), ['w']);
  assert.deepEqual(state.w.tolist(), [3, 4]);
});

test('arrays that are added to a captured tree, or removed from it', () => {
  const state = { w: mx.array([3, 4]), list: [] };
  const grow = counted(
    (a) => {
      state.v = (state.v ?? a.multiply(0)).add(a);
      state.list.push(a);
      return a;
    },
    { inputs: state, outputs: state },
  );
  for (let i = 1; i < 4; i++) {
    grow(x);
    assert.deepEqual([state.v.tolist(), state.list.length], [[i, 2 * i], i]);
  }
  assert.equal(grow.traces, 3);
  delete state.v;
  state.list.length = 0;
  grow(x);
  assert.deepEqual([lists(state.list), state.v.tolist()], [[[1, 2]], [1, 2]]);
  assert.equal(grow.traces, 3, 'this structure was there before');

  const shrink = mx.compile(
    () => {
      delete state.v;
      state.list.pop();
      state.w = null;
    },
    { inputs: state, outputs: state },
  );
  for (let i = 0; i < 2; i++) {
    Object.assign(state, { v: x, w: x, list: [x, x] });
    shrink();
    assert.deepEqual({ ...state, list: state.list.length }, { w: null, list: 1 });
  }
});

test('an error of the function comes out, and everything is as it was', () => {
  const error = { not: 'an Error' };
  const state = { w: mx.array([3, 4]), list: [] };
  let fails = true;
  const f = mx.compile(
    (a) => {
      state.w = state.w.add(a);
      state.v = a;
      state.list.push(a);
      if (fails) throw error;
      return a;
    },
    { inputs: state, outputs: state },
  );
  for (let i = 0; i < 2; i++) {
    assert.throws(
      () => f(x),
      (thrown) => thrown === error,
    );
    assert.deepEqual(Object.keys(state), ['w', 'list']);
    assert.deepEqual([state.w.tolist(), state.list], [[3, 4], []]);
  }
  fails = false;
  f(x);
  assert.deepEqual([state.w.tolist(), state.v.tolist(), lists(state.list)], [[4, 6], [1, 2], [[1, 2]]]);
});

test('a function without arrays that fails at first', () => {
  let calls = 0;
  const f = mx.compile(() => {
    if (calls++ === 0) throw new RangeError('first');
    return mx.array(5);
  });
  assert.throws(f, { name: 'RangeError', message: 'first' });
  assert.deepEqual([f().item(), f().item(), calls], [5, 5, 2]);
});

test('functions that do what they must not', () => {
  const refused = (body, name, message, options, ...args) =>
    assert.throws(() => mx.compile(body, options)(x, ...args), { name, message });
  const message = /^\[compile\] argument 'result': the array has been disposed/;
  refused(
    (a) => {
      a.dispose();
      return a;
    },
    'Error',
    message,
  );
  const state = { w: x };
  refused(
    () => {
      state.w.dispose();
    },
    'Error',
    message,
    { inputs: state, outputs: state },
  );
  assert.equal(state.w, x);
  const evaluating = /during function transformations like compile/;
  refused((a) => a.sum().item(), 'RangeError', evaluating);
  refused((a) => mx.eval(a.add(1)), 'RangeError', evaluating);
  refused((a) => a.add(1).tolist(), 'RangeError', evaluating);
  refused((a) => String(a.add(1)), 'RangeError', evaluating);
  refused(async (a) => a, 'TypeError', /\[compile\] argument 'fun': expected a synchronous function/);
  refused((a) => a.add(state.w), 'RangeError', /^\[compile\] .*uncaptured inputs/, { inputs: [state.w] });
  const cycle = {};
  cycle.me = cycle;
  refused(() => cycle, 'RangeError', /^\[compile\] the tree contains itself/);
  refused(double, 'RangeError', /^\[compile\] the tree contains itself/, {}, cycle);
  refused(double, 'RangeError', /^\[compile\] the tree contains itself/, { inputs: cycle });
  const gone = mx.array(1);
  gone.dispose();
  refused(double, 'Error', /^\[compile\] an argument or a captured array has been disposed/, {}, gone);
  refused(double, 'Error', /^\[compile\] an argument or a captured array has been disposed/, { inputs: [gone] });
  for (const value of [mx.float32, new Map(), () => 0, Symbol('s'), new Date(), new Float32Array(2)]) {
    refused(double, 'TypeError', /^\[compile\] arguments must be trees of arrays or constants .*, got /, {}, value);
  }
});

test('wrong arguments of compile', () => {
  const refused = (args, message) => assert.throws(() => mx.compile(...args), { name: 'TypeError', message });
  refused([], /^\[compile\] argument 'fun': expected a function, got undefined/);
  refused([x], /^\[compile\] argument 'fun': expected a function/);
  for (const name of ['inputs', 'outputs']) {
    for (const value of [x, 3, 'text', true, () => 0, new Map()]) {
      const expected = new RegExp(`^\\[compile\\] argument '${name}': expected a list, an object or a module`);
      refused([double, { [name]: value }], expected);
    }
  }
  refused([double, { shapeless: 1 }], /^\[compile\] argument 'shapeless': expected a boolean, got 1/);
  refused([double, { input: [] }], /^\[compile\] unknown keyword 'input'/);
  refused([double, [], { inputs: [] }], /^\[compile\] argument 'inputs' is given twice/);
});

test('functions and their graphs are freed', async () => {
  const once = (i) => {
    const big = mx.full([256, 256], i);
    mx.eval(big);
    const f = mx.compile((a) => a.add(big));
    mx.eval(f(mx.ones([256, 256])), f(mx.ones([256])));
    return f;
  };
  once(0);
  await settle();
  const before = mx.get_active_memory();
  for (let i = 0; i < 50; i++) once(i);
  await settle();
  assert.ok(mx.get_active_memory() - before < 2 * 2 ** 20, `${mx.get_active_memory() - before} bytes are left`);
});

test('no call leaves arrays behind', async () => {
  const state = { w: mx.array([0, 0]) };
  const f = mx.compile(bump(state), { inputs: state, outputs: state });
  const fails = mx.compile(() => {
    throw new Error('no');
  });
  const left = await leaked(() => {
    for (let i = 0; i < 2000; i++) {
      f(x);
      if (i % 10 === 0) assert.throws(() => fails(x, i % 50));
      if (i % 100 === 0) mx.eval(state);
    }
  });
  assert.ok(left < 200, `${left} arrays are left`);
});

test('a result of a compiled function within tidy', () => {
  const state = { w: mx.array([0, 0]) };
  const f = mx.compile((a) => bump(state)(a).sum(), { inputs: state, outputs: state });
  const before = live();
  for (let i = 1; i < 4; i++) {
    const sum = mx.tidy(() => f(x).add(1));
    assert.deepEqual([sum.item(), state.w.tolist()], [3 * i + 1, [i, 2 * i]]);
    sum.dispose();
  }
  assert.ok(live() - before <= 6, 'what the state held before waits for a collection');
});

test('the raw functions stand nonsense', () => {
  const call = (...values) => {
    values.forEach((value, i) => {
      slots[i + 1] = value;
    });
    native.compiled_call(() => {
      slots[0] = 3;
    });
    native.error();
  };
  for (const number of [-1, 1e9, Number.NaN, 0, 1]) call(number, 7, 1, x._handle);
  call(0, 7, 5, -1, 1e9, Number.NaN, 3, 4);
  assert.deepEqual(x.tolist(), [1, 2]);
});

test('random numbers of the captured state are new in each call, and those of the same seed', () => {
  const body = () => [mx.random.uniform({ shape: [2] }), mx.random.normal([2])];
  const { state } = mx.random;
  const f = counted(body, { inputs: state, outputs: state });
  const runs = (g) => {
    mx.random.seed(3);
    return [1, 2, 3].map(() => lists(g()));
  };
  const plain = runs(body);
  assert.deepEqual(runs(f), plain);
  assert.deepEqual(runs(f), plain);
  assert.equal(f.traces, 1);
  assert.notDeepEqual(plain[0], plain[1]);
  const fixed = mx.compile(body);
  assert.deepEqual(lists(fixed()), lists(fixed()));
});

test('the numbers of Python', { skip }, () => {
  const python = askPython(`
import json, mlx.core as mx
mx.random.seed(3)
f = mx.compile(lambda: [mx.random.uniform(shape=(2,)), mx.random.normal((2,))], inputs=mx.random.state, outputs=mx.random.state)
runs = [[a.tolist() for a in f()] for _ in range(3)]
print(json.dumps({"runs": runs, "next": mx.random.uniform().item(), "state": [mx.random.state[0].tolist(), len(mx.random.state)]}))`);
  const { state } = mx.random;
  const f = mx.compile(() => [mx.random.uniform({ shape: [2] }), mx.random.normal([2])], {
    inputs: state,
    outputs: state,
  });
  mx.random.seed(3);
  assert.deepEqual(
    [1, 2, 3].map(() => lists(f())),
    python.runs,
  );
  assert.equal(mx.random.uniform().item(), python.next);
  assert.deepEqual([state[0].tolist(), state.length], python.state);
});

test('the random state can be kept and put back', () => {
  const { state } = mx.random;
  const [key] = state;
  const first = mx.random.normal([3]).tolist();
  assert.notEqual(state[0], key);
  state[0] = key;
  assert.deepEqual(mx.random.normal([3]).tolist(), first);
  state[0] = mx.random.key(0);
  const again = mx.random.normal([3]).tolist();
  mx.random.seed(0);
  assert.deepEqual(mx.random.normal([3]).tolist(), again);
  assert.equal(mx.random.state, state);
  const tidied = mx.tidy(() => mx.random.normal([3]));
  assert.deepEqual([tidied.shape, mx.random.normal([3]).shape], [[3], [3]]);
});

test('wrong seeds', () => {
  assert.throws(() => mx.random.seed(1.5), { name: 'TypeError', message: /^\[seed\] argument 'seed'/ });
  assert.throws(() => mx.random.seed(), { name: 'TypeError', message: /^\[seed\] argument 'seed'/ });
  assert.throws(() => mx.random.seed(-1), { name: 'RangeError', message: /^\[seed\] argument 'seed'/ });
});

test('the random state is looked at before it is used, and printed', async () => {
  const program = `
import { core as mx } from 'mlx';
import { inspect } from 'node:util';
const text = inspect(mx.random.state);
if (!/^\\[ array\\(\\[\\d+, \\d+\\], dtype=uint32\\) \\]$/.test(text)) throw new Error(text);
const { core: again } = await import('mlx');
const f = again.compile(() => mx.random.uniform(), { inputs: mx.random.state, outputs: mx.random.state });
if (f().item() === f().item()) throw new Error('the same number');`;
  const { code, stderr } = await child(program);
  assert.equal(code, 0, stderr);
});

test('a module may be captured itself', () => {
  const model = new nn.Linear(2, 2);
  const f = counted((a) => model(a), { inputs: [model] });
  f(mx.ones([1, 2]));
  model.weight = mx.zeros([2, 2]);
  model.bias = mx.array([5, 6]);
  assert.deepEqual(f(mx.ones([1, 2])).tolist(), [[5, 6]]);
  assert.equal(f.traces, 1);
  const compiled = mx.compile(model, { inputs: model.state });
  assert.deepEqual(compiled(mx.ones([1, 2])).tolist(), [[5, 6]]);
});

test('a captured tree that the function replaces by another one', () => {
  const state = { params: { w: mx.array([1]), list: [mx.array([5])] } };
  const body = () => {
    const { w, list } = state.params;
    state.params = { w: w.add(1), list: list.map((a) => a.multiply(2)) };
  };
  const f = mx.compile(body, { inputs: state, outputs: state });
  for (let i = 1; i <= 4; i++) {
    f();
    assert.deepEqual(lists([state.params.w, state.params.list]), [[1 + i], [[5 * 2 ** i]]]);
  }
});

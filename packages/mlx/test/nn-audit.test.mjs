// Every class, method and function of Python's nn, optimizers and utils: here it has the same parameters, in the same
// order, by position and by keyword, with the same defaults, and the same attributes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optional, valuesFor } from './support/nn-cases.mjs';
import { consult, find, mx, nn, optim, signatures, skip, utils, value } from './support/nn-oracle.mjs';
import * as table from './support/nn-table.mjs';

/** Trees stand where keywords would: these take their options otherwise, and have tests of their own. */
const ELSEWHERE = new Set(['utils.tree_map', 'utils.tree_map_with_path', 'utils.tree_flatten', 'utils.tree_reduce']);
const python = signatures();
const roots = { nn, 'nn.losses': nn.losses, 'nn.init': nn.init, optimizers: optim, utils };
const entries = Object.entries(python).flatMap(([root, members]) =>
  Object.entries(members).map(([name, described]) => ({ root, name, ...described })),
);

const tables = {
  nn: { ...table.layers, ...table.functions },
  'nn.losses': Object.fromEntries(
    Object.entries(table.functions).map(([name, entry]) => [name.replace('losses.', ''), entry]),
  ),
  'nn.init': table.initializers,
  optimizers: { ...table.schedules, ...table.optimizers },
};

/** Arrays for the specs of a case, the same ones each time. */
function arrays() {
  mx.random.seed(3);
  return {
    next: () => ({ value: undefined }),
    make: ({ $array: shape, low = -1, high = 1, integers, dtype = 'float32' }) =>
      integers ? mx.random.randint(low, high, shape) : mx.random.uniform(low, high, shape, mx[dtype]),
  };
}

/** What an argument of a case stands for. */
function real(spec) {
  if (Array.isArray(spec)) return spec.map(real);
  if (spec?.$array) return arrays().make(spec);
  return value(spec);
}

/** The names that a callable takes by keyword, in order, as it says when it is given another. */
function keywordsOf(callable) {
  try {
    callable({ nobody: 1 });
  } catch (error) {
    assert.equal(error.name, 'TypeError', error.stack);
    const [, expected] =
      /unknown keyword 'nobody' \((?:expected: ([^)]*)|none is expected)\)/.exec(error.message) ?? assert.fail(error);
    return expected?.split(', ') ?? [];
  }
  return assert.fail('an unknown keyword is ignored');
}

const isVariadic = (parameters) => parameters.some(({ kind }) => kind.startsWith('VAR_'));

/** Demands the names and order of Python's parameters; those without a default may be positional only. */
function assertKeywords(callable, parameters, what) {
  if (isVariadic(parameters) || optional(parameters).length === 0) return;
  const names = parameters.map(({ name }) => name);
  const here = keywordsOf(callable);
  assert.deepEqual(here, names.slice(names.length - here.length), what);
  const hidden = parameters.slice(0, names.length - here.length);
  assert.ok(
    hidden.every(({ required }) => required),
    `${what}: ${here} leaves out one that has a default`,
  );
}

/** A result, or an instance with its attributes, in plain terms. */
function plain(result) {
  if (result instanceof mx.array) return { array: result.tolist(), dtype: result.dtype.name };
  if (nn.Module.is_module(result)) {
    return { text: String(result), attributes: plain({ ...result }), frozen: [...result._no_grad].sort() };
  }
  if (result instanceof optim.Optimizer) return { ...plain({ ...result }), constants: undefined };
  if (Array.isArray(result)) return result.map(plain);
  if (typeof result === 'function') return 'a function';
  if (typeof result === 'object' && result !== null && !(result instanceof mx.Dtype)) {
    return Object.fromEntries(Object.entries(result).map(([key, item]) => [key, plain(item)]));
  }
  return result;
}

const isClass = ({ kind }) => kind === 'class';

/** What a callable gives for some arguments: an instance, or what a function, an initializer or a schedule computes. */
function outcome({ root, name, kind }, args) {
  mx.random.seed(5);
  const callable = roots[root][name];
  if (kind === 'class') return plain(new callable(...args));
  const made = callable(...args);
  if (root === 'nn.init') return plain(made(mx.zeros(table.initializers[name].shape)));
  return plain(typeof made === 'function' ? made(4) : made);
}

test('the tables of the tests know everything that Python has', { skip }, () => {
  const untabled = new Set(['value_and_grad', 'quantize', 'Module', 'Sequential', 'Optimizer', 'clip_grad_norm']);
  const needsProcesses = /shard|average_gradients/i;
  const missing = entries.filter(
    ({ root, name }) => tables[root] && !tables[root][name] && !untabled.has(name) && !needsProcesses.test(name),
  );
  assert.deepEqual(
    missing.map(({ root, name }) => `${root}.${name}`),
    [],
  );
  assert.ok(entries.length > 120, `${entries.length} entries`);
});

let parametersChecked = 0;
let defaultsChecked = 0;

for (const entry of entries) {
  const { root, name, parameters } = entry;
  const callable = roots[root][name];
  const { args = [], base = {}, options = {}, beside = {} } = tables[root]?.[name] ?? {};
  const required = args.map(real);

  test(`${root}.${name}: parameters`, { skip }, () => {
    assert.equal(typeof callable, 'function');
    if (ELSEWHERE.has(`${root}.${name}`)) return;
    parametersChecked += parameters.length;
    if (name === 'Optimizer') return; // Its only parameter is a plain object itself.
    const given =
      isClass(entry) || root === 'nn.init' ? [] : parameters.filter((p) => p.required).map((_, i) => required[i] ?? {});
    assertKeywords(
      (keywords) => (isClass(entry) ? new callable(keywords) : callable(...given, keywords)),
      parameters,
      name,
    );
  });

  if (!tables[root]?.[name]) continue;
  const baseArgs = Object.keys(base).length ? [base] : [];

  test(`${root}.${name}: defaults, by keyword and by position`, { skip }, () => {
    const expected = outcome(entry, [...required, ...baseArgs]);
    for (const parameter of optional(parameters)) {
      const fallback = real(parameter.default);
      if (parameter.name in base) continue;
      defaultsChecked += 1;
      const explicit = outcome(entry, [...required, { ...base, [parameter.name]: fallback }]);
      assert.deepEqual(explicit, expected, `${parameter.name}=${JSON.stringify(parameter.default)}`);
    }
    if (baseArgs.length) return;
    const all = optional(parameters).map(({ default: fallback }) => real(fallback));
    assert.deepEqual(outcome(entry, [...required, ...all]), expected, 'all defaults by position');
  });

  test(`${root}.${name}: each option by position is that option by keyword`, { skip }, () => {
    for (const [i, parameter] of optional(parameters).entries()) {
      if (parameter.kind === 'KEYWORD_ONLY' || parameter.name in beside) continue;
      const before = optional(parameters)
        .slice(0, i)
        .map(({ default: fallback }) => real(fallback));
      for (const spec of valuesFor(parameter, options)) {
        const expected = outcome(entry, [...required, { [parameter.name]: real(spec) }]);
        assert.deepEqual(outcome(entry, [...required, ...before, real(spec)]), expected, parameter.name);
      }
    }
  });
}

/** Arguments for the methods' required parameters, by name. */
const methodArguments = {
  map_fn: () => (array) => array,
  filter_fn: () => () => true,
  parameters: () => ({}),
  modules: () => ({}),
  dtype: () => mx.float16,
  file_or_weights: () => [],
  linear_layer: () => new nn.Linear(64, 64, false),
  quantized_linear_layer: () => new nn.QuantizedLinear(64, 64),
  embedding_layer: () => new nn.Embedding(64, 64),
  q_sequence_length: () => 4,
  k_sequence_length: () => 4,
  num_heads: () => 4,
  N: () => 4,
};

for (const { root, name, members } of entries.filter(isClass)) {
  const cls = roots[root][name];
  const { args = [], base, inputs = [] } = tables[root]?.[name] ?? {};
  const instance = () => new cls(...args.map(real), ...(base ? [base] : []));

  for (const [method, { kind, parameters, settable }] of Object.entries(members)) {
    test(`${root}.${name}.${method}`, { skip }, () => {
      const isStatic =
        kind === 'static' || (name === 'Module' && /filter$|^is_module$/.test(method) && method !== 'filter');
      if (kind === 'property') {
        const found = propertyOf(cls.prototype, method);
        assert.ok(found?.get, 'a property');
        assert.equal(Boolean(found.set), settable, 'settable');
        return;
      }
      const own = method === '__call__' ? 'forward' : method;
      assert.equal(typeof (isStatic ? cls : cls.prototype)[own], 'function');
      if (!isStatic && optional(parameters).length === 0) return;
      parametersChecked += parameters.length;
      const required = parameters.filter((p) => p.required && p.kind !== 'VAR_POSITIONAL' && p.kind !== 'VAR_KEYWORD');
      if (method === '__call__') {
        const layer = instance();
        assertKeywords((keywords) => layer(...inputs.map(real), keywords), parameters, method);
      } else {
        const target = isStatic ? cls : instance();
        const given = required.map(({ name: parameter }) => methodArguments[parameter]?.());
        assertKeywords((keywords) => target[own](...given, keywords), parameters, method);
      }
    });
  }
}

function propertyOf(prototype, name) {
  for (let at = prototype; at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}

const classes = entries.filter((entry) => isClass(entry) && tables[entry.root]?.[entry.name]);
const attributes = consult(
  classes.map(({ root, name }) => {
    const { args = [], base = {} } = tables[root][name];
    return { attributes: `${root === 'nn' ? 'nn' : 'optim'}.${name}`, args, kwargs: base };
  }),
).texts;
let attributesChecked = 0;

classes.forEach(({ root, name }, index) => {
  test(`${root}.${name}: public attributes`, { skip }, () => {
    const { args = [], base } = tables[root][name];
    const made = new roots[root][name](...args.map(real), ...(base ? [base] : []));
    for (const [attribute, expected] of Object.entries(attributes[index])) {
      attributesChecked += 1;
      assert.deepEqual(made[attribute] ?? null, expected, attribute);
    }
  });
});

test('counts', { skip }, (context) => {
  context.diagnostic(
    `${entries.length} classes and functions: ${parametersChecked} parameters, ${defaultsChecked} defaults, ${attributesChecked} attributes`,
  );
  assert.ok(parametersChecked > 300 && defaultsChecked > 100 && attributesChecked > 60);
  assert.ok(find(nn, 'losses.mse_loss'));
});

// Runs the examples of the documentation, and compares what they give with what they say they give.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, inspect } from 'node:util';
import { statements } from './statements.mjs';

/** What examples may use without declaring it, in this order; the site shows these lines before the code. */
const SURROUNDINGS = {
  x: 'const x = mx.random.normal([2, 64]);',
  y: 'const y = mx.zeros([2, 64]);',
  model: 'const model = new nn.Sequential(new nn.Linear(64, 64), nn.relu, new nn.Linear(64, 64));',
  net: 'const net = new nn.Sequential(new nn.Linear(64, 64), nn.relu, new nn.Linear(64, 64));',
  params: 'const params = model.parameters();',
  grads: 'const grads = utils.tree_map((p) => p.add(1), model.parameters());',
  logits: 'const logits = mx.random.uniform(0.1, 1, [2, 3]);',
  targets: 'const targets = mx.array([0, 2], mx.int32);',
  ...Object.fromEntries(
    ['a', 'b', 'anchors', 'positives', 'negatives', 'means', 'samples', 'variances'].map((name) => [
      name,
      `const ${name} = mx.random.uniform(0.1, 1, [2, 3]);`,
    ]),
  ),
};

/**
 * @typedef {object} Step One statement.
 * @property {string} code
 * @property {string} comment
 * @property {boolean} expression
 * @property {boolean} gap Whether a blank line stands before it.
 * @property {boolean} given Whether it comes from the surroundings.
 * @property {string | undefined} output What it gives, as it is printed.
 * @property {boolean} matches Whether that is what the comment says.
 */

/**
 * Runs an example.
 *
 * @param {string} example
 * @param {object} scope `mx`, `nn`, `optim`, `utils`.
 * @param {{ showAll?: boolean }} options Whether to show the values of statements that are neither last nor commented.
 * @returns {Promise<Step[]>}
 */
export async function runExample(example, scope, { showAll = false } = {}) {
  const given = new Set();
  for (;;) {
    const surroundings = Object.keys(SURROUNDINGS).filter((name) => given.has(name));
    const steps = [...surroundings.map(surrounding), ...statements(example)];
    try {
      await runSteps(steps, scope, showAll);
      return steps;
    } catch (error) {
      const missing = error instanceof ReferenceError && /^(\w+) is not defined/.exec(error.message)?.[1];
      if (!missing || !(missing in SURROUNDINGS) || given.has(missing)) throw error;
      given.add(missing);
    }
  }
}

const surrounding = (name) => ({ code: SURROUNDINGS[name], comment: '', expression: false, given: true });

async function runSteps(steps, scope, showAll) {
  const { mx } = scope;
  mx.random.seed(0);
  const give = (index, value) => {
    const step = steps[index];
    if (!showAll && !step.comment && index < steps.length - 1) return;
    if (isShown(value)) step.output = shown(value, mx);
    step.matches = matches(step.comment, value, mx);
  };
  const fail = (index, error) => {
    if (error instanceof ReferenceError) throw error;
    const step = steps[index];
    if (!error) throw new Error(`expected ${step.comment}, got no error`);
    const text = `${error.name}: ${error.message}`;
    if (!text.startsWith(step.comment)) throw new Error(`expected ${step.comment}, got ${text}`, { cause: error });
    step.output = text;
    step.matches = true;
  };
  let now = 0;
  const at = (index) => {
    now = index;
  };
  const log = (...values) => {
    const step = steps[now];
    step.output = [...(step.output === undefined ? [] : [step.output]), format(...values)].join('\n');
  };
  const own = { at_: at, give_: give, fail_: fail, console: { log } };
  const run = new AsyncFunction(...Object.keys(scope), ...Object.keys(own), steps.map(instrumented).join('\n'));
  await run(...Object.values(scope), ...Object.values(own));
}

/** Runs something in a folder of its own, where examples may leave files. */
export async function inScratchFolder(body) {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'mlx-examples-'));
  process.chdir(folder);
  try {
    return await body();
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  }
}

const AsyncFunction = (async () => {}).constructor;

function instrumented({ code, comment, expression }, index) {
  if (code.startsWith('import ')) return ''; // What is imported is in scope already.
  if (!expression) return `at_(${index});\n${code}`;
  if (!saysError(comment)) return `at_(${index}); give_(${index}, (${code}\n));`;
  return `{ let error_; try { ${code}\n; } catch (error) { error_ = error; } fail_(${index}, error_); }`;
}

const saysError = (comment) => /^(Range|Type)?Error\b/.test(comment);

const isShown = (value) =>
  value !== undefined && !(value instanceof Promise) && (typeof value !== 'function' || inspect.custom in value);

/** A value as it is printed. */
function shown(value, mx) {
  return value instanceof mx.array ? value.toString() : inspect(value, { depth: 6, breakLength: 100 });
}

/** Whether a comment, when it says a value, says this one. */
function matches(comment, value, mx) {
  if (!SAYS_VALUE.test(comment)) return true;
  const texts = [shown(value, mx)];
  if (typeof value === 'string') texts.push(value);
  if (value instanceof mx.array) texts.push(inspect(value.tolist(), { depth: null, maxArrayLength: null }));
  return texts.some((text) => alike(comment, text));
}

const SAYS_VALUE =
  /^(array\(|\[|\{|-?\d|'|"|-?Infinity\b|mlx\.core\.|(Thread\w*)?(Device|Stream)\w*[(.]|DtypeCategory|(true|false|null|undefined|NaN)$)/;

/** Whether two texts are the same but for blanks, quotes and the last digits of numbers. */
function alike(expected, actual) {
  const parts = (text) => text.replaceAll('"', "'").match(/-?\d+(\.\d+)?(e[-+]?\d+)?|[^\s\d]|\d/g) ?? [];
  const [a, b] = [parts(expected), parts(actual)];
  return a.length === b.length && a.every((part, i) => part === b[i] || close(Number(part), Number(b[i])));
}

const close = (a, b) => Math.abs(a - b) <= 1e-4 * (1 + Math.abs(a));

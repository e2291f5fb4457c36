// Imports and calls files of functions that are broken or make no sense, in a process of its own: MODE SEED COUNT FILE.
// MODE is `broken` (good files, changed) or `random` (primitives of random state). Each file is written to FILE first,
// so that it is there when it has ended the process.
import { readFileSync, writeFileSync } from 'node:fs';
import { mx } from './differential-run.mjs';
import { exportCases } from './export-cases.mjs';
import { mutate } from './mlxfn-mutations.mjs';
import { RandomFiles } from './mlxfn-random.mjs';
import { generator } from './random.mjs';

const [mode, seed, count, file] = process.argv.slice(2);
const random = generator(Number(seed));
const tally = { files: 0, imported: 0, called: 0, errors: {} };
const SMALL = 1 << 20;

/** The bytes of a file with a function. */
function exported(fun, inputs, options = {}) {
  mx.export_function(file, fun, ...inputs, options);
  return readFileSync(file);
}

/** A file with several traces, keywords, constants, more outputs than one. */
function handmade() {
  const w = mx.array([1.5, 2, 3]);
  const fun = (...args) => {
    const { y, z } = args.at(-1) instanceof mx.array ? {} : args.pop();
    const total = args.reduce((a, b) => a.add(b)).add(w);
    return z ? [...mx.divmod(total, y), z.sum()] : y ? [total.multiply(y), w] : total;
  };
  const exporter = mx.exporter(file, fun, { metadata: '{"a": 1}' });
  exporter(w);
  exporter(w, { y: w });
  exporter(w, w);
  exporter(w, { y: w, z: mx.ones([2, 2]) });
  exporter.close();
  return readFileSync(file);
}

/** Files of most ops of the table and of gradients. */
function originals() {
  const files = [handmade()];
  const seen = new Map();
  for (const { name, fun, inputs } of exportCases(1)) {
    const times = seen.get(name) ?? 0;
    if (times >= 3 || inputs.some(({ nbytes }) => nbytes > 4096)) continue;
    seen.set(name, times + 1);
    for (const shapeless of [false, true]) {
      try {
        const bytes = exported(fun, inputs, { shapeless });
        if (bytes.length < 16384) files.push(bytes);
      } catch {
        // Not every op can be exported.
      }
    }
  }
  return files;
}

const SIGNATURE = /(\d+) positional and (\d+) keyword inputs:(.*)/g;
const INPUT = /(?:([^(),:]*): )?\(([\d,]*)\) (\w+)/g;

/** Inputs for each of the signatures that a function's refusal tells of. */
function signatures(message) {
  const told = message.slice(message.indexOf('It has functions of'));
  return Array.from(told.matchAll(SIGNATURE), ([, , , list]) => {
    const positional = [];
    const keywords = {};
    for (const [, name, shape, dtype] of list.matchAll(INPUT)) {
      const lengths = shape === '' ? [] : shape.split(',').map(Number);
      const array =
        mx[dtype] && lengths.reduce((a, b) => a * b, 1) <= SMALL ? inputOf(lengths, mx[dtype]) : mx.array(0);
      if (name === undefined) positional.push(array);
      else keywords[name] = array;
    }
    return [...positional, keywords];
  });
}

function inputOf(shape, dtype) {
  const size = shape.reduce((a, b) => a * b, 1);
  const values = Float64Array.from({ length: size }, () => random.below(9) - (random.chance(0.3) ? 4 : 0));
  return mx.array(values).reshape(shape).astype(dtype);
}

function note(error) {
  if (!(error instanceof Error) || !/^\[\w+\]/.test(error.message)) throw error;
  const kind = error.message.replace(/\d+/g, '0').slice(0, 60);
  tally.errors[kind] = (tally.errors[kind] ?? 0) + 1;
}

function attempt(body) {
  try {
    return { value: body() };
  } catch (error) {
    note(error);
    return { message: error.message };
  }
}

function callAll(fun) {
  // Inputs that no function takes: the refusal tells of the signatures.
  const { message } = attempt(() => fun({ none: mx.array(0) }));
  for (const inputs of signatures(message).slice(0, 4)) {
    attempt(() => {
      mx.eval(fun(...inputs).filter(({ nbytes }) => nbytes <= SMALL));
      tally.called++;
    });
  }
}

function load(bytes) {
  writeFileSync(file, bytes);
  tally.files++;
  return attempt(() => mx.import_function(file));
}

function fuzzer() {
  if (mode === 'random') {
    const files = new RandomFiles(random);
    return () => files.settle(files.make(), load).value;
  }
  const files = originals();
  return () => load(mutate(random, files)).value;
}

const next = fuzzer();
while (tally.files < Number(count)) {
  mx.tidy(() => {
    const fun = next();
    if (fun === undefined) return;
    tally.imported++;
    callAll(fun);
  });
}
console.log(JSON.stringify(tally));

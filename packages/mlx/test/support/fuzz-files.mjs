// Loads random files in a process of its own: FORMAT SEED COUNT FOLDER. The file that is about to be loaded lies
// in the folder, so that it tells of what a process has died. Each file gives an error or arrays that fit
// it; the same from memory as by its path; and when it becomes shorter before it is read, an error or the same.
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mx } from './core.mjs';
import { FileCases } from './fuzz-file-cases.mjs';
import { generator } from './random.mjs';

const [format, seed, count, folder] = process.argv.slice(2);
const random = generator(Number(seed));
const path = join(folder, `fuzz-${seed}.${format}`);
const cases = new FileCases(format, random, (save) => {
  save(path);
  return readFileSync(path);
});
const tally = { cases: 0, loaded: 0, errors: 0, shortened: 0 };

/** The most bytes that an array takes for one of the file. */
const EXPANSION = { npy: 1, npz: 1032, safetensors: 1, gguf: 16 }[format];

const arraysOf = (loaded) => (loaded instanceof mx.MxArray ? { array: loaded } : loaded);

/** What an array is, with its bytes. */
function told(array) {
  const bytes = mx.view(mx.reshape(array, [-1]), mx.uint8).toTypedArray();
  return `${array.dtype.name} [${array.shape}] ${Buffer.from(bytes).toString('base64')}`;
}

/** What a load gives: its arrays, or that there was an error. */
function outcome(file, load) {
  try {
    const arrays = Object.entries(arraysOf(load()));
    const bytes = arrays.reduce((sum, [, array]) => sum + array.nbytes, 0);
    const most = file.length * EXPANSION;
    if (bytes > most) throw new TypeError(`${bytes} bytes of ${most}`);
    return arrays.map(([name, array]) => `${name}: ${told(array)}`).join('\n');
  } catch (error) {
    const known = error.constructor === Error && /^\[\w+\] /.test(error.message) && !/panic/.test(error.message);
    if (!known) throw error;
    return null;
  }
}

function agree(what, a, b) {
  if (a !== b) throw new Error(`${what}: ${String(a).slice(0, 400)} and ${String(b).slice(0, 400)}`);
}

for (; tally.cases < Number(count); tally.cases++) {
  const file = cases.next();
  writeFileSync(path, file);
  const found = outcome(file, () => mx.load(path, { return_metadata: false }));
  if (found === null) tally.errors++;
  else tally.loaded++;
  if (format !== 'gguf')
    agree(
      'path and memory differ',
      found,
      outcome(file, () => mx.load(file, format)),
    );
  else if (random.chance(0.5)) outcome(file, () => mx.load(path, { return_metadata: true })[0]);
  if (found !== null && random.chance(0.3)) {
    const later = mx.load(path);
    const length = random.below(file.length + 1);
    truncateSync(path, length);
    writeFileSync(path, file.subarray(0, length), { flag: 'r+' });
    const shorter = outcome(file, () => later);
    if (shorter === null) tally.shortened++;
    else if (EXPANSION === 1) agree('shorter', shorter, found);
  }
  if (tally.cases % 100 === 99) await new Promise((resolve) => setImmediate(resolve));
}
if (mx.array([1, 2]).add(1).sum().item() !== 5) throw new Error('an op no longer works');
console.log(JSON.stringify(tally));

// Time of one call of every op, nothing evaluated; nanoseconds by case as JSON, null where a call is refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { find, mx, value } from '../../packages/mlx/test/support/differential-run.mjs';

const folder = process.argv[2];
const BATCH = 5e6; // nanoseconds
const BATCHES = 5;
const WARM_UP = 6e7;

const inputs = readFileSync(join(folder, 'inputs.bin'));
const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'));

/** A loop of the call as a program would write it: required arguments by position, the others as keywords. */
function loopOf({ op, order, args }) {
  const arrays = [];
  const source = (spec) => {
    const plain = (part) => (Array.isArray(part) ? part.every(plain) : typeof part !== 'object' || part === null);
    if (plain(spec)) return JSON.stringify(spec);
    // What takes lists of integers here takes arrays of them in Python.
    arrays.push('$ints' in spec ? mx.array(spec.$ints, mx.int32) : value(spec, inputs));
    return `arrays[${arrays.length - 1}]`;
  };
  const given = order.filter(({ name }) => name in args);
  const named = given.findIndex((param, i) => !param.required || param !== order[i]);
  const positional = named < 0 ? given : given.slice(0, named);
  const keywords = given.slice(positional.length).map(({ name }) => `${name}: ${source(args[name])}`);
  const list = positional.map(({ name, spread }) => `${spread ? '...' : ''}${source(args[name])}`);
  if (keywords.length > 0) list.push(`{ ${keywords.join(', ')} }`);
  mx.eval(arrays);
  return new Function('f', 'arrays', 'count', `for (let i = 0; i < count; i++) f(${list.join(', ')})`).bind(
    null,
    find(op),
    arrays,
  );
}

function time(case_) {
  try {
    const loop = loopOf(case_);
    const timed = (count) => {
      const start = process.hrtime.bigint();
      loop(count);
      return Number(process.hrtime.bigint() - start);
    };
    const calls = (nanoseconds, spent, count) => Math.max(3, Math.ceil((nanoseconds / spent) * count));
    timed(3);
    const warm = calls(WARM_UP, timed(100), 100);
    const count = calls(BATCH, timed(warm), warm);
    return Math.min(...Array.from({ length: BATCHES }, () => timed(count))) / count;
  } catch {
    return null;
  }
}

console.log(JSON.stringify(cases.map(time)));

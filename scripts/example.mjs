// npm run example: lists the examples. `npm run example NAME -- OPTIONS` runs one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { nearest } from '../examples/lib/options.mjs';
import { at } from './lib/paths.mjs';
import { runProgram } from './lib/program.mjs';
import { Failure, main } from './lib/run.mjs';

await main(async () => {
  const [name] = process.argv.splice(2, 1);
  const examples = findExamples();
  if (name === undefined || name === '--help' || name === '-h') return list(examples);
  if (examples.has(name)) return runProgram('examples', ...examples.get(name));
  const near = nearest(name, [...examples.keys()]);
  throw new Failure(
    `there is no example '${name}'${near ? `, did you mean ${near}?` : ': npm run example lists them'}`,
  );
});

/** An example is a file of its name, or a folder of its name with a main.mjs. */
function findExamples() {
  const entries = readdirSync(at('examples')).map((entry) =>
    entry.endsWith('.mjs') ? [entry.slice(0, -'.mjs'.length), [entry]] : [entry, [entry, 'main.mjs']],
  );
  return new Map(entries.filter(([, path]) => existsSync(at('examples', ...path))));
}

function list(examples) {
  console.log('Usage: npm run example NAME -- [options]\n');
  for (const [name, path] of examples) {
    const [firstLine] = readFileSync(at('examples', ...path), 'utf8').split('\n');
    console.log(`  ${name.padEnd(22)}${firstLine.replace(/^\/\/ /, '')}`);
  }
  console.log('\nEach has --help.');
}

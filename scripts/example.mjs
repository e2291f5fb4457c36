// npm run example: lists the examples. `npm run example NAME -- OPTIONS` runs one.
import { readdirSync, readFileSync } from 'node:fs';
import { nearest } from '../examples/lib/options.mjs';
import { at } from './lib/paths.mjs';
import { runProgram } from './lib/program.mjs';
import { Failure, main } from './lib/run.mjs';

await main(async () => {
  const [name] = process.argv.splice(2, 1);
  const names = readdirSync(at('examples'))
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => file.slice(0, -'.mjs'.length));
  if (name === undefined || name === '--help' || name === '-h') return list(names);
  if (names.includes(name)) return runProgram('examples', `${name}.mjs`);
  const near = nearest(name, names);
  throw new Failure(
    `there is no example '${name}'${near ? `, did you mean ${near}?` : ': npm run example lists them'}`,
  );
});

function list(names) {
  console.log('Usage: npm run example NAME -- [options]\n');
  for (const name of names) {
    const [firstLine] = readFileSync(at('examples', `${name}.mjs`), 'utf8').split('\n');
    console.log(`  ${name.padEnd(22)}${firstLine.replace(/^\/\/ /, '')}`);
  }
  console.log('\nEach has --help.');
}

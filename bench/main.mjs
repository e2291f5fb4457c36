// npm run bench: figures beside those of Python MLX; see --help.
import { cpus } from 'node:os';
import { benchmarks } from './benchmarks.mjs';
import { helpText, parseOptions, UsageError } from './options.mjs';
import { node } from './programs.mjs';
import { table } from './table.mjs';

try {
  await main(parseOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`bench: ${error.message} (--help shows all options)`);
  process.exitCode = 2;
}

async function main({ help, only, rounds, json }) {
  if (help) {
    console.log(helpText());
    return;
  }
  const rows = [];
  for (const name of only ?? Object.keys(benchmarks)) rows.push(...(await runOne(name, rounds)));
  progress('');
  if (json) console.log(JSON.stringify({ machine: machine(), rows }, null, 2));
  else console.log(`${machine()}\n\n${table(rows)}`);
}

/** The rows of one benchmark; one that fails says so, and the others still run. */
async function runOne(name, rounds = benchmarks[name].rounds) {
  try {
    return await benchmarks[name].run(rounds, (round, part, parts) =>
      progress(`${name}: round ${round}/${rounds}, part ${part}/${parts}`),
    );
  } catch (error) {
    progress('');
    console.error(`bench: ${name} failed: ${error.stderr || error.message}`);
    process.exitCode = 1;
    return [];
  }
}

function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${text}`);
  else if (text) process.stderr.write(`${text}\n`);
}

function machine() {
  const all = cpus();
  return `${process.platform}-${process.arch}, ${all.length} × ${all[0]?.model.trim() ?? 'unknown'}, Node ${node.version}`;
}

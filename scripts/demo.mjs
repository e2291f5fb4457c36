import { runProgram } from './lib/program.mjs';
import { main } from './lib/run.mjs';

await main(() => runProgram('demo', 'main.mjs'));

// npm run format: formats everything and applies the linters' safe fixes.
import { installPackages } from './lib/packages.mjs';
import { at } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';

await main(() => {
  installPackages();
  run('cargo', ['fmt', '--all']);
  run(process.execPath, [at('node_modules/@biomejs/biome/bin/biome'), 'check', '--write']);
});

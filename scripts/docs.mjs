// npm run docs: the documentation as a site that needs no server, in the git-ignored folder site.
import { relative } from 'node:path';
import { at } from './lib/paths.mjs';
import { main, say } from './lib/run.mjs';
import { setup } from './setup.mjs';

await main(async () => {
  await setup();
  const { buildSite } = await import('./docs/site.mjs'); // Needs what setting up installs.
  const { pages, entries, examples, folder } = await buildSite();
  say(`${pages} pages, ${entries} entries, ${examples} examples: ${relative(at('.'), folder)}/index.html`);
});

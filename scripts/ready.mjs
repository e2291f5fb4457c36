// npm run ready: what CI does.

import { main } from './lib/run.mjs';
import { lint } from './lint.mjs';
import { test } from './test.mjs';

await main(async () => {
  await lint();
  await test();
});

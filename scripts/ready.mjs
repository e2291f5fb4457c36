// npm run ready: what CI does.

import { main } from './lib/run.mjs';
import { lint } from './lint.mjs';
import { test } from './test.mjs';

await main(() => {
  lint();
  test();
});

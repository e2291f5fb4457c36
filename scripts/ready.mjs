// npm run ready: what CI does.
import { lint } from './lint.mjs';
import { main } from './lib/run.mjs';
import { test } from './test.mjs';

await main(() => {
  lint();
  test();
});

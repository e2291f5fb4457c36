// However a process ends, it ends by itself: never by a signal.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { child, folder } from './support/core.mjs';

const core = JSON.stringify(pathToFileURL(`${folder}dist/core/index.js`).href);
const BEGIN = `import mx from ${core}; const a = mx.ones([256, 256]); let b = a;
for (let i = 0; i < 20; i++) b = b.matmul(a).multiply(0.01);`;

/** Programs and the exit code that each should have. */
const PROGRAMS = {
  'idle after work': [`${BEGIN} mx.eval(b);`, 0],
  'lazy arrays only': [BEGIN, 0],
  'a promise is waited for': [`${BEGIN} mx.async_eval(b).then(() => { process.exitCode = 7; });`, 7],
  'exit in the middle of asynchronous work': [`${BEGIN} mx.async_eval(b); process.exit(3);`, 3],
  'exit with many promises': [`${BEGIN} for (let i = 0; i < 50; i++) mx.async_eval(b.add(i)); process.exit(3);`, 3],
  'exit after a while': [`${BEGIN} mx.async_eval(b); setTimeout(() => process.exit(3), 5);`, 3],
  'exit when a promise settles': [`${BEGIN} mx.async_eval(b).then(() => process.exit(3));`, 3],
  'exit within a callback': [`${BEGIN} mx.value_and_grad((x) => { mx.async_eval(b); process.exit(3); })(a);`, 3],
  'exit within a nested callback': [`${BEGIN} mx.grad((x) => mx.grad((y) => process.exit(3))(x))(mx.array(1));`, 3],
  'exit within tidy': [`${BEGIN} mx.tidy(() => { mx.eval(b); process.exit(3); });`, 3],
  'uncaught exception': [`${BEGIN} mx.async_eval(b); throw new Error('on purpose');`, 1],
  'uncaught exception of a callback': [`${BEGIN} mx.grad(() => { throw new Error('on purpose'); })(a);`, 1],
  'uncaught exception in a promise': [`${BEGIN} mx.async_eval(b).then(() => { throw new Error('on purpose'); });`, 1],
  'unhandled rejection': [`${BEGIN} mx.async_eval(b); Promise.reject(new Error('on purpose'));`, 1],
  'exit within an exit handler': [
    `${BEGIN} process.on('exit', () => { mx.eval(b); mx.async_eval(b.add(1)); }); mx.async_eval(b);`,
    0,
  ],
  'views outlive the arrays': [
    `${BEGIN} globalThis.view = b.asTypedArray(); b.dispose(); a.dispose(); process.exit(3);`,
    3,
  ],
};

for (const [name, [program, expected]] of Object.entries(PROGRAMS)) {
  test(name, async () => {
    for (let round = 0; round < 2; round++) {
      const { code, signal, stderr } = await child(program);
      assert.equal(signal, null, stderr);
      assert.equal(code, expected, stderr);
      if (expected !== 1) assert.equal(stderr, '');
    }
  });
}

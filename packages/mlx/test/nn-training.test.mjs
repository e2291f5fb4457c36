// Training in a loop: nothing is kept beyond the parameters and the state, whatever the optimizer and also after errors.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { live, mx, nn, optim, settle } from './support/core.mjs';

const model = () =>
  new nn.Sequential(new nn.Linear(4, 8), new nn.BatchNorm(8), nn.relu, new nn.Dropout(0.1), new nn.Linear(8, 2));
// An array lives as long as one of the 128 of its page, so that some more or fewer are left each time.
const STEPS = 150;
const rate = optim.cosine_decay(0.01, 50);
const optimizers = {
  SGD: () => new optim.SGD(rate, { momentum: 0.9, weight_decay: 0.1, nesterov: true }),
  RMSprop: () => new optim.RMSprop(rate),
  Adagrad: () => new optim.Adagrad(rate),
  AdaDelta: () => new optim.AdaDelta(rate),
  Adam: () => new optim.Adam(rate, { bias_correction: true }),
  AdamW: () => new optim.AdamW(rate),
  Adamax: () => new optim.Adamax(rate),
  Lion: () => new optim.Lion(rate, { weight_decay: 0.1 }),
  Adafactor: () => new optim.Adafactor({ beta_1: 0.9, weight_decay: 0.1 }),
  Muon: () => new optim.Muon(rate),
  MultiOptimizer: () =>
    new optim.MultiOptimizer([new optim.Muon(rate), new optim.AdamW(rate)], [(_path, array) => array.ndim === 2]),
};

for (const [name, make] of Object.entries(optimizers)) {
  test(`${name}: a training loop keeps nothing but the parameters and the state`, async () => {
    const [net, optimizer] = [model(), make()];
    const x = mx.random.normal([16, 4]);
    const lossAndGrad = nn.value_and_grad(net, (input) => mx.mean(mx.square(net(input))));
    const train = (steps) => {
      for (let i = 0; i < steps; i++) {
        const [, grads] = lossAndGrad(x);
        const [clipped] = optim.clip_grad_norm(grads, 1);
        optimizer.update(net, clipped);
        mx.eval(net.state, optimizer.state);
      }
    };
    train(5);
    await settle();
    const before = live();
    train(STEPS);
    await settle();
    assert.ok(live() - before < STEPS, `${before} arrays before, ${live()} after`);
  });
}

test('losses and layers that throw leave nothing behind', async () => {
  const net = model();
  const x = mx.random.normal([16, 4]);
  const attempts = [
    () => net(mx.zeros([3, 5])),
    () => nn.value_and_grad(net, () => net(x))(x),
    () => nn.value_and_grad(net, () => mx.sum(net(mx.zeros([3, 5]))))(x),
    () => new optim.Adam(0.1).update(net, { layers: [{ weight: mx.zeros([3]) }] }),
    () => net.load_weights([['layers.0.weight', mx.zeros([3])]]),
    () => net.update({ layers: [{ weight: 3 }] }),
  ];
  const failAll = (times) => {
    for (let i = 0; i < times; i++) for (const attempt of attempts) assert.throws(attempt);
  };
  failAll(2);
  await settle();
  const before = live();
  failAll(STEPS);
  await settle();
  assert.ok(live() - before < STEPS, `${before} arrays before, ${live()} after`);
});

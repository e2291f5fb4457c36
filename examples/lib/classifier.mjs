import { core as mx, nn } from 'mlx';

/** Share of the samples that a model takes for what they are. */
export function accuracy(model, { images, labels }) {
  return mx.mean(mx.equal(guesses(model, images), labels)).item();
}

/** The digit that a model takes each image for. */
export function guesses(model, images) {
  model.eval();
  return mx.argmax(model(images), -1);
}

/**
 * Trains a classifier on batches drawn at random.
 *
 * @param {{ steps: number, batch: number, show: (step: number, numbers: object) => void }} options
 * @returns the loss at each step
 */
export function trainClassifier(model, optimizer, { images, labels }, { steps, batch, show }) {
  const lossAndGradient = nn.value_and_grad(model, (x, y) =>
    nn.losses.cross_entropy(model(x), y, { reduction: 'mean' }),
  );
  const losses = [];
  model.train();
  for (let step = 1; step <= steps; step++) {
    const chosen = mx.random.randint(0, labels.size, [batch]);
    const [loss, gradients] = lossAndGradient(mx.take(images, chosen, 0), mx.take(labels, chosen, 0));
    optimizer.update(model, gradients);
    mx.eval(model.parameters(), optimizer.state);
    losses.push([step, loss.item()]);
    show(step, { loss: loss.item() });
  }
  return losses;
}

// Fine-tuning: a network that knows upright digits learns mirrored ones by low-rank additions to its frozen layers.
import { core as mx, nn, optimizers as optim, utils } from 'mlx';
import { accuracy, trainClassifier } from './lib/classifier.mjs';
import { CLASSES, digits, SIZE } from './lib/digits.mjs';
import { example } from './lib/example.mjs';
import { whole } from './lib/options.mjs';
import { thousands } from './lib/progress.mjs';

/** A frozen linear layer and a product of two small matrices, which is learned: x Wᵀ + b + scale · x A B. */
class LoRALinear extends nn.Module {
  constructor(linear, rank, scale = 2) {
    super();
    const [outputs, inputs] = linear.weight.shape;
    this.linear = linear.freeze();
    this.scale = scale;
    this.lora_a = mx.random.normal([inputs, rank], { scale: 1 / Math.sqrt(inputs) });
    this.lora_b = mx.zeros([rank, outputs]); // Nothing is added at first.
  }

  forward(x) {
    const addition = mx.matmul(mx.matmul(x, this.lora_a), this.lora_b);
    return mx.add(this.linear(x), mx.multiply(addition, this.scale));
  }

  /** A plain layer that computes the same. */
  fuse() {
    const { weight, bias } = this.linear;
    const fused = new nn.Linear(weight.shape[1], weight.shape[0]);
    const addition = mx.multiply(mx.matmul(this.lora_a, this.lora_b), this.scale);
    return fused.update({ weight: mx.add(weight, addition.T), bias });
  }
}

class Perceptron extends nn.Module {
  layers = [new nn.Linear(SIZE * SIZE, 128), new nn.Linear(128, 128), new nn.Linear(128, CLASSES)];

  forward(images) {
    const [first, second, last] = this.layers;
    return last(nn.relu(second(nn.relu(first(images.flatten(1))))));
  }
}

const rank = {
  type: 'string',
  value: 'N',
  help: 'rank of the additions (default: 4)',
  check: whole(1, 64),
  default: 4,
};
const about = 'Fine-tuning with frozen and low-rank (LoRA) layers: mirrored digits, with few parameters.';
await example(
  import.meta.url,
  { about, steps: 400, options: { rank } },
  ({ steps, seed, rank: r, say, track, save }) => {
    const [upright, uprightTest] = [digits(5000, seed), digits(1000, seed + 1)];
    const mirrored = ({ images, labels }) => ({ images: mx.swapaxes(images, 1, 2), labels });
    const [task, taskTest] = [mirrored(digits(1000, seed + 2)), mirrored(uprightTest)];
    const model = new Perceptron();
    const report = (when) =>
      say(
        `${when.padEnd(22)} upright ${percent(accuracy(model, uprightTest))}   mirrored ${percent(accuracy(model, taskTest))}`,
      );

    const learn = (data, rate) =>
      track(steps, (show) => trainClassifier(model, new optim.Adam(rate), data, { steps, batch: 64, show }));
    learn(upright, 2e-3);
    report('after pre-training');
    const before = utils.tree_flatten(model.parameters()).map(([, array]) => array);

    const additions = model.layers.map((layer) => new LoRALinear(layer, r));
    model.update_modules({ layers: additions });
    const sizes = [model.trainable_parameters(), model.parameters()].map((tree) =>
      utils.tree_reduce((sum, p) => sum + p.size, tree, 0),
    );
    say(`low-rank layers of rank ${r}: ${thousands(sizes[0])} of ${thousands(sizes[1])} parameters are trained`);
    learn(task, 4e-3);
    report('after fine-tuning');

    const frozen = additions.flatMap(({ linear }) => [linear.weight, linear.bias]);
    say(`the frozen weights are the very same arrays: ${frozen.every((array, i) => array === before[i])}`);
    save('adapter.safetensors', (path) =>
      mx.save_safetensors(path, utils.tree_flatten(model.trainable_parameters(), { destination: {} })),
    );
    model.update_modules({ layers: additions.map((layer) => layer.fuse()) });
    report('fused into plain layers');
  },
);

function percent(share) {
  return `${(100 * share).toFixed(1)} %`.padStart(7);
}

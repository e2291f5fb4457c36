// Draws the graphs that MLX computes: of a loss, of its gradients, and of the loss compiled; needs no Graphviz.
import { core as mx, nn, utils } from 'mlx';
import { example } from './lib/example.mjs';
import { drawGraph } from './lib/graph.mjs';

class Perceptron extends nn.Module {
  hidden = new nn.Linear(4, 16);
  output = new nn.Linear(16, 3);

  forward(x) {
    return this.output(nn.gelu(this.hidden(x)));
  }
}

/** The graph of arrays in the DOT language. */
function dotOf(outputs, names) {
  const parts = [];
  mx.export_to_dot({ write: (text) => parts.push(text) }, outputs, names);
  return parts.join('');
}

const about = 'Draws the graphs of a loss, of its gradients, and of the loss compiled, as SVG.';
await example(import.meta.url, { about }, ({ say, save }) => {
  const model = new Perceptron();
  const [x, y] = [mx.random.normal([8, 4]), mx.random.randint(0, 3, [8])];
  mx.eval(model.parameters(), x, y);
  const named = { x, y, ...Object.fromEntries(utils.tree_flatten(model.parameters())) };

  const lossOf = (inputs, targets) => nn.losses.cross_entropy(model(inputs), targets, { reduction: 'mean' });
  const [loss, gradients] = nn.value_and_grad(model, lossOf)(x, y);
  const gradientNames = utils.tree_flatten(gradients).map(([name, array]) => [`∂ ${name}`, array]);

  draw('forward', 'The loss of a perceptron', lossOf(x, y), named);
  draw('gradients', 'The loss with its gradients', [loss, gradients], {
    ...named,
    loss,
    ...Object.fromEntries(gradientNames),
  });
  draw(
    'compiled',
    'The loss, compiled: chains are one operation',
    mx.compile(lossOf, { inputs: [model.state] })(x, y),
    named,
  );

  function draw(file, title, outputs, names) {
    const dot = dotOf(outputs, names);
    say(`${file}: ${dot.split('[label').length - 1} operations`);
    save(`${file}.svg`, drawGraph(title, dot, Object.keys(names)));
  }
});

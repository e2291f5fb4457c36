// An LSTM learns a series with two seasons and noise, then goes on with it by itself.
import { core as mx, nn, optimizers as optim } from 'mlx';
import { chart } from './lib/chart.mjs';
import { example } from './lib/example.mjs';

const KNOWN = 600;
const FORECAST = 150;
const WINDOW = 100;
const WARM_UP = 30;

class Forecaster extends nn.Module {
  constructor(width) {
    super();
    this.lstm = new nn.LSTM(1, width);
    this.head = new nn.Linear(width, 1);
  }

  /** The next value after each of a window's; and the state, to go on from. */
  forward(values, hidden = null, cell = null) {
    const [states, cells] = this.lstm(mx.expand_dims(values, -1), hidden, cell);
    const change = mx.squeeze(this.head(states), -1);
    return [mx.add(values, change), last(states), last(cells)];
  }
}

/** The last step of `[batch, length, width]`. */
const last = (states) => states.get(':', -1);

/** Two seasons of different lengths, without the noise. */
function season(step) {
  return 0.8 * Math.sin((2 * Math.PI * step) / 20) + 0.5 * Math.sin((2 * Math.PI * step) / 50 + 1);
}

const about = 'An LSTM learns a noisy series with two seasons and forecasts it; draws the forecast.';
await example(import.meta.url, { about, steps: 600 }, ({ steps, say, track, save }) => {
  const truth = Array.from({ length: KNOWN + FORECAST }, (_, step) => season(step));
  const series = mx.add(mx.array(truth.slice(0, KNOWN)), mx.random.normal([KNOWN], { scale: 0.05 }));
  const model = new Forecaster(32);
  const optimizer = new optim.Adam(optim.cosine_decay(1e-2, steps));
  const lossAndGradient = nn.value_and_grad(model, (x, y) => {
    // The first values of a window say too little of where in its seasons the series is.
    const known = [':', `${WARM_UP}:`];
    return nn.losses.mse_loss(model(x)[0].get(...known), y.get(...known));
  });

  track(steps, (show) => {
    for (let step = 1; step <= steps; step++) {
      const starts = mx.random.randint(0, KNOWN - WINDOW, [8, 1]);
      const windows = mx.take(series, mx.add(starts, mx.arange(WINDOW + 1)));
      const [inputs, targets] = [windows.get(':', ':-1'), windows.get(':', '1:')];
      const [loss, gradients] = lossAndGradient(inputs, targets);
      const [clipped] = optim.clip_grad_norm(gradients, 1);
      optimizer.update(model, clipped);
      mx.eval(model.parameters(), optimizer.state);
      show(step, { loss: loss.item() });
    }
  });

  const forecast = forecastFrom(model, series);
  const wrong = (values) => Math.sqrt(values.reduce((sum, v, i) => sum + (v - truth[KNOWN + i]) ** 2, 0) / FORECAST);
  const constant = new Array(FORECAST).fill(mx.mean(series).item());
  say(
    `error of the forecast over ${FORECAST} steps ${wrong(forecast).toFixed(3)}; of a constant ${wrong(constant).toFixed(3)}`,
  );

  const shown = KNOWN - 150;
  const points = (values, from) => values.map((value, i) => [from + i, value]);
  save(
    'forecast.svg',
    chart({
      title: 'An LSTM forecasts a series',
      subtitle: `learned from ${KNOWN} noisy values, ${FORECAST} steps forecast by itself; error ${wrong(forecast).toFixed(3)}`,
      x: { label: 'step' },
      y: { label: 'value', from: -1.8, to: 1.8 },
      series: [
        { points: points(series.tolist().slice(shown), shown), look: 'dots', colour: 'pale', label: 'known' },
        { points: points(truth.slice(KNOWN), KNOWN), look: 'dashed', colour: 'grey', label: 'truth' },
        { points: points(forecast, KNOWN), look: 'bold', colour: 'orange', label: 'forecast' },
      ],
    }),
  );
});

/** Goes on with a series: each forecast is the next input. */
function forecastFrom(model, series) {
  let [next, hidden, cell] = model(mx.reshape(series, [1, -1]));
  let value = next.get(':', '-1:');
  const values = [];
  for (let i = 0; i < FORECAST; i++) {
    values.push(value.item());
    [value, hidden, cell] = model(value, hidden, cell);
  }
  return values;
}

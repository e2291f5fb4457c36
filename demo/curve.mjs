const WIDTH = 960;
const HEIGHT = 540;
const PLOT = { left: 72, top: 84, right: 770, bottom: 470 };
const MOST_POINTS = 800;
const LABEL_GAP = 18;

const style = `
  svg { background: #ffffff; font-family: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
  text { fill: #24292f; font-size: 13px; }
  .title { font-size: 19px; font-weight: 600; }
  .soft { fill: #6b7280; }
  .grid { stroke: #e5e7eb; }
  .axis { stroke: #9ca3af; }
  .raw { fill: none; stroke: #93c5fd; stroke-width: 1; opacity: 0.7; }
  .train { fill: none; stroke: #2563eb; stroke-width: 2; }
  .heldout { fill: none; stroke: #ea580c; stroke-width: 2.5; }
  .dot { fill: #ea580c; }
  .baseline { stroke-width: 1.5; stroke-dasharray: 6 5; }
  .uniform { stroke: #9ca3af; }
  .bigram { stroke: #7c3aed; }
  .label-train { fill: #2563eb; }
  .label-heldout { fill: #ea580c; font-weight: 600; }
  .label-uniform { fill: #6b7280; }
  .label-bigram { fill: #7c3aed; }
  @media (prefers-color-scheme: dark) {
    svg { background: #0d1117; }
    text { fill: #e6edf3; }
    .soft, .label-uniform { fill: #9ca3af; }
    .grid { stroke: #21262d; }
    .raw { stroke: #1d4ed8; }
    .train { stroke: #60a5fa; }
    .bigram { stroke: #a78bfa; }
    .label-train { fill: #60a5fa; }
    .label-heldout { fill: #fb923c; }
    .label-bigram { fill: #a78bfa; }
  }`;

/**
 * The loss curve as a self-contained SVG document.
 *
 * @param {{
 *   train: [number, number][], heldOut: [number, number][],
 *   uniform: number, bigram: number, title: string, subtitle: string,
 * }} run  curves as `[step, loss]` pairs, baselines in nats per character
 */
export function lossCurve({ train, heldOut, uniform, bigram, title, subtitle }) {
  const lastStep = Math.max(1, ...[train, heldOut].map((points) => points.at(-1)?.[0] ?? 0));
  const raw = thin(train);
  const smoothed = smooth(raw);
  const highest = Math.max(uniform, ...raw.map(([, loss]) => loss), ...heldOut.map(([, loss]) => loss));
  const x = scale(0, lastStep, PLOT.left, PLOT.right);
  const y = scale(0, highest * 1.06, PLOT.bottom, PLOT.top);
  const labels = spread(
    [
      { kind: 'uniform', value: uniform, text: `uniform ${uniform.toFixed(2)}` },
      { kind: 'bigram', value: bigram, text: `bigram ${bigram.toFixed(2)}` },
      { kind: 'train', value: smoothed.at(-1)?.[1], text: `training ${smoothed.at(-1)?.[1].toFixed(2)}` },
      { kind: 'heldout', value: heldOut.at(-1)?.[1], text: `held-out ${heldOut.at(-1)?.[1].toFixed(2)}` },
    ]
      .filter(({ value }) => value !== undefined)
      .map((label) => ({ ...label, y: y(label.value) })),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title">`,
    `<title id="title">${escape(title)}</title>`,
    `<style>${style}\n</style>`,
    `<text class="title" x="${PLOT.left}" y="36">${escape(title)}</text>`,
    `<text class="soft" x="${PLOT.left}" y="60">${escape(subtitle)}</text>`,
    ...grid(x, y, lastStep, highest * 1.06),
    baseline('uniform', y(uniform)),
    baseline('bigram', y(bigram)),
    line('raw', raw, x, y),
    line('train', smoothed, x, y),
    line('heldout', heldOut, x, y),
    ...thin(heldOut, 60).map(([step, loss]) => `<circle class="dot" cx="${x(step)}" cy="${y(loss)}" r="3"/>`),
    ...labels.map(
      ({ kind, text, y: at }) =>
        `<text class="label-${kind}" x="${PLOT.right + 12}" y="${round(at + 4)}">${text}</text>`,
    ),
    '</svg>',
    '',
  ].join('\n');
}

function grid(x, y, lastStep, highest) {
  const middle = (PLOT.top + PLOT.bottom) / 2;
  return [
    ...ticks(highest, 6).map((value) => {
      const at = y(value);
      return `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${at}" y2="${at}"/><text class="soft" x="${PLOT.left - 10}" y="${round(at + 4)}" text-anchor="end">${value}</text>`;
    }),
    ...ticks(lastStep, 8).map((value) => {
      const at = x(value);
      return `<line class="axis" x1="${at}" x2="${at}" y1="${PLOT.bottom}" y2="${PLOT.bottom + 5}"/><text class="soft" x="${at}" y="${PLOT.bottom + 22}" text-anchor="middle">${value}</text>`;
    }),
    `<line class="axis" x1="${PLOT.left}" x2="${PLOT.right}" y1="${PLOT.bottom}" y2="${PLOT.bottom}"/>`,
    `<text class="soft" x="${(PLOT.left + PLOT.right) / 2}" y="${PLOT.bottom + 48}" text-anchor="middle">training step</text>`,
    `<text class="soft" x="24" y="${middle}" text-anchor="middle" transform="rotate(-90 24 ${middle})">loss, nats per character</text>`,
  ];
}

function baseline(kind, at) {
  return `<line class="baseline ${kind}" x1="${PLOT.left}" x2="${PLOT.right}" y1="${at}" y2="${at}"/>`;
}

function line(kind, points, x, y) {
  return `<polyline class="${kind}" points="${points.map(([step, loss]) => `${x(step)},${y(loss)}`).join(' ')}"/>`;
}

/** Means of equal stretches, so that a long run still makes a small file. */
function thin(points, most = MOST_POINTS) {
  if (points.length <= most) return points;
  return Array.from({ length: most }, (_, i) => {
    const part = points.slice(Math.floor((i * points.length) / most), Math.floor(((i + 1) * points.length) / most));
    return [part.at(-1)[0], part.reduce((sum, [, loss]) => sum + loss, 0) / part.length];
  });
}

/** Each point's mean with its neighbours, which unlike a running average does not lag behind. */
function smooth(points) {
  const reach = Math.min(10, Math.floor(points.length / 20));
  return points.map(([step], i) => {
    const near = points.slice(Math.max(0, i - reach), i + reach + 1);
    return [step, near.reduce((sum, [, loss]) => sum + loss, 0) / near.length];
  });
}

/** Moves labels apart that would lie on one another, keeping their order. */
function spread(labels) {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  for (let i = 1; i < sorted.length; i += 1) sorted[i].y = Math.max(sorted[i].y, sorted[i - 1].y + LABEL_GAP);
  return sorted;
}

function ticks(highest, most) {
  const rough = highest / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
  return Array.from({ length: Math.floor(highest / step + 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(6)));
}

function scale(fromLow, fromHigh, toLow, toHigh) {
  return (value) => round(toLow + ((value - fromLow) / (fromHigh - fromLow)) * (toHigh - toLow));
}

function round(value) {
  return Math.round(value * 100) / 100;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

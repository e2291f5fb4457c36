const WIDTH = 960;
const HEIGHT = 540;
const PLOT = { left: 72, top: 84, right: 770, bottom: 470 };
const LABEL_GAP = 18;

/** Colours on white, and on a dark background where that is what the reader has. */
const LIGHT = {
  blue: '#2563eb',
  pale: '#93c5fd',
  orange: '#ea580c',
  violet: '#7c3aed',
  green: '#15803d',
  grey: '#9ca3af',
};
const DARK = {
  blue: '#60a5fa',
  pale: '#1d4ed8',
  orange: '#fb923c',
  violet: '#a78bfa',
  green: '#4ade80',
  grey: '#9ca3af',
};

const colours = (palette) =>
  Object.entries(palette)
    .map(([name, colour]) => `polyline.${name} { stroke: ${colour}; } .${name}:not(polyline) { fill: ${colour}; }`)
    .join(' ');

const style = `
  svg { background: #ffffff; font-family: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
  text { fill: #24292f; font-size: 13px; }
  .stroke { stroke: #24292f; }
  .title { font-size: 19px; font-weight: 600; }
  .soft { fill: #6b7280; }
  .grid { stroke: #e5e7eb; }
  .axis { stroke: #9ca3af; }
  polyline { fill: none; stroke-width: 2; }
  .thin { stroke-width: 1; opacity: 0.7; }
  .bold { stroke-width: 2.5; }
  .dashed { stroke-width: 1.5; stroke-dasharray: 6 5; }
  .strong { font-weight: 600; }
  ${colours(LIGHT)}
  @media (prefers-color-scheme: dark) {
    svg { background: #0d1117; }
    text { fill: #e6edf3; }
    .stroke { stroke: #e6edf3; }
    .soft { fill: #9ca3af; }
    .grid { stroke: #21262d; }
    ${colours(DARK)}
  }`;

/**
 * A chart as a self-contained SVG document.
 *
 * @param {{
 *   title: string, subtitle: string,
 *   x: { label: string, from?: number, to?: number }, y: { label: string, from?: number, to?: number },
 *   series: {
 *     points: [number, number][], look?: 'line' | 'thin' | 'bold' | 'dashed' | 'dots',
 *     colour?: 'blue' | 'pale' | 'orange' | 'violet' | 'green' | 'grey', label?: string,
 *   }[],
 * }} picture  points beyond the range of an axis, which is that of the points by default, are left out; a label stands
 *   at the right, at the height of the series' last point
 */
export function chart({ title, subtitle, x: xAxis, y: yAxis, series }) {
  const x = scale(rangeOf(xAxis, series, 0), PLOT.left, PLOT.right);
  const y = scale(rangeOf(yAxis, series, 1), PLOT.bottom, PLOT.top);
  const labels = series
    .filter(({ label, points }) => label && points.length > 0)
    .map(({ label, points, colour = 'blue', look }) => ({ label, colour, look, y: y(points.at(-1)[1]) }));
  return svg(
    title,
    `<text class="soft" x="${PLOT.left}" y="60">${escape(subtitle)}</text>`,
    ...grid(x, y, xAxis.label, yAxis.label),
    ...series.map((one) => marks(one, x, y)),
    ...spread(labels).map(
      ({ label, colour, look, y: at }) =>
        `<text class="label ${colour}${look === 'bold' ? ' strong' : ''}" x="${PLOT.right + 12}" y="${round(at + 4)}">${escape(label)}</text>`,
    ),
  );
}

/** An SVG document of the charts' size and looks. */
export function svg(title, ...content) {
  return page(title, { width: WIDTH, height: HEIGHT }, ...content);
}

/** An SVG document of the charts' looks in a size of its own. */
export function page(title, { width, height }, ...content) {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escape(title)}</title>`,
    `<style>${style}\n</style>`,
    `<text class="title" x="${PLOT.left}" y="36">${escape(title)}</text>`,
    ...content,
    '</svg>',
    '',
  ].join('\n');
}

export function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Means of equal stretches, so that many points still make a small file. */
export function thin(points, most = 800) {
  if (points.length <= most) return points;
  return Array.from({ length: most }, (_, i) => {
    const part = points.slice(Math.floor((i * points.length) / most), Math.floor(((i + 1) * points.length) / most));
    return [part.at(-1)[0], part.reduce((sum, [, value]) => sum + value, 0) / part.length];
  });
}

/** Each point's mean with its neighbours, which unlike a running average does not lag behind. */
export function smooth(points) {
  const reach = Math.min(10, Math.floor(points.length / 20));
  return points.map(([at], i) => {
    const near = points.slice(Math.max(0, i - reach), i + reach + 1);
    return [at, near.reduce((sum, [, value]) => sum + value, 0) / near.length];
  });
}

function rangeOf({ from, to }, series, axis) {
  const values = series.flatMap(({ points }) => points.map((point) => point[axis]));
  const low = from ?? values.reduce((least, value) => Math.min(least, value), values[0] ?? 0);
  const high = to ?? values.reduce((most, value) => Math.max(most, value), values[0] ?? 1);
  return high > low ? [low, high] : [low, low + 1];
}

function marks({ points, look = 'line', colour = 'blue' }, x, y) {
  const inside = points.filter(([a, b]) => x.holds(a) && y.holds(b));
  if (look === 'dots') {
    const dots = inside.map(([a, b]) => `<circle cx="${x(a)}" cy="${y(b)}" r="3"/>`);
    return `<g class="${colour}">${dots.join('')}</g>`;
  }
  const path = inside.map(([a, b]) => `${x(a)},${y(b)}`).join(' ');
  return `<polyline class="${look} ${colour}" points="${path}"/>`;
}

function grid(x, y, xLabel, yLabel) {
  const middle = (PLOT.top + PLOT.bottom) / 2;
  return [
    ...ticks(y.range, 6).map((value) => {
      const at = y(value);
      return `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${at}" y2="${at}"/><text class="soft" x="${PLOT.left - 10}" y="${round(at + 4)}" text-anchor="end">${value}</text>`;
    }),
    ...ticks(x.range, 8).map((value) => {
      const at = x(value);
      return `<line class="axis" x1="${at}" x2="${at}" y1="${PLOT.bottom}" y2="${PLOT.bottom + 5}"/><text class="soft" x="${at}" y="${PLOT.bottom + 22}" text-anchor="middle">${value}</text>`;
    }),
    `<line class="axis" x1="${PLOT.left}" x2="${PLOT.right}" y1="${PLOT.bottom}" y2="${PLOT.bottom}"/>`,
    `<text class="soft" x="${(PLOT.left + PLOT.right) / 2}" y="${PLOT.bottom + 48}" text-anchor="middle">${escape(xLabel)}</text>`,
    `<text class="soft" x="24" y="${middle}" text-anchor="middle" transform="rotate(-90 24 ${middle})">${escape(yLabel)}</text>`,
  ];
}

/** Moves labels apart that would lie on one another, keeping their order. */
function spread(labels) {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  for (let i = 1; i < sorted.length; i += 1) sorted[i].y = Math.max(sorted[i].y, sorted[i - 1].y + LABEL_GAP);
  return sorted;
}

/** Round numbers in a range. */
function ticks([low, high], most) {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(6)));
}

function scale([low, high], toLow, toHigh) {
  const place = (value) => round(toLow + ((value - low) / (high - low)) * (toHigh - toLow));
  return Object.assign(place, { range: [low, high], holds: (value) => value >= low && value <= high });
}

function round(value) {
  return Math.round(value * 100) / 100;
}

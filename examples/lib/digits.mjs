// Handwritten digits, drawn here: strokes of a pen, bent, turned and scaled at random, in grey on 20 × 20 pixels.
import { core as mx } from 'mlx';
import { svg } from './chart.mjs';

export const SIZE = 20;
export const CLASSES = 10;

/** The strokes of each digit, in a box from (0, 0) at the upper left to (1, 1). */
const STROKES = [
  [arc(0.5, 0.5, 0.3, 0.45, 0, 360)],
  [
    [
      [0.3, 0.25],
      [0.55, 0.05],
      [0.55, 0.95],
    ],
  ],
  [[...arc(0.5, 0.28, 0.28, 0.24, 180, 390), [0.2, 0.95], [0.8, 0.95]]],
  [[...arc(0.45, 0.27, 0.3, 0.23, 200, 450), ...arc(0.45, 0.73, 0.32, 0.24, 270, 520)]],
  [
    [
      [0.6, 0.05],
      [0.15, 0.65],
      [0.85, 0.65],
    ],
    [
      [0.62, 0.4],
      [0.62, 0.98],
    ],
  ],
  [[[0.75, 0.05], [0.3, 0.05], [0.27, 0.45], ...arc(0.47, 0.68, 0.3, 0.27, 235, 500)]],
  [[[0.65, 0.05], [0.3, 0.45], ...arc(0.5, 0.7, 0.28, 0.25, 190, 550)]],
  [
    [
      [0.2, 0.05],
      [0.8, 0.05],
      [0.4, 0.95],
    ],
  ],
  [arc(0.5, 0.27, 0.24, 0.22, 90, 450), arc(0.5, 0.72, 0.29, 0.24, -90, 270)],
  [[...arc(0.48, 0.3, 0.27, 0.25, 0, 360), [0.75, 0.3], [0.6, 0.97]]],
];

/**
 * Images and their digits.
 *
 * @returns `images` of shape `[count, 20, 20, 1]` between 0 and 1, `labels` of shape `[count]`
 */
export function digits(count, seed) {
  const random = generator(seed);
  const pixels = new Float32Array(count * SIZE * SIZE);
  const labels = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    labels[i] = i % CLASSES;
    draw(STROKES[labels[i]], random, pixels.subarray(i * SIZE * SIZE, (i + 1) * SIZE * SIZE));
  }
  return { images: mx.reshape(mx.array(pixels), [count, SIZE, SIZE, 1]), labels: mx.array(labels) };
}

/** Draws strokes by a shaky hand: each point's grey follows from its distance to the nearest stroke. */
function draw(strokes, random, pixels) {
  const spread = (amount) => (random() + random() + random() - 1.5) * amount;
  const [turn, lean, width, height] = [spread(0.35), spread(0.4), 0.62 + spread(0.15), 0.75 + spread(0.12)];
  const [right, down, pen, ink] = [spread(0.12), spread(0.12), 0.045 + 0.03 * random(), 0.75 + 0.25 * random()];
  const place = ([x, y]) => {
    const [u, v] = [(x - 0.5 + spread(0.06)) * width + lean * (0.5 - y) * 0.5, (y - 0.5 + spread(0.06)) * height];
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    return [0.5 + right + u * cos - v * sin, 0.5 + down + u * sin + v * cos];
  };
  const lines = strokes.flatMap((stroke) => {
    const points = stroke.map(place);
    return points.slice(1).map((end, i) => [...points[i], ...end]);
  });
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      const [x, y] = [(column + 0.5) / SIZE, (row + 0.5) / SIZE];
      let nearest = 1;
      for (const line of lines) nearest = Math.min(nearest, distance(x, y, line));
      const grey = ink / (1 + Math.exp((nearest - pen) * 90));
      pixels[row * SIZE + column] = Math.min(1, Math.max(0, grey + spread(0.12)));
    }
  }
}

/** Distance of a point from a stretch of line. */
function distance(x, y, [x1, y1, x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** Points along an ellipse; angles in degrees, clockwise from the right. */
function arc(x, y, rx, ry, from, to) {
  const count = 9;
  return Array.from({ length: count }, (_, i) => {
    const angle = ((from + ((to - from) * i) / (count - 1)) * Math.PI) / 180;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  });
}

/** Random numbers between 0 and 1, the same ones for the same seed. */
function generator(seed) {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A picture of the first images with what a model takes them for; mistakes are marked. */
export function gallery(title, { images, labels }, guesses) {
  const [columns, rows, cell] = [16, 4, 54];
  const [pixels, truth, taken] = [images.tolist(), labels.tolist(), guesses.tolist()];
  const shown = Array.from({ length: columns * rows }, (_, i) => {
    const [left, top] = [48 + (i % columns) * cell, 84 + Math.floor(i / columns) * (cell + 40)];
    const right = taken[i] === truth[i];
    const text = right ? taken[i] : `${taken[i]} (${truth[i]})`;
    return [
      `<g class="stroke" transform="translate(${left} ${top}) scale(${44 / SIZE})">${ink(pixels[i])}</g>`,
      `<text class="${right ? 'soft' : 'orange strong'}" x="${left + 22}" y="${top + 62}" text-anchor="middle">${text}</text>`,
    ].join('');
  });
  return svg(title, ...shown);
}

/** The pixels of an image in five greys: for each a path of the stretches that have it. */
function ink(image) {
  const greys = 5;
  const level = (row, column) => Math.round((image[row]?.[column]?.[0] ?? 0) * greys);
  return Array.from({ length: greys }, (_, i) => {
    const stretches = [];
    for (let row = 0; row < SIZE; row++) {
      for (let column = 0; column < SIZE; column++) {
        if (level(row, column) !== i + 1) continue;
        const start = column;
        while (level(row, column + 1) === i + 1) column++;
        stretches.push(`M${start} ${row + 0.5}h${column - start + 1}`);
      }
    }
    return `<path opacity="${(i + 1) / greys}" d="${stretches.join('')}"/>`;
  }).join('');
}

import { escape, page } from './chart.mjs';
import { readDot } from './dot.mjs';
import { layered } from './layers.mjs';

const BOX = 26;
const ROW = 58;
const TOP = 64;
const MARGIN = 32;
const LEAST_WIDTH = 480;

/** How each kind of node is drawn. */
const LOOKS = { operation: 'pale', input: 'green', constant: 'grey', output: 'orange' };

/**
 * A graph in the DOT language, as `mx.export_to_dot` writes it, as a self-contained SVG document: arrays that are given
 * above, operations below what they use.
 *
 * @param {string} title
 * @param {string} dot
 * @param {string[]} named  names that were given to arrays
 */
export function drawGraph(title, dot, named) {
  const { nodes, edges } = readDot(dot, named);
  const boxes = nodes.map((node) => ({ ...node, width: 20 + 7.5 * node.label.length }));
  const { x, layer, paths, width, depth } = layered(boxes, edges, { gap: 16, bend: 8 });
  const across = Math.max(LEAST_WIDTH, Math.ceil(width + 2 * MARGIN));
  const shift = (across - width) / 2;
  const at = (i) => [round(x[i] + shift), TOP + layer[i] * ROW];
  return page(
    title,
    { width: across, height: TOP + depth * ROW + MARGIN - (ROW - BOX) },
    `<g fill="none" class="axis">${paths.map((path) => line(path.map(at))).join('')}</g>`,
    ...boxes.map((box, i) => drawBox(box, at(i))),
  );
}

function drawBox({ label, kind, width }, [x, y]) {
  const corner = kind === 'operation' ? 4 : BOX / 2;
  return (
    `<rect class="${LOOKS[kind]}" opacity="0.55" x="${round(x - width / 2)}" y="${y}" width="${width}" height="${BOX}" rx="${corner}"/>` +
    `<text x="${x}" y="${y + 17}" text-anchor="middle">${escape(label)}</text>`
  );
}

/** From the lower side of a box, past the bends, to the upper side of another. */
function line(points) {
  const [[x, y], ...rest] = points;
  const parts = rest.map(([toX, toY], i) => {
    const [fromX, fromY] = [points[i][0], points[i][1] + BOX];
    const middle = (fromY + toY) / 2;
    const passed = i < rest.length - 1 ? `V${toY + BOX}` : '';
    return `C${fromX} ${middle} ${toX} ${middle} ${toX} ${toY}${passed}`;
  });
  return `<path d="M${x} ${y + BOX}${parts.join('')}"/>`;
}

function round(value) {
  return Math.round(value * 10) / 10;
}

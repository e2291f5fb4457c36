// A layered drawing of a graph without cycles, after Sugiyama: every edge goes down, by way of a bend in each layer that
// it passes; the order within the layers makes few crossings; places are pulled below and above those of neighbours.
const SWEEPS = 24;

/**
 * @param {{ width: number }[]} nodes
 * @param {[from: number, to: number][]} edges
 * @param {{ gap: number, bend: number }} sizes  the least space between neighbours, and the width of a bend
 * @returns {{ x: number[], layer: number[], paths: number[][], width: number, depth: number }} for each node the middle
 *   and the layer; for each edge the nodes and bends that it passes, whose places follow those of the nodes in `x`
 */
export function layered(nodes, edges, { gap, bend }) {
  const layer = layersOf(nodes.length, edges);
  const widths = nodes.map(({ width }) => width);
  const paths = edges.map(([from, to]) => {
    const path = [from];
    for (let at = layer[from] + 1; at < layer[to]; at++) {
      widths.push(bend);
      path.push(layer.push(at) - 1);
    }
    return [...path, to];
  });
  const near = neighbours(layer.length, paths);
  const rows = bestOrder(rowsOf(layer), near);
  const x = placesOf(rows, near, widths, gap);
  const left = Math.min(...x.map((middle, i) => middle - widths[i] / 2));
  const right = Math.max(...x.map((middle, i) => middle + widths[i] / 2));
  return { x: x.map((middle) => middle - left), layer, paths, width: right - left, depth: rows.length };
}

/** Each node just below all that it comes from; or just above its first use, where that makes edges no longer. */
function layersOf(count, edges) {
  const [above, below] = [listsOf(count), listsOf(count)];
  for (const [from, to] of edges) {
    above[to].push(from);
    below[from].push(to);
  }
  const layer = new Array(count).fill(0);
  const waiting = above.map((list) => list.length);
  const ready = [...waiting.keys()].filter((i) => waiting[i] === 0);
  for (const i of ready) {
    for (const j of below[i]) {
      layer[j] = Math.max(layer[j], layer[i] + 1);
      if (--waiting[j] === 0) ready.push(j);
    }
  }
  for (const i of ready.reverse()) {
    const users = below[i];
    if (users.length > 0 && above[i].length <= users.length) layer[i] = Math.min(...users.map((j) => layer[j])) - 1;
  }
  return layer;
}

function rowsOf(layer) {
  const rows = listsOf(Math.max(...layer) + 1);
  for (const [i, at] of layer.entries()) rows[at].push(i);
  return rows;
}

function neighbours(count, paths) {
  const [above, below] = [listsOf(count), listsOf(count)];
  for (const path of paths) {
    for (let i = 1; i < path.length; i++) {
      above[path[i]].push(path[i - 1]);
      below[path[i - 1]].push(path[i]);
    }
  }
  return { above, below };
}

/** Sorts each layer by the mean place of neighbours, downwards and upwards in turn, and keeps what crosses least. */
function bestOrder(rows, { above, below }) {
  let best = rows;
  let least = crossings(rows, above);
  let now = rows;
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
    now = sweep % 2 === 0 ? sorted(now, above) : sorted(now.toReversed(), below).toReversed();
    const count = crossings(now, above);
    if (count < least) [best, least] = [now, count];
  }
  return best;
}

/** The rows from the second on in the order of what they have in the row before. */
function sorted(rows, near) {
  const place = new Map(rows.flatMap((row) => row.map((i, at) => [i, at])));
  return rows.map((row, depth) => {
    if (depth === 0) return row;
    const wish = new Map(row.map((i) => [i, mean(near[i].map((j) => place.get(j))) ?? place.get(i)]));
    const order = row.toSorted((a, b) => wish.get(a) - wish.get(b));
    for (const [at, i] of order.entries()) place.set(i, at);
    return order;
  });
}

function crossings(rows, above) {
  let count = 0;
  for (const [depth, row] of rows.entries()) {
    if (depth === 0) continue;
    const place = new Map(rows[depth - 1].map((i, at) => [i, at]));
    const ends = row.map((i) => above[i].map((j) => place.get(j)));
    for (let right = 1; right < ends.length; right++) {
      for (let left = 0; left < right; left++) {
        for (const a of ends[left]) for (const b of ends[right]) if (a > b) count++;
      }
    }
  }
  return count;
}

/** Horizontal places: as near to the neighbours' mean as the order and the widths allow. */
function placesOf(rows, { above, below }, widths, gap) {
  const x = new Array(widths.length).fill(0);
  for (const row of rows) settle(row, () => 0, x, widths, gap);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const near = sweep % 2 === 0 ? above : below;
    const wish = (i) => mean((near[i].length > 0 ? near[i] : [...above[i], ...below[i]]).map((j) => x[j])) ?? x[i];
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) settle(row, wish, x, widths, gap);
  }
  return x;
}

/** Puts a row where it wishes to be; those that would overlap form a block around the mean of their wishes. */
function settle(row, wish, x, widths, gap) {
  const blocks = [];
  for (const i of row) {
    let block = { members: [i], wish: wish(i), width: widths[i] };
    while (blocks.length > 0 && overlap(blocks.at(-1), block, gap)) block = joined(blocks.pop(), block, gap);
    blocks.push(block);
  }
  for (const block of blocks) {
    let left = block.wish - block.width / 2;
    for (const i of block.members) {
      x[i] = left + widths[i] / 2;
      left += widths[i] + gap;
    }
  }
}

const overlap = (a, b, gap) => a.wish + a.width / 2 + gap > b.wish - b.width / 2;

function joined(a, b, gap) {
  const [m, n] = [a.members.length, b.members.length];
  const width = a.width + gap + b.width;
  // Where the middle of all must be for each of the two to have what it wishes.
  const fromA = a.wish + (width - a.width) / 2;
  const fromB = b.wish - (width - b.width) / 2;
  return { members: [...a.members, ...b.members], wish: (m * fromA + n * fromB) / (m + n), width };
}

function mean(numbers) {
  return numbers.length > 0 ? numbers.reduce((sum, x) => sum + x, 0) / numbers.length : undefined;
}

function listsOf(count) {
  return Array.from({ length: count }, () => []);
}

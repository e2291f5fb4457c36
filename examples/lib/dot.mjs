const NAME = String.raw`("(?:[^"\\]|\\.)*"|\d+)`;
const OPERATION = new RegExp(String.raw`^\{ ${NAME} \[label ="([^"]*)"`);
const EDGE = new RegExp(`^${NAME} -> ${NAME}$`);

/**
 * Reads the text of `mx.export_to_dot`, in which operations and the arrays between them are nodes.
 *
 * @param {string} text
 * @param {string[]} named  names that were given to arrays
 * @returns {{ nodes: { label: string, kind: 'operation' | 'input' | 'constant' | 'output' }[], edges: [from: number, to: number][] }}
 *   arrays only where the graph begins and ends: between operations each is an edge from its maker to each user
 */
export function readDot(text, named) {
  const labels = new Map();
  const edges = [];
  for (const line of text.split('\n')) {
    const operation = OPERATION.exec(line);
    if (operation) labels.set(operation[1], operation[2]);
    const edge = EDGE.exec(line);
    if (edge) edges.push([edge[1], edge[2]]);
  }
  const makers = new Map(edges.filter(([from]) => labels.has(from)).map(([from, to]) => [to, from]));
  const used = new Set(edges.filter(([, to]) => labels.has(to)).map(([from]) => from));

  const nodes = [];
  const places = new Map();
  const place = (id) => {
    if (!places.has(id)) places.set(id, nodes.push(node(id)) - 1);
    return places.get(id);
  };
  const node = (id) => {
    if (labels.has(id)) return { label: labels.get(id), kind: 'operation' };
    const label = JSON.parse(id);
    if (makers.has(id)) return { label: named.includes(label) ? label : 'result', kind: 'output' };
    return named.includes(label) ? { label, kind: 'input' } : { label: 'constant', kind: 'constant' };
  };
  const links = edges.flatMap(([from, to]) => {
    if (labels.has(to)) return [[place(makers.get(from) ?? from), place(to)]];
    return used.has(to) ? [] : [[place(from), place(to)]];
  });
  return { nodes, edges: links };
}

/** The rows of the benchmarks as text. */
export function table(rows) {
  const cells = [
    ['', 'ours', 'Python', 'ratio', 'at most', ''],
    ...rows.map(({ name, unit, ours, python, ratio, target, limit }) => [
      name,
      figure(ours, unit),
      python === undefined ? '' : figure(python, unit),
      ratio === undefined ? '' : ratio.toFixed(2),
      ratio === undefined ? figure(limit, unit) : target.toFixed(2),
      withinTarget({ ours, ratio, target, limit }) ? 'ok' : 'missed',
    ]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function withinTarget({ ours, ratio, target, limit }) {
  return ratio === undefined ? ours <= limit : ratio <= target;
}

function figure(value, unit) {
  const digits = Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
  return unit ? `${digits} ${unit}` : digits;
}

/** The rows of the benchmarks as text. */
export function table(rows) {
  const cells = [
    ['', 'ours', 'Python', 'ratio', 'at most', ''],
    ...rows.map(({ name, unit, ours, python, ratio, target, limit }) => [
      name,
      figure(ours, unit),
      python === undefined ? '' : figure(python, unit),
      ratio === undefined ? '' : ratio.toFixed(2),
      atMost({ unit, ratio, target, limit }),
      verdict({ ours, ratio, target, limit }),
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

function atMost({ unit, ratio, target, limit }) {
  if (ratio === undefined) return figure(limit, unit);
  return target === undefined ? '' : target.toFixed(2);
}

/** Whether a row is where it should be; nothing for a row that is only told. */
function verdict({ ours, ratio, target, limit }) {
  if (target === undefined && limit === undefined) return '';
  return (ratio === undefined ? ours <= limit : ratio <= target) ? 'ok' : 'missed';
}

function figure(value, unit) {
  const digits = Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
  return unit ? `${digits} ${unit}` : digits;
}

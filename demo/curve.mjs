import { chart, smooth, thin } from '../examples/lib/chart.mjs';

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
  const level = (value) => [0, lastStep].map((step) => [step, value]);
  const last = (points) => points.at(-1)?.[1].toFixed(2);
  return chart({
    title,
    subtitle,
    x: { label: 'training step', from: 0, to: lastStep },
    y: { label: 'loss, nats per character', from: 0, to: highest * 1.06 },
    series: [
      { points: level(uniform), look: 'dashed', colour: 'grey', label: `uniform ${uniform.toFixed(2)}` },
      { points: level(bigram), look: 'dashed', colour: 'violet', label: `bigram ${bigram.toFixed(2)}` },
      { points: raw, look: 'thin', colour: 'pale' },
      { points: smoothed, label: `training ${last(smoothed)}` },
      { points: heldOut, look: 'bold', colour: 'orange', label: `held-out ${last(heldOut)}` },
      { points: thin(heldOut, 60), look: 'dots', colour: 'orange' },
    ],
  });
}

// Which axes what an index selects has, and in what order.
import { BLOCK, NEW, type Selection } from './selection';

/** The axes: their sizes, and what each one is: an axis of the array, {@link NEW} or {@link BLOCK}. */
export interface Layout {
  sizes: number[];
  sources: number[];
}

/**
 * The layout of a selection whose index arrays broadcast to the shape `block`. Their axes go where the
 * gathered axes are, if these are neighbours, or else to the front. The gathered axes are those of the
 * index arrays; when elements are taken out, not when they are put in, those of numbers are among them.
 */
export function layoutOf(selection: Selection, block: readonly number[], gathered: readonly number[]): Layout {
  const { dropped, length } = selection;
  const order = selection.order.filter((axis) => gathered.includes(axis) || !dropped.includes(axis));
  const first = order.findIndex((axis) => gathered.includes(axis));
  const together = gathered.every((_, i) => gathered.includes(order[first + i] as number));
  const before = together ? order.slice(0, Math.max(first, 0)) : [];
  const after = order.slice(before.length).filter((axis) => !gathered.includes(axis));
  const sizeOf = (axis: number) => (axis === NEW ? 1 : (length[axis] as number));
  return {
    sizes: [...before.map(sizeOf), ...block, ...after.map(sizeOf)],
    sources: [...before, ...block.map(() => BLOCK), ...after],
  };
}

/** The places of a source in a layout. */
export function placesOf(sources: readonly number[], source: number): number[] {
  const places: number[] = [];
  for (let i = 0; i < sources.length; i++) if (sources[i] === source) places.push(i);
  return places;
}

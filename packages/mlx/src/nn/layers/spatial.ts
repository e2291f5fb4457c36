/** One number for all spatial axes, or one for each. */
export type Spatial = number | readonly number[];

/** One number for each of the spatial axes. */
export function perAxis(op: string, name: string, value: Spatial, axes: number): number[] {
  if (typeof value === 'number') return new Array<number>(axes).fill(value);
  if (Array.isArray(value) && value.length === axes) return [...(value as readonly number[])];
  throw new RangeError(`[${op}] ${name} must be a number or a list of ${axes}`);
}

/** Where one output position looks along an axis, and how much each place counts: for each tap a list over positions. */
export interface Tap {
  readonly index: number[];
  readonly weight: number[];
}

// Positions are computed in single precision step by step, as Python MLX does on arrays, so that both round alike.
const f = Math.fround;

/** Number of positions after scaling. */
export function scaledLength(length: number, scale: number): number {
  return Math.trunc(scale * length);
}

/** Where the output positions lie between the input's. */
function positions(length: number, scale: number, align_corners: boolean): number[] {
  const count = scaledLength(length, scale);
  if (align_corners) {
    const step = f((length - 1) / Math.max(count - 1, 1));
    return Array.from({ length: count }, (_, i) => f(i * step));
  }
  const step = 1 / scale;
  const start = f(((count - 1) * step - length + 1) / 2);
  return Array.from({ length: count }, (_, i) => f(f(i * f(step)) - start));
}

const clamp = (value: number, length: number): number => Math.min(Math.max(value, 0), length - 1);

/** The nearest input position of each output position. */
export function nearest(length: number, scale: number): number[] {
  const count = scaledLength(length, scale);
  const ratio = f(length / count);
  return Array.from({ length: count }, (_, i) => {
    if (count <= length) return Math.trunc(f(i * ratio));
    return roundHalfEven(f(f(f(i + 0.5) * ratio) - 0.5));
  });
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Linear interpolation: the neighbours on both sides. */
export function linearTaps(length: number, scale: number, align_corners: boolean): Tap[] {
  const at = positions(length, scale, align_corners).map((x) => clamp(x, length));
  const share = at.map((x) => f(x - Math.floor(x)));
  return [
    { index: at.map(Math.floor), weight: share.map((w) => f(1 - w)) },
    { index: at.map(Math.ceil), weight: share },
  ];
}

/** Cubic interpolation: two neighbours on both sides, with a = −0.75. */
export function cubicTaps(length: number, scale: number, align_corners: boolean): Tap[] {
  const at = positions(length, scale, align_corners);
  return [-1, 0, 1, 2].map((offset) => {
    const places = at.map(
      (x) => (offset <= 0 ? Math.floor(x) : Math.floor(f(x + 1))) + (offset <= 0 ? offset : offset - 1),
    );
    return {
      index: places.map((place) => clamp(place, length)),
      weight: places.map((place, i) => cubic(Math.abs(f(at[i]! - place)), -0.75)),
    };
  });
}

/** The cubic kernel at a distance below 2. */
function cubic(x: number, a: number): number {
  return x <= 1 ? ((a + 2) * x - (a + 3)) * x * x + 1 : (((x - 5) * x + 8) * x - 4) * a;
}

/** The kernels of antialiased interpolation and how far they reach; the cubic one has a = −0.5. */
const KERNELS = {
  linear: { reach: 1, kernel: (x: number): number => Math.max(1 - x, 0) },
  cubic: { reach: 2, kernel: (x: number): number => (x <= 2 ? cubic(x, -0.5) : 0) },
};

/** Antialiased interpolation: when shrinking, the kernel widens to cover all places that fall together. */
export function antialiasedTaps(length: number, scale: number, mode: 'linear' | 'cubic'): Tap[] {
  const { reach, kernel } = KERNELS[mode];
  const at = positions(length, scale, false);
  const widening = scale < 1 ? 1 / scale : 1;
  const taps = Math.ceil(reach * widening) + 1;
  const offsets = Array.from({ length: 2 * taps - 1 }, (_, i) => i - taps + 1);

  const places = offsets.map((offset) => at.map((x) => Math.floor(x) + offset));
  const weights = places.map((row) =>
    row.map((place, i) => (place >= 0 && place < length ? kernel(Math.abs(at[i]! - place) / widening) : 0)),
  );
  const sums = at.map((_, i) => weights.reduce((sum, row) => sum + row[i]!, 0));
  return offsets.map((_, tap) => ({
    index: places[tap]!.map((place) => clamp(place, length)),
    weight: weights[tap]!.map((weight, i) => weight / (sums[i]! > 0 ? sums[i]! : 1)),
  }));
}

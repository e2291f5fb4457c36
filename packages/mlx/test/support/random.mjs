// Random numbers that are the same for the same seed.

/** A generator: `below(n)`, `pick(list)`, `chance(p)`, `real()`. */
export function generator(seed) {
  let state = seed >>> 0;
  const real = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(real() * count);
  return { real, below, pick: (list) => list[below(list.length)], chance: (p) => real() < p };
}

/** Chance that can be had again: the same seed gives the same draws. */
export interface Chance {
  /** A number from 0 up to, but not including, `n`. */
  below(n: number): number;
  pick<T>(list: readonly T[]): T;
  /** True so many times in a hundred. */
  percent(n: number): boolean;
}

/** A small generator of its own for each step, so that a step draws the same whatever was drawn before it. */
export function chanceOf(seed: number, step: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { below, pick: (list) => list[below(list.length)]!, percent: (n) => next() * 100 < n };
}

/** Draws that repeat: the same seed gives the same evidence folder. */
export interface Chance {
  /** Whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  readonly oneOf: <T>(list: readonly [T, ...T[]]) => T
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1))
  return { whole, oneOf: (list) => list[whole(0, list.length - 1)] ?? list[0] }
}

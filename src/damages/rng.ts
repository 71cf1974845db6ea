import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Random numbers from a recorded seed. Streams of different numbers do not overlap. */
export interface Rng {
  /** The next 32 random bits as a signed integer. */
  next(): number
}

export function rngStream(seed: number, stream: number): Rng {
  const rng = xoroshiro128plus(seed)
  for (let i = 0; i < stream; i++) rng.jump()
  return rng
}

/** Uniform in [0, 1), in steps of 2^-32. */
export const uniform = (rng: Rng): number => (rng.next() >>> 0) / 4294967296

import { NotForColumns } from '../columns/row-chunk.ts'

/** A law with more ways to read it than this is left to the engine of the single case. */
export const mostReadings = 128

/** Every way of taking one of each. */
export function everyChoice<T>(of: readonly (readonly T[])[]): readonly (readonly T[])[] {
  let chosen: readonly (readonly T[])[] = [[]]
  for (const some of of) {
    chosen = chosen.flatMap((before) => some.map((one) => [...before, one]))
    if (chosen.length > mostReadings) throw new NotForColumns('the law itself has too many readings')
  }
  return chosen
}

import { z } from 'zod'
import { notKnown as unknownDay } from '../columns/row-chunk.ts'
import { leaf, type PeriodKind, stepOf } from './kind.ts'

const schema = z.strictObject({ rule: z.literal('not-known'), why: z.string() })
export type NotKnown = z.infer<typeof schema>

/** The period is not known; it is said, never guessed. */
export const notKnown: PeriodKind<NotKnown, never> = {
  ...leaf,
  onlyIf: () => undefined,
  conditions: () => [],
  schema,
  ends: ({ why }, { origin }) => [
    { end: 'not-known', steps: [stepOf({ rule: 'period-not-known', why }, null, origin)], missing: ['period'] },
  ],
  column: () => (chunk, out) => out.fill(unknownDay, 0, chunk.count),
  lengths: () => [],
}

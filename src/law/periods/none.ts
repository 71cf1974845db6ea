import { z } from 'zod'
import { noLimit } from '../columns/row-chunk.ts'
import { Condition } from '../rules/conditions.ts'
import { leaf, type PeriodKind, stepOf } from './kind.ts'

const schema = z.strictObject({ rule: z.literal('none'), when: Condition.optional() })
export type NoLimit = z.infer<typeof schema>

/** No time limit at all. */
export const none: PeriodKind<NoLimit, never> = {
  ...leaf,
  schema,
  ends: (_, { origin }) => [{ end: 'none', steps: [stepOf({ rule: 'no-limit' }, null, origin)], missing: [] }],
  column: () => (chunk, out) => out.fill(noLimit, 0, chunk.count),
  lengths: () => [],
}

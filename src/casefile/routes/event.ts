import { z } from 'zod'

/** What the server tells without being asked. */
export const Event = z.discriminatedUnion('kind', [
  /** A matter was opened or locked. */
  z.strictObject({ kind: z.literal('standing') }).readonly(),
  /** The list of matters, or the work on one, is not as it was. */
  z.strictObject({ kind: z.literal('matters') }).readonly(),
  /** The open matter holds something else than before: what was answered from it is old. */
  z.strictObject({ kind: z.literal('changed') }).readonly(),
])
export type Event = z.infer<typeof Event>

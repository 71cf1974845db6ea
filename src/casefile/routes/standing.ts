import { z } from 'zod'

/**
 * Whether a matter is open; while it is, its name as its folder has it, and the seconds until it locks itself unless a
 * person does something. `begins`: whether a locked window chooses among matters, or waits for the passphrase of one.
 */
export const Standing = z
  .strictObject({
    open: z.boolean(),
    locksInSeconds: z.number().nullable(),
    name: z.string().nullable(),
    /** What speaks against the open matter: the first entry of its log that is concerned, if the log is. */
    doubt: z.strictObject({ entry: z.int().nullable() }).readonly().nullable(),
    begins: z.enum(['matters', 'passphrase']),
  })
  .readonly()
export type Standing = z.infer<typeof Standing>

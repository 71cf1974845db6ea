import { z } from 'zod'

/** What a damages input from a file comes to, beside the one that it replaces. */
export const LoadedDamages = z
  .strictObject({
    /** How the claimant is called; null before any claimant is recorded. */
    claimant: z.string().nullable(),
    items: z.number(),
    /** Lines of the input that stood there and are gone, and lines that are new. */
    gone: z.array(z.string()).readonly(),
    come: z.array(z.string()).readonly(),
    /** Whether an input stood there. */
    replaces: z.boolean(),
    /** False where only the look was asked for. */
    saved: z.boolean(),
  })
  .readonly()
export type LoadedDamages = z.infer<typeof LoadedDamages>

import { z } from 'zod'

/** Rulings counted, near copies once. */
export const RulingCount = z
  .strictObject({ decided: z.int().nonnegative(), forPlaintiff: z.int().nonnegative() })
  .readonly()
export type RulingCount = z.infer<typeof RulingCount>

/** What was decided on the claim against such defendants where a fact is shared: counted, never a percentage. */
export const PrecedentRecord = z
  .strictObject({
    like: RulingCount,
    /** Of these, by courts of the same circuit, or of the same state where it is a state's court. */
    inCircuit: RulingCount,
    atTrial: RulingCount,
  })
  .readonly()
export type PrecedentRecord = z.infer<typeof PrecedentRecord>

/** Why no side is favoured. */
export const PrecedentSilence = z.enum([
  'no-like-ruling',
  'no-shared-fact',
  'no-facts',
  'too-few-at-this-stage',
  'divided',
])
export type PrecedentSilence = z.infer<typeof PrecedentSilence>

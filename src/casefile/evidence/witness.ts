import { z } from 'zod'
import { PartyId } from '../ids.ts'
import { mustBe } from '../problems/field-rule.ts'

/** Somebody who may tell what happened; work product, in no paper. */
export const Witness = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, mustBe('id')),
  name: z.string().min(1).max(200),
  /** What the person was: `night clerk`, `foster mother`. */
  relation: z.string().max(400),
  /** What may be told, one line. */
  canSay: z.string().max(2_000),
  /** The parties or claimants whom it concerns. */
  about: z.array(PartyId).max(50),
  spoken: z.enum(['not-yet', 'spoken', 'statement', 'declines']),
})
export type Witness = z.infer<typeof Witness>

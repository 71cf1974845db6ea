import { z } from 'zod'
import { FactorId } from '../ids.ts'

/** What a fact can show, in plain words. */
export const ListedFactor = z
  .strictObject({
    id: FactorId,
    name: z.string(),
    meaning: z.string(),
    helps: z.enum(['claimant', 'defendant']),
    group: z.string(),
  })
  .readonly()
export type ListedFactor = z.infer<typeof ListedFactor>

export const ListedFactors = z.strictObject({ factors: z.array(ListedFactor).readonly() }).readonly()
export type ListedFactors = z.infer<typeof ListedFactors>

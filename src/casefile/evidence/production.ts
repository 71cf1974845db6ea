import { z } from 'zod'

/** A document as a load file numbers it. */
export const ProducedDocument = z.strictObject({
  number: z.string(),
  end: z.string().nullable(),
  /** First and last number of its family: a mail with what was attached. */
  familyBegin: z.string().nullable(),
  familyEnd: z.string().nullable(),
  /** Number in this matter of its native file; null where none came with it. */
  file: z.string().nullable(),
})
export type ProducedDocument = z.infer<typeof ProducedDocument>

export const ProductionDifferenceKind = z.enum([
  'native-missing',
  'text-missing',
  'image-missing',
  'family-missing',
  'number-twice',
  'not-listed',
])

/** One thing on which a load file and its folder disagree. */
export const ProductionDifference = z.strictObject({
  what: ProductionDifferenceKind,
  number: z.string().nullable(),
  /** The path that is missing or not listed; the number of a family that is missing. */
  path: z.string().nullable(),
})
export type ProductionDifference = z.infer<typeof ProductionDifference>

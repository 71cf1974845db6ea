import { z } from 'zod'

/** What a column of a load file holds. */
export const ProductionColumn = z.enum(['begin', 'end', 'familyBegin', 'familyEnd', 'native', 'text', 'image'])
export type ProductionColumn = z.infer<typeof ProductionColumn>

/** Columns that a person named, where no known name tells them: by their heading, or by their place from 0. */
export const NamedColumns = z
  .partialRecord(ProductionColumn, z.union([z.string().min(1).max(200), z.int().nonnegative().max(2_000)]))
  .readonly()
export type NamedColumns = z.infer<typeof NamedColumns>

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

export const CheckedProduction = z
  .strictObject({
    loadFiles: z.array(z.strictObject({ bates: z.string(), path: z.string() }).readonly()).readonly(),
    fields: z.array(z.string()).readonly(),
    documents: z.array(ProducedDocument).readonly(),
    differences: z.array(ProductionDifference).readonly(),
  })
  .readonly()
export type CheckedProduction = z.infer<typeof CheckedProduction>

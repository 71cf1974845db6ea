import { z } from 'zod'
import { Casefile, Fact, Identity } from '../casefile/matter.ts'
import type { Result } from '../casefile/result.ts'
import { type CheckedYaml, readYamlInput, readYamlWithLines } from './yaml-file.ts'

/** A passage as a person writes it: which file, which page, which words. The vault knows where on the page they stand. */
const WrittenPassage = z.strictObject({
  /** Path below the ingested folder, `!/` between a container and what lies in it. */
  document: z.string(),
  page: z.int().positive().default(1),
  quote: z.string().min(1),
})

export const WrittenFact = z.strictObject({ ...Fact.shape, passages: z.array(WrittenPassage).min(1) })
export type WrittenFact = z.infer<typeof WrittenFact>

export const FactsFile = z.strictObject({
  ...Casefile.shape,
  facts: z.array(WrittenFact),
  identities: z.array(Identity),
})
export type FactsFile = z.infer<typeof FactsFile>

/** Reviewed facts of a matter with its parties, identities and tolling. Problems: `file-not-found`, `input-not-valid`. */
export const readFactsFile = (path: string): Result<FactsFile> => readYamlInput(path, FactsFile)

/** The same, with the lines for what only a look at the law or the documents shows to be wrong. */
export const readFactsWithLines = (path: string): Result<CheckedYaml<typeof FactsFile>> =>
  readYamlWithLines(path, FactsFile)

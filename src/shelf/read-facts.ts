import { stringify } from 'yaml'
import { z } from 'zod'
import type { GivenFile } from '../casefile/given-file.ts'
import { Casefile, Fact, Identity } from '../casefile/matter.ts'
import type { Result } from '../casefile/result.ts'
import type { GivenFileTrouble } from './read-trouble.ts'
import { readYamlInput, readYamlWithFaults, type YamlOrFaults } from './yaml-file.ts'

/** A passage as a person writes it: which file, which page, which words. The vault knows where on the page they stand. */
const WrittenPassage = z.strictObject({
  /** Path below the ingested folder, `!/` between a container and what lies in it; or its number, `RD-000012`. */
  document: z.string(),
  page: z.int().positive().default(1),
  quote: z.string().min(1),
  /** Where the words begin on the page, for words that stand there more than once; the first place when left out. */
  start: z.int().nonnegative().optional(),
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
export const readFactsFile = (path: string): Result<FactsFile, GivenFileTrouble> => readYamlInput(path, FactsFile)

/** Any part of it, to be merged into what a matter holds. */
export const FactsPart = z.strictObject({
  matter: Casefile.shape.matter.optional(),
  claimants: z.array(Casefile.shape.claimants.element).optional(),
  identities: z.array(Identity).optional(),
  parties: Casefile.shape.parties.optional(),
  tolling: Casefile.shape.tolling.unwrap().optional(),
  excludedClaims: Casefile.shape.excludedClaims.unwrap().optional(),
  facts: z.array(WrittenFact).optional(),
})
export type FactsPart = z.infer<typeof FactsPart>

/** A facts file or a part of one, with everything that is wrong with its shape. */
export const readFactsPart = (file: GivenFile): Result<YamlOrFaults<typeof FactsPart>, GivenFileTrouble> =>
  readYamlWithFaults(file, FactsPart)

/** The text of a facts file. Reading it gives back what went in. */
export const factsFileText = (file: FactsPart, heading: readonly string[]): string =>
  `${heading.map((line) => `# ${line}\n`).join('')}${stringify(file, { lineWidth: 0, schema: 'core' })}`

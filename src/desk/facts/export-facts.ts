import type { Identity } from '../../casefile/matter.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { type FactsPart, factsFileText } from '../../shelf/read-facts.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { type Draft, draftOf } from '../claims/draft-casefile.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { quotePlacer } from '../evidence/place-quotes.ts'
import type { OpenMatter } from '../open-matter.ts'
import { type WrittenExports, writeExports } from '../papers/write-exports.ts'

const heading = [
  'Everything that is written down in this matter, as `redress facts load` reads it.',
  'It holds real names and the words of the evidence: keep it as you keep the evidence.',
]

/** The facts file of a matter: loading it into the same matter changes nothing. */
export async function factsFileOf(
  vault: Vault,
  draft: Draft,
  identities: readonly Identity[],
): Promise<Result<string, StoreTrouble | 'document-not-found'>> {
  const placer = await quotePlacer(vault)
  if (!placer.ok) return placer
  const facts: NonNullable<FactsPart['facts']> = []
  for (const fact of draft.facts) {
    const passages: (typeof facts)[number]['passages'] = []
    for (const passage of fact.passages) {
      const written = await placer.value.asWritten(passage)
      if (!written.ok) return written
      passages.push(written.value)
    }
    facts.push({ ...fact, passages })
  }
  const { matter, claimants, parties, tolling, excludedClaims } = draft
  const whole: FactsPart = {
    ...(matter === null ? {} : { matter }),
    ...{ claimants, identities: [...identities], parties, tolling, excludedClaims, facts },
  }
  return ok(factsFileText(whole, heading))
}

export interface ExportedFacts {
  readonly facts: number
  readonly parties: number
  readonly identities: number
  readonly written: WrittenExports
}

/**
 * Writes everything that is written down in the matter into a facts file, names and quotes as they are: the owner's
 * deliberate step, which the audit log keeps. A file that a person changed is not replaced. Problems: those of `writeExports`.
 */
export const exportFacts = (
  matter: OpenMatter,
  out: string,
): Promise<Result<Covered<ExportedFacts>, DoorTrouble | 'document-not-found' | 'folder-not-writable'>> =>
  answerAbout(matter, 'export-facts', async ({ vault, identities, cover }) => {
    const known = await identities()
    if (!known.ok) return known
    const draft = await draftOf(vault)
    if (!draft.ok) return draft
    const text = await factsFileOf(vault, draft.value, known.value)
    if (!text.ok) return text
    const noted = await vault.note('facts.exported', [])
    if (!noted.ok) return noted
    const written = writeExports([{ path: out, content: [text.value] }])
    if (!written.ok) return written
    const { facts, parties } = draft.value
    return cover(
      { facts: facts.length, parties: parties.length, identities: known.value.length, written: written.value },
      {},
    )
  })

import type { Identity } from '../../casefile/matter.ts'
import type { WrittenFiles } from '../../casefile/release/written-files.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { type FactsPart, factsFileText } from '../../shelf/read-facts.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { factsFileHeading } from '../../words/own-files.ts'
import { type Draft, draftOf } from '../claims/draft-casefile.ts'
import { type AtTheDesk, answerAbout, deliberately } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { quotePlacer } from '../evidence/place-quotes.ts'
import type { OpenMatter } from '../open-matter.ts'
import { writeExports } from '../papers/write-exports.ts'

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
  return ok(factsFileText(whole, factsFileHeading))
}

export interface ExportedFacts {
  readonly facts: number
  readonly parties: number
  readonly identities: number
  readonly written: WrittenFiles
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
    const whole = await written(vault, identities)
    if (!whole.ok) return whole
    const { text, draft, known } = whole.value
    const noted = await vault.note('facts.exported', [])
    if (!noted.ok) return noted
    const files = writeExports([{ path: out, content: [text] }])
    if (!files.ok) return files
    const { facts, parties } = draft
    return cover({ facts: facts.length, parties: parties.length, identities: known.length, written: files.value }, {})
  })

/** The same file for whoever takes it out of the program by a window; the audit log has it first. */
export async function factsFile(
  matter: OpenMatter,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, DoorTrouble | 'document-not-found'>> {
  let made: Uint8Array | null = null
  const asked = await answerAbout(matter, 'export-facts', async ({ vault, identities, cover }) => {
    const whole = await written(vault, identities)
    if (!whole.ok) return whole
    made = new TextEncoder().encode(whole.value.text)
    return cover({}, {})
  })
  if (!asked.ok) return asked
  return deliberately(matter, async () =>
    ok({
      ...{ action: 'facts.exported', ids: [] },
      show: async () => {
        if (made === null) throw new Error('a file that was made is not there')
        return ok({ name: 'facts.yaml', bytes: made })
      },
    }),
  )
}

async function written(
  vault: Vault,
  identities: AtTheDesk['identities'],
): Promise<
  Result<
    { readonly text: string; readonly draft: Draft; readonly known: readonly Identity[] },
    StoreTrouble | 'document-not-found'
  >
> {
  const known = await identities()
  if (!known.ok) return known
  const draft = await draftOf(vault)
  if (!draft.ok) return draft
  const text = await factsFileOf(vault, draft.value, known.value)
  return text.ok ? ok({ text: text.value, draft: draft.value, known: known.value }) : text
}

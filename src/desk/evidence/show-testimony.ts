import type { DocumentRecord, PageText } from '../../casefile/evidence/records.ts'
import type { ShownTestimony } from '../../casefile/evidence/testimony-view.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, type Result } from '../../casefile/result.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { citeOf, type Turn, testimonyOf } from '../../evidence/transcript/testimony.ts'
import { numberInLabel } from '../../evidence/transcript/transcript-label.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { documentNamed } from '../search/document-named.ts'

export interface TestimonyAsked {
  /** Number of the document, its path, or the end of its path. */
  readonly document: string
  /** Only turns that hold all of these words, letter case ignored; all turns when null. */
  readonly words: string | null
}

const coverage: Coverage<ShownTestimony> = { spelled: ['turns[].kind'] }

/**
 * A transcript as who says what, each turn with the reporter's page and lines. An answer is shown with the question before it.
 * Problem: `document-not-found`, also for a document that is no transcript.
 */
export const showTestimony = (
  matter: OpenMatter,
  asked: TestimonyAsked,
): Promise<Result<Covered<ShownTestimony>, DoorTrouble | 'document-not-found'>> =>
  answerAbout(matter, 'testimony', async ({ vault, cover }) => {
    const listed = await vault.listDocuments()
    if (!listed.ok) return listed
    const { document, words } = asked
    const named = documentNamed(listed.value, document)
    if (!named.ok) return named
    const found = named.value
    if (found.format !== 'transcript') return failed(problem('document-not-found', { document, why: 'no-transcript' }))
    const pages = await vault.pagesOf(found.duplicateOf ?? found.id)
    return pages.ok ? cover(testimonyIn(found, pages.value, words), coverage) : pages
  })

function testimonyIn(
  { id, bates }: Pick<DocumentRecord, 'id' | 'bates'>,
  pages: readonly PageText[],
  words: string | null,
): ShownTestimony {
  const pageOf = new Map(pages.map(({ page, label }) => [numberInLabel(label) ?? page, page]))
  const told = testimonyOf(
    pages.map(({ page, label, text }) => ({ page: numberInLabel(label) ?? page, lines: text.split('\n') })),
  )
  const wanted = (words ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const holds = ({ text, speaker }: Turn): boolean => {
    const all = `${speaker ?? ''} ${text}`.toLowerCase()
    return wanted.every((word) => all.includes(word))
  }
  const { turns } = told
  const shown = turns.filter((turn, i) => {
    const next = turns[i + 1]
    return holds(turn) || (turn.kind === 'question' && next?.kind === 'answer' && holds(next))
  })
  return {
    document: id,
    bates,
    witnesses: told.witnesses,
    exhibits: told.exhibits.map(({ name, at }) => ({ name, cites: at.map((place) => citeOf(place, place)) })),
    total: turns.length,
    turns: shown.map(({ kind, speaker, from, to, text }) => ({
      ...{ cite: citeOf(from, to), page: pageOf.get(from.page) ?? from.page, kind, speaker, text },
    })),
  }
}

import type { PageText } from '../../casefile/evidence/records.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, type Result } from '../../casefile/result.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { citeOf, type Turn, testimonyOf } from '../../evidence/transcript/testimony.ts'
import { numberInLabel } from '../../evidence/transcript/transcript-label.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'

export interface ShownTurn {
  /** Page and lines of the reporter: `12:7-9`. */
  readonly cite: string
  readonly kind: Turn['kind']
  readonly speaker: string | null
  readonly text: string
}

export interface ShownTestimony {
  readonly bates: string
  readonly witnesses: readonly string[]
  readonly exhibits: readonly { readonly name: string; readonly cites: readonly string[] }[]
  /** How many turns the transcript has, whatever is shown. */
  readonly total: number
  readonly turns: readonly ShownTurn[]
}

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
    const listed = await vault.listDocuments({ format: 'transcript' })
    if (!listed.ok) return listed
    const { document, words } = asked
    const named = listed.value.filter(
      ({ bates, path }) => bates === document || path === document || path.endsWith(`/${document}`),
    )
    const [found] = named
    if (found === undefined || named.length > 1) return failed(problem('document-not-found', { document }))
    const pages = await vault.pagesOf(found.duplicateOf ?? found.id)
    return pages.ok ? cover(testimonyIn(found.bates, pages.value, words), coverage) : pages
  })

function testimonyIn(bates: string, pages: readonly PageText[], words: string | null): ShownTestimony {
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
    bates,
    witnesses: told.witnesses,
    exhibits: told.exhibits.map(({ name, at }) => ({ name, cites: at.map((place) => citeOf(place, place)) })),
    total: turns.length,
    turns: shown.map(({ kind, speaker, from, to, text }) => ({ cite: citeOf(from, to), kind, speaker, text })),
  }
}

import type { PageMarks, ProposedFact, SuggestionCard } from '../../casefile/evidence/page-marks.ts'
import type { PageText, Passage, Suggestion } from '../../casefile/evidence/records.ts'
import type { ShownSpan } from '../../casefile/evidence/shown-span.ts'
import { type DocumentId, FactId } from '../../casefile/ids.ts'
import type { Party } from '../../casefile/matter.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { MatterGate } from '../../drafting/firewall/release/matter-gate.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { today } from '../clock.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import {
  dayOf,
  factAt,
  factFrom,
  type Surroundings,
  sentenceAround,
  spokenPseudonyms,
  withSuggestion,
} from './fact-from-suggestion.ts'
import { passagesAt } from './stored-words.ts'

/** A page can hold more matches than anybody looks at one by one. */
const mostHits = 500
const coverage: Coverage<PageMarks> = {
  published: ['cards[].fact.factors[]'],
  spelled: ['cards[].status', 'cards[].found[].kind'],
}

interface Group {
  readonly sentence: Passage
  readonly suggestions: readonly Suggestion[]
}

interface StoredMarks {
  readonly page: PageText
  readonly groups: readonly Group[]
  readonly hits: readonly { readonly start: number; readonly end: number }[]
  readonly parties: readonly Party[]
  readonly waiting: PageMarks['waiting']
}

/**
 * Where on a page the words searched for stand, and what the patterns propose on it: suggestions of one sentence as one
 * card, with the fact that it would become. Problems: `document-not-found`, `search-not-understood`.
 */
export const markPage = (
  matter: OpenMatter,
  document: DocumentId,
  page: number,
  query: string | null,
): Promise<Result<Covered<PageMarks>, DoorTrouble | 'document-not-found' | 'search-not-understood'>> =>
  answerAbout(matter, 'mark-page', async ({ vault, coverShaped }) => {
    const stored = await marksOf(vault, document, page, query)
    return stored.ok ? coverShaped(stored.value, shownMarks, coverage) : stored
  })

async function marksOf(
  vault: Vault,
  document: DocumentId,
  page: number,
  query: string | null,
): Promise<Result<StoredMarks, StoreTrouble | 'document-not-found' | 'search-not-understood'>> {
  const text = await vault.pageText(document, page)
  if (!text.ok) return text
  const listed = await vault.listSuggestions({ document })
  if (!listed.ok) return listed
  const parties = await vault.listRecords('party')
  if (!parties.ok) return parties
  const found =
    query === null ? ok({ hits: [] }) : await vault.search(query, { documents: [document], limit: mostHits })
  if (!found.ok) return found
  const waiting = await nextWaiting(vault, document, page)
  if (!waiting.ok) return waiting
  return ok({
    page: text.value,
    groups: inSentences(
      text.value,
      listed.value.suggestions.filter(({ passage }) => passage.page === page),
    ),
    hits: found.value.hits
      .filter((hit) => hit.page === page)
      .flatMap(({ matches }) => matches)
      .slice(0, mostHits),
    parties: parties.value.map(({ content }) => content),
    waiting: waiting.value,
  })
}

function inSentences(page: PageText, suggestions: readonly Suggestion[]): readonly Group[] {
  const groups = new Map<number, Group>()
  for (const one of suggestions) {
    const sentence = sentenceAround({ page }, one.passage)
    const known = groups.get(sentence.start)
    groups.set(sentence.start, { sentence, suggestions: [...(known?.suggestions ?? []), one] })
  }
  return [...groups.values()].sort((a, b) => a.sentence.start - b.sentence.start)
}

/** In the order in which suggestions are listed: from the page after this one, then from the first. */
async function nextWaiting(
  vault: Vault,
  document: DocumentId,
  page: number,
): Promise<Result<PageMarks['waiting'], StoreTrouble>> {
  const proposed = await vault.waitingPages()
  if (!proposed.ok) return proposed
  const total = proposed.value.reduce((sum, one) => sum + one.count, 0)
  const others = proposed.value.filter((one) => one.document !== document || one.page !== page)
  const after = others.find((one) => one.document > document || (one.document === document && one.page > page))
  const next = after ?? others[0]
  return ok(next === undefined ? null : { document: next.document, page: next.page, total })
}

function shownMarks({ page, groups, hits, parties, waiting }: StoredMarks, gate: MatterGate): PageMarks {
  const { toShown } = gate.replacePlaced(page.text)
  const around = surroundings(
    page,
    groups.flatMap(({ suggestions }) => suggestions),
    parties,
    gate,
  )
  return {
    hits: hits.map(toShown),
    cards: groups.flatMap(({ sentence, suggestions }) => cardOf(sentence, suggestions, around, toShown)),
    waiting,
  }
}

function surroundings(
  page: PageText,
  suggestions: readonly Suggestion[],
  parties: readonly Party[],
  gate: MatterGate,
): Surroundings {
  return {
    page,
    dates: suggestions.filter(({ kind }) => kind === 'date'),
    parties,
    covered: (plain) => spokenPseudonyms(gate.replaceIn(plain).text, gate.identities),
    day: dayOf(today()),
  }
}

const unnamed = FactId.parse('fact-0')

function cardOf(
  sentence: Passage,
  suggestions: readonly Suggestion[],
  around: Surroundings,
  toShown: ReturnType<MatterGate['replacePlaced']>['toShown'],
): readonly SuggestionCard[] {
  const [first, ...others] = suggestions
  if (first === undefined) return []
  const fact = others.reduce((draft, one) => withSuggestion(draft, one, around), factFrom(unnamed, first, around))
  const status = suggestions.some((one) => one.status === 'proposed') ? 'proposed' : first.status
  return [
    {
      ids: suggestions.map(({ id }) => id),
      status,
      sentence: toShown(sentence),
      found: suggestions.map(({ kind, value, passage }) => ({ ...toShown(passage), kind, value })),
      fact: proposed(fact, around),
    },
  ]
}

const proposed = (
  { statement, when, about, factors }: ReturnType<typeof factAt>,
  { day }: Surroundings,
): ProposedFact => ({
  ...{ statement, when, about, factors, day },
})

/**
 * What a fact on selected words starts as: the words as its statement, the nearest date of the page, whom they name, and
 * what the patterns found among them. Problems: those of `passagesAt`.
 */
export const proposeFact = (
  matter: OpenMatter,
  document: DocumentId,
  page: number,
  shown: ShownSpan,
): Promise<
  Result<Covered<ProposedFact>, DoorTrouble | 'document-not-found' | 'page-not-as-shown' | 'quote-not-found'>
> =>
  answerAbout(matter, 'propose-fact', async (desk) => {
    const { vault } = desk
    const passages = await passagesAt(desk, unnamed, [{ document, page, shown }])
    if (!passages.ok) return passages
    const text = await vault.pageText(document, page)
    if (!text.ok) return text
    const listed = await vault.listSuggestions({ document })
    if (!listed.ok) return listed
    const parties = await vault.listRecords('party')
    if (!parties.ok) return parties
    const here = listed.value.suggestions.filter(({ passage }) => passage.page === page)
    return desk.coverShaped(
      passages.value,
      ([passage], gate) => {
        if (passage === undefined) throw new Error('a selection without a passage')
        const around = surroundings(
          text.value,
          here,
          parties.value.map(({ content }) => content),
          gate,
        )
        const within = here.filter((one) => one.passage.start < passage.end && one.passage.end > passage.start)
        return proposed(
          within.reduce((draft, one) => withSuggestion(draft, one, around), factAt(unnamed, passage, around)),
          around,
        )
      },
      { published: ['factors[]'] },
    )
  })

import { ok, type Result } from '../../casefile/result.ts'
import type { NotSearched, SearchAnswer, SearchHit } from '../../casefile/views/views.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { PlacedText } from '../../drafting/firewall/covering/replace-identities.ts'
import type { MatterGate } from '../../drafting/firewall/release/matter-gate.ts'
import { isReadWell } from '../../evidence/ocr/read-well.ts'
import type { SearchAnswer as StoredAnswer, SearchHit as StoredHit } from '../../vault/contract/pages.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'

/**
 * Pages whose text matches, best first. The index holds the real names, so that they can be searched; what is shown
 * has pseudonyms in their place. Problem: `search-not-understood`.
 */
export const searchEvidence = (
  matter: OpenMatter,
  query: string,
  range: { readonly offset: number; readonly limit: number },
): Promise<Result<Covered<SearchAnswer>, DoorTrouble | 'search-not-understood'>> =>
  answerAbout(matter, 'search', async ({ vault, coverShaped }) => {
    const found = await vault.search(query, range)
    if (!found.ok) return found
    const counts = found.value.total === 0 ? await vault.countByStatus() : ok(null)
    if (!counts.ok) return counts
    const notSearched: NotSearched | null =
      counts.value === null
        ? null
        : { waiting: counts.value.waiting, failed: counts.value.failed, held: counts.value.held }
    return coverShaped({ ...found.value, notSearched }, shownAnswer, {
      slices: ['hits[].snippet'],
    })
  })

const shownAnswer = (
  { total, hits, instead, notSearched }: StoredAnswer & Pick<SearchAnswer, 'notSearched'>,
  gate: MatterGate,
): SearchAnswer => ({ total, hits: hits.map((hit) => shownHit(hit, gate)), instead, notSearched })

/** How sure a page was recognised that could not be read well; null for one that was read. */
export const doubtOf = (page: Pick<StoredHit, 'source' | 'confidence'>): number | null =>
  isReadWell(page) ? null : Math.round(page.confidence ?? 0)

/** The words around a match as their page tells them. */
export const snippetWithinPage = (
  { around: { text, at }, snippet }: Pick<StoredHit, 'around' | 'snippet'>,
  gate: MatterGate,
): PlacedText => gate.replaceInSlice(text, at, at + snippet.length)

function shownHit(hit: StoredHit, gate: MatterGate): SearchHit {
  const { text, toShown } = snippetWithinPage(hit, gate)
  const { document, bates, path, format, page } = hit
  return {
    document,
    bates,
    path,
    format,
    page,
    doubtful: doubtOf(hit),
    snippet: text,
    marks: hit.marks.map(toShown).map(({ start, end }) => [start, end]),
  }
}

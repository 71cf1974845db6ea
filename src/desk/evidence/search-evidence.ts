import type { Result } from '../../casefile/result.ts'
import type { SearchAnswer, SearchHit } from '../../casefile/views.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { MatterGate } from '../../drafting/firewall/release/matter-gate.ts'
import type { SearchAnswer as StoredAnswer, SearchHit as StoredHit } from '../../vault/contract/pages.ts'
import { answerAbout } from '../door.ts'
import type { OpenMatter } from '../open-matter.ts'

/**
 * Pages whose text matches, best first. The index holds the real names, so that they can be searched; what is shown
 * has pseudonyms in their place. Problem: `search-not-understood`.
 */
export const searchEvidence = (
  matter: OpenMatter,
  query: string,
  range: { readonly offset: number; readonly limit: number },
): Promise<Result<Covered<SearchAnswer>>> =>
  answerAbout(matter, 'search', async ({ vault, coverShaped }) => {
    const found = await vault.search(query, range)
    return found.ok ? coverShaped(found.value, shownAnswer, {}) : found
  })

const shownAnswer = ({ total, hits }: StoredAnswer, gate: MatterGate): SearchAnswer => ({
  total,
  hits: hits.map((hit) => shownHit(hit, gate)),
})

function shownHit(hit: StoredHit, gate: MatterGate): SearchHit {
  const { text, toShown } = gate.replacePlaced(hit.snippet)
  const { document, bates, path, format, page } = hit
  return {
    document,
    bates,
    path,
    format,
    page,
    snippet: text,
    marks: hit.marks.map(toShown).map(({ start, end }) => [start, end]),
  }
}

import { ok, type Result } from '../casefile/result.ts'
import type { SearchAnswer, SearchHit } from '../casefile/views.ts'
import type { IdentityGate } from '../drafting/firewall/replace-identities.ts'
import type { SearchHit as StoredHit } from '../vault/contract/pages.ts'
import type { OpenMatter } from './open-matter.ts'

/**
 * Pages whose text matches, best first. The index holds the real names, so that they can be searched; what is shown
 * has pseudonyms in their place. Problem: `search-not-understood`.
 */
export async function searchEvidence(
  matter: OpenMatter,
  query: string,
  range: { readonly offset: number; readonly limit: number },
): Promise<Result<SearchAnswer>> {
  const found = await matter.vault.search(query, range)
  if (!found.ok) return found
  const gate = await matter.gate()
  if (!gate.ok) return gate
  return ok({ total: found.value.total, hits: found.value.hits.map((hit) => coveredHit(hit, gate.value)) })
}

/** Replacing shifts the marks, so the snippet is rebuilt piece by piece between them. */
function coveredHit(hit: StoredHit, gate: IdentityGate): SearchHit {
  let snippet = ''
  let at = 0
  const marks: [number, number][] = []
  const take = (start: number, end: number): string => gate.replaceInSlice(hit.snippet, start, end).text
  for (const mark of hit.marks) {
    snippet += take(at, mark.start)
    const start = snippet.length
    snippet += take(mark.start, mark.end)
    marks.push([start, snippet.length])
    at = mark.end
  }
  snippet += take(at, hit.snippet.length)
  return {
    document: hit.document,
    bates: hit.bates,
    path: gate.replaceIn(hit.path).text,
    format: hit.format,
    page: hit.page,
    snippet,
    marks,
  }
}

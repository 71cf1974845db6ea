import type { DocumentId } from '../casefile/ids.ts'
import { ok, type Result } from '../casefile/result.ts'
import { compileFactors } from '../evidence/suggest/find-factors.ts'
import { numericDatesFrom, proposeSuggestions } from '../evidence/suggest/propose-suggestions.ts'
import type { Vault } from '../vault/vault.ts'
import { lawInForce } from './law-in-force.ts'

/**
 * Proposes dates, phones, money, people and factors from the text of documents, all that were read when `only` is null.
 * What a person accepted or rejected before stays so. Answers how many proposals are new.
 */
export async function proposeFromDocuments(vault: Vault, only: readonly DocumentId[] | null): Promise<Result<number>> {
  const law = lawInForce()
  if (!law.ok) return law
  const factors = compileFactors(law.value.factors.factors)
  const listed = await vault.listDocuments({ status: 'read' })
  if (!listed.ok) return listed
  const wanted = only === null ? null : new Set(only)
  let fresh = 0
  for (const record of listed.value) {
    if (wanted && !wanted.has(record.id)) continue
    const pages = await vault.pagesOf(record.id)
    if (!pages.ok) return pages
    const numeric = numericDatesFrom(record.notes)
    const put = await vault.putSuggestions(pages.value.flatMap((page) => proposeSuggestions(page, factors, numeric)))
    if (!put.ok) return put
    fresh += put.value
  }
  return ok(fresh)
}

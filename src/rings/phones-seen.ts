import type { Suggestion } from '../casefile/evidence/records.ts'
import type { FactId } from '../casefile/ids.ts'
import type { Fact } from '../casefile/matter.ts'
import type { PhoneSighting } from './picture.ts'

/**
 * Phone numbers on pages that confirmed facts rest on; those a person rejected stay out. A number that ties nobody
 * together, or stands on a single page, is letterhead more often than not and stays out as well.
 */
export function phonesSeen(
  facts: readonly Fact[],
  phones: readonly Pick<Suggestion, 'value' | 'status' | 'passage'>[],
): readonly PhoneSighting[] {
  const factsOnPage = new Map<string, FactId[]>()
  for (const fact of facts)
    for (const { document, page } of fact.passages) {
      const key = `${document} ${page}`
      factsOnPage.set(key, [...(factsOnPage.get(key) ?? []), fact.id])
    }
  const seen = new Map<string, { readonly facts: Set<FactId>; readonly pages: Set<string> }>()
  for (const { value, status, passage } of phones) {
    const page = `${passage.document} ${passage.page}`
    const sighting = seen.get(value) ?? { facts: new Set(), pages: new Set() }
    seen.set(value, sighting)
    sighting.pages.add(page)
    if (status !== 'rejected') for (const id of factsOnPage.get(page) ?? []) sighting.facts.add(id)
  }
  return [...seen]
    .filter(([, sighting]) => sighting.facts.size > 0 && sighting.pages.size > 1)
    .map(([number, sighting]) => ({ number, facts: [...sighting.facts] }))
    .sort((a, b) => (a.number < b.number ? -1 : 1))
}

import { ok, type Result } from '../../casefile/result.ts'
import type { WatchNews } from '../../casefile/views/views.ts'
import type { SavedSearch } from '../../casefile/written/single-records.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'

const named = 20

/** What a watched search finds among the pages stored after a mark. */
export async function findNew(
  vault: Vault,
  { query }: SavedSearch,
  after: number,
): Promise<Result<WatchNews, StoreTrouble | 'search-not-understood'>> {
  const found = await vault.documentsFound(query, { after })
  if (!found.ok) return found
  const first: string[] = []
  for (const { document } of found.value.slice(0, named)) {
    const record = await vault.document(document)
    if (!record.ok) return record
    if (record.value !== null) first.push(record.value.bates)
  }
  return ok({
    pages: found.value.reduce((sum, { pages }) => sum + pages, 0),
    documents: found.value.length,
    first,
  })
}

export interface WatchedName {
  readonly id: string
  readonly name: string
  readonly news: WatchNews
}

/** The watched searches that find something among the pages stored after a mark: what an ingest tells at its end. */
export async function watchesSince(
  vault: Vault,
  after: number,
): Promise<Result<readonly WatchedName[], StoreTrouble | 'search-not-understood'>> {
  const listed = await vault.listRecords('search')
  if (!listed.ok) return listed
  const told: WatchedName[] = []
  for (const { content } of listed.value) {
    if (!content.watched) continue
    const news = await findNew(vault, content, after)
    if (!news.ok) return news
    if (news.value.documents > 0) told.push({ id: content.id, name: content.name, news: news.value })
  }
  return ok(told)
}

import type { DocumentRecord, Passage } from '../../casefile/evidence/records.ts'
import type { DocumentId } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { WrittenFact } from '../../shelf/read-facts.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'

type WrittenPassage = WrittenFact['passages'][number]

export interface QuotePlacer {
  /** Where the words stand. A duplicate has no text of its own, so a quote from it is placed in its original. */
  readonly place: (
    fact: string,
    written: WrittenPassage,
  ) => Promise<Result<Passage, StoreTrouble | 'document-not-found' | 'quote-not-found'>>
  /** The same passage as a person writes it. */
  readonly asWritten: (passage: Passage) => Promise<Result<WrittenPassage, StoreTrouble | 'document-not-found'>>
}

/** Finds quotes on the pages of a matter, each page read once. Documents go by path, number or id. */
export async function quotePlacer(vault: Vault): Promise<Result<QuotePlacer, StoreTrouble>> {
  const listed = await vault.listDocuments()
  if (!listed.ok) return listed
  const byName = documentsByName(listed.value)
  const byId = new Map(listed.value.map((one) => [one.id, one]))
  const texts = new Map<string, string>()
  const textOf = async (
    document: DocumentId,
    page: number,
  ): Promise<Result<string, StoreTrouble | 'document-not-found'>> => {
    const key = `${document} ${page}`
    const known = texts.get(key)
    if (known !== undefined) return ok(known)
    const stored = await vault.pageText(document, page)
    if (!stored.ok) return stored
    texts.set(key, stored.value.text)
    return ok(stored.value.text)
  }
  return ok({
    place: async (fact, { document: name, page, quote, start: given }) => {
      const document = byName.get(name.normalize('NFC'))
      if (document === undefined) return failed(problem('document-not-found', { document: name }))
      const text = await textOf(document, page)
      if (!text.ok) return text
      const start = given ?? text.value.indexOf(quote)
      if (start < 0 || text.value.slice(start, start + quote.length) !== quote)
        return failed(problem('quote-not-found', { fact, page, document: name }))
      return ok({ document, page, start, end: start + quote.length, quote })
    },
    asWritten: async ({ document, page, start, quote }) => {
      const record = byId.get(document)
      if (record === undefined) return failed(problem('document-not-found', { document }))
      const text = await textOf(document, page)
      if (!text.ok) return text
      const name = byName.get(record.path.normalize('NFC')) === document ? record.path : record.bates
      const written = { document: name, page, quote }
      return ok(text.value.indexOf(quote) === start ? written : { ...written, start })
    },
  })
}

function documentsByName(documents: readonly DocumentRecord[]): ReadonlyMap<string, DocumentId> {
  const found = new Map<string, DocumentId>()
  for (const { id, bates } of documents) found.set(id, id).set(bates, id)
  for (const { path, id, duplicateOf } of documents) found.set(path.normalize('NFC'), duplicateOf ?? id)
  return found
}

import { problem } from '../../casefile/problems.ts'
import { failed, ok } from '../../casefile/result.ts'
import type { BlobStore } from '../contract/blobs.ts'
import type { ArrivingDocument } from '../contract/documents.ts'
import type { PageStore } from '../contract/pages.ts'
import type { Vault } from '../vault.ts'
import * as rows from './document-rows.ts'
import * as documents from './documents.ts'
import { checkOriginals, placeOf, putOriginals } from './originals.ts'
import { documentsFound, facetsOf, pageMark, pagesAfter, search } from './search/search.ts'
import * as suggestions from './suggestions.ts'
import type { Parts } from './vault-parts.ts'

export function originalsOf({ store }: Parts): BlobStore {
  return {
    getBlob: (sha256) =>
      store.read(async (db) => {
        const place = await placeOf(db, sha256)
        if (place === null) return ok(null)
        const found = await store.originals.read(place)
        return found.state === 'whole' ? ok(found.bytes) : failed(problem('vault-damaged'))
      }),
    checkOriginals: (ids, progress = () => {}) => store.read(() => checkOriginals(store, ids, progress)),
  }
}

export function documentsOf({
  store,
  read,
  writer,
}: Parts): Pick<
  Vault,
  | 'putDocument'
  | 'putDocuments'
  | 'document'
  | 'knownDocuments'
  | 'listDocuments'
  | 'reconciliation'
  | 'countByStatus'
  | 'documentRows'
  | 'rowFacets'
  | keyof PageStore
  | 'putSuggestions'
  | 'listSuggestions'
  | 'waitingPages'
> {
  const putDocuments = (arriving: readonly ArrivingDocument[]) =>
    store.change(async (db, log) => {
      const originals = arriving.flatMap(({ original }) => (original === undefined ? [] : [original]))
      const hashes = await putOriginals(store, db, log, originals)
      const owners = arriving.filter(({ original }) => original !== undefined)
      if (owners.some(({ record }, at) => record.sha256 !== hashes[at])) throw new Error('an original of another hash')
      const stored = store.seal.hasChanges
      const put = writer().put(arriving, log)
      if (stored && put.every(({ outcome }) => outcome === 'unchanged')) log('original.stored', [])
      return ok(put)
    })
  return {
    putDocument: async (record, pages, original) => {
      const put = await putDocuments([original === undefined ? { record, pages } : { record, pages, original }])
      if (!put.ok) return put
      const [one] = put.value
      if (one === undefined) throw new Error('a document without an outcome')
      return ok(one)
    },
    putDocuments,
    document: (id) => read((db) => documents.document(db, id)),
    knownDocuments: (paths) => read((db) => documents.knownDocuments(db, paths)),
    listDocuments: (filter = {}) => read((db) => documents.listDocuments(db, filter)),
    countByStatus: () => read(documents.statusCounts),
    documentRows: (asked, range) => read((db) => rows.documentRows(db, asked, range)),
    rowFacets: (asked) => read((db) => rows.rowFacets(db, asked)),
    pagesOf: (id) => read((db) => documents.pagesOf(db, id)),
    pageText: (id, page) => store.read((db) => documents.pageText(db, id, page)),
    reconciliation: () => read((db) => documents.reconciliation(db)),

    search: (query, options = {}) => store.read((db) => search(db, query, options)),
    pagesAfter: (mark, limit) => read((db) => pagesAfter(db, mark, limit)),
    pageMark: () => read(pageMark),
    searchFacets: (query, options = {}) => store.read((db) => facetsOf(db, query, options)),
    documentsFound: (query, options = {}) => store.read((db) => documentsFound(db, query, options)),

    putSuggestions: (given) => store.change(async (_db, log) => ok(writer().putSuggestions(given, log))),
    waitingPages: () => read(suggestions.waitingPages),
    listSuggestions: (filter = {}) => read((db) => suggestions.listSuggestions(db, filter)),
  }
}

import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { forget, type RootKeys } from '../keys.ts'
import { longEnough } from '../passphrase-rule.ts'
import type { Vault } from '../vault.ts'
import { unlockRootKeys, writeVaultFile } from '../vault-file.ts'
import * as audit from './audit.ts'
import * as casefile from './casefile.ts'
import * as documents from './documents.ts'
import * as identities from './identities.ts'
import { search } from './search.ts'
import type { Store } from './store.ts'
import * as suggestions from './suggestions.ts'
import type { Tables } from './tables.ts'

const code = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/

/** A code goes into the log, where no free text may stand: a name typed as a reason would stay there for ever. */
function mustBeCode(text: string): string {
  if (text.length > 60 || !code.test(text)) throw new Error('not a short code such as make-casebook')
  return text
}

const plainly = async <T>(value: Promise<T>): Promise<Result<T>> => ok(await value)

/** The contract over SQLite. Each method is one read or one transaction; the queries live beside it by subject. */
export function sqliteVault(store: Store, root: RootKeys): Vault {
  const read = <T>(work: (db: Tables) => Promise<T>) => store.read((db) => plainly(work(db)))
  let closed = false
  return {
    folder: store.folder,

    beginWriting: async () => {
      if (!store.writer.held) {
        if (!store.writer.take()) return failed(problem('matter-in-use'))
        store.blobs.removeParts()
      }
      return ok(null)
    },
    endWriting: async () => store.writer.giveBack(),
    close: async () => {
      if (closed) return
      closed = true
      await store.close()
      forget(root)
    },

    putBlob: async (bytes) => {
      store.mustWrite()
      return store.read(() => plainly(store.blobs.put(bytes)))
    },
    hasBlob: async (sha256) => ok(store.blobs.has(sha256)),
    getBlob: (sha256) =>
      store.read(async () => {
        const found = await store.blobs.get(sha256)
        if (found.state === 'damaged') return failed(problem('vault-damaged'))
        return ok(found.state === 'whole' ? found.bytes : null)
      }),

    putDocument: (record, pages) => store.change((db, log) => documents.putDocument(db, log, record, pages)),
    document: (id) => read((db) => documents.document(db, id)),
    documentByPath: (path) => read((db) => documents.documentByPath(db, path)),
    documentsBySha256: (sha256) => read((db) => documents.documentsBySha256(db, sha256)),
    listDocuments: (filter = {}) => read((db) => documents.listDocuments(db, filter)),
    nextBates: () => read(documents.nextBates),
    pagesOf: (id) => read((db) => documents.pagesOf(db, id)),
    pageText: (id, page) => store.read((db) => documents.pageText(db, id, page)),
    statusCounts: () => read(documents.statusCounts),
    reconciliation: (words) => read((db) => documents.reconciliation(db, words)),

    search: (query, options = {}) => store.read((db) => search(db, query, options)),

    saveCasefile: (given) => store.change((db, log) => casefile.saveCasefile(db, log, given)),
    loadCasefile: () => read(casefile.loadCasefile),
    saveFacts: (facts) => store.change((db, log) => casefile.saveFacts(db, log, facts)),
    removeFacts: (ids) => store.change((db, log) => casefile.removeFacts(db, log, ids)),
    saveDamagesInput: (text, claimant) => store.change((db, log) => casefile.saveDamagesInput(db, log, text, claimant)),
    loadDamagesInputs: () => read(casefile.loadDamagesInputs),

    putSuggestions: (given) => store.change((db, log) => suggestions.putSuggestions(db, log, given)),
    listSuggestions: (filter = {}) => read((db) => suggestions.listSuggestions(db, filter)),
    setSuggestionStatus: (ids, status) =>
      store.change((db, log) => suggestions.setSuggestionStatus(db, log, ids, status)),

    putIdentities: (given) =>
      store.change((db, log) => identities.putIdentities(db, log, store.keys.identities, given)),
    removeIdentities: (ids) => store.change((db, log) => identities.removeIdentities(db, log, ids)),
    readIdentities: async (reason) => {
      const why = mustBeCode(reason)
      return store.logged((db, log) => identities.readIdentities(db, log, store.keys.identities, why))
    },

    note: async (action, objects) => {
      const what = mustBeCode(action)
      return store.logged(async (_db, log) => {
        await log(what, objects)
        return ok(null)
      })
    },
    auditEntries: (range = {}) => read((db) => audit.entriesAfter(db, range.after ?? 0, range.limit ?? 1_000)),
    auditHead: () => read(audit.headOf),
    verifyAudit: (noted) => store.read((db) => audit.verifyChain(db, store.keys.audit, store.anchor, noted)),

    changePassphrase: async (from, to) => {
      store.mustWrite()
      if (!longEnough(to)) return failed(problem('passphrase-too-short'))
      const known = await unlockRootKeys(store.folder, from)
      if (!known.ok) return known
      forget(known.value)
      return store.change(async (_db, log) => {
        await log('passphrase.changed', [])
        await writeVaultFile(store.folder, to, root)
        return ok(null)
      })
    },
  }
}

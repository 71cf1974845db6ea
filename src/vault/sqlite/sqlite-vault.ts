import { longEnough } from '../../casefile/passphrase-rule.ts'
import { type ProblemCode, problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { ArrivalStore } from '../contract/arrivals.ts'
import type { ArrivingDocument } from '../contract/documents.ts'
import type { DraftStore } from '../contract/drafts.ts'
import type { IdentityStore } from '../contract/identities.ts'
import type { MeaningStore } from '../contract/meanings.ts'
import type { PageStore } from '../contract/pages.ts'
import type { StoreTrouble } from '../contract/store-trouble.ts'
import { forget, type RootKeys } from '../keys.ts'
import { removeLeftovers } from '../matter-folder.ts'
import type { Vault } from '../vault.ts'
import { unlockRootKeys, writeVaultFile } from '../vault-file.ts'
import * as audit from './audit.ts'
import * as casefile from './casefile.ts'
import * as rows from './document-rows.ts'
import * as documents from './documents.ts'
import * as history from './history.ts'
import * as identities from './identities.ts'
import * as meanings from './meanings.ts'
import * as questions from './name-questions.ts'
import { checkOriginals, placeOf, putOriginals } from './originals.ts'
import { DocumentWriter } from './put-documents.ts'
import * as records from './records.ts'
import { documentsFound, facetsOf, pageMark, pagesAfter, search } from './search.ts'
import type { Shelves } from './shelves.ts'
import type { Log, Store } from './store.ts'
import * as suggestions from './suggestions.ts'
import type { Tables } from './tables.ts'
import { verify } from './verify.ts'

const code = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/

/** A code goes into the log, where no free text may stand: a name typed as a reason would stay there for ever. */
function mustBeCode(text: string): string {
  if (text.length > 60 || !code.test(text)) throw new Error('not a short code such as make-casebook')
  return text
}

const plainly = async <T>(value: Promise<T>): Promise<Result<T, never>> => ok(await value)

interface Parts {
  readonly store: Store
  readonly read: <T>(work: (db: Tables) => Promise<T>) => Promise<Result<T, StoreTrouble>>
  readonly shelvesOf: (db: Tables) => Shelves
  readonly change: <T, C extends ProblemCode = never>(
    work: (at: Shelves, log: Log) => Promise<Result<T, C>>,
  ) => Promise<Result<T, C | StoreTrouble>>
  readonly writer: () => DocumentWriter
}

function writingOf({ store }: Parts): Pick<Vault, 'beginWriting' | 'isWriting' | 'endWriting'> {
  return {
    beginWriting: async () => {
      if (store.connection.readOnly) return failed(problem('matter-read-only'))
      if (!store.writer.held) {
        const taken = await store.read(async () => ok(store.writer.take()))
        if (!taken.ok) return taken
        if (!taken.value) return failed(problem('matter-in-use'))
        removeLeftovers(store.folder)
      }
      return ok(null)
    },
    isWriting: () => store.writer.held,
    endWriting: async () => {
      await store.originals.close()
      store.writer.giveBack()
    },
  }
}

function originalsOf({ store }: Parts): Pick<Vault, 'putBlob' | 'getBlob' | 'checkOriginals'> {
  return {
    putBlob: (bytes) =>
      store.change(async (_db, log) => {
        const [sha256] = await putOriginals(store, log, [bytes])
        if (sha256 === undefined) throw new Error('bytes without a hash')
        if (store.seal.hasChanges) log('original.stored', [])
        return ok(sha256)
      }),
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

function documentsOf({
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
  | 'setCustodian'
  | keyof PageStore
  | 'putSuggestions'
  | 'listSuggestions'
  | 'waitingPages'
> {
  const putDocuments = (arriving: readonly ArrivingDocument[]) =>
    store.change(async (_db, log) => {
      const originals = arriving.flatMap(({ original }) => (original === undefined ? [] : [original]))
      const hashes = await putOriginals(store, log, originals)
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
    setCustodian: (ids, custodian) =>
      store.change(async (db, log) => ok(await rows.setCustodian(db, log, ids, custodian))),
    pagesOf: (id) => read((db) => documents.pagesOf(db, id)),
    pageText: (id, page) => store.read((db) => documents.pageText(db, id, page)),
    reconciliation: (words) => read((db) => documents.reconciliation(db, words)),

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

const meaningsOf = ({ read, store }: Parts): MeaningStore => ({
  pagesWithoutMeanings: (madeWith, mark, limit) =>
    read((db) => meanings.pagesWithoutMeanings(db, madeWith, mark, limit)),
  keepMeanings: async (madeWith, given) => {
    const make = mustBeCode(madeWith)
    return store.change(async (db, log) => {
      if ((await meanings.keepMeanings(db, make, given)) > 0) log('meanings.kept', [])
      return ok(null)
    })
  },
  meaningsAfter: (madeWith, mark, limit) => read((db) => meanings.meaningsAfter(db, madeWith, mark, limit)),
})

function recordsOf({
  read,
  shelvesOf,
  change,
}: Parts): Pick<
  Vault,
  | 'saveCasefile'
  | 'loadCasefile'
  | 'saveDamagesInput'
  | 'loadDamagesInputs'
  | 'readRecord'
  | 'listRecords'
  | 'versionOf'
  | 'change'
  | 'history'
  | 'turns'
  | 'undo'
  | 'redo'
> {
  return {
    saveCasefile: (given) => change((at, log) => casefile.saveCasefile(at, log, given)),
    loadCasefile: () => read(casefile.loadCasefile),
    saveDamagesInput: (text, claimant) => change((at, log) => casefile.saveDamagesInput(at, log, text, claimant)),
    loadDamagesInputs: () => read(casefile.loadDamagesInputs),

    readRecord: (kind, id) => read((db) => records.readRecord(shelvesOf(db), kind, id)),
    listRecords: (kind) => read((db) => records.listRecords(shelvesOf(db), kind)),
    versionOf: (kind, id) => read((db) => records.versionOf(shelvesOf(db), kind, id)),
    change: async (action, changes) => {
      const what = mustBeCode(action)
      return change((at, log) => records.changeRecords(at, log, what, changes))
    },
    history: (filter = {}) => read((db) => history.history(shelvesOf(db), filter)),
    turns: () => read(history.turns),
    undo: () => change((at, log) => history.turn(at, log, 'undo', problem('nothing-to-undo'))),
    redo: () => change((at, log) => history.turn(at, log, 'redo', problem('nothing-to-redo'))),
  }
}

const draftsOf = ({ store }: Parts): DraftStore => ({
  keepDraft: (place, fields) => store.keepDraft(place, fields),
  drafts: () => store.read(async () => ok(store.drafts.read())),
})

const arrivalsOf = ({ store }: Parts): ArrivalStore => ({
  arrivals: () => store.read(async () => ok(store.arrivals.list())),
  arrival: (id) => store.read(async () => ok(store.arrivals.one(id))),
  beginArrival: (about) => store.beside(() => store.arrivals.begin(about)),
  takePiece: (id, at, piece) => store.beside(() => store.arrivals.take(id, at, piece)),
  piecesOf: (id) => store.read(async () => ok(store.arrivals.pieces(id))),
  endArrivals: (ids) =>
    store.beside(() => {
      store.arrivals.end(ids)
      return null
    }),
})

function identitiesOf({ store, read, change, shelvesOf }: Parts): IdentityStore {
  return {
    putIdentities: (given) =>
      change(async (at, log) => {
        const moves = given.map(
          (identity): records.Move<'identity'> => ({ kind: 'identity', id: identity.id, content: identity }),
        )
        const made = await records.makeMoves(at, log, 'identities.saved', moves)
        return made.ok ? ok(null) : made
      }),
    readIdentities: async (reason) => {
      const why = mustBeCode(reason)
      return store.logged((db, log) => identities.readIdentities(db, log, store.keys.identities, why))
    },
    readIdentitiesOfReadOnlyCopy: async () => {
      if (!store.connection.readOnly) throw new Error('this vault can log the look: use readIdentities')
      return read((db) => identities.allIdentities(db, store.keys.identities))
    },
    keepQuestions: async (paper, given) => {
      const what = mustBeCode(paper)
      return store.logged(async (db, log) => ok(await questions.keepQuestions(shelvesOf(db), log, what, given)))
    },
    keptQuestions: () => read((db) => questions.keptQuestions(shelvesOf(db))),
  }
}

function auditOf({ store, read }: Parts): Pick<Vault, 'note' | 'auditEntries' | 'auditHead' | 'verifyAudit'> {
  return {
    note: async (action, objects) => {
      const what = mustBeCode(action)
      return store.logged(async (_db, log) => {
        log(what, objects)
        return ok(null)
      })
    },
    auditEntries: (range = {}) => read((db) => audit.entriesAfter(db, range.after ?? 0, range.limit ?? 1_000)),
    auditHead: () => read(audit.headOf),
    verifyAudit: (options = {}) => verify(store, options),
  }
}

/** The contract over SQLite. Each method is one read or one transaction; the queries live beside it by subject. */
export function sqliteVault(store: Store, root: RootKeys): Vault {
  const read = <T>(work: (db: Tables) => Promise<T>) => store.read((db) => plainly(work(db)))
  const shelvesOf = (db: Tables): Shelves => ({ db, identityKey: store.keys.identities })
  const change: Parts['change'] = (work) => store.change((db, log) => work(shelvesOf(db), log))
  let closed = false
  let made: DocumentWriter | null = null
  const writer = (): DocumentWriter => {
    made ??= new DocumentWriter(store.connection.database)
    return made
  }
  const parts: Parts = { store, read, shelvesOf, change, writer }
  return {
    folder: store.folder,
    ...writingOf(parts),
    ...originalsOf(parts),
    ...documentsOf(parts),
    ...meaningsOf(parts),
    ...recordsOf(parts),
    ...draftsOf(parts),
    ...arrivalsOf(parts),
    ...identitiesOf(parts),
    ...auditOf(parts),
    changePassphrase: async (from, to) => {
      store.mustWrite()
      if (!longEnough(to)) return failed(problem('passphrase-too-short'))
      const known = await unlockRootKeys(store.folder, from)
      if (!known.ok) return known
      forget(known.value)
      return store.change(async (_db, log) => {
        log('passphrase.changed', [])
        await writeVaultFile(store.folder, to, root)
        return ok(null)
      })
    },
    close: async () => {
      if (closed) return
      closed = true
      await store.close()
      forget(root)
    },
  }
}

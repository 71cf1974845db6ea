import { longEnough } from '../../casefile/passphrase-rule.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok } from '../../casefile/result.ts'
import type { ArrivalStore } from '../contract/arrivals.ts'
import type { AuditLog } from '../contract/audit.ts'
import type { DraftStore } from '../contract/drafts.ts'
import type { IdentityStore } from '../contract/identities.ts'
import type { MeaningStore } from '../contract/meanings.ts'
import { forget, type RootKeys } from '../keys.ts'
import { loggedId } from '../logged-ids.ts'
import { removeLeftovers } from '../matter-folder.ts'
import type { Vault } from '../vault.ts'
import { prepareVaultFile, unlockRootKeys } from '../vault-file.ts'
import * as audit from './audit.ts'
import * as casefile from './casefile.ts'
import { acceptAsItStands, doubtAtGlance, doubtByEveryRecord } from './check/doubts.ts'
import { verify } from './check/verify.ts'
import { heldStill } from './connect.ts'
import { documentsOf, originalsOf } from './evidence-of-vault.ts'
import * as history from './history.ts'
import * as identities from './identities.ts'
import * as questions from './name-questions.ts'
import { DocumentWriter } from './put-documents.ts'
import * as records from './records.ts'
import * as meanings from './search/meanings.ts'
import type { Shelves } from './shelves.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { mustBeCode, type Parts, plainly } from './vault-parts.ts'

function writingOf({ store }: Parts): Pick<Vault, 'beginWriting' | 'isWriting' | 'endWriting' | 'heldStill'> {
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
    heldStill: (work) => heldStill(store.folder, store.keys.database, work),
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
  draftsAreAsKept: () => store.read(async () => ok(store.drafts.isSound())),
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
    digestOf: (text) => questions.digestOf(store.keys.identities, text),
  }
}

function auditOf({ store, read }: Parts): AuditLog {
  return {
    note: async (action, objects) => {
      const what = mustBeCode(action)
      return store.logged(async (_db, log) => {
        log(what, objects)
        return ok(null)
      })
    },
    // Entries of old hold ids as they were typed: what they hash to stays, what is handed out is covered.
    auditEntries: ({ after = 0, limit = 1_000 } = {}) =>
      read(async (db) =>
        (await audit.entriesAfter(db, after, limit)).map((entry) => ({
          ...entry,
          objects: entry.objects.map((id) => loggedId(store.keys.audit, id)),
        })),
      ),
    auditHead: () => read(audit.headOf),
    verifyAudit: (options = {}) => verify(store, options),
    doubt: (reading) => (reading === 'at-a-glance' ? doubtAtGlance(store) : doubtByEveryRecord(store)),
    acceptAsItStands: () => acceptAsItStands(store),
  }
}

/**
 * The log has the change before it takes effect, and again where it then could not: no change stands unlogged. Until the very
 * last step the matter opens with the old passphrase alone, whatever fails before.
 */
const changePassphrase = async (
  store: Store,
  root: RootKeys,
  from: string,
  to: string,
): ReturnType<Vault['changePassphrase']> => {
  store.mustWrite()
  if (!longEnough(to)) return failed(problem('passphrase-too-short'))
  const known = await unlockRootKeys(store.folder, from)
  if (!known.ok) return known
  forget(known.value)
  const note = (action: string) =>
    store.change(async (_db, log) => {
      log(action, [])
      return ok(null)
    })
  const prepared = await store.read(async () => ok(await prepareVaultFile(store.folder, to, root)))
  if (!prepared.ok) return prepared
  try {
    const noted = await note('passphrase.changed')
    if (!noted.ok) return noted
    const placed = await store.beside(() => {
      prepared.value.takePlace()
      return null
    })
    if (!placed.ok) await note('passphrase.not-changed')
    return placed
  } finally {
    // Nothing is there any more where it took its place.
    prepared.value.giveUp()
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
    changePassphrase: (from, to) => changePassphrase(store, root, from, to),
    close: async () => {
      if (closed) return
      closed = true
      await store.close()
      forget(root)
    },
  }
}

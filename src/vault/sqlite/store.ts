import { Sha256 } from '../../casefile/ids.ts'
import { type ProblemCode, problem } from '../../casefile/problems.ts'
import { type Failed, failed, ok, type Result } from '../../casefile/result.ts'
import type { Draft, DraftPlace } from '../../casefile/written/draft.ts'
import { AuditAnchor, anchorLost, contentUnlike } from '../audit-chain.ts'
import type { StoreTrouble } from '../contract/store-trouble.ts'
import type { VaultKeys } from '../keys.ts'
import { forget } from '../keys.ts'
import { loggedId } from '../logged-ids.ts'
import { OriginalFiles } from '../original-files.ts'
import { problemOfStore } from '../problem-of-store.ts'
import { SealedArrivals } from '../sealed-arrivals.ts'
import { SealedDrafts } from '../sealed-drafts.ts'
import type { Clock } from '../vault.ts'
import { WriterPlace } from '../writer-place.ts'
import { appendEntry, headOf, holds, sealedContent } from './audit.ts'
import { nothingSeen, type Seen } from './check/seen.ts'
import { atRest, type Connection, inHaste, readyToWrite } from './connect.ts'
import { ContentSeal } from './content-seal.ts'
import { migrate, stepsTaken } from './migrate.ts'
import type { Tables } from './tables.ts'

export interface StoreParts {
  readonly folder: string
  readonly connection: Connection
  readonly keys: VaultKeys
  readonly clock: Clock
  readonly actor: string
}

/** Who works, and when an entry was made. */
export interface Stamp {
  readonly at: string
  readonly actor: string
}

/** Adds an entry to the audit log of the transaction under way. */
export type Log = (action: string, objects: readonly string[]) => Stamp

interface Entry {
  readonly at: string
  readonly action: string
  readonly objects: readonly string[]
}

/** Ends a transaction that answers with a problem, so that it rolls back. */
class RolledBack extends Error {}

/** Stored content that does not have the shape it was written in. */
export class NotAsWritten extends Error {}

/** What the parts of the vault share: the connection, the keys, one way to read and one way to change. */
export class Store {
  readonly folder: string
  readonly connection: Connection
  readonly db: Tables
  readonly keys: VaultKeys
  readonly originals: OriginalFiles
  readonly anchor: AuditAnchor
  readonly writer: WriterPlace
  readonly seal: ContentSeal
  readonly drafts: SealedDrafts
  readonly arrivals: SealedArrivals
  readonly #clock: Clock
  readonly #actor: string
  readonly seen: Seen = nothingSeen()
  #readyToWrite = false
  #logged = false

  constructor(parts: StoreParts) {
    this.folder = parts.folder
    this.connection = parts.connection
    this.db = parts.connection.db
    this.keys = parts.keys
    this.#clock = parts.clock
    this.#actor = parts.actor
    this.originals = new OriginalFiles(parts.folder, parts.keys)
    this.anchor = new AuditAnchor(parts.folder, parts.keys.audit)
    this.writer = new WriterPlace(parts.folder)
    this.drafts = new SealedDrafts(parts.folder, parts.keys.drafts)
    this.arrivals = new SealedArrivals(parts.folder, parts.keys.arriving)
    this.seal = new ContentSeal(parts.connection.database, parts.keys.contentSeal)
  }

  async read<T, C extends ProblemCode = never>(
    work: (db: Tables) => Promise<Result<T, C>>,
  ): Promise<Result<T, C | StoreTrouble>> {
    return this.#mindingTrouble(() => work(this.db))
  }

  /** One state of the database for the whole of `work`, whatever others write meanwhile. */
  async snapshot<T, C extends ProblemCode = never>(
    work: (db: Tables) => Promise<Result<T, C>>,
  ): Promise<Result<T, C | StoreTrouble>> {
    const { database } = this.connection
    return this.#mindingTrouble(() =>
      this.db.connection().execute(async (db) => {
        database.exec('BEGIN')
        try {
          return await work(db)
        } finally {
          if (database.inTransaction) database.exec('COMMIT')
        }
      }),
    )
  }

  /** One transaction: the change and its audit entries stand together or not at all. */
  async change<T, C extends ProblemCode = never>(
    work: (db: Tables, log: Log) => Promise<Result<T, C>>,
  ): Promise<Result<T, C | StoreTrouble>> {
    this.mustWrite()
    return this.logged(work)
  }

  /** As `change`, but open to a reader too: looks at identities are logged by whoever looks. */
  async logged<T, C extends ProblemCode = never>(
    work: (db: Tables, log: Log) => Promise<Result<T, C>>,
  ): Promise<Result<T, C | StoreTrouble>> {
    if (this.connection.readOnly) return failed(problem('matter-read-only'))
    const refused: Failed<C>[] = []
    return this.#mindingTrouble(async () => {
      await this.#prepareToWrite()
      const made = this.db.transaction().execute(async (db) => {
        this.seal.begin()
        const entries: Entry[] = []
        const result = await work(db, (action, objects) => {
          const at = this.#now()
          entries.push({ at, action, objects: objects.map((id) => loggedId(this.keys.audit, id)) })
          return { at, actor: this.#actor }
        })
        if (!result.ok) {
          refused.push(result)
          throw new RolledBack()
        }
        if (entries.length > 0) await this.#append(db, entries)
        else if (this.seal.hasChanges) throw new Error('a change without an entry in the audit log')
        return result
      })
      return made.catch((error: unknown) => {
        const [because] = refused
        if (because === undefined || !(error instanceof RolledBack)) throw error
        return because
      })
    })
  }

  /** What lies beside the database and is no change of the matter. */
  async beside<T>(work: () => T): Promise<Result<T, StoreTrouble>> {
    if (this.connection.readOnly) return failed(problem('matter-read-only'))
    return this.#mindingTrouble(async () => ok(work()))
  }

  async keepDraft(place: DraftPlace, fields: Draft['fields'] | null): Promise<Result<null, StoreTrouble>> {
    return this.beside(() => {
      this.drafts.keep(place, fields, this.#now())
      return null
    })
  }

  /** Makes the tables of a new matter, or brings those of an older one up to date, with the entry that says so. */
  async build(action: 'matter.made' | 'matter.upgraded'): Promise<void> {
    const taken = await stepsTaken(this.db)
    const wasSealed = taken.includes('0004-content-seal')
    const unlike = wasSealed && (await this.seal.partsUnlike()).length > 0
    await this.#prepareToWrite()
    this.seal.unwatch()
    await migrate(this.db, undefined, async (within) => {
      const db = within as Tables
      if (!wasSealed) await this.#listSingleOriginals(db)
      const content = await this.seal.sealAnew()
      const entry = (what: string): Entry => ({ at: this.#now(), action: what, objects: [] })
      await this.#append(db, [...(unlike ? [entry(contentUnlike)] : []), entry(action)], content)
    })
    this.seal.watch()
  }

  /**
   * One transaction that sums the records as they stand after `work`, with these entries and one made of the log that
   * holds them. Answers how many objects that last entry names.
   */
  async sealedAnew(
    said: readonly Omit<Entry, 'at'>[],
    work: (db: Tables) => Promise<void>,
    last: (db: Tables) => Promise<Omit<Entry, 'at'>>,
  ): Promise<Result<number, StoreTrouble>> {
    this.mustWrite()
    return this.#mindingTrouble(async () => {
      await this.#prepareToWrite()
      return this.db.transaction().execute(async (db) => {
        this.seal.begin()
        await work(db)
        const content = await this.seal.sealAnew()
        const stamped = (one: Omit<Entry, 'at'>): Entry => ({ at: this.#now(), ...one })
        let named = 0
        await this.#append(db, said.map(stamped), content, async () => {
          const entry = await last(db)
          named = entry.objects.length
          return stamped(entry)
        })
        return ok(named)
      })
    })
  }

  /** Originals of a matter from before there were packs: from here on it is known which ones must be there. */
  async #listSingleOriginals(db: Tables): Promise<void> {
    const rows = await db.selectFrom('document').select('sha256').distinct().execute()
    for (const row of rows) {
      const sha256 = Sha256.parse(row.sha256)
      if (!this.originals.hasSingle(sha256)) continue
      await db.insertInto('blob').values({ sha256, pack: null, start: 0, length: 0 }).execute()
    }
  }

  /**
   * Ends a transaction: the sums take its changes in, each entry binds their digest. Before that the head that is
   * durable already is anchored; an anchor that is gone or no part of this log, and sums that are not those which the
   * log binds, are noted in the log for good. `last` is made once the others stand.
   */
  async #append(db: Tables, entries: readonly Entry[], sealed?: string, last?: () => Promise<Entry>): Promise<void> {
    let head = await headOf(db)
    const anchored = this.anchor.read()
    const soundAnchor = anchored === null ? head.seq === 0 : await holds(db, anchored)
    const bound = await sealedContent(db)
    const unlike = sealed === undefined && bound !== null && !this.seal.wasBoundBy(bound)
    const content = sealed ?? this.seal.settle()
    this.anchor.write(head)
    this.#logged = true
    const found = [...(soundAnchor ? [] : [anchorLost]), ...(unlike ? [contentUnlike] : [])]
    const noted = found.map((action): Entry => ({ at: this.#now(), action, objects: [] }))
    const add = async (entry: Entry): Promise<void> => {
      head = await appendEntry(db, { ...entry, actor: this.#actor, key: this.keys.audit, content }, head)
    }
    for (const entry of [...noted, ...entries]) await add(entry)
    if (last !== undefined) await add(await last())
  }

  #now(): string {
    return this.#clock().toString()
  }

  async #prepareToWrite(): Promise<void> {
    if (this.#readyToWrite) return
    await this.db.connection().execute(async () => readyToWrite(this.connection))
    this.#readyToWrite = true
  }

  mustWrite(): void {
    if (!this.writer.held) throw new Error('this vault is open to read only: open with write or call beginWriting')
  }

  async #mindingTrouble<T, C extends ProblemCode = never>(
    work: () => Promise<Result<T, C>>,
  ): Promise<Result<T, C | StoreTrouble>> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof NotAsWritten) return failed(problem('vault-damaged'))
      const known = problemOfStore(error, this.folder)
      if (known !== null) return failed(known)
      throw error
    }
  }

  /** The anchor catches up with the log; done when a vault that wrote is closed in peace. */
  async anchorHead(): Promise<void> {
    if (!this.#logged) return
    await this.#mindingTrouble(() =>
      this.db.transaction().execute(async (db) => {
        const anchored = this.anchor.read()
        if (anchored !== null && (await holds(db, anchored))) this.anchor.write(await headOf(db))
        return ok(null)
      }),
    )
  }

  async close(): Promise<void> {
    this.seal.end()
    await this.db.connection().execute(async () => inHaste(this.connection))
    await this.anchorHead()
    await this.originals.close()
    // Waits its turn behind what is still under way.
    await this.db.connection().execute(async () => atRest(this.connection))
    await this.db.destroy()
    this.writer.giveBack()
    forget(this.keys)
  }
}

import { type Problem, problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { AuditAnchor, anchorLost } from '../audit-chain.ts'
import { BlobStore } from '../blob-store.ts'
import { forget, type VaultKeys } from '../keys.ts'
import type { AuditHead, Clock } from '../vault.ts'
import { WriterPlace } from '../writer-place.ts'
import { appendEntry, headOf, holds } from './audit.ts'
import { problemOfStore } from './connect.ts'
import type { Tables } from './tables.ts'

export interface StoreParts {
  readonly folder: string
  readonly db: Tables
  readonly keys: VaultKeys
  readonly clock: Clock
  readonly actor: string
}

/** Adds an entry to the audit log within the transaction under way. */
export type Log = (action: string, objects: readonly string[]) => Promise<void>

/** Carries a problem out of a transaction, so that it rolls back. */
class Refused extends Error {
  readonly problem: Problem
  constructor(because: Problem) {
    super(because.code)
    this.problem = because
  }
}

/** Stored content that does not have the shape it was written in. */
export class NotAsWritten extends Error {}

/** What the parts of the vault share: the connection, the keys, one way to read and one way to change. */
export class Store {
  readonly folder: string
  readonly db: Tables
  readonly keys: VaultKeys
  readonly blobs: BlobStore
  readonly anchor: AuditAnchor
  readonly writer: WriterPlace
  readonly #clock: Clock
  readonly #actor: string
  #logged = false

  constructor(parts: StoreParts) {
    this.folder = parts.folder
    this.db = parts.db
    this.keys = parts.keys
    this.#clock = parts.clock
    this.#actor = parts.actor
    this.blobs = new BlobStore(parts.folder, parts.keys)
    this.anchor = new AuditAnchor(parts.folder, parts.keys.audit)
    this.writer = new WriterPlace(parts.folder)
  }

  async read<T>(work: (db: Tables) => Promise<Result<T>>): Promise<Result<T>> {
    return this.#mindingTrouble(() => work(this.db))
  }

  /** One transaction: the change and its audit entries stand together or not at all. */
  async change<T>(work: (db: Tables, log: Log) => Promise<Result<T>>): Promise<Result<T>> {
    this.mustWrite()
    return this.logged(work)
  }

  /** As `change`, but open to a reader too: looks at identities are logged by whoever looks. */
  async logged<T>(work: (db: Tables, log: Log) => Promise<Result<T>>): Promise<Result<T>> {
    return this.#mindingTrouble(() =>
      this.db.transaction().execute(async (db) => {
        let head: AuditHead | null = null
        const result = await work(db, async (action, objects) => {
          head ??= await this.#beginLogging(db)
          head = await appendEntry(db, { ...this.#entry(), action, objects }, head)
        })
        if (!result.ok) throw new Refused(result.problem)
        return result
      }),
    )
  }

  #entry(): { readonly key: Buffer; readonly at: string; readonly actor: string } {
    return { key: this.keys.audit, at: this.#clock().toString(), actor: this.#actor }
  }

  /** Anchors the head that is durable already; one that is gone or no part of this log is noted in the log for good. */
  async #beginLogging(db: Tables): Promise<AuditHead> {
    const head = await headOf(db)
    const anchored = this.anchor.read()
    const sound = anchored === null ? head.seq === 0 : await holds(db, anchored)
    this.anchor.write(head)
    this.#logged = true
    return sound ? head : appendEntry(db, { ...this.#entry(), action: anchorLost, objects: [] }, head)
  }

  mustWrite(): void {
    if (!this.writer.held) throw new Error('this vault is open to read only: open with write or call beginWriting')
  }

  async #mindingTrouble<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Refused) return failed(error.problem)
      if (error instanceof NotAsWritten) return failed(problem('vault-damaged'))
      const known = problemOfStore(error)
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
    await this.anchorHead()
    // Waits its turn behind what is still under way.
    await this.db.connection().execute(async () => {})
    await this.db.destroy()
    this.writer.giveBack()
    forget(this.keys)
  }
}

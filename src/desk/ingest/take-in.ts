import type { DocumentId } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import type { DocumentRecord, PageText } from '../../casefile/records.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { ReadOptions, ReadOutcome, UnreadChild } from '../../evidence/read-outcome.ts'
import type { Vault } from '../../vault/vault.ts'
import { type Arrival, childPath, idOf, pagesWith, shaOf, shaOfName } from './arrival.ts'
import type { HashList } from './hash-list.ts'
import type { ProgressCount } from './ingest-progress.ts'
import { isKeptNote } from './kept-notes.ts'
import type { Unopened } from './read-ahead.ts'
import { storeArrival, type Told } from './store-arrival.ts'

/** Whether anything in a file is held, so that no copy of what contains it is kept. */
export interface Taken {
  readonly holds: boolean
}

/** What the rest of the ingest does for the files taken in. */
export interface TakeInWith {
  readonly vault: Vault
  readonly list: HashList
  readonly minor: boolean
  readonly custodian: string | null
  readonly progress: ProgressCount
  readonly read: (bytes: Uint8Array, path: string, how: Partial<ReadOptions>) => Promise<ReadOutcome>
  /** A document is read and stored whole. */
  readonly finished: (record: DocumentRecord, pages: readonly PageText[]) => Promise<Result<null>>
  /** Pages of a document wait to be recognised; `bytes` only where no copy of it was kept. */
  readonly waits: (
    record: DocumentRecord,
    pages: readonly PageText[],
    needsOcr: readonly number[],
    bytes: Uint8Array | null,
  ) => void
}

type WithBytes = Arrival & { readonly bytes: Uint8Array }

const noCopy = 'It holds pictures or video that are held, so no copy of it was made; the original stays where it lies.'

/** Stores files and, inside them, their children, each whole in one step. */
export class TakeIn {
  readonly #with: TakeInWith

  constructor(using: TakeInWith) {
    this.#with = using
  }

  /** Problem: `contraband-listed`, and then nothing of the file was looked at. */
  async take(arrival: Arrival): Promise<Result<Taken>> {
    const { vault, progress } = this.#with
    const id = idOf(arrival.path, arrival.sha256)
    const before = await vault.document(id)
    if (!before.ok) return before
    if (before.value && before.value.status !== 'waiting') {
      progress.step()
      return ok({ holds: before.value.status === 'held' })
    }
    if (arrival.listed) {
      const stopped = await this.#store(arrival, { status: 'held', reason: 'listed-contraband' })
      return stopped.ok ? failed(problem('contraband-listed', { document: stopped.value.bates })) : stopped
    }
    const twins = await vault.documentsBySha256(arrival.sha256)
    if (!twins.ok) return twins
    const original = twins.value[0]
    if (original && original.id !== id) {
      const { format } = original
      const stored = await this.#store(arrival, { status: 'duplicate', duplicateOf: original.id, format })
      return stored.ok ? ok({ holds: original.status === 'held' }) : stored
    }
    const { bytes } = arrival
    if (bytes === null) return this.#end(arrival, { status: 'failed', reason: 'too-large' })
    if (before.value?.reason === 'released-to-read')
      return this.#takeReleased({ ...arrival, bytes, notes: before.value.notes.filter((note) => note !== noCopy) }, id)
    const { minor } = this.#with
    const outcome = await (arrival.outcome ?? this.#with.read(bytes, arrival.path, { minor, depth: arrival.depth }))
    return this.#takeOutcome({ ...arrival, bytes }, id, outcome)
  }

  /** What is stored already, read anew: its number stays, and what its name told and people decided about it. */
  retake(record: DocumentRecord, bytes: Uint8Array, depth: number, outcome: ReadOutcome): Promise<Result<Taken>> {
    const { id, path, sha256, parent, custodian } = record
    const notes = record.notes.filter(isKeptNote)
    const arrival = { path, sha256, parent, custodian, depth, notes, bytes, size: bytes.length, listed: false }
    return this.#takeOutcome({ ...arrival, outcome: null }, id, outcome)
  }

  async #takeReleased(arrival: WithBytes, id: DocumentId): Promise<Result<Taken>> {
    const outcome = await this.#with.read(arrival.bytes, arrival.path, {
      minor: false,
      released: true,
      depth: arrival.depth,
    })
    // A decision stands behind it, so a copy is kept whatever its kind.
    const kept = outcome.kind === 'failed' ? await this.#with.vault.putBlob(arrival.bytes) : ok(null)
    return kept.ok ? this.#takeOutcome(arrival, id, outcome) : kept
  }

  takeUnopened({ arrival, reason }: Unopened): Promise<Result<Taken>> {
    return this.#end(arrival, { status: 'failed', reason })
  }

  async #takeOutcome(arrival: WithBytes, id: DocumentId, outcome: ReadOutcome): Promise<Result<Taken>> {
    switch (outcome.kind) {
      case 'held': {
        const { format, reason, notes } = outcome
        const held = await this.#end(arrival, { status: 'held', reason, format, notes: [...notes] })
        return held.ok ? ok({ holds: true }) : held
      }
      case 'failed':
        return this.#takeFailed(arrival, id, outcome)
      case 'read':
        return this.#takeRead(arrival, id, outcome)
      default:
        return outcome satisfies never
    }
  }

  async #takeFailed(
    arrival: WithBytes,
    id: DocumentId,
    { format, reason, notes, recovered }: Extract<ReadOutcome, { kind: 'failed' }>,
  ): Promise<Result<Taken>> {
    // What no reader knows may be a picture of another kind: in a minor's matter it is not copied.
    const keep = !(this.#with.minor && reason === 'type-not-supported')
    const kept = keep ? await this.#with.vault.putBlob(arrival.bytes) : ok(null)
    if (!kept.ok) return kept
    return this.#end(arrival, { status: 'failed', reason, format, notes: [...notes] }, pagesWith(id, recovered))
  }

  async #takeRead(
    arrival: WithBytes,
    id: DocumentId,
    outcome: Extract<ReadOutcome, { kind: 'read' }>,
  ): Promise<Result<Taken>> {
    const pages = pagesWith(id, outcome.pages)
    const about = { format: outcome.format, reader: outcome.reader, pages: pages.length }
    const within = await this.#takeChildren(arrival, id, outcome, about)
    if (!within.ok) return within
    const { holds } = within.value
    const kept = holds ? ok(null) : await this.#with.vault.putBlob(arrival.bytes)
    if (!kept.ok) return kept
    const waits = outcome.needsOcr.length > 0
    const notes = holds ? [...outcome.notes, noCopy] : [...outcome.notes]
    const stored = await this.#store(
      arrival,
      { ...about, notes, status: waits ? 'waiting' : 'read', reason: waits ? 'ocr-waiting' : null },
      pages,
    )
    if (!stored.ok) return stored
    this.#with.progress.step()
    if (waits) this.#with.waits(stored.value, pages, outcome.needsOcr, holds ? arrival.bytes : null)
    else {
      const told = await this.#with.finished(stored.value, pages)
      if (!told.ok) return told
    }
    return ok({ holds })
  }

  /** The container waits until everything in it is stored, so that a crash in between is seen and mended. */
  async #takeChildren(
    arrival: Arrival,
    id: DocumentId,
    outcome: Extract<ReadOutcome, { kind: 'read' }>,
    about: Partial<DocumentRecord>,
  ): Promise<Result<Taken>> {
    const inner = outcome.children.length + outcome.unreadChildren.length
    if (inner === 0) return ok({ holds: false })
    this.#with.progress.expect(inner)
    const begun = await this.#store(arrival, { ...about, status: 'waiting' })
    if (!begun.ok) return begun
    const common = { parent: id, depth: arrival.depth + 1, notes: [], outcome: null }
    let holds = false
    for (const { name, bytes } of outcome.children) {
      const child = {
        ...common,
        path: childPath(arrival.path, name),
        sha256: shaOf(bytes),
        size: bytes.length,
        bytes,
        listed: this.#with.list.has(bytes),
      }
      const taken = await this.take(child)
      if (!taken.ok) return taken
      holds ||= taken.value.holds
    }
    for (const child of outcome.unreadChildren) {
      const stored = await this.#takeUnreadChild(arrival, child, common)
      if (!stored.ok) return stored
    }
    return ok({ holds })
  }

  #takeUnreadChild(
    container: Arrival,
    { name, bytes, reason }: UnreadChild,
    common: Pick<Arrival, 'parent' | 'depth' | 'outcome'>,
  ): Promise<Result<Taken>> {
    const path = childPath(container.path, name)
    const notes = ['Its bytes could not be taken out, so the hash is of its name.']
    const arrival = { ...common, path, sha256: shaOfName(path), size: bytes, bytes: null, listed: false, notes }
    return this.#end(arrival, { status: 'failed', reason })
  }

  async #end(arrival: Arrival, told: Told, pages: readonly PageText[] = []): Promise<Result<Taken>> {
    const stored = await this.#store(arrival, told, pages)
    if (!stored.ok) return stored
    this.#with.progress.step()
    return ok({ holds: false })
  }

  #store(arrival: Arrival, told: Told, pages: readonly PageText[] = []): Promise<Result<DocumentRecord>> {
    const { custodian = this.#with.custodian } = arrival
    const notes = arrival.notes.filter((note) => !told.notes?.includes(note))
    return storeArrival(this.#with.vault, custodian, { ...arrival, notes }, told, pages)
  }
}

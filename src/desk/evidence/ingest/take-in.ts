import { type FileNote, notesBeside, toldBy } from '../../../casefile/evidence/file-note.ts'
import type { DocumentRecord, DocumentStatus, PageText, ReasonCode } from '../../../casefile/evidence/records.ts'
import type { DocumentId } from '../../../casefile/ids.ts'
import { problem } from '../../../casefile/problems.ts'
import { failed, ok, type Result } from '../../../casefile/result.ts'
import { idOf } from '../../../evidence/document-identity.ts'
import type { ReadOutcome, ReadSuccess, ToldOptions } from '../../../evidence/read-outcome.ts'
import type { FileRead } from '../../../evidence/reader-protocol.ts'
import type { ArrivingDocument, NewDocument } from '../../../vault/contract/documents.ts'
import type { StoreTrouble } from '../../../vault/contract/store-trouble.ts'
import type { Vault } from '../../../vault/vault.ts'
import { now } from '../../clock.ts'
import { officeFormats } from '../office/read-through-office.ts'
import { type Arrival, type HeldUnread, pagesWith } from './arrival.ts'
import { type BeginsChildren, childrenAhead, unreadChild } from './children-ahead.ts'
import type { ProgressCount } from './ingest-progress.ts'
import { isKeptNote } from './kept-notes.ts'
import type { Unopened } from './read-ahead.ts'
import type { GroupedStore } from './store-in-groups.ts'

/** Whether anything in a file is held, so that no copy of what contains it is kept. */
export interface Taken {
  readonly holds: boolean
}

/** What the rest of the ingest does for the files taken in. */
export interface TakeInWith extends BeginsChildren {
  readonly vault: Vault
  readonly store: GroupedStore
  readonly minor: boolean
  readonly custodian: string | null
  readonly progress: ProgressCount
  readonly read: (bytes: Uint8Array, path: string, how: ToldOptions) => Promise<ReadOutcome>
  /** The outcome, or what a separate program reads where no reader knows the file. */
  readonly readFurther: (outcome: ReadOutcome, bytes: Uint8Array, how: ToldOptions) => Promise<ReadOutcome>
  /** A document is read, and put to be stored; nothing was proposed from its text so far. */
  readonly finished: (record: NewDocument, pages: readonly PageText[]) => Promise<Result<null, StoreTrouble>>
  /** Pages of a document wait to be recognised; `bytes` only where no copy of it was kept. */
  readonly waits: (
    record: NewDocument,
    pages: readonly PageText[],
    needsOcr: readonly number[],
    bytes: Uint8Array | null,
  ) => void
}

/** Why a file was not taken in. */
export type NotTaken = StoreTrouble | 'contraband-listed'

type Told = Partial<NewDocument> & { readonly status: DocumentStatus; readonly reason?: ReasonCode | null }
type With = Partial<Pick<ArrivingDocument, 'pages' | 'original' | 'suggestions'>>
type WithBytes = Arrival & { readonly bytes: Uint8Array }

/** Stores files and, inside them, their children; a container waits until everything in it is stored. */
export class TakeIn {
  readonly #with: TakeInWith

  constructor(using: TakeInWith) {
    this.#with = using
  }

  /** Problem: `contraband-listed`, and then nothing of the file was looked at. */
  async take(arrival: Arrival): Promise<Result<Taken, NotTaken>> {
    const { known } = this.#with
    const id = idOf(arrival.path, arrival.sha256)
    const before = known.document(id)
    if (before && !known.isUnfinished(before)) {
      const kept = await this.#restamp(arrival, id, before.stamp)
      return kept.ok ? this.#done(before.status === 'held') : kept
    }
    if (arrival.listed) return this.#stop(arrival)
    if (arrival.held) return this.#hold(arrival, arrival.held)
    const original = known.original(arrival.sha256)
    if (original && original.id !== id) {
      const stored = await this.#store(arrival, {
        status: 'duplicate',
        duplicateOf: original.id,
        format: original.format,
      })
      return stored.ok ? this.#done(original.status === 'held') : stored
    }
    const { bytes } = arrival
    if (bytes === null) return this.#end(arrival, { status: 'failed', reason: 'too-large' })
    if (before?.reason === 'released-to-read') return this.#takeReleased({ ...arrival, bytes }, id)
    const read = await (arrival.read ?? this.#with.begin({ ...arrival, bytes }))
    if (before?.status !== 'read' || read.outcome.kind !== 'read')
      return this.#takeOutcome({ ...arrival, bytes }, id, read)
    // It was read: its own words stay as they are, and what waits within it is taken up.
    const within = await this.#takeWithin(arrival, id, read.outcome, read)
    return within.ok ? this.#done(within.value.holds) : within
  }

  /** What is stored already, read anew: its number stays, and what its name told and people decided about it. */
  retake(
    record: DocumentRecord,
    bytes: Uint8Array,
    depth: number,
    outcome: ReadOutcome,
  ): Promise<Result<Taken, NotTaken>> {
    const { id, path, sha256, parent, custodian } = record
    const notes = record.notes.filter(isKeptNote)
    const arrival = { path, sha256, parent, custodian, depth, notes, bytes, size: bytes.length, listed: false }
    return this.#takeOutcome({ ...arrival, stamp: null, read: null }, id, { outcome, suggestions: null, children: [] })
  }

  takeUnopened({ arrival, reason }: Unopened): Promise<Result<Taken, NotTaken>> {
    return this.#end(arrival, { status: 'failed', reason })
  }

  async #done(holds: boolean): Promise<Result<Taken, NotTaken>> {
    const stepped = await this.#with.store.step()
    return stepped.ok ? ok({ holds }) : stepped
  }

  /** The file moved or was copied and holds what it held: the next run need not open it. */
  async #restamp(arrival: Arrival, id: DocumentId, stamp: string | null): Promise<Result<null, StoreTrouble>> {
    if (arrival.stamp === null || arrival.stamp === stamp) return ok(null)
    const record = await this.#with.vault.document(id)
    if (!record.ok || record.value === null) return record.ok ? ok(null) : record
    const pages = await this.#with.vault.pagesOf(id)
    return pages.ok ? this.#with.store.put({ record: record.value, pages: pages.value, stamp: arrival.stamp }) : pages
  }

  async #stop(arrival: Arrival): Promise<Result<Taken, NotTaken>> {
    const held = await this.#store(arrival, { status: 'held', reason: 'listed-contraband' })
    if (!held.ok) return held
    const flushed = await this.#with.store.flush()
    if (!flushed.ok) return flushed
    const stored = await this.#with.vault.document(held.value.id)
    return stored.ok ? failed(problem('contraband-listed', { document: stored.value?.bates ?? held.value.id })) : stored
  }

  /** Recognised while it came in, so that nothing of it was kept: name, size and hash alone. */
  async #hold(arrival: Arrival, { format, reason, notes }: HeldUnread): Promise<Result<Taken, NotTaken>> {
    const held = await this.#end(arrival, { status: 'held', reason, format, notes })
    return held.ok ? ok({ holds: true }) : held
  }

  async #takeReleased(arrival: WithBytes, id: DocumentId): Promise<Result<Taken, NotTaken>> {
    const before = await this.#with.vault.document(id)
    if (!before.ok) return before
    const notes = (before.value?.notes ?? arrival.notes).filter((note) => toldBy(note) !== 'no-copy')
    const outcome = await this.#with.read(arrival.bytes, arrival.path, {
      minor: false,
      released: true,
      depth: arrival.depth,
    })
    // A decision stands behind it, so a copy is kept whatever its kind.
    return this.#takeOutcome({ ...arrival, notes }, id, { outcome, suggestions: null, children: [] }, true)
  }

  async #takeOutcome(
    arrival: WithBytes,
    id: DocumentId,
    given: FileRead,
    released = false,
  ): Promise<Result<Taken, NotTaken>> {
    const how = { minor: this.#with.minor && !released, released, depth: arrival.depth }
    const outcome = await this.#with.readFurther(given.outcome, arrival.bytes, how)
    const read = outcome === given.outcome ? given : { outcome, suggestions: null, children: [] }
    switch (outcome.kind) {
      case 'held':
        return this.#hold(arrival, outcome)
      case 'failed': {
        const { format, reason, notes, recovered } = outcome
        // What no reader knows may be a picture of another kind: in a minor's matter it is not copied.
        const isUnknown = reason === 'type-not-supported' && !officeFormats.has(format)
        const keep = released || !(this.#with.minor && isUnknown)
        const more = { pages: pagesWith(id, recovered), ...(keep ? { original: arrival.bytes } : {}) }
        return this.#end(arrival, { status: 'failed', reason, format, notes }, more)
      }
      case 'read':
        return this.#takeRead(arrival, id, outcome, read)
      default:
        return outcome satisfies never
    }
  }

  async #takeRead(
    arrival: WithBytes,
    id: DocumentId,
    outcome: ReadSuccess,
    read: FileRead,
  ): Promise<Result<Taken, NotTaken>> {
    const pages = pagesWith(id, outcome.pages)
    const about = { format: outcome.format, reader: outcome.reader, pages: pages.length }
    const within = await this.#takeChildren(arrival, id, outcome, read, about)
    if (!within.ok) return within
    const { holds } = within.value
    const waits = outcome.needsOcr.length > 0
    const notes: readonly FileNote[] = holds ? [...outcome.notes, { is: 'no-copy' }] : outcome.notes
    const stored = await this.#store(
      arrival,
      { ...about, notes, status: waits ? 'waiting' : 'read', reason: waits ? 'ocr-waiting' : null },
      {
        pages,
        ...(holds ? {} : { original: arrival.bytes }),
        ...(read.suggestions ? { suggestions: read.suggestions } : {}),
      },
    )
    if (!stored.ok) return stored
    if (waits) this.#with.waits(stored.value, pages, outcome.needsOcr, holds ? arrival.bytes : null)
    else if (read.suggestions === null) {
      const told = await this.#with.finished(stored.value, pages)
      if (!told.ok) return told
    }
    return this.#done(holds)
  }

  /** The container waits until everything in it is stored, so that a crash in between is seen and mended. */
  async #takeChildren(
    arrival: Arrival,
    id: DocumentId,
    outcome: ReadSuccess,
    read: FileRead,
    about: Partial<NewDocument>,
  ): Promise<Result<Taken, NotTaken>> {
    const inner = outcome.children.length + outcome.unreadChildren.length
    if (inner === 0) return ok({ holds: false })
    this.#with.progress.expect(inner)
    const begun = await this.#store(arrival, { ...about, status: 'waiting' })
    return begun.ok ? this.#takeWithin(arrival, id, outcome, read) : begun
  }

  async #takeWithin(
    arrival: Arrival,
    id: DocumentId,
    outcome: ReadSuccess,
    read: FileRead,
  ): Promise<Result<Taken, NotTaken>> {
    let holds = false
    for (const child of childrenAhead(this.#with, arrival, id, outcome.children, read)) {
      const taken = await this.take(child)
      if (!taken.ok) return taken
      holds ||= taken.value.holds
    }
    for (const child of outcome.unreadChildren) {
      const stored = await this.#end(unreadChild(arrival, child, id), { status: 'failed', reason: child.reason })
      if (!stored.ok) return stored
    }
    return ok({ holds })
  }

  async #end(arrival: Arrival, told: Told, more: With = {}): Promise<Result<Taken, NotTaken>> {
    const stored = await this.#store(arrival, told, more)
    return stored.ok ? this.#done(false) : stored
  }

  /** What came in before keeps its number. */
  async #store(arrival: Arrival, told: Told, more: With = {}): Promise<Result<NewDocument, StoreTrouble>> {
    const { custodian = this.#with.custodian, stamp } = arrival
    const pages = more.pages ?? []
    const record: NewDocument = {
      id: idOf(arrival.path, arrival.sha256),
      sha256: arrival.sha256,
      bytes: arrival.size,
      path: arrival.path,
      format: 'unknown',
      reason: null,
      duplicateOf: null,
      parent: arrival.parent,
      pages: pages.length,
      ocrPages: 0,
      reader: null,
      custodian,
      ingestedAt: now().toString({ smallestUnit: 'second' }),
      ...told,
      notes: [...notesBeside(arrival.notes, told.notes ?? []), ...(told.notes ?? [])],
    }
    const put = await this.#with.store.put({ record, pages, ...more, ...(stamp === null ? {} : { stamp }) })
    return put.ok ? ok(record) : put
  }
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { DocumentId, Sha256 } from '../casefile/ids.ts'
import { problem } from '../casefile/problems.ts'
import type { DocumentRecord, DocumentStatus, PageText, ReasonCode, Reconciliation } from '../casefile/records.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { mergeRecognised } from '../evidence/ocr/recognise-pages.ts'
import { makeReaders, type Readers } from '../evidence/read-in-worker.ts'
import { defaultLimits, type ReadOutcome, type ReadPage } from '../evidence/read-outcome.ts'
import type { Vault } from '../vault/vault.ts'
import { accountForFiles } from './account-for-files.ts'
import { now } from './clock.ts'
import type { OpenMatter } from './open-matter.ts'
import { proposeFromDocuments } from './propose-from-documents.ts'
import { type FoundFile, hashOfFile, walkFolder } from './walk-folder.ts'

export interface IngestProgress {
  readonly phase: 'reading' | 'recognising'
  readonly done: number
  readonly total: number
  readonly perSecond: number
  readonly secondsLeft: number | null
}

export interface IngestOptions {
  /** In a minor's matter loose pictures and video are held: name, size and hash only. */
  readonly minor: boolean
  readonly ocr: boolean
  /** File with one SHA-256 of known illegal material a line. */
  readonly hashList: string | null
  readonly custodian: string | null
  readonly progress: (p: IngestProgress) => void
}

/** A file on its way in: from the folder, or from within another file. */
interface Arrival {
  readonly path: string
  readonly sha256: Sha256
  readonly size: number
  readonly bytes: Uint8Array | null
  readonly parent: DocumentId | null
  readonly depth: number
  /** Begun ahead of its turn; null when it need not be read. */
  readonly outcome: Promise<ReadOutcome> | null
}

interface OcrWork {
  readonly record: DocumentRecord
  readonly pages: readonly PageText[]
  readonly needsOcr: readonly number[]
  readonly bytes: Uint8Array
}

/** So many files are read ahead of the one whose turn it is; bounds memory. */
const ahead = 4

const shaOf = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'))
const idOf = (path: string, sha256: Sha256): DocumentId =>
  DocumentId.parse(`doc-${createHash('sha256').update(`${path}\0${sha256}`).digest('hex').slice(0, 16)}`)

/**
 * Reads a folder into the matter and accounts for every file. Each file is stored whole in one step, so an interrupted
 * run is gone on with by running it again: what is there is passed over, nothing doubles, numbers stay.
 * Problems: `folder-not-found`, `file-not-found` (hash list), `contraband-listed`.
 */
export async function ingestFolder(
  matter: OpenMatter,
  folder: string,
  options: IngestOptions,
): Promise<Result<Reconciliation>> {
  const found = walkFolder(resolve(folder))
  if (!found.ok) return found
  const listed = readHashList(options.hashList)
  if (!listed.ok) return listed
  const interrupted = await wasInterrupted(matter.vault)
  if (!interrupted.ok) return interrupted
  const casefile = await matter.vault.loadCasefile()
  if (!casefile.ok) return casefile
  const minor = options.minor || (casefile.value?.matter.minorMatter ?? false)
  const begun = await matter.vault.note('ingest.begun', [])
  if (!begun.ok) return begun
  const readers = makeReaders({ workers: 2 })
  try {
    const ingest = new Ingest(matter.vault, readers, { ...options, minor }, listed.value)
    const read = await ingest.readAll(found.value)
    if (!read.ok) return read
    if (options.ocr) {
      const recognised = await ingest.recogniseAll()
      if (!recognised.ok) return recognised
    }
    const proposed = await proposeFromDocuments(matter.vault, interrupted.value ? null : ingest.finished)
    if (!proposed.ok) return proposed
  } finally {
    await readers.close()
  }
  const ended = await matter.vault.note('ingest.finished', [])
  if (!ended.ok) return ended
  return accountForFiles(matter)
}

/** Whether the last ingest began and never ended: its suggestions may be missing. */
async function wasInterrupted(vault: Vault): Promise<Result<boolean>> {
  const entries = await vault.auditEntries()
  if (!entries.ok) return entries
  return ok(entries.value.findLast((e) => e.action.startsWith('ingest.'))?.action === 'ingest.begun')
}

function readHashList(file: string | null): Result<ReadonlySet<string>> {
  if (file === null) return ok(new Set())
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return failed(problem('file-not-found', { file }))
  }
  const hashes = text.split('\n').map(
    (line) =>
      line
        .trim()
        .toLowerCase()
        .split(/[\s,;]/)[0] ?? '',
  )
  const wrong = hashes.findIndex((hash) => hash !== '' && !hash.startsWith('#') && !/^[0-9a-f]{64}$/.test(hash))
  if (wrong >= 0)
    return failed(
      problem('input-not-valid', {
        file: 'The hash list',
        line: wrong + 1,
        what: 'this is not a SHA-256 of 64 hexadecimal digits.',
        next: 'Correct the line; no file was read.',
      }),
    )
  return ok(new Set(hashes.filter((hash) => /^[0-9a-f]{64}$/.test(hash))))
}

class Ingest {
  readonly finished: DocumentId[] = []
  readonly #vault: Vault
  readonly #readers: Readers
  readonly #options: IngestOptions
  readonly #listed: ReadonlySet<string>
  readonly #ocrWork: OcrWork[] = []
  readonly #began = performance.now()
  #total = 0
  #done = 0

  constructor(vault: Vault, readers: Readers, options: IngestOptions, listed: ReadonlySet<string>) {
    this.#vault = vault
    this.#readers = readers
    this.#options = options
    this.#listed = listed
  }

  async readAll(files: readonly FoundFile[]): Promise<Result<null>> {
    this.#total = files.length
    const seen = new Set<string>()
    const coming: Promise<Arrival | { readonly path: string }>[] = []
    let next = 0
    const arriveNext = (): void => {
      const file = files[next++]
      if (file) coming.push(this.#arrive(file, seen))
    }
    for (let i = 0; i < ahead; i++) arriveNext()
    for (let waiting = coming.shift(); waiting; waiting = coming.shift()) {
      const arrival = await waiting
      arriveNext()
      const taken = 'sha256' in arrival ? await this.#takeIn(arrival) : await this.#takeUnreadable(arrival.path)
      if (!taken.ok) return taken
    }
    return ok(null)
  }

  /** Opens a file of the folder and begins to read it, unless its content was seen before. */
  async #arrive(file: FoundFile, seen: Set<string>): Promise<Arrival | { readonly path: string }> {
    if (file.bytes === null) return { path: file.path }
    const common = { path: file.path, parent: null, depth: 0 }
    try {
      if (file.bytes > defaultLimits.fileBytes)
        return {
          ...common,
          size: file.bytes,
          bytes: null,
          sha256: Sha256.parse(await hashOfFile(file.place)),
          outcome: null,
        }
      const bytes = new Uint8Array(await readFile(file.place))
      const sha256 = shaOf(bytes)
      const known = await this.#vault.documentsBySha256(sha256)
      const needsReading =
        !this.#listed.has(sha256) && !seen.has(sha256) && known.ok && known.value.every((d) => d.status === 'waiting')
      seen.add(sha256)
      return {
        ...common,
        size: bytes.length,
        bytes,
        sha256,
        outcome: needsReading ? this.#read(bytes, file.path, 0) : null,
      }
    } catch {
      return { path: file.path }
    }
  }

  #read(bytes: Uint8Array, path: string, depth: number): Promise<ReadOutcome> {
    return this.#readers.read(bytes, path.split('/').at(-1) ?? path, { minor: this.#options.minor, depth })
  }

  /** Stores one file and, inside it, its children. Answers whether anything in it is held, so that no copy is kept. */
  async #takeIn(arrival: Arrival): Promise<Result<{ readonly holds: boolean }>> {
    const id = idOf(arrival.path, arrival.sha256)
    const before = await this.#vault.document(id)
    if (!before.ok) return before
    if (before.value && before.value.status !== 'waiting') {
      this.#step()
      return ok({ holds: before.value.status === 'held' })
    }
    const twins = await this.#vault.documentsBySha256(arrival.sha256)
    if (!twins.ok) return twins
    const original = twins.value[0]
    if (this.#listed.has(arrival.sha256)) {
      const stopped = await this.#store(arrival, { status: 'held', reason: 'listed-contraband' })
      return stopped.ok ? failed(problem('contraband-listed', { document: stopped.value.bates })) : stopped
    }
    if (original && original.id !== id) {
      const stored = await this.#store(arrival, {
        status: 'duplicate',
        duplicateOf: original.id,
        format: original.format,
      })
      return stored.ok ? ok({ holds: original.status === 'held' }) : stored
    }
    if (arrival.bytes === null) {
      const stored = await this.#store(arrival, { status: 'failed', reason: 'too-large' })
      return stored.ok ? ok({ holds: false }) : stored
    }
    const outcome = await (arrival.outcome ?? this.#read(arrival.bytes, arrival.path, arrival.depth))
    return this.#takeOutcome({ ...arrival, bytes: arrival.bytes }, id, outcome)
  }

  async #takeOutcome(
    arrival: Arrival & { readonly bytes: Uint8Array },
    id: DocumentId,
    outcome: ReadOutcome,
  ): Promise<Result<{ readonly holds: boolean }>> {
    const { format, notes } = outcome
    if (outcome.kind === 'held') {
      const stored = await this.#store(arrival, { status: 'held', reason: outcome.reason, format, notes: [...notes] })
      return stored.ok ? ok({ holds: true }) : stored
    }
    if (outcome.kind === 'failed') {
      // What no reader knows may be a picture of another kind: in a minor's matter it is not copied.
      const keep = !(this.#options.minor && outcome.reason === 'type-not-supported')
      const kept = keep ? await this.#vault.putBlob(arrival.bytes) : ok(null)
      if (!kept.ok) return kept
      const stored = await this.#store(
        arrival,
        { status: 'failed', reason: outcome.reason, format, notes: [...notes] },
        pagesWith(id, outcome.recovered),
      )
      return stored.ok ? ok({ holds: false }) : stored
    }
    const pages = pagesWith(id, outcome.pages)
    const about = { format, reader: outcome.reader, pages: pages.length }
    const within = await this.#takeChildren(arrival, id, outcome, about)
    if (!within.ok) return within
    const kept = within.value ? ok(null) : await this.#vault.putBlob(arrival.bytes)
    if (!kept.ok) return kept
    const allNotes = within.value
      ? [
          ...notes,
          'It holds pictures or video that are held, so no copy of it was made; the original stays where it lies.',
        ]
      : [...notes]
    const waits = outcome.needsOcr.length > 0
    const stored = await this.#store(
      arrival,
      { ...about, notes: allNotes, status: waits ? 'waiting' : 'read', reason: waits ? 'ocr-waiting' : null },
      pages,
    )
    if (!stored.ok) return stored
    if (waits) this.#ocrWork.push({ record: stored.value, pages, needsOcr: outcome.needsOcr, bytes: arrival.bytes })
    else this.finished.push(id)
    return ok({ holds: within.value })
  }

  /** The container waits until everything in it is stored, so that a crash in between is seen and mended. */
  async #takeChildren(
    arrival: Arrival,
    id: DocumentId,
    outcome: Extract<ReadOutcome, { kind: 'read' }>,
    about: Partial<DocumentRecord>,
  ): Promise<Result<boolean>> {
    const inner = outcome.children.length + outcome.unreadChildren.length
    if (inner === 0) return ok(false)
    this.#total += inner
    const begun = await this.#store(arrival, { ...about, status: 'waiting' }, [], false)
    if (!begun.ok) return begun
    let holds = false
    const depth = arrival.depth + 1
    const readable = outcome.children.map((child) => {
      const path = `${arrival.path}!/${child.name}`.normalize('NFC')
      return {
        path,
        sha256: shaOf(child.bytes),
        size: child.bytes.length,
        bytes: child.bytes,
        parent: id,
        depth,
        outcome: null,
      }
    })
    for (const child of readable) {
      const taken = await this.#takeIn(child)
      if (!taken.ok) return taken
      holds ||= taken.value.holds
    }
    for (const child of outcome.unreadChildren) {
      const path = `${arrival.path}!/${child.name}`.normalize('NFC')
      const sha256 = shaOf(new TextEncoder().encode(path))
      const stored = await this.#store(
        { path, sha256, size: child.bytes, bytes: null, parent: id, depth, outcome: null },
        {
          status: 'failed',
          reason: child.reason,
          notes: ['Its bytes could not be taken out, so the hash is of its name.'],
        },
      )
      if (!stored.ok) return stored
    }
    return ok(holds)
  }

  async #takeUnreadable(path: string): Promise<Result<{ readonly holds: boolean }>> {
    const sha256 = shaOf(new TextEncoder().encode(path))
    const stored = await this.#store(
      { path, sha256, size: 0, bytes: null, parent: null, depth: 0, outcome: null },
      { status: 'failed', reason: 'cannot-open', notes: ['Its bytes could not be read, so the hash is of its name.'] },
    )
    return stored.ok ? ok({ holds: false }) : stored
  }

  async #store(
    arrival: Arrival,
    told: Partial<DocumentRecord> & { readonly status: DocumentStatus; readonly reason?: ReasonCode | null },
    pages: readonly PageText[] = [],
    counts = true,
  ): Promise<Result<DocumentRecord>> {
    const bates = await this.#vault.nextBates()
    if (!bates.ok) return bates
    const record: DocumentRecord = {
      id: idOf(arrival.path, arrival.sha256),
      sha256: arrival.sha256,
      bytes: arrival.size,
      path: arrival.path,
      format: 'unknown',
      reason: null,
      notes: [],
      duplicateOf: null,
      parent: arrival.parent,
      pages: pages.length,
      ocrPages: 0,
      reader: null,
      custodian: this.#options.custodian,
      bates: bates.value,
      ingestedAt: now().toString({ smallestUnit: 'second' }),
      ...told,
    }
    const put = await this.#vault.putDocument(record, pages)
    if (!put.ok) return put
    if (counts) this.#step()
    return ok(put.value.record)
  }

  #step(): void {
    this.#done++
    this.#report('reading', this.#done, this.#total, this.#began)
  }

  #report(phase: IngestProgress['phase'], done: number, total: number, began: number): void {
    const seconds = (performance.now() - began) / 1000
    const perSecond = seconds > 0 ? done / seconds : 0
    this.#options.progress({
      phase,
      done,
      total,
      perSecond,
      secondsLeft: done >= 2 && perSecond > 0 ? (total - done) / perSecond : null,
    })
  }

  /** Text of the scanned pages; each document is stored again when its pages are done. */
  async recogniseAll(): Promise<Result<null>> {
    const total = this.#ocrWork.reduce((sum, work) => sum + work.needsOcr.length, 0)
    const began = performance.now()
    let done = 0
    const outcomes = this.#ocrWork.map(async (work) => {
      const recognised = await this.#readers.recognise(work.bytes, work.record.format, work.needsOcr, () => {
        done++
        this.#report('recognising', done, total, began)
      })
      return { work, recognised }
    })
    for (const outcome of outcomes) {
      const { work, recognised } = await outcome
      const merged = mergeRecognised(work.pages, recognised.pages)
      const whole = recognised.kind === 'recognised'
      const record: DocumentRecord = {
        ...work.record,
        status: whole ? 'read' : 'waiting',
        reason: whole ? null : 'ocr-waiting',
        ocrPages: merged.filter((page) => page.source === 'ocr').length,
      }
      const put = await this.#vault.putDocument(record, pagesWith(record.id, merged))
      if (!put.ok) return put
      if (whole) this.finished.push(record.id)
    }
    return ok(null)
  }
}

const pagesWith = (document: DocumentId, pages: readonly ReadPage[]): PageText[] =>
  pages.map(({ page, label, text, source, confidence }) => ({ document, page, label, text, source, confidence }))

import type { Suggestion } from '../../../casefile/evidence/records.ts'
import type { DocumentId } from '../../../casefile/ids.ts'
import { ok, type Result } from '../../../casefile/result.ts'
import type { ArrivingDocument } from '../../../vault/contract/documents.ts'
import type { StoreTrouble } from '../../../vault/contract/store-trouble.ts'
import type { Vault } from '../../../vault/vault.ts'
import type { ProgressCount } from './ingest-progress.ts'
import type { KnownContent } from './known-content.ts'

/** A group is written when it holds so many documents or bytes, or when its first one waited so long. */
const mostDocuments = 512
const mostBytes = 16 * 1024 ** 2
const mostWaitMs = 1000

/**
 * What was read, stored in groups that are flushed to disk once. A step of the progress is told when it is on disk, never
 * before: whoever was told that a file is in finds it there after a crash.
 */
export class GroupedStore {
  readonly #vault: Vault
  readonly #known: KnownContent
  readonly #progress: ProgressCount
  #pending = new Map<DocumentId, ArrivingDocument>()
  /** Of documents that are on disk already. */
  #suggestions: Suggestion[] = []
  #bytes = 0
  #steps = 0
  #told: (() => void)[] = []
  #timer: NodeJS.Timeout | null = null
  #abandoned = false
  #writing: Promise<Result<null, StoreTrouble>> = Promise.resolve(ok(null))

  constructor(vault: Vault, known: KnownContent, progress: ProgressCount) {
    this.#vault = vault
    this.#known = known
    this.#progress = progress
  }

  /** One that is put again before it was written takes its former place, with what it had. */
  async put(arriving: ArrivingDocument): Promise<Result<null, StoreTrouble>> {
    const { record, original, stamp } = arriving
    const before = this.#pending.get(record.id)
    const suggestions = [...(before?.suggestions ?? []), ...(arriving.suggestions ?? [])]
    this.#pending.set(record.id, { ...before, ...arriving, suggestions })
    this.#known.note({
      id: record.id,
      sha256: record.sha256,
      path: record.path,
      format: record.format,
      status: record.status,
      reason: record.reason,
      stamp: stamp ?? this.#known.document(record.id)?.stamp ?? null,
    })
    this.#bytes += (original?.length ?? 0) + arriving.pages.reduce((sum, page) => sum + page.text.length, 0)
    return this.#begunOrFull()
  }

  async putSuggestions(document: DocumentId, suggestions: readonly Suggestion[]): Promise<Result<null, StoreTrouble>> {
    const pending = this.#pending.get(document)
    if (pending)
      this.#pending.set(document, { ...pending, suggestions: [...(pending.suggestions ?? []), ...suggestions] })
    else this.#suggestions.push(...suggestions)
    return this.#begunOrFull()
  }

  /** A file is done with, as soon as what was put before is on disk. */
  step(): Promise<Result<null, StoreTrouble>> {
    this.#steps++
    return this.#begunOrFull()
  }

  /** The matter is being closed: what was put and is not on disk yet comes in the next time, as after a kill. */
  abandon(): void {
    this.#abandoned = true
    if (this.#timer) clearTimeout(this.#timer)
  }

  /** Told once everything put before is on disk. */
  whenStored(told: () => void): void {
    this.#told.push(told)
  }

  async #begunOrFull(): Promise<Result<null, StoreTrouble>> {
    if (this.#pending.size >= mostDocuments || this.#bytes >= mostBytes) return this.flush()
    if (!this.#abandoned) this.#timer ??= setTimeout(() => void this.flush(), mostWaitMs)
    return ok(null)
  }

  /** Everything put so far is on disk when it returns; the first trouble stays the answer. */
  flush(): Promise<Result<null, StoreTrouble>> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const group = [...this.#pending.values()]
    const [suggestions, steps, told] = [this.#suggestions, this.#steps, this.#told]
    this.#pending = new Map()
    this.#suggestions = []
    this.#bytes = 0
    this.#steps = 0
    this.#told = []
    this.#writing = this.#writing.then(async (former) => {
      if (!former.ok) return former
      if (group.length > 0) {
        const put = await this.#vault.putDocuments(group)
        if (!put.ok) return put
      }
      if (suggestions.length > 0) {
        const put = await this.#vault.putSuggestions(suggestions)
        if (!put.ok) return put
      }
      this.#progress.step(steps)
      for (const tell of told) tell()
      return ok(null)
    })
    return this.#writing
  }
}

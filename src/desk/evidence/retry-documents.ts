import { isFormat } from '../../casefile/evidence/format.ts'
import type { DocumentRecord, PageText } from '../../casefile/evidence/records.ts'
import type { Casefile } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { ReadOutcome } from '../../evidence/read-outcome.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { pagesWith } from './ingest/arrival.ts'
import { HashList } from './ingest/hash-list.ts'
import type { IngestProgress } from './ingest/ingest-progress.ts'
import { type Reading, readInto } from './ingest/read-into.ts'

export interface RetryOptions {
  /** `failed`, the name of a format (`msg`), or the id or number of one document. */
  readonly what: string
  readonly ocr: boolean
  readonly minor: boolean
  readonly progress: (p: IngestProgress) => void
  readonly stop?: AbortSignal
  /** The matter is being closed. */
  readonly gone?: AbortSignal
}

export interface RetryAnswer {
  readonly tried: number
  /** Read now, or read anew with other text than before. */
  readonly read: number
  readonly failed: number
  /** Read before and left as they were: a confirmed fact rests on words that would no longer stand where it says. */
  readonly leftForFacts: readonly string[]
  /** Numbers of documents of which the vault keeps no copy: only the folder has them. */
  readonly withoutCopy: readonly string[]
}

/**
 * Reads again what the vault keeps, with the readers of today: only what failed, one format, or one document. Numbers stay,
 * and text on which a confirmed fact rests is only replaced by text in which the quote stands at the same place.
 * Problems: `document-not-found`, `usage`.
 */
export const retryDocuments = (
  matter: OpenMatter,
  options: RetryOptions,
): Promise<Result<Covered<RetryAnswer>, DoorTrouble | 'contraband-listed' | 'document-not-found' | 'usage'>> =>
  answerAbout(matter, 'retry', async ({ vault, cover }) => {
    const retried = await retryIn(vault, options)
    return retried.ok ? cover(retried.value, {}) : retried
  })

/** The same with the writer's place held. */
export async function retryIn(
  vault: Vault,
  options: RetryOptions,
): Promise<
  Result<
    RetryAnswer,
    StoreTrouble | 'contraband-listed' | 'document-not-found' | 'file-not-found' | 'law-not-valid' | 'usage'
  >
> {
  const chosen = await choose(vault, options.what)
  if (!chosen.ok) return chosen
  const { progress, ocr, minor, stop = null, gone } = options
  const asked = {
    ...{ progress, ocr, minor, stop, ...(gone && { gone }) },
    files: chosen.value.length,
    custodian: null,
  }
  return readInto(vault, { ...asked, list: HashList.empty, isListGiven: false }, (reading) =>
    new Retry(vault, reading, stop).run(chosen.value),
  )
}

async function choose(
  vault: Vault,
  what: string,
): Promise<Result<readonly DocumentRecord[], StoreTrouble | 'document-not-found' | 'usage'>> {
  const listed = await vault.listDocuments()
  if (!listed.ok) return listed
  const again = listed.value.filter((d) => d.status !== 'held' && d.status !== 'duplicate')
  if (what === 'failed') return ok(again.filter((d) => d.status === 'failed'))
  if (isFormat(what)) return ok(again.filter((d) => d.format === what))
  const one = listed.value.filter((d) => d.id === what || d.bates === what)
  if (one.length === 0) return failed(problem('document-not-found', { document: what }))
  return again.includes(one[0] as DocumentRecord)
    ? ok(one)
    : failed(
        problem('usage', {
          complaint: { is: 'not-read-again', document: what, because: one[0]?.status === 'held' ? 'held' : 'a-copy' },
        }),
      )
}

interface Quote {
  readonly page: number
  readonly start: number
  readonly end: number
  readonly quote: string
}

function quotesOf(casefile: Casefile | null): ReadonlyMap<string, readonly Quote[]> {
  const quotes = new Map<string, Quote[]>()
  for (const fact of casefile?.facts ?? [])
    for (const passage of fact.passages)
      quotes.set(passage.document, [...(quotes.get(passage.document) ?? []), passage])
  return quotes
}

const stillStand = (quotes: readonly Quote[], pages: readonly PageText[]): boolean =>
  quotes.every(({ page, start, end, quote }) => pages.find((p) => p.page === page)?.text.slice(start, end) === quote)

class Retry {
  readonly #vault: Vault
  readonly #reading: Reading
  readonly #stop: AbortSignal | null
  readonly #quotes: ReadonlyMap<string, readonly Quote[]>
  readonly #leftForFacts: string[] = []
  readonly #withoutCopy: string[] = []
  #tried = 0
  #read = 0
  #failed = 0

  constructor(vault: Vault, reading: Reading, stop: AbortSignal | null) {
    this.#vault = vault
    this.#reading = reading
    this.#stop = stop
    this.#quotes = quotesOf(reading.casefile)
  }

  async run(records: readonly DocumentRecord[]): Promise<Result<RetryAnswer, StoreTrouble | 'contraband-listed'>> {
    for (const record of records) {
      if (this.#stop?.aborted) break
      const done = await this.#again(record)
      if (!done.ok) return done
    }
    return ok({
      tried: this.#tried,
      read: this.#read,
      failed: this.#failed,
      leftForFacts: this.#leftForFacts,
      withoutCopy: this.#withoutCopy,
    })
  }

  async #again(record: DocumentRecord): Promise<Result<null, StoreTrouble | 'contraband-listed'>> {
    const { store, readers, takeIn, minor } = this.#reading
    const kept = await this.#vault.getBlob(record.sha256)
    if (!kept.ok) return kept
    if (kept.value === null) {
      this.#withoutCopy.push(record.bates)
      return store.step()
    }
    this.#tried++
    const depth = record.path.split('!/').length - 1
    const outcome = await readers.read(kept.value, record.path.split('/').at(-1) ?? record.path, {
      minor,
      depth,
    })
    if (!this.#mayReplace(record, outcome)) return store.step()
    if (outcome.kind === 'read') this.#read++
    else this.#failed++
    const taken = await takeIn.retake(record, kept.value, depth, outcome)
    return taken.ok ? ok(null) : taken
  }

  /** What was read stays when it would now read worse, or when facts would lose the words they rest on. */
  #mayReplace(record: DocumentRecord, outcome: ReadOutcome): boolean {
    if (outcome.kind !== 'read') {
      if (record.status === 'read') this.#failed++
      return record.status !== 'read'
    }
    if (stillStand(this.#quotes.get(record.id) ?? [], pagesWith(record.id, outcome.pages))) return true
    this.#leftForFacts.push(record.bates)
    return false
  }
}

import type { DocumentRecord, PageText } from '../../casefile/evidence/records.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { isFormat } from '../../evidence/format-names.ts'
import type { ReadOutcome } from '../../evidence/read-outcome.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { factorsInForce } from '../law/law-in-force.ts'
import type { OpenMatter } from '../open-matter.ts'
import { pagesWith } from './ingest/arrival.ts'
import { HashList } from './ingest/hash-list.ts'
import { type IngestProgress, ProgressCount } from './ingest/ingest-progress.ts'
import { KnownContent } from './ingest/known-content.ts'
import { Proposals } from './ingest/propose-in-readers.ts'
import { recogniseScans, type Scan } from './ingest/recognise-scans.ts'
import { GroupedStore } from './ingest/store-in-groups.ts'
import { TakeIn } from './ingest/take-in.ts'
import { makeReaders, type Readers } from './readers/reader-pool.ts'

export interface RetryOptions {
  /** `failed`, the name of a format (`msg`), or the id or number of one document. */
  readonly what: string
  readonly ocr: boolean
  readonly minor: boolean
  readonly progress: (p: IngestProgress) => void
  readonly stop?: AbortSignal
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

async function retryIn(
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
  const factors = factorsInForce()
  if (!factors.ok) return factors
  const casefile = await vault.loadCasefile()
  if (!casefile.ok) return casefile
  const minor = options.minor || (casefile.value?.matter.minorMatter ?? false)
  const begun = await vault.note('ingest.begun', [])
  if (!begun.ok) return begun
  const known = await KnownContent.of(vault)
  if (!known.ok) return known
  const readers = makeReaders({ factors: factors.value.factors })
  const count = new ProgressCount('reading', chosen.value.length, options.progress)
  const store = new GroupedStore(vault, known.value, count)
  try {
    const proposals = new Proposals(store, readers)
    const parts = { vault, known: known.value, store, readers, proposals, count }
    const retry = new Retry(parts, { ...options, minor }, await quotesOf(vault))
    const done = await retry.run(chosen.value)
    if (!done.ok) return done
    const finished = await proposals.finish()
    if (!finished.ok) return finished
    const stored = await store.flush()
    if (!stored.ok) return stored
    const ended = await vault.note(options.stop?.aborted ? 'ingest.stopped' : 'ingest.finished', [])
    return ended.ok ? retry.answer() : ended
  } finally {
    await readers.close()
  }
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

async function quotesOf(vault: Vault): Promise<ReadonlyMap<string, readonly Quote[]>> {
  const casefile = await vault.loadCasefile()
  const quotes = new Map<string, Quote[]>()
  if (!casefile.ok) return quotes
  for (const fact of casefile.value?.facts ?? [])
    for (const passage of fact.passages)
      quotes.set(passage.document, [...(quotes.get(passage.document) ?? []), passage])
  return quotes
}

const stillStand = (quotes: readonly Quote[], pages: readonly PageText[]): boolean =>
  quotes.every(({ page, start, end, quote }) => pages.find((p) => p.page === page)?.text.slice(start, end) === quote)

interface Parts {
  readonly vault: Vault
  readonly known: KnownContent
  readonly store: GroupedStore
  readonly readers: Readers
  readonly proposals: Proposals
  readonly count: ProgressCount
}

class Retry {
  readonly #parts: Parts
  readonly #options: RetryOptions
  readonly #quotes: ReadonlyMap<string, readonly Quote[]>
  readonly #scans: Scan[] = []
  readonly #leftForFacts: string[] = []
  readonly #withoutCopy: string[] = []
  #tried = 0
  #read = 0
  #failed = 0

  constructor(parts: Parts, options: RetryOptions, quotes: ReadonlyMap<string, readonly Quote[]>) {
    this.#parts = parts
    this.#options = options
    this.#quotes = quotes
  }

  async run(records: readonly DocumentRecord[]): Promise<Result<null, StoreTrouble | 'contraband-listed'>> {
    const { vault, known, store, readers, proposals, count } = this.#parts
    const { minor } = this.#options
    const takeIn = new TakeIn({
      vault,
      known,
      store,
      list: HashList.empty,
      minor,
      custodian: null,
      progress: count,
      read: (bytes, path, how) => readers.read(bytes, path.split('/').at(-1) ?? path, how),
      begin: ({ path, sha256, bytes, depth }) =>
        readers.readAmongOthers({ path, sha256, bytes, options: { minor, depth } }, true),
      finished: (record, pages) => proposals.add(record, pages),
      waits: (record, pages, needsOcr, bytes) => {
        this.#scans.push({ record, pages, needsOcr, bytes })
      },
    })
    for (const record of records) {
      if (this.#options.stop?.aborted) return ok(null)
      const done = await this.#again(record, takeIn)
      if (!done.ok) return done
    }
    const stored = await store.flush()
    if (!stored.ok || !this.#options.ocr) return stored
    return recogniseScans(this.#scans, {
      vault,
      readers,
      stop: this.#options.stop ?? null,
      progress: this.#options.progress,
      finished: (record, pages) => proposals.add(record, pages),
    })
  }

  async #again(record: DocumentRecord, takeIn: TakeIn): Promise<Result<null, StoreTrouble | 'contraband-listed'>> {
    const { vault, store, readers } = this.#parts
    const kept = await vault.getBlob(record.sha256)
    if (!kept.ok) return kept
    if (kept.value === null) {
      this.#withoutCopy.push(record.bates)
      return store.step()
    }
    this.#tried++
    const depth = record.path.split('!/').length - 1
    const outcome = await readers.read(kept.value, record.path.split('/').at(-1) ?? record.path, {
      minor: this.#options.minor,
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

  answer(): Result<RetryAnswer, never> {
    return ok({
      tried: this.#tried,
      read: this.#read,
      failed: this.#failed,
      leftForFacts: this.#leftForFacts,
      withoutCopy: this.#withoutCopy,
    })
  }
}

import { type FileNote, toldBy } from '../../../casefile/evidence/file-note.ts'
import type { PageText, Suggestion } from '../../../casefile/evidence/records.ts'
import { ok, type Result } from '../../../casefile/result.ts'
import { isOwnPaper } from '../../../evidence/own-papers.ts'
import type { NewDocument } from '../../../vault/contract/documents.ts'
import type { StoreTrouble } from '../../../vault/contract/store-trouble.ts'
import type { Readers } from '../readers/reader-pool.ts'
import type { GroupedStore } from './store-in-groups.ts'

interface Proposing {
  readonly record: NewDocument
  readonly pages: readonly PageText[]
  /** For each part of the pages; null for a part that took too much. */
  readonly parts: Promise<readonly (readonly Suggestion[] | null)[]>
}

/** Pages are given out in parts of so many letters at most, each with the limits of one order. */
const partLetters = 250_000

function partsOf(pages: readonly PageText[]): readonly (readonly PageText[])[] {
  const parts: PageText[][] = []
  let room = 0
  for (const page of pages) {
    if (page.text.length > room) {
      parts.push([])
      room = partLetters
    }
    parts.at(-1)?.push(page)
    room -= page.text.length
  }
  return parts
}

/** So many documents wait for their proposals at most; bounds memory. */
const mostWaiting = 8

/**
 * Dates, phones, money, people and factors, found by the readers under their limits and stored beside the reading. What a
 * person accepted or rejected before stays so.
 */
export class Proposals {
  readonly #store: GroupedStore
  readonly #readers: Readers
  readonly #waiting: Proposing[] = []

  constructor(store: GroupedStore, readers: Readers) {
    this.#store = store
    this.#readers = readers
  }

  /** Begins with one document that was read, and stores what is done of those before it. */
  async add(record: NewDocument, pages: readonly PageText[]): Promise<Result<null, StoreTrouble>> {
    if (isOwnPaper(record.notes)) return ok(null)
    const orders = partsOf(pages).map((part) => this.#readers.suggest(part, record.notes))
    this.#waiting.push({ record, pages, parts: Promise.all(orders) })
    return this.#storeUntil(mostWaiting)
  }

  finish(): Promise<Result<null, StoreTrouble>> {
    return this.#storeUntil(0)
  }

  async #storeUntil(left: number): Promise<Result<null, StoreTrouble>> {
    while (this.#waiting.length > left) {
      const first = this.#waiting.shift()
      if (first === undefined) break
      const stored = await this.#keep(first, await first.parts)
      if (!stored.ok) return stored
    }
    return ok(null)
  }

  async #keep(
    { record, pages }: Proposing,
    parts: readonly (readonly Suggestion[] | null)[],
  ): Promise<Result<null, StoreTrouble>> {
    const found = parts.flatMap((part) => part ?? [])
    if (found.length > 0) {
      const put = await this.#store.putSuggestions(record.id, found)
      if (!put.ok) return put
    }
    if (!parts.includes(null)) return ok(null)
    const before = record.notes.filter((note) => toldBy(note) !== 'proposals-cut')
    const notes: readonly FileNote[] = [...before, { is: 'proposals-cut' }]
    return this.#store.put({ record: { ...record, notes }, pages })
  }
}

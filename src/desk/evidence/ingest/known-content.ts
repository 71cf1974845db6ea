import type { DocumentId, Sha256 } from '../../../casefile/ids.ts'
import { ok, type Result } from '../../../casefile/result.ts'
import type { KnownDocument } from '../../../vault/contract/documents.ts'
import type { StoreTrouble } from '../../../vault/contract/store-trouble.ts'
import type { Vault } from '../../../vault/vault.ts'

/** `Inbox.mbox` and `Inbox.mbox!/0001.eml` of `Inbox.mbox!/0001.eml!/scan.pdf`. */
const containersOf = (path: string): readonly string[] =>
  [...path.matchAll(/!\//g)].map(({ index }) => path.slice(0, index))

/** What is in the matter already, and what this run put in, whether or not it is on disk yet: asked for every file. */
export class KnownContent {
  readonly #byId = new Map<DocumentId, KnownDocument>()
  readonly #firstOf = new Map<Sha256, DocumentId>()
  readonly #begun = new Set<Sha256>()
  readonly #byPath = new Map<string, DocumentId[]>()
  /** By the path of a container, what within it waits, however deep. */
  readonly #waitingWithin = new Map<string, Set<DocumentId>>()

  static async of(vault: Vault): Promise<Result<KnownContent, StoreTrouble>> {
    const listed = await vault.knownDocuments()
    if (!listed.ok) return listed
    const known = new KnownContent()
    for (const document of listed.value) known.note(document)
    return ok(known)
  }

  note(document: KnownDocument): void {
    const { id, sha256, path } = document
    if (!this.#byId.has(id)) this.#byPath.set(path, [...(this.#byPath.get(path) ?? []), id])
    this.#byId.set(id, document)
    this.#noteWaiting(document)
    if (!this.#firstOf.has(sha256)) this.#firstOf.set(sha256, id)
  }

  #noteWaiting({ id, path, status }: KnownDocument): void {
    for (const container of containersOf(path)) {
      const waiting = this.#waitingWithin.get(container) ?? new Set()
      if (status === 'waiting') waiting.add(id)
      else waiting.delete(id)
      if (waiting.size > 0) this.#waitingWithin.set(container, waiting)
      else this.#waitingWithin.delete(container)
    }
  }

  /** Whether this, or anything within it, came in and is not done: its scans wait to be recognised, or a run was cut off. */
  isUnfinished({ path, status }: KnownDocument): boolean {
    return status === 'waiting' || (status === 'read' && this.#waitingWithin.has(path))
  }

  document(id: DocumentId): KnownDocument | null {
    return this.#byId.get(id) ?? null
  }

  /** The first that came in with this content. */
  original(sha256: Sha256): KnownDocument | null {
    const first = this.#firstOf.get(sha256)
    return first === undefined ? null : this.document(first)
  }

  /** Whether this content is to be read: asked once for each, a second file of it is a duplicate of the first. */
  isFresh(sha256: Sha256): boolean {
    if (this.#begun.has(sha256)) return false
    this.#begun.add(sha256)
    const original = this.original(sha256)
    return original === null || this.isUnfinished(original)
  }

  /** Whether the very file of this path and stamp was taken in, and nothing of it waits. */
  isUntouched(path: string, stamp: string): boolean {
    const ids = this.#byPath.get(path) ?? []
    return ids.some((id) => {
      const one = this.#byId.get(id)
      return one?.stamp === stamp && !this.isUnfinished(one)
    })
  }
}

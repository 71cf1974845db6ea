import type { DocumentId, Sha256 } from '../../../casefile/ids.ts'
import { ok, type Result } from '../../../casefile/result.ts'
import type { KnownDocument } from '../../../vault/contract/documents.ts'
import type { StoreTrouble } from '../../../vault/contract/store-trouble.ts'
import type { Vault } from '../../../vault/vault.ts'

/** What is in the matter already, and what this run put in, whether or not it is on disk yet: asked for every file. */
export class KnownContent {
  readonly #byId = new Map<DocumentId, KnownDocument>()
  readonly #firstOf = new Map<Sha256, DocumentId>()
  readonly #begun = new Set<Sha256>()
  readonly #byPath = new Map<string, DocumentId[]>()

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
    if (!this.#firstOf.has(sha256)) this.#firstOf.set(sha256, id)
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
    return original === null || original.status === 'waiting'
  }

  /** Whether the very file of this path and stamp was taken in, and nothing of it waits. */
  isUntouched(path: string, stamp: string): boolean {
    const ids = this.#byPath.get(path) ?? []
    return ids.some((id) => {
      const one = this.#byId.get(id)
      return one?.stamp === stamp && one.status !== 'waiting'
    })
  }
}

import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { readBounded } from './bounded-file.ts'
import type { AuditEntry, AuditHead } from './contract/audit.ts'
import { replaceFile } from './durable-file.ts'

/** What stands before the first entry. */
export const emptyHead: AuditHead = { seq: 0, hash: '0'.repeat(64) }

/** The action of an entry which says that the anchor beside the database was lost or belonged to another log. */
export const anchorLost = 'audit.anchor-lost'

const mac = (key: Buffer, parts: readonly unknown[]): string =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex')

/** The action of an entry which says that the records did not agree with the sums bound into the log before it. */
export const contentUnlike = 'audit.content-unlike'

/** The action of an entry by which counsel took the matter as it then stood; its objects name each doubt so accepted. */
export const acceptedAsItStands = 'audit.accepted'

/** Keyed, so that a chain cannot be computed anew without the vault's key. Entries of old had no digest of the content. */
export function entryHash(key: Buffer, entry: Omit<AuditEntry, 'hash'>): string {
  const { seq, at, actor, action, objects, prevHash, content } = entry
  const parts = ['entry', seq, at, actor, action, objects, prevHash]
  return mac(key, content === null ? parts : [...parts, content])
}

export const follows = (key: Buffer, entry: AuditEntry, before: AuditHead): boolean =>
  entry.seq === before.seq + 1 && entry.prevHash === before.hash && entry.hash === entryHash(key, entry)

/** An anchor has about 160 bytes; more is none of ours and is not read. */
const largestAnchor = 4_096
const AnchorFile = z.strictObject({ seq: z.int().nonnegative(), hash: z.string(), mac: z.string() })

/**
 * The end of the log as it stood before the last change, kept beside the database, so that a log whose tail was cut off
 * is noticed. Written before each commit with the head that is already durable: a crash between the two never makes a
 * sound log look broken.
 */
export class AuditAnchor {
  readonly #file: string
  readonly #key: Buffer

  constructor(folder: string, key: Buffer) {
    this.#file = join(folder, 'audit.anchor')
    this.#key = key
  }

  write(head: AuditHead): void {
    const content = { seq: head.seq, hash: head.hash, mac: mac(this.#key, ['anchor', head.seq, head.hash]) }
    replaceFile(this.#file, `${JSON.stringify(content)}\n`)
  }

  /** Null when it is missing, unreadable or not made with this vault's key. */
  read(): AuditHead | null {
    const bytes = readBounded(this.#file, largestAnchor)
    if (!(bytes instanceof Buffer)) return null
    try {
      const content = AnchorFile.parse(JSON.parse(bytes.toString('utf8')))
      const sound = content.mac === mac(this.#key, ['anchor', content.seq, content.hash])
      return sound ? { seq: content.seq, hash: content.hash } : null
    } catch {
      return null
    }
  }
}

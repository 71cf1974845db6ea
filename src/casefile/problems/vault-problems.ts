import type { Nothing } from './nothing.ts'
import type { UnlikePart } from './unlike-part.ts'

/**
 * In what way the log is not whole: an entry does not follow from the one before it; the file beside the database that tells
 * its end is gone, or was when an entry was written; the log ends before that end, as in an older copy of the database; it has
 * another entry there; a part of it cannot be read.
 */
export type LogBreak = 'order' | 'anchor-gone' | 'anchor-was-gone' | 'older' | 'another-end' | 'unreadable'

/** Problems of the matter folder, its keys and its store, each with what it has to be told. */
export interface VaultProblems {
  readonly 'wrong-passphrase': Nothing
  /** `new`: the one that a matter is to have from now on. */
  readonly 'passphrase-needed': { readonly which: 'of-matter' | 'new' }
  readonly 'passphrase-too-short': Nothing
  readonly 'passphrases-differ': Nothing
  readonly 'matter-not-found': { readonly folder: string }
  /** The rest of a matter without `vault.json`. */
  readonly 'key-file-missing': { readonly folder: string }
  readonly 'matter-exists': { readonly folder: string }
  readonly 'matter-in-use': Nothing
  readonly 'another-matter-meant': Nothing
  readonly 'matter-locked': Nothing
  readonly 'matter-newer': Nothing
  readonly 'matter-not-plain': { readonly file: string }
  readonly 'matter-read-only': Nothing
  /** The file or folder that may not be opened, as far as the system named it. */
  readonly 'no-permission': { readonly place: string | null }
  /** Log, records and originals are as they were written; what was being typed is not. */
  readonly 'drafts-changed': Nothing
  /** `place`: a folder on the disk that is full. */
  readonly 'disk-full': { readonly place: string }
  readonly 'vault-damaged': Nothing
  readonly 'vault-file-refused': Nothing
  readonly 'database-missing': { readonly found: 'nothing' | 'empty' | 'cut-off' | 'no-matter' | 'another' }
  readonly 'audit-broken': {
    readonly entry: number
    readonly why?: LogBreak
    readonly parts: readonly UnlikePart[]
  }
  readonly 'content-changed': { readonly parts: readonly UnlikePart[] }
  readonly 'originals-changed': { readonly documents: string }
}

import type { Nothing } from './nothing.ts'
import type { UnlikePart } from './unlike-part.ts'

/** Problems of the matter folder, its keys and its store, each with what it has to be told. */
export interface VaultProblems {
  readonly 'wrong-passphrase': Nothing
  readonly 'passphrase-needed': Nothing
  readonly 'passphrase-too-short': Nothing
  readonly 'passphrases-differ': Nothing
  readonly 'matter-not-found': { readonly folder: string }
  readonly 'matter-exists': { readonly folder: string }
  readonly 'matter-in-use': Nothing
  readonly 'another-matter-meant': Nothing
  readonly 'matter-locked': Nothing
  readonly 'matter-newer': Nothing
  readonly 'matter-not-plain': { readonly file: string }
  readonly 'matter-read-only': Nothing
  readonly 'no-permission': Nothing
  readonly 'disk-full': Nothing
  readonly 'vault-damaged': Nothing
  readonly 'vault-file-refused': Nothing
  readonly 'database-missing': { readonly found: 'nothing' | 'empty' | 'cut-off' | 'no-matter' }
  readonly 'audit-broken': { readonly entry: number; readonly parts: readonly UnlikePart[] }
  readonly 'content-changed': { readonly parts: readonly UnlikePart[] }
  readonly 'originals-changed': { readonly documents: string }
}

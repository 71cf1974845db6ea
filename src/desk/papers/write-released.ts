import type { Result } from '../../casefile/result.ts'
import type { Released } from '../../drafting/firewall/release/release-files.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { type WrittenExports, writeExports } from './write-exports.ts'

/**
 * Writes searched files of a matter out of its vault. The entry in the log comes first, so that no paper leaves that is in
 * no log. Problems: `matter-read-only` where the log can take no entry, and those of `writeExports`.
 */
export async function writeReleased(
  vault: Vault,
  entry: { readonly action: `${Lowercase<string>}.${Lowercase<string>}`; readonly ids: readonly string[] },
  released: Released,
  pathOf: (name: string) => string = (name) => name,
): Promise<Result<WrittenExports, StoreTrouble | 'folder-not-writable'>> {
  const noted = await vault.note(entry.action, entry.ids)
  if (!noted.ok) return noted
  return writeExports(released.files.map(({ name, bytes }) => ({ path: pathOf(name), content: bytes })))
}

import type { WrittenRelease } from '../../casefile/release/written-files.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Released } from '../../drafting/firewall/release/release-files.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { writeExports } from './write-exports.ts'

/**
 * Writes searched files of a matter out of its vault. The entry in the log comes first, so that no paper leaves that is in
 * no log; what comes back cannot be told without the report of the release. Problems: `matter-read-only` where the log can take no entry, and those of `writeExports`.
 */
export async function writeReleased(
  vault: Vault,
  entry: { readonly action: `${Lowercase<string>}.${Lowercase<string>}`; readonly ids: readonly string[] },
  released: Released,
  pathOf: (name: string) => string,
  formerly: (name: string) => boolean = () => false,
): Promise<Result<WrittenRelease, StoreTrouble | 'folder-not-writable'>> {
  const noted = await vault.note(entry.action, entry.ids)
  if (!noted.ok) return noted
  const files = released.files.map(({ name, bytes }) => ({ path: pathOf(name), content: bytes }))
  const written = writeExports(files, formerly)
  return written.ok ? ok({ ...written.value, release: released.report }) : written
}

import { ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseFiles } from '../../drafting/firewall/release/release-files.ts'
import { type Table, tableFile } from '../../drafting/table-file.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import type { WrittenExports } from './write-exports.ts'
import { writeReleased } from './write-released.ts'

/**
 * Writes a covered table as CSV, or as a workbook where the file ends in .xlsx; searched before it is written.
 * Problems: `identity-would-leave`, `name-not-told`, and those of writing an export.
 */
export async function exportTable(
  vault: Vault,
  action: `${Lowercase<string>}.${Lowercase<string>}`,
  file: string,
  covered: Covered<Table>,
): Promise<Result<WrittenExports, StoreTrouble | 'folder-not-writable' | 'identity-would-leave' | 'name-not-told'>> {
  const released = await releaseFiles(covered, [await tableFile(file, covered.value)])
  if (!released.ok) return released
  const written = await writeReleased(vault, { action, ids: [] }, released.value)
  return written.ok ? ok(written.value) : written
}

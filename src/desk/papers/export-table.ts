import { basename } from 'node:path'
import type { WrittenRelease } from '../../casefile/release/written-files.ts'
import type { Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { type NotReleased, releaseFiles } from '../../drafting/firewall/release/release-files.ts'
import { type Table, tableFile } from '../../drafting/table-file.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { writeReleased } from './write-released.ts'

/**
 * Writes a covered table as CSV, or as a workbook where the file ends in .xlsx; searched before it is written.
 * Problems: `identity-would-leave`, `name-not-told`, and those of writing an export.
 */
export async function exportTable(
  vault: Vault,
  paper: 'account' | 'search' | 'terms',
  file: string,
  covered: Covered<Table>,
): Promise<Result<WrittenRelease, StoreTrouble | 'folder-not-writable' | NotReleased>> {
  const released = await releaseFiles(covered, paper, async (table) => [await tableFile(basename(file), table)])
  return released.ok
    ? writeReleased(vault, { action: `${paper}.exported`, ids: [] }, released.value, () => file)
    : released
}

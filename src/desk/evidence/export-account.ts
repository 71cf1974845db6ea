import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import type { WrittenRelease } from '../../casefile/release/written-files.ts'
import type { Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseCoverage } from '../../drafting/firewall/covering/release-coverage.ts'
import type { NotReleased } from '../../drafting/firewall/release/release-files.ts'
import type { Table } from '../../drafting/table-file.ts'
import { fileNoteInWords } from '../../words/evidence/file-note-words.ts'
import { accountedInWords } from '../../words/evidence/reason-words.ts'
import { accountColumns } from '../../words/own-files.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { exportTable } from '../papers/export-table.ts'

/**
 * Every file that came in as a row of a CSV file, what was read included: made from the covered rows, and searched before it
 * is written. Problems: `identity-would-leave`, `name-not-told`, and those of writing an export.
 */
export const exportAccount = (
  matter: OpenMatter,
  file: string,
): Promise<Result<Covered<WrittenRelease>, DoorTrouble | 'folder-not-writable' | NotReleased>> =>
  answerAbout(matter, 'export-account', async ({ vault, cover }) => {
    const covered = await filesTable({ vault, cover })
    if (!covered.ok) return covered
    const written = await exportTable(vault, 'account', file, covered.value)
    return written.ok ? cover(written.value, releaseCoverage) : written
  })

/** The same rows, covered and not written yet. */
export async function filesTable({
  vault,
  cover,
}: Pick<AtTheDesk, 'vault' | 'cover'>): Promise<Result<Covered<Table>, DoorTrouble>> {
  const listed = await vault.listDocuments()
  if (!listed.ok) return listed
  return cover<Table>({ name: 'Files', columns: accountColumns, rows: listed.value.map(rowOf) }, {})
}

function rowOf(record: DocumentRecord): readonly (string | number)[] {
  const told = accountedInWords(record)
  return [
    record.bates,
    record.path,
    record.format,
    record.status,
    told?.what ?? '',
    told?.next ?? '',
    record.notes.map(fileNoteInWords).join(' '),
    record.bytes,
    record.pages,
    record.sha256,
  ]
}

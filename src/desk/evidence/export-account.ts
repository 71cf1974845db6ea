import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import type { Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { Table } from '../../drafting/table-file.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { exportTable } from '../papers/export-table.ts'
import type { WrittenExports } from '../papers/write-exports.ts'
import { toldOf } from './account-by-reason.ts'

const columns = [
  'number',
  'path',
  'format',
  'status',
  'what happened',
  'what to do',
  'notes',
  'bytes',
  'pages',
  'sha256',
]

/**
 * Every file that came in as a row of a CSV file, what was read included: made from the covered rows, and searched before it
 * is written. Problems: `identity-would-leave`, `name-not-told`, and those of writing an export.
 */
export const exportAccount = (
  matter: OpenMatter,
  file: string,
): Promise<
  Result<Covered<WrittenExports>, DoorTrouble | 'folder-not-writable' | 'identity-would-leave' | 'name-not-told'>
> =>
  answerAbout(matter, 'export-account', async ({ vault, cover }) => {
    const listed = await vault.listDocuments()
    if (!listed.ok) return listed
    const covered = await cover<Table>({ name: 'Files', columns, rows: listed.value.map(rowOf) }, {})
    if (!covered.ok) return covered
    const written = await exportTable(vault, 'account.exported', file, covered.value)
    return written.ok ? cover(written.value, {}) : written
  })

function rowOf(record: DocumentRecord): readonly (string | number)[] {
  const told = toldOf(record)
  return [
    record.bates,
    record.path,
    record.format,
    record.status,
    told?.what ?? '',
    told?.next ?? '',
    record.notes.join(' '),
    record.bytes,
    record.pages,
    record.sha256,
  ]
}

import type { DocumentRecord } from '../../casefile/records.ts'
import type { Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseFiles } from '../../drafting/firewall/release/release-files.ts'
import { answerAbout } from '../door.ts'
import type { OpenMatter } from '../open-matter.ts'
import type { WrittenExports } from '../papers/write-exports.ts'
import { writeReleased } from '../papers/write-released.ts'
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

/** A table program must neither run what begins like a formula nor part a cell that holds a comma or a line end. */
function cell(value: string | number): string {
  const text = String(value)
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text
  return /[",\n\r']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Every file that came in as a row of a CSV file, what was read included: made from the covered rows, and searched before it
 * is written. Problems: `identity-would-leave`, `name-not-told`, and those of writing an export.
 */
export const exportAccount = (matter: OpenMatter, file: string): Promise<Result<Covered<WrittenExports>>> =>
  answerAbout(matter, 'export-account', async ({ vault, cover }) => {
    const listed = await vault.listDocuments()
    if (!listed.ok) return listed
    const covered = await cover({ rows: listed.value.map(rowOf) }, {})
    if (!covered.ok) return covered
    const text = [columns, ...covered.value.value.rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
    const released = await releaseFiles(covered.value, [
      { name: file, bytes: new TextEncoder().encode(`\ufeff${text}`) },
    ])
    if (!released.ok) return released
    const written = await writeReleased(vault, { action: 'account.exported', ids: [] }, released.value)
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

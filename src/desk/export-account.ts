import { ok, type Result } from '../casefile/result.ts'
import { toldOf } from './account-by-reason.ts'
import type { OpenMatter } from './open-matter.ts'
import { type WrittenExports, writeExports } from './write-exports.ts'

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
 * Every file that came in as a row of a CSV file, names covered, what was read included. Problems: those of writing an
 * export.
 */
export async function exportAccount(matter: OpenMatter, file: string): Promise<Result<WrittenExports>> {
  const gate = await matter.gate()
  if (!gate.ok) return gate
  const listed = await matter.vault.listDocuments()
  if (!listed.ok) return listed
  const cover = (text: string): string => gate.value.replaceIn(text).text
  const rows = listed.value.map((record) => {
    const told = toldOf(record)
    return [
      record.bates,
      cover(record.path),
      record.format,
      record.status,
      told?.what ?? '',
      told?.next ?? '',
      record.notes.map(cover).join(' '),
      record.bytes,
      record.pages,
      record.sha256,
    ]
  })
  const text = [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
  const written = writeExports([{ path: file, content: new TextEncoder().encode(`\ufeff${text}`) }])
  return written.ok ? ok(written.value) : written
}

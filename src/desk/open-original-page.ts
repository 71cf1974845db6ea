import type { DocumentId } from '../casefile/ids.ts'
import { problem } from '../casefile/problems.ts'
import type { DocumentRecord } from '../casefile/records.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { OpenMatter } from './open-matter.ts'
import { makeReaders } from './readers/reader-pool.ts'

/** Only what was read from pages can be shown as it looks; pictures that are held stay closed. */
export const canShowOriginal = (record: DocumentRecord): boolean => record.status === 'read' && record.format === 'pdf'

/**
 * One page of an original as a gray PNG, names and all: a deliberate step, written to the audit log before the page is
 * drawn in a reader thread. For a matter that is open to read: the writer's place is taken for that entry alone and
 * given back. Problems: `document-not-found`, `page-not-drawn`; `matter-in-use` while another command writes, and then nothing is shown.
 */
export async function openOriginalPage(
  matter: OpenMatter,
  id: DocumentId,
  page: number,
): Promise<Result<{ readonly png: Uint8Array }>> {
  const nowhere = failed(problem('document-not-found', { document: id }))
  const record = await matter.vault.document(id)
  if (!record.ok) return record
  if (record.value === null || !canShowOriginal(record.value) || page > record.value.pages) return nowhere
  const noted = await noteOpened(matter, id)
  if (!noted.ok) return noted
  const bytes = await matter.vault.getBlob(record.value.sha256)
  if (!bytes.ok) return bytes
  if (bytes.value === null) return nowhere
  const readers = makeReaders({ workers: 1 })
  try {
    const png = await readers.draw(bytes.value, page)
    return png === null ? failed(problem('page-not-drawn', { page })) : ok({ png })
  } finally {
    await readers.close()
  }
}

async function noteOpened(matter: OpenMatter, id: DocumentId): Promise<Result<null>> {
  const place = await matter.vault.beginWriting()
  if (!place.ok) return place
  try {
    return await matter.vault.note('original.opened', [id])
  } finally {
    await matter.vault.endWriting()
  }
}

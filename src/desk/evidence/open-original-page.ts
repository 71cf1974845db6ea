import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import type { DocumentId } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import { deliberately } from '../door.ts'
import type { OpenMatter } from '../open-matter.ts'
import { makeReaders } from './readers/reader-pool.ts'

/** Only what was read from pages can be shown as it looks; pictures that are held stay closed. */
export const canShowOriginal = (record: DocumentRecord): boolean => record.status === 'read' && record.format === 'pdf'

/**
 * One page of an original as a gray PNG, names and all: a deliberate step, written to the audit log before the page is
 * drawn in a reader thread. For a matter that is open to read: the writer's place is taken for that entry alone and
 * given back. Problems: `document-not-found`, `page-not-drawn`; `matter-in-use` while another command writes, and then nothing is shown.
 */
export const openOriginalPage = (
  matter: OpenMatter,
  id: DocumentId,
  page: number,
): Promise<Result<{ readonly png: Uint8Array }, StoreTrouble | 'document-not-found' | 'page-not-drawn'>> =>
  deliberately(matter, async (vault) => {
    const nowhere = failed(problem('document-not-found', { document: id }))
    const record = await vault.document(id)
    if (!record.ok) return record
    if (record.value === null || !canShowOriginal(record.value) || page > record.value.pages) return nowhere
    const { sha256 } = record.value
    return ok({
      action: 'original.opened',
      ids: [id],
      show: async () => {
        const bytes = await vault.getBlob(sha256)
        if (!bytes.ok) return bytes
        return bytes.value === null ? nowhere : drawn(bytes.value, page)
      },
    })
  })

async function drawn(bytes: Uint8Array, page: number): Promise<Result<{ readonly png: Uint8Array }, 'page-not-drawn'>> {
  const readers = makeReaders({ workers: 1 })
  try {
    const png = await readers.draw(bytes, page)
    return png === null ? failed(problem('page-not-drawn', { page })) : ok({ png })
  } finally {
    await readers.close()
  }
}

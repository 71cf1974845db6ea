import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'

/**
 * The file that a person named: by its number, its path as it came in, or the end of that path where one file alone has it.
 * Problem: `document-not-found`, which tells several of that name from none.
 */
export function documentNamed(
  documents: readonly DocumentRecord[],
  name: string,
): Result<DocumentRecord, 'document-not-found'> {
  const wanted = name.trim().normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '')
  const exact = documents.find(({ bates, path }) => bates === wanted.toUpperCase() || path.normalize('NFC') === wanted)
  if (exact !== undefined) return ok(exact)
  const ending = documents.filter(({ path }) => wanted !== '' && path.normalize('NFC').endsWith(`/${wanted}`))
  const [found] = ending
  if (found === undefined) return failed(problem('document-not-found', { document: name }))
  return ending.length === 1 ? ok(found) : failed(problem('document-not-found', { document: name, why: 'several' }))
}

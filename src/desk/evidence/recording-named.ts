import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'

/** A sound or video by its number. Problems: `document-not-found`, `usage` for what is no recording. */
export async function recordingNamed(
  vault: Vault,
  number: string,
): Promise<Result<DocumentRecord, StoreTrouble | 'document-not-found' | 'usage'>> {
  const listed = await vault.listDocuments()
  if (!listed.ok) return listed
  const found = listed.value.find(({ bates }) => bates === number.trim().toUpperCase())
  if (found === undefined) return failed(problem('document-not-found', { document: number }))
  return found.format === 'sound' || found.format === 'video'
    ? ok(found)
    : failed(problem('usage', { complaint: { is: 'not-a-recording', document: found.bates } }))
}

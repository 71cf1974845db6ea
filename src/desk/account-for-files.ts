import type { DocumentRecord, ReasonCode, Reconciliation } from '../casefile/records.ts'
import type { Result } from '../casefile/result.ts'
import { ok } from '../casefile/result.ts'
import { reasonInWords } from '../evidence/reasons.ts'
import type { OpenMatter } from './open-matter.ts'

const words = (reason: ReasonCode | null, record: DocumentRecord): string => {
  if (reason !== null) return reasonInWords(reason)
  return record.status === 'duplicate'
    ? 'The same content came in before, byte for byte; it is kept once.'
    : 'Not finished yet; ingest the folder again.'
}

/** What became of every file that came in, names covered. The five counts sum to the number of files. */
export async function accountForFiles(matter: OpenMatter): Promise<Result<Reconciliation>> {
  const gate = await matter.gate()
  if (!gate.ok) return gate
  const counted = await matter.vault.reconciliation(words)
  if (!counted.ok) return counted
  return ok({
    ...counted.value,
    exceptions: counted.value.exceptions.map((e) => ({ ...e, path: gate.value.replaceIn(e.path).text })),
  })
}

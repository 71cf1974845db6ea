import type { DocumentRecord, ReasonCode, Reconciliation } from '../../casefile/evidence/records.ts'
import type { Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { reconciliationCoverage } from '../../drafting/firewall/covering/snapshot-coverage.ts'
import { reasonInWords } from '../../evidence/reasons.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'

const words = (reason: ReasonCode | null, record: DocumentRecord): string => {
  if (reason !== null) return reasonInWords(reason)
  return record.status === 'duplicate'
    ? 'The same content came in before, byte for byte; it is kept once.'
    : 'Not finished yet; ingest the folder again.'
}

/** What became of every file, as the vault holds it: names and all. For what is covered afterwards. */
export const reconciliationOf = (vault: Pick<Vault, 'reconciliation'>): Promise<Result<Reconciliation, StoreTrouble>> =>
  vault.reconciliation(words)

/** What became of every file that came in. The five counts sum to the number of files. */
export const accountForFiles = (matter: OpenMatter): Promise<Result<Covered<Reconciliation>, DoorTrouble>> =>
  answerAbout(matter, 'account', async ({ vault, cover }) => {
    const counted = await reconciliationOf(vault)
    return counted.ok ? cover(counted.value, reconciliationCoverage) : counted
  })

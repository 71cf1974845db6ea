import type { Snapshot } from '../../../casefile/analysis.ts'
import type { DocumentRecord, Reconciliation } from '../../../casefile/evidence/records.ts'
import { analysisCoverage } from './analysis-coverage.ts'
import { type Coverage, coverageBelow, coverageOf } from './coverage.ts'
import { fileNoteCoverage } from './file-note-coverage.ts'

export const reconciliationCoverage: Coverage<Reconciliation> = {
  spelled: ['exceptions[].status', 'exceptions[].reason'],
}

export const documentCoverage: Coverage<DocumentRecord> = coverageOf<DocumentRecord>(
  { spelled: ['status', 'reason'] },
  coverageBelow('notes[]', fileNoteCoverage),
)

/** What a casebook is made from: the analysis, and every file with what became of it. */
export const snapshotCoverage: Coverage<Snapshot> = coverageOf<Snapshot>(
  coverageBelow('analysis', analysisCoverage),
  coverageBelow('documents[]', documentCoverage),
  coverageBelow('reconciliation', reconciliationCoverage),
)

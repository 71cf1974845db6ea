import type { Triage } from '../../../casefile/intake/triage.ts'
import { limitationCoverage } from './analysis-coverage.ts'
import { type Coverage, coverageBelow, coverageOf } from './coverage.ts'

/** Published law in a triage, place by place. */
export const triageCoverage: Coverage<Triage> = coverageOf<Triage>(
  coverageBelow('rows[].limitation', limitationCoverage),
  {
    published: [
      'court',
      'rows[].claim',
      'rows[].cite',
      'rows[].title',
      'rows[].theory',
      'notCounted[].claim',
      'notCounted[].cite',
      'notCounted[].theory',
    ],
    spelled: ['parties[].role', 'open[]'],
  },
)

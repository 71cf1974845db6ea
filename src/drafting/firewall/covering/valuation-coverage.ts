import type { Valuation } from '../../../casefile/valuation.ts'
import type { Coverage } from './coverage.ts'

/** Nothing of a valuation is published: labels of heads, claims, payers and liens are counsel's own words. */
export const valuationCoverage: Coverage<Valuation> = {
  spelled: [
    'care.of',
    'care.covered',
    'tax[].treatment',
    'sensitivity[].measures',
    'restsOn.byKind[].kind',
    'restsOn.byGround[].ground',
    'mayAdd[].reach',
    'readings[].reading',
    'reductions[].cause',
  ],
}

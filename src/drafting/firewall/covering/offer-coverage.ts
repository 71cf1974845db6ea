import type { OfferComparison } from '../../../casefile/value/compared-offers.ts'
import type { Coverage } from './coverage.ts'

/** Nothing of a comparison of offers is published: offers, payers, clients and holders of liens are counsel's own words. */
export const offerCoverage: Coverage<OfferComparison> = {
  spelled: [
    'condition',
    'feeBy',
    'offers[].steps[].is',
    'offers[].steps[].status',
    'offers[].steps[].how',
    'offers[].steps[].of',
    'together.steps[].is',
    'together.steps[].status',
    'together.steps[].how',
    'together.steps[].of',
    'cautions[].is',
    'cautions[].by',
  ],
}

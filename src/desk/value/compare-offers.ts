import type { Result } from '../../casefile/result.ts'
import type { OfferComparison } from '../../casefile/value/compared-offers.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { offerCoverage } from '../../drafting/firewall/covering/offer-coverage.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { offersOfInput } from './offers-of-input.ts'
import { damagesInputOf } from './stored-damages.ts'
import type { ValueRequest } from './value-matter.ts'

/** Compares the offers that a matter holds. Problems: `no-damages-input`, `usage`, `input-not-valid`. */
export const compareStoredOffers = (
  matter: OpenMatter,
  request: ValueRequest,
  claimant: string | null = null,
): Promise<Result<Covered<OfferComparison>, DoorTrouble | TablesTrouble | 'no-damages-input' | 'usage'>> =>
  answerAbout(matter, 'compare-offers', async ({ vault, cover }) => {
    const input = await damagesInputOf(vault, claimant)
    if (!input.ok) return input
    const compared = await offersOfInput(input.value, request)
    return compared.ok ? cover(compared.value, offerCoverage) : compared
  })

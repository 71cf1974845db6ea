import type { Claimant } from '../../casefile/matter.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { OfferStanding } from '../../casefile/value/offer-standing.ts'
import type { DamagesInput } from '../../damages/input/input.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { type Engine, engineHere } from '../claims/engine.ts'
import { inOrder, shownOffer } from './open-offers.ts'
import { storedDamages } from './stored-damages.ts'

/**
 * Every offer that the matter holds, beside a trial against those whom it would release; the one that expires first before
 * the others. Problem: `input-not-valid`.
 */
export async function standingOffers(
  vault: Pick<Vault, 'loadDamagesInputs'>,
  claimants: readonly Claimant[],
  engine: Pick<Engine, 'offers'> = engineHere(),
): Promise<Result<readonly OfferStanding[], StoreTrouble | TablesTrouble>> {
  const stored = await storedDamages(vault)
  if (!stored.ok) return stored
  const all: OfferStanding[] = []
  for (const { claimant, input } of stored.value) {
    if (input.offers.length === 0) continue
    const whose = claimants.find(({ id }) => id === claimant) ?? claimants[0]
    all.push(...(await standingOf(engine, input, claimants.length > 1 ? (whose?.pseudonym ?? null) : null)))
  }
  return ok(inOrder(all))
}

/** What is missing for a comparison takes it away, not the offer. */
async function standingOf(
  engine: Pick<Engine, 'offers'>,
  input: DamagesInput,
  forClaimant: string | null,
): Promise<readonly OfferStanding[]> {
  const compared = await engine.offers({ input })
  const found = new Map((compared.ok ? compared.value.offers : []).map((one) => [one.id, one]))
  return input.offers.map((offer) => {
    const one = found.get(offer.id)
    return {
      forClaimant,
      ...shownOffer(input, offer),
      compared:
        one === undefined
          ? null
          : {
              presentValue: one.presentValue,
              net: one.net,
              trialNet: one.trial.net,
              betterThanShareOfOutcomes: one.betterThanShareOfOutcomes,
              coversCareInShare: one.coversCareInShare,
              evenChance: one.evenChance,
            },
    }
  })
}

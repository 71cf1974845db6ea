import { ok, type Result } from '../../casefile/result.ts'
import type { OfferInView } from '../../casefile/views/views.ts'
import type { DamagesInput, Offer } from '../../damages/input/input.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { storedDamages } from './stored-damages.ts'

/** The offers that the damages inputs of a matter hold, the one that expires first before the others. */
export async function offersOf(
  vault: Pick<Vault, 'loadDamagesInputs'>,
): Promise<Result<readonly OfferInView[], StoreTrouble | TablesTrouble>> {
  const stored = await storedDamages(vault)
  if (!stored.ok) return stored
  return ok(inOrder(stored.value.flatMap(({ input }) => input.offers.map((offer) => shownOffer(input, offer)))))
}

/** The one that expires first before the others. */
export const inOrder = <T extends Pick<OfferInView, 'expires'>>(offers: readonly T[]): readonly T[] =>
  offers.toSorted((a, b) => ((a.expires ?? '9999') < (b.expires ?? '9999') ? -1 : 1))

/** An offer with those who would pay by their names. */
export function shownOffer(input: DamagesInput, offer: Offer): OfferInView {
  const nameOf = (id: string): string => input.defendants.find((one) => one.id === id)?.name ?? id
  return {
    from: offer.from.map(nameOf),
    amount: offer.amount,
    currency: offer.currency ?? null,
    on: offer.on ?? null,
    expires: offer.expires ?? null,
  }
}

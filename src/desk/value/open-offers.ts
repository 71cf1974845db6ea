import { ok, type Result } from '../../casefile/result.ts'
import type { OfferInView } from '../../casefile/views.ts'
import type { Vault } from '../../vault/vault.ts'
import { storedDamages } from './stored-damages.ts'

/** The offers that the damages inputs of a matter hold, the one that expires first before the others. */
export async function offersOf(vault: Pick<Vault, 'loadDamagesInputs'>): Promise<Result<readonly OfferInView[]>> {
  const stored = await storedDamages(vault)
  if (!stored.ok) return stored
  const offers = stored.value.flatMap(({ input }) =>
    input.offers.map((offer): OfferInView => {
      const nameOf = (id: string): string => input.defendants.find((one) => one.id === id)?.name ?? id
      return {
        from: offer.from.map(nameOf),
        amount: offer.amount,
        currency: offer.currency ?? null,
        on: offer.on ?? null,
        expires: offer.expires ?? null,
      }
    }),
  )
  return ok(offers.sort((a, b) => ((a.expires ?? '9999') < (b.expires ?? '9999') ? -1 : 1)))
}

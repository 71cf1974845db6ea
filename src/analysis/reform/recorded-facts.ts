import { IsoDay, WhenText } from '../../casefile/dates.ts'
import { FactId, type FactorId, PartyId } from '../../casefile/ids.ts'
import type { Fact } from '../../casefile/matter.ts'

/** The one defendant of a recorded case; the record holds factors and no names. */
export const recordedDefendant = PartyId.parse('defendant')
const unknown = WhenText.parse('unknown')
const nobodysDay = IsoDay.parse('1900-01-01')
const made = new Map<FactorId, Fact>()

/** Recorded factors as facts about the defendant, so that the engine of a matter can be asked about them. */
export function factsOf(factors: readonly FactorId[]): readonly Fact[] {
  return factors.map((factor) => {
    const known = made.get(factor)
    if (known) return known
    const fact: Fact = {
      id: FactId.parse(factor),
      when: unknown,
      statement: '',
      about: [recordedDefendant],
      factors: [factor],
      passages: [],
      differsFrom: [],
      confirmedBy: '',
      confirmedOn: nobodysDay,
    }
    made.set(factor, fact)
    return fact
  })
}

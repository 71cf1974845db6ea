import { IsoDay, WhenText } from '../casefile/dates.ts'
import { FactId, type FactorId, PartyId } from '../casefile/ids.ts'
import type { Fact } from '../casefile/matter.ts'

/** The one defendant of a recorded case; the record holds factors and no names. */
export const recordedDefendant = PartyId.parse('defendant')
/** Somebody else in the same row of a caseload. */
export const otherDefendant = PartyId.parse('other-defendant')
const unknown = WhenText.parse('unknown')
const nobodysDay = IsoDay.parse('1900-01-01')
const made = new Map<PartyId, Map<FactorId, Fact>>()

/** Recorded factors as facts about a defendant, so that the engine of a matter can be asked about them. */
export function factsOf(factors: readonly FactorId[], defendant = recordedDefendant): readonly Fact[] {
  const ready = made.get(defendant) ?? new Map<FactorId, Fact>()
  made.set(defendant, ready)
  return factors.map((factor) => {
    const known = ready.get(factor)
    if (known) return known
    const fact: Fact = {
      id: FactId.parse(defendant === recordedDefendant ? factor : `${defendant}-${factor}`),
      when: unknown,
      statement: '',
      about: [defendant],
      factors: [factor],
      passages: [],
      differsFrom: [],
      confirmedBy: '',
      confirmedOn: nobodysDay,
    }
    ready.set(factor, fact)
    return fact
  })
}

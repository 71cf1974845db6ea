import { day, type IsoDay } from '../casefile/dates.ts'
import { reachBack } from '../law/availability.ts'
import { type Court, courtNamed } from '../law/courts.ts'
import type { LawLibrary } from '../law/library.ts'
import type { Provision } from '../law/provision.ts'
import type { Answer, TouchedQuestion } from './redecided.ts'
import type { Comparing, RulingInHand } from './ruling-in-hand.ts'

export function existenceQuestion(
  hand: RulingInHand,
  { law, laws, differences, asOf }: Comparing,
): TouchedQuestion | null {
  const touched = hand.theories.filter(({ claim }) => differences.existence.has(claim))
  const theory = touched[0]
  if (!theory || !hand.claimNamed) return null
  const court = courtNamed(law.library.courts, hand.it.court)
  const answer = (library: LawLibrary, on: IsoDay): Answer => {
    const provision = library.provisions.get(theory.claim)
    return provision ? theoryOpen(provision, theory.id, court, on, hand.day) : 'bars'
  }
  const without = answer(laws.without.library, asOf)
  const withIt = answer(laws.with.library, asOf)
  if (without === withIt) return null
  const cite = law.library.provisions.get(theory.claim)?.cite ?? theory.claim
  const thatDay = answer(law.library, hand.day)
  return {
    question: 'existence',
    thatDay,
    without,
    with: withIt,
    why: {
      is: 'existence',
      cite,
      theory: theory.name,
      noneWithout: without === 'bars',
      withIt:
        !hand.lost && withIt === thatDay
          ? 'exists'
          : withIt === 'clear'
            ? 'exists-not-shown'
            : withIt === 'open'
              ? 'from-first-day'
              : 'later-conduct',
    },
  }
}

/** Whether some conduct before a ruling can have a claim under a theory, by the texts known on a day. */
function theoryOpen(provision: Provision, theory: string, court: Court | null, on: IsoDay, ruled: IsoDay): Answer {
  const known = provision.versions.filter((version) => version.from === null || version.from <= on)
  if (!provision.versions.some((version) => version.against.includes(theory))) return 'clear'
  const inTime = known.filter((version) => version.from === null || version.from <= ruled)
  const opens = inTime.filter((version) => version.against.includes(theory))
  if (opens.length === inTime.length) return 'clear'
  const reach = court === null ? undefined : reachBack(provision, theory, { court, asOf: day(on) })?.answer
  if (reach === 'yes') return 'clear'
  if (opens.length > 0) return 'open'
  return known.some((version) => version.reach_back.some((one) => one.theory === theory)) ? 'open' : 'bars'
}

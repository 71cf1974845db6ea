import type { IsoDay } from '../casefile/dates.ts'
import type { Theory } from '../law/elements/element-library.ts'
import type { LawLibrary } from '../law/library.ts'
import { readLimitationInput } from '../law/limitation/limitation-input.ts'
import { computeLimitation } from '../law/limitation/limitation-period.ts'
import type { Answer, TouchedQuestion } from './redecided.ts'
import type { Comparing, RulingInHand } from './ruling-in-hand.ts'

export function timeQuestion(hand: RulingInHand, comparing: Comparing): TouchedQuestion | null {
  const { law, laws, differences, reform } = comparing
  const theory = hand.theories.find(({ claim }) => differences.time.has(claim))
  if (!theory || !hand.claimNamed) return null
  const provision = law.library.provisions.get(theory.claim)
  if (!provision) return null
  const lostOnTime = hand.lost && turnsOnTime(hand)
  const thatDay: Answer = lostOnTime ? 'bars' : 'clear'
  const answer = (library: LawLibrary): Answer => {
    const there = library.provisions.get(theory.claim)
    if (!there || there === provision) return thatDay
    const probes = probesOf(theory, library, law.library, comparing.asOf, hand)
    if (probes.every(({ now }) => now === 'no')) return 'clear'
    if (thatDay === 'bars' && probes.every(({ now, before }) => now === 'yes' || before === 'no')) return 'bars'
    if (thatDay === 'clear' && probes.every(({ now, before }) => now === 'no' || before === 'yes')) return 'clear'
    if (thatDay === 'bars' && probes.every(({ now, before }) => later(now) >= later(before))) return 'bars'
    return 'open'
  }
  const [without, withIt] = [answer(laws.without.library), answer(laws.with.library)]
  if (without === withIt) {
    if (hand.lost || without !== 'clear') return null
    return { question: 'time', thatDay, without, with: withIt, why: { is: 'in-time' } }
  }
  const changed = without === thatDay ? withIt : without
  const moved = { reform: reform.short, side: without === thatDay ? 'with' : 'without' } as const
  const unshown = hand.it.claim === 'limitations-defense' ? 'could-be-brought' : 'could-be-brought-not-shown'
  const why: TouchedQuestion['why'] =
    thatDay === 'bars'
      ? { is: 'lost-as-late', ...moved, effect: changed === 'clear' ? unshown : 'depends' }
      : { is: 'time-shorter', ...moved }
  return { question: 'time', thatDay, without, with: withIt, why }
}

const later = (barred: 'yes' | 'no' | 'arguable'): number => ({ no: 0, arguable: 1, yes: 2 })[barred]

/** A ruling that found the conduct older than the statute did not turn on the length of the period. */
export const turnsOnTime = ({ it }: RulingInHand): boolean => {
  const read = new Set<string>(it.factors)
  return read.has('outside-limitation') || (it.claim === 'limitations-defense' && !read.has('pre-enactment-conduct'))
}

interface Probe {
  readonly before: 'yes' | 'no' | 'arguable'
  readonly now: 'yes' | 'no' | 'arguable'
}

const probed = new WeakMap<LawLibrary, Map<string, readonly Probe[]>>()

/** The same invented survivors, minor and adult, with conduct in each year, asked under both laws. */
function probesOf(
  theory: Theory,
  library: LawLibrary,
  known: LawLibrary,
  asOf: IsoDay,
  hand: RulingInHand,
): readonly Probe[] {
  const memory = probed.get(library) ?? new Map<string, readonly Probe[]>()
  probed.set(library, memory)
  const last = Number(hand.day.slice(0, 4))
  const key = `${theory.claim} ${theory.id} ${asOf} ${last}`
  const ready = memory.get(key)
  if (ready) return ready
  const court = known.courts.find(({ level }) => level === 'district')?.name ?? hand.it.court
  const probes: Probe[] = []
  for (let year = last - 24; year < last; year++)
    for (const age of [10, 17, 30]) {
      const input = readLimitationInput({
        claim: theory.claim,
        theory: theory.id,
        court,
        conduct: { from: `${year}-01-15`, to: `${year}-06-15` },
        born: `${year - age}-05-05`,
      })
      if (!input.ok) continue
      const before = computeLimitation({ ...input.value, as_of: hand.day }, known)
      const now = computeLimitation(
        { ...input.value, as_of: library === known ? hand.day : laterOf(asOf, hand.day) },
        library,
      )
      if (!before.ok || !now.ok || before.value.available !== 'yes' || now.value.available !== 'yes') continue
      probes.push({ before: before.value.barred, now: now.value.barred })
    }
  memory.set(key, probes)
  return probes
}

const laterOf = (a: IsoDay, b: IsoDay): IsoDay => (a > b ? a : b)

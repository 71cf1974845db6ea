import { day, earliestOf, type IsoDay, isAfter, isBefore, isoDay, latestOf, WhenText, when } from '../casefile/dates.ts'
import type { ClaimCaution } from '../casefile/findings.ts'
import type { Casefile, Fact, Party } from '../casefile/matter.ts'

export interface Conduct {
  readonly from: WhenText
  readonly to: WhenText
  /** Said when the span was not given but read off the facts. */
  readonly how: ClaimCaution | null
}

function spanOf(facts: readonly Fact[], asOf: IsoDay): { from: IsoDay; to: IsoDay } | null {
  const last = day(asOf)
  const days = facts.flatMap((fact) => {
    const w = when(fact.when)
    const [from, to] = [earliestOf(w), latestOf(w)]
    return from && to && !isAfter(from, last) ? [{ from, to: isAfter(to, last) ? last : to }] : []
  })
  const first = days[0]
  if (!first) return null
  let { from, to } = first
  for (const d of days) {
    if (isBefore(d.from, from)) from = d.from
    if (isAfter(d.to, to)) to = d.to
  }
  return { from: isoDay(from), to: isoDay(to) }
}

/** When a party acted towards the claimant: as given with the party, else the span of the facts about it, else of all parties. */
export function conductOf(party: Party, casefile: Casefile): Conduct | null {
  if (party.conduct) return { ...party.conduct, how: null }
  const own = spanOf(
    casefile.facts.filter((fact) => fact.about.includes(party.id)),
    casefile.matter.asOf,
  )
  if (own)
    return {
      from: WhenText.parse(own.from),
      to: WhenText.parse(own.to),
      how: { is: 'span-of-own-facts' },
    }
  const given = casefile.parties.flatMap((other) => (other.conduct ? [other.conduct] : []))
  const first = given[0]
  if (!first) return null
  const from = given.reduce((a, b) => (b.from < a ? b.from : a), first.from)
  const to = given.reduce((a, b) => (b.to > a ? b.to : a), first.to)
  return { from, to, how: { is: 'span-of-all-parties' } }
}

import { earliestOf, type IsoDay, isoDay, latestOf, when } from '../casefile/dates.ts'
import type { FactorId } from '../casefile/ids.ts'
import type { Role } from '../casefile/matter.ts'
import { type Decision, type DecisionClaim, favoured, type Ruling } from './decision.ts'
import { familyOf, type PrecedentGuide, type Side } from './guide.ts'

/** A ruling with what comparison needs of its decision. `favours` is null for a mixed ruling. */
export interface DecidedRuling {
  /** Decision and place in it, unique and stable: `ma-v-wyndham-sd-ohio-2019#0`. */
  readonly key: string
  readonly decision: Decision
  readonly ruling: Ruling
  readonly family: string
  readonly claim: DecisionClaim
  readonly role: Role
  readonly court: string
  readonly circuit: string
  /** Persuades only, though a court of appeals gave it. */
  readonly unpublished: boolean
  /** First and last possible day; null where nothing bounds it. */
  readonly firstDay: IsoDay | null
  readonly lastDay: IsoDay | null
  readonly factors: readonly FactorId[]
  readonly favours: Side | null
  /** A later decision among those given reversed it. */
  readonly reversed: boolean
}

/** All rulings, ordered by decision id, so that the order of files never shows. */
export function decidedRulings(decisions: readonly Decision[], guide: PrecedentGuide): readonly DecidedRuling[] {
  const given = new Set<string>(decisions.map((decision) => decision.id))
  return decisions
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .flatMap((decision) => {
      const on = when(decision.decided)
      const first = earliestOf(on)
      const last = latestOf(on)
      return decision.rulings.map((ruling, place) => ({
        key: `${decision.id}#${place}`,
        decision,
        ruling,
        family: familyOf(decision, guide),
        claim: ruling.claim,
        role: ruling.role,
        court: decision.court,
        circuit: decision.circuit,
        unpublished: decision.unpublished === true,
        firstDay: first ? isoDay(first) : null,
        lastDay: last ? isoDay(last) : null,
        factors: [...new Set(ruling.factors)].sort(),
        favours: favoured(ruling.outcome),
        reversed: decision.reversed_by !== undefined && given.has(decision.reversed_by),
      }))
    })
}

export type RoleGroup = 'premises' | 'brand' | 'online' | 'direct' | 'other'

/** Roles that courts treat alike: those at the place, those behind the brand, those online, those who acted themselves. */
export function roleGroup(role: Role): RoleGroup {
  switch (role) {
    case 'operator':
    case 'owner':
    case 'management-company':
    case 'venue-other':
      return 'premises'
    case 'franchisor':
      return 'brand'
    case 'platform':
    case 'software-provider':
      return 'online'
    case 'perpetrator':
    case 'buyer':
      return 'direct'
    case 'bank':
    case 'employer':
    case 'transport':
    case 'person':
      return 'other'
    default:
      return role satisfies never
  }
}

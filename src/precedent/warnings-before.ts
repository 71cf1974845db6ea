import type { IsoDay } from '../casefile/dates.ts'
import type { FactId, FactorId } from '../casefile/ids.ts'
import type { Role } from '../casefile/matter.ts'
import type { SignWarned, WarningFinding, WarningLimit } from '../casefile/precedent/warning-finding.ts'
import { authorityFor, type Bench } from './court-rank.ts'
import { roleGroup } from './decided-ruling.ts'
import type { Decision } from './decision.ts'
import { type Notice, type NoticeAuthority, type NoticeRecord, publishedBy } from './notice.ts'

/** A confirmed fact about the defendant: the sign it shows, and the first day on which it may have been seen. */
export interface SeenSign {
  readonly fact: FactId
  readonly factor: FactorId
  readonly firstDay: IsoDay | null
}

export interface WarningQuery {
  readonly role: Role
  /** Postal codes of the states where the defendant acted; a state's own warning counts in that state alone. */
  readonly states: readonly string[]
  readonly where: Bench
  readonly seen: readonly SeenSign[]
}

/** Why a warning for this kind of business is not put beside a sign. */
export type LeftOut = 'undated' | 'elsewhere' | 'to-one-business'

/** Whether a warning could speak to such a business at all; null where it was meant for other kinds of business. */
export function reachOf(notice: Notice, role: Role, states: readonly string[] | null): 'counts' | LeftOut | null {
  if (!notice.audience.includes(role)) return null
  if (notice.addressed_to !== undefined || notice.kind === 'own-statement') return 'to-one-business'
  if (publishedBy(notice) === null) return 'undated'
  const state = /^us-([a-z]{2})$/.exec(notice.jurisdiction)?.[1]
  return state !== undefined && states !== null && !states.some((one) => one.toLowerCase() === state)
    ? 'elsewhere'
    : 'counts'
}

/**
 * Which dated public warnings had named, before the day of each fact, the very sign that the fact shows. A month or a year
 * counts from its last day, a fact from its first; what is undated, meant for others, or spoken to one business never counts.
 * Support only: it shows what a careful business of the kind could have known, never what this one saw. Null where no dated
 * sign was seen or no warning on file was meant for such a business.
 */
export function warningsBefore(
  query: WarningQuery,
  record: NoticeRecord,
  decisions: readonly Decision[],
): WarningFinding | null {
  const reach = record.notices.map((notice) => ({ notice, reach: reachOf(notice, query.role, query.states) }))
  if (reach.every((one) => one.reach === null)) return null
  const counted = reach.flatMap(({ notice, reach: how }) => (how === 'counts' ? [notice] : []))
  const namedAtAll = new Set(
    record.notices.flatMap(({ signs }) => signs.flatMap(({ factor }) => (factor === null ? [] : [factor]))),
  )
  const dated = query.seen.filter(({ factor, firstDay }) => firstDay !== null && namedAtAll.has(factor))
  if (dated.length === 0) return null
  const signs = [...Map.groupBy(dated, ({ factor }) => factor)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([factor, seen]) => signWarned(factor, seen, counted))
  const count = (why: LeftOut): number => reach.filter((one) => one.reach === why).length
  return {
    standing: 'support-only',
    signs: signs.filter(({ warnings }) => warnings.length > 0),
    notNamedBefore: signs.filter(({ warnings }) => warnings.length === 0).map(({ factor }) => factor),
    leftOut: {
      undated: count('undated'),
      elsewhere: count('elsewhere'),
      toOneBusiness: count('to-one-business'),
    },
    limits: limitsFor(query.role, query.where, record.authorities, decisions),
  }
}

function signWarned(factor: FactorId, seen: readonly SeenSign[], counted: readonly Notice[]): SignWarned {
  const warnings = counted.flatMap((notice) => {
    const by = publishedBy(notice)
    const said = notice.signs.find((sign) => sign.factor === factor)
    const after = by === null ? [] : seen.filter(({ firstDay }) => firstDay !== null && by < firstDay)
    if (by === null || !said || after.length === 0) return []
    return [
      {
        notice: notice.id,
        issuer: notice.issuer,
        title: notice.title,
        dated: notice.date,
        publishedBy: by,
        rung: notice.kind === 'mandate' ? ('duty-in-force' as const) : ('public-warning' as const),
        said: said.text,
        howRead: notice.read,
        facts: [...new Set(after.map(({ fact }) => fact))].sort(),
      },
    ]
  })
  return {
    factor,
    warnings: warnings.toSorted((a, b) => (a.publishedBy < b.publishedBy ? -1 : a.publishedBy > b.publishedBy ? 1 : 0)),
  }
}

/** Decisions on what general warnings are worth against such a business: those of the court's circuit, else all. */
export function limitsFor(
  role: Role,
  where: Bench,
  authorities: readonly NoticeAuthority[],
  decisions: readonly Decision[],
): readonly WarningLimit[] {
  const kept = new Map(decisions.map((decision) => [decision.id, decision]))
  const speaking = authorities.filter(({ decision, weight }) => {
    if (weight !== 'not-enough' && weight !== 'gave-weight') return false
    const rulings = decision === null ? undefined : kept.get(decision)?.rulings
    return rulings
      ? rulings.some((ruling) => roleGroup(ruling.role) === roleGroup(role))
      : ['premises', 'brand'].includes(roleGroup(role))
  })
  const limits = speaking.map((one): WarningLimit => {
    const there = { court: one.court, circuit: one.circuit ?? '' }
    const rank = authorityFor(where, there, 'federal')
    return {
      decision: one.decision,
      caption: one.caption,
      citation: one.citation,
      court: one.court,
      decided: one.date,
      weight: one.weight === 'gave-weight' ? 'gave-weight' : 'not-enough',
      point: one.point,
      reach: rank === 'binding' ? 'binding' : rank === 'elsewhere' ? 'elsewhere' : 'own-circuit',
    }
  })
  const here = limits.filter(({ reach }) => reach !== 'elsewhere')
  const order = ['binding', 'own-circuit', 'elsewhere']
  return (here.length > 0 ? here : limits).toSorted(
    (a, b) => order.indexOf(a.reach) - order.indexOf(b.reach) || (a.decided > b.decided ? -1 : 1),
  )
}

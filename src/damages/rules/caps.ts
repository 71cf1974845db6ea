import { day, isBefore } from '../../casefile/dates.ts'
import { cents } from '../../casefile/money.ts'
import type { LeftOutRule, LeftOutWhat } from '../../casefile/value/left-out.ts'
import type { CapName, Claim } from '../input/input-claims.ts'
import { type Expected, economicOf, type Losses } from '../loss/expected.ts'
import type { DamagesRules, NoneconomicCap, PunitiveCap } from './damages-rules.ts'

const byCounsel = { status: 'unverified', source: '', note: '', lifted: '' } as const

/** The cap that counsel names, from the rules or with the sum itself; undefined where none is recorded under that name. */
export function punitiveCapNamed(named: CapName | undefined, rules: DamagesRules): PunitiveCap | undefined {
  if (typeof named !== 'object') return rules.punitive_caps.find((row) => row.id === named)
  const { amount: fixed, source: cite, per: scope } = named
  return {
    id: 'own',
    cite,
    fixed,
    of: 'compensatory',
    scope,
    state_share: 0,
    state_share_above: cents(0),
    state_share_after_fee: false,
    ...byCounsel,
  }
}

/** As `punitiveCapNamed`, for noneconomic loss. */
export function noneconomicCapNamed(named: CapName | undefined, rules: DamagesRules): NoneconomicCap | undefined {
  if (typeof named !== 'object') return rules.noneconomic_caps.find((row) => row.id === named)
  return {
    id: 'own',
    cite: named.source,
    fixed: named.amount,
    applies_to: [],
    per: named.per === 'defendant' ? 'defendant' : 'plaintiff',
    ...byCounsel,
  }
}

/** Highest punitive sum under a cap, in cents; null when the rule sets no number. */
export function punitiveCapCents(cap: PunitiveCap, compensatory: number, economic: number): number | null {
  if (cap.fixed !== undefined) return cap.fixed
  if (cap.ratio === undefined) return null
  const base = cap.of === 'economic' ? economic : compensatory
  const noneconomic = Math.min(compensatory - economic, cap.plus_noneconomic_to ?? 0)
  const capped = Math.max(cap.ratio * base + (cap.plus_noneconomic_to === undefined ? 0 : noneconomic), cap.floor ?? 0)
  return cap.ceiling === undefined ? capped : Math.min(capped, cap.ceiling)
}

type CapUnknown = Extract<LeftOutRule, { readonly is: 'cap-before-first-day' | 'cap-sum-not-recorded' }>

/** Highest noneconomic sum under a cap, in cents; or why it cannot be told. `economic` in cents. */
export function noneconomicCapCents(
  cap: NoneconomicCap,
  { economic, lifeYears, arose }: { economic: number; lifeYears: number; arose: string },
): number | { readonly unknown: CapUnknown } {
  if (cap.rises !== undefined) {
    const [first, on] = [day(cap.rises.from), day(arose)]
    if (isBefore(on, first)) return { unknown: { is: 'cap-before-first-day', cite: cap.cite, first: cap.rises.from } }
    return cap.rises.amount + first.until(on, { largestUnit: 'years' }).years * cap.rises.step
  }
  if (cap.fixed !== undefined) return cap.fixed
  const ways: number[] = []
  if (cap.floor !== undefined) ways.push(cap.floor)
  if (cap.ratio_of_economic !== undefined)
    ways.push(Math.min(cap.ratio_of_economic * economic, cap.ceiling ?? Number.POSITIVE_INFINITY))
  if (cap.per_year_of_life !== undefined) ways.push(cap.per_year_of_life * lifeYears)
  return ways.length === 0
    ? { unknown: { is: 'cap-sum-not-recorded', cite: cap.cite, note: cap.note } }
    : Math.max(...ways)
}

export interface CapQuestion {
  readonly rules: DamagesRules
  readonly expected: Expected
  /** Years that the person is expected to live from the valuation, or the death, on. */
  readonly lifeYears: number
  /** Day of the valuation: no claim that is valued arose later. */
  readonly valuedOn: string
}

/** What a rule takes out before any choice is made. */
export type Notes = { readonly what: LeftOutWhat; readonly rule: LeftOutRule }[]

const notRecorded = (named: CapName): LeftOutRule => ({
  is: 'cap-not-recorded',
  named: typeof named === 'string' ? named : named.source,
})
const liftedBy = (why: string, { cite, lifted }: { readonly cite: string; readonly lifted: string }): LeftOutRule => ({
  is: 'cap-lifted',
  why,
  cite,
  lifted,
})

/** A cap that is applied: what it comes to on the losses of one trial, in cents. */
export interface Limit {
  readonly most: (losses: Losses) => number
  readonly cite: string
  readonly perOccurrence?: number
  /** Counts against each defendant apart. */
  readonly perDefendant: boolean
  /** Claims under the same limit share it; null where it counts for each claim apart. */
  readonly sharedAs: string | null
}

/** The limit on the noneconomic damages of a claim; null, with the reason noted, where none is applied. */
export function noneconomicCapOf(claim: Claim, question: CapQuestion, notes: Notes): Limit | null {
  if (claim.noneconomic_cap === undefined) return null
  const note = (rule: LeftOutRule): null => {
    notes.push({ what: { is: 'noneconomic-limit', claim: claim.label ?? claim.id }, rule })
    return null
  }
  const cap = noneconomicCapNamed(claim.noneconomic_cap, question.rules)
  if (cap === undefined) return note(notRecorded(claim.noneconomic_cap))
  if (claim.cap_lifted !== undefined) return note(liftedBy(claim.cap_lifted, cap))
  const { expected, lifeYears, valuedOn } = question
  const arose = claim.arose ?? valuedOn
  const at = (economic: number): ReturnType<typeof noneconomicCapCents> =>
    noneconomicCapCents(cap, { economic, lifeYears, arose })
  const sum = at(economicOf(expected))
  if (typeof sum === 'object') return note(sum.unknown)
  if (cap.rises !== undefined && claim.arose === undefined) note({ is: 'cap-needs-day', cite: cap.cite })
  return {
    most: ({ economic }) => {
      const now = at(economic)
      return typeof now === 'number' ? now : sum
    },
    cite: `${cap.cite} (${cap.status})`,
    perDefendant: cap.per === 'defendant',
    sharedAs: cap.per === 'claim' ? null : `${cap.id} ${cap.cite}`,
    ...(cap.per_occurrence === undefined ? {} : { perOccurrence: cap.per_occurrence }),
  }
}

interface PunitiveLimit extends Limit {
  readonly scope: PunitiveCap['scope']
}

/** As `noneconomicCapOf`, for punitive damages; `standing` is the cap that counsel named for every claim. */
export function punitiveCapOf(
  claim: Claim,
  standing: CapName | undefined,
  rules: DamagesRules,
  notes: Notes,
): PunitiveLimit | null {
  const name = claim.punitive_cap ?? standing
  if (name === undefined) return null
  const note = (rule: LeftOutRule): null => {
    notes.push({ what: { is: 'punitive-limit', claim: claim.label ?? claim.id }, rule })
    return null
  }
  const cap = punitiveCapNamed(name, rules)
  if (cap === undefined) return note(notRecorded(name))
  if (cap.fixed === undefined && cap.ratio === undefined) return null
  if (claim.cap_lifted !== undefined) return note(liftedBy(claim.cap_lifted, cap))
  return {
    most: ({ compensatory, economic }) => punitiveCapCents(cap, compensatory, economic) ?? Number.POSITIVE_INFINITY,
    scope: cap.scope,
    perDefendant: cap.scope === 'defendant',
    sharedAs: `${cap.id} ${cap.cite}`,
    cite: `${cap.cite} (${cap.status})`,
  }
}

import { day, isBefore } from '../../casefile/dates.ts'
import { formatDay } from '../../words/date-words.ts'
import type { CapName, Claim } from '../input/input-claims.ts'
import { compensatoryOf, type Expected, economicOf } from '../loss/expected.ts'
import type { DamagesRules, NoneconomicCap, PunitiveCap } from './damages-rules.ts'

const toCents = (dollars: number): number => Math.round(dollars * 100)
const byCounsel = { status: 'unverified', source: 'entered by counsel', note: '', lifted: 'nothing entered' } as const

/** The cap that counsel names, from the rules or with the sum itself; undefined where none is recorded under that name. */
export function punitiveCapNamed(named: CapName | undefined, rules: DamagesRules): PunitiveCap | undefined {
  if (typeof named !== 'object') return rules.punitive_caps.find((row) => row.id === named)
  const { amount: fixed, source: cite, per: scope } = named
  return { id: 'own', cite, fixed, of: 'compensatory', scope, state_share: 0, state_share_above: 0, ...byCounsel }
}

/** As `punitiveCapNamed`, for noneconomic loss. */
export function noneconomicCapNamed(named: CapName | undefined, rules: DamagesRules): NoneconomicCap | undefined {
  if (typeof named !== 'object') return rules.noneconomic_caps.find((row) => row.id === named)
  return { id: 'own', cite: named.source, fixed: named.amount, applies_to: [], ...byCounsel }
}

/** Highest punitive sum under a cap, in cents; null when the rule sets no number. */
export function punitiveCapCents(cap: PunitiveCap, compensatory: number, economic: number): number | null {
  if (cap.fixed !== undefined) return toCents(cap.fixed)
  if (cap.ratio === undefined) return null
  const base = cap.of === 'economic' ? economic : compensatory
  const noneconomic = Math.min(compensatory - economic, toCents(cap.plus_noneconomic_to ?? 0))
  const capped = Math.max(
    cap.ratio * base + (cap.plus_noneconomic_to === undefined ? 0 : noneconomic),
    toCents(cap.floor ?? 0),
  )
  return cap.ceiling === undefined ? capped : Math.min(capped, toCents(cap.ceiling))
}

/** Highest noneconomic sum under a cap, in cents; or why it cannot be told. `economic` in cents. */
export function noneconomicCapCents(
  cap: NoneconomicCap,
  { economic, lifeYears, arose }: { economic: number; lifeYears: number; arose: string | undefined },
): number | { readonly unknown: string } {
  if (cap.rises !== undefined) {
    if (arose === undefined)
      return { unknown: 'it goes by the day on which the claim arose (arose), which was not entered.' }
    const [first, on] = [day(cap.rises.from), day(arose)]
    if (isBefore(on, first)) return { unknown: `the claim arose before ${formatDay(first)}; earlier law was not read.` }
    return toCents(cap.rises.amount + first.until(on, { largestUnit: 'years' }).years * cap.rises.step)
  }
  if (cap.fixed !== undefined) return toCents(cap.fixed)
  const ways: number[] = []
  if (cap.floor !== undefined) ways.push(toCents(cap.floor))
  if (cap.ratio_of_economic !== undefined)
    ways.push(Math.min(cap.ratio_of_economic * economic, toCents(cap.ceiling ?? Number.POSITIVE_INFINITY)))
  if (cap.per_year_of_life !== undefined) ways.push(toCents(cap.per_year_of_life * lifeYears))
  return ways.length === 0 ? { unknown: `its present sum is not recorded. ${cap.note}` } : Math.max(...ways)
}

export interface CapQuestion {
  readonly rules: DamagesRules
  readonly expected: Expected
  /** Years that the person is expected to live from the valuation, or the death, on. */
  readonly lifeYears: number
}

export type Notes = { readonly what: string; readonly rule: string }[]

const notRecorded = (named: CapName): string =>
  `None is recorded under ${String(named)}; that is not known, it does not mean that there is none.`
const liftedBy = (why: string, cap: { readonly cite: string; readonly lifted: string }): string =>
  `Left out because counsel says: ${why}. ${cap.cite} is lifted for: ${cap.lifted}.`

interface NoneconomicLimit {
  /** US dollars. */
  readonly amount: number
  readonly cite: string
  readonly perOccurrence?: number
}

/** The limit on the noneconomic damages of a claim; null, with the reason noted, where none is applied. */
export function noneconomicCapOf(claim: Claim, question: CapQuestion, notes: Notes): NoneconomicLimit | null {
  if (claim.noneconomic_cap === undefined) return null
  const note = (rule: string): null => {
    notes.push({ what: `${claim.label ?? claim.id}: limit on noneconomic damages`, rule })
    return null
  }
  const cap = noneconomicCapNamed(claim.noneconomic_cap, question.rules)
  if (cap === undefined) return note(notRecorded(claim.noneconomic_cap))
  if (claim.cap_lifted !== undefined) return note(liftedBy(claim.cap_lifted, cap))
  const { expected, lifeYears } = question
  const sum = noneconomicCapCents(cap, { economic: economicOf(expected), lifeYears, arose: claim.arose })
  if (typeof sum === 'object') return note(`${cap.cite} was not applied: ${sum.unknown}`)
  return {
    amount: Math.round(sum) / 100,
    cite: `${cap.cite} (${cap.status})`,
    ...(cap.per_occurrence === undefined ? {} : { perOccurrence: cap.per_occurrence }),
  }
}

interface PunitiveLimit {
  /** US dollars. */
  readonly amount: number
  readonly scope: PunitiveCap['scope']
  readonly cite: string
}

/** As `noneconomicCapOf`, for punitive damages. */
export function punitiveCapOf(claim: Claim, { rules, expected }: CapQuestion, notes: Notes): PunitiveLimit | null {
  if (claim.punitive_cap === undefined) return null
  const note = (rule: string): null => {
    notes.push({ what: `${claim.label ?? claim.id}: limit on punitive damages`, rule })
    return null
  }
  const cap = punitiveCapNamed(claim.punitive_cap, rules)
  if (cap === undefined) return note(notRecorded(claim.punitive_cap))
  const sum = punitiveCapCents(cap, compensatoryOf(expected), economicOf(expected))
  if (sum === null) return null
  if (claim.cap_lifted !== undefined) return note(liftedBy(claim.cap_lifted, cap))
  return { amount: Math.round(sum) / 100, scope: cap.scope, cite: `${cap.cite} (${cap.status})` }
}

import { z } from 'zod'
import { IsoDay } from '../casefile/dates.ts'
import { Role } from '../casefile/matter.ts'
import { type Cents, roundToCents, sumCents } from '../casefile/money.ts'
import type { UsageComplaint } from '../casefile/problems/usage-complaints.ts'
import { Status } from '../casefile/status.ts'
import { Dollars } from './input/input-amounts.ts'

/** An amount that was read, by its name; a sum that the method names; or a sum for each of so many. */
const Sum = z.union([z.string(), z.strictObject({ dollars: Dollars })])
const Times = z.tuple([Sum, z.number()])
const Part = z.union([Sum, z.strictObject({ product: Times })])
const Step = z.union([
  /** `gives` is the recorded amount that follows. */
  z.strictObject({ gives: z.string(), sum: z.array(Part).min(1) }),
  z.strictObject({ gives: z.string(), product: Times }),
  z.strictObject({ gives: z.string(), least: z.array(Part).min(1) }),
])

export const Award = z.strictObject({
  id: z.string(),
  entry: z.enum(['award', 'rule', 'restitution']),
  caption: z.string(),
  citation: z.string().nullable(),
  year: z.number().int().nullable(),
  court: z.string(),
  basis: z.enum(['verdict', 'bench', 'default', 'settlement']),
  kind: z.enum(['sex', 'labor']),
  claims: z.array(z.string()),
  role: Role.nullable(),
  minor: z.boolean().nullable(),
  plaintiffs: z.number().int().nullable(),
  days: z.number().int().nullable(),
  /** Written in dollars. */
  amounts: z.record(z.string(), Dollars.nullable()),
  recompute: z.array(Step).default([]),
  method: z.string(),
  status: Status,
  sources: z.array(z.string()).min(1),
})
export type Award = z.infer<typeof Award>
export const AwardList = z.strictObject({ as_of: IsoDay, awards: z.array(Award) })

/** Every step of an award computed again from the amounts that were read. */
export function recompute(
  award: Award,
): readonly { readonly gives: string; readonly recorded: Cents; readonly computed: Cents }[] {
  const read = (name: string): Cents => {
    const amount = award.amounts[name]
    if (amount === undefined || amount === null)
      throw new RangeError(`${award.id} recomputes from ${name}, which was not read`)
    return amount
  }
  const worth = (sum: z.infer<typeof Sum>): Cents => (typeof sum === 'string' ? read(sum) : sum.dollars)
  const times = ([sum, factor]: z.infer<typeof Times>): Cents => roundToCents(worth(sum) * factor)
  const part = (one: z.infer<typeof Part>): Cents =>
    typeof one === 'object' && 'product' in one ? times(one.product) : worth(one)
  return award.recompute.map((step) => {
    const computed =
      'sum' in step
        ? sumCents(step.sum.map(part))
        : 'product' in step
          ? times(step.product)
          : roundToCents(Math.min(...step.least.map(part)))
    return { gives: step.gives, recorded: read(step.gives), computed }
  })
}

export interface AwardQuery {
  /** A part of a claim's name: `1595`, `2255`, `rico`. */
  readonly claim?: string | undefined
  readonly role?: string | undefined
  readonly minor?: boolean | undefined
  readonly days?: number | undefined
  readonly basis?: string | undefined
}

export interface Comparable {
  readonly award: Award
  /** As read; null when not known. */
  readonly total: Cents | null
  readonly perPlaintiff: Cents | null
  readonly perDay: Cents | null
  /** What it shares with the question, and what was not read. */
  readonly shares: readonly string[]
  readonly notRead: readonly string[]
}

const totalOf = (award: Award): Cents | null => award.amounts.total ?? null
const forEach = (sum: Cents | null, count: number | null): Cents | null =>
  sum === null || count === null ? null : roundToCents(sum / count)

/**
 * Awards that fit the question, those that share most first. A trait that no source gives is not read, which neither
 * fits nor excludes; a trait that differs excludes.
 */
export function comparableAwards(awards: readonly Award[], query: AwardQuery): readonly Comparable[] {
  const out: Comparable[] = []
  for (const award of awards) {
    const shares: string[] = []
    const notRead: string[] = []
    let differs = false
    const check = (name: string, wanted: unknown, found: unknown, same: boolean): void => {
      if (wanted === undefined) return
      if (found === null) notRead.push(name)
      else if (same) shares.push(name)
      else differs = true
    }
    const claims = award.claims.length === 0 ? null : award.claims
    check('claim', query.claim, claims, claims?.some((c) => c.includes(query.claim ?? '')) ?? false)
    check('role', query.role, award.role, award.role === query.role)
    check('minority', query.minor, award.minor, award.minor === query.minor)
    check('basis', query.basis, award.basis, award.basis === query.basis)
    const ratio = query.days !== undefined && award.days !== null ? award.days / query.days : 0
    check('duration', query.days, award.days, ratio > 0.25 && ratio < 4)
    if (differs) continue
    const total = totalOf(award)
    const perPlaintiff = forEach(total, award.plaintiffs)
    out.push({ award, total, perPlaintiff, perDay: forEach(perPlaintiff, award.days), shares, notRead })
  }
  return out.sort(
    (a, b) =>
      b.shares.length - a.shares.length ||
      (b.award.year ?? 0) - (a.award.year ?? 0) ||
      a.award.id.localeCompare(b.award.id),
  )
}

/** Lowest, middle and highest of the totals that were read; null where none was. */
export interface AwardRange {
  readonly perPlaintiff: Spread | null
  readonly perDay: Spread | null
}

interface Spread {
  readonly count: number
  readonly low: Cents
  readonly middle: Cents
  readonly high: Cents
}

export function rangeOfAwards(found: readonly Comparable[]): AwardRange {
  const spread = (amounts: readonly (Cents | null)[]): Spread | null => {
    const sorted = amounts.filter((amount) => amount !== null).sort((a, b) => a - b)
    const [low, high] = [sorted[0], sorted.at(-1)]
    const [left, right] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
    const middle = left === undefined || right === undefined ? undefined : roundToCents((left + right) / 2)
    return low === undefined || high === undefined || middle === undefined
      ? null
      : { count: sorted.length, low, middle, high }
  }
  const sums = found.filter(({ award }) => award.entry === 'award')
  return { perPlaintiff: spread(sums.map((c) => c.perPlaintiff)), perDay: spread(sums.map((c) => c.perDay)) }
}

/** What is asked that no award could answer to, with what to ask instead. */
export function unknownTrait(awards: readonly Award[], query: AwardQuery): UsageComplaint | null {
  if (query.days !== undefined && !(Number.isSafeInteger(query.days) && query.days > 0))
    return { is: 'days-not-counted' }
  const asked = [
    { name: 'role', asked: query.role, known: awards.map((award) => award.role), whole: true },
    { name: 'basis', asked: query.basis, known: awards.map((award) => award.basis), whole: true },
    { name: 'claim', asked: query.claim, known: awards.flatMap((award) => award.claims), whole: false },
  ]
  for (const { name, asked: word, known, whole } of asked) {
    if (word === undefined) continue
    const names = [...new Set(known.filter((id) => id !== null))].sort()
    if (!names.some((id) => (whole ? id === word : id.includes(word))))
      return { is: 'not-one-of', option: `--${name}`, given: word, allowed: names }
  }
  return null
}

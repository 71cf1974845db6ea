import { addYears, compareDays, day, earliestOf, when } from '../../casefile/dates.ts'
import type { DamagesComplaint } from '../../casefile/problems/complaint.ts'
import { worklifeContains } from '../loss/earnings-flow.ts'
import type { DamagesInput, Earnings } from './input.ts'
import { noSuchIndex } from './no-such.ts'

/** A table must reach the age at which the work is counted from, and no age may stand in it twice. */
function worklifeConflict({ worklife_table, person }: DamagesInput, from: string, here: Path): DamagesComplaint | null {
  if (worklife_table === undefined)
    return { is: 'conflict', place: [...here, 'worklife_years'], conflict: 'no-worklife-table' }
  const place = ['worklife_table', 'rows']
  const ages = worklife_table.rows.map(({ age }) => age)
  const born = earliestOf(when(person.born))
  const age = born === null ? 0 : born.until(day(from), { largestUnit: 'year' }).years
  return age < Math.min(...ages) || age + 1 > Math.max(...ages)
    ? { is: 'ages-not-reached', place, from: age, to: age + 1 }
    : null
}

/** The first part beside the items that cannot be. */
export function partConflict(input: DamagesInput): DamagesComplaint | null {
  return (
    payConflict(input) ??
    remedyConflict(input) ??
    feeConflict(input) ??
    shareConflict(input) ??
    claimConflict(input) ??
    offerConflict(input)
  )
}

function payConflict(input: DamagesInput): DamagesComplaint | null {
  for (const { earning, here } of earningsAt(input)) {
    const wrong =
      workConflict(input, earning, here) ??
      payRangeConflict(input, earning, here) ??
      childAtWork(input, payFrom(input, earning), [...here, 'from'])
    if (wrong) return wrong
  }
  return null
}

type Path = readonly (string | number)[]

/** Each source of pay with its place. */
export function earningsAt(input: DamagesInput): readonly { readonly earning: Earnings; readonly here: Path }[] {
  return Array.isArray(input.earnings)
    ? input.earnings.map((earning, i) => ({ earning, here: ['earnings', i] }))
    : [{ earning: input.earnings, here: ['earnings'] }]
}

/** The age from which on work for pay is lawful in general: 29 U.S.C. § 203(l) and 29 C.F.R. § 570.119. */
const ageOfPay = 14

const payFrom = (input: DamagesInput, { from, head }: Earnings): string =>
  from ?? (head === 'loss-of-support' ? input.person.died : undefined) ?? input.valuation_date

/** Pay of a child too young to earn it: a slip of a year mostly. Of a birth not known to the day the earliest counts. */
export function childAtWork(input: DamagesInput, from: string, place: Path): DamagesComplaint | null {
  const born = earliestOf(when(input.person.born))
  const on = day(from)
  const young = born !== null && compareDays(on, addYears(born, ageOfPay, 'earlier')) < 0
  // A day before the birth has words of its own.
  return young && compareDays(on, born) >= 0 ? { is: 'child-at-work', place, years: ageOfPay } : null
}

function workConflict(input: DamagesInput, earning: Earnings, here: Path): DamagesComplaint | null {
  const ends = [earning.until, earning.to_age, earning.worklife_years].filter((end) => end !== undefined).length
  if (ends !== 1)
    return {
      place: [...here, 'until'],
      is: 'conflict',
      conflict: 'not-one-end-of-work',
    }
  if (earning.worklife_years === 'table') {
    const wrong = worklifeConflict(input, earning.from ?? input.valuation_date, here)
    if (wrong) return wrong
  }
  const contains = worklifeContains(input, earning)
  if (contains.includes('time-out-of-work') && earning.participation < 1)
    return {
      place: [...here, 'participation'],
      is: 'conflict',
      conflict: 'time-out-taken-twice',
    }
  return null
}

function payRangeConflict(input: DamagesInput, earning: Earnings, here: Path): DamagesComplaint | null {
  if (typeof earning.growth === 'string' && earning.growth !== 'general' && !(earning.growth in input.rates.indices))
    return noSuchIndex(input.rates.indices, [...here, 'growth'], earning.growth)
  if (
    typeof earning.base === 'object' &&
    !(earning.base.low <= earning.base.likely && earning.base.likely <= earning.base.high)
  )
    return {
      place: [...here, 'base'],
      is: 'conflict',
      conflict: 'range-out-of-order',
    }
  if (
    earning.until !== undefined &&
    earning.from !== undefined &&
    compareDays(day(earning.until), day(earning.from)) < 0
  )
    return { is: 'out-of-order', place: [...here, 'until'], lies: 'before', than: 'from' }
  if (earning.head === 'loss-of-support' && input.person.died === undefined)
    return { is: 'needs-a-death', place: [...here, 'head'], given: earning.head }
  return null
}

function remedyConflict(input: DamagesInput): DamagesComplaint | null {
  if (
    input.labor &&
    input.labor.gain === undefined &&
    (input.labor.hours === undefined || input.labor.wage === undefined)
  )
    return { place: ['labor', 'hours'], is: 'conflict', conflict: 'hours-and-wage' }
  if (
    typeof input.punitive === 'object' &&
    (input.punitive.amount === undefined) === (input.punitive.ratio === undefined)
  )
    return { place: ['punitive', 'amount'], is: 'conflict', conflict: 'not-one-of-amount-and-ratio' }
  const { restitution } = input
  if (restitution?.ordered !== undefined && restitution.paid > restitution.ordered)
    return { place: ['restitution', 'paid'], is: 'conflict', conflict: 'more-paid-than-ordered' }
  return null
}

function feeConflict(input: DamagesInput): DamagesComplaint | null {
  if (typeof input.fee === 'object') {
    if ((input.fee.percent === undefined) === (input.fee.tiers === undefined))
      return { place: ['fee', 'percent'], is: 'conflict', conflict: 'not-one-of-percent-and-tiers' }
    const tops = (input.fee.tiers ?? []).map((tier) => tier.up_to ?? Number.POSITIVE_INFINITY)
    if (
      tops.some((top, i) => i > 0 && top <= (tops[i - 1] ?? 0)) ||
      (tops.length > 0 && tops.at(-1) !== Number.POSITIVE_INFINITY)
    )
      return { place: ['fee', 'tiers'], is: 'conflict', conflict: 'tiers-out-of-order' }
  }
  return null
}

function shareConflict(input: DamagesInput): DamagesComplaint | null {
  if (input.death !== undefined && input.person.died === undefined)
    return { is: 'conflict', place: ['death'], conflict: 'death-without-a-day' }
  const takers = input.death?.beneficiaries ?? []
  const shares = takers.flatMap(({ share }) => (share === undefined ? [] : [share]))
  if (shares.length > 0 && shares.length < takers.length)
    return { is: 'conflict', place: ['death', 'beneficiaries'], conflict: 'shares-for-some' }
  if (shares.length > 0 && Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) > 1e-9)
    return { is: 'conflict', place: ['death', 'beneficiaries'], conflict: 'shares-of-family' }
  const above = input.defendants.findIndex((d) => (d.settled_economic ?? 0) > (d.settled ?? 0))
  if (above >= 0)
    return { is: 'conflict', place: ['defendants', above, 'settled_economic'], conflict: 'part-above-settlement' }
  const faults = input.defendants.reduce((sum, { fault }) => sum + (fault ?? 0), input.person.fault)
  if (faults > 1 + 1e-9)
    return { is: 'too-much-fault', place: ['defendants'], percent: Number((faults * 100).toFixed(2)) }
  return null
}

function claimConflict(input: DamagesInput): DamagesComplaint | null {
  for (const [i, claim] of input.claims.entries())
    for (const [k, against] of claim.against.entries()) {
      const chance = against.chance
      if (chance && chance[0] > chance[1])
        return {
          place: ['claims', i, 'against', k, 'chance'],
          is: 'conflict',
          conflict: 'chance-from-high-to-low',
        }
    }
  return null
}

function offerConflict(input: DamagesInput): DamagesComplaint | null {
  const trial = input.trial?.chance
  if (trial && trial[0] > trial[1])
    return { place: ['trial', 'chance'], is: 'conflict', conflict: 'chance-from-high-to-low' }
  const settled = input.defendants.filter((d) => d.settled !== undefined).map(({ id }) => String(id))
  for (const [i, offer] of input.offers.entries()) {
    const again = offer.from.findIndex((id) => settled.includes(id))
    if (again >= 0) return { place: ['offers', i, 'from', again], is: 'conflict', conflict: 'offer-of-one-who-settled' }
    const sum = offer.shares.reduce((total, s) => total + s.share, 0)
    if (offer.shares.length > 0 && Math.abs(sum - 1) > 1e-9)
      return { place: ['offers', i, 'shares'], is: 'conflict', conflict: 'shares-of-offer' }
    const paid = offer.payments.reduce((total, p) => total + p.amount, 0)
    if (offer.payments.length > 0 && Math.abs(paid - offer.amount) > 0.004)
      return {
        place: ['offers', i, 'payments'],
        is: 'conflict',
        conflict: 'payments-beside-amount',
      }
  }
  return null
}

/** What is refused when an input is taken in, and not when it is valued later on another day: an offer that has expired. */
export function refusedAtReading({ offers, valuation_date: valuation }: DamagesInput): DamagesComplaint | null {
  const gone = offers.findIndex(({ expires }) => expires !== undefined && expires < valuation)
  return gone < 0 ? null : { place: ['offers', gone, 'expires'], is: 'conflict', conflict: 'offer-expired' }
}

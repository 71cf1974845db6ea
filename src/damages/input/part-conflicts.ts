import { compareDays, day, earliestOf, when } from '../../casefile/dates.ts'
import { worklifeContains } from '../loss/earnings-flow.ts'
import type { Complaint } from './complaint.ts'
import type { DamagesInput, Earnings } from './input.ts'

/** A table must reach the age at which the work is counted from, and no age may stand in it twice. */
function worklifeConflict({ worklife_table, person }: DamagesInput, from: string): string | null {
  if (worklife_table === undefined)
    return 'is "table", but worklife_table is not given; add it with its source, or write the years'
  const ages = worklife_table.rows.map(({ age }) => age)
  if (new Set(ages).size < ages.length) return 'give one age twice; keep one row for each age'
  const born = earliestOf(when(person.born))
  const age = born === null ? 0 : born.until(day(from), { largestUnit: 'year' }).years
  return age < Math.min(...ages) || age + 1 > Math.max(...ages)
    ? `do not reach from age ${age} to ${age + 1}, between which the years of work are read; add those rows`
    : null
}

/** The first part beside the items that cannot be. */
export function partConflict(input: DamagesInput): Complaint | null {
  return (
    payConflict(input) ??
    remedyConflict(input) ??
    feeConflict(input) ??
    shareConflict(input) ??
    claimConflict(input) ??
    offerConflict(input)
  )
}

function payConflict(input: DamagesInput): Complaint | null {
  for (const { earning, here } of earningsAt(input)) {
    const wrong = workConflict(input, earning, here) ?? payRangeConflict(input, earning, here)
    if (wrong) return wrong
  }
  return null
}

type Path = readonly (string | number)[]

/** Each source of pay with its place. */
function earningsAt(input: DamagesInput): readonly { readonly earning: Earnings; readonly here: Path }[] {
  return Array.isArray(input.earnings)
    ? input.earnings.map((earning, i) => ({ earning, here: ['earnings', i] }))
    : [{ earning: input.earnings, here: ['earnings'] }]
}

function workConflict(input: DamagesInput, earning: Earnings, here: Path): Complaint | null {
  const ends = [earning.until, earning.to_age, earning.worklife_years].filter((end) => end !== undefined).length
  if (ends !== 1)
    return {
      path: [...here, 'until'],
      what: 'or to_age or worklife_years: exactly one must say when work would end; give one of the three',
    }
  if (earning.worklife_years === 'table') {
    const wrong = worklifeConflict(input, earning.from ?? input.valuation_date)
    if (wrong !== null)
      return { path: input.worklife_table ? ['worklife_table', 'rows'] : [...here, 'worklife_years'], what: wrong }
  }
  const contains = worklifeContains(input, earning)
  if (contains.includes('time-out-of-work') && earning.participation < 1)
    return {
      path: [...here, 'participation'],
      what: 'would be taken off a second time: the years of work already leave out time out of work; take it out, or say under worklife_contains (or contains of the table) what they leave out',
    }
  return null
}

function payRangeConflict(input: DamagesInput, earning: Earnings, here: Path): Complaint | null {
  if (typeof earning.growth === 'string' && earning.growth !== 'general' && !(earning.growth in input.rates.indices))
    return {
      path: [...here, 'growth'],
      what: `names the index "${earning.growth}", which rates, indices does not give; add it there or write a yearly fraction`,
    }
  if (
    typeof earning.base === 'object' &&
    !(earning.base.low <= earning.base.likely && earning.base.likely <= earning.base.high)
  )
    return {
      path: [...here, 'base'],
      what: 'is not in order; write low, likely and high so that none is below the one before',
    }
  if (
    earning.until !== undefined &&
    earning.from !== undefined &&
    compareDays(day(earning.until), day(earning.from)) < 0
  )
    return { path: [...here, 'until'], what: 'lies before from; correct one of the two' }
  if (earning.head === 'loss-of-support' && input.person.died === undefined)
    return {
      path: [...here, 'head'],
      what: 'is loss-of-support, a loss through a death, but person, died is not given; add it or choose another head',
    }
  return null
}

function remedyConflict(input: DamagesInput): Complaint | null {
  if (
    input.labor &&
    input.labor.gain === undefined &&
    (input.labor.hours === undefined || input.labor.wage === undefined)
  )
    return { path: ['labor', 'hours'], what: 'and wage are needed together when gain is not given; add them' }
  if (
    typeof input.punitive === 'object' &&
    (input.punitive.amount === undefined) === (input.punitive.ratio === undefined)
  )
    return { path: ['punitive', 'amount'], what: 'or ratio: exactly one must be given; give one of the two' }
  const { restitution } = input
  if (restitution && restitution.ordered > 0 && restitution.paid > restitution.ordered)
    return { path: ['restitution', 'paid'], what: 'is more than was ordered; correct one of the two' }
  return null
}

function feeConflict(input: DamagesInput): Complaint | null {
  if (typeof input.fee === 'object') {
    if ((input.fee.percent === undefined) === (input.fee.tiers === undefined))
      return { path: ['fee', 'percent'], what: 'or tiers: exactly one must be given; give one of the two' }
    const tops = (input.fee.tiers ?? []).map((tier) => tier.up_to ?? Number.POSITIVE_INFINITY)
    if (
      tops.some((top, i) => i > 0 && top <= (tops[i - 1] ?? 0)) ||
      (tops.length > 0 && tops.at(-1) !== Number.POSITIVE_INFINITY)
    )
      return { path: ['fee', 'tiers'], what: 'must rise, and the last must have no up_to; put them in that order' }
  }
  return null
}

function shareConflict(input: DamagesInput): Complaint | null {
  const takers = input.death?.beneficiaries ?? []
  const shares = takers.flatMap(({ share }) => (share === undefined ? [] : [share]))
  if (shares.length > 0 && shares.length < takers.length)
    return {
      path: ['death', 'beneficiaries'],
      what: 'have shares for some alone; enter one for each, or none where the statute divides',
    }
  if (shares.length > 0 && Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) > 1e-9)
    return { path: ['death', 'beneficiaries'], what: 'have shares that do not add up to 1; correct the shares' }
  const faults = input.defendants.reduce((sum, { fault }) => sum + (fault ?? 0), input.person.fault)
  if (faults > 1 + 1e-9)
    return {
      path: ['defendants'],
      what: `bear ${Number((faults * 100).toFixed(2))} percent of the fault together with the claimant; all shares of fault come to no more than 1`,
    }
  return null
}

function claimConflict(input: DamagesInput): Complaint | null {
  for (const [i, claim] of input.claims.entries())
    for (const [k, against] of claim.against.entries()) {
      const chance = against.chance
      if (chance && chance[0] > chance[1])
        return {
          path: ['claims', i, 'against', k, 'chance'],
          what: 'runs from high to low; write the lower chance first',
        }
    }
  return null
}

function offerConflict(input: DamagesInput): Complaint | null {
  for (const [i, offer] of input.offers.entries()) {
    const sum = offer.shares.reduce((total, s) => total + s.share, 0)
    if (offer.shares.length > 0 && Math.abs(sum - 1) > 1e-9)
      return { path: ['offers', i, 'shares'], what: 'do not add up to 1; correct the shares' }
    const paid = offer.payments.reduce((total, p) => total + p.amount, 0)
    if (offer.payments.length > 0 && Math.abs(paid - offer.amount) > 0.004)
      return {
        path: ['offers', i, 'payments'],
        what: 'do not add up to the amount of the offer; correct one of the two',
      }
  }
  return null
}

/** What is refused when an input is taken in, and not when it is valued later on another day: an offer that has expired. */
export function refusedAtReading(input: DamagesInput): Complaint | null {
  const valuation = day(input.valuation_date)
  const gone = input.offers.findIndex(
    ({ expires }) => expires !== undefined && compareDays(day(expires), valuation) < 0,
  )
  return gone < 0
    ? null
    : {
        path: ['offers', gone, 'expires'],
        what: 'lies before the valuation date, so the offer can no longer be taken; take it out, or correct one of the two days',
      }
}

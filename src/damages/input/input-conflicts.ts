import { compareDays, day, earliestOf, when } from '../../casefile/dates.ts'
import type { Complaint } from './complaint.ts'
import { headOf } from './heads.ts'
import type { DamagesInput } from './input.ts'
import { firstLooseEnd } from './input-references.ts'

/** The first thing in a well-formed input that cannot be true together with another. */
export function firstConflict(input: DamagesInput): Complaint | null {
  const valuation = day(input.valuation_date)
  const born = earliestOf(when(input.person.born))
  if (born === null)
    return {
      path: ['person', 'born'],
      what: 'is unknown; give the year of birth at least, because every payment for life depends on it',
    }
  if (compareDays(born, valuation) > 0)
    return { path: ['person', 'born'], what: 'lies after the valuation date; correct one of the two' }
  const died = input.person.died === undefined ? null : day(input.person.died)
  if (died && compareDays(died, born) < 0)
    return { path: ['person', 'died'], what: 'lies before the birth; correct one of the two' }
  if (died && compareDays(died, valuation) > 0)
    return { path: ['person', 'died'], what: 'lies after the valuation date; correct one of the two' }
  const { judgment } = input
  if (judgment && compareDays(day(judgment.until), day(judgment.entered)) < 0)
    return { path: ['judgment', 'until'], what: 'lies before entered; correct one of the two' }
  return rateConflict(input) ?? itemConflict(input, died !== null) ?? partConflict(input) ?? firstLooseEnd(input)
}

function rateConflict(input: DamagesInput): Complaint | null {
  const { net, growth, discount, curve, indices } = input.rates
  if (net !== undefined && (growth !== undefined || discount !== undefined || curve !== undefined))
    return {
      path: ['rates', 'net'],
      what: 'stands beside growth, discount or curve, from which it would follow in a circle; give either net, or growth with discount',
    }
  if (net === undefined && discount === undefined && curve === undefined)
    return {
      path: ['rates', 'discount'],
      what: 'is missing, and so is net; give net (0 for a total offset), or growth with discount',
    }
  if (net === undefined && growth === undefined)
    return {
      path: ['rates', 'growth'],
      what: 'is missing; give the yearly growth that goes with the discount, or net alone',
    }
  if (discount !== undefined && curve !== undefined)
    return { path: ['rates', 'curve'], what: 'stands beside discount; give one of the two' }
  for (const name of Object.keys(indices)) {
    const seen = [name]
    let next = indices[name]
    while (typeof next === 'object') {
      if (next.of === 'general') break
      if (seen.includes(next.of))
        return {
          path: ['rates', 'indices', name],
          what: `leads back to itself (${[...seen, next.of].join(' -> ')}); give one of them as a number`,
        }
      if (!(next.of in indices))
        return {
          path: ['rates', 'indices', name, 'of'],
          what: `names the index "${next.of}", which is not given; add it or write a number`,
        }
      seen.push(next.of)
      next = indices[next.of]
    }
  }
  return null
}

function itemConflict(input: DamagesInput, hasDied: boolean): Complaint | null {
  const valuation = day(input.valuation_date)
  for (const [i, item] of input.items.entries()) {
    const here = ['items', i] as const
    if (
      typeof item.amount === 'object' &&
      !(item.amount.low <= item.amount.likely && item.amount.likely <= item.amount.high)
    )
      return {
        path: [...here, 'amount'],
        what: 'is not in order; write low, likely and high so that none is below the one before',
      }
    if (typeof item.growth === 'string' && item.growth !== 'general' && !(item.growth in input.rates.indices))
      return {
        path: [...here, 'growth'],
        what: `names the index "${item.growth}", which rates, indices does not give; add it there or write a yearly fraction`,
      }
    if (item.every === 'once' && item.until !== undefined)
      return { path: [...here, 'every'], what: 'is once, but until is given too; take it out, or say month or year' }
    if (item.every !== 'once' && item.until === undefined && !item.for_life)
      return { path: [...here, 'until'], what: 'is missing; give the last day, or for_life: true' }
    if (item.every === 'day' && (item.until === undefined || compareDays(day(item.until), valuation) > 0))
      return {
        path: [...here, 'until'],
        what: 'must be a day up to the valuation date, because a sum for each day is for days already lived; give that day',
      }
    if (item.every === 'day' && item.from === undefined)
      return { path: [...here, 'from'], what: 'is missing; give the first of the days' }
    const from = item.from === undefined ? valuation : day(item.from)
    if (item.until !== undefined && compareDays(day(item.until), from) < 0)
      return {
        path: [...here, 'until'],
        what:
          item.from === undefined
            ? 'lies before the valuation date, from which payments run when from is left out; give from, or correct until'
            : 'lies before from; correct one of the two',
      }
    const { family } = headOf(item.head)
    if (family && !hasDied)
      return {
        path: [...here, 'head'],
        what: `is ${item.head}, a loss through a death, but person, died is not given; add it or choose another head`,
      }
  }
  return null
}

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

function partConflict(input: DamagesInput): Complaint | null {
  const many = Array.isArray(input.earnings) ? input.earnings : [input.earnings]
  for (const [i, earning] of many.entries()) {
    const here = Array.isArray(input.earnings) ? ['earnings', i] : ['earnings']
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
  }
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
  const shares = input.death?.beneficiaries.reduce((sum, b) => sum + b.share, 0) ?? 0
  if (input.death && input.death.beneficiaries.length > 0 && Math.abs(shares - 1) > 1e-9)
    return { path: ['death', 'beneficiaries'], what: 'have shares that do not add up to 1; correct the shares' }
  for (const [i, claim] of input.claims.entries())
    for (const [k, against] of claim.against.entries()) {
      const chance = against.chance
      if (chance && chance[0] > chance[1])
        return {
          path: ['claims', i, 'against', k, 'chance'],
          what: 'runs from high to low; write the lower chance first',
        }
    }
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

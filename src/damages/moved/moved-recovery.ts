import { roundToCents } from '../../casefile/money.ts'
import type { DamagesInput, Fee } from '../input/input.ts'
import { clamp, onePoint, partOfMeans, point, type Rows } from './moved-input.ts'

const faultPoints = 0.1
const moreThanAsked = 1.5

export function remedies(input: DamagesInput, rows: Rows): void {
  const { punitive, prejudgment } = input
  if (punitive !== undefined) {
    const times = (factor: number): Partial<DamagesInput> => ({
      punitive:
        typeof punitive === 'number'
          ? roundToCents(punitive * factor)
          : punitive.ratio === undefined
            ? { ...punitive, amount: roundToCents((punitive.amount ?? 0) * factor) }
            : { ...punitive, ratio: punitive.ratio * factor },
    })
    rows.add({ is: 'punitive' }, { is: 'none-and-more', times: moreThanAsked }, times(0), times(moreThanAsked))
    if (typeof punitive === 'object' && punitive.cap_lifted !== undefined) {
      const { cap_lifted: _, ...capped } = punitive
      rows.add({ is: 'cap', claim: null }, { is: 'applied-and-lifted' }, { punitive: capped }, {})
    }
  }
  if (prejudgment)
    rows.add(
      { is: 'interest' },
      onePoint,
      { prejudgment: { ...prejudgment, rate: prejudgment.rate - point } },
      { prejudgment: { ...prejudgment, rate: prejudgment.rate + point } },
    )
  input.statutory.forEach((entry, i) => {
    if (typeof entry === 'string' || entry.part === undefined) return
    const at = (part: number): Partial<DamagesInput> => ({
      statutory: input.statutory.map((other, k) => (k === i ? { ...entry, part } : other)),
    })
    const rule = typeof entry.rule === 'string' ? entry.rule : entry.rule.cite
    rows.add({ is: 'part-given', rule }, { is: 'none-and-all' }, at(0), at(1))
  })
}

/** Shares of fault, what can be collected, and the caps that counsel lifted. */
export function recovery(input: DamagesInput, rows: Rows): void {
  const { person, defendants, pools, claims } = input
  const bears = defendants.reduce((sum, { fault }) => sum + (fault ?? 0), person.fault)
  const free = Math.max(0, 1 - bears)
  if (person.fault > 0) {
    const at = (fault: number): Partial<DamagesInput> => ({ person: { ...person, fault } })
    rows.add(
      { is: 'fault-of-person' },
      { is: 'points', by: faultPoints },
      at(clamp(person.fault - faultPoints, 0, 1)),
      at(person.fault + Math.min(faultPoints, free)),
    )
  }
  defendants.forEach((one, i) => {
    const changed = (change: Partial<typeof one>): Partial<DamagesInput> => ({
      defendants: defendants.map((other, k) => (k === i ? { ...one, ...change } : other)),
    })
    const defendant = one.name ?? one.id
    const { fault, collectable } = one
    if (fault !== undefined)
      rows.add(
        { is: 'fault', defendant },
        { is: 'points', by: faultPoints },
        changed({ fault: clamp(fault - faultPoints, 0, 1) }),
        changed({ fault: fault + Math.min(faultPoints, free) }),
      )
    if (collectable !== undefined) {
      const at = (by: number): Partial<DamagesInput> => changed({ collectable: roundToCents(collectable * by) })
      rows.add(
        { is: 'means', defendant },
        { is: 'less-and-more', part: partOfMeans },
        at(1 - partOfMeans),
        at(1 + partOfMeans),
      )
    }
  })
  pools.forEach((pool, i) => {
    const at = (by: number): Partial<DamagesInput> => ({
      pools: pools.map((other, k) => (k === i ? { ...pool, limit: roundToCents(pool.limit * by) } : other)),
    })
    rows.add(
      { is: 'pool', pool: pool.id },
      { is: 'less-and-more', part: partOfMeans },
      at(1 - partOfMeans),
      at(1 + partOfMeans),
    )
  })
  claims.forEach((claim, i) => {
    const changed = (change: typeof claim): Partial<DamagesInput> => ({
      claims: claims.map((other, k) => (k === i ? change : other)),
    })
    const label = claim.label ?? claim.id
    if (claim.cap_lifted !== undefined) {
      const { cap_lifted: _, ...capped } = claim
      rows.add({ is: 'cap', claim: label }, { is: 'applied-and-lifted' }, changed(capped), {})
    }
    if (!claim.against.some(({ chance }) => chance)) return
    const at = (which: 0 | 1): Partial<DamagesInput> =>
      changed({
        ...claim,
        against: claim.against.map((one) =>
          one.chance ? { ...one, chance: [one.chance[which], one.chance[which]] } : one,
        ),
      })
    rows.add({ is: 'chance-of-claim', claim: label }, { is: 'chances' }, at(0), at(1), 'maximum')
  })
}

/** The terms of the fee with every share moved; null where none was agreed. */
function feeMoved(fee: DamagesInput['fee'], by: number): DamagesInput['fee'] {
  const move = (share: number): number => clamp(share + by, 0, 1)
  if (fee === undefined || typeof fee === 'number') return fee === undefined ? fee : move(fee)
  const moved: Fee = { ...fee }
  if (fee.percent !== undefined) moved.percent = move(fee.percent)
  if (fee.tiers !== undefined) moved.tiers = fee.tiers.map((tier) => ({ ...tier, percent: move(tier.percent) }))
  return moved
}

export function takenOff(input: DamagesInput, rows: Rows): void {
  const by = 0.05
  const { fee, costs } = input
  if (fee !== undefined)
    rows.add({ is: 'fee' }, { is: 'points', by }, { fee: feeMoved(fee, by) }, { fee: feeMoved(fee, -by) }, 'net')
  const sum = typeof costs === 'number' ? costs : costs.reduce((all, { amount }) => all + amount, 0)
  const at = (factor: number): Partial<DamagesInput> => ({ costs: roundToCents(sum * factor) })
  if (sum > 0)
    rows.add(
      { is: 'costs' },
      { is: 'less-and-more', part: partOfMeans },
      at(1 + partOfMeans),
      at(1 - partOfMeans),
      'net',
    )
}

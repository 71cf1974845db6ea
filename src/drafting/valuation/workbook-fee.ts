import { type Terms, tiersOf } from '../../damages/net/waterfall.ts'
import { at } from './workbook-cells.ts'

/** The one share of a fee without tiers. */
export const singleShare = ({ fee }: Terms): number | null =>
  fee !== null && fee.tiers === undefined ? (fee.percent ?? 0) : null

/** The fee on a recovery that stands in a cell; `awarded` is the cell of fees that a court awards on top. */
export function feeFormula(terms: Terms, recovery: string, awardedCell: string): string {
  const { fee } = terms
  const awarded = `MIN(${awardedCell},${recovery})`
  if (fee === null) return awarded
  const whole = `(${recovery}-${awarded})`
  const base = (of: typeof fee.basis): string => (of === 'after-costs' ? `MAX(0,${whole}-${at.costs})` : whole)
  const limits = [
    singleShare(terms) === null ? tieredFormula(tiersOf(fee), base(fee.basis)) : `${base(fee.basis)}*${at.fee}`,
  ]
  if (fee.cap !== undefined) limits.push(`${base(fee.basis)}*${fee.cap}`)
  if (terms.feeLimit !== null) limits.push(tieredFormula(terms.feeLimit.tiers, base(terms.feeLimit.basis)))
  return `MIN(${recovery},MAX(MIN(${limits.join(',')}),${awarded}))`
}

function tieredFormula(tiers: ReturnType<typeof tiersOf>, base: string): string {
  let below = 0
  const parts = tiers.map(({ up_to, percent }) => {
    const part = `MAX(0,${up_to === undefined ? base : `MIN(${base},${up_to / 100})`}-${below})*${percent}`
    below = up_to === undefined ? below : up_to / 100
    return part
  })
  return `(${parts.join('+')})`
}

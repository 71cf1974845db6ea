import type ExcelJS from 'exceljs'
import type { Terms } from '../../damages/net/waterfall.ts'
import type { ShownMatter } from '../../damages/value-matter.ts'
import { stepLabel, stepNote } from '../../words/valuation/step-words.ts'
import { at, dollars, heading, lienCell, money, type Put } from './workbook-cells.ts'
import { feeFormula } from './workbook-fee.ts'

/** All that holders claim under one limit together, or this claim alone. */
function togetherWith({ input, terms }: ShownMatter, one: Terms['liens'][number]): string {
  const cells = terms.liens.flatMap(({ rule }, i) =>
    one.rule.together ? (rule.id === one.rule.id ? [lienCell(input, i)] : []) : [],
  )
  return cells.length === 0 ? lienCell(input, terms.liens.indexOf(one)) : `(${cells.join('+')})`
}

/** Every step from gross to net as a formula over the cells of what is taken off. */
export function addWaterfall(book: ExcelJS.Workbook, matter: ShownMatter, total: string, put: Put): void {
  const sheet = book.addWorksheet('Gross to net')
  heading(sheet, ['Step', 'Amount', 'Note'], [50, 20, 100])
  const { terms, valuation } = matter
  // What is taken off before the fee was solved for as a programme: these are numbers, and say so.
  const reductions = (valuation.reductions ?? []).map(({ amount }) => `${-dollars(amount)}`)
  const formulas: string[] = [total, ...reductions]
  const gross = `SUM(B$2:B$${formulas.length + 1})`
  if (terms.restitutionPaid > 0) formulas.push(`-ROUND(MIN(${gross},${at.restitution}),2)`)
  if (terms.stateShare > 0) formulas.push(`-ROUND((${gross}-MIN(${gross},${at.restitution}))*${at.stateShare},2)`)
  const recovery = `SUM(B$2:B$${formulas.length + 1})`
  formulas.push(`-ROUND(${feeFormula(terms, recovery, at.awardedFees)},2)`)
  const fee = `-B$${formulas.length + 1}`
  formulas.push(`-ROUND(MIN(${recovery}${fee.replace('-', '+')},${at.costs}),2)`)
  const costs = `-B$${formulas.length + 1}`
  if (terms.stateAfterFee > 0)
    formulas.push(
      `-ROUND(IF(${recovery}<=0,0,(${gross}-MIN(${gross},${at.restitution}))*${at.stateAfterFee}*(1-(${fee}${costs})/${recovery})),2)`,
    )
  const bases = {
    recovery,
    'after-fee': `(${recovery}-(${fee}))`,
    'after-fee-and-costs': `(${recovery}-(${fee})-(${costs}))`,
  }
  for (const [i, one] of terms.liens.entries()) {
    const { rule } = one
    const left = `SUM(B$2:B$${formulas.length + 1})`
    const amount = lienCell(matter.input, i)
    const procurement = `MIN(${recovery},${fee}${costs})`
    const limit = `${bases[rule.share_of ?? 'recovery']}*${rule.share ?? 1}`
    const due = {
      procurement: `IF(${recovery}<=0,0,IF(${amount}>=${recovery},${recovery}-${procurement},${amount}*(1-${procurement}/${recovery})))`,
      'medical-share': `MIN(${amount},${recovery}*${at.medicalShare})`,
      share: `IF(${amount}=0,0,${amount}*MIN(1,${limit}/${togetherWith(matter, one)}))`,
      none: `${amount}`,
    }[rule.reduction]
    formulas.push(`-ROUND(MIN(${left},${due}),2)`)
  }
  // What the net gains or loses over the outcomes was found from the trials: a number, and says so.
  for (const { is, amount } of valuation.waterfall) if (is === 'over-outcomes') formulas.push(`${dollars(amount)}`)
  formulas.push(`SUM(B$2:B$${formulas.length + 1})`)
  valuation.waterfall.forEach((step, i) => {
    const row = sheet.addRow([stepLabel(step), null, stepNote(step)])
    row.getCell(2).numFmt = money
    row.getCell(3).alignment = { wrapText: true, vertical: 'top' }
    put(row.getCell(2), formulas[i] ?? '0', dollars(step.amount))
  })
}

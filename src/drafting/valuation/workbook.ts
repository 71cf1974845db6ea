import ExcelJS from 'exceljs'
import { day } from '../../casefile/dates.ts'
import type { MoneyRange } from '../../casefile/valuation.ts'
import type { Derived } from '../../damages/loss/expected.ts'
import { growthOf } from '../../damages/loss/rates.ts'
import { claimedCents, claimedUnder, type Terms, tiersOf } from '../../damages/net/waterfall.ts'
import type { ValuedMatter } from '../../damages/value-matter.ts'
import { assumptionWords } from '../../words/valuation/assumption-words.ts'
import { basisWords } from '../../words/valuation/basis-words.ts'
import { headLabel } from '../../words/valuation/head-words.ts'
import { shownRange } from '../../words/valuation/range-words.ts'
import { stepLabel, stepNote, valuationCondition } from '../../words/valuation/step-words.ts'
import { valuationCautionWords } from '../../words/valuation/valuation-caution-words.ts'
import { readZipParts, writeZipParts } from '../firewall/release/zip-parts.ts'
import { addAnswers } from './workbook-answers.ts'
import { at, dollars, heading, indexCell, money, type Put, readablePages } from './workbook-cells.ts'
import { addPayments } from './workbook-payments.ts'
import { addYears } from './workbook-years.ts'

/** What every formula rests on: rates, ages, the fee and each index in a cell of its own, then everything else in words. */
function addAssumptions(book: ExcelJS.Workbook, matter: ValuedMatter, put: Put): void {
  const sheet = book.addWorksheet('Assumptions')
  const { rates } = matter.input
  const source = rates.source ?? 'entered'
  heading(sheet, ['Assumption', 'Value', 'Source'], [44, 30, 80])
  sheet.addRow(['General growth, yearly', rates.growth ?? 0, source])
  sheet.addRow([
    'Discount or net rate, yearly (a yield curve stands in each payment)',
    rates.net ?? rates.discount ?? 0,
    source,
  ])
  sheet.addRow(['Age when survival starts, in years', matter.model.age, 'birth and valuation date'])
  sheet.addRow(['Months from the valuation date to that day', matter.model.anchorMonth, '0 unless the person has died'])
  sheet.addRow(["Attorney's fee, share (tiers stand in the formula)", singleShare(matter.terms) ?? '', 'entered'])
  sheet.addRow(['Growth indices, yearly'])
  for (const [name, index] of Object.entries(rates.indices)) {
    const row = sheet.addRow([name, null, source])
    const parent =
      typeof index === 'object' ? (index.of === 'general' ? at.growth : indexCell(matter.input, index.of)) : null
    if (typeof index === 'object' && parent !== null)
      put(row.getCell(2), `${parent}+${index.plus}`, growthOf(rates, name))
    else row.getCell(2).value = growthOf(rates, name)
  }
  sheet.addRow([])
  for (const a of matter.valuation.assumptions.map(assumptionWords)) sheet.addRow([a.name, a.value, a.source])
  sheet.addRow([])
  sheet.addRow(['Condition', valuationCondition, ''])
  for (const caution of matter.valuation.cautions) sheet.addRow(['Caution', valuationCautionWords(caution), ''])
}

/** The one share of a fee without tiers. */
const singleShare = ({ fee }: Terms): number | null =>
  fee !== null && fee.tiers === undefined ? (fee.percent ?? 0) : null

function addLifeTable(book: ExcelJS.Workbook, matter: ValuedMatter, put: Put): void {
  const sheet = book.addWorksheet('Life table')
  heading(sheet, ['Age', 'Chance of death within a year', 'Survivors of one born'], [8, 30, 24])
  const { survivors } = matter.model.table
  for (let age = 0; age < survivors.length; age++) {
    const here = survivors[age] ?? 0
    const row = sheet.addRow([age, here > 0 ? 1 - (survivors[age + 1] ?? 0) / here : 1, null])
    if (age === 0) row.getCell(3).value = 1
    else put(row.getCell(3), `C${age + 1}*(1-B${age + 1})`, here)
  }
}

/** The formula of what follows from the losses; null where it was simulated or stands as a number. */
function derivedFormula(derived: Derived, rowOf: ReadonlyMap<string, number>): string | null {
  if (derived.bent !== undefined || derived.times === 0) return null
  const cells = derived.of.flatMap((id) => (rowOf.has(id) ? [`C${rowOf.get(id)}`] : [])).join('+') || '0'
  return `ROUND(${derived.times}*(${cells})+${derived.fixed / 100},2)`
}

/** The heads with their formulas; returns the cell of what is claimed in all. */
function addHeads(book: ExcelJS.Workbook, matter: ValuedMatter, put: Put): string {
  const sheet = book.addWorksheet('Heads')
  const titles = ['Head', 'Id', 'Expected value today', '10 in 100', 'Median', '90 in 100', 'How']
  heading(sheet, titles, [40, 24, 22, 18, 18, 18, 100])
  const { valuation, claimed } = matter
  const rowOf = new Map<string, number>()
  const lossRows = valuation.heads.length - claimed.derived.length
  const ranged = (name: string, id: string, range: MoneyRange, how: string): ExcelJS.Row => {
    const { low, median, high } = shownRange(range)
    return sheet.addRow([name, id, null, dollars(low), dollars(median), dollars(high), how])
  }
  valuation.heads.forEach((head, i) => {
    const row = ranged(headLabel(head), head.head, head.presentValue, basisWords(head.basis))
    const result = dollars(head.presentValue.mean)
    const rule = claimed.derived[i - lossRows]?.rule
    const formula =
      rule === undefined ? `ROUND(SUMIFS(Payments!$K:$K,Payments!$B:$B,B${row.number}),2)` : derivedFormula(rule, rowOf)
    if (rule === undefined) rowOf.set(head.head, row.number)
    if (formula === null) row.getCell(3).value = result
    else put(row.getCell(3), formula, result)
  })
  const last = sheet.rowCount
  const all = valuation.claimed ?? valuation.total
  const total = ranged('Total', '', all, 'Sum of the heads. The ranges are simulated and do not add up.')
  put(total.getCell(3), last >= 2 ? `SUM(C2:C${last})` : '0', dollars(all.mean))
  total.font = { bold: true }
  const state = sheet.addRow(['Ranges', '', null])
  const [same, moved] = ['as simulated', 'stale: a cell was changed; run Redress again for the ranges']
  put(state.getCell(3), `IF(ABS(C${total.number}-${dollars(all.mean)})<0.015,"${same}","${moved}")`, same)
  for (let r = 2; r <= total.number; r++) for (const c of [3, 4, 5, 6]) sheet.getRow(r).getCell(c).numFmt = money
  return `Heads!$C$${total.number}`
}

function feeFormula(terms: Terms, recovery: string): string {
  const { fee } = terms
  const awarded = `MIN(${terms.awardedFees / 100},${recovery})`
  if (fee === null) return awarded
  const whole = `(${recovery}-${awarded})`
  const base = (of: typeof fee.basis): string => (of === 'after-costs' ? `MAX(0,${whole}-${terms.costs / 100})` : whole)
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

function addWaterfall(book: ExcelJS.Workbook, matter: ValuedMatter, total: string, put: Put): void {
  const sheet = book.addWorksheet('Gross to net')
  heading(sheet, ['Step', 'Amount', 'Note'], [50, 20, 100])
  const { terms, valuation } = matter
  // What is taken off before the fee was solved for as a programme: these are numbers, and say so.
  const reductions = (valuation.reductions ?? []).map(({ amount }) => `${-dollars(amount)}`)
  const formulas: string[] = [total, ...reductions]
  const gross = `SUM(B$2:B$${formulas.length + 1})`
  if (terms.restitutionPaid > 0) formulas.push(`-ROUND(MIN(${gross},${terms.restitutionPaid / 100}),2)`)
  if (terms.stateShare > 0)
    formulas.push(`-ROUND((${gross}-MIN(${gross},${terms.restitutionPaid / 100}))*${terms.stateShare},2)`)
  const recovery = `SUM(B$2:B$${formulas.length + 1})`
  formulas.push(`-ROUND(${feeFormula(terms, recovery)},2)`)
  const fee = `-B$${formulas.length + 1}`
  formulas.push(`-ROUND(MIN(${recovery}${fee.replace('-', '+')},${terms.costs / 100}),2)`)
  const costs = `-B$${formulas.length + 1}`
  const bases = {
    recovery,
    'after-fee': `(${recovery}-(${fee}))`,
    'after-fee-and-costs': `(${recovery}-(${fee})-(${costs}))`,
  }
  for (const one of terms.liens) {
    const { lien, rule } = one
    const left = `SUM(B$2:B$${formulas.length + 1})`
    const amount = claimedCents(lien) / 100
    const procurement = `MIN(${recovery},${fee}${costs})`
    const limit = `${bases[rule.share_of ?? 'recovery']}*${rule.share ?? 1}`
    const due = {
      procurement: `IF(${amount}>=${recovery},${recovery}-${procurement},${amount}*(1-${procurement}/${recovery}))`,
      'medical-share': `MIN(${amount},${recovery}*${terms.medicalShare})`,
      share: amount === 0 ? '0' : `${amount}*MIN(1,${limit}/${claimedUnder(one, terms.liens) / 100})`,
      none: `${amount}`,
    }[rule.reduction]
    formulas.push(`-ROUND(MIN(${left},${due}),2)`)
  }
  formulas.push(`SUM(B$2:B$${formulas.length + 1})`)
  valuation.waterfall.forEach((step, i) => {
    const row = sheet.addRow([stepLabel(step), null, stepNote(step)])
    row.getCell(2).numFmt = money
    put(row.getCell(2), formulas[i] ?? '0', dollars(step.amount))
  })
}

/**
 * The valuation as a workbook whose formulas an opposing economist can follow and change: every payment is a row.
 * With `cached: false` it holds no results, so the program that opens it must compute them all.
 */
export async function valuationWorkbook(
  matter: ValuedMatter,
  options: { readonly cached: boolean } = { cached: true },
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const on = new Date(`${day(matter.input.valuation_date).toString()}T00:00:00Z`)
  book.creator = 'Redress'
  book.lastModifiedBy = 'Redress'
  book.created = on
  book.modified = on
  book.calcProperties.fullCalcOnLoad = true
  const put: Put = (cell, formula, result) => {
    cell.value = options.cached ? { formula, result } : { formula }
  }
  const total = addHeads(book, matter, put)
  addWaterfall(book, matter, total, put)
  addPayments(book, matter, put)
  addLifeTable(book, matter, put)
  addAssumptions(book, matter, put)
  addYears(book, matter, put)
  addAnswers(book, matter)
  readablePages(book)
  return writeZipParts(readZipParts(new Uint8Array(await book.xlsx.writeBuffer())))
}

import ExcelJS from 'exceljs'
import { day } from '../../casefile/dates.ts'
import type { MoneyRange } from '../../casefile/value/money-range.ts'
import type { Derived } from '../../damages/loss/expected.ts'
import { growthOf } from '../../damages/loss/rates.ts'
import { claimedCents } from '../../damages/net/waterfall.ts'
import type { ShownMatter } from '../../damages/value-matter.ts'
import { assumptionWords } from '../../words/valuation/assumption-words.ts'
import { basisWords } from '../../words/valuation/basis-words.ts'
import { headLabel } from '../../words/valuation/head-words.ts'
import { shownRange } from '../../words/valuation/range-words.ts'
import { valuationCondition } from '../../words/valuation/step-words.ts'
import { valuationCautionWords } from '../../words/valuation/valuation-caution-words.ts'
import { readZipParts, writeZipParts } from '../firewall/release/zip-parts.ts'
import { addAnswers } from './workbook-answers.ts'
import {
  at,
  dollars,
  greyWhenStale,
  heading,
  type InputCell,
  indexCell,
  inputOrder,
  money,
  type Put,
  readablePages,
} from './workbook-cells.ts'
import { singleShare } from './workbook-fee.ts'
import { addWaterfall } from './workbook-net.ts'
import { addPayments } from './workbook-payments.ts'
import { addState, type Computed } from './workbook-state.ts'
import { addYears } from './workbook-years.ts'

const inputNames: Readonly<Record<InputCell, readonly [string, string]>> = {
  growth: ['General growth, yearly', ''],
  discount: ['Discount or net rate, yearly (a yield curve stands on its own sheet)', ''],
  age: ['Age when survival starts, in years', 'birth and valuation date'],
  anchor: ['Months from the valuation date to that day', '0 unless the person has died'],
  fee: ["Attorney's fee, share (tiers stand in the formula)", 'entered'],
  costs: ['Case costs', 'entered'],
  restitution: ['Restitution already paid, taken off', 'entered'],
  stateShare: ["State's share of the recovery", 'of what is punitive in it'],
  medicalShare: ['Part of the recovery that pays for medical care', 'from the heads'],
  awardedFees: ['Fees that a court awards, in the gross', 'from the heads'],
  stateAfterFee: ["State's share of what fee and costs leave of the recovery", 'of what is punitive in it'],
}

/** The values of the cells that formulas share. */
function inputValues({ input: { rates }, model, terms }: ShownMatter): Readonly<Record<InputCell, number | ''>> {
  return {
    growth: rates.growth ?? 0,
    discount: rates.net ?? rates.discount ?? 0,
    age: model.age,
    anchor: model.anchorMonth,
    fee: singleShare(terms) ?? '',
    costs: terms.costs / 100,
    restitution: terms.restitutionPaid / 100,
    stateShare: terms.stateShare,
    medicalShare: terms.medicalShare,
    awardedFees: terms.awardedFees / 100,
    stateAfterFee: terms.stateAfterFee,
  }
}

/** What every formula rests on: rates, ages, what is taken off, each index and lien in a cell of its own; then words. */
function addAssumptions(book: ExcelJS.Workbook, matter: ShownMatter, put: Put): void {
  const sheet = book.addWorksheet('Assumptions')
  const { rates } = matter.input
  const source = rates.source ?? 'entered'
  heading(sheet, ['Assumption', 'Value', 'Source'], [50, 44, 70])
  const values = inputValues(matter)
  for (const name of inputOrder) {
    const [words, from] = inputNames[name]
    sheet.addRow([words, values[name], from === '' ? source : from])
  }
  sheet.addRow(['Growth indices, yearly']).font = { bold: true }
  for (const [name, index] of Object.entries(rates.indices)) {
    const row = sheet.addRow([name, null, source])
    const parent =
      typeof index === 'object' ? (index.of === 'general' ? at.growth : indexCell(matter.input, index.of)) : null
    if (typeof index === 'object' && parent !== null)
      put(row.getCell(2), `${parent}+${index.plus}`, growthOf(rates, name))
    else row.getCell(2).value = growthOf(rates, name)
  }
  sheet.addRow(['Liens, as claimed, after what the holder agreed to']).font = { bold: true }
  for (const { lien, rule } of matter.terms.liens)
    sheet.addRow([lien.holder ?? rule.name, claimedCents(lien) / 100, rule.cite === '' ? rule.source : rule.cite])
  sheet.addRow([])
  for (const a of matter.valuation.assumptions.map(assumptionWords)) sheet.addRow([a.name, a.value, a.source])
  sheet.addRow([])
  sheet.addRow(['Condition', valuationCondition, ''])
  for (const caution of matter.valuation.cautions) sheet.addRow(['Caution', valuationCautionWords(caution), ''])
  for (let r = 2; r <= sheet.rowCount; r++) sheet.getRow(r).alignment = { wrapText: true, vertical: 'top' }
}

/** The points of the yield curve, from which each payment reads its rate. */
function addCurve(book: ExcelJS.Workbook, { input }: ShownMatter): void {
  const { curve } = input.rates
  if (curve === undefined) return
  const sheet = book.addWorksheet('Curve')
  heading(sheet, ['Years to payment', 'Yield, yearly'], [20, 20])
  for (const point of curve.toSorted((a, b) => a.years - b.years)) sheet.addRow([point.years, point.yield])
}

function addLifeTable(book: ExcelJS.Workbook, matter: ShownMatter, put: Put): void {
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
function addHeads(book: ExcelJS.Workbook, matter: ShownMatter, put: Put): string {
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
  for (let r = 2; r <= total.number; r++) for (const c of [3, 4, 5, 6]) sheet.getRow(r).getCell(c).numFmt = money
  greyWhenStale(sheet, `D2:F${total.number}`)
  for (let r = 2; r <= total.number; r++) sheet.getRow(r).getCell(7).alignment = { wrapText: true, vertical: 'top' }
  return `Heads!$C$${total.number}`
}

/**
 * The valuation as a workbook whose formulas an opposing economist can follow and change: every payment is a row.
 * With `cached: false` it holds no results, so the program that opens it must compute them all.
 */
export async function valuationWorkbook(
  matter: ShownMatter,
  options: { readonly cached: boolean } = { cached: true },
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const on = new Date(`${day(matter.input.valuation_date).toString()}T00:00:00Z`)
  book.creator = 'Redress'
  book.lastModifiedBy = 'Redress'
  book.created = on
  book.modified = on
  book.calcProperties.fullCalcOnLoad = true
  const results = new Map<ExcelJS.Cell, number | string>()
  const put: Put = (cell, formula, result) => {
    results.set(cell, result)
    cell.value = options.cached ? { formula, result } : { formula }
  }
  const computed: Computed = (cell) => {
    const { value } = cell
    return results.get(cell) ?? (typeof value === 'number' || typeof value === 'string' ? value : null)
  }
  const total = addHeads(book, matter, put)
  addWaterfall(book, matter, total, put)
  addPayments(book, matter, put)
  addLifeTable(book, matter, put)
  addCurve(book, matter)
  addAssumptions(book, matter, put)
  addYears(book, matter, put)
  addAnswers(book, matter, put)
  addState(book, matter, total, put, computed)
  readablePages(book)
  return writeZipParts(readZipParts(new Uint8Array(await book.xlsx.writeBuffer())))
}

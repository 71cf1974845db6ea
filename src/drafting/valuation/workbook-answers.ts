import type ExcelJS from 'exceljs'
import { neededIn } from '../../damages/net/care-coverage.ts'
import { contingentFee } from '../../damages/net/waterfall.ts'
import type { ShownMatter } from '../../damages/value-matter.ts'
import { assumptionWords } from '../../words/valuation/assumption-words.ts'
import { coverageWords, structureWords } from '../../words/valuation/care-words.ts'
import { lossNameWords } from '../../words/valuation/head-words.ts'
import { leftOutLabel, leftOutRule } from '../../words/valuation/left-out-words.ts'
import { chosenWords, payersWords, proofWords } from '../../words/valuation/maximum-words.ts'
import { maximumConditionWords } from '../../words/valuation/step-words.ts'
import { assumedWords, movedFigureWords, movedWords } from '../../words/valuation/what-moves-words.ts'
import { at, dollars, greyWhenStale, heading, money, type Put } from './workbook-cells.ts'
import { feeFormula } from './workbook-fee.ts'

/** The numbers of a column as money. */
function asMoney(sheet: ExcelJS.Worksheet, ...columns: readonly number[]): void {
  for (let r = 2; r <= sheet.rowCount; r++) for (const c of columns) sheet.getRow(r).getCell(c).numFmt = money
}

function addMaximum(book: ExcelJS.Workbook, { valuation }: ShownMatter): void {
  const { maximum } = valuation
  if (!maximum) return
  const sheet = book.addWorksheet('Maximum')
  heading(sheet, ['Claim, or what is left out', 'Head', 'Who pays', 'Amount', 'Rule'], [44, 36, 44, 18, 90])
  for (const one of maximum.chosen)
    sheet.addRow([one.claim, chosenWords(one.head), payersWords(one.payers), dollars(one.amount)])
  sheet.addRow([
    'The most that the law allows',
    '',
    '',
    dollars(maximum.expected),
    maximumConditionWords(maximum.condition),
  ]).font = {
    bold: true,
  }
  for (const one of maximum.excluded) sheet.addRow([leftOutLabel(one), '', '', null, leftOutRule(one.rule)])
  for (const { claim, expected } of maximum.withoutClaim)
    sheet.addRow([`If ${claim} is lost`, '', '', dollars(expected)])
  sheet.addRow(['How it is known', '', '', null, proofWords(maximum)])
  asMoney(sheet, 4)
  greyWhenStale(sheet, `D2:D${sheet.rowCount}`)
  for (let r = 2; r <= sheet.rowCount; r++) sheet.getRow(r).alignment = { wrapText: true, vertical: 'top' }
}

/** The offers as they were entered, with what fee and costs leave; how each stands beside a trial is told by `redress offer`. */
function addOffers(book: ExcelJS.Workbook, { input, terms }: ShownMatter, put: Put): void {
  if (input.offers.length === 0) return
  const sheet = book.addWorksheet('Offers')
  const titles = ['Offer', 'From', 'Amount', 'Paid on', 'Open until', 'Fee', 'Costs', 'Left before liens']
  heading(sheet, titles, [24, 36, 18, 14, 14, 18, 18, 20])
  for (const offer of input.offers) {
    const from = offer.from.join(', ')
    const row = sheet.addRow([offer.id, from, dollars(offer.amount), offer.on ?? '', offer.expires ?? ''])
    const r = row.number
    const fee = terms.fee === null ? 0 : contingentFee(terms.fee, terms.feeLimit, offer.amount, terms.costs)
    const costs = Math.min(offer.amount - fee, terms.costs)
    put(row.getCell(6), `-ROUND(${feeFormula(terms, `C${r}`, '0')},2)`, -dollars(fee))
    put(row.getCell(7), `-ROUND(MIN(C${r}+F${r},${at.costs}),2)`, -dollars(costs))
    put(row.getCell(8), `C${r}+F${r}+G${r}`, dollars(offer.amount - fee - costs))
    for (const { on, amount } of offer.payments) sheet.addRow(['', 'of it', dollars(amount), on])
  }
  asMoney(sheet, 3, 6, 7, 8)
}

/** What the net must pay for, year by year from the payments, and what is left of it. */
function addCoverage(book: ExcelJS.Workbook, { model, valuation }: ShownMatter, put: Put): void {
  const sheet = book.addWorksheet('Coverage')
  const { care, yearly, structures } = valuation
  heading(sheet, ['Year', 'Need at its prices', 'Need today', 'Left of the net, today'], [44, 22, 22, 26])
  const needed = neededIn(model)
  const heads = valuation.heads.flatMap(({ head }) => (needed(head) ? [head] : []))
  const net = `'Gross to net'!$B$${valuation.waterfall.length + 1}`
  yearly.forEach((y, i) => {
    const row = sheet.addRow([y.year])
    const r = row.number
    // What fell due before the valuation stands in its year.
    const when = i === 0 ? `"<="&A${r}` : `A${r}`
    const due = (column: string): string =>
      heads
        .map((head) => `SUMIFS(Payments!$${column}:$${column},Payments!$B:$B,"${head}",Payments!$L:$L,${when})`)
        .join('+')
    put(row.getCell(2), due('M'), dollars(y.need))
    put(row.getCell(3), due('K'), dollars(y.needToday ?? y.need))
    put(row.getCell(4), `MAX(0,${i === 0 ? net : `D${r - 1}`}-C${r})`, dollars(y.fundsToday ?? 0))
  })
  const told = sheet.addRow([coverageWords(care)])
  sheet.mergeCells(told.number, 1, told.number, 4)
  told.alignment = { wrapText: true, vertical: 'top' }
  told.height = 48
  for (const { kind, amount } of structures ?? []) {
    const row = sheet.addRow([kind.replaceAll('-', ' '), dollars(amount), structureWords(kind, care)])
    sheet.mergeCells(row.number, 3, row.number, 4)
    row.alignment = { wrapText: true, vertical: 'top' }
    row.height = 62
  }
  asMoney(sheet, 2, 3, 4)
}

function addSensitivity(book: ExcelJS.Workbook, { valuation }: ShownMatter): void {
  const sheet = book.addWorksheet('Sensitivity')
  heading(sheet, ['Assumption', 'Moved', 'Figure', 'Low', 'High'], [50, 56, 28, 18, 18])
  for (const row of valuation.sensitivity ?? [])
    sheet.addRow([
      assumedWords(row.assumption),
      movedWords(row.change),
      movedFigureWords(row.measures),
      dollars(row.low),
      dollars(row.high),
    ])
  asMoney(sheet, 4, 5)
  if (sheet.rowCount > 1) greyWhenStale(sheet, `D2:E${sheet.rowCount}`)
}

/** Where every head and rate comes from. */
function addSources(book: ExcelJS.Workbook, { model, valuation }: ShownMatter): void {
  const sheet = book.addWorksheet('Sources')
  heading(sheet, ['What', 'Source', 'Facts'], [60, 80, 40])
  for (const { flow } of model.flows)
    sheet.addRow([
      lossNameWords(flow.name),
      flow.source ?? 'entered by counsel, no source given',
      flow.facts.join(', '),
    ])
  for (const { name, source } of valuation.assumptions.map(assumptionWords)) sheet.addRow([name, source, ''])
}

/** The answers beside the heads, each on a sheet of its own. What was solved for or simulated stands as numbers, greyed when stale. */
export function addAnswers(book: ExcelJS.Workbook, matter: ShownMatter, put: Put): void {
  addMaximum(book, matter)
  addOffers(book, matter, put)
  addCoverage(book, matter, put)
  addSensitivity(book, matter)
  addSources(book, matter)
}

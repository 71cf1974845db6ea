import type ExcelJS from 'exceljs'
import type { ValuedMatter } from '../../damages/value-matter.ts'
import { assumptionWords } from '../../words/valuation/assumption-words.ts'
import { coverageWords, structureWords } from '../../words/valuation/care-words.ts'
import { lossNameWords } from '../../words/valuation/head-words.ts'
import { leftOutLabel, leftOutRule } from '../../words/valuation/left-out-words.ts'
import { chosenWords, payersWords, proofWords } from '../../words/valuation/maximum-words.ts'
import { maximumConditionWords } from '../../words/valuation/step-words.ts'
import { assumedWords, movedFigureWords, movedWords } from '../../words/valuation/what-moves-words.ts'
import { dollars, heading, money } from './workbook-cells.ts'

/** The numbers of a column as money. */
function asMoney(sheet: ExcelJS.Worksheet, ...columns: readonly number[]): void {
  for (let r = 2; r <= sheet.rowCount; r++) for (const c of columns) sheet.getRow(r).getCell(c).numFmt = money
}

function addMaximum(book: ExcelJS.Workbook, { valuation }: ValuedMatter): void {
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
}

/** The offers as they were entered; how each stands beside a trial is told by `redress offer`. */
function addOffers(book: ExcelJS.Workbook, { input }: ValuedMatter): void {
  if (input.offers.length === 0) return
  const sheet = book.addWorksheet('Offers')
  heading(sheet, ['Offer', 'From', 'Amount', 'Paid on', 'Open until'], [20, 40, 18, 16, 16])
  for (const offer of input.offers) {
    const from = offer.from.join(', ')
    sheet.addRow([offer.id, from, dollars(offer.amount), offer.on ?? '', offer.expires ?? ''])
    for (const { on, amount } of offer.payments) sheet.addRow(['', 'of it', dollars(amount), on])
  }
  asMoney(sheet, 3)
}

function addCoverage(book: ExcelJS.Workbook, { valuation }: ValuedMatter): void {
  const sheet = book.addWorksheet('Coverage')
  const { care, yearly, structures } = valuation
  heading(sheet, ['Year', 'Need at its prices', 'Need today', 'Left of the net, today'], [44, 22, 22, 26])
  for (const y of yearly)
    sheet.addRow([y.year, dollars(y.need), dollars(y.needToday ?? y.need), dollars(y.fundsToday ?? 0)])
  sheet.addRow([coverageWords(care)])
  for (const { kind, amount } of structures ?? [])
    sheet.addRow([kind.replaceAll('-', ' '), dollars(amount), null, null, structureWords(kind, care)])
  asMoney(sheet, 2, 3, 4)
}

function addSensitivity(book: ExcelJS.Workbook, { valuation }: ValuedMatter): void {
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
}

/** Where every head and rate comes from. */
function addSources(book: ExcelJS.Workbook, { model, valuation }: ValuedMatter): void {
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

/** The answers beside the heads, each on a sheet of its own; they were computed by Redress and stand as numbers. */
export function addAnswers(book: ExcelJS.Workbook, matter: ValuedMatter): void {
  addMaximum(book, matter)
  addOffers(book, matter)
  addCoverage(book, matter)
  addSensitivity(book, matter)
  addSources(book, matter)
}
